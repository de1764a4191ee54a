import { type Analysed, type Clause, phraseOf, spanOfTokens } from '../clauses/index.ts'
import { caseOf } from '../events/index.ts'
import type { MeetingData } from './meeting.ts'

const DISCUSSING = new Set('discuss consider review resolve settle debate examine negotiate address decide'.split(' '))
const ABOUT = new Set(['on', 'about', 'over'])
/** Longer phrases say too much to be a topic. */
const MAX_TOKENS = 14

/** What a meeting is about: "talks on the river", "met to discuss the strip", "a vote on the bill". */
export function aboutOf(text: Analysed, noun: number, clause: Clause | null): MeetingData['about'] {
  const { children, childStart, relation, clauses } = text
  if (noun >= 0) {
    for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
      const child = children[c]
      if (child > noun && relation[child].startsWith('nmod') && ABOUT.has(caseOf(text, child))) {
        const words = topic(text, child)
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
  return on === undefined ? null : topic(text, on.head)
}

function topic(text: Analysed, head: number): MeetingData['about'] {
  // A weekday or date is no topic.
  if (
    text.upos[head] === 'NUM' ||
    /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|condition|eve|day|week|weekend|month|morning|afternoon|evening|night|trip|visit|telephone|phone)$/.test(
      text.lower[head],
    )
  )
    return null
  const { first, end } = phraseOf(text, head)
  if (end - first > MAX_TOKENS) return null
  const span = spanOfTokens(text, first, end)
  return { words: text.text.slice(span.start, span.end), span }
}
