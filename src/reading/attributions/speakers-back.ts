import { onlyMarks, type TokenRun } from './arrangement.ts'
import type { Found } from './find-attributions.ts'
import { Class, isVerbAt, type Parsed, wordAt } from './parsed.ts'
import { holdsVerb } from './speaker-labels.ts'

const SAYING = /^(?:sa(?:id|y|ys)|added|warned|told)$/
/** A verb within the words for who speaks: "two people *briefed* on the talks". */
const PARTICIPLE = /(?:ed|[lw]n|en|ing|told|sent|led|held|kept|put)$/
/** Tokens of a headline behind its "says": whoever it names. */
const LONGEST_NAME = 4

/**
 * Attributions with their speakers put back, where the taggers took them for what is said:
 *
 * - "The two sides are close to a deal, four sources with direct knowledge of the talks said": nobody as source, and the sources as
 *   content; what stands between a clause with its comma and "said" is who said it
 * - "TALKS TO END, SAYS VELT", a headline in capitals, the wrong way about
 *
 * @param found in the order of cues
 */
export function withSpeakersBack(found: readonly Found[], parsed: Parsed): readonly Found[] {
  return found.map((one) => behindClause(one, parsed) ?? inHeadline(one, parsed) ?? one)
}

function behindClause(one: Found, parsed: Parsed): Found | null {
  const { cue, source, content } = one
  if (source !== null || content.length !== 1 || !SAYING.test(wordAt(parsed, cue.last))) return null
  const [speaker] = content
  const comma = speaker.first - 1
  const { sentence, tokens, wordClass, quotation } = parsed
  if (speaker.last !== cue.first - 1 || comma < 1 || wordClass[comma] !== Class.comma) return null
  if (sentence[comma] !== sentence[cue.first] || quotation[speaker.first] >= 0) return null
  if (wordClass[speaker.last] === Class.comma || !isNamed(parsed, speaker)) return null
  for (let i = speaker.first; i <= speaker.last; i++)
    if (isVerbAt(parsed, i) && !PARTICIPLE.test(wordAt(parsed, i))) return null
  const clause = { first: tokens.sentences[sentence[comma]], last: comma - 1 }
  return holdsVerb(parsed, clause) ? { ...one, source: speaker, content: [clause] } : null
}

function inHeadline(one: Found, parsed: Parsed): Found | null {
  const { cue, source, content } = one
  const { sentence, tokens } = parsed
  if (source === null || content.length !== 1 || !/^SAYS?$/.test(written(parsed, cue.first))) return null
  const [speaker] = content
  const isBehind = speaker.first === cue.last + 1 && speaker.last - speaker.first < LONGEST_NAME
  const end = tokens.sentences[sentence[cue.first] + 1]
  const isWhole = source.first === tokens.sentences[sentence[cue.first]] && onlyMarks(parsed, speaker.last + 1, end)
  if (!isBehind || !isWhole || source.last + 1 >= cue.first || !onlyMarks(parsed, source.last + 1, cue.first))
    return null
  if (holdsVerb(parsed, speaker) || !(holdsVerb(parsed, source) || holds(parsed, source, /^TO$/))) return null
  return { ...one, source: speaker, content: [source] }
}

const written = ({ tokens: { text, starts, ends } }: Parsed, i: number): string => text.slice(starts[i], ends[i])

function holds(parsed: Parsed, { first, last }: TokenRun, word: RegExp): boolean {
  for (let i = first; i <= last; i++) if (word.test(written(parsed, i))) return true
  return false
}

function isNamed({ wordClass }: Parsed, { first, last }: TokenRun): boolean {
  for (let i = first; i <= last; i++)
    if (wordClass[i] === Class.noun || wordClass[i] === Class.properNoun || wordClass[i] === Class.pronoun) return true
  return false
}
