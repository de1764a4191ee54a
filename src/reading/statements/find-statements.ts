import { type Analysed, spanOfTokens } from '../clauses/index.ts'
import type { Stance } from '../codings/index.ts'
import {
  type Draft as AnyDraft,
  type Candidate,
  type Codebook,
  type Coding,
  type Finder,
  judged,
  numbered,
  perCodebook,
  type Why,
} from '../codings/index.ts'
import { type IssueBook, type IssueMark, issueBook, issueMarks, marksWithin } from '../issues/index.ts'
import { type PartyBook, partyBook, whoIsMeant } from '../parties/index.ts'
import { antecedentOf } from './antecedents.ts'
import { frameFeatures, possibleHolders, possibleIssues } from './candidates.ts'
import { findChanges } from './changes.ts'
import type { Context } from './context.ts'
import { contradictionsOf } from './contradicted.ts'
import { LIST } from './fragments.ts'
import { type Frame, framesOf, NEED } from './frames.ts'
import { type Holder, holderOf, voiceOf } from './holder.ts'
import { chainedMarks } from './issue-chains.ts'
import { GRANTING } from './lexicon.ts'
import { modalityOf } from './modality.ts'
import { isReal } from './realis.ts'
import { type Reach, type Region, reachBack, reachFrom, type Tail } from './region.ts'
import { stanceOf } from './stance.ts'
import type { StatementData } from './statement.ts'
import { attributionOf, voicesIn } from './voice.ts'

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

type Draft = AnyDraft<'statement', StatementData>
type StatementCandidate = Candidate<'statement', StatementData>

/**
 * Finds where the parties of a dossier stand, by the words of a text: one coding for each party, issue and place. Linear in
 * the text's length.
 */
export function findStatements(text: Analysed, book: StatementBook): Coding<'statement', StatementData>[] {
  const context = contextOf(text, book)
  const found = byRule(context)
  if (text.judges('statement') === null) return numbered(found.drafts)
  return numbered(chosen(judged(candidatesOf(found, context), text.judges)))
}

/** All that might be told: what the rules tell, what they might have missed, and what they might have taken otherwise. */
export function statementCandidates(text: Analysed, book: StatementBook): StatementCandidate[] {
  const context = contextOf(text, book)
  return candidatesOf(byRule(context), context)
}

function contextOf(text: Analysed, book: StatementBook): Context {
  const meant = whoIsMeant(text, book.parties)
  const voices = voicesIn(text, meant, book.parties)
  return {
    text,
    meant,
    marksIn: marksWithin(allMarks(text, book.issues), text.tokens.count),
    issueWords: book.issues.single,
    frames: framesOf(text),
    voiceAt: (token) => (voices.of[token] < 0 ? null : voices.all[voices.of[token]]),
  }
}

/** What the rules alone tell. */
interface ByRule {
  readonly drafts: readonly Draft[]
  /** Frames that are part of another: the "accept" of "refused to accept". */
  readonly nested: ReadonlySet<Frame>
}

function byRule(context: Context): ByRule {
  const drafts: Draft[] = findChanges(context)
  const nested = new Set<Frame>()
  let covered = -1
  for (const frame of context.frames) {
    // What a word of stance governs is part of it: "refused to accept" is one stance.
    if (frame.first < covered && frame.kind !== 'noun') nested.add(frame)
    const found = nested.has(frame) ? [] : codingsOf(frame, context)
    drafts.push(...found)
    if (found.length > 0) covered = Math.max(covered, reachFrom(context.text, frame.end).about.end)
  }
  drafts.push(...contradictionsOf(drafts, context))
  return { drafts: withoutTwins(drafts), nested }
}

/** Identifies what a candidate tells, at the word that tells it. */
const keyOf = ({ party, issue, data, why }: Draft): string => {
  const told = why.find(({ field }) => field === 'stance')?.span.start
  return JSON.stringify([party, issue, data.stance, told])
}

