import { join } from 'node:path'
import type { Analysed, CodingKind } from '../src/reading/index.ts'
import { encodedJudges } from '../src/reading/judging/index.ts'
import { predictionFinder } from '../src/reading/predictions/index.ts'
import { decisionExamples } from './codings/decisions.ts'
import { taughtEvents } from './codings/event-lessons.ts'
import { judgeable, judgeableOf, type Taught } from './codings/examples.ts'
import { trainJudges } from './codings/judge.ts'
import { allLearnt, type Learnt } from './codings/learnt.ts'
import { readTermLessons } from './codings/lessons.ts'
import { learntMeetings } from './codings/meetings.ts'
import { readPredictionLessons } from './codings/prediction-lessons.ts'
import { taughtStatements } from './codings/statement-lessons.ts'
import { trainTerms } from './codings/term-judges.ts'
import { termLessonExamples } from './codings/term-lessons.ts'
import { unjudgedAnalyser } from './codings/unjudged-analyser.ts'
import {
  decidedByStory,
  type EventWireLesson,
  eventsTaughtByStory,
  lessonStories,
  type MeetingWireLesson,
  type StatementWireLesson,
  type TermWireLesson,
  taughtByStory,
} from './codings/wire-lessons.ts'
import { keepModel, modelBytes, type Workshop } from './workshop.ts'

/** Trains `models/codings.bin` on the keys of the seen articles in `examples/`, with all other models. */
export function codingsStage(shop: Workshop): void {
  keepModel(shop, 'codings', encodedJudges(learntCodings(shop).judges))
}

/** What is learnt of them. */
export function learntCodings(shop: Workshop): Learnt {
  const analyse = unjudgedAnalyser((name) => modelBytes(shop, name))
  const log = (line: string): void => shop.log(`codings: ${line}`)
  const all = judgeable(shop.examples, analyse)
  // Of a term each decision has to be likely; of an event all together.
  const decided = all.filter(({ kind }) => kind === 'term')
  const decisions = [...new Set(decided.map(({ of }) => of))].flatMap((article) =>
    decisionExamples(decided.filter(({ of }) => of === article)).map((example) => ({
      ...example,
      sample: article.sample.name,
      article,
    })),
  )
  const wire = join(shop.lessons, 'wire')
  // A story has lessons of several kinds.
  const known = new Map<string, Analysed>()
  const analyseOnce = (text: string): Analysed => {
    const held = known.get(text) ?? analyse(text)
    known.set(text, held)
    return held
  }
  const newswire = join(shop.corpora, 'reuters-1987', 'newswire.jsonl.gz')
  const terms = [
    ...termLessonExamples(readTermLessons(join(shop.lessons, 'terms.txt')), analyse),
    ...lessonStories<TermWireLesson>(wire, 'terms.jsonl', newswire, analyseOnce).flatMap(decidedByStory),
  ]
  const others = all.filter(({ kind }) => kind !== 'term')
  const kinds = [...new Set(others.map(({ kind }) => kind))].sort()
  const lessons: Partial<Record<CodingKind, readonly Taught[]>> = {
    statement: [
      ...taughtStatements(join(shop.lessons, 'statements.txt'), analyse),
      ...lessonStories<StatementWireLesson>(wire, 'statements.jsonl', newswire, analyseOnce).flatMap(taughtByStory),
    ],
    event: [
      ...taughtEvents(join(shop.lessons, 'events.txt'), analyse),
      ...lessonStories<EventWireLesson>(wire, 'events.jsonl', newswire, analyseOnce).flatMap(eventsTaughtByStory),
    ],
    prediction: judgeableOf(readPredictionLessons(join(shop.lessons, 'predictions.txt')), analyse, [predictionFinder]),
  }
  return allLearnt([
    trainTerms([...decisions, ...terms], log),
    ...kinds.map((kind) =>
      trainJudges(
        kind,
        others.filter((one) => one.kind === kind),
        lessons[kind] ?? [],
        log,
      ),
    ),
    learntMeetings(
      {
        examples: shop.examples,
        lessons: join(shop.lessons, 'meetings.txt'),
        stories: lessonStories<MeetingWireLesson>(wire, 'meetings.jsonl', newswire, analyseOnce),
      },
      analyse,
      log,
    ),
  ])
}
