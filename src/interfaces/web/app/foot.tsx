import type { VNode } from 'preact'
import { ZONE, zoneName } from '../words/index.ts'

export function Foot(): VNode {
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
}
