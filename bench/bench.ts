import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { openLedger } from '../src/ledger/index.ts'
import { corpus, ROOT } from './corpora.ts'
import { deskLists, deskLoad, EXAMPLE, startUp } from './desk/desk.ts'
import { measurePages } from './desk/pages.ts'
import { command } from './ledger/command.ts'
import { type Grown, grownText } from './ledger/grown.ts'
import { type Kills, killed, NO_KILLS } from './ledger/kills.ts'
import { latency } from './ledger/latency.ts'
import { likeness } from './ledger/likeness.ts'
import { besideReading } from './ledger/pace.ts'
import { speeds } from './ledger/speed.ts'
import { newDossier, type Story, storiesOf, written } from './ledger/stories.ts'
import {
  allTables,
  bigTables,
  dossierOf,
  grow,
  keptText,
  tablesText,
  updatedTables,
  updatesText,
} from './ledger/tables.ts'
import { commit, readPart, writePart } from './results.ts'

/*
 * What the ledger reaches, on the newswire file. Each row is written to RESULTS.md when it is measured:
 *
 *     npm run bench                                    everything; takes hours and 4 GB of disk
 *     npm run bench -- --resume                        but for what was measured today
 *     npm run bench -- --stories 2000 speed add claims likeness
 *     npm run bench -- --growth 1,2 growth
 *     npm run bench -- --kills 20 kills
 *     npm run bench -- desk                            the server under load, on the example dossier; needs no corpus
 *     npm run bench -- --dossier DIR add grown pages   with a dossier that has the stories already
 *     npm run bench -- many                            the pages on more than 300,000 claims; with --dossier DIR that of
 *                                                      bench/broad, read already, and with --grown FILE its ledger 5x
 *     npm run bench -- tables                          all tables; with --dossier DIR that of bench/broad, read already,
 *                                                      and with --grown FILE its ledger 8x, made already and copied here
 */
const PARTS = ['desk', 'add', 'likeness', 'speed', 'grown', 'growth', 'kills', 'tables', 'pages', 'many'] as const

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    stories: { type: 'string', default: '0' },
    growth: { type: 'string', default: '1,2,4,8' },
    kills: { type: 'string', default: '200' },
    workers: { type: 'string', default: '2' },
    dossier: { type: 'string' },
    grown: { type: 'string' },
    resume: { type: 'boolean', default: false },
  },
})
const wanted = positionals.length > 0 ? positionals : PARTS
const unknown = wanted.find((part) => !(PARTS as readonly string[]).includes(part))
const newswire = corpus('reuters-1987', 'newswire.jsonl.gz')
const today = new Date().toISOString().slice(0, 10)

const run = promisify(execFile)

const nameOf = (row: string): string => row.split(' | ')[0]!.replace(/^\| /, '')

function rows(): string[] {
  return readPart('bench')
    .split('\n')
    .filter((line) => /^\| [^-]/.test(line) && !line.startsWith('| figure |'))
}

/** Whether a row is to be measured; with `--resume` not if it was today. */
function isDue(name: string, stories: number): boolean {
  if (!values.resume) return true
  return !rows().some((row) => nameOf(row) === name && row.includes(`| ${stories} |`) && row.includes(`| ${today},`))
}

/** Puts a row in the place of the one with its name, or at the end; the others stay. */
function note(name: string, stories: number, value: string, floor: string): void {
  console.log(`${name}, ${stories} stories: ${value}`)
  const row = `| ${name} | ${stories} | ${value} | ${floor} | ${today}, commit ${commit()}, Node ${process.versions.node} |`
  const before = rows()
  const at = before.findIndex((one) => nameOf(one) === name)
  const all = at === -1 ? [...before, row] : before.with(at, row)
  const table = ['| figure | stories | measured | must reach | when |', '|---|---|---|---|---|', ...all].join('\n')
  const about = `The ledger, with \`npm run bench\`; the whole newswire has 18,729 stories, and a row on fewer says nothing of it. Time and memory are those of the machine at hand; where other work ran beside, processor time is what counts.`
  writePart('bench', `${about}\n\n${table}`)
}

