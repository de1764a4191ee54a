import type { ComponentType, VNode } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { isolated } from '../../../text/index.ts'
import { onHappening, useData } from '../data/index.ts'
import { Fallible } from './fallible.tsx'
import { Foot } from './foot.tsx'
import { type Key, useKeys } from './keys.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { Notices, say, silence } from './notices.tsx'
import { go, usePlace } from './place.ts'
import { type Scheme, schemeNow, setScheme } from './scheme.ts'
import { still } from './still.ts'

/** A page of the desk. */
export interface Page {
  /** `/claims`; a path that begins with it and a slash is its own too: `/article/3f9a`. */
  readonly path: string
  readonly name: string
  /** The letter that opens it behind `g`; null: it is opened from other pages alone. */
  readonly letter: string | null
  readonly view: ComponentType<{ readonly rest: string }>
}

const AWAY = 'The server does not answer. What stands here may be out of date; the page tries again by itself.'

/** Says for as long as it is so that pages hear of nothing new. */
function tellAbsence(): () => void {
  return onHappening(({ event }) => {
    if (event === 'away') say(AWAY)
    else if (event === 'hello') silence(AWAY)
  })
}

/** @returns null where the part of the address is broken, as `%E0%A4%A` is: it names nothing */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

export function Shell({ pages }: { readonly pages: readonly Page[] }): VNode {
  const { path } = usePlace()
  const [keysShown, showKeys] = useState(false)
  const openKeys = useCallback(() => showKeys(true), [])
  const { data: dossier } = useData<{ readonly name: string }>('/api/dossier')
  const page = pages.find((one) => path === one.path || (one.path !== '/' && path.startsWith(`${one.path}/`)))
  const rest = page === undefined ? null : decoded(path.slice(page.path.length + 1))
  const keys: Key[] = pages.flatMap(({ letter, name, path: to }) =>
    letter === null ? [] : [{ key: `g ${letter}`, does: name, run: () => go(to) }],
  )
  useKeys('Anywhere', [{ key: '?', does: 'This list', run: openKeys }, ...keys])
  useEffect(tellAbsence, [])
  useEffect(() => {
    document.title = [rest === null ? 'Not found' : page?.name, isolated(dossier?.name ?? ''), 'Rapporteur']
      .filter(Boolean)
      .join(' · ')
  }, [page, rest === null, dossier])
  return (
    <>
      <a class="skip" href="#content">
        Skip to the page
      </a>
      <Masthead
        pages={pages}
        current={rest === null ? null : (page ?? null)}
        name={dossier?.name ?? ''}
        onKeys={openKeys}
      />
      <main id="content" class="page" tabIndex={-1}>
        {page === undefined || rest === null ? (
          <NotFound path={path} />
        ) : (
          <Fallible key={page.path} name={page.name}>
            <page.view rest={rest} />
          </Fallible>
        )}
      </main>
      <Foot />
      <Notices />
      {keysShown && <KeysDialog onClose={() => showKeys(false)} />}
    </>
  )
}

const Masthead = still(function Masthead({
  pages,
  current,
  name,
  onKeys,
}: {
  readonly pages: readonly Page[]
  readonly current: Page | null
  readonly name: string
  readonly onKeys: () => void
}): VNode {
  const [open, setOpen] = useState(false)
  const [scheme, choose] = useState<Scheme>(schemeNow())
  useEffect(() => setOpen(false), [current])
  return (
    <header class={open ? 'masthead open' : 'masthead'}>
      <div class="masthead-line">
        <a class="dossier-name" href="/">
          {name === '' ? '\u00a0' : name}
        </a>
        <div class="masthead-tools">
          <label class="scheme">
            <span class="unseen">Colours</span>
            <select
              value={scheme ?? 'system'}
              onChange={({ currentTarget: { value } }) => {
                const chosen = value === 'system' ? null : (value as Scheme)
                setScheme(chosen)
                choose(chosen)
              }}
            >
              <option value="system">System colours</option>
              <option value="light">Light colours</option>
              <option value="dark">Dark colours</option>
            </select>
          </label>
          <button type="button" onClick={onKeys} class="keys-button">
            Keys <kbd>?</kbd>
          </button>
          <button
            type="button"
            class="rooms-button"
            aria-expanded={open}
            aria-controls="rooms"
            onClick={() => setOpen(!open)}
          >
            Pages
          </button>
        </div>
        <nav id="rooms" aria-label="Pages" class="rooms">
          {pages
            .filter(({ letter }) => letter !== null)
            .map((page) => (
              <a key={page.path} href={page.path} aria-current={page === current ? 'page' : undefined}>
                {page.name}
              </a>
            ))}
        </nav>
      </div>
    </header>
  )
})

function NotFound({ path }: { readonly path: string }): VNode {
  return (
    <div class="empty">
      <h1>There is no page {path}</h1>
      <p>
        The <a href="/claims">list of claims</a> leads to every article.
      </p>
    </div>
  )
}
