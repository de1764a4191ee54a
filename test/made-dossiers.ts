import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'
import { ROOT, rapporteur } from './cli.ts'

/** The sample's articles as bare files, and as a list that says who published each when. */
export const BARE_ARTICLES = 'examples/sorrel-river/articles'
export const LISTED_ARTICLES = 'examples/sorrel-river/articles.jsonl'

/** A dossier's folder, for whoever asked to do with as they like. */
export interface OwnDossier {
  readonly folder: string
  remove(): void
}

/**
 * A dossier of an example in a folder of its own. Reading takes seconds, so that is done once in a run for each example and
 * source, and what others get is a copy.
 *
 * @param example a folder of `examples`
 * @param source what is added to it: a path from the project's root; null: nothing
 * @param edit of the copy's dossier.yaml
 */
export async function ownDossier({
  example = 'sorrel-river',
  source = null as string | null,
  edit = (yaml: string): string => yaml,
} = {}): Promise<OwnDossier> {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'))
  cpSync(join(ROOT, 'examples', example), folder, { recursive: true })
  if (source !== null) cpSync(await filledLedger(example, source), join(folder, 'ledger.sqlite'))
  const file = join(folder, 'dossier.yaml')
  writeFileSync(file, edit(readFileSync(file, 'utf8')))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

const WAIT_MILLISECONDS = 50

/** The ledger of an example to which `source` was added; who asks first makes it, in whatever worker, and others wait. */
async function filledLedger(example: string, source: string): Promise<string> {
  const folder = join(inject('madeOnce'), `${example} ${source.replaceAll(/[^\w.-]+/g, '-')}`)
  const [ledger, problem] = [join(folder, 'ledger.sqlite'), join(folder, 'problem.txt')]
  const making = join(folder, 'making')
  if (isNewFolder(folder)) {
    cpSync(join(ROOT, 'examples', example, 'dossier.yaml'), join(making, 'dossier.yaml'))
    // One thread makes what the engine knows of the reader once; others are busy with other tests.
    const { code, stderr } = await rapporteur(['add', '--workers', '1', '--dossier', making, source])
    if (code === 0) renameSync(join(making, 'ledger.sqlite'), ledger)
    else writeFileSync(problem, stderr)
  }
  while (!existsSync(ledger)) {
    if (existsSync(problem)) throw new Error(`${source} could not be added: ${readFileSync(problem, 'utf8')}`)
    await sleep(WAIT_MILLISECONDS)
  }
  return ledger
}

/** Makes the folder. @returns false where another has made it */
function isNewFolder(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
