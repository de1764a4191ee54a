import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { denialOf } from './index.ts'

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
    // What is not denied, or is no report.
    ['The ministry said reports that Kessar had agreed to the tolls were not false.', 'agreed', null],
    ['Kessar did not deny a report that it had offered to leave.', 'offered', null],
    ['It is true that Varnia has agreed to monitors.', 'agreed', null],
    ['Solvane said that Varnia had agreed to monitors, and that the charges were false.', 'agreed', null],
    ['The paper reported that Kessar had agreed to the tolls.', 'agreed', null],
  ])('%s (%s)', (text, verb, by) => expect(denied(text, verb)).toBe(by))
})
