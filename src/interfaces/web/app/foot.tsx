import type { VNode } from 'preact'
import { ZONE, zoneName } from '../words/index.ts'
import { type Still, still } from './still.ts'

/** Drawn once: it says nothing of the page. */
export const Foot: Still<object> = still(function Foot(): VNode {
  const zone = zoneName(new Date())
  return (
    <footer class="foot">
      <span>
        Times are in your zone, {ZONE}
        {zone !== ZONE && ` (${zone})`}; days without a time are as the source writes them.
      </span>
      <a href="/api">For programs: the API</a>
    </footer>
  )
})
