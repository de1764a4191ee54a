import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { speakersOf } from './index.ts'

describe('for whom sources speak', () => {
  it.each<[string, string[]]>([
    ['Tolvaj said the quota would stay. She added that talks would go on.', ['Arland named', 'Arland named']],
    ['A senior Velkish official said the talks had failed.', ['Velk unnamed']],
    ['The Velkish foreign ministry said the talks had failed.', ['Velk official']],
    ['Secretary of State Mira Tolvaj said the talks had failed.', ['Arland named']],
    ["Tolvaj's office said the talks had failed.", ['Arland official']],
    ['Osk said the talks had failed.', ['Velk official']],
    // Nobody's side: a place, a trade, an office that is over, both sides, another country's envoy.
    ['Bankers in Osk said the talks had failed.', []],
    ['A Velkish farmer said the talks had failed.', []],
    ['Former Velkish president Ola Brem said the talks had failed.', []],
    ['The negotiators of Arland and Velk said the talks had failed.', []],
    ['A European ambassador in Osk said the talks had failed.', []],
    ['Critics of Velk said the talks had failed.', []],
    ["Velk's critics said the talks had failed.", []],
  ])('%s', (text, expected) => {
    expect(speakersOf(analysedText(text), QUARRELS).map(({ party, how }) => `${party} ${how}`)).toEqual(expected)
  })

  it('names the attribution, and takes an office for the person whom the text calls so', () => {
    const text = 'The prime minister, Mira Tolvaj, spoke first. "We will stay," the prime minister said.'
    const analysed = analysedText(text)
    const speakers = speakersOf(analysed, QUARRELS)
    expect(speakers.map(({ party }) => party)).toContain('Arland')
    for (const { attribution } of speakers) expect(analysed.attributions.map(({ id }) => id)).toContain(attribution)
  })
})
