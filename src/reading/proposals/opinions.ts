import { tokenAt } from '../clauses/index.ts'
import type { Stance } from '../codings/index.ts'
import { formsTable, type Phrases, sentenceEnd, subjectOf, words } from '../phrases/index.ts'
import { type Context, partyOfSubject } from './context.ts'
import type { Discourse } from './discourse.ts'
import type { Dealing } from './standing.ts'

/** What is said of a proposal that somebody will not have, does not like, or finds worth talking about. */
const LISTS: readonly (readonly [Stance, string])[] = [
  ['rejects', 'unacceptable non-starter nonstarter impossible intolerable unthinkable'],
  [
    'resists',
    'insufficient inadequate excessive insult insulting joke derisory unrealistic unworkable unfair disappointing flawed dangerous unjust humiliating humiliation provocation provocative betrayal sellout sell-out disaster disastrous mistake reckless one-sided unbalanced premature disgrace disgraceful surrender capitulation half-hearted unsatisfactory meagre meager',
  ],
  [
    'open',
    'fair constructive positive promising encouraging reasonable helpful serious balanced sensible realistic interesting welcome acceptable',
  ],
]
const OPINIONS: ReadonlyMap<string, Stance> = new Map(
  LISTS.flatMap(([stance, list]) => words(list).map((word): [string, Stance] => [word, stance])),
)
/** Of what is denied: "not enough", "not serious"; "not acceptable" is a refusal. */
const WANTING: ReadonlyMap<string, Stance> = new Map([
  ['acceptable', 'rejects'],
  ...words('enough sufficient adequate serious fair good reasonable realistic balanced constructive satisfactory').map(
    (word): [string, Stance] => [word, 'resists'],
  ),
])
const CALLING: ReadonlyMap<string, string> = formsTable(words('call describe brand label term consider find deem'))
const BEING = /^(?:is|are|was|were|be|been|'s|remains?|remained|seems?|seemed|looks?|looked)$/

/**
 * What parties say that proposals are like: "the union called the offer an insult", "Maurek said the plan did not go far
 * enough". Nobody's opinion of what is their own is told, nor one that the outlet has.
 */
export function opinionsIn(context: Context, discourse: Discourse): Dealing[] {
  return discourse.proposals.flatMap((talked) =>
    talked.plural
      ? []
      : talked.mentions.flatMap(({ item, denied }) => {
          const opinion = denied ? null : (calledAt(context, item) ?? saidAt(context, item))
          if (opinion === null || talked.owners.has(opinion.party)) return []
          return [{ ...opinion, proposal: talked.index, status: null }]
        }),
  )
}

type Opinion = Pick<Dealing, 'stance' | 'first' | 'end'> & { readonly party: string }

/** "Kessar called the offer an insult", "described the plan as unworkable". */
function calledAt(context: Context, item: number): Opinion | null {
  const { items, lower } = context.phrases
  const verb = items[item - 1]
  if (verb?.kind !== 'verb' || !CALLING.has(lower[verb.head])) return null
  const { negated, modal, passive, form } = verb.verb!
  if (negated || modal !== null || passive || form !== 'finite') return null
  const told = opinionBehind(context.phrases, items[item].end, item, false)
  const subject = told === null ? -1 : subjectOf(context.phrases, item - 1)
  const party = subject < 0 ? null : partyOfSubject(context, subject)
  return told === null || party === null ? null : { ...told, party, first: items[subject].first }
}

/** "Kessar said the plan was unacceptable", "the offer does not go far enough, the union said". */
function saidAt(context: Context, item: number): Opinion | null {
  const { phrases, analysed, partyOf } = context
  const { items, lower } = phrases
  const verb = items[item + 1]
  if (
    verb?.kind !== 'verb' ||
    verb.verb!.form !== 'finite' ||
    /^(?:if|unless|whether)$/.test(lower[items[item].first - 1])
  )
    return null
  const { first } = items[item]
  const told = shortOf(phrases, item + 1) ?? being(phrases, item)
  const index =
    told === null ? -1 : context.attributionOf({ start: phrases.tokens.starts[first], end: phrases.tokens.ends[first] })
  for (const { start, end } of index < 0 ? [] : analysed.attributions[index].source) {
    const party = partyOf(tokenAt(analysed, start), tokenAt(analysed, end - 1) + 1)
    if (party !== null) return { ...told!, party, first }
  }
  return null
}

/** "did not go far enough", "falls short". */
function shortOf({ items, lower }: Phrases, verb: number): Pick<Opinion, 'stance' | 'end'> | null {
  const { head, end, verb: group } = items[verb]
  const [next, after] = [lower[end], lower[end + 1]]
  if (/^(?:fall|falls|fell|falling)$/.test(lower[head]) && next === 'short') return { stance: 'resists', end: end + 1 }
  if (group!.negated && /^go(?:es)?$/.test(lower[head]) && next === 'far' && after === 'enough')
    return { stance: 'resists', end: end + 2 }
  return null
}

function being(phrases: Phrases, item: number): Pick<Opinion, 'stance' | 'end'> | null {
  const verb = phrases.items[item + 1]
  if (!BEING.test(phrases.lower[verb.head])) return null
  const { negated, modal } = verb.verb!
  if (modal !== null) return null
  return opinionBehind(phrases, verb.end, item, negated)
}

/** Tokens within which what something is said to be stands. */
const REACH = 6

function opinionBehind(
  phrases: Phrases,
  from: number,
  item: number,
  negated: boolean,
): Pick<Opinion, 'stance' | 'end'> | null {
  const { lower, items } = phrases
  const stop = Math.min(from + REACH, items[sentenceEnd(phrases, item) - 1].end)
  let denied = negated
  for (let at = from; at < stop; at++) {
    const word = lower[at]
    if (/^(?:[.,;:]|but|and|if|that|which|to|than|for)$/.test(word)) return null
    if (/^(?:not|never|hardly|no)$/.test(word)) denied = true
    // "a step in the right direction"
    if (word === 'step' && lower[at + 1] === 'in' && lower[at + 3] === 'right')
      return denied ? null : { stance: 'open', end: at + 5 }
    const stance = denied ? WANTING.get(word) : OPINIONS.get(word)
    if (stance !== undefined) return { stance, end: at + 1 }
  }
  return null
}
