import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pdfOf } from '../../../test/pdf-fixture.ts'
import { detectFormat } from './detect.ts'
import { feedsInOpml, readFeed } from './feeds.ts'
import { inflate } from './inflate.ts'
import { readMarkdown } from './markdown.ts'
import { readPdf } from './pdf.ts'
import { type Piece, paragraphsOf } from './pdf-lines.ts'
import { type FieldMap, readRecord } from './records.ts'

describe('formats are told by content, then by suffix', () => {
  it.each([
    ['html', '<!DOCTYPE html><p>x', 'txt'],
    ['html', '\ufeff \n<!-- a --><html><p>x', ''],
    ['feed', '<?xml version="1.0"?><!-- a --><rss version="2.0">', 'txt'],
    ['feed', '<feed xmlns="http://www.w3.org/2005/Atom">', ''],
    ['feed', '<?xml version="1.0"?><rdf:RDF xmlns="x">', ''],
    ['feed', '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0">', ''],
    ['feed', '{"version": "https://jsonfeed.org/version/1.1", "items": []}', 'json'],
    ['opml', '<?xml version="1.0"?><opml version="2.0">', 'xml'],
    ['warc', 'WARC/1.0\r\nWARC-Type: warcinfo', ''],
    ['pdf', '%PDF-1.4', 'txt'],
    ['pdf', 'junk\n%PDF-1.4', 'pdf'],
    ['text', 'A file that begins with %PDF- is a PDF.', 'txt'],
    ['xml', '<?xml version="1.0"?><nitf><body/></nitf>', 'xml'],
    ['html', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', 'xml'],
    ['gzip', '\x1f\x8b\x08', 'txt'],
    ['jsonl', '{"text":"a"}\n{"text":"b"}', ''],
    ['jsonl', '{"text":"a"}', ''],
    ['json', '{\n  "articles": []\n}', ''],
    ['json', '[{"text":"a"}]', ''],
    ['json', '{"text":"a"}', 'json'],
    ['csv', 'title,text\na,b', ''],
    ['csv', 'Headline;Full Text\na;b', ''],
    ['csv', 'a,b\n1,2', 'csv'],
    ['markdown', '# Talks', 'md'],
    ['text', '# Talks', ''],
    ['text', 'The text, he said, was long.', ''],
    ['text', '[Ostrel] The talks went on.', ''],
    ['text', '{sic} The talks went on.', ''],
    ['text', '', ''],
  ])('%s: %s', (format, content, suffix) => {
    expect(detectFormat(Buffer.from(content, content.startsWith('\x1f') ? 'latin1' : 'utf8'), suffix, null)).toBe(
      format,
    )
  })

  it('UTF-16 is looked through, and a media type is asked last', () => {
    expect(detectFormat(Buffer.from('\ufeff<html><p>x', 'utf16le'), '', null)).toBe('html')
    expect(detectFormat(Buffer.from('a;b'), '', 'text/csv')).toBe('csv')
    expect(detectFormat(Buffer.from('<html>'), '', 'text/csv')).toBe('html')
  })
})

describe('Markdown', () => {
  it('is read as its page would show it', () => {
    const source = `---
title: Talks go on
date: 2031-11-20
author: [Ann Bell, Stefan Maurek]
---
# Talks *go* on

The [envoy](https://x.example/a_b_c) said **nothing** and
left the _room_. ![A boat](boat.png)

> "We wait," she said.
> "We all do."

* one
* two \\*stars\\*

\`\`\`
code  stays *as it is*
\`\`\`

snake_case_word and 2 * 3 * 4 stay.

[1]: https://x.example
<!-- a comment -->`
    const { text, candidates } = readMarkdown(source)
    expect(text).toBe(
      [
        'Talks go on',
        'The envoy said nothing and\nleft the room.',
        '"We wait," she said.\n"We all do."',
        'one',
        'two *stars*',
        'code  stays *as it is*',
        'snake_case_word and 2 * 3 * 4 stay.',
      ].join('\n\n'),
    )
    expect(candidates.published).toEqual([{ value: '2031-11-20', certainty: 'stated', from: 'front matter "date"' }])
    expect(candidates.byline[0]?.value).toBe('Ann Bell, Stefan Maurek')
    expect(candidates.title[0]).toMatchObject({ value: 'Talks go on', from: 'front matter "title"' })
  })

  it('takes TOML front matter for metadata', () => {
    const { text, candidates } = readMarkdown(
      [
        '+++',
        "title = 'Talks \\ go on' # for now",
        'date = 2031-11-20T08:00:00Z',
        'authors = ["Ann Bell", "Stefan \\"Stef\\" Maurek"]',
        'draft = false',
        'outlet = "Ostrel # Courier" # its name',
        'publishdate =',
        '[params]',
        'language = "de"',
        '+++',
        'They talked.',
      ].join('\r\n'),
    )
    expect(text).toBe('They talked.')
    expect(candidates.title[0]).toEqual({ value: 'Talks \\ go on', certainty: 'stated', from: 'front matter "title"' })
    expect(candidates.published.map(({ value }) => value)).toEqual(['2031-11-20T08:00:00Z'])
    expect(candidates.byline[0]?.value).toBe('Ann Bell, Stefan "Stef" Maurek')
    expect(candidates.outlet[0]?.value).toBe('Ostrel # Courier')
    expect(candidates.language).toEqual([])
  })

  it('a text that only begins as TOML front matter stays whole', () => {
    expect(readMarkdown('+++\nThey talked.').text).toBe('+++\nThey talked.')
  })

  it('front matter that is no YAML mapping, or a bomb, states nothing', () => {
    const bomb = `a: &a [x]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]`
    for (const yaml of ['- a', 'a: [', bomb]) {
      let published: unknown = 'threw'
      try {
        published = readMarkdown(`---\n${yaml}\n---\nText.`).candidates.published
      } catch (error) {
        expect((error as Error).message).toMatch(/alias/i)
        continue
      }
      expect(published).toEqual([])
    }
  })
})

describe('hostile texts', () => {
  it.each([
    ['comments', '<!--a-->'.repeat(8000)],
    ['open comments', '<!--'.repeat(16_000)],
    ['declarations', '<?a?>'.repeat(12_000)],
    ['document types', '<!DOCTYPE a [<!ENTITY b "c">]>'.repeat(2000)],
    ['quotation marks', '"'.repeat(65_535)],
    ['brackets', '[{'.repeat(32_000)],
  ])('%s are told to be text or data, without trying every way to read them', (_, head) => {
    expect(['text', 'json', 'jsonl']).toContain(detectFormat(Buffer.from(head), '', null))
  })

  it.each([
    '<!--',
    '[',
    '![a](',
    '*a',
    '**a ',
    '_a',
    '<https:',
    '#',
    '# #',
    '> ',
    '- ',
    '\\',
    '`',
    '|',
    ' ',
    '---\n',
    '```\n',
  ])('Markdown of nothing but %j is read', (piece) => {
    const { text } = readMarkdown(`# ${piece.repeat(50_000)}x`)
    expect(text.length).toBeLessThanOrEqual(50_000 * piece.length + 3)
  })
})

describe('PDF', () => {
  it('gives its text layer as paragraphs, with title and author, and no date', async () => {
    const pdf = pdfOf(
      [
        [
          '72 720 The envoy told reporters that the ferry tax',
          '72 706 would stay until the spring, what-',
          '72 692 ever the islands say.',
        ],
        ['72 720 The mayor rowed across.'],
      ],
      { Title: 'Ferry tax', Author: 'Ann Bell', CreationDate: 'D:20311120' },
    )
    const { text, candidates } = await readPdf(pdf)
    expect(text).toBe(
      'The envoy told reporters that the ferry tax would stay until the spring, whatever the islands say.\n\nThe mayor rowed across.',
    )
    expect(candidates.title[0]).toMatchObject({ value: 'Ferry tax', from: 'PDF Title' })
    expect(candidates.byline[0]?.value).toBe('Ann Bell')
    expect(candidates.published).toEqual([])
  })

  it('a scan, a damaged file and a cut one are refused with a reason', async () => {
    await expect(readPdf(pdfOf([[]], {}))).rejects.toThrow('it is a PDF without a text layer (a scan?)')
    await expect(readPdf(Buffer.from('%PDF-1.7\nnothing of the kind'))).rejects.toThrow('its PDF data is damaged')
  })

  it('a larger step down, a change of size and an indented line begin a paragraph', () => {
    const piece = (text: string, left: number, baseline: number, size = 10): Piece => ({
      text,
      left,
      baseline,
      width: text.length * 5,
      size,
    })
    const page = [
      piece('Headline', 50, 700, 18),
      piece('One begins', 50, 670),
      piece('and goes on.', 50, 658),
      piece('Two is indented', 65, 646),
      piece('and goes on.', 50, 634),
      piece('Three is apart', 50, 606),
      piece('and', 50, 594),
      piece('ends', 90, 594),
    ]
    expect(paragraphsOf([page, [piece('here, on the next page.', 50, 700)]])).toEqual([
      'Headline',
      'One begins and goes on.',
      'Two is indented and goes on.',
      'Three is apart and ends here, on the next page.',
    ])
  })
})

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Courier</title><link>https://courier.example/</link><language>en-GB</language>
<item><title>Tax &amp;amp; ferry</title><link>/a</link><guid isPermaLink="false">g-1</guid><pubDate>Thu, 20 Nov 2031 14:05:00 GMT</pubDate><dc:creator>Ann Bell</dc:creator>
<description>Short.</description><content:encoded><![CDATA[<p>One &amp; two.</p><p>Three.</p>]]></content:encoded></item>
<item><title>Only a title</title><link>https://courier.example/b</link></item></channel></rss>`

describe('feeds', () => {
  it('RSS', () => {
    const { title, entries } = readFeed(RSS, null)
    expect(title).toBe('The Courier')
    expect(entries[0]).toMatchObject({
      id: 'g-1',
      url: 'https://courier.example/a',
      text: 'One & two.\n\nThree.',
      excerpt: false,
    })
    expect(entries[0]!.candidates).toMatchObject({
      published: [{ value: 'Thu, 20 Nov 2031 14:05:00 GMT', from: 'feed pubDate' }],
      title: [{ value: 'Tax & ferry' }],
      byline: [{ value: 'Ann Bell' }],
      outlet: [{ value: 'The Courier' }],
      language: [{ value: 'en-GB' }],
    })
    expect(entries[1]).toMatchObject({ url: 'https://courier.example/b', text: '', excerpt: true })
    expect(entries[1]!.candidates.published).toEqual([])
  })

  it('Atom', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>C</title><id>x</id><entry><title>T</title><id>tag:1</id>
      <link rel="alternate" href="/a"/><published>2031-11-20T14:05:00Z</published><updated>2031-11-21T00:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p></div></content></entry></feed>`
    expect(readFeed(atom, 'https://c.example/feed').entries[0]).toMatchObject({
      id: 'tag:1',
      url: 'https://c.example/a',
      text: 'One.',
      candidates: { published: [{ value: '2031-11-20T14:05:00Z' }], modified: [{ value: '2031-11-21T00:00:00Z' }] },
    })
  })

  it('RDF', () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="x"><title>C</title></channel><item rdf:about="u"><title>T</title><link>https://c.example/a</link><description>One.</description><dc:date>2031-11-20</dc:date></item></rdf:RDF>`
    expect(readFeed(rdf, null).entries[0]).toMatchObject({
      text: 'One.',
      excerpt: true,
      candidates: { published: [{ value: '2031-11-20', from: 'feed dc:date' }] },
    })
  })

  it('JSON Feed', () => {
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'C',
      items: [
        {
          id: '1',
          url: 'https://c.example/a',
          content_text: 'One < two.',
          date_published: '2031-11-20T14:05:00Z',
          authors: [{ name: 'Ann' }],
        },
      ],
    }
    expect(readFeed(JSON.stringify(json), null).entries[0]).toMatchObject({
      text: 'One < two.',
      candidates: { published: [{ value: '2031-11-20T14:05:00Z' }] },
    })
  })

  it('entities that expand are left as they are, and files named by entities are not read', () => {
    const feed = (entities: string): string =>
      `<?xml version="1.0"?><!DOCTYPE r [${entities}]><rss version="2.0"><channel><title>C</title><item><title>T</title><description>&c;</description></item></channel></rss>`
    const bomb = `<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">`
    expect(readFeed(feed(bomb), null).entries[0]!.text).toBe('&c;')
    expect(() => readFeed(feed('<!ENTITY c SYSTEM "file:///etc/hostname">'), null)).toThrow('its feed is damaged')
  })

  it('what is cut off or broken is refused', () => {
    for (const source of [
      '<rss version="2.0"><channel><item>',
      '<feed',
      'no feed',
      '{"version":"https://jsonfeed.org/version/1"',
    ]) {
      expect(() => readFeed(source, null)).toThrow(/^its feed is damaged/)
    }
  })

  it('OPML gives each feed once, whatever group it is in', () => {
    const opml = `<opml version="2.0"><head><title>x</title></head><body><outline text="g"><outline text="A" type="rss" xmlUrl="https://a.example/f"/>
      <outline text="again" xmlUrl="https://a.example/f"/></outline><outline text="B" xmlUrl="https://b.example/f"/><outline text="no" xmlUrl="file:///x"/></body></opml>`
    expect(feedsInOpml(opml)).toEqual([
      { url: 'https://a.example/f', title: 'A' },
      { url: 'https://b.example/f', title: 'B' },
    ])
    expect(() => feedsInOpml('<opml><body')).toThrow('its OPML is damaged')
  })
})

