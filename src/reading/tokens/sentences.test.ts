import { describe, expect, it } from 'vitest'
import { headlineEnd, type Tokens, tokenize, withDatelines } from './index.ts'
import { packWeights, unpackWeights } from './sentence-table.ts'

/** One case a line: the text, with `//` between sentences. */
function expectSentences(line: string, cut: (text: string) => Tokens = tokenize): void {
  const text = line.replaceAll(' // ', ' ')
  const { starts, ends, sentences } = cut(text)
  const found: string[] = []
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++)
    found.push(text.slice(starts[sentences[sentence]!], ends[sentences[sentence + 1]! - 1]))
  expect(found.join(' // ')).toBe(line)
}

const CASES = `
The ministry rejected the draft. // Talks resume on Monday.
"We will not sign," the minister said. // "It is not our text." // He left.
“We will not sign,” the minister said.
"Is it true?" he asked the envoy.
“They have agreed to nothing.” // The spokesman then left the room.
The envoy asked for time. // “We need a week,” she said.
Gen. Orlo told Sen. Mair of the U.S. delegation that Mr. Vale had agreed.
The text goes to the U.S. on Friday. // It needs two signatures.
J. R. Vale, of Corvin Inc., met Dr. Lund at 9 a.m. on Tuesday.
The loan runs to Jan. 15. // No. 4 of its terms is open.
Prices rose 2.5 pct to 41.3 dlrs. // Traders said they saw no reason.
He said: "We agreed. // We signed." // Nobody else did.
The ministry (which had declined to comment.) said on Friday that it would.
They wanted peace ... and got a truce.
Who pays? // The creditors do!
"Why now?" Minister Vale asked.
“It is over.” // The room fell silent. // “Over,” she said again.
TOKYO, March 2 (Reuters) - Prices rose on Monday, traders said.
KYIV, Ukraine (AP) -- President Mair signed.
`

describe('tokenize splits', () => {
  for (const line of CASES.split('\n').filter((text) => text !== '')) it(line, () => expectSentences(line))

  it('a lower-case headline from the paragraph below', () => {
    const { sentences } = tokenize('ministers meet in ostria\n\nThe ministers met. They left.')
    expect(sentences.length - 1).toBe(3)
  })

  it('an ALL-CAPS headline from the paragraph below, and not within', () => {
    const { sentences } = tokenize('U.S. AND OSTRIA SIGN GRAIN DEAL\nThe deal was signed on Monday.')
    expect(sentences.length - 1).toBe(2)
  })
})

const STORIES = `
TOKYO, March 2 (Reuters) - // Prices rose on Monday, traders said.
KYIV, Ukraine (AP) -- // President Mair signed.
OSTREL, Nov. 4, 2031 - // “Not yet,” she said. // They left.
Ostrel (Meridian) — // Varnia refused. // It gave no reason.
Varnia — Kessar’s neighbour — refused.
`

describe('a dateline is cut off', () => {
  for (const line of STORIES.split('\n').filter((text) => text !== ''))
    it(line, () => expectSentences(line, (text) => withDatelines(tokenize(text))))

  it('wherever it stands, and paragraphs stay', () => {
    const text = 'Talks fail\n\nBy Ann Bell\n\nOSTREL, March 4 - They left. No date was set.\n\nNobody spoke.\n\n'
    const { sentences, paragraphs, starts } = withDatelines(tokenize(text))
    const begin = (sentence: number): string => text.slice(starts[sentences[sentence]!]).slice(0, 6)
    expect([...paragraphs.slice(0, -1)].map(begin)).toEqual(['Talks ', 'By Ann', 'OSTREL', 'Nobody'])
    expect([...sentences.slice(0, -1).keys()].map(begin)).toEqual([
      'Talks ',
      'By Ann',
      'OSTREL',
      'They l',
      'No dat',
      'Nobody',
    ])
    expect(paragraphs.at(-1)).toBe(sentences.length - 1)
    expect(sentences.at(-1)).toBe(starts.length)
  })
})

it('a headline is a first paragraph without a stop, before others', () => {
  const words = (text: string): number => headlineEnd(tokenize(text))
  expect(words('Talks fail\n\nThey failed on Friday.')).toBe(2)
  expect(words('Talks fail.\n\nThey failed on Friday.')).toBe(0)
  expect(words('“Talks fail!”\n\nThey failed on Friday.')).toBe(0)
  expect(words('Talks fail')).toBe(0)
})

describe('the weight table', () => {
  it('packs and unpacks to the same, over long gaps', () => {
    const weights = new Int8Array(1 << 18)
    weights.set([16, -16, 127], 3)
    weights[3 + 255 + 600] = -127
    weights[weights.length - 1] = 1
    expect(unpackWeights(packWeights(weights))).toEqual(weights)
  })

  it('refuses a table that is cut off', () => {
    const weights = new Int8Array(1 << 18)
    weights[5] = 4
    const packed = packWeights(weights)
    expect(() => unpackWeights(btoa(atob(packed).slice(0, -1)))).toThrow('damaged at byte 1 of 1')
  })
})
