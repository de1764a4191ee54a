import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import type { Codebook } from '../codings/index.ts'
import { issueBook } from '../issues/index.ts'
import { statementBook, statementCandidates } from './find-statements.ts'
import { typicalOf } from './issue-typical.ts'

const BOOK: Codebook = {
  parties: [
    { name: 'Ostmark', aliases: [], metonyms: [], people: [] },
    { name: 'Velde', aliases: [], metonyms: [], people: [{ name: 'Ida Brandt', aliases: ['Brandt'] }] },
  ],
  issues: [
    { name: 'Transit fee', words: ['transit fee', 'pipeline fee'] },
    { name: 'Arrears', words: ['arrears', 'unpaid fees', 'back payment', 'old debt'] },
    { name: 'Wages', words: ['wage', 'pay rise'] },
    { name: 'Safety', words: ['safety', 'inspector'] },
  ],
}

/** What speaks for an issue where a word of stance stands, by the last of a text's frames with that word. */
function signsFor(text: string, issue: string, predicate: string): readonly string[] {
  const found = statementCandidates(analysedText(text), statementBook(BOOK)).filter(
    (one) => one.data.predicate === predicate && one.issue === issue,
  )
  return found.at(-1)?.parts?.find(({ judge }) => judge === 'statement issue')?.features ?? []
}

describe('what speaks for an issue beside its words', () => {
  it('takes a word for the issue most of whose phrases have it', () => {
    const typical = typicalOf(issueBook(BOOK))('fee')
    const of = (issue: string) => typical.find((one) => one.issue === issue)!
    expect(of('Transit fee')).toMatchObject({ part: 1, head: true })
    expect(of('Arrears')).toMatchObject({ part: 0.25, head: true })
    expect(of('Transit fee').share).toBe(0.8)
    const text = 'Ostmark accepts a fee.'
    expect(signsFor(text, 'Transit fee', 'accept')).toContain('i:typical-told&most')
    expect(signsFor(text, 'Arrears', 'accept')).not.toContain('i:typical-told&most')
  })

  it('takes an amount for what it is told with elsewhere', () => {
    const text = 'Velde offered a pay rise of 7 percent.\n\nInspectors came. Ostmark supports 7 percent.'
    expect(signsFor(text, 'Wages', 'support')).toEqual(expect.arrayContaining(['i:sum&most', 'i:unit&most']))
    expect(signsFor(text, 'Safety', 'support')).toContain('i:sum=-')
  })

  it('takes a noun for what it was told with when it stood there last', () => {
    const text = 'Velde wrote a bill on safety. Wages were not told of.\n\nOstmark rejects the bill.'
    expect(signsFor(text, 'Safety', 'reject')).toContain('i:echo=1')
    expect(signsFor(text, 'Wages', 'reject')).toContain('i:no-echo=1')
  })

  it('takes an answer for what was asked', () => {
    const text = 'Wages fell. And the inspectors?\n\n"We reject them," Brandt said.'
    expect(signsFor(text, 'Safety', 'reject')).toEqual(expect.arrayContaining(['i:asked=1', 'i:asked-alone']))
    expect(signsFor(text, 'Wages', 'reject')).toContain('i:asked-other=1')
  })

  it('takes a sentence for what its paragraph begins with', () => {
    const text = 'Safety came first. Wages were told of later. Ostmark rejects the idea.'
    expect(signsFor(text, 'Safety', 'reject')).toContain('i:topic-first=2')
    expect(signsFor(text, 'Wages', 'reject')).toContain('i:topic-not=2')
  })
})
