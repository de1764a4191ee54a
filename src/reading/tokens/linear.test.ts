import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotations, tokenize } from './index.ts'

/** A text that counts how many of its units are looked at; it has the part of a string's interface that is used here. */
class CountedText {
  looked = 0
  readonly length: number
  private readonly text: string

  constructor(text: string) {
    this.text = text
    this.length = text.length
  }

  charCodeAt(at: number): number {
    this.looked++
    return this.text.charCodeAt(at)
  }

  charAt(at: number): string {
    this.looked++
    return this.text.charAt(at)
  }

  slice(start: number, end: number): string {
    this.looked += end - start
    return this.text.slice(start, end)
  }

  startsWith(part: string, at: number): boolean {
    this.looked += part.length
    return this.text.startsWith(part, at)
  }

  indexOf(part: string, at: number): number {
    const found = this.text.indexOf(part, at)
    this.looked += (found < 0 ? this.length : found) - at
    return found
  }
}

function work(text: string): number {
  const counted = new CountedText(text)
  findQuotations(tokenize(counted as unknown as string))
  return counted.looked
}

const PATTERNS = [
  'a',
  '1',
  '.',
  '"',
  '“',
  '‘',
  "'",
  '’',
  '-',
  '(',
  '[',
  '@',
  '#',
  '/',
  ':',
  ',',
  '\n',
  ' \n',
  '\ud800',
  '🙂\u200d',
  '\u0301',
  'a.',
  'Ab.Cd.',
  'ab-cd.Ef@',
  '"9" a ',
  "9' a 's ",
  'A. ',
  'a. ',
  '1.',
  '1,',
  '1,000,',
  '1-',
  'a-',
  'co-',
  'a/',
  'a@',
  'a@b.',
  'a@b)',
  'a.b@',
  "a'",
  "s' ",
  "'a ",
  '"a ',
  '“a ‘b ',
  '“a\n\n',
  '" "',
  'a"b',
  "a's",
  "can't",
  'http://',
  'http://a)',
  'www.',
  'a_',
  'a&',
  'AB&',
  '$1',
  'a$',
  '9"a ',
  '6\'2" ',
  '.)',
  '?!',
  '…',
  '[...]',
  ':-)',
  'U.S.',
  'Gen. A',
  'etc. ',
  'mailto:a',
  'Line of words that is long\n',
  'x\n\n',
]

describe('work grows no faster than the text', () => {
  for (const pattern of PATTERNS)
    it(JSON.stringify(pattern), () => {
      const small = work(pattern.repeat(500))
      const large = work(pattern.repeat(4000))
      expect(large).toBeLessThan(small * 8 * 1.25)
      expect(large).toBeLessThan(pattern.length * 4000 * 60)
    })

  it('whatever is repeated', () => {
    const unit = fc
      .array(
        fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PATTERNS) }, fc.string({ unit: 'binary', maxLength: 3 })),
        {
          minLength: 2,
          maxLength: 5,
        },
      )
      .map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(unit, (repeated) => {
        fc.pre(repeated.length > 0)
        const small = work(repeated.repeat(60))
        expect(work(repeated.repeat(480))).toBeLessThan(small * 8 * 1.25)
      }),
      { numRuns: 50 },
    )
  })

  it('a word, number and address of great length', () => {
    for (const text of ['a'.repeat(1e5), '1'.repeat(1e5), `http://${'a/'.repeat(5e4)}`, `${'a.'.repeat(5e4)}com`])
      expect(work(text)).toBeLessThan(text.length * 60)
  })
})
