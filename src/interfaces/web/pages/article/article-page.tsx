import type { VNode } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Claim, DocumentPage, Span } from '../../../contract/index.ts'
import { addressOf } from '../../../contract/index.ts'
import { go, hrefWith, placeNow, useKeys, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { Empty, ProblemNote, ruleAndSay, undoAndSay, Waiting } from '../../parts/index.ts'
import { ArticleHead } from './article-head.tsx'
import { AttributionPanel, type Editing } from './attribution-panel.tsx'
import { CompareView } from './compare-view.tsx'
import { HoverCard } from './hover-card.tsx'
import type { SpanDraft } from './span-editor.tsx'
import { shortId, TextView } from './text-view.tsx'

/** One article: its text, who says what in it, and what analysts ruled. */
export function ArticlePage({ rest: id }: { readonly rest: string }): VNode {
  const { query } = usePlace()
  const { data, problem } = useData<DocumentPage>(addressOf('document', { document: id }))
  if (problem !== null && data === null) return <ProblemNote problem={problem} />
  if (data === null || !data.id.startsWith(id)) return <Waiting lines={20} />
  const other = query.get('compare')
  return (
    <>
      <ArticleHead page={data} />
      {other === null ? <ReadingView key={data.id} page={data} /> : <CompareView page={data} other={other} />}
    </>
  )
}

/** Before its fonts are there a text is longer: what stands below it would come up into a page that was scrolled to its place. */
const onceFontsAreThere = (scroll: () => void): Promise<void> => document.fonts.ready.then(scroll)

function ReadingView({ page }: { readonly page: DocumentPage }): VNode {
  const { query } = usePlace()
  const wanted = query.get('claim')
  const [editing, setEditing] = useState<Editing>(null)
  const [draft, setDraft] = useState<SpanDraft>({})
  const text = useRef<HTMLDivElement>(null)
  const { claims } = page
  const selected = claims.find(({ id }) => shortId(id) === wanted) ?? null
  const drawn = useMemo(
    () => (editing === 'spans' ? claims.map((claim) => (claim === selected ? { ...claim, ...draft } : claim)) : claims),
    [claims, editing, draft, selected],
  )
  const words = useMemo(() => spansOf(query.get('words'), page.text.length), [query.get('words'), page.text.length])
  useEffect(() => {
    if (words.length > 0)
      void onceFontsAreThere(() => document.querySelector('.text .read-so')?.scrollIntoView({ block: 'center' }))
  }, [words])
  const came = useRef<string | null>(null)
  useEffect(() => {
    if (wanted === null || came.current === wanted) return
    const first = came.current === null
    came.current = wanted
    const cue = document.getElementById(`cue-${wanted}`)
    if (cue === null || (first && words.length > 0)) return
    const show = (): void => {
      const { top, bottom } = cue.getBoundingClientRect()
      if (top < 80 || bottom > innerHeight * 0.6) cue.scrollIntoView({ block: first ? 'center' : 'nearest' })
    }
    if (first) void onceFontsAreThere(show)
    else show()
  }, [wanted])
  const edit = (how: Editing): void => {
    if (selected === null) return
    setDraft({})
    setEditing(how)
    if (how === null) document.getElementById(`cue-${shortId(selected.id)}`)?.focus()
  }
  const choose = (claim: Claim | undefined): void => {
    if (claim === undefined) return
    setEditing(null)
    go(hrefWith({ claim: shortId(claim.id) }), { replace: true })
    requestAnimationFrame(() => {
      const cue = document.getElementById(`cue-${shortId(claim.id)}`)
      cue?.focus({ preventScroll: true })
      cue?.scrollIntoView({ block: 'nearest' })
    })
  }
  // Keys may come quicker than the page is drawn: they go by the address, never by what is drawn.
  const place = (): number => {
    const id = placeNow().query.get('claim')
    return claims.findIndex((claim) => shortId(claim.id) === id)
  }
  const withSelected = (act: (claim: Claim) => void) => (): void => {
    const claim = claims[place()]
    if (claim !== undefined) act(claim)
  }
  useKeys('Article', [
    { key: 'j', does: 'Next attribution', run: () => choose(claims[place() + 1] ?? claims[place()]) },
    { key: 'k', does: 'Previous attribution', run: () => choose(claims[Math.max(0, place() - 1)]) },
    { key: 'a', does: 'Accept it', run: withSelected((claim) => void ruleAndSay(claim, 'accept')) },
    { key: 'r', does: 'Reject it', run: withSelected((claim) => void ruleAndSay(claim, 'reject')) },
    { key: 'e', does: 'Edit its source', run: () => edit('profile') },
    { key: 'w', does: 'Edit its words', run: () => edit('spans') },
    { key: 'u', does: 'Undo the last ruling', run: () => void undoAndSay() },
    {
      key: 'Escape',
      does: 'Choose none',
      run: () => {
        setEditing(null)
        go(hrefWith({ claim: null }), { replace: true })
      },
    },
  ])
  const shown =
    editing === 'spans' && selected !== null ? (drawn.find(({ id }) => id === selected.id) ?? selected) : selected
  return (
    <div class={selected === null ? 'article' : 'article with-panel'}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a short cut for the mouse; cues in the text are links */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above; j and k walk through them */}
      <div
        class="text-column"
        ref={text}
        onClick={({ target }) => {
          if (editing !== null || !(target instanceof Element) || getSelection()?.isCollapsed === false) return
          if (target.closest('a') !== null) return
          const id = target.closest('[data-claims]')?.getAttribute('data-claims')?.split(' ').at(-1)
          if (id !== undefined) choose(claims.find((claim) => shortId(claim.id) === id))
        }}
      >
        <TextView
          text={page.text}
          title={page.appearances[0]?.metadata.title?.value ?? null}
          claims={drawn}
          selected={shown}
          words={words}
        />
        <HoverCard text={text} claims={claims} />
      </div>
      {selected !== null && (
        <div class="legend-column">
          <Legend onBegin={() => choose(claims[0])} />
        </div>
      )}
      <div class="panel-column">
        {selected === null ? (
          <Unchosen page={page} onBegin={() => choose(claims[0])} />
        ) : (
          <AttributionPanel
            claim={selected}
            claims={claims}
            rulings={page.rulings}
            text={page.text}
            editing={editing}
            draft={draft}
            onEdit={edit}
            onDraft={setDraft}
          />
        )}
      </div>
    </div>
  )
}

