import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { issueBook, likeIssues } from './index.ts'

const BOOK = issueBook({
  parties: [],
  issues: [
    { name: 'Debt', words: ['loan', 'creditor'] },
    { name: 'Oil', words: ['crude', 'barrel'] },
  ],
})
const { meaning } = analysedText('The envoy left.')

describe('likeIssues', () => {
  const like = likeIssues(BOOK, meaning)

  it('tells by the word that is most alike, of all of an issue', () => {
    const [first] = like('lender')
    const cosines = ['debt', 'loan', 'creditor'].map((word) => meaning.likeness('lender', word)!)
    expect(first).toEqual({ issue: 'Debt', like: Math.max(...cosines), named: false })
  })

  it('puts the likest first, and leaves out what is not alike', () => {
    expect(like('loan')[0]).toEqual({ issue: 'Debt', like: 1, named: false })
    expect(like('debt')[0]).toEqual({ issue: 'Debt', like: 1, named: true })
    expect(like('petroleum')[0]!.issue).toBe('Oil')
    expect(like('envoy')).toEqual([])
    expect(like('xyzzyx')).toEqual([])
  })

  it('tells nothing by a word that is a party’s name', () => {
    const issues = [{ name: 'Guards', words: ['driver-only train', 'fund loan'] }]
    const parties = [{ name: 'Global Fund', aliases: ['the Fund', 'drivers'], metonyms: [], people: [] }]
    const read = likeIssues(issueBook({ parties, issues }), meaning)
    for (const word of ['driver', 'fund']) expect(read(word)[0]?.like ?? 0).toBeLessThan(1)
    expect(read('loan')[0]).toMatchObject({ issue: 'Guards', like: 1 })
  })

  it('works out each word once', () => {
    expect(like('lender')).toBe(likeIssues(BOOK, meaning)('lender'))
  })
})
