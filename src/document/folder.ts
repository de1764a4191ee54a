import { opendir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Of folders in folders; a loop of links ends earlier, by the folders already seen. */
const MAX_DEPTH = 64

/**
 * The files of a folder and of those in it, by name, so that the order is the same on every machine. Names that begin
 * with a dot are left out, as are files and folders that `ignore` is true for. Links are followed, to no folder twice.
 *
 * @throws Error of the system, for a folder that can't be listed
 */
export async function* filesIn(folder: string, ignore: (path: string) => boolean): AsyncGenerator<string> {
  yield* filesBelow(folder, ignore, new Set(), 0)
}

async function* filesBelow(
  folder: string,
  ignore: (path: string) => boolean,
  seen: Set<string>,
  depth: number,
): AsyncGenerator<string> {
  const real = await realpath(folder)
  if (seen.has(real) || depth > MAX_DEPTH) return
  seen.add(real)
  const names: string[] = []
  for await (const { name } of await opendir(folder)) if (!name.startsWith('.')) names.push(name)
  for (const name of names.sort()) {
    const path = join(folder, name)
    if (ignore(path)) continue
    // A dangling link is yielded as a file, for its failure to be told.
    const entry = await stat(path).catch(() => null)
    if (entry?.isDirectory()) yield* filesBelow(path, ignore, seen, depth + 1)
    else if (entry === null || entry.isFile()) yield path
  }
}
