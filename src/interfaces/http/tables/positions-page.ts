import type { Evidence, Position, Positions } from '../../../analyses/positions/index.ts'
import type { Cell, ConflictsPage, EvidencePage, PositionsPage, Stated } from '../../contract/index.ts'
import type { Sentences } from './sentences.ts'

/** What sentences of the table are found among. */
export interface PositionSentences {
  readonly statements: Sentences
  /** What parties did with plans, and the terms of these. */
  readonly plans: Sentences
}

/** The table of positions as pages show it. */
export function positionsPage(
  table: Positions,
  { parties, issues }: Pick<PositionsPage, 'parties' | 'issues'>,
): Omit<PositionsPage, 'revision'> {
  return { parties, issues, cells: table.positions.map((position) => cellOf(position, table)) }
}

/** What does not go together, and what others say has changed. @param limit of each */
export function conflictsPage(
  { reversals, contradictions, claimedChanges }: Positions,
  limit: number,
  sentences: PositionSentences,
): Omit<ConflictsPage, 'revision'> {
  const first = <One, Row>(list: readonly One[], rowOf: (one: One) => Row): { total: number; rows: Row[] } => ({
    total: list.length,
    rows: list.slice(0, limit).map(rowOf),
  })
  const pair = ({ party, issue, before, after }: Positions['reversals'][number]) => ({
    party,
    issue,
    before: stated(before, sentences),
    after: stated(after, sentences),
  })
  return {
    reversals: first(reversals, pair),
    contradictions: first(contradictions, pair),
    changes: first(claimedChanges, ({ party, whose, issue, predicate, evidence }) => ({
      party,
      whose,
      issue,
      predicate,
      sentence: { ...stated({ ...evidence, stance: 'open' }, sentences), stance: null },
    })),
  }
}

/** One cell, with all the sentences on which it and its history rest. */
export function evidencePage(
  table: Positions,
  { party, issue }: { readonly party: string; readonly issue: string },
  sentences: PositionSentences,
): Omit<EvidencePage, 'revision'> {
  const position = table.positions.find((one) => one.party === party && one.issue === issue)
  if (position === undefined) return { party, issue, cell: null, sentences: [], beside: [], contests: [] }
  const newestFirst = (periods: Position['history']): Stated[] =>
    periods.flatMap(({ evidence }) => evidence.map((one) => stated(one, sentences))).toReversed()
  return {
    party,
    issue,
    cell: cellOf(position, table),
    sentences: [...newestFirst(position.history), ...position.undated.map((one) => stated(one, sentences))],
    beside: newestFirst(position.beside),
    contests: position.contested.map(({ kind, evidence }) => ({ kind, sentence: stated(evidence, sentences) })),
  }
}

const LED = ['stance', 'modality', 'change']

function stated(evidence: Evidence, { statements, plans }: PositionSentences): Stated {
  const {
    id,
    published,
    outlet,
    stance,
    modality,
    how,
    by,
    about,
    past = false,
    said = null,
    byAgreement = false,
    byPlan = null,
  } = evidence
  // What a party did with a plan may be told far from where its report begins.
  const sentence = byPlan === null ? statements.of(id, published, outlet, LED) : plans.in(byPlan.act)
  const plan = byPlan && { name: byPlan.name, reported: byPlan.reported, term: plans.in(byPlan.term) }
  return { ...sentence, stance, modality, how, by, about, past: past && said === null, said, byAgreement, byPlan: plan }
}

function cellOf(position: Position, { reversals }: Positions): Cell {
  const { party, issue, stance, rests, about, also, firmness, since, lastConfirmed, evidence, origins } = position
  const { history, contested } = position
  const reversed = reversals.find((one) => one.party === party && one.issue === issue)
  return {
    party,
    issue,
    stance,
    past: position.past === true,
    rests,
    about,
    also,
    firmness,
    since,
    confirmed: lastConfirmed,
    history: history.flatMap((period) => period.evidence.map((one) => ({ day: one.date!, stance: one.stance }))),
    reversed: reversed?.after.date ?? null,
    contested: contested.length > 0,
    statements: evidence.length,
    origins,
  }
}
