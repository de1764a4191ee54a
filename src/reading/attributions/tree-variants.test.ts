import { expect, test } from 'vitest'
import type { CueView } from './argument-features.ts'
import { Argument } from './argument-labels.ts'
import { Class, type Parsed, reachOf } from './parsed.ts'
import { treeVariants } from './tree-variants.ts'

/*
 * Envoys said talks would open but fail soon .
 *   0     1     2     3    4    5   6    7   8
 */
const heads = [1, -1, 4, 4, 1, 6, 4, 6, 1]

function parsedOf(quoted: readonly number[] = [], sentences: readonly number[] = [0, heads.length]): Parsed {
  const count = heads.length
  const tokens = { count, sentences: Int32Array.from(sentences) }
  const quotation = Int32Array.from(heads, (_, i) => (quoted.includes(i) ? 0 : -1))
  const head = Int32Array.from(heads)
  const wordClass = Uint8Array.from(heads, (_, i) => (i === 8 ? Class.stop : Class.other))
  const sentence = Int32Array.from(heads, (_, i) => sentences.filter((first) => first <= i).length - 1)
  return {
    tokens,
    head,
    wordClass,
    sentence,
    quotation,
    ...reachOf(tokens as Parsed['tokens'], head),
  } as unknown as Parsed
}

const cue = { first: 1, last: 1, from: 0, to: 9, sentence: 0 } as CueView

/** `S` source, `C` content, `.` neither. */
function labelsOf(letters: string): Uint8Array {
  return Uint8Array.from(letters, (letter, i) => {
    if (letter === '.') return Argument.out
    const inside = letters[i - 1] === letter ? 1 : 0
    return (letter === 'S' ? Argument.sourceBegin : Argument.contentBegin) + inside
  })
}

function lettersOf(labels: Uint8Array): string {
  return [...labels].map((label) => (label === Argument.out ? '.' : label < Argument.contentBegin ? 'S' : 'C')).join('')
}

const variantsOf = (letters: string, parsed: Parsed = parsedOf()): string[] =>
  treeVariants(parsed, cue, labelsOf(letters)).map(lettersOf)

test('a content goes on to where the piece of the tree ends that holds its last word', () => {
  expect(variantsOf('S.CCC....')).toContain('S.CCCCCC.')
})

test('a content begins where the piece of the tree begins that holds its first word', () => {
  expect(variantsOf('S..CCCCC.')).toContain('S.CCCCCC.')
})

test('a content ends before its last piece', () => {
  expect(variantsOf('S.CCCCCC.')).toContain('S.CCC....')
})

test('a content begins behind its first piece', () => {
  expect(variantsOf('S.CCCCCC.')).toContain('S..CCCCC.')
})

test('a content goes on to the end of the quotation that it ends in, into the next sentence too', () => {
  expect(variantsOf('S.CCC....', parsedOf([3, 4, 5, 6, 7], [0, 5, 9]))).toContain('S.CCCCCC.')
})

test('a content that ends in a quotation but begins before it may be that quotation alone', () => {
  expect(variantsOf('S.CCCCCC.', parsedOf([5, 6, 7]))).toContain('S....CCC.')
})

test('a quotation that opens the next sentence is one more content, and one of two may be none', () => {
  const parsed = parsedOf([5, 6, 7], [0, 5, 9])
  expect(variantsOf('S.CC.....', parsed)).toContain('S.CC.CCC.')
  expect(variantsOf('S.CC.CCC.', parsed)).toEqual(expect.arrayContaining(['S.CC.....', 'S....CCC.']))
})

test('neither the cue nor another part is taken in, and each variant is a labelling', () => {
  for (const given of ['S.CCC....', 'S..C..C..', '..C......', 'C......C.'])
    for (const variant of treeVariants(parsedOf(), cue, labelsOf(given))) {
      expect(variant[cue.first]).toBe(Argument.out)
      if (given[0] === 'S') expect(variant[0]).toBe(Argument.sourceBegin)
      variant.forEach((label, t) => {
        const before = t === 0 ? Argument.out : (variant[t - 1] as number)
        if (label === Argument.contentInside) expect(before).toBeGreaterThanOrEqual(Argument.contentBegin)
      })
    }
})
