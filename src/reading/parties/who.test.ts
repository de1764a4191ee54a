import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { partyBook, whoIsMeant } from './index.ts'

const book = partyBook(QUARRELS)

/** `[Tessin]{Arland metonym} rejected talks in [Osk]{}`: whom marked words mean, and how; nobody where nothing is said. */
function markedParties(marked: string): { text: string; meant: string[] } {
  let text = ''
  const meant: string[] = []
  const open: number[] = []
  for (const [piece, tag] of marked.matchAll(/\[|\]\{([^}]*)\}|[^[\]]+/g)) {
    if (piece === '[') open.push(text.length)
    else if (tag === undefined) text += piece
    else {
      const words = text.slice(open.pop())
      if (tag !== '') meant.push(`${words}: ${tag}`)
    }
  }
  return { text, meant }
}

const CASES = [
  // Names, people's words, persons.
  '[Arland]{Arland name} rejected the [Velkish]{} offer.',
  '[Tolvaj]{Arland person} met [Piotr Zelensky]{Velk person} on Friday.',
  'President [Zelenskyy]{Velk person} and President [Zelenskiy]{Velk person} are one.',
  'The [Arlanders]{Arland alias} want peace, but most [Arlanders]{} are tired.',
  'The Lenn Post printed a poll of 400 [Velks]{}.',
  // Others with a name like it.
  'The [Arland]{} Times reported losses.',
  'Marta Reth, a baker, closed her shop.',
  'Mr. [Tessin]{} said so.',
  // The reader may take the two for one.
  "[[Tolvaj]{Arland person}'s deputy]{Arland official}, [Ivan Petrak]{Arland official}, said so.",
  // Offices and bodies.
  '[A Velkish spokesman]{Velk official} declined to comment.',
  '[The Arlandic foreign minister]{Arland official} resigned.',
  '[A senior Velkish official]{Velk unnamed} said so.',
  '[Two Velkish diplomats]{Velk unnamed} left.',
  '[The Arlandic government]{Arland official} fell.',
  '[Officials]{Velk unnamed} in [Osk]{} were silent.',
  'Former [Arlandic]{} president Ola Brem wrote a book.',
  '[Arlandic]{} farmers blocked the road.',
  '[Velkish]{} opposition leader Ida Moor was fined.',
  "Velkish [dockers]{Dockers' Union alias} voted on Friday.",
  "[Sal Brannigan]{Dockers' Union person} of the [Dockers' Union]{Dockers' Union name} spoke.",
  // Whom pronouns mean where the reader knows nobody.
  '[Tolvaj]{Arland person} welcomed it. [She]{Arland pronoun} said more was to come.',
  '[Velk]{Velk name} denied it. "There is no such plan," [its spokesman]{Velk official}, Ola Brem, said.',
  'Ida Moor denied it. "There is no such plan," its spokesman, Ola Brem, said.',
  // Who speaks of what it does itself.
  "The [union]{Dockers' Union alias} was calm. It said so. [Arland]{Arland name} announced on Friday that [it]{Arland pronoun} had paid.",
  '[Piotr Zelensky]{Velk person} spoke first. [Tolvaj]{Arland person} said [she]{Arland pronoun} would rather wait.',
  '[Piotr Zelensky]{Velk person} said all had signed. Omdri Varsh said [he]{} would rather wait but could sign.',
  'Ida Moor spoke. [Tolvaj]{Arland person} waited. "A toll, yes. A tax, no," [she]{Arland pronoun} said. Then [she]{Arland pronoun} left.',
  // Offices and bodies that a pronoun gives it.
  'The [League]{League of Straits alias} said [its foreign ministers]{League of Straits official} would meet.',
  'The [League]{League of Straits alias} said its leader [Marta Holt]{League of Straits person} would wait.',
  '[Velk]{Velk name} said [its negotiators]{Velk unnamed} would fly to Vienna.',
  '[Velk]{Velk name} said its former negotiators would fly to Vienna.',
  // Who is close to it.
  '[Two officials]{Velk unnamed} close to President [Zelensky]{Velk person} said so.',
  '[A person]{Arland unnamed} close to [Arland]{Arland name} agreed.',
  'Two people close to the talks said so.',
  "Two people close to [Arland]{Arland name}'s border heard it.",
  // One of those who were spoken of before, wherever they sit.
  '[Velkish officials]{Velk unnamed} were doubtful. It would be late, said [one official]{Velk unnamed} in [Tessin]{}.',
  'It would be late, said [one official]{Arland unnamed} in [Tessin]{}.',
  '[Velkish officials]{Velk unnamed} were doubtful. [Another official]{Velk unnamed} said it would be late.',
  '[Two Velkish officials]{Velk unnamed} disagreed. [One of them]{Velk unnamed} said it was late. [The other]{Velk unnamed} said no more.',
  'Two traders disagreed. One of them said it was late. The other said no more.',
  // Who wants it does something for that, whoever says so.
  '[A Velkish envoy]{Velk unnamed} said [Arland]{Arland name} was holding up the letter because [it]{Arland pronoun} wanted the loans left out.',
  // Metonyms and places.
  '[Tessin]{Arland metonym} rejected the plan.',
  'The offer was rejected by [Tessin]{Arland metonym}.',
  'The talks in [Tessin]{} failed.',
  'The minister arrived in [Tessin]{} from [Osk]{}.',
  'Crowds stood outside the [Rotunda]{}.',
  'The mediator put pressure on [Osk]{Velk metonym}.',
  'The League urged [Osk]{Velk metonym} to sign.',
  'The envoy visited [Osk]{} on Monday.',
  'Relations between [Tessin]{Arland metonym} and [Osk]{Velk metonym} are poor.',
  '[Osk]{} is a city of canals.',
  "[Osk]{Velk metonym}'s demands were ignored.",
  "[Osk]{}'s streets were empty.",
  'TESSIN, March 3 (Wire) - [Arland]{Arland name} was calm.',
  // Small words in capitals.
  '[The union]{} voted.',
]

