import { describe, expect, it } from 'vitest'
import { contentsIn, lineOf, profilesIn } from '../../../test/profile-fixture.ts'

const outletIn = (marked: string): string | undefined => profilesIn(marked).profiles[0]?.outlet?.value

describe('outlets that somebody spoke to', () => {
  it.each([
    // Before the source.
    ['In an interview with <o1 Reuters>, [an aide]{source} [said]{cue} [no]{content}.', 'Reuters'],
    ['Speaking to the <o1 BBC>, [<p1 Olin>]{source} [said]{cue} [no]{content}.', 'BBC'],
    // By what they are.
    ['[<p1 Olin>]{source} [told]{cue} broadcaster <o1 Kanal> [it was over]{content}.', 'Kanal'],
    ['[<p1 Olin>]{source} [told]{cue} newspaper Novine_NNP [it was over]{content}.', 'Novine'],
    ['[<p1 Olin>]{source} [told]{cue} news_NN agency Varpress_NNP [it was over]{content}.', 'Varpress'],
    ['[<p1 Olin>]{source} [told]{cue} TV station Nova_NNP [it was over]{content}.', 'Nova'],
    ['[<p1 Olin>]{source} [told]{cue} the <g1 German> newspaper Novine_NNP [it was over]{content}.', 'Novine'],
    ["[<p1 Olin>]{source} [told]{cue} <l1 Kessar>'s Varpress_NNP news_NN agency [it was over]{content}.", 'Varpress'],
    ["[<p1 Olin>]{source} [told]{cue} <l1 Kessar>'s Channel_NNP 12 [it was over]{content}.", 'Channel 12'],
    ["[<p1 Olin>]{source} [told]{cue} <o1 Fox News>'s <p2 Ada Wren> [it was over]{content}.", 'Fox News'],
    ['[<p1 Olin>]{source} [told]{cue} the Mail_NNP on Sunday [it was over]{content}.', 'Mail on Sunday'],
  ])('is read of %s', (marked, outlet) => expect(outletIn(marked)).toBe(outlet))

  it.each([
    'In an interview with <p2 Ada Wren>, [an aide]{source} [said]{cue} [no]{content}.',
    'Speaking to reporters, [<p1 Olin>]{source} [said]{cue} [no]{content}.',
    'In <l1 Dorn>, [<p1 Olin>]{source} [said]{cue} [no]{content}.',
    // Somebody else's interview.
    'Speaking to <o1 Reuters>, <p2 Ada Wren> [said]{cue1} [yes]{content1}, [<p1 Olin>]{source2} [said]{cue} [no]{content2}.',
    '[<p1 Olin>]{source} [told]{cue} newspaper editors [it was over]{content}.',
    "[<p1 Olin>]{source} [told]{cue} <l1 Kessar>'s Parliament_NNP [it was over]{content}.",
    '[<p1 Olin>]{source} [told]{cue} the <g1 German> news_NN agency [it was over]{content}.',
  ])('is not read of %s', (marked) => expect(profilesIn(marked).profiles.at(-1)!.outlet).toBeNull())
})

describe('outlets that speak', () => {
  it.each([
    ['The official_JJ <g1 Chinese> news_NN agency <p1 Varpress>', 'outlet | 1'],
    ['State_NN broadcaster <o1 TRK>', 'outlet | 1'],
    ['The <g1 German> newspaper <p1 Novine>', 'outlet | 1'],
    ['News_NN website <p1 Dornet>', 'outlet | 1'],
    ['The <o1 Times of Dorn>', 'outlet | 1'],
    ["<l1 Kessar>'s Channel_NNP 12", 'outlet | 1'],
    ['An article in the journal <o1 Growth and Decay>', 'document | 1'],
    // Persons.
    ['Veteran_JJ broadcaster <p1 Ada Wren>', 'named | 1'],
    ['Newspaper_NN editor <p1 Ada Wren>', 'named | 1'],
    ['The newspaper_NN owner_NN <p1 Olin>', 'named | 1'],
  ])('%s', (source, line) =>
    expect(profilesIn(`[${source}]{source} [said]{cue} [no]{content}.`).profiles.map(lineOf)).toEqual([line]),
  )
})

describe('an outlet that is called by what it is', () => {
  const AIDE = '[An aide]{source1} [told]{cue1} <o1 Reuters> [it was late]{content1}'
  const outletOf = (marked: string): string[] => profilesIn(marked).profiles.map(({ kind, name }) => `${kind} ${name}`)

  it.each([
    [`${AIDE}. [The newspaper]{source2} [said]{cue2} [no]{content2}.`, 'outlet Reuters'],
    [`${AIDE}. [The news_NN agency]{source2} [said]{cue2} [no]{content2}.`, 'outlet Reuters'],
    // An agency alone may be anybody's, and so may a newspaper where two are named, or none before.
    [`${AIDE}. [The agency]{source2} [said]{cue2} [no]{content2}.`, 'collective agency'],
    [
      `${AIDE}. [<p1 Olin>]{source2} [told]{cue2} the <o2 BBC> [yes]{content2}. [The newspaper]{source3} [said]{cue3} [no]{content3}.`,
      'outlet newspaper',
    ],
    [`[The newspaper]{source1} [said]{cue1} [no]{content1}. ${AIDE.replaceAll('1}', '2}')}.`, 'outlet newspaper'],
  ])('%s', (marked, meant) => {
    const told = outletOf(marked)
    const at = marked.startsWith('[The') ? 0 : told.length - 1
    expect(told[at]!.replace(/ the /i, ' ')).toBe(meant)
  })
})

describe('withoutHearers', () => {
  it.each([
    ['[Four_CD sources]{source} [told]{cue} [<o1 Reuters> output would rise_VB]{content}.', 'told / output would rise'],
    ['[<p1 Olin>]{source} [told]{cue} [me it was over]{content}.', 'told / it was over'],
    ['[<p1 Olin>]{source} [told]{cue} [newspaper Novine_NNP the plan was dead]{content}.', 'told / the plan was dead'],
    ['[The paper]{source} [told]{cue} [him to leave_VB]{content}.', 'told / him to leave'],
    // No hearer, or nothing left that is told.
    [
      '[<p1 Olin>]{source} [was told]{cue} [<o1 Reuters> output would rise_VB]{content}.',
      'was told / Reuters output would rise',
    ],
    ['[<p1 Olin>]{source} [told]{cue} [<o1 Reuters> would close_VB]{content}.', 'told / Reuters would close'],
    ['[<p1 Olin>]{source} [told]{cue} [<o1 Reuters> of the plan]{content}.', 'told / Reuters of the plan'],
    [
      '[<p1 Olin>]{source} [said]{cue} [<o1 Reuters> output would rise_VB]{content}.',
      'said / Reuters output would rise',
    ],
  ])('leaves the hearer out of what is told: %s', (marked, line) => expect(contentsIn(marked)).toEqual([line]))
})
