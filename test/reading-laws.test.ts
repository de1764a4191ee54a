import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '../src/rapporteur.ts'
import { ARTICLES } from './examples.ts'
import { expectLawful } from './laws.ts'

const english = (text: string): ReturnType<typeof read> => read(text, { language: 'en' })

/** Pieces that the reader has rules for, in every order. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'the envoy',
      'Mr. Olm',
      'two sources',
      'she',
      'the ministry',
      'the Post',
      'Varnian officials',
      'a report',
    ),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'said',
      'told',
      'according to',
      'warned that',
      'denied',
      'wrote:',
      'promising',
      'is said to',
    ),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'the tax would stay',
      'it rained',
      'nothing',
      'boats will sail on Monday',
      '4.5 mln dlrs',
      'if he comes',
    ),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom('“', '”', '"', '‘', '’', "'", '«', '»', '(', ')', '[', '—', '--', '-', '...', '…'),
  },
  { weight: 4, arbitrary: fc.constantFrom(', ', '. ', '! ', '? ', ': ', '; ', '\n\n', '\n', '\r\n', '\t', ' ') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\u200b',
      '\u00ad',
      '\ufeff',
      '\u202e',
      '\u0301',
      '\ud83d',
      '\ude00',
      '😀',
      'שלום',
      '市长',
      '\u2028',
      '\0',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
)
const pieces = fc.array(piece, { maxLength: 60 }).map((all) => all.join(' '))

describe('laws of readings', () => {
  it('hold for the example articles, which have attributions', () => {
    for (const text of ARTICLES) {
      const reading = english(text)
      expectLawful(text, reading)
      expect(reading.attributions.length).toBeGreaterThan(2)
    }
  })

  it('hold for any pieces of news', () => {
    fc.assert(
      fc.property(pieces, (text) => expectLawful(text, english(text))),
      { numRuns: 400 },
    )
  })

  it('hold for any UTF-16 units', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 }), (units) => {
        const text = String.fromCharCode(...units)
        expectLawful(text, english(text))
      }),
      { numRuns: 200 },
    )
  })

  it('the same text gives the same reading, whatever was read in between', () => {
    const before = ARTICLES.map(english)
    fc.assert(
      fc.property(pieces, (text) => {
        const once = english(text)
        english(ARTICLES[text.length % ARTICLES.length]!)
        expect(english(text)).toEqual(once)
      }),
      { numRuns: 50 },
    )
    expect(ARTICLES.map(english)).toEqual(before)
  })

  it('line ends and the blanks at the end do not move what is found', () => {
    for (const text of ARTICLES) {
      const words = (all: string): string[] => {
        const reading = english(all)
        return reading.attributions.map(({ cue, source, content }) =>
          [...source, ...cue, ...content]
            .map(({ start, end }) => all.slice(start, end).replaceAll('\r\n', '\n'))
            .join(' | '),
        )
      }
      expect(words(text.replaceAll('\n', '\r\n'))).toEqual(words(text))
      expect(words(`${text}\n \n`)).toEqual(words(text))
    }
  })
})
