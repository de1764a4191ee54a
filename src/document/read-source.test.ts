import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { pdfOf } from '../../test/pdf-fixture.ts'
import { warcGz, warcRecord } from '../../test/warc-fixture.ts'
import type { Fetch } from './fetching/index.ts'
import { readSource, type SourceOptions } from './read-source.ts'
import type { SourceDocument, SourceFailure } from './source-document.ts'

const NOW = Date.parse('2040-01-01T00:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

async function all(source: string, options: SourceOptions = {}): Promise<(SourceDocument | SourceFailure)[]> {
  const outcomes: (SourceDocument | SourceFailure)[] = []
  for await (const one of readSource(source, { now: NOW, ...options })) outcomes.push(one)
  return outcomes
}

/** Documents as [id, text], failures as their place and reason. */
async function brief(source: string, options: SourceOptions = {}): Promise<unknown[]> {
  return (await all(source, options)).map((one) =>
    one.kind === 'document' ? [one.id, one.text] : `${one.place ?? ''}: ${one.reason}`,
  )
}

async function only(source: string, options: SourceOptions = {}): Promise<SourceDocument> {
  const outcomes = await all(source, options)
  expect(outcomes).toHaveLength(1)
  expect(outcomes[0]).toMatchObject({ kind: 'document' })
  return outcomes[0] as SourceDocument
}

const SENTENCE =
  'The envoy told reporters on the quay that the ferry tax would stay until the spring, whatever the islands say. '
const PAGE = `<!doctype html><html><head><meta property="article:published_time" content="2031-11-20"></head><body><article>${`<p>${SENTENCE}</p>`.repeat(5)}</article></body></html>`
const ARTICLE = Array.from({ length: 5 }, () => SENTENCE.trim()).join('\n\n')

describe('a mailbox', () => {
  const message = (subject: string, body: string): string =>
    `Subject: ${subject}\r\nDate: Thu, 20 Nov 2031 14:05:00 +0100\r\n\r\n${body}\r\n\r\n`
  const envelope = 'From ann@courier.example Tue Mar  4 09:15:00 2031\r\n'

  it('has a document for each message, and a failure for one without text', async () => {
    const body = `${SENTENCE}\r\n\r\n>From the quay he went home.\r\nFrom there on nobody saw him.`
    const path = file(
      'tolls.mbox',
      envelope + message('One', body) + envelope + message('Two', '') + envelope + message('Three', SENTENCE),
    )
    const found = await all(path)
    expect(found.map(({ place }) => place)).toEqual(['message 1', 'message 2', 'message 3'])
    expect(found[0]).toMatchObject({
      format: 'mail',
      id: 'tolls-1',
      text: `${SENTENCE}\n\nFrom the quay he went home.\nFrom there on nobody saw him.`,
      metadata: { title: { value: 'One' }, published: { resolved: '2031-11-20T14:05:00+01:00' } },
    })
    expect(found[1]).toMatchObject({ kind: 'failure', reason: 'its text is blank' })
    expect(found[2]).toMatchObject({ kind: 'document', metadata: { title: { value: 'Three' } } })
  })

  it('is read packed, too', async () => {
    const path = file(
      'tolls.mbox.gz',
      gzipSync(envelope + message('One', SENTENCE) + envelope + message('Two', SENTENCE)),
    )
    expect(await all(path)).toHaveLength(2)
  })
})

describe('one document', () => {
  it('plain text keeps every unit, its bytes, and the day in its name', async () => {
    const content = '\ufeffTalks go on\r\n\r\nOSTREL, Nov 20 (Reuters) - They talked.\r\n'
    const document = await only(file('talks-2031-11-21.txt', content))
    expect(document).toMatchObject({
      id: 'talks-2031-11-21',
      text: content,
      format: 'text',
      place: null,
      url: null,
      kept: null,
      sourceId: null,
    })
    expect(document.raw.equals(Buffer.from(content))).toBe(true)
    expect(document.metadata).toMatchObject({
      title: { value: 'Talks go on', from: 'first line' },
      published: { written: 'Nov 20', resolved: '2031-11-20', certainty: 'inferred' },
      wireCredit: { value: 'Reuters' },
    })
  })

  it('HTML is its article, whatever the file is called', async () => {
    const document = await only(file('saved.txt', PAGE))
    expect(document).toMatchObject({ text: ARTICLE, format: 'html', kept: { ofProse: 1 } })
    expect(document.metadata.published).toMatchObject({ resolved: '2031-11-20', certainty: 'stated' })
    expect(document.raw.toString()).toBe(PAGE)
  })

  it('Markdown and PDF', async () => {
    expect(await only(file('a.md', '# T\n\nThey *talked*.'))).toMatchObject({
      text: 'T\n\nThey talked.',
      format: 'markdown',
    })
    expect(await only(file('a.pdf', pdfOf([['72 720 They talked.']], {})))).toMatchObject({
      text: 'They talked.',
      format: 'pdf',
    })
  })

  it('the time of the file is no date', async () => {
    expect((await only(file('plain.txt', 'They talked.'))).metadata.published).toBeNull()
  })

  it('any of it packed, under its own name, twice too', async () => {
    expect(await brief(file('a.txt.gz', gzipSync('They talked.')))).toEqual([['a', 'They talked.']])
    expect(await brief(file('b.html.gz', gzipSync(PAGE)))).toEqual([['b', ARTICLE]])
    expect(await brief(file('c.txt.gz.gz', gzipSync(gzipSync('They talked.'))))).toEqual([['c', 'They talked.']])
    const deep = Array.from({ length: 9 }).reduce<Buffer>((inner) => gzipSync(inner), Buffer.from('x'))
    expect(await brief(file('d.gz', deep))).toEqual([': it is packed more than 3 times'])
  })

  it('standard input, cut into single bytes', async () => {
    const bytes = [...Buffer.from('“Så”, she said')].map((byte) => Buffer.from([byte]))
    expect(await brief('-', { stdin: Readable.from(bytes) })).toEqual([['stdin', '“Så”, she said']])
    expect(await brief('-', { stdin: Readable.from([gzipSync(PAGE)]) })).toEqual([['stdin', ARTICLE]])
    expect(await brief('-')).toEqual([': there is no standard input here'])
  })

  it.each([
    ['empty.txt', '', 'it is empty'],
    ['blank.txt', ' \n\t ', 'its text is blank'],
    ['picture.png', '\x89PNG\r\n\x1a\n\0', 'it is a PNG picture'],
    ['zip.docx', 'PK\x03\x04\0', 'it is a ZIP archive'],
    ['cut.gz', gzipSync(SENTENCE.repeat(50)).subarray(0, 40), 'its gzip data is cut off'],
    ['cut.pdf', '%PDF-1.4\n1 0 obj', 'its PDF data is damaged'],
    ['bomb.txt.gz', gzipSync(Buffer.alloc(40_000_000, 'a')), 'unpacks to more than 200 times its size'],
  ])('%s fails with its reason', async (name, content, reason) => {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
    expect(await all(file(name, bytes))).toMatchObject([
      { kind: 'failure', origin: join(folder, name), reason: expect.stringContaining(reason) },
    ])
  })

  it('what is not there is named with what to do', async () => {
    expect(await all(join(folder, 'none.txt'))).toMatchObject([
      { reason: 'there is no such file', mend: 'check its name' },
    ])
  })

  it('any bytes are read or refused, never thrown at the caller', async () => {
    const heads = fc.constantFrom(
      '',
      '{"',
      '[{',
      '<rss',
      '<html>',
      'WARC/1.0\r\n',
      '%PDF-',
      '\x1f\x8b\x08',
      'title,text\n',
      '\xff\xfe',
    )
    await fc.assert(
      fc.asyncProperty(heads, fc.uint8Array({ maxLength: 300 }), async (head, bytes) => {
        const input = Buffer.concat([Buffer.from(head, 'latin1'), bytes])
        for (const one of await all('-', { stdin: Readable.from(input.length === 0 ? [] : [input]) })) {
          if (one.kind === 'document') expect(one.text).toMatch(/\S/)
          else expect(one.reason).not.toBe('')
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('records', () => {
  const LINES = [
    '{"id":"k-1","source":{"name":"C"},"publishedAt":"2031-11-20T14:05:00Z","headline":"T","body":"One."}',
    '',
    'not json',
    '[1]',
    '{"id":"k-2"}',
    '{"text":"Six\u2028still."}',
  ]

  it('JSON Lines are a document a line; a bad line does not end it', async () => {
    const path = file('news.jsonl.gz', gzipSync(`\ufeff${LINES.join('\n')}\n`))
    expect(await brief(path)).toEqual([
      ['k-1', 'One.'],
      expect.stringMatching(/^line 3: it is not JSON \(/),
      'line 4: it is not a JSON object',
      'line 5: it has no text (its fields are "id")',
      ['news-6', 'Six\u2028still.'],
    ])
    const [first] = (await all(path)) as [SourceDocument]
    expect(first).toMatchObject({
      format: 'jsonl',
      place: 'line 1',
      sourceId: 'k-1',
      metadata: { outlet: { value: 'C' }, title: { value: 'T' } },
    })
    expect(first.raw.toString()).toBe(`\ufeff${LINES[0]}`)
  })

  it('the name of a collection dates none of its documents', async () => {
    const [first] = (await all(file('export-2031-11-20.jsonl', '{"text":"One."}'))) as [SourceDocument]
    expect(first.metadata.published).toBeNull()
  })

  it('fields of other names are mapped', async () => {
    const path = file('other.jsonl', '{"Inhalt":"Eins.","Tag":"20.11.2031"}')
    const [first] = (await all(path, { map: { text: 'Inhalt', published: 'Tag' } })) as [SourceDocument]
    expect(first).toMatchObject({ text: 'Eins.', metadata: { published: { resolved: '2031-11-20' } } })
  })

  it('a record of a file at hand may name a text beside it, and none elsewhere; one that is piped in may not', async () => {
    file('paths/in/body.txt', 'From the file.')
    const lines = '{"id":"p","path":"in/body.txt"}\n{"path":"../x.txt"}\n{"path":"/etc/hostname"}\n{"path":"gone.txt"}'
    expect(await brief(file('paths/list.jsonl', lines))).toEqual([
      ['p', 'From the file.'],
      'line 2: its "path" "../x.txt" leaves the folder',
      'line 3: its "path" "/etc/hostname" leaves the folder',
      'line 4: there is no such file',
    ])
    expect(
      (await brief('-', { stdin: Readable.from([Buffer.from(lines)]) })).every((one) => typeof one === 'string'),
    ).toBe(true)
  })

  it('JSON is one document, a list, or an answer that holds a list', async () => {
    const record = { id: 'a', text: 'One.' }
    expect(await brief(file('one.json', JSON.stringify(record, null, 2)))).toEqual([['a', 'One.']])
    expect(await brief(file('list.json', JSON.stringify([record, 5], null, 2)))).toEqual([
      ['a', 'One.'],
      'record 2: it is not a JSON object',
    ])
    expect(await brief(file('answer.json', JSON.stringify({ status: 'ok', articles: [record] })))).toEqual([
      ['a', 'One.'],
    ])
  })

  it('deep nesting is read over', async () => {
    const deep = `{"id":"d","text":"One.","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    expect(await brief(file('deep.jsonl', `${deep}\n{"id":"e","text":"Two."}`))).toEqual([
      ['d', 'One.'],
      ['e', 'Two.'],
    ])
  })

  it('CSV with any of the usual delimiters, quotation marks and line ends', async () => {
    for (const delimiter of [',', ';', '\t']) {
      const rows = [
        ['Headline', 'Date', 'Full Text'],
        ['T', '2031-11-20', `"One ""two""${delimiter}\nthree."`],
        ['U', '', 'Four.'],
      ]
      const path = file('news.csv', `\ufeff${rows.map((row) => row.join(delimiter)).join('\r\n')}\r\n`)
      expect(await all(path)).toMatchObject([
        {
          text: `One "two"${delimiter}\nthree.`,
          format: 'csv',
          metadata: { title: { value: 'T' }, published: { resolved: '2031-11-20' } },
        },
        { text: 'Four.', metadata: { published: null } },
      ])
    }
  })

  it('a row of another length is a failure on its line, and the next one is read', async () => {
    const path = file('uneven.csv', 'id,text\na,One.\nb,Two,too much\nc\nd,Three.\n')
    expect(await brief(path)).toEqual([
      ['a', 'One.'],
      'line 3: the row has 3 fields, the header 2',
      'line 4: the row has 1 fields, the header 2',
      ['d', 'Three.'],
    ])
  })

  it('a quotation mark that is never closed is named; a header without a text is too', async () => {
    expect(await brief(file('open.csv', 'id,text\na,One.\nb,"Two.\n'))).toEqual([
      ['a', 'One.'],
      expect.stringContaining('a quotation mark is never closed'),
    ])
    expect(await brief(file('prices.csv', 'day,price\n1,2\n'))).toEqual([
      'line 2: it has no text (its fields are "day", "price")',
    ])
  })

  it('CSV in Latin-1 and in UTF-16', async () => {
    const table = 'id,text\nä,Größe.\n'
    for (const bytes of [Buffer.from(table, 'latin1'), Buffer.from(`\ufeff${table}`, 'utf16le')]) {
      expect(await brief(file('coded.csv', bytes))).toEqual([['ä', 'Größe.']])
    }
  })
})

const FEED = `<rss version="2.0"><channel><title>The Courier</title><item><title>A</title><guid>g-1</guid><link>https://courier.example/a</link><pubDate>Thu, 20 Nov 2031 14:05:00 GMT</pubDate><description>Short.</description></item>
<item><title>B</title><link>https://courier.example/b</link></item></channel></rss>`

/** Pages by address; what is not among them fails. */
function webOf(pages: Readonly<Record<string, string>>): Fetch {
  return async (url) => {
    if (!Object.hasOwn(pages, url)) throw new Error(`no ${url}`)
    return {
      changed: true,
      url,
      contentType: null,
      charset: null,
      etag: null,
      lastModified: null,
      body: Readable.from([Buffer.from(pages[url]!)]),
    }
  }
}

describe('feeds', () => {
  it('give what they carry, and say what they do not', async () => {
    const outcomes = await all(file('feed.xml', FEED))
    expect(outcomes).toMatchObject([
      {
        text: 'Short.',
        format: 'feed',
        sourceId: 'g-1',
        place: 'entry 1',
        url: 'https://courier.example/a',
        warnings: ['the feed carries a summary only'],
      },
      { kind: 'failure', place: 'entry 2', reason: 'the entry has no text, only the link https://courier.example/b' },
    ])
    expect((outcomes[0] as SourceDocument).metadata.published).toMatchObject({
      resolved: '2031-11-20T14:05:00Z',
      from: 'feed pubDate',
    })
  })

  it('are followed to their pages, whose own statements come first; a page that fails leaves the summary', async () => {
    const followed = { follow: true, fetch: webOf({ 'https://courier.example/b': PAGE }) }
    expect(await all(file('feed.xml', FEED), followed)).toMatchObject([
      {
        text: 'Short.',
        warnings: [expect.stringContaining('https://courier.example/a could not be read'), expect.any(String)],
      },
      {
        text: ARTICLE,
        format: 'html',
        url: 'https://courier.example/b',
        metadata: { title: { value: 'B' }, published: { resolved: '2031-11-20' }, outlet: { value: 'The Courier' } },
      },
    ])
  })

  it('listed in OPML are read one after the other; a list in a list is not', async () => {
    const opml = (urls: readonly string[]): string =>
      `<opml version="2.0"><head><title>L</title></head><body>${urls.map((url) => `<outline text="x" xmlUrl="${url}"/>`).join('')}</body></opml>`
    const urls = ['https://courier.example/feed', 'https://gone.example/feed', 'https://list.example/opml']
    const fetch = webOf({ 'https://courier.example/feed': FEED, 'https://list.example/opml': opml(urls) })
    expect(await all(file('feeds.opml', opml(urls)), { fetch })).toMatchObject([
      { text: 'Short.', origin: 'https://courier.example/feed' },
      { kind: 'failure', place: 'entry 2' },
      { kind: 'failure', place: 'feed https://gone.example/feed' },
      { kind: 'failure', reason: 'it is a list of feeds within a list' },
    ])
    expect(await brief(file('feeds.opml', opml(urls.slice(0, 1))))).toEqual([
      expect.stringContaining('nothing is fetched here'),
    ])
  })

  it('an address is fetched, and no other scheme is taken for a file', async () => {
    expect(await brief('https://courier.example/b', { fetch: webOf({ 'https://courier.example/b': PAGE }) })).toEqual([
      ['https://courier.example/b', ARTICLE],
    ])
    expect(await brief('https://courier.example/b')).toEqual([': nothing is fetched here'])
  })
})

describe('web archives', () => {
  const page = (url: string, extra: object = {}): Parameters<typeof warcRecord>[0] => ({
    type: 'response',
    url,
    contentType: 'text/html; charset=utf-8',
    body: PAGE,
    ...extra,
  })
  const chunked = (body: Buffer): Buffer =>
    Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')])

  const RECORDS = [
    { type: 'warcinfo', contentType: 'application/warc-fields', body: 'software: none' },
    { type: 'request', url: 'https://courier.example/1', body: 'GET / HTTP/1.1\r\n\r\n' },
    page('https://courier.example/1'),
    page('https://courier.example/gone', { status: 404 }),
    page('https://courier.example/logo', { contentType: 'image/png', body: 'x' }),
    page('https://courier.example/2', { headers: ['Content-Encoding: gzip'], body: gzipSync(PAGE) }),
    page('https://courier.example/3', { headers: ['Transfer-Encoding: chunked'], body: chunked(Buffer.from(PAGE)) }),
    page('https://courier.example/4', { headers: ['Content-Encoding: br'], body: brotliCompressSync(PAGE) }),
    page('https://courier.example/app', { body: '<html><body><div id="app"></div></body></html>' }),
    { type: 'conversion', url: 'https://courier.example/5', contentType: 'text/plain', body: 'They talked.' },
  ] as const
  const EXPECTED = [
    ['https://courier.example/1', ARTICLE],
    ['https://courier.example/2', ARTICLE],
    ['https://courier.example/3', ARTICLE],
    ['https://courier.example/4', ARTICLE],
    'it is a page without running text',
    ['https://courier.example/5', 'They talked.'],
  ]
  const found = async (path: string): Promise<unknown[]> =>
    (await all(path)).map((one) => (one.kind === 'document' ? [one.url, one.text] : one.reason))

  it('give their pages, packed and unpacked, and no other record', async () => {
    expect(await found(file('a.warc', Buffer.concat(RECORDS.map(warcRecord))))).toEqual(EXPECTED)
    expect(await found(file('a.warc.gz', warcGz(RECORDS)))).toEqual(EXPECTED)
  })

  it('the day of capture is never the day of publication', async () => {
    const documents = (await all(file('a.warc.gz', warcGz(RECORDS)))) as SourceDocument[]
    expect(
      documents.filter(({ kind }) => kind === 'document').map(({ metadata }) => metadata.published?.resolved ?? null),
    ).toEqual(['2031-11-20', '2031-11-20', '2031-11-20', '2031-11-20', null])
  })

  it('cut off in a record they give what stands before it, and say so', async () => {
    const whole = Buffer.concat([
      warcRecord(page('https://courier.example/1')),
      warcRecord(page('https://courier.example/2')),
    ])
    const outcomes = await found(file('cut.warc', whole.subarray(0, whole.length - 300)))
    expect(outcomes).toEqual([['https://courier.example/1', ARTICLE], 'the archive is cut off in this record'])
  })

  it('cut off in a record that holds no page they end too', async () => {
    const logo = warcRecord(page('https://courier.example/logo', { contentType: 'image/png', body: 'x'.repeat(500) }))
    const whole = Buffer.concat([warcRecord(page('https://courier.example/1')), logo])
    expect(await found(file('cut-logo.warc', whole.subarray(0, whole.length - 300)))).toEqual([
      ['https://courier.example/1', ARTICLE],
      'the archive is cut off in this record',
    ])
  })

  it('a record that is not as long as it says is left out, with a line, and the next one read', async () => {
    const [first, second, third] = [1, 2, 3].map((n) => warcRecord(page(`https://courier.example/${n}`)))
    const lengthOf = (length: string): Buffer =>
      Buffer.from(second!.toString('latin1').replace(/(?<=^WARC[\s\S]*?Content-Length: )\d+/, length), 'latin1')
    const warned = vi.spyOn(console, 'warn')
    for (const length of ['12', '500', '-3', 'many', String(second!.length)]) {
      const outcomes = await found(file(`length${length}.warc`, Buffer.concat([first!, lengthOf(length), third!])))
      expect(outcomes.slice(0, 2), length).toEqual([
        ['https://courier.example/1', ARTICLE],
        'the archive is damaged here: this record is not as long as it says',
      ])
      // One that claims too much has taken the head of the next one with it.
      expect(outcomes.slice(2), length).toEqual(Number(length) > 1000 ? [] : [['https://courier.example/3', ARTICLE]])
    }
    expect(warned).not.toHaveBeenCalled()
    warned.mockRestore()
  })

  it('what stands behind a body that ends before its record changes nothing', async () => {
    const longer = page('https://courier.example/1', {
      headers: ['Transfer-Encoding: chunked'],
      body: Buffer.concat([chunked(Buffer.from(PAGE)), Buffer.from('left over')]),
    })
    const packed = page('https://courier.example/2', {
      headers: ['Content-Encoding: gzip'],
      body: Buffer.concat([gzipSync(PAGE), Buffer.from('left over')]),
    })
    const outcomes = await found(
      file('over.warc', Buffer.concat([longer, packed, page('https://courier.example/3')].map(warcRecord))),
    )
    expect(outcomes.at(-1)).toEqual(['https://courier.example/3', ARTICLE])
    expect(outcomes).toHaveLength(3)
  })

  it('in damaged gzip they give the records before the damage, and say where it is', async () => {
    const members = [1, 2, 3].map((n) => gzipSync(warcRecord(page(`https://courier.example/${n}`))))
    members[1]![60]! ^= 0xff
    const outcomes = await found(file('damaged.warc.gz', Buffer.concat(members)))
    expect(outcomes[0]).toEqual(['https://courier.example/1', ARTICLE])
    expect(outcomes[1]).toMatch(/^its gzip data is damaged/)
    expect(outcomes).toHaveLength(2)
  })

  it('a bomb in a record is stopped, and the next one read', async () => {
    const bomb = page('https://courier.example/bomb', {
      headers: ['Content-Encoding: gzip'],
      body: gzipSync(Buffer.alloc(64 * 1024 * 1024, 'a')),
    })
    const outcomes = await found(
      file('bomb.warc', Buffer.concat([warcRecord(bomb), warcRecord(page('https://courier.example/1'))])),
    )
    expect(outcomes).toEqual([
      expect.stringContaining('the page is longer than'),
      ['https://courier.example/1', ARTICLE],
    ])
  })

  it('what only begins like one is refused', async () => {
    const outcomes = await found(file('odd.warc', 'WARC/1.0\r\nno header at all'))
    expect(outcomes).toEqual([expect.stringMatching(/^its WARC data is damaged/)])
    expect(await found(file('head.warc', 'WARC/1.0\r\n'))).toEqual([expect.stringMatching(/^its WARC data is damaged/)])
  })
})

describe('folders', () => {
  it('are read in order of names, with those in them, without hidden and ignored files, each link once', async () => {
    file('tree/b.txt', 'B.')
    file('tree/a/z.txt', 'Z.')
    file('tree/a/.hidden.txt', 'no')
    file('tree/skip.yaml', 'no')
    file('tree/c.jsonl', '{"id":"j","text":"J."}\nbad')
    symlinkSync(join(folder, 'tree'), join(folder, 'tree', 'a', 'loop'))
    symlinkSync(join(folder, 'nowhere'), join(folder, 'tree', 'd.txt'))
    expect(await brief(join(folder, 'tree'), { ignore: (path) => path.endsWith('skip.yaml') })).toEqual([
      ['z', 'Z.'],
      ['b', 'B.'],
      ['j', 'J.'],
      expect.stringMatching(/^line 2: it is not JSON/),
      ': there is no such file',
    ])
  })
})

describe('what is no file', () => {
  it('a link out of the folder is told and not followed; one within it is', async () => {
    file('outside/private.txt', 'Private.')
    file('kept/in/a.txt', 'A.')
    symlinkSync(join(folder, 'outside'), join(folder, 'kept', 'b'))
    symlinkSync(join(folder, 'outside', 'private.txt'), join(folder, 'kept', 'c.txt'))
    symlinkSync('in/a.txt', join(folder, 'kept', 'd.txt'))
    symlinkSync('..', join(folder, 'kept', 'in', 'up'))
    symlinkSync('loop', join(folder, 'kept', 'loop'))
    const out = ': it is a link that leads out of the folder: add what it leads to by its own name'
    expect(await brief(join(folder, 'kept'))).toEqual([
      out,
      out,
      ['d', 'A.'],
      ['a', 'A.'],
      expect.stringMatching(/^: /),
    ])
    // Named by the user, a link is what it leads to.
    expect(await brief(join(folder, 'kept', 'b'))).toEqual([['private', 'Private.']])
  })

  it.skipIf(process.platform === 'win32')('pipes and devices are told and not waited for', async () => {
    file('odd/a.txt', 'A.')
    execFileSync('mkfifo', [join(folder, 'odd', 'pipe')])
    const pipe = expect.stringMatching(/^:? ?it is a named pipe, not a file/)
    expect(await brief(join(folder, 'odd'))).toEqual([['a', 'A.'], pipe])
    expect(await brief(join(folder, 'odd', 'pipe'))).toEqual([pipe])
    expect(await brief('/dev/null')).toEqual([expect.stringMatching(/it is a device, not a file$/)])
  })
})

describe('memory', () => {
  it('a source of many documents is read one at a time', async () => {
    let made = 0
    const lines = new Readable({
      read() {
        this.push(`{"text":"${SENTENCE.repeat(20)}"}\n`.repeat(20))
        made++
      },
    })
    for await (const one of readSource('-', { stdin: lines })) {
      expect(one.kind).toBe('document')
      break
    }
    expect(made).toBeLessThan(20)
  })
})
