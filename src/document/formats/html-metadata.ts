import { type Candidates, type Certainty, joined, type Known, type Metadata, NO_CANDIDATES } from '../metadata/index.ts'
import { type DomDocument, type DomElement, parseFragment } from './dom.ts'
import { jsonLdMetadata } from './json-ld.ts'

/**
 * Names of meta elements (`name`, `property` or `itemprop`, lower case) for each field, best first: Open Graph, schema.org
 * microdata, Dublin Core, Google Scholar, and the names that widely used publishing systems write.
 */
const META: Readonly<Partial<Record<keyof Metadata, readonly string[]>>> = {
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'publish-date',
    'publishdate',
    'publish_date',
    'published-date',
    'publication_date',
    'pubdate',
    'article.published',
    'cxenseparse:recs:publishtime',
    'bt:pubdate',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.date',
    'dc.date',
    'citation_publication_date',
    'citation_date',
    'date',
  ],
  modified: [
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'article.updated',
    'dcterms.modified',
    'dc.date.modified',
  ],
  outlet: [
    'og:site_name',
    'publisher',
    'dc.publisher',
    'dcterms.publisher',
    'citation_journal_title',
    'application-name',
  ],
  byline: [
    'author',
    'parsely-author',
    'sailthru.author',
    'byl',
    'byline',
    'dc.creator',
    'dcterms.creator',
    'article:author',
    'citation_author',
  ],
  canonicalUrl: ['og:url', 'parsely-link'],
  title: ['og:title', 'parsely-title', 'headline', 'dc.title', 'dcterms.title', 'citation_title', 'twitter:title'],
  language: ['dc.language', 'dcterms.language', 'og:locale'],
}

/** Everything a page says of itself in its head and in marked elements; `url` makes relative addresses whole. */
export function pageMetadata(document: DomDocument, url: string | null): Candidates {
  const all = joined(jsonLdMetadata(document), joined(metaElements(document), otherElements(document)))
  return {
    ...all,
    canonicalUrl: all.canonicalUrl.flatMap((known) => absolute(known, url)),
    outlet: all.outlet.map(withoutReferences),
    byline: all.byline.map(withoutReferences).flatMap(person),
    title: all.title.map(withoutReferences),
  }
}

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,30});/i
const MAX_NAME_UNITS = 2000

/** Publishing systems write HTML into JSON, and escape in attributes what was escaped: `Envoy&#8217;s talks`. */
function withoutReferences(known: Known<string>): Known<string> {
  if (known.value.length > MAX_NAME_UNITS || !REFERENCE.test(known.value)) return known
  const value = (parseFragment(known.value)?.textContent ?? '').replace(/\s+/g, ' ').trim()
  return value === '' ? known : { ...known, value }
}

function metaElements(document: DomDocument): Candidates {
  const contents = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop')
    const content = meta.getAttribute('content')?.trim() ?? ''
    const key = name?.trim().toLowerCase()
    if (key !== undefined && content !== '' && !contents.has(key)) contents.set(key, content)
  }
  const found = Object.entries(META).map(([field, names]) => [
    field,
    names.flatMap((name): Known<string>[] => {
      const value = contents.get(name)
      return value === undefined ? [] : [{ value, certainty: 'stated', from: `meta ${name}` }]
    }),
  ])
  return { ...NO_CANDIDATES, ...(Object.fromEntries(found) as Partial<Candidates>) }
}

function otherElements(document: DomDocument): Candidates {
  const one = (
    certainty: Certainty,
    from: string,
    element: DomElement | null,
    value: (element: DomElement) => string | null,
  ): Known<string>[] => {
    const text = element === null ? '' : (value(element) ?? '').replace(/\s+/g, ' ').trim()
    return text === '' ? [] : [{ value: text, certainty, from }]
  }
  const attribute = (name: string) => (element: DomElement) => element.getAttribute(name)
  const text = (element: DomElement): string | null => element.textContent
  const time = (element: DomElement): string | null =>
    element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent
  const find = (selector: string): DomElement | null => document.querySelector(selector)
  return {
    ...NO_CANDIDATES,
    published: [
      ...one('stated', 'element datePublished', find('[itemprop="datePublished"]'), time),
      ...one('stated', 'element time pubdate', find('time[pubdate]'), time),
      ...one(
        'inferred',
        'element time',
        find('article time[datetime], main time[datetime], header time[datetime]'),
        time,
      ),
    ],
    modified: one('stated', 'element dateModified', find('[itemprop="dateModified"]'), time),
    byline: [
      ...one('stated', 'element author', find('[itemprop="author"] [itemprop="name"], [itemprop="author"]'), text),
      ...one('inferred', 'link author', find('a[rel~="author"]'), text),
    ],
    canonicalUrl: one('stated', 'link canonical', find('link[rel~="canonical"]'), attribute('href')),
    title: [
      ...one('inferred', 'element h1', find('article h1, main h1, h1'), text),
      ...one('inferred', 'element title', find('title'), text),
    ],
    language: [
      ...one('stated', 'html lang', document.documentElement, attribute('lang')),
      ...one('stated', 'meta content-language', find('meta[http-equiv="content-language" i]'), attribute('content')),
    ],
  }
}

function absolute(known: Known<string>, base: string | null): Known<string>[] {
  if (!URL.canParse(known.value, base ?? undefined)) return []
  const { href, protocol } = new URL(known.value, base ?? undefined)
  return /^https?:$/.test(protocol) ? [{ ...known, value: href }] : []
}

/** Without a leading "By"; addresses of profiles are no names. */
function person(known: Known<string>): Known<string>[] {
  if (/^(?:https?:)?\/\//i.test(known.value)) return []
  return [{ ...known, value: known.value.replace(/^by:?\s+/i, '') }]
}
