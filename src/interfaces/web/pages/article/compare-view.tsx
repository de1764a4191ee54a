import type { VNode } from 'preact'
import type { DocumentPage } from '../../../contract/index.ts'
import { addressOf } from '../../../contract/index.ts'
import { useWordChanges, WordChanges } from '../../compare/index.ts'
import { useData } from '../../data/index.ts'
import { ProblemNote, Waiting } from '../../parts/index.ts'
import { counted } from '../../words/index.ts'

/** Two versions of an article in one text, the earlier one's own words struck, the later one's underlined. */
export function CompareView({ page, other }: { readonly page: DocumentPage; readonly other: string }): VNode {
  const { data, problem } = useData<DocumentPage>(addressOf('document', { document: other }))
  const order = page.versions.map(({ document }) => document)
  const earlier = data !== null && order.indexOf(data.id) > order.indexOf(page.id) ? page : data
  const later = earlier === page ? data : page
  const changes = useWordChanges(earlier?.text ?? null, later?.text ?? null)
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
          <WordChanges changes={changes} />
        </div>
      </div>
    </div>
  )
}
