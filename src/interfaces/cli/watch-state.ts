import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FeedState, NEW_FEED } from '../../document/index.ts'

/** What is remembered of the feeds; without it they are only asked for as a whole again. */
const STATE_FILE = '.watch.json'
const VERSION = 1

/** Of a file that is missing, damaged or of another version nothing is taken. */
export function readFeedStates(folder: string): Map<string, FeedState> {
  try {
    const { version, feeds } = JSON.parse(readFileSync(join(folder, STATE_FILE), 'utf8')) as {
      version: unknown
      feeds: Record<string, Partial<FeedState>>
    }
    if (version !== VERSION) return new Map()
    return new Map(Object.entries(feeds).map(([url, state]) => [url, { ...NEW_FEED, ...state }]))
  } catch {
    return new Map()
  }
}

/** Written beside and put in its place, so that it is the old or the new one whenever the machine stops. */
export function writeFeedStates(folder: string, states: ReadonlyMap<string, FeedState>): void {
  const file = join(folder, STATE_FILE)
  const sorted = [...states].sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(`${file}.new`, `${JSON.stringify({ version: VERSION, feeds: Object.fromEntries(sorted) }, null, 1)}\n`)
  renameSync(`${file}.new`, file)
}
