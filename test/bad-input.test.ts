import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { read } from '../src/rapporteur.ts'
import { rapporteur } from './cli.ts'
import { BOOK } from './coded-text.ts'
import { ARTICLES } from './examples.ts'
import { growth } from './growth.ts'
import { expectLawful } from './laws.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ARTICLE = ARTICLES[0]!

describe('texts that are hard to read are read, and lawfully', () => {
  it.each<[name: string, text: string]>([
    ['nothing', ''],
    ['blanks alone', ' \n\t\r\n\u00a0 '],
    ['a byte order mark alone', '\ufeff'],
    ['one mark', '“'],
    [
      'a line of half a million characters',
      `${ARTICLE} `.replace(/\s+/g, ' ').repeat(Math.ceil(500_000 / ARTICLE.length)),
    ],
    ['a word of a million letters', 'a'.repeat(1_000_000)],
    [
      'two hundred thousand words, no two alike',
      Array.from({ length: 200_000 }, (_, i) => `w${i.toString(36)}x`).join(' '),
    ],
    ['a million full stops', '.'.repeat(1_000_000)],
    ['ten thousand nested quotation marks', `${'“'.repeat(10_000)}he said${'”'.repeat(10_000)}`],
    ['ten thousand nested marks of two kinds', `${'“he said, ‘she said, '.repeat(5_000)}no${'’”'.repeat(5_000)}`],
    ['ten thousand straight marks', '"He said so, "'.repeat(5_000)],
    ['ten thousand brackets', `${'('.repeat(10_000)}he said no${')'.repeat(10_000)}`],
    [
      'a report in a report, two thousand deep',
      `${'Olm said that Lund had told the Post that '.repeat(1_000)}it rained.`,
    ],
    ['a hundred thousand empty lines', `He said so.${'\n'.repeat(100_000)}She did not.`],
    ['ten thousand cues', 'said '.repeat(10_000)],
    ['a colon behind every word', 'Olm: '.repeat(10_000)],
    ['more roles than a call takes arguments', 'the envoy '.repeat(130_000)],
    ['lone surrogates', `\udc00${ARTICLE.replaceAll('e', 'e\ud800')}\ud800`],
    ['right-to-left text in it', ARTICLE.replaceAll(', ', ' \u202bאמר השר\u202c, ')],
    ['zero-width characters in every word', ARTICLE.replace(/(\p{L})(\p{L})/gu, '$1\u200b$2\u200d')],
    ['soft hyphens and combining marks', ARTICLE.replace(/(\p{L})(\p{L})/gu, '$1\u00ad$2\u0301')],
    ['carriage returns alone', ARTICLE.replaceAll('\n', '\r')],
    ['control characters', ARTICLE.replaceAll(' ', '\x0b')],
  ])('%s', (_name, text) => {
    expectLawful(text, read(text, { language: 'en' }))
  })
})

/** The same data with the words of each span in its place, without the marks within them. */
function inWords(data: unknown, text: string, mark: RegExp): unknown {
  if (Array.isArray(data)) return data.map((item) => inWords(item, text, mark))
  if (typeof data !== 'object' || data === null) return data
  const { start, end } = data as { start?: unknown; end?: unknown }
  if (typeof start === 'number' && typeof end === 'number') return text.slice(start, end).replace(mark, '')
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, inWords(value, text, mark)]))
}

describe('what nobody sees within words does not change what is read', () => {
  let plain: unknown
  it.each([
    ['zero-width spaces', '\u200b'],
    ['zero-width joiners', '\u200d'],
    ['soft hyphens', '\u00ad'],
    ['byte order marks', '\ufeff'],
    ['marks of direction', '\u200f'],
  ])('%s', (_name, mark) => {
    const marked = ARTICLE.replace(/(?<=\p{L})(?=\p{L})/gu, mark)
    const reading = read(marked, { codebook: BOOK })
    expect(reading.attributions.length).toBeGreaterThan(2)
    expect(reading.codings.length).toBeGreaterThan(2)
    expectLawful(marked, reading)
    plain ??= inWords(read(ARTICLE, { codebook: BOOK }), ARTICLE, /$^/)
    expect(inWords(reading, marked, new RegExp(mark, 'g'))).toEqual(plain)
  })
})

