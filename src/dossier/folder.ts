import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { dossierJsonSchema } from './definition.ts'
import type { Dossier } from './dossier.ts'
import { makeFolder } from './make-folder.ts'
import { parseDossier } from './parse.ts'
import { DossierError } from './problem.ts'
import { type TemplateName, templateOf } from './templates/index.ts'

export const DOSSIER_FILE = 'dossier.yaml'
const SCHEMA_FILE = 'dossier.schema.json'

/** What can be said to the user of a folder that is no dossier, or is one already. */
export class NoDossierError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'NoDossierError'
  }
}

export interface FoundDossier {
  /** Absolute path of the dossier's folder. */
  readonly folder: string
  readonly dossier: Dossier
}

/**
 * Makes a folder a dossier: writes `dossier.yaml` from a template and, beside it, the schema by which editors complete and
 * check it. The folder is made where it is missing. Nothing that is there is overwritten.
 *
 * @param name of the negotiation; default: the folder's own name
 * @returns absolute paths of the files written
 * @throws NoDossierError where the folder is a dossier already, is a file, or can't be made
 */
export function initDossier(folder: string, template: TemplateName, name?: string): string[] {
  const path = resolve(folder)
  if (existsSync(path) && !statSync(path).isDirectory()) throw new NoDossierError(`${folder} is a file, not a folder`)
  makeNew(path, folder)
  const file = join(path, DOSSIER_FILE)
  const schema = join(path, SCHEMA_FILE)
  // `wx` fails for what exists at the moment of writing: no check before it could be as sure.
  writeNew(file, templateOf(template, name ?? titleOf(path)), folder)
  if (!existsSync(schema)) writeFileSync(schema, schemaText(), { flag: 'wx' })
  return [file, schema]
}

/** The schema file's content. */
function schemaText(): string {
  return `${JSON.stringify(dossierJsonSchema(), null, 2)}\n`
}

function makeNew(path: string, folder: string): void {
  try {
    makeFolder(path)
  } catch (error) {
    throw new NoDossierError(`the folder ${folder} can't be made: ${(error as Error).message}`)
  }
}

function writeNew(file: string, content: string, folder: string): void {
  try {
    writeFileSync(file, content, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new NoDossierError(`${folder} is a dossier already: its ${DOSSIER_FILE} is left as it is`)
  }
}

/** `sorrel-river_talks` as `sorrel river talks`, with a capital. */
function titleOf(path: string): string {
  const words = path.split(/[\\/]/).at(-1)!.replace(/[-_]+/g, ' ').trim()
  return words === '' ? 'Untitled' : words[0]!.toUpperCase() + words.slice(1)
}

/**
 * The dossier that a command works on: the folder that was named with `--dossier`, or else the nearest one upwards from
 * the working folder.
 *
 * @param from the working folder
 * @param named folder or dossier.yaml that the user named; null for none. It wins, and nothing is looked for above it.
 * @throws NoDossierError where there is none; DossierError where its dossier.yaml is wrong
 */
export function findDossier(from: string, named: string | null = null): FoundDossier {
  const folder = named === null ? nearestAbove(resolve(from)) : namedFolder(resolve(from, named), named)
  if (folder === null) {
    throw new NoDossierError(
      `there is no ${DOSSIER_FILE} in ${from} or above (make one with \`rapporteur init\`, or name one with --dossier)`,
    )
  }
  return { folder, dossier: readDossier(folder) }
}

/** @throws DossierError where its dossier.yaml is wrong; NoDossierError where it can't be read */
export function readDossier(folder: string): Dossier {
  const file = join(folder, DOSSIER_FILE)
  const bytes = bytesOf(file)
  let source: string
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new DossierError(file, [
      { line: 1, column: 1, value: '', reason: 'it is not UTF-8', mend: 'save it as UTF-8' },
    ])
  }
  return parseDossier(source, file)
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new NoDossierError(`${file} can't be read (${(error as Error).message}): it must be a file that you may read`)
  }
}

function namedFolder(path: string, named: string): string {
  const folder = path.endsWith(DOSSIER_FILE) && existsSync(path) && statSync(path).isFile() ? dirname(path) : path
  if (!existsSync(join(folder, DOSSIER_FILE))) {
    throw new NoDossierError(`${named} holds no ${DOSSIER_FILE} (make one with \`rapporteur init ${named}\`)`)
  }
  return realpathSync(folder)
}

function nearestAbove(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, DOSSIER_FILE))) return folder
    if (dirname(folder) === folder) return null
  }
}
