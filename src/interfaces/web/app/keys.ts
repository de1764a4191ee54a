import { useLayoutEffect, useRef } from 'preact/hooks'

/** A key and what it does here; listed by `?`. */
export interface Key {
  /** As `KeyboardEvent.key` says it: `j`, `?`, `Escape`, `ArrowDown`; two in a row with a blank: `g c`. */
  readonly key: string
  readonly does: string
  readonly run: () => void
}

/** Where keys belong, for the list: `Anywhere`, `This page`. */
interface KeyRing {
  readonly title: string
  /** Whether they belong to an open dialog. */
  readonly modal: boolean
  readonly keys: readonly Key[]
}

const rings: { current: KeyRing }[] = []
const STORED = 'single-keys'

/** Whether keys without a modifier do anything; who dictates or has a tremor may turn them off. */
export function singleKeys(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off'
  } catch {
    return true
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(STORED, on ? 'on' : 'off')
  } catch {
    // Storage is refused: they stay as they are.
  }
}

/** These keys work while the component is shown; those of the component shown last come first. */
export function useKeys(
  title: string,
  keys: readonly Key[],
  { modal = false }: { readonly modal?: boolean } = {},
): void {
  const ring = useRef<KeyRing>({ title, modal, keys })
  ring.current = { title, modal, keys }
  // Before the next key can come.
  useLayoutEffect(() => {
    rings.push(ring)
    return () => void rings.splice(rings.indexOf(ring), 1)
  }, [])
}

export function keysHere(): readonly KeyRing[] {
  return rings.map(({ current }) => current).filter(({ keys }) => keys.length > 0)
}

const SEQUENCE_MS = 1200
let first: { key: string; at: number } | null = null

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:TEXTAREA|SELECT)$/.test(target.tagName) || isTextField(target))
  )
}

const isTextField = (target: HTMLElement): boolean =>
  target instanceof HTMLInputElement && !/^(?:checkbox|radio|button|submit|file|range)$/.test(target.type)

export function listenToKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Shift') return
    if (isTyping(event.target)) {
      if (event.key === 'Escape') (event.target as HTMLElement).blur()
      return
    }
    // Within an open dialog its own keys count, and no page's below it.
    const modal = document.querySelector('dialog[open]') !== null
    if (event.key.length === 1 && !singleKeys() && event.key !== '?') return
    const pair = first !== null && event.timeStamp - first.at < SEQUENCE_MS ? `${first.key} ${event.key}` : null
    first = null
    for (const { current } of [...rings].reverse()) {
      if (modal && !current.modal) continue
      const found = current.keys.find(({ key }) => key === pair) ?? current.keys.find(({ key }) => key === event.key)
      if (found === undefined) continue
      event.preventDefault()
      found.run()
      return
    }
    if (rings.some(({ current }) => current.keys.some(({ key }) => key.startsWith(`${event.key} `))))
      first = { key: event.key, at: event.timeStamp }
  })
}
