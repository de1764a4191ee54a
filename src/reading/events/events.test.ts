import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import type { Codebook } from '../codings/index.ts'
import { findEvents } from './index.ts'

const BOOK: Codebook = {
  parties: [
    {
      name: 'Varnia',
      aliases: ['Varnian'],
      metonyms: ['Ostrel'],
      people: [{ name: 'Stefan Maurek', aliases: ['Maurek'] }],
    },
    {
      name: 'Kessar',
      aliases: ['Kessari'],
      metonyms: ['Maradin'],
      people: [{ name: 'Daro Temesh', aliases: ['Temesh'] }],
    },
    { name: 'Compact', aliases: [], metonyms: [], people: [] },
  ],
  issues: [],
}

/** Events of a text, each in one line: `ACT actor > recipient, 40 prisoner, at place, on time, in a1`; `?` for nobody. */
function eventsIn(text: string): string[] {
  return findEvents(analysedText(text), BOOK).map(
    ({ attribution, data: { act, actor, recipient, counts, place, times } }) =>
      [
        `${act} ${actor === null ? '?' : (actor.party ?? actor.name)} > ${recipient === null ? '?' : (recipient.party ?? recipient.name)}`,
        ...counts.map(({ least, most, of }) => `${least === most ? least : `${least}-${most ?? ''}`} ${of}`),
        ...(place === null ? [] : [`at ${place.name}`]),
        ...times.map(({ words }) => `on ${words}`),
        ...(attribution === null ? [] : [`in ${attribution}`]),
      ].join(', '),
  )
}

it('nobody does to themselves what is done to them', () => {
  const told = eventsIn(
    'Kessari police fired at a crowd that tried to enter, and at least nine people were injured, doctors said.',
  )
  expect(
    told.filter((one) => one.includes('> at least nine people')).every((one) => !/ at least nine people >/.test(one)),
  ).toBe(true)
  expect(told).toHaveLength(1)
})

describe('events', () => {
  it.each<[string, ...string[]]>([
    ['Kessar released 40 prisoners on Tuesday.', 'RETREAT Kessar > ?, 40 prisoner, on Tuesday'],
    ['Forty prisoners were released by Kessar.', 'RETREAT Kessar > ?, 40 prisoner'],
    ['Varnia imposed sanctions on Kessar in October.', 'SANCTION Varnia > Kessar, on October'],
    ['The Compact lifted the embargo against Kessar.', 'CONCEDE Compact > Kessar'],
    ['Varnia and Kessar signed an accord on Friday.', 'AGREE Varnia > Kessar, on Friday'],
    ['Kessar accepted the proposal.', 'AGREE Kessar > ?'],
    ['Varnia rejected the draft.', 'REJECT Varnia > ?'],
    [
      'Kessari forces shelled a village, killing at least 25 people.',
      'ASSAULT Kessar > a village',
      'ASSAULT Kessar > at least 25 people, 25- people',
    ],
    // Neither when it was nor in the course of what is part of anybody's name, and who did it is not when.
    ['Kessari forces killed 12 villagers in overnight raids.', 'ASSAULT Kessar > 12 villagers, 12 villager'],
    ['Varnia last month imposed sanctions on Kessar.', 'SANCTION Varnia > Kessar, on last month'],
    ['Kessari troops shot down a Varnian drone on Monday.', 'ASSAULT Kessar > Varnia, on Monday'],
    ['Kessar withdrew its troops from the strip.', 'RETREAT Kessar > ?'],
    ['Varnia accused Kessar of planting the story.', 'ACCUSE Varnia > Kessar'],
    ['Varnia recalled its ambassador from Kessar.', 'SANCTION Varnia > Kessar'],
    ['Varnian farmers marched against Kessar on Monday.', 'PROTEST Varnian farmers > Kessar, on Monday'],
    ['Varnia closed the sluices in October.', 'COERCE Varnia > ?, on October'],
    ['Kessar deployed two battalions to the border.', 'MOBILIZE Kessar > ?, 2 battalion'],
    ['Maurek said that Kessar had attacked a Varnian convoy.', 'ASSAULT Kessar > Varnia, in a1'],
  ])('%s', (text, ...lines) => expect(eventsIn(text)).toEqual(lines))
})

