import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith'
import { type Candidates, type Known, NO_CANDIDATES } from '../metadata/index.ts'
import { FormatError } from './extract.ts'
import { textOfFragment } from './html.ts'
import { lazily } from './lazily.ts'

type Feedsmith = typeof import('feedsmith')
const feedsmith = lazily<Feedsmith>('feedsmith')

/** One entry of a feed: `content` may be a whole article, a first paragraph, or nothing. */
export interface FeedEntry {
  /** The feed's own mark of the entry; its link where it has none. */
  readonly id: string | null
  /** Absolute, http or https. */
  readonly url: string | null
  /** As plain text; empty where the feed carries titles and links only. */
  readonly text: string
  /** The entry's content as the feed carries it, before it became text. */
  readonly markup: string
  /** Whether only a summary is carried. */
  readonly excerpt: boolean
  readonly candidates: Candidates
}

export interface Feed {
  readonly title: string | null
  readonly entries: readonly FeedEntry[]
}

/** A feed with more entries is cut, not refused: new ones stand first. */
const MAX_ENTRIES = 5000

/**
 * RSS, Atom, RDF or JSON Feed, recognised by its content.
 *
 * @param url where the feed is from, for relative links; null if that is not known
 * @throws FormatError for what is none of these, or damaged
 */
export function readFeed(source: string, url: string | null): Feed {
  let parsed: ReturnType<Feedsmith['parseFeed']>
  try {
    parsed = feedsmith().parseFeed(source, { maxItems: MAX_ENTRIES })
  } catch {
    throw new FormatError('its feed is damaged or of a kind that is not known (RSS, Atom, RDF and JSON Feed are)')
  }
  switch (parsed.format) {
    case 'rss':
      return fromRss(parsed.feed as RssFeed.Feed<string>, url)
    case 'atom':
      return fromAtom(parsed.feed as AtomFeed.Feed<string>, url)
    case 'rdf':
      return fromRdf(parsed.feed as RdfFeed.Feed<string>, url)
    case 'json':
      return fromJson(parsed.feed as JsonFeed.Feed<string>, url)
  }
}

/** An entry's parts, whatever the feed's kind calls them. */
interface Parts {
  readonly id: string | undefined
  readonly link: string | undefined
  readonly title: string | undefined
  readonly published: readonly Known<string>[]
  readonly modified: readonly Known<string>[]
  readonly authors: readonly (string | undefined)[]
  readonly content: string | undefined
  readonly summary: string | undefined
  readonly outlet: readonly Known<string>[]
  readonly language: string | undefined
}

const stated = (from: string, value: string | undefined): Known<string>[] =>
  value === undefined || value.trim() === '' ? [] : [{ value: value.trim(), certainty: 'stated', from }]

function entryOf(parts: Parts, base: string | null): FeedEntry {
  const url = absolute(parts.link, base) ?? absolute(parts.id, null)
  const content = parts.content ?? ''
  const markup = /\S/.test(content) ? content : (parts.summary ?? '')
  const authors = parts.authors.filter((one) => one !== undefined && one.trim() !== '')
  return {
    id: parts.id ?? url,
    url,
    text: toText(markup),
    markup,
    excerpt: !/\S/.test(content),
    candidates: {
      ...NO_CANDIDATES,
      published: parts.published,
      modified: parts.modified,
      outlet: parts.outlet,
      byline: stated('feed author', authors.join(', ')),
      canonicalUrl: stated('feed link', url ?? undefined),
      title: stated('feed title', parts.title === undefined ? undefined : toText(parts.title).replace(/\s+/g, ' ')),
      language: stated('feed language', parts.language),
    },
  }
}