describe('records', () => {
  it.each([
    [{ id: 'a', url: 'https://x.example/a', outlet: 'C', published: '2031-11-20', title: 'T', text: 'One.' }],
    [
      {
        id: 'a',
        url: 'https://x.example/a',
        source: { id: null, name: 'C' },
        publishedAt: '2031-11-20',
        title: 'T',
        content: 'One.',
      },
    ],
    [
      {
        ID: 'a',
        link: 'https://x.example/a',
        publisher: 'C',
        date_publish: '2031-11-20',
        headline: 'T',
        maintext: 'One.',
      },
    ],
    [
      {
        id: 'a',
        URL: 'https://x.example/a',
        Publication: 'C',
        'Publication-Date': '2031-11-20',
        Headline: 'T',
        'Full Text': 'One.',
      },
    ],
  ])('%o', (record) => {
    const { id, url, text, candidates } = readRecord(record)
    expect([id, url, text]).toEqual(['a', 'https://x.example/a', 'One.'])
    expect([candidates.outlet[0]?.value, candidates.published[0]?.value, candidates.title[0]?.value]).toEqual([
      'C',
      '2031-11-20',
      'T',
    ])
  })

  it('other names are mapped; a mapped name wins, and the common ones go on for records without it', () => {
    const map: FieldMap = { text: 'Inhalt', published: 'Tag' }
    expect(readRecord({ Inhalt: 'Eins.', Tag: '20.11.2031', text: 'no' }, map)).toMatchObject({
      text: 'Eins.',
      candidates: { published: [{ value: '20.11.2031', from: 'field "Tag"' }] },
    })
    expect(readRecord({ text: 'Two.', date: '2031-11-21', Tag: '20.11.2031' }, map)).toMatchObject({
      text: 'Two.',
      candidates: { published: [{ value: '20.11.2031', from: 'field "Tag"' }] },
    })
    expect(readRecord({ text: 'Two.', date: '2031-11-21' }, map).candidates.published[0]?.from).toBe('field "date"')
    // The day that the user named is not put in doubt by others.
    expect(readRecord({ text: 'Two.', Tag: '20.11.2031', date: '2031-01-02' }, map).candidates.published).toHaveLength(
      1,
    )
    // A blank where the named field is: nothing else is taken for it.
    expect(() => readRecord({ Inhalt: '', text: 'no' }, map)).toThrow('it has no text')
  })

  it('all days of publication that a record states are told, for they may contradict each other', () => {
    const { candidates } = readRecord({ text: 'Two.', date: '2031-11-02', published: '2031-11-20', pub_date: '' })
    expect(candidates.published.map(({ value, from }) => `${value} ${from}`)).toEqual([
      '2031-11-20 field "published"',
      '2031-11-02 field "date"',
    ])
  })

  it('times since 1970, HTML in the text and a list of authors are understood', () => {
    const { text, candidates } = readRecord({
      text: '<p>One.</p><p>Two.</p>',
      date: 1_952_950_000,
      authors: [{ name: 'Ann' }, 'Stefan'],
    })
    expect(text).toBe('One.\n\nTwo.')
    expect(candidates.published[0]?.value).toBe('2031-11-20T14:06:40Z')
    expect(candidates.byline[0]?.value).toBe('Ann, Stefan')
  })

  it('the time of a crawl is no date of publication', () => {
    const { candidates } = readRecord({
      text: 'One.',
      date_download: '2031-11-20',
      crawled_at: '2031-11-20',
      fetched: '2031-11-20',
    })
    expect(candidates.published).toEqual([])
  })

  it('a text of the wrong kind is an error, not a blank', () => {
    expect(() => readRecord({ text: 5 })).toThrow('its "text" is not a string')
    expect(() => readRecord({ title: 'T' })).toThrow('it has no text (its fields are "title")')
  })
})

