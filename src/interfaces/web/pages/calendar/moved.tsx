import type { VNode } from 'preact'
import type { Meeting } from '../../../contract/index.ts'
import { hrefWith } from '../../app/index.ts'
import { daysText } from '../../words/index.ts'

/** To when a meeting was moved, or from when, with the way to the entry of those days where it is another. */
export function Moved({ row }: { readonly row: Pick<Meeting, 'movedTo' | 'movedFrom'> }): VNode | null {
  const { movedTo, movedFrom } = row
  const other = movedTo ?? movedFrom
  if (other === null) return null
  const words = `moved ${movedTo === null ? 'from' : 'to'} ${daysText(other.days)}`
  if (other.id === null) return <span>{words}</span>
  return (
    <a href={hrefWith({ entry: other.id })} data-replace>
      {words}
    </a>
  )
}
