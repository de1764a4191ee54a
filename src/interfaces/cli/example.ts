import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DOSSIER_FILE, makeFolder } from '../../dossier/index.ts'

const EXAMPLE = fileURLToPath(new URL('../../../../examples/sorrel-river/', import.meta.url))
/** Who published which article, when and under what title; the texts lie beside it. */
const LIST = 'articles.jsonl'
const TEXTS = 'articles'
const HASH_DIGITS = 8

/**
 * A copy of the example dossier, of which rulings and changes of dossier.yaml stay: the folder is named for what the
 * example says, so that another version of it is another copy.
 *
 * @param cache folder in which it is made, unless it is there
 * @returns its folder, and what is to be added to it
 */
export function copyExample(cache: string): { readonly folder: string; readonly articles: string } {
  const texts = readdirSync(join(EXAMPLE, TEXTS)).map((name) => join(TEXTS, name))
  const hash = createHash('sha256')
  for (const file of [DOSSIER_FILE, LIST, ...texts.sort()]) hash.update(file).update(readFileSync(join(EXAMPLE, file)))
  const folder = join(cache, `sorrel-river-${hash.digest('hex').slice(0, HASH_DIGITS)}`)
  makeFolder(folder)
  for (const name of [LIST, TEXTS]) cpSync(join(EXAMPLE, name), join(folder, name), { recursive: true })
  const dossier = join(folder, DOSSIER_FILE)
  if (!existsSync(dossier)) cpSync(join(EXAMPLE, DOSSIER_FILE), dossier)
  return { folder, articles: join(folder, LIST) }
}
