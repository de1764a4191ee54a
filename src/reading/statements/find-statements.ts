import { type Analysed, tokenAt } from '../clauses/index.ts'
import {
  type Draft as AnyDraft,
  type Codebook,
  type Coding,
  type Finder,
  likelihoods,
  numbered,
  numberedFrom,
  type Part,
  perCodebook,
} from '../codings/index.ts'
import { type IssueBook, type IssueMark, issueBook, issueMarks, marksWithin, onTopic } from '../issues/index.ts'
import { type PartyBook, partyBook, whoIsMeant } from '../parties/index.ts'
import { byRule } from './by-rule.ts'
import { possiblyTold, type StatementCandidate } from './candidates.ts'
import { findChanges } from './changes.ts'
import { chosen } from './choose.ts'
import type { Context } from './context.ts'
import { cuesIn, cuesWithin } from './cues.ts'
import { withoutDeparted } from './departed.ts'
import { type Draft, rounded } from './draft.ts'
import { framesOf } from './frames.ts'
import { withGapped } from './gapped.ts'
import { chainedMarks } from './issue-chains.ts'
import { companyOf } from './issue-company.ts'
import { pullsOf } from './issue-pull.ts'
import { signsOf } from './issue-signs.ts'
import { turnsOf } from './issue-turns.ts'
import { withJoint } from './joint.ts'
import { likelyIssuesAt, sharesOf } from './likely-issues.ts'
import { withLikewise } from './likewise.ts'
import { withoutEnded } from './no-more.ts'
import { onOthersWord } from './on-others-word.ts'
import { asPutTo } from './put-to.ts'
import { findSayings } from './sayings.ts'
import type { StatementData } from './statement.ts'
import { voicesIn } from './voice.ts'
import { withTimes } from './when.ts'
import { withoutExcepted } from './without-excepted.ts'
import { withYesOrNo } from './yes-or-no.ts'

/** A codebook made ready for finding statements. */
export interface StatementBook {
  readonly parties: PartyBook
  readonly issues: IssueBook
}

export function statementBook(codebook: Codebook): StatementBook {
  return { parties: partyBook(codebook), issues: issueBook(codebook) }
}

/** Where the text speaks of issues, by their own words or by shorter ones. */
function allMarks(text: Analysed, book: IssueBook): IssueMark[] {
  const marks = issueMarks(text, book)
  return [...marks, ...chainedMarks(text, marks, book)].sort((a, b) => a.first - b.first || a.end - b.end)
}

/**
 * Finds where the parties of a dossier stand, by the words of a text: one coding for each party, issue and place. Linear in
 * the text's length.
 *
 * @param from see `Finder.find`
 */
export function findStatements(
  text: Analysed,
  book: StatementBook,
  from?: number,
): Coding<'statement', StatementData>[] {
  const context = contextOf(text, book)
  // Who takes a stance or says anything is a party; only that one is said to have changed may be told of others too.
  if (namesNobody(context)) return numbered(findChanges(context))
  const found = byRule(context)
  const judge = text.judges('statement')
  if (judge === null) return numbered([...found.drafts, ...found.changes, ...findSayings(context, found.drafts)])
  // No statement of a frame is likelier than that the frame tells one.
  const enough = Math.min(from ?? judge.least, judge.least)
  const odds = new Map<readonly string[], number>()
  const isLikely = (whether: Part): boolean =>
    rounded(likelihoods([{ kind: 'statement', features: [], parts: [whether] }], text.judges, odds)[0]) >= enough
  const possible = possiblyTold(found, context, isLikely)
  const likely = likelihoods(possible, text.judges, odds).map(rounded)
  const tell = (least: number): readonly Draft[] => {
    const drafts = possible.flatMap(({ draft }, i) =>
      likely[i] < least ? [] : [{ ...draft(), confidence: likely[i] }],
    )
    const whole = withoutEnded(withoutExcepted(withoutDeparted(chosen(drafts), context), text), text)
    const joined = withJoint(onOthersWord(asPutTo(whole, text), context), context)
    const all = withYesOrNo(withGapped(withLikewise(joined, context), context), context)
    const told = withTimes(all, context)
    return least < judge.least ? told : [...told, ...found.changes, ...findSayings(context, told)]
  }
  return numberedFrom(tell, judge.least, from)
}

/** All that might be told: what the rules tell, what they might have missed, and what they might have taken otherwise. */
export function statementCandidates(text: Analysed, book: StatementBook): StatementCandidate[] {
  const context = contextOf(text, book)
  return possiblyTold(byRule(context), context).map(({ draft, features, parts }) =>
    parts === undefined ? { ...draft(), features } : { ...draft(), features, parts },
  )
}

/** Whether a text has no party of the dossier, neither as somebody who acts nor as a place or people. */
function namesNobody({ meant }: Context): boolean {
  return meant.all.length === 0 && meant.unmeant.length === 0
}

/** What costs a pass over the text is made when it is asked for. */
function contextOf(text: Analysed, book: StatementBook): Context {
  const meant = whoIsMeant(text, book.parties)
  const marks = allMarks(text, book.issues)
  const voices = voicesIn(text, meant, book.parties)
  let frames: Context['frames'] | null = null
  let cues: Context['cuesIn'] | null = null
  let turns: Context['turnBefore'] | null = null
  let pulls: Context['pulls'] | null = null
  let signs: Context['signs'] | null = null
  const marksIn = marksWithin(marks, text.tokens.count)
  const likelyAt = likelyIssuesAt(text, book.issues)
  const context: Context = {
    text,
    meant,
    marksIn,
    likelyAt,
    shareOf: sharesOf(marks),
    onTopic: onTopic(text, marks, meant.all.length + meant.unmeant.length),
    company: companyOf(text, marks),
    get pulls() {
      pulls ??= pullsOf(text, book.issues.single.length, marks, likelyAt)
      return pulls
    },
    get signs() {
      signs ??= signsOf(text, book.issues, marksIn)
      return signs
    },
    get frames() {
      frames ??= framesOf(text)
      return frames
    },
    turnBefore: (token) => {
      turns ??= turnsOf(context)
      return turns(token)
    },
    cuesIn: (first, end) => {
      cues ??= cuesWithin(cuesIn(text), text.tokens.count)
      return cues(first, end)
    },
    voiceAt: (token) => (voices.of[token] < 0 ? null : voices.all[voices.of[token]]),
    voiceOf: (attribution) => voices.all[attribution],
    cuedAt: cuedIn(text),
  }
  return context
}

/** Looks up which attribution's cue a token is part of. */
function cuedIn(text: Analysed): Context['cuedAt'] {
  const of = new Map<number, number>()
  text.attributions.forEach(({ cue }, i) => {
    for (const { start, end } of cue)
      for (let t = tokenAt(text, start); t < text.tokens.count && text.tokens.starts[t] < end; t++) of.set(t, i)
  })
  return (token) => of.get(token) ?? -1
}

const bookOf = perCodebook(statementBook)

/** Finds codings of the kind `statement`. */
export const STATEMENTS: Finder = {
  kinds: ['statement'],
  find: (text, codebook, from) => findStatements(text, bookOf(codebook), from),
  chosen: (drafts: readonly AnyDraft[]) => chosen(drafts as readonly Draft[]),
  candidates: (text, codebook) => statementCandidates(text, bookOf(codebook)),
}
