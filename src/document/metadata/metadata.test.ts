import { describe, expect, it } from 'vitest'
import { dateInName, dateInUrl, hostOf, withoutTracking } from './address.ts'
import { datelineOf } from './dateline.ts'
import { type Candidates, type Known, NO_CANDIDATES } from './known.ts'
import { type Circumstances, settle } from './settle.ts'
import { wireCreditOf } from './wire-credit.ts'

const NOW = Date.parse('2031-12-01T12:00:00Z')

function settled(candidates: Partial<Candidates>, at: Partial<Circumstances> = {}): ReturnType<typeof settle> {
  const circumstances = { text: 'He said so.', fileName: null, url: null, detectedLanguage: 'und', now: NOW, ...at }
  return settle({ ...NO_CANDIDATES, ...candidates }, circumstances)
}

const stated = (value: string, from = 'feed'): Known<string> => ({ value, certainty: 'stated', from })

describe('an address without the way to it', () => {
  it.each([
    ['https://x.example/talks?utm_source=mail&utm_medium=a', 'https://x.example/talks'],
    ['https://x.example/talks?id=7&fbclid=Ab-1&page=%32#end', 'https://x.example/talks?id=7&page=%32#end'],
    ['https://x.example/talks?GCLID=a&b', 'https://x.example/talks?b'],
    ['https://x.example/talks?source=mail&utm=1', 'https://x.example/talks?source=mail&utm=1'],
    ['https://x.example/talks#a?utm_source=mail', 'https://x.example/talks#a?utm_source=mail'],
    ['https://x.example/talks?', 'https://x.example/talks?'],
  ])('%s', (address, expected) => {
    expect(withoutTracking(address)).toBe(expected)
    expect(settled({ canonicalUrl: [stated(address)] }).metadata.canonicalUrl?.value).toBe(expected)
  })
})

describe('datelines', () => {
  it.each([
    ['OSTREL, March 4 (Meridian) - Varnia said', { place: 'OSTREL', date: 'March 4', credit: 'Meridian' }],
    ['SAINT BRANDT, March 4 - Varnia said', { place: 'SAINT BRANDT', date: 'March 4', credit: null }],
    ['WASHINGTON (AP) — The mediator', { place: 'WASHINGTON', date: null, credit: 'AP' }],
    ['LONDON/PARIS, 3 May 2031 (AFP) – They', { place: 'LONDON/PARIS', date: '3 May 2031', credit: 'AFP' }],
    ['ST. JOHN, N.B., Nov. 20 -- They', { place: 'ST. JOHN, N.B.', date: 'Nov. 20', credit: null }],
    [
      'A headline\n\nBy Ann Bell\n\nMARADIN, March 4 (Reuters) - They',
      { place: 'MARADIN', date: 'March 4', credit: 'Reuters' },
    ],
  ])('%s', (text, expected) => {
    expect(datelineOf(text)).toEqual(expected)
  })

  it.each([
    'NATO said on March 4 that it would wait - again.',
    'THE TALKS - a chronology',
    'UNICEF (the fund) - a portrait',
    'OSTREL, Table 4 (Meridian) - figures',
    'He was in OSTREL, March 4 - that much is known.',
    '',
  ])('%s is none', (text) => {
    expect(datelineOf(text)).toBeNull()
  })
})

describe('wire credits', () => {
  it.each([
    ['MARADIN, March 4 (Reuters) - Talks went on.', null, 'Reuters', 'dateline'],
    ['Talks went on.', 'Ann Bell, Associated Press', 'Associated Press', 'byline'],
    ['Talks went on.', 'AFP', 'Agence France-Presse', 'byline'],
    ['Talks\n\nBy ANN BELL, Associated Press\n\nThey went on.', null, 'Associated Press', 'byline'],
    ['Talks went on.\n\n— AFP', null, 'Agence France-Presse', 'credit line'],
    ['Talks went on.\n(Reuters)', null, 'Reuters', 'credit line'],
    ['Talks went on.\nThe Associated Press contributed to this report.', null, 'Associated Press', 'credit line'],
    [
      'Talks went on.\nCopyright 2031 The Associated Press. All rights reserved.',
      null,
      'Associated Press',
      'credit line',
    ],
    ['Talks went on.\nWith reporting by Reuters', null, 'Reuters', 'credit line'],
  ])('%s', (text, byline, agency, from) => {
    expect(wireCreditOf(text, byline)).toMatchObject({ value: agency, from })
  })

  it.each([
    'Two sources told Reuters that talks went on.',
    'The ministry denied what Reuters had reported.',
    'He works for AP.',
    'Talks (of AP credits) went on - AFP was there too.',
  ])('an agency that is only cited is none: %s', (text) => {
    expect(wireCreditOf(text, 'Ann Bell')).toBeNull()
  })
})

