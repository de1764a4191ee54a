import { describe, expect, it } from 'vitest'
import { codingsOf, wordsAt } from '../../../test/coded-text.ts'
import { type PredictionData, predictionFinder } from './index.ts'

/** `Kessar may: Kessar could leave … | if … | by June`; `not`, `scenario` and `alternative` where they are read. */
function predictions(text: string): string[] {
  const seen = new Set<string>()
  return codingsOf<PredictionData>(predictionFinder, text).flatMap(({ party, span, data }) => {
    // One on two issues is told twice.
    const key = `${span.start} ${data.subtype}`
    if (seen.has(key)) return []
    seen.add(key)
    const { subtype, likelihood, negated, condition, by, options } = data
    const marks = [
      subtype === 'prediction' ? '' : subtype,
      negated ? 'not' : '',
      subtype === 'alternative' ? '' : likelihood,
    ]
    const rest = [condition?.words, by?.words, ...options.map(({ words }) => words)].filter((one) => one !== undefined)
    return [
      `${[party, ...marks].filter((one) => one !== '' && one !== null).join(' ')}: ${wordsAt(text, span)}${rest.map((one) => ` | ${one}`).join('')}`,
    ]
  })
}

it('who foretells may say so with a small word before the verb', () => {
  const text = 'Traders at Brightley Bank still reckon on a withdrawal by mid-June. Kessar holds the strip.'
  const [{ data }] = codingsOf<PredictionData>(predictionFinder, text)
  expect(data.source?.words).toBe('Traders at Brightley Bank')
})

it('who spoke in the sentence before and foretells in this is one', () => {
  const text =
    '"They need the money," said Ada Brock of Brightley Bank. She now puts the chance of a withdrawal by June at 60 percent. Kessar holds the strip.'
  const told = codingsOf<PredictionData>(predictionFinder, text)
  expect(told.map(({ attribution, data }) => [attribution, data.by?.words])).toEqual([['a1', 'by June']])
})

