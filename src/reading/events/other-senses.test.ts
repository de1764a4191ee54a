import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import type { Codebook } from '../codings/index.ts'
import { findEvents } from './index.ts'

const party = (name: string, aliases: readonly string[], person: string) => ({
  name,
  aliases,
  metonyms: [],
  people: [{ name: person, role: 'minister', aliases: [person.split(' ')[1]!] }],
})

const BOOK: Codebook = {
  parties: [
    party('Varnia', ['Varnian'], 'Ilse Marn'),
    party('Kessar', ['Kessari'], 'Daro Temesh'),
    party('Union', ['the union'], 'Lena Voss'),
  ],
  issues: [],
}

/** Events of a text: `ACT actor > recipient`; `?` for nobody. */
const eventsIn = (text: string): string[] =>
  findEvents(analysedText(text), BOOK).map(
    ({ data: { act, actor, recipient } }) =>
      `${act} ${actor === null ? '?' : (actor.party ?? actor.name)} > ${recipient === null ? '?' : (recipient.party ?? recipient.name)}`,
  )

describe('words of an act in another sense', () => {
  it.each([
    'A reporter asked Marn how high the new tariff would be.',
    'Marn asked Temesh what the delay would cost.',
    'Marn suggested that Temesh had not meant what he said.',
    'Temesh insisted on television that there was no crisis.',
    'Marn has accepted millions of crowns in donations from shipowners.',
    'Temesh accepted two interviews with foreign broadcasters.',
    "Voss accepted the party's nomination on Thursday.",
    'Marn suspended her campaign after the vote.',
    'It took Temesh most of a day to answer.',
    'Varnia took centre stage at the summit.',
    "Temesh's tone threatens the very idea of a truce.",
    'The company executed a marketing campaign in Kessar.',
    'Marn beat Temesh in the caucuses by 18 points.',
    'Spending on arms shot back up last year.',
    'Old Prime Minister Karl Hest died last year.',
    'The family occupied an elevated position in Kessari society.',
    "Temesh's call to deport the workers, denounced as inhumane, has much support.",
    'Temesh turned the question back on Marn.',
    'Marn shot back that nobody had asked her.',
    'Temesh demonstrated that it could be done.',
    'Marn rallied the remnants of her bloc.',
    'Kessar launched its campaign in Tarse on Monday.',
    'Voss has accepted millions in campaign donations.',
    'Temesh refused to rule out a withdrawal.',
    'Cyclone Orla destroyed the port of Kessar.',
    'A fire killed six people in Kessar on Monday.',
  ])('%s', (text) => expect(eventsIn(text)).toEqual([]))

  it('threatens nobody who vows to do good', () => {
    expect(eventsIn('Temesh vowed to do a better job.').join()).not.toMatch(/THREATEN/)
    expect(eventsIn('Temesh vowed to block the accord.').join()).toMatch(/THREATEN/)
  })

  it('dismisses nobody who is only not heard', () => {
    expect(eventsIn('Marn dismissed critics who called the plan weak.').join()).not.toMatch(/SANCTION/)
    expect(eventsIn('Temesh dismissed the Kessari envoy as a messenger boy.').join()).not.toMatch(/SANCTION/)
  })
})

describe('the same words in their own sense', () => {
  it.each<[string, string]>([
    ['Marn asked officials who had signed the letter to resign.', 'REQUEST Varnia > officials'],
    ['Marn suggested that Temesh take a month to think.', 'REQUEST Varnia > Kessar'],
    ['Temesh insisted that the troops be withdrawn.', 'REQUEST Kessar > ?'],
    ['Union members rallied in Tarse on Monday.', 'PROTEST Union > ?'],
    ['General Karl Hest died in the shelling.', 'ASSAULT ? > Karl Hest'],
    ['The union accepted 4 percent.', 'AGREE Union > ?'],
    ['Kessar dismissed the envoy on Monday.', 'SANCTION Kessar > the envoy'],
    ['Varnia provided ammunition to the rebels on Monday.', 'AID Varnia > the rebels'],
  ])('%s', (text, told) => expect(eventsIn(text)).toEqual([told]))
})
