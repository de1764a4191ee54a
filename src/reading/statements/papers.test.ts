import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { speakersOf } from './index.ts'

describe('papers that somebody wrote', () => {
  const whose = (text: string): string[] => {
    const analysed = analysedText(text)
    const sources = new Map(
      analysed.attributions.map(({ id, source }) => [
        id,
        source.map(({ start, end }) => text.slice(start, end)).join(' '),
      ]),
    )
    return speakersOf(analysed, QUARRELS).map(
      ({ attribution, party, how }) => `${sources.get(attribution)}: ${party} ${how}`,
    )
  }

  it.each<[text: string, source: string, wanted: string | null]>([
    [
      'In a letter to the envoy, Tolvaj welcomed the plan. Arland accepts the quota, the letter said.',
      'the letter',
      'Arland official',
    ],
    ['Velk issued a statement on Monday. The statement said the embargo must go.', 'The statement', 'Velk official'],
    [
      'A letter from Velk reached the port on Monday. The letter said the embargo must go.',
      'The letter',
      'Velk official',
    ],
    // Of several, of somebody else, of nobody.
    ['A joint statement was read out by Velk. The statement said the embargo must go.', 'The statement', null],
    [
      'Velk issued a statement. A statement from the growers came later. The statement said the embargo must go.',
      'The statement',
      null,
    ],
    ['Velk received a letter on Monday. The letter said the embargo must go.', 'The letter', null],
  ])('%s', (text, source, wanted) => {
    const told = whose(text).filter((one) => one.toLowerCase().startsWith(`${source.toLowerCase()}: `))
    expect(told).toEqual(wanted === null ? [] : [`${source}: ${wanted}`])
  })
})
