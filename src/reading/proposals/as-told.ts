import { firstWhere } from '../../text/index.ts'
import { SAYING } from '../phrases/index.ts'
import { type Exception, exceptionsIn } from '../statements/index.ts'
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
  const denied = status === null ? null : { ...read, status: null, stance: null, denied: status }
  // "Denied that it had not accepted it"
  if (telling === 'denied') return read.denied === undefined ? denied : null
  if (read.denied !== undefined) return denied
  const condition = conditionAround(context, first, end)
  // "rejected it once it was published": when.
  const isWhen = condition !== null && context.phrases.lower[condition.first] === 'once' && group!.tense === 'past'
  if (condition === null || isWhen) return inPart(context, read)
  const words = { first: Math.min(first, condition.first), end: Math.max(end, condition.end), own: { first, end } }
  // What holds on a condition does not hold yet.
  if (stance !== 'accepts' && stance !== 'rejects') return status === 'in force' ? null : { ...read, ...words }
  // Who takes it on a condition has not taken it yet.
  return { ...read, ...words, status: null, stance: stance === 'accepts' ? 'open' : 'resists' }
}

/** Who accepts all but a part has not accepted the whole. */
function inPart(context: Context, read: Dealing): Dealing {
  if (read.stance === null) return read
  const found = exceptionsIn(context.analysed, context.analysed.sentence[read.first])
  // What leads stands first; else the next one behind it.
  const next = found[firstWhere(found.length, (i) => found[i].words.first >= read.end)]
  const exception = [...found.slice(0, 1), ...(next === undefined ? [] : [next])].find((one) =>
    isOf(context, one, read),
  )
  if (exception === undefined) return read
  const { words, region } = exception
  const { first, end } = read
  const all = {
    ...read,
    first: Math.min(first, words.first),
    end: Math.max(end, region.end),
    own: { first, end },
  }
  if (read.stance !== 'accepts') return all
  return { ...all, status: null, ...(read.status === null ? {} : { except: region }) }
}

/** Tokens between what a verb tells and what is taken out of it. */
const REACH = 24

/** Whether something is taken out of what a verb tells, and of no other verb's. */
function isOf({ analysed }: Context, { words, region, leads }: Exception, { first, end }: Dealing): boolean {
  const [from, to] = leads ? [region.end, first] : [end, words.first]
  if (from > to || to - from > REACH || (!leads && words.first < end)) return false
  for (let at = from; at < to; at++)
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(analysed.tag[at]) && !SAYING.has(analysed.lower[at])) return false
  return true
}
