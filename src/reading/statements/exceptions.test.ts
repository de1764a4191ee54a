import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { exceptionsIn } from './exceptions.ts'
import { findStatements, statementBook } from './index.ts'

/** `except for > the quota`; `(…)` where it is out of no whole, `< …` where it leads. */
function exceptions(text: string): string[] {
  const analysed = analysedText(text)
  const words = ({ first, end }: { first: number; end: number }): string =>
    text.slice(analysed.tokens.starts[first], analysed.tokens.ends[end - 1])
  return exceptionsIn(analysed, 0).map(({ words: by, region, leads, ofWhole }) => {
    const line = `${words(by)} > ${words(region)}`
    return `${leads ? '< ' : ''}${ofWhole ? line : `(${line})`}`
  })
}

const BOOK = statementBook(QUARRELS)

/** `Velk Fishing rejects` */
const stances = (text: string): string[] =>
  findStatements(analysedText(text), BOOK).flatMap(({ party, issue, data }) =>
    data.stance === null ? [] : [`${party} ${issue} ${data.stance} ${data.modality}`],
  )

describe('what is taken out', () => {
  it.each<[text: string, ...lines: string[]]>([
    ['Velk accepted the plan, except for the quota.', 'except for > the quota'],
    ['Velk accepted all but the article on trawlers.', 'but > the article on trawlers'],
    ['Velk accepted everything in the draft but the quota.', 'but > the quota'],
    ['Velk could live with the text, but not with the embargo.', 'but not > with the embargo'],
    ['Apart from the garrison, Velk accepted the accord.', '< Apart from > the garrison'],
    ['Velk accepted the plan, with one exception: the quota.', 'with one exception > the quota'],
    ['Velk accepted the plan, with two exceptions.', '(with two exceptions > with two exceptions)'],
    ['Velk put a duty on all fish except herring.', '(except > herring)'],
    // Nothing is.
    ['Velk has all but accepted the plan.'],
    ['Velk accepted the plan, but not before Arland had signed.'],
    ['Apart from the quota, Velk also accepted the embargo.'],
    ['Velk accepted the plan, but Arland did not.'],
  ])('%s', (text, ...lines) => {
    expect(exceptions(text)).toEqual(lines)
  })

  it.each([
    'Velk accepted the plan, except for the quota.',
    'Velk accepted all but the article on the quota.',
    'Velk said it could live with the plan, but not with the quota.',
    'Apart from the quota, Velk accepted the plan.',
  ])('is refused by who accepts the rest: %s', (text) => {
    expect(stances(text)).toEqual(['Velk Fishing rejects asserted'])
  })

  it.each(['Velk rejected the plan, except for the quota.', 'Velk accepted a duty on all goods except fishing gear.'])(
    'tells no stance where it is taken out of a refusal, or of no whole: %s',
    (text) => {
      expect(stances(text)).toEqual([])
    },
  )

  it('is refused by a "not", out of whatever it is taken', () => {
    expect(stances('Velk was flexible about the embargo but not about the quota.')).toContain(
      'Velk Fishing rejects asserted',
    )
  })

  it('is accepted where it is named beside another thing', () => {
    expect(stances('Velk accepted the quota, apart from the share of the islanders.')).toEqual([
      'Velk Fishing accepts asserted',
    ])
  })
})
