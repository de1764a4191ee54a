import type { VNode } from 'preact'
import {
  addressOf,
  type ClaimsPage,
  type ClustersPage,
  type DocumentsPage,
  type Dossier,
  type Rulings,
  type Status,
} from '../../../contract/index.ts'
import { go, hrefOf, hrefWith, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { Empty, ProblemNote, SourceName, Waiting } from '../../parts/index.ts'
import { counted, dateText, dayOf, dayText, kindName, listText, numberText, rulingName } from '../../words/index.ts'
import { claimHref } from '../claims/index.ts'
import { shortened } from '../sources/index.ts'

const DAY_MS = 86_400_000

/** The day that lies so many days before another. */
export function dayBefore(day: string, days: number): string {
  return dayOf(new Date(Date.parse(`${day}T12:00:00Z`) - days * DAY_MS), 'UTC')
}

/** What is new in the record since a day. Without one, the last seven days that the record has. */
export function FrontPage(): VNode {
  const { query } = usePlace()
  const { data: status, problem } = useData<Status>(addressOf('status', {}))
  const { data: dossier } = useData<Dossier>(addressOf('dossier', {}))
  if (problem !== null && status === null) return <ProblemNote problem={problem} />
  if (status === null || dossier === null) return <Waiting lines={20} />
  const last = status.lastDay
  const since = query.get('since') ?? (last === null ? '' : dayBefore(last, 6))
  return (
    <>
      <header class="page-head">
        <h1>What is new</h1>
        {dossier.description !== null && <p>{dossier.description}</p>}
      </header>
      {status.documents === 0 ? <NothingYet dossier={dossier} /> : <News since={since} last={last} />}
    </>
  )
}

function NothingYet({ dossier }: { readonly dossier: Dossier }): VNode {
  return (
    <Empty title="The record is empty">
      <p>
        <a href="/documents">Add documents</a>: drop articles there, or paste a text.{' '}
        {dossier.feeds.length > 0
          ? `rapporteur watch follows the ${counted(dossier.feeds.length, 'feed')} of the dossier.`
          : 'Feeds that dossier.yaml names are followed by rapporteur watch.'}
        {dossier.parties.length === 0 && ' Parties, issues and outlets are filled in there too.'}
      </p>
    </Empty>
  )
}

function News({ since, last }: { readonly since: string; readonly last: string | null }): VNode {
  const filter: Readonly<Record<string, string>> = since === '' ? {} : { since }
  const { data: claims } = useData<ClaimsPage>(
    addressOf('claims', {}, { ...filter, limit: 8, sort: 'surest', facets: true }),
  )
  const { data: documents } = useData<DocumentsPage>(addressOf('documents', {}, { ...filter, limit: 12 }))
  const { data: clusters } = useData<ClustersPage>(addressOf('clusters', {}, { ...filter, limit: 6 }))
  const { data: rulings } = useData<Rulings>(addressOf('rulings', {}))
  if (claims === null || documents === null || rulings === null) return <Waiting lines={20} />
  return (
    <>
      <SinceChoice since={since} last={last} />
      <div class="front">
        <div>
          <section aria-labelledby="surest-title">
            <h2 id="surest-title">Read with most certainty</h2>
            <ol class="front-claims">
              {claims.rows.map((claim) => (
                <li key={claim.key}>
                  <p class="serif">
                    <a href={claimHref(claim)}>
                      <SourceName claim={claim} /> <em>{claim.words.cue}</em> {shortened(claim.words.content)}
                    </a>
                  </p>
                  <p class="small quiet">
                    {claim.article.published?.resolved ? dayText(claim.article.published.resolved) : 'Undated'} ·{' '}
                    {claim.article.outlet ?? 'Outlet unknown'} · {kindName(claim.profile.kind).toLowerCase()}
                    {claim.party !== null && ` for ${claim.party}`}
                  </p>
                </li>
              ))}
            </ol>
            <p class="small">
              <a href={hrefOf('/claims', filter)}>All {counted(claims.total, 'claim')}</a>
            </p>
          </section>
          <section aria-labelledby="shared-title">
            <h2 id="shared-title">Reported in more than one article</h2>
            {clusters === null && <Waiting lines={6} />}
            {clusters?.total === 0 && <p class="quiet">Nothing in these days.</p>}
            <ol class="front-claims">
              {(clusters?.rows ?? []).map(({ id, words, origins, articles }) => (
                <li key={id}>
                  <p class="serif">
                    <a href={hrefOf('/sources', { claim: id })}>{shortened(words)}</a>
                  </p>
                  <p class="small quiet">
                    {counted(articles, 'article')}, <strong>{counted(origins.length, 'origin')}</strong>:{' '}
                    {listText(origins.map(({ name }) => name))}
                  </p>
                </li>
              ))}
            </ol>
            {clusters !== null && clusters.total > 6 && (
              <p class="small">
                <a href={hrefOf('/sources', filter)}>All {numberText(clusters.total)}</a>
              </p>
            )}
          </section>
        </div>
        <aside aria-label="In short">
          <section>
            <h2>{counted(documents.total, 'article')}</h2>
            <ol class="front-articles">
              {documents.rows.map(({ article, claims: n }) => (
                <li key={article.appearance}>
                  <a class="serif" href={hrefOf(`/article/${article.document}`, {})}>
                    {article.title ?? 'Without a title'}
                  </a>
                  <span class="small quiet">
                    {article.published?.resolved ? dayText(article.published.resolved) : 'Undated'} ·{' '}
                    {article.outlet ?? 'Outlet unknown'} · {counted(n, 'claim')}
                  </span>
                </li>
              ))}
            </ol>
            {documents.total > documents.rows.length && (
              <p class="small">
                <a href="/documents">All {counted(documents.total, 'article')}</a>
              </p>
            )}
          </section>
          <FacetLines title="On whose word" filter={filter} parameter="kind" values={claims.facets?.kind ?? null} />
          <FacetLines title="For which party" filter={filter} parameter="party" values={claims.facets?.party ?? null} />
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
                        {shortened(`${words.source || 'Nobody named'} ${words.cue} ${words.content}`)}
                      </a>
                      <span class="small quiet">
                        {rulingName(action)} by {who}, {dateText(at)}
                      </span>
                    </li>
                  ))}
              </ol>
            </section>
          )}
        </aside>
      </div>
    </>
  )
}

