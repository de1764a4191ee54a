import { type Phrases, tokenFrom } from '../phrases/index.ts'
import type { Outlook } from './outlook.ts'
import { foretellsAt, type Teller, withPlace } from './tellers.ts'
import { tellsOf } from './voices.ts'

/**
 * On whose word something may be foretold: `source` is the index of an attribution, -1 none; `words` the tokens that name who
 * does, where no attribution does, -1 for none. Neither: it is the outlet's own voice.
 *
 * - `content`, `outer`: it lies in what the source says, or in what one says whom that source reports
 * - `cue`, `sentence`: the cue of the one attribution, or of one of several, stands in its sentence
 * - `before`: the last that a sentence before has
 * - `own`, `teller`, `teller before`: subject of the very verb that foretells, of another of its sentence, of one before
 * - `turn`: whoever speaks there, in a conversation that is printed as one
 * - `meant`, `opener`: whom a pronoun means, by the entities or because a sentence before begins with it
 */
export interface Voice {
  readonly source: number
  readonly words: readonly [first: number, end: number]
  readonly by:
    | 'content'
    | 'outer'
    | 'cue'
    | 'sentence'
    | 'before'
    | 'own'
    | 'teller'
    | 'teller before'
    | 'turn'
    | 'meant'
    | 'opener'
    | 'outlet'
}

/** Attributions, and tellers, of a sentence that are tried, and sentences before it that are looked at. */
const MOST = 4
const MOST_TELLERS = 2
const BACK = 2
/** Items of a sentence that are looked through for its first noun phrase, and first mentions of whom a pronoun means. */
const NEAR = 20
const MOST_MENTIONS = 8

const NO_WORDS = [-1, -1] as const

/** All on whose word it may be that an item, told of at another, is foretold: each once, the likeliest first. */
export function voicesOf(outlook: Outlook, at: number, told: number): Voice[] {
  const { saidBy, cues, phrases, analysed, numbers, tellers } = outlook
  const { items, sentence, paragraph } = phrases
  const found: Voice[] = []
  const covered = new Set<number>()
  const offer = (source: number | undefined, by: Voice['by']): void => {
    if (source === undefined || source < 0 || found.some((one) => one.source === source)) return
    const speaking = speakingOfSelf(outlook, source)
    if (speaking !== null) {
      named(speaking, 'turn')
      return
    }
    found.push({ source, words: NO_WORDS, by })
    for (const span of analysed.attributions[source].source)
      for (let token = tokenFrom(phrases.tokens, span.start); phrases.tokens.starts[token] < span.end; token++)
        covered.add(token)
    const { pronoun, name } = tellsOf(outlook, source)
    if (!pronoun || name) return
    const known = meantBy(outlook, tokenFrom(phrases.tokens, analysed.attributions[source].source[0].start))
    if (known !== null) named(known, 'meant')
    else for (const words of openersBefore(outlook, source)) named(words, 'opener')
  }
  const named = (words: readonly [number, number], by: Voice['by']): void => {
    if (found.some((one) => one.words[0] === words[0])) return
    found.push({ source: -1, words, by })
  }
  const tell = ({ noun, first, end }: Teller, by: Voice['by']): void => {
    if (covered.has(items[noun].head)) return
    if (/^(?:i|we)$/.test(phrases.lower[items[noun].head])) {
      // Who speaks of themselves is whoever speaks there, else the outlet: "I think that it will pay", in a column.
      const speaking = outlook.answering(items[noun].head)
      if (speaking !== null) named(speaking, 'turn')
      else if (analysed.quotation[items[noun].head] >= 0) named([first, end], by)
      return
    }
    if (/^(?:PRP|WP|WDT|DT|EX)/.test(phrases.tag[items[noun].head])) {
      const known = meantBy(outlook, items[noun].head)
      // "…," said the broker. She puts the odds at: it is the broker's word of the sentence before.
      if (known !== null && isSourceBefore(outlook, s, known[0])) return
      if (known !== null) named(known, 'meant')
      else if (by !== 'teller before')
        for (const words of openersOf(phrases, sentence[first] - 1, BACK)) named(words, 'opener')
    } else named([first, end], by)
  }
  const token = items[at].head
  const inner = saidBy[token]
  const s = sentence[token]
  const own = tellers(s)
  const ofVerb = own.find(({ verb }) => verb === told)
  if (ofVerb !== undefined && inner < 0) tell(ofVerb, 'own')
  const ofClause = ofVerb === undefined && inner < 0 ? own.find((one) => foretellsAt(phrases, one, told)) : undefined
  if (ofClause !== undefined) tell(ofClause, 'teller')
  if (ofClause !== undefined && found.length > 0) {
    // Who foretells it in so many words: nobody else does.
    found.push({ source: -1, words: NO_WORDS, by: 'outlet' })
    return found
  }
  const turn = inner < 0 ? outlook.answering(token) : null
  if (turn !== null) {
    // What is said there is theirs who speaks; what is told before it is of another turn.
    named(turn, 'turn')
    for (const source of cues[s].slice(0, MOST)) offer(source, cues[s].length === 1 ? 'cue' : 'sentence')
    return found
  }
  offer(inner, 'content')
  if (inner >= 0) offer(numbers.get(analysed.attributions[inner].within ?? ''), 'outer')
  for (const source of cues[s].slice(0, MOST)) offer(source, cues[s].length === 1 ? 'cue' : 'sentence')
  if (ofVerb !== undefined && inner >= 0) tell(ofVerb, 'own')
  const near = [...own].sort((a, b) => Math.abs(a.verb - told) - Math.abs(b.verb - told))
  for (const teller of near.slice(0, MOST_TELLERS)) tell(teller, 'teller')
  // What somebody says may go on in the sentences behind.
  for (let back = s - 1; back >= 0 && back >= s - BACK && paragraph[back] >= paragraph[s] - 1; back--) {
    const before = tellers(back).at(-1)
    const cue = cues[back].at(-1)
    if (cue !== undefined) offer(cue, 'before')
    if (before !== undefined) tell(before, 'teller before')
    if (cue !== undefined) break
  }
  found.push({ source: -1, words: NO_WORDS, by: 'outlet' })
  return found
}