describe('packed data', () => {
  async function* inPieces(bytes: Buffer, size = 1000): AsyncGenerator<Buffer> {
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
  }
  const unpack = async (bytes: Buffer): Promise<string> => {
    const parts: Buffer[] = []
    for await (const part of inflate(inPieces(bytes), 'gzip', { maxRatio: 50, freeBytes: 100_000 })) parts.push(part)
    return Buffer.concat(parts).toString()
  }

  it('of several members is unpacked whole', async () => {
    expect(await unpack(Buffer.concat([gzipSync('one '), gzipSync('two')]))).toBe('one two')
  })

  it('a bomb is stopped, a small file of one letter is not', async () => {
    await expect(unpack(gzipSync(Buffer.alloc(10_000_000)))).rejects.toThrow(
      'its gzip data unpacks to more than 50 times its size',
    )
    expect(await unpack(gzipSync('a'.repeat(90_000)))).toHaveLength(90_000)
  })

  it('cut off and damaged data is named', async () => {
    const whole = gzipSync(Array.from({ length: 2000 }, (_, i) => `line ${i * 7919}`).join('\n'))
    await expect(unpack(whole.subarray(0, whole.length - 9))).rejects.toThrow('its gzip data is cut off')
    const damaged = Buffer.from(whole)
    damaged[600]! ^= 0xff
    await expect(unpack(damaged)).rejects.toThrow(/its gzip data is (?:damaged|cut off)/)
  })

  it('what stands before the damage is given', async () => {
    const members = ['one', 'two', 'three'].map((word) => gzipSync(`${word} `.repeat(5000)))
    members[1]![20]! ^= 0xff
    const parts: Buffer[] = []
    const reading = (async () => {
      for await (const part of inflate(inPieces(Buffer.concat(members)))) parts.push(part)
    })()
    await expect(reading).rejects.toThrow('its gzip data is damaged')
    const given = Buffer.concat(parts).toString()
    expect(given.startsWith('one '.repeat(5000))).toBe(true)
    expect(given).not.toContain('three')
  })

  it('an error of the source is passed on', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield gzipSync('one').subarray(0, 5)
      throw new Error('the disk went away')
    }
    const reading = (async () => {
      for await (const _ of inflate(broken()));
    })()
    await expect(reading).rejects.toThrow('the disk went away')
  })
})
