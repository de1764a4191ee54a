import { describe, expect, it } from 'vitest'
import type { Fetch, Response } from './fetch.ts'
import { FetchError } from './fetch-error.ts'
import { politeFetch } from './polite-fetch.ts'
import { type Clock, Politeness, SYSTEM_CLOCK } from './politeness.ts'
import { createRobots } from './robots.ts'

/** A clock that stands still but for sleeping, and says when it was slept on. */
function clockAt(start: number): Clock & { time: number } {
  const clock = {
    time: start,
    now: () => clock.time,
    sleep: async (milliseconds: number) => {
      await new Promise((done) => setImmediate(done))
      clock.time += Math.max(0, milliseconds)
    },
  }
  return clock
}

async function* bodyOf(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text)
}

function answer(url: string, text: string): Response {
  return { changed: true, url, contentType: null, charset: null, etag: null, lastModified: null, body: bodyOf(text) }
}

/** A web of pages by address; a number is a status to fail with. Lists what was asked, when. */
function webOf(
  clock: Clock,
  pages: Readonly<Record<string, string | number | null>>,
  redirects: Readonly<Record<string, string>> = {},
): { fetch: Fetch; asked: [string, number][] } {
  const asked: [string, number][] = []
  const fetch: Fetch = async (url, condition, mayFollow = async () => {}) => {
    asked.push([url, clock.now()])
    const next = redirects[url]
    if (next !== undefined) {
      await mayFollow(next)
      return fetch(next, condition, mayFollow)
    }
    const page = Object.hasOwn(pages, url) ? pages[url] : 404
    if (page === null || page === undefined) throw new FetchError('the host does not answer')
    if (typeof page === 'number')
      throw new FetchError(`the server answers ${page}`, null, page, page === 429 ? 600_000 : null)
    return answer(url, page)
  }
  return { fetch, asked }
}

describe('robots.txt', () => {
  const ROBOTS = 'User-agent: *\nDisallow: /private\nCrawl-delay: 7\n\nUser-agent: rapporteur\nDisallow: /only-them'

  const rule = async (robots: string | number | null, url: string, agent: string): Promise<unknown> => {
    const clock = clockAt(0)
    return createRobots(webOf(clock, { 'http://a.example/robots.txt': robots }).fetch, clock, agent)(url)
  }

  it('is heeded by the agent it names, and by others', async () => {
    expect(await rule(ROBOTS, 'http://a.example/private/1', 'other')).toMatchObject({ allowed: false, delay: 7000 })
    expect(await rule(ROBOTS, 'http://a.example/public', 'other')).toMatchObject({ allowed: true, delay: 7000 })
    expect(await rule(ROBOTS, 'http://a.example/only-them', 'rapporteur')).toMatchObject({ allowed: false })
  })

  it('where there is none everything is allowed; a server that fails allows nothing', async () => {
    for (const status of [404, 403, 410])
      expect(await rule(status, 'http://a.example/', 'x')).toMatchObject({ allowed: true })
    for (const status of [500, 503, 429, null])
      expect(await rule(status, 'http://a.example/', 'x')).toMatchObject({ allowed: false })
  })

  it('that may not be asked for says how it may', async () => {
    const robots = createRobots(() => Promise.reject(new FetchError('it is private', 'allow it')), clockAt(0), 'x')
    expect((await robots('http://a.example/')).reason).toBe(
      "the robots.txt of its host can't be read (it is private; allow it)",
    )
  })

  it('is asked for once a day and host', async () => {
    const clock = clockAt(0)
    const { fetch, asked } = webOf(clock, { 'http://a.example/robots.txt': ROBOTS })
    const robots = createRobots(fetch, clock, 'x')
    await robots('http://a.example/1')
    await robots('http://a.example/2')
    expect(asked).toHaveLength(1)
    await robots('http://b.example/1')
    clock.time += 25 * 3_600_000
    await robots('http://a.example/3')
    expect(asked.map(([url]) => new URL(url).host)).toEqual(['a.example', 'b.example', 'a.example'])
  })
})

