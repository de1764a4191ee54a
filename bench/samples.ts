import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { codebookOf, type Dossier, readDossier } from '../src/dossier/index.ts'
import { loadModels } from '../src/index.ts'
import { createReader, type Models } from '../src/reading/index.ts'
import { ROOT } from './corpora.ts'
import { foundItemsOf } from './found.ts'
import { type FoundItem, SETS, scoreTables, TABLES, type Table, type TableScore } from './tables.ts'
import { type ArticleKey, readTablesKey } from './tables-key.ts'

export type SetName = keyof typeof SETS

/** One article of the sample, read, with its key. */
interface ReadArticle {
  readonly key: ArticleKey
  readonly text: string
  readonly found: readonly FoundItem[]
}

interface Listed {
  readonly id: string
  readonly published: string
  readonly path: string
}

const folderOf = (set: SetName): string => join(ROOT, 'examples', SETS[set].sample)

/** Reads the articles of a set in the terms of the sample's dossier, each by itself and without a ledger. */
function readSample(models: Models, set: SetName, dossier: Dossier): ReadArticle[] {
  const reader = createReader(models)
  const codebook = codebookOf(dossier)
  const folder = folderOf(set)
  const listed = readFileSync(join(folder, 'articles.jsonl'), 'utf8').trim().split('\n')
  return listed
    .map((line) => JSON.parse(line) as Listed)
    .filter(({ id }) => SETS[set].has(id))
    .map(({ id, published, path }) => {
      const text = readFileSync(join(folder, path), 'utf8')
      const file = join('key', 'tables', `${id}.yaml`)
      const key = readTablesKey(readFileSync(join(folder, file), 'utf8'), file, text, dossier)
      const { codings } = reader.read(text, { published, language: 'en', codebook })
      // The day as the outlet wrote it, whatever day it was in UTC.
      return { key, text, found: foundItemsOf(codings, { article: id, day: published.slice(0, 10) }) }
    })
}

/** Precision and recall of each table on a set of the sample's articles. */
export function scoreSample(models: Models, set: SetName): Record<Table, TableScore> {
  const dossier = readDossier(folderOf(set))
  const read = readSample(models, set, dossier)
  return scoreTables(
    read.map(({ key }) => key),
    read.flatMap(({ found }) => found),
    dossier,
  )
}

/** Units of a line that are shown before and behind the words. */
const AROUND = 160

function around(text: string, start: number, end: number): string {
  const from = Math.max(0, text.lastIndexOf('\n', start) + 1, start - AROUND)
  const line = text.indexOf('\n', end)
  const to = Math.min(line < 0 ? text.length : line, end + AROUND)
  return `${text.slice(from, start)}[${text.slice(start, end)}]${text.slice(end, to)}`.replaceAll('\n', ' ')
}

/** Prints what is wrong and what is missed in the articles that rules may be written after; of the others never. */
function printMistakes(table: Table, withRight: boolean): void {
  const dossier = readDossier(folderOf('seen'))
  const sum = { right: 0, found: 0, hit: 0, wanted: 0 }
  for (const { key, text, found } of readSample(loadModels(), 'seen', dossier)) {
    const score = scoreTables([key], found, dossier)[table]
    for (const item of found) {
      const wrong = score.wrong.includes(item)
      if (item.kind !== table || !(wrong || withRight)) continue
      const { kind, article, start, end, ...fields } = item
      console.log(`${article} ${wrong ? 'wrong' : 'found'} ${kind}: ${JSON.stringify(fields)}`)
      console.log(`   ${around(text, start, end)}`)
    }
    for (const { article, line, words } of score.missed) console.log(`${article} missed (line ${line}): ${words}`)
    for (const field of ['right', 'found', 'hit', 'wanted'] as const) sum[field] += score[field]
  }
  console.log(`${table}, seen: ${sum.right} right of ${sum.found} found, ${sum.hit} of ${sum.wanted} wanted`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [table, ...more] = process.argv.slice(2)
  if (TABLES.includes(table as Table)) printMistakes(table as Table, more.includes('--all'))
  else console.error(`say which table: ${TABLES.join(', ')} ("${table ?? ''}" is none); --all shows what is right too`)
}
