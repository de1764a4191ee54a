import { reachOf } from '../attributions/index.ts'
import type { ParsedWords } from './analysed.ts'

/**
 * The same words, but that whoever is named before a verb and said to be somebody between commas is its subject: in "Lotte
 * Brand, its secretary-general, called it an insult" the parser, which leans on how words are written, may take the name for a
 * circumstance. Only where the verb has no subject, and no preposition stands before the name.
 */
export function withAppositionHeads(words: ParsedWords): ParsedWords {
  const { head, relation, upos, tag, tokens } = words
  let mended: { head: Int32Array; relation: string[] } | null = null
  for (let at = 0; at < tokens.count; at++) {
    if (relation[at] !== 'obl' || tag[at] !== 'NNP') continue
    const verb = head[at]
    if (verb <= at || !/^(?:VBD|VBZ|VBP)$/.test(tag[verb]) || upos[verb] !== 'VERB') continue
    if (!isSaidToBe(words, at, verb) || hasSubject(words, verb)) continue
    mended ??= { head: head.slice(), relation: [...relation] }
    mended.relation[at] = 'nsubj'
  }
  return mended === null ? words : { ...words, ...mended, ...reachOf(tokens, mended.head) }
}

/** Between commas before the verb it says who this is; "On Monday" has a preposition. */
function isSaidToBe({ children, childStart, relation, lower }: ParsedWords, at: number, verb: number): boolean {
  let said = false
  for (let c = childStart[at]; c < childStart[at + 1]; c++) {
    const child = children[c]
    if (relation[child] === 'case') return false
    if (relation[child] === 'appos' && child > at && child < verb) said = true
  }
  return said && lower[verb - 1] === ','
}

function hasSubject({ children, childStart, relation }: ParsedWords, verb: number): boolean {
  for (let c = childStart[verb]; c < childStart[verb + 1]; c++) {
    if (/^(?:nsubj|csubj|expl|aux:pass)/.test(relation[children[c]])) return true
  }
  return false
}
