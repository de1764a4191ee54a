import type { VNode } from 'preact'
import type { Meeting } from '../../../contract/index.ts'
import { hrefOf } from '../../app/index.ts'
import { isReport } from '../../data/index.ts'
import { maybeText } from './entries.ts'

/** What a plan of a day that is over may have come to, with the way to where that is settled; nothing where nothing says so. */
export function Maybe({
  row: { maybe, participants },
}: {
  readonly row: Pick<Meeting, 'maybe' | 'participants'>
}): VNode | null {
  const [surest] = maybe
  if (surest === undefined) return null
  const words = `not sure: ${maybeText(surest)}`
  // In a file nothing can be settled.
  if (isReport()) return <span>{words}</span>
  const party = participants.find((one) => one.party !== null)?.party ?? null
  return <a href={hrefOf('/unsure', { what: 'meeting', ...(party === null ? {} : { party }) })}>{words}</a>
}
