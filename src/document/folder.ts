import type { Stats } from 'node:fs'
import { opendir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** Of folders in folders; a loop of links ends earlier, by the folders already seen. */
const MAX_DEPTH = 64

/** A file of a folder, or what was found in a file's place and why it is passed over. */
export interface FolderEntry {
  readonly path: string
  /** Null for a file. */
  readonly passedOver: string | null
}

/**
 * The files of a folder and of those in it, by name, so that the order is the same on every machine. Names that begin
 * with a dot are left out, as are files and folders that `ignore` is true for. Links are followed, to no folder twice and
 * to nothing that lies outside of the folder; what is neither file nor folder is told, and never opened.
 *
 * @throws Error of the system, for a folder that can't be listed
 */
export async function* filesIn(folder: string, ignore: (path: string) => boolean): AsyncGenerator<FolderEntry> {
  yield* filesBelow(folder, await realpath(folder), ignore, new Set(), 0)
}

async function* filesBelow(
  folder: string,
  top: string,
  ignore: (path: string) => boolean,
  seen: Set<string>,
  depth: number,
): AsyncGenerator<FolderEntry> {
  const real = await realpath(folder)
  if (seen.has(real) || depth > MAX_DEPTH) return
  seen.add(real)
  const names: string[] = []
  for await (const { name } of await opendir(folder)) if (!name.startsWith('.')) names.push(name)
  for (const name of names.sort()) {
    const path = join(folder, name)
    if (ignore(path)) continue
    const place = await realpath(path).catch(() => null)
    const entry = place === null ? null : await stat(path).catch(() => null)
    // A dangling link is yielded as a file, for its failure to be told.
    if (place === null || entry === null) yield { path, passedOver: null }
    else if (!isWithin(place, top)) yield { path, passedOver: LEADS_OUT }
    else if (entry.isDirectory()) yield* filesBelow(path, top, ignore, seen, depth + 1)
    else yield { path, passedOver: notAFile(entry) }
  }
}

const LEADS_OUT = 'it is a link that leads out of the folder: add what it leads to by its own name'

const isWithin = (place: string, top: string): boolean =>
  place === top || place.startsWith(top.endsWith(sep) ? top : top + sep)

/** Why something can't be read as a file is; null where it can. */
export function notAFile(entry: Stats): string | null {
  if (entry.isFile()) return null
  if (entry.isFIFO()) return 'it is a named pipe, not a file: give what it sends as standard input, with -'
  if (entry.isSocket()) return 'it is a socket, not a file'
  return 'it is a device, not a file'
}
