import type { VNode } from 'preact'
import type { PredictionsPage } from '../../../contract/index.ts'

const COLUMNS = [
  ['made', 'Made'],
  ['open', 'Open'],
  ['due', 'Due'],
  ['cameTrue', 'Came true'],
  ['partly', 'Partly'],
  ['didNot', 'Did not'],
  ['void', 'Void'],
] as const

/** How the predictions of each source turned out. */
export function Records({
  records,
  nameOf,
  today,
}: {
  readonly records: PredictionsPage['records']
  readonly nameOf: (source: string) => string
  readonly today: string | null
}): VNode {
  return (
    <section class="records" aria-labelledby="records-title">
      <h2 id="records-title">By source</h2>
      <p class="small quiet">
        Of sources with more than one prediction. Only a ruling says what became of one
        {today !== null && `; due are those whose day is before ${today}`}.
      </p>
      {records.length === 0 ? (
        <p class="quiet">No source has made two.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reached by keyboard
        <section class="table-scroll" tabIndex={0} aria-label="Table: predictions by source">
          <table class="lines">
            <thead>
              <tr>
                <th scope="col">Source</th>
                {COLUMNS.map(([key, name]) => (
                  <th key={key} scope="col" class="small">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {records.map((record) => (
                <tr key={record.source}>
                  <th scope="row">{nameOf(record.source)}</th>
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
    </section>
  )
}
