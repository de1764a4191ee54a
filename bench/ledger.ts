import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'
import { findLikenesses, findOrigins, readSketch, shinglesOf, sketchOf } from '../src/analyses/origins/index.ts'
import { readersInThreads } from '../src/intake/index.ts'
import { type ClaimFilter, type Ledger, openLedger, type Unread } from '../src/ledger/index.ts'
import { corpus, ROOT } from './corpora.ts'
import { commit, readPart, writePart } from './results.ts'

/*
 * What the ledger reaches, on the newswire file:
 *
 *     npm run bench                                    everything; takes hours and 4 GB of disk
 *     npm run bench -- --stories 2000 add again claims likeness
 *     npm run bench -- --growth 1,2 growth
 *     npm run bench -- --kills 20 kills
 */
const PARTS = ['add', 'again', 'claims', 'likeness', 'growth', 'kills']

interface Story {
  readonly id: string
  readonly outlet: string
  readonly published: string
  readonly title: string
  readonly text: string
}

interface Figure {
  readonly name: string
  /** Stories that it was measured on. */
  readonly stories: number
  readonly value: string
  readonly floor: string
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    stories: { type: 'string', default: '0' },
    growth: { type: 'string', default: '1,2,4,8' },
    kills: { type: 'string', default: '200' },
    workers: { type: 'string', default: '2' },
  },
})
const wanted = positionals.length > 0 ? positionals : PARTS
const unknown = wanted.find((part) => !PARTS.includes(part))
const newswire = corpus('reuters-1987', 'newswire.jsonl.gz')

async function measure(path: string, folder: string): Promise<Figure[]> {
  const stories = await storiesOf(path, Number(values.stories) || Number.POSITIVE_INFINITY)
  console.log(`${stories.length} stories, ${values.workers} workers`)
  const figures: Figure[] = []
  const note = (name: string, value: string, floor: string, on: number = stories.length): void => {
    figures.push({ name, stories: on, value, floor })
    console.log(`${name}, ${on} stories: ${value}`)
  }
  const single = await written(folder, 'once', stories, 1)
  const dossier = newDossier(folder)
  if (['add', 'again', 'claims'].some((part) => wanted.includes(part))) {
    const bare = wanted.includes('add') ? await bareReading(stories) : { seconds: 0, cpuSeconds: 0 }
    const { seconds, cpuSeconds, peakMegabytes } = await command([
      'add',
      '--dossier',
      dossier,
      '--workers',
      values.workers,
      single,
    ])
    if (wanted.includes('add')) {
      note(
        'add, reading included, of bare reading speed',
        `${((bare.seconds / seconds) * 100).toFixed(1)} % (${seconds.toFixed(1)} s; bare ${bare.seconds.toFixed(1)} s), by processor time ${((bare.cpuSeconds / cpuSeconds) * 100).toFixed(1)} % (${cpuSeconds.toFixed(1)} s; bare ${bare.cpuSeconds.toFixed(1)} s)`,
        '85 %',
      )
      note('peak memory of add', `${peakMegabytes.toFixed(0)} MB`, 'under 1000 MB')
    }
    if (wanted.includes('again')) {
      const again = await command(['add', '--dossier', dossier, single])
      note(
        'adding the same file again',
        `${again.seconds.toFixed(2)} s (processor ${again.cpuSeconds.toFixed(2)} s): ${again.stdout.trim()}`,
        'under 3 s',
      )
    }
  }
  if (wanted.includes('claims')) {
    const ledger = await openLedger(join(dossier, 'ledger.sqlite'))
    note('claims with two filters, and searches', await latency(ledger), 'p95 under 50 ms')
    await ledger.close()
  }
  if (wanted.includes('likeness'))
    note('near-duplicates against exact comparison', await likeness(stories), 'recall 0.98, precision 0.98')
  if (wanted.includes('growth')) {
    for (const times of values.growth.split(',').map(Number)) {
      const grown = newDossier(folder)
      const file = await written(folder, `x${times}`, stories, times)
      const { seconds, peakMegabytes } = await command(['add', '--dossier', grown, '--workers', values.workers, file])
      const ledger = await openLedger(join(grown, 'ledger.sqlite'))
      const start = performance.now()
      const clusters = await findOrigins(ledger, {}, [])
      const origins = (performance.now() - start) / 1000
      const per = ((seconds + origins) / (stories.length * times)) * 1000
      note(
        `growth ${times}x`,
        `add ${seconds.toFixed(1)} s (${peakMegabytes.toFixed(0)} MB), origins ${origins.toFixed(1)} s (${clusters.length} clusters): ${per.toFixed(3)} ms a story; ${await latency(ledger)}`,
        'linear within 15 %; p95 under 50 ms',
        stories.length * times,
      )
      await ledger.close()
      rmSync(grown, { recursive: true, force: true })
      rmSync(file)
    }
  }
  if (wanted.includes('kills')) {
    const some = stories.slice(0, 600)
    note(
      'kill -9 during add, then check and add again',
      await kills(folder, some),
      'no loss, no duplicate, same export',
      some.length,
    )
  }
  return figures
}

