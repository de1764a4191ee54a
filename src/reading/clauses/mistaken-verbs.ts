import { reachOf } from '../attributions/index.ts'
import { lemmaByRule, UPOS } from '../words/index.ts'
import type { ParsedWords } from './analysed.ts'

/** Tokens before a noun that is taken for a verb. */
const MOST_BEFORE = 3
/** Tokens of a time between that noun and the verb. */
const MOST_TIME = 3

/**
 * The same words, but that the noun of whoever a sentence begins with is no verb: in "Harbour states on Monday rejected" the tagger may
 * take "states" for one, and in "Train drivers turned it down" "train". Two finite verbs with nothing between that opens or joins a
 * clause cannot both be verbs.
 */
export function withoutMistakenVerbs(words: ParsedWords): ParsedWords {
  const { tokens } = words
  let mended: Mended | null = null
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    const first = tokens.sentences[s]
    const found = plural(words, first) ?? opening(words, first) ?? auxiliary(words, first)
    if (found === null) continue
    mended ??= {
      head: words.head.slice(),
      relation: [...words.relation],
      tag: [...words.tag],
      upos: [...words.upos],
      lemma: [...words.lemma],
    }
    turn(words, mended, first, found)
  }
  return mended === null ? words : { ...words, ...mended, ...reachOf(tokens, mended.head) }
}

interface Mended {
  readonly head: Int32Array
  readonly relation: string[]
  readonly tag: string[]
  readonly upos: string[]
  readonly lemma: string[]
}

interface Mistaken {
  /** The noun that was taken for a verb. */
  readonly noun: number
  /** The head of the subject: the same, or the noun behind it. */
  readonly subject: number
  readonly verb: number
}

/** "Harbour *states* on Monday rejected": nouns and a word in -s, behind which the verb stands at once, or behind a day. */
function plural(words: ParsedWords, first: number): Mistaken | null {
  const { tag, upos, sentence, lower, tokens, quotation } = words
  let noun = first
  while (noun < first + MOST_BEFORE && /^(?:PROPN|NOUN|ADJ)$/.test(upos[noun]) && sentence[noun] === sentence[first])
    noun++
  if (noun === first || tag[noun] !== 'VBZ' || upos[noun] !== 'VERB' || sentence[noun] !== sentence[first]) return null
  if (quotation[noun] >= 0 || SAYING.test(words.lemma[noun])) return null
  const verb = behindTime(words, noun + 1)
  if (verb < 0 || sentence[verb] !== sentence[first] || tag[verb] !== 'VBD' || upos[verb] !== 'VERB') return null
  return lower[verb + 1] === 'by' || verb >= tokens.count ? null : { noun, subject: noun, verb }
}

/** Verbs behind which another may stand at once, with a clause of its own: "Kessar says talks on Monday failed". */
const SAYING = /^(?:say|think|know|believe|hope|fear|feel|claim|mean|be|have|do)$/

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

/** The token behind a day, where one is named there, else that same one; -1 where something else stands between. */
function behindTime({ lower }: ParsedWords, from: number): number {
  let at = from
  if (/^(?:late|early)$/.test(lower[at] ?? '')) at++
  if (lower[at] === 'on') at++
  if (DAY.test(lower[at] ?? '')) at++
  else if (at > from) return -1
  return at - from > MOST_TIME ? -1 : at
}

/** "*Train* drivers turned it down": a verb in its base form before the plural that is the subject of the sentence's first finite verb. */
function opening(
  { tag, upos, relation, head, sentence, quotation, lower }: ParsedWords,
  first: number,
): Mistaken | null {
  const subject = first + 1
  if (tag[first] !== 'VB' || upos[first] !== 'VERB' || tag[subject] !== 'NNS' || quotation[first] >= 0) return null
  if (relation[subject] !== 'nsubj' || /^(?:see|watch|let|make|help|have|hear)$/.test(lower[first])) return null
  const verb = head[subject]
  if (verb < subject || sentence[verb] !== sentence[first] || head[verb] !== first || tag[verb] !== 'VBD') return null
  return /^(?:xcomp|ccomp|parataxis)$/.test(relation[verb]) ? { noun: first, subject, verb } : null
}

const AUXILIARY =
  /^(?:be|am|is|are|was|were|been|being|has|have|had|having|do|does|did|will|would|shall|should|can|could|may|might|must|ought|get|gets|got|used|need|needs|dare|let|let's|'s|'re|'m|'ve|'d|'ll|wo|ca|ai|cannot)$/

/** "*Centrists* accepted it": a word in -s that the tagger, which does not know it, takes for an auxiliary. */
function auxiliary({ upos, tag, relation, head, lower, sentence }: ParsedWords, first: number): Mistaken | null {
  const verb = first + 1
  if (upos[first] !== 'AUX' || !/^\p{L}{3,}s$/u.test(lower[first]) || AUXILIARY.test(lower[first])) return null
  if (head[first] !== verb || !relation[first].startsWith('aux') || sentence[verb] !== sentence[first]) return null
  return /^VB[DN]$/.test(tag[verb]) && upos[verb] === 'VERB' ? { noun: first, subject: first, verb } : null
}

const NOUN = UPOS.indexOf('NOUN')

function turn(words: ParsedWords, mended: Mended, first: number, { noun, subject, verb }: Mistaken): void {
  const { head, relation, tokens, sentence, lower } = words
  const hang = (token: number, on: number, how: string): void => {
    mended.head[token] = on
    mended.relation[token] = how
  }
  mended.tag[noun] = noun === subject ? 'NNS' : 'NN'
  mended.upos[noun] = 'NOUN'
  mended.lemma[noun] = lemmaByRule(lower[noun], NOUN)
  const end = tokens.sentences[sentence[first] + 1]
  for (let token = first; token < end; token++) {
    if (token < subject) hang(token, subject, 'compound')
    else if (token > subject && token !== verb && head[token] === noun) hang(token, verb, relation[token])
  }
  if (head[noun] !== verb) hang(verb, head[noun], relation[noun])
  mended.tag[verb] = mended.tag[verb] === 'VBN' ? 'VBD' : mended.tag[verb]
  hang(subject, verb, 'nsubj')
}
