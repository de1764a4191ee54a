import type { VNode } from 'preact'
import type { PositionsPage, Stated } from '../../../contract/index.ts'
import { SentenceView } from '../../evidence/index.ts'
import { StatedNote } from './cell-drawer.tsx'

/** Statements that do not go together, two side by side; and changes that others tell of. */
export function Conflicts({ positions }: { readonly positions: PositionsPage }): VNode {
  const { reversals, contradictions, changes, revision } = positions
  return (
    <div class="conflicts">
      <Pairs
        title="Reversals"
        about="The party took the other side, on another day."
        none="No party is found on both sides of an issue on different days."
        pairs={reversals}
        revision={revision}
      />
      <Pairs
        title="Contradictions"
        about="Both sides within a day: two voices of one party, or a report and its denial."
        none="No party is found on both sides of an issue within a day."
        pairs={contradictions}
        revision={revision}
      />
      {changes.length > 0 && (
        <section aria-labelledby="changes-title">
          <h2 id="changes-title">Changes that others tell of</h2>
          <p class="quiet">
            Somebody says that a party changed its mind; the statements themselves are not in the record.
          </p>
          <ol>
            {changes.map(({ party, whose, issue, predicate, sentence }) => (
              <li key={sentence.coding}>
                <h3>
                  {party ?? `“${whose}”`}
                  {issue !== null && ` on ${issue}`}
                </h3>
                <SentenceView
                  sentence={sentence}
                  revision={revision}
                  note={<span class="quiet">read by the word “{predicate}”</span>}
                />
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}

function Pairs({
  title,
  about,
  none,
  pairs,
  revision,
}: {
  readonly title: string
  readonly about: string
  readonly none: string
  readonly pairs: PositionsPage['reversals']
  readonly revision: number
}): VNode {
  const id = `${title.toLowerCase()}-title`
  const side = (name: string, said: Stated): VNode => (
    <div>
      <h4 class="small quiet">{name}</h4>
      <SentenceView sentence={said} revision={revision} note={<StatedNote said={said} />} />
    </div>
  )
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="quiet">{pairs.length === 0 ? none : about}</p>
      <ol>
        {pairs.map(({ party, issue, before, after }) => (
          <li key={`${before.coding} ${after.coding}`}>
            <h3>
              {party} on {issue}
            </h3>
            <div class="side-by-side">
              {side('Before', before)}
              {side('After', after)}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
