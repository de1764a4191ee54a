import { conjunctsOf } from '../clauses/index.ts'
import type { Meant } from '../parties/index.ts'
import type { Context } from './context.ts'
import { type Draft, rounded } from './draft.ts'

/** How sure of those who are joined to the one that a statement is told of: the tree may join what is not. */
const SURE = 0.97
/** Longer rows of names are lists of other things, or no language. */
const MOST_JOINED = 6

type Holder = Pick<Meant, 'party' | 'how' | 'span'>

/**
 * What is told of one of several who do it together is told of each: in "Kessar and Varnia agreed to the truce" the stance is
 * Varnia's too, and so it is where "both sides" agreed. Linear in the number of statements and mentions.
 */
export function withJoint(told: readonly Draft[], context: Context): Draft[] {
  if (told.length === 0) return []
  const { meant } = context
  const holders = new Map(meant.all.map((one) => [placeOf(one), one]))
  const both = new Map([...meant.sides.values()].map(({ span, parties }) => [`${span.start} ${span.end}`, parties]))
  const others = ({ party, why }: Draft): readonly Holder[] => {
    const words = why.find(({ field }) => field === 'party')
    if (words === undefined || party === null) return []
    const { span } = words
    const sides = both.get(`${span.start} ${span.end}`)
    // "Both sides" are told as the first of the two.
    if (sides !== undefined) return [{ party: sides[1], how: 'pronoun', span }]
    const own = holders.get(placeOf({ party, span }))
    if (own === undefined) return []
    const all = [...joinedTo(own, context), ...besideIt(own, context)]
    return all.filter((one, i) => all.findIndex(({ party: other }) => other === one.party) === i)
  }
  const spans = new Map<string, Draft['span'][]>()
  const keyOf = (party: string | null, { issue }: Draft): string => `${party}\n${issue}`
  for (const draft of told) {
    const key = keyOf(draft.party, draft)
    const held = spans.get(key)
    if (held === undefined) spans.set(key, [draft.span])
    else held.push(draft.span)
  }
  // The same place may tell a stance of that party on the issue already.
  const isTold = (party: string, draft: Draft): boolean =>
    (spans.get(keyOf(party, draft)) ?? []).some(({ start, end }) => start < draft.span.end && draft.span.start < end)
  return told.flatMap((draft) => [
    draft,
    ...others(draft)
      .filter(({ party }) => !isTold(party, draft))
      .map((other) => asOf(other, draft)),
  ])
}

const placeOf = ({ party, span: { start, end } }: Omit<Holder, 'how'>): string => `${start} ${end} ${party}`

/** The other parties that "and" joins to one, where these are the subject or do what is done. */
function joinedTo({ party, head: own }: Meant, { text, meant }: Context): Meant[] {
  const { head: heads, relation, lower, childStart, children } = text
  let first = own
  for (let step = 0; step < MOST_JOINED && relation[first] === 'conj' && heads[first] >= 0; step++) first = heads[first]
  if (!/^(?:nsubj|obl:agent)/.test(relation[first])) return []
  const bothOf = ownersOf(own, party, { text, meant })
  if (bothOf.length > 0) return bothOf
  const behind = behindOwner(own, party, { text, meant })
  if (behind.length > 0) return behind
  const group = conjunctsOf(text, first, () => false)
  if (group.length > MOST_JOINED) return []
  const isAnd = (token: number): boolean => {
    for (let c = childStart[token]; c < childStart[token + 1]; c++)
      if (relation[children[c]] === 'cc' && !/^(?:and|&|nor)$/.test(lower[children[c]])) return false
    return true
  }
  if (!group.every(isAnd)) return []
  const others = group.flatMap((token) =>
    meant.at[token] < 0 || isSetApart(meant.all[meant.at[token]], lower) ? [] : [meant.all[meant.at[token]]],
  )
  return others.filter((one, i) => one.party !== party && others.findIndex((other) => other.party === one.party) === i)
}

/** Words by which another does what the subject does. */
const BESIDE = /^(?:like|alongside)$|^(?:along|together) with$/

