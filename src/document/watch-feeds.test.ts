import { describe, expect, it } from 'vitest'
import type { Clock, Condition, Fetch } from './fetching/index.ts'
import { FetchError } from './fetching/index.ts'
import type { SourceDocument, SourceFailure } from './source-document.ts'
import { type FeedState, nextDue, pollFeeds, type WatchedFeed } from './watch-feeds.ts'

const MINUTE = 60_000
const URL_OF_FEED = 'https://courier.example/feed'
const FEEDS: readonly WatchedFeed[] = [{ url: URL_OF_FEED, outlet: 'The Ostrel Courier', everyMinutes: 30 }]
const PAGE = `<article>${'<p>The envoy told reporters on the quay that the ferry tax would stay until the spring, whatever they say.</p>'.repeat(6)}</article>`

const entry = (id: string, extra = ''): string =>
  `<item><guid isPermaLink="false">${id}</guid><title>${id}</title><link>https://courier.example/${id}</link>${extra}</item>`
const feedOf = (...entries: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Feed</title>${entries.join('')}</channel></rss>`

async function* bodyOf(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text)
}

/** A web whose pages can be changed between askings; a feed that is asked with its present etag has not changed. */
class Web {
  readonly pages = new Map<string, string | FetchError>()
  readonly asked: [url: string, etag: string | null][] = []
  time = 0

  readonly clock: Clock = { now: () => this.time, sleep: async () => {} }

  readonly fetch: Fetch = async (url: string, condition?: Condition) => {
    this.asked.push([url, condition?.etag ?? null])
    const page = this.pages.get(url)
    if (page === undefined || page instanceof FetchError)
      throw page ?? new FetchError('the server answers 404', null, 404)
    const etag = `"${page.length}"`
    const changed = condition?.etag !== etag
    return {
      changed,
      url,
      contentType: null,
      charset: null,
      etag,
      lastModified: null,
      body: bodyOf(changed ? page : ''),
    }
  }
}

const running = new AbortController().signal

async function poll(
  web: Web,
  states: Map<string, FeedState>,
  signal = running,
): Promise<(SourceDocument | SourceFailure)[]> {
  const outcomes: (SourceDocument | SourceFailure)[] = []
  for await (const one of pollFeeds(FEEDS, states, { fetch: web.fetch, clock: web.clock, signal })) outcomes.push(one)
  return outcomes
}

describe('watching feeds', () => {
  it('reads the pages of new entries, once, and asks again when the feed is due', async () => {
    const web = new Web()
    const states = new Map<string, FeedState>()
    web.pages.set(URL_OF_FEED, feedOf(entry('a')))
    web.pages.set('https://courier.example/a', PAGE)
    web.pages.set('https://courier.example/b', PAGE)
    expect(await poll(web, states)).toMatchObject([
      {
        kind: 'document',
        format: 'html',
        sourceId: 'a',
        url: 'https://courier.example/a',
        metadata: { outlet: { value: 'The Ostrel Courier', from: 'dossier.yaml' }, title: { value: 'a' } },
      },
    ])
    expect(await poll(web, states)).toEqual([])
    expect(web.asked).toHaveLength(2)
    expect(nextDue(FEEDS, states)).toBe(30 * MINUTE)

    web.time = 30 * MINUTE
    expect(await poll(web, states)).toEqual([])
    expect(web.asked.at(-1)).toEqual([URL_OF_FEED, states.get(URL_OF_FEED)!.etag])

    web.time = 60 * MINUTE
    web.pages.set(URL_OF_FEED, feedOf(entry('b'), entry('a')))
    expect(await poll(web, states)).toMatchObject([{ sourceId: 'b' }])
    expect(web.asked.filter(([url]) => url.endsWith('/a'))).toHaveLength(1)
  })

  it('does not ask for pages whose text the feed carries whole', async () => {
    const web = new Web()
    web.pages.set(
      URL_OF_FEED,
      feedOf(
        entry(
          'a',
          '<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">&lt;p&gt;They talked.&lt;/p&gt;</content:encoded>',
        ),
      ),
    )
    expect(await poll(web, new Map())).toMatchObject([{ text: 'They talked.', format: 'feed' }])
    expect(web.asked).toHaveLength(1)
  })

  it('tries a page that fails three times, the feed asked for as a whole in between', async () => {
    const web = new Web()
    const states = new Map<string, FeedState>()
    web.pages.set(URL_OF_FEED, feedOf(entry('a'), entry('b')))
    web.pages.set('https://courier.example/b', PAGE)
    const found: unknown[] = []
    for (let round = 0; round < 5; round++) {
      found.push((await poll(web, states)).map((one) => one.kind))
      web.time += 30 * MINUTE
    }
    expect(found).toEqual([['failure', 'document'], ['failure'], ['failure'], [], []])
    expect(states.get(URL_OF_FEED)).toMatchObject({ seen: ['a', 'b'], tried: {}, etag: expect.any(String) })
  })

  it('asks a feed that fails half as often each time, and says why', async () => {
    const web = new Web()
    const states = new Map<string, FeedState>()
    const pauses: number[] = []
    for (let round = 0; round < 8; round++) {
      expect(await poll(web, states)).toMatchObject([
        { kind: 'failure', origin: URL_OF_FEED, reason: 'the server answers 404' },
      ])
      pauses.push((nextDue(FEEDS, states) - web.time) / MINUTE)
      web.time = nextDue(FEEDS, states)
    }
    expect(pauses).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440])
    web.pages.set(URL_OF_FEED, feedOf())
    expect(await poll(web, states)).toEqual([])
    expect(nextDue(FEEDS, states) - web.time).toBe(30 * MINUTE)
  })

  it('heeds Retry-After, and a feed that is none', async () => {
    const web = new Web()
    const states = new Map<string, FeedState>()
    web.pages.set(URL_OF_FEED, new FetchError('the server answers 429', null, 429, 90 * MINUTE))
    await poll(web, states)
    expect(nextDue(FEEDS, states)).toBe(90 * MINUTE)
    web.time = 90 * MINUTE
    web.pages.set(URL_OF_FEED, '<html><p>Sorry.</p></html>')
    expect(await poll(web, states)).toMatchObject([{ reason: expect.stringMatching(/^its feed is damaged/) }])
  })

  it('stopped in the midst, it leaves what is undone for the next time', async () => {
    const web = new Web()
    const states = new Map<string, FeedState>()
    const stop = new AbortController()
    for (const id of ['a', 'b', 'c']) web.pages.set(`https://courier.example/${id}`, PAGE)
    web.pages.set(URL_OF_FEED, feedOf(entry('a'), entry('b'), entry('c')))
    const first: unknown[] = []
    for await (const one of pollFeeds(FEEDS, states, { fetch: web.fetch, clock: web.clock, signal: stop.signal })) {
      first.push(one.kind === 'document' ? one.sourceId : one.reason)
      stop.abort()
    }
    expect(first).toEqual(['a'])
    web.time += 30 * MINUTE
    expect((await poll(web, states)).map((one) => (one.kind === 'document' ? one.sourceId : one.reason))).toEqual([
      'b',
      'c',
    ])
  })
})
