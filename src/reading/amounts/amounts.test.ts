import { describe, expect, it } from 'vitest'
import { tokenize } from '../tokens/index.ts'
import { amountsIn } from './index.ts'

/** `to 160 cubic metre/second`, `at least 2.. berth`, `period within 12 month` */
function amounts(text: string): string[] {
  const tokens = tokenize(text)
  const lower = Array.from({ length: tokens.count }, (_, i) =>
    text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase(),
  )
  return amountsIn(tokens, lower, 0, tokens.count).map(({ least, most, unit, about, period, relation }) =>
    [
      period ? 'period' : '',
      about ? 'about' : '',
      relation,
      least === most ? `${least}` : `${least ?? ''}..${most ?? ''}`,
      unit,
    ]
      .filter((part) => part !== '')
      .join(' '),
  )
}

describe('amounts', () => {
  it.each<[text: string, ...found: string[]]>([
    ['raise the flow to 160 cubic metres a second', 'to 160 cubic metre/second'],
    ['180 cubic meters of water a second', '180 cubic metre/second'],
    ['at least 180 tonnes', '180.. tonne'],
    ['no more than two berths', '..2 berth'],
    ['within twelve months', 'period within 12 month'],
    ['within a year', 'period within 1 year'],
    ['by 6 per cent', 'by 6 percent'],
    ['about 1,140 soldiers', 'about 1140 soldier'],
    ['$1.9bn and 300 mln dlrs', '1900000000 dollar', '300000000 dollar'],
    ['two hundred and forty days', 'period 240 day'],
    ['30 to 50 years', 'period 30..50 year'],
    ['2-1/2 points', '2.5 point'],
    ['a week of 37½ hours', 'period 37.5 hour'],
    ['from 6¼ to 7 per cent', 'from 6.25..7 percent'],
    ['910 basis points', '910 basis point'],
  ])('%s', (text, ...found) => {
    expect(amounts(text)).toEqual(found)
  })

  it.each(['on March 4', 'in 1987', 'Article 23 says', 'at 9:20', 'one of them', 'the first point', 'no one came'])(
    'nothing in: %s',
    (text) => {
      expect(amounts(text)).toEqual([])
    },
  )
})