/** Whoever speaks where an attribution's source is "I" or "we", in a conversation that is printed as one; null elsewhere. */
function speakingOfSelf({ analysed, answering, phrases }: Outlook, source: number): readonly [number, number] | null {
  const [span] = analysed.attributions[source].source
  if (span === undefined || !/^(?:i|we)$/i.test(analysed.text.slice(span.start, span.end))) return null
  return answering(tokenFrom(phrases.tokens, span.start))
}

/** Whether a token is of the source of an attribution that is told in the sentences before, which are tried for their own. */
function isSourceBefore({ cues, phrases, analysed }: Outlook, s: number, token: number): boolean {
  const { starts } = phrases.tokens
  for (let back = s - 1; back >= 0 && back >= s - BACK; back--) {
    const cue = cues[back].at(-1)
    if (cue === undefined) continue
    return analysed.attributions[cue].source.some(({ start, end }) => start <= starts[token] && starts[token] < end)
  }
  return false
}

/** Tokens of the name of whom a pronoun means, or null. */
function meantBy({ analysed }: Outlook, token: number): readonly [number, number] | null {
  const { mentions, mentionAt, entities } = analysed.entities
  const mention = mentionAt[token] < 0 ? null : mentions[mentionAt[token]]
  if (mention === null) return null
  const all = entities[mention.entity].mentions.slice(0, MOST_MENTIONS)
  const named =
    all.find(({ form, first }) => form === 'name' && first < token) ??
    all.find(({ form, first }) => form === 'role' && first < token)
  return named === undefined ? null : [named.first, named.end]
}

/** Whom "they" of a source may mean: who opens the sentence before, or the one before that. */
function openersBefore({ phrases, analysed }: Outlook, source: number): (readonly [number, number])[] {
  const { cue } = analysed.attributions[source]
  const s = phrases.sentence[Math.min(analysed.tokens.count - 1, tokenFrom(analysed.tokens, cue[0].start))]
  return openersOf(phrases, s - 1, BACK)
}

/** Tokens of the first noun phrase of each of some sentences, the last first. */
function openersOf(phrases: Phrases, last: number, most: number): (readonly [number, number])[] {
  const { items, firstItems, tag } = phrases
  const found: (readonly [number, number])[] = []
  for (let s = last; s >= 0 && s > last - most; s--) {
    for (let at = firstItems[s]; at < Math.min(firstItems[s + 1], firstItems[s] + NEAR); at++) {
      if (items[at].kind !== 'noun' || /^(?:PRP|CD|WP)/.test(tag[items[at].head])) continue
      found.push([items[at].first, withPlace(phrases, at, firstItems[s + 1])])
      break
    }
  }
  return found
}
