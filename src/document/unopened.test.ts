import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { pdfOf } from '../../test/pdf-fixture.ts'
import { warcGz } from '../../test/warc-fixture.ts'
import { INFLATE_LIMITS } from './formats/index.ts'
import { readSource, readUnopened, type SourceOptions } from './read-source.ts'
import type { SourceDocument, SourceFailure, Unopened } from './source-document.ts'

const NOW = Date.parse('2040-01-01T00:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

type Outcome = SourceDocument | SourceFailure | Unopened

async function unopened(
  source: string,
  options: SourceOptions = {},
  maker: string | null = 'this',
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for await (const one of readUnopened(source, maker, { now: NOW, ...options })) outcomes.push(one)
  return outcomes
}

/** The receipts of all that came unopened; what was opened has null. */
const receipts = async (...args: Parameters<typeof unopened>): Promise<(string | null)[]> =>
  (await unopened(...args)).map((one) => (one.kind === 'unopened' ? one.receipt : null))

const SENTENCE =
  'The envoy told reporters on the quay that the ferry tax would stay until the spring, whatever the islands say. '
const PAGE = `<!doctype html><html lang="en"><head><title>Tax stays</title></head><body><article>${`<p>${SENTENCE}</p>`.repeat(5)}</article></body></html>`
const line = (fields: object): string => `${JSON.stringify({ text: SENTENCE, outlet: 'Quay Herald', ...fields })}\n`

const SOURCES: Readonly<Record<string, string | Buffer>> = {
  'a.txt': `${SENTENCE}\n`,
  'a.md': `# Tax stays\n\n${SENTENCE}`,
  'a.html': PAGE,
  'a.pdf': pdfOf([['72 720 The envoy told reporters that the tax would stay.']], {}),
  'one.json': JSON.stringify({ text: SENTENCE, id: 7 }),
  'list.json': JSON.stringify([{ text: SENTENCE, id: 1 }, 5, { title: 'No text' }, { text: `${SENTENCE}Again.` }]),
  'a.jsonl': `${line({ id: 1 })}\nno JSON\n${line({ id: 2, published: '2031-03-04' })}${line({ text: ' ' })}`,
  'a.jsonl.gz': gzipSync(line({ id: 1 }) + line({ id: 2 })),
  'a.csv': `id,text,outlet\n1,"${SENTENCE}",Quay Herald\n2,,Quay Herald\n`,
  'a.warc.gz': warcGz([
    { type: 'response', url: 'https://quay.example/1', contentType: 'text/html', body: PAGE },
    { type: 'response', url: 'https://quay.example/2', contentType: 'application/pdf', body: '%PDF-1.4 no more' },
  ]),
}

describe('what is unopened', () => {
  it.each(Object.keys(SOURCES))('is what it would have been opened at once: %s', async (name) => {
    const path = file(`same/${name}`, SOURCES[name]!)
    const atOnce: unknown[] = []
    for await (const { receipt: _, ...one } of readSource(path, { now: NOW }) as AsyncIterable<SourceDocument>)
      atOnce.push(one)
    const later: unknown[] = []
    let count = 0
    for (const one of await unopened(path)) {
      if (one.kind === 'unopened') count++
      const made = one.kind === 'unopened' ? await one.open() : one
      if (made.kind === 'document' && one.kind === 'unopened') {
        expect(made.receipt).toBe(one.receipt)
        expect(one).toMatchObject({ origin: made.origin, place: made.place, raw: made.raw })
      }
      const { receipt: _, ...rest } = made as SourceDocument
      later.push(rest)
    }
    expect(count).toBeGreaterThan(0)
    expect(later).toEqual(atOnce)
  })

  it('has no receipt where none is asked for', async () => {
    for await (const one of readSource(file('plain.txt', SENTENCE))) expect(one).toMatchObject({ receipt: null })
    for (const one of await unopened(file('plain.txt', SENTENCE), {}, null))
      expect(one).toMatchObject({ kind: 'document', receipt: null })
  })

  it('comes as failure where it is none, in its place', async () => {
    const outcomes = await unopened(file('a.jsonl', SOURCES['a.jsonl']!))
    const made = await Promise.all(outcomes.map((one) => (one.kind === 'unopened' ? one.open() : one)))
    expect(
      made.map((one) => (one.kind === 'failure' ? `${one.place}: ${one.reason.slice(0, 14)}` : one.place)),
    ).toEqual(['line 1', 'line 3: it is not JSON', 'line 4', 'line 5: its text is bl'])
    expect(await unopened(join(folder, 'absent.txt'))).toMatchObject([{ kind: 'failure' }])
  })
})

describe('a receipt', () => {
  const path = file('receipt.jsonl', line({ id: 1 }) + line({ id: 1 }))

  it('is the same for the same, whatever the clock says and whatever limits there are', async () => {
    const first = await receipts(path)
    expect(first).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), expect.stringMatching(/^[0-9a-f]{64}$/)])
    const later = { now: NOW + 1e11, inflateLimits: { ...INFLATE_LIMITS, maxRatio: 2 }, follow: true }
    expect(await receipts(path, later)).toEqual(first)
    expect(await receipts(path, { map: {}, agencies: new Map() })).toEqual(first)
  })

  it('is another one for anything else that decides', async () => {
    const other = file('other/receipt.jsonl', line({ id: 1 }) + line({ id: 1 }))
    const all = [
      ...(await receipts(path)),
      ...(await receipts(path, { map: { title: 'outlet' } })),
      ...(await receipts(path, { map: { byline: 'outlet' } })),
      ...(await receipts(path, { agencies: new Map([['Quay Wire', 'Quay Wire']]) })),
      ...(await receipts(path, { agencies: new Map([['Quay Wire', 'The Quay Wire']]) })),
      ...(await receipts(path, {}, 'a newer one')),
      ...(await receipts(other)),
      ...(await receipts('-', { stdin: Readable.from([Buffer.from(line({ id: 1 }) + line({ id: 1 }))]) })),
      ...(await receipts(file('receipt.jsonl.gz', gzipSync(line({ id: 1 }))))),
      ...(await receipts(file('changed.jsonl', line({ id: 2 })))),
    ]
    expect(new Set(all).size).toBe(all.length)
  })

  it('counts the address and the header under which a page was caught', async () => {
    const page = { type: 'response', url: 'https://quay.example/1', contentType: 'text/html', body: PAGE } as const
    const caught = async (extra: object): Promise<string | null> =>
      (await receipts(file('caught.warc.gz', warcGz([{ ...page, ...extra }]))))[0]!
    const first = await caught({})
    expect(await caught({})).toBe(first)
    expect(await caught({ url: 'https://quay.example/2' })).not.toBe(first)
    expect(await caught({ contentType: 'text/html; charset=iso-8859-2' })).not.toBe(first)
  })

  it('of a row of a table goes by its cells and their names', async () => {
    const first = await receipts(file('row.csv', `id,text\n1,"${SENTENCE}"\n`))
    expect(await receipts(file('row.csv', `id,text\r\n1,"${SENTENCE}"\r\n`))).toEqual(first)
    expect(await receipts(file('row.csv', `id,text\n2,"${SENTENCE}"\n`))).not.toEqual(first)
    expect(await receipts(file('row.csv', `title,text\n1,"${SENTENCE}"\n`))).not.toEqual(first)
  })

  async function kept(source: string, options: SourceOptions = {}): Promise<(string | null)[]> {
    const outcomes = await unopened(source, options)
    const made = await Promise.all(outcomes.map((one) => (one.kind === 'unopened' ? one.open() : one)))
    return made.map((one) => (one.kind === 'document' ? one.receipt : 'failed'))
  }

  it('is not kept where the text lies in another file', async () => {
    file('beside.txt', SENTENCE)
    const named = file('named.jsonl', `${JSON.stringify({ path: 'beside.txt' })}\n${line({ path: 'beside.txt' })}`)
    expect(await kept(named)).toEqual([null, expect.any(String)])
  })

  it('is not kept where there is something to be told, be it by the clock alone', async () => {
    const dated = file('dated.jsonl', line({ published: '2039-12-01' }) + line({ published: '03/04/2031' }))
    expect(await kept(dated)).toEqual([expect.any(String), null])
    expect(await kept(dated, { now: Date.parse('2039-01-01') })).toEqual([null, null])
  })

  it('has no entry of a feed, of which more than its markup is known', async () => {
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Quay Herald</title><item><title>Tax stays</title>
      <link>https://quay.example/1</link><description>${SENTENCE.repeat(5)}</description></item></channel></rss>`
    expect(await kept(file('feed.xml', feed))).toEqual([null])
  })
})
