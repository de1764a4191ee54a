import { expect, it, vi } from 'vitest'
import { type HandCoding, handMade, incoming, MARKED, withNewLedger } from '../../../../test/ledger-fixtures.ts'
import type { Incoming, Ledger } from '../../../ledger/index.ts'
import { Tables } from './tables.ts'
import { type CodingsByDocument, UnsureBook } from './unsure-book.ts'

const NOW = '2031-04-02T09:00:00.000Z'

/** In each text two statements of its first words, neither sure enough. */
const CODING: HandCoding = {
  fingerprint: 'f1',
  of: () =>
    ([1, 2] as const).map((n) => ({
      ...{ id: `s${n}`, kind: 'statement', attribution: null, party: 'Council', issue: n === 1 ? 'Tax' : 'Tolls' },
      ...{ span: { start: 0, end: 4 }, confidence: 0.4, why: [], data: { stance: 'open' }, unsure: true },
    })),
}

async function add(ledger: Ledger, documents: readonly Incoming[]): Promise<void> {
  await ledger.add(documents, NOW)
  const { documents: unread } = await ledger.unread(0, 1000)
  await ledger.writeReadings(await handMade(1, '0.0.0', CODING).read(unread), { replace: false })
}

/** In an order of its own: by document, and within it as they come. */
const listed = (codings: CodingsByDocument): string[] =>
  [...codings.values()].flatMap((own) => own.map(({ id, metadata }) => `${id} ${metadata.outlet?.value}`)).sort()

it('has what a new one has, after whatever was added, said of it and ruled', () =>
  withNewLedger(async (ledger) => {
    const book = new UnsureBook(ledger)
    const isInStep = async (codings: number): Promise<void> => {
      const held = listed(await book.now())
      expect(held).toEqual(listed(await new UnsureBook(ledger).now()))
      expect(held).toHaveLength(codings)
    }
    await isInStep(0)
    await add(ledger, [incoming(MARKED[0]!.text, { outlet: 'The Post' })])
    await isInStep(2)
    await add(ledger, [incoming(MARKED[1]!.text, { outlet: 'The Post' }), incoming(MARKED[3]!.text)])
    await isInStep(6)
    // Another appearance of a document that is there.
    await add(ledger, [incoming(MARKED[0]!.text, { outlet: 'Harbour Herald' })])
    await isInStep(8)
    const before = await book.now()
    const { id, document } = [...before.values()][0]![0]!
    const { selector } = await ledger.coding(id)
    const ruling = { document, edit: {}, selector, who: 'ines', why: null } as const
    await ledger.rule({ ...ruling, action: 'reject', at: NOW })
    const left = [...before.values()].flat().filter((coding) => coding.id !== id).length
    await isInStep(left)
    expect(left).toBeLessThan(8)
    // What somebody was given stays as it was.
    expect([...before.values()].flat()).toHaveLength(8)
    await ledger.rule({ ...ruling, action: 'withdraw', at: '2031-04-02T10:00:00.000Z' })
    await isInStep(8)
  }))

it('reads no more than once what is asked for by several at once', () =>
  withNewLedger(async (ledger) => {
    await add(ledger, [incoming(MARKED[0]!.text)])
    const book = new UnsureBook(ledger)
    const [one, other] = await Promise.all([book.now(), book.now()])
    expect(other).toBe(one)
  }))

it('reads of all only those documents again that changed', () =>
  withNewLedger(async (ledger) => {
    await add(ledger, [incoming(MARKED[0]!.text), incoming(MARKED[1]!.text)])
    const book = new UnsureBook(ledger)
    await book.now()
    const [read, begun] = [vi.spyOn(ledger, 'codings'), vi.spyOn(ledger, 'codingPages')]
    await book.now()
    await add(ledger, [incoming(MARKED[3]!.text)])
    const held = await book.now()
    await book.now()
    expect(read.mock.calls).toEqual([[{ unsure: 'only', documents: [[...held.keys()].at(-1)] }]])
    expect(begun.mock.calls.every(([filter]) => filter?.documents?.length === 1)).toBe(true)
  }))

it('is read before anybody asks for it, with what pages show first', () =>
  withNewLedger(async (ledger) => {
    await add(ledger, [incoming(MARKED[0]!.text), incoming(MARKED[1]!.text)])
    const party = { id: 'Council', names: ['Council'] }
    const issues = ['Tax', 'Tolls'].map((name) => ({ name }))
    const setting = { parties: [party], codebook: { issues }, outlets: [], dossier: { name: 'Ferry', prices: [] } }
    const tables = new Tables(ledger, setting, null, new UnsureBook(ledger))
    await tables.readyForPages()
    const begun = vi.spyOn(ledger, 'codingPages')
    const { total, gaps } = await tables.unsure.page({ offset: 0, limit: 0, gaps: true })
    expect({ total, gaps }).toEqual({
      total: 4,
      gaps: issues.map(({ name }) => ({ party: 'Council', issue: name, count: 2 })),
    })
    expect(begun).not.toHaveBeenCalled()
  }))
