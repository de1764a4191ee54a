import type { Span } from '../../src/text/index.ts'

/** Where an entry of a key got lost, or what was told wrongly, of one article. */
export interface Lost {
  /** `told`, `no reading: …`, `below: …`, `chosen away: …` of entries, `wrong: …` of what was told. */
  readonly stage: string
  readonly article: string
  readonly line: number
  readonly words: string
  readonly detail: string
}

/** An entry of a key: its words, where they stand, and on which line of the key it is. */
interface Entry {
  readonly spans: readonly Span[]
  readonly line: number
  readonly words: readonly string[]
}

/** What became of an entry of a key. */
export function lostEntry(article: string, { line, words }: Entry, stage: string, detail: string): Lost {
  return { stage, article, line, words: words.join(' | '), detail }
}

/** Entries that share a place with a span. */
export function entriesAt<One extends Entry>(entries: readonly One[], span: Span): One[] {
  return entries.filter((entry) => isAt(entry, span))
}

export function isAt({ spans }: Pick<Entry, 'spans'>, { start, end }: Span): boolean {
  return spans.some((one) => one.start < end && start < one.end)
}

/** Name of the stage of what is told, or nearly, and is wrong. */
export function stageOfWrong(told: boolean, there: readonly Entry[]): string {
  return `${told ? 'wrong' : 'held back'}: ${there.length === 0 ? 'no entry' : 'other than the entry'}`
}

/** A span of a text in brackets with so many units before and behind, on one line. */
export function bracketed(text: string, { start, end }: Span, before = 90, behind = 90): string {
  const words = [text.slice(Math.max(0, start - before), start), text.slice(start, end), text.slice(end, end + behind)]
  return `${words[0]}[${words[1]}]${words[2]}`.replaceAll('\n', ' ')
}

/** The mean, over what is right, of how much is right from there up: 0 to 1. */
export function averagePrecision(all: readonly { readonly right: boolean; readonly probability: number }[]): number {
  let [right, sum] = [0, 0]
  const sorted = [...all].sort((a, b) => b.probability - a.probability)
  sorted.forEach((one, i) => {
    if (one.right) sum += ++right / (i + 1)
  })
  return right === 0 ? 0 : sum / right
}
