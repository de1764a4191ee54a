import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { addressOf } from '../../src/interfaces/contract/index.ts'
import { ROOT } from '../corpora.ts'

/** A reader looks at what came for so long before the next: who turns pages faster reads nothing. */
const PAUSE_MILLISECONDS = 500
/** How often one more article is added. */
const ADD_MILLISECONDS = 2000
/** How often a server that reads is asked how far it is. */
const LOOK_MILLISECONDS = 100
/** The server's memory is settled when every route was asked and a few articles were added. */
const SETTLED_SECONDS = 15

interface Server {
  readonly origin: string
  readonly child: ChildProcess
  stop(): Promise<void>
}

async function serving(dossier: string): Promise<Server> {
  const child = spawn(process.execPath, ['bin/rapporteur.js', 'serve', '--port', '0', '--dossier', dossier], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  while (!told.includes('\n')) told += (await once(child.stdout!.setEncoding('utf8'), 'data'))[0] as string
  return {
    origin: /http:\/\/[^/\s]+/.exec(told)![0],
    child,
    stop: async () => {
      child.kill('SIGINT')
      await once(child, 'exit')
    },
  }
}

/** Seconds from `npm start` in a built checkout until the example's front page answers, and until all its articles are read. */
export async function startUp(): Promise<{
  readonly opened: number
  readonly read: number
  readonly articles: number
}> {
  const began = performance.now()
  const child = spawn('npm', ['start', '--silent'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'], detached: true })
  const seconds = (): number => (performance.now() - began) / 1000
  try {
    let told = ''
    child.stdout!.setEncoding('utf8')
    while (!told.includes('\n')) told += (await once(child.stdout!, 'data'))[0] as string
    const { origin } = new URL(/http:\/\/\S+/.exec(told)![0])
    const ask = async (path: string): Promise<Response> => {
      const response = await fetch(origin + path)
      if (!response.ok) throw new Error(`${path} answers ${response.status}`)
      return response
    }
    await (await ask('/')).text()
    const opened = seconds()
    const wanted = readdirSync(join(ROOT, 'examples/sorrel-river/articles')).length
    for (;;) {
      const { documents, unread } = (await (await ask(addressOf('status', {}))).json()) as {
        readonly documents: number
        readonly unread: number
      }
      if (documents === wanted && unread === 0) return { opened, read: seconds(), articles: documents }
      await sleep(LOOK_MILLISECONDS)
    }
  } finally {
    // As a terminal does: to npm, and to what it started.
    process.kill(-child.pid!, 'SIGINT')
    await once(child, 'exit')
  }
}

/** What a server has resident, in 10^6 bytes; NaN where the system does not tell. */
function megabytes({ child }: Server): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))!
    return (Number(kilobytes) * 1024) / 1e6
  } catch {
    return Number.NaN
  }
}

const TICKS_A_SECOND = 100

/** Processor time that a server took so far, as Linux counts it; NaN elsewhere. */
function cpuSeconds({ child }: Server): number {
  try {
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
  } catch {
    return Number.NaN
  }
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!

export interface Load {
  readonly requests: number
  readonly failed: number
  readonly added: number
  readonly medianMilliseconds: number
  readonly p95Milliseconds: number
  /** Processor time of the server, all of its threads. */
  readonly cpuSeconds: number
  /** The server's memory when it had settled, and at the end. */
  readonly megabytes: readonly [settled: number, end: number]
}

/** So many clients read a dossier, each with its events open, while one adds article upon article. */
export async function deskLoad(dossier: string, clients: number, seconds: number): Promise<Load> {
  const server = await serving(dossier)
  const until = performance.now() + seconds * 1000
  const times: number[] = []
  const byRoute = new Map<string, number[]>()
  let failed = 0
  let added = 0
  let settled = Number.NaN
  const asked = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const began = performance.now()
    try {
      const response = await fetch(server.origin + path, init)
      const answer = await response.json()
      if (!response.ok) throw new Error(`${response.status} ${path}`)
      const took = performance.now() - began
      times.push(took)
      const route = path.split('/')[2]!.split('?')[0]!
      byRoute.set(route, [...(byRoute.get(route) ?? []), took])
      return answer
    } catch (error) {
      failed++
      console.log(`  failed: ${(error as Error).message}`)
      return null
    }
  }
  const paths = await readersPaths((path) => asked(path))
  const stopped = new AbortController()
  const read = async (client: number): Promise<void> => {
    const events = await fetch(`${server.origin}${addressOf('events', {})}`, { signal: stopped.signal })
    const drained = events.body!.pipeTo(new WritableStream()).catch(() => {})
    await sleep((client * PAUSE_MILLISECONDS) / clients)
    for (let turn = 0; performance.now() < until; turn++) {
      await asked(paths[(client * 7 + turn) % paths.length]!)
      await sleep(PAUSE_MILLISECONDS)
    }
    stopped.abort()
    await drained
  }
  const add = async (): Promise<void> => {
    while (performance.now() < until) {
      const text = `Envoy number ${added} said on Tuesday that the harbour would open within ${added + 2} days. Two officials told the Ledger that nobody had agreed to it.`
      await asked(addressOf('paste', {}), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text, outlet: 'Ledger', published: '2031-03-04' }),
      })
      added++
      await sleep(ADD_MILLISECONDS)
    }
  }
  const settle = sleep(SETTLED_SECONDS * 1000).then(() => {
    settled = megabytes(server)
  })
  try {
    await Promise.all([add(), ...Array.from({ length: clients }, (_, client) => read(client))])
    await settle
    times.sort((a, b) => a - b)
    for (const [route, all] of byRoute) {
      all.sort((a, b) => a - b)
      console.log(
        `  ${route}: median ${percentile(all, 0.5).toFixed(0)} ms, p95 ${percentile(all, 0.95).toFixed(0)} ms`,
      )
    }
    return {
      requests: times.length,
      failed,
      added,
      medianMilliseconds: percentile(times, 0.5),
      p95Milliseconds: percentile(times, 0.95),
      cpuSeconds: cpuSeconds(server),
      megabytes: [settled, megabytes(server)],
    }
  } finally {
    await server.stop()
  }
}

