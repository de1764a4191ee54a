import { reachOf } from '../attributions/index.ts'
import type { ParsedWords } from './analysed.ts'

/** Tokens of whoever a sentence begins with, before what is told of them between commas. */
const MOST_NAME = 10
/** Tokens of what is told of them. */
const MOST_TOLD = 40

/**
 * The same words, but that whoever a sentence begins with, and of whom something is told between commas, is the subject of the verb behind
 * that: in "The Lower Isles, whose boats land half of it here, oppose a levy" the parser may lose the name over what stands between.
 * Only where the verb stands right behind the comma, with no subject of its own.
 */
export function withRelativeSubjects(words: ParsedWords): ParsedWords {
  const { tokens, lower } = words
  let mended: Mended | null = null
  for (let at = 2; at < tokens.count; at++) {
    if (lower[at - 1] !== ',' || !(RELATIVE.test(lower[at]) || SAID_TO_BE.test(lower[at]))) continue
    const first = tokens.sentences[words.sentence[at]]
    const subject = nameBefore(words, first, at - 1)
    const verb = subject < 0 ? -1 : verbBehind(words, at)
    if (verb < 0 || (!RELATIVE.test(lower[at]) && tells(words, at, verb))) continue
    if (hasSubject(words, verb)) continue
    mended ??= { head: words.head.slice(), relation: [...words.relation] }
    turn(words, mended, { first, subject, comma: commaBefore(words, verb), verb })
  }
  return mended === null ? words : { ...words, ...mended, ...reachOf(tokens, mended.head) }
}

const RELATIVE = /^(?:which|who|whose|where)$/
/** What opens words that say who somebody is: "the largest in the country". */
const SAID_TO_BE = /^(?:the|an?|its|his|her|their|one|once|long|already)$/

/** "The port, the union said, refused": between the commas somebody does something. */
function tells({ tag }: ParsedWords, opener: number, verb: number): boolean {
  for (let at = opener; at < verb - 1; at++) if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag[at])) return true
  return false
}

interface Mended {
  readonly head: Int32Array
  readonly relation: string[]
}

/** The head of the noun phrase that is all of a sentence before a comma; or -1. */
function nameBefore({ upos, lower, head, sentence }: ParsedWords, first: number, comma: number): number {
  if (comma - first < 1 || comma - first > MOST_NAME || sentence[comma] !== sentence[first]) return -1
  let found = -1
  for (let at = first; at < comma; at++) {
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|ADP|PART|CCONJ)$/.test(upos[at]) && lower[at] !== '-') return -1
    const isOutside = head[at] < first || head[at] >= comma
    if (found < 0 && isOutside && /^(?:NOUN|PROPN)$/.test(upos[at])) found = at
  }
  return /^(?:ADP|CCONJ)$/.test(upos[first]) ? -1 : found
}

/** The verb that stands right behind the comma which ends what is told, with its auxiliaries; or -1. */
function verbBehind(words: ParsedWords, opener: number): number {
  const { lower, sentence, tokens } = words
  const stop = Math.min(tokens.count, opener + MOST_TOLD)
  for (let at = opener + 2; at < stop && sentence[at] === sentence[opener]; at++) {
    if (/^[;:"“”–—()]$/.test(lower[at])) return -1
    const verb = lower[at] === ',' ? finiteAt(words, at + 1) : -1
    // "which has met, weighed and refused it": of a list, and not what the sentence tells.
    if (verb >= 0) return isListed(words, verb) ? -1 : verb
  }
  return -1
}

/** The main verb of a finite verb group that begins at a token, or what is said to be: "is *against* the dam"; or -1. */
function finiteAt({ upos, tag, lower, sentence, relation, head }: ParsedWords, from: number): number {
  let finite = false
  if (relation[from] === 'cop' && /^(?:is|are|was|were)$/.test(lower[from]) && head[from] > from) return head[from]
  for (let at = from; sentence[at] === sentence[from]; at++) {
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag[at])) finite = true
    if (upos[at] === 'VERB') return finite && lower[at + 1] !== 'by' ? at : -1
    if (!/^(?:AUX|ADV|PART)$/.test(upos[at]) || lower[at] === 'to') return -1
  }
  return -1
}

function isListed({ lower, tag, sentence }: ParsedWords, verb: number): boolean {
  for (let at = verb + 1; sentence[at] === sentence[verb] && lower[at] !== ','; at++)
    if (/^(?:and|or)$/.test(lower[at]) && /^VB[DN]$/.test(tag[at + 1] ?? '')) return true
  return false
}

function commaBefore({ lower }: ParsedWords, verb: number): number {
  let at = verb - 1
  while (lower[at] !== ',') at--
  return at
}

function hasSubject({ children, childStart, relation }: ParsedWords, verb: number): boolean {
  for (let c = childStart[verb]; c < childStart[verb + 1]; c++)
    if (/^(?:nsubj|csubj|expl)/.test(relation[children[c]])) return true
  return false
}

interface Place {
  /** First token of the sentence. */
  readonly first: number
  readonly subject: number
  readonly comma: number
  readonly verb: number
}

function turn(
  { head, relation, children, childStart, tokens, sentence, upos }: ParsedWords,
  mended: Mended,
  at: Place,
): void {
  const { first, subject, comma, verb } = at
  const isBefore = (token: number): boolean => token >= first && token < comma
  const hang = (token: number, on: number, how: string): void => {
    mended.head[token] = on
    mended.relation[token] = how
  }
  let top = verb
  while (head[top] >= 0 && !isBefore(head[top])) top = head[top]
  const end = tokens.sentences[sentence[verb] + 1]
  for (let token = first; token < end; token++) {
    if (token === verb || token === subject) continue
    if (isBefore(token) && (head[token] < 0 || (upos[token] === 'VERB' && !isBefore(head[token]))))
      hang(token, subject, 'acl:relcl')
    else if (!isBefore(token) && isBefore(head[token])) hang(token, verb, relation[token])
  }
  if (head[top] >= 0 || top === verb) hang(verb, -1, 'root')
  let passive = false
  for (let c = childStart[verb]; c < childStart[verb + 1]; c++) if (relation[children[c]] === 'aux:pass') passive = true
  hang(subject, verb, passive ? 'nsubj:pass' : 'nsubj')
}
