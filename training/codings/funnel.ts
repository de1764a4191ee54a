/**
 * Prints where entries of the keys get lost on their way through a finder, in seen articles alone, each judged by what was
 * learnt of the other negotiations: that nothing may be read so, that it is not likely enough, or that something else was likelier.
 *
 *     npx tsc -b && node build/training/codings/funnel.js meeting [STAGE]
 *
 * With a stage, or the beginning of one (`below`), its cases; without, only counts.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventFunnel } from './event-funnel.ts'
import { readTermLessons } from './lessons.ts'
import type { Lost } from './lost.ts'
import { meetingFunnel } from './meeting-funnel.ts'
import { termFunnel } from './term-funnel.ts'
import { termLessonExamples } from './term-lessons.ts'
import { unjudgedAnalyser } from './unjudged-analyser.ts'
import { decidedByStory, lessonStories, type MeetingWireLesson, type TermWireLesson } from './wire-lessons.ts'

const root = process.cwd()
const analyse = unjudgedAnalyser((name) => readFileSync(join(root, 'models', `${name}.bin`)))
const [table = '', stage] = process.argv.slice(2)
const log = (line: string): void => console.log(line)

const FUNNELS: Readonly<Record<string, () => Lost[]>> = {
  meeting: () =>
    meetingFunnel(
      {
        examples: join(root, 'examples'),
        lessons: join(root, 'training/codings/lessons/meetings.txt'),
        stories: lessonStories<MeetingWireLesson>(
          join(root, 'training/codings/lessons/wire'),
          'meetings.jsonl',
          join(root, '../shared/corpora/reuters-1987/newswire.jsonl.gz'),
          analyse,
        ),
      },
      analyse,
      log,
    ),
  term: () =>
    termFunnel(
      join(root, 'examples'),
      [
        ...termLessonExamples(readTermLessons(join(root, 'training/codings/lessons/terms.txt')), analyse),
        ...lessonStories<TermWireLesson>(
          join(root, 'training/codings/lessons/wire'),
          'terms.jsonl',
          join(root, '../shared/corpora/reuters-1987/newswire.jsonl.gz'),
          analyse,
        ).flatMap(decidedByStory),
      ],
      analyse,
      log,
    ),
  event: () =>
    eventFunnel(
      join(root, 'examples'),
      join(root, 'training/codings/lessons/wire'),
      join(root, '../shared/corpora/reuters-1987/newswire.jsonl.gz'),
      analyse,
      log,
    ),
}

const funnel = FUNNELS[table]
if (funnel === undefined) throw new RangeError(`"${table}" has no funnel (there are ${Object.keys(FUNNELS)})`)
const all = funnel()
const counts = new Map<string, number>()
for (const one of all) counts.set(one.stage, (counts.get(one.stage) ?? 0) + 1)
for (const [name, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${String(count).padStart(5)}  ${name}`)
if (stage !== undefined)
  for (const one of all) {
    if (!one.stage.startsWith(stage)) continue
    console.log(`\n${one.article} (line ${one.line}) ${one.stage}: ${one.words}\n      ${one.detail}`)
  }
