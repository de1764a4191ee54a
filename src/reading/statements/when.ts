import { tokenAt } from '../clauses/index.ts'
import { AttachedTimes, type TimeExpression, timesOf } from '../times/index.ts'
import type { Context } from './context.ts'
import type { Draft } from './draft.ts'

/**
 * Stances with the times at which they were taken, where their own clause tells these, "rejected it *in January*", or the words by
 * which the party said so: "announced *last month* that it would not".
 */
export function withTimes(told: readonly Draft[], { text }: Context): readonly Draft[] {
  if (told.length === 0) return told
  const times = new AttachedTimes(text, timesOf(text))
  if (times.all.length === 0) return told
  const timesAt = (start: number): readonly TimeExpression[] => {
    const index = text.clauses.of[tokenAt(text, start)]
    const clause = index === undefined || index < 0 ? undefined : text.clauses.all[index]
    // A day with what will, may or should be is that of the thing, not of the stance.
    if (clause === undefined || clause.tense !== 'past' || clause.modals.length > 0) return []
    return times.ofClause(index!).flatMap(({ expression }) => (expression.relation === 'at' ? [expression] : []))
  }
  return told.map((draft) => {
    const stance = draft.why.find(({ field }) => field === 'stance')
    const own = stance === undefined ? [] : timesAt(stance.span.start)
    const when = own.length > 0 ? own : saidAt(draft, text, timesAt)
    return when.length === 0 ? draft : { ...draft, data: { ...draft.data, times: when } }
  })
}

/** When the party said it; what others say of it, and what it says of the past, was so at another time. */
function saidAt(
  { attribution, data }: Draft,
  { attributions }: Context['text'],
  timesAt: (start: number) => readonly TimeExpression[],
): readonly TimeExpression[] {
  if (attribution === null || data.how === 'claimed' || data.past === true) return []
  const cue = attributions.find(({ id }) => id === attribution)?.cue[0]
  return cue === undefined ? [] : timesAt(cue.start)
}
