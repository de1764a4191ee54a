import { bodyOf } from './bodies.ts'
import type { Found } from './found.ts'
import { holderOf, isPastOnly, widerHolderOf } from './holders.ts'
import type { Joined, Joining } from './join.ts'
import { joinKnownNames } from './join-names.ts'
import { joinRole } from './join-roles.ts'

/**
 * As `joinRole`, but with what the article tells of everybody: an office goes to who holds it, and a role before a name in
 * apposition to whom the name means.
 */
export function joinKnownRoles(mention: Found, joining: Joining): Joined | undefined {
  const { partner } = mention
  if (partner !== null) {
    const named = joinKnownNames(partner, joining, undefined)
    if (named !== undefined) return named
    const before = joinRole(mention, joining)
    return before !== undefined && isNamed(before) ? undefined : before
  }
  const holder = holderOf(mention, joining)
  if (holder !== undefined) return holder
  return (
    joinRole(mention, joining, (entity) => isPastOnly(mention, entity, joining)) ??
    bodyOf(mention, joining) ??
    widerHolderOf(mention, joining)
  )
}

function isNamed({ mentions }: Joined): boolean {
  return mentions.some(({ form }) => form === 'name')
}
