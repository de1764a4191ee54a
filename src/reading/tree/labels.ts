import { LABEL_TEMPLATES, labelRows } from './features.ts'
import type { State } from './state.ts'

/**
 * Weights that name relations. Row `r` has the entries `entries[starts[r]] .. entries[starts[r + 1] - 1]`, each
 * `weight << 8 | relation`, the weight signed. Candidates of a pair: set `n = sets[pairOf(…)]`, relations
 * `setRelations[setStarts[n]] .. setRelations[setStarts[n + 1] - 1]`; set 0 holds them all.
 */
export interface Labeller {
  readonly tags: number
  readonly starts: Int32Array
  readonly entries: Int16Array
  readonly sets: Uint16Array
  readonly setStarts: Uint16Array
  readonly setRelations: Uint8Array
}

/** Index of a pair of tags (1 to `tags`; 0 for none) and side in `sets`. */
export function pairOf(tags: number, headTag: number, childTag: number, leftSide: number): number {
  return (headTag * (tags + 1) + childTag) * 2 + leftSide
}

const rows = new Int32Array(LABEL_TEMPLATES)
const totals = new Int32Array(256)

/** The likeliest relation of `child` to `head`. */
export function relationOf(state: State, head: number, child: number, labeller: Labeller): number {
  const { starts, entries, setStarts, setRelations } = labeller
  const pair = pairOf(labeller.tags, state.tag[head], state.tag[child], child < head ? 1 : 0)
  const set = labeller.sets[pair]
  const first = setStarts[set]
  const last = setStarts[set + 1]
  let best = setRelations[first]
  if (last - first === 1) return best
  for (let c = first; c < last; c++) totals[setRelations[c]] = 0
  labelRows(state, head, child, rows)
  for (let r = 0; r < LABEL_TEMPLATES; r++) {
    const row = rows[r]
    const end = starts[row + 1]
    for (let e = starts[row]; e < end; e++) {
      const entry = entries[e]
      totals[entry & 255] += entry >> 8
    }
  }
  let top = totals[best]
  for (let c = first + 1; c < last; c++) {
    const candidate = setRelations[c]
    if (totals[candidate] > top) {
      top = totals[candidate]
      best = candidate
    }
  }
  return best
}
