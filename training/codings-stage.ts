import { createAnalyser, MODEL_NAMES, type UnjudgedModels } from '../src/reading/index.ts'
import { encodedJudges } from '../src/reading/judging/index.ts'
import { judgeable } from './codings/examples.ts'
import { trainJudge } from './codings/judge.ts'
import { keepModel, modelBytes, type Workshop } from './workshop.ts'

/** Trains `models/codings.bin` on the keys of the seen articles in `examples/`, with all other models. */
export function codingsStage(shop: Workshop): void {
  const names = MODEL_NAMES.filter((name) => name !== 'codings')
  const models = Object.fromEntries(names.map((name) => [name, modelBytes(shop, name)])) as UnjudgedModels
  const all = judgeable(shop.examples, createAnalyser(models))
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort()
  const judges = kinds.flatMap((kind) =>
    trainJudge(
      kind,
      all.filter((one) => one.kind === kind),
      (line) => shop.log(`codings: ${line}`),
    ),
  )
  keepModel(shop, 'codings', encodedJudges(judges))
}
