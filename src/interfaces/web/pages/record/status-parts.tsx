import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { numberText } from '../../words/index.ts'

/** A part of the page under its title. */
export function Part({
  title,
  onDesk = false,
  children,
}: {
  readonly title: string
  /** Whether a file that was made of the record has no use for it. */
  readonly onDesk?: boolean
  readonly children: ComponentChildren
}): VNode {
  return (
    <section class={onDesk ? 'on-desk' : undefined}>
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  )
}

/** A number of the record, with what it is made of. */
export function Figure({
  name,
  value,
  more,
}: {
  readonly name: string
  readonly value: string
  readonly more: ComponentChildren
}): VNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span class="figure-value">{value}</span>
        {more !== '' && <span class="small quiet">{more}</span>}
      </dd>
    </div>
  )
}

/** Rows at first. */
const SHOWN = 12

/** A table of lines; of many the first, until all are asked for. */
export function Lines({
  head,
  rows,
  none,
}: {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly none: string
}): VNode {
  const [all, showAll] = useState(false)
  if (rows.length === 0) return <p class="quiet">{none}</p>
  const shown = all ? rows : rows.slice(0, SHOWN)
  const classes = head.map((_, i) => (rows.every((row) => /^[\d,]+(?: %)?$/.test(row[i]!)) ? 'figure-column' : ''))
  return (
    <>
      <table class="lines">
        <thead>
          <tr>
            {head.map((name, i) => (
              <th key={name} scope="col" class={classes[i]!}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.join('\n')}>
              {row.map((value, i) => (
                <td key={head[i]} data-name={head[i]} class={classes[i]!}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <button type="button" class="plain" onClick={() => showAll(true)}>
          {numberText(rows.length - shown.length)} more
        </button>
      )}
    </>
  )
}
