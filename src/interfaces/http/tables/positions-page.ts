import {
  confirmedSince,
  type Evidence,
  type Position,
  type Positions,
  positionsOf,
  type StatementRow,
} from '../../../analyses/positions/index.ts'
import type { Cell, EvidencePage, PositionsPage, Stated } from '../../contract/index.ts'
import type { OriginOf } from './origins.ts'
import type { Sentences } from './sentences.ts'

export interface PositionSetting {
  /** Names, in the order of the dossier. */
  readonly parties: readonly string[]
  readonly issues: readonly string[]
  readonly originOf: OriginOf
  readonly sentences: Sentences
  /** Only what was confirmed or changed on this day or later. */
  readonly since: string | undefined
}

/** The table of positions as pages show it: cells, and what changed. */
export function positionsPage(
  rows: readonly StatementRow[],
  setting: PositionSetting,
): Omit<PositionsPage, 'revision'> {
  const table = tableOf(rows, setting)
  const { parties, issues, sentences } = setting
  const conflicts = (list: Positions['reversals']): PositionsPage['reversals'] =>
    list.map(({ party, issue, before, after }) => ({
      party,
      issue,
      before: stated(before, sentences),
      after: stated(after, sentences),
    }))
  return {
    parties,
    issues,
    cells: table.positions.map((position) => cellOf(position, table)),
    reversals: conflicts(table.reversals),
    contradictions: conflicts(table.contradictions),
    changes: table.claimedChanges.map(({ party, whose, issue, predicate, evidence }) => ({
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
  rows: readonly StatementRow[],
  { party, issue }: { readonly party: string; readonly issue: string },
  setting: PositionSetting,
): Omit<EvidencePage, 'revision'> {
  const table = tableOf(rows, setting)
  const position = table.positions.find((one) => one.party === party && one.issue === issue)
  if (position === undefined) return { party, issue, cell: null, sentences: [], contests: [] }
  const dated = position.history.flatMap(({ evidence }) => evidence)
  return {
    party,
    issue,
    cell: cellOf(position, table),
    sentences: [...dated.toReversed(), ...position.undated].map((one) => stated(one, setting.sentences)),
    contests: position.contested.map(({ kind, evidence }) => ({ kind, sentence: stated(evidence, setting.sentences) })),
  }
}

function tableOf(rows: readonly StatementRow[], { parties, issues, originOf, since }: PositionSetting): Positions {
  const table = positionsOf(rows, { originOf, parties, issues })
  return since === undefined ? table : confirmedSince(table, since)
}

const LED = ['stance', 'modality', 'change']

function stated({ id, date, outlet, stance, modality, how, by, about }: Evidence, sentences: Sentences): Stated {
  return { ...sentences.of(id, date, outlet, LED), stance, modality, how, by, about }
}

function cellOf(position: Position, { reversals }: Positions): Cell {
  const { party, issue, stance, rests, about, also, firmness, since, lastConfirmed, evidence, origins } = position
  const { history, contested } = position
  const reversed = reversals.find((one) => one.party === party && one.issue === issue)
  return {
    party,
    issue,
    stance,
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
