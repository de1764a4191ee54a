import { join } from 'node:path'
import { SAMPLE_SETS, TABLES } from '../keys/index.ts'
import { ROW_TABLES, type RowCounts } from '../keys/rows/index.ts'
import { loadModels } from '../src/index.ts'
import { loadEntities } from '../src/reading/entities/index.ts'
import type { Models } from '../src/reading/index.ts'
import { loadTagger } from '../src/reading/tags/index.ts'
import { loadParser, type Parser } from '../src/reading/tree/index.ts'
import { loadWords } from '../src/reading/words/index.ts'
import { corpus, SHARED } from './corpora.ts'
import { coldSeconds, runCommand } from './process.ts'
import { calibration, calibrationError } from './reader/calibration.ts'
import { type EntityScore, scoreEntities } from './reader/entities.ts'
import { scoreMetonyms } from './reader/metonyms.ts'
import { ATTRIBUTION_FLOORS, type PolnearResult, readPolnear } from './reader/polnear.ts'
import { scoreQuotationKinds } from './reader/quotations.ts'
import { readingSpeed } from './reader/speed.ts'
import { scoreTags } from './reader/tags.ts'
import { scoreTimes } from './reader/times.ts'
import { scoreTokens } from './reader/tokens.ts'
import { scoreTree } from './reader/tree.ts'
import { commit, writePart } from './results.ts'
import { CHIPS_ABSENT, chipsPrecision, scoreChips } from './tables/chips.ts'
import { CHIPS_TABLES } from './tables/chips-gold.ts'
import { addedUp, scoreFinalRows, scoreLeftOutRows, scoreSampleRows } from './tables/sample-rows.ts'
import { scoreSamples } from './tables/samples.ts'

/** One line of the table: a figure, what it was measured on, and what it must reach at least (or at most). */
interface Figure {
  readonly name: string
  readonly on: string
  /** Null where the corpus is absent. */
  readonly value: number | null
  readonly floor: number
  readonly unit: string
  /** Lower is better: the floor is a ceiling. */
  readonly atMost?: boolean
}

const ABSENT = 'corpora absent'

function parserOf(models: Models): Parser {
  return loadParser(models.tree, loadTagger(models.tags, loadWords(models.words)))
}

function entityScore(models: Models): EntityScore | null {
  const path = corpus('treebanks', 'gum-dev.conllu.gz')
  return path === null ? null : scoreEntities(path, loadEntities(models.entities, parserOf(models)))
}

function treebankFigures(models: Models): Figure[] {
  const parser = parserOf(models)
  const figures: Figure[] = []
  for (const [name, label, floors] of TREEBANKS) {
    const path = corpus('treebanks', `${name}-dev.conllu.gz`)
    const measured =
      path === null ? null : { ...scoreTags(path, parser.tagger), ...scoreTree(path, parser), ...scoreTokens(path) }
    const figure = (what: string, share: number | undefined, floor: number, on: string): Figure => {
      return {
        name: what,
        on: `${label} dev, ${on}`,
        value: share === undefined ? null : share * 100,
        floor,
        unit: '%',
      }
    }
    figures.push(
      figure('UPOS accuracy', measured?.upos, floors.upos, 'gold tokens'),
      figure('LAS without punctuation', measured?.las, floors.las, 'gold tokens'),
      figure('token F1', measured?.tokenF1, floors.token, 'raw text'),
      figure('sentence F1', measured?.sentenceF1, floors.sentence, 'raw text'),
    )
  }
  return figures
}

const TREEBANKS = [
  ['ewt', 'EWT', { upos: 95.0, las: 80.0, token: 98.8, sentence: 85 }],
  ['gum', 'GUM', { upos: 96.3, las: 80.0, token: 99.6, sentence: 93.5 }],
] as const

