import { caseOf } from '../events/index.ts'
import type { MeetingText } from './context.ts'
import type { MeetingData } from './meeting.ts'
import type { Sign } from './signs.ts'

const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ')
/** Longer ones are no single meeting. */
const MOST_DAYS = 10
const ENDING = /^(?:end|conclude|finish|close|break up|break off|break down|collapse|wind up|adjourn)$/
const BEGINNING = /^(?:begin|start|open|arrive|travel|fly|go|come|hold|meet|head)$/

/**
 * How many days a meeting lasts by its own words, and whether its time is the last of them: "two days of talks ended on Wednesday",
 * "arrives tomorrow for three days of talks". Null where it is not said, or not which of them the time is.
 */
export function lastingOf({ text }: MeetingText, { token, form, clause }: Sign): MeetingData['lasting'] {
  // "arrives *for two days* of talks"
  const stay = clause.obliques.find((one) => one.preposition === 'for' && text.lemma[one.head] === 'day')?.head ?? -1
  const bare = daysOf(text, clause)
  // "*two days of* talks on water, grain and power ended": whatever the parser takes for what ended.
  const isCounted = bare >= 0 && (clause.subject < 0 || text.lower[bare + 1] === 'of')
  const own = stay >= 0 ? stay : isCounted ? bare : clause.subject
  const noun = form === 'noun' ? token : own
  if (noun < 0) return null
  const { head, lemma, sentence } = text
  let at = noun
  // "days *of talks*": the parser hangs the one on the other either way.
  if (lemma[at] !== 'day' && head[at] >= 0 && head[at] < at && lemma[head[at]] === 'day') at = head[at]
  if (lemma[at] !== 'day') {
    for (at = noun - 1; at > noun - 4 && at > 0 && sentence[at] === sentence[noun] && lemma[at] !== 'day'; at--);
    if (lemma[at] !== 'day' || !/^(?:of|-)$/.test(text.lower[at === noun - 1 ? at - 1 : at + 1])) return null
  }
  const days = numberBefore(text, at)
  // "a day of talks": no number is none.
  if (!(days >= 2 && days <= MOST_DAYS)) return null
  const isOwn = [clause.subject, clause.object, daysOf(text, clause)].some(
    (one) => one >= 0 && (one === at || one === noun),
  )
  if ((isOwn && ENDING.test(clause.lemma)) || caseOf(text, at) === 'after') return { days, till: true }
  return BEGINNING.test(clause.lemma) && clause.tense !== 'past' ? { days, till: false } : null
}

/** "Days" that the parser takes for when it ended: "*two days* of talks ended"; -1: none. */
export function daysOf({ lemma }: MeetingText['text'], { obliques, head }: Sign['clause']): number {
  return obliques.find((one) => one.preposition === '' && one.head < head && lemma[one.head] === 'day')?.head ?? -1
}

/** The number before "days" or "-day". */
function numberBefore({ lower }: MeetingText['text'], day: number): number {
  const word = lower[day - 1] === '-' ? lower[day - 2] : lower[day - 1]
  const known = NUMBERS.indexOf(word ?? '') + 1
  return known > 0 ? known : Number(word)
}
