import type { Tagger } from '../src/reading/tags/index.ts'
import { UNKNOWN_TAG } from './tags.ts'
import type { SilverCorpus } from './tree-silver.ts'

/** Tags of the other program's that are believed where it and the reader see different forms of one verb or noun. */
const BELIEVED: ReadonlyMap<string, string> = new Map([
  ['VB', 'VB|VERB'],
  ['VBD', 'VBD|VERB'],
  ['VBN', 'VBN|VERB'],
  ['VBP', 'VBP|VERB'],
  ['VBZ', 'VBZ|VERB'],
  ['NN', 'NN|NOUN'],
  ['NNS', 'NNS|NOUN'],
])

/**
 * Right tags to learn from in the news: the reader's own where the other program sees the same, the other's where the two
 * see different forms of a verb, or one a verb and the other a noun. Nothing is known of the rest: the two follow
 * different customs there.
 */
export function agreedTags({ xpos }: SilverCorpus, own: Uint8Array, tagger: Tagger): Uint8Array {
  const { names } = tagger
  const numbers = new Map(names.map((name, number) => [name, number]))
  return own.map((joint, i) => {
    const [mine, upos] = (names[joint] as string).split('|') as [string, string]
    if (xpos[i] === mine) return joint
    const believed = BELIEVED.get(xpos[i] as string)
    if (believed === undefined || !BELIEVED.has(mine) || upos === 'AUX') return UNKNOWN_TAG
    return numbers.get(believed) ?? UNKNOWN_TAG
  })
}
