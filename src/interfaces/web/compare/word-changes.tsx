import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export interface WordChange {
  readonly value: string
  readonly added: boolean
  readonly removed: boolean
}

/** What was taken out and put in, word by word; null until it is worked out. */
export function useWordChanges(before: string | null, after: string | null): readonly WordChange[] | null {
  const [changes, setChanges] = useState<readonly WordChange[] | null>(null)
  useEffect(() => {
    if (before === null || after === null) return
    let wanted = true
    void import('./words.ts').then(({ changesBetween }) => {
      if (wanted) setChanges(changesBetween(before, after))
    })
    return () => {
      wanted = false
    }
  }, [before, after])
  return changes
}

/** Changes as marks: what was taken out struck, what was put in underlined; one side alone where it says which. */
export function WordChanges({
  changes,
  side,
}: {
  readonly changes: readonly WordChange[]
  readonly side?: 'before' | 'after'
}): VNode {
  return (
    <>
      {changes.map(({ value, added, removed }, i) => {
        if (added) return side === 'before' ? null : <ins key={i}>{value}</ins>
        if (removed) return side === 'after' ? null : <del key={i}>{value}</del>
        return <span key={i}>{value}</span>
      })}
    </>
  )
}