describe('names and addresses', () => {
  it.each([
    ['talks-2031-11-20.txt', '2031-11-20'],
    ['20311120_talks.html', '2031-11-20'],
    ['2031.11.20.pdf', '2031-11-20'],
    ['2031-11-20_to_2031-11-21.txt', null],
    ['id-120311120.txt', null],
    ['2031-13-20.txt', null],
  ])('file %s', (name, expected) => {
    expect(dateInName(name)).toBe(expected)
  })

  it.each([
    ['https://x.example/2031/11/20/talks.html', '2031-11-20'],
    ['https://x.example/world/2031/nov/5/talks', '2031-11-05'],
    ['https://x.example/2031/11/talks', '2031-11'],
    ['https://x.example/talks-2031-11-20', '2031-11-20'],
    ['https://x.example/item/2031', null],
    ['no address', null],
  ])('address %s', (url, expected) => {
    expect(dateInUrl(url)).toBe(expected)
  })

  it('the host without www. is known for http alone', () => {
    expect(hostOf('https://www.courier.example/a')).toBe('courier.example')
    expect(hostOf('file:///etc/hosts')).toBeNull()
  })
})

describe('the date of publication', () => {
  const published = (candidates: Partial<Candidates>, at: Partial<Circumstances> = {}): unknown =>
    settled(candidates, at).metadata.published

  it('stated comes before inferred, inferred before guessed', () => {
    const at = { url: 'https://x.example/2031/11/21/a', fileName: 'a-2031-11-22.txt' }
    expect(published({ published: [stated('20 Nov 2031')] }, at)).toMatchObject({
      resolved: '2031-11-20',
      certainty: 'stated',
    })
    expect(published({}, at)).toMatchObject({ resolved: '2031-11-21', certainty: 'inferred', from: 'URL' })
    expect(published({}, { ...at, url: null })).toMatchObject({
      resolved: '2031-11-22',
      certainty: 'guessed',
      from: 'file name',
    })
  })

  it('one that resolves comes before one that does not', () => {
    const result = published({ published: [stated('03/04/2031', 'meta date'), stated('2031-03-04', 'JSON-LD')] })
    expect(result).toMatchObject({ written: '2031-03-04', from: 'JSON-LD' })
  })

  it('what can not be told is kept as written, with a warning', () => {
    const { metadata, warnings } = settled({ published: [stated('03/04/2031')] })
    expect(metadata.published).toMatchObject({ written: '03/04/2031', resolved: null })
    expect(warnings).toEqual([expect.stringContaining('"03/04/2031"')])
  })

  it('a dateline takes its year from the file name, over the turn of a year as well', () => {
    const text = 'OSTREL, Dec 31 (Meridian) - They talked.'
    expect(published({}, { text, fileName: 'a-2031-01-01.txt' })).toEqual({
      written: 'Dec 31',
      resolved: '2030-12-31',
      certainty: 'inferred',
      from: 'dateline, year from file name',
      future: false,
    })
  })

  it('a dateline without a year, with nothing beside it, has no resolved date', () => {
    expect(published({}, { text: 'OSTREL, March 4 - They talked.' })).toMatchObject({
      written: 'March 4',
      resolved: null,
    })
  })

  it('a dateline does not move a stated date', () => {
    const at = { text: 'OSTREL, Nov 19 - They talked.' }
    expect(published({ published: [stated('2031-11-20')] }, at)).toMatchObject({ resolved: '2031-11-20' })
  })

  it.each([
    ['OSTREL, Nov 12 - They talked.', { written: 'Nov 12', from: 'dateline' }],
    ['OSTREL, Nov 12, 2031 - They talked.', { written: 'Nov 12, 2031', from: 'dateline' }],
    [
      'Talks go on\n\nPublished: November 2, 2031\n\nThey talked.',
      { written: 'Published: November 2, 2031', from: 'line 3' },
    ],
  ])('of two dates that contradict each other both are told, and warned of: %s', (text, against) => {
    const { metadata, warnings } = settled({ published: [stated('2031-11-20')] }, { text })
    expect(metadata.published).toMatchObject({ resolved: '2031-11-20', against })
    expect(warnings).toEqual([expect.stringContaining(`but "${against.written}" by its ${against.from}`)])
  })

  it.each([
    'OSTREL, Nov 18 - They talked.',
    'OSTREL, Dec 32 - They talked.',
    'Talks\n\nNovember 19, 2031\n\nThey talked.',
    'They talked.',
  ])('dates a day or two apart are none: %s', (text) => {
    const { metadata, warnings } = settled({ published: [stated('2031-11-20')] }, { text })
    expect(metadata.published?.against).toBeUndefined()
    expect(warnings).toEqual([])
  })

  it('a line of its own at the head is inferred', () => {
    const text = 'Talks go on\n\nPublished: November 20, 2031\n\nThey talked.'
    expect(published({}, { text })).toMatchObject({ resolved: '2031-11-20', certainty: 'inferred', from: 'line 3' })
  })

  it('a date in the future is flagged and warned of; tomorrow in another zone is none', () => {
    const { metadata, warnings } = settled({ published: [stated('2031-12-25')] })
    expect(metadata.published?.future).toBe(true)
    expect(warnings).toEqual([expect.stringContaining('is in the future')])
    expect(settled({ published: [stated('2031-12-02T09:00+14:00')] }).metadata.published?.future).toBe(false)
  })

  it('a date in the future that another contradicts is warned of as both', () => {
    const { metadata, warnings } = settled({
      published: [stated('2032-03-10'), { ...stated('2031-11-20'), from: 'meta date' }],
    })
    expect(metadata.published).toMatchObject({ resolved: '2032-03-10', future: true, against: { from: 'meta date' } })
    expect(warnings).toEqual([
      expect.stringContaining('is in the future'),
      expect.stringContaining('but "2031-11-20" by its meta date'),
    ])
  })

  it('without any there is none', () => {
    expect(published({})).toBeNull()
  })
})

