import { tokenAt } from '../clauses/index.ts'
import { AttachedTimes, type TimeExpression, timesOf } from '../times/index.ts'
import type { Context } from './context.ts'
import type { Draft } from './draft.ts'

/** Stances with the times at which they were taken, where their own clause tells these: "rejected it *in January*". */
export function withTimes(told: readonly Draft[], { text }: Context): readonly Draft[] {
  if (told.length === 0) return told
  const times = new AttachedTimes(text, timesOf(text))
  if (times.all.length === 0) return told
  return told.map((draft) => {
    const stance = draft.why.find(({ field }) => field === 'stance')
    const index = stance === undefined ? -1 : text.clauses.of[tokenAt(text, stance.span.start)]
    const clause = index < 0 ? undefined : text.clauses.all[index]
    // A day with what will, may or should be is that of the thing, not of the stance.
    if (clause === undefined || clause.tense !== 'past' || clause.modals.length > 0) return draft
    const when = times.ofClause(index).flatMap(({ expression }): TimeExpression[] => {
      return expression.relation === 'at' ? [expression] : []
    })
    return when.length === 0 ? draft : { ...draft, data: { ...draft.data, times: when } }
  })
}
