/**
 * Prints how many of the positions that are told of newswire stories with lessons are right: by what was learnt of articles,
 * sentences and the stories of other negotiations; and by what is learnt without any story.
 *
 *     npx tsc -b && node build/training/codings/newswire.js
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { likelihoods } from '../../src/reading/index.ts'
import { encodedJudges, loadJudges } from '../../src/reading/judging/index.ts'
import { judgeable, type Taught } from './examples.ts'
import { judgesOf } from './judge.ts'
import { taughtStatements } from './statement-lessons.ts'
import { unjudgedAnalyser } from './unjudged-analyser.ts'
import { lessonStories, type StatementWireLesson, taughtByStory } from './wire-lessons.ts'

const root = process.cwd()
const analyse = unjudgedAnalyser((name) => readFileSync(join(root, 'models', `${name}.bin`)))
const lessons = join(root, 'training/codings/lessons')
const stories = lessonStories<StatementWireLesson>(
  join(lessons, 'wire'),
  'statements.jsonl',
  join(root, '../shared/corpora/reuters-1987/newswire.jsonl.gz'),
  analyse,
)
const taught = stories.map((story) => ({ name: story.name, taught: taughtByStory(story) }))
const articles = judgeable(join(root, 'examples'), analyse).filter(({ kind }) => kind === 'statement')
const sentences = taughtStatements(join(lessons, 'statements.txt'), analyse)

/** The likeliest reading of each place of some stories, and whether it is right. */
function toldOf(own: readonly Taught[], learntOf: readonly Taught[]): { likely: number; right: boolean }[] {
  const judges = loadJudges(encodedJudges(judgesOf('statement', learntOf, 1, 0)))
  const likely = likelihoods(
    own.map(({ candidate }) => candidate),
    judges,
  )
  const best = new Map<unknown, { likely: number; right: boolean }>()
  own.forEach(({ candidate, right }, i) => {
    const place = candidate.parts?.find(({ of }) => of !== null)?.of ?? candidate
    const held = best.get(place)
    if (held === undefined || likely[i]! > held.likely) best.set(place, { likely: likely[i]!, right })
  })
  return [...best.values()]
}

const names = [...new Set(taught.map(({ name }) => name))]
const ofNames = (test: (name: string) => boolean): Taught[] =>
  taught.filter(({ name }) => test(name)).flatMap((one) => one.taught)
for (const withStories of [false, true]) {
  const told = names.flatMap((name) => {
    const others = withStories ? ofNames((other) => other !== name) : []
    return toldOf(
      ofNames((other) => other === name),
      [...articles, ...sentences, ...others],
    )
  })
  console.log(withStories ? 'with the stories of other negotiations' : 'without stories')
  for (const least of [0.5, 0.6, 0.7, 0.8]) {
    const sure = told.filter(({ likely }) => likely >= least)
    const right = sure.filter((one) => one.right).length
    console.log(`  from ${least} on: ${right} right of ${sure.length} (${(right / sure.length).toFixed(2)})`)
  }
}