describe('politeness', () => {
  it('pauses between two requests to a host, and not between hosts', async () => {
    const clock = clockAt(1000)
    const { fetch, asked } = webOf(clock, {
      'http://a.example/1': 'x',
      'http://a.example/2': 'x',
      'http://b.example/1': 'x',
    })
    const polite = politeFetch(fetch, new Politeness(clock, { interval: 2000 }), null)
    for (const url of ['http://a.example/1', 'http://b.example/1', 'http://a.example/2']) await polite(url)
    expect(asked.map(([, time]) => time)).toEqual([1000, 1000, 3000])
  })

  it('takes turns when asked at once', async () => {
    const clock = clockAt(0)
    const { fetch, asked } = webOf(clock, { 'http://a.example/1': 'x' })
    const polite = politeFetch(fetch, new Politeness(clock, { interval: 2000 }), null)
    await Promise.all([1, 2, 3].map(() => polite('http://a.example/1')))
    expect(asked.map(([, time]) => time)).toEqual([0, 2000, 4000])
  })

  it('keeps away for longer while a host fails, up to a bound, and no longer once it answers', async () => {
    const clock = clockAt(0)
    const politeness = new Politeness(clock, { interval: 0, firstBackOff: 1000, maxBackOff: 5000 })
    const pauses: number[] = []
    for (let i = 0; i < 5; i++) {
      politeness.failed('http://a.example/', null)
      pauses.push(politeness.nextAt('http://a.example/') - clock.time)
      clock.time = politeness.nextAt('http://a.example/')
    }
    expect(pauses).toEqual([1000, 2000, 4000, 5000, 5000])
    politeness.succeeded('http://a.example/')
    politeness.failed('http://a.example/', null)
    expect(politeness.nextAt('http://a.example/') - clock.time).toBe(1000)
  })

  it('heeds Retry-After, and does not punish a page that is not there', async () => {
    const clock = clockAt(0)
    const politeness = new Politeness(clock, { interval: 0, firstBackOff: 1000 })
    const { fetch } = webOf(clock, {
      'http://a.example/busy': 429,
      'http://b.example/gone': 404,
      'http://c.example/': null,
    })
    const polite = politeFetch(fetch, politeness, null)
    for (const url of ['http://a.example/busy', 'http://b.example/gone', 'http://c.example/'])
      await polite(url).catch(() => {})
    expect(politeness.nextAt('http://a.example/')).toBe(600_000)
    expect(politeness.nextAt('http://b.example/')).toBe(0)
    expect(politeness.nextAt('http://c.example/')).toBe(1000)
  })

  it('does not ask for what robots.txt forbids, and heeds its delay', async () => {
    const clock = clockAt(0)
    const pages = {
      'http://a.example/robots.txt': 'User-agent: *\nCrawl-delay: 9\nDisallow: /no',
      'http://a.example/1': 'x',
    }
    const { fetch, asked } = webOf(clock, pages)
    const polite = politeFetch(fetch, new Politeness(clock, { interval: 2000 }), createRobots(fetch, clock, 'x'))
    await expect(polite('http://a.example/no')).rejects.toThrow('robots.txt of its host forbids it')
    await polite('http://a.example/1')
    await polite('http://a.example/1')
    expect(asked.map(([url, time]) => [new URL(url).pathname, time])).toEqual([
      ['/robots.txt', 0],
      ['/1', 0],
      ['/1', 9000],
    ])
  })

  it('heeds robots.txt and pauses of the host that it is redirected to', async () => {
    const clock = clockAt(0)
    const pages = {
      'http://b.example/robots.txt': 'User-agent: *\nCrawl-delay: 9\nDisallow: /no',
      'http://b.example/1': 'x',
      'http://a.example/new': 'x',
    }
    const redirects = {
      'http://a.example/to-no': 'http://b.example/no',
      'http://a.example/to-1': 'http://b.example/1',
      'http://a.example/old': 'http://a.example/new',
    }
    const { fetch, asked } = webOf(clock, pages, redirects)
    const politeness = new Politeness(clock, { interval: 2000 })
    const polite = politeFetch(fetch, politeness, createRobots(fetch, clock, 'x'))
    await expect(polite('http://a.example/to-no')).rejects.toThrow('robots.txt of its host forbids it')
    expect(politeness.nextAt('http://a.example/')).toBe(2000)
    for (const page of ['to-1', 'to-1', 'old']) await polite(`http://a.example/${page}`)
    expect(asked.map(([url, time]) => [url.slice('http://'.length), time])).toEqual([
      ['a.example/robots.txt', 0],
      ['a.example/to-no', 0],
      ['b.example/robots.txt', 0],
      ['a.example/to-1', 2000],
      ['b.example/1', 2000],
      ['a.example/to-1', 4000],
      ['b.example/1', 11_000],
      ['a.example/old', 11_000],
      ['a.example/new', 11_000],
    ])
  })

  it('does not wait for a host for longer than it was told', async () => {
    const clock = clockAt(0)
    const politeness = new Politeness(clock, { firstBackOff: 600_000 })
    politeness.failed('http://a.example/', null)
    const { fetch, asked } = webOf(clock, { 'http://a.example/': 'x' })
    await expect(politeFetch(fetch, politeness, null, { maxWait: 60_000 })('http://a.example/')).rejects.toThrow(
      'its host is left alone for 10 min',
    )
    expect(asked).toEqual([])
  })

  it('an aborted wait ends at once and asks nothing', async () => {
    const stop = new AbortController()
    const politeness = new Politeness(SYSTEM_CLOCK)
    politeness.failed('http://a.example/', 3_600_000)
    const { fetch, asked } = webOf(SYSTEM_CLOCK, { 'http://a.example/': 'x' })
    const waiting = politeFetch(fetch, politeness, null, { signal: stop.signal })('http://a.example/')
    stop.abort()
    await expect(waiting).rejects.toThrow('it was stopped')
    expect(asked).toEqual([])
  })
})
