import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { foundItemsOf, scoreTables, TABLES, type Table, type TableScore } from '../../keys/index.ts'
import { codebookOf, readDossier } from '../../src/dossier/index.ts'
import { loadModels } from '../../src/index.ts'
import { createReader, type Models } from '../../src/reading/index.ts'
import { ROOT } from '../corpora.ts'
import {
  type Cell,
  type CellPrecision,
  cellsOf,
  drawn,
  precisionOf,
  readVerdicts,
  writeVerdicts,
} from './chips-cells.ts'
import { annotatedStories, CHIPS_TABLES, keyOf } from './chips-gold.ts'
import { chipsStories } from './chips-stories.ts'

export const CHIPS_ABSENT = 'Chips: not scored, ../shared/corpora is not at hand'

/** Cells of each table that are drawn to be judged by hand. */
const DRAWN = 100

const dossierFolder = join(ROOT, 'examples/chips-1987')
const verdictsFile = join(ROOT, 'bench/gold/chips-cells.jsonl')

/** Each table of the stories annotated by hand (`gold/chips-tables.jsonl`); null where the corpora are not at hand. */
export function scoreChips(models: Models): Record<Table, TableScore> | null {
  const stories = chipsStories()
  if (stories === null) return null
  const dossier = readDossier(dossierFolder)
  const codebook = codebookOf(dossier)
  const reader = createReader(models)
  const articles = annotatedStories(dossier).map((annotated, index) => {
    const story = stories.get(annotated.id)
    if (story === undefined) throw new Error(`the chips stories have no ${annotated.id}`)
    const { text, published } = story
    const { codings, attributions } = reader.read(text, { published, language: 'en', codebook })
    const found = foundItemsOf(codings, { article: story.id, day: published.slice(0, 10), text, attributions })
    return { key: keyOf(annotated, story, index + 1), found }
  })
  return scoreTables(
    articles.map(({ key }) => key),
    articles.flatMap(({ found }) => found.filter(({ kind }) => CHIPS_TABLES.includes(kind))),
    dossier,
  )
}

/** Every cell of the whole dossier; null where the corpora are not at hand. */
function chipsCells(models: Models): Cell[] | null {
  const stories = chipsStories()
  if (stories === null) return null
  return cellsOf(stories.values(), createReader(models), codebookOf(readDossier(dossierFolder)))
}

/**
 * How many of the cells of each table a person has judged, and found right; null where the corpora are not at hand, or nobody
 * has judged any.
 */
export function chipsPrecision(models: Models): Record<Table, CellPrecision> | null {
  const verdicts = readVerdicts(verdictsFile)
  const cells = verdicts.length === 0 ? null : chipsCells(models)
  if (cells === null) return null
  const entries = TABLES.map((name) => [
    name,
    precisionOf(
      cells.filter(({ table }) => table === name),
      verdicts,
    ),
  ])
  return Object.fromEntries(entries) as Record<Table, CellPrecision>
}

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(2))

function printScores(models: Models): void {
  const scores = scoreChips(models)!
  for (const table of CHIPS_TABLES) {
    const { right, found, hit, wanted } = scores[table]
    console.log(
      `${table}: ${right} right of ${found} found (${share(right, found)}), ${hit} of ${wanted} wanted (${share(hit, wanted)})`,
    )
  }
  const judged = chipsPrecision(models)
  if (judged === null) console.log('cells: none is judged yet')
  for (const table of judged === null ? [] : TABLES) {
    const { cells, judged: count, right, between } = judged![table]
    const [low, high] = between.map((bound) => bound.toFixed(2))
    console.log(
      `${table}, cells: ${count} judged of ${cells} (${share(count, cells)}), ${right} right (${share(right, count)}, 95 %: ${low} to ${high})`,
    )
  }
}

/** For mending the annotations: no rule is to be written after it. */
function printMistakes(models: Models, table: Table): void {
  const score = scoreChips(models)![table]
  const stories = chipsStories()!
  for (const { kind, article, start, end, ...says } of score.wrong) {
    console.log(`${article} wrong ${kind} at ${start}: ${JSON.stringify(says)}`)
    console.log(`   ${stories.get(article)!.text.slice(start, end).replace(/\s+/g, ' ')}`)
  }
  for (const { article, words } of score.missed) console.log(`${article} missed ${table}: ${words}`)
}

function printCells(models: Models, table: Table, count: number, onlyNew: boolean): void {
  const verdicts = new Map(
    readVerdicts(verdictsFile)
      .filter((verdict) => verdict.table === table)
      .map(({ id, right }) => [id, right]),
  )
  for (const { id, story, published, says, sentence } of drawn(chipsCells(models)!, table, count)) {
    const verdict = verdicts.get(id)
    if (onlyNew && verdict !== undefined) continue
    const judged = verdict === undefined ? '' : verdict ? ' right' : ' wrong'
    console.log(`${id}${judged} ${story} ${published.slice(0, 10)} ${JSON.stringify(says)}\n   ${sentence}`)
  }
}

const USAGE = `node build/bench/tables/chips.js                       figures
node build/bench/tables/chips.js --cells TABLE [COUNT]  draws ${DRAWN} cells, each with its sentence; --unjudged leaves out the others
node build/bench/tables/chips.js --right TABLE ID…      keeps that these cells are right; --wrong: that they are not
node build/bench/tables/chips.js --mistakes TABLE       what differs from the annotations, for mending these
A table is one of: ${TABLES.join(', ')}; of the last two no story is annotated.`

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const flag = { type: 'boolean' } as const
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { cells: flag, unjudged: flag, right: flag, wrong: flag, mistakes: flag },
  })
  const [name, ...rest] = positionals
  const table = TABLES.find((one) => one === name)
  const count = rest[0] === undefined ? DRAWN : Number(rest[0])
  const ids = rest.length > 0 && rest.every((id) => /^[0-9a-f]{12}$/.test(id)) ? rest : null
  if (chipsStories() === null) console.log(CHIPS_ABSENT)
  else if (name === undefined && Object.keys(values).length === 0) printScores(loadModels())
  else if (table === undefined) console.error(USAGE)
  else if (values.mistakes) printMistakes(loadModels(), table)
  else if (values.cells && Number.isInteger(count) && count > 0)
    printCells(loadModels(), table, count, values.unjudged === true)
  else if (values.right !== values.wrong && ids !== null)
    writeVerdicts(
      verdictsFile,
      ids.map((id) => ({ table, id, right: values.right === true })),
    )
  else console.error(USAGE)
}
