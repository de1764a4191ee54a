import type { VNode } from 'preact'

/** "Not equal", drawn: many fonts have no such letter, and put one together that runs into its neighbour. */
export const DiffersShape = (): VNode => (
  <svg class="differs-shape" viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
    <path d="M1 4h10M1 8h10M8.500 0.750l-5 10.500" />
  </svg>
)
