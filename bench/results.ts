import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './corpora.ts'

/** The parts of RESULTS.md, in their order; each is written by its own command and leaves the others as they are. */
const PARTS = ['score', 'bench'] as const
export type Part = (typeof PARTS)[number]

const HEAD = '# Results'
const beginOf = (part: Part): string => `<!-- npm run ${part} -->`
const endOf = (part: Part): string => `<!-- end of npm run ${part} -->`

/**
 * A results file with one part written anew. A file from before there were parts is the part of `score`.
 *
 * @example withPart('', 'bench', 'A table.')
 */
export function withPart(file: string, part: Part, content: string): string {
  const marked = PARTS.some((one) => file.includes(beginOf(one)))
  const parts = PARTS.flatMap((one) => {
    const old = marked ? partOf(file, one) : one === 'score' ? file.replace(HEAD, '').trim() : ''
    const body = one === part ? content.trim() : old
    return body === '' ? [] : [`${beginOf(one)}\n\n${body}\n\n${endOf(one)}`]
  })
  return `${[HEAD, ...parts].join('\n\n')}\n`
}

/** What stands in a part, without its marks; empty where there is none. */
export function partOf(file: string, part: Part): string {
  const from = file.indexOf(beginOf(part))
  const to = file.indexOf(endOf(part))
  return from === -1 || to < from ? '' : file.slice(from + beginOf(part).length, to).trim()
}

export function readPart(part: Part): string {
  return existsSync(FILE) ? partOf(readFileSync(FILE, 'utf8'), part) : ''
}

export function writePart(part: Part, content: string): void {
  writeFileSync(FILE, withPart(existsSync(FILE) ? readFileSync(FILE, 'utf8') : '', part, content))
}

const FILE = join(ROOT, 'bench/RESULTS.md')

/** Of what was measured: the commit, and whether the sources differ from it. */
export function commit(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim()
  try {
    const changed = git('status', '--porcelain', '--', 'src', 'models') !== ''
    return git('rev-parse', '--short', 'HEAD') + (changed ? ' with uncommitted changes' : '')
  } catch {
    return 'unknown'
  }
}
