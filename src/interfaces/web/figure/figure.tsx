import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { say } from '../app/index.ts'
import { type Palette, VARIABLES } from '../graph/index.ts'
import { csvText } from '../words/index.ts'
import { pngOf, saveFile, svgText } from './save.ts'

export interface FigureTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** Pixels below which a picture is drawn for this width and made smaller. */
const LEAST_WIDTH = 240

/** Draws the picture for a width in pixels, be it that of a phone; it may have to be fetched first. */
export type Draw = (width: number, palette: Palette) => Promise<Element> | Element

/** A picture with its caption, the table behind it, and ways to take both along. */
export function Figure({
  title,
  caption,
  name,
  table,
  draw,
  drawn,
  height,
}: {
  readonly title: string
  /** What the picture shows, how it is to be read, and what it leaves out. */
  readonly caption: ComponentChildren
  /** Of the files that are saved, without their ending. */
  readonly name: string
  readonly table: FigureTable
  readonly draw: Draw
  /** What the picture depends on; another value draws it anew. */
  readonly drawn: unknown
  /** Room that is kept for it at a width, both in pixels. */
  readonly height: (width: number) => number
}): VNode {
  const frame = useRef<HTMLDivElement>(null)
  const [tableShown, setTableShown] = useState(false)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (frame.current === null) return
    const measure = (pixels: number): void => setWidth(Math.max(LEAST_WIDTH, Math.floor(pixels)))
    measure(frame.current.clientWidth)
    const sizes = new ResizeObserver(([entry]) => measure(entry!.contentRect.width))
    sizes.observe(frame.current)
    return () => sizes.disconnect()
  }, [])
  const space = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (width === 0 || tableShown || space.current === null) return
    let wanted = true
    const show = (picture: Element): void => {
      if (!wanted || space.current === null) return
      // A picture with links in it is no single image.
      picture.setAttribute('role', picture.querySelector('a') === null ? 'img' : 'group')
      picture.setAttribute('aria-label', `${title}; the table has the same figures`)
      space.current.replaceChildren(picture)
    }
    // Its room is kept: what is to be read comes first, and the picture in the frame after it.
    const cancel = afterPaint(() => {
      void Promise.resolve(draw(width, VARIABLES)).then(show)
    })
    return () => {
      wanted = false
      cancel()
    }
  }, [width, tableShown, drawn])
  const picture = (): SVGSVGElement | null => space.current?.querySelector('svg') ?? null
  const save = async (as: 'svg' | 'png'): Promise<void> => {
    const svg = picture()
    if (svg === null) return
    const text = svgText(svg)
    const { width: wide, height: high } = svg.viewBox.baseVal
    if (as === 'svg') saveFile(`${name}.svg`, 'image/svg+xml', text)
    else saveFile(`${name}.png`, 'image/png', await pngOf(text, wide, high))
  }
  return (
    <figure class="figure">
      <div class="figure-head">
        <h2>{title}</h2>
        <div class="figure-acts">
          <button type="button" class="plain small" onClick={() => setTableShown(!tableShown)}>
            {tableShown ? 'Picture' : 'Table'}
          </button>
          {!tableShown && (
            <>
              <button type="button" class="plain small" onClick={() => void save('svg')}>
                SVG
              </button>
              <button
                type="button"
                class="plain small"
                onClick={() => void save('png').catch((error) => say(String(error.message)))}
              >
                PNG
              </button>
            </>
          )}
          <button
            type="button"
            class="plain small"
            onClick={() => saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csvText([table.head, ...table.rows]))}
          >
            CSV
          </button>
        </div>
      </div>
      <div ref={frame} class="figure-frame">
        {tableShown ? (
          <FigureTableView table={table} title={title} />
        ) : (
          <div ref={space} style={{ minHeight: `${height(width)}px` }} />
        )}
      </div>
      <figcaption class="small quiet">
        {tableShown && 'The table behind the picture. Of the picture: '}
        {caption}
      </figcaption>
    </figure>
  )
}

function FigureTableView({ table, title }: { readonly table: FigureTable; readonly title: string }): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reached by keyboard
    <section class="table-scroll" tabIndex={0} aria-label={`Table: ${title}`}>
      <table class="lines">
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
            <tr key={i}>
              {row.map((value, column) => (
                <td key={table.head[column]} class={typeof value === 'number' ? 'numbers' : ''}>
                  {value ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Calls back when the next frame was painted; what is given back calls it off. */
function afterPaint(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(then)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
