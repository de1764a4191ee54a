import { useEffect, useState } from 'preact/hooks'

/** Where the reader is: all of a page's state is in its address. */
export interface Place {
  /** `/claims` */
  readonly path: string
  readonly query: URLSearchParams
}

/** In a file that holds the whole dossier addresses stand behind the hash: the file itself has one path. */
const IN_FILE = document.getElementById('rapporteur-report') !== null

function here(): Place {
  if (!IN_FILE) return { path: location.pathname, query: new URLSearchParams(location.search) }
  const [path = '', search = ''] = location.hash.slice(1).split('?', 2)
  return { path: path.startsWith('/') ? path : '/', query: new URLSearchParams(search) }
}

const addressNow = (): string => (IN_FILE ? location.hash.slice(1) : location.pathname + location.search)
const shown = (address: string): string => (IN_FILE ? `#${address}` : address)

let place = here()
const followers = new Set<(place: Place) => void>()

/** How far down the page an entry of the history was left, and by which link. */
interface Left {
  readonly depth: number
  readonly link: string | null
}

const STORED = 'entries-left'
/** By the entries' numbers. */
const lefts = new Map<number, Left>()
let entry = 0

function tell(): void {
  place = here()
  for (const follow of followers) follow(place)
}

/** Goes to an address of the desk. `replace`: the state of the same page, which gets no entry in the history. */
export function go(address: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (address === addressNow()) return
  leave()
  ends?.()
  const { path } = here()
  if (replace) history.replaceState({ entry }, '', shown(address))
  else history.pushState({ entry: ++entry }, '', shown(address))
  tell()
  if (place.path !== path) {
    scrollTo(0, 0)
    arrive()
  }
}

/** Keyboard and screen reader begin at the new page's title. */
function arrive(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true }))
}

/** The address of a page with these parameters; empty ones are left out. */
export function hrefOf(path: string, query: Readonly<Record<string, string | null | undefined>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value)
  return search.size === 0 ? path : `${path}?${search}`
}

/** The present page with some parameters changed; null takes one away. */
export function hrefWith(changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(place.query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(name)
    else query.set(name, value)
  }
  return query.size === 0 ? place.path : `${place.path}?${query}`
}

/** Where the reader is by now, which a page that was not drawn anew yet does not know: a key may come before. */
export function placeNow(): Place {
  return place
}

export function usePlace(): Place {
  const [at, setAt] = useState(place)
  useEffect(() => {
    setAt(place)
    followers.add(setAt)
    return () => void followers.delete(setAt)
  }, [])
  return at
}

/** So long is waited for a page to be as high again as it was. */
const MOST_MILLISECONDS = 10_000
const BY_HAND = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const
let ends: (() => void) | null = null

/** Scrolls to where an entry was left, and has the focus there, as soon as the page has that again; unless somebody goes on. */
function comeBack({ depth, link }: Left): void {
  ends?.()
  const began = performance.now()
  let frame = 0
  const end = (): void => {
    cancelAnimationFrame(frame)
    for (const name of BY_HAND) removeEventListener(name, end)
    ends = null
  }
  ends = end
  for (const name of BY_HAND) addEventListener(name, end, { passive: true })
  const look = (): void => {
    if (Math.abs(scrollY - depth) > 1) scrollTo(0, depth)
    const there = Math.abs(scrollY - depth) <= 1 && (link === null || focusLink(link))
    if (there || performance.now() - began > MOST_MILLISECONDS) end()
    else frame = requestAnimationFrame(look)
  }
  // What the page shows at once, and what its effects do to the focus, comes first.
  frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(look)
  })
}

/** @returns false where there is no such link yet */
function focusLink(address: string): boolean {
  const found = document.querySelector<HTMLElement>(`:is(main, dialog[open]) a[href="${CSS.escape(address)}"]`)
  // What a dialog covers takes no focus.
  const covered = document.querySelector('dialog[open]')
  if (found === null || (covered !== null && !covered.contains(found))) return false
  found.focus({ preventScroll: covered === null })
  return true
}

/** Where the reader leaves an entry of the history. */
function leave(): void {
  lefts.set(entry, {
    depth: scrollY,
    link: document.activeElement?.closest(':is(main, dialog) a')?.getAttribute('href') ?? null,
  })
}

/** What is known of the entries before this page was loaded, and where this one was left. */
function recall(): void {
  try {
    for (const [number, left] of JSON.parse(sessionStorage.getItem(STORED) ?? '[]') as [number, Left][])
      lefts.set(number, left)
  } catch {
    // Storage is refused: a page that is loaded anew begins at its top.
  }
  addEventListener('pagehide', () => {
    leave()
    try {
      sessionStorage.setItem(STORED, JSON.stringify([...lefts]))
    } catch {
      // As above.
    }
  })
}

/** @param state of the entry of the history that is shown; one that is new, by a typed address or `#content`, has none */
function enter(state: unknown): void {
  const known = (state as { entry?: number } | null)?.entry
  entry = known ?? 1 + Math.max(-1, ...lefts.keys())
  if (known === undefined) history.replaceState({ entry }, '')
  else comeBack(lefts.get(known) ?? { depth: 0, link: null })
}

/** Follows the history, and links to the desk's own pages. */
export function followLinks(): void {
  history.scrollRestoration = 'manual'
  recall()
  enter(history.state)
  addEventListener('popstate', ({ state }) => {
    leave()
    const path = place.path
    enter(state)
    tell()
    if (place.path !== path) arrive()
  })
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null) return
    const own = link.getAttribute('href') ?? ''
    if (IN_FILE && own.startsWith('/') && !own.startsWith('//')) {
      event.preventDefault()
      if (!/^\/api(?:\/|$)/.test(own)) go(own, { replace: link.dataset.replace !== undefined })
      return
    }
    if (link.origin !== location.origin || link.target !== '' || link.hasAttribute('download')) return
    if (/^\/api(?:\/|$)/.test(link.pathname) || (link.hash !== '' && link.pathname === location.pathname)) return
    event.preventDefault()
    go(link.pathname + link.search, { replace: link.dataset.replace !== undefined })
  })
}
