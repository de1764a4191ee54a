import { encodeModel } from '../src/reading/model/index.ts'
import {
  CONTEXT_TEMPLATES,
  classAtom,
  contextRows,
  SentenceView,
  TAG_ROW_BITS,
  tagFeatureSet,
  WORD_TEMPLATES,
  wordRows,
} from '../src/reading/tags/index.ts'
import type { Tokens } from '../src/reading/tokens/index.ts'
import { internWords, type Words } from '../src/reading/words/index.ts'
import { seeded, shuffle } from './random.ts'

/** The right tag must beat the best wrong one by this much. */
const MARGIN = 12
const SEED = 31
/** A tag that is not to be learnt. */
export const UNKNOWN_TAG = 254

/** Weights as the tagger reads them: see `Tagger`. */
export interface TagWeights {
  readonly sizes: Uint8Array
  readonly entries: Int16Array
}

/** Number of each token's tag in the lexicon, `UNKNOWN_TAG` where it is too rare to be there. */
export function tagNumbers(tags: readonly string[], words: Words): Uint8Array {
  const numbers = new Map(words.lexicon.tagNames.map((name, number) => [name, number]))
  return Uint8Array.from(tags, (tag) => numbers.get(tag) ?? UNKNOWN_TAG)
}

/** What a tagger learns from. */
export interface TagLesson {
  readonly tokens: Tokens
  /** Right joint tag of each token, or `UNKNOWN_TAG`. */
  readonly joint: Uint8Array
  /** 1 for the sentences to learn from. */
  readonly use: Uint8Array
  readonly words: Words
}

export interface TagOptions {
  readonly epochs: number
  /** After this many epochs only the `kept` weightiest are kept, and the rest of the epochs tune those. */
  readonly prune?: { readonly after: number; readonly kept: number }
  /** The right tag must beat the best wrong one by this much. */
  readonly margin?: number
  readonly seed?: number
  /** From this sentence on, each epoch sees every third sentence only, another third each time. */
  readonly silverFrom?: number
}

/** Trains an averaged perceptron (Collins 2002) that sees the tags it gave to the words before. */
export function trainTags(lesson: TagLesson, options: TagOptions, log: (line: string) => void): TagWeights {
  const { tokens, joint: gold, words, use } = lesson
  const { margin = MARGIN, silverFrom = Infinity } = options
  const ids = internWords(tokens, words)
  const { columns, lexicon } = words
  const { setStarts, setTags } = lexicon
  const tags = lexicon.tagNames.length
  const size = 1 << TAG_ROW_BITS
  const weights = new Int32Array(size * tags)
  const late = new Float64Array(size * tags)
  const classes = new Int32Array(words.count)
  for (let id = 0; id < words.count; id++) classes[id] = classAtom(columns, id)
  const ownRows = new Int32Array(words.count * WORD_TEMPLATES)
  const own = new Int32Array(WORD_TEMPLATES)
  for (let id = 0; id < words.count; id++) {
    wordRows(columns, id, own)
    ownRows.set(own, id * WORD_TEMPLATES)
  }
  const order = Int32Array.from({ length: tokens.sentences.length - 1 }, (_, s) => s).filter((s) => use[s] === 1)
  const random = seeded(options.seed ?? SEED)
  const view = new SentenceView(words)
  const around = new Int32Array(CONTEXT_TEMPLATES)
  const rows = new Int32Array(WORD_TEMPLATES + CONTEXT_TEMPLATES)
  const totals = new Int32Array(tags)
  let alive: Uint8Array | undefined
  let step = 1
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    if (epoch === options.prune?.after) alive = weightiest(weights, late, step, options.prune.kept)
    shuffle(order, random)
    let wrong = 0
    for (const s of order) {
      if (s >= silverFrom && s % 3 !== epoch % 3) continue
      const from = tokens.sentences[s]
      const to = tokens.sentences[s + 1]
      view.open(ids, from, to)
      for (let at = from; at < to; at++, step++) {
        const id = ids[at]
        const set = columns.ambiguity[id]
        const first = setStarts[set]
        const last = setStarts[set + 1]
        let best = setTags[first]
        if (last - first > 1) {
          rows.set(ownRows.subarray(id * WORD_TEMPLATES, (id + 1) * WORD_TEMPLATES))
          contextRows(columns, classes, ids, at, view, around)
          rows.set(around, WORD_TEMPLATES)
          for (let c = first; c < last; c++) totals[setTags[c]] = 0
          for (let r = 0; r < rows.length; r++) {
            const base = rows[r] * tags
            for (let c = first; c < last; c++) totals[setTags[c]] += weights[base + setTags[c]]
          }
          const right = gold[at]
          let possible = false
          let rival = -1
          for (let c = first; c < last; c++) {
            const candidate = setTags[c]
            if (totals[candidate] > totals[best]) best = candidate
            if (candidate === right) possible = true
            else if (rival < 0 || totals[candidate] > totals[rival]) rival = candidate
          }
          if (possible && totals[right] - totals[rival] < margin) {
            wrong++
            for (let r = 0; r < rows.length; r++) {
              const up = rows[r] * tags + right
              const down = rows[r] * tags + rival
              if (alive === undefined || alive[up] === 1) {
                weights[up]++
                late[up] += step
              }
              if (alive === undefined || alive[down] === 1) {
                weights[down]--
                late[down] -= step
              }
            }
          }
        }
        view.pass(at, id, best)
      }
    }
    log(`tags: epoch ${epoch + 1}, ${wrong} corrections`)
  }
  return packed(weights, late, step, size, tags)
}