/** What readers of a dossier open, one after the other. */
async function readersPaths(ask: (path: string) => Promise<unknown>): Promise<string[]> {
  const claims = (await ask(addressOf('claims', {}, { limit: 20, facets: true }))) as {
    readonly rows: readonly { readonly id: string; readonly article: { readonly document: string } }[]
  }
  return [
    addressOf('dossier', {}),
    addressOf('status', {}),
    addressOf('claims', {}, { limit: 100, facets: true }),
    addressOf('claims', {}, { limit: 100, offset: 100, kind: 'anonymous' }),
    addressOf('claims', {}, { limit: 50, text: 'talks', facets: true }),
    addressOf('documents', {}),
    addressOf('sources', {}),
    addressOf('clusters', {}, { limit: 20 }),
    addressOf('positions', {}),
    addressOf('calendar', {}),
    addressOf('proposals', {}, { limit: 20 }),
    addressOf('predictions', {}, { limit: 20 }),
    ...claims.rows
      .slice(0, 6)
      .flatMap(({ id, article: { document } }) => [
        addressOf('document', { document }),
        addressOf('claim', { claim: id }),
        addressOf('claimOrigin', { claim: id }),
      ]),
  ]
}

const FILTERS: readonly Readonly<Record<string, string | readonly string[]>>[] = [
  {},
  { kind: 'anonymous' },
  { kind: ['named', 'role'] },
  { quotation: 'direct' },
  { since: '1987-03-10' },
  { text: 'oil' },
  { text: 'said' },
  { text: '"central bank"', in: 'documents' },
  { kind: 'named', text: 'trade' },
]
const SORTS = ['newest', 'oldest', 'best', 'surest', 'unsurest']
const OFFSETS = [0, 5000, 60_000]

/** Median and 95th percentile of filters, orders and parts of the list of claims, asked one after the other. */
export async function deskLists(dossier: string): Promise<string> {
  const server = await serving(dossier)
  const times: { readonly ms: number; readonly path: string }[] = []
  try {
    for (const filter of FILTERS) {
      for (const sort of SORTS) {
        for (const offset of OFFSETS) {
          const path = addressOf('claims', {}, { ...filter, sort, offset, limit: 100, facets: offset === 0 })
          const began = performance.now()
          await (await fetch(server.origin + path)).arrayBuffer()
          times.push({ ms: performance.now() - began, path })
        }
      }
    }
  } finally {
    await server.stop()
  }
  times.sort((a, b) => a.ms - b.ms)
  const worst = times.slice(-5).map(({ ms, path }) => `${ms.toFixed(0)} ms ${path}`)
  console.log(`  slowest: ${worst.join('; ')}`)
  const at = (share: number): string =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))]!.ms.toFixed(1)
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms of ${times.length} lists`
}

/** The example dossier, read. */
export const EXAMPLE: { readonly dossier: string; readonly articles: string } = {
  dossier: join(ROOT, 'examples/sorrel-river/dossier.yaml'),
  articles: join(ROOT, 'examples/sorrel-river/articles.jsonl'),
}
