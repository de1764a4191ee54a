import { type Analysed, isDayOf, isProviso } from '../clauses/index.ts'
import { WORD_GIVEN } from './asked-word.ts'

/** Tokens `first .. end - 1`. */
export interface Region {
  readonly first: number
  readonly end: number
}

/** What follows a word of stance: what the stance is about, and on what it hangs. */
export interface Reach {
  readonly about: Region
  /**
   * What is wanted for it: `unless` "without guarantees", "until sanctions are lifted"; `exchange` "in return for water";
   * `if` "if sanctions are lifted"; `once` "when sanctions are lifted".
   */
  readonly tails: readonly Tail[]
}

export interface Tail {
  readonly kind: 'unless' | 'exchange' | 'if' | 'once'
  readonly region: Region
}

const UNLESS = new Set(['without', 'unless', 'until', 'before'])
const STOPS = new Set([
  'after',
  'because',
  'despite',
  'since',
  'during',
  'amid',
  'while',
  'although',
  'though',
  'whenever',
  'whereas',
  'following',
  'which',
  'who',
  'whose',
  'whom',
  'where',
  'except',
  'besides',
  'like',
  'unlike',
  'given',
])
const CLOSING = /^[;:—–()[\]]$|^--?$|^[.?!]$/
/** Whether a token ends a phrase; the hyphen of "a ten-year pause" joins. */
function isClosing({ lower, tokens: { starts, ends } }: Analysed, at: number): boolean {
  if (!CLOSING.test(lower[at])) return false
  return lower[at] !== '-' || ends[at - 1] !== starts[at] || starts[at + 1] !== ends[at]
}

/** Longer reaches are another matter. */
const MAX_REACH = 40

/** What follows a token in its sentence, as far as it belongs to it. */
export function reachFrom(text: Analysed, from: number): Reach {
  const { tokens, sentence, lower } = text
  const stop = Math.min(
    tokens.sentences[sentence[Math.min(from, tokens.count - 1)]] === undefined
      ? tokens.count
      : sentenceEnd(text, from - 1),
    from + MAX_REACH,
  )
  let end = from
  while (end < stop && !closes(text, end, from)) end++
  const tails: Tail[] = []
  for (let i = end; i < stop && tails.length < 3; i++) {
    const kind = tailAt(text, i)
    if (kind === null) {
      // "has rejected the levy and would leave if it rose": on that only the leaving hangs.
      if (isClosing(text, i) || (/^(?:and|but)$/.test(lower[i]) && i > from && beginsClause(text, i))) break
      continue
    }
    const first = i + (kind === 'exchange' ? 3 : 1)
    let last = first
    while (last < stop && !closes(text, last, first)) last++
    // "before spring" is a date.
    const dated = kind === 'unless' && lower[i] !== 'without' && !hasVerb(text, first, last)
    if (!dated) tails.push({ kind, region: { first, end: last } })
    i = last - 1
  }
  return { about: { first: from, end }, tails }
}

/** "until May 4 to give them time" has only what it is for. */
function hasVerb({ upos, lower, tag }: Analysed, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    if (lower[at] === 'to' && tag[at + 1] === 'VB' && at > first && upos[first] !== 'ADJ') return false
    if (upos[at] === 'VERB' || upos[at] === 'AUX') return true
  }
  return false
}

function sentenceEnd({ tokens, sentence }: Analysed, at: number): number {
  return tokens.sentences[sentence[Math.max(0, at)] + 1]
}

/** What holds terms: what it "would …" or "begins with" is what is accepted or refused. */
export const PROPOSALS: RegExp =
  /^(proposal|offer|plan|deal|accord|agreement|draft|text|treaty|settlement|solution|formula|arrangement|compromise|pact|resolution|motion|map|framework|package|provision|bill|legislation|law|clause|measure)s?$/

const PURPOSES = /^(try|help|avoid|prevent|protect|combat|counter|offset|ensure|save)$/

