import { describe, expect, it } from 'vitest'
import { profilesIn } from '../../../test/profile-fixture.ts'

/** The side and outlet of the first source, which the others have only if they are joined with it. */
const FIRST = '[Two <g1 Iranian> officials]{source} [told]{cue} <o1 Reuters> [no]{content}.'

function isJoined(words: string): boolean {
  const { profiles } = profilesIn(`${FIRST} [${words}]{source} [said]{cue} [so]{content}.`)
  return profiles[1]!.outlet?.value === 'Reuters'
}

describe('joinSources', () => {
  it.each([
    'The officials',
    'The two officials',
    'One of the officials',
    'Another_DT of the officials',
    'One_CD of the two_CD',
    'Both_DT of the two_CD',
    'One of them',
  ])('takes "%s" for whom was spoken of', (words) => expect(isJoined(words)).toBe(true))

  it.each([
    'Other_JJ officials',
    'Two other officials',
    'The other two_CD officials',
    'Two more_JJR officials',
    'Another_DT official',
    'Three_CD of the officials',
    'Half_NN of all officials',
    'Dozens_NNS of former officials',
    'One_CD of the three_CD',
  ])('takes "%s" for others', (words) => expect(isJoined(words)).toBe(false))

  it('takes some of the ministers for none of one minister', () => {
    const { profiles } = profilesIn(
      '[The minister of <l1 Greece>]{source} [said]{cue} [no]{content}. [Half_NN of the ministers]{source} [said]{cue} [so]{content}.',
    )
    expect(profiles[1]!.affiliation).toBeNull()
  })

  it('goes on from a part to the rest', () => {
    const { profiles } = profilesIn(
      '[Three <g1 Iranian> officials]{source} [said]{cue} [no]{content}. [Two_CD of the three_CD]{source} [said]{cue} [so]{content}. [The third_JJ]{source} [said]{cue} [yes]{content}.',
    )
    expect(profiles.map(({ count, affiliation }) => [count.least, affiliation?.value])).toEqual([
      [3, 'Iran'],
      [2, 'Iran'],
      [1, 'Iran'],
    ])
  })

  it('takes the second for one more than the first', () => {
    const { profiles } = profilesIn(
      '[One_CD <g1 Iranian> official]{source} [said]{cue} [no]{content}. [The second_JJ official]{source} [said]{cue} [so]{content}. [The second_JJ official]{source} [added]{cue} [more]{content}.',
    )
    expect(profiles.map(({ affiliation }) => affiliation?.value)).toEqual(['Iran', undefined, undefined])
  })

  it('takes the second for one of those who were counted', () => {
    const { profiles } = profilesIn(
      '[Two <g1 Iranian> officials]{source} [said]{cue} [no]{content}. [The second_JJ official]{source} [said]{cue} [so]{content}.',
    )
    expect(profiles.map(({ affiliation }) => affiliation?.value)).toEqual(['Iran', 'Iran'])
  })

  it.each(['The two_CD', 'The pair'])('takes "%s" for those who were told one by one', (words) => {
    const { profiles } = profilesIn(
      `[<p1 Ada Wren> and <p2 Tom Olin>]{source} [said]{cue} [no]{content}. [${words}]{source} [said]{cue} [so]{content}.`,
    )
    expect(profiles.map(({ name }) => name)).toEqual(['Ada Wren and Tom Olin', 'Ada Wren and Tom Olin'])
  })

  it('takes "the three" for none of two', () => {
    const { profiles } = profilesIn(
      '[<p1 Ada Wren> and <p2 Tom Olin>]{source} [said]{cue} [no]{content}. [The three_CD]{source} [said]{cue} [so]{content}.',
    )
    expect(profiles[1]!.name).not.toBe('Ada Wren and Tom Olin')
  })

  it('takes the first for the one who spoke before another, not for the several before', () => {
    const { profiles } = profilesIn(
      '[Several_JJ <g2 Tavian> officials]{source} [said]{cue} [no]{content}. [One_CD <g1 Iranian> official]{source} [said]{cue} [no]{content}. [Another_DT official]{source} [said]{cue} [so]{content}. [The first_JJ official]{source} [said]{cue} [more]{content}.',
    )
    expect(profiles[3]!.affiliation?.value).toBe('Iran')
  })
})
