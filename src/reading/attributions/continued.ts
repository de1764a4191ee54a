import { isMark, onlyMarks } from './arrangement.ts'
import type { Found } from './find-attributions.ts'
import type { Parsed } from './parsed.ts'

/**
 * Attributions whose words go on where a quotation does: one that its paragraph leaves open and the next opens anew is the
 * same speaker's, by the rule of every printing house, up to where the marks close or another's words begin. The taggers
 * look no further than a cue's paragraph.
 *
 * @param found in the order of cues
 * @returns the same, in the same order, each content's last run perhaps longer; without those to whom only words were given that
 *   another goes on with
 */
export function withContinued(found: readonly Found[], parsed: Parsed): readonly Found[] {
  const { quotations, quotation, sentence } = parsed
  const next = continuationsOf(parsed)
  if (next.size === 0) return found
  const taken = new Uint8Array(quotations.count)
  // '"We will win." Orm disagreed': whoever is told of in another sentence behind is no speaker of what goes on there.
  const isOfAnother = ({ cue }: Found, q: number): boolean =>
    quotations.continues[q] >= 0 &&
    cue.first >= quotations.ends[q] &&
    sentence[cue.first] !== sentence[quotations.ends[q] - 1]
  // What is spoken of within a quotation takes none of it from its speaker.
  const takes = (one: Found, q: number): boolean => q >= 0 && quotation[one.cue.first] !== q && !isOfAnother(one, q)
  for (const one of found) {
    for (const { first, last } of one.content) {
      for (const q of [quotation[first], quotation[last]]) if (takes(one, q)) taken[q] = 1
    }
  }
  const continued = found.map((one) => {
    const run = one.content.at(-1)
    if (run === undefined || !takes(one, quotation[run.last])) return one
    let end = run.last
    let q = quotation[run.last]
    while (q >= 0 && onlyMarks(parsed, end + 1, quotations.ends[q])) {
      q = next.get(q) ?? -1
      if (q < 0 || taken[q] === 1) break
      taken[q] = 1
      end = lastWord(parsed, quotations.starts[q], quotations.ends[q])
    }
    return end === run.last ? one : { ...one, content: [...one.content.slice(0, -1), { first: run.first, last: end }] }
  })
  // What the first speaker goes on to say is not said twice.
  return continued.filter(
    (one) =>
      !one.content.every(({ first }) => {
        const q = quotation[first]
        return q >= 0 && taken[q] === 1 && isOfAnother(one, q)
      }),
  )
}

/** By quotation that its paragraph leaves open, the one with which the next paragraph goes on. */
function continuationsOf({ quotations: { count, continues } }: Parsed): ReadonlyMap<number, number> {
  const next = new Map<number, number>()
  for (let q = 0; q < count; q++) if (continues[q] >= 0) next.set(continues[q], q)
  return next
}

/** The last token of a quotation that is no mark, as every run ends with one; its first where it has no other. */
function lastWord(parsed: Parsed, start: number, end: number): number {
  let last = end - 1
  while (last > start && isMark(parsed, last)) last--
  return last
}
