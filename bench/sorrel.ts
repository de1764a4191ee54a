import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { codebookOf, type Dossier, readDossier } from '../src/dossier/index.ts'
import { loadModels } from '../src/index.ts'
import { type Coding, createReader, type Models } from '../src/reading/index.ts'
import { ROOT } from './corpora.ts'
import { FOUND_TABLES, foundItemsOf } from './found.ts'
import { type FoundItem, SETS, scoreTables, type Table, type TableScore } from './tables.ts'
import { type ArticleKey, readTablesKey } from './tables-key.ts'

export type SetName = keyof typeof SETS

/** One article of the sample, read. */
interface ReadArticle {
  readonly key: ArticleKey
  readonly text: string
  readonly codings: readonly Coding[]
  readonly found: readonly FoundItem[]
}

interface Listed {
  readonly id: string
  readonly published: string
  readonly path: string
}

const SAMPLE = join(ROOT, 'examples', 'sorrel-river')

/** Reads the articles of a set, each by itself and without a ledger, in the terms of the sample's dossier. */
function readSample(models: Models, set: SetName, dossier: Dossier): ReadArticle[] {
  const reader = createReader(models)
  const codebook = codebookOf(dossier)
  const listed = readFileSync(join(SAMPLE, 'articles.jsonl'), 'utf8').trim().split('\n')
  return listed
    .map((line) => JSON.parse(line) as Listed)
    .filter(({ id }) => SETS[set](id))
    .map(({ id, published, path }) => {
      const text = readFileSync(join(SAMPLE, path), 'utf8')
      const file = join('key', 'tables', `${id}.yaml`)
      const key = readTablesKey(readFileSync(join(SAMPLE, file), 'utf8'), file, text, dossier)
      const { codings } = reader.read(text, { published, language: 'en', codebook })
      return { key, text, codings, found: foundItemsOf(codings, { article: id, published }) }
    })
}

/** Precision and recall of the tables on a set of the sample's articles. */
export function scoreSample(models: Models, set: SetName): Record<Table, TableScore> {
  const dossier = readDossier(SAMPLE)
  const read = readSample(models, set, dossier)
  return scoreTables(
    read.map(({ key }) => key),
    read.flatMap(({ found }) => found),
    dossier,
  )
}

export { FOUND_TABLES }

/** The sentence or line that a place stands in. */
function around(text: string, start: number, end: number): string {
  const from = Math.max(0, text.lastIndexOf('\n', start) + 1, start - 160)
  const line = text.indexOf('\n', end)
  const to = Math.min(line < 0 ? text.length : line, end + 160)
  return `${text.slice(from, start)}[${text.slice(start, end)}]${text.slice(end, to)}`.replaceAll('\n', ' ')
}

/** Prints what was wrong and what was missed in the articles that rules may be written after; of the others never. */
function printMistakes(table: Table, withRight: boolean): void {
  const dossier = readDossier(SAMPLE)
  const read = readSample(loadModels(), 'seen', dossier)
  for (const one of read) {
    const score = scoreTables([one.key], one.found, dossier)[table]
    for (const item of one.found) {
      const wrong = score.wrong.includes(item)
      if (item.kind !== table || !(wrong || withRight)) continue
      const { kind, article, start, end, ...fields } = item
      console.log(`${article} ${wrong ? 'WRONG' : 'right'} ${Object.values(fields).join(' | ')}`)
      console.log(`   ${around(one.text, start, end)}`)
    }
    for (const { article, line, words } of score.missed) console.log(`${article} MISSED line ${line}: ${words}`)
  }
  const { found, right, wanted, hit } = scoreSample(loadModels(), 'seen')[table]
  console.log(`${table}, seen: ${right} right of ${found} found, ${hit} of ${wanted} wanted`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [table = 'position', ...more] = process.argv.slice(2)
  printMistakes(table as Table, more.includes('--all'))
}
