import { caseOf } from '../events/index.ts'
import type { TimeMention } from '../times/index.ts'
import type { MeetingText } from './context.ts'
import { TELLING_NOUNS } from './families.ts'
import { wholeOf } from './moved.ts'
import type { Sign } from './signs.ts'

/** Clauses upwards from a sign's. */
const MOST_STEPS = 6

/** "We will break off the talks *and the layoffs may begin later this month*": what "and" joins has a subject and a day of its own. */
export function isInJoined({ text }: MeetingText, { token, clause }: Sign, { first, governor }: TimeMention): boolean {
  const { all, of } = text.clauses
  const joined = all[of[governor < 0 ? first : governor]]
  if (joined === undefined || joined.index === clause.index || joined.relation !== 'conj') return false
  const { subject, object, passive, inherited, head } = joined
  if (!isAfterAnd(text, joined)) return false
  const whose = passive ? object : subject
  if (joined.tense === 'none' || inherited || whose < 0 || head < token || whose < token || first < head) return false
  // The sign stands neither in it nor in what hangs on it.
  let at: Sign['clause'] | undefined = clause
  for (let step = 0; at !== undefined && step < MOST_STEPS; step++) {
    if (at.index === joined.index) return false
    at = at.parent < 0 ? undefined : all[at.parent]
  }
  return whose !== token && text.lower[whose] !== 'which'
}

function isAfterAnd({ children, childStart, lower }: MeetingText['text'], { head }: Sign['clause']): boolean {
  for (let c = childStart[head]; c < childStart[head + 1]; c++)
    if (children[c] < head && /^(?:and|but|while)$/.test(lower[children[c]])) return true
  return false
}

/** Before what comes sooner or later than a meeting. */
const BEHIND = /^(?:after|before|following)$/

/** "until parliament meets *after the May election*": the month of another meeting, which comes before this one or after it. */
export function isBehindOther({ text }: MeetingText, { token }: Sign, { first, governor }: TimeMention): boolean {
  const { head, lemma, left, right, relation, upos } = text
  if (governor < 0 || governor === token) return false
  // "just before the talks *starting* on April 9"
  const isOpening =
    relation[governor].startsWith('acl') && /^(?:start|begin|open|set|schedule|due)$/.test(lemma[governor])
  const noun = isOpening ? head[governor] : governor
  if (noun < 0 || noun === token || (!isOpening && first > noun) || !/^(?:NOUN|PROPN)$/.test(upos[noun])) return false
  if (!TELLING_NOUNS.has(lemma[noun].toLowerCase()) || !BEHIND.test(caseOf(text, noun))) return false
  return token < left[noun] || token > right[noun]
}

const LENGTH = /^(?:round|week|month|year)$/

/** "In May the union called for strikes *after 30 rounds of talks*": many of them are not all of the day of what came after. */
export function isAfterMany(
  { text }: MeetingText,
  { form, token, clause }: Sign,
  { first, end }: TimeMention,
): boolean {
  const { lemma, lower, upos, left, right, sentence } = text
  if (form !== 'noun') return false
  // "signed on Sunday after four weeks of talks": they met once more to sign.
  if (lemma[token - 2] === 'week' && /^(?:sign|initial)$/.test(clause.lemma)) return false
  const length = lower[token - 1] === 'of' ? token - 2 : token
  const isOne = lower[length] === lemma[length] && !/^(?:month|year)$/.test(lemma[length])
  if (sentence[length] !== sentence[token] || !LENGTH.test(lemma[length]) || isOne) return false
  let at = length - 1
  while (at > 0 && sentence[at] === sentence[token] && /^(?:NUM|ADJ|DET|ADV)$/.test(upos[at])) at--
  if (!/^(?:after|following|despite)$/.test(lower[at])) return false
  const whole = wholeOf(text, token)
  return end <= at || (first > token && (first > right[whole] || first < left[whole]))
}

/** "talks on one issue, *the opening of the yard on May 1*": the day of what they are about, where that is said twice. */
export function isOfTopic({ text }: MeetingText, { form, token }: Sign, { first }: TimeMention): boolean {
  const { lower, upos } = text
  if (form !== 'noun' || first < token || !/^(?:on|over|about|concerning)$/.test(lower[token + 1])) return false
  let comma = token + 2
  while (comma < first && lower[comma] !== ',') comma++
  if (comma >= first || !/^(?:the|a|an|its|his|her|their)$/.test(lower[comma + 1])) return false
  for (let at = comma + 1; at < first; at++) if (upos[at] === 'VERB' || /^[,;:]$/.test(lower[at])) return false
  return true
}

/** Verbs by which a meeting may be described in passing. */
const OF_MEETING =
  /^(?:be|begin|start|open|resume|end|close|take|run|meet|hold|plan|schedule|set|postpone|cancel|adjourn|last|convene|arrive|visit|fly|come|go|travel|see|attend|host|chair)$/

/** "Temesh, *who two days ago voiced doubts*, was content. The meeting …": the day of an aside is none of what the next sentence tells. */
export function isAsideBefore({ text }: MeetingText, { first, end }: TimeMention): boolean {
  const { lower, lemma, upos, sentence } = text
  let comma = first
  while (
    comma > first - TO_COMMA &&
    comma > 0 &&
    sentence[comma - 1] === sentence[first] &&
    !/^[,;]$/.test(lower[comma])
  )
    comma--
  if (lower[comma] !== ',' || !/^(?:who|which|whose|whom)$/.test(lower[comma + 1])) return false
  let verb = comma + 2
  while (verb < end + TO_VERB && sentence[verb] === sentence[first] && upos[verb] !== 'VERB') verb++
  return upos[verb] === 'VERB' && sentence[verb] === sentence[first] && !OF_MEETING.test(lemma[verb])
}

/** Tokens from the comma before an aside to a time in it. */
const TO_COMMA = 30

/** Tokens behind a time within which the verb of its aside stands. */
const TO_VERB = 4
