import { isMark, onlyMarks, type TokenRun } from './arrangement.ts'
import type { Found } from './find-attributions.ts'
import { Class, type Parsed, wordAt } from './parsed.ts'

const CITING = /^(?:citing|quoting)$/

/**
 * Attributions told apart from whom their source cites. By the annotators' rule, "the Herald reported, citing two officials" is
 * two: the Herald's report, and that it cites two officials. The taggers at times run one into the other:
 *
 * - "the Herald, citing two officials, reported …": who is cited is no part of the source
 * - "…, the Herald reported citing two officials": nor is it what is reported; that stands before
 * - "…, according to the Herald, citing two officials": it is the Herald that cites
 * - "…, citing two officials, that the port …": a "that" behind a comma takes the verb before up again
 *
 * @param found in the order of cues
 */
export function withCitingApart(found: readonly Found[], parsed: Parsed): readonly Found[] {
  const isCiting = ({ cue }: Found): boolean => cue.first === cue.last && CITING.test(wordAt(parsed, cue.first))
  const told = new Set(found.filter(isCiting).map(({ cue }) => cue.first))
  const untold = found.filter(
    ({ cue, content }) =>
      content.length === 1 &&
      !told.has(content[0].first) &&
      content[0].last > content[0].first &&
      CITING.test(wordAt(parsed, content[0].first)) &&
      onlyMarks(parsed, cue.last + 1, content[0].first),
  )
  if (told.size === 0 && untold.length === 0) return found
  for (const { content } of untold) told.add(content[0].first)
  const hidden = new Set(untold)
  const ending = byLastWord(found)
  const mended: Found[] = []
  for (const one of found) {
    if (isCiting(one)) {
      mended.push(ofWhomItFollows(withoutThat(one, parsed), ending, parsed))
      continue
    }
    const source = one.source === null ? null : beforeCiting(one.source, told, parsed)
    // "reported citing officials": what is reported stands before whoever reports, or in another sentence.
    if (one.content.every(({ first }) => told.has(first) && onlyMarks(parsed, one.cue.last + 1, first))) {
      const before = clauseBefore(parsed, one)
      if (before !== null) mended.push({ ...one, source, content: [before] })
      if (hidden.has(one)) {
        const [{ first, last }] = one.content
        mended.push({ ...one, cue: { first, last: first }, source, content: [{ first: first + 1, last }] })
      }
      continue
    }
    mended.push(source === one.source ? one : { ...one, source })
  }
  return mended.sort((a, b) => a.cue.first - b.cue.first)
}

/** A source up to the comma before its "citing". */
function beforeCiting(source: TokenRun, told: ReadonlySet<number>, parsed: Parsed): TokenRun {
  for (let i = source.first + 2; i <= source.last; i++) {
    if (told.has(i) && parsed.wordClass[i - 1] === Class.comma) return { first: source.first, last: i - 2 }
  }
  return source
}

function withoutThat(one: Found, parsed: Parsed): Found {
  const run = one.content[0]
  for (let i = run.first + 1; i < run.last; i++) {
    if (parsed.wordClass[i] !== Class.comma || wordAt(parsed, i + 1) !== 'that') continue
    return { ...one, content: [{ first: run.first, last: i - 1 }] }
  }
  return one
}

/** By its last token, whose words for who reports end there, and whose cue with who reports before it. */
function byLastWord(found: readonly Found[]): ReadonlyMap<number, Found> {
  const ending = new Map<number, Found>()
  for (const one of found) {
    if (one.source === null) continue
    if (one.source.last < one.cue.first && !ending.has(one.cue.last)) ending.set(one.cue.last, one)
    if (!ending.has(one.source.last)) ending.set(one.source.last, one)
  }
  return ending
}

/** "Citing" right behind the words for who reports, or behind its cue, is by the same source. */
function ofWhomItFollows(one: Found, ending: ReadonlyMap<number, Found>, { wordClass }: Parsed): Found {
  const comma = one.cue.first - 1
  if (comma < 1 || wordClass[comma] !== Class.comma) return one
  const before = ending.get(comma - 1)
  return before === undefined ? one : { ...one, source: before.source }
}

/** The clause of a sentence that a comma parts from whoever reports it behind. */
function clauseBefore(parsed: Parsed, { cue, source }: Found): TokenRun | null {
  if (source === null || source.last >= cue.first) return null
  const first = parsed.tokens.sentences[parsed.sentence[source.first]]
  const last = source.first - 2
  if (last <= first || parsed.wordClass[last + 1] !== Class.comma) return null
  for (let i = first; i <= last; i++) {
    if (parsed.wordClass[i] === Class.verb && !isMark(parsed, first) && !isMark(parsed, last)) return { first, last }
  }
  return null
}