it('who only tells of a deed has not done it', () => {
  const told = eventsIn('Kessar would hand back the strip, which it seized in September, two Meridian sources said.')
  expect(told.filter((line) => /^(?:COERCE|ASSAULT|RETREAT) (?!Kessar|\?)/.test(line))).toEqual([])
})

it('"over" may be of the verb before a number', () => {
  const counts = (text: string): string => eventsIn(text).join(' ')
  expect(counts('Kessar handed over 64 prisoners to Varnia on Monday.')).toMatch(/, 64 prisoner/)
  expect(counts('Over 60 people were killed in Varnia on Monday.')).toMatch(/, 61- /)
  // A year counts nothing.
  expect(counts('Varnia rejected the 2009 treaty on Monday.')).not.toContain('2009')
})

it('what a headline tells is told once, by the story', () => {
  expect(eventsIn('Kessar rejects Varnian offer\n\nKessar rejected on Monday an offer of more water.')).toEqual([
    'REJECT Kessar > Varnia, on Monday',
  ])
  // Another act, or to another, is another event.
  expect(eventsIn('Kessar rejects Varnian offer\n\nVarnia rejected the draft.')).toHaveLength(2)
})

describe('acts done with words', () => {
  it.each<[string, ...string[]]>([
    ['Kessar has refused to withdraw its troops.', 'REJECT Kessar > ?'],
    ['Varnia asked Kessar to release the prisoners.', 'REQUEST Varnia > Kessar'],
    ['Varnia threatened to close the sluices.', 'THREATEN Varnia > ?'],
    ['Kessar has been accused of hiding gold.', 'ACCUSE ? > Kessar'],
    ["Ostrel condemned Kessar's decision to close the port.", 'ACCUSE Varnia > Kessar'],
    ['Kessar complained to the Compact that the list was incomplete.', 'ACCUSE Kessar > Compact'],
    ['Varnia lodged a formal protest with Kessar on Monday.', 'ACCUSE Varnia > Kessar, on Monday'],
    ['Maurek called Temesh a liar.', 'ACCUSE Varnia > Kessar'],
    ['Kessar rejected the accusation.', 'REJECT Kessar > ?'],
    ['Varnia broke off talks with Kessar.', 'REJECT Varnia > Kessar'],
    ['The Compact welcomed the accord.', 'SUPPORT Compact > ?'],
    ["Kessar's decision was hailed by the Compact.", 'SUPPORT Compact > Kessar'],
    ['The Compact appealed to Varnia to open the dam.', 'REQUEST Compact > Varnia'],
    ['Kessar proposed that Varnia withdraw its guns.', 'REQUEST Kessar > Varnia'],
    ['Kessar gave Varnia until Friday to answer.', 'REQUEST Kessar > Varnia, on until Friday'],
    ['MARADIN, March 4 (Gazette) - Varnia urged Kessar to leave.', 'REQUEST Varnia > Kessar'],
    ['Temesh warned that Kessar would retaliate.', 'THREATEN Kessar > ?'],
    ['Maurek warned Kessar of consequences.', 'THREATEN Varnia > Kessar'],
    ['Analysts urged Kessar to sign.', 'REQUEST Analysts > Kessar'],
    ['Kessar agreed to open the port.', 'AGREE Kessar > ?'],
    ['Temesh would not hear of it.', 'REJECT Kessar > ?'],
    ['The Foreign Ministry in Maradin protested to Varnia.', 'PROTEST Kessar > Varnia'],
  ])('%s', (text, ...lines) => expect(eventsIn(text)).toEqual(lines))
})

it.each<[string, ...string[]]>([
  ['Kessar expelled two Varnian diplomats.', 'SANCTION Kessar > Varnia, 2 diplomat'],
  ['Kessari troops were pulled back on Sunday.', 'RETREAT Kessar > ?, on Sunday'],
  ['The Compact put Kessar under sanctions.', 'SANCTION Compact > Kessar'],
])('%s', (text, ...lines) => expect(eventsIn(text)).toEqual(lines))

