import { describe, expect, it } from 'vitest'
import { read } from '../src/rapporteur.ts'
import type { Coding, StatementData } from '../src/reading/index.ts'
import { type MarkedStatement, markedStatements, QUARRELS } from './marked-statements.ts'

/** One sentence a case: what must be found in it, and nothing else. */
const FOUND = [
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
  // What it asks for.
  '[Velk]{party Velk} [demanded]{stance demands} the removal of the [garrison]{issue The islet}.',
  '[Velk]{party Velk} [insists on]{stance demands} a full [withdrawal]{issue The islet}.',
  "[The union]{party Dockers' Union} [called for]{stance demands} a [pay rise]{issue Pay} of 9 percent.",
  '[Zelenskiy]{party Velk} [urged]{stance demands} [Arland]{recipient Arland} to [withdraw]{issue The islet} from the islet.',
  '[Velk]{party Velk} will [accept nothing less than]{stance demands} half of the [quota]{issue Fishing}, Zelenskyy has said.',
  '[Arland]{recipient Arland} [must]{stance demands} [withdraw]{issue The islet} at once, [Zelensky]{party Velk} said.',
  'The [embargo]{issue Sanctions} [must]{stance demands} end before any talks, [Tolvaj]{party Arland} told parliament.',
  '[Arland]{party Arland, 2 party Arland} [will not leave]{stance rejects, modality conditional, 2 stance demands} the [islet]{issue The islet} until [sanctions]{2 issue Sanctions} are lifted, Tolvaj said.',
  // What is said of a thing.
  '"[Job cuts]{issue Automation} are [unacceptable]{stance rejects}," [Sal Brannigan]{party Dockers\' Union} said.',
  'A [withdrawal]{issue The islet} is [out of the question]{stance rejects}, [Tolvaj]{party Arland} told reporters.',
  'There [will be no]{stance rejects} [overtime]{issue Pay}, [the port]{party Lenn Port Authority} said.',
  // Nouns.
  "[Arland]{party Arland}'s [refusal to]{stance rejects, how claimed} leave the [islet]{issue The islet} has angered fishermen.",
  "[The union]{party Dockers' Union} reiterated its [opposition to]{stance rejects} the new [cranes]{issue Automation}.",
  '[Velk]{party Velk} dropped its [demand for]{stance open} a larger [quota]{issue Fishing}.',
  '[Velk]{party Velk} expressed [support for]{stance accepts} the [monitors]{issue Monitors}.',
  // On whose word.
  '[Velk]{by Velk} said that [Arland]{party Arland} had [agreed to]{stance accepts, how claimed} admit [observers]{issue Monitors}.',
  'A senior [Arlandic]{party Arland} official said the country [would not]{stance rejects, how unnamed} admit [monitors]{issue Monitors}.',
  'A [Velkish]{party Velk} spokesman said it [would not]{stance rejects, how official} lift the [embargo]{issue Sanctions}.',
]

const NOTHING = [
  // Reports are disputed, not proposals turned down.
  'Arland dismissed reports of sanctions.',
  'Arland rejected the charge that it had broken the embargo.',
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
  // What a plan would have a party do is a term.
  'Under the plan, Arland would withdraw from the islet within a year.',
  // Elsewhere in the sentence.
  'Arland, which has been under an embargo since May, refused a loan.',
  'Velk accepted an invitation to dinner after the embargo was lifted.',
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

describe('statements', () => {
  it.each(FOUND)('%s', (marked) => {
    const { text, statements } = markedStatements(marked)
    const found = said(text)
    for (const wanted of statements)
      expect(
        found.some((one) => fits(one, wanted)),
        shown(found).join('; ') || 'nothing',
      ).toBe(true)
    expect(shown(found)).toHaveLength(statements.length)
  })

  it.each(NOTHING)('finds nothing in: %s', (text) => {
    expect(shown(said(text))).toEqual([])
  })
})
