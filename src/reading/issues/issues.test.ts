import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import type { Codebook } from '../codings/index.ts'
import { issueBook, issueMarks } from './index.ts'

const issue = (name: string, ...words: string[]): Codebook['issues'][number] => ({ name, words })
const LEVY = issue('Levy', 'levy', 'levies', 'surcharge')
const END = issue('End of the levy', 'abolish the levy', 'repeal')

/** Issues in the order of their words: `Levy levy`. */
function marked(text: string, ...issues: Codebook['issues']): string[] {
  const analysed = analysedText(text)
  return issueMarks(analysed, issueBook({ parties: [], issues })).map(
    ({ issue: name, first, end }) => `${name} ${analysed.lower.slice(first, end).join(' ')}`,
  )
}

describe('what is said to end', () => {
  it.each<[text: string, ...marks: string[]]>([
    ['Varnia will drop the levies on Kessari wheat.', 'End of the levy levies'],
    ['Varnia has no intention of calling off the surcharge.', 'End of the levy surcharge'],
    ['Varnia would abolish the levy.', 'End of the levy abolish the levy'],
    ['The surcharges were lifted on Monday.', 'End of the levy surcharges'],
    ['Olm said the levy on wheat should be scrapped.', 'End of the levy levy'],
    ['Varnia may remove 40 million dollars in levies.', 'End of the levy levies'],
    ['Kessar wants an end to the levy.', 'End of the levy end to the levy'],
    ['Kessar asked for the removal of the levy.', 'End of the levy levy'],
    ['Varnia said it would lift levies imposed last week as soon as Kessar complied.', 'End of the levy levies'],
    ['Kessar rejects the levy and lifts wheat on to barges.', 'Levy levy'],
    ['Varnia imposed the levy to end the dispute.', 'Levy levy'],
  ])('%s', (text, ...marks) => {
    expect(marked(text, LEVY, END)).toEqual(marks)
  })

  it('is of the issue itself where the dossier has no other for its end', () => {
    expect(marked('Varnia will drop the levies.', LEVY)).toEqual(['Levy levies'])
    expect(marked('Varnia will drop the levies.', LEVY, issue('Wheat', 'wheat levy'))).toEqual(['Levy levies'])
  })

  it('is of the issue itself where two others are its end', () => {
    expect(marked('Varnia will drop the levies.', LEVY, END, issue('Relief', 'lift the surcharge'))).toEqual([
      'Levy levies',
    ])
  })
})

describe('what is made of a word', () => {
  it.each<[text: string, word: string, ...marks: string[]]>([
    ['Varnia will subsidise its mills.', 'subsidy', 'X subsidise'],
    ['Varnia subsidized its mills for years.', 'subsidies', 'X subsidized'],
    ['Kessar reduced its output in May.', 'reduction', 'X reduced'],
    ['Kessar will comply with the order.', 'compliance', 'X comply'],
    ['Kessar suspended the talks.', 'suspension', 'X suspended'],
    ['Kessar delivered the grain on Monday.', 'delivery', 'X delivered'],
    ['The inspection of the mills began on Monday.', 'inspect', 'X inspection'],
    ['Varnia announced its withdrawal.', 'withdraw', 'X withdrawal'],
    // Words that only look alike.
    ['Doctors treated the wounded.', 'treaty'],
    ['They parted on Friday.', 'party'],
    ['Varnia penned a reply.', 'pension'],
  ])('%s is about "%s"', (text, word, ...marks) => {
    expect(marked(text, issue('X', word))).toEqual(marks)
  })
})

describe('words with a hyphen', () => {
  const TOLLS = issue('Tolls', 'one-off toll', 'buy-out', 'price sharing')

  it.each<[text: string, ...marks: string[]]>([
    ['Kessar offered a one-off toll.', 'Tolls one - off toll'],
    ['Kessar offered a one off toll.', 'Tolls one off toll'],
    ['Varnia opposed any buy-outs of barges.', 'Tolls buy - outs'],
    ['Varnia opposed the buyout.', 'Tolls buyout'],
    ['They agreed on price-sharing.', 'Tolls price - sharing'],
    ['Kessar will buy barges and pull out.'],
  ])('%s', (text, ...marks) => {
    expect(marked(text, TOLLS)).toEqual(marks)
  })
})

it('phrases of issues do not go on into another clause', () => {
  const fee = issue('Rights fee', 'rights fee')
  expect(marked('Kessar will sell the rights if the fee is raised.', fee)).toEqual([])
  expect(marked('Kessar will raise the rights fee.', fee)).toEqual(['Rights fee rights fee'])
})
