import { formsTable, isQuote, obliqueOf, type Phrases, subjectOf, words } from '../phrases/index.ts'
import { type Context, partyOfItem } from './context.ts'

/** Verb forms by which somebody makes a proposal, or puts it to others, with what they did. */
export const MAKING: ReadonlyMap<string, string> = new Map(
  (
    [
      ['drafted', 'draft draw write design devise author prepare craft'],
      [
        'presented',
        'present table unveil submit circulate float propose put carry deliver hand send give make issue publish',
      ],
      ['offered', 'offer'],
    ] as const
  ).flatMap(([how, list]) => [...formsTable(words(list)).keys()].map((form): [string, string] => [form, how])),
)

/** Verb forms that have those to whom something is given right behind them, and the thing behind "with". */
const GIVEN_WITH: ReadonlyMap<string, string> = formsTable(words('present provide supply furnish issue serve'))
const WITH: ReadonlySet<string> = new Set(['with'])

/** The noun phrase that somebody is given: "presented both sides with *a draft*", "were presented with *a draft*"; or -1. */
export function givenWith(phrases: Phrases, verb: number): number {
  return GIVEN_WITH.has(phrases.lower[phrases.items[verb].head]) ? obliqueOf(phrases, verb, WITH) : -1
}

/**
 * The noun phrase that a verb makes or puts to others, past those to whom: "sent *the union* a revised offer", "presented the
 * union with it"; or -1.
 */
export function madeThing(
  { phrases }: Context,
  verb: number,
  object: number,
  isThing: (item: number) => boolean,
): number {
  if (object < 0 || isThing(object)) return object
  const given = givenWith(phrases, verb)
  if (given >= 0 && isThing(given)) return given
  const next = phrases.items[object + 1]
  return next?.kind === 'noun' && isThing(object + 1) ? object + 1 : object
}

/**
 * The party that makes what a noun phrase names, by the verb right before it or before those to whom it is put: Kessar in
 * "Kessar has sent the union a revised offer"; null where no verb says so, or it did not come about.
 */
export function makerOf(context: Context, item: number): string | null {
  const { items, lower, tag } = context.phrases
  const before = items[item - 1]
  const apart = before?.kind === 'noun' || (before?.kind === 'word' && tag[before.head] === 'RP')
  const verb = giverOf(context.phrases, item) ?? (apart ? item - 2 : item - 1)
  const group = items[verb]?.verb
  if (group === undefined || group === null || !MAKING.has(lower[items[verb].head])) return null
  if (group.negated || group.modal !== null || group.passive || group.form !== 'finite') return null
  const subject = subjectOf(context.phrases, verb)
  return subject < 0 ? null : partyOfItem(context, subject)
}

/** Items between a verb and the "with" behind which stands what is given. */
const GIVEN_REACH = 8

/** The verb by which somebody is given what a noun phrase behind "with" names; null where none does. */
function giverOf(phrases: Phrases, item: number): number | null {
  const { items, lower, firstItems, sentence } = phrases
  if (items[item - 1]?.kind !== 'word' || lower[items[item - 1].head] !== 'with') return null
  const start = firstItems[sentence[items[item].first]]
  for (let at = item - 2; at >= Math.max(start, item - GIVEN_REACH); at--)
    if (items[at].kind === 'verb') return givenWith(phrases, at) === item ? at : null
  return null
}

/**
 * Who made what a noun phrase names, by the clause behind it: "the framework that *the envoy* circulated", 'a "bridge paper" which
 * *Oriel*, the host, sent round': item of the maker's phrase, and what was done; null where no such clause follows.
 */
export function makerBehind(phrases: Phrases, item: number): { readonly item: number; readonly how: string } | null {
  const { items, lower } = phrases
  let at = item + 1
  while (items[at] !== undefined && (isQuote(phrases, items[at]) || lower[items[at].head] === ',')) at++
  if (!/^(?:which|that)$/.test(lower[items[at]?.head ?? -1] ?? '') || items[at + 1]?.kind !== 'noun') return null
  const maker = at + 1
  let verb = maker + 1
  // "Oriel, the host, sent"
  const isComma = (i: number): boolean => items[i] !== undefined && lower[items[i].head] === ','
  const isApart = isComma(verb) && items[verb + 1]?.kind === 'noun' && isComma(verb + 2)
  if (isApart) verb += 3
  const group = items[verb]?.verb
  if (group === undefined || group === null || group.passive || group.negated) return null
  // Behind a comma taggers take the clause's own verb for a participle.
  if (group.form !== 'finite' && !(isApart && group.form === 'participle')) return null
  const how = MAKING.get(lower[items[verb].head])
  return how === undefined ? null : { item: maker, how }
}
