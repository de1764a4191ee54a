import type { ComponentChildren, VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { useKeys } from '../app/index.ts'
import { Drawer, undoAndSay, useKeptFocus } from '../parts/index.ts'

/** Sentences beside the page; a keyboard walks through them and rules on them. */
export function EvidenceDrawer({
  title,
  onClose,
  children,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}): VNode {
  const sentences = useRef<HTMLDivElement>(null)
  useKeptFocus(sentences, '.evidence', '.evidence-link')
  const press = (name: string) => (): void => {
    const sentence = document.activeElement?.closest('.evidence')
    const button = [...(sentence?.querySelectorAll<HTMLButtonElement>('.evidence-acts button') ?? [])].find(
      ({ textContent }) => textContent === name,
    )
    button?.click()
  }
  useKeys(
    'Sentences beside a page',
    [
      { key: 'j', does: 'Next sentence', run: () => step(1) },
      { key: 'k', does: 'Previous sentence', run: () => step(-1) },
      { key: 'a', does: 'Accept its reading', run: press('Accept') },
      { key: 'r', does: 'Reject its reading', run: press('Reject') },
      { key: 'e', does: 'Edit its reading', run: press('Edit') },
      { key: 'u', does: 'Undo the last ruling', run: () => void undoAndSay() },
    ],
    { modal: true },
  )
  return (
    <Drawer title={title} onClose={onClose}>
      <div ref={sentences}>{children}</div>
    </Drawer>
  )
}

function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('dialog[open] .evidence-link')]
  const now = document.activeElement?.closest('.evidence')?.querySelector<HTMLElement>('.evidence-link') ?? null
  const next = now === null ? links[0] : links[links.indexOf(now) + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