it.each<[string, ...string[]]>([
  // Whose the goods are that a measure is on, or that a market is shut to.
  ['Varnia put a levy on lorries built in Kessar.', 'SANCTION Varnia > Kessar'],
  ['Varnia put a levy on Kessari-made lorries.', 'SANCTION Varnia > Kessar'],
  ['Kessar closed its market to Varnian wool on Sunday.', 'COERCE Kessar > Varnia, on Sunday'],
  ['Varnia refused to lift its ban on Kessari grain.', 'REJECT Varnia > Kessar'],
  ['Kessar threatened to raise its duty on wine from Varnia.', 'THREATEN Kessar > Varnia'],
  ['Kessar imposed a tax on its own wine on Sunday.', 'SANCTION Kessar > ?, on Sunday'],
  ['The interior ministers of Varnia and Kessar signed a treaty on Sunday.', 'AGREE Varnia > Kessar, on Sunday'],
  // When the vote is, not when it was ruled out.
  ['Kessar rejected any change in the treaty before the vote due in October.', 'REJECT Kessar > ?'],
])('%s', (text, ...lines) => expect(eventsIn(text)).toEqual(lines))

describe('nothing happened', () => {
  it.each([
    'Kessar will release 40 prisoners on Tuesday.',
    'Kessar may release the prisoners.',
    'Kessar did not release the prisoners.',
    'If Kessar releases the prisoners, Varnia will open the sluices.',
    'Varnia wants to sign an accord.',
    'Temesh denied that Kessar had attacked a convoy.',
    'Would Kessar sign the accord?',
    'Kessar is ready to sign the treaty.',
    'Varnia imposed order on its accounts.',
    'Kessari farmers planted wheat and sold it in Maradin.',
    'Without signing the accord, Kessar left.',
    'A strike by ferry crews was possible.',
    'Kessar might accuse Varnia.',
    'Kessar never accused Varnia of lying.',
    'Kessar did not ask Varnia to leave.',
    'Varnia refused to comment.',
    'Maurek declined to say when he would travel.',
    'Temesh wants Varnia to leave.',
    'A draft calls for Kessar to leave the strip.',
    'It was not clear whether Temesh had approved the plan.',
    'Kessar pledged that every family would go home.',
    'A boycott by the ferry crews is unlikely.',
    'An exchange of 40 prisoners is planned.',
    // What an aim is has not been done.
    'The only way out for Kessar was signing an accord with Varnia.',
    // Whoever warns of the weather threatens nobody, and whoever is of one mind comes to no terms.
    'Temesh warned of a harsh winter.',
    'Maurek agreed, "The river is low this year."',
  ])('%s', (text) => expect(eventsIn(text)).toEqual([]))
})

it('events of any text are lawful', () => {
  const words = fc.constantFrom(
    ...'Kessar Varnia attacked killed 40 people signed the accord released prisoners said that will not on Friday of in and , .'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (pieces) => {
      const text = pieces.join(' ')
      const found = findEvents(analysedText(text), BOOK)
      found.forEach(({ id, span, data, why }, i) => {
        expect(id).toBe(`v${i + 1}`)
        for (const one of [span, ...why.map((each) => each.span), ...data.counts.map((each) => each.span)]) {
          expect(one.start).toBeGreaterThanOrEqual(0)
          expect(one.end).toBeGreaterThan(one.start)
          expect(one.end).toBeLessThanOrEqual(text.length)
        }
        for (const { words: written, span: at } of data.times) expect(text.slice(at.start, at.end)).toBe(written)
      })
      expect(JSON.parse(JSON.stringify(found))).toEqual(found)
      expect(findEvents(analysedText(text), BOOK)).toEqual(found)
    }),
  )
})

describe('what is refused or wanted is nobody to whom it is told', () => {
  const recipients = (text: string): (string | null)[] =>
    findEvents(analysedText(text), BOOK).map(({ data }) => data.recipient?.name ?? null)
  it.each(['Maurek rejected armed guards.', 'Kessar has demanded an exchange of all for all.'])('%s', (text) =>
    expect(recipients(text)).toEqual([null]),
  )
  it('unless somebody is', () => {
    expect(recipients('Maurek rejected Kessar.')).toEqual(['Kessar'])
    expect(recipients('Kessar asked growers to wait.')).toEqual(['growers'])
  })
})
