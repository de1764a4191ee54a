import { describe, expect, it } from 'vitest'
import { incoming, withNewLedger } from '../../test/ledger-fixtures.ts'
import { markedReading } from '../../test/marked-reading.ts'
import type { Coding } from '../reading/index.ts'
import { type Incoming, type Ledger, NOTHING_SEEN, rowsOf, withCodings } from './index.ts'

const NOW = '2031-04-02T09:00:00.000Z'
const URL = 'https://post.example/tolls'
const OLD = 'The council said on Monday that the toll of the ferry would stay as it was.\n\nNobody answered.'
const NEW = 'On Monday the council said that the toll of the ferry would go in the autumn.\n\nNobody answered.'

/** A statement in the first ten units of each text, another in its last ten. */
const codingsOf = (text: string): readonly Coding[] =>
  [0, text.length - 10].map((start, i) => ({
    ...{ id: `s${i + 1}`, kind: 'statement', attribution: null, party: 'Council', issue: 'Tolls', confidence: 0.8 },
    ...{ span: { start, end: start + 10 }, why: [], data: { stance: 'rejects' } },
  })) as readonly Coding[]

interface Version {
  readonly text: string
  readonly outlet?: string
  readonly url?: string
  readonly published?: string
  readonly modified?: string
}

const version = ({ text, modified, ...details }: Version): Incoming => {
  const one = incoming(text, { outlet: 'The Post', url: URL, published: '2031-03-04', ...details })
  const date = { written: modified!, resolved: modified!, certainty: 'stated', from: 'fixture' } as const
  return modified === undefined ? one : { ...one, metadata: { ...one.metadata, modified: date } }
}

async function add(ledger: Ledger, versions: readonly Version[]): Promise<void> {
  await ledger.add(versions.map(version), NOW)
  const { documents } = await ledger.unread(0, 1000)
  const rows = documents.map(({ no, text }) => {
    const sentences = [...text.matchAll(/.+/g)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    }))
    const reading = { ...markedReading(text).reading, sentences, codings: codingsOf(text) }
    return withCodings(rowsOf(no, text, reading, new Uint8Array()), reading, 'f')
  })
  await ledger.writeReadings(rows, { replace: false })
}

/** The texts of which there are codings, in whatever order they were added. */
const standing = async (...versions: readonly Version[]): Promise<string[]> => {
  const found = []
  for (const order of [versions, [...versions].reverse()])
    found.push(
      await withNewLedger(async (ledger) => {
        await add(ledger, order)
        const codings = await ledger.codings()
        const all = await ledger.codings({ withReplaced: true })
        expect(new Set(all.map(({ document }) => document)).size).toBe(new Set(versions.map(({ text }) => text)).size)
        const starts = new Set(codings.filter(({ id }) => id.endsWith('s1')).map(({ words }) => words))
        return versions.map(({ text }) => text).filter((text) => starts.has(text.slice(0, 10)))
      }),
    )
  expect(found[1]).toEqual(found[0])
  return found[0]!
}

describe('a newer version of an article stands in the place of the older', () => {
  it('where it was changed later', async () => {
    expect(await standing({ text: OLD }, { text: NEW, modified: '2031-03-06T09:00:00Z' })).toEqual([NEW])
    const both = [
      { text: OLD, modified: '2031-03-06T09:00:00+02:00' },
      { text: NEW, modified: '2031-03-06T08:00:00Z' },
    ]
    expect(await standing(...both)).toEqual([NEW])
  })

  it('where no date tells and it is longer by a tenth', async () => {
    const longer = `${OLD}\n\nMore was told of it in the evening, when the council had met in the harbour once more.`
    expect(await standing({ text: NEW }, { text: longer })).toEqual([longer])
  })

  it.each<[string, Version]>([
    ['no date tells and they are as long', { text: `${OLD} So.` }],
    ['it is of another outlet', { text: NEW, outlet: 'Herald', modified: '2031-03-06' }],
    ['it is at another address', { text: NEW, url: `${URL}/2`, modified: '2031-03-06' }],
    ['it was published on another day', { text: NEW, published: '2031-03-05', modified: '2031-03-06' }],
  ])('and not where %s', async (_, other) => expect(await standing({ text: OLD }, other)).toHaveLength(2))

  it('says so of the older, keeps its codings for who asks by name, and tells that it changed', () =>
    withNewLedger(async (ledger) => {
      await add(ledger, [{ text: OLD }])
      const { seen } = await ledger.changesSince(NOTHING_SEEN, 9)
      const [{ document, id }] = (await ledger.codings()) as [Awaited<ReturnType<Ledger['codings']>>[number]]
      expect((await ledger.changesSince(seen, 9)).documents).toEqual([])
      await add(ledger, [{ text: NEW, modified: '2031-03-06' }])
      expect((await ledger.changesSince(seen, 9)).documents).toHaveLength(2)
      const found = await ledger.coding(id)
      expect(found.codings).toHaveLength(1)
      const [newest] = await ledger.codings()
      expect(found.document.replacedBy).toBe(newest!.document)
      expect(newest!.document).not.toBe(document)
      expect((await ledger.coding(newest!.id)).document.replacedBy).toBeNull()
    }))

  it('what came in with the change is of its day', async () => {
    const changed = `${OLD}\n\nIn the evening the council voted.`
    await withNewLedger(async (ledger) => {
      await add(ledger, [{ text: OLD }, { text: changed, modified: '2031-03-06' }])
      expect((await ledger.codings()).map(({ changed: day }) => day)).toEqual([undefined, '2031-03-06'])
    })
  })
})
