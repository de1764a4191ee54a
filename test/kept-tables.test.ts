import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarOf, type MeetingCoding } from '../src/analyses/calendar/index.ts'
import { type EventCoding, eventsOf } from '../src/analyses/events/index.ts'
import { codingOrigins } from '../src/analyses/evidence/index.ts'
import { marketsOf } from '../src/analyses/markets/index.ts'
import { mapArticles, sketchOf } from '../src/analyses/origins/index.ts'
import { positionsOf, type StatementRow, stancesByPlans, statementOrigins } from '../src/analyses/positions/index.ts'
import { predictionsOf } from '../src/analyses/predictions/index.ts'
import { proposalsOf } from '../src/analyses/proposals/index.ts'
import {
  type DocumentOrigins,
  KeptTables,
  LedgerTables,
  TABLE_KINDS,
  type Tables,
} from '../src/analyses/tables/index.ts'
import { codebookOf, peopleOf, readDossier } from '../src/dossier/index.ts'
import { Tables as PageTables, type TableFilter } from '../src/interfaces/http/tables/index.ts'
import {
  decideCoding,
  documentIdOf,
  type Incoming,
  type Ledger,
  type LedgerCoding,
  NO_METADATA,
  openLedger,
  rowsOf,
  withCodings,
} from '../src/ledger/index.ts'
import { read } from '../src/rapporteur.ts'
import type { CodingKind, Reading } from '../src/reading/index.ts'
import { ROOT } from './cli.ts'

const EXAMPLE = join(ROOT, 'examples/sorrel-river')
const dossier = readDossier(EXAMPLE)
const codebook = codebookOf(dossier)
const setting = {
  parties: dossier.parties.map(({ name }) => name),
  issues: dossier.issues.map(({ name }) => name),
  series: dossier.prices,
  outlets: dossier.outlets.map(({ name, aliases, domains, family }) => ({
    name,
    aliases: [...aliases, ...domains],
    family,
  })),
  people: peopleOf(dossier),
}
const parties = codebook.parties.map(({ name, aliases, metonyms }) => ({
  id: name,
  names: [name, ...aliases, ...metonyms],
}))

const desk = { dossier: { name: dossier.name, prices: dossier.prices } }

interface Article {
  readonly incoming: Incoming
  readonly reading: Reading
}

const known = (value: string) => ({ value, certainty: 'stated', from: 'the test' }) as const

/** The example's articles; every fifth of them once more, a day later in another outlet; one without a date. */
const ARTICLES: readonly Article[] = readFileSync(join(EXAMPLE, 'articles.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .flatMap((line, i): Article[] => {
    const { outlet, url, published, path } = JSON.parse(line) as Record<string, string>
    const text = readFileSync(join(EXAMPLE, path!), 'utf8')
    const reading = read(text, { codebook })
    const article = (day: string | null, by: string, address: string): Article => ({
      incoming: {
        text,
        raw: Buffer.from(text),
        format: 'text',
        from: address,
        sourceId: null,
        kept: null,
        receipt: null,
        metadata: {
          ...NO_METADATA,
          outlet: known(by),
          canonicalUrl: known(address),
          published: day === null ? null : { written: day, resolved: day, certainty: 'stated', from: 'the test' },
        },
      },
      reading,
    })
    const again = new Date(Date.parse(published!) + 86_400_000).toISOString()
    const one = article(i === 7 ? null : published!, outlet!, url!)
    // Another has a newer version at its address, without its first paragraph and with another last one.
    if (i % 5 === 2) {
      const [, ...rest] = text.split('\n\n')
      const changed = `${rest.join('\n\n')}\n\nThe delegations meet again on Friday.`
      const { metadata } = one.incoming
      const modified = { ...metadata.published!, resolved: again }
      const version = { ...one.incoming, text: changed, raw: Buffer.from(changed), metadata: { ...metadata, modified } }
      if (i !== 7) return [one, { incoming: version, reading: read(changed, { codebook }) }]
    }
    return i % 5 === 0 ? [one, article(again, 'Elsewhere News', `${url}/again`)] : [one]
  })

