import type { VNode } from 'preact'
import type { PredictionsPage, RecordsPage } from '../../../contract/index.ts'
import { addressOf } from '../../../contract/index.ts'
import { hrefWith, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { SaveTable } from '../../figure/index.ts'
import { Pager, ProblemNote, partIn } from '../../parts/index.ts'
import { counted } from '../../words/index.ts'

const COLUMNS = [
  ['made', 'Made'],
  ['open', 'Open'],
  ['due', 'Due'],
  ['cameTrue', 'Came true'],
  ['partly', 'Partly'],
  ['didNot', 'Did not'],
  ['void', 'Void'],
] as const

type Row = RecordsPage['rows'][number]

/** Which part of them the page's address asks for; without it the first come with the predictions. */
const PARTS = { name: 'sources', rows: 50 }

/** How the predictions of each source turned out. */
export function Records({
  first,
  sources,
  asked,
  today,
}: {
  readonly first: PredictionsPage['records']
  readonly sources: number
  /** By what the predictions are narrowed. */
  readonly asked: Readonly<Record<string, string>>
  readonly today: string | null
}): VNode {
  const { query } = usePlace()
  const isOpen = query.has(PARTS.name)
  const address = (part: { readonly offset: number; readonly limit: number }): string =>
    addressOf('records', {}, { ...asked, ...part })
  const { data, problem } = useData<RecordsPage>(isOpen ? address(partIn(query, PARTS)) : null)
  const shown = isOpen && data !== null ? data : { rows: first, offset: 0 }
  return (
    <section class="records" aria-labelledby="records-title">
      <div class="list-head">
        <h2 id="records-title">By source</h2>
        {sources > 0 && (
          <SaveTable<Row>
            name="predictions-by-source"
            of="predictions by source"
            address={address}
            head={['Source', ...COLUMNS.map(([, name]) => name)]}
            row={(record) => [record.source, ...COLUMNS.map(([key]) => record[key])]}
          />
        )}
      </div>
      <p class="small quiet">
        Of sources that have a name and made more than one prediction: who is only called “the official” or “analysts”
        may be another each time. Only a ruling says what became of one
        {today !== null && `; due are those whose day is before ${today}`}.
      </p>
      {problem !== null && <ProblemNote problem={problem} />}
      {shown.rows.length === 0 ? (
        <p class="quiet">No source with a name has made two.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reached by keyboard
        <section class="table-scroll" tabIndex={0} aria-label="Table: predictions by source">
          <table class="lines">
            <thead>
              <tr>
                <th scope="col">Source</th>
                {COLUMNS.map(([key, name]) => (
                  <th key={key} scope="col" class="small numbers">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.rows.map((record) => (
                <tr key={record.source}>
                  <th scope="row">{record.source}</th>
                  {COLUMNS.map(([key]) => (
                    <td key={key} class="numbers">
                      {record[key] === 0 ? <span class="quiet">0</span> : record[key]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {isOpen && data !== null && <Pager total={data.total} offset={data.offset} of={PARTS} />}
      {(isOpen || sources > first.length) && (
        <a class="small" href={hrefWith({ [PARTS.name]: isOpen ? null : '1' })} data-replace>
          {isOpen ? 'The first alone' : `All ${counted(sources, 'source')}`}
        </a>
      )}
    </section>
  )
}