/** The party that does it too: "*Like Varnia*, Kessar rejects it", "Kessar, *along with Varnia*, rejects it". */
function besideIt({ party, head, first, end }: Meant, { text, meant }: Context): Meant[] {
  const { lower, relation, sentence } = text
  if (!relation[head].startsWith('nsubj')) return []
  const isBeside = ({ first: at }: Meant): boolean => {
    const from = /^(?:the|its)$/.test(lower[at - 1] ?? '') ? at - 1 : at
    return BESIDE.test(lower[from - 1] ?? '') || BESIDE.test(lower.slice(Math.max(0, from - 2), from).join(' '))
  }
  const own = /^(?:the|its)$/.test(lower[first - 1] ?? '') ? first - 1 : first
  const before = lower[own - 1] === ',' ? meant.at[own - 2] : undefined
  let behind = -1
  for (let at = end + 1; lower[end] === ',' && at <= end + 4 && behind < 0; at++) behind = meant.at[at] ?? -1
  return [before, behind].flatMap((index) => {
    const one = index === undefined || index < 0 ? undefined : meant.all[index]
    if (one === undefined || one.party === party || sentence[one.head] !== sentence[head]) return []
    return isBeside(one) && (one.head < head || lower[one.end] === ',') ? [one] : []
  })
}

/** "Kessar, unlike Varnia, accepted": it is said of the other that it did not. */
const isSetApart = ({ first }: Meant, lower: Context['text']['lower']): boolean =>
  /^(?:unlike|without|despite|not|except)$/.test(
    lower[/^(?:the|its)$/.test(lower[first - 1] ?? '') ? first - 2 : first - 1] ?? '',
  )

/** The other parties whose envoys do it: Varnia, of "the ministers of Kessar and Varnia". */
function ownersOf(noun: number, party: string, { text, meant }: Pick<Context, 'text' | 'meant'>): Meant[] {
  const { childStart, children, relation, lower, tag } = text
  if (!/^NNP?S$/.test(tag[noun])) return []
  const isOf = (token: number): boolean => {
    for (let c = childStart[token]; c < childStart[token + 1]; c++)
      if (relation[children[c]] === 'case' && /^(?:of|from|for)$/.test(lower[children[c]])) return true
    return false
  }
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const first = children[c]
    if (first < noun || !relation[first].startsWith('nmod') || !isOf(first)) continue
    const group = conjunctsOf(text, first, () => false)
    if (group.length < 2 || group.length > MOST_JOINED) continue
    const all = group.map((token) => meantOrNamed(token, meant))
    if (!all.some((one) => one?.party === party)) continue
    return all.flatMap((one) => (one === null || one.party === party ? [] : [{ ...one, how: 'official' as const }]))
  }
  return []
}

/** "The government of Kessar *and the League* signed it": the tree hangs the other on the name, and one body is not of both. */
function behindOwner(noun: number, party: string, { text, meant }: Pick<Context, 'text' | 'meant'>): Meant[] {
  const { childStart, children, relation, lower, tag } = text
  if (tag[noun] !== 'NN' && tag[noun] !== 'NNP') return []
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const owner = children[c]
    if (owner < noun || !relation[owner].startsWith('nmod') || meantOrNamed(owner, meant)?.party !== party) continue
    const group = conjunctsOf(text, owner, () => false)
    if (group.length !== 2) continue
    const other = group.find((token) => token !== owner) ?? -1
    const one = meant.at[other] < 0 ? undefined : meant.all[meant.at[other]]
    const [first, and] = one === undefined ? [0, ''] : startOf(one, lower)
    if (one !== undefined && one.party !== party && and === 'and' && first > owner) return [one]
  }
  return []
}

/** Where a mention begins with its article, and the word before that. */
function startOf({ first }: Meant, lower: readonly string[]): readonly [number, string] {
  const from = /^(?:the|its)$/.test(lower[first - 1] ?? '') ? first - 1 : first
  return [from, lower[from - 1] ?? '']
}

const meantOrNamed = (token: number, { all, at, unmeant, unmeantAt }: Context['meant']): Meant | null =>
  at[token] >= 0 ? all[at[token]] : unmeantAt[token] >= 0 ? unmeant[unmeantAt[token]] : null

/** A statement as that of another who stands where its party does. */
export function asOf({ party, span, how }: Holder, draft: Draft): Draft {
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
