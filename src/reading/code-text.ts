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

/** Below this a coding is not told. */
const LEAST_CONFIDENCE = 0.5

/** All that a text says in the terms of a codebook, in text order; of one place in the order of the finders. */
export function codeText(text: Analysed, codebook: Codebook, finders: readonly Finder[] = FINDERS): Coding[] {
  const all = finders
    .flatMap((finder) => finder.find(text, codebook))
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
  const found = withoutCorrected(text, all)
  const statements = all.filter(({ kind }) => kind === 'statement').length
  const scenarios = inScenarios(text)
  const records = scenarios.includes(1) ? found.filter((coding) => isRecord(coding, text, scenarios)) : found
  const coded = underIssues(text, codebook, records)
  return [...coded, ...numbered(takenOn(text.text, records), statements)].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  )
}
