import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The nearest folder above this file that holds the package: this runs from `bench/` and from `build/bench/`. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

/** The project's own folder. */
export const ROOT: string = packageRoot()

/** Corpora stand beside the project, or where SHARED_PATH says, and are no part of it. */
export const SHARED: string = resolve(process.env.SHARED_PATH ?? join(ROOT, '..', 'shared'))

/** A file or folder of the corpora, or null where it is absent. */
export function corpus(...path: readonly string[]): string | null {
  const full = join(SHARED, 'corpora', ...path)
  return existsSync(full) ? full : null
}

/** The articles of a PolNeAR folder (`dev` or `train`), by name. */
export function polnearTexts(folder: string): { name: string; text: string }[] {
  return readdirSync(join(folder, 'text'))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({ name: file.slice(0, -'.txt'.length), text: readFileSync(join(folder, 'text', file), 'utf8') }))
}
