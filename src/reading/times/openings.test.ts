import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tokenize } from '../tokens/index.ts'
import { Line } from './line.ts'
import { mayOpen } from './openings.ts'
import { phraseAt } from './phrases.ts'
import { FEASTS, LONG_RELATIONS, MONTHS, NUMBERS, ORDINALS, PARTS, SEASONS, UNITS, VAGUE, WEEKDAYS } from './words.ts'

/** Whatever the rules look for in a first, second or third word. */
const VOCABULARY = [
  ...[WEEKDAYS, MONTHS, UNITS, SEASONS, NUMBERS, ORDINALS, PARTS].flatMap((known) => [...known.keys()]),
  ...FEASTS.flatMap(([words]) => words),
  ...LONG_RELATIONS.flatMap(([words]) => words),
  ...VAGUE,
  ...`the a an this that these those his their our last next past previous preceding following ensuing same current present
    new coming upcoming recent first opening final closing another fiscal financial business year fy2031 fy31 q1 q3 Q2
    midnight noon night morning evening afternoon eve today tomorrow yesterday tonight overnight couple few full whole more
    consecutive straight long working ago later earlier old half quarter century after before of from to until through between
    and or on in at by for within over during since about around nearly only just barely least than less fewer up time 's '
    - – , . 4 12 18th 21st 31 1990s 2030s '90s mid-1990s mid-March twenty-five thirty-first 2031 1890 2031-03-04 13/3/2031 4.3.2031
    10 p.m. 14:30 0900 gmt o'clock envoy Kessar talks said`.split(/\s+/),
]
const TAGS = ['NN', 'NNS', 'NNP', 'CD', 'DT', 'IN', 'VB', 'VBD', 'JJ', 'MD']

it('lets through whatever the rules find', () => {
  let found = 0
  const word = fc.tuple(fc.constantFrom(...VOCABULARY), fc.boolean(), fc.constantFrom(...TAGS))
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (chosen) => {
      const text = chosen.map(([one, big]) => (big ? one[0].toUpperCase() + one.slice(1) : one)).join(' ')
      const tokens = tokenize(text)
      const lower = Array.from(tokens.starts, (start, i) => text.slice(start, tokens.ends[i]).toLowerCase())
      const tag = lower.map((_, i) => chosen[i % chosen.length][2])
      const line = new Line({ tokens, lower, lemma: lower, tag, head: new Int32Array(lower.length).fill(-1) })
      line.to = lower.length
      for (let i = 0; i < lower.length; i++) {
        if (phraseAt(line, i) === null) continue
        found++
        expect(mayOpen(line.word(i), line.word(i + 1)), text).toBe(true)
      }
    }),
    { numRuns: 5000, seed: 7 },
  )
  expect(found).toBeGreaterThan(2000)
})

it('passes most words by', () => {
  const words = 'the envoy said that he would not accept a draft of their accord'.split(' ')
  expect(words.filter((word, i) => mayOpen(word, words[i + 1] ?? ''))).toEqual([])
})
