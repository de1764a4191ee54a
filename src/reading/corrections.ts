import type { Span } from '../text/index.ts'
import { type Analysed, tokenAt } from './clauses/index.ts'
import type { Coding } from './codings/index.ts'
import type { ProfiledAttribution } from './reading.ts'
import type { Tokens } from './tokens/index.ts'

/** What an outlet calls what it wrote. */
const WRITTEN = 'article|story|report|item|column|piece|dispatch|post|page|headline|analysis'
const TELLING =
  'said|says|stated|states|gave|gives|misstated|reported|described|named|identified|misidentified|attributed|put|referred|quoted|misquoted|' +
  'suggested|implied|contained|claimed'
/** "An earlier version of this report said". An older version of a plan, or of another text, is none. */
const OLDER = new RegExp(
  `\\b(?:earlier|previous|prior|original|first|initial) (?:versions?|editions?) of (?:this|the|our) (?:[\\w-]+ ){0,2}?(?:${WRITTEN})\\b.*?\\b(?:${TELLING})\\b`,
  'i',
)
/** What follows in the paragraph is a correction. */
const NOTICE = /^(?:corrections?|clarifications?|corrected|corrects|editor['’]s note|erratum)\s*(?:[:—–-]|\(|$)/i
/** "An article on Tuesday misstated": it was wrong. */
const MISTOLD = new RegExp(
  `^(?:in )?(?:an?|the|this|that|our|[\\w.]+['’]s) (?:[\\w-]+ ){0,3}?(?:article|story|item|column|headline|dispatch|report (?:on|in|published|that appeared)) ?` +
    '[^,;]*?\\b(?:misstated|misidentified|misquoted|misreported|misattributed|mischaracteri[sz]ed|' +
    '(?:incorrectly|wrongly|mistakenly|erroneously|inaccurately) (?:said|stated|reported|gave|described|identified|attributed|quoted|suggested))\\b',
  'i',
)
/** In a correction: whose words are told again, as what was written. */
const RETOLD = new RegExp(
  `^(?:[\\w'’ ]{4,16}[:—–-]\\s*)?(?:(?:on|in) [^,]{3,30}, )?(?:(?:an?|the|this|that|these|our|its|[\\w.]+['’]s) (?:[\\w.'’-]+ ){0,4}?(?:${WRITTEN})s?\\b[^,;:]{0,60}?\\b(?:${TELLING})\\b` +
    '|we (?:\\w+ly )?(?:said|reported|wrote)\\b|it was (?:\\w+ly )?(?:said|reported|stated)\\b)',
  'i',
)
/** "The Harbour Post reported": an outlet, by its name. */
const OUTLET_REPORTED =
  /^(?:[\w'’ ]{4,16}[:—–-]\s*)?(?:[Tt]he )?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,4} (?:\w+ly )?(?:reported|wrote)\b/u
/** "That report was wrong": what was told of it before. */
const WAS_WRONG =
  /^(?:that|this|the|those|these) (?:report|article|story|account|information|statement|figure|quotation|item)s? (?:was|were|is|are) (?:\w+ly )?(?:wrong|incorrect|inaccurate|in error|erroneous|mistaken|untrue)\b[^,]*$/i

/**
 * By sentence: whether it tells what was wrong in an older version of the text, or in what the outlet wrote before: "An earlier version
 * of this report gave the toll as 40"; "Correction: a report on Monday said that the ferry had sunk. That report was wrong."
 *
 * @example inCorrections(tokenize('A previous version of this story said that Kessar had left.')) // Uint8Array [1]
 */
export function inCorrections(tokens: Tokens): Uint8Array {
  // Attributions and codings of a text both ask.
  let flags = known.get(tokens)
  if (flags === undefined) {
    flags = correctionsIn(tokens)
    known.set(tokens, flags)
  }
  return flags
}

const known = new WeakMap<Tokens, Uint8Array>()

function correctionsIn({ text, starts, ends, sentences, paragraphs }: Tokens): Uint8Array {
  const flags = new Uint8Array(Math.max(0, sentences.length - 1))
  const begins = new Set(paragraphs)
  let isNotice = false
  for (let s = 0; s < flags.length; s++) {
    const [first, end] = [sentences[s], sentences[s + 1]]
    if (first === end) continue
    const words = beginning(text, starts[first], ends[end - 1])
    const isHeading = isNotice && s > 0 && sentences[s] - sentences[s - 1] <= HEADING_TOKENS
    if (begins.has(s) && !isHeading) isNotice = false
    if (NOTICE.test(words)) isNotice = true
    if (MISTOLD.test(words)) {
      isNotice = true
      flags[s] = 1
    }
    if (OLDER.test(words) || (isNotice && (RETOLD.test(words) || OUTLET_REPORTED.test(words)))) flags[s] = 1
    if (WAS_WRONG.test(words.replace(/[.!]$/, '')) && s > 0) {
      const before = beginning(text, starts[sentences[s - 1]], ends[first - 1])
      if (RETOLD.test(before)) flags[s - 1] = 1
    }
  }
  return flags
}

/** Characters of a sentence that are looked at, so that time stays linear in any text. */
const LONGEST = 600

/** How a sentence begins, without the marks before its first word. */
function beginning(text: string, start: number, end: number): string {
  let first = start
  while (first < end && MARK.test(text[first]!)) first++
  return text.slice(first, Math.min(end, first + LONGEST)).replace(/\s+/g, ' ')
}

const MARK = /[^\p{L}\p{N}]/u

/** "Correction", alone in a line, heads the paragraph behind it. */
const HEADING_TOKENS = 3

/** Attributions, those of which the text takes back what they say with the sentence that does. */
export function withRetractions(
  tokens: Tokens,
  attributions: readonly ProfiledAttribution[],
): readonly ProfiledAttribution[] {
  const flags = inCorrections(tokens)
  if (!flags.includes(1)) return attributions
  const { starts, ends, sentences } = tokens
  const spans: Span[] = []
  for (let s = 0; s < flags.length; s++)
    if (flags[s] === 1) spans.push({ start: starts[sentences[s]], end: ends[sentences[s + 1] - 1] })
  return attributions.map((attribution) => {
    const at = attribution.cue[0].start
    const retracted = spans.find(({ start, end }) => start <= at && at < end)
    return retracted === undefined ? attribution : { ...attribution, retracted }
  })
}

/**
 * Those of a text's codings that it does not take back; a proposal stays where a term that stays is of it. Where a party is said to stand
 * in what is taken back stays too, on the word of an attribution that is marked so: it tells what was corrected. What is told in the place of that is marked too.
 */
export function withoutCorrected<Found extends Coding>(text: Analysed, found: readonly Found[]): readonly Found[] {
  const flags = inCorrections(text.tokens)
  if (!flags.includes(1)) return found
  const isTakenBack = ({ span }: Coding): boolean => flags[text.sentence[tokenAt(text, span.start)]!] === 1
  const left = found.filter(
    (coding) =>
      coding.kind === 'proposal' ||
      (coding.kind === 'statement' && coding.attribution !== null && coding.unsure !== true) ||
      !isTakenBack(coding),
  )
  const meant = new Set(left.map(({ data }) => (data as { proposal?: string }).proposal))
  const right = puttingRight(text.tokens, flags)
  return left
    .filter((coding) => coding.kind !== 'proposal' || meant.has(coding.id) || !isTakenBack(coding))
    .map((coding) =>
      coding.kind === 'statement' && right[text.sentence[tokenAt(text, coding.span.start)]!] === 1
        ? { ...coding, data: { ...(coding.data as object), corrects: true } }
        : coding,
    )
}

/** By sentence: whether it stands behind one that tells what was wrong, in its paragraph, and so tells what is right. */
function puttingRight({ paragraphs }: Tokens, flags: Uint8Array): Uint8Array {
  const right = new Uint8Array(flags.length)
  for (let p = 0; p + 1 < paragraphs.length; p++) {
    let isBehind = false
    for (let s = paragraphs[p]; s < paragraphs[p + 1]; s++) {
      if (flags[s] === 1) isBehind = true
      else if (isBehind) right[s] = 1
    }
  }
  return right
}
