import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codebookOf, type Dossier, readDossier } from '../src/dossier/index.ts'
import type { Codebook } from '../src/reading/index.ts'
import { type ArticleKey, readTablesKey } from './article-key.ts'

/**
 * - `seen`: articles that rules were written with and weights were trained on
 * - `later`: the rest of the same negotiations, which nobody who wrote rules has looked at
 * - `apart`: negotiations of which nobody who wrote rules has seen anything
 */
export type SampleSet = 'seen' | 'later' | 'apart'

export const SAMPLE_SETS: readonly SampleSet[] = ['seen', 'later', 'apart']

/** Folders of `examples/` that have keys, and the last of their articles that is seen; none where it is empty. */
const LAST_SEEN: Readonly<Record<string, string>> = {
  'sorrel-river': '22',
  'dunmarrow-docks': '12',
  'tessaly-truce': '10',
  'cobalt-quota': '10',
  'harrow-climate': '10',
  'pellin-steel': '10',
  'quillon-debt': '10',
  'marram-oil': '10',
  'belgrove-nurses': '10',
  'tarn-emissions': '10',
  'orrin-ceasefire': '10',
  'vessant-trade': '10',
  'hestrel-coalition': '10',
  'tolvane-inspections': '10',
  'alder-grain': '10',
  'lorrimer-schools': '10',
  'corrin-airways': '10',
  'marlin-currency': '10',
  'lusava-accord': '10',
  'brannock-motors': '10',
  'belmare-tariffs': '10',
  'haldova-gas-debt': '10',
  'ostermark-rail': '',
  'skerry-fish': '',
  'corvell-fund': '',
}

/** An article of a sample with its key. */
export interface KeyedArticle {
  readonly id: string
  /** As the outlet wrote it, ISO 8601 with its zone. */
  readonly published: string
  /** Day of publication in the outlet's zone, whatever day it was in UTC. */
  readonly day: string
  /** Id of the outlet in the dossier. */
  readonly outlet: string
  readonly text: string
  readonly key: ArticleKey
}

/** Articles of one negotiation that are measured together. */
export interface Sample {
  /** Name of its folder: `sorrel-river`. */
  readonly name: string
  readonly dossier: Dossier
  /** Made once, so that what readers make of it is kept. */
  readonly codebook: Codebook
  readonly articles: readonly KeyedArticle[]
}

interface Listed {
  readonly id: string
  readonly outlet: string
  readonly published: string
  readonly path: string
}

/** Which set an article belongs to. */
export function setOf(sample: string, article: string): SampleSet {
  const last = LAST_SEEN[sample]
  if (last === undefined) throw new RangeError(`sample "${sample}" is in no set (known are ${Object.keys(LAST_SEEN)})`)
  if (last === '') return 'apart'
  return article <= last ? 'seen' : 'later'
}

/**
 * The samples of a set, each with those of its articles that belong to it.
 *
 * @param examples the folder `examples`
 * @throws TablesKeyError where a key is wrong
 */
export function readSamples(examples: string, set: SampleSet): Sample[] {
  return Object.keys(LAST_SEEN)
    .map((name) => readSample(join(examples, name), name, set))
    .filter(({ articles }) => articles.length > 0)
}

function readSample(folder: string, name: string, set: SampleSet): Sample {
  const dossier = readDossier(folder)
  const listed = readFileSync(join(folder, 'articles.jsonl'), 'utf8').trim().split('\n')
  const articles = listed
    .map((line) => JSON.parse(line) as Listed)
    .filter(({ id }) => setOf(name, id) === set)
    .map(({ id, outlet, published, path }): KeyedArticle => {
      const text = readFileSync(join(folder, path), 'utf8')
      const file = join('key', 'tables', `${id}.yaml`)
      const key = readTablesKey(readFileSync(join(folder, file), 'utf8'), `${name}/${file}`, text, dossier)
      return { id, published, outlet, day: published.slice(0, 10), text, key }
    })
  return { name, dossier, codebook: codebookOf(dossier), articles }
}

/** Names of the folders in `examples` that have keys of tables. */
export function keyedFolders(examples: string): string[] {
  return readdirSync(examples).filter((name) => existsSync(join(examples, name, 'key', 'tables')))
}