function FacetLines({
  title,
  filter,
  parameter,
  values,
}: {
  readonly title: string
  readonly filter: Readonly<Record<string, string>>
  readonly parameter: 'kind' | 'party'
  readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[] | null
}): VNode {
  const shown = (values ?? []).filter(({ count }) => count > 0)
  return (
    <section>
      <h2>{title}</h2>
      {values === null && <Waiting lines={6} />}
      <ul class="front-counts">
        {shown.map(({ value, label, count }) => (
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

function SinceChoice({ since, last }: { readonly since: string; readonly last: string | null }): VNode {
  const choices =
    last === null
      ? []
      : [
          ['Last day', dayBefore(last, 0)],
          ['7 days', dayBefore(last, 6)],
          ['30 days', dayBefore(last, 29)],
        ]
  return (
    <form class="since" onSubmit={(event) => event.preventDefault()}>
      <label>
        New since{' '}
        <input
          type="date"
          value={since}
          onChange={({ currentTarget: { value } }) => go(hrefWith({ since: value || null }), { replace: true })}
        />
      </label>
      {choices.map(([name, day]) => (
        <a key={name} href={hrefWith({ since: day! })} data-replace aria-current={day === since ? 'true' : undefined}>
          {name}
        </a>
      ))}
      {last !== null && <span class="quiet">The record goes to {dayText(last)}.</span>}
    </form>
  )
}