/** Text that holds neither a tag nor an entity is not shown to the HTML parser. */
function toText(markup: string): string {
  return /<[a-z!/]|&[a-z#]/i.test(markup) ? textOfFragment(markup) : markup.trim()
}

function fromRss(feed: RssFeed.Feed<string>, url: string | null): Feed {
  const base = feed.link ?? url
  const entries = (feed.items ?? []).map((item) =>
    entryOf(
      {
        id: item.guid?.value,
        link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
        title: item.title,
        published: [...stated('feed pubDate', item.pubDate), ...stated('feed dc:date', item.dc?.dates?.[0])],
        modified: stated('feed atom:updated', item.atom?.updated),
        authors:
          item.dc?.creators ??
          (item.authors ?? []).map((author) => (typeof author === 'string' ? author : author.name)),
        content: item.content?.encoded,
        summary: item.description,
        outlet: [...stated('feed source', item.source?.title), ...stated('feed channel', feed.title)],
        language: item.dc?.languages?.[0] ?? feed.language ?? feed.dc?.languages?.[0],
      },
      base,
    ),
  )
  return { title: feed.title ?? null, entries }
}

function fromAtom(feed: AtomFeed.Feed<string>, url: string | null): Feed {
  const title = feed.title?.value
  const linkOf = (links: AtomFeed.Feed<string>['links']): string | undefined =>
    (links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? undefined)?.href
  const base = absolute(linkOf(feed.links), url) ?? url
  const entries = (feed.entries ?? []).map((entry) =>
    entryOf(
      {
        id: entry.id,
        link: linkOf(entry.links),
        title: entry.title?.value,
        published: stated('feed published', entry.published),
        modified: stated('feed updated', entry.updated),
        authors: (entry.authors ?? feed.authors ?? []).map(({ name }) => name),
        content: entry.content?.value,
        summary: entry.summary?.value,
        outlet: [...stated('feed source', entry.source?.title?.value), ...stated('feed title', title)],
        language: feed.xml?.lang,
      },
      base,
    ),
  )
  return { title: title ?? null, entries }
}

function fromRdf(feed: RdfFeed.Feed<string>, url: string | null): Feed {
  const entries = (feed.items ?? []).map((item) =>
    entryOf(
      {
        id: item.rdf?.about,
        link: item.link,
        title: item.title,
        published: stated('feed dc:date', item.dc?.dates?.[0]),
        modified: [],
        authors: item.dc?.creators ?? [],
        content: item.content?.encoded,
        summary: item.description,
        outlet: stated('feed channel', feed.title),
        language: item.dc?.languages?.[0] ?? feed.dc?.languages?.[0],
      },
      feed.link ?? url,
    ),
  )
  return { title: feed.title ?? null, entries }
}

function fromJson(feed: JsonFeed.Feed<string>, url: string | null): Feed {
  const entries = (feed.items ?? []).map((item) =>
    entryOf(
      {
        id: item.id,
        link: item.url,
        title: item.title,
        published: stated('feed date_published', item.date_published),
        modified: stated('feed date_modified', item.date_modified),
        authors: (item.authors ?? feed.authors ?? []).map(({ name }) => name),
        content: item.content_html ?? item.content_text,
        summary: item.summary,
        outlet: stated('feed title', feed.title),
        language: item.language ?? feed.language,
      },
      feed.home_page_url ?? url,
    ),
  )
  return { title: feed.title ?? null, entries }
}

function absolute(link: string | undefined, base: string | null): string | null {
  if (link === undefined || !URL.canParse(link, base ?? undefined)) return null
  const { href, protocol } = new URL(link, base ?? undefined)
  return /^https?:$/.test(protocol) ? href : null
}

export interface ListedFeed {
  readonly url: string
  readonly title: string | null
}

/**
 * The feeds that an OPML list names, each once, in order, whatever groups they stand in.
 *
 * @throws FormatError for what is no OPML
 */
export function feedsInOpml(source: string): ListedFeed[] {
  const feeds = new Map<string, ListedFeed>()
  let level: readonly Outline[]
  try {
    level = (feedsmith().parseOpml(source).body?.outlines ?? []) as readonly Outline[]
  } catch {
    throw new FormatError('its OPML is damaged')
  }
  for (const { xmlUrl, title, text } of flatten(level)) {
    const url = absolute(xmlUrl, null)
    if (url !== null && !feeds.has(url)) feeds.set(url, { url, title: title ?? text ?? null })
  }
  return [...feeds.values()]
}

interface Outline {
  readonly text?: string
  readonly title?: string
  readonly xmlUrl?: string
  readonly outlines?: readonly Outline[]
}

function flatten(outlines: readonly Outline[]): Outline[] {
  return outlines.flatMap((outline) => [outline, ...flatten(outline.outlines ?? [])])
}
