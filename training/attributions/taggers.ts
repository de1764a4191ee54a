import { viewCue } from '../../src/reading/attributions/argument-features.ts'
import {
  ARGUMENT_FIRST,
  ARGUMENT_LABELS,
  ARGUMENT_STEPS,
  Argument,
} from '../../src/reading/attributions/argument-labels.ts'
import {
  ARGUMENT_BITS,
  type ArgumentModel,
  STEP_BITS,
  STEP_PAIRS,
  STEP_WIDTH,
  UNARY_WIDTH,
  WindowFeatures,
} from '../../src/reading/attributions/argument-tagger.ts'
import { cueFeatures, sentenceContext } from '../../src/reading/attributions/cue-features.ts'
import { CUE_FIRST, CUE_LABELS, CUE_STEPS, Cue } from '../../src/reading/attributions/cue-labels.ts'
import { cueSteps } from '../../src/reading/attributions/cue-spans.ts'
import { CUE_BITS, type CueModel } from '../../src/reading/attributions/cue-tagger.ts'
import { FeatureBuffer } from '../../src/reading/attributions/feature-buffer.ts'
import type { Parsed } from '../../src/reading/attributions/parsed.ts'
import { type Sequence, trainCrf } from '../crf.ts'
import type { Annotated } from './annotated.ts'

/** Longer sentences are not trained on. */
const LONGEST_SENTENCE = 300
/** Rows seen fewer times than this in training are not learned. */
const LEAST_SEEN = 2

export interface TaggerOptions {
  readonly epochs: number
  readonly rate: number
  readonly dropout: number
  readonly seed: number
  readonly log?: (line: string) => void
}

const CUE_OPTIONS: TaggerOptions = { epochs: 8, rate: 0.012, dropout: 0.4, seed: 1 }
const ARGUMENT_OPTIONS: TaggerOptions = { epochs: 5, rate: 0.012, dropout: 0.45, seed: 2 }

/** Weights to signed bytes in steps of `1 / scale`; what is nearer to nothing than `floor` becomes nothing. */
export function quantize(weights: Float32Array, scale: number, floor: number): Int8Array {
  return Int8Array.from(weights, (w) =>
    Math.abs(w) < floor ? 0 : Math.max(-127, Math.min(127, Math.round(w * scale))),
  )
}

function atRisk(rows: number, sequences: readonly Sequence[], pick: (s: Sequence) => Int32Array): Uint8Array {
  const seen = new Uint8Array(rows)
  for (const sequence of sequences) for (const row of pick(sequence)) if (seen[row] < LEAST_SEEN) seen[row]++
  return seen.map((times) => (times >= LEAST_SEEN ? 1 : 0))
}

function withoutRare(sequence: Sequence, keep: Uint8Array, keepPair: Uint8Array): Sequence {
  const thin = (start: Int32Array, list: Int32Array, kept: Uint8Array): [Int32Array, Int32Array] => {
    const starts = new Int32Array(start.length)
    const out = new Int32Array(list.length)
    let fill = 0
    for (let t = 0; t + 1 < start.length; t++) {
      for (let k = start[t]; k < start[t + 1]; k++) if (kept[list[k]] === 1) out[fill++] = list[k]
      starts[t + 1] = fill
    }
    return [starts, out.slice(0, fill)]
  }
  const [unaryStart, unary] = thin(sequence.unaryStart, sequence.unary, keep)
  const [pairStart, pair] = thin(sequence.pairStart, sequence.pair, keepPair)
  return { length: sequence.length, unaryStart, unary, pairStart, pair, labels: sequence.labels }
}

/** Trains the cue tagger on annotated articles. */
export function trainCues(articles: readonly Annotated[], options: TaggerOptions = CUE_OPTIONS): CueModel {
  const buffer = new FeatureBuffer(CUE_BITS)
  const sequences: Sequence[] = []
  for (const { parsed, attributions } of articles) {
    const labels = new Uint8Array(parsed.tokens.count)
    for (const { cue } of attributions) {
      labels[cue.first] = Cue.begin
      labels.fill(Cue.inside, cue.first + 1, cue.last + 1)
    }
    for (let s = 0; s + 1 < parsed.tokens.sentences.length; s++) {
      const context = sentenceContext(parsed, s)
      const length = context.end - context.first
      if (length === 0 || length > LONGEST_SENTENCE) continue
      const unaryStart = new Int32Array(length + 1)
      buffer.clear()
      for (let t = 0; t < length; t++) {
        cueFeatures(parsed, context, context.first + t, buffer)
        unaryStart[t + 1] = buffer.fill
      }
      // One row of transition weights, the same at each step.
      const pairStart = Int32Array.from({ length: length + 1 }, (_, t) => Math.max(0, t - 1))
      sequences.push({
        length,
        unaryStart,
        unary: buffer.rows.slice(0, buffer.fill),
        pairStart,
        pair: new Int32Array(Math.max(0, length - 1)),
        labels: labels.slice(context.first, context.end),
      })
    }
  }
  const keep = atRisk(1 << CUE_BITS, sequences, (s) => s.unary)
  const kept = sequences.map((s) => withoutRare(s, keep, Uint8Array.of(1)))
  const weights = trainCrf(kept.length, (i) => kept[i], {
    ...options,
    labels: CUE_LABELS,
    allowed: CUE_STEPS,
    first: CUE_FIRST,
    unaryRows: 1 << CUE_BITS,
    pairRows: 1,
    start: 1e-4,
    pairDropout: 0,
  })
  const rows = 1 << CUE_BITS
  const relative = new Float32Array(rows * 2)
  for (let r = 0; r < rows; r++) {
    relative[r * 2] = weights.unary[r * 3 + 1] - weights.unary[r * 3]
    relative[r * 2 + 1] = weights.unary[r * 3 + 2] - weights.unary[r * 3]
  }
  return { unary: quantize(relative, 64, 0.02), scale: 64, step: cueSteps(weights.pair) }
}

