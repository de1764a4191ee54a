import { denialOfNoun } from '../clauses/index.ts'
import type { Candidate, Decision } from '../codings/index.ts'
import { objectOf, spanOf, subjectOf } from '../phrases/index.ts'
import { isDenied } from './denied.ts'
import type { Piece } from './pieces.ts'
import { type PossibleBearer, possibleBearers } from './term-bearers.ts'
import { pieceFeatures } from './term-features.ts'
import { type PossibleIssue, possibleIssues } from './term-issues.ts'
import type { TermReader } from './term-reader.ts'
import { neighbourFeatures, shapeOf } from './term-shapes.ts'
import { shownOf } from './term-shown.ts'
import { familyOfNoun, familyOfVerb } from './term-words.ts'

/** A piece of a text that may be a term, with the issues that it may be under and the parties that may have to do it. */
export interface PossibleTerm {
  readonly piece: Piece
  /** Tokens that are shown: `first .. end - 1`. */
  readonly first: number
  readonly end: number
  readonly features: readonly string[]
  readonly issues: readonly PossibleIssue[]
  /** Looked for only where they are asked for: most pieces are no terms. */
  readonly bearers: () => readonly PossibleBearer[]
}

/**
 * Names of the judges of terms: whether a piece is one by itself, what those beside it add to that, under which issue, and whose
 * it is.
 */
export const JUDGES = { term: 'term', beside: 'term beside', issue: 'term issue', party: 'term party' } as const

/** All pieces of a text that may be terms, in text order. */
export function possibleTerms(reader: TermReader): PossibleTerm[] {
  const shapes = reader.pieces.map((piece) => shapeOf(piece, reader))
  return reader.pieces.flatMap((piece): PossibleTerm[] => {
    if (isPurpose(piece, reader) || isAsked(piece, reader) || isHowLong(piece, reader) || isUndecided(piece, reader))
      return []
    if (isTally(piece, reader) || isBallot(piece, reader) || isOfDenied(piece, reader)) return []
    const { first, end } = shownOf(piece, reader)
    const issues = end <= first ? [] : possibleIssues(piece, reader)
    if (issues.length === 0) return []
    const features = [
      ...pieceFeatures(piece, reader),
      ...neighbourFeatures(piece, reader.pieces, shapes, reader.context.phrases),
      ...together(issues),
    ]
    return [{ piece, first, end, features, issues, bearers: () => possibleBearers(piece, reader) }]
  })
}

const AVERTING = /^(?:avert|avoid|forestall|escape|dodge|evade|sidestep|circumvent|preempt|pre-empt)$/
const OFF = /^(?:stave|head|fend|ward)$/

/** "to stave off the tariffs" says what something is done for, unless that itself is asked or promised: "agreed to avoid strikes". */
function isPurpose({ verb, governor }: Piece, { context: { phrases } }: TermReader): boolean {
  if (verb < 0) return false
  const { items, lower, lemma } = phrases
  const { head, end } = items[verb]
  const averts = AVERTING.test(lemma[head]) || (OFF.test(lemma[head]) && lower[end] === 'off')
  if (!averts) return false
  const by = governor < 0 ? -1 : items[governor].head
  const family = by < 0 ? null : (familyOfVerb(lower[by]) ?? familyOfNoun(lower[by]))
  return family === null || !/^(?:offer|demand|agree|hold)$/.test(family)
}

/** "asked if the levy was certain" tells none; "would lift it if the council were to ask" may tell a condition. */
function isAsked({ opening, verb }: Piece, { context: { phrases, analysed } }: TermReader): boolean {
  if (opening !== 'if' || verb < 0) return false
  const clause = analysed.clauses.at[phrases.items[verb].head]
  return clause >= 0 && analysed.clauses.all[clause].asked
}

/** "Reports that it would lift the toll were false", "rumours of an offer to *lift the toll* were false": nobody has put that forward. */
function isOfDenied({ verb, governor }: Piece, { context: { phrases, analysed } }: TermReader): boolean {
  if (verb >= 0 && isDenied(phrases.items[verb].head, analysed)) return true
  if (governor < 0) return false
  const { kind, head } = phrases.items[governor]
  return kind === 'noun' ? denialOfNoun(head, analysed) >= 0 : isDenied(head, analysed)
}

