import { subjectOf } from '../phrases/index.ts'
import { isNoTerm } from './no-term.ts'
import type { PossibleBearer } from './term-bearers.ts'
import { togetherWith } from './term-beside.ts'
import { JUDGES, type PossibleTerm } from './term-candidates.ts'
import type { PossibleIssue } from './term-issues.ts'
import type { TermReader } from './term-reader.ts'
import { withoutSubject } from './term-shown.ts'

/** A term as it was found. */
export interface FoundTerm extends Pick<PossibleTerm, 'piece' | 'first' | 'end'> {
  readonly issue: PossibleIssue
  /** Who would have to do it, where that is sure enough. */
  readonly bearer: PossibleBearer | null
  /** Probability, 0 to 1, that it is a term of its issue. */
  readonly confidence: number
}

/** A term is of one of the issues that were looked at, but for the few that are of another: the odds of that. */
const OTHER_ISSUE = 0.15

/** A party that is less likely is not told, whatever its judge says: the term says more without one than with the wrong one. */
const LEAST_PARTY = 0.8

/** How likely a term has to be to be told; null where nothing was learnt. */
export const leastOfTerms = ({ context }: TermReader): number | null =>
  context.analysed.judges(JUDGES.term)?.least ?? null

/**
 * The terms among what may be, as likely as is asked: of a piece the likeliest issue, and all that it marks itself and that are
 * likely enough. None where nothing was learnt.
 */
export function termsAmong(possible: readonly PossibleTerm[], reader: TermReader): (least: number) => FoundTerm[] {
  const { judges } = reader.context.analysed
  const [whether, which, whose] = [judges(JUDGES.term), judges(JUDGES.issue), judges(JUDGES.party)]
  if (whether === null || which === null || whose === null) return () => []
  const sureOf = togetherWith(
    possible.map(({ features }) => whether.odds(features)),
    possible.map(({ features }) => features),
    judges(JUDGES.beside),
  )
  const termsIn = (least: number) =>
    possible.flatMap(({ piece, first, end, issues, bearers }, i): FoundTerm[] => {
      const sure = sureOf[i]
      if (sure < least || isNoTerm(piece, reader)) return []
      const shares = issueShares(issues.map((issue) => Math.exp(which.odds(issue.features))))
      const likely = issues
        .map((issue, i) => ({ issue, confidence: round(sure * shares[i]) }))
        .filter(({ confidence }) => confidence >= least)
        .sort((a, b) => b.confidence - a.confidence)
      const told = likely.filter(({ issue }, i) => i === 0 || (issue.marked && likely[0].issue.marked))
      if (told.length === 0) return []
      const [best] = bearers()
        .map((bearer) => ({ bearer, party: whose.probability(bearer.features) }))
        .sort((a, b) => b.party - a.party)
      const bearer = best !== undefined && best.party >= Math.max(LEAST_PARTY, whose.least) ? best.bearer : null
      return told.map(({ issue, confidence }) => {
        return { piece, ...withoutSubject({ first, end }, piece, bearer, reader), issue, bearer, confidence }
      })
    })
  return (least) =>
    withDescriptions(withoutBareVerbs(withSharedBearers(withoutSeen(termsIn(least), reader), reader), reader))
}

/** What each issue of a piece has of what is certain, 0 to 1, by the odds of each: a term is under one of them, or under another. */
export function issueShares(odds: readonly number[]): number[] {
  const all = odds.reduce((sum, one) => sum + one, OTHER_ISSUE)
  return odds.map((one) => one / all)
}

/** How a paper came to be known. */
const KNOWN = /^(?:seen|obtained|reviewed|leaked|published|circulated|dated|titled|shown|read)$/

/** "A draft | *seen by the Courier*": of what it holds that says nothing. */
function withoutSeen(found: readonly FoundTerm[], { context: { phrases } }: TermReader): FoundTerm[] {
  const { items, lower } = phrases
  return found.filter(({ piece: { verb }, first }) => {
    const isPart = verb >= 0 && items[verb].verb!.form === 'participle' && items[verb].first === first
    return !(isPart && KNOWN.test(lower[items[verb].head]))
  })
}

/** "that Kessar leave the strip *and open the dam*": two verbs of one subject are of one party. */
function withSharedBearers(found: readonly FoundTerm[], { context: { phrases } }: TermReader): FoundTerm[] {
  const { items } = phrases
  const shared = new Map<number, PossibleBearer>()
  return found.map((term) => {
    const { piece, bearer } = term
    const isActive = piece.verb >= 0 && !items[piece.verb].verb!.passive
    if (bearer !== null && isActive) shared.set(piece.index, bearer)
    const before = piece.opening === 'and' && bearer === null && isActive ? shared.get(piece.before) : undefined
    if (before === undefined) return term
    const subject = subjectOf(phrases, piece.verb)
    if (subject < 0 || items[subject].first !== before.first) return term
    shared.set(piece.index, before)
    return { ...term, bearer: before }
  })
}

/** "agrees | to a panel of five": the verb alone says nothing where what it governs is told. */
function withoutBareVerbs(found: readonly FoundTerm[], { context }: TermReader): FoundTerm[] {
  const { items } = context.phrases
  const governing = new Set(found.map(({ piece }) => piece.governor))
  return found.filter(({ piece: { verb }, first, end }) => {
    if (verb < 0 || !governing.has(verb)) return true
    return first < items[verb].first || end > items[verb].end
  })
}

/** "a bond | that pays 5 percent": what describes a thing that is put forward is one term with it, where it is one too. */
function withDescriptions(found: readonly FoundTerm[]): FoundTerm[] {
  const joined: FoundTerm[] = []
  for (const term of found) {
    const last = joined.at(-1)
    const describes =
      last !== undefined &&
      term.piece.opening === 'relative' &&
      last.piece.verb < 0 &&
      last.piece.index === term.piece.index - 1 &&
      last.piece.sentence === term.piece.sentence &&
      last.issue.issue === term.issue.issue
    if (describes) joined[joined.length - 1] = { ...last, end: term.end }
    else joined.push(term)
  }
  return joined
}

const round = (probability: number): number => Math.round(probability * 1000) / 1000