describe('who is meant', () => {
  it.each(CASES)('%s', (marked) => {
    const { text, meant } = markedParties(marked)
    const found = whoIsMeant(analysedText(text), book).all.map(
      ({ span, party, how }) => [text.slice(span.start, span.end), party, how] as const,
    )
    const told = found.map(([words, party, how]) => `${words}: ${party} ${how}`)
    for (const one of meant) expect(told).toContainEqual(one)
    for (const [, words] of marked.matchAll(/\[([^[\]]*)\]\{\}/g)) {
      const times = found.filter(([held]) => held === words).length
      const wanted = meant.filter((one) => one.startsWith(`${words}: `)).length
      expect(times, told.join('; ')).toBe(wanted)
    }
  })

  it('joins he, she and the office to the person whose they are', () => {
    const text = 'Mira Tolvaj spoke to reporters on Friday. She said the ferry would sail.'
    const { all } = whoIsMeant(analysedText(text), book)
    expect(all.map(({ span, how }) => [text.slice(span.start, span.end), how])).toEqual([
      ['Mira Tolvaj', 'person'],
      ['She', 'pronoun'],
    ])
  })

  it.each<[text: string, ...told: string[]]>([
    ['The union spoke.', 'union'],
    ['The embattled union spoke.', 'union'],
    ['The debt-laden union spoke.', 'union'],
    ['Union spoke to port', 'Union', 'port'],
    // Another of its kind.
    ['A union spoke.'],
    ['Another union spoke.'],
    ['The transport union spoke.'],
    ['The rival union spoke.'],
    ["Omdria's union spoke."],
    ['The Omdrian union spoke.'],
    ['Every port closed.'],
    ['Forty dockers spoke.'],
    ['Some dockers spoke.'],
  ])('takes a common noun for a party where it is that one of its kind: %s', (text, ...told) => {
    const { all } = whoIsMeant(analysedText(text), book)
    expect(all.map(({ span }) => text.slice(span.start, span.end))).toEqual(told)
  })

  it('takes a name with a capital or without one where the dossier writes it both ways', () => {
    const parties = [{ name: 'Lenders', aliases: ['lenders'], metonyms: [], people: [] }]
    const { all } = whoIsMeant(
      analysedText('The lenders were silent. Lenders lost.'),
      partyBook({ parties, issues: [] }),
    )
    expect(all.map(({ party, how }) => `${party} ${how}`)).toEqual(['Lenders name', 'Lenders name'])
  })

  it('knows a description, or a body named by common words, in small letters too', () => {
    const parties = [
      'Cabin crew union',
      "Ferry Workers' Union",
      'Ministry of Health',
      'Straits League',
      'Amber Hall',
      'Government',
    ]
    const own = partyBook({
      parties: parties.map((name) => ({ name, aliases: [], metonyms: [], people: [] })),
      issues: [],
    })
    const meant = (text: string): string[] => whoIsMeant(analysedText(text), own).all.map(({ party }) => party)
    expect(meant('The cabin crew union has refused the offer.')).toEqual(['Cabin crew union'])
    expect(meant('Leaders of the ferry workers’ union met on Monday.')).toContain("Ferry Workers' Union")
    expect(meant('The ministry of health rejected the plan.')).toEqual(['Ministry of Health'])
    expect(meant('It is a straits league of its own.')).toEqual([])
    expect(meant('Everybody wants a cabin crew union.')).toEqual([])
    expect(meant('They met in an amber hall.')).toEqual([])
    expect(meant('The government has refused. No government would do it.')).toEqual(['Government'])
  })

  it('knows which two are both bodies of a kind, by what the text calls them', () => {
    const union = (name: string) => ({ name, aliases: [], metonyms: [], people: [] })
    const unions = partyBook({
      parties: [union('Union of Pilots'), union('Cabin Crew Union'), union('Skyways')],
      issues: [],
    })
    const sidesOf = (text: string): unknown[] =>
      [...whoIsMeant(analysedText(text), unions).sides.values()].map(({ parties, span }) => [
        text.slice(span.start, span.end),
        ...parties,
      ])
    const told = 'Skyways wrote to the Union of Pilots. Skyways also wrote to the Cabin Crew Union.'
    const both = ['Union of Pilots', 'Cabin Crew Union']
    expect(sidesOf(`${told} Both unions rejected the offer.`)).toEqual([['Both unions', ...both]])
    expect(sidesOf(`${told} The two unions will strike.`)).toEqual([['The two unions', ...both]])
    expect(sidesOf(`${told} Two unions elsewhere accepted it.`)).toEqual([])
    expect(sidesOf('Skyways wrote to the Union of Pilots. Both unions rejected the offer.')).toEqual([])
  })

  it('knows which two are both sides, where no third is spoken of as often', () => {
    const sidesOf = (text: string): unknown[] => {
      const { sides } = whoIsMeant(analysedText(text), book)
      return [...sides.values()].map(({ parties, span }) => [text.slice(span.start, span.end), ...parties])
    }
    const told = 'Arland and Velk met on Monday. Arland was calm.'
    expect(sidesOf(`${told} The two sides will meet again.`)).toEqual([['The two sides', 'Arland', 'Velk']])
    expect(sidesOf(`${told} Both governments signed.`)).toEqual([['Both governments', 'Arland', 'Velk']])
    expect(sidesOf(`${told} Both sides of the street were lined with people.`)).toEqual([])
    expect(sidesOf(`${told} Two rival parties voted.`)).toEqual([])
    expect(sidesOf(`${told} The League of Straits met. Both sides left.`)).toEqual([])
  })

  it('keeps two persons of one surname apart', () => {
    const text = 'Anton Tolvaj, a painter, said he was no relation of Mira Tolvaj, the Arlandic minister.'
    const { all } = whoIsMeant(analysedText(text), book)
    const persons = all.filter(({ how }) => how === 'person').map(({ span }) => text.slice(span.start, span.end))
    expect(persons).toEqual(['Mira Tolvaj', 'the Arlandic minister'])
  })
})
