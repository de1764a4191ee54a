import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handMade, incoming, MARKED, withNewLedger } from '../../../test/ledger-fixtures.ts'
import { addAll } from '../../intake/index.ts'
import { type ClaimKeys, decide, type Ledger } from '../../ledger/index.ts'
import { ClaimCodes, changedClaims, documentOf, NO_CLAIMS } from './claim-table.ts'
import { dayNumber, within } from './days.ts'
import { Lists } from './index.ts'
import { ordered } from './order.ts'
import { select } from './select.ts'

const KINDS = ['named', 'role', 'anonymous', 'unstated'] as const
const SORTS = ['', '2031', '2031-03', '2031-03-04', '2031-03-04 2031-03-04T09:00:00.000Z', '2031-03-05', '2032-01-01']

const claimKeys = (document: number): fc.Arbitrary<ClaimKeys[]> =>
  fc
    .tuple(
      fc.constantFrom(...SORTS),
      fc.constantFrom('', 'post', 'meridian'),
      fc.array(fc.constantFrom(...KINDS)),
      fc.nat(1000),
    )
    .map(([sort, outlet, kinds, confidence]) =>
      kinds.map((kind, n) => ({
        attribution: document * 2 ** 20 + n + 1,
        appearance: document,
        kind,
        outlet,
        sort,
        party: n % 2 === 0 ? null : 'Varnia',
        ruling: n % 3 === 0 ? ('reject' as const) : null,
        quotation: 'indirect',
        confidence: confidence / 1000,
      })),
    )

describe('a table of claims', () => {
  it('is the same however its documents came and changed', () => {
    const ledger = fc
      .uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 12 })
      .chain((documents) =>
        fc.tuple(
          fc.constant(documents),
          ...documents.map((document) => fc.tuple(claimKeys(document), claimKeys(document))),
        ),
      )
    fc.assert(
      fc.property(ledger, ([documents, ...versions]) => {
        const codes = new ClaimCodes(['Varnia'])
        const name = (key: string): string => key
        let table = NO_CLAIMS
        for (const [i, document] of documents.entries())
          table = changedClaims(table, codes, new Set([document]), versions[i]![0], name)
        table = changedClaims(
          table,
          codes,
          new Set(documents),
          versions.flatMap(([, now]) => now),
          name,
        )
        const whole = changedClaims(NO_CLAIMS, codes, new Set(), versions.flatMap(([, now]) => now).toReversed(), name)
        expect(table).toEqual(whole)
        const sorts = Array.from(table.sort, (code) => codes.sort.values[code]!)
        expect(sorts).toEqual(sorts.toSorted().toReversed())
      }),
    )
  })
})

describe('a selection', () => {
  it('has the rows that fit, and for each value the rows that would if it alone were chosen', () => {
    const column = (length: number, size: number) =>
      fc.array(fc.nat(size - 1), { minLength: length, maxLength: length })
    const wanted = (size: number) => fc.option(fc.array(fc.boolean(), { minLength: size, maxLength: size }))
    const asked = fc
      .nat(60)
      .chain((length) =>
        fc.tuple(fc.constant(length), column(length, 3), wanted(3), column(length, 4), wanted(4), column(length, 2)),
      )
    fc.assert(
      fc.property(asked, ([length, a, wantedA, b, wantedB, accepted]) => {
        const dimensions = [
          { codes: Uint16Array.from(a), size: 3, wanted: wantedA && Uint8Array.from(wantedA, Number) },
          { codes: Uint16Array.from(b), size: 4, wanted: wantedB && Uint8Array.from(wantedB, Number) },
        ]
        const fits = (row: number, pickA = wantedA, pickB = wantedB): boolean =>
          accepted[row] === 1 && (pickA?.[a[row]!] ?? true) && (pickB?.[b[row]!] ?? true)
        const rows = Array.from({ length }, (_, row) => row)
        const selection = select(length, dimensions, (row) => accepted[row] === 1)
        expect([...selection.rows]).toEqual(rows.filter((row) => fits(row)))
        const only = (size: number, code: number): boolean[] => Array.from({ length: size }, (_, i) => i === code)
        for (let code = 0; code < 3; code++)
          expect(selection.counts[0]![code]).toBe(rows.filter((row) => fits(row, only(3, code))).length)
        for (let code = 0; code < 4; code++)
          expect(selection.counts[1]![code]).toBe(rows.filter((row) => fits(row, wantedA, only(4, code))).length)
      }),
    )
  })

  it('ordered by confidence or date loses and doubles nothing, and keeps undated ones last', () => {
    fc.assert(
      fc.property(fc.tuple(...[1, 2, 3, 4].map(claimKeys)), (claims) => {
        const codes = new ClaimCodes([])
        const table = changedClaims(NO_CLAIMS, codes, new Set(), claims.flat(), (key) => key)
        const rows = Uint32Array.from({ length: table.length }, (_, row) => row)
        for (const sort of ['oldest', 'surest', 'unsurest'] as const) {
          const result = ordered(rows, table, sort, null)
          expect([...result].toSorted((a, b) => a - b)).toEqual([...rows])
          const keys = Array.from(result, (row) =>
            sort === 'oldest'
              ? table.day[row] || 99_999_999
              : sort === 'surest'
                ? -table.confidence[row]!
                : table.confidence[row]!,
          )
          expect(keys).toEqual(keys.toSorted((a, b) => a - b))
          for (let i = 1; sort === 'oldest' && i < result.length; i++) {
            const [before, row] = [result[i - 1]!, result[i]!]
            if (documentOf(table.attribution[before]!) === documentOf(table.attribution[row]!))
              expect(row).toBeGreaterThan(before)
          }
        }
      }),
    )
  })
})

