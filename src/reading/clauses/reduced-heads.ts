import { reachOf } from '../attributions/index.ts'
import type { ParsedWords } from './analysed.ts'

/** Tokens between a participle and the verb behind its phrase. */
const MOST = 24

/**
 * The same words, but that in "the talks between the port and its crews planned for Thursday have been put off" the talks are put off, and
 * "planned" only says which: behind a long subject the parser may take the participle for the verb, which leaves the verb without a
 * subject. Only where the second verb has an auxiliary that is finite, no subject, and nothing that would join it to the first.
 */
export function withReducedHeads(words: ParsedWords): ParsedWords {
  const { head, relation, tag, tokens } = words
  let mended: { head: Int32Array; relation: string[] } | null = null
  for (let verb = 0; verb < tokens.count; verb++) {
    const participle = head[verb]
    if (participle < 0 || participle > verb || verb - participle > MOST || !/^VB/.test(tag[verb])) continue
    if (!/^VB[DN]$/.test(tag[participle]) || !/^(?:advcl|ccomp|xcomp|parataxis|dep|conj)$/.test(relation[verb]))
      continue
    if (relation[verb] === 'ccomp' && SAYING.test(words.lemma[participle])) continue
    const subject = subjectOf(words, participle)
    if (subject < 0 || hasOwn(words, verb) || !followsAtOnce(words, participle, verb)) continue
    mended ??= { head: head.slice(), relation: [...relation] }
    turn(words, mended, subject, participle, verb)
  }
  return mended === null ? words : { ...words, ...mended, ...reachOf(tokens, mended.head) }
}

/** Verbs that take a clause without "that": "said last week had been wasted". */
const SAYING =
  /^(?:say|tell|think|know|believe|hope|fear|feel|claim|argue|admit|deny|insist|suggest|report|see|find|hear|learn|mean|show|agree)$/

/** The subject of a verb that stands without auxiliary, object or mark, and is no relative clause; or -1. */
function subjectOf({ children, childStart, relation }: ParsedWords, verb: number): number {
  if (relation[verb].startsWith('acl')) return -1
  let subject = -1
  for (let c = childStart[verb]; c < childStart[verb + 1]; c++) {
    const child = children[c]
    if (/^(?:aux|cop|obj|mark|expl)/.test(relation[child])) return -1
    if (relation[child] === 'nsubj' && child < verb) subject = child
  }
  return subject
}

const FINITE = /^(?:has|have|had|was|were|is|are|will|would|may|might|could|can|should|must)$/

/** Whether a verb has a subject, or a word that joins it to another; or no finite auxiliary. */
function hasOwn({ children, childStart, relation, lower }: ParsedWords, verb: number): boolean {
  let finite = false
  for (let c = childStart[verb]; c < childStart[verb + 1]; c++) {
    const child = children[c]
    if (/^(?:nsubj|csubj|expl|mark|cc)/.test(relation[child])) return true
    if (/^aux/.test(relation[child]) && FINITE.test(lower[child])) finite = true
  }
  return !finite
}

/** Nothing between a participle and a verb's first auxiliary that opens, joins or parts clauses. */
function followsAtOnce({ upos, lower, tag, head }: ParsedWords, participle: number, verb: number): boolean {
  for (let at = participle + 1; at < verb; at++) {
    if (head[at] === verb && FINITE.test(lower[at])) return at > participle + 1 && !/^[,;:"–—-]$/.test(lower[at - 1])
    if (upos[at] === 'SCONJ' || /^(?:WP|WDT|WRB|VBD|VBZ|VBP|MD)$/.test(tag[at]) || /^[,;:"–—]$/.test(lower[at]))
      return false
    if (/^(?:but|or|that|who|which|he|she|it|they|we|i|you)$/.test(lower[at])) return false
  }
  return false
}

function turn(
  { children, childStart, head, relation }: ParsedWords,
  mended: { head: Int32Array; relation: string[] },
  subject: number,
  participle: number,
  verb: number,
): void {
  const hang = (token: number, on: number, how: string): void => {
    mended.head[token] = on
    mended.relation[token] = how
  }
  let passive = false
  for (let c = childStart[verb]; c < childStart[verb + 1]; c++) if (relation[children[c]] === 'aux:pass') passive = true
  hang(verb, head[participle], relation[participle])
  for (let c = childStart[participle]; c < childStart[participle + 1]; c++) {
    const child = children[c]
    if (child !== verb && (child < subject || child > verb)) hang(child, verb, relation[child])
  }
  hang(subject, verb, passive ? 'nsubj:pass' : 'nsubj')
  hang(participle, subject, 'acl')
}
