import type { VNode } from 'preact'
import { isolated } from '../../../text/index.ts'
import type { Sentence } from '../../contract/index.ts'
import { isPointer } from '../parts/index.ts'
import { dayText, kindName } from '../words/index.ts'

/** When a sentence was published, by whom, and on whose word it tells something. */
export function Quoting({
  quoted: { day, outlet, source, sourceKind, sourceParty },
}: {
  readonly quoted: Pick<Sentence, 'day' | 'outlet' | 'source' | 'sourceKind' | 'sourceParty'>
}): VNode {
  return (
    <>
      <span class="numbers">{day === null ? 'Undated' : dayText(day)}</span>
      <span>{outlet ?? 'Outlet unknown'}</span>
      <span>
        {source === null
          ? sourceKind === null
            ? 'in its own voice'
            : 'nobody named'
          : isPointer(source)
            ? `“${source}”`
            : isolated(source)}
        {sourceKind !== null && `, ${kindName(sourceKind).toLowerCase()}`}
        {sourceParty !== null && `, for ${isolated(sourceParty)}`}
      </span>
    </>
  )
}
