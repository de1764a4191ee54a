import { objectOf, type Phrases, subjectOf } from '../phrases/index.ts'
import { type Context, partyOfSubject } from './context.ts'
import type { Dealing } from './standing.ts'
import { disputedBehind } from './telling.ts'

/** Sentences behind what is told of a party within which it says that it is not so. */
const SENTENCES = 2
/** The same, in items. */
const REACH = 60
const DENYING = /^(?:deny|dispute|contradict|refute|rebut|reject|dismiss)$/
/** What it points back to what was said with. */
const SAID = /^(?:it|this|that|claims?|reports?|assertions?|allegations?|statements?|account|version|suggestions?)$/

/**
 * What parties answer to what is told of them: "Greve said the union had accepted the plan. *The union denied it.*", "…, a claim the union
 * disputes". What is told stays, beside its denial.
 */
export function answeredIn(context: Context, dealings: readonly Dealing[]): Dealing[] {
  return dealings.flatMap((told): Dealing[] => {
    const { status, party, end, except } = told
    if (status === null || party === null || except !== undefined) return []
    const denial = { ...told, status: null, stance: null, denied: status, deniedBy: party }
    const who = disputedBehind(context, end)
    if (who !== null && context.partyOf(who.first, who.end) === party) return [denial]
    const words = deniedBehind(context, told)
    return words === null ? [] : [{ ...denial, ...words }]
  })
}

/** The tokens by which a party denies what was told of it just before: "The union denied it"; null: it does not. */
function deniedBehind(context: Context, { party, first, end }: Dealing): { first: number; end: number } | null {
  const { phrases } = context
  const { items, itemOf, sentence, firstItems, lemma, lower } = phrases
  const own = sentence[first]
  const stop = firstItems[Math.min(own + 1 + SENTENCES, firstItems.length - 1)]
  for (let at = itemOf[end - 1] + 1; at < Math.min(stop, itemOf[end - 1] + REACH); at++) {
    const { kind, verb, head } = items[at]
    if (kind !== 'verb' || verb!.negated || verb!.modal !== null || !DENYING.test(lemma[head])) continue
    const [who, what] = [subjectOf(phrases, at), objectOf(phrases, at)]
    if (who < 0 || what < 0 || !SAID.test(lower[items[what].head]) || goesOn(phrases, what)) continue
    if (partyOfSubject(context, who) === party) return { first: items[who].first, end: items[what].end }
  }
  return null
}

/** "Denied the claim that it had struck": what is denied is told here. */
const goesOn = ({ items, lower }: Phrases, what: number): boolean =>
  /^(?:that|of|by|from)$/.test(lower[items[what].end] ?? '')
