import {
  type Between,
  type CueView,
  cueDependentFeatures,
  lookBetween,
  PathFinder,
  staticFeatures,
  stepFeatures,
  TOKENS_AFTER,
  TOKENS_BEFORE,
  viewCue,
  ZONES,
  Zone,
  zoneOf,
} from './argument-features.ts'
import { ARGUMENT_LABELS, Argument } from './argument-labels.ts'
import { shortfall } from './arrangement.ts'
import { BestLabellings } from './best-labellings.ts'
import { FeatureBuffer } from './feature-buffer.ts'
import type { Parsed } from './parsed.ts'
import { addQuads, quadsOf } from './quads.ts'
import { treeVariants } from './tree-variants.ts'

export const ARGUMENT_BITS = 20
export const STEP_BITS = 16
/**
 * Pairs of labels (from * 5 + to) that a step row has weights for: the allowed ones but "out, out", to which the others
 * compare.
 */
export const STEP_PAIRS: readonly number[] = [1, 3, 5, 6, 7, 8, 10, 11, 12, 13, 15, 16, 18, 19, 20, 21, 23, 24]
export const STEP_WIDTH: number = STEP_PAIRS.length
/** A row has a weight for each label but "out". */
export const UNARY_WIDTH = 4
const LONGEST_WINDOW = TOKENS_BEFORE + TOKENS_AFTER + 512
const KEPT_LABELLINGS = 6
/** Of the best labellings so many are varied along the tree. */
const VARIED_LABELLINGS = 2
/** What is further behind the best, as `shortfall` has it, is left out: one in a hundred of these would be all right. */
const MOST_BEHIND = 1.5
const KNOWN_SLOTS = 1 << 13

/** Weights of the argument tagger in steps of `1 / scale`: `UNARY_WIDTH` a unary row, `STEP_WIDTH` a step row. */
export interface ArgumentModel {
  readonly unary: Int8Array
  readonly unaryScale: number
  readonly step: Int8Array
  readonly stepScale: number
}

/** The window of a cue with the best few ways to label it. */
export interface Labelled {
  readonly cue: CueView
  /** Score and one label a token of the window: the best few, best first, then others beside them. */
  readonly scores: readonly number[]
  readonly labellings: readonly Uint8Array[]
}

/** Takes the features of each position of a window, as rows of the weight tables. */
export interface FeatureSink {
  /** Whether the features of token `i` that depend on the cue by its zone alone are known already; if so, they count. */
  known(t: number, i: number, zone: number): boolean
  /** These features, where they are not known. */
  fixed(t: number, i: number, zone: number, rows: Int32Array, fill: number): void
  /** Those that depend on the cue itself; called after the others. */
  unary(t: number, rows: Int32Array, fill: number): void
  step(t: number, rows: Int32Array, fill: number): void
}

/** Walks over a cue's window and hands every position's features on: the one place that training and reading share. */
export class WindowFeatures {
  private readonly unary = new FeatureBuffer(ARGUMENT_BITS)
  private readonly step = new FeatureBuffer(STEP_BITS)
  private readonly finder = new PathFinder()
  private readonly between: Between = {
    commas: new Uint8Array(LONGEST_WINDOW),
    verbs: new Uint8Array(LONGEST_WINDOW),
    marks: new Uint8Array(LONGEST_WINDOW),
    cues: new Uint8Array(LONGEST_WINDOW),
    conjunctions: new Uint8Array(LONGEST_WINDOW),
  }

  /** @param cueMarks by token, 1 where it lies in a cue as the cue tagger chose them */
  walk(parsed: Parsed, cue: CueView, cueMarks: Uint8Array, sink: FeatureSink): void {
    const { unary, step, finder, between } = this
    lookBetween(parsed, cue, cueMarks, between)
    finder.begin(parsed, cue)
    let branchBefore = -1
    for (let i = cue.from; i < cue.to; i++) {
      const t = i - cue.from
      const zone = zoneOf(parsed, cue, i)
      if (!sink.known(t, i, zone)) {
        unary.clear()
        staticFeatures(parsed, cueMarks, i, zone, unary)
        sink.fixed(t, i, zone, unary.rows, unary.fill)
      }
      unary.clear()
      cueDependentFeatures(parsed, cue, zone, between, finder, i, unary)
      sink.unary(t, unary.rows, unary.fill)
      const branch = zone <= Zone.after ? finder.branch : -2 - parsed.sentence[i]
      if (t > 0) {
        step.clear()
        stepFeatures(parsed, cue, zone, branchBefore, branch, cueMarks, i, step)
        sink.step(t, step.rows, step.fill)
      }
      branchBefore = branch
    }
  }
}

