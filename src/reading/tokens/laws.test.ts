import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotations, tokenize } from './index.ts'

const PIECES = [
  'a',
  'Talks',
  'U.S.',
  'Gen',
  'No',
  'don',
  's',
  't',
  '1',
  '1,000',
  '2.5',
  '.',
  '.',
  ',',
  '?',
  '!',
  '…',
  ':',
  ';',
  '-',
  '—',
  '/',
  '@',
  '#',
  '$',
  '%',
  '&',
  '_',
  '*',
  '(',
  ')',
  '[',
  ']',
  '"',
  '"',
  '“',
  '”',
  '‘',
  '’',
  "'",
  '`',
  '«',
  '»',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\u00a0',
  '\u200b',
  '\u200d',
  '\u200f',
  '\u202e',
  '\ufeff',
  '\u00ad',
  '\u0301',
  '\ud83d',
  '\ude42',
  '🙂',
  'שלום',
  'مرحبا',
  '會談',
  'é',
  '\0',
  'http://',
  'www.',
  '.com',
  "n't",
  "'s",
  'http://example.org/a',
]
/** Texts that hold what the rules look for, and texts of any units at all, lone surrogates among them. */
const texts = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((units) => String.fromCharCode(...units)),
  },
)

/** Blank: what the language calls white space, the next-line mark, and spaces of no width. */
const INK = /[^\s\u0085\u180e\u200b\u2060]/

describe('tokens of any text', () => {
  it('ascend, are not empty, never overlap, and hold every unit that is not blank', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { starts, ends, count } = tokenize(text)
        expect([starts.length, ends.length]).toEqual([count, count])
        let end = 0
        for (let token = 0; token < count; token++) {
          expect(starts[token]).toBeGreaterThanOrEqual(end)
          expect(INK.test(text.slice(end, starts[token]))).toBe(false)
          expect(ends[token]).toBeGreaterThan(starts[token]!)
          end = ends[token]!
          expect(/[\s]/.test(text.slice(starts[token], end))).toBe(false)
        }
        expect(end).toBeLessThanOrEqual(text.length)
        expect(INK.test(text.slice(end))).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('fall into sentences, and these into paragraphs, none of them empty', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { count, sentences, paragraphs } = tokenize(text)
        for (const [runs, total] of [
          [sentences, count],
          [paragraphs, sentences.length - 1],
        ] as const) {
          expect(runs[runs.length - 1]).toBe(total)
          if (total > 0) expect(runs[0]).toBe(0)
          for (let run = 1; run < runs.length; run++) expect(runs[run]).toBeGreaterThan(runs[run - 1]!)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('are the same each time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(tokenize(text)).toEqual(tokenize(text))
      }),
    )
  })

  it('of a paragraph are the same whatever paragraph stands before it', () => {
    const lines = fc.array(fc.constantFrom(...PIECES.filter((piece) => !/[\n\r]/.test(piece))), { maxLength: 30 })
    fc.assert(
      fc.property(lines, lines, (first, second) => {
        const [one, two] = [first.join(''), second.join('')]
        fc.pre(INK.test(two))
        const base = one.length + 2
        const alone = tokenize(two)
        const after = tokenize(`${one}\n\n${two}`)
        const shift = after.count - alone.count
        expect([...after.starts.subarray(shift)].map((start) => start - base)).toEqual([...alone.starts])
        expect([...after.ends.subarray(shift)].map((end) => end - base)).toEqual([...alone.ends])
      }),
      { numRuns: 1000 },
    )
  })
})

describe('quotations of any text', () => {
  it('nest, stay within their paragraph, and agree with the columns of tokens', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokenize(text)
        const { count, starts, ends, closed, continues, outermost, depths } = findQuotations(tokens)
        const paragraphOf = new Int32Array(tokens.count)
        for (let paragraph = 0; paragraph + 1 < tokens.paragraphs.length; paragraph++)
          paragraphOf.fill(
            paragraph,
            tokens.sentences[tokens.paragraphs[paragraph]!],
            tokens.sentences[tokens.paragraphs[paragraph + 1]!],
          )
        const depth = new Uint16Array(tokens.count)
        const outer = new Int32Array(tokens.count).fill(-1)
        for (let quotation = 0; quotation < count; quotation++) {
          const [start, end] = [starts[quotation]!, ends[quotation]!]
          expect(end).toBeGreaterThan(start)
          expect(paragraphOf[end - 1]).toBe(paragraphOf[start])
          for (let token = start; token < end; token++) {
            depth[token]!++
            if (outer[token] === -1) outer[token] = quotation
          }
          for (let other = 0; other < quotation; other++)
            expect(ends[other]! <= start || ends[other]! >= end).toBe(true)
          const link = continues[quotation]!
          if (link < 0) continue
          expect(closed[link]).toBe(0)
          expect(paragraphOf[starts[link]!]).toBe(paragraphOf[start]! - 1)
        }
        expect(depths).toEqual(depth)
        expect(outermost).toEqual(outer)
      }),
      { numRuns: 1500 },
    )
  })
})
