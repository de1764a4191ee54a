import robotsParser from 'robots-parser'
import type { Fetch } from './fetch.ts'
import { FetchError } from './fetch-error.ts'
import type { Clock } from './politeness.ts'

/** The package is CommonJS: its function is the default export at run time, where its types have it one level deeper. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default

export interface RobotsRule {
  readonly allowed: boolean
  /** `Crawl-delay` in milliseconds; null if none is asked for. */
  readonly delay: number | null
}

export type Robots = (url: string) => Promise<RobotsRule>

/** RFC 9309: at least 500 KiB are to be read, what follows may be ignored; a copy is kept for a day at most. */
const MAX_BYTES = 512 * 1024
const KEPT = 24 * 3_600_000
const KEPT_AFTER_FAILURE = 3_600_000

/**
 * What the hosts' robots.txt say, fetched when a host is first asked about and kept for a day. As RFC 9309 has it: no such
 * file (4xx) allows everything; a server that fails (5xx, no answer) forbids everything for the time being.
 */
export function createRobots(fetch: Fetch, clock: Clock, userAgent: string): Robots {
  const known = new Map<string, { until: number; text: string | null }>()
  const textOf = async (origin: string): Promise<string | null> => {
    const kept = known.get(origin)
    if (kept !== undefined && clock.now() < kept.until) return kept.text
    const text = await fetchText(fetch, `${origin}/robots.txt`)
    known.set(origin, { until: clock.now() + (text === null ? KEPT_AFTER_FAILURE : KEPT), text })
    return text
  }
  return async (url) => {
    const { origin } = new URL(url)
    const text = await textOf(origin)
    if (text === null) return { allowed: false, delay: null }
    const robots = parseRobots(`${origin}/robots.txt`, text)
    const seconds = Number(robots.getCrawlDelay(userAgent) ?? Number.NaN)
    return { allowed: robots.isAllowed(url, userAgent) !== false, delay: seconds > 0 ? seconds * 1000 : null }
  }
}

/** Null: the server fails. */
async function fetchText(fetch: Fetch, url: string): Promise<string | null> {
  try {
    const { body } = await fetch(url)
    const parts: Buffer[] = []
    let length = 0
    for await (const chunk of body) {
      parts.push(chunk)
      length += chunk.length
      if (length >= MAX_BYTES) break
    }
    return Buffer.concat(parts).subarray(0, MAX_BYTES).toString('utf8')
  } catch (error) {
    const status = error instanceof FetchError ? error.status : null
    return status !== null && status >= 400 && status < 500 && status !== 429 ? '' : null
  }
}
