import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { growth } from '../../../test/growth.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { findStatements, statementBook } from './index.ts'

const book = statementBook(QUARRELS)
const PARTIES = new Set(QUARRELS.parties.map(({ name }) => name))
const ISSUES = new Set(QUARRELS.issues.map(({ name }) => name))

/** Words of which statements are made, in any order. */
const WORDS = (
  'Arland Tessin Velk Osk the League union Tolvaj it we they will not would must refused to agreed ready accept reject ' +
  'withdraw lift demand its opposition no only after until if unless accused urged warned without in return for sanctions embargo islet quota ' +
  'monitors wages said told that and , . " ( said there be out of the question talks a reversal backed down'
).split(' ')

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '))

describe('laws of statements', () => {
  it('every coding rests on words of the text, in the terms of the codebook', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ maxLength: 80 })), (words) => {
        const found = findStatements(analysedText(words), book)
        found.forEach(({ id, party, issue, span, why, confidence, data }, i) => {
          expect(id).toBe(`s${i + 1}`)
          expect(party === null ? data.whose !== undefined : PARTIES.has(party)).toBe(true)
          expect(issue === null ? data.stance === null : ISSUES.has(issue)).toBe(true)
          if (data.change) expect(data.stance).toBeNull()
          expect(data.recipient === null || PARTIES.has(data.recipient)).toBe(true)
          expect(data.recipient === null || data.recipient !== party).toBe(true)
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
          for (const one of [span, ...why.map((reason) => reason.span), ...(data.about === null ? [] : [data.about])]) {
            expect(0 <= one.start && one.start < one.end && one.end <= words.length).toBe(true)
          }
          for (const field of [
            'party',
            ...(data.change ? ['change'] : data.stance === null ? ['act'] : ['stance', 'issue']),
          ]) {
            expect(why.map((reason) => reason.field)).toContain(field)
          }
        })
      }),
      { numRuns: 300 },
    )
  })

  it('the same text says the same', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(findStatements(analysedText(words), book)).toEqual(findStatements(analysedText(words), book))
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    'Arland refused to lift the embargo. ',
    'Arland will not withdraw until sanctions are lifted, ',
    'refused to agreed to refused to ',
    'the islet the embargo ',
    'no indication it is willing ',
    'Arland Velk Osk Tessin ',
    'will not ',
    'in return for ',
    'Arland accused Velk of a reversal of policy on the embargo and told ',
    'Velk said the quota ',
  ])('takes time linear in the length of: %s…', (piece) => {
    const finding = (times: number): (() => void) => {
      const analysed = analysedText(piece.repeat(times))
      return () => void findStatements(analysed, book)
    }
    // Eight times the length: quadratic time would be sixty-four times.
    expect(growth(finding(100), finding(800), 32)).toBeLessThan(32)
  })
})
