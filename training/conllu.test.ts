import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentsOf, parseConllu, readConllu } from './conllu.ts'

const source = `# newdoc id = letter
# newpar
# sent_id = letter-1
# text = We can't wait.
1\tWe\twe\tPRON\tPRP\tCase=Nom\t4\tnsubj\t_\t_
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
2\tca\tcan\tAUX\tMD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\twait\twait\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
4.1\tghost\tghost\tVERB\tVB\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\tSpaceAfter=No

# sent_id = letter-2
# text = No.
1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_
2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_

# newpar
# sent_id = letter-3
# text = Yes
1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_
`

describe('parseConllu', () => {
  it('gives every part of a multiword token its own offsets and leaves empty nodes out', () => {
    const [first] = parseConllu(source)
    expect(first!.words.map((word) => word.form)).toEqual(['We', 'ca', "n't", 'wait', '.'])
    expect(first!.words.map((word) => first!.text.slice(word.start, word.end))).toEqual([
      'We',
      'ca',
      "n't",
      'wait',
      '.',
    ])
    expect(first!.words.map((word) => word.head)).toEqual([3, 3, 3, -1, 3])
    expect(first!.multiword).toEqual([{ first: 1, end: 3 }])
  })

  it('reads lines that end in CR LF alike', () => {
    expect(parseConllu(source.replaceAll('\n', '\r\n'))).toEqual(parseConllu(source))
  })

  it('names the sentence whose words are not in its text', () => {
    expect(() => parseConllu(source.replace('# text = No.', '# text = Na.'))).toThrow(
      'sentence "letter-2": "No" is not at 0',
    )
  })

  it('names the multiword token whose parts are not its own', () => {
    const torn = source.replace("2-3\tcan't", '2-3\tcan')
    expect(() => parseConllu(torn)).toThrow('the parts of "can" do not make it up')
  })

  it('refuses a line without ten columns', () => {
    expect(() => parseConllu('# text = No\n1\tNo\n')).toThrow('2 columns, not 10')
  })
})

describe('documentsOf', () => {
  it('joins sentences as the treebank says, paragraphs by a blank line', () => {
    const [letter, ...rest] = documentsOf(parseConllu(source))
    expect(rest).toEqual([])
    expect(letter!.text).toBe("We can't wait.No.\n\nYes")
    expect(letter!.offsets).toEqual([0, 14, 19])
  })
})

const treebank = new URL('../../shared/corpora/treebanks/gum-dev.conllu.gz', import.meta.url)
describe.skipIf(!existsSync(treebank))('the treebanks in ../shared (skipped where absent)', () => {
  it('reads every word of GUM dev back from its sentence', () => {
    const sentences = readConllu(treebank.pathname)
    expect(sentences.length).toBeGreaterThan(1000)
    for (const { text, words } of sentences)
      for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.form)
  })
})
