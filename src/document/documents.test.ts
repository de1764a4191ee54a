import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { type Document, MAX_DOCUMENT_BYTES, Unreadable } from './document.ts'
import { documentsOf } from './documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
afterAll(() => rmSync(folder, { recursive: true }))

const nothing = (): Readable => Readable.from([])

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** A document as [id, text], a failure as its reason, in order. */
async function outcomes(path: string, stdin: Readable = nothing()): Promise<unknown[]> {
  const all: (Document | Unreadable)[] = []
  for await (const one of documentsOf(path, stdin)) all.push(one)
  return all.map((one) => (one instanceof Unreadable ? one.message : [one.id, one.text]))
}

describe('plain text', () => {
  it('is one document named after the file', async () => {
    expect(await outcomes(file('talks.v2.txt', 'He said so.\r\n'))).toEqual([['talks.v2', 'He said so.\r\n']])
  })

  it('comes from standard input as well, however it is cut into chunks', async () => {
    const bytes = Buffer.from('“Så”, she said')
    expect(await outcomes('-', Readable.from([...bytes].map((byte) => Buffer.from([byte]))))).toEqual([
      ['stdin', '“Så”, she said'],
    ])
  })

  it('JSON is refused with the name that it should have: as an article it would be read as nonsense', async () => {
    const refused = 'it is JSON, not plain text; save it with one article a line under a name that ends in .jsonl'
    for (const json of ['{"text": "He said so."}', '[{"text": "He said so."}]', '{"a": 1}\n{"a": 2}\n', '\ufeff{ }'])
      expect(await outcomes(file('articles.json', json))).toEqual([refused])
    expect(await outcomes('-', Readable.from([Buffer.from('{"text": "He said so."}\n')]))).toEqual([refused])
    for (const text of ['{Advance} He said so.', '["No," he said]', '[1] He said so.', '{"text": "cut'])
      expect(await outcomes(file('article.txt', text))).toEqual([['article', text]])
  })

  it.skipIf(process.platform === 'win32')('what the system refuses is said in plain words', async () => {
    const loop = join(folder, 'loop.txt')
    symlinkSync('loop.txt', loop)
    expect(await outcomes(loop)).toEqual(['it is a link that leads round in a circle'])
    expect(await outcomes(join(file('plain.txt', ''), 'inside.txt'))).toEqual(['there is no such file'])
    expect(await outcomes(join(folder, 'n'.repeat(300)))).toEqual(['its name is longer than the system allows'])
  })

  it('an empty file is an empty document', async () => {
    expect(await outcomes(file('empty.txt', ''))).toEqual([['empty', '']])
  })

  it('too long a file is refused without being read to its end', async () => {
    let chunks = 0
    const endless = new Readable({
      read() {
        chunks++
        this.push(Buffer.alloc(65536, 'a'))
      },
    })
    expect(await outcomes('-', endless)).toEqual([
      `it is longer than ${MAX_DOCUMENT_BYTES} bytes, the most for one document; split it into its articles`,
    ])
    expect(chunks).toBeLessThan(MAX_DOCUMENT_BYTES / 65536 + 10)
  })

  it('what is not there, is a folder or breaks off is named', async () => {
    expect(await outcomes(join(folder, 'none.txt'))).toEqual(['there is no such file'])
    expect(await outcomes(folder)).toEqual(['it is a folder; name the files in it'])
    const broken = new Readable({
      read() {
        this.destroy(new Error('the other end went away'))
      },
    })
    expect(await outcomes('-', broken)).toEqual(['the other end went away'])
  })
})

const LINES = [
  '{"id":"k-1","text":"One.","title":"First","published":"2031-04-02"}',
  '',
  'not json',
  '[1]',
  '{"id":"k-2"}',
  '{"text":5}',
  '{"text":"Six\u2028still."}',
].join('\n')

const EXPECTED = [
  ['k-1', 'One.'],
  expect.stringMatching(/^it is not JSON \(/),
  'it is not a JSON object',
  'it has neither "text" nor "path"',
  'its "text" is not a string',
  ['news-7', 'Six\u2028still.'],
]

describe('JSON Lines', () => {
  it('an id may be a number', async () => {
    expect(await outcomes(file('numbered.jsonl', '{"id":7,"text":"One."}\n{"id":true,"text":"Two."}'))).toEqual([
      ['7', 'One.'],
      'its "id" is not a string',
    ])
  })

  it('is a document a line; a bad line does not end it', async () => {
    expect(await outcomes(file('news.jsonl', LINES))).toEqual(EXPECTED)
    expect(await outcomes(file('news.jsonl.gz', gzipSync(`\ufeff${LINES}\n`)))).toEqual(EXPECTED)
  })

  it('keeps title and date of publication, and says the line', async () => {
    const path = file('dated.jsonl', LINES)
    const first = (await documentsOf(path, nothing()).next()).value
    expect(first).toMatchObject({ title: 'First', published: '2031-04-02', from: `${path}:1` })
  })

  it('may name a text file beside it, and none elsewhere', async () => {
    file('body.txt', 'From the file.')
    const path = file(
      'paths.jsonl',
      '{"id":"p","path":"body.txt"}\n{"path":"../x.txt"}\n{"path":"/etc/hostname"}\n{"path":"gone.txt"}',
    )
    expect(await outcomes(path)).toEqual([
      ['p', 'From the file.'],
      'its "path" "../x.txt" leaves the folder',
      'its "path" "/etc/hostname" leaves the folder',
      'there is no such file',
    ])
  })

  it('is not led out of the folder by a link, nor kept waiting by what is no file', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'rapporteur-'))
    writeFileSync(join(elsewhere, 'private.txt'), 'Not for readers.')
    symlinkSync(join(elsewhere, 'private.txt'), join(folder, 'link.txt'))
    symlinkSync(elsewhere, join(folder, 'way'))
    mkdirSync(join(folder, 'below'))
    file('below/body.txt', 'From below.')
    symlinkSync('below/body.txt', join(folder, 'inside.txt'))
    const paths = ['link.txt', 'way/private.txt', 'below', 'inside.txt', 'below/../../x']
    const list = file('links.jsonl', paths.map((path) => JSON.stringify({ id: path, path })).join('\n'))
    expect(await outcomes(list)).toEqual([
      'its "path" "link.txt" leaves the folder',
      'its "path" "way/private.txt" leaves the folder',
      'its "path" "below" is not a file',
      ['inside.txt', 'From below.'],
      'its "path" "below/../../x" leaves the folder',
    ])
    rmSync(elsewhere, { recursive: true })
  })

  it('too long a line is refused and the next one read', async () => {
    const path = file('long.jsonl', `{"text":"${'a'.repeat(MAX_DOCUMENT_BYTES)}"}\n{"id":"b","text":"Short."}`)
    expect(await outcomes(path)).toEqual([expect.stringMatching(/^the line is longer than/), ['b', 'Short.']])
  })

  it('damaged gzip is named', async () => {
    const whole = gzipSync(LINES.repeat(100))
    expect((await outcomes(file('cut.jsonl.gz', whole.subarray(0, whole.length - 20)))).at(-1)).toBe(
      'its gzip data is cut off',
    )
    expect(await outcomes(file('bad.jsonl.gz', 'plain'))).toEqual(['its gzip data is damaged'])
  })
})
