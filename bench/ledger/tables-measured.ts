import { join } from 'node:path'
import { briefOf } from '../../src/analyses/brief/index.ts'
import { calendarOf, type MeetingCoding } from '../../src/analyses/calendar/index.ts'
import { type EventCoding, eventsOf } from '../../src/analyses/events/index.ts'
import { codingOrigins } from '../../src/analyses/evidence/index.ts'
import { marketsOf } from '../../src/analyses/markets/index.ts'
import { type KnownOutlet, mapArticles } from '../../src/analyses/origins/index.ts'
import { positionsOf, type StatementRow, stancesByPlans, statementOrigins } from '../../src/analyses/positions/index.ts'
import { predictionsOf } from '../../src/analyses/predictions/index.ts'
import { proposalsOf } from '../../src/analyses/proposals/index.ts'
import { LedgerTables, type Tables } from '../../src/analyses/tables/index.ts'
import { type Dossier, readDossier } from '../../src/dossier/index.ts'
import { type ExportedDocument, type Ledger, type LedgerCoding, openLedger } from '../../src/ledger/index.ts'
import type { CodingKind } from '../../src/reading/index.ts'
import { type Spent, spent, store } from './grown.ts'
import { codedIn, settingOf } from './tables-coded.ts'

/** What tables take, in a process that did nothing else before. */
export interface MeasuredTables {
  readonly documents: number
  readonly rows: Readonly<Record<string, number>>
  /** Each step, from opening the ledger on. */
  readonly steps: Readonly<Record<string, Spent>>
  readonly megabytes: number
}

export const outletsOf = ({ outlets }: Dossier): KnownOutlet[] =>
  outlets.map(({ name, aliases, domains, family }) => ({ name, aliases: [...aliases, ...domains], family }))

/** Days that a brief goes back. */
const BRIEF_DAYS = 7

/** All tables by their pure functions, as the commands work them out, each once. */
export async function workedOut(folder: string, file: string = join(folder, 'ledger.sqlite')): Promise<MeasuredTables> {
  const steps: Record<string, Spent> = {}
  const step = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    let result: T
    steps[name] = await spent(async () => {
      result = await work()
    })
    return result!
  }
  const dossier = readDossier(folder)
  const issues = dossier.issues.map(({ name }) => name)
  const parties = dossier.parties.map(({ name }) => name)
  const ledger = await step('open', () => openLedger(file))
  const codings = await step('codings', () => ledger.codings())
  const of = (...kinds: readonly CodingKind[]): LedgerCoding[] => codings.filter(({ kind }) => kinds.includes(kind))
  const map = await step('origins', () =>
    mapArticles(
      ledger,
      outletsOf(dossier),
      codings.map(({ document }) => document),
    ),
  )
  const originOf = codingOrigins(codings, map)
  const statements = of('statement') as StatementRow[]
  const proposals = await step('proposals', () => proposalsOf(of('proposal', 'term'), { originOf, issues }))
  const positions = await step('positions', () =>
    positionsOf(statements, {
      originOf: statementOrigins(statements, map),
      parties,
      issues,
      byPlans: stancesByPlans(proposals),
    }),
  )
  const calendar = await step('calendar', () => calendarOf(of('meeting') as MeetingCoding[], originOf))
  const events = await step('events', () =>
    eventsOf(of('event') as EventCoding[], [...calendar.rows, ...calendar.undated], originOf),
  )
  const predictions = await step('predictions', () => predictionsOf(of('prediction'), { originOf }))
  const markets = await step('markets', () => marketsOf(of('market'), { originOf, series: dossier.prices }))
  const tables = { positions, proposals, calendar, events, predictions, markets }
  await step('brief', () => briefOf(tables, { since: weekBefore(calendar.today ?? predictions.today) }))
  const documents = (await ledger.status()).documents
  await ledger.close()
  return { documents, rows: rowsOf(tables), steps, megabytes: process.resourceUsage().maxRSS / 1000 }
}

/** Tables of a ledger of which none were kept: to work them out, and to keep them in it. */
export async function keptAnew(base: string, file: string): Promise<MeasuredTables> {
  // For whom sources speak is settled before anything is measured.
  const ledger = await openLedger(file, { parties: settingOf(readDossier(base)).parties })
  const tables = tablesOf(base, ledger)
  const steps: Record<string, Spent> = {}
  steps['taken in'] = await spent(() => tables.refresh())
  steps.tables = await spent(async () => tables.all())
  steps.kept = await spent(() => tables.keep())
  const rows = rowsOf(tables.all())
  const { documents } = await ledger.status()
  await ledger.close()
  return { documents, rows, steps, megabytes: process.resourceUsage().maxRSS / 1000 }
}