describe('predictions', () => {
  it.each<[text: string, ...lines: string[]]>([
    [
      'Analysts expect that the Varnian coalition will collapse by June.',
      'Varnia will: the Varnian coalition will collapse by June | by June',
    ],
    [
      'Critics warn that a withdrawal would embolden Kessar.',
      'would: a withdrawal would embolden Kessar | a withdrawal',
    ],
    // What is to be reached is not what it hangs on.
    [
      'The flow is low. An analyst said he was confident that an agreement on the dam would be reached before May 4.',
      'would: an agreement on the dam would be reached before May 4 | before May 4',
    ],
    [
      'Ada Brock of the Calder Institute said that an extension of the truce on the dam was now the likeliest outcome.',
      'likely: an extension of the truce on the dam was now the likeliest outcome',
    ],
    // The same foretold is told once.
    [
      'The talks on the strip drag on. Brightley Bank said it now saw a 75 percent chance of a withdrawal by June.',
      'expected: saw a 75 percent chance of a withdrawal by June | by June',
    ],
    // The day of that on which it hangs is not the day by which it comes true.
    [
      'Analysts expect the dam to reopen if the session on Monday ends with a deal.',
      'expected: expect the dam to reopen if the session on Monday ends with a deal | if the session on Monday ends with a deal',
    ],
    // Who does not think that it will thinks that it will not.
    [
      'The bank does not expect the dam to reopen before May.',
      'not expected: does not expect the dam to reopen before May | before May',
    ],
    [
      'Analysts doubt that Kessar can hold the strip this year.',
      'Kessar not will: doubt that Kessar can hold the strip this year | this year',
    ],
    [
      '"I doubt that Temesh can sell a withdrawal at home," said Ada Brock of the Calder Institute.',
      'Kessar not will: doubt that Temesh can sell a withdrawal at home',
    ],
    [
      'Economists doubt that the flow can rise before June.',
      'not will: doubt that the flow can rise before June | before June',
    ],
    [
      '"The river is low," said Ada Brock of the Calder Institute. The institute projects that the flow will fall by a third by June.',
      'will: the flow will fall by a third by June | by June',
    ],
    // What is doubted, in words that tell so by themselves.
    ['An economist doubted that the flow would rise.', 'not would: doubted that the flow would rise'],
    ['Brokers doubt that the dam will hold.', 'not will: doubt that the dam will hold'],
    [
      'Few brokers expect the strip to change hands before June.',
      'not expected: Few brokers expect the strip to change hands before June | before June',
    ],
    ['Analysts do not think the dam will hold.', 'not will: do not think the dam will hold'],
    ['Brokers no longer believe that the dam will hold.', 'not will: no longer believe that the dam will hold'],
    ['There is no doubt that the dam will hold, analysts said.', 'will: the dam will hold'],
    [
      'The flow of the river is likely to fall next year.',
      'likely: The flow of the river is likely to fall next year | next year',
    ],
    // All of what is spoken of.
    [
      'Analysts said tense relations between Varnia and Kessar (KSR) are likely to get worse by June.',
      'likely: tense relations between Varnia and Kessar (KSR) are likely to get worse by June | by June',
    ],
    [
      'Critics warn that any gap between tariffs of Varnia and Kessar would hurt trade.',
      'would: any gap between tariffs of Varnia and Kessar would hurt trade | any gap',
    ],
    [
      'Brokers said another cut of tariffs in the near future was unlikely.',
      'unlikely: another cut of tariffs in the near future was unlikely',
    ],
    [
      'Varnia could lose the strip within two months.',
      'Varnia may: Varnia could lose the strip within two months | within two months',
    ],
    [
      'If Kessar leaves the strip, it would mark the end of an age.',
      'scenario would: If Kessar leaves the strip, it would mark the end of an age | If Kessar leaves the strip',
    ],
    [
      'The union faces a choice: accept the wage or go on strike.',
      'Dockers’ Union alternative: The union faces a choice: accept the wage or go on strike | accept the wage | go on strike',
    ],
    [
      'Kessar must choose between the strip and the dam.',
      'Kessar alternative: Kessar must choose between the strip and the dam | the strip | the dam',
    ],
    [
      'The institute says in a note of Monday that a pact would cut the tariffs that Kessar pays.',
      'would: a pact would cut the tariffs that Kessar pays | a pact',
    ],
    [
      'The envoy said the first guards could arrive on the strip before Easter.',
      'may: the first guards could arrive on the strip before Easter | before Easter',
    ],
    ['A study was published. By June, it projects, the flow will be low.', 'will: the flow will be low | By June'],
  ])('%s', (text, ...lines) => {
    expect(predictions(text)).toEqual(lines)
  })

  // What an editor would put down and the judge is not sure enough to tell.
  it.fails.each([
    ['A broker said he doubted that the plan would save the dam.', 'not would: the plan would save the dam'],
  ])('not told yet: %s', (text, ...lines) => {
    expect(predictions(text)).toEqual(lines)
  })

  it.each([
    // What a speaker's own side means to do.
    'Maurek said that Varnia would open the dam.',
    '"We will not leave the strip," Temesh said.',
    // Meetings that are planned.
    'Solvane will meet Temesh in Maradin on Friday.',
    'Varnia and Kessar are expected to hold talks next week.',
    // What a proposal would have someone do.
    'The plan would force Kessar to leave the strip.',
    'Under the plan, Varnia would open the dam.',
    // What is to be made less likely.
    'Varnia and Kessar approved a target to cut the overall risk from floods by 50 percent by 2035.',
    // Questions, what was, and what someone could do.
    'Will Kessar leave the strip?',
    'Kessar could have left the strip in May.',
    'Temesh could not open the dam.',
    'Kessar left the strip.',
    // Nobody and nothing of the dossier.
    'Prices of bread may rise.',
  ])('nothing in: %s', (text) => {
    expect(predictions(text)).toEqual([])
  })
})
