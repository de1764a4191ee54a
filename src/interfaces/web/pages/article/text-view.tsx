import type { VNode } from 'preact'
import type { Claim, Span } from '../../../contract/index.ts'
import { hrefWith } from '../../app/index.ts'
import { depthsOf, markedParagraphs, type Piece } from './marks.ts'

/** The part of a claim's id behind the document's: `a3`. */
export const shortId = (id: string): string => id.slice(id.indexOf(':') + 1)

/** Id of the marks that are no attribution's. */
const WANTED = 'led'

/** Deeper than this they look alike. */
const MAX_DEPTH = 3

/**
 * The text of an article with source, cue and content of each attribution marked. Each cue is a link to its attribution,
 * so that a keyboard reaches them all; what a piece of text belongs to stands in `data-claims`, the innermost last.
 */
export function TextView({
  text,
  title,
  claims,
  selected,
  words: wanted,
}: {
  readonly text: string
  readonly title: string | null
  readonly claims: readonly Claim[]
  readonly selected: Claim | null
  /** What a page led here for: marked, whatever else lies over it. */
  readonly words: readonly Span[]
}): VNode {
  const shown = claims.filter((claim) => claim.ruling?.action !== 'reject' || claim === selected)
  const depths = depthsOf(shown)
  const paragraphs = markedParagraphs(text, [...shown, { id: WANTED, cue: [], source: [], content: [], led: wanted }])
  const titled = title !== null && paragraphs[0] !== undefined && wordsOf(text, paragraphs[0]) === title.trim()
  const linked = new Set<string>()
  const pieceView = (piece: Piece): VNode | string => {
    const words = text.slice(piece.start, piece.end)
    if (piece.marks.length === 0) return words
    const contents = piece.marks.filter(({ role }) => role === 'content')
    const cues = piece.marks.filter(({ role }) => role === 'cue')
    const deepest = Math.max(-1, ...contents.map(({ id }) => depths.get(id) ?? 0))
    const chosen = piece.marks.filter(({ id }) => id === selected?.id)
    const classes = [
      deepest >= 0 ? `said said-${Math.min(deepest, MAX_DEPTH - 1)}` : '',
      piece.marks.some(({ role }) => role === 'source') ? 'source' : '',
      cues.length > 0 ? 'cue' : '',
      piece.marks.some(({ role }) => role === 'led') ? 'read-so' : '',
      ...chosen.map(({ role }) => `chosen chosen-${role}`),
    ]
    const ids = piece.marks
      .filter(({ role }) => role !== 'led')
      .sort(
        (a, b) =>
          (depths.get(a.id) ?? 0) - (depths.get(b.id) ?? 0) ||
          Number(b.role === 'content') - Number(a.role === 'content'),
      )
      .map(({ id }) => shortId(id))
    const attributes = {
      class: [...new Set(classes.filter(Boolean))].join(' '),
      'data-claims': [...new Set(ids)].join(' '),
    }
    const first = cues.find(({ id }) => !linked.has(id))
    if (first === undefined) return <span {...attributes}>{words}</span>
    linked.add(first.id)
    const id = shortId(first.id)
    return (
      <a
        {...attributes}
        href={hrefWith({ claim: id })}
        data-replace
        data-cue={id}
        id={`cue-${id}`}
        aria-current={first.id === selected?.id ? 'true' : undefined}
      >
        {words}
      </a>
    )
  }
  return (
    <div class="text" lang="en">
      {paragraphs.map((pieces, i) => {
        const body = pieces.map((piece) => <Keyed key={piece.start}>{pieceView(piece)}</Keyed>)
        return i === 0 && titled ? (
          <h1 key="title" data-start={pieces[0]!.start}>
            {body}
          </h1>
        ) : (
          <p key={pieces[0]!.start} data-start={pieces[0]!.start}>
            {body}
          </p>
        )
      })}
    </div>
  )
}

function Keyed({ children }: { readonly children: VNode | string }): VNode {
  return <>{children}</>
}

function wordsOf(text: string, pieces: readonly Piece[]): string {
  return text.slice(pieces[0]!.start, pieces.at(-1)!.end)
}

/** Whether the text shows its own title, so that no second one is needed above it. */
export function showsTitle(text: string, title: string | null): boolean {
  return (
    title !== null &&
    text.trimStart().startsWith(title.trim()) &&
    /^\s*\n/.test(text.trimStart().slice(title.trim().length))
  )
}
