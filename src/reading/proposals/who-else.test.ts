import { describe, expect, it } from 'vitest'
import { codingsOf } from '../../../test/coded-text.ts'
import { type ProposalData, proposalFinder } from './index.ts'

/** Who is told to have taken the first proposal of a text, with the words that say so. */
function takers(text: string): { readonly parties: string[]; readonly words: string[] } {
  const [first] = codingsOf<ProposalData>(
    proposalFinder,
    `${text} It provides for a withdrawal from the strip.`,
  ).filter(({ kind }) => kind === 'proposal')
  const took = first!.data.reactions.filter(({ stance }) => stance === 'accepts')
  return { parties: took.map(({ party }) => party), words: [...new Set(took.map(({ words }) => words))] }
}

describe('who took a proposal, told in the passive', () => {
  it.each<[text: string, words: string, ...parties: string[]]>([
    [
      'The accord was signed by Varnia and Kessar on Monday.',
      'The accord was signed by Varnia and Kessar',
      'Varnia',
      'Kessar',
    ],
    [
      'The accord, initialled by Varnia, Kessar and Oriel, was published.',
      'The accord, initialled by Varnia, Kessar and Oriel',
      'Varnia',
      'Kessar',
      'Oriel',
    ],
    [
      'A text signed on Monday by both ministers, Maurek and Temesh, was published.',
      'A text signed on Monday by both ministers, Maurek and Temesh',
      'Varnia',
      'Kessar',
    ],
    [
      'The accord was signed by Maurek for Varnia and by Temesh for Kessar.',
      'The accord was signed by Maurek for Varnia and by Temesh for Kessar',
      'Varnia',
      'Kessar',
    ],
  ])('%s', (text, words, ...parties) => {
    expect(takers(text)).toEqual({ parties, words: [words] })
  })

  it('is nobody where it has yet to be signed', () => {
    expect(takers('The accord has yet to be signed by Kessar.').parties).toEqual([])
    expect(takers('The envoys hope to have the accord initialled by Kessar and Varnia.').parties).toEqual([])
  })

  it('is not whose it is', () => {
    expect(takers('Kessar’s plan was accepted by Varnia.').parties).toEqual(['Varnia'])
  })
})
