import { objectOf, subjectOf } from '../phrases/index.ts'
import { type Context, partyOfItem } from './context.ts'
import type { Mention } from './mentions.ts'
import type { ProposalForm } from './nouns.ts'
import { open, type Talked } from './talked.ts'

/** What is put forward is called by the noun of the verb that did so: "offered to …", then "the offer". */
const VERBS: ReadonlyMap<string, string> = new Map([
  ['offer', 'offer'],
  ['proposal', 'propose'],
  ['demand', 'demand'],
])

/** Sentences back to the verb, and items that are looked through. */
const REACH = 2
const AROUND = 80

/**
 * The proposal that somebody made by a verb just before, where a definite mention is called by that verb's noun: "Kessar offered to free
 * forty men. Varnia turned down *the offer*" is none of Varnia's plan that the text spoke of before. Null where no party did so, or
 * where what it would be otherwise is called the same, was spoken of since, or is of the same party.
 *
 * @param otherwise what the mention would be else; null: nothing
 * @param at proposals by the items of their mentions so far
 */
export function offeredBefore(
  context: Context,
  { item, noun, determiner, owner, version }: Mention,
  form: ProposalForm,
  otherwise: Talked | null,
  at: Int32Array,
  proposals: Talked[],
): Talked | null {
  const lemma = VERBS.get(noun.lemma)
  if (lemma === undefined || determiner !== 'definite' || owner !== null || version !== null) return null
  const verb = verbBefore(context, item, lemma)
  if (verb < 0) return null
  const { phrases } = context
  const party = partyOfItem(context, subjectOf(phrases, verb))
  if (party === null) return null
  const object = objectOf(phrases, verb)
  if (object >= 0 && at[object] >= 0) return proposals[at[object]]
  if (otherwise !== null) {
    const { last, owners, mentions } = otherwise
    if (last > verb || owners.has(party) || mentions.some((one) => one.noun.lemma === noun.lemma)) return null
  }
  const talked = open(proposals, form)
  talked.verb = verb
  talked.owners.add(party)
  return talked
}

/** The last verb before an item by which somebody put something forward; -1 for none. */
function verbBefore({ phrases }: Context, item: number, lemma: string): number {
  const { items, lemma: lemmas, sentence, firstItems } = phrases
  const from = firstItems[Math.max(0, sentence[items[item].first] - REACH)]
  for (let at = item - 1; at >= Math.max(from, item - AROUND); at--) {
    const group = items[at].verb
    if (group === undefined || group === null || lemmas[items[at].head] !== lemma) continue
    const isDone = group.form === 'finite' && group.modal === null && !group.negated && !group.passive
    return isDone && subjectOf(phrases, at) >= 0 ? at : -1
  }
  return -1
}
