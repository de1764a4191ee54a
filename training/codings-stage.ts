import { join } from 'node:path'
import { createAnalyser, MODEL_NAMES, type UnjudgedModels } from '../src/reading/index.ts'
import { encodedJudges } from '../src/reading/judging/index.ts'
import { decisionExamples, trainDecisions } from './codings/decisions.ts'
import { judgeable } from './codings/examples.ts'
import { trainJudges } from './codings/judge.ts'
import { readTermLessons } from './codings/lessons.ts'
import { trainMeetings } from './codings/meetings.ts'
import { termLessonExamples } from './codings/term-lessons.ts'
import { keepModel, modelBytes, type Workshop } from './workshop.ts'

/** Trains `models/codings.bin` on the keys of the seen articles in `examples/`, with all other models. */
export function codingsStage(shop: Workshop): void {
  const names = MODEL_NAMES.filter((name) => name !== 'codings')
  const models = Object.fromEntries(names.map((name) => [name, modelBytes(shop, name)])) as UnjudgedModels
  const analyse = createAnalyser(models)
  const log = (line: string): void => shop.log(`codings: ${line}`)
  const all = judgeable(shop.examples, analyse)
  const decided = all.filter(({ candidate }) => candidate.decisions !== undefined)
  const decisions = [...new Set(decided.map(({ of }) => of))].flatMap((article) =>
    decisionExamples(decided.filter(({ of }) => of === article)).map((example) => ({
      ...example,
      sample: article.sample.name,
    })),
  )
  const lessons = readTermLessons(join(shop.examples, '../training/codings/lessons/terms.txt'))
  const taught = termLessonExamples(lessons, analyse)
  const others = all.filter(({ candidate }) => candidate.decisions === undefined)
  const kinds = [...new Set(others.map(({ kind }) => kind))].sort()
  const judges = [
    ...trainDecisions([...decisions, ...taught], log),
    ...kinds.flatMap((kind) =>
      trainJudges(
        kind,
        others.filter((one) => one.kind === kind),
        log,
      ),
    ),
    ...trainMeetings(shop.examples, analyse, log),
  ]
  keepModel(shop, 'codings', encodedJudges(judges))
}
