import type { Clause } from '../clauses/index.ts'
import { caseOf } from '../events/index.ts'
import type { MeetingText } from './context.ts'
import { CLUES, TELLING_NOUNS } from './families.ts'
import type { Sign } from './signs.ts'

/** "failed to make them call off *the strike* in the talks": what is put off or called off is something else than a sign's meeting. */
export function isOfAnother(text: MeetingText['text'], { lemma: verb, object }: Clause, token: number): boolean {
  if (object < 0 || !/^(?:cancel|postpone)$/.test(CLUES.get(verb) ?? '')) return false
  const { upos, lemma, head } = text
  if (TELLING_NOUNS.has(lemma[object]) || upos[object] === 'PRON') return false
  // "called off plans for talks"
  let at = token
  for (let step = 0; step < 4 && at >= 0 && at !== object; step++) {
    if (!/^(?:|of|for|to)$/.test(caseOf(text, at))) return true
    at = head[at]
  }
  return at !== object
}

/** "had *cancelled a trip* and would receive them on Monday", "*after a visit* she *cancelled her speech*": what is off is another. */
export function isOfJoined(
  { lower, upos, clauses, head }: MeetingText['text'],
  of: Clause,
  { form, token, clause }: Sign,
): boolean {
  if (!/^(?:cancel|postpone)$/.test(CLUES.get(of.lemma) ?? '') || of.object < 0 || of.object === token) return false
  if (upos[of.object] === 'PRON' || of.passive) return false
  if (form === 'noun')
    return (
      token < of.head &&
      /^(?:after|before|during|following)$/.test(lower[clauses.all[of.index].first] ?? '') &&
      head[of.object] !== token
    )
  return clause.relation === 'conj' && clause.parent === of.index && clause.tense === 'coming' && of.object < token
}
