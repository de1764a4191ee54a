import { describe, expect, it } from 'vitest'
import { toldIn } from '../../../test/profile-fixture.ts'

describe('withWholeSubjects', () => {
  it.each([
    [
      '[<o1 Marble Court>]{source} [said]{cue} [no]{content}. But a person involved_VBN in writing_VBG [<o1* it>]{source} [described]{cue} [it as thin]{content}.',
      'a person involved in writing it / described / anonymous | 1 | knows=involved in writing it',
    ],
    [
      '[<o1 Marble Court>]{source} [said]{cue} [no]{content}. A person who_WP had_VBD read_VBN [<o1* it>]{source} [said]{cue} [so]{content}.',
      'A person who had read it / said / anonymous | 1 | knows=had read it',
    ],
    [
      '[<o1 Marble Court>]{source} [said]{cue} [no]{content}. Two people briefed_VBN on [<o1* it>]{source} [said]{cue} [so]{content}.',
      'Two people briefed on it / said / anonymous | 2 | knows=briefed on it',
    ],
    [
      '[<o1 Marble Court>]{source} [said]{cue} [no]{content}. A diplomat close_JJ to [<o1 Marble Court>]{source} [said]{cue} [so]{content}.',
      'A diplomat close to Marble Court / said / anonymous | 1 | knows=close to Marble Court',
    ],
  ])('never makes a body of somebody unnamed: %s', (marked, last) => expect(toldIn(marked).at(-1)).toBe(last))

  it.each([
    [
      'Officials in <l1 Berlin>, [<l2 Paris> and <l3 Rome>]{source} [said]{cue} [so]{content}.',
      'Officials in Berlin, Paris and Rome / said / role | 2+',
    ],
    [
      'The envoys of <l1 Varnia>, [<l2 Kessar> and <l3 Dorn>]{source} [said]{cue} [so]{content}.',
      'The envoys of Varnia, Kessar and Dorn / said / role | 2+',
    ],
    [
      'A spokesman for the <o1 Ministry of Ports>, [<o2 Roads and Rails>]{source} [said]{cue} [so]{content}.',
      'A spokesman for the Ministry of Ports, Roads and Rails / said / role | 1 | side=Ministry of Ports, Roads and Rails',
    ],
  ])('makes a list whole whose end was taken: %s', (marked, line) => expect(toldIn(marked)).toEqual([line]))

  it.each([
    ['In <l1 Berlin>, [<l2 Paris> and <l3 Rome>]{source} [said]{cue} [so]{content}.', 'Paris and Rome'],
    [
      'According_VBG to officials in <l1 Berlin>, [<l2 Paris> and <l3 Rome>]{source} [said]{cue} [so]{content}.',
      'Paris and Rome',
    ],
    [
      'After talks with officials in <l1 Berlin>, [<l2 Paris> and <l3 Rome>]{source} [said]{cue} [so]{content}.',
      'Paris and Rome',
    ],
    [
      'Officials met_VBD in <l1 Berlin>, [<l2 Paris> and <l3 Rome>]{source} [said]{cue} [so]{content}.',
      'Paris and Rome',
    ],
    ['An envoy of <l1 Berlin>, [<p2 Olin>]{source} [said]{cue} [so]{content}.', 'Olin'],
  ])('leaves a list alone that is the subject: %s', (marked, source) =>
    expect(toldIn(marked)[0]).toMatch(new RegExp(`^${source} / said`)),
  )

  it.each([
    // A clause of its own.
    '[<o1 Marble Court>]{source} [said]{cue} [no]{content}. An official said_VBD [<o1* it>]{source} [expected]{cue} [more]{content}.',
    '[<o1 Marble Court>]{source} [said]{cue} [no]{content}. A day after [<o1* it>]{source} [said]{cue} [so]{content}, he left.',
    '[<o1 Marble Court>]{source} [said]{cue} [no]{content}. An official left_VBD when_WRB [<o1* it>]{source} [said]{cue} [so]{content}.',
    '[<o1 Marble Court>]{source} [said]{cue} [no]{content}. Pressed_VBN by officials, [<o1* it>]{source} [said]{cue} [so]{content}.',
    '[<o1 Marble Court>]{source} [said]{cue} [no]{content}. He met an investor with money for [<o1* it>]{source} [backing]{cue} [more]{content}.',
    // No subject at all.
    '[<o1 Marble Court>]{source} [said]{cue} [no]{content}. [Nine officials fell]{content}, [according to]{cue} [<o1* it>]{source}.',
  ])('leaves a source alone that is the subject: %s', (marked) =>
    expect(toldIn(marked).at(-1)).toMatch(/^it \/ .* \/ collective \| 1$/),
  )
})