async function allFigures(
  models: Models,
  polnear: PolnearResult | null,
  entities: EntityScore | null,
): Promise<Figure[]> {
  const figures = treebankFigures(models)
  for (const [role, floor] of Object.entries(ATTRIBUTION_FLOORS)) {
    const value = polnear?.score.exact[role as keyof typeof ATTRIBUTION_FLOORS].f1 ?? null
    figures.push({ name: `attributions, exact F1: ${role}`, on: 'PolNeAR dev', value, floor, unit: '%' })
  }
  const quotations = scoreQuotationKinds()
  figures.push({
    name: 'quotation kind',
    on: `${quotations?.scored ?? ''} hand-checked in PolNeAR dev`,
    value: quotations?.accuracy ?? null,
    floor: 97,
    unit: '%',
  })
  const metonyms = scoreMetonyms('later')
  figures.push({
    name: 'metonym or place',
    on: `${metonyms?.scored ?? ''} hand-labelled in PolNeAR train and chips, after the rules`,
    value: metonyms?.accuracy ?? null,
    floor: 93,
    unit: '%',
  })
  const times = scoreTimes(models)
  figures.push({
    name: 'dates: resolved interval right',
    on: `${times?.dated ?? ''} hand-labelled in PolNeAR train and chips`,
    value: times === null ? null : (times.right / times.dated) * 100,
    floor: 92,
    unit: '%',
  })
  figures.push({
    name: 'entity F1: person, organisation, place',
    on: 'GUM dev, raw text',
    value: entities === null ? null : entities.named.f1 * 100,
    floor: 80,
    unit: '%',
  })
  const speed = polnear === null ? null : readingSpeed(models, polnear.texts).tokensPerSecond
  figures.push({
    name: 'speed, raw text to profiles, one thread',
    on: 'PolNeAR dev, warm',
    value: speed,
    floor: 30_000,
    unit: 'tokens/s',
  })
  const seed = corpus('seed', 'ywn-2025-11-20.txt')
  const cold = seed === null ? null : (await coldSeconds(seed)) * 1000
  figures.push({
    name: 'one 700-word article, cold process',
    on: 'the seed article',
    value: cold,
    floor: 500,
    unit: 'ms',
    atMost: true,
  })
  const newswire = corpus('reuters-1987', 'newswire.jsonl.gz')
  const run = newswire === null ? null : await runCommand(['read', '--format', 'jsonl', newswire], { memory: true })
  if (run !== null && run.exitCode !== 0) throw new Error(`reading the newswire ended with exit code ${run.exitCode}`)
  figures.push({
    name: 'peak memory',
    on: 'the newswire, streamed',
    value: run?.peakMegabytes ?? null,
    floor: 400,
    unit: 'MB',
    atMost: true,
  })
  return figures
}

function rendered(figures: readonly Figure[], polnear: PolnearResult | null, entities: EntityScore | null): string {
  const rows = figures.map(({ name, on, value, floor, unit, atMost }) => {
    const reached = value === null ? ABSENT : `${number(value, unit)} ${unit}`
    const met = value === null ? '' : (atMost ? value <= floor : value >= floor) ? 'yes' : 'no'
    return [name, on, `${atMost ? 'at most' : 'at least'} ${number(floor, unit)} ${unit}`, reached, met]
  })
  return [
    table(['figure', 'on', 'must reach', 'reached', 'met'], rows),
    ...(polnear === null ? [] : polnearTables(polnear)),
    ...(entities === null ? [] : entityTables(entities)),
  ].join('\n\n')
}

function polnearTables({ score, judged }: PolnearResult): string[] {
  const rates = [
    ...Object.entries(score.exact).map(([role, rate]) => ['exact', role, rate] as const),
    ...Object.entries(score.overlap).map(([role, rate]) => ['overlap', role, rate] as const),
  ].map(([kind, role, { precision, recall, f1 }]) => [kind, role, ...[precision, recall, f1].map((x) => x.toFixed(1))])
  const bins = calibration(judged.map(({ found, right }) => ({ confidence: found.confidence, right })))
  const steps = bins.map(({ from, to, count, stated, right }) => [
    `${from.toFixed(1)} to ${to.toFixed(1)}`,
    String(count),
    stated.toFixed(2),
    right.toFixed(2),
  ])
  return [
    `Attributions on PolNeAR dev, ${score.articles} articles:`,
    table(['measure', 'role', 'precision', 'recall', 'F1'], rates),
    `Confidence on PolNeAR dev: of those that say so, how many are right (mean distance ${calibrationError(bins).toFixed(3)}):`,
    table(['confidence', 'attributions', 'stated, mean', 'right'], steps),
  ]
}

const shareOf = (part: number, whole: number): string => (whole === 0 ? '' : (part / whole).toFixed(2))

function chipsTables(models: Models): string[] {
  const scores = scoreChips(models)
  if (scores === null) return [CHIPS_ABSENT]
  const rows = CHIPS_TABLES.map((name) => {
    const { found, right, wanted, hit } = scores[name]
    return [name, `${right} of ${found}`, shareOf(right, found), `${hit} of ${wanted}`, shareOf(hit, wanted)]
  })
  const judged = chipsPrecision(models)
  const cells = (judged === null ? [] : TABLES).map((name) => {
    const { cells, judged: count, right, between } = judged![name]
    const interval = between.map((bound) => bound.toFixed(2)).join(' to ')
    return [name, `${count} of ${cells}`, shareOf(count, cells), String(right), shareOf(right, count), interval]
  })
  return [
    'Chips, 15 stories annotated by hand:',
    table(['table', 'right', 'precision', 'found of the annotations', 'recall'], rows),
    ...(cells.length === 0
      ? []
      : [
          'Chips, cells of the whole dossier judged by hand (positions, terms and meetings must reach 0.85):',
          table(['table', 'judged', 'share', 'right', 'precision', '95 %'], cells),
        ]),
  ]
}

/** Figures alone: what was wrong of the articles not seen is not for those who write rules. */
function sampleTable(models: Models): string {
  const rows = SAMPLE_SETS.flatMap((set) => {
    const { all } = scoreSamples(models, set)
    return TABLES.map((name) => {
      const { found, right, wanted, hit } = all[name]
      return [name, set, `${right} of ${found}`, shareOf(right, found), `${hit} of ${wanted}`, shareOf(hit, wanted)]
    })
  })
  return [
    'Tables of the fictional negotiations against their keys; rules and weights were made with the seen articles at hand. Later: the rest of the same negotiations; apart: other negotiations (must reach 0.90 and 0.75 there):',
    table(['table', 'articles', 'right', 'precision', 'found of the key', 'recall'], rows),
  ].join('\n\n')
}

