import { createAnalyser, MODEL_NAMES, type UnjudgedModels } from '../src/reading/index.ts'
import { encodedJudges } from '../src/reading/judging/index.ts'
import { judgeable } from './codings/examples.ts'
import { trainJudge } from './codings/judge.ts'
import { trainMeetings } from './codings/meetings.ts'
import { partedJudgeable } from './codings/parted-examples.ts'
import { trainParted } from './codings/parted-judge.ts'
import { keepModel, modelBytes, type Workshop } from './workshop.ts'

/** Trains `models/codings.bin` on the keys of the seen articles in `examples/`, with all other models. */
export function codingsStage(shop: Workshop): void {
  const names = MODEL_NAMES.filter((name) => name !== 'codings')
  const models = Object.fromEntries(names.map((name) => [name, modelBytes(shop, name)])) as UnjudgedModels
  const analyse = createAnalyser(models)
  const all = judgeable(shop.examples, analyse)
  const kinds = [...new Set(all.map(({ judge }) => judge))].sort()
  const log = (line: string): void => shop.log(`codings: ${line}`)
  const judges = kinds.map((kind) =>
    trainJudge(
      kind,
      all.filter((one) => one.judge === kind),
      log,
    ),
  )
  const parted = partedJudgeable(shop.examples, analyse)
  const byParts = [...new Set(parted.map(({ kind }) => kind))].sort().flatMap((kind) =>
    trainParted(
      kind,
      parted.filter((one) => one.kind === kind),
      log,
    ),
  )
  const meetings = trainMeetings(shop.examples, analyse, log)
  keepModel(shop, 'codings', encodedJudges([...judges, ...byParts, ...meetings]))
}
