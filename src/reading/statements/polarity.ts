import type { Stance } from '../codings/index.ts'

/** Stances from most against to most for. */
const ORDER: readonly Stance[] = ['rejects', 'resists', 'open', 'accepts']

/** What is left of a stance when it is denied: "did not reject", "will not accept", "has not agreed", "is not willing". */
export function negated(stance: Stance, firm: boolean): Stance | null {
  if (stance === 'rejects' || stance === 'resists') return 'open'
  if (stance === 'accepts') return firm ? 'rejects' : 'resists'
  if (stance === 'open') return firm ? 'rejects' : 'resists'
  return null
}

/**
 * The stance towards what is at issue of somebody who takes `outer` towards taking `inner`: "refused to rule out" is open,
 * "agreed to consider" is open, "ready to reject" rejects.
 */
export function combined(outer: Stance, inner: Stance): Stance {
  const against = inner === 'rejects' || inner === 'resists'
  if (outer === 'demands') return inner === 'rejects' ? 'rejects' : 'demands'
  if (outer === 'rejects' || outer === 'resists') return against ? 'open' : outer
  if (against) return inner
  if (inner === 'demands') return 'demands'
  return ORDER[Math.min(ORDER.indexOf(outer), ORDER.indexOf(inner))]
}
