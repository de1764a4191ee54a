/**
 * Prints how the rows of the samples' tables compare with those that their keys want, of articles seen, each negotiation judged
 * by what was learnt of the others (see `training/codings/left-out-models.ts`); of a table what is wrong and missed.
 *
 *     npx tsc -b && node build/bench/tables/sample-rows.js [TABLE [--sample NAME]] [--counts]
 *
 * With `--counts` also the figures of each set as `npm run score` has them.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { readFinalTables, readSamples, SAMPLE_SETS, type SampleSet } from '../../keys/index.ts'
import {
  finalRowsOf,
  matchRows,
  ROW_TABLES,
  type RowCounts,
  type RowScores,
  type RowTable,
} from '../../keys/rows/index.ts'
import { loadModels } from '../../src/index.ts'
import { createReader, type Models, type Reader } from '../../src/reading/index.ts'
import { ROOT } from '../corpora.ts'
import { rowScoresOf, rowsOf } from './sample-tables.ts'

export type AllRowCounts = Readonly<Record<RowTable, RowCounts>>

const NOTHING: RowCounts = { right: 0, borne: 0, found: 0, hit: 0, wanted: 0 }

/** Counts of several dossiers together. */
export function addedUp(scores: readonly AllRowCounts[]): AllRowCounts {
  const sum = (table: RowTable): RowCounts =>
    scores.reduce((all: RowCounts, score) => {
      const { right, borne, found, hit, wanted } = score[table]
      return {
        right: all.right + right,
        borne: all.borne + borne,
        found: all.found + found,
        hit: all.hit + hit,
        wanted: all.wanted + wanted,
      }
    }, NOTHING)
  return Object.fromEntries(ROW_TABLES.map((table) => [table, sum(table)])) as AllRowCounts
}

const EXAMPLES = join(ROOT, 'examples')

/** The rows of each negotiation of a set, of a dossier of those of its articles that are in it. */
export async function scoreSampleRows(models: Models, set: SampleSet): Promise<Map<string, RowScores>> {
  const reader = createReader(models)
  return scoredRows(set, () => reader)
}

/** Folder of what `training/codings/left-out-models.ts` writes. */
const LEFT_OUT = join(ROOT, '.cache/training/left-out')

/**
 * The rows of the seen articles, each negotiation judged by what was learnt of the others; null where
 * `training/codings/left-out-models.ts` has not been run.
 */
export async function scoreLeftOutRows(models: Models): Promise<Map<string, RowScores> | null> {
  if (!existsSync(LEFT_OUT)) return null
  return scoredRows('seen', (name) => createReader({ ...models, codings: readFileSync(join(LEFT_OUT, `${name}.bin`)) }))
}

async function scoredRows(set: SampleSet, readerOf: (name: string) => Reader): Promise<Map<string, RowScores>> {
  const scores = new Map<string, RowScores>()
  for (const sample of readSamples(EXAMPLES, set))
    scores.set(sample.name, await rowScoresOf(sample, readerOf(sample.name)))
  return scores
}

/** What the final tables of a sample want, of a dossier of all its articles; nothing of other tables. */
export async function scoreFinalRows(models: Models, name: string): Promise<Partial<AllRowCounts>> {
  const sets = SAMPLE_SETS.flatMap((set) => readSamples(EXAMPLES, set).filter((sample) => sample.name === name))
  const sample = { ...sets[0]!, articles: sets.flatMap(({ articles }) => articles) }
  const file = join(EXAMPLES, name, 'key/tables.yaml')
  const wanted = finalRowsOf(readFinalTables(readFileSync(file, 'utf8'), file, sample.dossier), sample.dossier)
  const found = await rowsOf(sample, createReader(models))
  return {
    position: matchRows(found.position, wanted.position),
    term: matchRows(found.term, wanted.term),
    meeting: matchRows(found.meeting, wanted.meeting),
  }
}

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(2))

/** A line for people. */
const toldRows = (name: string, table: RowTable, { right, borne, found, hit, wanted }: RowCounts): string =>
  `${table}, ${name}: ${right} right of ${found} rows (${share(right, found)}; ${borne} by the right words, ${share(borne, found)}), ${hit} of ${wanted} wanted (${share(hit, wanted)})`

/** Of a seen negotiation. */
function printRowMistakes(table: RowTable, name: string, scores: RowScores): void {
  const { wrong, missed } = scores[table]
  for (const row of wrong) console.log(`${name} wrong ${JSON.stringify(row)}`)
  for (const { entries } of missed)
    console.log(
      `${name} missed ${entries.map(({ article, entry }) => `${article}: ${JSON.stringify({ ...entry, spans: undefined })}`).join('\n    ')}`,
    )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { sample: { type: 'string' }, counts: { type: 'boolean' } },
  })
  const table = ROW_TABLES.find((name) => name === positionals[0])
  const models = loadModels()
  const leftOut = await scoreLeftOutRows(models)
  if (leftOut === null) console.log('nothing is left out: node build/training/codings/left-out-models.js')
  if (table !== undefined)
    for (const [name, score] of leftOut ?? (await scoreSampleRows(models, 'seen')))
      if (values.sample === undefined || values.sample === name) printRowMistakes(table, name, score)
  const print = (name: string, scores: ReadonlyMap<string, RowScores>): void => {
    for (const one of ROW_TABLES) console.log(toldRows(name, one, addedUp([...scores.values()])[one]))
  }
  if (leftOut !== null) print('left out', leftOut)
  if (values.counts) for (const set of SAMPLE_SETS) print(set, await scoreSampleRows(models, set))
}
