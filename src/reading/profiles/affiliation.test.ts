import { describe, expect, it } from 'vitest'
import { profilesIn } from '../../../test/profile-fixture.ts'

const sideIn = (marked: string): string | undefined => profilesIn(marked).profiles.at(-1)!.affiliation?.value

describe('affiliationOf', () => {
  it.each([
    // At the beginning of a sentence, where a capital alone says nothing.
    ['[Kremlin_JJ spokesman <p1 Olin>]{source} [said]{cue} [no]{content}.', 'Kremlin'],
    ['[Downing_VBG Street_NNP spokesman <p1 Olin>]{source} [said]{cue} [no]{content}.', 'Downing Street'],
    ['[DornBank_JJ analysts]{source} [said]{cue} [no]{content}.', 'DornBank'],
    ['He left_VBD Halmor. [Halmor_JJ executives]{source} [said]{cue} [no]{content}.', 'Halmor'],
    ['He left_VBD Halming. [Halming_VBG executives]{source} [said]{cue} [no]{content}.', 'Halming'],
    ['On Monday [Kremlin_NNP spokesman <p1 Olin>]{source} [said]{cue} [no]{content}.', 'Kremlin'],
    ['[<g1 Saudi> Crown_NNP Prince_NNP <p1 Olin>]{source} [said]{cue} [no]{content}.', 'Saudi Arabia'],
  ])('finds the side in %s', (marked, side) => expect(sideIn(marked)).toBe(side))

  it.each([
    '[Textile_JJ executives]{source} [said]{cue} [no]{content}.',
    'He met_VBD textile executives. [Textile_JJ executives]{source} [said]{cue} [no]{content}.',
    '[Visiting_VBG executives]{source} [said]{cue} [no]{content}.',
    '[Newspaper_NN executives]{source} [said]{cue} [no]{content}.',
    '[Monday_NNP officials]{source} [said]{cue} [no]{content}.',
    '[A <o1 Boeing> 737 pilot]{source} [said]{cue} [no]{content}.',
    '[An <o1 EU> official and a <g1 Iranian> official]{source} [said]{cue} [no]{content}.',
  ])('finds none in %s', (marked) => expect(sideIn(marked)).toBeUndefined())
})
