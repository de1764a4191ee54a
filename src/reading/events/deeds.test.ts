import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import type { Codebook } from '../codings/index.ts'
import { findEvents } from './index.ts'

const BOOK: Codebook = {
  parties: [
    { name: 'Varnia', aliases: ['Varnian'], metonyms: [], people: [] },
    { name: 'Kessar', aliases: ['Kessari'], metonyms: [], people: [] },
    { name: 'Union', aliases: ['dockers', 'the union'], metonyms: [], people: [] },
  ],
  issues: [],
}

/** Events of a text: `ACT actor > recipient`; `?` for nobody. */
const deedsIn = (text: string): string[] =>
  findEvents(analysedText(text), BOOK).map(
    ({ data: { act, actor, recipient } }) =>
      `${act} ${actor === null ? '?' : (actor.party ?? actor.name)} > ${recipient === null ? '?' : (recipient.party ?? recipient.name)}`,
  )

describe('deeds told by words that go together', () => {
  it.each<[string, string]>([
    ['Varnia reopened the pipeline on Friday after three weeks.', 'CONCEDE Varnia > ?'],
    ['Varnia cut its tariff on Kessari wine to 5 percent.', 'CONCEDE Varnia > Kessar'],
    ['Kessar declared martial law in three provinces.', 'COERCE Kessar > ?'],
    ['Kessar shut down two newspapers on Sunday.', 'COERCE Kessar > two newspapers'],
    ['The last Varnian troops pulled out of Tarse on Sunday.', 'RETREAT Varnia > ?'],
    ['Dockers walked off the job at noon on Wednesday.', 'PROTEST Union > ?'],
    ['Dockers went back to work on Monday after eleven days.', 'RETREAT Union > ?'],
    ['Varnia allowed the first aid convoy into Tarse in a month.', 'CONCEDE Varnia > ?'],
    ['Kessar reinforced its garrison in Tarse.', 'MOBILIZE Kessar > ?'],
    ['Varnia pulled its ambassador out of Maradin.', 'SANCTION Varnia > ?'],
    ['The union served notice of a 48-hour strike.', 'THREATEN Union > ?'],
  ])('%s', (text, told) => expect(deedsIn(text)).toEqual([told]))

  it.each<[string, RegExp]>([
    ['Varnia tore up the gas contract.', /^REJECT Varnia/],
    ['Kessar summoned the Varnian ambassador over the shelling.', /^(?:ACCUSE|PROTEST) Kessar > Varnia/],
  ])('%s', (text, told) => expect(deedsIn(text)).toEqual([expect.stringMatching(told)]))
})

describe('no deeds', () => {
  it.each([
    'The first grain ship left Tarse on Friday under the accord.',
    'The price of gas struck a two-year high.',
    'A tram slammed into a wall in Tarse.',
  ])('%s', (text) => expect(deedsIn(text)).toEqual([]))

  it('are done by whoever owns the place, or by what stands beside it', () => {
    for (const place of ["at the union's headquarters", 'outside the Kessari embassy'])
      for (const told of deedsIn(`A bomb went off ${place}, injuring a guard.`)) expect(told).toMatch(/^ASSAULT \? >/)
  })
})
