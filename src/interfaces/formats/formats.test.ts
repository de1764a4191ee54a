import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growth } from '../../../test/growth.ts'
import { type MarkedReading, markedReading } from '../../../test/marked-reading.ts'
import type { Document } from '../../document/index.ts'
import { toCharactersOf } from './characters.ts'
import { FORMATS } from './index.ts'

const NESTED = markedReading(
  '[“Boats will sail,”]{content} [the envoy]{source} [told]{cue} the Post. ' +
    '[Olm]{source 2} [said]{cue 2} [that [she]{source 3} [denied]{cue 3} [it]{content 3}]{content 2}.',
  {
    1: { quotation: 'direct', confidence: 0.876, profile: { kind: 'role', name: 'the envoy' } },
    2: { profile: { kind: 'named', name: 'Anna Olm' } },
    3: { within: 'a2', confidence: 0.5 },
  },
)

function documentOf({ text }: MarkedReading, id = 'talks'): Document {
  return { id, from: `in/${id} 1.txt`, title: null, text, published: null }
}

function written(format: string, marked: MarkedReading, many = false): string {
  return FORMATS[format]!(many).write(documentOf(marked), marked.reading)
}

// biome-ignore lint/suspicious/noExplicitAny: what is parsed is compared, not used
type Json = any

const objects = (jsonLines: string): Json[] =>
  jsonLines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

describe('json and jsonl', () => {
  it('hold the reading whole, with its text', () => {
    const record = { doc: 'talks', from: 'in/talks 1.txt', title: null, text: NESTED.text, ...NESTED.reading }
    expect(JSON.parse(written('json', NESTED))).toEqual(record)
    expect(objects(written('jsonl', NESTED))).toEqual([record])
  })

  it('json of many documents is one array', () => {
    const format = FORMATS.json!(true)
    const each = format.write(documentOf(NESTED), NESTED.reading)
    expect(JSON.parse(format.opening + each + format.between + each + format.closing)).toHaveLength(2)
    expect(JSON.parse(format.opening + format.closing)).toEqual([])
  })
})

it('spans are bare offsets', () => {
  expect(written('spans', markedReading('[Olm]{source} [said]{cue} [yes]{content} and [no]{content}.'))).toBe(
    '{"doc":"talks","attributions":[{"cue":[[4,8]],"source":[[0,3]],"content":[[9,12],[17,19]]}]}\n',
  )
})

describe('brat', () => {
  it('writes an event an attribution, in the order and with the ids that brat knows', () => {
    expect(written('brat', NESTED)).toMatch(/\tconfidence 0.50\nR1\tWithin Arg1:E3 Arg2:E2\n$/)
    const { reading } = NESTED
    const first = { ...NESTED, reading: { ...reading, attributions: reading.attributions.slice(0, 1) } }
    expect(written('brat', first)).toBe(
      [
        'T1\tSource 19 28\tthe envoy',
        'T2\tCue 29 33\ttold',
        'T3\tContent 0 18\t“Boats will sail,”',
        'T4\tAttribution 29 33\ttold',
        'E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1',
        'A1\tQuotation E1 direct',
        'A2\tSourceKind E1 role',
        '#1\tAnnotatorNotes E1\tconfidence 0.88',
        '',
      ].join('\n'),
    )
  })

  /** Standoff format, "Text-bound annotations": tabs part the columns, and the last one is the text that is spanned. */
  it('breaks spans at line ends, which brat allows in no span, and at tabs, which end its columns', () => {
    const marked = markedReading('[Olm]{source} [said]{cue} [the boats\r\n\nwill sail\tsoon]{content}.')
    expect(written('brat', marked)).toContain('T3\tContent 9 18;21 30;31 35\tthe boats will sail soon\n')
  })

  it('names each document where there are many', () => {
    expect(written('brat', NESTED, true)).toMatch(/^# talks\nT1\t/)
  })
})

describe('annotations', () => {
  const all = objects(written('annotations', NESTED))

  it('have the shape of the W3C recommendation', () => {
    expect(all[0]).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'in/talks%201.txt#a1',
      type: 'Annotation',
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: 'content' },
        { type: 'TextualBody', purpose: 'classifying', value: 'direct' },
        { type: 'TextualBody', purpose: 'assessing', value: 'confidence 0.88' },
      ],
      creator: { id: 'urn:rapporteur:reader:0.0.0', type: 'Software', name: 'Rapporteur 0.0.0' },
      target: [
        {
          source: 'in/talks%201.txt',
          selector: [
            { type: 'TextQuoteSelector', exact: '“Boats will sail,”', prefix: '', suffix: NESTED.text.slice(18, 50) },
            { type: 'TextPositionSelector', start: 0, end: 18 },
          ],
        },
      ],
    })
  })

  it('have ids that are theirs alone and links that lead somewhere', () => {
    const ids = all.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const links = all.flatMap(({ body }) => body.filter(({ purpose }: Json) => purpose === 'linking'))
    expect(links.length).toBeGreaterThan(0)
    for (const { source } of links) expect(ids).toContain(source)
  })

  it('quote what stands at their position, between prefix and suffix', () => {
    for (const { target } of all) {
      for (const { selector } of target) {
        const [{ exact, prefix, suffix }, { start, end }] = selector
        expect(NESTED.text.slice(start, end)).toBe(exact)
        expect(NESTED.text.slice(0, start).endsWith(prefix)).toBe(true)
        expect(NESTED.text.slice(end).startsWith(suffix)).toBe(true)
      }
    }
  })
})

