import { describe, expect, it } from 'vitest'
import { codingsOf } from '../../../test/coded-text.ts'
import { type ProposalData, proposalFinder } from './index.ts'

/** What is told to have been done with the first proposal of a text, how it was taken, and what is denied. */
function told(sentence: string): string[] {
  const text = `The envoys spoke of the harvest for an hour. Oriel presented a draft accord on the strip on Monday. ${sentence}`
  const [first] = codingsOf<ProposalData>(proposalFinder, text).filter(({ kind }) => kind === 'proposal')
  const { stages, reactions, denials } = first!.data
  return [
    ...stages.filter(({ value }) => value !== 'presented').map(({ value, party }) => `${value} by ${party}`),
    ...reactions.map(({ party, stance }) => `${party} ${stance}`),
    ...denials.map(({ party, of, whose }) => `${party} denies: ${of} by ${whose}`),
  ]
}

describe('how a text tells what was done with a proposal', () => {
  it.each<[text: string, ...lines: string[]]>([
    ['Kessar denied that it had accepted the draft.', 'Kessar denies: accepted by Kessar'],
    ['Kessar denied that it had rejected the draft.', 'Kessar denies: rejected by Kessar'],
    ['Reports that Kessar had accepted the draft were false, Temesh said.', 'Kessar denies: accepted by Kessar'],
    ['Temesh did not say that Kessar had accepted the draft.'],
    ['There was no indication Kessar is willing to accept the draft.'],
    ['There was no sign that Kessar would accept the draft.'],
    ['Had Kessar accepted the draft, the dam would be open.'],
    ['Has Kessar accepted the draft?'],
    ['Kessar would accept the draft if Varnia withdrew, Temesh said.', 'Kessar open'],
    ['If Varnia withdrew, Kessar would accept the draft.', 'Kessar open'],
    ['Kessar would not accept the draft unless Varnia withdrew.', 'Kessar resists'],
    // What is asked, put to somebody or disputed in the same breath.
    ['Asked why Kessar had accepted the draft, Temesh laughed.'],
    ['Asked about the claim that Kessar had accepted the draft, Temesh laughed.'],
    ['Told that Varnia had accepted the draft, Temesh laughed.'],
    ['"You accepted the draft," a reporter told Temesh.'],
    ['Kessar has supposedly accepted the draft.'],
    ['Temesh said Kessar had not accepted the draft.', 'Kessar denies: accepted by Kessar'],
    ['Kessar has not accepted the draft.'],
    // Words for what it holds between.
    ['The draft to open the dam within a month was rejected by Kessar.', 'rejected by Kessar', 'Kessar rejects'],
    ['Temesh said Varnia was wrong to say that Kessar had accepted the draft.', 'Kessar denies: accepted by Kessar'],
    // Both stand, the claim and its denial.
    [
      'Varnia insists that Kessar accepted the draft, a claim Kessar disputes.',
      'accepted by Kessar',
      'Kessar accepts',
      'Kessar denies: accepted by Kessar',
    ],
    [
      'Maurek said that Kessar had accepted the draft. Kessar denied it.',
      'accepted by Kessar',
      'Kessar accepts',
      'Kessar denies: accepted by Kessar',
    ],
    [
      'Two envoys said Kessar had accepted the draft. Temesh rejected the claim.',
      'accepted by Kessar',
      'Kessar accepts',
      'Kessar denies: accepted by Kessar',
    ],
    ['Kessar accepted the draft. Varnia denied it.', 'accepted by Kessar', 'Kessar accepts'],
    // What was and is no more, or was nearly.
    ['Kessar no longer accepts the draft.', 'rejected by Kessar', 'Kessar rejects'],
    ['Temesh said Kessar was no longer willing to sign the draft.', 'rejected by Kessar', 'Kessar rejects'],
    ['Kessar withdrew its acceptance of the draft.', 'rejected by Kessar', 'Kessar rejects'],
    ['Kessar has stopped backing the draft.', 'Kessar resists'],
    ['Kessar no longer backs the draft.', 'Kessar resists'],
    ['Kessar no longer rejects the draft.'],
    ['Kessar does not yet accept the draft.'],
    ['Kessar has yet to accept the draft.'],
    ['Kessar would stop backing the draft.'],
    ['Kessar nearly accepted the draft.'],
    // What is told for sure stays so, whatever stands around it.
    ['Kessar said it had accepted the draft.', 'accepted by Kessar', 'Kessar accepts'],
    ['Kessar denied the report and rejected the draft.', 'rejected by Kessar', 'Kessar rejects'],
    ['There was no sign of progress when Kessar rejected the draft.', 'rejected by Kessar', 'Kessar rejects'],
    ['Kessar rejected the draft once it was published.', 'rejected by Kessar', 'Kessar rejects'],
  ])('%s', (text, ...lines) => {
    expect(told(text)).toEqual(lines)
  })

  it('what a party denies to have done is not how far the proposal has come', () => {
    const text =
      'Oriel presented a draft accord on the strip. Maurek said Kessar had accepted the draft. Kessar denied it.'
    const [first] = codingsOf<ProposalData>(proposalFinder, text).filter(({ kind }) => kind === 'proposal')
    expect(first!.data.status).toBe('presented')
  })

  it('a condition stands with the words that it belongs to', () => {
    const text =
      'Oriel presented a draft accord on the strip. Kessar would accept the draft if Varnia withdrew, Temesh said.'
    const [first] = codingsOf<ProposalData>(proposalFinder, text).filter(({ kind }) => kind === 'proposal')
    expect(first!.data.reactions[0]!.words).toBe('Kessar would accept the draft if Varnia withdrew')
  })

  it('who takes all but a part has not accepted it, and the part stands with the words', () => {
    const text =
      'Oriel presented a draft accord on the dam and the strip. Kessar has accepted the draft, Temesh said, but not the withdrawal.'
    const [first] = codingsOf<ProposalData>(proposalFinder, text).filter(({ kind }) => kind === 'proposal')
    expect(first!.data.stages.map(({ value }) => value)).toEqual(['presented'])
    expect(first!.data.reactions).toMatchObject([
      {
        party: 'Kessar',
        stance: 'accepts',
        words: 'Kessar has accepted the draft, Temesh said, but not the withdrawal',
        attribution: 'a1',
        except: { words: 'the withdrawal', issues: ['The strip'] },
      },
    ])
  })
})
