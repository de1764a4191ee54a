import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { findStatements, statementBook, statementCandidates } from './find-statements.ts'

const BOOK = statementBook(QUARRELS)
const standsIn = (text: string): string[] =>
  findStatements(analysedText(text), BOOK).flatMap(({ party, issue, data: { stance } }) =>
    stance === null ? [] : [`${party} ${stance} ${issue}`],
  )

describe('what is told plainly', () => {
  it.each<[text: string, ...told: string[]]>([
    // Two things, of which it is said how much or what of.
    [
      'The union is seeking a pay rise of 9 percent and a limit on new cranes.',
      "Dockers' Union demands Pay",
      "Dockers' Union demands Automation",
    ],
    [
      'Velk is demanding a quota of 40 tonnes and an end to the embargo.',
      'Velk demands Fishing',
      'Velk demands Sanctions',
    ],
    ['Arland is asking for observers in May and a larger quota.', 'Arland demands Monitors', 'Arland demands Fishing'],
    // What is kept because it was agreed on.
    ['Velk agreed to maintain the quota until May.', 'Velk accepts Fishing'],
    // What is asked for, and no allegation.
    ['The port rejected the wage claim.', 'Lenn Port Authority rejects Pay'],
    ['The port rejected the claim for higher wages.', 'Lenn Port Authority rejects Pay'],
    ['The League warned against an embargo.', 'League of Straits resists Sanctions'],
    // To whom a thing is what it is called, whoever says so.
    ['A larger quota is unacceptable to the Arlanders.', 'Arland rejects Fishing'],
    ['Tolvaj said a larger quota was unacceptable to the League.', 'League of Straits rejects Fishing'],
    // What is not taken.
    ['The union will take no cut in wages, Brannigan said.', "Dockers' Union rejects Pay"],
    ['Arland will not take any observers, Tolvaj said.', 'Arland rejects Monitors'],
    // What a thing is called of which it is said which one.
    ['Tolvaj described the planned quota as an insult.', 'Arland rejects Fishing'],
    // What a thing is held to be, with more behind it.
    ['Velk considers the quota excessive, saying half is enough.', 'Velk resists Fishing'],
    ['Velk considers the quota unfair and will not say why.', 'Velk resists Fishing'],
    // No more than a readiness, for it hangs on something.
    ['The port is prepared to raise overtime if the union gives up its strike.', 'Lenn Port Authority open Pay'],
    // The nation that did what was told before.
    [
      'Arland refused the quota. The country accepted observers on Monday.',
      'Arland rejects Fishing',
      'Arland accepts Monitors',
    ],
    // All members of a union.
    ["Members of the dockers' union refused the pay rise.", "Dockers' Union rejects Pay"],
  ])('is told: %s', (text, ...told) => expect(standsIn(text).sort()).toEqual([...told].sort()))

  it.each<[text: string, ...told: string[]]>([
    // Another verb begins behind "and".
    ['Velk demanded a quota of 40 tonnes and went home over the embargo.', 'Velk demands Fishing'],
    ['Velk demanded a quota of 40 tonnes and threatened an embargo.', 'Velk demands Fishing'],
    // Of its own will, or from somebody.
    ['Velk vowed to keep the garrison on the islet.'],
    ['Velk agreed to keep the trawlers out.'],
    ['Velk agreed to hold talks on the quota and Arland to host them.'],
    // Whatever comes of it.
    ['Tolvaj insisted that the embargo be discussed.'],
    // An idiom.
    ['The union will take no more steps on wages, Brannigan said.'],
    ['Arland will not take any decision on observers, Tolvaj said.'],
    // Of something else.
    ['Tolvaj described the planned talks on the quota as a success.'],
    ['Tolvaj insisted that the embargo had been lifted.'],
    ['The port, whose quays are old, is a haven for trawlers.'],
    ['Arland asked for observers in May and quietly raised the quota.', 'Arland demands Monitors'],
    // Which of them?
    ['Tolvaj and Zelensky met. They oppose the embargo.'],
    ['Dockers met in Lenn on Monday. They arrived late for overtime.'],
    // Which nation?
    ['Arland and Velk met. The country accepted observers on Monday.'],
    ['Arland met Velk. The country accepted observers on Monday.'],
    // What is said to be so.
    ['The port rejected the claim that wages are low.'],
    ['The League warned against rejecting the embargo.'],
    // To others.
    ['A larger quota is unacceptable to many in Arland.'],
    ['A larger quota is unacceptable to fishermen.'],
    // Not all of them.
    ["Two members of the dockers' union refused the pay rise."],
  ])('is not more than that: %s', (text, ...told) => expect(standsIn(text)).toEqual(told))

  it.each<[text: string, predicate: string, told: string]>([
    // What somebody is, and what is done to them.
    ['Arland said it was opposed to the embargo.', 'opposed', 'Arland rejects Sanctions'],
    ['The League was opposed by Velk over the quota.', 'oppose', 'Velk rejects Fishing'],
    // What shall be done, whoever does it.
    ['Tolvaj insisted that the embargo be lifted.', 'insist that', 'Arland demands Sanctions'],
    ['Tolvaj insisted that the quota be raised.', 'insist that', 'Arland demands Fishing'],
    // Behind what is told of who it is.
    [
      "The Dockers' Union, which called the strike, is opposed to new cranes.",
      'opposed',
      "Dockers' Union rejects Automation",
    ],
  ])('is told by its words: %s', (text, predicate, told) => {
    const found = findStatements(analysedText(text), BOOK).filter(({ data }) => data.predicate === predicate)
    expect(found.map(({ party, issue, data }) => `${party} ${data.stance} ${issue}`)).toEqual([told])
  })

  it('is told of nobody who cannot be meant by the pronoun', () => {
    const partiesOf = (text: string): (string | null)[] =>
      statementCandidates(analysedText(text), BOOK)
        .filter(({ data }) => data.predicate === 'demand')
        .map(({ party }) => party)
    // One person, to whom the letter went, is not "they".
    const many = partiesOf('Dockers left the pier. In a letter to Zelensky they demanded more overtime.')
    expect([...new Set(many)]).toEqual(["Dockers' Union"])
    const one = partiesOf('Dockers left the pier. In a letter to Zelensky she demanded more overtime.')
    expect(one).toContain('Velk')
  })
})
