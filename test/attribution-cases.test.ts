import { describe, expect, it } from 'vitest'
import { read } from '../src/rapporteur.ts'
import { attributedIn, caseOf } from './attributed.ts'

const FOUND = [
  '[The envoy]{source} [said]{cue} [the dam would open in May]{content}.',
  '"[We will not sign]{content}," [Prime Minister Mara Dole]{source} [said]{cue}.',
  '"[We will not sign]{content}," [said]{cue} [Mara Dole]{source}.',
  '[The two sides are close to an agreement]{content}, [according to]{cue} [three diplomats]{source}.',
  '[According to]{cue} [the ministry]{source}, [exports fell by a fifth]{content}.',
  '[A spokesman for the central bank]{source} [declined]{cue} [to comment]{content}.',
  '[The union]{source} [warned]{cue} [that the strike would last for weeks]{content}.',
  '[Critics]{source} [say]{cue} [the plan is too expensive]{content}.',
  '[She]{source} [told]{cue} reporters [that the talks had failed]{content}.',
  '[The minister]{source} [denied]{cue} [that any offer had been made]{content}.',
  '[The report]{source} [said]{cue} [the pipeline was safe]{content}.',
  '[Analysts]{source} [expect]{cue} [the currency to weaken further]{content}.',
  '“[The door is open]{content},” [the president]{source} [told]{cue} the newspaper.',
  '[The company]{source} [announced]{cue} [that it would close two plants]{content}.',
  '[He]{source} [added]{cue} [that no date had been set]{content}.',
  '[The foreign minister]{source} [insisted]{cue} [that the border would stay open]{content}.',
  '[Sable Corp. (SABL.N)]{source} [said]{cue} [it would close two mills]{content}.',
  // What is said goes on over conjuncts and what trails behind them.
  '[Opponents]{source} [warn]{cue} [such a law would weaken the courts, reward its authors, and unsettle the whole coast by showing that threats pay]{content}.',
  '[Doctors]{source} [say]{cue} [the drug would ease pain, shorten stays and save money by keeping patients at home]{content}.',
  '[The aides]{source} [said]{cue} [the palace wants the union to accept “the core terms” of a deal that would end the strike but require it to cut wages and limit future claims]{content}.',
  '[The ministry]{source} [said]{cue} [Orland wants the islands to accept a treaty that would end the dispute but require them to share their waters and limit future catches, including cuts in the number of boats]{content}.',
  '[The union]{source} [said]{cue} [it would not strike, but it would not sign the contract either]{content}.',
  '[Analysts]{source} [say]{cue} [the bank will raise rates, even if growth slows]{content}.',
  // What an adverb brings in behind a comma is of it.
  '[The mayor]{source} [has repeatedly said]{cue} [the city will not sell the mill or its land, especially the meadows that a developer wants for a stadium]{content}.',
  '[The union]{source} [said]{cue} [members would not accept wage cuts or longer shifts, particularly the night shifts that the company demands]{content}.',
  // When it was said is no part of it.
  '[A harbor pilot]{source} [told]{cue} the Courier earlier [that the ship had lost its anchor]{content}.',
  '[A senior aide]{source} [told]{cue} the paper yesterday [that no offer had been made]{content}.',
  '[A deputy minister]{source} [told]{cue} Meridian News on Tuesday [that the draft was unacceptable]{content}.',
  // A thing taken as something; the words of a participle are those of what it describes.
  '[Traders]{source} [interpreted]{cue} [the decision as the first real step toward a truce]{content}.',
  '[Investors]{source} [saw]{cue} [the delay as a sign of weakness]{content}.',
  'The mine closed after [a company statement]{source} [promising]{cue} [workers “a job for life”]{content}.',
  'The order would mark a sharp break with [royal speeches]{source} [promising]{cue} [the islands “every coin they need” for repair]{content}.',
  'The bill would mark a sudden reversal of [royal speeches]{source} [promising]{cue} [farmers “every coin they need” for repair]{content}.',
  // Who measures or gathers is of the source.
  'The mayor faces [a chorus of critics]{source} [warning]{cue} [that the dam will burst]{content}.',
  'The council received [dozens of letters]{source} [saying]{cue} [the bridge was unsafe]{content}.',
  '[The governor]{source} [issued a warning]{cue} [that the river would flood]{content}.',
]