/** Finds the source and content of cues. */
export class ArgumentTagger implements FeatureSink {
  private readonly model: ArgumentModel
  private readonly features = new WindowFeatures()
  private readonly best: BestLabellings
  private readonly emission = new Float64Array(LONGEST_WINDOW * ARGUMENT_LABELS)
  private readonly steps = new Float64Array(LONGEST_WINDOW * ARGUMENT_LABELS * ARGUMENT_LABELS)
  private readonly sums = new Int32Array(STEP_WIDTH)
  /*
   * Windows overlap, and much of what is seen of a token is the same from each cue. Slot `key & (KNOWN_SLOTS - 1)` of the
   * key `i * ZONES + zone` keeps the four sums of such features; a slot's latest key wins.
   */
  private readonly knownKeys = new Int32Array(KNOWN_SLOTS)
  private readonly knownSums = new Int32Array(KNOWN_SLOTS * UNARY_WIDTH)
  private readonly own = new Int32Array(UNARY_WIDTH)
  private readonly quads: Int32Array
  private lastMarks: Uint8Array | null = null

  constructor(model: ArgumentModel, kept: number = KEPT_LABELLINGS) {
    this.model = model
    this.quads = quadsOf(model.unary)
    this.best = new BestLabellings(kept)
  }

  /**
   * The best labellings of the window of the cue `[first, last]`, which must lie in one sentence. All cues of a text are to
   * be given with the same array of marks, and no other text with it.
   */
  label(parsed: Parsed, cueMarks: Uint8Array, first: number, last: number): Labelled {
    const cue = viewCue(parsed, first, last)
    if (cueMarks !== this.lastMarks) {
      this.lastMarks = cueMarks
      this.knownKeys.fill(-1)
    }
    this.features.walk(parsed, cue, cueMarks, this)
    this.best.find(cue.to - cue.from, this.emission, this.steps)
    const labellings: Uint8Array[] = []
    const scores: number[] = []
    const words = this.best.labellings.length > 0 ? wordsSaid(this.best.labellings[0]) : 0
    const keep = (labels: Uint8Array, score: number): void => {
      if (labellings.length > 0 && shortfall(score - scores[0], wordsSaid(labels) - words) < -MOST_BEHIND) return
      labellings.push(labels)
      scores.push(score)
    }
    const { labellings: found, scores: foundScores } = this.best
    for (let k = 0; k < found.length; k++) keep(found[k], foundScores[k])
    for (let k = 0; k < Math.min(found.length, VARIED_LABELLINGS); k++) {
      for (const labels of treeVariants(parsed, cue, found[k]))
        keep(labels, foundScores[k] + this.difference(labels, found[k]))
    }
    return { cue, scores, labellings }
  }

  /** How much more one labelling of the window at hand adds up to than another. */
  private difference(labels: Uint8Array, other: Uint8Array): number {
    const { emission, steps } = this
    const L = ARGUMENT_LABELS
    let sum = emission[labels[0]] - emission[other[0]]
    for (let t = 1; t < labels.length; t++) {
      if (labels[t] === other[t] && labels[t - 1] === other[t - 1]) continue
      sum += emission[t * L + labels[t]] - emission[t * L + other[t]]
      sum += steps[t * L * L + labels[t - 1] * L + labels[t]] - steps[t * L * L + other[t - 1] * L + other[t]]
    }
    return sum
  }

  known(_t: number, i: number, zone: number): boolean {
    const key = i * ZONES + zone
    const slot = key & (KNOWN_SLOTS - 1)
    if (this.knownKeys[slot] !== key) return false
    for (let c = 0; c < UNARY_WIDTH; c++) this.own[c] = this.knownSums[slot * UNARY_WIDTH + c]
    return true
  }

  fixed(_t: number, i: number, zone: number, rows: Int32Array, fill: number): void {
    const key = i * ZONES + zone
    const slot = key & (KNOWN_SLOTS - 1)
    this.own.fill(0)
    addQuads(this.quads, rows, fill, this.own)
    this.knownKeys[slot] = key
    for (let c = 0; c < UNARY_WIDTH; c++) this.knownSums[slot * UNARY_WIDTH + c] = this.own[c]
  }

  unary(t: number, rows: Int32Array, fill: number): void {
    addQuads(this.quads, rows, fill, this.own)
    const { own, emission } = this
    const at = t * ARGUMENT_LABELS
    emission[at] = 0
    for (let c = 0; c < UNARY_WIDTH; c++) emission[at + 1 + c] = own[c] / this.model.unaryScale
  }

  step(t: number, rows: Int32Array, fill: number): void {
    const { step, stepScale } = this.model
    const { sums, steps } = this
    sums.fill(0)
    for (let k = 0; k < fill; k++) {
      const row = rows[k] * STEP_WIDTH
      for (let p = 0; p < STEP_WIDTH; p++) sums[p] += step[row + p]
    }
    const at = t * ARGUMENT_LABELS * ARGUMENT_LABELS
    steps[at] = 0
    for (let p = 0; p < STEP_WIDTH; p++) steps[at + STEP_PAIRS[p]] = sums[p] / stepScale
  }
}

/** How many tokens of a window are said. */
function wordsSaid(labels: Uint8Array): number {
  let words = 0
  for (let t = 0; t < labels.length; t++) if (labels[t] >= Argument.contentBegin) words++
  return words
}
