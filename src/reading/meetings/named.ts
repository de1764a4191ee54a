import { type Analysed, spanOfTokens } from '../clauses/index.ts'
import { caseOf } from '../events/index.ts'
import type { TimeMention } from '../times/index.ts'
import { isIn } from './about.ts'
import type { MeetingData } from './meeting.ts'

/** Longer ones tell a story. */
const MOST_TOKENS = 10
/** Parts of talks that are numbered. */
const PART = /^(?:round|session|series|phase|stage)$/
/** What only points. */
const EMPTY = /^(?:next|last|latest|this|that|these|those|other|such|same|any|no|new|['’]s?)$/

/** Behind a noun, when it is to be. */
const PLANNED = /^(?:planned|scheduled|set|due|slated|fixed|called|arranged)$/

/**
 * What a text calls a meeting, without its article: "special session of the river commission", "second vote". Null where it has
 * no more than the word for its kind, or says only when it is.
 *
 * @param times that hang on the noun
 */
export function namedOf(text: Analysed, noun: number, times: readonly TimeMention[]): MeetingData['named'] {
  const { children, childStart, relation, left, right, lower, upos, lemma, head } = text
  // "a second round of talks": which round it is says more.
  const isPart = relation[noun].startsWith('nmod') && caseOf(text, noun) === 'of' && PART.test(lemma[head[noun]])
  const top = isPart ? head[noun] : noun
  let first = top
  let end = noun + 1
  for (let c = childStart[top]; c < childStart[top + 1]; c++) {
    const child = children[c]
    if (child < top && /^(?:amod|compound|nummod|nmod)/.test(relation[child])) first = Math.min(first, left[child])
    else if (child > top && relation[child].startsWith('nmod') && left[child] === end && caseOf(text, child) === 'of')
      end = right[child] + 1
  }
  while (first < top && upos[first] === 'DET') first++
  // "will *chair talks*", of whose verb the tagger makes a noun.
  if (/^(?:AUX|PART)$/.test(upos[first - 1] ?? '') && first < top && upos[first] === 'NOUN') first++
  // "a meeting of bishops *on Monday*", "a round of talks *planned for May*": the name ends before what is said of when.
  for (let at = noun + 1; at < end; at++)
    if (isIn(times, at) || PLANNED.test(lower[at])) {
      end = upos[at - 1] === 'ADP' ? at - 1 : at
      break
    }
  if (end - first > MOST_TOKENS) return null
  let words = 0
  for (let at = first; at < end; at++) {
    if (upos[at] === 'PUNCT') return null
    if (isIn(times, at)) continue
    if (upos[at] !== 'ADP' && upos[at] !== 'DET' && upos[at] !== 'PRON' && !EMPTY.test(lower[at])) words++
  }
  if (words < 2) return null
  const span = spanOfTokens(text, first, end)
  return { words: text.text.slice(span.start, span.end), span }
}
