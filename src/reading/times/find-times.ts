import type { Analysed } from '../clauses/index.ts'
import { Line, type TimedText } from './line.ts'
import type { Match } from './match.ts'
import { mayOpen } from './openings.ts'
import { phraseAt } from './phrases.ts'
import { tensesOf } from './tenses.ts'
import type { TimeMention, TimeRelation, TimeTense } from './time.ts'
import { LONG_RELATIONS, RELATIONS } from './words.ts'

/** The tense in which a token stands: that of its clause, and what its governors say ("due to", "scheduled for"). */
export type TenseOf = (token: number) => TimeTense

/**
 * Finds the expressions of time of a text, in text order; none overlaps another. Durations are among them, as such.
 * Linear time: at each token a fixed number of words is looked at.
 *
 * @param tenseOf tense at a token; `tensesOf` gives one from clauses
 * @example
 * findTimes(analysed, () => 'coming') // of "They will meet on Wednesday.":
 * // [{ expression: { words: 'Wednesday', form: { kind: 'weekday', day: 2, … }, relation: 'at', … }, first: 4, end: 5, … }]
 */
export function findTimes(text: TimedText, tenseOf: TenseOf): TimeMention[] {
  const line = new Line(text)
  const { sentences } = text.tokens
  const found: TimeMention[] = []
  for (let s = 0; s + 1 < sentences.length; s++) {
    line.from = sentences[s]
    line.to = sentences[s + 1]
    for (let i = line.from; i < line.to; ) {
      const match = mayOpen(line.word(i), line.word(i + 1)) ? phraseAt(line, i) : null
      if (match === null) i++
      else {
        found.push(mentionOf(line, i, match, tenseOf))
        i = match.end
      }
    }
  }
  return found
}

/** As `findTimes`, with the tenses of the text's clauses; found once for all that ask. */
export function timesOf(text: Analysed): readonly TimeMention[] {
  const known = timesIn.get(text)
  if (known !== undefined) return known
  const found = findTimes(text, tensesOf(text))
  timesIn.set(text, found)
  return found
}

const timesIn: WeakMap<Analysed, readonly TimeMention[]> = new WeakMap()

function mentionOf(line: Line, i: number, match: Match, tenseOf: TenseOf): TimeMention {
  const governor = governorOf(line.head, i, match.end)
  const before = relationBefore(line, i, match)
  const relation =
    before.relation === 'at' ? 'at' : settled(before.relation, match, governor < 0 ? '' : line.lemma[governor])
  // "was put off until Friday": the Friday is to come.
  const moved = (before.relation === 'until' && relation === 'at') || isMovedTo(line, i, governor)
  const { tokens } = line
  const span = { start: tokens.starts[before.first], end: tokens.ends[match.end - 1] }
  return {
    expression: {
      span,
      words: tokens.text.slice(span.start, span.end),
      form: match.form,
      part: match.part ?? null,
      hour: match.hour ?? null,
      relation,
      // "the accord of 4 March" is as old as it is, whatever is told of it.
      tense:
        line.word(i - 1) === 'of' && match.form.kind === 'date' ? 'none' : moved ? 'coming' : tenseOf(match.end - 1),
      beside: match.beside ?? null,
    },
    first: before.first,
    end: match.end,
    governor,
  }
}

const PUT_OFF: ReadonlySet<string> = new Set(
  'postpone delay put hold adjourn defer move reschedule suspend push set schedule bring'.split(' '),
)

/** "was extended to Thursday", "brought forward to Monday": where it was moved to is to come, whatever the tense of the moving. */
const isMovedTo = (line: Line, i: number, governor: number): boolean =>
  line.word(i - 1) === 'to' && governor >= 0 && MOVING.test(line.lemma[governor])

const MOVING =
  /^(?:extend|prolong|lengthen|shift|change|postpone|delay|put|adjourn|defer|move|reschedule|push|bring|switch)$/

/** What the word before it means with this expression, on this governor. */
function settled(relation: TimeRelation, { form, hour }: Match, governor: string): TimeRelation {
  const lasting = form.kind === 'duration' || form.kind === 'stretch' || form.kind === 'anchored'
  // "planned for Friday" is on Friday.
  if (relation === 'for') return lasting ? 'for' : 'at'
  // "put off until next week", "moved from Wednesday".
  if ((relation === 'until' || relation === 'from') && PUT_OFF.has(governor)) return 'at'
  // "shortly before midnight on Monday" is on Monday.
  if ((relation === 'before' || relation === 'after') && hour != null && /\d|midnight|noon|midday/.test(hour))
    return 'at'
  return relation
}

function relationBefore(line: Line, i: number, match: Match): { relation: TimeRelation; first: number } {
  const own = { relation: 'at' as TimeRelation, first: i }
  if (match.form.kind === 'range' && /^(?:from|between)$/.test(line.word(i - 1)))
    return { relation: 'at', first: i - 1 }
  // "since Tuesday's vote", "before the March summit": what is before or since is the vote, not the day.
  const modifies = line.word(match.end) === "'s" || (isBareModifier(line, match) && line.word(i - 1) !== 'on')
  if (modifies && match.form.kind !== 'duration') return own
  for (const [words, relation] of LONG_RELATIONS) {
    const at = i - words.length
    if (at >= line.from && line.has(at, words) && !(words.length === 1 && line.tag(at).startsWith('NN')))
      return { relation, first: at }
  }
  const relation = RELATIONS.get(line.word(i - 1))
  if (relation === undefined || relation === 'at') return own
  return { relation, first: i - 1 }
}

/** Whether a noun follows that the expression describes: "the [March] summit", "an [April 1] deadline". */
function isBareModifier(line: Line, { form, end }: Match): boolean {
  if (form.kind !== 'date' && form.kind !== 'weekday' && form.kind !== 'named' && form.kind !== 'quarter') return false
  return /^NNS?$/.test(line.tag(end)) || (/^JJ$/.test(line.tag(end)) && /^NN/.test(line.tag(end + 1)))
}

/** The token on which the tokens `first .. end - 1` hang, or -1 at the root of a sentence. */
function governorOf(head: Int32Array, first: number, end: number): number {
  for (let i = first; i < end; i++) if (head[i] < first || head[i] >= end) return head[i]
  return -1
}
