import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { attributionsStage, attributionTaggersStage } from './attributions-stage.ts'
import { codingsStage } from './codings-stage.ts'
import { entitiesStage } from './entities-stage.ts'
import { meaningStage } from './meaning-stage.ts'
import { jackknifeStage, tagsStage } from './tags-stage.ts'
import { treeStage } from './tree-stage.ts'
import { wordsStage } from './words-stage.ts'
import type { Stage, Workshop } from './workshop.ts'

/** What `npm run train` does, in order. The same corpora give the same models, byte for byte. */
const STAGES: readonly Stage[] = [
  { name: 'words', run: wordsStage },
  { name: 'tags', run: tagsStage },
  { name: 'jackknife', run: jackknifeStage },
  { name: 'tree', run: treeStage },
  { name: 'entities', run: entitiesStage },
  { name: 'attribution-taggers', run: attributionTaggersStage },
  { name: 'attributions', run: attributionsStage },
  { name: 'meaning', run: meaningStage },
  { name: 'codings', run: codingsStage },
]

/** Runs all stages, or with `--only STAGE` that one, from the project's folder. */
async function train(args: readonly string[]): Promise<void> {
  const root = process.cwd()
  const started = performance.now()
  const log = (line: string): void => {
    console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`)
  }
  const shop: Workshop = {
    corpora: join(root, '../shared/corpora'),
    examples: join(root, 'examples'),
    lessons: join(root, 'training/codings/lessons'),
    models: join(root, 'models'),
    cache: join(root, '.cache/training'),
    log,
  }
  const at = args.indexOf('--only')
  const only = at < 0 ? undefined : args[at + 1]
  if (at >= 0 && !STAGES.some(({ name }) => name === only)) {
    return refuse(`--only ${only ?? ''}: no such stage (they are ${STAGES.map(({ name }) => name).join(', ')})`)
  }
  if (!existsSync(shop.corpora))
    return refuse(`the corpora are not at ${shop.corpora}: nothing can be learnt without them`)
  for (const stage of STAGES) {
    if (only !== undefined && stage.name !== only) continue
    const before = process.cpuUsage()
    const from = performance.now()
    await stage.run(shop)
    // Processor time is of all threads together: where other work runs beside, it is what counts.
    const { user, system } = process.cpuUsage(before)
    const seconds = (performance.now() - from) / 1000
    log(`${stage.name}: done in ${seconds.toFixed(0)} s, processor ${((user + system) / 1e6).toFixed(0)} s`)
  }
}

function refuse(reason: string): void {
  console.error(reason)
  process.exitCode = 1
}

await train(process.argv.slice(2))
