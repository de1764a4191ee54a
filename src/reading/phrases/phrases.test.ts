import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { extentOf, formsOf, issueFinder, phrasesOf, subjectOf } from './index.ts'

/** `[The plan] {would force} [Kessar] {to leave} .` */
function line(text: string): string {
  const phrases = phrasesOf(analysedText(text))
  const { starts, ends } = phrases.tokens
  return phrases.items
    .map(({ kind, first, end }) => {
      const words = text.slice(starts[first], ends[end - 1])
      return kind === 'noun' ? `[${words}]` : kind === 'verb' ? `{${words}}` : words
    })
    .join(' ')
}

describe('items', () => {
  it.each([
    ['The plan would force Kessar to leave the strip.', '[The plan] {would force} [Kessar] {to leave} [the strip] .'],
    ['It would free every prisoner.', '[It] {would free} [every prisoner] .'],
    ['The first calls for a truce.', '[The first] {calls} for [a truce] .'],
    ['They gave Kessar twelve months.', '[They] {gave} [Kessar] [twelve months] .'],
    ['He carried the paper to Maradin last week.', '[He] {carried} [the paper] to [Maradin] [last week] .'],
    ['The draft has not been signed.', '[The draft] {has not been signed} .'],
    ['Varnia would raise the flow and open two berths.', '[Varnia] {would raise} [the flow] and {open} [two berths] .'],
    // With no comma between what a sentence begins with and its subject.
    ['Under the plan Kessar would leave.', 'Under [the plan] [Kessar] {would leave} .'],
    ['After the vote Prime Minister Temesh resigned.', 'After [the vote] [Prime Minister Temesh] {resigned} .'],
    [
      'They sailed under the pilot Temesh would have liked.',
      '[They] {sailed} under [the pilot Temesh] {would have liked} .',
    ],
    ['Kessar is to leave by May.', '[Kessar] {is to leave} by [May] .'],
    [
      'The envoy said that access to the port would help.',
      '[The envoy] {said} that [access] to [the port] {would help} .',
    ],
  ])('%s', (text, items) => {
    expect(line(text)).toBe(items)
  })
})

describe('subjects', () => {
  it.each([
    ['The mediator between Varnia and Kessar has proposed a truce.', 'proposed', 'The mediator'],
    ['The plan, which was drawn up in May, would end it.', 'end', 'The plan'],
    ['Officials of the union who read the draft rejected it.', 'rejected', 'Officials'],
    ['Kessar failed to keep its word.', 'keep', 'Kessar'],
    ['The pact, agreed last year, calls for a truce.', 'calls', 'The pact'],
    ['She said the tax would fall.', 'said', 'She'],
  ])('%s %s', (text, verb, subject) => {
    const phrases = phrasesOf(analysedText(text))
    const { items, lower, tokens } = phrases
    const at = items.findIndex(({ kind, head }) => kind === 'verb' && lower[head] === verb)
    const found = items[subjectOf(phrases, at)]!
    expect(text.slice(tokens.starts[found.first], tokens.ends[found.end - 1])).toBe(subject)
  })
})

describe('extents', () => {
  it.each([
    ['Kessar would leave the strip, two officials said.', 'leave', 'would leave the strip'],
    ['Kessar would leave the strip and Varnia would open the dam.', 'leave', 'would leave the strip'],
    ['Kessar would leave the strip because it is poor.', 'leave', 'would leave the strip'],
    ['A plan to spur growth will cost millions.', 'spur', 'to spur growth'],
    [
      'Kessar would hand back the strip, which it took in May, within a year.',
      'hand',
      'would hand back the strip, which it took in May, within a year',
    ],
  ])('%s', (text, verb, extent) => {
    const phrases = phrasesOf(analysedText(text))
    const { items, lower, tokens } = phrases
    const at = items.findIndex(({ kind, head }) => kind === 'verb' && lower[head] === verb)
    expect(text.slice(tokens.starts[items[at]!.first], tokens.ends[extentOf(phrases, at).end - 1])).toBe(extent)
  })
})

it('forms of verbs', () => {
  expect(formsOf('agree')).toEqual(['agree', 'agrees', 'agreeing', 'agreed'])
  expect(formsOf('cut')).toEqual(['cut', 'cuts', 'cutting'])
  expect(formsOf('study')).toContain('studied')
  expect(formsOf('open')).toContain('opened')
  expect(formsOf('ban')).toContain('banned')
})

it('issues are marked by any inflection of their words, and by their names', () => {
  const issues = [
    { name: 'The strip', words: ['pull out', 'open its market'] },
    { name: 'Debt', words: ['bond'] },
  ]
  const marked = (text: string): string[] => {
    const analysed = analysedText(text)
    return issueFinder(analysed, { parties: [], issues })(0, analysed.tokens.count).map(({ issue }) => issue)
  }
  expect(marked('They pulled out of the town.')).toEqual(['The strip'])
  expect(marked('Japan must open its home market.')).toEqual(['The strip'])
  expect(marked('A bonded warehouse stood there.')).toEqual([])
  expect(marked('Both bonds fell.')).toEqual(['Debt'])
})

it('every token of any text lies in one item', () => {
  const words = fc.constantFrom(
    ..."The plan would not force Kessar to leave , and “ ” that which is are been two $ 40 first of in by calls . ? its 's".split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 80 }), (pieces) => {
      const { items, itemOf, tokens } = phrasesOf(analysedText(pieces.join(' ')))
      let next = 0
      for (const [i, { first, end, head }] of items.entries()) {
        expect(first).toBe(next)
        expect(head).toBeGreaterThanOrEqual(first)
        expect(head).toBeLessThan(end)
        for (let token = first; token < end; token++) expect(itemOf[token]).toBe(i)
        next = end
      }
      expect(next).toBe(tokens.count)
    }),
    { numRuns: 60 },
  )
})
