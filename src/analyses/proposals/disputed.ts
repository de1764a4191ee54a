import type { Denial, Proposal, Reaction, Stage } from './table.ts'

/** What is told to be done with a proposal by whoever takes it so. */
const DONE: Readonly<Partial<Record<Reaction['stance'], Stage['status']>>> = {
  accepts: 'accepted',
  rejects: 'rejected',
}

/**
 * Stages with those marked that one party only says that another came to, and which that other denies, or tells otherwise of itself
 * then or since: it was said to have accepted the plan, and refuses it.
 */
export function disputedAmong(
  stages: readonly Stage[],
  { denials, reactions }: Pick<Proposal, 'denials' | 'reactions'>,
): readonly Stage[] {
  if (stages.every(({ claimedBy }) => claimedBy === null)) return stages
  const isDisputed = disputes(denials, reactions)
  return stages.map((stage) => (stage.claimedBy !== null && isDisputed(stage) ? { ...stage, disputed: true } : stage))
}

/** The same of how a party is said to take it. */
export function disputedReactions(reactions: readonly Reaction[], denials: readonly Denial[]): readonly Reaction[] {
  if (reactions.every(({ claimedBy }) => claimedBy === null)) return reactions
  const isDisputed = disputes(denials, reactions)
  return reactions.map((one) => {
    const status = DONE[one.stance]
    const disputed = one.claimedBy !== null && status !== undefined && isDisputed({ ...one, status })
    return disputed ? { ...one, disputed } : one
  })
}

/** Whether a party itself says that what it is said to have done is not so. */
function disputes(
  denials: readonly Denial[],
  reactions: readonly Reaction[],
): (claimed: Pick<Stage, 'status' | 'party' | 'day'>) => boolean {
  const denied = new Set(denials.flatMap(({ of, whose, party }) => (whose === party ? [`${of} ${whose}`] : [])))
  /** The last day on which each party is told on no rival's word to be against it. */
  const against = new Map<string, string>()
  for (const { party, claimedBy, stance, day } of reactions) {
    if (claimedBy !== null || (stance !== 'rejects' && stance !== 'resists')) continue
    if ((day ?? '') >= (against.get(party) ?? '')) against.set(party, day ?? '')
  }
  return ({ status, party, day }) => {
    if (party === null) return false
    const last = status === 'accepted' || status === 'in force' ? against.get(party) : undefined
    return denied.has(`${status} ${party}`) || (last !== undefined && last >= (day ?? ''))
  }
}
