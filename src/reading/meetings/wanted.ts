import { caseOf } from '../events/index.ts'
import type { TimeMention } from '../times/index.ts'
import type { MeetingText } from './context.ts'
import { wholeOf } from './moved.ts'
import { nounBefore } from './noun-before.ts'
import type { Sign } from './signs.ts'

/** What somebody wants, foresees or keeps from happening is not held by that. */
const WANTING = new Set(
  'threaten expect seek favour favor suggest oppose consider contemplate urge advocate rule_out reject propose'
    .split(' ')
    .map((word) => word.replace('_', ' ')),
)
/** What they do *for* it: "called *for* talks", "is pressing *for* a meeting". */
const WANTING_FOR =
  /^(?:call|ask|appeal|press|push|plead|hope|wait|campaign|argue|beg|clamour|clamor|prepare|invite|petition|apply)$/
/** Nouns of wanting: "a *demand* for talks", "*talk* of a summit". */
const WANT =
  /^(?:demand|call|appeal|request|wish|plea|hope|talk|rumour|rumor|proposal|invitation|need|case|offer|threat|idea|possibility|chance|plan)$/
/** What is agreed, promised or asked *to* be done is yet to be. */
const UNDERTAKING =
  /^(?:agree|promise|offer|pledge|vow|undertake|refuse|decline|want|hope|wish|intend|plan|threaten|ask|invite|urge|order|tell|persuade|accept|decide|resolve)$/
/** Nouns of what is to be done: "an invitation *to visit*". */
const UNDERTAKEN =
  /^(?:invitation|offer|proposal|plan|promise|agreement|decision|demand|request|appeal|call|pledge|threat|intention)$/

/** The clause, or the noun's head, by which a sign's meeting is only wanted; null: none. */
function wanting({ text }: MeetingText, { form, token, clause }: Sign): Sign['clause'] | null {
  const { head, lemma, clauses } = text
  if (form === 'noun') {
    const whole = wholeOf(text, token)
    const preposition = caseOf(text, whole)
    const isBehind = whole > clause.head
    if (isBehind && preposition === '' && clause.object === whole && !clause.passive && WANTING.has(clause.lemma))
      return clause
    const verb = clause.lemma.replace(/ for$/, '')
    const isFor = preposition === 'for' || clause.lemma.endsWith(' for')
    if (isBehind && isFor && WANTING_FOR.test(verb) && (head[whole] === clause.head || clause.object === whole))
      return clause
    if (isBehind && preposition === 'to' && clause.lemma === 'invite' && head[whole] === clause.head) return clause
    const over = nounBefore(text, whole, /^(?:for|of)$/)
    if (over >= 0 && WANT.test(lemma[over])) return clauses.all[clauses.of[over]] ?? null
  }
  // "agreed to hold talks", "an invitation to visit"
  if (clause.opener !== 'to' || clause.tense !== 'none') return subjunctive(text, clause)
  if (clause.relation.startsWith('acl')) {
    const noun = head[clause.head]
    return noun >= 0 && UNDERTAKEN.test(lemma[noun]) ? (clauses.all[clauses.of[noun]] ?? null) : null
  }
  const above = clause.parent < 0 ? undefined : clauses.all[clause.parent]
  return above !== undefined && above.kind === 'verb' && UNDERTAKING.test(above.lemma) ? above : null
}

/** "demanded that parliament *meet* on Monday": the bare form. */
function subjunctive(
  { clauses, tag }: MeetingText['text'],
  { opener, head, modals, parent }: Sign['clause'],
): Sign['clause'] | null {
  const above = parent < 0 || opener !== 'that' ? undefined : clauses.all[parent]
  if (above === undefined || !/^(?:demand|urge|propose|insist|recommend|request|suggest|ask)$/.test(above.lemma))
    return null
  return modals.length === 0 && /^VBP?$/.test(tag[head]) ? above : null
}

/** "*called for* talks", "*threatened* a ballot", "*agreed to* hold talks", "*demanded that* parliament meet": none of them was held by that. */
export const isOnlyWanted = (context: MeetingText, sign: Sign): boolean => wanting(context, sign) !== null

/** "agreed *on Monday* to hold talks", "was invited *on Monday* to a conference": when that was agreed. */
export function isDayOfWanting(context: MeetingText, sign: Sign, time: TimeMention | null): boolean {
  if (time === null || time.first > sign.token || /^(?:for|from|by|until|before)\b/i.test(time.expression.words))
    return false
  const clause = wanting(context, sign)
  if (clause === null || clause.tense !== 'past') return false
  const { text } = context
  return (
    text.sentence[time.first] === text.sentence[sign.token] &&
    text.clauses.of[time.governor < 0 ? time.first : time.governor] === clause.index
  )
}

const WEIGHING = /^(?:consider|weigh|study|mull|contemplate|ponder|examine|discuss)$/
const STEP = /^(?:bid|request|proposal|plan|offer|move|invitation|idea|possibility|option|call|appeal)$/

/** "is *considering a bid to* resume talks next week", "*weighing* whether *to* meet on Friday": nobody has planned that yet. */
export function isOnlyWeighed({ text }: MeetingText, { form, token, clause }: Sign): boolean {
  const { head, lemma, clauses } = text
  if (form === 'noun' && clause.object !== token) return false
  if (clause.opener !== 'to')
    return WEIGHING.test(overOf(text, clause)?.lemma ?? '') && /^(?:whether|if)$/.test(clause.opener)
  if (!clause.relation.startsWith('acl')) return WEIGHING.test(overOf(text, clause)?.lemma ?? '')
  const step = head[clause.head]
  const over = step < 0 || !STEP.test(lemma[step]) ? undefined : clauses.all[clauses.of[step]]
  return over !== undefined && over.object === step && WEIGHING.test(over.lemma) && over.negations.length === 0
}

const overOf = ({ clauses }: MeetingText['text'], { parent }: Sign['clause']): Sign['clause'] | undefined =>
  parent < 0 ? undefined : clauses.all[parent]
