import { expect, it } from 'vitest'
import { codingsOf } from '../../../test/coded-text.ts'
import { type ProposalData, proposalFinder, type TermData } from './index.ts'

/** One line a proposal: `Kessar: the offer | Oriel rejects`. */
const told = (text: string): string[] =>
  codingsOf<ProposalData | TermData>(proposalFinder, text).flatMap(({ kind, data }) => {
    if (kind !== 'proposal') return []
    const { names, authors, reactions } = data as ProposalData
    const by = [...new Set(authors.flatMap(({ party }) => party ?? []))].join(', ')
    const stances = reactions.map(({ party, stance }) => `${party} ${stance}`)
    return [[`${by}: ${names.map(({ words }) => words).join('; ')}`, ...stances].join(' | ')]
  })

const PLAN = 'The Harbour Company has withdrawn its plan for overtime. '

it.each([
  ['Kessar offered to open the dam. Varnia rejected the offer.', 'Kessar: the offer | Varnia rejects'],
  ['Kessar offered on Monday to open the port. Varnia rejected the offer.', 'Kessar: the offer | Varnia rejects'],
  ['Kessar proposed that the dam be opened. Varnia accepted the proposal.', 'Kessar: the proposal | Varnia accepts'],
])('takes "the offer" for what was offered just before, and not for the plan before it: %s', (text, offer) => {
  expect(told(PLAN + text)).toEqual(['Harbour Company: its plan', offer])
})

it.each([
  // The same party's.
  'The Harbour Company offered to raise wages. The union rejected the offer.',
  // It was spoken of since, or is called so itself.
  'Kessar offered to open the dam if the plan was dropped. The union rejected the plan.',
  // Nobody did so.
  'Kessar never offered to open the dam. The union rejected the plan.',
])('leaves what the text spoke of before where nothing says otherwise: %s', (text) => {
  expect(told(PLAN + text)[0]).toMatch(/^Harbour Company: .*\| Dockers’ Union rejects$/)
})
