import { describe, expect, it } from 'vitest'
import { lineOf, profilesIn } from '../../../test/profile-fixture.ts'

const line = (source: string): string =>
  lineOf(profilesIn(`[${source}]{source} [said]{cue} [no]{content}.`).profiles[0]!)

describe('countOf', () => {
  it.each([
    // Each of those who are joined, once.
    ['A <l1 Kessar> official and two_CD <g1 Iranian> diplomats_NNS', 'role | 3'],
    ['An <o1 EU> official and a <g1 Iranian> official', 'role | 2'],
    ['An <g1 Iranian> official and two_CD <g1 Iranian> diplomats_NNS', 'role | 3 | side=Iran'],
    ['A minister and a judge and three aides', 'role | 5'],
    ['Officials and two diplomats', 'role | 4+'],
    ['The minister and his aide', 'role | 2'],
    ['A friend and colleague', 'role | 2+'],
    ['Officials and diplomats', 'role | 2+'],
    ['Neither_CC <g1 Varnians_NNPS> nor_CC <g2 Olians_NNPS>', 'collective | 2+'],
    ['Neither_DT side', 'collective | 2'],
    ['A spokesman for <o1 Hale> and_CC a spokesman for <o2 Dorr>', 'role | 2'],
    ['A spokesman for <o1 Hale> and_CC a judge', 'role | 1 | side=Hale'],
    [
      'A <g1 Tavian> official_JJ close_JJ to the talks and_CC two_CD <g2 Iranian> security_NN sources_NNS',
      'anonymous | 3 | knows=close to the talks',
    ],
    ['Leaders of <l1 Dorn>, <l2 Varnia> and_CC <l3 Kessar>', 'role | 2+'],
    // Numbers that are part of a name.
    ['An <o1 F>-_HYPH16 pilot', 'role | 1'],
    ['A <o1 Boeing> 737 pilot', 'role | 1'],
    ['Monday_NNP 12 officials', 'role | 12'],
    // From one number to another.
    ['Between_IN five and_CC ten_CD officials', 'role | 5-10'],
    ['Two or_CC three officials', 'role | 2-3'],
    ['Five to ten_CD officials', 'role | 5-10'],
    ['Two officials or_CC aides', 'role | 2'],
    // A word that objects of the language have is a word like others.
    ['One_CD constructor_NN team_NN', 'collective | 1'],
    ['Two_CD constructors_NNS', 'role | 2'],
    // Multiplied, and of two words.
    ['Two million_CD voters', 'role | 2000000'],
    ['Two_CD hundred_CD farmers', 'role | 200'],
    ['Twenty_CD-_HYPHfive_CD officials', 'role | 25'],
    ['A 30-_HYPHyear-_HYPHold voter', 'role | 1'],
    // Sets, and quantifiers.
    ['A group of 12 senators', 'role | 12'],
    ['A group of senators', 'role | 2+'],
    ['The duo', 'collective | 2'],
    ['The trio', 'collective | 3'],
    ['A Group_NNP of 20 official', 'role | 1'],
    ['Every_DT minister', 'role | 2+'],
    ['Each_DT of the ministers', 'role | 2+'],
    ['None_NN of the ministers', 'role | 2+'],
    ['Neither_DT of the two_CD negotiators', 'role | 2'],
    ['One of the two_CD negotiators', 'role | 1'],
  ])('of "%s"', (source, expected) => expect(line(source)).toBe(expected))
})
