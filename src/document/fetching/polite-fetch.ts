import type { Fetch } from './fetch.ts'
import { FetchError } from './fetch-error.ts'
import type { Politeness } from './politeness.ts'
import type { Robots } from './robots.ts'

/** Statuses after which a host is left alone for longer: it is overloaded, or failing. */
const isOverload = (status: number | null): boolean => status === null || status === 429 || status >= 500

/** Between two hosts of one fetch, whose time is running already. */
const MAX_WAIT_ON_THE_WAY = 20_000

/**
 * Fetches as a guest does: what robots.txt forbids is refused, a host is asked once at a time with pauses between, and
 * longer pauses while it fails. Where a server redirects to, the same is heeded there, of the other host's robots.txt too.
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
  /** @returns the pause that the host asks for behind it, in milliseconds; null for none */
  const allowed = async (url: string): Promise<number | null> => {
    const rule = robots === null ? null : await robots(url)
    if (rule !== null && rule.reason !== null) throw new FetchError(rule.reason)
    return rule?.delay ?? null
  }
  const turn = async (url: string, longest: number): Promise<void> => {
    const wait = politeness.waitFor(url)
    if (wait > longest) throw new FetchError(`its host is left alone for ${Math.ceil(wait / 60_000)} min`)
    await politeness.turn(url, signal)
    if (signal?.aborted) throw new FetchError('it was stopped')
  }
  return async (url, condition) => {
    if (!URL.canParse(url)) return fetch(url, condition)
    let delay = await allowed(url)
    await turn(url, maxWait)
    let at = url
    let refusal: unknown = null
    const mayFollow = async (next: string): Promise<void> => {
      try {
        delay = await allowed(next)
        if (new URL(next).host !== new URL(at).host) await turn(next, Math.min(maxWait, MAX_WAIT_ON_THE_WAY))
        at = next
      } catch (error) {
        refusal = error
        throw error
      }
    }
    try {
      const response = await fetch(url, condition, mayFollow)
      politeness.succeeded(at)
      if (delay) politeness.slowDown(at, delay)
      return response
    } catch (error) {
      const { status, retryAfter } = error as FetchError
      // What was refused here is no failure of the host that led there.
      if (error instanceof FetchError && error !== refusal && isOverload(status)) politeness.failed(at, retryAfter)
      throw error
    }
  }
}
