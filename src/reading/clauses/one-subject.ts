import { reachOf } from '../attributions/index.ts'
import type { ParsedWords } from './analysed.ts'

/**
 * The same words, but that two nouns right beside each other are one subject: of "the Coast Confederation agreed" the parser may make
 * two, each alone with the verb, and what owns or describes the first is then lost to the second.
 */
export function withOneSubject(words: ParsedWords): ParsedWords {
  const { head, relation, upos, tokens, children, childStart } = words
  let mended: { head: Int32Array; relation: string[] } | null = null
  for (let at = 0; at + 1 < tokens.count; at++) {
    const verb = head[at]
    if (relation[at] !== 'nsubj' || relation[at + 1] !== 'nsubj' || head[at + 1] !== verb || verb < at + 2) continue
    if (!isNoun(upos[at]) || !isNoun(upos[at + 1]) || isTime(words.lower[at]) || isTime(words.lower[at + 1])) continue
    mended ??= { head: head.slice(), relation: [...relation] }
    mended.head[at] = at + 1
    mended.relation[at] = 'compound'
    for (let c = childStart[at]; c < childStart[at + 1]; c++) mended.head[children[c]] = at + 1
  }
  return mended === null ? words : { ...words, ...mended, ...reachOf(tokens, mended.head) }
}

const isNoun = (upos: string): boolean => upos === 'NOUN' || upos === 'PROPN'

/** "On *Monday* Kessar refused", "Kessar *Monday* refused": when. */
const isTime = (lower: string): boolean =>
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow)$/.test(lower)