/** One window's features and right labels. */
function windowSequence(
  parsed: Parsed,
  cueMarks: Uint8Array,
  one: Annotated['attributions'][number],
  features: WindowFeatures,
): Sequence {
  const cue = viewCue(parsed, one.cue.first, one.cue.last)
  const length = cue.to - cue.from
  const unary: number[] = []
  const pair: number[] = []
  const unaryStart = new Int32Array(length + 1)
  const pairStart = new Int32Array(length + 1)
  features.walk(parsed, cue, cueMarks, {
    known: () => false,
    fixed(_t, _i, _zone, rows, fill) {
      for (let k = 0; k < fill; k++) unary.push(rows[k])
    },
    unary(t, rows, fill) {
      for (let k = 0; k < fill; k++) unary.push(rows[k])
      unaryStart[t + 1] = unary.length
      pairStart[t + 1] = pair.length
    },
    step(t, rows, fill) {
      for (let k = 0; k < fill; k++) pair.push(rows[k])
      pairStart[t + 1] = pair.length
    },
  })
  return {
    length,
    unaryStart,
    unary: Int32Array.from(unary),
    pairStart,
    pair: Int32Array.from(pair),
    labels: goldLabels(one, cue.from, length),
  }
}

/** Right labels of a window; what lies beyond it is cut off. */
function goldLabels(one: Annotated['attributions'][number], from: number, length: number): Uint8Array {
  const labels = new Uint8Array(length)
  const put = (first: number, last: number, begin: number): void => {
    let label = begin
    for (let i = Math.max(0, first - from); i <= last - from && i < length; i++) {
      labels[i] = label
      label = begin + 1
    }
  }
  for (const run of one.content) put(run.first, run.last, Argument.contentBegin)
  if (one.source) put(one.source.first, one.source.last, Argument.sourceBegin)
  // A content that the source stands within goes on with a beginning of its own.
  for (let t = 0; t < length; t++) {
    const before = t === 0 ? 0 : labels[t - 1]
    if (labels[t] === Argument.contentInside && before !== Argument.contentBegin && before !== Argument.contentInside)
      labels[t] = Argument.contentBegin
  }
  return labels
}

/** Trains the argument tagger; `marksOf` gives the cue marks of an article, as a cue tagger that has not seen it sets them. */
export function trainArguments(
  articles: readonly Annotated[],
  marksOf: (article: Annotated) => Uint8Array,
  options: TaggerOptions = ARGUMENT_OPTIONS,
): ArgumentModel {
  const features = new WindowFeatures()
  const sequences: Sequence[] = []
  for (const article of articles) {
    const marks = marksOf(article)
    for (const one of article.attributions) sequences.push(windowSequence(article.parsed, marks, one, features))
  }
  const keep = atRisk(1 << ARGUMENT_BITS, sequences, (s) => s.unary)
  const keepPair = atRisk(1 << STEP_BITS, sequences, (s) => s.pair)
  for (let i = 0; i < sequences.length; i++) sequences[i] = withoutRare(sequences[i], keep, keepPair)
  const weights = trainCrf(sequences.length, (i) => sequences[i], {
    ...options,
    labels: ARGUMENT_LABELS,
    allowed: ARGUMENT_STEPS,
    first: ARGUMENT_FIRST,
    unaryRows: 1 << ARGUMENT_BITS,
    pairRows: 1 << STEP_BITS,
    start: 1e-4,
    pairDropout: 0,
  })
  const rows = 1 << ARGUMENT_BITS
  const unary = new Float32Array(rows * UNARY_WIDTH)
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < UNARY_WIDTH; c++) unary[r * 4 + c] = weights.unary[r * 5 + c + 1] - weights.unary[r * 5]
  }
  const stepRows = 1 << STEP_BITS
  const step = new Float32Array(stepRows * STEP_WIDTH)
  for (let r = 0; r < stepRows; r++) {
    for (let c = 0; c < STEP_WIDTH; c++)
      step[r * STEP_WIDTH + c] = weights.pair[r * 25 + STEP_PAIRS[c]] - weights.pair[r * 25]
  }
  return { unary: quantize(unary, 64, 0.039), unaryScale: 64, step: quantize(step, 64, 0.055), stepScale: 64 }
}
