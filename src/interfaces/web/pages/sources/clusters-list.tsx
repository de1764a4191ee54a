import type { VNode } from 'preact'
import { addressOf, type ClustersPage } from '../../../contract/index.ts'
import { hrefWith } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { SaveTable } from '../../figure/index.ts'
import { ProblemNote, Waiting } from '../../parts/index.ts'
import { counted, listText } from '../../words/index.ts'

const SHOWN = 30
const MOST_WORDS = 220

export function shortened(words: string): string {
  return words.length <= MOST_WORDS ? words : `${words.slice(0, MOST_WORDS).replace(/\s\S*$/, '')} …`
}

/** Claims that several articles have, by how many independent origins they rest on. */
export function ClustersList({ filter }: { readonly filter: Readonly<Record<string, string>> }): VNode {
  const { data, problem } = useData<ClustersPage>(addressOf('clusters', {}, { ...filter, limit: SHOWN }))
  return (
    <section class="clusters" aria-labelledby="clusters-title">
      <div class="list-head">
        <h2 id="clusters-title">Claims that several articles have</h2>
        <SaveTable<ClustersPage['rows'][number]>
          name="claims-of-several-articles"
          address={(part) => addressOf('clusters', {}, { ...filter, ...part })}
          head={['Claim', 'Origins', 'Who reported', 'Articles', 'Outlets']}
          row={({ words, origins, articles, outlets }) => [
            words,
            origins.length,
            origins.map(({ name }) => name).join('; '),
            articles,
            outlets.join('; '),
          ]}
        />
      </div>
      <p class="quiet">By how many independent origins they rest on: who reported, not who repeated.</p>
      {problem !== null && data === null && <ProblemNote problem={problem} />}
      {data === null && problem === null && <Waiting lines={8} />}
      {data?.gathered === false && (
        <p class="quiet" role="status">
          They are being gathered for the first time; they appear here by themselves.
        </p>
      )}
      {data?.gathered === true && data.total === 0 && <p class="quiet">No claim is in more than one article so far.</p>}
      <ol>
        {(data?.rows ?? []).map(({ id, words, articles, origins, outlets }) => (
          <li key={id}>
            <p class="serif">
              <a href={hrefWith({ claim: id })}>{shortened(words)}</a>
            </p>
            <p class="small quiet">
              <strong>{counted(origins.length, 'origin')}</strong> ({listText(origins.map(({ name }) => name))}) ·{' '}
              {counted(articles, 'article')} in {listText(outlets)}
            </p>
          </li>
        ))}
      </ol>
      {data !== null && data.total > SHOWN && (
        <p class="small quiet">
          The first {SHOWN} of {counted(data.total, 'claim')}; narrow them above, or <code>rapporteur origins</code>{' '}
          lists all.
        </p>
      )}
    </section>
  )
}
