import { type MeetingText, subjectOf } from './context.ts'
import type { Sign } from './signs.ts'

/** Going home: "returned", "flew back". */
const GOING_HOME =
  /^(?:return|come back|go back|fly back|fly home|travel back|drive back|head back|get back|arrive back)$/

/**
 * "Temesh *returned to Maradin* on Monday", of Kessar, whose seat is there: nobody visits their own. A visit of
 * somebody else may be told by the same verb.
 */
export function isGoingHome(context: MeetingText, sign: Sign): boolean {
  const { text, whoAt, seats } = context
  const { family, form, clause, word } = sign
  if (form === 'noun' || family.kinds.includes('deadline') || !isHomeward(text, word, clause)) return false
  const subject = subjectOf(context, clause)
  const party = subject < 0 ? undefined : whoAt.get(subject)?.party
  if (party === undefined) return false
  return clause.obliques.some(
    ({ preposition, head }) =>
      preposition === 'to' && (seats.get(head) === party || (whoAt.get(head)?.party === party && head !== subject)),
  )
}

/** By the verb and what may stand behind it: "flew *back*". */
const isHomeward = ({ lower }: MeetingText['text'], word: string, { head }: Sign['clause']): boolean =>
  GOING_HOME.test(word) || /^(?:back|home)$/.test(lower[head + 1] ?? '')
