import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sample } from '../../keys/index.ts'
import { type DossierTables, type FoundRows, foundRowsOf, type RowScores, scoreRows } from '../../keys/rows/index.ts'
import { calendarOf, type MeetingCoding } from '../../src/analyses/calendar/index.ts'
import { type EventCoding, eventsOf } from '../../src/analyses/events/index.ts'
import { codingOrigins } from '../../src/analyses/evidence/index.ts'
import { compareDocuments, mapArticles } from '../../src/analyses/origins/index.ts'
import { positionsOf, type StatementRow, stancesByPlans, statementOrigins } from '../../src/analyses/positions/index.ts'
import { proposalsOf } from '../../src/analyses/proposals/index.ts'
import { readInto } from '../../src/intake/index.ts'
import { documentIdOf, type Incoming, type LedgerCoding, NO_METADATA, openLedger } from '../../src/ledger/index.ts'
import type { CodingKind, Reader } from '../../src/reading/index.ts'
import { settingOf } from '../ledger/tables-coded.ts'
import { outletsOf } from '../ledger/tables-measured.ts'

/** An article as it would be added to a dossier. */
function incomingOf({ id, published, text, outlet }: Sample['articles'][number]): Incoming {
  return {
    text,
    raw: Buffer.from(text),
    format: 'text',
    from: id,
    sourceId: id,
    kept: null,
    receipt: null,
    metadata: {
      ...NO_METADATA,
      published: { written: published, resolved: published, certainty: 'stated', from: 'key' },
      outlet: { value: outlet, certainty: 'stated', from: 'key' },
    },
  }
}

/**
 * The tables of a dossier that has a sample's articles, worked out as the commands do: all are added to a ledger, read and
 * coded, and the analyses ask that.
 */
async function tablesOf({ dossier, codebook, articles }: Sample, reader: Reader): Promise<DossierTables> {
  const folder = await mkdtemp(join(tmpdir(), 'sample-'))
  const { parties: sides, by } = settingOf(dossier)
  const ledger = await openLedger(join(folder, 'ledger.sqlite'), { create: true, parties: sides })
  try {
    const added = await ledger.add(articles.map(incomingOf), '2031-01-01T00:00:00.000Z')
    const read = reader.read.bind(reader)
    const rows = articles.map(({ text }, i) =>
      readInto({ no: added[i]!.no, text }, read, { codebook, fingerprint: by }),
    )
    await ledger.writeReadings(rows, { replace: false })
    await compareDocuments(ledger)
    const codings = await ledger.codings()
    const map = await mapArticles(ledger, outletsOf(dossier))
    const of = (...kinds: readonly CodingKind[]): LedgerCoding[] => codings.filter(({ kind }) => kinds.includes(kind))
    const originOf = codingOrigins(codings, map)
    const statements = of('statement') as StatementRow[]
    const issues = codebook.issues.map(({ name }) => name)
    const proposals = proposalsOf(of('proposal', 'term'), { originOf, issues })
    return {
      positions: positionsOf(statements, {
        originOf: statementOrigins(statements, map),
        byPlans: stancesByPlans(proposals),
      }).positions,
      proposals,
      calendar: calendarOf(of('meeting') as MeetingCoding[], originOf),
      events: eventsOf(of('event') as EventCoding[], [], originOf),
      codings,
    }
  } finally {
    await ledger.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The rows of a sample's tables. */
export async function rowsOf(sample: Sample, reader: Reader): Promise<FoundRows> {
  const numbers = new Map(sample.articles.map(({ id, text }) => [documentIdOf(text), id]))
  return foundRowsOf(await tablesOf(sample, reader), (document) => numbers.get(document)!)
}

/** The rows of a sample's tables against those that its keys want. */
export async function rowScoresOf(sample: Sample, reader: Reader): Promise<RowScores> {
  const keys = sample.articles.map(({ key }) => key)
  return scoreRows(await rowsOf(sample, reader), keys, sample.dossier)
}