function candidatesOf({ drafts, nested }: ByRule, context: Context): StatementCandidate[] {
  const rest = new Map(drafts.map((draft) => [keyOf(draft), draft]))
  const found: StatementCandidate[] = []
  for (const frame of context.frames) {
    if (frame.stance === null) continue
    const reach = reachOf(frame, context.text)
    const told = stanceOf(frame, reach.about, context)
    const stance = told?.stance ?? frame.stance
    const common = frameFeatures(frame, context)
    if (nested.has(frame)) common.push('f:nested')
    if (!isReal(frame, context)) common.push('f:unreal', `f:unreal&${frame.kind}`)
    if (told === null) common.push('f:no stance')
    common.push(`s:${stance}`, stance === frame.stance ? 's:plain' : `s:turned=${stance}`)
    const holders = possibleHolders(frame, context)
    for (const issue of possibleIssues(frame, reach, context)) {
      for (const { holder, features } of holders) {
        const draft = draftOf(frame, holder, stance, issue.mark, reach, context, told?.why ?? [])
        const key = keyOf(draft)
        const rule = rest.get(key)
        rest.delete(key)
        const [side] = issue.features.filter((feature) => /^i:(about|back|headline|likely)/.test(feature))
        const all = [...common, ...features, ...issue.features, `fi:${frame.kind}&${side ?? 'i:off'}`]
        if (isTerm(frame, holder, context)) all.push('f:term')
        if (rule !== undefined) all.push('rule', `rule=${Math.floor(rule.confidence * 10)}`)
        found.push({ ...(rule ?? draft), features: all })
      }
    }
  }
  // What comes from no single frame: changes that are claimed, what is wanted in return, what is denied.
  for (const draft of rest.values()) {
    const { act, stance, modality, predicate, change } = draft.data
    const features = ['rule', `rule=${Math.floor(draft.confidence * 10)}`, 'apart', `apart&${stance}`, `w:${predicate}`]
    found.push({ ...draft, features: [...features, `act:${act}`, `m:${modality}`, change ? 'change' : 'stance'] })
  }
  return found
}

/** Of candidates that rest on the same word or tell the same of one party and issue, the likeliest. */
function chosen(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  const words = new Set<string>()
  for (const draft of [...drafts].sort((a, b) => b.confidence - a.confidence)) {
    const { party, issue, why, span } = draft
    const told = why.find(({ field }) => field === 'stance')?.span.start
    const mark = JSON.stringify([issue, told])
    if (told !== undefined && words.has(mark)) continue
    const twin = kept.some(
      (other) =>
        other.party === party && other.issue === issue && other.span.start < span.end && span.start < other.span.end,
    )
    if (twin) continue
    if (told !== undefined) words.add(mark)
    kept.push(draft)
  }
  return kept
}

function codingsOf(frame: Frame, context: Context): Draft[] {
  const { text } = context
  if (frame.stance === null || !isReal(frame, context)) return []
  const holder = holderOf(frame, context)
  if (holder === null || isTerm(frame, holder, context)) return []
  const reach = reachOf(frame, text)
  const stance = stanceOf(frame, reach.about, context)
  const issues = issuesOf(frame, reach, stance?.stance ?? null, context)
  const drafts: Draft[] = []
  if (stance !== null && issues.length > 0) {
    for (const mark of issues) drafts.push(draftOf(frame, holder, stance.stance, mark, reach, context, stance.why))
  }
  drafts.push(...whatWaits(frame, holder, context))
  // "will not leave until sanctions are lifted", "would leave in return for water": what is wanted.
  if (stance === null || !wantsInReturn(frame, holder)) return drafts
  for (const tail of reach.tails) {
    if (!isWanted(tail, frame, stance.stance, text)) continue
    for (const mark of firstMarks(context, tail.region)) {
      if (issues.some(({ issue }) => issue === mark.issue)) continue
      const draft = draftOf(frame, holder, 'demands', mark, { about: tail.region, tails: [] }, context, [])
      drafts.push({ ...draft, confidence: round(draft.confidence * 0.9), data: { ...draft.data, act: 'REQUEST' } })
    }
  }
  return drafts
}

