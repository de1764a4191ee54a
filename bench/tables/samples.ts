import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import {
  type FoundItem,
  foundItemsOf,
  type KeyedArticle,
  readSamples,
  type Sample,
  type SampleSet,
  scoreTables,
  TABLES,
  type Table,
} from '../../keys/index.ts'
import { loadModels } from '../../src/index.ts'
import { createReader, type Models, type Reader } from '../../src/reading/index.ts'
import { ROOT } from '../corpora.ts'

/** How many of what was found are right, and how many of what was to be found were. */
export interface SampleCounts {
  readonly right: number
  readonly found: number
  readonly hit: number
  readonly wanted: number
}

const NOTHING: SampleCounts = { right: 0, found: 0, hit: 0, wanted: 0 }

const sum = (a: SampleCounts, b: SampleCounts): SampleCounts => ({
  right: a.right + b.right,
  found: a.found + b.found,
  hit: a.hit + b.hit,
  wanted: a.wanted + b.wanted,
})

const examples = join(ROOT, 'examples')

/** What is found in an article, each read by itself and without a ledger. @param from also what is unsure, from this probability on */
function foundIn(
  reader: Reader,
  { codebook }: Sample,
  { id, published, day, text }: KeyedArticle,
  from = 1,
): FoundItem[] {
  const { codings, unsure, attributions } = reader.read(text, { published, language: 'en', codebook })
  const all = [...codings, ...unsure.filter(({ confidence }) => confidence >= from)]
  return foundItemsOf(all, { article: id, day, text, attributions })
}

/**
 * Counts of each table on a set of the samples' articles, and those of each negotiation.
 *
 * @param from also what is not sure enough to be told, from this probability on
 */
export function scoreSamples(
  models: Models,
  set: SampleSet,
  from?: number,
): { readonly all: Record<Table, SampleCounts>; readonly each: ReadonlyMap<string, Record<Table, SampleCounts>> } {
  const reader = createReader(models)
  const each = new Map(
    readSamples(examples, set).map((sample) => {
      const found = sample.articles.flatMap((article) => foundIn(reader, sample, article, from))
      const keys = sample.articles.map(({ key }) => key)
      return [sample.name, scoreTables(keys, found, sample.dossier)]
    }),
  )
  const all = Object.fromEntries(
    TABLES.map((table) => [table, [...each.values()].map((score) => score[table]).reduce(sum, NOTHING)]),
  ) as Record<Table, SampleCounts>
  return { all, each }
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
function printMistakes(table: Table, only: string | undefined, withRight: boolean): void {
  const reader = createReader(loadModels())
  for (const sample of readSamples(examples, 'seen')) {
    if (only !== undefined && sample.name !== only) continue
    let counts = NOTHING
    for (const article of sample.articles) {
      const found = foundIn(reader, sample, article)
      const score = scoreTables([article.key], found, sample.dossier)[table]
      const place = `${sample.name} ${article.id}`
      for (const item of found) {
        const wrong = score.wrong.includes(item)
        if (item.kind !== table || !(wrong || withRight)) continue
        const { kind, article: _, start, end, ...fields } = item
        console.log(`${place} ${wrong ? 'wrong' : 'found'} ${kind}: ${JSON.stringify(fields)}`)
        console.log(`   ${around(article.text, start, end)}`)
      }
      for (const { line, words } of score.missed) console.log(`${place} missed (line ${line}): ${words}`)
      counts = sum(counts, score)
    }
    console.log(told(sample.name, table, counts))
  }
}

const told = (name: string, table: Table, { right, found, hit, wanted }: SampleCounts): string =>
  `${table}, ${name}: ${right} right of ${found} found (${share(right, found)}), ${hit} of ${wanted} wanted (${share(hit, wanted)})`

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(2))

/** Figures alone, of every set. */
function printCounts(table: Table): void {
  for (const set of ['seen', 'later', 'apart'] as const) {
    const { all, each } = scoreSamples(loadModels(), set)
    for (const [name, counts] of each) console.log(told(`${set} ${name}`, table, counts[table]))
    console.log(told(`all ${set}`, table, all[table]))
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean' }, sample: { type: 'string' }, counts: { type: 'boolean' } },
  })
  const table = TABLES.find((name) => name === positionals[0])
  if (table === undefined)
    console.error(
      `say which table: ${TABLES.join(', ')} ("${positionals[0] ?? ''}" is none); --all shows what is right too, --sample NAME one negotiation, --counts figures of all sets`,
    )
  else if (values.counts) printCounts(table)
  else printMistakes(table, values.sample, values.all === true)
}
