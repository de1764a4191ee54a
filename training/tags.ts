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
  const { tokens, use } = lesson
  const { epochs, margin = MARGIN, silverFrom = Infinity, prune } = options
  const order = Int32Array.from({ length: tokens.sentences.length - 1 }, (_, s) => s).filter((s) => use[s] === 1)
  const random = seeded(options.seed ?? SEED)
  const learner = new TagLearner(lesson, margin)
  for (let epoch = 0; epoch < epochs; epoch++) {
    if (epoch === prune?.after) learner.prune(prune.kept)
    shuffle(order, random)
    learner.corrections = 0
    for (const s of order) {
      if (s >= silverFrom && s % 3 !== epoch % 3) continue
      learner.learn(tokens.sentences[s], tokens.sentences[s + 1])
    }
    log(`tags: epoch ${epoch + 1}, ${learner.corrections} corrections`)
  }
  return learner.packed()
}

/** A tagger while it learns: `tags` weights a row. */
class TagLearner {
  /** Times that weights were moved, since somebody made this 0. */
  corrections = 0
  private readonly lesson: TagLesson
  private readonly margin: number
  private readonly tags: number
  private readonly ids: Int32Array
  private readonly classes: Int32Array
  /** Rows of each distinct word's own features, `WORD_TEMPLATES` a word. */
  private readonly ownRows: Int32Array
  private readonly weights: Int32Array
  /** By weight, the sum of the steps at which it was moved up less those at which it was moved down. */
  private readonly late: Float64Array
  /** 1 for the weights that are kept; null: all are. */
  private alive: Uint8Array | null = null
  private step = 1
  private readonly view: SentenceView
  private readonly around = new Int32Array(CONTEXT_TEMPLATES)
  private readonly rows = new Int32Array(WORD_TEMPLATES + CONTEXT_TEMPLATES)
  private readonly totals: Int32Array

  constructor(lesson: TagLesson, margin: number) {
    const { tokens, words } = lesson
    this.lesson = lesson
    this.margin = margin
    this.tags = words.lexicon.tagNames.length
    this.ids = internWords(tokens, words)
    this.weights = new Int32Array((1 << TAG_ROW_BITS) * this.tags)
    this.late = new Float64Array(this.weights.length)
    this.classes = new Int32Array(words.count)
    this.ownRows = new Int32Array(words.count * WORD_TEMPLATES)
    const own = new Int32Array(WORD_TEMPLATES)
    for (let id = 0; id < words.count; id++) {
      this.classes[id] = classAtom(words.columns, id)
      wordRows(words.columns, id, own)
      this.ownRows.set(own, id * WORD_TEMPLATES)
    }
    this.view = new SentenceView(words)
    this.totals = new Int32Array(this.tags)
  }

  /** Tags the tokens `from .. to - 1`, a sentence, and learns from where that goes wrong. */
  learn(from: number, to: number): void {
    const { ids, view } = this
    view.open(ids, from, to)
    for (let at = from; at < to; at++, this.step++) view.pass(at, ids[at], this.tagOf(at))
  }

  prune(kept: number): void {
    this.alive = weightiest(this.weights, this.late, this.step, kept)
  }

  packed(): TagWeights {
    return packed(this.weights, this.late, this.step, 1 << TAG_ROW_BITS, this.tags)
  }

  /** The likeliest tag of a token, of those that its word may have. */
  private tagOf(at: number): number {
    const { ids, rows, around, totals, weights, tags } = this
    const { columns, lexicon } = this.lesson.words
    const { setStarts, setTags } = lexicon
    const id = ids[at]
    const set = columns.ambiguity[id]
    const first = setStarts[set]
    const last = setStarts[set + 1]
    let best = setTags[first]
    if (last - first <= 1) return best
    rows.set(this.ownRows.subarray(id * WORD_TEMPLATES, (id + 1) * WORD_TEMPLATES))
    contextRows(columns, this.classes, ids, at, this.view, around)
    rows.set(around, WORD_TEMPLATES)
    for (let c = first; c < last; c++) totals[setTags[c]] = 0
    for (let r = 0; r < rows.length; r++) {
      const base = rows[r] * tags
      for (let c = first; c < last; c++) totals[setTags[c]] += weights[base + setTags[c]]
    }
    for (let c = first; c < last; c++) if (totals[setTags[c]] > totals[best]) best = setTags[c]
    this.correct(this.lesson.joint[at], first, last)
    return best
  }

  /** Learns the right tag from its strongest rival, where it does not beat it by enough; not where the word may not have it. */
  private correct(right: number, first: number, last: number): void {
    const { totals, rows, tags } = this
    const { setTags } = this.lesson.words.lexicon
    let possible = false
    let rival = -1
    for (let c = first; c < last; c++) {
      const candidate = setTags[c]
      if (candidate === right) possible = true
      else if (rival < 0 || totals[candidate] > totals[rival]) rival = candidate
    }
    if (!possible || totals[right] - totals[rival] >= this.margin) return
    this.corrections++
    for (let r = 0; r < rows.length; r++) {
      this.move(rows[r] * tags + right, 1)
      this.move(rows[r] * tags + rival, -1)
    }
  }

  private move(weight: number, by: 1 | -1): void {
    if (this.alive !== null && this.alive[weight] === 0) return
    this.weights[weight] += by
    this.late[weight] += by * this.step
  }
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