it('limits of time take a month whose day is not known for its first day, as the command does', () => {
  const day = dayNumber('2031-03')
  expect(within('2031-03-02', undefined)!(day)).toBe(false)
  expect(within('2031-03-01', undefined)!(day)).toBe(true)
  expect(within('2031-01-01', undefined)!(dayNumber('2031'))).toBe(true)
  expect(within('2031-02-28', undefined)!(day)).toBe(true)
  expect(within(undefined, '2031-03-01')!(day)).toBe(true)
  expect(within(undefined, '2031-02-28')!(day)).toBe(false)
  expect(within(undefined, '9999-12-31')!(dayNumber(''))).toBe(false)
})

describe('lists in step with a ledger', () => {
  const PARTIES = [{ id: 'Kestrel', names: ['Kestrel', 'Ove Lund'] }]
  const OUTLETS = [{ name: 'The Post', aliases: ['Post'] }]

  async function add(ledger: Ledger, documents: Parameters<typeof incoming>[]): Promise<void> {
    await addAll(
      ledger,
      (async function* () {
        for (const [text, details] of documents) yield incoming(text, details)
      })(),
      handMade(),
      {
        signal: new AbortController().signal,
        clock: () => '2031-01-01T00:00:00.000Z',
        onRefused: () => {},
        onProgress: () => {},
      },
    )
  }

  it('have what was added, read and ruled since, by whatever connection, under the names of the dossier', () =>
    withNewLedger(async (ledger) => {
      const lists = new Lists(ledger, { parties: PARTIES, outlets: OUTLETS })
      expect(await lists.refresh()).toBe(false)
      await add(ledger, [[MARKED[0]!.text, { outlet: 'Post', published: '2031-03-04' }]])
      expect((await lists.claims({}, 'newest')).total).toBe(0)
      expect(await lists.refresh()).toBe(true)
      await add(ledger, [
        [MARKED[1]!.text, { outlet: 'the post', published: '2031-03-05' }],
        [MARKED[3]!.text, {}],
      ])
      await lists.refresh()
      const all = await lists.claims({}, 'newest')
      const rows = await ledger.claimsOf(all.part(0, 100))
      expect(rows.map(({ id }) => id)).toEqual((await ledger.claims({}, 100)).claims.map(({ id }) => id))
      expect(all.facets.outlet).toEqual([
        { value: 'The Post', count: 3, chosen: false },
        { value: '', count: 2, chosen: false },
      ])
      expect((await lists.claims({ outlet: ['POST'], party: ['ove lund'] }, 'newest')).total).toBe(1)
      expect((await lists.claims({ month: ['2031-03'] }, 'newest')).total).toBe(3)
      const { facets, total } = await lists.claims({ outlet: ['Elsewhere'] }, 'newest')
      expect(total).toBe(0)
      expect(facets.outlet).toContainEqual({ value: 'Elsewhere', count: 0, chosen: true })

      const found = await ledger.claim(rows[0]!.id)
      const why = { who: 'Ines', why: null }
      await ledger.rule(decide(found, { action: 'reject', edit: {}, ...why }, 0))
      await lists.refresh()
      expect((await lists.claims({}, 'newest')).total).toBe(all.total - 1)
      expect((await lists.claims({ rejected: true }, 'newest')).total).toBe(all.total)
      expect((await lists.claims({ ruling: ['reject'] }, 'newest')).total).toBe(1)
      expect((await lists.documents({ state: ['read'] }, 'oldest')).total).toBe(3)
    }, PARTIES))
})
