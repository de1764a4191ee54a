import type { VNode } from 'preact'
import type { PredictionsPage } from '../../../contract/index.ts'
import { hrefWith, usePlace } from '../../app/index.ts'
import { saveCsv } from '../../figure/index.ts'
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

/** Of sources, at first: those with most that was settled, then those with most predictions. */
const MOST = 12

/** How the predictions of each source turned out. */
export function Records({
  records,
  today,
}: {
  readonly records: PredictionsPage['records']
  readonly today: string | null
}): VNode {
  const { query } = usePlace()
  const isWhole = query.get('sources') === 'all' || records.length <= MOST
  const shown = isWhole ? records : records.slice(0, MOST)
  return (
    <section class="records" aria-labelledby="records-title">
      <div class="list-head">
        <h2 id="records-title">By source</h2>
        {records.length > 0 && (
          <button
            type="button"
            class="plain small"
            onClick={() =>
              saveCsv(
                'predictions-by-source',
                ['Source', ...COLUMNS.map(([, name]) => name)],
                records.map((record) => [record.source, ...COLUMNS.map(([key]) => record[key])]),
              )
            }
          >
            CSV<span class="unseen"> of predictions by source</span>
          </button>
        )}
      </div>
      <p class="small quiet">
        Of sources that have a name and made more than one prediction: who is only called “the official” or “analysts”
        may be another each time. Only a ruling says what became of one
        {today !== null && `; due are those whose day is before ${today}`}.
      </p>
      {records.length === 0 ? (
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
              {shown.map((record) => (
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
      {records.length > MOST && (
        <a class="small" href={hrefWith({ sources: isWhole ? null : 'all' })} data-replace>
          {isWhole ? `The first ${MOST} alone` : `All ${counted(records.length, 'source')}`}
        </a>
      )}
    </section>
  )
}
