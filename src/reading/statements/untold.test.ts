import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { possibleIn, standsIn } from '../../../test/told-stances.ts'
import { statementBook, statementCandidates } from './find-statements.ts'

describe('what tells no stance', () => {
  it.each([
    // What is asked for on the way.
    'Velk asked for more time to study the quota.',
    'Velk wants an answer on the quota by Friday.',
    // What is to look at it.
    'Velk agreed to set up a working group on the quota.',
    // On neither side.
    'Velk neither endorsed nor rejected the quota.',
    'Velk takes no side on the quota.',
    'The union declined to take a position on the cranes.',
    // What is threatened.
    'Velk backed away from a threat to end the quota.',
    // Facts that are denied.
    'The port denies planning job cuts.',
  ])('%s', (text) => expect(possibleIn(text)).toEqual([]))

  it.each([
    'Asked three times about the quota, Zelensky was silent.',
    'Pressed by Tolvaj on the quota, Zelensky was silent.',
  ])('nor what somebody is asked, however often: %s', (text) => {
    const asked = statementCandidates(analysedText(text), statementBook(QUARRELS)).map(({ data }) => data.predicate)
    expect(asked.filter((word) => /^(?:ask|press)/.test(word ?? ''))).toEqual([])
  })

  it('nor what some of many do, whoever they are', () => {
    expect(standsIn('Dockers who reject the cranes will be paid less.')).toEqual([])
    expect(standsIn('The dockers, who reject the cranes, will be paid less.')).toEqual([
      "Dockers' Union rejects Automation",
    ])
  })

  it('is told where that is at issue', () => {
    expect(standsIn('Velk demanded the withdrawal of the garrison.')).toEqual(['Velk demands The islet'])
    expect(standsIn('Velk neither rejected the quota nor the embargo.')).not.toEqual([])
  })
})

describe('what is too little', () => {
  it.each([
    'Anything less than a pay rise of 5 percent would be rejected, Brannigan said.',
    'The union will reject anything short of a pay rise.',
    'Brannigan said anything less than a pay rise of a tenth was unacceptable.',
  ])('is no refusal of what is asked for: %s', (text) => expect(standsIn(text)).toEqual(["Dockers' Union demands Pay"]))
})

describe('what is let go of', () => {
  it.each(['The union has let go of its call for a pay rise.', 'The union gave up on its demand for a pay rise.'])(
    'is asked for no more: %s',
    (text) => expect(standsIn(text)).toEqual(["Dockers' Union open Pay"]),
  )
})

describe('a text that is silent on a thing', () => {
  it.each([
    'Velk will not sign a treaty that is silent on the embargo.',
    'Velk would veto a text that says nothing of the embargo.',
  ])('is refused by who asks for it: %s', (text) => expect(standsIn(text)).toEqual(['Velk demands Sanctions']))
})
