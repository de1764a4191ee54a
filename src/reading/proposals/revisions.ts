import { formsTable, objectOf, obliqueOf, type Phrases, sentenceEnd, subjectOf, words } from '../phrases/index.ts'
import type { Context } from './context.ts'
import type { Discourse } from './talked.ts'
import { tellingOf } from './telling.ts'

/**
 * What a text says that a version of a proposal has no longer, has beside, or has otherwise. Tokens `first .. end - 1` say it; of
 * these `about .. aboutEnd - 1` are what it has so.
 */
export interface Revision {
  readonly proposal: number
  readonly how: 'dropped' | 'added' | 'changed'
  readonly first: number
  readonly about: number
  readonly aboutEnd: number
  readonly end: number
}

/** What papers do with what they held before. "Scrap", "lift" or "cut" may be what they would have somebody do. */
const DROPPING: ReadonlyMap<string, string> = formsTable(words('drop omit delete exclude'))
const ADDING: ReadonlyMap<string, string> = formsTable(words('add insert'))
const ALTERING: ReadonlyMap<string, string> = formsTable(
  words('cut reduce lower raise increase shorten extend lengthen change replace widen narrow'),
)
const HOLDING: ReadonlyMap<string, string> = formsTable(
  words('contain include mention provide call demand have require envisage foresee hold offer say'),
)
const TAKING_OUT: ReadonlyMap<string, string> = formsTable(
  words('drop omit delete exclude remove strike cut take leave'),
)
const LEAVING: ReadonlyMap<string, string> = formsTable(words('leave strike take'))
const PLACES = new Set(['from', 'in', 'of', 'out'])

/** What a text says of how one version of a proposal differs from what was before it. */
export function revisionsIn(context: Context, discourse: Discourse): Revision[] {
  const { phrases } = context
  return phrases.items.flatMap(({ kind, head }, verb): Revision[] => {
    if (kind !== 'verb') return []
    const found = byVersion(phrases, discourse, verb) ?? outOf(phrases, discourse, verb)
    return found !== null && tellingOf(context, head, found.first) === 'so' ? [found] : []
  })
}

/** "The new draft *drops* the monitors", "the plan *no longer contains* them", "a second version *leaves out* the levy". */
function byVersion(phrases: Phrases, { at, mentions }: Discourse, verb: number): Revision | null {
  const { items, lower } = phrases
  const { head, end, verb: group } = items[verb]
  if (group!.passive || group!.form === 'infinitive' || group!.modal !== null) return null
  const subject = subjectOf(phrases, verb)
  if (subject < 0 || at[subject] < 0) return null
  const word = lower[head]
  // Of a plan, "drops the tariffs" is what it would have somebody do; of a new draft, what it has no longer.
  const isVersion = mentions[subject]?.version != null
  const isOut = LEAVING.has(word) && lower[end] === 'out'
  const how = isNoLonger(phrases, verb)
    ? HOLDING.has(word)
      ? 'dropped'
      : null
    : group!.negated
      ? null
      : isOut || (isVersion && DROPPING.has(word))
        ? 'dropped'
        : isVersion && ADDING.has(word)
          ? 'added'
          : isVersion && ALTERING.has(word)
            ? 'changed'
            : null
  if (how === null) return null
  const about = isOut ? end + 1 : end
  const stop = endOfWhat(phrases, about)
  if (how === 'changed' && !isFromTo(lower, about, stop)) return null
  const object = objectOf(phrases, verb)
  return stop - about < 1 || (object < 0 && how === 'added')
    ? null
    : { proposal: at[subject], how, first: items[subject].first, about, aboutEnd: stop, end: stop }
}

/** "The monitors *were dropped from* the draft", "the levy *is no longer in* the plan". */
function outOf(phrases: Phrases, { at }: Discourse, verb: number): Revision | null {
  const { items, lower } = phrases
  const { head, verb: group } = items[verb]
  if (group!.modal !== null) return null
  const isGone = /^(?:is|are|was|were)$/.test(lower[head]) && isNoLonger(phrases, verb)
  const isTaken = group!.passive && !group!.negated && TAKING_OUT.has(lower[head])
  if (!isGone && !isTaken) return null
  const where = obliqueOf(phrases, verb, PLACES)
  const subject = subjectOf(phrases, verb)
  if (where < 0 || at[where] < 0 || subject < 0 || at[subject] >= 0) return null
  const { first, end } = items[subject]
  return {
    proposal: at[where],
    how: 'dropped',
    first,
    about: first,
    aboutEnd: end,
    end: Math.max(end, items[where].end),
  }
}

function isNoLonger({ items, lower }: Phrases, verb: number): boolean {
  const { first, head, end } = items[verb]
  for (let at = Math.max(1, first - 1); at <= Math.max(head, end + 1); at++)
    if (lower[at] === 'longer' && lower[at - 1] === 'no') return true
  return false
}

/** "from 200 to 100", "the levy with a fee". */
function isFromTo(lower: readonly string[], from: number, stop: number): boolean {
  const rest = lower.slice(from, stop)
  return rest.includes('with') || rest.lastIndexOf('to') > 0
}

/** The end of what a verb has behind it: up to a mark, or to another verb that "and" joins to it. */
function endOfWhat(phrases: Phrases, from: number): number {
  const { items, lower, itemOf } = phrases
  if (from >= lower.length) return from
  const stop = items[sentenceEnd(phrases, itemOf[from - 1]) - 1].end
  let at = from
  while (at < stop && !/^[,;:.!?"]$|^--?$/.test(lower[at])) {
    if (/^(?:and|but|while)$/.test(lower[at]) && at + 1 < stop && items[itemOf[at + 1]].kind === 'verb') break
    at++
  }
  return at
}
