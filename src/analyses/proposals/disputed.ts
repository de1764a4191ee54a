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
  const isDisputed = disputes(denials, reactions)
  return stages.map((stage) => (isDisputed(stage) ? { ...stage, disputed: true } : stage))
}

/** The same of how a party is said to take it. */
export function disputedReactions(reactions: readonly Reaction[], denials: readonly Denial[]): readonly Reaction[] {
  const isDisputed = disputes(denials, reactions)
  return reactions.map((one) => {
    const status = DONE[one.stance]
    return status !== undefined && isDisputed({ ...one, status }) ? { ...one, disputed: true } : one
  })
}

/**
 * Stages by which a proposal as a whole stands: what one party has rejected is not rejected by all where another party, which did not
 * make it, was last told to accept it or to be open to it. What is in force goes on so whoever accepts it too or, without a part in it,
 * turns it down; and nothing is floated any more that was more than that before.
 */
export function ofTheWhole(
  stages: readonly Stage[],
  { reactions, authors }: Pick<Proposal, 'reactions' | 'authors'>,
): readonly Stage[] {
  const last = new Map<string, Reaction['stance']>()
  for (const { party, stance, disputed } of reactions) if (!disputed) last.set(party, stance)
  const makers = new Set(authors.map(({ party }) => party))
  const takers = [...last].filter(([party, stance]) => /^(?:accepts|open)$/.test(stance) && !makers.has(party))
  const standing = stages.filter(
    ({ status, party, disputed }) =>
      !disputed && (status !== 'rejected' || party === null || !takers.some(([taker]) => taker !== party)),
  )
  const inForce = standing.findIndex(({ status }) => status === 'in force')
  return standing.filter(({ status, party }, i) => {
    if (status === 'floated') return !standing.slice(0, i).some((one) => one.status !== 'floated')
    if (inForce < 0 || i <= inForce) return true
    return status !== 'accepted' && (status !== 'rejected' || makers.has(party))
  })
}

type Told = Pick<Stage, 'status' | 'party' | 'claimedBy' | 'day' | 'evidence'>

/** Whether a party itself says that what it is said to have done is not so. */
function disputes(denials: readonly Denial[], reactions: readonly Reaction[]): (told: Told) => boolean {
  /** The last day of each denial. */
  const denied = lastDays(
    denials.flatMap(({ of, whose, party, day }) => (whose === party ? [[`${of} ${whose}`, day] as const] : [])),
  )
  /** The last day on which each party is told on no rival's word to be against it. */
  const against = lastDays(
    reactions.flatMap(({ party, claimedBy, stance, day }) =>
      claimedBy === null && (stance === 'rejects' || stance === 'resists') ? [[party, day] as const] : [],
    ),
  )
  return ({ status, party, claimedBy, day, evidence }) => {
    if (party === null || evidence.sourceParty === party) return false
    const denial = denied.get(`${status} ${party}`)
    // What nobody of the dossier tells may have come about since it was denied.
    if (claimedBy === null) return denial !== undefined && denial >= (day ?? '')
    const last = status === 'accepted' || status === 'in force' ? against.get(party) : undefined
    return denial !== undefined || (last !== undefined && last >= (day ?? ''))
  }
}

function lastDays(all: readonly (readonly [key: string, day: string | null])[]): ReadonlyMap<string, string> {
  const last = new Map<string, string>()
  for (const [key, day] of all) if ((day ?? '') >= (last.get(key) ?? '')) last.set(key, day ?? '')
  return last
}
