import { describe, expect, it } from 'vitest'
import { read } from '../src/rapporteur.ts'
import { attributedIn, caseOf } from './attributed.ts'

/** Whoever is quoted by somebody is the source of the words; who quotes has a report of its own around it. */
const QUOTED_AS_SAYING = [
  'The agency quoted [Minister Dara Holm]{source} as [saying]{cue} [talks would resume]{content}.',
  '[The agency]{source} [quoted]{cue} [Minister Dara Holm as saying talks would resume]{content}.',
  'The agency cited [Dara Holm]{source} as [saying]{cue} [talks would resume]{content}.',
  'The Harbour Herald quoted [two officials]{source} as [saying]{cue} [the port would close and that talks had failed]{content}.',
  'The Harbour Herald quoted [Holm, the foreign minister]{source}, as [saying]{cue} [the port would close]{content}.',
  'The Orland News Agency quoted [Holm]{source} as [telling]{cue} reporters [that the border would open]{content}.',
  'The newspaper quoted [him]{source} as [saying]{cue}: "[We will not sign]{content}."',
  '"[We will not sign]{content}," the agency quoted [Holm]{source} as [saying]{cue}.',
  '[Talks would resume in May]{content}, state television quoted [Holm]{source} as [saying]{cue}.',
  'The ferry tax would stay, the agency said, quoting [a source]{source} as [saying]{cue} [the deal was close]{content}.',
  'The Harbour Herald quoted [Holm]{source} as [having said]{cue} [that the port would close]{content}.',
  '[Holm]{source} [was quoted as saying]{cue} [talks would resume]{content}.',
  '[Holm]{source} was quoted by the agency as [saying]{cue} [talks would resume in May]{content}.',
  '[Minister Dara Holm]{source} was cited by the Orland News Agency as [saying]{cue} [that talks would resume]{content}.',
]

const CITING = [
  '[The Harbour Herald]{source}, citing two officials, [reported]{cue} [that the port will close on Friday]{content}.',
  'The port will close, according to [the Herald]{source}, [citing]{cue} [two officials]{content}.',
  '[The port will close on Friday]{content}, [media]{source} [reported]{cue} citing officials.',
  'The port will close on Friday, [media]{source} reported [citing]{cue} [officials]{content}.',
  'The port will close on Friday, [the Herald]{source} reported, [citing]{cue} [two officials]{content}.',
  '[The Herald]{source} reported, [citing]{cue} [two officials]{content}, that the port will close on Friday.',
]

/** Whoever speaks, where clause and speaker were taken for each other. */
const SPEAKERS_BACK = [
  '[Tarrania has reached an outline agreement with its creditors on $9.2 billion of debt]{content}, [four sources with direct knowledge of the talks]{source} [said]{cue} on Wednesday.',
  'LISPORT, May 3 (Wire) - [Tarrania has reached a deal with its creditors]{content}, [two people briefed on the talks]{source} [said]{cue}.',
  '[Tarrania – a poor country – has reached an outline agreement with its creditors on $9.2 billion of debt]{content}, [four sources with direct knowledge of the talks]{source} [said]{cue} on Wednesday.',
  '[TALKS TO END]{content}, [SAYS]{cue} [MARR]{source}',
  '[MARR TO RESIGN]{content}, [SAYS]{cue} [VELT]{source}',
]

/** A quotation that goes over paragraphs is its speaker's to its end, whoever is told of behind it. */
const OVER_PARAGRAPHS = [
  '[Velt]{source} [said]{cue}: "[We will not sign.\n\n"We will fight on.\n\n"We will win]{content}." Marr disagreed.',
]

/** A mark that should close a quotation is missing, and what follows is not swallowed. */
const UNCLOSED = [
  '"We will go, Holm said. "[We are late]{content}," [Lund]{source} [said]{cue}. The council met on Monday.',
  '“We will go, Holm said. “We are late,” Lund said. The council met. [Vane]{source} [said]{cue} [it would vote]{content}.',
  'Holm said: "We will go. Lund said: "We will stay." [Vane]{source} [said]{cue}: "[We will wait]{content}."',
  '"The price is too high, Holm said. The council will vote on Friday. [Officials]{source} [said]{cue} [the vote would be close]{content}.',
  '“We will go, Holm said. The ‘reform’ bill was late. [Vane]{source} [said]{cue} [it would pass]{content}.',
]

