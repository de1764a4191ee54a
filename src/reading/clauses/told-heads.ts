import { reachOf } from '../attributions/index.ts'
import type { ParsedWords } from './analysed.ts'

/** Verbs that have whom something is said to, and then what, often without "that". */
const TELLING = /^(?:tell|inform|assure|promise|remind|warn|convince|persuade|notify|advise)$/

const PRONOUN = /^(?:he|she|they|we|i|it|you)$/

/**
 * The same words, but that in "Kolm told the Herald he had met her" the Herald is whom he told it: where "that" is left out, the parser may
 * give what was told two subjects. Only where a pronoun stands right behind the name, as a subject of the same verb, and the verb of telling
 * has nobody else whom it was told.
 */
export function withToldHeads(words: ParsedWords): ParsedWords {
  const { head, relation, lower, lemma, tag, left, tokens } = words
  let mended: { head: Int32Array; relation: string[] } | null = null
  for (let pronoun = 2; pronoun < tokens.count; pronoun++) {
    if (tag[pronoun] !== 'PRP' || !PRONOUN.test(lower[pronoun]) || relation[pronoun] !== 'nsubj') continue
    const verb = head[pronoun]
    const over = verb < 0 ? -1 : head[verb]
    if (over < 0 || over >= pronoun || verb < pronoun || relation[verb] !== 'ccomp' || !TELLING.test(lemma[over]))
      continue
    const told = firstArgument(words, verb, pronoun)
    if (told < 0 || left[told] !== over + 1 || words.right[told] !== pronoun - 1 || hasAddressee(words, over)) continue
    mended ??= { head: head.slice(), relation: [...relation] }
    mended.head[told] = over
    mended.relation[told] = 'obj'
  }
  return mended === null ? words : { ...words, ...mended, ...reachOf(tokens, mended.head) }
}

/** What the parser has for an argument of a verb before a pronoun that is its subject; or -1. */
function firstArgument({ children, childStart, relation, upos }: ParsedWords, verb: number, pronoun: number): number {
  for (let c = childStart[verb]; c < childStart[verb + 1] && children[c] < pronoun; c++) {
    const child = children[c]
    if (/^(?:nsubj|obj|obl:unmarked)/.test(relation[child]) && /^(?:NOUN|PROPN)$/.test(upos[child])) return child
  }
  return -1
}

const hasAddressee = ({ children, childStart, relation }: ParsedWords, verb: number): boolean => {
  for (let c = childStart[verb]; c < childStart[verb + 1]; c++) if (/^i?obj$/.test(relation[children[c]])) return true
  return false
}
