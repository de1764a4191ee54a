import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { codeText } from '../code-text.ts'

/** `Velk Monitors accepts: admit observers`, of statements that come of an agreement. */
function takenOnIn(text: string): string[] {
  return codeText(analysedText(text), QUARRELS).codings.flatMap(({ kind, party, issue, span, data }) => {
    const { predicate, stance } = data as { predicate?: string; stance?: string }
    return kind === 'statement' && predicate === 'accept the agreement'
      ? [`${party} ${issue} ${stance}: ${text.slice(span.start, span.end)}`]
      : []
  })
}

const ACCORD =
  'The accord provides for the withdrawal of the garrison from the islet within two months and the deployment of 200 observers.'

describe('what parties take on', () => {
  it('with an agreement that they sign: each of its terms', () => {
    const found = takenOnIn(`Arland and Velk signed an accord in Osk on Friday. ${ACCORD}`)
    expect(found.toSorted()).toEqual([
      'Arland Monitors accepts: the deployment of 200 observers',
      'Arland The islet accepts: the withdrawal of the garrison from the islet within two months',
      'Velk Monitors accepts: the deployment of 200 observers',
      'Velk The islet accepts: the withdrawal of the garrison from the islet within two months',
    ])
  })

  it('not with one that they only speak of, refuse, or may sign', () => {
    expect(takenOnIn(`Arland and Velk discussed an accord in Osk on Friday. ${ACCORD}`)).toEqual([])
    expect(takenOnIn(`Arland rejected an accord in Osk on Friday. ${ACCORD}`)).toEqual([])
    expect(takenOnIn(`Arland backed an accord in Osk on Friday. ${ACCORD}`)).toEqual([])
    expect(takenOnIn(`Arland may sign an accord in Osk on Friday. ${ACCORD}`)).toEqual([])
    expect(takenOnIn(`The accord has yet to be signed by Arland. ${ACCORD}`)).toEqual([])
  })

  it('with one that was signed by them, as with one that they signed', () => {
    expect(takenOnIn(`An accord was signed in Osk by Arland and Velk on Friday. ${ACCORD}`)).toHaveLength(4)
    expect(takenOnIn(`An accord, initialled by Tolvaj and Zelenskyy, was published. ${ACCORD}`)).toHaveLength(4)
  })

  it('not what it puts off', () => {
    const signed = 'Arland and Velk signed an accord in Osk on Friday.'
    const found = takenOnIn(`${signed} The accord sets a fishing quota of 40 tonnes and shelves the sanctions.`)
    expect(found.toSorted()).toEqual([
      'Arland Fishing accepts: sets a fishing quota of 40 tonnes',
      'Velk Fishing accepts: sets a fishing quota of 40 tonnes',
    ])
  })

  it('not what they take out of it, and nothing where it is not told which part that is', () => {
    const accord = 'Oriel presented an accord in Osk on Friday.'
    const terms = 'The accord sets a fishing quota of 40 tonnes and provides for the deployment of 200 observers.'
    const monitors = ['Velk Monitors accepts: the deployment of 200 observers']
    expect(takenOnIn(`${accord} ${terms} Velk accepted the accord, except for the quota.`)).toEqual(monitors)
    expect(takenOnIn(`${accord} ${terms} Velk accepted the accord, but not the quota.`)).toEqual(monitors)
    expect(takenOnIn(`${accord} ${terms} Velk accepted the accord, with one exception.`)).toEqual([])
    expect(takenOnIn(`${accord} ${terms} Velk accepted the accord.`)).toHaveLength(2)
  })

  it('on nobody else’s word', () => {
    const accord =
      'Oriel presented an accord in Osk on Friday. The accord provides for the deployment of 200 observers.'
    expect(takenOnIn(`${accord} Arland said that Velk had accepted the accord.`)).toEqual([])
    expect(takenOnIn(`${accord} Two envoys said that Velk had accepted the accord. Velk denied it.`)).toEqual([])
    expect(takenOnIn(`${accord} Velk reportedly accepted the accord.`)).toEqual([])
    expect(takenOnIn(`${accord} Zelenskyy said that Velk had accepted the accord.`)).toEqual([
      'Velk Monitors accepts: the deployment of 200 observers',
    ])
  })
})
