import { addRows, highest, type SparseRows } from '../tags/index.ts'
import { LABEL_TEMPLATES, labelRows } from './features.ts'
import type { State } from './state.ts'

/**
 * Weights that name relations. Candidates of a pair: set `n = sets[pairOf(…)]`, relations
 * `setRelations[setStarts[n]] .. setRelations[setStarts[n + 1] - 1]`; set 0 holds them all.
 */
export interface Labeller extends SparseRows {
  readonly tags: number
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
  const { setStarts, setRelations } = labeller
  const set = labeller.sets[pairOf(labeller.tags, state.tag[head], state.tag[child], child < head ? 1 : 0)]
  const first = setStarts[set]
  const last = setStarts[set + 1]
  if (last - first === 1) return setRelations[first]
  for (let c = first; c < last; c++) totals[setRelations[c]] = 0
  labelRows(state, head, child, rows)
  addRows(labeller, rows, LABEL_TEMPLATES, totals)
  return highest(setRelations, first, last, totals)
}
