import { describe, expect, it } from 'vitest'
import { lineOf, profilesIn, toldIn } from '../../../test/profile-fixture.ts'

const lines = (marked: string): string[] => profilesIn(marked).profiles.map(lineOf)

describe('statements of anonymity', () => {
  it.each([
    ['who asked to remain_VB anonymous_JJ', ''],
    ['who wished_VBD to stay_VB anonymous_JJ because the talks are secret', ' | reason=the talks are secret'],
    ['who insisted_VBD on not being named', ''],
    ['who refused_VBD to give_VB his full_JJ name', ''],
    ['whose name was withheld_VBN', ''],
    ['who lacked_VBD authorization to speak publicly', ' | reason=lacked authorization to speak publicly'],
    ['speaking on deep_JJ background', ''],
  ])('knows of an aide "%s"', (words, more) =>
    expect(lines(`[An aide]{source}, ${words}, [said]{cue} [no]{content}.`)).toEqual([`anonymous | 1${more}`]),
  )

  it.each([
    'who asked to remain_VB seated_JJ',
    "who refused_VBD to give_VB the buyer's name",
    'whose name was known_VBN',
    'whose bag was withheld_VBN',
    'who lacked_VBD authorization to build_VB',
    'speaking on the background of the talks',
  ])('does not take for one "%s"', (words) =>
    expect(lines(`[An aide]{source}, ${words}, [said]{cue} [no]{content}.`)).toEqual(['role | 1']),
  )

  it('leaves the request alone out of what is told', () =>
    expect(
      toldIn(
        '[An aide]{source2}, [who_WP]{source1} [asked]{cue} [to remain_VB anonymous_JJ]{content}, [said]{cue} [no]{content}.',
      ),
    ).toEqual(['An aide / said / anonymous | 1']))
})

describe('reasons for anonymity', () => {
  it.each([
    ['in line with policy', 'in line with policy'],
    ['under ground_NN rules set_VBN by the court', 'under ground rules set by the court'],
    ['on account of the talks', 'the talks'],
    ['over fears of reprisal', 'fears of reprisal'],
    [', as is customary_JJ', 'is customary'],
    ['given that talks were ongoing_JJ', 'talks were ongoing'],
    ['as he was not allowed to speak', 'he was not allowed to speak'],
    [', as the plan was not yet public_JJ', 'the plan was not yet public'],
    ['since the talks are private', 'the talks are private'],
    ['as she feared_VBD reprisal', 'she feared reprisal'],
  ])('is "%s"', (words, reason) =>
    expect(lines(`["No,"]{content} [an aide]{source} [said]{cue}, asking not to be named ${words}.`)).toEqual([
      `anonymous | 1 | reason=${reason}`,
    ]),
  )

  it.each([
    ', as talks continued_VBD in Dorn',
    ', since the vote had failed_VBN',
    ', as no deal_NN was reached_VBN',
    ', as fears of war grew_VBD',
    'as he left_VBD the room',
    'in a hall',
    'over coffee',
    'under a tree',
  ])('is not "%s"', (words) =>
    expect(lines(`["No,"]{content} [an aide]{source} [said]{cue}, asking not to be named ${words}.`)).toEqual([
      'anonymous | 1',
    ]),
  )
})
