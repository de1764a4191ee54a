import type { Context } from './context.ts'
import type { Dealing } from './standing.ts'
import { conditionAround, tellingOf } from './telling.ts'

/** A dealing as the text tells it: as it is, under a condition, as what is denied; null where nobody says that it is so. */
export function asTold(context: Context, read: Dealing, verb: number): Dealing | null {
  const { items } = context.phrases
  const { head, verb: group } = items[verb]
  const { status, stance, first, end } = read
  const telling = tellingOf(context, head, first)
  if (telling === 'not so') return null
  if (telling === 'denied') return status === null ? null : { ...read, status: null, stance: null, denied: status }
  const condition = conditionAround(context, first, end)
  // "rejected it once it was published": when.
  const isWhen = condition !== null && context.phrases.lower[condition.first] === 'once' && group!.tense === 'past'
  if (condition === null || isWhen) return read
  const words = { first: Math.min(first, condition.first), end: Math.max(end, condition.end) }
  if (stance !== 'accepts' && stance !== 'rejects') return { ...read, ...words }
  // Who takes it on a condition has not taken it yet.
  return { ...read, ...words, status: null, stance: stance === 'accepts' ? 'open' : 'resists' }
}