/** Four times the text takes four times as long in linear time, sixteen times in quadratic time; the bound lies between. */
describe('time grows with the text, not with its square', () => {
  const GROWTH = 4
  const MOST = 9

  it.each<[name: string, unit: string, times: number]>([
    ['articles', ARTICLE, 4],
    ['one paragraph', ARTICLE.replace(/\s+/g, ' '), 4],
    ['one sentence', 'the envoy said that the tax would stay and ', 150],
    ['opening marks', '“he said ', 600],
    ['straight marks', '"Yes," he said, "no." ', 150],
    ['cues without end', 'said ', 2000],
    ['names', 'Anna Olm and Ove Lund met Ida Berg. ', 150],
    ['pronouns', 'He said she told him they denied it. ', 100],
    ['quotations without end', '"We go, Olm said. ', 150],
    ['quotations of quotations', 'The agency, citing Olm, quoted Lund as saying that ', 100],
    ['turns', 'Ove Lund: No.\n\nIda Berg: Why?\n\n', 200],
    ['labels', 'Ove Lund: "No." Ida Berg: "Why?" ', 150],
    ['nested reports', 'Olm said that Lund had told the Post that ', 100],
    ['short lines', 'No.\n\n', 1000],
    ['brackets', '(he said ', 250],
    ['abbreviations', 'Gen. U.S. Mr. A. B. ', 150],
    ['a long word', 'abcdefgh', 30_000],
  ])('%s', (_name, unit, times) => {
    const reading = (text: string) => (): void => void read(text, { language: 'en' })
    expect(growth(reading(unit.repeat(times)), reading(unit.repeat(times * GROWTH)), MOST)).toBeLessThan(MOST)
  })
})

describe('what the library is given', () => {
  it('is told when it is no text', () => {
    for (const [given, kind] of [
      [undefined, 'undefined'],
      [null, 'null'],
      [5, 'number'],
      [{}, 'object'],
    ] as const)
      expect(() => read(given as unknown as string)).toThrow(new TypeError(`the text must be a string, not ${kind}`))
  })

  it('is told when its options are none', () => {
    for (const [options, problem] of [
      [null, 'the options must be an object, not null'],
      ['en', 'the options must be an object, not en'],
      [{ language: 5 }, 'options.language must be a code such as "en", not 5'],
      [{ published: 5 }, /^options\.published must be a date as "2031-04-02".*, not 5$/],
    ] as const) {
      const given = options as unknown as Parameters<typeof read>[1]
      expect(() => read('No.', given)).toThrow(TypeError)
      expect(() => read('No.', given)).toThrow(problem)
    }
    for (const published of [
      undefined,
      null,
      '2031-04',
      '2031-04-02',
      '2031-04-02T09:30:00+02:00',
      '2031-04-02T609:30Z',
    ])
      expect(read('No.', { published }).published).toBe(published ?? null)
  })

  it('may name a language with its region', () => {
    const text = 'The envoy said the ferry tax would stay.'
    for (const language of ['en-GB', 'en_US', 'EN'])
      expect(read(text, { language })).toEqual({ ...read(text, { language: 'en' }), language })
    for (const language of ['uk-UA', 'enm', ''])
      expect(() => read(text, { language })).toThrow(`language "${language}" is not read yet`)
  })
})

describe('files that are no text of ours are refused with a reason', () => {
  const file = (name: string, bytes: Buffer | string): string => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  }

  it('50 MB in one file', async () => {
    const path = file('big.txt', Buffer.alloc(50 * 1024 * 1024, 'He said so. '))
    const { code, stdout, stderr } = await rapporteur(['read', path])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toBe(
      `${path}: it is longer than 4194304 bytes, the most for one document; split it into its articles\n`,
    )
  })

  it('a wrong encoding reads as what it is', async () => {
    const text = 'The mayor said “the café on the quay will stay open” — and that was that for all of us.'
    const cp1252 = Buffer.from(text.replace('“', '\x93').replace('”', '\x94').replace('—', '\x97'), 'latin1')
    const paths = [
      file('utf8.txt', text),
      file('cp1252.txt', cp1252),
      file('utf16le.txt', Buffer.from(`\ufeff${text}`, 'utf16le')),
      file('utf16be.txt', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
    ]
    const { code, stdout, stderr } = await rapporteur(['read', '-f', 'jsonl', ...paths])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const texts = stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line).text)
    expect(texts).toEqual([text, text, `\ufeff${text}`, `\ufeff${text}`])
  })

  it('another language, in one line that names it', async () => {
    const path = file(
      'de.txt',
      'Der Hafenmeister erklärte am Montag, dass die Fähre ab Mittwoch wieder verkehren werde, sofern das Wetter es erlaube.',
    )
    expect(await rapporteur(['read', path])).toEqual({
      code: 1,
      stdout: '',
      stderr: `${path}: language "de" is not read yet\n`,
    })
    expect(() => read('Міністр заявив, що переговори про міст триватимуть.')).toThrow('language "uk" is not read yet')
    // From right to left throughout.
    expect(() => read('ראש העיר אמרה ביום שני כי המעבורת תשוב לפעול ביום רביעי.')).toThrow(
      'language "he" is not read yet',
    )
  })
})
