import type { Phrases } from '../phrases/index.ts'
import type { Discourse } from './talked.ts'
import { type Family, familyOfNoun, familyOfVerb } from './term-words.ts'

/** What stands around a sentence. */
export interface Surroundings {
  /** A point of a list, told by the mark it begins with. */
  isListed(sentence: number): boolean
  /** The sentence that leads up to the list of which a sentence is a point: "The draft says that:"; -1 for none. */
  leadOf(sentence: number): number
  /** Families of the words of a sentence's items `from .. stop - 1`. */
  familiesIn(from: number, stop: number): ReadonlySet<Family>
  familiesOf(sentence: number): ReadonlySet<Family>
  /** Sentences since a proposal was spoken of last, 0 in the same one; Infinity before the first. */
  sinceProposal(sentence: number): number
  /** The proposal that was spoken of last, up to the end of a sentence, or -1. */
  lastProposal(sentence: number): number
}

const BULLET = /^(?:[-–—•*·◦▪]|--|\d{1,2}[.)]|\(?[a-z\d]\))$/

export function surroundingsOf(phrases: Phrases, discourse: Discourse): Surroundings {
  const { tokens, lower, paragraph, firstItems, items } = phrases
  const count = paragraph.length
  const listed = new Uint8Array(count)
  const lead = new Int32Array(count).fill(-1)
  const since = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  const last = new Int32Array(count).fill(-1)
  const families: (Set<Family> | undefined)[] = []
  let open = -1
  for (let s = 0; s < count; s++) {
    const first = tokens.sentences[s]
    const opens = s === 0 || paragraph[s] !== paragraph[s - 1]
    listed[s] = opens ? Number(BULLET.test(lower[first]) && tokens.sentences[s + 1] - first > 2) : listed[s - 1]
    if (listed[s] === 0) open = s
    else lead[s] = open
    since[s] = s === 0 ? since[s] : since[s - 1] + 1
    last[s] = s === 0 ? -1 : last[s - 1]
    for (let at = firstItems[s]; at < firstItems[s + 1]; at++) {
      if (discourse.at[at] < 0) continue
      since[s] = 0
      last[s] = discourse.at[at]
    }
  }
  const familiesIn = (from: number, stop: number): Set<Family> => {
    const found = new Set<Family>()
    for (let at = from; at < stop; at++) {
      const { kind, head } = items[at]
      const family = kind === 'verb' ? familyOfVerb(lower[head]) : kind === 'noun' ? familyOfNoun(lower[head]) : null
      if (family !== null) found.add(family)
    }
    return found
  }
  return {
    isListed: (s) => listed[s] === 1,
    leadOf: (s) => lead[s],
    familiesIn,
    familiesOf: (s) => (families[s] ??= familiesIn(firstItems[s], firstItems[s + 1])),
    sinceProposal: (s) => since[s],
    lastProposal: (s) => last[s],
  }
}