/** "split over whether to lower the toll": what is not decided holds nothing. */
function isUndecided({ verb }: Piece, { context: { phrases } }: TermReader): boolean {
  if (verb < 0) return false
  const { items, lower } = phrases
  const { first } = items[verb]
  const to = lower[first] === 'to' ? first : first - 1
  return lower[to] === 'to' && lower[to - 1] === 'whether'
}

/** "backs the treaty by 112 to 61", "a vote of 9 to 4": how many voted so, and nothing that would be done. */
function isTally({ first, end, verb }: Piece, { context: { phrases } }: TermReader): boolean {
  const { lower, lemma, items, tag } = phrases
  if (verb >= 0 && !/^(?:back|approve|adopt|pass|reject|endorse|ratify|vote)$/.test(lemma[items[verb].head]))
    return false
  for (let at = first + 1; at + 2 < end; at++) {
    if (tag[at] !== 'CD' || tag[at + 2] !== 'CD' || !/^(?:to|-|–)$/.test(lower[at + 1])) continue
    if (/^(?:by|of)$/.test(lower[at - 1]) && /^(?:[.,;]|votes?|with|)$/.test(at + 3 < end ? lower[at + 3] : ''))
      return true
  }
  return false
}

/** "agreed to put the offer of 5 per cent to a vote": how it is decided on, and nothing that it holds. */
function isBallot({ verb, stop }: Piece, { context: { phrases }, discourse }: TermReader): boolean {
  const { items, lower, lemma } = phrases
  if (verb < 0 || !/^(?:put|bring|submit|call)$/.test(lemma[items[verb].head])) return false
  const object = objectOf(phrases, verb)
  if (object < 0 || object >= stop || discourse.at[object] < 0) return false
  for (let at = object + 1; at < stop; at++)
    if (/^(?:vote|ballot|referendum)$/.test(lower[items[at].head]) && lower[items[at - 1].head] === 'to') return true
  return false
}

/** What is agreed for a time. */
const AGREED =
  /^(?:truce|cease-?fire|accord|agreement|deal|pact|treaty|contract|lease|pause|moratorium|freeze|ban|suspension|mandate|mission|period|phase|transition|quota|programme|program|loan|arrangement)s?$/

/** "talks that were meant to last two days" says how long is talked; of what is agreed, "the truce is to last a month", it is a term. */
function isHowLong({ verb }: Piece, { context: { phrases } }: TermReader): boolean {
  if (verb < 0 || phrases.lemma[phrases.items[verb].head] !== 'last') return false
  const subject = subjectOf(phrases, verb)
  return subject < 0 || !AGREED.test(phrases.lower[phrases.items[subject].head])
}

/** What the issues that a piece may be about say of it together. */
function together(issues: readonly PossibleIssue[]): string[] {
  const all = new Set<string>()
  for (const { features } of issues) {
    for (const feature of features) if (/^i:(?:in|figure|like|lead)/.test(feature)) all.add(`any ${feature}`)
  }
  return [...all]
}

/** The same as candidates: a piece under each issue with no party, and with each. */
export function* candidatesOf(
  possible: readonly PossibleTerm[],
  { context }: TermReader,
): Generator<Candidate<'term', null>> {
  for (const { piece, first, end, features, issues, bearers } of possible) {
    const of = `${piece.index}`
    const span = spanOf(context.phrases, first, end)
    const borne = bearers()
    const isTerm: Decision = { judge: JUDGES.term, of, features }
    for (const { issue, features: told } of issues) {
      const isOf: Decision = { judge: JUDGES.issue, of: `${of} ${issue}`, features: told }
      const plain = {
        kind: 'term',
        attribution: null,
        party: null,
        issue,
        span,
        confidence: 0.5,
        why: [],
        data: null,
        features: [],
      } as const
      yield { ...plain, decisions: [isTerm, isOf] }
      for (const { party, features: why } of borne)
        yield {
          ...plain,
          party,
          decisions: [isTerm, isOf, { judge: JUDGES.party, of: `${of} ${issue} ${party}`, features: why }],
        }
    }
  }
}
