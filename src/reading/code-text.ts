import { takenOn } from './agreements/index.ts'
import type { Analysed } from './clauses/index.ts'
import { type Codebook, type Coding, type Finder, numbered } from './codings/index.ts'
import { withoutCorrected } from './corrections.ts'
import { eventFinder } from './events/index.ts'
import { marketFinder } from './markets/index.ts'
import { meetingFinder } from './meetings/index.ts'
import { predictionFinder } from './predictions/index.ts'
import { proposalFinder } from './proposals/index.ts'
import { inScenarios, isRecord } from './scenarios.ts'
import { STATEMENTS } from './statements/index.ts'
import { underIssues } from './under-issues.ts'

/** What is looked for in a text, one after the other; each kind of coding by one of them. */
export const FINDERS: readonly Finder[] = [
  STATEMENTS,
  eventFinder,
  meetingFinder,
  proposalFinder,
  predictionFinder,
  marketFinder,
]

/** Below this a coding is not told, whatever else is known of its kind. */
const LEAST_CONFIDENCE = 0.5

/** From here on what is not told is kept for those who ask for it. */
const UNSURE_FROM = 0.3

/** What a text says in the terms of a codebook: what is sure enough to be told, and what is not. */
export interface Coded {
  readonly codings: Coding[]
  readonly unsure: Coding[]
}

/** All that a text says in the terms of a codebook, in text order; of one place in the order of the finders. */
export function codeText(text: Analysed, codebook: Codebook, finders: readonly Finder[] = FINDERS): Coded {
  const all = finders
    .flatMap((finder) => finder.find(text, codebook, UNSURE_FROM))
    .filter(({ confidence, unsure }) => unsure || confidence >= LEAST_CONFIDENCE)
  const scenarios = inScenarios(text)
  const recorded = (of: readonly Coding[]): readonly Coding[] => {
    const found = withoutCorrected(text, of)
    return scenarios.includes(1) ? found.filter((coding) => isRecord(coding, text, scenarios)) : found
  }
  const told = all.filter(({ unsure }) => !unsure)
  const records = recorded(told)
  const statements = told.filter(({ kind }) => kind === 'statement').length
  const taken = numbered(takenOn(text.text, records), statements)
  const unsure = recorded(all).filter((coding) => coding.unsure)
  return {
    codings: inOrder([...underIssues(text, codebook, records), ...taken]),
    unsure: inOrder(renumbered(underIssues(text, codebook, unsure), taken.length)),
  }
}

const inOrder = (codings: readonly Coding[]): Coding[] =>
  [...codings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)

/** What is unsure has its numbers behind all that is told of its kind, of which `more` statements came last. */
const renumbered = (unsure: readonly Coding[], more: number): Coding[] =>
  unsure.map((coding) =>
    coding.kind === 'statement' ? { ...coding, id: `s${Number(coding.id.slice(1)) + more}` } : coding,
  )
