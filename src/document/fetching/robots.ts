import robotsParser from 'robots-parser'
import type { Fetch } from './fetch.ts'
import { FetchError } from './fetch-error.ts'
import type { Clock } from './politeness.ts'

/** The package is CommonJS: its function is the default export at run time, where its types have it one level deeper. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default

export interface RobotsRule {
  readonly allowed: boolean
  /** Why it is not allowed; null if it is. */
  readonly reason: string | null
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
  const known = new Map<string, Asked & { readonly until: number }>()
  const ask = async (origin: string): Promise<Asked> => {
    const kept = known.get(origin)
    if (kept !== undefined && clock.now() < kept.until) return kept
    const asked = await fetchText(fetch, `${origin}/robots.txt`)
    known.set(origin, { ...asked, until: clock.now() + (asked.failure === null ? KEPT : KEPT_AFTER_FAILURE) })
    return asked
  }
  return async (url) => {
    const { origin } = new URL(url)
    const { text, failure } = await ask(origin)
    if (failure !== null) {
      return { allowed: false, reason: `the robots.txt of its host can't be read (${failure})`, delay: null }
    }
    const robots = parseRobots(`${origin}/robots.txt`, text)
    const seconds = Number(robots.getCrawlDelay(userAgent) ?? Number.NaN)
    const allowed = robots.isAllowed(url, userAgent) !== false
    return {
      allowed,
      reason: allowed ? null : 'the robots.txt of its host forbids it',
      delay: seconds > 0 ? seconds * 1000 : null,
    }
  }
}

const reasonOf = (error: Error): string =>
  error instanceof FetchError && error.mend !== null ? `${error.message}; ${error.mend}` : error.message

interface Asked {
  readonly text: string
  /** Why the server gives none and does not say either that there is none. */
  readonly failure: string | null
}

async function fetchText(fetch: Fetch, url: string): Promise<Asked> {
  try {
    const { body } = await fetch(url)
    const parts: Buffer[] = []
    let length = 0
    for await (const chunk of body) {
      parts.push(chunk)
      length += chunk.length
      if (length >= MAX_BYTES) break
    }
    return { text: Buffer.concat(parts).subarray(0, MAX_BYTES).toString('utf8'), failure: null }
  } catch (error) {
    const status = error instanceof FetchError ? error.status : null
    const none = status !== null && status >= 400 && status < 500 && status !== 429
    return { text: '', failure: none ? null : reasonOf(error as Error) }
  }
}
