import { describe, expect, it } from 'vitest'
import { read } from '../src/rapporteur.ts'
import type { Coding, StatementData } from '../src/reading/index.ts'
import { type MarkedStatement, markedStatements, QUARRELS } from './marked-statements.ts'

/** One sentence a case: what must be found in it, and nothing else. */
const FOUND = [
  'A senior [Arlandic]{party Arland} official said the country [would not]{stance rejects, how unnamed} admit [monitors]{issue Monitors}.',
  // What a party will and won't do.
  '[Arland]{party Arland} [will not withdraw]{stance rejects, issue The islet} from the islet, [Tolvaj]{how named} said.',
  '"[We]{party Arland} [will never leave]{stance rejects} the [islet]{issue The islet}," Foreign Minister Mira Tolvaj told reporters.',
  '[Velk]{party Velk} [refused to]{stance rejects} lift the [embargo]{issue Sanctions} on Tuesday.',
  '[Tessin]{party Arland} has [rejected]{stance rejects} the demand for a [withdrawal]{issue The islet}.',
  'The demand for a [withdrawal]{issue The islet} was [rejected]{stance rejects} by [Arland]{party Arland}.',
  '[Arland]{party Arland} has [ruled out]{stance rejects} any [monitors]{issue Monitors} on the islet.',
  '[Arland]{party Arland} has not [ruled out]{stance open} lifting the [embargo]{issue Sanctions}.',
  '[Velk]{party Velk} [agreed to]{stance accepts} admit [observers]{issue Monitors}, its foreign ministry said.',
  '[Velk]{party Velk} has [not agreed to]{stance resists} admit [observers]{issue Monitors}.',
  '[Arland]{party Arland} is [ready to]{stance open} discuss [fishing]{issue Fishing} quotas, [Reth]{how named} said.',
  '[Arland]{party Arland} is [not willing to]{stance rejects} discuss the [islet]{issue The islet}, Tolvaj told parliament.',
  '[Arland]{party Arland} has shown [no indication it is willing to]{stance resists} give up the [islet]{issue The islet}.',
  '[The League]{party League of Straits} [stopped short of]{stance resists} promising that [sanctions]{issue Sanctions} would be lifted.',
  '[Arland]{party Arland} is [reluctant to]{stance resists} admit [monitors]{issue Monitors}.',
  '[Velk]{party Velk} [would]{modality conditional} [lift]{stance open} the [embargo]{issue Sanctions} if Arland freed the crew, Zelensky said.',
  '[Arland]{party Arland} [may]{modality possible} [accept]{stance open} [observers]{issue Monitors}, Tolvaj said.',
  '[Amber Hall]{party Velk} [offered to]{stance open} double the [quota]{issue Fishing} on Monday.',
  '[Arland]{party Arland} [supports]{stance accepts} the [embargo]{issue Sanctions}, its foreign minister said.',
  // What several do together.
  '[Arland]{party Arland} and [Velk]{2 party Velk} [rejected]{stance rejects, 2 stance rejects} the [embargo]{issue Sanctions, 2 issue Sanctions} on Friday.',
  '[Velk]{party Velk} and [the League]{2 party League of Straits} [agreed to]{stance accepts, 2 stance accepts} admit [observers]{issue Monitors, 2 issue Monitors}.',
  'Arland and Velk met. [Both governments]{party Arland, 2 party Velk} [rejected]{stance rejects, 2 stance rejects} the [embargo]{issue Sanctions, 2 issue Sanctions}.',
  'The [ministers]{party Arland} of Arland and [Velk]{2 party Velk} [accepted]{stance accepts, 2 stance accepts} the [observers]{issue Monitors, 2 issue Monitors} on Friday.',
  // What is taken out of what it is open to.
  '[Velk]{party Velk, 2 party Velk} is [ready to talk]{stance open} about [fishing]{issue Fishing} quotas [but not]{2 stance rejects} about the [garrison]{2 issue The islet}, Zelensky said.',
  '[Velk]{party Velk} is [willing to]{stance open} discuss the [quota]{issue Fishing} but not until May, Zelensky said.',
  // The day on which something else must be so.
  '[Velk]{party Velk} will [lift]{stance demands} the embargo the day the [garrison]{issue The islet} leaves, Zelensky said.',
  // A day, and what it is for.
  '[Velk]{party Velk} [accepted]{stance accepts} the [observers]{issue Monitors} until May 4 to give the League time.',
  // A demand that is given up.
  '[Velk]{party Velk} has [moved away from its demand]{stance open} for a larger [quota]{issue Fishing}.',
  // Whose ministry it is.
  "[Zelensky's ministry]{how official} said that [Velk]{party Velk} [would not]{stance rejects} accept [observers]{issue Monitors}.",
  // What it asks for.
  '[Velk]{party Velk} [demanded]{stance demands} the removal of the [garrison]{issue The islet}.',
  '[Velk]{party Velk} [insists on]{stance demands} a full [withdrawal]{issue The islet}.',
  "[The union]{party Dockers' Union} [called for]{stance demands} a [pay rise]{issue Pay} of 9 percent.",
  '[Zelenskiy]{party Velk} [urged]{stance demands} [Arland]{recipient Arland} to [withdraw]{issue The islet} from the islet.',
  '[Velk]{party Velk} will [accept nothing less than]{stance demands} half of the [quota]{issue Fishing}, Zelenskyy has said.',
  'The [embargo]{issue Sanctions} [must]{stance demands} end before any talks, [Tolvaj]{party Arland} told parliament.',
  '[Arland]{recipient Arland} [must]{stance demands} [withdraw]{issue The islet} at once, [Zelensky]{party Velk} said.',
  '[Arland]{party Arland, 2 party Arland} [will not leave]{stance rejects, modality conditional, 2 stance demands} the [islet]{issue The islet} until [sanctions]{2 issue Sanctions} are lifted, Tolvaj said.',
  '[Velk]{party Velk} will [not sign]{stance demands} any text that does not include [observers]{issue Monitors}, Zelensky said.',
  '[Velk]{party Velk} [stood by its call for]{stance demands} a larger [quota]{issue Fishing}.',
  "[The union]{party Dockers' Union} [sticks to its demand]{stance demands} for higher [pay]{issue Pay}.",
  // A hyphen within a word parts nothing.
  '[Velk]{party Velk} [called for]{stance demands} a ten-year [embargo]{issue Sanctions}.',
  "[The union]{party Dockers' Union} [rejected]{stance rejects} a two-year freeze on [pay]{issue Pay}.",
  // Up to a figure, and no further.
  '[The port]{party Lenn Port Authority} [refused to]{stance resists} go above 3 percent on [pay]{issue Pay}.',
  // What is said of a thing.
  '"[Job cuts]{issue Automation} are [unacceptable]{stance rejects}," [Sal Brannigan]{party Dockers\' Union} said.',
  'A [withdrawal]{issue The islet} is [out of the question]{stance rejects}, [Tolvaj]{party Arland} told reporters.',
  'There [will be no]{stance rejects} [overtime]{issue Pay}, [the port]{party Lenn Port Authority} said.',
  // Nouns.
  "[Arland]{party Arland}'s [refusal to]{stance rejects, how claimed} leave the [islet]{issue The islet} has angered fishermen.",
  "[The union]{party Dockers' Union} reiterated its [opposition to]{stance rejects} the new [cranes]{issue Automation}.",
  '[Velk]{party Velk} dropped its [demand for]{stance open} a larger [quota]{issue Fishing}.',
  '[Velk]{party Velk} expressed [support for]{stance accepts} the [monitors]{issue Monitors}.',
  '[Tolvaj]{party Arland, 2 party Arland} named two [conditions]{stance demands, 2 stance demands}: an end to the [embargo]{issue Sanctions}, and a larger [quota]{2 issue Fishing}.',
  // What points back, by a word, a shorter name or a number.
  'The [embargo]{issue Sanctions} hurts. [Velk]{party Velk} [refused to]{stance rejects} lift it.',
  'The draft speaks of [monitors]{issue Monitors}. [Arland]{party Arland} does not [object to]{stance open} the point.',
  'She was asked about the [islet]{issue The islet}. "[I]{party Arland} [rule out nothing]{stance open}," Tolvaj said.',
  'The trawlers may take 240 tonnes of quota. [Tolvaj]{party Arland} will [settle for nothing under]{stance demands} [240]{issue Fishing}.',
  // Conditions, and who grants what on one.
  '[Velk]{party Velk, 2 party Velk} [would]{stance open, modality conditional, 2 stance demands} lift the [embargo]{issue Sanctions} once the [garrison]{2 issue The islet} had left, Zelensky said.',
  '[The League]{party League of Straits} said the [embargo]{issue Sanctions} could be [eased]{stance open, modality conditional} if the crew were freed.',
  'It would [study]{stance open} "any proposal that ends with our flag on the [islet]{issue The islet}", [Velk]{party Velk} said.',
  '[Velk]{party Velk} will [vote down]{stance rejects} any accord that leaves the [garrison]{issue The islet} on the rock.',
  // Speech without a clause of its own.
  '"Not a word [without]{stance demands} [monitors]{issue Monitors}," [Tolvaj]{party Arland} said.',
  '"[First]{stance demands} they go, then we speak of the [embargo]{issue Sanctions}," [Zelensky]{party Velk} said.',
  '"[Lift]{stance demands} the [embargo]{issue Sanctions}," [Tolvaj]{party Arland} told parliament.',
  '[Velk]{party Velk} [called]{stance accepts} the new [quota]{issue Fishing} reasonable.',
  // Owned to is what must be.
  '[Tolvaj]{party Arland} [conceded]{stance accepts} that the [quota]{issue Fishing} would have to be larger.',
  // What is said of a party, and its answer.
  'Velk says that [Arland]{party Arland, 2 party Arland} has [agreed to]{stance accepts} [monitors]{issue Monitors, 2 issue Monitors}; Arland says it [has not]{2 stance rejects}.',
  // A report that is denied.
  'A report that [Arland]{party Arland} had [accepted]{stance accepts, modality denied} the [embargo]{issue Sanctions} is untrue, its envoy said.',
  'There is no truth in the story that [Arland]{party Arland} has [agreed to]{stance accepts, modality denied} the [embargo]{issue Sanctions}, its envoy said.',
  'A spokeswoman on Monday firmly denied a report that [Arland]{party Arland} had [offered]{stance open, modality denied} to lift the [embargo]{issue Sanctions}.',
  // On whose word.
  'Tolvaj waited. [She]{party Arland} did not [rule out]{stance open, how named} a larger [quota]{issue Fishing}.',
  '[Velk]{by Velk} said that [Arland]{party Arland} had [agreed to]{stance accepts, how claimed} admit [observers]{issue Monitors}.',
  'A [Velkish]{party Velk} spokesman said it [would not]{stance rejects, how official} lift the [embargo]{issue Sanctions}.',
]