it('citron has cue, sources and contents with their words', () => {
  const [record] = objects(written('citron', NESTED))
  expect(record.text).toBe(NESTED.text)
  expect(record.quotes[0]).toEqual({
    id: 'a1',
    cue: { start: 29, end: 33, text: 'told' },
    sources: [{ start: 19, end: 28, text: 'the envoy' }],
    contents: [{ start: 0, end: 18, text: '“Boats will sail,”' }],
    confidence: 0.876,
  })
})

/** One attribution repeated, with a character beyond Latin-1, for which the text is searched for surrogate pairs. */
function repeated(times: number): MarkedReading {
  const one = markedReading('[Olm]{source} [said]{cue} [“yes”]{content}. ')
  const [attribution] = one.reading.attributions
  const moved = (spans: readonly { start: number; end: number }[], by: number): { start: number; end: number }[] =>
    spans.map(({ start, end }) => ({ start: start + by, end: end + by }))
  const attributions = Array.from({ length: times }, (_, i) => {
    const { source, cue, content } = attribution!
    const by = i * one.text.length
    return {
      ...attribution!,
      id: `a${i + 1}`,
      source: moved(source, by),
      cue: moved(cue, by),
      content: moved(content, by),
    }
  })
  return { text: one.text.repeat(times), reading: { ...one.reading, attributions } }
}

describe('time grows with the text, not with its square', () => {
  const [few, many] = [repeated(2_500), repeated(10_000)]
  it.each(Object.keys(FORMATS))('%s', (format) => {
    const writing = (marked: MarkedReading) => (): void => void written(format, marked)
    expect(growth(writing(few), writing(many), 9)).toBeLessThan(9)
  })
})

describe('laws of all formats', () => {
  /** One attribution over any text: words of any characters, line ends, lone surrogates among them. */
  const words = fc.string({
    unit: fc.oneof(fc.constantFrom('a', ' ', '\n', '\r', '\t', '😀', '\ud83d', '\u2028', 'é')),
    minLength: 1,
  })
  const readings = fc.tuple(words, words, words, words).map(([before, source, cue, content]) => {
    const at = (start: number, words: string): { start: number; end: number } => ({ start, end: start + words.length })
    const text = before + source + cue + content
    const marked = markedReading('[x]{cue}')
    const [attribution] = marked.reading.attributions
    const spans = {
      source: [at(before.length, source)],
      cue: [at(before.length + source.length, cue)],
      content: [at(text.length - content.length, content)],
    }
    return { text, reading: { ...marked.reading, attributions: [{ ...attribution!, ...spans }] } }
  })

  it('the same reading gives the same text, on whole lines, and as JSON it can be read', () => {
    fc.assert(
      fc.property(readings, fc.constantFrom(...Object.keys(FORMATS)), (marked, format) => {
        const once = written(format, marked)
        expect(once).toBe(written(format, marked))
        expect(once.endsWith('\n')).toBe(true)
        if (format === 'json') JSON.parse(once)
        else if (format !== 'brat') objects(once)
      }),
    )
  })

  it('every line of brat is one of its kinds, and its offsets, in characters, give its words', () => {
    fc.assert(
      fc.property(readings, (marked) => {
        const characters = [...marked.text]
        for (const line of written('brat', marked).split('\n').slice(0, -1)) {
          expect(line).toMatch(
            /^(T\d+\t\w+ \d+ \d+(;\d+ \d+)*\t.*|E1\t.*|A\d+\t\w+ E1 \w+|#1\tAnnotatorNotes E1\t.*)$/s,
          )
          const bound = /^T\d+\t\w+ ([\d ;]+)\t(.*)$/s.exec(line)
          if (bound === null) continue
          const pieces = bound[1]!.split(';').map((pair) => pair.split(' ').map(Number))
          const found = pieces.map(([start, end]) => characters.slice(start, end).join('')).join(' ')
          // A span of line ends alone has no words to be broken into.
          expect(bound[2]).toBe(/[^\t\r\n\u2028]/.test(found) ? found : found.replace(/[\t\r\n\u2028]/g, ' '))
        }
      }),
    )
  })

  it('annotations and citron give the words at their offsets, in characters', () => {
    fc.assert(
      fc.property(readings, (marked) => {
        const characters = [...marked.text]
        const at = ({ start, end }: Json): string => characters.slice(start, end).join('')
        const targets = objects(written('annotations', marked)).flatMap(({ target }) => target)
        expect(targets).toHaveLength(3)
        for (const { selector } of targets) {
          const [{ exact, prefix, suffix }, position] = selector
          expect(at(position)).toBe(exact)
          expect(at({ start: 0, end: position.start }).endsWith(prefix)).toBe(true)
          expect(at({ start: position.end }).startsWith(suffix)).toBe(true)
        }
        const [{ quotes }] = objects(written('citron', marked))
        for (const { cue, sources, contents } of quotes)
          for (const span of [cue, ...sources, ...contents]) expect(at(span)).toBe(span.text)
      }),
    )
  })

  it('characters count as Python and the W3C do', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (text, a, b) => {
        const characters = [...text]
        const start = Math.min(a, b) % (characters.length + 1)
        const end = start + (Math.max(a, b) % (characters.length - start + 1))
        const unit = (character: number): number => characters.slice(0, character).join('').length
        expect(toCharactersOf(text)({ start: unit(start), end: unit(end) })).toEqual({ start, end })
      }),
    )
  })
})