describe('the other fields', () => {
  it('whose story it is, its dateline tells where nothing else does', () => {
    const outletOf = (text: string, candidates: Partial<Candidates> = {}): string | undefined =>
      settled(candidates, { text }).metadata.outlet?.value
    expect(outletOf('OSTREL, March 4, 2031 (Northern Wire) - They met.')).toBe('Northern Wire')
    expect(outletOf('OSTREL, March 4, 2031 (Northern Wire) - They met.', { outlet: [stated('The Courier')] })).toBe(
      'The Courier',
    )
    // Agencies' copy is printed by others.
    expect(outletOf('OSTREL, March 4, 2031 (Reuters) - They met.')).toBeUndefined()
    expect(outletOf('OSTREL, March 4, 2031 (Updates with quotes) - They met.')).toBeUndefined()
  })

  it('a host is an outlet by guess only', () => {
    expect(settled({}, { url: 'https://www.courier.example/a' }).metadata.outlet).toMatchObject({
      value: 'courier.example',
      certainty: 'guessed',
    })
    expect(
      settled({ outlet: [stated('The Courier')] }, { url: 'https://courier.example/a' }).metadata.outlet?.value,
    ).toBe('The Courier')
  })

  it('a byline is found in its line', () => {
    expect(settled({}, { text: 'Talks go on\nBy Ann Bell and Stefan Maurek\n\nThey talked.' }).metadata.byline).toEqual(
      {
        value: 'Ann Bell and Stefan Maurek',
        certainty: 'inferred',
        from: 'line 2',
      },
    )
    expect(settled({}, { text: 'By Friday the talks were over.' }).metadata.byline).toBeNull()
  })

  it('the language of the text wins over a statement that it contradicts', () => {
    const language = [stated('en_us', 'html lang')]
    expect(settled({ language }, { detectedLanguage: 'en' }).metadata.language).toMatchObject({
      value: 'en-US',
      certainty: 'stated',
    })
    const { metadata, warnings } = settled({ language }, { detectedLanguage: 'uk' })
    expect(metadata.language).toMatchObject({ value: 'uk', certainty: 'inferred' })
    expect(warnings).toEqual(['html lang says language "en-US", the text reads as "uk"'])
    expect(settled({ language: [stated('not a tag!')] }).metadata.language).toBeNull()
  })
})

it('names and titles cannot turn the writing direction of a line in which they are shown', () => {
  const { metadata } = settled({
    outlet: [stated('\u202e\u2069'), stated('Harbour \u202eregdeL')],
    title: [stated('Talks \u2067end')],
    byline: [stated('Ann\u202c Bell')],
  })
  expect([metadata.outlet?.value, metadata.title?.value, metadata.byline?.value]).toEqual([
    'Harbour regdeL',
    'Talks end',
    'Ann Bell',
  ])
})

describe("agencies of one's own", () => {
  const own = new Map([
    ['Norwick Wire', 'Norwick Wire'],
    ['N-W (Sea)', 'Norwick Wire'],
  ])

  it.each([
    ['OLM (Norwick Wire) - Talks went on.', null, 'dateline'],
    ['OLM, March 4 (N-W (Sea)) - Talks went on.\n\n— N-W (Sea)', null, 'credit line'],
    ['Talks went on.', 'Ann Bell, Norwick Wire', 'byline'],
    ['Talks went on.\nNorwick Wire contributed to this report.', null, 'credit line'],
  ])('are credited as the well-known ones: %s', (text, byline, from) => {
    expect(wireCreditOf(text, byline, own)).toMatchObject({ value: 'Norwick Wire', from })
    expect(wireCreditOf(text, byline)).toBeNull()
  })

  it('are not the outlet of what they are credited with, and are no credit where they are cited', () => {
    const text = 'OLM, March 4 (Norwick Wire) - Talks went on.'
    expect(settled({}, { text, agencies: own }).metadata).toMatchObject({
      outlet: null,
      wireCredit: { value: 'Norwick Wire' },
    })
    expect(settled({}, { text }).metadata).toMatchObject({ outlet: { value: 'Norwick Wire' }, wireCredit: null })
    expect(wireCreditOf('Talks went on, Norwick Wire reported.', null, own)).toBeNull()
  })
})
