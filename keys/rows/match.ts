/** What a key wants in a table, once. */
export interface Wanted<Found> {
  /** It may be missed where it is not. */
  readonly required: boolean
  /** So many rows may tell of it, and be right. */
  readonly copies: number
  readonly agrees: (found: Found) => boolean
  /** Whether a row that agrees rests on words of its entries too; what agrees does, where it is not asked. */
  readonly bears?: (found: Found) => boolean
}

export interface RowCounts {
  readonly right: number
  /** Those of the right ones that rest on the right words too: what they say may be so, and their sentences another matter. */
  readonly borne: number
  readonly found: number
  readonly hit: number
  readonly wanted: number
}

/** What of a table is right, told in vain, and missed. */
export interface RowScore<Found, Row> extends RowCounts {
  readonly wrong: readonly Found[]
  readonly missed: readonly Row[]
}

/**
 * Holds rows against those that are wanted, one to one: as many as possible are paired, and of the pairings that do so one that
 * leaves the fewest required ones out (augmenting paths, required ones first; what has a pair keeps one). A row that agrees with
 * none is wrong, and so is the second of two that tell the same.
 *
 * @param isJudged false of rows that, where nothing agrees with them, are neither right nor wrong
 */
export function matchRows<Found, Row extends Wanted<Found>>(
  found: readonly Found[],
  rows: readonly Row[],
  isJudged: (one: Found) => boolean = () => true,
): RowScore<Found, Row> {
  const slots = [
    ...rows.filter(({ required }) => required).map((row) => ({ row, first: true })),
    ...rows.flatMap((row) =>
      Array.from({ length: row.copies - (row.required ? 1 : 0) }, () => ({ row, first: false })),
    ),
  ]
  const edges = slots.map(({ row }) => found.flatMap((one, i) => (row.agrees(one) ? [i] : [])))
  /** By found row, the slot it is paired with. */
  const paired = found.map(() => -1)
  const pair = (slot: number, seen: Set<number>): boolean => {
    for (const i of edges[slot]!) {
      if (seen.has(i)) continue
      seen.add(i)
      if (paired[i]! >= 0 && !pair(paired[i]!, seen)) continue
      paired[i] = slot
      return true
    }
    return false
  }
  slots.forEach((_, slot) => {
    pair(slot, new Set())
  })
  const hit = new Set(paired.flatMap((slot) => (slot < 0 ? [] : [slots[slot]!.row])))
  const wrong = found.filter((one, i) => paired[i]! < 0 && isJudged(one))
  const right = paired.filter((slot) => slot >= 0).length
  const borne = paired.filter((slot, i) => slot >= 0 && (slots[slot]!.row.bears?.(found[i]!) ?? true)).length
  const wanted = rows.filter(({ required }) => required)
  const missed = wanted.filter((row) => !hit.has(row))
  return {
    right,
    borne,
    found: right + wrong.length,
    hit: wanted.length - missed.length,
    wanted: wanted.length,
    wrong,
    missed,
  }
}