async function measure(path: string, folder: string): Promise<void> {
  if (wanted.every((part) => part === 'desk')) return
  const stories = await storiesOf(path, Number(values.stories) || Number.POSITIVE_INFINITY)
  console.log(`${stories.length} stories, ${values.workers} workers`)
  if (wanted.includes('add')) await measureAdd(folder, stories)
  if (wanted.includes('likeness') && isDue('near-duplicates against exact comparison', stories.length)) {
    const found = await likeness(stories)
    note('near-duplicates against exact comparison', stories.length, found, 'recall 0.98, precision 0.98')
  }
  if (wanted.includes('speed')) await measureSpeed(folder, stories)
  if (wanted.includes('grown')) await measureGrown(folder, stories)
  if (wanted.includes('growth'))
    for (const times of values.growth.split(',').map(Number)) await measureGrowth(folder, stories, times)
  if (wanted.includes('kills')) await measureKills(folder, stories.slice(0, 600))
  if (wanted.includes('tables')) await measureTables(folder, path)
  if (wanted.includes('pages')) await measureThePages(folder, stories)
  if (wanted.includes('many')) await measureManyClaims(folder, path)
}

const CHIPS = 153
const TABLES_GROWN = 8
/** Stories that are added to the grown ledger, of the newest and among the others. */
const UPDATES = 60

/** All tables of a small dossier, and of a large one in which they are kept up to date. */
async function measureTables(folder: string, newswirePath: string): Promise<void> {
  const small = 'all tables of the chips dossier, from a ready ledger'
  const chips = corpus('reuters-1987', 'chips.jsonl')
  if (chips !== null && isDue(small, CHIPS)) {
    const yaml = join(ROOT, 'examples', 'chips-1987', 'dossier.yaml')
    note(small, CHIPS, tablesText(await allTables(await dossierOf(join(folder, 'chips'), yaml, chips))), '300 ms')
  }
  const many = 18_729 * TABLES_GROWN
  const [full, update] = [`all tables, ${TABLES_GROWN}x, broad dossier`, 'a story added: all tables up to date again']
  if (!isDue(full, many) && !isDue(update, many)) return
  const base =
    values.dossier ??
    (await dossierOf(join(folder, 'broad'), join(ROOT, 'bench', 'broad', 'dossier.yaml'), newswirePath))
  const file = join(folder, 'tables.sqlite')
  const grown = values.grown ?? join(folder, 'grown.sqlite')
  if (values.grown === undefined) await grow(base, grown, TABLES_GROWN)
  copyFileSync(grown, file)
  note(full, many, keptText(await bigTables(base, file)), '3 s')
  const begun = await updatedTables(base, file, TABLES_GROWN, UPDATES, 'begun')
  note('a story added: tables just begun with as they were kept', many, updatesText(begun), '–')
  copyFileSync(grown, file)
  note(update, many, updatesText(await updatedTables(base, file, TABLES_GROWN, UPDATES, 'whole')), '50 ms')
  rmSync(file)
}

const CLIENTS = 50
const LOAD_SECONDS = 60

/** The server with many who read and one who adds. */
async function measureDesk(folder: string): Promise<void> {
  const starting = 'desk: npm start, a built checkout, the example'
  if (isDue(starting, 0)) {
    const { opened, read, articles } = await startUp()
    note(
      starting,
      0,
      `opens after ${opened.toFixed(1)} s; all ${articles} articles read after ${read.toFixed(1)} s`,
      'a minute',
    )
  }
  const name = `desk: ${CLIENTS} clients reading, one adding, for a minute`
  if (!isDue(name, 0)) return
  const dossier = mkdtempSync(join(folder, 'desk-'))
  copyFileSync(EXAMPLE.dossier, join(dossier, 'dossier.yaml'))
  await command(addTo(dossier, EXAMPLE.articles))
  const load = await deskLoad(dossier, CLIENTS, LOAD_SECONDS)
  const { requests, failed, added, medianMilliseconds, p95Milliseconds, cpuSeconds, megabytes } = load
  const [settled, end] = megabytes
  note(
    name,
    0,
    `${requests} requests, ${failed} failed, ${added} articles added; median ${medianMilliseconds.toFixed(1)} ms, p95 ${p95Milliseconds.toFixed(1)} ms (processor ${cpuSeconds.toFixed(1)} s in all); memory ${settled.toFixed(0)} MB when settled, ${end.toFixed(0)} MB at the end`,
    'none failed, p95 under 200 ms, memory flat',
  )
  rmSync(dossier, { recursive: true, force: true })
}

