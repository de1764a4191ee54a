/**
 * Writes, for each negotiation with seen articles, the model `codings` as it would be had that one not been there:
 * what tables come to of negotiations that nobody has measured on is tried with them.
 *
 *     npx tsc -b && node build/training/codings/left-out-models.js
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSamples } from '../../keys/index.ts'
import { encodedJudges } from '../../src/reading/judging/index.ts'
import { learntCodings } from '../codings-stage.ts'

const root = process.cwd()
const learnt = learntCodings({
  corpora: join(root, '../shared/corpora'),
  examples: join(root, 'examples'),
  lessons: join(root, 'training/codings/lessons'),
  models: join(root, 'models'),
  cache: join(root, '.cache/training'),
  log: (line) => console.log(line),
})
const folder = join(root, '.cache/training/left-out')
mkdirSync(folder, { recursive: true })
const keep = (name: string, judges: Parameters<typeof encodedJudges>[0]): void => {
  writeFileSync(join(folder, `${name}.bin`), encodedJudges(judges))
  console.log(`${name} left out`)
}
for (const { name } of readSamples(join(root, 'examples'), 'seen')) keep(name, learnt.without(name))