/** Marks the weights whose averages are greatest, and makes all others zero. */
function weightiest(weights: Int32Array, late: Float64Array, step: number, kept: number): Uint8Array {
  const alive = new Uint8Array(weights.length)
  const sizes: number[] = []
  for (let at = 0; at < weights.length; at++) {
    if (late[at] !== 0 || weights[at] !== 0) sizes.push(Math.abs(weights[at] - late[at] / step))
  }
  const sorted = Float64Array.from(sizes).sort()
  const least = sorted[Math.max(0, sorted.length - kept)]
  for (let at = 0; at < weights.length; at++) {
    if ((late[at] !== 0 || weights[at] !== 0) && Math.abs(weights[at] - late[at] / step) >= least) alive[at] = 1
    else {
      weights[at] = 0
      late[at] = 0
    }
  }
  return alive
}

/** Averaged weights as small whole numbers, the zeros left out. */
function packed(weights: Int32Array, late: Float64Array, steps: number, rows: number, tags: number): TagWeights {
  const scale = weightScale(weights, late, steps)
  const sizes = new Uint8Array(rows)
  const entries: number[] = []
  for (let row = 0; row < rows; row++) {
    for (let tag = 0; tag < tags; tag++) {
      const at = row * tags + tag
      if (late[at] === 0 && weights[at] === 0) continue
      const value = Math.max(-127, Math.min(127, Math.round((weights[at] - late[at] / steps) * scale)))
      if (value === 0) continue
      sizes[row]++
      entries.push((value << 8) | tag)
    }
  }
  return { sizes, entries: Int16Array.from(entries) }
}

/** The scale at which one weight in ten thousand is cut off at 127. */
function weightScale(weights: Int32Array, late: Float64Array, steps: number): number {
  const sizes: number[] = []
  for (let at = 0; at < weights.length; at++) {
    if (weights[at] !== 0) sizes.push(Math.abs(weights[at] - late[at] / steps))
  }
  const sorted = Float64Array.from(sizes).sort()
  return 127 / sorted[Math.floor(sorted.length * 0.9999)]
}

/** The model file `tags`. */
export function encodeTags(weights: TagWeights, words: Words): Uint8Array {
  return encodeModel({
    name: 'tags',
    featureSet: tagFeatureSet(words),
    sections: [
      { name: 'row-sizes', kind: 'u8', data: weights.sizes },
      { name: 'entries', kind: 'i16', data: weights.entries },
    ],
  })
}
