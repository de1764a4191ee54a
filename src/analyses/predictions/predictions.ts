import type { LedgerCoding } from '../../ledger/index.ts'
import { byDay, dayOf, evidenceOf, type OriginOf, originsOf, strongest } from '../evidence/index.ts'
import { dueDay } from './due.ts'
import type { Prediction, PredictionRow, PredictionState, Predictions, TrackRecord } from './table.ts'

export interface PredictionOptions {
  readonly originOf: OriginOf
  /** The day by which it is told what is due; without it the newest day of publication. */
  readonly today?: string
}

/**
 * What was foretold, by whom, and what became of it. One prediction in several articles (the same words, of one source) is
 * one. Only an analyst's ruling settles one.
 *
 * @param codings those of the kind `prediction`, by date, as the ledger gives them
 */
export function predictionsOf(
  codings: readonly LedgerCoding[],
  { originOf, today: asked }: PredictionOptions,
): Predictions {
  const rows = codings.filter(({ kind }) => kind === 'prediction') as PredictionRow[]
  const today = asked ?? newest(rows)
  const groups = new Map<string, PredictionRow[]>()
  for (const row of rows) {
    const key = keyOf(row, originOf)
    const held = groups.get(key)
    if (held === undefined) groups.set(key, [row])
    else held.push(row)
  }
  const predictions = [...groups.values()].map((group) => predictionOf(group, originOf, today)).sort(inOrder)
  return { predictions, records: recordsOf(predictions), today }
}

/** The newest day of publication. */
export function newest(rows: readonly PredictionRow[]): string | null {
  let last: string | null = null
  for (const row of rows) {
    const day = dayOf(row)
    if (day !== null && (last === null || day > last)) last = day
  }
  return last
}

/** Who foretells: a name where there is one; of one who has none, the words and the origin. */
function sourceOf({ claim, metadata }: PredictionRow): string {
  if (claim === null) return metadata.outlet?.value ?? 'an unknown outlet'
  return claim.profile.name ?? (claim.words.source === '' ? 'nobody named' : claim.words.source.replace(/\s+/g, ' '))
}

/** Called by a name, or a body that is a party's, or the outlet itself. */
function isKnown({ claim }: PredictionRow): boolean {
  if (claim === null) return true
  const { kind, name } = claim.profile
  return name !== null && (kind === 'named' || (kind === 'collective' && claim.party !== null))
}

/** Equal for reports of one prediction. */
export function keyOf(row: PredictionRow, originOf: OriginOf): string {
  const words = row.words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return `${originOf(row).key}|${sourceOf(row).toLowerCase()}|${row.data.subtype}|${words.join(' ')}`
}

/** @param group reports of one prediction, by date */
export function predictionOf(group: readonly PredictionRow[], originOf: OriginOf, today: string | null): Prediction {
  const places = group.filter(
    (row, i) => group.findIndex((other) => other.document === row.document && other.sort === row.sort) === i,
  )
  const evidence = places.map((row) => evidenceOf(row, originOf(row))).sort(byDay)
  const best = strongest(evidence)
  const row = group.find(({ id }) => id === best.coding)!
  const { data } = row
  const ruled = group.find((one) => one.data.outcome !== null)
  const made = evidence[0]!.day
  const last = data.by === null ? null : dueDay(data.by.time, made)
  // What lies before the article is the time of something else.
  const due = last !== null && made !== null && last < made ? null : last
  const state: PredictionState =
    ruled !== undefined ? 'settled' : due !== null && today !== null && due < today ? 'due' : 'open'
  return {
    id: row.id,
    subtype: data.subtype,
    words: oneLine(row.words),
    likelihood: data.likelihood,
    negated: data.negated,
    party: row.party,
    issues: [...new Set(group.flatMap(({ issue }) => (issue === null ? [] : [issue])))],
    condition: data.condition === null ? null : oneLine(data.condition.words),
    options: data.options.map(({ words }) => oneLine(words)),
    by: data.by === null ? null : oneLine(data.by.words),
    dueDay: due,
    state,
    outcome: ruled?.data.outcome ?? null,
    source: sourceOf(row),
    known: isKnown(row),
    sourceParty: row.claim?.party ?? null,
    madeOn: evidence[0]!.day,
    origins: originsOf(evidence),
    evidence,
  }
}

const STATES: readonly PredictionState[] = ['due', 'open', 'settled']

export function inOrder(a: Prediction, b: Prediction): number {
  const undated = Number(a.madeOn === null) - Number(b.madeOn === null)
  return (
    undated ||
    STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
    byDay({ day: a.dueDay }, { day: b.dueDay }) ||
    byDay({ day: b.madeOn }, { day: a.madeOn }) ||
    (a.id < b.id ? -1 : 1)
  )
}

/** How the predictions of each source turned out. */
function recordsOf(predictions: readonly Prediction[]): TrackRecord[] {
  const bySource = new Map<string, Prediction[]>()
  for (const one of predictions) {
    const held = bySource.get(one.source)
    if (held === undefined) bySource.set(one.source, [one])
    else held.push(one)
  }
  return [...bySource.values()].flatMap((made) => recordOf(made) ?? []).sort(byRecord)
}

/**
 * How one source's predictions, one at least, turned out; null: there is one alone, and it is not settled, or nobody knows
 * who it is.
 */
export function recordOf(predictions: Iterable<Prediction>): TrackRecord | null {
  const record = { source: '', made: 0, open: 0, due: 0, cameTrue: 0, partly: 0, didNot: 0, void: 0 }
  for (const { source, known, state, outcome } of predictions) {
    if (!known) return null
    record.source = source
    record.made++
    if (state !== 'settled') record[state]++
    if (outcome !== null) record[OUTCOMES[outcome]]++
  }
  return record.made > 1 || record.made > record.open + record.due ? record : null
}

/** Those with most settled first. */
export const byRecord = (a: TrackRecord, b: TrackRecord): number =>
  b.made - b.open - b.due - (a.made - a.open - a.due) || b.made - a.made || (a.source < b.source ? -1 : 1)

const OUTCOMES = { 'came true': 'cameTrue', partly: 'partly', 'did not': 'didNot', void: 'void' } as const

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()