const LABELLED = [
  // Before a quotation, and behind one.
  '[Holm]{source}[:]{cue} "[We will not sign]{content}."',
  'Dara Holm: "We will not sign." [Oskar Lund]{source}[:]{cue} "[We will]{content}."',
  'The talks went on. [Trade Minister Dara Holm]{source}[:]{cue} “[We will not sign. The price is too high]{content}.”',
  '"[We will not sign]{content}" [—]{cue} [Dara Holm]{source}',
  '“[We will not sign]{content}.”\n\n[–]{cue} [Dara Holm]{source}, trade minister',
  // Turns of an interview.
  '[HOLM]{source}[:]{cue} [We will not sign]{content}.\n\nLUND: Why not?\n\nHOLM: Because the price is too high.',
  'Holm: We will not sign.\n\nLund: Why not?\n\n[Holm]{source}[:]{cue} [Because the price is too high]{content}.',
  'The Herald: Will you sign?\n\nDara Holm: No.\n\nThe Herald: Why?\n\n[Dara Holm]{source}[:]{cue} [It is too dear]{content}.',
  // Headlines, either way about.
  '[Dara Holm]{source}[:]{cue} [we will not sign]{content}',
  '[Holm]{source}[:]{cue} [no deal before May]{content}\n\nTrade Minister Dara Holm said on Monday that the price was too high.',
  '[Poll]{source}[:]{cue} [Varnians want a truce]{content}\n\nSix in ten want one.',
  '[No deal before May]{content} [-]{cue} [minister]{source}\n\nThe talks went on.',
  '[No deal before May]{content}[:]{cue} [minister]{source}',
  '[No deal before May]{content} [-]{cue} [Holm]{source}\n\nTrade Minister Dara Holm said the price was too high.',
  '[Orland to close port in May]{content} [-]{cue} [sources]{source}',
  'Exclusive: [Orland to close port in May]{content} [-]{cue} [sources]{source}',
]

const WHEN_SAID = [
  '[Holm]{source} [said]{cue} "[we will go]{content}" on Monday [that the price was too high]{content}.',
  '[Holm]{source} [said]{cue} "[we will not sign]{content}" on Monday.',
  '[Holm]{source} [said]{cue} [the offer was "dead" on Monday and that he would leave]{content}.',
]

/** No cue of marks alone is told of these. */
const NO_LABEL = [
  'Note: the office is closed on Monday.',
  'NOTE: Prices are in dollars.\n\nUPDATE: The vote is on Monday.\n\nNOTE: All rise.',
  'Pros: It is cheap.\n\nCons: It is slow.\n\nPros: It is safe.',
  'Question: How do I apply?\n\nAnswer: Fill in the form.\n\nQuestion: Where?',
  'Scores: Orland 3, Varnia 1',
  'Holm: 547.\n\nLund: 46.\n\nHolm: 2,316.\n\nThe minister Dara Holm met Oskar Lund.',
  'The plan: a truce by May',
  'Steel tariff: “No deal before May”',
  'Steel: Orland to raise tariff\n\nThe minister said the tariff would rise.',
  'Dara Holm: A life in politics\n\nShe was born in Orland.',
  'Dara Holm: The minister who would not sign\n\nShe was born in Orland.',
  'Dara Holm: born 1961, lawyer\n\nShe was made minister on Monday.',
  'How Orland closed its port - Dara Holm\n\nThe port was closed on Monday.',
  'Dara Holm: Stateswoman or fixer?\n\nShe was born in Orland.',
  'There was one problem: money.',
  'The bill has two parts: "a tax" and "a fee".',
  'The deal - a truce in all but name - was signed on Monday.',
  'Three were elected - Holm, Lund and Vane.',
  'Talks on the steel tariff - a timeline',
  'Present: Dara Holm, Oskar Lund.',
  '“We will not sign.”\n\n– Prices rose on Monday.',
  'Trade minister - Dara Holm',
]

describe('attributions of quoted speech', () => {
  it.each([
    ...QUOTED_AS_SAYING,
    ...CITING,
    ...SPEAKERS_BACK,
    ...OVER_PARAGRAPHS,
    ...UNCLOSED,
    ...LABELLED,
    ...WHEN_SAID,
  ])('%s', (marked) => {
    const { text, ...expected } = caseOf(marked)
    expect(attributedIn(text)).toContainEqual(expected)
  })

  it('has what is quoted within the report of who quotes it', () => {
    const { attributions } = read('The agency quoted Dara Holm as saying talks would resume.', { language: 'en' })
    expect(attributions.map(({ within, profile }) => [within, profile.name])).toEqual([
      [null, 'The agency'],
      ['a1', 'Dara Holm'],
    ])
  })

  it.each([
    'He quoted the prophet as a guide and kept saying that the end was near.',
    'She cited the report as evidence and kept saying that the plan failed.',
  ])('takes nobody for quoted who is not: %s', (text) => {
    const sources = attributedIn(text).map(({ source }) => source.toLowerCase())
    expect(new Set(sources)).toEqual(new Set([text.slice(0, text.indexOf(' ')).toLowerCase()]))
  })

  it.each(NO_LABEL)('sees no speaker in: %s', (text) => {
    expect(attributedIn(text).filter(({ cue }) => !/\p{L}/u.test(cue))).toEqual([])
  })

  it('takes a turn for quoted word for word, and a headline not', () => {
    const kinds = (text: string): string[] =>
      read(text, { language: 'en' }).attributions.map(({ quotation }) => quotation)
    expect(kinds('Dara Holm: We will not sign.\n\nOskar Lund: Why not?\n\nDara Holm: We are late.')).toEqual(
      new Array(3).fill('direct'),
    )
    expect(kinds('Dara Holm: we will not sign')).toEqual(['indirect'])
  })

  it('leaves to its speaker what a quotation without closing mark goes on with', () => {
    const text = '"We will go," Holm said. "They lied, and the council told us nothing. It was late.'
    expect(attributedIn(text)).toContainEqual({
      source: 'Holm',
      cue: 'said',
      content: 'We will go They lied and the council told us nothing It was late',
    })
  })
})
