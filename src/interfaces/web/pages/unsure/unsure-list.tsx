import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { addressOf, type UnsureRow as Row, type UnsurePage } from '../../../contract/index.ts'
import { go, useKeys } from '../../app/index.ts'
import { useRuledHere } from '../../data/index.ts'
import { SaveTable } from '../../figure/index.ts'
import { Pager, undoAndSay, useKeptFocus } from '../../parts/index.ts'
import { numberText } from '../../words/index.ts'
import { UnsureRow } from './unsure-row.tsx'

/** A part of what is unsure; a keyboard walks through it and rules on it. */
export function UnsureList({
  part,
  asked,
}: {
  readonly part: UnsurePage
  /** What the list was asked by, but for the part. */
  readonly asked: Readonly<Record<string, string>>
}): VNode {
  const list = useRef<HTMLElement>(null)
  const isRuledHere = useRuledHere()
  const rows = part.rows.filter(({ coding }) => !isRuledHere(coding, part.revision))
  const total = part.total - (part.rows.length - rows.length)
  useKeptFocus(list, '.unsure', '.evidence-link')
  useUnsureKeys()
  return (
    <section class="to-settle" aria-label="To settle" ref={list}>
      {part.total > 0 && (
        <div class="list-head">
          <p role="status" class="numbers">
            {numberText(total)} to settle
          </p>
          <SaveTable<Row>
            name="to-settle"
            of="what is to settle"
            address={(place) => addressOf('unsure', {}, { ...asked, ...place })}
            head={COLUMNS.map(([name]) => name)}
            row={(one) => COLUMNS.map(([, value]) => value(one))}
          />
        </div>
      )}
      <ol>
        {rows.map((row) => (
          <UnsureRow key={row.coding} row={row} revision={part.revision} />
        ))}
      </ol>
      <Pager total={part.total} offset={part.offset} />
    </section>
  )
}

function useUnsureKeys(): void {
  useKeys('To settle', [
    { key: 'j', does: 'Next', run: () => step(1) },
    { key: 'k', does: 'Previous', run: () => step(-1) },
    { key: 'o', does: 'Open the article at the sentence', run: open },
    { key: 'a', does: 'Accept: it stands in the tables', run: press('Accept') },
    { key: 'r', does: 'Reject', run: press('Reject') },
    { key: 'e', does: 'Edit, and so accept', run: press('Edit') },
    { key: 'u', does: 'Undo the last ruling', run: () => void undoAndSay() },
  ])
}

const rowNow = (): Element | null => document.activeElement?.closest('.unsure') ?? null

/** Moves the focus by one; where nothing of the list has it, to the first. */
function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('.unsure .evidence-link')]
  const now = rowNow()?.querySelector<HTMLElement>('.evidence-link') ?? null
  const next = now === null ? links[0] : links[links.indexOf(now) + by]
  next?.focus({ preventScroll: true })
  next?.closest('.unsure')?.scrollIntoView({ block: 'nearest' })
}

function open(): void {
  const address = rowNow()?.querySelector('.evidence-link')?.getAttribute('href')
  if (address != null) go(address)
}

const press = (name: string) => (): void => {
  const buttons = [...(rowNow()?.querySelectorAll<HTMLButtonElement>('.unsure-acts button') ?? [])]
  buttons.find(({ textContent }) => textContent === name)?.click()
}

/** Columns of the file. */
const COLUMNS: readonly (readonly [name: string, value: (one: Row) => string | number | null])[] = [
  ['Kind', ({ kind }) => kind],
  ['Says', ({ says }) => says],
  ['Party', ({ party }) => party],
  ['Issue', ({ issue }) => issue],
  ['Sure', ({ confidence }) => confidence],
  ['Fills an empty cell', ({ fills }) => (fills ? 'yes' : '')],
  ['Newer than its cell', ({ newer }) => (newer ? 'yes' : '')],
  ['Published', ({ day }) => day],
  ['Outlet', ({ outlet }) => outlet],
  ['Source', ({ source }) => source],
  ['Kind of source', ({ sourceKind }) => sourceKind],
  ['Sentence', ({ text }) => text],
  ['Documents', ({ copies }) => copies],
  ['Coding', ({ coding }) => coding],
]
