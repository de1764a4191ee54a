import { type Phrases, sentenceEnd } from '../phrases/index.ts'

type Tokens = readonly [first: number, end: number]

const SUPERLATIVE =
  /^(?:best|worst|highest|lowest|strongest|weakest|sharpest|biggest|largest|steepest|smallest|narrowest|widest|record|post-war)$/
const SINCE = /^(?:since|in|for|of|ever)$/

/** "the sharpest rise in months", "its best day since the ceasefire", "a record low of 4.70": tokens behind a verb. */
export function comparisonIn({ items, lower }: Phrases, verb: number, stop: number): Tokens | null {
  for (let at = verb + 1; at < items.length && items[at].first < stop; at++) {
    if (items[at].kind !== 'noun') continue
    const { first, end } = items[at]
    const superlative =
      lower.slice(first, end).some((word) => SUPERLATIVE.test(word)) ||
      lower[items[at].head] === 'high' ||
      lower[items[at].head] === 'low'
    if (!superlative) continue
    const next = items[at + 1]
    const time = items[at + 2]
    return next !== undefined && SINCE.test(lower[next.head]) && time?.kind === 'noun'
      ? [first, time.end]
      : [first, end]
  }
  return null
}

const REASONS = /^(?:after|as|because|amid|following|despite|on)$/
/** What prices move on: "on hopes of a deal", "on news that". */
const ON =
  /^(?:hope|hopes|news|report|reports|fear|fears|speculation|expectation|expectations|talk|signs|word|concern|concerns|worries|optimism|profit-taking|rumours|rumors|prospect|prospects)$/

/** The reason that the words behind a verb give: from "after", "as", "on hopes of" to the end of the clause. */
export function reasonIn(phrases: Phrases, verb: number, stop: number): Tokens | null {
  const { items, lower } = phrases
  const last = sentenceEnd(phrases, verb)
  for (let at = verb + 1; at < last; at++) {
    const item = items[at]
    const word = lower[item.head]
    if (/^[.;?!]$/.test(word)) return null
    if (item.first >= stop && /^(?:and|but|while)$/.test(word)) return null
    if (item.kind === 'verb' && word === 'following') return [item.first, reasonEnd(phrases, at, last)]
    if (item.kind !== 'word' || !REASONS.test(word)) continue
    const next = items[at + 1]
    if (next === undefined || at + 1 >= last) return null
    if (word === 'on' && !(next.kind === 'noun' && ON.test(lower[next.head]))) continue
    // "as much as", "as low as", and times: "after hours".
    if (
      word === 'as' &&
      (/^(?:much|many|low|high|far|little)$/.test(lower[item.first - 1]) ||
        next.kind === 'word' ||
        !hasVerb(phrases, at, last))
    )
      continue
    return [item.first, reasonEnd(phrases, at, last)]
  }
  return null
}

function hasVerb({ items }: Phrases, from: number, stop: number): boolean {
  for (let at = from + 1; at < stop && at < from + 8; at++) if (items[at].kind === 'verb') return true
  return false
}

function reasonEnd({ items, lower }: Phrases, from: number, stop: number): number {
  let end = items[from].end
  for (let at = from + 1; at < stop; at++) {
    const word = lower[items[at].head]
    if (/^[.;?!]$/.test(word) || /^(?:--|—)$/.test(word)) break
    if (
      word === ',' &&
      /^(?:according|its|the|a|even|but|which|said|dealers|traders|analysts)$/.test(lower[items[at + 1]?.first ?? 0])
    )
      break
    if (word !== ',') end = items[at].end
  }
  return end
}

const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|morning|afternoon|evening|week|month|quarter|year|january|february|march|april|june|july|august|september|october|november|december)$/

/** When the move was, as written, near its verb: "on Friday", "yesterday", "last week". */
export function whenIn({ items, lower }: Phrases, start: number, verb: number, stop: number): Tokens | null {
  const near = (at: number): Tokens | null => {
    const item = items[at]
    if (item.kind !== 'noun' || !DAY.test(lower[item.head])) return null
    const before = items[at - 1]
    if (before !== undefined && /^(?:since|until)$/.test(lower[before.head])) return null
    return before !== undefined && lower[before.head] === 'on'
      ? [before.first, item.end]
      : /^(?:this|last|next|that)$/.test(lower[item.first]) || /day$/.test(lower[item.head])
        ? [item.first, item.end]
        : null
  }
  for (let at = verb + 1; at < items.length && items[at].first < stop; at++) {
    const found = near(at)
    if (found !== null) return found
  }
  for (let at = verb - 1; at >= start; at--) {
    const found = near(at)
    if (found === null) continue
    // "closed at 5 on Saturday and fell": that day is the other verb's; one that opens the sentence is everybody's.
    const isJoined = items.slice(at + 1, verb).some(({ head }) => /^(?:and|but|or)$/.test(lower[head]))
    return isJoined && items.slice(start, at).some(({ kind }) => kind === 'verb') ? null : found
  }
  return null
}
