import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadTagger, type Tags, tag } from '../tags/index.ts'
import { type Tokens, tokenize } from '../tokens/index.ts'
import { internWords, loadWords } from '../words/index.ts'
import { loadParser, parse, type Tree } from './index.ts'

const model = (name: string): Uint8Array => readFileSync(new URL(`../../../models/${name}.bin`, import.meta.url))
const words = loadWords(model('words'))
const parser = loadParser(model('tree'), loadTagger(model('tags'), words))

function parsed(tokens: Tokens): { tree: Tree; tags: Tags } {
  const ids = internWords(tokens, words)
  const tags = tag(tokens, ids, parser.tagger)
  return { tree: parse(tokens, ids, tags, parser), tags }
}

/** `relation(head, word)` of each word that is not punctuation. */
function arcs(text: string): string[] {
  const tokens = tokenize(text)
  const { tree } = parsed(tokens)
  const word = (i: number): string => (i < 0 ? 'ROOT' : text.slice(tokens.starts[i], tokens.ends[i]))
  return [...tree.heads]
    .map((head, i) => `${parser.relationNames[tree.relations[i]!]}(${word(head)}, ${word(i)})`)
    .filter((arc) => !arc.startsWith('punct'))
}

/** What every tree must be; returns the first thing that is wrong. */
function fault(tokens: Tokens, tree: Tree): string | undefined {
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    const from = tokens.sentences[s]!
    const to = tokens.sentences[s + 1]!
    let roots = 0
    const depth = new Int32Array(to - from).fill(-1)
    for (let i = from; i < to; i++) {
      const head = tree.heads[i]!
      const isRoot = parser.relationNames[tree.relations[i]!] === 'root'
      if (isRoot !== (head === -1)) return `relation root and head ${head} at ${i}`
      if (head === -1) roots++
      else if (head < from || head >= to) return `head ${head} of ${i} lies outside ${from}..${to}`
      // Climb to a place whose depth is known; a cycle would be longer than the sentence.
      const path: number[] = []
      let at = i
      while (at >= 0 && depth[at - from] === -1) {
        path.push(at)
        if (path.length > to - from) return `cycle at ${i}`
        at = tree.heads[at]!
      }
      let known = at < 0 ? 0 : depth[at - from]!
      for (const place of path.reverse()) depth[place - from] = ++known
    }
    if (to > from && roots !== 1) return `${roots} roots in sentence ${s}`
  }
  return undefined
}

describe('trees', () => {
  test.each([
    [
      'The minister rejected the offer.',
      [
        'det(minister, The)',
        'nsubj(rejected, minister)',
        'root(ROOT, rejected)',
        'det(offer, the)',
        'obj(rejected, offer)',
      ],
    ],
    [
      'She said that the talks had failed.',
      [
        'nsubj(said, She)',
        'root(ROOT, said)',
        'mark(failed, that)',
        'det(talks, the)',
        'nsubj(failed, talks)',
        'aux(failed, had)',
        'ccomp(said, failed)',
      ],
    ],
  ])('of %s', (text, wanted) => {
    expect(arcs(text)).toEqual(wanted)
  })

  test('have one root a sentence, no cycle, and stay inside it', () => {
    const word = fc.constantFrom(
      'the',
      'minister',
      'said',
      'that',
      ',',
      '.',
      '“',
      '"',
      '(',
      'Oslo',
      'and',
      'of',
      '1987',
      '?',
      'ÉTAT',
      '—',
      '\n\n',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(word, { maxLength: 80 }).map((list) => list.join(' ')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokenize(text)
        expect(fault(tokens, parsed(tokens).tree)).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  test('are the same each time', () => {
    const text = 'Officials from both sides, who met on Tuesday, declined to say when the next round would begin.'
    const tokens = tokenize(text)
    const first = parsed(tokens)
    parsed(tokenize('Something else was read in between.'))
    expect(parsed(tokens)).toEqual(first)
  })

  test('of a sentence of 100,000 words are as lawful as any', () => {
    const count = 100_000
    const pieces = ['the', 'envoy', 'who', 'saw', 'and', 'said', 'that']
    const text = Array.from({ length: count }, (_, i) => pieces[(i * i) % 7]).join(' ')
    const starts = new Int32Array(count)
    const ends = new Int32Array(count)
    let at = 0
    for (let i = 0; i < count; i++) {
      starts[i] = at
      at += pieces[(i * i) % 7]!.length
      ends[i] = at++
    }
    const tokens = { text, count, starts, ends, sentences: Int32Array.of(0, count), paragraphs: Int32Array.of(0, 1) }
    expect(fault(tokens, parsed(tokens).tree)).toBeUndefined()
  })

  test('refuse a truncated model by name', () => {
    const bytes = model('tree')
    expect(() => loadParser(bytes.subarray(0, bytes.length - 5), parser.tagger)).toThrow(
      `model "tree": file has ${bytes.length - 5} bytes, expected ${bytes.length}`,
    )
  })
})
