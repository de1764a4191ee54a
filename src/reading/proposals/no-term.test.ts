import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { type ProposalData, proposalFinder, type TermData } from './index.ts'

/**
 * Each term with who put its proposal forward: `Velk: cut the quota to 135 tonnes`.
 *
 * @param from how sure it must be at least
 */
function terms(text: string, from?: number): string[] {
  const found = proposalFinder.find(analysedText(text), QUARRELS, from)
  const authors = new Map(
    found.flatMap(({ id, kind, data }) =>
      kind === 'proposal' ? [[id, (data as ProposalData).authors.map(({ party }) => party).join(', ')] as const] : [],
    ),
  )
  return found.flatMap(({ kind, span, data }) =>
    kind === 'term' ? [`${authors.get((data as TermData).proposal) || '-'}: ${text.slice(span.start, span.end)}`] : [],
  )
}

describe('what is no term', () => {
  it('is what a party says it would not do', () => {
    const text =
      'Both sides agreed to share the quota within 30 days. There is no embargo in this paper, Tolvaj said.\n\nReth insisted that Arland had not abandoned the islet. Arland wants a quota of 40 tonnes by 2034, he said, and would not give up the garrison without one.'
    expect(terms(text)).toEqual(['-: share the quota within 30 days', 'Arland: a quota of 40 tonnes by 2034'])
  })

  it('is what people meet for', () => {
    const text =
      'The two sides would raise the quota by 10 percent. Tolvaj and Zelensky will meet again on Friday in Lenn to settle the fishing quota of 40 tonnes, which Velk wants raised to 5 percent.'
    expect(terms(text)).toEqual(['-: The two sides would raise the quota by 10 percent'])
  })

  it('is a verb alone', () => {
    const text =
      'Velk put a plan on fishing quotas forward. The fishing quota is the key. Reth offered $200 million, one of them said.'
    expect(terms(text, 0.3).filter((one) => one.endsWith('offered'))).toEqual([])
  })

  it('is whose blessing it needs', () => {
    expect(
      terms(
        "The union said it would accept a pay rise of 3 percent provided that the port's board approved the pay rise.",
      ),
    ).toEqual([])
  })
})

describe('whose a term is', () => {
  it('is who would take another figure, not who made the offer that it turned down', () => {
    const text =
      'Velk offered to cut its quota to 135 tonnes, delegates said, on condition that Arland lifted the embargo. Tolvaj turned the offer down. She told reporters that Arland would accept a quota of 120 tonnes, which is 13 percent more than Velk caught.'
    const found = terms(text, 0.3)
    expect(found).toContain('Velk: cut its quota to 135 tonnes')
    expect(found.filter((one) => one.includes('120'))).not.toContain('Velk: Arland would accept a quota of 120 tonnes')
  })

  it('is not whoever took a demand off the table before', () => {
    expect(
      terms(
        'The League accepted more monitors after Arland withdrew its demand for a larger quota. Velk will lift the embargo until 2034.',
      ),
    ).toEqual(['Velk: will lift the embargo until 2034'])
  })

  it('is nobody’s who agreed to have it done by another', () => {
    expect(terms('Lenn Port Authority agreed on Tuesday to be bought by Velk for a pay rise of 7 percent.')).toEqual([
      '-: be bought by Velk for a pay rise of 7 percent',
    ])
  })

  it('is not that of a draft of another paragraph', () => {
    const text =
      "Velk agreed to raise the quota to 500 tonnes, Zelensky said, stressing that it was voluntary.\n\nThe embargo has been removed from the draft at Velk's request, according to a copy."
    const found = proposalFinder.find(analysedText(text), QUARRELS)
    const draft = found.flatMap(({ kind, data }) => {
      const { names, authors } = data as ProposalData
      return kind === 'proposal' && names.some(({ words }) => words === 'the draft') ? [authors] : []
    })
    expect(draft).toEqual([[]])
  })
})
