import type { Link } from './layers.ts'

/** One that others have words from: a line down the side, from its row to each of theirs. */
export interface Rail {
  readonly teller: string
  /** Which line, from 0; no two lines that pass by the same row are one. */
  readonly lane: number
  /** Rows, from 0: where it stands, and where it turns off. */
  readonly row: number
  readonly into: readonly number[]
}

/**
 * A graph without cycles in one column, as a narrow page has room for: below each one whoever has words from it, at once if
 * from nobody else who is still to come. So words run down, and lines are short.
 *
 * @returns the nodes in their rows, and a line for each from which something goes on
 */
export function railsOf(
  ids: readonly string[],
  links: readonly Link[],
): { readonly rows: readonly string[]; readonly rails: readonly Rail[]; readonly lanes: number } {
  const known = new Set(ids)
  const told = links.filter(({ from, to }) => known.has(from) && known.has(to) && from !== to)
  const rows = downwards(ids, told)
  const rowOf = new Map(rows.map((id, row) => [id, row]))
  const ends: number[] = []
  const rails = rows.flatMap((teller, row): Rail[] => {
    const into = [...new Set(told.filter(({ to }) => to === teller).map(({ from }) => rowOf.get(from)!))]
      // What a cycle would lead back to is above: it is left out, as what cuts the cycle.
      .filter((below) => below > row)
      .sort((a, b) => a - b)
    if (into.length === 0) return []
    const free = ends.findIndex((end) => end < row)
    const lane = free === -1 ? ends.length : free
    ends[lane] = into.at(-1)!
    return [{ teller, lane, row, into }]
  })
  return { rows, rails, lanes: ends.length }
}

function downwards(ids: readonly string[], links: readonly Link[]): string[] {
  const waits = new Map<string, number>(ids.map((id) => [id, 0]))
  const below = new Map<string, string[]>(ids.map((id) => [id, []]))
  for (const { from, to } of links) {
    waits.set(from, waits.get(from)! + 1)
    below.get(to)!.push(from)
  }
  const rows: string[] = []
  const placed = new Set<string>()
  const place = (first: string): void => {
    // Depth first, by hand: a chain may be long.
    const next = [first]
    while (next.length > 0) {
      const id = next.pop()!
      if (placed.has(id)) continue
      placed.add(id)
      rows.push(id)
      const ready: string[] = []
      for (const one of below.get(id)!) {
        const left = waits.get(one)! - 1
        waits.set(one, left)
        if (left === 0) ready.push(one)
      }
      next.push(...ready.reverse())
    }
  }
  for (const id of ids) if (waits.get(id) === 0) place(id)
  for (const id of ids) place(id)
  return rows
}