/** The command on the whole file, again, and lists out of what it made. */
async function measureAdd(folder: string, stories: readonly Story[]): Promise<void> {
  const many = stories.length
  const lists = 'claims with two filters, and searches'
  const desk = 'desk: any filter, order and part of the list of claims'
  if (![lists, desk, 'adding the same file again', 'peak memory of add'].some((name) => isDue(name, many))) return
  const file = await written(folder, 'once', stories, 1)
  const dossier = values.dossier ?? newDossier(folder)
  const { seconds, cpuSeconds, peakMegabytes } = await command(addTo(dossier, file))
  const took = `${peakMegabytes.toFixed(0)} MB (${seconds.toFixed(1)} s, processor ${cpuSeconds.toFixed(1)} s)`
  if (values.dossier === undefined) note('peak memory of add', many, took, 'under 1000 MB')
  const again = await command(addTo(dossier, file))
  const tookAgain = `${again.seconds.toFixed(2)} s (processor ${again.cpuSeconds.toFixed(2)} s): ${again.stdout.trim()}`
  note('adding the same file again', many, tookAgain, 'under 3 s')
  const ledger = await openLedger(join(dossier, 'ledger.sqlite'))
  note(lists, many, await latency(ledger), 'p95 under 50 ms')
  await ledger.close()
  note(desk, many, await deskLists(dossier), 'p95 under 100 ms')
  rmSync(dossier, { recursive: true, force: true })
}

/** The pages of the desk in a browser, on the whole file. */
async function measureThePages(folder: string, stories: readonly Story[]): Promise<void> {
  if (!isDue('first load of the claims, cold', stories.length)) return
  const dossier = values.dossier ?? newDossier(folder)
  if (values.dossier === undefined) await command(addTo(dossier, await written(folder, 'pages', stories, 1)))
  for (const { name, value, floor } of await measurePages(dossier)) note(name, stories.length, value, floor)
  if (values.dossier === undefined) rmSync(dossier, { recursive: true, force: true })
}

/** So often the newswire has more than 300,000 claims. */
const MANY = 5

/** The pages of the desk in a browser, where a list has more than 300,000 rows. */
async function measureManyClaims(folder: string, newswirePath: string): Promise<void> {
  const many = 18_729 * MANY
  if (!isDue(`first load of the claims, cold, ${MANY}x`, many)) return
  const yaml = join(ROOT, 'bench', 'broad', 'dossier.yaml')
  const dossier = join(folder, 'many')
  mkdirSync(dossier)
  copyFileSync(yaml, join(dossier, 'dossier.yaml'))
  const file = join(dossier, 'ledger.sqlite')
  if (values.grown === undefined)
    await grow(values.dossier ?? (await dossierOf(join(folder, 'broad'), yaml, newswirePath)), file, MANY)
  else copyFileSync(values.grown, file)
  for (const { name, value, floor } of await measurePages(dossier)) note(`${name}, ${MANY}x`, many, value, floor)
  rmSync(dossier, { recursive: true, force: true })
}

const addTo = (dossier: string, file: string): string[] => [
  'add',
  '--dossier',
  dossier,
  '--workers',
  values.workers,
  file,
]

async function measureSpeed(folder: string, stories: readonly Story[]): Promise<void> {
  for (const coded of [false, true]) {
    const name = `add, reading${coded ? ' and coding' : ''} included, of bare reading speed`
    if (!isDue(name, stories.length)) continue
    const { bare, add } = await speeds(folder, stories, Number(values.workers), coded)
    const share = (a: number, b: number): string => `${((a / b) * 100).toFixed(1)} %`
    const value = `${share(bare.cpuSeconds, add.cpuSeconds)} by processor time (${add.cpuSeconds.toFixed(1)} s; bare ${bare.cpuSeconds.toFixed(1)} s), ${share(bare.seconds, add.seconds)} on the clock (${add.seconds.toFixed(1)} s; bare ${bare.seconds.toFixed(1)} s), in turns`
    note(name, stories.length, value, '85 %')
  }
}

