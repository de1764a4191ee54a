import type { Clause } from '../clauses/index.ts'
import { goalOf, type Place, placeOf, placeOfNoun } from '../events/index.ts'
import type { MeetingText } from './context.ts'
import { CLUES } from './families.ts'
import type { MeetingKind } from './meeting.ts'
import type { Sign } from './signs.ts'
import { paidBy } from './taking-part.ts'

const TO: ReadonlySet<string> = new Set(['to', 'in'])

/** Where a sign's meeting is, as the words beside it say; of a visit, where it goes. */
export function placeFor(context: MeetingText, { form, token, clause, core }: Sign, kind: MeetingKind): Place | null {
  const { text } = context
  if (form !== 'noun')
    return kind === 'visit' ? (goalOf(text, clause) ?? seatOf(context, clause)) : placeOf(text, clause)
  const own =
    placeOfNoun(text, token, kind === 'visit' ? TO : undefined) ??
    placeOfPlan(context, token) ??
    (core ? placeOf(text, clause) : null)
  if (own !== null || kind !== 'visit') return own
  // "a visit that she was to pay to Lowenna"
  const paid = paidBy(context, token)
  return paid === null ? null : goalOf(text, paid)
}

/** "a round planned for May 4 in Maradin": the parser may hang the place on the day. */
function placeOfPlan({ text }: MeetingText, token: number): Place | null {
  const { children, childStart, relation, clauses } = text
  for (let c = childStart[token]; c < childStart[token + 1]; c++) {
    const plan = clauses.all[clauses.at[children[c]]]
    if (relation[children[c]] !== 'acl' || plan === undefined || CLUES.get(plan.lemma) !== 'plan') continue
    const found = placeOf(text, plan)
    if (found !== null) return found
    for (const { head } of plan.obliques) {
      const beside = placeOfNoun(text, head)
      if (beside !== null) return beside
    }
  }
  return null
}

/** "visited Maradin": by its grammar a name of one word is a place here, unless the text or the dossier has more of a person. */
function seatOf({ text, whoAt }: MeetingText, { object, passive, lemma }: Clause): Place | null {
  if (object < 0 || passive || text.upos[object] !== 'PROPN' || !/^(?:visit|tour)$/.test(lemma)) return null
  const index = text.entities.mentionOf[object]
  if (index < 0 || (whoAt.get(object)?.person ?? null) !== null) return null
  const { span, entity, form } = text.entities.mentions[index]
  const { id, name } = text.entities.entities[entity]
  return form === 'name' && !name.includes(' ') ? { name, entity: id, span } : null
}
