import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import {
  type Entities,
  type EntityReader,
  findEntities,
  loadEntities,
  nameTypes,
} from '../../src/reading/entities/index.ts'
import { loadTagger, tag } from '../../src/reading/tags/index.ts'
import { tokenize } from '../../src/reading/tokens/index.ts'
import { loadParser, parse } from '../../src/reading/tree/index.ts'
import { internWords, loadWords } from '../../src/reading/words/index.ts'
import { type GoldMention, readGum } from '../../training/entities-gold.ts'
import { reread } from '../../training/entities-texts.ts'

/** Counts of one kind of finding, and the shares that follow; shares are 0 to 1, 0 where nothing was counted. */
export interface Figures {
  readonly found: number
  readonly gold: number
  readonly right: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** How many joins of one form of mention were made and right, and how many mentions with something before stood alone. */
export interface JoinFigures {
  readonly joined: number
  readonly right: number
  readonly precision: number
  readonly missed: number
}

export interface EntityScore {
  /** Names of persons, organisations and places, exact span and type. */
  readonly named: Figures
  readonly byType: Readonly<Record<string, Figures>>
  /** By form of the later mention: `name`, `role`, `he`, `she`, `they`, `it` (each pronoun in all its cases). */
  readonly joins: Readonly<Record<string, JoinFigures>>
}

export function figures(found: number, gold: number, right: number): Figures {
  const share = (of: number): number => (of === 0 ? 0 : right / of)
  return {
    found,
    gold,
    right,
    precision: share(found),
    recall: share(gold),
    f1: found + gold === 0 ? 0 : (2 * right) / (found + gold),
  }
}

/** One name as `first end type`, for comparing. */
interface Name {
  readonly first: number
  readonly end: number
  readonly type: string
}

/** Exact matches of span and type, each gold name at most once. */
export function matches(found: readonly Name[], gold: readonly Name[]): Name[] {
  const key = ({ first, end, type }: Name): string => `${first} ${end} ${type}`
  const keys = new Set(gold.map(key))
  return found.filter((name) => keys.delete(key(name)))
}

const pronounOf: Readonly<Record<string, string>> = Object.fromEntries(
  ['he him his himself', 'she her hers herself', 'they them their theirs themselves', 'it its itself'].flatMap((row) =>
    row.split(' ').map((word) => [word, row.split(' ')[0] as string]),
  ),
)

/** Counts of joins, by form of mention. */
export type JoinCounts = Record<string, { joined: number; right: number; missed: number }>

/**
 * Compares joined mentions with annotated ones, which match by their heads. A mention that was joined with earlier ones
 * is right where the nearest of them that is annotated, or most of those that are, belong to the same entity in the
 * annotation. A mention whose head is not annotated counts nowhere. A mention that stands first in its entity, or a
 * pronoun that was dropped, is missed where the annotation has its entity before it.
 */
export function countJoins(
  found: Entities,
  gold: readonly GoldMention[],
  wordAt: (token: number) => string,
): JoinCounts {
  const counts: JoinCounts = {}
  const at = new Map<number, GoldMention>()
  const firstHead = new Map<number, number>()
  for (const mention of gold) {
    const held = at.get(mention.head)
    if (held === undefined || mention.end - mention.first > held.end - held.first) at.set(mention.head, mention)
    firstHead.set(mention.entity, Math.min(firstHead.get(mention.entity) ?? Infinity, mention.head))
  }
  const countOf = (form: string): JoinCounts[string] => {
    counts[form] ??= { joined: 0, right: 0, missed: 0 }
    return counts[form]
  }
  for (const { mentions } of found.entities) {
    mentions.forEach((mention, k) => {
      const own = at.get(mention.head)
      if (own === undefined) return
      const form = mention.form === 'pronoun' ? (pronounOf[wordAt(mention.head)] ?? 'other') : mention.form
      if (k === 0) {
        if (firstHead.get(own.entity)! < mention.head) countOf(form).missed++
        return
      }
      const before = mentions.slice(0, k).flatMap(({ head }) => at.get(head) ?? [])
      if (before.length === 0) return
      const same = before.filter(({ entity }) => entity === own.entity).length
      countOf(form).joined++
      if (same * 2 >= before.length || before[before.length - 1]?.entity === own.entity) countOf(form).right++
    })
  }
  for (const { first, end, head, entity, type } of gold) {
    const form = end - first === 1 ? pronounOf[wordAt(head)] : undefined
    if (form === undefined || found.mentionAt[head] !== -1) continue
    if (!/^(person|organization|place)$/.test(type)) continue
    if (firstHead.get(entity)! < head) countOf(form).missed++
  }
  return counts
}

/** Scores names and joins on a part of GUM, read from its raw text with the project's own tokens, tags and trees. */
export function scoreEntities(gumPath: string, reader: EntityReader): EntityScore {
  const totals = new Map(nameTypes.map((type) => [type as string, { found: 0, gold: 0, right: 0 }]))
  const joins: JoinCounts = {}
  for (const gold of readGum(gumPath)) {
    const text = reread(gold, reader)
    const { tokens } = text.parse
    const tags = tag(tokens, text.ids, reader.parser.tagger)
    const entities = findEntities(tokens, text.ids, tags, parse(tokens, text.ids, tags, reader.parser), reader)
    const found = entities.mentions
      .filter(({ form }) => form === 'name')
      .map(({ first, end, entity }) => ({ first, end, type: entities.entities[entity]!.type as string }))
    const wanted = text.names.map(({ first, end, type }) => ({ first, end, type: nameTypes[type] as string }))
    for (const { type } of found) totals.get(type)!.found++
    for (const { type } of gold.names) totals.get(nameTypes[type] as string)!.gold++
    for (const { type } of matches(found, wanted)) totals.get(type)!.right++
    const counts = countJoins(entities, text.mentions, (i) =>
      tokens.text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase(),
    )
    for (const [form, count] of Object.entries(counts)) {
      const sum = joins[form] ?? { joined: 0, right: 0, missed: 0 }
      joins[form] = {
        joined: sum.joined + count.joined,
        right: sum.right + count.right,
        missed: sum.missed + count.missed,
      }
    }
  }
  const byType = Object.fromEntries(
    [...totals].map(([type, { found, gold, right }]) => [type, figures(found, gold, right)]),
  )
  const three = ['person', 'organisation', 'place'].map((type) => byType[type]!)
  const sum = (of: (one: Figures) => number): number => three.reduce((total, one) => total + of(one), 0)
  return {
    named: figures(
      sum(({ found }) => found),
      sum(({ gold }) => gold),
      sum(({ right }) => right),
    ),
    byType,
    joins: Object.fromEntries(
      Object.entries(joins).map(([form, { joined, right, missed }]) => [
        form,
        { joined, right, missed, precision: joined === 0 ? 0 : right / joined },
      ]),
    ),
  }
}

/** Tokens a second of `findEntities` alone, warm, tags and trees given: the best of six rounds. */
function entitySpeed(texts: readonly string[], reader: EntityReader): number {
  const parsed = texts.map((text) => {
    const tokens = tokenize(text)
    const ids = internWords(tokens, reader.known.words)
    const tags = tag(tokens, ids, reader.parser.tagger)
    return { tokens, ids, tags, tree: parse(tokens, ids, tags, reader.parser) }
  })
  const count = parsed.reduce((sum, { tokens }) => sum + tokens.count, 0)
  let best = Infinity
  for (let round = 0; round < 6; round++) {
    const started = performance.now()
    for (const { tokens, ids, tags, tree } of parsed) findEntities(tokens, ids, tags, tree, reader)
    best = Math.min(best, performance.now() - started)
  }
  return (count / best) * 1000
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { corpus, polnearTexts } = await import('../corpora.ts')
  const tagger = loadTagger(readFileSync('models/tags.bin'), loadWords(readFileSync('models/words.bin')))
  const reader = loadEntities(readFileSync('models/entities.bin'), loadParser(readFileSync('models/tree.bin'), tagger))
  // To tune by: `node build/bench/reader/entities.js train`.
  const part = process.argv[2] === 'train' ? 'train' : 'dev'
  const gum = corpus('treebanks', `gum-${part}.conllu.gz`)
  const news = corpus('polnear', 'dev')
  if (gum === null) console.log('corpora absent: no figures for entities')
  else {
    const { named, byType, joins } = scoreEntities(gum, reader)
    const share = (value: number): string => (value * 100).toFixed(1).padStart(6)
    console.log(`names, GUM ${part}, raw text`.padEnd(28), '  P      R     F1   gold')
    for (const [name, one] of [['all three', named] as const, ...Object.entries(byType)]) {
      console.log(`${name.padEnd(26)}${share(one.precision)} ${share(one.recall)} ${share(one.f1)}  ${one.gold}`)
    }
    console.log(`joins, GUM ${part}`.padEnd(22), 'precision  joined  missed')
    for (const [form, one] of Object.entries(joins)) {
      console.log(
        `${form.padEnd(24)}${share(one.precision)}  ${String(one.joined).padStart(6)}  ${String(one.missed).padStart(6)}`,
      )
    }
  }
  if (news !== null) {
    const speed = entitySpeed(
      polnearTexts(news).map(({ text }) => text),
      reader,
    )
    console.log(`speed, PolNeAR dev: ${Math.round(speed)} tokens/s`)
  }
}
