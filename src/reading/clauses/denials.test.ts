import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { denialOf, denialOfNoun } from './index.ts'

/** The word that denies what the clause of a verb tells; null: nothing does. */
function denied(text: string, verb: string): string | null {
  const analysed = analysedText(text)
  const clause = analysed.clauses.all.find(({ head }) => analysed.lower[head] === verb)
  if (clause === undefined) throw new RangeError(`no clause of "${verb}" in: ${text}`)
  const at = denialOf(clause, analysed)
  return at < 0 ? null : analysed.lower[at]
}

describe('denials', () => {
  it.each<[text: string, verb: string, by: string | null]>([
    ['Kessar denied a report that it had offered to leave.', 'offered', 'denied'],
    ['The ministry said reports that Kessar had agreed to the tolls were false.', 'agreed', 'false'],
    ['A claim that the board had accepted the offer is untrue, the union said.', 'accepted', 'untrue'],
    ['There was no truth in rumours that the envoy had signed the text.', 'signed', 'no'],
    ['It is not true that Varnia has agreed to monitors, Solvane said.', 'agreed', 'not'],
    ['It would be wrong to say that Varnia has agreed to monitors.', 'agreed', 'wrong'],
    ['Reports that the port had closed were dismissed by the harbour master.', 'closed', 'dismissed'],
    ['Rumours that Kessar had shelled the port proved false.', 'shelled', 'false'],
    ['The claim that Solvane had seized the ferry was not correct.', 'seized', 'not'],
    ['News that the port had been sealed turned out to be a hoax.', 'sealed', 'hoax'],
    ['Kessar contradicted a report that it had offered to leave.', 'offered', 'contradicted'],
    // The tree may take the report for who did it.
    ['Reports that Kessar had offered to open the dam were false.', 'offered', 'false'],
    // What is not denied, or is no report.
    ['The ministry said reports that Kessar had agreed to the tolls were not false.', 'agreed', null],
    ['Kessar did not deny a report that it had offered to leave.', 'offered', null],
    ['It is true that Varnia has agreed to monitors.', 'agreed', null],
    ['Solvane said that Varnia had agreed to monitors, and that the charges were false.', 'agreed', null],
    ['The paper reported that Kessar had agreed to the tolls.', 'agreed', null],
  ])('%s (%s)', (text, verb, by) => expect(denied(text, verb)).toBe(by))

  it.each<[text: string, noun: string, by: string | null]>([
    ['Reports of a strike were invented.', 'strike', 'invented'],
    ['The envoy denied rumours of a secret pact.', 'pact', 'denied'],
    ['Talk of a blockade was not wrong, the envoy said.', 'blockade', null],
    ['The envoy denied the strike.', 'strike', null],
  ])('%s (of a noun, %s)', (text, noun, by) => {
    const analysed = analysedText(text)
    const at = denialOfNoun(analysed.lower.indexOf(noun), analysed)
    expect(at < 0 ? null : analysed.lower[at]).toBe(by)
  })
})
