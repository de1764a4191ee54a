import { reachOf } from '../attributions/index.ts'
import { headlineEnd } from '../tokens/index.ts'
import type { ParsedWords } from './analysed.ts'

/** Tokens before the verb of such a headline. */
const MOST = 16

/**
 * The same words, but that of a headline on two, "Varnia, Kessar sign trade pact", both are the subject of its verb. The parser
 * learnt on running text, where a comma parts what it joins here.
 */
export function withHeadlineHeads(words: ParsedWords): ParsedWords {
  const { tokens, lower, tag } = words
  const end = headlineEnd(tokens)
  if (end === 0) return words
  const comma = lower.indexOf(',')
  if (comma < 1 || comma > MOST / 2) return words
  let verb = comma + 2
  while (verb < Math.min(end, MOST) && tag[verb] !== 'VBP') verb++
  if (verb >= Math.min(end, MOST)) return words
  for (let at = 0; at < verb; at++) if (at !== comma && !/^(?:NNPS?|NNS?|JJ|HYPH|POS)$/.test(tag[at])) return words
  // "Kessar, Varnia steel talks fail": the talks do.
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(tokens.text.slice(tokens.starts[at], tokens.ends[at]))
  for (let at = comma + 1; at < verb && verb > comma + 2; at++) if (!isCapital(at)) return words
  return mended(words, comma, verb, end)
}

function mended(words: ParsedWords, comma: number, verb: number, end: number): ParsedWords {
  const head = words.head.slice()
  const relation = [...words.relation]
  const hang = (token: number, on: number, how: string): void => {
    head[token] = on
    relation[token] = how
  }
  const [first, second] = [comma - 1, verb - 1]
  for (let at = 0; at < verb; at++) {
    const own = at < comma ? first : second
    if (at !== own && at !== comma) hang(at, own, relation[at] === 'amod' ? 'amod' : 'compound')
  }
  hang(verb, -1, 'root')
  hang(first, verb, 'nsubj')
  hang(second, first, 'conj')
  hang(comma, second, 'punct')
  const hasObject = (): boolean => {
    for (let at = verb + 1; at < end; at++) if (head[at] === verb && relation[at] === 'obj') return true
    return false
  }
  for (let at = verb + 1; at < end; at++) {
    if (head[at] >= verb) continue
    const isNoun = words.upos[at] === 'NOUN' || words.upos[at] === 'PROPN'
    const isPlain = /^(?:appos|root|conj|nsubj|obj|compound|parataxis)$/.test(relation[at])
    hang(at, verb, isNoun && isPlain && !hasObject() ? 'obj' : relation[at] === 'root' ? 'parataxis' : relation[at])
  }
  return { ...words, head, relation, ...reachOf(words.tokens, head) }
}
