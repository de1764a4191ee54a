import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/text/index.ts'

export const ROLES = ['cue', 'source', 'content'] as const
export type Role = (typeof ROLES)[number]

/** The spans of one attribution by role, annotated or found. */
export type Roles = Readonly<Record<Role, readonly Span[]>>

/** Attributions of a brat file; events that point at a missing span go without it. Offsets as they stand in the file. */
export function parseBrat(annotation: string): Roles[] {
  const bounds = new Map<string, Span[]>()
  const attributions: Roles[] = []
  for (const line of annotation.split('\n')) {
    const [id = '', middle = ''] = line.split('\t')
    if (id.startsWith('T')) {
      const [, ...offsets] = middle.split(' ')
      bounds.set(id, offsets.join(' ').split(';').map(spanOf))
    } else if (id.startsWith('E')) {
      const roles = { cue: [] as Span[], source: [] as Span[], content: [] as Span[] }
      for (const argument of middle.trim().split(/\s+/)) {
        const [role = '', target = ''] = argument.split(':')
        const name = role.replace(/\d+$/, '').toLowerCase()
        if (name === 'cue' || name === 'source' || name === 'content') roles[name].push(...(bounds.get(target) ?? []))
      }
      attributions.push(roles)
    }
  }
  return attributions
}

function spanOf(offsets: string): Span {
  const [start = Number.NaN, end = Number.NaN] = offsets.split(' ').map(Number)
  return { start, end }
}

/** Gold attributions by article: of several annotators the first by name counts. */
export function goldOf(folder: string): Map<string, Roles[]> {
  const gold = new Map<string, Roles[]>()
  const files = readdirSync(folder).filter((file) => file.endsWith('.ann'))
  for (const file of files.sort()) {
    const name = file.replace(/_[0-9a-z]+\.ann$/, '')
    if (!gold.has(name)) gold.set(name, parseBrat(readFileSync(join(folder, file), 'utf8')))
  }
  return gold
}
