import { expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { BOOK } from '../../../test/coded-text.ts'
import type { PredictionCandidate } from './candidates.ts'
import { predictionFinder } from './index.ts'

/**
 * What a text may foretell, however likely: `may not fall (the pact) of Dealers if … by June`, each place once for each of its
 * sources and conditions.
 */
function possible(text: string): string[] {
  const all = predictionFinder.candidates!(analysedText(`Varnia met Kessar.\n\n${text}`), BOOK) as PredictionCandidate[]
  return all.map(({ data: { likelihood, negated, event, subject, source, condition, by } }) =>
    [
      likelihood,
      negated ? 'not' : '',
      event,
      subject === null ? '' : `(${subject.words})`,
      source === null ? '' : `of ${source.words}`,
      condition === null ? '' : condition.words,
      by === null ? '' : `| ${by.words}`,
    ]
      .filter((one) => one !== '')
      .join(' '),
  )
}

it.each([
  // Turns of phrase.
  ['Brokers warned of a long stoppage by June.', 'may stoppage (a long stoppage) | by June'],
  ['Kessar risks a default if the bank withdraws, an envoy said.', 'may default (Kessar) if the bank withdraws'],
  ['It is only a matter of time before Kessar gives up the strip, an engineer said.', 'likely give (Kessar)'],
  ['The ferry company stands to lose 40 ships, a broker said.', 'likely lose (The ferry company)'],
  ["Temesh's party is heading for defeat, a poll suggested.", "expected defeat (Temesh's party)"],
  ['The port is on course to miss its target, a report said.', 'expected miss (The port)'],
  ['Oriel was on the brink of bankruptcy, a lender said.', 'may bankruptcy (Oriel)'],
  ['A pact on grain is within reach, the envoy said.', 'may reach (A pact)'],
  ['The envoy said a truce was days away.', 'expected away (a truce)'],
  ['A verdict is expected by Friday.', 'expected expect (A verdict) | by Friday'],
  ['Maurek is confident of a pact by Friday.', 'expected pact (a pact) | by Friday'],
  ['Lenders are betting on a rescue by May.', 'expected rescue (a rescue) of Lenders | by May'],
  // A condition without "if", whatever taggers take its name for.
  [
    'Should Kessar fail to pay, Maurek predicted, the bank would be closed by July.',
    'would close (the bank) Should Kessar fail to pay | by July',
  ],
  [
    'The bank would be closed by July, Maurek predicted, should Kessar fail to pay.',
    'would close (The bank) should Kessar fail to pay | by July',
  ],
  ['"I don\'t see a rescue this year," said a lender.', 'expected not rescue (a rescue) | this year'],
  ['Maurek is tipped to lose the vote.', 'expected lose (Maurek)'],
  ['Wheat is seen at 8,000 crowns by June.', 'expected see (Wheat) | by June'],
  // Headlines, and what else goes without its verb.
  ['Dockers likely to walk out in June, mediator says', 'likely walk (Dockers) | June'],
  ['Dealers sold, with wheat expected to top 300 by May.', 'expected top (wheat) | by May'],
  // Verbs that taggers take for something else.
  ['Exports are forecast to fall by a tenth if the port closes.', 'expected fall (Exports) if the port closes'],
  ['Solvane predicted that Kessar would back down.', 'would back (Kessar)'],
  ['The wells will be dry by May, the ministry forecast.', 'will be (The wells) of the ministry | by May'],
  // What is seen to be doing something, and when.
  ['Dealers see prices rising by a tenth in 2032.', 'expected rise (prices) | 2032'],
  ['Most dealers do not see the slump ending before June.', 'expected not end (the slump) | before June'],
  ['An envoy said a truce would be signed within days.', 'would sign (a truce) | within days'],
  ['Solvane is hopeful that the work can begin in May.', 'will begin (the work) | May'],
  // How likely the words before a clause make it.
  ['It is unlikely that the coalition will last, an aide said.', 'unlikely last (the coalition)'],
  ['There is a 20 percent chance that the bridge will close, a broker said.', 'may close (the bridge)'],
  ['The chances of a rescue this month are slim, a lender said.', 'may not chance | this month'],
  // Who holds that it will not be.
  ['Maurek denied that the bank would collapse.', 'would not collapse (the bank)'],
  ['Maurek dismissed fears that the bank would collapse.', 'would not collapse (the bank)'],
  ['The bank no longer expects a cut in May.', 'expected not cut (a cut) | May'],
  ['Solvane saw no reason why the sale could not be done by June.', 'may do (the sale) | by June'],
])('may be foretold: %s', (text, line) => {
  expect(possible(text).some((one) => one === line || one.startsWith(`${line} of `))).toBe(true)
})

it.each([
  // A forecast of before, beside what came of it.
  'Analysts had expected wheat to rise, but it fell.',
  'Wheat had been forecast to rise.',
  'Maurek denied predicting that the bank would collapse.',
  // What nobody foretells.
  'Brokers are divided over whether the slump will last.',
  'Not everyone expects the bank to collapse.',
  'Passengers can expect a letter.',
  'A draft seen by the Ledger sets no date.',
  'The envoy was heading for Maradin.',
  'There is no guarantee that the roof will hold.',
  'Nothing suggests that the roof will hold.',
  'Growth was half of what was forecast before the war.',
  'The truce may or may not.',
])('foretold by nobody: %s', (text) => {
  expect(possible(text)).toEqual([])
})

it('what taggers take for one noun with who forecasts it is no forecast of its own', () => {
  expect(possible('The wells will be dry by May, the ministry forecast.').every((one) => one.startsWith('will'))).toBe(
    true,
  )
})

it('odds of a clause are told with it, once', () => {
  expect(possible('There is a chance that the bridge will close.').every((one) => one.includes('close'))).toBe(true)
})

it.each([
  'Reports that Kessar would leave the strip in June were false, an envoy said.',
  'It is not true that Kessar will leave the strip in June, Temesh said.',
])('nobody foretells what a report says that is called false: %s', (text) => expect(possible(text)).toEqual([]))
