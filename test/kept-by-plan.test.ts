import { expect, it } from 'vitest'
import type { OriginOf } from '../src/analyses/evidence/index.ts'
import { positionsOf, type StatementRow, stancesByPlans } from '../src/analyses/positions/index.ts'
import { proposalsOf } from '../src/analyses/proposals/index.ts'
import { type DocumentOrigins, KeptTables } from '../src/analyses/tables/index.ts'
import type { LedgerCoding } from '../src/ledger/index.ts'
import { outright, report } from './made-plans.ts'

const setting = { parties: ['Arland', 'Velk'], issues: ['Monitors', 'Fishing'], series: [] }
const originOf: OriginOf = ({ document }) => ({ key: document, name: document })
const origins: DocumentOrigins = { statement: originOf, coding: originOf }

const DOCUMENTS: readonly (readonly LedgerCoding[])[] = [
  report('2031-03-01', { terms: [['Monitors', 'admit two hundred observers']] }),
  [outright('2031-03-02', 'rejects')],
  report('2031-03-04', { acts: [['Arland', 'accepts', 'in force', 'signed the accord']] }),
  report('2031-03-05', { terms: [['Fishing', 'fix a quota of forty tonnes']] }),
  [outright('2031-03-06', 'demands', {}, 'Fishing')],
]

/** By the pure functions, of these documents at once. */
function workedOut(documents: readonly (readonly LedgerCoding[])[]) {
  const codings = documents.flat()
  const proposals = proposalsOf(codings, { originOf, issues: setting.issues })
  const statements = codings.filter(({ kind }) => kind === 'statement') as StatementRow[]
  return positionsOf(statements, { ...setting, originOf, byPlans: stancesByPlans(proposals) })
}

const idOf = (document: readonly LedgerCoding[]): string => document[0]!.document

it('what follows from plans is kept in step, whatever comes and goes', () => {
  const tables = new KeptTables(setting)
  const held = new Set<readonly LedgerCoding[]>()
  const seen = new Set<string>()
  for (const step of [2, 0, 1, 4, 3, 0, 2, 0, 2, 1, 4, 3]) {
    const document = DOCUMENTS[step]!
    if (!held.delete(document)) held.add(document)
    tables.put(idOf(document), held.has(document) ? document : [], origins)
    const expected = workedOut(DOCUMENTS.filter((one) => held.has(one)))
    expect(tables.all().positions).toEqual(expected)
    for (const { issue, stance, evidence } of expected.positions)
      if (evidence[0]?.byPlan !== undefined) seen.add(`${issue} ${stance}`)
  }
  expect([...seen]).toEqual(['Monitors accepts', 'Fishing accepts'])
})

it('and is what it was where the tables are kept and taken up again', () => {
  const before = new KeptTables(setting)
  for (const document of DOCUMENTS) before.put(idOf(document), document, origins)
  const ids = DOCUMENTS.map(idOf)
  const packed = JSON.parse(JSON.stringify(before.pack(ids)))
  const after = new KeptTables(setting)
  after.unpack(packed, new Map(DOCUMENTS.map((codings) => [idOf(codings), { codings, origins, claims: new Map() }])))
  expect(after.all().positions).toEqual(before.all().positions)
  expect(packed.byPlans).toHaveLength(1)
  // What goes on from there goes on as ever.
  const [first, , , fourth] = DOCUMENTS
  for (const gone of [first!, fourth!]) {
    after.put(idOf(gone), [], origins)
    before.put(idOf(gone), [], origins)
    expect(after.all().positions).toEqual(before.all().positions)
  }
  expect(after.all().positions.positions.map(({ stance }) => stance)).toEqual(['rejects', 'demands'])
})
