import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { BOOK } from '../../../test/coded-text.ts'
import type { Amount } from '../amounts/index.ts'
import { type MarketData, marketFinder } from './index.ts'

/** What a text might tell of prices, whatever judges think of it: `bond up [Kessari bonds] by 4.1 point to 65.3; after the vote`. */
function candidates(text: string): string[] {
  const found = marketFinder.candidates!(analysedText(`Traders saw a busy day.\n\n${text}`), BOOK)
  return found.map(({ data }) => {
    const { kind, direction, instrument, size, level, reason } = data as MarketData
    const amount = (label: string, one: Amount | null): string[] =>
      one === null ? [] : [`${label} ${one.least ?? `below ${one.most}`} ${one.unit}`.trim()]
    const words = [kind, direction ?? 'at', `[${instrument.words}]`, ...amount('by', size), ...amount('to', level)]
    return `${words.join(' ')}${reason === null ? '' : `; ${reason.words}`}`
  })
}

describe('what might be told of prices', () => {
  it.each<[text: string, line: string]>([
    // Currencies whose names are other words too.
    [
      'The pound fell to its lowest level in a year on fears of a strike.',
      'currency down [The pound]; on fears of a strike',
    ],
    ['Hopes of an accord lifted the Kessari crown.', 'currency up [the Kessari crown]'],
    ['The peso pared its losses on Monday.', 'currency up [The peso]'],
    ['The vote sent oil below $60 a barrel.', 'commodity down [oil] to below 60 dollar'],
    // Goods that are nothing but goods without "price".
    ['Salmon prices dropped 6 percent.', 'commodity down [Salmon prices] by 6 percent'],
    ['Timber futures closed 2 percent higher.', 'commodity up [Timber futures] by 2 percent'],
    [
      'The price of lithium in Ostrel has fallen by half since May.',
      'commodity down [The price of lithium] by 50 percent',
    ],
    // Shares of itself.
    ['Wheat prices rose by a quarter.', 'commodity up [Wheat prices] by 25 percent'],
    ["The company's shares have lost two thirds of their value.", "share down [The company's shares] by 66.7 percent"],
    // What stands behind such verbs is where it came to.
    [
      "Oriel's bonds yielded 6.2 percent, up 15 basis points.",
      "yield up [Oriel's bonds] by 15 basis point to 6.2 percent",
    ],
    ['Cocoa slipped below $70 a sack.', 'commodity down [Cocoa] to below 70 dollar'],
    // What a price is of, over or between has not moved by it.
    [
      'The yield on the eight-year bond fell 9 basis points.',
      'yield down [The yield on the eight-year bond] by 9 basis point',
    ],
    [
      'The cost of insuring Kessari debt against default rose to 300 basis points.',
      'insurance up [The cost of insuring Kessari debt against default] to 300 basis point',
    ],
    ['Copper extended its losses, and dealers left early.', 'commodity down [Copper]'],
    // The figures of why it moved are not those of the move.
    [
      'Tin fell after the union won a rise of 9 percent.',
      'commodity down [Tin]; after the union won a rise of 9 percent',
    ],
  ])('%s', (text, line) => expect(candidates(text)).toContain(line))

  it.each<[text: string, wrong: RegExp]>([
    ['The yield on the eight-year bond fell 9 basis points.', /^bond/],
    ['The spread between Kessari and Varnian bonds widened by 20 points.', /^bond/],
    ['The price of lithium in Ostrel has fallen by half since May.', /Ostrel\]/],
    ['Copper extended its losses, and dealers left early.', / up /],
    ['Tin fell after the union won a rise of 9 percent.', / by 9 /],
    ['The crown slid as much as 3 percent before recovering.', /; as /],
    ['The yield of rice per acre has fallen.', /^yield/],
    ['The crown slid 3 percent before paring losses.', / up /],
    ['The rupee pared its gains after the vote.', / up /],
    ['The crown of the mountain rose above the clouds.', /^currency/],
    ['The bond between the sisters has weakened.', /^bond/],
    ['Cod stocks in the bay fell by half.', /stocks/],
    ['Rates of pay fell 3 percent.', /./],
    ['The board yielded on wages, down to 400 francs.', /./],
    ['A third of analysts said bonds fell.', / by 33/],
    ['Bonds fell a third of the time.', / by 33/],
    ['Orla Paper paid $30 a share, closing a deal of 12 million crowns.', /a share/],
  ])('%s: not %s', (text, wrong) => {
    expect(candidates(text).filter((one) => wrong.test(one))).toEqual([])
  })
})

describe('what had gone another way by the close', () => {
  it.each([
    'Kessari bonds tumbled as much as 6 percent before closing 1 percent higher.',
    'Cocoa gave up an early gain of 2 dollars to end flat.',
  ])('is not told as it was in between: %s', (text) =>
    expect(candidates(text).join()).not.toMatch(/by (?:below )?[26] /),
  )

  it('is told where it went on', () => {
    expect(candidates('Kessari bonds tumbled 6 percent before closing lower.').join()).toMatch(/bond down/)
  })
})