let folder: string
let files = 0

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const openNew = (): Promise<Ledger> => openLedger(join(folder, `${++files}.sqlite`), { create: true, parties })

/** Reads an article anew that may be there already, in which less is found, or all again. */
async function readAnew(ledger: Ledger, { incoming, reading }: Article, n: number): Promise<void> {
  const [added] = await ledger.add([incoming], '2031-01-01T00:00:00.000Z')
  const found = { ...reading, codings: reading.codings.filter((_, i) => n % 2 === 0 || i % 3 > 0) }
  const rows = withCodings(rowsOf(added!.no, incoming.text, reading, sketchOf(incoming.text)), found, `now ${n}`)
  if (n % 3 === 0) await ledger.writeCodings([rows])
  else await ledger.writeReadings([rows], { replace: true })
}

async function add(ledger: Ledger, { incoming, reading }: Article): Promise<void> {
  const [added] = await ledger.add([incoming], '2031-01-01T00:00:00.000Z')
  const { no, isNew } = added!
  if (isNew)
    await ledger.writeReadings(
      [withCodings(rowsOf(no, incoming.text, reading, sketchOf(incoming.text)), reading, 'now')],
      {
        replace: false,
      },
    )
}

/** The same article with a line behind it, so that its id begins as another's does: both are kept in one part. */
function besideIn({ incoming, reading }: Article, other: Article): Article {
  const beginning = (text: string): string => documentIdOf(text).slice(0, 3)
  const wanted = beginning(other.incoming.text)
  for (let i = 1; ; i++) {
    const text = `${incoming.text}\n\nEdition ${i}.`
    if (beginning(text) === wanted) return { incoming: { ...incoming, text, raw: Buffer.from(text) }, reading }
  }
}

/** By the pure functions, of everything at once. */
function workedOut(codings: readonly LedgerCoding[], origins: DocumentOrigins, lastDay: string | null): Tables {
  const day = lastDay === null ? {} : { today: lastDay }
  const of = (...kinds: readonly CodingKind[]): LedgerCoding[] => codings.filter(({ kind }) => kinds.includes(kind))
  const { coding: originOf, statement } = origins
  const { issues, series } = setting
  const calendar = calendarOf(of('meeting') as MeetingCoding[], originOf, day)
  const proposals = proposalsOf(of('proposal', 'term'), { originOf, issues })
  return {
    positions: positionsOf(of('statement') as StatementRow[], {
      originOf: statement,
      parties: setting.parties,
      issues,
      byPlans: stancesByPlans(proposals),
    }),
    proposals,
    calendar,
    events: eventsOf(of('event') as EventCoding[], [...calendar.rows, ...calendar.undated], originOf),
    predictions: predictionsOf(of('prediction'), { originOf, ...day }),
    markets: marketsOf(of('market'), { originOf, series }),
  }
}

async function originsIn(ledger: Ledger, codings: readonly LedgerCoding[]): Promise<DocumentOrigins> {
  const map = await mapArticles(ledger, setting)
  const statements = codings.filter(({ kind }) => kind === 'statement') as StatementRow[]
  const ofTable = TABLE_KINDS.map((kinds) => ({
    kinds,
    originOf: codingOrigins(
      codings.filter(({ kind }) => kinds.includes(kind)),
      map,
    ),
  }))
  return {
    statement: statementOrigins(statements, map),
    coding: (row) => ofTable.find(({ kinds }) => kinds.includes(row.kind))!.originOf(row),
  }
}

