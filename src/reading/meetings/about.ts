import { type Analysed, type Clause, phraseOf, spanOfTokens } from '../clauses/index.ts'
import { caseOf } from '../events/index.ts'
import { type TimeMention, timesOf } from '../times/index.ts'
import type { MeetingData } from './meeting.ts'
import { isOwing } from './owing.ts'
import type { Sign } from './signs.ts'
import { GIVING } from './taking-part.ts'

const DISCUSSING = new Set('discuss consider review resolve settle debate examine negotiate address decide'.split(' '))
const ABOUT = new Set(['on', 'about', 'over'])
/** Longer phrases say too much to be a topic. */
const MAX_TOKENS = 14

/**
 * What a meeting is about: "talks on the river", "met to discuss the strip", "a vote on the bill".
 *
 * @param times that hang on the noun or its clause: "a call on Feb. 19" has no topic
 */
export function aboutOf(
  text: Analysed,
  noun: number,
  clause: Clause | null,
  times: readonly TimeMention[],
): MeetingData['about'] {
  const { children, childStart, relation, clauses } = text
  if (noun >= 0) {
    for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
      const child = children[c]
      if (child > noun && relation[child].startsWith('nmod') && ABOUT.has(caseOf(text, child))) {
        const words = isIn(times, child) ? null : topic(text, child)
        if (words !== null) return words
      }
    }
  }
  if (clause === null) return null
  for (const child of [clause, ...clause.children.map((index) => clauses.all[index])]) {
    if (child !== clause && DISCUSSING.has(child.lemma) && child.object >= 0) {
      const words = topic(text, child.object)
      if (words !== null) return words
    }
  }
  const on = clause.obliques.find(({ preposition }) => preposition === 'on' || preposition === 'about')
  return on === undefined || isIn(times, on.head) ? null : topic(text, on.head)
}

/** Whether a token stands in one of these times. */
export const isIn = (times: readonly TimeMention[], token: number): boolean =>
  times.some(({ first, end }) => token >= first && token < end)

function topic(text: Analysed, head: number): MeetingData['about'] {
  // A weekday or date is no topic.
  if (
    text.upos[head] === 'NUM' ||
    /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|condition|eve|day|week|weekend|month|morning|afternoon|evening|night|trip|visit|telephone|phone|hold|ice|track|schedule|time|course|invitation|behalf)$/.test(
      text.lower[head],
    )
  )
    return null
  const { first, end: last } = phraseOf(text, head)
  const end = withoutDay(text, head, last)
  if (end - first > MAX_TOKENS || isPronoun(text, first, end)) return null
  const span = spanOfTokens(text, first, end)
  return { words: text.text.slice(span.start, span.end), span }
}

/** Where a phrase ends without the day that the parser hangs on it: "a vote on the treaty *on Monday*". */
function withoutDay(text: Analysed, head: number, end: number): number {
  const day = timesOf(text).find((one) => one.first > head && one.first < end && one.end >= end)
  if (day === undefined || day.expression.form.kind === 'duration') return end
  return text.upos[day.first - 1] === 'ADP' ? day.first - 1 : day.first
}

/** What is due by a deadline: "to answer", "an instalment", or the whole clause that says what must be done by when. */
export function dueOf(text: Analysed, { family, form, token, clause }: Sign): MeetingData['about'] {
  const { children, childStart, relation, clauses, lower, left, lemma } = text
  if (form === 'noun') {
    if (family.name === 'owed') return wordsOf(text, phraseOf(text, token))
    // What runs out is not the words for that: "the truce expires", but "the deadline passed".
    if (clause.subject === token && !LIMIT.test(lemma[token])) return wordsOf(text, phraseOf(text, token))
    for (let c = childStart[token]; c < childStart[token + 1]; c++) {
      const child = children[c]
      if (relation[child].startsWith('nmod') && lower[left[child]] === 'for')
        return wordsOf(text, withTask(text, child, phraseOf(text, child)))
      // "a deadline which it had set itself" says whose it is, and not what for.
      if (relation[child].startsWith('acl') && clauses.at[child] >= 0 && clauses.all[clauses.at[child]].opener === 'to')
        return wordsOf(text, clauses.all[clauses.at[child]])
    }
    return null
  }
  if (family.name === 'until' || GIVING.test(clause.lemma)) {
    const task = clause.children.map((index) => clauses.all[index]).find(({ opener }) => opener === 'to')
    if (task !== undefined) return wordsOf(text, task)
    return clause.object < 0 || clause.indirect >= 0 ? null : wordsOf(text, phraseOf(text, clause.object))
  }
  const thing =
    family.name === 'miss' || isOwing(clause)
      ? clause.object
      : /^(?:lapse|due|force|expected)$/.test(family.name)
        ? clause.subject < 0
          ? clause.object
          : clause.subject
        : -1
  if (thing < 0) return form === 'adjective' || family.name === 'miss' ? null : wordsOf(text, clause)
  return LIMIT.test(lemma[thing]) ? null : wordsOf(text, phraseOf(text, thing))
}

/** "a deadline for *Kessar to withdraw*": who is to do it, and what. */
function withTask(
  { lower, lemma, clauses }: Analysed,
  head: number,
  phrase: { readonly first: number; readonly end: number },
): { readonly first: number; readonly end: number } {
  const task = lower[phrase.end] === 'to' ? clauses.all[clauses.of[phrase.end]] : undefined
  const isTask = task !== undefined && task.opener === 'to' && task.head > head
  if (!isTask) return phrase
  // "to withdraw its troops passed": the parser has for the task what became of the deadline.
  let end = task.head + 1
  while (end < task.end && !/^(?:pass|expire|lapse|elapse)$/.test(lemma[end])) end++
  return { first: phrase.first, end }
}

const LIMIT = /^(?:deadline|ultimatum|limit|date|clock|cutoff|cut-off)$/

/** "which", "it": says nothing by itself. */
const isPronoun = ({ upos, lower }: Analysed, first: number, end: number): boolean =>
  end - first === 1 && (upos[first] === 'PRON' || /^(?:which|that|this|what|who|it|they)$/.test(lower[first]))

/** Longer ones say too much to be what is due. */
const MAX_DUE = 20

function wordsOf(
  text: Analysed,
  { first, end }: { readonly first: number; readonly end: number },
): MeetingData['about'] {
  if (end - first > MAX_DUE || isPronoun(text, first, end)) return null
  const span = spanOfTokens(text, first, end)
  return { words: text.text.slice(span.start, span.end), span }
}