const NOTHING = [
  // Who has left does not tell where the government stands.
  'Jonas Reth resigned on Monday in protest. "I could not defend the embargo," Reth said.',
  // Who leaves the table may be for or against what lies on it.
  'Arland walked out of the talks over the embargo.',
  'The union pulled out of pay talks on Monday.',
  'Arland rejected the charge that it had broken the embargo.',
  // Reports are disputed, not proposals turned down.
  'Arland dismissed reports of sanctions.',
  // Nothing at issue.
  'Tolvaj refused to comment on the embargo.',
  'Velk rejected the plan.',
  // Conditions, questions, purposes, hopes.
  'If Arland accepts observers, the talks will go on.',
  'Reporters asked whether Velk would lift the embargo.',
  'Fishermen hope that Velk will lift the embargo.',
  'The League sent an envoy to persuade Arland to accept monitors.',
  // Places are nobody.
  'In Tessin, shops rejected the new quota coupons.',
  'Crowds outside the Rotunda demanded a larger quota.',
  // Others than the parties.
  'Critics oppose the embargo.',
  'Arlandic farmers rejected the quota.',
  'Former Arlandic president Ola Brem said monitors were unacceptable.',
  // What is owned to is a fact.
  'Tolvaj conceded in a speech that the embargo was hurting the ports.',
  // What a plan would have a party do is a term.
  'Under the plan, Arland would withdraw from the islet within a year.',
  'Under the draft, the quota would rise by a tenth and Arland would drop its objection to monitors.',
  // Elsewhere in the sentence.
  'Arland, which has been under an embargo since May, refused a loan.',
  'Velk accepted an invitation to dinner after the embargo was lifted.',
  // Nothing to point back to, or more than one thing.
  'Sanctions and monitors were discussed. Velk refused it.',
  'It is impossible to say whether the embargo works. It is impossible to tell, Zelensky said.',
  // Somebody else's grant, a question, what is too much.
  'Fishermen said the embargo could be eased if the crew were freed.',
  'Velk will ask them what they are doing about the quota.',
  'Arland has too much at stake to consider an embargo.',
  // What is left open, and what somebody faces.
  'The Arland government has not yet decided whether the embargo imposed on Velk last April should be lifted, Arland officials said.',
  'Velk has not determined how the embargo will be lifted.',
  'Velk already faces a deadline of April 17 from Arland for the introduction of the embargo.',
  'Velk was responding to a report that Arland had agreed to withdraw from the islet.',
  'Velk appealed for stronger powers for the General Convention on Embargo and Trade.',
  // Talks about a thing, whoever agrees to them, wants them or finds them useful.
  'Velk agreed to talks on the quota.',
  'Arland wants a conference on the embargo.',
  'Tolvaj described the talks on the quota as useful.',
  // Who is pressed asks for nothing; a condition is not what is asked for.
  'Tolvaj is under growing pressure to lift the embargo.',
  'Zelensky said that if Arland wanted a quota it should free the crew.',
  // Who lives there and is not it; who governed before.
  'The opposition in Velk rejects the embargo.',
  "Arland's opposition party demanded that the government reject the embargo.",
  'Velkan rebels rejected the monitors.',
  'The previous government in Osk had supported the embargo.',
  // Somebody else finds it so.
  'Lawyers for Arland rejected claims that the embargo was illegal.',
  // Threats are no stance.
  'Velk will impose sanctions on Arland next week, Zelensky said.',
  '',
]