/** Spans as an address has them: `words=120-131,140-152`; what is none, or outside of the text, is left out. */
export function spansOf(written: string | null, length: number): Span[] {
  return [...(written ?? '').matchAll(/(\d{1,9})-(\d{1,9})/g)]
    .map(([, start, end]) => ({ start: Number(start), end: Number(end) }))
    .filter(({ start, end }) => start < end && end <= length)
}

function Unchosen({ page, onBegin }: { readonly page: DocumentPage; readonly onBegin: () => void }): VNode {
  if (page.claims.length === 0) {
    return (
      <Empty title={page.state === 'unread' ? 'Not read yet' : 'Nobody says anything here'}>
        <p>
          {page.problem ??
            (page.state === 'unread'
              ? 'The reading appears here as soon as it is done.'
              : 'The reader found no attribution in this text.')}
        </p>
      </Empty>
    )
  }
  return <Legend onBegin={onBegin} />
}

function Legend({ onBegin }: { readonly onBegin: () => void }): VNode {
  return (
    <section class="legend">
      <h2>How to read the marks</h2>
      <p>
        <span class="source">Source</span>, <span class="cue">cue</span> and{' '}
        <span class="said said-0">what is said</span>; what others are said to have said{' '}
        <span class="said said-1">within it</span> is darker.
      </p>
      <p>
        Point at a source for its profile; choose one to rule on it, or press <kbd>j</kbd> for the next.
      </p>
      <button type="button" onClick={onBegin}>
        Begin with the first
      </button>
    </section>
  )
}
