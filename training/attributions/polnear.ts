import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tokens } from '../../src/reading/tokens/index.ts'
import type { Span } from '../../src/text/index.ts'

/** An attribution as annotated: spans in UTF-16 units, each list in text order. */
export interface GoldAttribution {
  readonly cue: readonly Span[]
  readonly source: readonly Span[]
  readonly content: readonly Span[]
}

/** One annotated article; an article with several annotators has one entry for each. */
export interface GoldArticle {
  readonly name: string
  readonly annotator: string
  readonly attributions: readonly GoldAttribution[]
}

/**
 * Reads brat standoff: `T` lines name spans, `E` lines join them. Lines that are malformed or point at missing spans are
 * passed over, as is an attribution without cue or content.
 */
export function parseBrat(ann: string): GoldAttribution[] {
  const spans = new Map<string, Span[]>()
  const attributions: GoldAttribution[] = []
  const byStart = (a: Span, b: Span): number => a.start - b.start
  for (const line of ann.split('\n')) {
    const [id = '', middle = ''] = line.split('\t')
    if (id.startsWith('T')) {
      const parts = middle.slice(middle.indexOf(' ') + 1).split(';')
      const list = parts.map((part) => {
        const [start = Number.NaN, end = Number.NaN] = part.split(' ').map(Number)
        return { start, end }
      })
      if (list.every(({ start, end }) => start < end)) spans.set(id, list)
    } else if (id.startsWith('E')) {
      const one = { cue: [] as Span[], source: [] as Span[], content: [] as Span[] }
      for (const argument of middle.trim().split(/\s+/)) {
        const [role = '', target = ''] = argument.split(':')
        const name = role.replace(/\d+$/, '').toLowerCase()
        if (name === 'cue' || name === 'source' || name === 'content') one[name].push(...(spans.get(target) ?? []))
      }
      for (const list of [one.cue, one.source, one.content]) list.sort(byStart)
      if (one.cue.length > 0 && one.content.length > 0) attributions.push(one)
    }
  }
  return attributions
}

/** All annotated articles of a part of PolNeAR (`…/polnear/train`), by name, then annotator. */
export function loadPolnear(folder: string): GoldArticle[] {
  return readdirSync(join(folder, 'attributions'))
    .filter((file) => file.endsWith('.ann'))
    .sort()
    .map((file) => ({
      name: file.replace(/_[0-9a-z]+\.ann$/, ''),
      annotator: /_([0-9a-z]+)\.ann$/.exec(file)?.[1] ?? '',
      attributions: parseBrat(readFileSync(join(folder, 'attributions', file), 'utf8')),
    }))
}

export function polnearText(folder: string, name: string): string {
  return readFileSync(join(folder, 'text', `${name}.txt`), 'utf8')
}

/** Runs of tokens `[first, last]`, both inclusive, that hold a letter or digit at either end. */
export interface Run {
  readonly first: number
  readonly last: number
}

const WORD = /[\p{L}\p{N}]/u

/** The token runs that the spans touch; marks at the ends fall off, and runs with only marks between them join. */
export function runsOf(tokens: Tokens, spans: readonly Span[]): Run[] {
  const { text, starts, ends } = tokens
  const isWord = (i: number): boolean => WORD.test(text.slice(starts[i], ends[i]))
  const runs: { first: number; last: number }[] = []
  for (const { start, end } of spans) {
    let low = 0
    let high = tokens.count
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle] <= start) low = middle + 1
      else high = middle
    }
    let first = low
    let last = first - 1
    while (last + 1 < tokens.count && starts[last + 1] < end) last++
    while (first <= last && !isWord(first)) first++
    while (last >= first && !isWord(last)) last--
    if (first <= last) runs.push({ first, last })
  }
  runs.sort((a, b) => a.first - b.first)
  const joined: { first: number; last: number }[] = []
  for (const run of runs) {
    const before = joined[joined.length - 1]
    let apart = before !== undefined
    if (before !== undefined) {
      apart = false
      for (let i = before.last + 1; i < run.first; i++) if (isWord(i)) apart = true
    }
    if (before !== undefined && !apart) before.last = Math.max(before.last, run.last)
    else joined.push({ ...run })
  }
  return joined
}
