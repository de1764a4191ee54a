import type { VNode } from 'preact'
import { isolated } from '../../../../text/index.ts'
import type { ConflictsPage, Stated } from '../../../contract/index.ts'
import { addressOf } from '../../../contract/index.ts'
import { hrefWith, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { SentenceView } from '../../evidence/index.ts'
import type { TableChoice } from '../../parts/index.ts'
import { numberText } from '../../words/index.ts'
import { StatedNote } from './cell-drawer.tsx'

/** So many of each come first; the others when they are asked for: `?whole=reversals`. */
const MOST = 8
const ALL = 500

/** Statements that do not go together, two side by side; and changes that others tell of. */
export function Conflicts({ choice }: { readonly choice: TableChoice }): VNode | null {
  const { query } = usePlace()
  const whole = query.get('whole')
  const { data } = useData<ConflictsPage>(addressOf('conflicts', {}, { ...choice, limit: whole === null ? MOST : ALL }))
  if (data === null) return null
  const { reversals, contradictions, changes, revision } = data
  const firstOf = <One,>({ rows }: { readonly rows: readonly One[] }, name: string): readonly One[] =>
    whole === name ? rows : rows.slice(0, MOST)
  return (
    <div class="conflicts">
      <Pairs
        title="Reversals"
        about="The party took the other side, on another day."
        none="No party is found on both sides of an issue on different days."
        pairs={firstOf(reversals, 'reversals')}
        total={reversals.total}
        revision={revision}
      />
      <Pairs
        title="Contradictions"
        about="Both sides within a day: two voices of one party, or a report and its denial."
        none="No party is found on both sides of an issue within a day."
        pairs={firstOf(contradictions, 'contradictions')}
        total={contradictions.total}
        revision={revision}
      />
      {changes.total > 0 && (
        <section aria-labelledby="changes-title">
          <h2 id="changes-title">Changes that others tell of</h2>
          <p class="quiet">
            Somebody says that a party changed its mind; the statements themselves are not in the record.
          </p>
          <ol>
            {firstOf(changes, 'changes').map(({ party, whose, issue, predicate, sentence }) => (
              <li key={sentence.coding}>
                <h3>
                  {party === null ? `“${whose}”` : isolated(party)}
                  {issue !== null && ` on ${isolated(issue)}`}
                </h3>
                <SentenceView
                  sentence={sentence}
                  revision={revision}
                  note={<span class="quiet">read by the word “{predicate}”</span>}
                />
              </li>
            ))}
          </ol>
          <More name="changes" total={changes.total} />
        </section>
      )}
    </div>
  )
}

/** Leads to all of them, and back. */
function More({ name, total }: { readonly name: string; readonly total: number }): VNode | null {
  const { query } = usePlace()
  if (total <= MOST) return null
  const isWhole = query.get('whole') === name
  return (
    <p>
      <a href={hrefWith({ whole: isWhole ? null : name })} data-replace>
        {isWhole
          ? `The newest ${MOST} alone`
          : `${total > ALL ? `The newest ${ALL} of ${numberText(total)}` : `All ${numberText(total)}`} ${name}`}
      </a>
    </p>
  )
}

function Pairs({
  title,
  about,
  none,
  pairs,
  total,
  revision,
}: {
  readonly title: string
  readonly about: string
  readonly none: string
  readonly pairs: ConflictsPage['reversals']['rows']
  /** Of all of them. */
  readonly total: number
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
              {isolated(party)} on {isolated(issue)}
            </h3>
            <div class="side-by-side">
              {side('Before', before)}
              {side('After', after)}
            </div>
          </li>
        ))}
      </ol>
      <More name={title.toLowerCase()} total={total} />
    </section>
  )
}
