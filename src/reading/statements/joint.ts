import { conjunctsOf } from '../clauses/index.ts'
import type { Meant } from '../parties/index.ts'
import type { Context } from './context.ts'
import { type Draft, rounded } from './draft.ts'

/** How sure of those who are joined to the one that a statement is told of: the tree may join what is not. */
const SURE = 0.97
/** Longer rows of names are lists of other things, or no language. */
const MOST_JOINED = 6

/**
 * What is told of one of several who do it together is told of each: in "Kessar and Varnia agreed to the truce" the stance is
 * Varnia's too, and so it is where "both sides" agreed.
 */
export function withJoint(told: readonly Draft[], context: Context): Draft[] {
  return told.flatMap((draft) => [
    draft,
    ...jointWith(draft, context)
      .filter(({ party }) => !isTold(told, draft, party))
      .map((other) => asOf(other, draft)),
  ])
}

/** Whether the same place tells a stance of a party on the issue already. */
function isTold(told: readonly Draft[], { issue, span }: Draft, party: string): boolean {
  return told.some(
    (one) => one.party === party && one.issue === issue && one.span.start < span.end && span.start < one.span.end,
  )
}

/** The other parties that are joined by "and" to the one of a statement, where these are the subject or do what is done. */
function jointWith({ party, why }: Draft, { text, meant }: Context): Meant[] {
  const { head: heads, relation, lower, childStart, children } = text
  const holder = why.find(({ field }) => field === 'party')
  const both =
    holder === undefined ? undefined : [...meant.sides.values()].find(({ span }) => isSame(span, holder.span))
  if (both !== undefined) {
    const { parties, first, end, head, span } = both
    return [{ party: parties[1], how: 'pronoun', first, end, head, span }]
  }
  const own = holder === undefined || party === null ? -1 : meant.all.findIndex((one) => isAt(one, party, holder.span))
  if (own < 0) return []
  let first = meant.all[own].head
  for (let step = 0; step < MOST_JOINED && relation[first] === 'conj' && heads[first] >= 0; step++) first = heads[first]
  if (!/^(?:nsubj|obl:agent)/.test(relation[first])) return []
  const group = conjunctsOf(text, first, () => false)
  if (group.length > MOST_JOINED) return []
  const isAnd = (token: number): boolean => {
    for (let c = childStart[token]; c < childStart[token + 1]; c++)
      if (relation[children[c]] === 'cc' && lower[children[c]] !== 'and' && lower[children[c]] !== '&') return false
    return true
  }
  if (!group.every(isAnd)) return []
  const others = group.flatMap((token) => (meant.at[token] < 0 ? [] : [meant.all[meant.at[token]]]))
  return others.filter((one, i) => one.party !== party && others.findIndex((other) => other.party === one.party) === i)
}

const isAt = (one: Meant, party: string, span: Meant['span']): boolean => one.party === party && isSame(one.span, span)

const isSame = (a: Meant['span'], b: Meant['span']): boolean => a.start === b.start && a.end === b.end

function asOf({ party, span, how }: Meant, draft: Draft): Draft {
  const { data, why, confidence } = draft
  const own = how === 'person' ? 'named' : how === 'unnamed' ? 'unnamed' : 'official'
  const isOwn = data.by === draft.party
  return {
    ...draft,
    party,
    confidence: rounded(confidence * SURE),
    why: why
      .map((one) => (one.field === 'party' ? { ...one, span, reading: party } : one))
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    data: {
      ...data,
      recipient: data.recipient === party ? null : data.recipient,
      how: isOwn ? own : data.how,
      by: isOwn ? party : data.by,
    },
  }
}
