import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { findStatements, statementBook } from './index.ts'

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
    // What is kept because it was agreed on.
    ['Velk agreed to maintain the quota until May.', 'Velk accepts Fishing'],
    // What is not taken.
    ['The union will take no cut in wages, Brannigan said.', "Dockers' Union rejects Pay"],
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
    // An idiom.
    ['The union will take no more steps on wages, Brannigan said.'],
    // Which nation?
    ['Arland and Velk met. The country accepted observers on Monday.'],
    ['Arland met Velk. The country accepted observers on Monday.'],
    // Not all of them.
    ["Two members of the dockers' union refused the pay rise."],
  ])('is not more than that: %s', (text, ...told) => expect(standsIn(text)).toEqual(told))
})