/** Tables that are kept in a ledger: to begin with them, until each can be asked for; then to look at every row. */
export async function begunWith(base: string, file: string): Promise<MeasuredTables> {
  const ledger = await openLedger(file)
  const steps: Record<string, Spent> = {}
  const tables = tablesOf(base, ledger)
  steps.begun = await spent(() => begin(tables))
  const all = tables.all()
  const { positions, proposals, calendar, events, predictions, markets } = all
  const lists = [positions.positions, proposals, calendar.rows, events, predictions.predictions, markets]
  steps[FIRST] = await spent(async () => lists.map((rows) => JSON.stringify(rows.slice(0, FIRST_ROWS)).length))
  steps[EVERY] = await spent(async () => {
    for (const rows of lists) for (const row of rows) Object.keys(row)
  })
  const { documents } = await ledger.status()
  await ledger.close()
  return { documents, rows: rowsOf(all), steps, megabytes: process.resourceUsage().maxRSS / 1000 }
}

const FIRST_ROWS = 50
export const FIRST: string = `the first ${FIRST_ROWS} rows of each as JSON`
export const EVERY = 'every row looked at'

const tablesOf = (base: string, ledger: Ledger): LedgerTables => {
  const dossier = readDossier(base)
  return new LedgerTables(ledger, {
    parties: dossier.parties.map(({ name }) => name),
    issues: dossier.issues.map(({ name }) => name),
    series: dossier.prices,
    outlets: outletsOf(dossier),
  })
}

async function begin(tables: LedgerTables): Promise<void> {
  if (!(await tables.restore())) throw new Error('no tables of this dossier are kept in the ledger')
  await tables.refresh()
  tables.all()
}

export interface MeasuredUpdates extends MeasuredTables {
  /** Of each story that was added, in milliseconds of processor time and on the clock; without storing it. */
  readonly newest: readonly (readonly [cpu: number, clock: number])[]
  /** Stories that are dated among all others. */
  readonly among: readonly (readonly [cpu: number, clock: number])[]
}

/** The copies of stories that are added are none that the grown ledger has. */
const OTHER_COPY = 11

/**
 * Tables in step with a ledger: what it takes to begin, and until all are up to date again when a story was added. The stories
 * are put into the ledger for good.
 *
 * @param how worked out whole, as the desk follows a ledger; or begun with what is kept in it, as the desk and commands open it
 * @param base folder of the dossier whose ledger the stories are taken from
 */
export async function keptUp(
  base: string,
  file: string,
  times: number,
  stories: number,
  how: 'whole' | 'begun',
): Promise<MeasuredUpdates> {
  const { by, parties } = settingOf(readDossier(base))
  const from = await openLedger(join(base, 'ledger.sqlite'))
  const coded = await codedIn(from)
  const wanted = await some(from, coded.documents, 2 * stories)
  await from.close()
  const steps: Record<string, Spent> = {}
  const [ledger, writer] = [await openLedger(file), await openLedger(file, { parties })]
  const tables = tablesOf(base, ledger)
  steps[how] = await spent(async () => {
    if (how === 'begun') return begin(tables)
    await tables.refresh()
    tables.all()
  })
  const update = async (document: ExportedDocument, time: number): Promise<readonly [number, number]> => {
    await store(writer, [document], OTHER_COPY, coded.of, by, time)
    const { cpuSeconds, seconds } = await spent(async () => {
      await tables.refresh()
      tables.all()
    })
    return [cpuSeconds * 1000, seconds * 1000]
  }
  const newest: (readonly [number, number])[] = []
  const among: (readonly [number, number])[] = []
  for (const [i, document] of wanted.entries()) {
    if (i % 2 === 0) newest.push(await update(document, times))
    else among.push(await update(document, i % times))
  }
  const { documents } = await ledger.status()
  const rows = rowsOf(tables.all())
  await Promise.all([ledger.close(), writer.close()])
  return { documents, rows, steps, newest, among, megabytes: process.resourceUsage().maxRSS / 1000 }
}

/** Documents that have codings, taken from all over the ledger. */
async function some(ledger: Ledger, ids: ReadonlySet<string>, count: number): Promise<ExportedDocument[]> {
  const apart = Math.max(1, Math.floor(ids.size / count))
  const found: ExportedDocument[] = []
  let n = 0
  for await (const document of ledger.export()) {
    if (!ids.has(document.id)) continue
    if (n++ % apart === 0) found.push(document)
    if (found.length === count) break
  }
  return found
}

function weekBefore(day: string | null): string {
  return new Date(Date.parse(day ?? '2000-01-08') - BRIEF_DAYS * 86_400_000).toISOString().slice(0, 10)
}

function rowsOf({ positions, proposals, calendar, events, predictions, markets }: Tables): Record<string, number> {
  return {
    positions: positions.positions.length,
    proposals: proposals.length,
    calendar: calendar.rows.length + calendar.undated.length,
    events: events.length,
    predictions: predictions.predictions.length,
    markets: markets.length,
  }
}
