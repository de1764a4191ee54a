import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Coding, Finder } from '../src/reading/codings/index.ts'
import { marketFinder } from '../src/reading/markets/index.ts'
import { predictionFinder } from '../src/reading/predictions/index.ts'
import { proposalFinder } from '../src/reading/proposals/index.ts'
import { analysedText } from './analysed-text.ts'
import { BOOK, unlawful } from './coded-text.ts'
import { growth } from './growth.ts'

const FINDERS: readonly Finder[] = [proposalFinder, predictionFinder, marketFinder]
const codingsOf = (text: string): readonly Coding[] =>
  FINDERS.flatMap((finder) => finder.find(analysedText(text), BOOK))

const ARTICLES = new URL('../examples/sorrel-river/articles/', import.meta.url)
const articles = readdirSync(ARTICLES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => [name, readFileSync(new URL(name, ARTICLES), 'utf8')] as const)

describe('proposals, terms, predictions and prices', () => {
  it.each(articles)('of %s are lawful, and the same twice', (_, text) => {
    const codings = codingsOf(text)
    expect(unlawful(text, codings)).toEqual([])
    expect(codingsOf(text)).toEqual(codings)
    const ids = codings.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const proposals = new Set(codings.filter(({ kind }) => kind === 'proposal').map(({ id }) => id))
    for (const { kind, data } of codings) {
      if (kind === 'term') expect(proposals).toContain((data as { proposal: string }).proposal)
    }
  })

  it('of any text are lawful', () => {
    const words = fc.constantFrom(
      ...'The plan offer draft would force Kessar Varnia to leave strip , and if “ ” that which calls for under in return by 40 per cent $ dollar rose fell bonds 2 May either or choice : between may will not said Temesh it . ?'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 120 }), (pieces) => {
        const text = pieces.join(' ')
        expect(unlawful(text, codingsOf(text))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  // Time is compared with itself: a text four times as long may take a little more than four times as long.
  it.each([
    ['one sentence', 'the plan would force Kessar to leave the strip and '],
    ['one paragraph', 'The plan would force Kessar to leave the strip. '],
    ['many proposals', 'Varnia offered to open the dam if Kessar leaves. '],
    ['nothing but commas', 'the offer, which, and, that, '],
    ['nothing but nouns', 'plan offer draft deal '],
    ['nothing but verbs', 'would will may could said '],
    ['many attributions', 'Temesh said that the plan may fall. '],
    ['many prices', 'The dollar rose 2 yen to 140 yen. '],
  ])('take linear time: %s', (_, piece) => {
    const finding = (times: number): (() => void) => {
      const analysed = analysedText(piece.repeat(times))
      return () => {
        for (const finder of FINDERS) finder.find(analysed, BOOK)
      }
    }
    expect(growth(finding(200), finding(800), 12)).toBeLessThan(12)
  })
})
