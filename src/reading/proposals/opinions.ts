import { tokenAt } from '../clauses/index.ts'
import type { Stance } from '../codings/index.ts'
import { formsTable, type Phrases, sentenceEnd, subjectOf, words } from '../phrases/index.ts'
import { verdictOf } from '../statements/index.ts'
import { type Context, partyOfSubject } from './context.ts'
import type { Dealing } from './standing.ts'
import type { Discourse } from './talked.ts'
import { tellingOf } from './telling.ts'

/** What is worth talking about, where it is said of a proposal: of a thing ("a serious shortage") it is no verdict. */
const WORTH = /^(?:serious|interesting)$/
/** What cannot be had. Whoever only finds a proposal bad has not refused it yet, nor accepted one that is fair. */
const REFUSED =
  /^(?:unacceptable|inadmissible|non-?starter|non-?negotiable|impossible|intolerable|unthinkable|inconceivable|impermissible)$/
/** "not enough", "not serious": less than was wanted. "Not acceptable" is a refusal. */
const LESS = /^(?:enough|sufficient|serious)$/
/** Against a proposal only where it is too much so: "the offer was too late". */
const DEGREES = /^(?:late|little|low|high|few|thin)$/

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
          if (tellingOf(context, context.phrases.items[item].head, opinion.first) !== 'so') return []
          return [{ ...opinion, proposal: talked.index, status: null, verb: -1 }]
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
    const stance = opinionOf(phrases, at, denied)
    if (stance !== null) return { stance, end: at + 1 }
  }
  return null
}

/** What a word says of a proposal: on which side whoever says it is, by the words of stance of any thing, and no more. */
function opinionOf({ lower, lemma }: Phrases, at: number, denied: boolean): Stance | null {
  const word = lower[at]
  if (denied && LESS.test(word)) return 'resists'
  if (WORTH.test(word)) return 'open'
  if (DEGREES.test(word) && lower[at - 1] !== 'too') return null
  const verdict = verdictOf(word) ?? verdictOf(lemma[at])
  if (verdict === null || verdict === 'demands') return null
  const isFor = verdict === 'accepts' || verdict === 'open'
  if (!isFor) return denied ? null : REFUSED.test(word) ? 'rejects' : 'resists'
  if (!denied) return 'open'
  return word === 'acceptable' ? 'rejects' : 'resists'
}
