import { spanOf } from '../phrases/index.ts'
import { type Context, worded } from './context.ts'
import { partyAt } from './denials.ts'
import type { Dealt, ProposalData } from './proposal.ts'
import type { Dealing } from './standing.ts'

/** Its words, on the word on which it is told by itself: "accepted the plan, *Orr said*, but not the levy". */
export function dealtWith(context: Context, dealing: Dealing): Dealt {
  const by = attributionAt(context, dealing)
  const told = worded(context, dealing.first, dealing.end)
  return by < 0
    ? { ...told, attribution: null }
    : { ...told, attribution: context.analysed.attributions[by].id, by: partyAt(context, by) }
}

function attributionAt(
  { phrases, attributionOf }: Context,
  { first, end, verb, own = { first, end } }: Dealing,
): number {
  const index = attributionOf(spanOf(phrases, own.first, own.end))
  // "Two of the six, according to Varnia, accepted it": the verb stands in what is told, and who tells it between.
  return index >= 0 || verb < 0 ? index : attributionOf(spanOf(phrases, verb, verb + 1))
}

/** What is taken out of what is accepted. */
export function takenOut(
  context: Context,
  { first, end }: NonNullable<Dealing['except']>,
): NonNullable<ProposalData['reactions'][number]['except']> {
  return { ...worded(context, first, end), issues: context.issuesOf(first, end).map(({ issue }) => issue) }
}

/** The last stage that is told, and not denied by whoever is said to have come to it. */
export function statusOf(dealings: readonly Dealing[]): ProposalData['status'] {
  const denied = new Set(
    dealings.flatMap(({ denied: of, deniedBy }) => (deniedBy === undefined ? [] : [`${of} ${deniedBy}`])),
  )
  return dealings.findLast(({ status, party }) => status !== null && !denied.has(`${status} ${party}`))?.status ?? null
}
