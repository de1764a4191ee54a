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

/** How far down each entry of the history was scrolled, by its number. */
const depths = new Map<number, number>()
let entry = 0

function tell(): void {
  place = here()
  for (const follow of followers) follow(place)
}

/** Goes to an address of the desk. `replace`: the state of the same page, which gets no entry in the history. */
export function go(address: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (address === addressNow()) return
  depths.set(entry, scrollY)
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

/** So many frames are waited for a page to be as high again as it was. */
const MOST_FRAMES = 60

/** Scrolls to where an entry was left, as soon as the page is high enough; unless somebody has scrolled or gone on since. */
function scrollBack(depth: number, of: number, frames = MOST_FRAMES): void {
  if (entry !== of) return
  scrollTo(0, depth)
  const reached = scrollY
  if (reached >= depth - 1 || frames === 0) return
  requestAnimationFrame(() => {
    if (scrollY === reached) scrollBack(depth, of, frames - 1)
  })
}

/** Follows the history, and links to the desk's own pages. */
export function followLinks(): void {
  history.scrollRestoration = 'manual'
  history.replaceState({ entry }, '')
  addEventListener('popstate', ({ state }) => {
    depths.set(entry, scrollY)
    const path = place.path
    entry = (state as { entry?: number } | null)?.entry ?? 0
    const depth = depths.get(entry) ?? 0
    tell()
    if (place.path !== path) arrive()
    requestAnimationFrame(() => requestAnimationFrame(() => scrollBack(depth, entry)))
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
