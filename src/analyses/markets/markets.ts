import type { LedgerCoding } from '../../ledger/index.ts'
import type { Amount, MarketData } from '../../reading/index.ts'
import {
  byDay,
  byText,
  type Evidence,
  evidenceOf,
  firstWholeDay,
  type OriginOf,
  originsOf,
  strongest,
  wholeDayOf,
} from '../evidence/index.ts'

export type MarketRow = LedgerCoding<'market', MarketData>

/** A price series of the dossier. */
export interface Series {
  readonly name: string
  readonly unit: string | null
  readonly issues: readonly string[]
}

/** What was said of a price, in all articles that say it. */
export interface MarketReport {
  /** Id of the coding with the strongest evidence. */
  readonly id: string
  readonly instrument: string
  readonly kind: MarketData['kind']
  readonly direction: MarketData['direction']
  readonly size: Amount | null
  readonly level: Amount | null
  readonly from: Amount | null
  readonly comparison: string | null
  readonly reason: string | null
  /** When, as written; the day of publication stands beside it. */
  readonly when: string | null
  readonly day: string | null
  readonly party: string | null
  readonly issue: string | null
  /** Names of the dossier's price series that it may be set beside. */
  readonly series: readonly string[]
  readonly origins: number
  readonly evidence: readonly Evidence[]
}

export interface MarketOptions {
  readonly originOf: OriginOf
  readonly series: readonly Series[]
}

/**
 * What texts say of prices, newest first, undated last. The same move told by several articles on one day is one.
 *
 * @param codings those of the kind `market`, by date, as the ledger gives them; other kinds are passed over
 * @example marketsOf(codings, { originOf, series })[0].direction // 'down'
 */
export function marketsOf(codings: readonly LedgerCoding[], { originOf, series }: MarketOptions): MarketReport[] {
  const groups = new Map<string, MarketRow[]>()
  for (const row of codings.filter(({ kind }) => kind === 'market') as MarketRow[]) {
    const key = keyOf(row)
    const held = groups.get(key)
    if (held === undefined) groups.set(key, [row])
    else held.push(row)
  }
  return [...groups.values()].map((rows) => reportOf(rows, originOf, series)).sort(inOrder)
}

/** Orders the table: newest first, undated ones last. */
export const inOrder = (a: MarketReport, b: MarketReport): number =>
  byText(b.day ?? '0', a.day ?? '0') || (a.id < b.id ? -1 : 1)

/** Equal instruments, figures and days are one; what has no figure is one by its words. */
export function keyOf({ data, sort, words, document }: MarketRow): string {
  const figures = [data.size, data.level, data.from]
    .map((amount) => (amount === null ? '' : `${amount.least}-${amount.most} ${amount.unit}`))
    .join('|')
  const instrument = data.instrument.words
    .toLowerCase()
    .replace(/^(?:the|a|an|its|their) /, '')
    .replace(/\s+/g, ' ')
  const day = sort === '' ? document : sort.slice(0, 10)
  return `${day}|${instrument}|${data.direction}|${figures === '||' ? words.toLowerCase() : figures}`
}

/** @param rows of one move, by date */
export function reportOf(rows: readonly MarketRow[], originOf: OriginOf, series: readonly Series[]): MarketReport {
  // Most are told by one report: its evidence is made when somebody looks at it.
  const [only] = rows
  const origin = originOf(only!)
  let known = rows.length === 1 ? null : rows.map((row) => evidenceOf(row, originOf(row))).sort(byDay)
  const best = known === null ? only!.id : strongest(known).coding
  const row = rows.find(({ id }) => id === best)!
  const { id, data, party, issue } = row
  const words = (one: { readonly words: string } | null): string | null => one?.words.replace(/\s+/g, ' ') ?? null
  return {
    id,
    instrument: words(data.instrument)!,
    kind: data.kind,
    direction: data.direction,
    size: data.size,
    level: data.level,
    from: data.from,
    comparison: words(data.comparison),
    reason: words(data.reason),
    when: words(data.when),
    day: known === null ? wholeDayOf(row) : firstWholeDay(known),
    party,
    issue,
    series: seriesOf(data, issue, series),
    origins: known === null ? 1 : originsOf(known),
    get evidence(): readonly Evidence[] {
      known ??= [evidenceOf(row, origin)]
      return known
    },
  }
}

/** Series whose name or unit shares a telling word with the instrument, else those of its issue for a currency or bond. */
function seriesOf({ instrument, level }: MarketData, issue: string | null, series: readonly Series[]): string[] {
  const words = new Set(tellingWords(`${instrument.words} ${level?.unit ?? ''}`))
  const named = series.filter(({ name, unit }) => tellingWords(`${name} ${unit ?? ''}`).some((word) => words.has(word)))
  const fitting = named.length > 0 ? named : series.filter(({ issues }) => issue !== null && issues.includes(issue))
  return fitting.map(({ name }) => name)
}

const tellingWords = (words: string): string[] =>
  (words.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
    .map((word) => word.replace(/s$/, ''))
    .filter((word) => !/^(?:the|per|price|close|daily|index|points?)$/.test(word))