describe('kept tables are those of all codings at once', () => {
  let codings: LedgerCoding[]
  let origins: DocumentOrigins
  const byDocument = new Map<string, LedgerCoding[]>()

  beforeAll(async () => {
    const ledger = await openNew()
    for (const article of ARTICLES) await add(ledger, article)
    codings = await ledger.codings()
    origins = await originsIn(ledger, codings)
    await ledger.close()
    for (const coding of codings) byDocument.set(coding.document, [...(byDocument.get(coding.document) ?? []), coding])
  })

  const step = fc.record({
    document: fc.nat(),
    what: fc.constantFrom('put', 'put', 'put', 'take away', 'put again', 'other origins', 'another day', 'look'),
  })

  it('in whatever order documents come, go and change', () => {
    expect(codings.length).toBeGreaterThan(200)
    const documents = [...byDocument.keys()].sort()
    fc.assert(
      fc.property(fc.array(step, { minLength: 40, maxLength: 120, size: 'max' }), (steps) => {
        const kept = new KeptTables(setting, { apart: 5 })
        const there = new Set<string>()
        let others: DocumentOrigins = origins
        let day: string | null = null
        const look = (): void => {
          const all = codings.filter(({ document }) => there.has(document))
          expect(kept.all()).toEqual(workedOut(all, others, day))
        }
        for (const { document: n, what } of steps) {
          const document = documents[n % documents.length]!
          if (what === 'look') look()
          else if (what === 'another day') {
            day = n % 4 === 0 ? null : `2025-0${1 + (n % 9)}-15`
            kept.goTo(day)
          } else if (what === 'other origins') {
            const mark = `${n}`
            const before = others
            const named =
              <Row extends LedgerCoding>(of: (row: Row) => { key: string; name: string }) =>
              (row: Row) => {
                const { key, name } = of(row)
                return row.document === document ? { key: key + mark, name } : { key, name }
              }
            others = { statement: named(before.statement), coding: named(before.coding) }
            for (const one of there) kept.put(one, kept.codingsOf(one), others)
          } else if (what === 'take away') {
            kept.put(document, [], others)
            there.delete(document)
          } else {
            const own = byDocument.get(document)!
            // What is read anew is the same in other objects.
            kept.put(document, what === 'put' ? own : own.map((coding) => ({ ...coding })), others)
            there.add(document)
          }
        }
        look()
      }),
      { numRuns: 25 },
    )
  })
})

