import { describe, expect, it } from 'vitest'
import { lineOf, profilesIn } from '../../../test/profile-fixture.ts'

describe('introduced', () => {
  it.each([
    // A pronoun's entity, by the words it is spoken of.
    [
      '<p1~ A senior <g1 Kessari> official> met_VBD reporters. [<p1* He>]{source} [said]{cue} [no]{content}. <l1 Kessar> slept.',
      'role | 1 | side=Kessar',
    ],
    [
      '[<p1~ A manager> had left_VBN]{content}, [<o2 Marble Court>]{source} [said]{cue}. [<p1* He>]{source} [added]{cue} [more]{content}.',
      'role | 1',
    ],
    ['<g1~ Two ministers> met_VBD in Dorn. [<g1* They>]{source} [said]{cue} [no]{content}.', 'role | 2'],
    ['<o1~ The committee> met_VBD. [<o1* It>]{source} [said]{cue} [no]{content}.', 'collective | 1'],
    ['<o1 Marble Court> met_VBD. [<o1* It>]{source} [said]{cue} [no]{content}.', 'collective | 1'],
    [
      '<p1~ A diplomat> close_JJ to the board met_VBD reporters. [<p1* She>]{source} [said]{cue} [no]{content}.',
      'anonymous | 1 | knows=close to the board',
    ],
    [
      '<p1~ The official> spoke on condition of anonymity. [<p1* He>]{source} [said]{cue} [no]{content}.',
      'anonymous | 1',
    ],
    [
      '<p1~ The aide> asked not to be named because talks are private. [<p1* He>]{source} [said]{cue} [no]{content}.',
      'anonymous | 1 | reason=talks are private',
    ],
    // The same noun before a definite one.
    [
      '[<o1 Meridian News>]{source} [reported_VBD]{cue} [a deal]{content}, citing two people with knowledge of the draft. [The people]{source} [said]{cue} [so]{content}.',
      'anonymous | 2 | knows=with knowledge of the draft',
    ],
    ['Two <g1 Iranian> officials left_VBD. [The officials]{source} [said]{cue} [no]{content}.', 'role | 2 | side=Iran'],
  ])('knows who speaks in %s', (marked, line) => expect(profilesIn(marked).profiles.map(lineOf).at(-1)).toBe(line))

  it.each([
    ['<p1 Ada Wren> met_VBD reporters. [<p1* She>]{source} [said]{cue} [no]{content}.', 'named | 1'],
    // Two of a kind in one sentence: which of them it is can't be told.
    [
      'An <g1 Iranian> official and a <g2 French> official met_VBD. [The official]{source} [said]{cue} [no]{content}.',
      'role | 1',
    ],
    ['[He]{source} [said]{cue} [no]{content}. An official left_VBD.', 'unstated | 1'],
    [
      '<p1~ An envoy> left_VBD. Rain fell_VBD. Snow fell_VBD. Hail fell_VBD. [<p1* He>]{source} [said]{cue} [no]{content}.',
      'unstated | 1',
    ],
    // Somebody else is named since, or only whose something is.
    ['<p1~ An envoy> met_VBD <p2 Ada Wren>. [<p1* He>]{source} [said]{cue} [no]{content}.', 'unstated | 1'],
    ["<p1~ An envoy>'s car left_VBD. [<p1* He>]{source} [said]{cue} [no]{content}.", 'unstated | 1'],
    // Nor by words of their own, nor by later ones.
    ['[<p1~ A new_JJ manager>]{content1}, [<p1* he>]{source} [said]{cue}, [could help_VB]{content1}.', 'unstated | 1'],
    ['[<p1* He>]{source} [said]{cue} [no]{content}. <p1~ The manager> left_VBD.', 'unstated | 1'],
    // Nor by what somebody else is quoted with.
    [
      '["<p1~ The manager> left_VBD,"]{content} [<o2 Marble Court>]{source} [said]{cue}. [<p1* He>]{source} [added]{cue} [more]{content}.',
      'unstated | 1',
    ],
    // Another clause's statement.
    [
      '<p1~ The minister> met_VBD <p2~ an aide> who spoke on condition of anonymity. [<p1* He>]{source} [said]{cue} [no]{content}.',
      'role | 1',
    ],
    // Others than those before.
    ['Two <g1 Iranian> officials left_VBD. [The official]{source} [said]{cue} [no]{content}.', 'role | 1'],
    ['Two <g1 Iranian> officials left_VBD. [The port officials]{source} [said]{cue} [no]{content}.', 'role | 2+'],
    ['Two people left_VBD. [The people of the town]{source} [said]{cue} [no]{content}.', 'collective | 2+'],
    ['Two <g1 Iranian> officials left_VBD. [Officials]{source} [said]{cue} [no]{content}.', 'role | 2+'],
    [
      'Two <g1 Iranian> officials left_VBD. Rain fell_VBD. Snow fell_VBD. Hail fell_VBD. [The officials]{source} [said]{cue} [no]{content}.',
      'role | 2+',
    ],
  ])('claims no more than that in %s', (marked, line) =>
    expect(profilesIn(marked).profiles.map(lineOf).at(-1)).toBe(line),
  )
})