/** Whether what a stance hangs on is wanted by who takes it, and does not only say when. */
function isWanted({ kind, region }: Tail, frame: Frame, stance: Stance, { lower }: Analysed): boolean {
  const against = stance === 'rejects' || stance === 'resists'
  const takes = stance === 'open' || stance === 'accepts'
  const would = frame.clause.modals.some((token) => /^(would|'d)$/.test(lower[token]))
  switch (kind) {
    case 'unless':
      // "will strike unless" wants it; "will strike before" says when. "Opposes relief before" is of what others do.
      if (frame.kind === 'will' && lower[region.first - 1] === 'unless') return true
      return against && (frame.kind !== 'verb' || OWN_DEEDS.test(frame.word))
    case 'exchange':
      return takes
    case 'if':
      // Who would do it names a price; who will do it gives a promise.
      return takes && would && frame.kind === 'will'
    case 'once':
      return takes && (would || frame.kind === 'adjective' || frame.clause.tense === 'coming')
  }
}

/** Verbs of what one does or leaves undone oneself. */
const OWN_DEEDS = /^(refuse|decline|agree|accept|promise|pledge|vow|commit|undertake|offer|consider|discuss)( |$)/

/**
 * What a party would do as others tell it is what a plan would have it do, not where it stands; of a denial by another
 * nothing is known.
 */
function isTerm(frame: Frame, { party, by }: Holder, context: Context): boolean {
  const { text } = context
  const voice = voiceOf(frame, context)
  if (voice?.cue === 'denies' && voice.party !== party) return true
  if (frame.kind !== 'will') return false
  const would = frame.clause.modals.some((token) => text.lower[token] === 'would' || text.lower[token] === "'d")
  return would && by !== party && !isTold(frame, text)
}

/** "Varnia told them that it would": its own word, told by others. */
function isTold({ clause }: Frame, { clauses }: Analysed): boolean {
  const parent = clause.parent < 0 ? null : clauses.all[clause.parent]
  return parent !== null && clause.relation === 'ccomp' && parent.subject >= 0 && parent.lemma !== 'report'
}

/** "Sanctions can go only after the strip is returned": the speaker is open to what waits for it. */
function whatWaits(frame: Frame, holder: Holder, context: Context): Draft[] {
  const { text } = context
  const { clause, first } = frame
  if (!frame.word.startsWith('only ') || clause.negations.length > 0 || clause.head >= first) return []
  if (!clause.modals.some((token) => /^(can|could|will|would|may|might|shall)$/.test(text.lower[token]))) return []
  const about = { first: reachBack(text, clause.head).first, end: first }
  const mark = firstMarks(context, about)[0]
  if (mark === undefined) return []
  const draft = draftOf(frame, holder, 'open', mark, { about, tails: [] }, context, [])
  const why = { field: 'modality', span: spanOfTokens(text, first, frame.end), reading: 'on a condition' }
  return [{ ...draft, why: [...draft.why, why], data: { ...draft.data, act: 'SAY', modality: 'conditional' } }]
}

/** Only for what the party itself will do or take does it want something in return. */
function wantsInReturn({ kind }: Frame, { self }: Holder): boolean {
  return self && kind !== 'must' && kind !== 'noun'
}

/** What a stance is about: what follows the words, or the thing of which something is said. */
function reachOf(frame: Frame, text: Analysed): Reach {
  const after = reachFrom(text, frame.end)
  if (frame.word === LIST)
    return { about: { first: frame.end, end: text.tokens.sentences[text.sentence[frame.first] + 1] }, tails: [] }
  if (frame.word === NEED) return { about: { first: relativeBefore(frame, text), end: after.about.end }, tails: [] }
  const passive = frame.clause.passive && frame.kind !== 'noun' && frame.kind !== 'adjective'
  const before = passive || (frame.kind === 'verdict' && frame.word !== 'no' && frame.word !== 'no question of')
  if (frame.word.startsWith('only ')) return after
  if (frame.kind === 'must' || frame.kind === 'will') {
    // The thing done counts too: "withdraw", "sanctions must be lifted".
    const start = frame.kind === 'must' || passive ? reachBack(text, frame.first).first : frame.first
    return { about: { first: start, end: Math.max(after.about.end, frame.end) }, tails: after.tails }
  }
  if (!before) return after
  const { first } = reachBack(text, frame.first)
  return {
    about: { first, end: passive ? Math.max(after.about.end, frame.end) : Math.max(frame.first, first + 1) },
    tails: after.tails,
  }
}

/** Tokens between a noun and the verb of the relative clause that it is the object of. */
const RELATIVE_REACH = 14

/** The noun of "the 240 that she said they must have", or the frame's own beginning. */
function relativeBefore({ first }: Frame, { lower, upos, sentence }: Analysed): number {
  for (let at = first - 1; at > Math.max(0, first - RELATIVE_REACH) && sentence[at - 1] === sentence[first]; at--) {
    if (lower[at] === 'that' || lower[at] === 'which') return /^(NOUN|NUM)$/.test(upos[at - 1]) ? at - 1 : first
  }
  return first
}

/** How many tokens behind the words of stance the issue's may begin. */
const REACH: Readonly<Record<Frame['kind'], number>> = {
  verb: 14,
  adjective: 14,
  noun: 12,
  lack: 12,
  will: 8,
  must: 10,
  verdict: 12,
}

/** The issues that a frame's words name, or else the one that they point back to. */
function issuesOf(frame: Frame, { about }: Reach, stance: Stance | null, context: Context): IssueMark[] {
  const named = issuesIn(context, about, frame)
  if (named.length > 0 || stance === null) return named
  // "will do it" says little; "will not have it" is a refusal.
  if (frame.kind === 'will' && stance !== 'rejects' && !GRANTING.has(frame.word)) return []
  if (frame.kind === 'noun') return []
  const pointed = antecedentOf(frame, about, context)
  return pointed === null ? [] : [pointed]
}

/** The issue that a stance is about: that of the first words that mark one, and what "and" joins to them. */
function issuesIn(context: Context, about: Region, frame: Frame): IssueMark[] {
  if (frame.word === LIST) return listedMarks(context, about)
  return firstMarks(context, about).filter(
    ({ first, end }) =>
      first < frame.end + REACH[frame.kind] &&
      (end <= frame.first || first >= frame.end || frame.kind === 'will' || frame.kind === 'must'),
  )
}

/** The first mark of each thing in a list. */
function listedMarks({ marksIn, text }: Context, { first, end }: Region): IssueMark[] {
  const found: IssueMark[] = []
  let quoted = false
  let fresh = true
  for (let at = first; at < end; at++) {
    const word = text.lower[at]
    if (word === '"') quoted = !quoted
    if (!quoted && (word === ';' || (word === 'and' && text.lower[at - 1] !== 'hundred') || word === ',')) fresh = true
    const mark = fresh && !quoted ? marksIn(at, end)[0] : undefined
    if (mark === undefined || mark.first !== at) continue
    found.push(mark)
    fresh = false
  }
  return found.filter(({ issue }, i) => found.findIndex((other) => other.issue === issue) === i)
}

const JOINING = /^(and|or|nor|neither|,|&|the|a|an|its|their|of|for|on|to|any|both|more|all)$/

/** The first marks of a region, and of each part that "and" joins with the same preposition: "on water and on sanctions". */
function firstMarks(context: Context, region: Region): IssueMark[] {
  const { lower, upos } = context.text
  const found: IssueMark[] = []
  let first = region.first
  for (let at = region.first; at <= region.end; at++) {
    const joins = lower[at] === 'and' && (upos[at + 1] === 'ADP' || lower[at + 1] === 'to' || lower[at + 1] === 'that')
    if (at < region.end && !joins) continue
    found.push(...leadingMarks(context, { first, end: at }))
    first = at + 1
  }
  return found.filter(({ issue }, i) => found.findIndex((other) => other.issue === issue) === i)
}

function leadingMarks({ marksIn, text }: Context, { first, end }: Region): IssueMark[] {
  const within = marksIn(first, end)
  const found: IssueMark[] = []
  let last = -1
  for (const mark of within) {
    if (last >= 0 && mark.first >= last) {
      let joined = false
      let plain = true
      for (let i = last; i < mark.first; i++) {
        if (/^(and|or|nor|,)$/.test(text.lower[i])) joined = true
        if (!JOINING.test(text.lower[i]) && text.upos[i] !== 'ADJ') plain = false
      }
      if (!joined || !plain) break
    }
    found.push(mark)
    last = Math.max(last, mark.end)
  }
  return found
}

function draftOf(
  frame: Frame,
  holder: Holder,
  stance: Stance,
  mark: IssueMark,
  reach: Reach,
  context: Context,
  whyStance: readonly Why[],
): Draft {
  const { text } = context
  const { clause } = frame
  const voice = voiceOf(frame, context)
  const { modality, why: whyModality } = modalityOf(frame, reach, voice, text)
  const about = trimmed(text, reach.about)
  const near = mark.before ? frame : mark
  const spanFirst = Math.min(clause.first, frame.first, near.first, about?.first ?? frame.first)
  const spanEnd = Math.max(Math.min(clause.end, text.tokens.count), frame.end, near.end, about?.end ?? frame.end)
  const why: Why[] = [
    { field: 'party', span: holder.span, reading: holder.reading },
    { field: 'stance', span: spanOfTokens(text, frame.first, frame.end), reading: frame.word },
    ...whyStance,
    ...modalsOf(frame, text),
    { field: 'issue', span: spanOfTokens(text, mark.first, mark.end), reading: mark.issue },
    ...whyModality,
  ]
  const possible = modality === 'possible' ? 0.92 : modality === 'denied' ? 0.85 : 1
  return {
    kind: 'statement',
    attribution: attributionOf(voice, text),
    party: holder.party,
    issue: mark.issue,
    span: spanOfTokens(text, spanFirst, spanEnd),
    confidence: round(
      base(frame) *
        holder.confidence *
        possible *
        (mark.chained ? 0.88 : 1) *
        (voice === null ? 1 : 0.85 + 0.15 * voice.confidence),
    ),
    why: [...why].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    data: {
      act: frame.act,
      recipient: recipientOf(frame, holder, reach, context),
      stance,
      modality,
      how: holder.how,
      by: holder.by,
      predicate: frame.word,
      change: false,
      about: about === null ? null : spanOfTokens(text, about.first, about.end),
    },
  }
}

/** "will", "must": they make what is told a stance. */
function modalsOf({ kind, clause }: Frame, text: Analysed): Why[] {
  if (kind !== 'will' && kind !== 'must') return []
  return clause.modals.map((token) => ({
    field: 'stance',
    span: spanOfTokens(text, token, token + 1),
    reading: text.lower[token],
  }))
}

function base({ kind }: Frame): number {
  return { verb: 0.9, adjective: 0.88, noun: 0.75, lack: 0.85, will: 0.8, must: 0.78, verdict: 0.8 }[kind]
}

const round = (value: number): number => Math.round(value * 1000) / 1000

/** Without marks and "to" at the ends. */
function trimmed({ upos }: Analysed, { first, end }: Region): Region | null {
  let from = first
  let to = end
  while (from < to && upos[from] === 'PUNCT') from++
  while (to > from && upos[to - 1] === 'PUNCT') to--
  return from < to ? { first: from, end: to } : null
}

/** The other party that is named right behind the words or as who must: "urged Kessar to", "Kessar must". */
function recipientOf(frame: Frame, { party }: Holder, { about }: Reach, { text, meant }: Context): string | null {
  const { clause } = frame
  const candidates = [frame.kind === 'must' ? clause.subject : -1, clause.indirect, clause.object]
  if (frame.stance === 'demands') for (const child of clause.children) candidates.push(text.clauses.all[child].subject)
  for (const token of candidates) {
    const found = token < 0 || meant.at[token] < 0 ? null : meant.all[meant.at[token]]
    if (found !== null && found.party !== party) return found.party
  }
  if (frame.stance !== 'demands') return null
  for (let token = frame.end; token < Math.min(about.end, frame.end + 4); token++) {
    if (meant.at[token] >= 0)
      return meant.all[meant.at[token]].party === party ? null : meant.all[meant.at[token]].party
  }
  return null
}

/** One place tells one party's stance on an issue once: the surest. */
function withoutTwins(drafts: readonly Draft[]): Draft[] {
  const best = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = JSON.stringify([draft.party, draft.issue, draft.span.start, draft.data.stance === 'demands'])
    const held = best.get(key)
    if (held === undefined || draft.confidence > held.confidence) best.set(key, draft)
  }
  return [...best.values()]
}

const bookOf = perCodebook(statementBook)

/** Finds codings of the kind `statement`. */
export const STATEMENTS: Finder = {
  kinds: ['statement'],
  find: (text, codebook) => findStatements(text, bookOf(codebook)),
  candidates: (text, codebook) => statementCandidates(text, bookOf(codebook)),
}
