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
  'tarn-emissions': '10',
  'orrin-ceasefire': '10',
