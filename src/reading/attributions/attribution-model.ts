import { decodeModel, encodeModel, mixed, mixedText, type Section } from '../model/index.ts'
import type { Parser } from '../tree/index.ts'
import { ACCEPTANCE_WIDTH } from './acceptance.ts'
import { ARGUMENT_BITS, STEP_BITS, STEP_WIDTH, UNARY_WIDTH } from './argument-tagger.ts'
import { CUE_LABELS } from './cue-labels.ts'
import { CUE_BITS } from './cue-tagger.ts'
import type { DecisionTrees } from './decision-trees.ts'
import type { AttributionModels } from './find-attributions.ts'
import { packRows, unpackRows } from './packed-rows.ts'
import { RANKING_BITS } from './ranker.ts'

const ATTRIBUTIONS_MODEL = 'attributions'
/** Raised when a feature changes its meaning: older weights would be nonsense. */
const FEATURE_VERSION = 5

/**
 * What the weights mean: the features' version, the tables' sizes, the numbers of tags and relations, and the lexicon with
 * its clusters.
 */
function attributionFeatureSet({ tagger, relationNames }: Parser): number {
  const sizes = [ACCEPTANCE_WIDTH, CUE_BITS, ARGUMENT_BITS, STEP_BITS, RANKING_BITS]
  const names = [...tagger.xposNames, ...relationNames]
  const set = mixedText(`attributions ${FEATURE_VERSION} ${sizes.join(' ')} ${names.join(' ')}`)
  return mixed((set ^ tagger.words.lexicon.model.checksum) | 0) >>> 0
}

/*
 * Sections, sparse tables as `packed-rows.ts` has them:
 *
 *     u8  cues, arguments, steps, ranking    weights of the taggers and the ranker
 *     f32 numbers     scales of these four tables, the ranker's gap, the cue steps (9), least, slope, shift,
 *                     least of an act, least of an inner report
 *     i32 habit-keys, i16 habits             how often words have been cues
 *     i8  keep, sure; f32 keep-at, sure-at   decision trees: features, thresholds; the first of -at is the base
 *     i32 depths                             of the two
 */
export function encodeAttributions(models: AttributionModels, parser: Parser): Uint8Array {
  const { cues, arguments: args, ranking, acceptance } = models
  const numbers = [cues.scale, args.unaryScale, args.stepScale, ranking.scale, ranking.gap, ...cues.step]
  numbers.push(acceptance.least, acceptance.slope, acceptance.shift)
  numbers.push(acceptance.leastOfAct, acceptance.leastOfInner)
  const table = (name: string, data: Int8Array, bits: number, width: number): Section => ({
    name,
    kind: 'u8',
    data: packRows(data, 1 << bits, width),
  })
  return encodeModel({
    name: ATTRIBUTIONS_MODEL,
    featureSet: attributionFeatureSet(parser),
    sections: [
      table('cues', cues.unary, CUE_BITS, CUE_LABELS - 1),
      table('arguments', args.unary, ARGUMENT_BITS, UNARY_WIDTH),
      table('steps', args.step, STEP_BITS, STEP_WIDTH),
      table('ranking', ranking.weights, RANKING_BITS, 1),
      { name: 'numbers', kind: 'f32', data: Float32Array.from(numbers) },
      { name: 'habit-keys', kind: 'i32', data: acceptance.habits.keys },
      { name: 'habits', kind: 'i16', data: acceptance.habits.values },
      { name: 'keep', kind: 'i8', data: acceptance.keep.feature },
      { name: 'keep-at', kind: 'f32', data: Float32Array.of(acceptance.keep.base, ...acceptance.keep.threshold) },
      { name: 'sure', kind: 'i8', data: acceptance.sure.feature },
      { name: 'sure-at', kind: 'f32', data: Float32Array.of(acceptance.sure.base, ...acceptance.sure.threshold) },
      { name: 'depths', kind: 'i32', data: Int32Array.of(acceptance.keep.depth, acceptance.sure.depth) },
    ],
  })
}

/**
 * Loads the model `attributions` for a parser. Throws a `ModelError` where the file is damaged, of another version, or was
 * trained with another lexicon, tags or relations.
 *
 * @example const finder = new AttributionFinder(loadAttributions(readFileSync('models/attributions.bin'), parser))
 */
export function loadAttributions(bytes: Uint8Array, parser: Parser): AttributionModels {
  const model = decodeModel(bytes, { name: ATTRIBUTIONS_MODEL, featureSet: attributionFeatureSet(parser) })
  const table = (name: string, bits: number, width: number): Int8Array =>
    unpackRows(model.section('u8', name), 1 << bits, width)
  const numbers = model.section('f32', 'numbers')
  const depths = model.section('i32', 'depths')
  const trees = (name: string, depth: number): DecisionTrees => {
    const at = model.section('f32', `${name}-at`)
    return { depth, base: at[0], feature: model.section('i8', name), threshold: at.subarray(1) }
  }
  return {
    cues: {
      unary: table('cues', CUE_BITS, CUE_LABELS - 1),
      scale: numbers[0],
      step: Float64Array.from(numbers.subarray(5, 14)),
    },
    arguments: {
      unary: table('arguments', ARGUMENT_BITS, UNARY_WIDTH),
      unaryScale: numbers[1],
      step: table('steps', STEP_BITS, STEP_WIDTH),
      stepScale: numbers[2],
    },
    ranking: { weights: table('ranking', RANKING_BITS, 1), scale: numbers[3], gap: numbers[4] },
    acceptance: {
      habits: { keys: model.section('i32', 'habit-keys'), values: model.section('i16', 'habits') },
      keep: trees('keep', depths[0]),
      sure: trees('sure', depths[1]),
      least: numbers[14],
      slope: numbers[15],
      shift: numbers[16],
      leastOfAct: numbers[17],
      leastOfInner: numbers[18],
    },
  }
}
