import type { LedgerCoding } from '../../ledger/index.ts'
import {
  byDay,
  byText,
  type Evidence,
  evidenceOf,
  firstWholeDay,
  type OriginOf,
  oneLine,
  originsOf,
  strongest,
  wholeDayOf,
} from '../evidence/index.ts'
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
 * @param codings those of the kind `prediction`, by date, as the ledger gives them; other kinds are passed over
 * @example predictionsOf(codings, { originOf, today: '2031-03-04' }).predictions[0].state // 'due'
 */
export function predictionsOf(codings: readonly LedgerCoding[], { originOf, today }: PredictionOptions): Predictions {
  const rows = codings.filter(({ kind }) => kind === 'prediction') as PredictionRow[]
  return new PredictionTable(rows, originOf).of(() => true, today)
}

interface Group {
  readonly rows: PredictionRow[]
  /** Of all its rows; null: nobody asked yet. */
  whole: Prediction | null
}

/** Predictions of which tables of a part are asked for: what the part has whole is worked out once. */
export class PredictionTable {
  readonly #groups = new Map<string, Group>()
  readonly #originOf: OriginOf

  /** @param rows by date, as the ledger gives them */
  constructor(rows: readonly PredictionRow[], originOf: OriginOf) {
    this.#originOf = originOf
    for (const row of rows) {
      const key = keyOf(row, originOf)
      const held = this.#groups.get(key)
      if (held === undefined) this.#groups.set(key, { rows: [row], whole: null })
      else held.rows.push(row)
    }
  }

  /** The table of the reports that are wanted. @param today as in `PredictionOptions` */
  of(isWanted: (row: PredictionRow) => boolean, today?: string): Predictions {
    const parts: (readonly [group: Group, rows: readonly PredictionRow[]])[] = []
    let last: string | null = null
    for (const group of this.#groups.values()) {
      const rows = group.rows.filter(isWanted)
      if (rows.length === 0) continue
      parts.push([group, rows])
      if (today === undefined) last = later(last, newest(rows))
    }
    const day = today ?? last
    const predictions = parts.map(([group, rows]) => {
      if (rows.length < group.rows.length) return predictionOf(rows, this.#originOf, day)
      group.whole ??= predictionOf(rows, this.#originOf, day)
      return seenFrom(group.whole, day)
    })
    predictions.sort(inOrder)
    return { predictions, records: recordsOf(predictions), today: day }
  }
}

const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a)

/** A prediction with what it is on another day. */
function seenFrom(prediction: Prediction, today: string | null): Prediction {
  const { state, dueDay } = prediction
  if (state === 'settled') return prediction
  const now = stateOn(dueDay, today)
  return now === state ? prediction : { ...prediction, state: now }
}

/** Of what nobody ruled on. */
const stateOn = (dueDay: string | null, today: string | null): 'due' | 'open' =>
  dueDay !== null && today !== null && dueDay < today ? 'due' : 'open'

/** The newest day of publication. */
function newest(rows: readonly PredictionRow[]): string | null {
  let last: string | null = null
  for (const row of rows) {
    const day = wholeDayOf(row)
    if (day !== null && (last === null || day > last)) last = day
  }
  return last
}

/** Who foretells: a name where there is one; of one who has none, the words and the origin. */
function sourceOf({ claim, metadata, data }: PredictionRow): string {
  if (data.source) return oneLine(data.source.words)
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
  // Most are told by one report: its evidence is made when somebody looks at it.
  const [only] = group
  const origin = originOf(only!)
  let known = group.length === 1 ? null : evidenceIn(group, originOf)
  const best = known === null ? only!.id : strongest(known).coding
  const row = group.find(({ id }) => id === best)!
  const { data } = row
  const ruled = group.find((one) => one.data.outcome !== null)
  const made = known === null ? wholeDayOf(row) : firstWholeDay(known)
  const last = data.by === null ? null : dueDay(data.by.time, made)
  // What lies before the article is the time of something else.
  const due = last !== null && made !== null && last < made ? null : last
  const state: PredictionState = ruled !== undefined ? 'settled' : stateOn(due, today)
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
    madeOn: made,
    origins: known === null ? 1 : originsOf(known),
    get evidence(): readonly Evidence[] {
      known ??= [evidenceOf(row, origin)]
      return known
    },
  }
}

/** One for each article, by day. */
function evidenceIn(group: readonly PredictionRow[], originOf: OriginOf): Evidence[] {
  const met = new Set<string>()
  const places = group.filter(({ document, sort }) => met.size < met.add(`${document} ${sort}`).size)
  return places.map((row) => evidenceOf(row, originOf(row))).sort(byDay)
}

const STATES: Readonly<Record<PredictionState, number>> = { due: 0, open: 1, settled: 2 }

/** Orders the table: what is due, then what is open, then what is settled; within these by the day that it is due. Undated ones come last. */
export function inOrder(a: Prediction, b: Prediction): number {
  const undated = Number(a.madeOn === null) - Number(b.madeOn === null)
  return (
    undated ||
    STATES[a.state] - STATES[b.state] ||
    byText(a.dueDay ?? '~', b.dueDay ?? '~') ||
    byText(b.madeOn ?? '~', a.madeOn ?? '~') ||
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
function recordOf(predictions: Iterable<Prediction>): TrackRecord | null {
  const tally = new Tally()
  for (const one of predictions) tally.count(one, 1)
  return tally.record
}

type Counts = { -readonly [Field in keyof TrackRecord]: TrackRecord[Field] }

/** One source's predictions, counted while they come and go. */
export class Tally {
  readonly #counts: Counts = { source: '', made: 0, open: 0, due: 0, cameTrue: 0, partly: 0, didNot: 0, void: 0 }
  #unknown = 0

  /** @param times 1: it came; -1: it went */
  count({ source, known, state, outcome }: Prediction, times: 1 | -1): void {
    const counts = this.#counts
    counts.source = source
    counts.made += times
    if (!known) this.#unknown += times
    if (state !== 'settled') counts[state] += times
    if (outcome !== null) counts[OUTCOMES[outcome]] += times
  }

  /** How many there are. */
  get made(): number {
    return this.#counts.made
  }

  pack(): TrackRecord & { readonly unknown: number } {
    return { ...this.#counts, unknown: this.#unknown }
  }

  /** @param packed what `pack` gave */
  static unpack({ unknown, ...counts }: TrackRecord & { readonly unknown: number }): Tally {
    const tally = new Tally()
    Object.assign(tally.#counts, counts)
    tally.#unknown = unknown
    return tally
  }

  /** As `recordOf`. */
  get record(): TrackRecord | null {
    if (this.#unknown > 0) return null
    const { made, open, due } = this.#counts
    return made > 1 || made > open + due ? { ...this.#counts } : null
  }
}

/** Those with most settled first. */
export const byRecord = (a: TrackRecord, b: TrackRecord): number =>
  b.made - b.open - b.due - (a.made - a.open - a.due) || b.made - a.made || (a.source < b.source ? -1 : 1)

const OUTCOMES = { 'came true': 'cameTrue', partly: 'partly', 'did not': 'didNot', void: 'void' } as const
