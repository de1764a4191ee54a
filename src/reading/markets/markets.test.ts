import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { BOOK, codingsOf } from '../../../test/coded-text.ts'
import type { Amount } from '../amounts/index.ts'
import { type MarketData, marketFinder } from './index.ts'

/** `bond up [Kessari bonds] by 4.1 point to 65.3; the best week since May; after a report; on Friday` */
function markets(text: string): string[] {
  return codingsOf<MarketData>(marketFinder, text).map(({ data }) => {
    const { instrument, kind, direction, size, level, from, comparison, reason, when } = data
    const amount = (label: string, one: Amount | null): string[] =>
      one === null ? [] : [`${label} ${`${one.least} ${one.unit}`.trim()}`]
    const figures = [...amount('by', size), ...amount('from', from), ...amount('to', level)]
    const rest = [comparison, reason, when].flatMap((one) => (one === null ? [] : [one.words]))
    return [[kind, direction ?? 'at', `[${instrument.words}]`, ...figures].join(' '), ...rest].join('; ')
  })
}

describe('markets', () => {
  it.each<[text: string, ...lines: string[]]>([
    [
      "Kessar's 2031 bond rose 1.5 points to 61.20 on Friday, its best day since May.",
      "bond up [Kessar's 2031 bond] by 1.5 point to 61.2; its best day since May; on Friday",
    ],
    [
      'Kessari bonds fell sharply after a report that the talks had failed.',
      'bond down [Kessari bonds]; after a report that the talks had failed',
    ],
    ['The koren lost 2 per cent to 4.80 to the dollar.', 'currency down [The koren] by 2 percent to 4.8'],
    ['The dollar closed lower at 143 yen.', 'currency down [The dollar] to 143 yen'],
    ['The yield on the ten-year note widened to 9 per cent.', 'yield up [The yield on the ten-year note] to 9 percent'],
    ['Shares in the company were little changed.', 'share steady [Shares in the company]'],
    ['The stock index ended down 40 points at 2,011.', 'index down [The stock index] by 40 point to 2011'],
    ['Oil prices jumped on fears of war.', 'commodity up [Oil prices]; on fears of war'],
    [
      'News of the plan sent bond prices soaring, the sharpest rise in months.',
      'bond up [bond prices]; the sharpest rise in months',
    ],
    [
      'Brandt Shipping closed 4 per cent lower after the vote.',
      'market down [Brandt Shipping] by 4 percent; after the vote',
    ],
    ['Wheat was quoted at 212 dollars a tonne, up 6 dollars.', 'commodity up [Wheat] by 6 dollar to 212 dollar/tonne'],
    [
      'The gap between its yield and that of Varnian government bonds narrowed to 910 basis points on Friday.',
      'spread down [The gap between its yield and that of Varnian government bonds] to 910 basis point; on Friday',
    ],
    [
      'Freight rates between Maradin and Ostrel fell 3 per cent on Friday.',
      'rate down [Freight rates between Maradin and Ostrel] by 3 percent; on Friday',
    ],
    // Each verb has the day that stands behind it.
    [
      'Kessari bonds ended at 61.20 on Saturday and fell further this morning.',
      'bond at [Kessari bonds] to 61.2; on Saturday',
      'bond down [Kessari bonds]; this morning',
    ],
    [
      'Kessari bonds ended at 61.20 on Saturday and fell further.',
      'bond at [Kessari bonds] to 61.2; on Saturday',
      'bond down [Kessari bonds]',
    ],
    // What a spread is over has not moved by it.
    [
      'The yield premium over Velkan treasuries narrowed 24 basis points to 310.',
      'spread down [The yield premium over Velkan treasuries] by 24 basis point to 310',
    ],
    [
      'The spread over Oriel bonds widened to 180 basis points after the vote.',
      'spread up [The spread over Oriel bonds] to 180 basis point; after the vote',
    ],
    // A bond goes by the year in which it falls due.
    [
      "Kessar's bonds rallied across the curve, with the 2046 up 2.5 cents to 51.",
      'bond up [the 2046] by 2.5 cent to 51',
    ],
    ['Government debt hardly moved.', 'bond steady [Government debt]'],
    [
      'Kessari bonds fell on Friday, with the 2031 bond losing 1.5 points to 58.20.',
      'bond down [Kessari bonds]; on Friday',
      'bond down [the 2031 bond] by 1.5 point to 58.2; on Friday',
    ],
    [
      'The bonds jumped on Friday, with the 2031 bond up 3 points at 61.20.',
      'bond up [the 2031 bond] by 3 point to 61.2; on Friday',
    ],
    // What taggers take for no noun.
    [
      'The koren gained 3 percent to 4.10 per dollar, and wheat fell 2 percent to $210 a tonne.',
      'currency up [The koren] by 3 percent to 4.1',
      'commodity down [wheat] by 2 percent to 210 dollar',
    ],
    ["Kessar's dollar bonds climbed for a third day on Monday.", "bond up [Kessar's dollar bonds]; on Monday"],
    [
      'Benchmark wheat futures dropped 3 percent to $190 a tonne.',
      'commodity down [wheat futures] by 3 percent to 190 dollar',
    ],
    ['The talks failed, traders said, and the koren gave up 3 per cent.', 'market down [the koren] by 3 percent'],
  ])('%s', (text, ...lines) => {
    expect(markets(text)).toEqual(lines)
  })

  it.each([
    'The price of bread rose by a tenth.',
    'Exports fell 4 per cent in May.',
    'Bonds between the two peoples grew stronger than before the war.',
    'The bonds may fall.',
    'Shares would rise if the plan failed.',
    'The company owes 4 million dollars.',
    'The yield of the harvest was shared.',
    '"The tariffs are wrong," the aide added, "and prices will tell."',
    'He added that a fund of 30 million dollars would buy shares.',
    'Bond prices have rarely fallen below par.',
    'If oil prices rise, Kessar will gain.',
    'The bourse grew, and traders bought more bonds than had risen.',
    'Kessar last year took 41 per cent of the wheat market, up from 30 per cent.',
    'Average bookings in the quarter totalled 30 million dollars, up 4 per cent.',
    'Before today the largest decline of the bourse was a 30 point drop in May.',
    'Kessar sold a bond in May. The union said it was ready to accept a cut of 20 per cent in wages.',
    'Both would pay for a buffer stock. It touched a record low of 40 dollars in May.',
    'Envoys held out little hope before the duty of 100 per cent takes effect.',
  ])('nothing in: %s', (text) => {
    expect(markets(text)).toEqual([])
  })

  it('talks that collapse are no price, whatever they are about', () => {
    const text = analysedText('Bond prices fell. The rubber talks collapsed on Friday.')
    const moved = marketFinder.candidates!(text, BOOK).map(({ data }) => (data as MarketData).instrument.words)
    expect([...new Set(moved)]).toEqual(['Bond prices'])
  })
})