describe('tables that follow a ledger are those of the whole ledger', () => {
  it('in whatever order articles are added, and when they are read anew, or it is ruled on what they say', async () => {
    const order = fc.shuffledSubarray([...ARTICLES.keys()], { minLength: 12 })
    const looks = fc.array(fc.nat({ max: 9 }), { minLength: 60, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(order, looks, async (articles, when) => {
        const ledger = await openNew()
        const writer = await openLedger(ledger.file, { parties })
        const tables = new LedgerTables(ledger, setting)
        const look = async (): Promise<void> => {
          await tables.refresh()
          const codings = await ledger.codings()
          expect(tables.all()).toEqual(workedOut(codings, await originsIn(ledger, codings), await ledger.lastDay()))
        }
        for (const [i, article] of articles.entries()) {
          await add(writer, ARTICLES[article]!)
          const chance = when[i]!
          if (chance === 0) await look()
          else if (chance < 6) {
            await tables.refresh()
            tables.all()
          } else if (chance === 6) await ruleOnOne(writer, i)
          else await readAnew(writer, ARTICLES[articles[(i * chance) % (i + 1)]!]!, i + chance)
        }
        await look()
        expect(await tables.refresh()).toBe(false)
        await Promise.all([ledger.close(), writer.close()])
      }),
      { numRuns: 12 },
    )
  })
})

describe('tables that are kept in a ledger are those of the whole ledger', () => {
  const looked = (tables: LedgerTables): Tables => JSON.parse(JSON.stringify(tables.all())) as Tables
  const expected = async (ledger: Ledger): Promise<Tables> => {
    const codings = await ledger.codings()
    const all = workedOut(codings, await originsIn(ledger, codings), await ledger.lastDay())
    return JSON.parse(JSON.stringify(all)) as Tables
  }

  it('whoever began with them, whatever was added, read anew and ruled on since, and before they were kept again', async () => {
    const order = fc.shuffledSubarray([...ARTICLES.keys()], { minLength: 28 })
    const steps = fc.array(fc.nat({ max: 11 }), { minLength: 60, maxLength: 60 })
    let begun = 0
    await fc.assert(
      fc.asyncProperty(order, steps, async (articles, what) => {
        const ledger = await openNew()
        const writer = await openLedger(ledger.file, { parties })
        let tables = new LedgerTables(ledger, setting)
        for (const [i, article] of articles.entries()) {
          await add(writer, ARTICLES[article]!)
          const chance = what[i]!
          if (chance < 2) await ruleOnOne(writer, i)
          else if (chance < 4) await readAnew(writer, ARTICLES[articles[(i * chance) % (i + 1)]!]!, i + chance)
          else if (chance < 7) {
            await tables.refresh()
            if (chance === 5) tables.all()
            if (chance === 6) await tables.keep()
          } else if (chance < 10) {
            tables = new LedgerTables(ledger, setting)
            if (await tables.restore()) begun++
            // Whoever looks at all of them, or at none, before a change comes.
            if (chance === 8) looked(tables)
            await tables.refresh()
            if (chance === 9) expect(looked(tables)).toEqual(await expected(ledger))
          }
        }
        await tables.refresh()
        expect(looked(tables)).toEqual(await expected(ledger))
        await tables.keep()
        const again = new LedgerTables(ledger, setting)
        expect(await again.restore()).toBe(true)
        expect(await again.refresh()).toBe(false)
        expect(looked(again)).toEqual(await expected(ledger))
        expect(again.all()).toEqual(tables.all())
        const [one] = again.codings(['meeting', 'event', 'statement', 'prediction'])
        if (one !== undefined) expect(again.originOf(one)).toEqual(tables.originOf(tables.codingsNamed(one.id)[0]!))
        await Promise.all([ledger.close(), writer.close()])
      }),
      { numRuns: 8 },
    )
    expect(begun).toBeGreaterThan(10)
  })

  it('a document that came since shares its part with what was kept before, whoever keeps them how often', async () => {
    const ledger = await openNew()
    const [first, second, third] = ARTICLES as readonly [Article, Article, Article]
    await add(ledger, first)
    const maker = new LedgerTables(ledger, setting)
    await maker.refresh()
    await maker.keep()
    const tables = new LedgerTables(ledger, setting)
    expect(await tables.restore()).toBe(true)
    for (const article of [besideIn(second, first), third]) {
      await add(ledger, article)
      await tables.refresh()
      await tables.keep()
    }
    const again = new LedgerTables(ledger, setting)
    expect(await again.restore()).toBe(true)
    expect(looked(again)).toEqual(await expected(ledger))
    await ledger.close()
  })

  it('for another dossier nothing is kept', async () => {
    const ledger = await openNew()
    for (const article of ARTICLES.slice(0, 4)) await add(ledger, article)
    const tables = new LedgerTables(ledger, setting)
    await tables.refresh()
    await tables.keep()
    for (const other of [
      { ...setting, parties: setting.parties.slice(1) },
      { ...setting, issues: [...setting.issues, 'Fish'] },
      { ...setting, series: [...setting.series, { name: 'Salt', unit: null, issues: [] }] },
      { ...setting, outlets: setting.outlets.slice(1) },
    ]) {
      const others = new LedgerTables(ledger, other)
      expect(await others.restore()).toBe(false)
    }
    await ledger.close()
  })

  it('of two who keep them, each with what it has seen, the last is whole', async () => {
    const ledger = await openNew()
    const other = await openLedger(ledger.file, { parties })
    const [one, two] = [new LedgerTables(ledger, setting), new LedgerTables(other, setting)]
    for (const article of ARTICLES.slice(0, 8)) await add(ledger, article)
    await one.refresh()
    await one.keep()
    expect(await two.restore()).toBe(true)
    for (const article of ARTICLES.slice(8, 12)) await add(ledger, article)
    await one.refresh()
    await one.keep()
    for (const article of ARTICLES.slice(12, 16)) await add(ledger, article)
    await two.refresh()
    await two.keep()
    const third = new LedgerTables(ledger, setting)
    expect(await third.restore()).toBe(true)
    expect(await third.refresh()).toBe(false)
    expect(looked(third)).toEqual(await expected(ledger))
    await Promise.all([ledger.close(), other.close()])
  })
})

describe('pages out of tables that are kept', () => {
  it('are those of tables worked out when they are asked for, whatever was added and ruled', async () => {
    const order = fc.shuffledSubarray([...ARTICLES.keys()], { minLength: 20 })
    const part = fc.record({
      party: fc.option(fc.constantFrom(...setting.parties), { nil: undefined }),
      issue: fc.option(fc.constantFrom(...setting.issues), { nil: undefined }),
      kind: fc.option(fc.constantFrom(['named'], ['anonymous', 'role']), { nil: undefined }),
      since: fc.option(fc.constant('2025-03-20'), { nil: undefined }),
    })
    await fc.assert(
      fc.asyncProperty(order, fc.array(part, { minLength: 2, maxLength: 2 }), async (articles, filters) => {
        const ledger = await openNew()
        const kept = new LedgerTables(ledger, setting)
        for (const [i, article] of articles.entries()) {
          await add(ledger, ARTICLES[article]!)
          if (i % 5 === 4) await ruleOnOne(ledger, i)
          if (i % 7 === 6) await kept.refresh()
        }
        await kept.refresh()
        const shown = { ...desk, parties, codebook, outlets: setting.outlets }
        await kept.keep()
        const begun = new LedgerTables(ledger, setting)
        expect(await begun.restore()).toBe(true)
        const [one, two, other] = [kept, begun, null].map((tables) => new PageTables(ledger, shown, tables)) as [
          PageTables,
          PageTables,
          PageTables,
        ]
        for (const filter of [{}, ...filters]) {
          const expected = await pagesOf(other, filter)
          expect(await pagesOf(one, filter)).toEqual(expected)
          // Pages go from thread to thread.
          expect(structuredClone(await pagesOf(two, filter))).toEqual(expected)
        }
        await ledger.close()
      }),
      { numRuns: 6 },
    )
  })
})

/** All that pages show of tables that are narrowed so. */
async function pagesOf(tables: PageTables, filter: TableFilter): Promise<unknown[]> {
  const whole = { offset: 0, limit: 10_000 }
  const { cells } = await tables.positions.positions(filter)
  const proposals = await tables.proposals.page({ ...filter, ...whole })
  const predictions = await tables.predictions.page({ ...filter, ...whole })
  const markets = await tables.markets.page({ ...filter, ...whole })
  const calendar = await tables.calendar.page({ ...filter, ...whole, what: 'all' })
  const open = <Row>(rows: readonly { readonly id: string }[], ask: (id: string) => Promise<Row>): Promise<Row[]> =>
    Promise.all(rows.map(({ id }) => ask(id)))
  return [
    cells,
    await tables.positions.conflicts({ ...filter, limit: 10_000 }),
    await Promise.all(cells.map(({ party, issue }) => tables.positions.evidence({ ...filter, party, issue }))),
    proposals,
    await open(proposals.rows, (id) => tables.proposals.proposal(id)),
    predictions,
    await open(predictions.rows, (id) => tables.predictions.prediction({ id, ...filter })),
    markets,
    await open(markets.rows, (id) => tables.markets.report({ id, ...filter })),
    calendar,
    await open(calendar.rows, (id) => tables.calendar.entry({ id, ...filter })),
    await tables.calendar.timeline({ ...filter, what: 'all' }),
    await tables.brief.brief({ since: '2025-03-20', now: undefined, lines: 5 }, null),
    await tables.brief.brief({ since: '2025-03-20', now: '2025-04-02', lines: 5 }, null),
  ]
}

async function ruleOnOne(ledger: Ledger, n: number): Promise<void> {
  const codings = await ledger.codings()
  if (codings.length === 0) return
  const found = await ledger.coding(codings[n % codings.length]!.id)
  const action = n % 2 === 0 ? 'reject' : 'accept'
  await ledger.rule(decideCoding(found, { action, edit: {}, who: 'Ines', why: null }, n))
}