/** The ledger and what is asked of it so many times over, readings taken from one that was read. */
async function measureGrown(folder: string, stories: readonly Story[]): Promise<void> {
  const base = values.dossier ?? newDossier(folder)
  if (values.dossier === undefined) await command(addTo(base, await written(folder, 'base', stories, 1)))
  for (const times of values.growth.split(',').map(Number)) {
    const name = `the ledger ${times}x, readings taken over`
    if (!isDue(name, stories.length * times)) continue
    const { stdout } = await run(process.execPath, [
      join(ROOT, 'build', 'bench', 'ledger', 'grow.js'),
      join(base, 'ledger.sqlite'),
      folder,
      String(times),
    ])
    const text = grownText(JSON.parse(stdout.trim().split('\n').at(-1)!) as Grown)
    note(name, stories.length * times, text, 'linear within 15 %; p95 under 50 ms')
  }
}

/** The commands `add` and `origins` on the file so many times over, and lists out of that. */
async function measureGrowth(folder: string, stories: readonly Story[], times: number): Promise<void> {
  const many = stories.length * times
  if (!isDue(`growth ${times}x`, many)) return
  const dossier = newDossier(folder)
  const file = await written(folder, `x${times}`, stories, times)
  const { outcome, bareMilliseconds } = await besideReading(stories, async () => {
    const add = await command(addTo(dossier, file))
    return { add, origins: await command(['origins', '--dossier', dossier, '--limit', '1']) }
  })
  const { add, origins } = outcome
  const again = await command(['origins', '--dossier', dossier, '--limit', '1'])
  const per = ((add.cpuSeconds + origins.cpuSeconds) / many) * 1000
  const ledger = await openLedger(join(dossier, 'ledger.sqlite'))
  const told = (what: string, { seconds, cpuSeconds, peakMegabytes }: typeof add): string =>
    `${what} ${cpuSeconds.toFixed(1)} s (${seconds.toFixed(1)} s on the clock, ${peakMegabytes.toFixed(0)} MB)`
  note(
    `growth ${times}x`,
    many,
    `${(per / bareMilliseconds).toFixed(3)} of what bare reading of a story takes at the same time; ${per.toFixed(2)} ms of processor time a story: ${told('add', add)}, ${told('origins', origins)}, ${told('again', again)}; ${await latency(ledger)}`,
    'linear within 15 %; p95 under 50 ms',
  )
  await ledger.close()
  rmSync(dossier, { recursive: true, force: true })
  rmSync(file)
}

/** Kills that were survived so far, between two runs of this program. */
const KILLS = join(ROOT, '.cache', 'bench-kills.json')

async function measureKills(folder: string, stories: readonly Story[]): Promise<void> {
  const total = Number(values.kills)
  const from = values.resume ? killsSoFar() : NO_KILLS
  if (from.kills >= total) return
  await killed(folder, stories, from, total, (kills) => {
    mkdirSync(dirname(KILLS), { recursive: true })
    writeFileSync(KILLS, JSON.stringify({ ...kills, commit: commit() }))
    const value = `${kills.kills} kills: ${kills.unsound} unsound ledgers, ${kills.different} different exports`
    note(
      'kill -9 during add, then check and add again',
      stories.length,
      value,
      '200 kills: no loss, no duplicate, same export',
    )
  })
}

function killsSoFar(): Kills {
  try {
    return JSON.parse(readFileSync(KILLS, 'utf8')) as Kills
  } catch {
    return NO_KILLS
  }
}

if (unknown !== undefined) {
  console.error(`there is no part "${unknown}"; there are ${PARTS.join(', ')}`)
  process.exitCode = 2
} else {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'))
  try {
    if (wanted.includes('desk')) await measureDesk(folder)
    if (newswire !== null) await measure(newswire, folder)
    else console.log('the corpora are absent: nothing else is measured')
    console.log(`\n${readPart('bench')}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
