/** Which part of a list is wanted. */
export interface Part {
  /** Place of its first row, from 0. */
  readonly offset: number
  readonly limit: number
}

/** A part of a list, with where it stands in the whole. */
export function partOf<Row>(
  rows: readonly Row[],
  { offset, limit }: Part,
): { readonly total: number; readonly offset: number; readonly rows: readonly Row[] } {
  return { total: rows.length, offset, rows: rows.slice(offset, offset + limit) }
}

/** The row that has an id, or one of whose reports has it: in another table another report may stand for them. */
export function rowNamed<Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string,
  reportsOf: (row: Row) => readonly { readonly coding: string | { readonly id: string } }[],
): Row | null {
  const has = (row: Row): boolean =>
    reportsOf(row).some(({ coding }) => (typeof coding === 'string' ? coding : coding.id) === id)
  return rows.find((row) => row.id === id) ?? rows.find(has) ?? null
}
