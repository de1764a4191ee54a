import type { Tokens } from '../tokens/index.ts'
import { UPOS, type Words } from '../words/index.ts'
import { addRows, highest, type SparseRows } from './candidates.ts'
import { CONTEXT_TEMPLATES, classAtom, contextRows, WORD_TEMPLATES, wordRows } from './features.ts'
import { SentenceView } from './sentence-view.ts'

/** Parts of speech of one text, a column entry a token. */
export interface Tags {
  /** Number of the joint tag, an index into the tagger's `names`. */
  readonly joint: Uint8Array
  /** Penn Treebank tag, an index into the tagger's `xposNames`. */
  readonly xpos: Uint8Array
  /** Universal part of speech, an index into `UPOS`. */
  readonly upos: Uint8Array
}

/** Weights of joint tags by row, and what is worked out from them once a type. */
export interface Tagger extends SparseRows {
  readonly words: Words
  /** `XPOS|UPOS` by joint tag. */
  readonly names: readonly string[]
  readonly xposNames: readonly string[]
  /** XPOS and UPOS number of each joint tag. */
  readonly xposOf: Uint8Array
  readonly uposOf: Uint8Array
  readonly types: TypeScores
  readonly view: SentenceView
}

/** By type: its class atom, its candidate tags and the sum of its own rows for each of them. */
interface TypeScores {
  generation: number
  /** Types filled in so far: all below this. */
  count: number
  classes: Int32Array
  /** Scores of type `i`: `scores[scoreStarts[i]] ..`, one for each candidate in order. */
  scoreStarts: Int32Array
  scores: Int16Array
}

/** Numbers of the XPOS and UPOS parts of joint tags. */
export function tagParts(names: readonly string[]): Pick<Tagger, 'xposNames' | 'xposOf' | 'uposOf'> {
  const xposNames = [...new Set(names.map((name) => name.split('|')[0] as string))].sort()
  return {
    xposNames,
    xposOf: Uint8Array.from(names, (name) => xposNames.indexOf(name.split('|')[0] as string)),
    uposOf: Uint8Array.from(names, (name) => UPOS.indexOf(name.split('|')[1] as string)),
  }
}

/** A tagger over decoded weights. */
export function taggerOver(words: Words, starts: Int32Array, entries: Int16Array): Tagger {
  const names = words.lexicon.tagNames
  return { words, names, ...tagParts(names), starts, entries, types: emptyTypes(words), view: new SentenceView(words) }
}

function emptyTypes(words: Words): TypeScores {
  return {
    generation: words.generation,
    count: 0,
    classes: new Int32Array(4096),
    scoreStarts: new Int32Array(4097),
    scores: new Int16Array(1 << 16),
  }
}

const rows = new Int32Array(CONTEXT_TEMPLATES)
const totals = new Int32Array(256)

/**
 * Tags the tokens greedily from left to right (averaged perceptron; Collins 2002), sentence by sentence.
 *
 * @param ids what `internWords(tokens, tagger.words)` gave for these tokens
 * @example const tags = tag(tokens, ids, tagger); UPOS[tags.upos[0]] // 'DET'
 */
export function tag(tokens: Tokens, ids: Int32Array, tagger: Tagger): Tags {
  const { words, uposOf, xposOf, types, view } = tagger
  fillTypes(tagger)
  const { lexicon, columns } = words
  const { setStarts, setTags } = lexicon
  const { classes, scores, scoreStarts } = types
  const { ambiguity } = columns
  const { count, sentences } = tokens
  const joint = new Uint8Array(count)
  const xpos = new Uint8Array(count)
  const upos = new Uint8Array(count)
  for (let s = 0; s + 1 < sentences.length; s++) {
    view.open(ids, sentences[s], sentences[s + 1])
    for (let at = sentences[s]; at < sentences[s + 1]; at++) {
      const id = ids[at]
      const set = ambiguity[id]
      const first = setStarts[set]
      const last = setStarts[set + 1]
      let best = setTags[first]
      if (last - first > 1) {
        const base = scoreStarts[id] - first
        for (let c = first; c < last; c++) totals[setTags[c]] = scores[base + c]
        contextRows(columns, classes, ids, at, view, rows)
        addRows(tagger, rows, CONTEXT_TEMPLATES, totals)
        best = highest(setTags, first, last, totals)
      }
      joint[at] = best
      xpos[at] = xposOf[best]
      upos[at] = uposOf[best]
      view.pass(at, id, best)
    }
  }
  return { joint, xpos, upos }
}

const wordRow = new Int32Array(WORD_TEMPLATES)

/** Works out the scores of the types that are new since the last text. */
function fillTypes(tagger: Tagger): void {
  const { words, types } = tagger
  if (types.generation !== words.generation) Object.assign(types, emptyTypes(words))
  const { setStarts, setTags } = words.lexicon
  if (types.classes.length < words.count) {
    types.classes = longer(types.classes, words.columns.form.length)
    types.scoreStarts = longer(types.scoreStarts, words.columns.form.length + 1)
  }
  for (let id = types.count; id < words.count; id++) {
    types.classes[id] = classAtom(words.columns, id)
    const set = words.columns.ambiguity[id]
    const first = setStarts[set]
    const size = setStarts[set + 1] - first
    const base = types.scoreStarts[id]
    if (base + size > types.scores.length) {
      const scores = new Int16Array(types.scores.length * 2)
      scores.set(types.scores)
      types.scores = scores
    }
    types.scoreStarts[id + 1] = base + size
    if (size < 2) continue
    totals.fill(0)
    wordRows(words.columns, id, wordRow)
    addRows(tagger, wordRow, WORD_TEMPLATES, totals)
    for (let c = 0; c < size; c++) types.scores[base + c] = totals[setTags[first + c]]
  }
  types.count = words.count
}

function longer(column: Int32Array, length: number): Int32Array {
  const fresh = new Int32Array(length)
  fresh.set(column)
  return fresh
}
