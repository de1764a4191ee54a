import { firstWhere, type Span } from '../../text/index.ts'
import type { Quotations, Tokens } from '../tokens/index.ts'
import type { Quotation } from './attribution.ts'

/** Words that may stand outside of the marks at the edges of a direct quotation: he told them to "wait", that "it is so". */
const fringe: ReadonlySet<string> = new Set(
  (
    'a an the that if whether as and or but so to of in on at by for from with without about against over into like than ' +
    'because when while who which what how'
  ).split(' '),
)

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const STARTS_UPPER = /^\p{Lu}/u
const CAPITALS = /^[\p{Lu}\p{M}.’'-]{2,}$/u
const SENTENCE_END = /^[.!?…]/

/**
 * How an attribution's content is quoted, by the quotation marks around its words (the distinction of PARC and PolNeAR).
 *
 * - `direct`: all words stand inside marks, save articles, prepositions and conjunctions at the edges; a turn of a
 *   transcript ("SMITH: I do.") needs no marks
 * - `indirect`: no word stands inside marks
 * - `mixed`: some words do, be it one
 *
 * Marks count only if they are this speaker's: a quotation that holds the cue too is someone else's speech ("I think we
 * won," she said: what "I think" introduces is not quoted by itself). Marks around a title of a work or a nickname quote
 * nobody. A quotation that is never closed ends at the cue.
 *
 * @example
 * quotationKind(tokens, quotations, content, cue, source) // 'mixed' for: the plan was "dead", he said
 */
export function quotationKind(
  tokens: Tokens,
  quotations: Quotations,
  content: readonly Span[],
  cue: readonly Span[] = [],
  source: readonly Span[] = [],
): Quotation {
  const words = wordsWithin(tokens, content)
  if (words.length === 0) return 'indirect'
  if (isTurn(tokens, content, cue, source)) return 'direct'
  const inside = quotedWords(tokens, quotations, words, cue)
  if (!inside.includes(1)) return 'indirect'
  let first = 0
  let end = words.length
  while (first < end && inside[first] === 0 && isFringe(tokens, words[first])) first++
  while (end > first && inside[end - 1] === 0 && isFringe(tokens, words[end - 1])) end--
  return inside.subarray(first, end).includes(0) ? 'mixed' : 'direct'
}

/** 1 for each of the words that stands in a quotation of this speaker. */
function quotedWords(tokens: Tokens, quotations: Quotations, words: Int32Array, cue: readonly Span[]): Uint8Array {
  const inside = new Uint8Array(words.length)
  const { starts, ends } = quotations
  const cueToken = cue.length > 0 ? firstTokenFrom(tokens, cue[0].start) : -1
  const running = !isHeadline(tokens, words)
  const last = words[words.length - 1]
  let outer = quotations.count
  for (const word of words) {
    const around = quotations.outermost[word]
    if (around >= 0) {
      outer = around
      break
    }
  }
  for (let q = outer; q < quotations.count && starts[q] <= last; q++) {
    let end = ends[q]
    if (cueToken >= starts[q] && cueToken < end) {
      // Someone else's speech, unless the mark was never closed and what it opens is this content.
      if (quotations.closed[q] === 1 || words[0] !== starts[q] + 1) continue
      end = cueToken
    }
    if (running && isNameInMarks(tokens, starts[q], end, words)) continue
    const from = lowerBound(words, starts[q])
    const to = lowerBound(words, end)
    inside.fill(1, from, to)
  }
  return inside
}

/** A title of a work ("House of Cards") or a nickname between names, set in marks within running text. */
function isNameInMarks(tokens: Tokens, start: number, end: number, content: Int32Array): boolean {
  const { text, starts, ends } = tokens
  if (start < content[0]) return false
  let capitals = 0
  for (let token = start + 1; token < end - 1; token++) {
    const word = text.slice(starts[token], ends[token])
    if (SENTENCE_END.test(word)) return false
    if (!LETTER_OR_DIGIT.test(word)) continue
    if (STARTS_UPPER.test(word)) capitals++
    else if (!fringe.has(word)) return false
  }
  if (capitals >= 2) return true
  const among = start > 0 && end < tokens.count && isCapital(tokens, start - 1) && isCapital(tokens, end)
  return capitals === 1 && among && ends[start - 1] < starts[start] && ends[end - 1] < starts[end]
}

/** A turn of a transcript: speaker in capitals at the head of a paragraph, a colon for cue, then what is said. */
function isTurn(tokens: Tokens, content: readonly Span[], cue: readonly Span[], source: readonly Span[]): boolean {
  const { text } = tokens
  if (cue.length !== 1 || source.length === 0 || text.slice(cue[0].start, cue[0].end).trim() !== ':') return false
  const label = text.slice(source[0].start, source[0].end)
  if (!label.split(/\s+/).every((word) => CAPITALS.test(word))) return false
  const lineStart = text.lastIndexOf('\n', source[0].start - 1) + 1
  const before = text.slice(Math.max(lineStart, source[0].start - 8), source[0].start)
  return !LETTER_OR_DIGIT.test(before) && content[0].start >= cue[0].end
}

/** Tokens with a letter or digit that lie within the spans. */
function wordsWithin(tokens: Tokens, spans: readonly Span[]): Int32Array {
  const found: number[] = []
  for (const { start, end } of spans) {
    for (let token = firstTokenFrom(tokens, start); token < tokens.count && tokens.starts[token] < end; token++)
      if (LETTER_OR_DIGIT.test(tokens.text.slice(tokens.starts[token], tokens.ends[token]))) found.push(token)
  }
  return Int32Array.from(found)
}

function isFringe({ text, starts, ends }: Tokens, token: number): boolean {
  return fringe.has(text.slice(starts[token], ends[token]).toLowerCase())
}

function isCapital({ text, starts, ends }: Tokens, token: number): boolean {
  return STARTS_UPPER.test(text.slice(starts[token], ends[token]))
}

/** Whether three in four of the longer words have capitals, as headlines are set; a capital then tells nothing of a name. */
function isHeadline(tokens: Tokens, words: Int32Array): boolean {
  const longer = words.filter((word) => tokens.ends[word] - tokens.starts[word] > 3)
  return longer.filter((word) => isCapital(tokens, word)).length * 4 >= longer.length * 3
}

/** First token that ends after the offset. */
const firstTokenFrom = (tokens: Tokens, offset: number): number =>
  firstWhere(tokens.count, (token) => tokens.ends[token] > offset)

/** Index of the first entry that is at least `value`; the entries ascend. */
const lowerBound = (entries: Int32Array, value: number): number =>
  firstWhere(entries.length, (i) => entries[i] >= value)
