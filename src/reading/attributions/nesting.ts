import { firstWhere } from '../../text/index.ts'
import type { Found } from './find-attributions.ts'

/**
 * For each attribution, the number of the one whose content holds its cue ("A said that B had warned of C": B's lies in
 * A's), or -1: the smallest such content, never its own. `found` is in the order of cues.
 */
export function enclosing(found: readonly Found[]): Int32Array {
  const within = new Int32Array(found.length).fill(-1)
  const size = new Float64Array(found.length).fill(Infinity)
  const cues = found.map(({ cue }) => cue.first)
  found.forEach(({ content }, outer) => {
    let length = 0
    for (const { first, last } of content) length += last - first + 1
    for (const { first, last } of content) {
      for (let inner = firstFrom(cues, first); inner < found.length && found[inner].cue.first <= last; inner++) {
        if (inner === outer || found[inner].cue.last > last) continue
        if (length < size[inner] && !holds(found[inner], found[outer])) {
          within[inner] = outer
          size[inner] = length
        }
      }
    }
  })
  return within
}

/** Whether the cue of `other` lies in the content of `one`: two that hold each other are not nested. */
function holds(one: Found, other: Found): boolean {
  return one.content.some(({ first, last }) => other.cue.first >= first && other.cue.last <= last)
}

const firstFrom = (rising: readonly number[], least: number): number =>
  firstWhere(rising.length, (i) => rising[i] >= least)
