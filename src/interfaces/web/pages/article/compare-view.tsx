import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { DocumentPage } from '../../../contract/index.ts'
import { addressOf } from '../../../contract/index.ts'
import { useData } from '../../data/index.ts'
import { ProblemNote, Waiting } from '../../parts/index.ts'
import { counted } from '../../words/index.ts'

interface Change {
  readonly value: string
  readonly added: boolean
  readonly removed: boolean
}

/** Two versions of an article in one text, the earlier one's own words struck, the later one's underlined. */
export function CompareView({ page, other }: { readonly page: DocumentPage; readonly other: string }): VNode {
  const { data, problem } = useData<DocumentPage>(addressOf('document', { document: other }))
  const [changes, setChanges] = useState<readonly Change[] | null>(null)
  const order = page.versions.map(({ document }) => document)
  const earlier = data !== null && order.indexOf(data.id) > order.indexOf(page.id) ? page : data
  const later = earlier === page ? data : page
  useEffect(() => {
    if (earlier === null || later === null) return
    let wanted = true
    void import('./compare.ts').then(({ changesBetween }) => {
      if (wanted) setChanges(changesBetween(earlier.text, later.text))
    })
    return () => {
      wanted = false
    }
  }, [earlier, later])
  if (problem !== null && data === null) return <ProblemNote problem={problem} />
  if (changes === null) return <Waiting lines={16} />
  const added = changes.filter((change) => change.added).length
  const removed = changes.filter((change) => change.removed).length
  return (
    <div class="article">
      <div class="text-column">
        <p class="compare-note small quiet">
          {added + removed === 0
            ? 'The words are the same.'
            : `From the earlier to the later version: ${counted(removed, 'passage')} taken out, ${counted(added, 'passage')} put in.`}
        </p>
        <div class="text compared">
          {changes.map(({ value, added: isNew, removed: isOld }, i) =>
            isNew ? <ins key={i}>{value}</ins> : isOld ? <del key={i}>{value}</del> : <span key={i}>{value}</span>,
          )}
        </div>
      </div>
    </div>
  )
}
