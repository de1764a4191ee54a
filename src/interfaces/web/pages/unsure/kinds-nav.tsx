import type { VNode } from 'preact'
import type { UnsurePage } from '../../../contract/index.ts'
import { hrefWith } from '../../app/index.ts'
import { CODING_KINDS, type CodingKind, capital, numberText } from '../../words/index.ts'

/** What is unsure of all kinds or of one, each with how much there is. */
export function KindsNav({
  chosen,
  kinds,
}: {
  /** Null: all. */
  readonly chosen: CodingKind | null
  readonly kinds: UnsurePage['kinds']
}): VNode {
  const choice = (kind: CodingKind | null, name: string, count: number): VNode => (
    <a
      key={name}
      href={hrefWith({ what: kind, from: null })}
      data-replace
      aria-current={kind === chosen ? 'true' : undefined}
    >
      {name} <span class="numbers quiet">{numberText(count)}</span>
    </a>
  )
  return (
    <nav class="states kinds-of-unsure" aria-label="Kinds">
      {choice(
        null,
        'All',
        kinds.reduce((sum, { count }) => sum + count, 0),
      )}
      {/* Those of which there is nothing keep their place: what stands below may not move while a list is narrowed. */}
      {kinds.map(({ kind, count }) =>
        count > 0 || kind === chosen ? (
          choice(kind, capital(CODING_KINDS[kind][1]), count)
        ) : (
          <span key={kind} class="quiet">
            {capital(CODING_KINDS[kind][1])} <span class="numbers">0</span>
          </span>
        ),
      )}
    </nav>
  )
}
