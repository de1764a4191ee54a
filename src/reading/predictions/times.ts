import type { Phrases } from '../phrases/index.ts'

const OPENERS = new Set(['by', 'before', 'within', 'until', 'after', 'in', 'during', 'on', 'for', 'over'])
const UNITS =
  /^(?:second|minute|hour|day|week|month|quarter|year|decade|spring|summer|autumn|winter|fall|morning|evening|night|midnight|weekend|christmas|easter|season|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|today)s?$/
const BARE = /^(?:tomorrow|tonight|soon|eventually|shortly|immediately)$/

/** The words behind a token, up to `end`, that say when: "by June", "within days", "next week"; null for none. */
export function timeIn({ lower, items, itemOf }: Phrases, head: number, end: number): readonly [number, number] | null {
  for (let at = itemOf[head] + 1; at < items.length && items[at].first < end; at++) {
    const item = items[at]
    const word = lower[item.head]
    if (BARE.test(word) && item.kind !== 'verb') return [item.first, item.end]
    if (item.kind !== 'noun') continue
    const timely = UNITS.test(word) || (/^(?:19|20)\d\d$/.test(word) && item.end - item.first === 1)
    if (!timely) continue
    const before = items[at - 1]
    if (before !== undefined && OPENERS.has(lower[before.head])) return [before.first, item.end]
    if (/^(?:next|this|later|last)$/.test(lower[item.first]) || /day$|^tomorrow$/.test(word))
      return [item.first, item.end]
  }
  return null
}

/** "By June, it projects, …": the words that open the sentence of a token, where they say when. */
export function timeBefore(
  { lower, items, itemOf, firstItems, sentence }: Phrases,
  token: number,
): readonly [number, number] | null {
  const start = firstItems[sentence[token]]
  if (itemOf[token] === start) return null
  const [first, second] = [items[start], items[start + 1]]
  if (second === undefined || second.kind !== 'noun' || !/^(?:by|before|within|after|in)$/.test(lower[first.head]))
    return null
  return UNITS.test(lower[second.head]) || /^(?:19|20)\d\d$/.test(lower[second.head]) ? [first.first, second.end] : null
}
