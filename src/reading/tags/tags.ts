import type { Tokens } from '../tokens/index.ts'
import { UPOS, type Words } from '../words/index.ts'
import { CONTEXT_TEMPLATES, classAtom, contextRows, NO_TAG, WORD_TEMPLATES, wordRows } from './features.ts'

/** Parts of speech of one text, a column entry a token. */
export interface Tags {
  /** Number of the joint tag, an index into the tagger's `names`. */
  readonly joint: Uint8Array
  /** Penn Treebank tag, an index into the tagger's `xposNames`. */
  readonly xpos: Uint8Array
  /** Universal part of speech, an index into `UPOS`. */
  readonly upos: Uint8Array
}

/**
 * Weights by row, and what is worked out from them once a type.
 *
 * Row `r` has the entries `entries[starts[r]] .. entries[starts[r + 1] - 1]`; an entry is `weight << 8 | tag`, the weight
 * signed.
 */
export interface Tagger {
  readonly words: Words
  /** `XPOS|UPOS` by joint tag. */
  readonly names: readonly string[]
  readonly xposNames: readonly string[]
  /** XPOS and UPOS number of each joint tag. */
  readonly xposOf: Uint8Array
  readonly uposOf: Uint8Array
  readonly starts: Int32Array
  readonly entries: Int16Array
  readonly types: TypeScores
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
  return { words, names, ...tagParts(names), starts, entries, types: emptyTypes(words) }
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
  const { words, uposOf, xposOf, types, starts, entries } = tagger
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
    const from = sentences[s]
    const to = sentences[s + 1]
    const capitals = allCapitals(ids, from, to, columns.flags)
    let tag1 = NO_TAG
    let tag2 = NO_TAG
    for (let at = from; at < to; at++) {
      const id = ids[at]
      const set = ambiguity[id]
      const first = setStarts[set]
      const last = setStarts[set + 1]
      let best = setTags[first]
      if (last - first > 1) {
        const base = scoreStarts[id] - first
        for (let c = first; c < last; c++) totals[setTags[c]] = scores[base + c]
        contextRows(columns, classes, ids, from, to, at, tag1, tag2, capitals, rows)
        for (let r = 0; r < CONTEXT_TEMPLATES; r++) {
          const row = rows[r]
          const end = starts[row + 1]
          for (let e = starts[row]; e < end; e++) {
            const entry = entries[e]
            totals[entry & 255] += entry >> 8
          }
        }
        let top = totals[best]
        for (let c = first + 1; c < last; c++) {
          const candidate = setTags[c]
          if (totals[candidate] > top) {
            top = totals[candidate]
            best = candidate
          }
        }
      }
      joint[at] = best
      xpos[at] = xposOf[best]
      upos[at] = uposOf[best]
      tag2 = tag1
      tag1 = best
    }
  }
  return { joint, xpos, upos }
}

/** 1 where the sentence holds a word of capitals and none in small letters. */
export function allCapitals(ids: Int32Array, from: number, to: number, flags: Int32Array): number {
  let capitals = 0
  for (let at = from; at < to; at++) {
    const bits = flags[ids[at]]
    if (bits & 2) capitals++
    else if (bits & 32 && !(bits & 1)) return 0
  }
  return capitals > 1 ? 1 : 0
}

const wordRow = new Int32Array(WORD_TEMPLATES)

/** Works out the scores of the types that are new since the last text. */
function fillTypes(tagger: Tagger): void {
  const { words, types, starts, entries } = tagger
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
    for (let r = 0; r < WORD_TEMPLATES; r++) {
      for (let e = starts[wordRow[r]]; e < starts[wordRow[r] + 1]; e++) totals[entries[e] & 255] += entries[e] >> 8
    }
    for (let c = 0; c < size; c++) types.scores[base + c] = totals[setTags[first + c]]
  }
  types.count = words.count
}

function longer(column: Int32Array, length: number): Int32Array {
  const fresh = new Int32Array(length)
  fresh.set(column)
  return fresh
}
