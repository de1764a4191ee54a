import type { Fetch } from './fetch.ts'
import { FetchError } from './fetch-error.ts'
import type { Politeness } from './politeness.ts'
import type { Robots } from './robots.ts'

/** Statuses after which a host is left alone for longer: it is overloaded, or failing. */
const isOverload = (status: number | null): boolean => status === null || status === 429 || status >= 500

/**
 * Fetches as a guest does: what robots.txt forbids is refused, a host is asked once at a time with pauses between, and
 * longer pauses while it fails.
 *
 * @param robots null: robots.txt is not asked
 * @param maxWait a host that is to be left alone for longer, in milliseconds, is not waited for: the fetch fails
 */
export function politeFetch(
  fetch: Fetch,
  politeness: Politeness,
  robots: Robots | null,
  { signal, maxWait = Number.POSITIVE_INFINITY }: { readonly signal?: AbortSignal; readonly maxWait?: number } = {},
): Fetch {
  return async (url, condition) => {
    if (!URL.canParse(url)) return fetch(url, condition)
    const rule = robots === null ? null : await robots(url)
    if (rule !== null && rule.reason !== null) throw new FetchError(rule.reason)
    const wait = politeness.waitFor(url)
    if (wait > maxWait) throw new FetchError(`its host is left alone for ${Math.ceil(wait / 60_000)} min`)
    await politeness.turn(url, signal)
    if (signal?.aborted) throw new FetchError('it was stopped')
    try {
      const response = await fetch(url, condition)
      politeness.succeeded(url)
      if (rule?.delay) politeness.slowDown(url, rule.delay)
      return response
    } catch (error) {
      const { status, retryAfter } = error as FetchError
      if (error instanceof FetchError && isOverload(status)) politeness.failed(url, retryAfter)
      throw error
    }
  }
}
