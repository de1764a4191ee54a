import { describe, expect, it } from 'vitest'
import { lineOf, profilesIn } from '../../../test/profile-fixture.ts'

const line = (source: string): string =>
  lineOf(profilesIn(`[${source}]{source} [said]{cue} [no]{content}.`).profiles[0]!)

describe('kindOf', () => {
  it.each([
    ['The emir', 'role | 1'],
    ['The sultan', 'role | 1'],
    ['The pontiff', 'role | 1'],
    ['The reverend', 'role | 1'],
    ['The readout', 'document | 1'],
    ['The 72-_HYPHyear-_HYPHold_JJ', 'role | 1'],
    ['The 45-_HYPHyear-_HYPHolds_NNS', 'collective | 2+'],
    ['The old_JJ', 'collective | 1'],
  ])('of "%s"', (source, expected) => expect(line(source)).toBe(expected))
})

describe('knowledge', () => {
  it.each([
    ['A person privy_NN to the talks', 'anonymous | 1 | knows=privy to the talks'],
    ['An aide present_NN at the session', 'anonymous | 1 | knows=present at the session'],
    ['A source part_NN of the talks', 'anonymous | 1 | knows=part of the talks'],
    ['Two people informed_VBN about the plan', 'anonymous | 2 | knows=informed about the plan'],
    ['An aide apprised_VBN of the plan', 'anonymous | 1 | knows=apprised of the plan'],
    ['A banker tracking_VBG the deal', 'anonymous | 1 | knows=tracking the deal'],
    ['A banker working_VBG on the deal', 'anonymous | 1 | knows=working on the deal'],
    ['A diplomat in attendance', 'anonymous | 1 | knows=in attendance'],
    // What somebody does, plays or looks at is no knowledge.
    ['A lawyer working_VBG on the case', 'role | 1'],
    ['An analyst tracking_VBG the sector', 'role | 1'],
    ['An actor part_NN of the cast', 'role | 1'],
    ['The present_JJ leader', 'role | 1'],
    ['A close_JJ aide', 'role | 1'],
  ])('of "%s"', (source, expected) => expect(line(source)).toBe(expected))
})