async function storiesOf(path: string, most: number): Promise<Story[]> {
  const stories: Story[] = []
  for await (const line of createInterface({ input: createReadStream(path).pipe(createGunzip()) })) {
    if (stories.length >= most) break
    stories.push(JSON.parse(line) as Story)
  }
  return stories
}

/** A JSON Lines file with the stories as often as said, each time with other names, numbers and dates. */
async function written(folder: string, name: string, stories: readonly Story[], times: number): Promise<string> {
  const path = join(folder, `${name}.jsonl`)
  const stream = createWriteStream(path)
  for (let copy = 0; copy < times; copy++) {
    for (const story of stories) {
      const line = JSON.stringify(copy === 0 ? story : varied(story, copy))
      if (!stream.write(`${line}\n`)) await once(stream, 'drain')
    }
  }
  stream.end()
  await finished(stream)
  return path
}

const SYLLABLES = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti']

function varied({ id, published, text, ...rest }: Story, copy: number): Story {
  const other = text
    .replace(
      /(?<=[a-z,] )[A-Z][a-z]{3,}/g,
      (name) => name.slice(0, 3) + SYLLABLES[(copy + name.length) % 8] + SYLLABLES[copy % 8],
    )
    .replace(/\d+/g, (number) => String(Number(number.slice(0, 9)) + copy))
  const day = new Date(Date.parse(published) + copy * 240 * 24 * 3600 * 1000).toISOString()
  return { ...rest, id: `${id}-${copy}`, published: day, text: other }
}

let dossiers = 0

function newDossier(folder: string): string {
  const path = mkdtempSync(join(folder, `dossier-${++dossiers}-`))
  writeFileSync(
    join(path, 'dossier.yaml'),
    'name: Bench\nparties:\n  - name: United States\n    aliases: [U.S., American, Washington]\n  - name: Japan\n    aliases: [Japanese, Tokyo]\n',
  )
  return path
}

interface Run {
  readonly seconds: number
  /** Of all threads. */
  readonly cpuSeconds: number
  readonly peakMegabytes: number
  readonly stdout: string
  readonly code: number | null
}

/** Before its end the process tells on a pipe of its own what it took, its threads included. */
const REPORTER = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs'
  process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())))
`)}`

