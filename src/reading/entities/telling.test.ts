import { describe, expect, it } from 'vitest'
import { expectMarks, readEntities } from '../../../test/marked-entities.ts'

/** Sentences that stand in a quotation and speak of somebody else, or of nobody. */
const RIVAL = 'It was closed in May. It will stay closed. John Vell knows. Go and see'
const NOBODY = 'It was closed in May. It will stay closed. It is wet. It is long. Go and see'

describe('who speaks, behind a paragraph of quotation', () => {
  it.each([
    [`[Peter Hall]{person:1} said the road was closed.\n\n“${RIVAL},” [he]{person:1} said.`],
    [`[Peter Hall]{person:1} said the road was closed.\n\n“${NOBODY},” [he]{person:1} added.`],
    [`[A spokesman for the port]{person:1} said no.\n\n“${RIVAL}. He lives there,” [he]{person:1} said.`],
    [`[Two officials]{group:1} said the road was closed.\n\n“${RIVAL},” [they]{group:1} said.`],
    [`[Peter Hall]{person:1} said no.\n\n“${RIVAL},” [he]{person:1} said.\n\n“Nobody goes,” [he]{person:1} added.`],
    [
      `[Susan Hall]{person:1} said no. [Ivo Renn]{person:2} had asked [her]{person:1} to go.\n\n“${NOBODY},” [she]{person:1} said.`,
    ],
  ])('%s', (marked) => {
    expectMarks(marked)
  })

  it('is nobody whom the quotation names', () => {
    const { entities, mentions } = readEntities(
      'Susan Hall met Peter Renn on Monday.\n\n“The road is closed. Mr. Renn knows it,” he said.',
    )
    const renn = entities.findIndex(({ name }) => name === 'Peter Renn')
    expect(renn).toBeGreaterThanOrEqual(0)
    expect(mentions.filter(({ entity, form }) => entity === renn && form === 'pronoun')).toEqual([])
  })
})

describe('places', () => {
  it('are no he, though the tagger takes one for a person', () => {
    expectMarks(
      'Tavisk welcomed the plan, Minister [Pavel Renn]{person:1} told reporters. “We want the ships out. We want no Taviskan navy in,” [he]{person:1} said.',
    )
  })
})

describe('objects', () => {
  it('are not who does it', () => {
    expectMarks('[Peter Hall]{person:1} was late. [Tom Renn]{person:2} asked [him]{person:1} to leave.')
  })

  it('are, where they say so', () => {
    expectMarks('[Peter Hall]{person:1} was late. [Tom Renn]{person:2} shot [himself]{person:2} on Monday.')
  })
})
