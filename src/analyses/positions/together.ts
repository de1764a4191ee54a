import type { LedgerCoding } from '../../ledger/index.ts'
import type { StatementRow } from './position.ts'

/**
 * Statements of several texts are told together where they are as sure as this. On negotiations that nothing was learnt of,
 * rows that only such statements tell are right in 0.88 of cases.
 */
export const LEAST_TOGETHER = 0.8

/** Nothing but a ruling is certain. */
const ALMOST = 0.999

type Said = Pick<StatementRow, 'document' | 'words' | 'confidence'>

/** A statement that is told, and how sure it is with what others say; null: it is sure enough by itself. */
export interface ToldStatement {
  readonly row: StatementRow
  readonly together: number | null
}

/**
 * Those of some statements that are told: by themselves, or because statements of other texts say the same. Pure, and the
 * order is kept.
 *
 * The same is said by statements of one party, issue and stance, all on the party's own word or all on that of others. What is
 * right of them is told by `1 - (1 - a)(1 - b)…`, where each document counts once, with its surest statement, and words that two
 * documents share count once: a copy is read wrong as its original is. Beside one that is told by itself they are not needed, and
 * each is more likely wrong than it.
 *
 * @param least how sure all that is told has to be, 0 to 1; what a ruling settled is sure
 */
export function toldOf(rows: readonly StatementRow[], least: number): ToldStatement[] {
  const isTold = (row: StatementRow): boolean => !isWeak(row) && row.confidence >= least
  if (rows.every(isTold)) return rows.map((row) => ({ row, together: null }))
  const sayings = new Map<string, StatementRow[]>()
  for (const row of rows) {
    const key = sayingOf(row)
    const same = sayings.get(key)
    if (same === undefined) sayings.set(key, [row])
    else same.push(row)
  }
  const sure = new Map([...sayings].map(([key, same]) => [key, same.some(isTold) ? 0 : sureOf(same)]))
  return rows.flatMap((row): ToldStatement[] => {
    if (isTold(row)) return [{ row, together: null }]
    const together = sure.get(sayingOf(row))!
    return isSayable(row) && together >= Math.max(least, LEAST_TOGETHER) ? [{ row, together }] : []
  })
}

/** It is not sure enough to be told by itself, and nobody settled it. */
export const isWeak = ({ data, ruling }: Pick<LedgerCoding, 'data' | 'ruling'>): boolean =>
  (data as Partial<StatementRow['data']>).weak === true && ruling === null

/** What takes no stance is told by itself or not at all, and so is what is denied: that others deny it too says nothing. */
const isSayable = ({ party, issue, data }: StatementRow): boolean =>
  party !== null && issue !== null && data.stance !== null && data.modality !== 'denied' && data.modality !== 'asked'

/** Whether two statements say the same of one party and issue, so that they can be told together. */
export const isSameSaying = (a: StatementRow, b: StatementRow): boolean => isSayable(a) && sayingOf(a) === sayingOf(b)

const sayingOf = (row: StatementRow): string =>
  isSayable(row) ? JSON.stringify([row.party, row.issue, row.data.stance, row.data.how === 'claimed']) : ''

/** How sure some statements that say the same are together; 0 where one document alone says so, never quite 1. */
export function sureOf(rows: readonly Said[]): number {
  const byDocument = new Map<string, Said>()
  for (const row of rows) {
    const held = byDocument.get(row.document)
    if (held === undefined || row.confidence > held.confidence) byDocument.set(row.document, row)
  }
  const byWords = new Map<string, number>()
  for (const { words, confidence } of byDocument.values()) {
    const key = words.toLowerCase().replace(/\s+/g, ' ')
    byWords.set(key, Math.max(confidence, byWords.get(key) ?? 0))
  }
  if (byWords.size < 2) return 0
  // In one order, so that the sum is the same whatever came first.
  const wrong = [...byWords.values()].sort((a, b) => a - b).reduce((left, sure) => left * (1 - sure), 1)
  return Math.min(ALMOST, Math.round((1 - wrong) * 1000) / 1000)
}
