import { reachOf } from '../attributions/index.ts'
import type { ParsedWords } from './analysed.ts'

/**
 * The same words, but that a sentence which would have no verb has one: in "The cities called on Oriel to build it" the parser may take
 * "called" for what is done to the cities. Only where that stands right behind the noun on which the whole sentence hangs, has an object
 * or says what somebody is to do, and no other verb of the sentence is finite.
 */
export function withLostVerbs(words: ParsedWords): ParsedWords {
  const { tokens, head, relation, tag, upos, lower } = words
  let mended: { head: Int32Array; relation: string[]; tag: string[] } | null = null
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    const [first, end] = [tokens.sentences[s], tokens.sentences[s + 1]]
    if (lower[end - 1] !== '.') continue
    const verb = lostVerb(words, first, end)
    if (verb < 0) continue
    const noun = verb - 1
    mended ??= { head: head.slice(), relation: [...relation], tag: [...tag] }
    mended.tag[verb] = 'VBD'
    mended.head[verb] = -1
    mended.relation[verb] = 'root'
    mended.head[noun] = verb
    mended.relation[noun] = 'nsubj'
    for (let at = verb + 1; at < end; at++)
      if (head[at] === noun && (upos[at] === 'PUNCT' || upos[at] === 'VERB')) mended.head[at] = verb
  }
  return mended === null ? words : { ...words, ...mended, ...reachOf(tokens, mended.head) }
}

/** The participle that is a sentence's only verb, right behind the noun that is its root; or -1. */
function lostVerb(
  { head, relation, tag, upos, lower, quotation, children, childStart }: ParsedWords,
  first: number,
  end: number,
): number {
  let root = first
  while (root < end && head[root] >= 0) root++
  const verb = root + 1
  if (verb >= end || !/^(?:NOUN|PROPN)$/.test(upos[root]) || quotation[root] >= 0) return -1
  if (head[verb] !== root || relation[verb] !== 'acl' || !/^VB[ND]$/.test(tag[verb]) || lower[verb + 1] === 'by')
    return -1
  for (let at = first; at < end; at++) if (at !== verb && /^(?:VBD|VBZ|VBP|MD)$/.test(tag[at])) return -1
  // "A firm named Oriel.": which one, and nothing that it did.
  for (let at = first; at < root; at++) if (/^(?:an?|no|,|:)$/.test(lower[at]) || upos[at] === 'ADP') return -1
  for (let c = childStart[verb]; c < childStart[verb + 1]; c++) {
    const child = children[c]
    if (child > verb && (relation[child] === 'obj' || (relation[child] === 'advcl' && lower[child - 1] === 'to')))
      return verb
  }
  return -1
}
