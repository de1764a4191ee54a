import { describe, expect, it } from 'vitest'
import { codingsOf } from '../../../test/coded-text.ts'
import { type ProposalData, proposalFinder, type TermData } from './index.ts'

/** What a text says of how a version differs from what was before: `dropped: the garrison`. */
function revisions(sentence: string): string[] {
  const text = `The envoys spoke of the harvest for an hour. ${sentence}`
  return codingsOf<ProposalData>(proposalFinder, text).flatMap(({ kind, data }) =>
    kind === 'proposal' ? (data.revisions ?? []).map(({ how, about }) => `${how}: ${about}`) : [],
  )
}

describe('how a version differs from what was before', () => {
  it.each<[text: string, ...lines: string[]]>([
    ['The new draft of the plan drops the pay rise.', 'dropped: the pay rise'],
    ['The plan no longer contains the pay rise.', 'dropped: the pay rise'],
    [
      'The second draft of the plan leaves out the withdrawal from the strip.',
      'dropped: the withdrawal from the strip',
    ],
    ['The pay rise is no longer in the plan.', 'dropped: The pay rise'],
    ['The pay rise was dropped from the new draft.', 'dropped: The pay rise'],
    [
      'The new draft of the plan drops the pay rise and adds a levy of 4 per cent.',
      'dropped: the pay rise',
      'added: a levy of 4 per cent',
    ],
    [
      'The new draft of the plan cuts the flow from 200 cubic metres to 100.',
      'changed: the flow from 200 cubic metres to 100',
    ],
    // What a plan would have somebody do, what it has not, what may yet be.
    ['The plan drops the tariff.'],
    ['The plan does not contain a pay rise.'],
    ['The new draft of the plan may drop the pay rise.'],
    ['Kessar denied that the new draft of the plan drops the pay rise.'],
    ['Kessar dropped the pay rise.'],
  ])('%s', (text, ...lines) => {
    expect(revisions(text)).toEqual(lines)
  })

  it('what a version has no longer is none of its terms', () => {
    const terms = (text: string): string[] =>
      codingsOf<TermData>(proposalFinder, text).flatMap(({ kind, issue }) => (kind === 'term' ? [`${issue}`] : []))
    const lead = 'Oriel presented a plan for the dam. '
    expect(terms(`${lead}The new draft of the plan provides for a withdrawal from the strip.`)).toContain('The strip')
    expect(terms(`${lead}The new draft of the plan drops a withdrawal from the strip.`)).toEqual([])
    expect(terms(`${lead}The plan no longer provides for a withdrawal from the strip.`)).toEqual([])
  })
})
