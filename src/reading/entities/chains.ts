import type { Parse } from './parse.ts'
import { placeKinds } from './places.ts'
import { Fact, type WordTypes } from './word-facts.ts'

/**
 * Where names may stand: runs of capitalised tokens of one sentence, small joining words between them included ("Bank of
 * England"). No name begins or ends outside of a run, so that four tokens in five need not be looked at.
 */
export interface Chains {
  readonly count: number
  /** First token of each run and the token after its last. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** Small words in a row that may stand between two capitalised ones ("University of the West"). */
const MOST_JOINERS = 3
/** Tokens of one run; a longer one (a text in capitals) is cut. */
const MOST_TOKENS = 40

export function chainsOf({ tokens }: Parse, words: WordTypes): Chains {
  const starts: number[] = []
  const ends: number[] = []
  const { sentences } = tokens
  const { type, facts } = words
  for (let s = 0; s + 1 < sentences.length; s++) {
    const end = sentences[s + 1]
    let at = sentences[s]
    while (at < end) {
      if ((facts[type[at]] & Fact.capital) === 0) {
        at++
        continue
      }
      const start = at
      let last = at
      for (let next = at + 1; next < end && next - start < MOST_TOKENS && next - last <= MOST_JOINERS + 1; next++) {
        const bits = facts[type[next]]
        if (bits & Fact.capital || (bits & Fact.hasDigit && next === last + 1)) last = next
        else if ((bits & Fact.joiner) === 0) break
      }
      starts.push(start)
      ends.push(last + 1)
      at = last + 1
    }
  }
  return { count: starts.length, starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

/** Bits of `Place` by token for names of places, names of several words included ("New York"). */
export function placesAt(count: number, words: WordTypes): Uint8Array {
  const places = new Uint8Array(count)
  const { type, facts, lower } = words
  for (let i = 0; i < count; i++) {
    const bits = facts[type[i]]
    if ((bits & Fact.capital) === 0) continue
    if (places[i] === 0) places[i] = bits & 63
    if ((bits & Fact.placeFirst) === 0) continue
    let name = lower[type[i]]
    for (let next = i + 1; next < Math.min(count, i + 4); next++) {
      name += `_${lower[type[next]]}`
      const kind = placeKinds.get(name)
      if (kind !== undefined) places.fill(kind, i, next + 1)
    }
  }
  return places
}
