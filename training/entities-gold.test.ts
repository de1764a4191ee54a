import { describe, expect, it } from 'vitest'
import { nameTypes } from '../src/reading/entities/index.ts'
import { documentsOf, parseConllu } from './conllu.ts'
import { goldOf } from './entities-gold.ts'

/** One word a row: form, UPOS, XPOS, head, relation, Entity field. */
function sentence(rows: readonly string[]): string {
  const lines = rows.map((row, i) => {
    const [form, upos, xpos, head, relation, entity] = row.split(' ')
    const misc = entity === undefined ? '_' : `Entity=${entity}`
    return [i + 1, form, form, upos, xpos, '_', head, relation, '_', misc].join('\t')
  })
  const text = rows.map((row) => row.split(' ')[0]).join(' ')
  return `# newdoc id = d\n# sent_id = d-1\n# text = ${text}\n${lines.join('\n')}\n\n`
}

function namesIn(rows: readonly string[]): string[] {
  const [document] = documentsOf(parseConllu(sentence(rows)))
  const { names, parse } = goldOf(document!)
  const { text, starts, ends } = parse.tokens
  return names.map(({ first, end, type }) => `${nameTypes[type]}: ${text.slice(starts[first], ends[end - 1])}`)
}

describe('names in the treebank', () => {
  it('leaves titles, articles and appositions out', () => {
    expect(
      namesIn([
        'President PROPN NNP 2 nmod:desc (1-person-new-nnnnn-cf1-1,2,3-sgl',
        'Mara PROPN NNP 7 nsubj',
        'Dole PROPN NNP 2 flat',
        ', PUNCT , 5 punct',
        'hunter NOUN NN 2 appos',
        ', PUNCT , 5 punct 1)',
        'left VERB VBD 0 root',
      ]),
    ).toEqual(['person: Mara Dole'])
  })

  it('goes on over "of" as far as the least span does', () => {
    expect(
      namesIn([
        'The DET DT 2 det (1-organization-new-nnnnn-cf1-2,4-sgl',
        'University PROPN NNP 5 nsubj',
        'of ADP IN 4 case',
        'Orel PROPN NNP 2 nmod (2-place-new-nnnnn-cf2-1-sgl)1)',
        'closed VERB VBD 0 root',
      ]),
    ).toEqual(['organisation: University of Orel'])
  })

  it('takes no title alone, and people in the plural for groups', () => {
    expect(
      namesIn([
        'The DET DT 3 det (1-person-new-nnnnn-cf1-2,3-sgl',
        'Vice PROPN NNP 3 compound',
        'President PROPN NNP 4 nsubj 1)',
        'met VERB VBD 0 root',
        'Democrats PROPN NNPS 4 obj (2-person-new-nnnnn-cf2-1-sgl)',
      ]),
    ).toEqual(['group: Democrats'])
  })

  it('takes common nouns for no names', () => {
    expect(
      namesIn(['A DET DT 2 det (1-person-new-nnnnn-cf1-2-sgl', 'minister NOUN NN 3 nsubj 1)', 'left VERB VBD 0 root']),
    ).toEqual([])
  })
})
