import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { findStatements, statementBook } from './index.ts'

const book = statementBook(QUARRELS)

/** One line a statement without a stance: `ACCUSE Arland > Velk | Fishing | denied | Monday`; what is not told is left out. */
function sayings(text: string): string[] {
  return findStatements(analysedText(text), book)
    .filter(({ data }) => data.stance === null && !data.change)
    .map(({ party, issue, data: { act, recipient, modality, times } }) =>
      [
        `${act} ${party}${recipient === null ? '' : ` > ${recipient}`}`,
        ...(issue === null ? [] : [issue]),
        ...(modality === 'asserted' ? [] : [modality]),
        ...(times ?? []).map(({ words }) => words),
      ].join(' | '),
    )
}

describe('what parties say without a stance', () => {
  it.each<[text: string, ...lines: string[]]>([
    // By the verb that tells it, to whom, on which issue.
    ['Arland accused Velk on Monday of hiding trawlers.', 'ACCUSE Arland > Velk | Fishing | Monday'],
    ['Tolvaj urged the union to return to the docks.', "REQUEST Arland > Dockers' Union"],
    ['Zelensky praised the League for its patience.', 'SUPPORT Velk > League of Straits'],
    ['Velk threatened to retaliate against Arland.', 'THREATEN Velk > Arland'],
    ['Tolvaj warned that Arland would retaliate if the trawlers stayed.', 'THREATEN Arland | Fishing | conditional'],
    [
      'Tolvaj discussed the quota with Zelensky in Port Hale on Thursday.',
      'CONSULT Arland > Velk | Fishing | Thursday',
    ],
    // By the attribution.
    ['"The quota is used up," Tolvaj said on Tuesday.', 'SAY Arland | Fishing | Tuesday'],
    ['Zelensky told Arland that the trawlers had left.', 'SAY Velk > Arland | Fishing'],
    ['The quota may be used up by May, Tolvaj said.', 'SAY Arland | Fishing | possible'],
    // Denied, asked, told by others.
    ['Arland did not blame Velk for the leak of the quota.', 'ACCUSE Arland > Velk | Fishing | denied'],
    [
      'A Velkish spokesman denied that trawlers had passed the islet.',
      'SAY Velk | Fishing | denied',
      'SAY Velk | The islet | denied',
    ],
    [
      'The union asked whether the port would publish the wage tables.',
      "SAY Dockers' Union > Lenn Port Authority | Pay | asked",
    ],
  ])('%s', (text, ...lines) => {
    expect(sayings(text)).toEqual(lines)
  })

  it.each([
    // A stance says it already.
    'Velk demanded the removal of the garrison.',
    'Zelenskiy urged Arland to withdraw from the islet.',
    // Only wanted, meant or thought of.
    'Arland wants to accuse Velk.',
    'If Arland accuses Velk, the talks will end.',
    // No party says it, or nothing of the dossier is said to nobody of it.
    'Critics accused the press of haste.',
    'Tolvaj said that it was raining.',
  ])('nothing in: %s', (text) => {
    expect(sayings(text)).toEqual([])
  })

  it('tells which words led to what', () => {
    const text = 'Arland accused Velk on Monday of hiding trawlers.'
    const [saying] = findStatements(analysedText(text), book)
    expect(saying!.why.map(({ field, span }) => `${field} ${text.slice(span.start, span.end)}`)).toEqual([
      'party Arland',
      'act accused',
      'recipient Velk',
      'when Monday',
      'issue trawlers',
    ])
  })
})
