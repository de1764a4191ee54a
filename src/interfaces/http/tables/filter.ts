import { type LedgerCoding, sinceKeyOf } from '../../../ledger/index.ts'

/** What a table is narrowed by. */
export interface TableFilter {
  readonly party?: string | undefined
  readonly issue?: string | undefined
  /** Kinds of source. */
  readonly kind?: readonly string[] | undefined
  /** First and last day of publication, unless a table says otherwise. */
  readonly since?: string | undefined
  readonly until?: string | undefined
}

/** A row by its id, as a table is narrowed; where it is not in that, whole. */
export type RowFilter = TableFilter & { readonly id: string }

export function fits(row: LedgerCoding, { party, issue, kind, since, until }: TableFilter): boolean {
  if (party !== undefined && row.party !== party) return false
  if (issue !== undefined && row.issue !== issue) return false
  if (kind !== undefined && kind.length > 0 && !kind.includes(row.claim?.profile.kind ?? '')) return false
  if (since === undefined && until === undefined) return true
  const day = row.sort.slice(0, 10)
  if (since !== undefined && (day === '' || day < sinceKeyOf(since))) return false
  return until === undefined || (day !== '' && day <= until)
}

/** Whether a filter leaves nothing out. */
export const isWhole = (filter: object): boolean =>
  Object.values(filter).every((value) => value === undefined || (Array.isArray(value) && value.length === 0))

/** What is undefined is left out. */
export function given<T extends object>(filter: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as never
}
