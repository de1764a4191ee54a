import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { statementBook, statementCandidates } from './find-statements.ts'
import { answersIn } from './interviews.ts'

const book = statementBook(QUARRELS)
const possible = (text: string): string[] =>
  statementCandidates(analysedText(text), book).map(({ party, issue, data }) => `${party} ${data.stance} ${issue}`)
const answers = (text: string): string[] =>
  answersIn(analysedText(text)).map(({ first, end }) => {
    const { starts, ends } = analysedText(text).tokens
    return text.slice(starts[first], ends[end - 1])
  })

const HEAD = 'Mira Tolvaj, the foreign minister, received the Gazette on Monday.'
const PLAIN = [
  HEAD,
  'Minister, will you go to Osk?',
  'On Thursday, yes.',
  'Velk wants observers.',
  'We cannot accept observers. They would be of no use.',
  'And the embargo?',
  'We demand that the embargo be lifted.',
  'Is that your last word?',
  'It is.',
].join('\n\n')

describe('interviews', () => {
  it('takes what stands between the questions for what is answered, by turns', () => {
    expect(answers(PLAIN)).toEqual([
      'On Thursday, yes.',
      'We cannot accept observers. They would be of no use.',
      'We demand that the embargo be lifted.',
      'It is.',
    ])
  })

  it('takes only what stands right behind a question where questions do not take turns', () => {
    const text = [HEAD, 'Will you go?', 'Yes.', 'He smiled.', 'Then when?', 'Soon.', 'Why not today?', 'It rains.']
    expect(answers(text.join('\n\n'))).toEqual(['Yes.', 'Soon.', 'It rains.'])
  })

  it.each([
    'Who will pay? Tolvaj did not say.\n\nArland rejected the quota.',
    `${HEAD}\n\nWill it hold?\n\nNobody knows.`,
    `${HEAD}\n\n"Why?" he said.\n\n"Who asks?"\n\nNobody.\n\n"When?"\n\nNever.\n\n"How?"\n\nSlowly.`,
  ])('finds none in: %s', (text) => expect(answers(text)).toEqual([]))

  it('tells what is answered of the party of the one who is asked', () => {
    const found = possible(PLAIN)
    expect(found).toContain('Arland rejects Monitors')
    expect(found).toContain('Arland demands Sanctions')
  })

  it('knows who is asked where the headline begins with the name, and others are named there', () => {
    const text = [
      "Tolvaj: 'We shall not wait for Zelensky'",
      `${HEAD} She spoke of Piotr Zelensky.`,
      'Q: And the observers?',
      'A: We cannot accept observers.',
      'Q: When will you go?',
      'A: Soon.',
    ]
    expect(possible(text.join('\n\n'))).toContain('Arland rejects Monitors')
  })

  it('knows a speaker by initials', () => {
    const text = [
      HEAD,
      'GZ: And the observers?',
      'MT: We cannot accept observers.',
      'GZ: Why?',
      'MT: They are of no use.',
    ]
    expect(possible(text.join('\n\n'))).toContain('Arland rejects Monitors')
  })
})
