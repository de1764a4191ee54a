import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './cli.ts'

const folder = join(ROOT, 'examples/sorrel-river/articles')

/** The texts of the fictional articles that ship with the project, in order. */
export const ARTICLES: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => readFileSync(join(folder, file), 'utf8'))