/** Runs the built command. */
async function command(args: readonly string[]): Promise<Run> {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', REPORTER, join(ROOT, 'bin', 'rapporteur.js'), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
  })
  let stdout = ''
  let report = ''
  ;(child.stdout as Readable).setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk
  })
  child.stdio[3]!.on('data', (chunk) => {
    report += chunk
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  const usage = report === '' ? null : (JSON.parse(report) as NodeJS.ResourceUsage)
  return {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: usage === null ? 0 : (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    peakMegabytes: (usage?.maxRSS ?? 0) / 1000,
    stdout,
    code,
  }
}

/** Seconds to read all texts with as many threads, and nothing else. */
async function bareReading(
  stories: readonly Story[],
): Promise<{ readonly seconds: number; readonly cpuSeconds: number }> {
  const readers = readersInThreads(Number(values.workers), null)
  const documents: Unread[] = stories.map(({ text }, no) => ({ no, text }))
  const batches = Array.from({ length: Math.ceil(documents.length / 16) }, (_, i) =>
    documents.slice(i * 16, i * 16 + 16),
  )
  const start = performance.now()
  const cpu = process.cpuUsage()
  const lanes = Array.from({ length: readers.width + 1 }, async () => {
    for (let batch = batches.pop(); batch !== undefined; batch = batches.pop()) await readers.read(batch)
  })
  await Promise.all(lanes)
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  await readers.close()
  return { seconds, cpuSeconds: (user + system) / 1e6 }
}

const QUERIES = [
  'oil',
  '"central bank"',
  'semicond*',
  'dollar yen',
  'tariff OR quota',
  'profit -loss',
  '"he said"',
  'gov*',
  'wheat',
  'opec production',
]

/** Median and 95th percentile of lists with any two filters, and of searches, in milliseconds. */
async function latency(ledger: Ledger): Promise<string> {
  const { outlets, kinds, firstDay, lastDay } = await ledger.status()
  const middle = new Date((Date.parse(firstDay!) + Date.parse(lastDay!)) / 2).toISOString().slice(0, 10)
  const single: ClaimFilter[] = [
    ...kinds.map(({ kind }) => ({ sourceKind: kind })),
    { outlets: [(outlets[0]!.outlet ?? '').toLowerCase()] },
    { outlets: ['nobody'] },
    { party: 'United States' },
    { party: 'Japan' },
    { since: middle },
    { until: middle },
    { since: lastDay! },
    { until: firstDay! },
    ...(await Promise.all(QUERIES.map(async (query) => ({ match: (await ledger.search(query)).match! })))),
  ]
  const pairs = single.flatMap((a, i) => single.slice(i + 1).map((b): ClaimFilter => ({ ...a, ...b })))
  const inDocuments = await Promise.all(
    QUERIES.map(async (query): Promise<ClaimFilter> => {
      return { match: (await ledger.search(query, 'documents')).match!, searchIn: 'documents' }
    }),
  )
  const times: { readonly ms: number; readonly filter: ClaimFilter }[] = []
  for (const filter of [...single, ...pairs, ...inDocuments]) {
    const start = performance.now()
    await ledger.claims(filter, 50)
    times.push({ ms: performance.now() - start, filter })
  }
  // Understanding a search is a part of it.
  for (const query of QUERIES) {
    const start = performance.now()
    await ledger.search(query)
    times.push({ ms: performance.now() - start, filter: { match: `understanding ${query}` } })
  }
  times.sort((a, b) => a.ms - b.ms)
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))]!.ms
  const worst = times.slice(-5).map(({ ms, filter }) => `${ms.toFixed(0)} ms ${JSON.stringify(filter)}`)
  console.log(`  slowest: ${worst.join('; ')}`)
  return `median ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms of ${times.length} lists`
}

const COPY = 0.8

/** Recall and precision of the pairs with likeness 0.8 and above; exact pairs by prefix filtering, which loses none. */
async function likeness(stories: readonly Story[]): Promise<string> {
  const shingles = stories.map(({ text }) => shinglesOf(text))
  const frequency = new Map<number, number>()
  for (const set of shingles) for (const shingle of set) frequency.set(shingle, (frequency.get(shingle) ?? 0) + 1)
  const postings = new Map<number, number[]>()
  const exact = new Set<string>()
  for (const [i, set] of shingles.entries()) {
    const rarest = [...set].sort((a, b) => frequency.get(a)! - frequency.get(b)! || a - b)
    const prefix = rarest.slice(0, set.size - Math.ceil(COPY * set.size) + 1)
    const seen = new Set<number>()
    for (const shingle of prefix) {
      for (const other of postings.get(shingle) ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        if (exactJaccard(shingles[other]!, set) >= COPY) exact.add(`${other} ${i}`)
      }
      const posting = postings.get(shingle)
      if (posting === undefined) postings.set(shingle, [i])
      else posting.push(i)
    }
  }
  const start = performance.now()
  const documents = stories.map(({ text }, rank) => ({ rank, sketch: readSketch(sketchOf(text)) }))
  const sketched = performance.now()
  const found = await findLikenesses(documents, async (indices) => new Map(indices.map((i) => [i, shingles[i]!])))
  const seconds = `${((sketched - start) / 1000).toFixed(1)} s sketches, ${((performance.now() - sketched) / 1000).toFixed(1)} s pairs`
  const pairs = found.filter(({ jaccard }) => jaccard >= COPY).map(({ a, b }) => `${a} ${b}`)
  const right = pairs.filter((pair) => exact.has(pair)).length
  return `recall ${(right / exact.size).toFixed(4)}, precision ${(right / pairs.length).toFixed(4)} on ${exact.size} pairs (${seconds})`
}

function exactJaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0
  for (const shingle of a) if (b.has(shingle)) both++
  return a.size + b.size === 0 ? 0 : both / (a.size + b.size - both)
}

/** Kills an add at random moments; every ledger that is left must be sound, and the last one whole. */
async function kills(folder: string, stories: readonly Story[]): Promise<string> {
  const file = await written(folder, 'kills', stories, 1)
  const undisturbed = newDossier(folder)
  const { seconds } = await command(['add', '--dossier', undisturbed, file])
  const whole = (await command(['export', '--dossier', undisturbed, '--as', 'jsonl'])).stdout
  let state = 1
  const random = (): number => {
    state = Math.imul(state, 1103515245) + 12345
    return (state >>> 8) / 2 ** 24
  }
  let dossier = newDossier(folder)
  let unsound = 0
  let different = 0
  const total = Number(values.kills)
  for (let kill = 1; kill <= total; kill++) {
    const child = spawn(process.execPath, [join(ROOT, 'bin', 'rapporteur.js'), 'add', '--dossier', dossier, file], {
      stdio: 'ignore',
    })
    const ended = new Promise((resolve) => child.on('close', resolve))
    await Promise.race([ended, sleep(random() * seconds * 1000)])
    child.kill('SIGKILL')
    await ended
    if (existsSync(join(dossier, 'ledger.sqlite')) && (await command(['check', '--dossier', dossier])).code !== 0)
      unsound++
    if (kill % 5 !== 0 && kill !== total) continue
    await command(['add', '--dossier', dossier, file])
    if ((await command(['export', '--dossier', dossier, '--as', 'jsonl'])).stdout !== whole) different++
    dossier = newDossier(folder)
  }
  return `${total} kills: ${unsound} unsound ledgers, ${different} different exports`
}

const nameOf = (row: string): string => row.split(' | ')[0]!

if (unknown !== undefined) {
  console.error(`there is no part "${unknown}"; there are ${PARTS.join(', ')}`)
  process.exitCode = 2
} else if (newswire === null) {
  console.log('the corpora are absent: nothing is measured')
} else {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'))
  try {
    const figures = await measure(newswire, folder)
    const now = figures.map(({ name, stories, value, floor }) => `| ${name} | ${stories} | ${value} | ${floor} |`)
    const measured = new Set(now.map(nameOf))
    // Parts that were not asked for keep the rows of their last run.
    const kept = readPart('bench')
      .split('\n')
      .filter((line) => /^\| [^-]/.test(line) && !line.startsWith('| figure |') && !measured.has(nameOf(line)))
    const day = `${new Date().toISOString().slice(0, 10)}, commit ${commit()}, Node ${process.versions.node}`
    const rows = [...kept, ...now.map((row) => `${row} ${day} |`)]
    const table = ['| figure | stories | measured | must reach | when |', '|---|---|---|---|---|', ...rows].join('\n')
    console.log(`\n${table}`)
    const about = `The ledger, with \`npm run bench\`; the whole newswire has 18,729 stories, and a row on fewer says nothing of it. Time and memory are those of the machine at hand.`
    writePart('bench', `${about}\n\n${table}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
