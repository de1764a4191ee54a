import { wholeOf } from './bytes.ts'
import type { Clock, Fetch } from './fetching/index.ts'
import { decodeMarkup, type FeedEntry, INFLATE_LIMITS, readFeed } from './formats/index.ts'
import { failureOf, type Setting, type Stream } from './make-document.ts'
import { readEntry } from './read-stream.ts'
import type { SourceDocument, SourceFailure } from './source-document.ts'

export interface WatchedFeed {
  readonly url: string
  /** Who publishes; null: the feed says it. */
  readonly outlet: string | null
  readonly everyMinutes: number
}

/** What is remembered of a feed from one asking to the next; plain data, to be kept between runs. */
export interface FeedState {
  /** As the server gave them; null: the whole feed is asked for. */
  readonly etag: string | null
  readonly lastModified: string | null
  /** Entries of the feed as it stood last that are done with. */
  readonly seen: readonly string[]
  /** Entries whose pages could not be read, and how often they were tried. */
  readonly tried: Readonly<Record<string, number>>
  /** In a row. */
  readonly failures: number
  /** Milliseconds since 1970. */
  readonly nextAt: number
}

export const NEW_FEED: FeedState = { etag: null, lastModified: null, seen: [], tried: {}, failures: 0, nextAt: 0 }

export interface Polling {
  /** Polite: it heeds robots.txt and pauses (`politeFetch`). */
  readonly fetch: Fetch
  readonly clock: Clock
  /** Once aborted, no further feed or page is asked for. */
  readonly signal: AbortSignal
  /** As `SourceOptions.agencies`. */
  readonly agencies?: ReadonlyMap<string, string>
}

const MINUTE = 60_000
/** A feed that fails is asked half as often each time, down to once in this time. */
const MAX_PAUSE = 24 * 60 * MINUTE
/** A page that could not be read so often is given up. */
const MAX_TRIES = 3

/**
 * Asks all feeds that are due, one after the other, and yields what their new entries hold: the page behind an entry, or
 * the feed's own text where it carries the whole article. `states`, by the feeds' addresses, is brought up to date as the
 * feeds are done; what was yielded should be stored before the states are, so that nothing is lost between.
 */
export async function* pollFeeds(
  feeds: readonly WatchedFeed[],
  states: Map<string, FeedState>,
  { fetch, clock, signal, agencies = new Map() }: Polling,
): AsyncGenerator<SourceDocument | SourceFailure> {
  for (const feed of feeds) {
    const state = states.get(feed.url) ?? NEW_FEED
    if (signal.aborted) return
    if (state.nextAt > clock.now()) continue
    const stream: Omit<Stream, 'chunks'> = { ...NOWHERE, origin: feed.url, url: feed.url }
    try {
      const answer = await fetch(feed.url, state)
      const pause = feed.everyMinutes * MINUTE
      if (!answer.changed) {
        states.set(feed.url, { ...state, failures: 0, nextAt: clock.now() + pause })
        continue
      }
      const source = decodeMarkup(await wholeOf(answer.body), answer.charset)
      const { entries } = readFeed(source, answer.url)
      const setting: Setting = {
        now: clock.now(),
        map: {},
        fetch,
        follow: true,
        inflateLimits: INFLATE_LIMITS,
        outlet: feed.outlet,
        agencies,
        maker: null,
      }
      const known = new Set(state.seen)
      const seen: string[] = []
      const tried: Record<string, number> = {}
      for (const [index, entry] of entries.entries()) {
        const key = keyOf(entry)
        if (known.has(key)) {
          seen.push(key)
          continue
        }
        // What is left out here stays unseen, and the feed is asked for as a whole the next time.
        if (signal.aborted) {
          tried[key] = state.tried[key] ?? 0
          continue
        }
        let failed = false
        for await (const outcome of readEntry(entry, placeOf(entry, index), { ...stream, chunks: NOTHING }, setting)) {
          failed ||= outcome.kind === 'failure'
          yield outcome
        }
        const tries = (state.tried[key] ?? 0) + 1
        if (failed && tries < MAX_TRIES) tried[key] = tries
        else seen.push(key)
      }
      const whole = Object.keys(tried).length === 0
      const { etag, lastModified } = whole ? answer : NEW_FEED
      states.set(feed.url, { etag, lastModified, seen, tried, failures: 0, nextAt: clock.now() + pause })
    } catch (error) {
      if (signal.aborted) return
      const failures = state.failures + 1
      const { retryAfter } = error as { retryAfter?: number | null }
      const pause = Math.max(feed.everyMinutes * MINUTE * 2 ** Math.min(failures - 1, 20), retryAfter ?? 0)
      states.set(feed.url, { ...state, failures, nextAt: clock.now() + Math.min(pause, MAX_PAUSE) })
      yield failureOf(stream, null, error)
    }
  }
}

/** When the next of the feeds is due, in milliseconds since 1970. */
export function nextDue(feeds: readonly WatchedFeed[], states: ReadonlyMap<string, FeedState>): number {
  return Math.min(...feeds.map(({ url }) => (states.get(url) ?? NEW_FEED).nextAt))
}

const NOTHING: Stream['chunks'] = {
  [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }),
}

const NOWHERE = { place: null, fileName: null, contentType: null, charset: null, candidates: null } as const

/** By address where there is one: an entry's place in the feed changes with every new one above it. */
const placeOf = ({ url }: FeedEntry, index: number): string => (url === null ? `entry ${index + 1}` : `page ${url}`)

/** An entry that says it was changed is a new one. */
function keyOf({ id, url, candidates }: FeedEntry): string {
  const changed = candidates.modified[0]?.value
  const name = id ?? url ?? candidates.title[0]?.value ?? ''
  return changed === undefined ? name : `${name} ${changed}`
}
