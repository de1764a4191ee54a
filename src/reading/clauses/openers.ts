import type { ParsedWords } from './analysed.ts'

const ASKING_WORDS = new Set(['WRB', 'WP', 'WDT', 'WP$'])
const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
/** Tokens behind "provided" within which the verb of the condition stands. */
const PROVISO_REACH = 8

/**
 * Whether the word at a token is the "provided" of a condition, which parsers take for a verb: "will leave, provided Kessar
 * lifts the tolls". Behind it stands a clause of its own, and nobody before it who provides something.
 */
export function isProviso({ lower, tag, upos, sentence }: Pick<ParsedWords, Surface>, at: number): boolean {
  if (!/^provid(?:ed|ing)$/.test(lower[at] ?? '')) return false
  if (sentence[at - 1] === sentence[at] && !/^(?:[,;–—(]|--?|only|but|and)$/.test(lower[at - 1])) return false
  if (lower[at + 1] === 'that') return true
  for (let i = at + 1; i < at + PROVISO_REACH && sentence[i] === sentence[at]; i++) {
    if (FINITE.has(tag[i])) return i > at + 1
    if (upos[i] === 'PUNCT' || upos[i] === 'SCONJ' || /^(?:that|which|who|what|to|by)$/.test(lower[i])) return false
  }
  return false
}

type Surface = 'lower' | 'tag' | 'upos' | 'sentence'

/**
 * The word that opens the clause of a predicate: its first marker, with the words fixed to it ("as long as", "even if"), a
 * question word that is no argument ("when", "how"); empty where there is none.
 */
export function openerOf(words: ParsedWords, head: number): string {
  const { children, childStart, relation, lower, tag } = words
  let to = false
  for (let c = childStart[head]; c < childStart[head + 1]; c++) {
    const child = children[c]
    if (child > head) break
    if (relation[child] === 'mark') {
      if (lower[child] === 'to') {
        to = true
        continue
      }
      // "has said before that": the first says when.
      if (lower[child] === 'before' && lower[child + 1] === 'that') continue
      return wordOf(words, child)
    }
    if (relation[child] === 'advmod' && ASKING_WORDS.has(tag[child])) return lower[child]
    if (relation[child] === 'case' && words.upos[head] === 'VERB') return wordOf(words, child)
  }
  if (!to && isProviso(words, words.left[head] - 1)) return 'provided'
  return to ? 'to' : isOfDay(words, head) ? 'once' : ''
}

/**
 * Whether what stands before a subject makes its clause a condition without an "if": "*Had* Kessar agreed, …", "*Should* it agree,
 * …". A question is turned round like that, too.
 *
 * @param subject first token of the subject's phrase
 */
export function isInvertedIf({ lower, sentence, upos }: Pick<ParsedWords, Surface>, subject: number): boolean {
  const at = subject - 1
  if (at < 0 || sentence[at] !== sentence[subject] || !/^(?:had|should|were)$/.test(lower[at])) return false
  // "Kessar, which lost, had a plan": it owned one.
  if (sentence[at - 1] !== sentence[at] || /^["“'‘]$/.test(lower[at - 1])) return !/^(?:no|any)$/.test(lower[subject])
  return /^[,;:–—-]+$/.test(lower[at - 1]) && /^(?:PROPN|PRON)$/.test(upos[subject])
}

/** Words between "the day" and the verb of what must be so on it. */
const DAY_REACH = 9

/**
 * Whether a "the" opens a condition in the present: "will lift it *the day* our wool is let in". "On the day it was signed" is
 * a date.
 */
export function isDayOf({ lower, tag, upos, sentence }: Pick<ParsedWords, Surface>, at: number): boolean {
  if (lower[at] !== 'the' || !/^(?:day|moment|minute|instant|second|hour)$/.test(lower[at + 1] ?? '')) return false
  if (upos[at - 1] === 'ADP' || !/^(?:DET|PRON|PROPN|NOUN|ADJ|NUM|SCONJ)$/.test(upos[at + 2] ?? '')) return false
  for (let i = at + 3; i < at + 2 + DAY_REACH && sentence[i] === sentence[at]; i++) {
    if (/^(?:VBZ|VBP)$/.test(tag[i])) return true
    if (upos[i] === 'PUNCT' && lower[i] !== "'s" && lower[i] !== '-') return false
    if (/^(?:VBD|MD)$/.test(tag[i])) return false
  }
  return false
}

/** The predicate of the clause that such a day has behind it. */
function isOfDay(words: ParsedWords, head: number): boolean {
  const noun = words.head[head]
  return words.relation[head] === 'acl:relcl' && noun > 0 && noun < head && isDayOf(words, noun - 1)
}

function wordOf({ children, childStart, relation, lower }: ParsedWords, opener: number): string {
  const words = [lower[opener]]
  for (let c = childStart[opener]; c < childStart[opener + 1]; c++) {
    if (relation[children[c]] === 'fixed') words.push(lower[children[c]])
    else if (relation[children[c]] === 'advmod' && children[c] < opener) words.unshift(lower[children[c]])
  }
  // "provided that", "on condition that": what opens is the word before.
  if (words[0] === 'that' && opener > 0 && /^(provided|providing|assuming|condition)$/.test(lower[opener - 1])) {
    return lower[opener - 1] === 'condition' ? 'on condition' : lower[opener - 1]
  }
  // "as long as", "so long as", where the parser does not join them.
  if (words.length === 1 && words[0] === 'as' && lower[opener - 1] === 'long' && /^(?:as|so)$/.test(lower[opener - 2]))
    return lower[opener - 3] === 'for' ? 'as' : `${lower[opener - 2]} long as`
  return words.join(' ')
}
