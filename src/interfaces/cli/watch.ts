import type { Command } from 'commander'
import {
  createFetch,
  createRobots,
  type FeedState,
  NEW_FEED,
  nextDue,
  Politeness,
  type Polling,
  politeFetch,
  pollFeeds,
  SYSTEM_CLOCK,
  USER_AGENT,
  type WatchedFeed,
} from '../../document/index.ts'
import { agenciesOf, readDossier } from '../../dossier/index.ts'
import { addAll, incomingOf, type Refused, readersInThreads } from '../../intake/index.ts'
import type { Incoming } from '../../ledger/index.ts'
import { workersOption } from './add.ts'
import { harmless, printable } from './layout.ts'
import { counted, out } from './out.ts'
import { stopOnInterrupt } from './stopping.ts'
import { readFeedStates, writeFeedStates } from './watch-state.ts'
import { type LedgerCommandOptions, onDossier, withLedger } from './with-ledger.ts'

interface WatchOptions extends LedgerCommandOptions {
  readonly workers: number
  readonly once?: boolean
  readonly allowPrivate?: boolean
}

const MINUTE = 60_000
/** A host that asks to be left alone for longer is passed over until the feed's next turn. */
const MAX_WAIT = 2 * MINUTE

const ABOUT = `
Feeds stand in dossier.yaml, each with how often it is asked. A feed that has not changed is not sent again; a host is
asked once at a time, with pauses, and left alone for longer while it fails; robots.txt is heeded. Ctrl-C ends it.

Examples:
  $ rapporteur watch
  $ rapporteur watch --once        what is due now, as for a timer of the system's own

Exit codes: 0 stopped, or done once; 1 done once, and some could not be read; 2 wrong usage.`

export function watchCommand(program: Command): void {
  onDossier(program.command('watch'))
    .description("follow the dossier's feeds until stopped")
    .option('--once', 'ask the feeds that are due, and end')
    .option('--allow-private', 'also fetch addresses of this machine and of private networks')
    .addOption(workersOption())
    .addHelpText('after', ABOUT)
    .action((options: WatchOptions) => watch(options))
}

function watch(options: WatchOptions): Promise<void> {
  return withLedger(options, { create: true }, async (ledger, { folder, codebook }) => {
    const dossier = readDossier(folder)
    const { feeds } = dossier
    if (feeds.length === 0) {
      process.stderr.write('rapporteur: dossier.yaml names no feeds: add some under "feeds:"\n')
      return 1
    }
    const { signal, release } = stopOnInterrupt()
    const readers = readersInThreads(options.workers, codebook)
    const states = readFeedStates(folder)
    const polling = { ...politePolling(signal, options.allowPrivate ?? false), agencies: agenciesOf(dossier) }
    const clock = (): string => new Date().toISOString()
    const onRefused = ({ from, reason }: Refused): void =>
      void process.stderr.write(`${harmless(from)}: ${printable(reason)}\n`)
    try {
      for (;;) {
        const before = clock()
        if (options.once) for (const line of waiting(feeds, states, Date.parse(before))) process.stderr.write(line)
        const sources = incoming(pollFeeds(feeds, states, polling))
        const counts = await addAll(ledger, sources, readers, { signal, clock, onRefused, onProgress: () => {} })
        // Only now: what was found is stored.
        writeFeedStates(folder, states)
        for (const { url } of feeds)
          if (states.get(url)?.failures === 0) await ledger.forgetFailures({ from: url, before, whole: false })
        const { newDocuments, refused } = counts
        if (newDocuments > 0 || options.once) {
          await out(`${clock()} ${counted(newDocuments, 'new document')}${refused > 0 ? `, ${refused} failed` : ''}\n`)
        }
        if (options.once) return refused > 0 ? 1 : 0
        await SYSTEM_CLOCK.sleep(Math.max(1000, nextDue(feeds, states) - SYSTEM_CLOCK.now()), signal)
        if (signal.aborted) return 0
      }
    } finally {
      release()
      await readers.close()
    }
  })
}

/** A line for each feed that is not due: how long it is waited for, and why. */
function waiting(feeds: readonly WatchedFeed[], states: ReadonlyMap<string, FeedState>, now: number): string[] {
  return feeds.flatMap(({ url, everyMinutes }) => {
    const { nextAt, failures } = states.get(url) ?? NEW_FEED
    if (nextAt <= now) return []
    const why = failures > 0 ? `it failed ${counted(failures, 'time')} in a row` : `every ${everyMinutes} minutes`
    return [`${url}: not asked, its next turn is at ${new Date(nextAt).toISOString().slice(0, 19)}Z (${why})\n`]
  })
}

function politePolling(signal: AbortSignal, allowPrivate: boolean): Polling {
  const clock = SYSTEM_CLOCK
  const fetch = createFetch({ allowPrivate, signal })
  const robots = createRobots(fetch, clock, USER_AGENT)
  return { fetch: politeFetch(fetch, new Politeness(clock), robots, { signal, maxWait: MAX_WAIT }), clock, signal }
}

async function* incoming(outcomes: ReturnType<typeof pollFeeds>): AsyncGenerator<Incoming | Refused> {
  for await (const outcome of outcomes) yield incomingOf(outcome)
}
