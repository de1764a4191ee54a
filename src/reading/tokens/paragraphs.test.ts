import { describe, expect, it } from 'vitest'
import { tokenize } from './index.ts'

function paragraphsOf(text: string): string[] {
  const { starts, ends, sentences, paragraphs } = tokenize(text)
  const found: string[] = []
  for (let paragraph = 0; paragraph + 1 < paragraphs.length; paragraph++) {
    const first = sentences[paragraphs[paragraph]!]!
    const end = sentences[paragraphs[paragraph + 1]!]!
    found.push(text.slice(starts[first], ends[end - 1]))
  }
  return found
}

const WRAPPED = [
  'The delegations of both sides met on Monday in the old',
  'customs house by the harbour, where they had last seen',
  'one another in the spring. They agreed on an agenda of',
  'four points and on nothing else, the host said.',
]

describe('paragraphs', () => {
  it('are apart by blank lines, also where these hold blanks or CR LF', () => {
    expect(paragraphsOf('One.\n\nTwo.\n \t\nThree.\r\n\r\nFour.')).toEqual(['One.', 'Two.', 'Three.', 'Four.'])
  })

  it('are apart by single newlines where each line is a paragraph', () => {
    expect(paragraphsOf('Talks end\nNo deal, says mediator\nBoth sides left.')).toHaveLength(3)
    expect(paragraphsOf('Talks end\rNo deal, says mediator\rBoth sides left.')).toHaveLength(3)
  })

  it('run on over the lines of a hard-wrapped text', () => {
    expect(paragraphsOf(WRAPPED.join('\n'))).toHaveLength(1)
    expect(paragraphsOf(`${WRAPPED.join('\r\n')}\r\n\r\n${WRAPPED.join('\r\n')}`)).toHaveLength(2)
  })

  it('begin at an indented line of a hard-wrapped text', () => {
    expect(paragraphsOf(`${WRAPPED.join('\n')}\n    ${WRAPPED.join('\n')}`)).toHaveLength(2)
  })

  it('end with a line left short in a hard-wrapped text', () => {
    const short = 'Nothing was signed.'
    expect(paragraphsOf(`${WRAPPED.join('\n')}\n${short}\n${WRAPPED.join('\n')}`)).toHaveLength(2)
  })

  it('are lines where lines are long', () => {
    const line = `${WRAPPED.join(' ')}`
    expect(paragraphsOf(`${line}\n${line}\n${line}`)).toHaveLength(3)
  })
})
