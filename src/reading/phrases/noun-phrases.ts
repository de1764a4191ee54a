import type { TaggedText } from './tagged-text.ts'

const NOUNS = new Set(['NN', 'NNS', 'NNP', 'NNPS'])
const INSIDE = new Set([...NOUNS, 'CD', 'JJ', 'JJR', 'JJS', 'RBS', 'POS', 'HYPH', '$', 'FW', 'AFX', 'SYM', 'ADD'])
const OPENERS = new Set(['DT', 'PRP$', 'PDT', 'WP$'])
const PRONOUNS = new Set(['PRP', 'EX'])
/** Days and months begin a phrase of their own: "dismissed two ministers Wednesday". */
const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|yesterday|today|tomorrow|tonight)$/
/** "carried the paper to Maradin last week": a time is a phrase of its own. */
const SINCE = new Set(['last', 'next', 'this', 'earlier', 'late', 'early'])
const TIME = new RegExp(
  `^(?:second|minute|hour|day|week|month|quarter|year|decade|night|morning|spring|summer|autumn|winter|fall)s?$|${DAY.source}`,
)

/** The token after the noun phrase that begins at `first`; `first` where none does. */
export function nounPhraseEnd(text: TaggedText, first: number, end: number): number {
  const { lower, tag } = text
  if (PRONOUNS.has(tag[first])) return first + 1
  if (!OPENERS.has(tag[first]) && !INSIDE.has(tag[first]) && !participleOpens(tag, first, end)) return first
  if (tag[first] === 'POS' || tag[first] === 'HYPH') return first
  let at = first
  let last = -1
  for (; at < end; at++) {
    const kind = tag[at]
    const word = lower[at]
    if (OPENERS.has(kind)) {
      if (at > first && !(tag[at - 1] === 'PDT' || /^(?:all|both|such|half|not)$/.test(lower[at - 1]))) break
    } else if (NOUNS.has(kind)) {
      const isDay = DAY.test(word) && (kind === 'NNP' || kind === 'NN')
      // "regions Moscow claims": a name behind a plural belongs to what follows.
      if (last === at - 1 && (kind === 'NNP' || kind === 'NNPS') && tag[last] === 'NNS') break
      if (isDay && last >= 0 && lower[at - 1] !== "'s" && NOUNS.has(tag[at - 1]) && !DAY.test(lower[at - 1])) break
      if (last === at - 1 && kind === 'NNP' && tag[last] === 'NN' && isNextSubject(text, first, at, end)) break
      last = at
    } else if (kind === 'CD' || kind === '$') {
      // "gave Kessar twelve months": a number with a noun of its own is another phrase.
      if (last >= 0 && NOUNS.has(tag[at - 1]) && countsAhead(tag, at, end)) break
      last = at
    } else if (kind === 'VBN' || kind === 'VBG') {
      const fits = at > first ? !NOUNS.has(tag[at - 1]) : participleOpens(tag, at, end)
      if (!fits || !nounAhead(tag, at, end)) break
    } else if (kind === 'RB' || kind === 'RBR') {
      if (!(at + 1 < end && /^(?:JJ|VBN|CD)/.test(tag[at + 1]) && nounAhead(tag, at, end))) break
    } else if (!INSIDE.has(kind)) break
    // "offered her country more water": what is compared or counted begins a phrase of its own.
    else if (kind === 'JJR' && at > first && NOUNS.has(tag[at - 1])) break
    else if (last >= 0 && SINCE.has(word) && at + 1 < end && TIME.test(lower[at + 1])) break
  }
  if (last < 0) {
    // "the first", "the two": a phrase whose noun is left out.
    const stop = at
    if (stop > first && OPENERS.has(tag[first]) && stop > first + 1) return stop
    return tag[first] === 'DT' && /^(?:this|that|these|those|some|both|all|neither|another)$/.test(lower[first])
      ? first + 1
      : first
  }
  return last + 1
}

/** "Under the plan Kessar would leave", with no comma: a name behind what a sentence begins with, before the sentence's verb. */
function isNextSubject({ tag, tokens }: TaggedText, first: number, name: number, end: number): boolean {
  if (first === 0 || tag[first - 1] !== 'IN' || !/^[A-Z]/.test(tokens.text.charAt(tokens.starts[first - 1])))
    return false
  let at = name
  while (at < end && /^NNPS?$/.test(tag[at])) at++
  return at < end && /^(?:MD|VBD|VBZ|VBP)$/.test(tag[at])
}

/** The noun that heads a phrase: its last. */
export function nounHead({ tag }: TaggedText, first: number, end: number): number {
  for (let at = end - 1; at >= first; at--) if (NOUNS.has(tag[at])) return at
  return end - 1
}

function countsAhead(tag: readonly string[], at: number, end: number): boolean {
  let next = at + 1
  while (next < end && (tag[next] === 'CD' || tag[next].startsWith('JJ'))) next++
  return next < end && (tag[next] === 'NNS' || (tag[next] === 'NN' && tag[at - 1] !== 'NN'))
}

/** A participle before a noun, at the beginning of a phrase: "disputed villages". */
function participleOpens(tag: readonly string[], at: number, end: number): boolean {
  return tag[at] === 'VBN' && at + 1 < end && (tag[at + 1] === 'NNS' || tag[at + 1] === 'NN')
}

function nounAhead(tag: readonly string[], at: number, end: number): boolean {
  for (let next = at + 1; next < end && next < at + 5; next++) {
    if (NOUNS.has(tag[next])) return true
    if (!/^(?:JJ|VBN|VBG|HYPH|CD|RB|POS)/.test(tag[next])) return false
  }
  return false
}