/** What is kept for whoever asks for it: what it adds, down to some probabilities, to what is told. */
function unsureTable(models: Models): string {
  const rows = (['later', 'apart'] as const).flatMap((set) => {
    const { all: told } = scoreSamples(models, set)
    return UNSURE_FROM.flatMap((from) => {
      const { all } = scoreSamples(models, set, from)
      return TABLES.map((name) => {
        const [right, found] = [all[name].right - told[name].right, all[name].found - told[name].found]
        const { wanted, hit } = all[name]
        const added = [`${right} of ${found}`, shareOf(right, found)]
        return [name, set, from.toFixed(1), ...added, `${hit} of ${wanted}`, shareOf(hit, wanted)]
      })
    })
  })
  return [
    'What is not sure enough to be told, and kept apart: what is right of what it adds, from that probability on, and how much of the key is found with it:',
    table(['table', 'articles', 'from', 'right', 'precision', 'found with it', 'recall'], rows),
  ].join('\n\n')
}

const UNSURE_FROM = [0.5, 0.3]

/** Whose final tables are written down. */
const WITH_FINAL_TABLES = 'sorrel-river'

/** What a reader of the tables sees: rows over a whole dossier. */
async function rowsTable(models: Models): Promise<string> {
  const rows: string[][] = []
  const put = (name: string, articles: string, { right, borne, found, hit, wanted }: RowCounts): void => {
    const counts = [`${right} of ${found}`, shareOf(right, found), shareOf(borne, found)]
    const shares = [...counts, `${hit} of ${wanted}`, shareOf(hit, wanted)]
    rows.push([name, articles, ...shares])
  }
  const leftOut = await scoreLeftOutRows(models)
  if (leftOut !== null) for (const name of ROW_TABLES) put(name, 'left out', addedUp([...leftOut.values()])[name])
  for (const set of SAMPLE_SETS) {
    const scores = addedUp([...(await scoreSampleRows(models, set)).values()])
    for (const name of ROW_TABLES) put(name, set, scores[name])
  }
  const final = await scoreFinalRows(models, WITH_FINAL_TABLES)
  for (const name of ROW_TABLES) if (final[name] !== undefined) put(name, WITH_FINAL_TABLES, final[name])
  return [
    "Rows of the tables: a dossier of the articles, through all analyses, against what the entries of the keys come to when they are joined, one to one (`keys/rows`). Position: party and issue with the stance of the last article; stance: every stance of their histories. By the right words: right, and resting on words of the key's entries too. Left out: seen articles, each negotiation judged by what was learnt of the others; sorrel-river: all its articles, against the final tables that somebody wrote down (must reach 0.90 and 0.75 in later and apart):",
    table(['table', 'articles', 'right', 'precision', 'by the right words', 'found of the key', 'recall'], rows),
  ].join('\n\n')
}

function entityTables({ byType, joins }: EntityScore): string[] {
  const percent = (share: number): string => (share * 100).toFixed(1)
  const names = Object.entries(byType).map(([type, one]) => [
    type,
    String(one.gold),
    ...[one.precision, one.recall, one.f1].map(percent),
  ])
  const joined = Object.entries(joins).map(([form, one]) => [
    form,
    String(one.joined),
    percent(one.precision),
    String(one.missed),
  ])
  return [
    'Names on GUM dev, exact span and type:',
    table(['type', 'annotated', 'precision', 'recall', 'F1'], names),
    'Mentions on GUM dev, joined with an earlier one of the same entity, by form of the later:',
    table(['form', 'joined', 'right', 'missed'], joined),
  ]
}

function number(value: number, unit: string): string {
  return unit === '%' ? value.toFixed(1) : Math.round(value).toLocaleString('en-US')
}

/** A Markdown table with its columns aligned, for eyes as well. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n')
}

/** With `--reader`, what is said of the reader alone, which is not kept: tables of codings take most of the time. */
const readerAlone = process.argv.includes('--reader')
const models = loadModels()
const polnear = readPolnear(models)
const entities = entityScore(models)
const figures = rendered(await allFigures(models, polnear, entities), polnear, entities)
const tables = readerAlone
  ? figures
  : [figures, sampleTable(models), unsureTable(models), await rowsTable(models), ...chipsTables(models)].join('\n\n')
console.log(tables)
if (polnear === null) {
  console.log(
    `\nThe corpora are not at ${join(SHARED, 'corpora')}: nothing was measured on them, and bench/RESULTS.md stays as it is.`,
  )
} else if (!readerAlone) {
  const measured = `Measured on ${new Date().toISOString().slice(0, 10)}, commit ${commit()}, Node ${process.versions.node}, with \`npm run score\`.`
  const note = 'Speed, time and memory are those of the machine at hand.'
  writePart('score', `${measured} ${note}\n\n${tables}`)
}
