import type { VNode } from 'preact'
import { isolated } from '../../../../text/index.ts'
import type { DocumentOrigin, DocumentPage, Metadata } from '../../../contract/index.ts'
import { addressOf } from '../../../contract/index.ts'
import { hrefOf, hrefWith, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { dateText, dayText, shareText } from '../../words/index.ts'
import { showsTitle } from './text-view.tsx'

/** Where the text is from, which version it is, and whether it is somebody else's reporting. */
export function ArticleHead({ page }: { readonly page: DocumentPage }): VNode {
  const appearance = page.appearances[0]
  const metadata = appearance?.metadata
  const title = metadata?.title?.value ?? null
  const kept = appearance?.arrivals[0]?.kept ?? null
  return (
    <header class="article-head">
      <p class="article-outlet">
        <strong>{isolated(outletOf(page) ?? 'Outlet unknown')}</strong>
        {metadata !== undefined && (
          <Published metadata={metadata} received={appearance?.arrivals.map((one) => one.received) ?? []} />
        )}
        {metadata?.byline != null && <span>{isolated(metadata.byline.value)}</span>}
        {metadata?.canonicalUrl != null && /^https?:/.test(metadata.canonicalUrl.value) && (
          <a href={metadata.canonicalUrl.value} rel="noreferrer" target="_blank">
            The page it was on
          </a>
        )}
      </p>
      {kept !== null && kept < 0.5 && (
        <p class="small">
          The text keeps {shareText(kept)} of the words of its source; the rest was taken for page furniture.
        </p>
      )}
      <Derivations page={page} />
      <Versions page={page} />
      {!showsTitle(page.text, title) && <h1>{title ?? 'Without a title'}</h1>}
    </header>
  )
}

/** The outlet by its name in the dossier, where lists have it so; else as the document says. */
function outletOf({ appearances, claims, versions, id }: DocumentPage): string | null {
  const first = appearances[0]
  const listed =
    claims.find(({ article }) => article.appearance === first?.id)?.article ??
    versions.find(({ document, appearance }) => document === id && appearance === first?.id)
  return listed?.outlet ?? first?.metadata.outlet?.value ?? null
}

const DAY = 86_400_000

function Published({
  metadata: { published },
  received,
}: {
  readonly metadata: Metadata
  readonly received: readonly string[]
}): VNode {
  if (published === null) return <span>Undated</span>
  const { resolved, certainty, written, from, against } = published
  return (
    <span class="numbers" title={`As written: ${written} (${certainty}, ${from})`}>
      {resolved === null ? `Dated “${written}”` : dateText(resolved)}
      {certainty !== 'stated' && ` (${certainty})`}
      {isAhead(resolved, received) && <strong> (in the future when it was added)</strong>}
      {against !== undefined && (
        <strong>
          {' '}
          (but “{against.written}” by its {against.from})
        </strong>
      )}
    </span>
  )
}

/** Whether it lies a day or more after all of what was received. */
const isAhead = (resolved: string | null, received: readonly string[]): boolean =>
  resolved !== null && received.length > 0 && received.every((one) => Date.parse(resolved) > Date.parse(one) + DAY)

const RELATIONS: Readonly<Record<string, string>> = {
  copy: 'A copy of',
  resend: 'Sent again:',
  update: 'An update of',
  excerpt: 'An excerpt of',
}

function Derivations({ page }: { readonly page: DocumentPage }): VNode | null {
  const { data, waiting } = useData<DocumentOrigin>(addressOf('documentOrigin', { document: page.id }))
  if (data === null || waiting) return null
  const lines = data.appearances.flatMap(({ relation, of, reason, credit, copies }) => [
    ...(relation !== null && of !== null
      ? [
          <>
            {RELATIONS[relation]}{' '}
            <a href={hrefOf(`/article/${of.document}`, {})}>
              {isolated(of.outlet ?? 'an unknown outlet')}: {isolated(of.title ?? 'without a title')}
            </a>{' '}
            <span class="quiet">({reason})</span>
          </>,
        ]
      : []),
    ...(credit !== null && relation === null
      ? [
          <>
            Copy of {isolated(credit.outlet)} <span class="quiet">({credit.reason})</span>
          </>,
        ]
      : []),
    ...(copies.length > 0
      ? [
          <>
            Taken up by{' '}
            {copies.map((copy, i) => (
              <>
                {i > 0 && ', '}
                <a href={hrefOf(`/article/${copy.document}`, {})}>
                  {isolated(copy.outlet ?? copy.title ?? 'an unknown outlet')}
                </a>
              </>
            ))}
          </>,
        ]
      : []),
  ])
  if (lines.length === 0) return null
  return (
    <ul class="derivations small">
      {lines.map((line, i) => (
        <li key={i}>{line}</li>
      ))}
    </ul>
  )
}

function Versions({ page }: { readonly page: DocumentPage }): VNode | null {
  const { query } = usePlace()
  const compared = query.get('compare')
  if (page.versions.length < 2) return null
  return (
    <nav class="versions small" aria-label="Versions of this article">
      <span>{page.versions.length} versions:</span>
      <ul>
        {page.versions.map((version, i) => {
          const day = version.modified ?? version.published?.resolved
          const name = `${i + 1}${day ? `, ${dayText(day)}` : ''}`
          return (
            <li key={version.document}>
              {version.document === page.id ? (
                <strong aria-current="true">{name} (this)</strong>
              ) : (
                <>
                  <a href={hrefOf(`/article/${version.document}`, {})}>{name}</a>{' '}
                  <a
                    href={hrefWith({ compare: compared === version.document ? null : version.document, claim: null })}
                    data-replace
                  >
                    {compared === version.document ? 'stop comparing' : 'compare'}
                  </a>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
