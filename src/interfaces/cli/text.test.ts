import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MarkedReading, markedReading } from '../../../test/marked-reading.ts'
import { isColoured, palette } from './colours.ts'
import { columns, printable, wrap } from './layout.ts'
import { textView } from './text.ts'

const view = ({ text, reading }: MarkedReading, width: number, coloured = false): string =>
  textView(
    { id: 'ferry-tax', from: 'ferry-tax.txt', title: null, text, published: null },
    reading,
    width,
    palette(coloured),
  )

const FERRY = markedReading(
  '[Two harbour officials]{source} [told]{cue} the Post, asking not to be named because the vote is near, [that [the ' +
    'minister]{source 2} [had promised]{cue 2} [to drop the ferry tax before the end of the summer season]{content ' +
    '2}]{content}. [“No,”]{content 3} [he]{source 3} [said]{cue 3}.',
  {
    1: {
      confidence: 0.91,
      profile: {
        kind: 'anonymous',
        count: { least: 2, most: 2 },
        outlet: { value: 'the Post', span: { start: 0, end: 0 } },
        anonymityReason: { value: 'the vote is near', span: { start: 0, end: 0 } },
      },
    },
    2: { within: 'a1', confidence: 0.42, profile: { kind: 'role' } },
    3: { quotation: 'direct', confidence: 1, profile: { kind: 'named', name: 'Ove Lund' } },
  },
)

describe('textView', () => {
  it('aligns rows, wraps what is said and sets inner attributions deeper', () => {
    expect(view(FERRY, 72)).toMatchInlineSnapshot(`
      "ferry-tax · 3 attributions: 1 anonymous, 1 role, 1 named

      a1  Two harbour officials  told          indirect   91 %
          anonymous · 2 · told the Post · unnamed because: the vote is near
          that the minister had promised to drop the ferry tax before the
            end of the summer season

          a2  the minister       had promised  indirect   42 %
              role
              to drop the ferry tax before the end of the summer season

      a3  he                     said          direct    100 %
          named · is Ove Lund
          “No,”
      "
    `)
  })

  it('says of a text that an outlet saw it, not that it was told', () => {
    const outlet = { value: 'the Post', span: { start: 0, end: 0 } }
    const seen = markedReading('[A draft]{source} [says]{cue} [the tax stays]{content}.', {
      1: { profile: { kind: 'document', outlet } },
    })
    expect(view(seen, 72)).toContain('document · seen by the Post')
  })

  it('shows more attributions, and longer words, than a call takes arguments', () => {
    const short = markedReading('[Olm]{source} [said]{cue} [yes]{content}.')
    const [first] = short.reading.attributions
    const attributions = Array.from({ length: 150_000 }, (_, i) => ({ ...first!, id: `a${i + 1}` }))
    const shown = view({ ...short, reading: { ...short.reading, attributions } }, 72)
    expect(shown.startsWith('ferry-tax · 150000 attributions: 150000 unstated\n')).toBe(true)
    expect(wrap('a'.repeat(150_000), 1)).toHaveLength(150_000)
  })

  it('colours the same words and nothing else', () => {
    const coloured = view(FERRY, 72, true)
    expect(coloured).not.toBe(view(FERRY, 72))
    expect(stripVTControlCharacters(coloured)).toBe(view(FERRY, 72))
  })

  it('says so when nothing is found, or nothing was there', () => {
    expect(view(markedReading('It rained.'), 80)).toBe('ferry-tax · nothing is attributed to anyone\n')
    const short = markedReading('It rained.')
    expect(view({ ...short, reading: { ...short.reading, language: 'und' } }, 80)).toBe(
      'ferry-tax · nothing is attributed to anyone (read as English: too little to tell its language)\n',
    )
    expect(view(markedReading(''), 80)).toBe('ferry-tax · the text is empty: nothing to read\n')
    expect(view(markedReading('\ufeff \n'), 80)).toBe('ferry-tax · the text is empty: nothing to read\n')
  })

  it('fits the width, whatever the words', () => {
    const words = fc.string({
      unit: fc.oneof(fc.constantFrom('a', 'bc', ' ', '\n', '市', '\u0301', '\x1b', '😀')),
      minLength: 1,
      maxLength: 300,
    })
    fc.assert(
      fc.property(words, words, words, fc.integer({ min: 40, max: 140 }), (source, cue, content, width) => {
        const clean = (s: string): string => s.replace(/[[\]{}]/g, '')
        const marked = markedReading(`[${clean(source)}]{source}[${clean(cue)}]{cue}[${clean(content)}]{content}`)
        const lines = view(marked, width).split('\n')
        for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('layout', () => {
  it('lets no control character and no turn of the writing direction through', () => {
    expect(printable('a\x1b[2Jb\u202ec\r\n\td\x07')).toBe('a\ufffd[2Jb\ufffdc d\ufffd')
  })

  it('wrapping loses no word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
        fc.integer({ min: 3, max: 40 }),
        (words, width) => {
          const lines = wrap(words.join(' '), width)
          for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width)
          expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''))
        },
      ),
    )
  })
})

describe('isColoured', () => {
  const terminal = { isTTY: true as const }
  it.each([
    [terminal, {}, true],
    [{}, {}, false],
    [terminal, { NO_COLOR: '1' }, false],
    [terminal, { NO_COLOR: '' }, true],
    [terminal, { TERM: 'dumb' }, false],
    [{}, { FORCE_COLOR: '1' }, true],
    [terminal, { FORCE_COLOR: '0' }, false],
    [{}, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('%o with %o: %o', (stream, env, expected) => {
    expect(isColoured(stream, env)).toBe(expected)
  })
})
