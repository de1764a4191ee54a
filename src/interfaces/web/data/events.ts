import type { ServerEvent } from '../../contract/index.ts'
import { addressOf } from '../../contract/index.ts'
import { answerIn } from './client.ts'
import { changed, tellHappening } from './live.ts'
import { ownSource } from './source.ts'

const EVENTS = [
  'hello',
  'changed',
  'ruling',
  'job',
  'coding',
  'dossier',
  'tables',
  'origins',
  'integrity',
  'bye',
] as const

let revision: number | null = null

/** Follows what the server tells; the browser reconnects by itself, and `hello` tells whether something was missed. */
export function followServer(): void {
  if (ownSource() !== null) return
  const source = new EventSource(addressOf('events', {}))
  for (const name of EVENTS) {
    source.addEventListener(name, (message) => {
      const event = answerIn((message as MessageEvent<string>).data) as ServerEvent
      if ('revision' in event) {
        const before = revision
        revision = event.revision
        const isNew = event.event === 'tables' || event.event === 'origins' || event.event === 'dossier'
        if (isNew || (before !== null && before !== event.revision)) changed()
      }
      if (event.event === 'coding' && event.done === event.total) changed()
      tellHappening(event)
    })
  }
  // A page that is put away and brought back would otherwise keep the connection for nothing.
  addEventListener('pagehide', () => source.close())
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
}