/** Quotations that a paragraph leaves open and the next opens anew. */
const CONTINUED = [
  '[Petra Vane]{source} [said]{cue}: "[We will not open the sluice this week. The farmers have to be heard first.\n\n"They have waited long enough]{content}."\n\nThe council did not answer.',
  '“[The price is too high]{content},” [said]{cue} [Oskar Lund]{source}. “[Nobody will pay it, and they know that.\n\n“They will come back with another one]{content}.”',
  // As far as another's words, or the same speaker's with a cue of their own.
  '“[The price is too high]{content},” [said]{cue} [Oskar Lund]{source}. “[Nobody will pay it.\n\n“They know that very well]{content}.\n\n“We shall talk in June,” he added.',
  'The minister said Vane had lied. “[She knew of the leak]{content},” [he]{source} [said]{cue}. “[She knew of all of it]{content}.\n\n“The minister is wrong,” Vane said.',
]

const NOTHING = [
  'The train left the station at noon.',
  'Rain fell on the valley for three days.',
  'Prices rose by two percent in March.',
  'The bridge is 300 metres long and was built in 1931.',
  'Two soldiers were killed when a mine exploded near the river.',
  'The delegation flew home on Friday.',
  'The board fired its chief executive after the storm.',
  'Facing a strike at home, the senate ousted its defense and finance ministers Friday amid a widening bribery inquiry.',
  'The council replaced its harbor master on Tuesday.',
  '',
  '1,240  1,310  1,275',
]

describe('attributions', () => {
  it.each([...FOUND, ...CONTINUED])('%s', (marked) => {
    const { text, cue, source, content } = caseOf(marked)
    expect(attributedIn(text)).toContainEqual({ cue, source, content })
  })

  it.each(NOTHING)('finds nothing in: %s', (text) => {
    expect(read(text, { language: 'en' }).attributions).toEqual([])
  })

  it.each([
    ['The envoy told the newspaper that the minister had said the dam would open.', ['the envoy', 'the minister']],
    ['Petra Vane told Reuters that Oskar Lund had said talks would resume.', ['petra vane', 'oskar lund']],
    ['The newspaper reported that the bank had said rates would rise.', ['the newspaper', 'the bank']],
    ['An official said that Orland had warned that it would cut supplies.', ['an official', 'orland']],
    ['According to two diplomats, the envoy said the talks were dead.', ['two diplomats', 'the envoy']],
    [
      'Lund told reporters that Berg says the offer is final, and that the board had announced that it would sell.',
      ['lund', 'berg', 'the board'],
    ],
  ])('refers the inner to the outer: %s', (text, speakers) => {
    const { attributions } = read(text, { language: 'en' })
    const [outer, ...inner] = attributions
    const words = (spans: readonly { start: number; end: number }[]): string =>
      spans.map(({ start, end }) => text.slice(start, end)).join(' ')
    expect(attributions.map(({ source }) => words(source).toLowerCase())).toEqual(speakers)
    expect(outer?.within).toBeNull()
    for (const one of inner) {
      expect(one.within).toBe(outer?.id)
      expect(words(outer!.content)).toContain(words(one.content))
    }
  })

  it('refers each to the next around it', () => {
    const text = 'Lund said that Berg had told the Post that the council had warned that the bridge would close.'
    const { attributions } = read(text, { language: 'en' })
    expect(attributions.map(({ id, within }) => [id, within])).toEqual([
      ['a1', null],
      ['a2', 'a1'],
      ['a3', 'a2'],
    ])
  })

  it('takes in the bracket that closes what a source opens', () => {
    const text = 'Gen. Abel Torr (ret.) said the border was quiet.'
    const [{ source }] = read(text, { language: 'en' }).attributions as [
      ReturnType<typeof read>['attributions'][number],
    ]
    expect(source.map(({ start, end }) => text.slice(start, end))).toEqual(['Gen. Abel Torr (ret.)'])
  })

  it('looks for no report in what is quoted word for word', () => {
    const { attributions } = read('“I would say he knows that it is late,” the envoy said.', { language: 'en' })
    expect(attributions).toHaveLength(1)
  })
})
