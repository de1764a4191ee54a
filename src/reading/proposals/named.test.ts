import { describe, expect, it } from 'vitest'
import { codingsOf, wordsAt } from '../../../test/coded-text.ts'
import { type ProposalData, proposalFinder, type TermData } from './index.ts'

/** One line a proposal: `the Elm draft; the draft | Kessar rejects | open the dam`. */
function told(text: string): string[] {
  const all = codingsOf<ProposalData | TermData>(proposalFinder, text)
  return all.flatMap(({ id, kind, data }) => {
    if (kind !== 'proposal') return []
    const { names, reactions } = data as ProposalData
    const terms = all.filter((one) => one.kind === 'term' && (one.data as TermData).proposal === id)
    return [
      [
        names.map(({ words }) => words).join('; '),
        ...reactions.map(({ party, stance }) => `${party} ${stance}`),
        ...terms.map(({ span }) => wordsAt(text, span)),
      ].join(' | '),
    ]
  })
}

describe('proposals with names of their own', () => {
  it('are as many as the names, each with what is said of it', () => {
    expect(
      told(
        'The company put forward the Elm plan in March. It also put forward the Whit plan. The union accepted the Whit plan on ' +
          'Monday and rejected the Elm plan. The Elm plan would freeze wages. The Whit plan would raise overtime.',
      ),
    ).toEqual([
      'the Elm plan | Dockers’ Union rejects | would freeze wages',
      'the Whit plan | Dockers’ Union accepts | would raise overtime',
    ])
  })

  it('are one where the names share a word, and go on under a bare noun: the one that was named last', () => {
    expect(
      told(
        'The Elm Street draft would open the dam. The Whit draft would close the dam. Kessar rejected the Elm draft. ' +
          'The draft would also empty the strip.',
      ),
    ).toEqual([
      'The Elm Street draft; the Elm draft; The draft | Kessar rejects | would open the dam | would also empty the strip',
      'The Whit draft | would close the dam',
    ])
  })

  it('are not told apart by a day, nor by what a headline writes like a name', () => {
    expect(
      told(
        'Oriel Water Plan Splits Ministers\n\nOriel presented the Elm plan on Monday. The plan would open the dam. Kessar ' +
          'accepted the plan.',
      ),
    ).toHaveLength(1)
    expect(told('The Monday draft would open the dam. Kessar accepted the Friday draft.')).toHaveLength(1)
  })
})
