import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { issueBook, issueMarks } from '../issues/index.ts'
import { statementBook, statementCandidates } from './find-statements.ts'
import { companyOf } from './issue-company.ts'

const CODEBOOK = {
  parties: [
    { name: 'Arland', aliases: [], metonyms: [], people: [] },
    { name: 'Velk', aliases: [], metonyms: [], people: [] },
  ],
  issues: [
    { name: 'Fishing', words: ['quota', 'catch', 'trawler'] },
    { name: 'Harbour fee', words: ['harbour fee', 'berth'] },
    { name: 'Prisoners', words: ['prisoner', 'detainee'] },
  ],
}
const book = statementBook(CODEBOOK)

/** What is known of each issue that the last statement of a text may be about. */
function known(words: string): Map<string, readonly string[]> {
  const found = statementCandidates(analysedText(words), book)
  const last = Math.max(...found.map(({ span }) => span.start))
  const parts = found.filter(({ span }) => span.start === last).flatMap(({ parts }) => parts ?? [])
  const issues = parts.filter(({ judge }) => judge === 'statement issue')
  return new Map(issues.map(({ choice, features }) => [choice, features]))
}

describe('what speaks for an issue', () => {
  it('is told of all of them, wherever they stand', () => {
    const issues = known('Arland freed a prisoner. Velk rejected a larger quota for its trawlers.')
    expect(issues.get('Fishing')).toContain('i:object')
    expect(issues.get('Prisoners')).toContain('i:far&back=1')
    expect(issues.get('Fishing')).toContain('i:rank=0')
    expect(issues.get('Prisoners')).not.toContain('i:rank=0')
  })

  it('tells a word of the name from one of its other phrases', () => {
    const issues = known('Arland spoke of a berth. Velk rejected the fee.')
    expect(issues.get('Harbour fee')).toContain('i:like-object=own-name')
  })

  it('knows what a word was told together with', () => {
    const told =
      'Arland wants a larger quota for the cutters. The cutters need a quota, it said. Velk would ban the cutters.'
    expect(
      known(told)
        .get('Fishing')
        ?.some((name) => /^i:(far|too)&with-(object|about)=[1-4]$/.test(name)),
    ).toBe(true)
  })

  it('tells the paragraph of what stands before', () => {
    const before = 'Arland freed a prisoner.'
    const after = 'Velk rejected the gesture.'
    expect(known(`${before} ${after}`).get('Prisoners')).toContain('i:paragraph')
    expect(known(`${before}\n\n${after}`).get('Prisoners')).not.toContain('i:paragraph')
  })
})

describe('companyOf', () => {
  const text = analysedText('The cutters need a quota. The cutters are old. A quota was set. The cutters left.')
  const { ofWord } = companyOf(text, issueMarks(text, issueBook(CODEBOOK)))
  const tokens = text.lower.flatMap((word, at) => (word === 'cutters' ? [at] : []))

  it('counts the other sentences', () => {
    // Once of three.
    expect(ofWord(tokens[1]!)).toEqual([['Fishing', 1 / 3]])
  })

  it('does not count the sentence itself', () => expect(ofWord(tokens[0]!)).toEqual([]))

  it('knows nobody in a text without issues', () => expect(companyOf(text, []).ofWord(tokens[1]!)).toEqual([]))
})
