import type { Analysed } from '../clauses/index.ts'
import type { Frame } from './frames.ts'

/** Words that say that it was so once, and may be otherwise now. */
const ONCE = /^(previously|formerly|originally|initially|hitherto|heretofore)$/
const AGO = /^(year|month|week|spring|summer|autumn|winter|decade)$/
/** Tokens around the words of a frame within which such words are its own. */
const REACH = 6

/**
 * "had previously insisted", "used to demand", "refused last year", "ruled it out months ago": the stance is told as one of
 * the past. So it is by the outlet's own "had ruled out"; in reported words "had" is only a step back of tense.
 *
 * @param cue tokens of the words by which it is reported, empty where the outlet says it; null: by none, but in reported words
 */
export function isOfThePast(frame: Frame, text: Analysed, cue: readonly number[] | null): boolean {
  const { clause, first, end } = frame
  const { lower, lemma, sentence } = text
  // "had said last week that it would not": told on the way to something later.
  if (cue?.some((token) => isPluperfect(token, text))) return true
  if (isOver(first, text) || isLeft(first, text) || usedTo(first, text)) return true
  if (clause.tense !== 'past') return false
  if (cue !== null && cue.length === 0 && clause.head === first && isPluperfect(first, text)) return true
  for (let at = Math.max(0, first - REACH); at < Math.min(lower.length, end + REACH); at++) {
    if (sentence[at] !== sentence[first]) continue
    if (text.clauses.of[at] !== clause.index && (at < first - 2 || at > end)) continue
    if (ONCE.test(lower[at]) || isOnce(at, first, text) || isLong(at, first, text)) return true
    if (lower[at] === 'until' && lower[at + 1] === 'now') return true
    if (lower[at] === 'ago' && AGO.test(lemma[at - 1] ?? '') && !/^weeks?$/.test(lower[at - 1])) return true
    if (lower[at] === 'last' && AGO.test(lemma[at + 1] ?? '') && lower[at + 1] !== 'week') return true
  }
  return false
}

/** "who *once* opposed it": right before the words, and no "*once* it opposed it", which opens a clause. */
function isOnce(at: number, first: number, { lower, upos }: Analysed): boolean {
  if (lower[at] !== 'once' || at >= first || /^(?:at|all|than)$/.test(lower[at - 1] ?? '')) return false
  for (let between = at + 1; between < first; between++) if (!/^(?:AUX|ADV)$/.test(upos[between])) return false
  return true
}

const SPAN = /^(?:day|week|month|year|decade|spell|period)$/
/** Tokens before the words of a frame within which stands how long they were so. */
const SPAN_REACH = 5

/** "*After months of* refusing an audit, Kessar accepted one", "after weeks of opposition to it": it was so for a time, and that is over. */
function isOver(first: number, { lower, lemma, upos, tag, sentence }: Analysed): boolean {
  if (tag[first] !== 'VBG' && upos[first] !== 'NOUN') return false
  let at = first - 1
  while (at > first - SPAN_REACH && /^(?:ADJ|ADV)$/.test(upos[at])) at--
  if (lower[at] !== 'of' || !SPAN.test(lemma[at - 1] ?? '')) return false
  for (let i = at - 2; i >= Math.max(0, at - SPAN_REACH) && sentence[i] === sentence[first]; i--) {
    if (lower[i] === 'after' || lower[i] === 'following') return true
    if (!/^(?:NUM|DET|ADJ|ADV|ADP)$/.test(upos[i])) return false
  }
  return false
}

/** "Kessar, *long opposed* to it, accepted"; "moved *from rejecting* it *to* asking for it": it was so before. */
function isLeft(first: number, { lower, tag, upos, lemma, sentence }: Analysed): boolean {
  if (/^(?:long|once|previously|formerly|initially|hitherto)$/.test(lower[first - 1] ?? ''))
    return /^(?:VBN|VBD|JJ)$/.test(tag[first]) && (lower[first - 2] === ',' || upos[first - 2] === 'NOUN')
  if (tag[first] !== 'VBG' || lower[first - 1] !== 'from') return false
  if (!/^(?:move|go|shift|swing|turn|switch|pass)$/.test(lemma[first - 2] ?? '')) return false
  for (let at = first + 1; at < first + LEFT_REACH && sentence[at] === sentence[first]; at++)
    if (lower[at] === 'to' && tag[at + 1] === 'VBG') return true
  return false
}

/** Tokens between what somebody did before and what they do now. */
const LEFT_REACH = 12

/** "who *long opposed* it": what has lasted till now is told with "has". */
const isLong = (at: number, first: number, { lower, tag }: Analysed): boolean =>
  lower[at] === 'long' &&
  at + 1 === first &&
  /^VB[DN]$/.test(tag[first]) &&
  !/^(?:has|have|'s|'ve|been|is|are|was|were|be|as|so|too|how|very|not)$/.test(lower[at - 1] ?? '')

/** "*used to* reject it", "used, once, to": it does no more. Not "is used to". */
function usedTo(first: number, { lower, upos, tag }: Analysed): boolean {
  let at = first - 1
  while (at > first - SPAN_REACH && /^(?:ADV|PUNCT)$/.test(upos[at])) at--
  if (tag[first] !== 'VB' || lower[at] !== 'to') return false
  at--
  while (at > first - REACH && /^(?:ADV|PUNCT)$/.test(upos[at])) at--
  return lower[at] === 'used' && !/^(?:is|are|was|were|be|been|get|gets|got|being|'s|'re)$/.test(lower[at - 1] ?? '')
}

/** Tokens between "had" and its verb, where it is said how long or how often. */
const HAD_REACH = 9
/** Parts of a year, and words for how long or how often. */
const TIME_WORD = /^(?:day|week|month|year|decade|time|occasion|while|spring|summer|autumn|winter|century|season)$/

/** "had ruled out", "had not wanted": of the clause's own verb, not of "had to" or "had a plan". */
function isPluperfect(first: number, text: Analysed): boolean {
  const { lower, head, tag, relation, upos } = text
  if (hadLong(first, text)) return true
  if (tag[first] !== 'VBN') return false
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    if (head[at] === first && /^aux/.test(relation[at])) return lower[at] === 'had' || lower[at] === "'d"
    if (upos[at] === 'VERB' || upos[at] === 'NOUN') return false
  }
  return false
}

/** "had *for months* refused", "had, on two occasions, rejected": the tree takes "had" for a verb of its own. */
function hadLong(first: number, { lower, lemma, tag, upos }: Analysed): boolean {
  if (tag[first] !== 'VBN' && tag[first] !== 'VBD') return false
  let isTimed = false
  for (let at = first - 1; at >= Math.max(0, first - HAD_REACH); at--) {
    if (lower[at] === 'had') return isTimed
    if (TIME_WORD.test(lemma[at])) isTimed = true
    else if (!/^(?:ADV|ADP|NUM|DET|ADJ)$/.test(upos[at]) && lower[at] !== ',') return false
  }
  return false
}
