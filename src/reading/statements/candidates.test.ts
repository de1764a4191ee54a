import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { statementBook, statementCandidates } from './find-statements.ts'

const book = statementBook(QUARRELS)
const possible = (words: string): string[] => {
  const found = statementCandidates(analysedText(words), book)
  return [...new Set(found.map(({ party, issue, data }) => `${party} ${data.stance} ${issue}`))]
}

describe('candidates of statements', () => {
  it.each([
    // Words of families that are no words of stance by themselves.
    ['Velk gave ground on the embargo.', 'Velk open Sanctions'],
    ['Arland walked out over the quota.', 'Arland rejects Fishing'],
    ['The embargo is a slap in the face, Tolvaj said.', 'Arland rejects Sanctions'],
    // What somebody does or says without any.
    ['The garrison stays where it is, Tolvaj told parliament.', 'Arland rejects The islet'],
    // Who was spoken of before.
    ['Velk sent its envoy home. It wants a larger quota.', 'Velk demands Fishing'],
    // Whoever proposes a thing may want it.
    ['Velk proposed a larger quota.', 'Velk demands Fishing'],
    ['Arland would not settle for less than half of the quota.', 'Arland demands Fishing'],
    // Two that "and" joins, before another verb of the same subject.
    ['Arland opposed both the embargo and the quota and offered to mediate.', 'Arland rejects Fishing'],
    // What somebody holds a thing to be.
    ['Velk still considers the embargo to be unlawful.', 'Velk rejects Sanctions'],
    // What is beyond doubt, and what is done instead.
    ['Velk left no doubt that it would oppose the quota.', 'Velk rejects Fishing'],
    ['Velk would leave the talks rather than accept the observers.', 'Velk rejects Monitors'],
    // What must not be missing, told first.
    ['Without observers no deal is possible, Tolvaj insists.', 'Arland demands Monitors'],
    ['"Without a larger quota there can be no treaty," Zelensky said.', 'Velk demands Fishing'],
    ['Without a pay rise, the union will not sign, Brannigan said.', "Dockers' Union demands Pay"],
    // The price of a readiness.
    [
      'Velk was ready to accept observers, but only if Arland dropped its claim to the quota, Zelensky said.',
      'Velk demands Fishing',
    ],
    ['Velk would accept a quota if observers were admitted, Zelensky said.', 'Velk demands Monitors'],
    ['The union would agree to a smaller pay rise if the cranes were left idle.', "Dockers' Union demands Automation"],
    // What it threatens to do a thing for.
    ['The union will strike unless the port drops its plan for new cranes.', "Dockers' Union demands Automation"],
    ['Arland will close its ports unless the embargo ends, Tolvaj said.', 'Arland demands Sanctions'],
    // Of nothing is it so.
    ['Not one trawler will be let in, Tolvaj told parliament.', 'Arland rejects Fishing'],
    ['Brannigan said that "not a single crane" would be accepted.', "Dockers' Union rejects Automation"],
    // Who answers in an interview.
    [
      'An interview with Mira Tolvaj\n\nQ: And the embargo?\n\nA: We are ready to discuss it.\n\nQ: When?\n\nA: Soon.',
      'Arland open Sanctions',
    ],
  ])('%s', (words, wanted) => expect(possible(words)).toContain(wanted))

  it.each([
    // A demand that is taken back.
    ['Velk would not request observers.', 'Velk open Monitors'],
    ['Arland no longer insists on a quota.', 'Arland open Fishing'],
    ['Arland is not asking for an embargo.', 'Arland open Sanctions'],
    ['Velk dropped its demand for a larger quota.', 'Velk open Fishing'],
    ['Velk backed away from its call for an embargo.', 'Velk open Sanctions'],
    ['Arland stopped asking for a quota.', 'Arland open Fishing'],
    ['Arland agreed to drop its demand for a quota.', 'Arland open Fishing'],
    // One that is not.
    ['Velk will not drop its demand for a larger quota.', 'Velk demands Fishing'],
    ['Velk refused to withdraw its request for an embargo.', 'Velk demands Sanctions'],
    // What is not wanted.
    ['Velk does not want an embargo.', 'Velk rejects Sanctions'],
    // What a deal must not be without.
    ['Tolvaj said Arland would reject any treaty without a quota.', 'Arland demands Fishing'],
    ['Velk would veto a pact that left out the quota.', 'Velk demands Fishing'],
    ['No pact will be signed without a quota, Tolvaj said.', 'Arland demands Fishing'],
    ['There can be no treaty without a quota, Tolvaj said.', 'Arland demands Fishing'],
  ])('tells what is left of a demand: %s', (words, wanted) => {
    const found = statementCandidates(analysedText(words), book)
    const told = found
      .filter(({ data }) => data.predicate !== 'say')
      .map(({ party, issue, data }) => `${party} ${data.stance} ${issue}`)
    expect(told).toContain(wanted)
  })

  it.each([
    'Arland did not ask for a quota.',
    'Arland would accept a treaty without a quota.',
    'Arland agreed to drop its demand for a quota.',
  ])('does not tell a demand, nor that what is left out is taken: %s', (words) => {
    const found = statementCandidates(analysedText(words), book).filter(({ data }) => data.predicate !== 'say')
    expect(found.map(({ data }) => data.stance)).not.toContain('demands')
    expect(found.map(({ data }) => data.stance)).not.toContain('accepts')
  })

  it.each([
    // Of what is lacking, the words behind it say nothing.
    ['Without observers, Zelensky said, Velk would insist on a larger quota.', 'Velk demands Monitors'],
    ['Without observers no deal is possible, Tolvaj insists.', 'Arland rejects Monitors'],
    // What is given up only on a condition.
    ['Velk would accept observers, but only if Arland dropped its claim to the quota.', 'Arland open Fishing'],
    ['Velk will accept observers provided that Arland gives up its demand for a quota.', 'Arland open Fishing'],
    // What nothing is done of.
    ['Not one trawler will be let in, Tolvaj told parliament.', 'Arland accepts Fishing'],
  ])('does not take a condition for a stance: %s', (words, wrong) => {
    const found = statementCandidates(analysedText(words), book).filter(({ data }) => data.predicate !== 'say')
    const told = found.filter(({ parts }) => parts?.every(({ features }) => !features.includes('s:chosen')))
    expect(told.map(({ party, issue, data }) => `${party} ${data.stance} ${issue}`)).not.toContain(wrong)
  })

  it('does not take what a thing is held to be for thinking about it', () => {
    expect(possible('Velk considers the embargo to be unlawful.')).not.toContain('Velk open Sanctions')
    expect(possible('Velk considers an end to the embargo.')).toContain('Velk open Sanctions')
  })

  it.each([
    'Velk asked what would become of Arland if it accepted observers.',
    'Tolvaj refused to comment on the embargo.',
    'Velk accepted an invitation after the embargo was lifted.',
  ])('no word of stance makes one of: %s', (words) => {
    expect(statementCandidates(analysedText(words), book).filter(({ data }) => data.predicate !== 'say')).toEqual(
      statementCandidates(analysedText(words), book).filter(({ data }) => /^(concede|say|modal)$/.test(data.predicate)),
    )
  })

  it.each([
    'Velk is willing to sign, provided Arland accepts the quota, Tolvaj said.',
    'Velk will send aid, provided that Arland accepts the quota.',
    'Velk might go along with it as long as Arland accepts the quota.',
    'Velk will send aid so long as Arland accepts the quota.',
    'Velk will send aid on condition that Arland accepts the quota.',
  ])('does not tell what is only a condition: %s', (words) => {
    const found = statementCandidates(analysedText(words), book).filter(({ party }) => party === 'Arland')
    expect(found.map(({ data }) => data.predicate)).not.toContain('accept')
  })

  it.each([
    'Velk could accept the quota, provided Arland sends observers.',
    'Provided Arland sends observers, Velk could accept the quota.',
    'Velk could accept the quota as long as Arland sends observers.',
    'Velk accepts a larger quota on the condition that Arland sends observers.',
  ])('tells of what something is a condition: %s', (words) => {
    const found = statementCandidates(analysedText(words), book)
    const told = found.filter(
      ({ party, issue, data }) => party === 'Velk' && issue === 'Fishing' && data.predicate !== 'say',
    )
    expect(told.map(({ data }) => data.modality)).toContain('conditional')
  })

  it.each(['Velk denies having accepted a quota.', 'Velk denied agreeing to a quota.'])(
    'tells what somebody denies having done as denied: %s',
    (words) => {
      const found = statementCandidates(analysedText(words), book)
      const told = found.filter(({ data }) => data.stance === 'accepts' && data.modality === 'denied')
      expect(told.map(({ party, issue }) => `${party} ${issue}`)).toContain('Velk Fishing')
    },
  )

  it('tells of a claim that is dismissed at the end of its sentence', () => {
    const found = statementCandidates(
      analysedText('Arland has accepted the quota, Velk said, a claim Arland dismissed as fantasy.'),
      book,
    )
    const own = found.filter(({ party, data }) => party === 'Arland' && data.how === 'official')
    expect(own.map(({ data }) => data.stance)).toContain('rejects')
  })

  it('tells what was so before', () => {
    const past = (words: string): boolean =>
      statementCandidates(analysedText(words), book).some(
        ({ data }) => data.predicate === 'reject' && data.past === true,
      )
    expect(past('Arland had previously rejected monitors.')).toBe(true)
    expect(past('Arland long rejected monitors.')).toBe(true)
    expect(past('Arland has long rejected monitors.')).toBe(false)
    expect(past('Arland had rejected monitors.')).toBe(true)
    expect(past('Arland rejected monitors months ago.')).toBe(true)
    expect(past('Tolvaj had said in May that Arland rejected monitors.')).toBe(true)
    expect(past('Tolvaj had said in May that Arland would reject any monitors.')).toBe(true)
    expect(past('Tolvaj said in May that Arland would reject any monitors.')).toBe(false)
    expect(past('Arland has rejected monitors.')).toBe(false)
    expect(past('The League said on Monday that Arland had rejected monitors.')).toBe(false)
    expect(past('Arland rejected monitors.')).toBe(false)
  })

  it.each([
    // Who favours a thing may be asking for it, who asks for one to be undone is against it, who is ready for it takes it.
    ['Velk favours a quota of forty boats.', 'Velk demands Fishing'],
    ['Arland wants the embargo thrown out.', 'Arland rejects Sanctions'],
    ['Velk is ready to admit observers, as it did last year.', 'Velk accepts Monitors'],
    ['The union has no quarrel with the cranes.', "Dockers' Union accepts Automation"],
    ['Arland defended the embargo against its critics.', 'Arland accepts Sanctions'],
  ])('leaves it to the judge what a word of stance means here: %s', (words, wanted) =>
    expect(possible(words)).toContain(wanted),
  )

  it.each([
    // What is offered is not accepted, what is rejected not open; a figure of speech may leave no choice.
    ['Velk offered to double the quota.', 'Velk accepts Fishing'],
    ['Arland rejected the observers.', 'Arland open Monitors'],
    ['Arland may accept observers.', 'Arland accepts Monitors'],
    ['Velk rules out nothing on the quota.', 'Velk rejects Fishing'],
    ['Arland will accept nothing less than half of the quota.', 'Arland accepts Fishing'],
  ])('leaves no choice where grammar leaves none: %s', (words, wrong) => {
    const found = statementCandidates(analysedText(words), book).filter(({ data }) => data.predicate !== 'say')
    expect(found.map(({ party, issue, data }) => `${party} ${data.stance} ${issue}`)).not.toContain(wrong)
  })

  it.each([
    // What another shall promise is asked for, whatever it is.
    ['Arland demands a written undertaking that no trawler will be searched.', 'Arland demands Fishing'],
    ['Velk is seeking assurances that observers will not be turned back, Zelensky said.', 'Velk demands Monitors'],
    ['The union called for a guarantee that the cranes would not come back.', "Dockers' Union demands Automation"],
    ["Velk's demand for a promise that the embargo will not return was ignored.", 'Velk demands Sanctions'],
  ])('takes a word that is asked for as asked for alone: %s', (words, wanted) => {
    const found = statementCandidates(analysedText(words), book).map(
      ({ party, issue, data }) => `${party} ${data.stance} ${issue}`,
    )
    expect(found).toContain(wanted)
    const [party] = wanted.split(/ (?=demands)/)
    const issue = wanted.split(' ').at(-1)
    expect(found.filter((one) => one.startsWith(`${party} `) && one.endsWith(` ${issue}`) && one !== wanted)).toEqual(
      [],
    )
  })

  it.each([
    // A promise that is given is the party's own.
    ['Velk gave a written undertaking that no trawler will be searched.', 'Velk rejects Fishing'],
    ['Velk promised that observers would be admitted.', 'Velk accepts Monitors'],
    // What shall be done away with, and what a figure is named for.
    ['The union wants the cranes scrapped.', "Dockers' Union rejects Automation"],
    ['Arland called on Velk to throw out the quota.', 'Arland rejects Fishing'],
    ['Velk favours a quota of forty boats.', 'Velk demands Fishing'],
    ['Velk advocated a larger quota.', 'Velk demands Fishing'],
    // What was against it is no more.
    ['Velk gave up its resistance to observers on Monday.', 'Velk accepts Monitors'],
    ["Arland's opposition to the quota softened.", 'Arland open Fishing'],
    ['Arland would not hesitate to order an embargo, Tolvaj said.', 'Arland accepts Sanctions'],
    // On which side somebody is.
    ['Arland is firmly against any quota.', 'Arland rejects Fishing'],
    ['Tolvaj said Arland was against lifting the embargo.', 'Arland rejects Sanctions'],
    ['Velk is not against observers.', 'Velk open Monitors'],
    ['Arland came out in favour of observers and against a quota.', 'Arland rejects Fishing'],
    ['Arland is against observers and for a quota.', 'Arland accepts Fishing'],
    ['Velk came out against a quota but for observers.', 'Velk accepts Monitors'],
    ['Arland is in favour of an embargo.', 'Arland accepts Sanctions'],
    ['Velk proposed a quota. Arland also came out in favour.', 'Arland accepts Fishing'],
    ['Velk remained willing to admit observers.', 'Velk open Monitors'],
    ['Velk proposed a quota. Arland objected at once.', 'Arland rejects Fishing'],
    // An idea is no claim; what is said to be so is.
    ['Arland rejected the idea of a quota.', 'Arland rejects Fishing'],
    ['Arland fears for its quota. Velk also rejected the idea.', 'Velk rejects Fishing'],
    ['Velk is said to be offering a larger quota.', 'Velk open Fishing'],
    ['Velk was reported to have rejected observers.', 'Velk rejects Monitors'],
  ])('knows by grammar: %s', (words, wanted) => {
    const found = statementCandidates(analysedText(words), book).filter(({ parts }) =>
      parts?.every(({ features }) => !features.includes('s:chosen')),
    )
    expect(found.map(({ party, issue, data }) => `${party} ${data.stance} ${issue}`)).toContain(wanted)
  })

  it('tells what is said by nobody in particular as claimed', () => {
    const found = statementCandidates(analysedText('Velk is said to be offering a larger quota.'), book)
    const offered = found.filter(({ data }) => data.predicate === 'offer')
    expect(offered.length).toBeGreaterThan(0)
    for (const { data } of offered) expect([data.how, data.by]).toEqual(['claimed', null])
  })

  it('does not take a claim for what is refused', () => {
    const found = statementCandidates(analysedText('Arland rejected the idea that Velk had a quota.'), book)
    expect(found.map(({ data }) => data.predicate)).not.toContain('reject')
  })

  it('tells the judge what a word of stance means mostly, and what it governs', () => {
    const features = (words: string, stance: string): string[] =>
      statementCandidates(analysedText(words), book)
        .filter(({ data }) => data.stance === stance && data.predicate !== 'say')
        .flatMap(({ parts }) => [...(parts?.at(-1)?.features ?? [])])
    expect(features('Velk praises a quota of forty boats.', 'demands')).toContain('accepts>demands~number')
    expect(features('Velk favours a quota of forty boats.', 'demands')).toContain('demands>demands~number')
    expect(features('Arland called for the embargo to be lifted.', 'demands')).toContain('demands>demands~does=lift')
    expect(features('Arland called for the embargo to be scrapped.', 'rejects')).toContain(
      'rejects>rejects~does=abolish',
    )
  })

  it('gives the same answer to one question the same features', () => {
    for (const { parts } of statementCandidates(analysedText('Velk refused to lift the embargo or the quota.'), book)) {
      expect((parts ?? []).map(({ judge }) => judge)).toEqual(
        parts === undefined ? [] : ['statement frame', 'statement holder', 'statement issue', 'statement stance'],
      )
    }
  })
})