function closes(text: Analysed, at: number, from: number): boolean {
  const { lower, upos } = text
  const word = lower[at]
  // A quotation that begins or ends in mid-phrase parts nothing: 'would study "any proposal"'.
  if (/^["“”]$/.test(word)) return at > 0 && (upos[at - 1] === 'PUNCT' || lower[at + 1] === ',')
  if (isClosing(text, at)) return true
  if (word === ',') return at > from
  if (text.tag[at] === 'WDT' && at > from) return !PROPOSALS.test(lower[at - 1]) && !WORD_GIVEN.test(text.lemma[at - 1])
  if (STOPS.has(word)) return at > from && !(word === 'like' && upos[at] === 'VERB')
  // "approve a bill to try to end the deficit": what it is for.
  if (word === 'to' && at > from + 1 && PURPOSES.test(lower[at + 1] ?? '')) return true
  if (tailAt(text, at) !== null) return true
  if (word === 'as' && at > from) return upos[at] === 'SCONJ' || lower[at + 1] === 'long' || lower[at + 1] === 'well'
  if (word === 'and' && at > from && isToldToDo(text, at, from)) return true
  if ((word === 'and' || word === 'but' || word === 'or') && at > from) return beginsClause(text, at)
  return false
}

/** Tokens of a name. */
const MOST_NAME = 5

/** "agreed to lift the toll *and Varnia to open the dam*": what another does, without the verb; not "lift the toll and the right to ask for it". */
function isToldToDo({ lower, upos, tag, lemma }: Analysed, and: number, from: number): boolean {
  let isInfinitive = false
  for (let at = Math.max(0, from - 1); at < and; at++)
    if (lower[at] === 'to' && tag[at + 1] === 'VB') isInfinitive = true
  if (!isInfinitive) return false
  let at = lower[and + 1] === 'the' ? and + 2 : and + 1
  const first = at
  while (at < first + MOST_NAME && /^(?:PROPN|NOUN|ADJ|PART)$/.test(upos[at]) && lower[at] !== 'to') at++
  if (at === first || lower[at] !== 'to' || tag[at + 1] !== 'VB') return false
  return upos[at - 1] === 'PROPN' || !ABLE.test(lemma[at - 1])
}

/** Nouns that have an infinitive of their own: "the right to ask". */
const ABLE =
  /^(?:right|power|plan|effort|attempt|move|decision|ability|capacity|duty|obligation|promise|pledge|offer|proposal|demand|request|call|bid|need|chance|opportunity|option|way|means|time|money|licence|license|permission|permit|mandate|authority|order|agreement|commitment|readiness|willingness|refusal|wish|intention|reason|deal|order|step|measure|fund|rule|law|bill)$/

function tailAt(text: Analysed, at: number): Tail['kind'] | null {
  const { lower, upos } = text
  const word = lower[at]
  if (word === 'the' && isDayOf(text, at)) return 'once'
  if (word === 'once' || word === 'when') {
    // "at once", "once more"
    if (lower[at - 1] === 'at' || /^(more|again)$/.test(lower[at + 1] ?? '')) return null
    return upos[at] === 'SCONJ' || upos[at] === 'ADV' ? 'once' : null
  }
  if (UNLESS.has(word)) return 'unless'
  if (word === 'if' || word === 'provided' || word === 'providing')
    return word === 'if' || lower[at + 1] === 'that' || upos[at] !== 'VERB' || isProviso(text, at) ? 'if' : null
  if (word === 'as' && lower[at + 1] === 'soon' && lower[at + 2] === 'as' && lower[at + 3] !== 'possible') return 'if'
  // "on the condition that the duty goes"
  if (word === 'on' && /^(?:on (?:the )?condition that)\b/.test(lower.slice(at, at + 4).join(' '))) return 'if'
  // "as long as the duty stays"; not "as long as three weeks", nor "for as long as the duty stays".
  if (/^(?:as|so)$/.test(word) && lower[at + 1] === 'long' && lower[at + 2] === 'as')
    return upos[at + 3] !== 'NUM' && lower[at + 3] !== 'possible' && lower[at - 1] !== 'for' ? 'if' : null
  if (word === 'in' && (lower[at + 1] === 'return' || lower[at + 1] === 'exchange') && lower[at + 2] === 'for')
    return 'exchange'
  return null
}

/** Behind this "and" another finite clause follows: a subject and its verb, or a finite verb at once. */
function beginsClause({ upos, tag, tokens, lower }: Analysed, at: number): boolean {
  for (let i = at + 1; i < Math.min(at + 9, tokens.count); i++) {
    if (upos[i] === 'PUNCT' && lower[i] !== "'s" && lower[i] !== '-') return false
    if (/^(VBD|VBZ|VBP|MD)$/.test(tag[i])) return true
    if (lower[i] === 'to' || tag[i] === 'VB') return false
    // "opposed the duty and the quota and offered to": a verb right behind another "and" is joined to the one before both.
    if (i > at + 1 && /^(and|but|or)$/.test(lower[i]) && /^(VBD|VBZ|VBP|MD)$/.test(tag[i + 1])) return false
  }
  return false
}

/** What stands before a token, back to where its clause begins: the subject of "… is unacceptable". */
export function reachBack(text: Analysed, to: number): Region {
  const { lower, sentence, upos } = text
  let first = to
  while (first > 0 && sentence[first - 1] === sentence[to] && to - first < MAX_REACH) {
    const word = lower[first - 1]
    if (
      isClosing(text, first - 1) ||
      /^["“”]$/.test(word) ||
      word === ',' ||
      STOPS.has(word) ||
      word === 'that' ||
      word === 'but'
    )
      break
    if (upos[first - 1] === 'VERB' && first < to && upos[first] !== 'ADP' && upos[first] !== 'PART') break
    first--
  }
  return { first, end: to }
}
