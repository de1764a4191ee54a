import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { scoreTokens } from '../bench/reader/tokens.ts'
import { packWeights, tokenizeWith } from '../src/reading/tokens/index.ts'
import { documentsOf, parseConllu } from './conllu.ts'
import { trainSentences } from './sentences.ts'

/** A treebank in which every sentence ends at a semicolon, and at nothing else. */
const sentences = ['The envoys met . They ate', 'Nobody spoke . Then they left', 'The hall was cold . It rained'].map(
  (text) => {
    const forms = [...text.split(' '), ';']
    const lines = forms.map((form, index) => `${index + 1}\t${form}\t_\tX\t_\t_\t0\tdep\t_\t_`)
    return `# text = ${forms.join(' ')}\n${lines.join('\n')}\n`
  },
)
const documents = documentsOf(parseConllu(Array.from({ length: 20 }, () => sentences.join('\n')).join('\n')))

function splitBy(weights: Int8Array, text: string): number {
  const { sentences: firsts } = tokenizeWith(text, (rows, count) => {
    let score = 0
    for (let feature = 0; feature < count; feature++) score += weights[rows[feature]!]!
    return score > 0
  })
  return firsts.length - 1
}

describe('trainSentences', () => {
  it('learns from the treebank where sentences end', () => {
    const weights = trainSentences(documents, [])
    expect(splitBy(weights, 'The envoys met . They ate ; Nobody spoke ; It rained')).toBe(3)
  })

  it('learns from news where they do not', () => {
    const article = 'Old Mair met the New Vale . Old Mair left the New Vale .\n\n'.repeat(30)
    const weights = trainSentences([], [article])
    expect(splitBy(weights, 'Old Mair met the New Vale . Old Mair left the New Vale .')).toBe(2)
  })

  it('gives the same weights each time', () => {
    expect(packWeights(trainSentences(documents, []))).toBe(packWeights(trainSentences(documents, [])))
  })
})

const treebanks = fileURLToPath(new URL('../../shared/corpora/treebanks/', import.meta.url))

describe.skipIf(!existsSync(treebanks))(
  'the shipped weights, on the treebanks in ../shared (skipped where absent)',
  () => {
    it.each([
      ['ewt-dev', 0.989, 0.865],
      ['gum-dev', 0.998, 0.96],
    ])('%s', (name, tokenF1, sentenceF1) => {
      const score = scoreTokens(`${treebanks}${name}.conllu.gz`)
      expect(score.tokenF1).toBeGreaterThan(tokenF1)
      expect(score.sentenceF1).toBeGreaterThan(sentenceF1)
    })
  },
)
