import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import type { Draft } from './draft.ts'
import { findStatements, statementBook } from './index.ts'
import { asPutTo } from './put-to.ts'

const BOOK = statementBook(QUARRELS)

/** `Velk Monitors accepts asked` */
const stances = (text: string): string[] =>
  findStatements(analysedText(text), BOOK).flatMap(({ party, issue, data: { stance, modality } }) =>
    stance === null ? [] : [`${party} ${issue} ${stance} ${modality}`],
  )

/** A statement that something is accepted, by a word of a text. */
function draftAt(text: string, word: string, how: string): Draft {
  const start = text.indexOf(word)
  return {
    why: [{ field: 'stance', span: { start, end: start + word.length }, reading: word }],
    data: { stance: 'accepts', modality: 'asserted', how },
  } as unknown as Draft
}

describe('what is put to somebody', () => {
  it.each([
    ['So the union accepted the job cuts?', 'accepted', 'asked'],
    ['So the union accepted the job cuts.', 'accepted', 'asserted'],
    ['Why should the union, which accepted the job cuts, sign now?', 'accepted', 'asserted'],
  ])('is asked, where it stands in a question of any form: %s', (text, word, modality) => {
    expect(asPutTo([draftAt(text, word, 'official')], analysedText(text)).map(({ data }) => data.modality)).toEqual([
      modality,
    ])
  })

  it('is asked within what is said aloud, and told of nobody where it asks who', () => {
    const put = (text: string) => asPutTo([draftAt(text, 'accept', 'named')], analysedText(text))
    expect(put('"We should accept the cranes?" Brannigan said.').map(({ data }) => data.modality)).toEqual(['asked'])
    expect(put('"Who would accept the cranes?" Brannigan said.')).toEqual([])
    expect(put('"We accept the cranes. And now?" Brannigan said.').map(({ data }) => data.modality)).toEqual([
      'asserted',
    ])
  })

  it('is told, where it stands beside what is asked', () => {
    expect(stances('Why should the union, which rejected the job cuts, sign now?')).toEqual([
      "Dockers' Union Automation rejects asserted",
    ])
  })

  it('is not told, where the answer begins by saying that it is not so', () => {
    const talk = (answer: string) =>
      stances(
        `Sal Brannigan of the union spoke to the Beacon.\n\nBeacon: Your union accepted the job cuts last week.\n\nBrannigan: ${answer}` +
          '\n\nBeacon: What now?\n\nBrannigan: We wait.',
      )
    expect(talk('It did not. Nobody asked us.')).toEqual([])
    expect(talk('No. Nobody asked us.')).toEqual([])
    expect(talk('Nobody had a choice.')).toEqual(["Dockers' Union Automation accepts asserted"])
  })

  it('is told, where the answer may be to something else', () => {
    const put = (more: string) => {
      const text =
        `Sal Brannigan of the union spoke to the Beacon.\n\nBeacon: Your union accepted the job cuts.${more}` +
        '\n\nBrannigan: No. Nobody asked us.'
      return asPutTo([draftAt(text, 'accepted', 'claimed')], analysedText(text)).length
    }
    expect([put(''), put(' Is that so?'), put(' Will the strike end now?')]).toEqual([0, 0, 1])
  })
})