const said = (text: string): Coding<'statement', StatementData>[] =>
  read(text, { language: 'en', codebook: QUARRELS }).codings.filter(
    (coding): coding is Coding<'statement', StatementData> =>
      coding.kind === 'statement' && (coding.data as StatementData).stance !== null,
  )

function fits({ party, issue, data, why }: Coding<'statement', StatementData>, wanted: MarkedStatement): boolean {
  return (
    party === wanted.party &&
    issue === wanted.issue &&
    data.stance === wanted.stance &&
    data.modality === wanted.modality &&
    (wanted.how === undefined || data.how === wanted.how) &&
    (wanted.by === undefined || data.by === wanted.by) &&
    (wanted.recipient === undefined || data.recipient === wanted.recipient) &&
    wanted.marks
      .filter(({ field }) => field !== 'party')
      .every((mark) =>
        why.some(({ field, span }) => field === mark.field && span.start < mark.span.end && mark.span.start < span.end),
      )
  )
}

const shown = (codings: readonly Coding<'statement', StatementData>[]): string[] =>
  codings.map(
    ({ party, issue, data }) =>
      `${party} ${data.stance} ${issue} (${data.modality}, ${data.how}, by ${data.by}, to ${data.recipient})`,
  )

function expectMarked(marked: string): void {
  const { text, statements } = markedStatements(marked)
  const found = said(text)
  for (const wanted of statements)
    expect(
      found.some((one) => fits(one, wanted)),
      shown(found).join('; ') || 'nothing',
    ).toBe(true)
  expect(shown(found)).toHaveLength(statements.length)
}

describe('statements', () => {
  it.each(FOUND)('%s', expectMarked)

  // What an editor would put down and the judge is not sure enough to tell: what is promised for that day.
  it.fails.each([
    '[Velk]{party Velk, 2 party Velk} [will]{modality conditional} [lift]{stance open, 2 stance demands} the [embargo]{issue Sanctions} the day the [garrison]{2 issue The islet} leaves, Zelensky said.',
  ])('%s', expectMarked)

  it.each(NOTHING)('finds nothing in: %s', (text) => {
    expect(shown(said(text))).toEqual([])
  })
})
