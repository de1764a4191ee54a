import type { VNode } from 'preact'
import { capital } from '../words/index.ts'

/** What a row says, in short, above the sentences that say so. Null: it is not told. */
export function DrawerFacts({ facts }: { readonly facts: readonly (string | null)[] }): VNode {
  const told = facts.filter((fact) => fact !== null && fact !== '')
  return <p class="drawer-facts">{capital(told.join(' · '))}</p>
}
