import { type Analysed, createAnalyser, MODEL_NAMES, type UnjudgedModels } from '../../src/reading/index.ts'

/**
 * Analyses texts with all models but the judges of codings, which are learnt from what it finds.
 *
 * @param bytesOf a model's file by its name
 * @example unjudgedAnalyser((name) => readFileSync(`models/${name}.bin`))('Kessar agreed.').clauses
 */
export function unjudgedAnalyser(
  bytesOf: (name: (typeof MODEL_NAMES)[number]) => Uint8Array,
): (text: string) => Analysed {
  const names = MODEL_NAMES.filter((name) => name !== 'codings')
  return createAnalyser(Object.fromEntries(names.map((name) => [name, bytesOf(name)])) as UnjudgedModels)
}
