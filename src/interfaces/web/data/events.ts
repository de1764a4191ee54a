import { addressOf } from '../../contract/index.ts'
import { answerIn } from './client.ts'
import { changed, type Happening, tellHappening } from './live.ts'
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

/** What a tab is told: an event's JSON, and whether it was missing events until then. */
interface Told {
  readonly json: string
  readonly missed: boolean
}

/** One tab has it: the one that listens to the server. */
const LOCK = 'rapporteur-events'
const AWAY: Told = { json: JSON.stringify({ event: 'away' }), missed: false }
/** A connection that breaks once is soon there again; one that can't be had again is told of. */
const ERRORS_UNTIL_AWAY = 2
const REOPEN_MILLISECONDS = 5000

let revision: number | null = null

/**
 * Follows what the server tells. A browser has six connections to a server for all its tabs (HTTP/1.1), and who listens keeps
 * one: so one tab listens, and passes on to the others what it hears. Where tabs can't agree on one (a page that came
 * unencrypted from another machine has no locks), each listens while it is looked at.
 */
export function followServer(): void {
  if (ownSource() !== null) return
  // A page that is put away and brought back has missed what was told meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
  if (navigator.locks === undefined) listenWhileSeen()
  else listenForAll(navigator.locks)
}

function listenForAll(locks: LockManager): void {
  const tabs = new BroadcastChannel(LOCK)
  tabs.onmessage = ({ data }: MessageEvent<Told>) => hear(data)
  const keep = (isFirst: boolean): Promise<boolean> =>
    new Promise((release) => {
      const close = listen(isFirst, (told) => {
        tabs.postMessage(told)
        hear(told)
      })
      addEventListener('pagehide', () => {
        close()
        release(true)
      })
    })
  void locks
    .request(LOCK, { ifAvailable: true }, (lock) => (lock === null ? false : keep(true)))
    .then((kept) => kept || locks.request(LOCK, () => keep(false)))
}

function listenWhileSeen(): void {
  let close: (() => void) | null = null
  let isFirst = true
  const follow = (): void => {
    if (document.hidden === (close === null)) return
    if (close === null) {
      close = listen(isFirst, hear)
      isFirst = false
    } else {
      close()
      close = null
    }
  }
  document.addEventListener('visibilitychange', follow)
  addEventListener('pagehide', () => close?.())
  follow()
}

/**
 * @param isFirst whether the page has just been opened, so that nothing can have been missed
 * @returns ends it
 */
function listen(isFirst: boolean, tell: (told: Told) => void): () => void {
  let source: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  let missed = !isFirst
  let errors = 0
  const open = (): void => {
    source = new EventSource(addressOf('events', {}))
    for (const name of EVENTS) {
      source.addEventListener(name, ({ data }: MessageEvent<string>) => {
        tell({ json: data, missed: missed && name === 'hello' })
        if (name !== 'hello') return
        missed = true
        errors = 0
      })
    }
    source.addEventListener('error', () => {
      if (++errors === ERRORS_UNTIL_AWAY) tell(AWAY)
      // A server that answers, but not with events (it is full, or a proxy stands in for it), is not asked again by itself.
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, REOPEN_MILLISECONDS)
    })
  }
  open()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}

function hear({ json, missed }: Told): void {
  const event = answerIn(json) as Happening
  if ('revision' in event) {
    const before = revision
    revision = event.revision
    const isNew = event.event === 'tables' || event.event === 'origins' || event.event === 'dossier' || missed
    const isOpening = event.event === 'hello' && before === null
    if (isNew || (!isOpening && before !== event.revision)) changed()
  }
  if (event.event === 'coding' && event.done === event.total) changed()
  tellHappening(event)
}
