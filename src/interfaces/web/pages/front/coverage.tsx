import type { VNode } from 'preact'
import { isolated } from '../../../../text/index.ts'
import { addressOf, type ClaimsPage, type DocumentsPage, type Rulings } from '../../../contract/index.ts'
import { hrefOf } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { Waiting } from '../../parts/index.ts'
import { counted, dateText, dayText, kindName, numberText, rulingName } from '../../words/index.ts'
import { shortened } from '../sources/index.ts'

/** Articles that are shown. */
const SHOWN = 8

/** What the news of these days rests on: articles, on whose word they speak, and what was ruled lately. */
export function Coverage({ since }: { readonly since: string }): VNode {
  const filter: Readonly<Record<string, string>> = since === '' ? {} : { since }
  const { data: claims } = useData<ClaimsPage>(addressOf('claims', {}, { ...filter, limit: 0, facets: true }))
  const { data: documents } = useData<DocumentsPage>(addressOf('documents', {}, { ...filter, limit: SHOWN }))
  const { data: rulings } = useData<Rulings>(addressOf('rulings', {}))
  if (claims === null || documents === null || rulings === null)
    return (
      <aside aria-label="The coverage">
        <Waiting lines={20} />
      </aside>
    )
  return (
    <aside aria-label="The coverage">
      <section>
        <h2>
          {counted(documents.total, 'article')}
          {since !== '' && <span class="quiet small"> since {dayText(since)}</span>}
        </h2>
        <ol class="front-articles">
          {documents.rows.map(({ article, claims: n }) => (
            <li key={article.appearance}>
              <a class="serif" href={hrefOf(`/article/${article.document}`, {})}>
                {article.title ?? 'Without a title'}
              </a>
              <span class="small quiet">
                {article.published?.resolved ? dayText(article.published.resolved) : 'Undated'} ·{' '}
                {isolated(article.outlet ?? 'Outlet unknown')} · {counted(n, 'claim')}
              </span>
            </li>
          ))}
        </ol>
        {documents.total > documents.rows.length && (
          <p class="small">
            <a href={hrefOf('/documents', filter)}>All {counted(documents.total, 'article')}</a>
          </p>
        )}
      </section>
      <Counts title="On whose word" filter={filter} parameter="kind" values={claims.facets?.kind ?? []} />
      <Counts title="For which party" filter={filter} parameter="party" values={claims.facets?.party ?? []} />
      {rulings.rulings.length > 0 && (
        <section>
          <h2>Latest rulings</h2>
          <ol class="front-articles">
            {[...rulings.rulings]
              .reverse()
              .slice(0, 5)
              .map(({ id, document, claim, action, who, at, words }) => (
                <li key={id}>
                  <a
                    class="serif"
                    href={hrefOf(`/article/${document}`, { claim: claim?.slice(claim.indexOf(':') + 1) })}
                  >
                    {shortened(
                      [words.source || (claim === null ? '' : 'Nobody named'), words.cue, words.content]
                        .filter(Boolean)
                        .join(' '),
                    )}
                  </a>
                  <span class="small quiet">
                    {rulingName(action)} by {isolated(who)}, {dateText(at)}
                  </span>
                </li>
              ))}
          </ol>
        </section>
      )}
    </aside>
  )
}

function Counts({
  title,
  filter,
  parameter,
  values,
}: {
  readonly title: string
  readonly filter: Readonly<Record<string, string>>
  readonly parameter: 'kind' | 'party'
  readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[]
}): VNode {
  return (
    <section>
      <h2>{title}</h2>
      <ul class="front-counts">
        {values
          .filter(({ count }) => count > 0)
          .map(({ value, label, count }) => (
            <li key={value}>
              {value === '' ? (
                <span>For no party</span>
              ) : (
                <a href={hrefOf('/claims', { ...filter, [parameter]: value })}>
                  {parameter === 'kind' ? kindName(value) : label}
                </a>
              )}
              <span class="numbers quiet">{numberText(count)}</span>
            </li>
          ))}
      </ul>
    </section>
  )
}
