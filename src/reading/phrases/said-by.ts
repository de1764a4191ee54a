import { firstWhere, type Span } from '../../text/index.ts'
import type { Analysed } from '../clauses/index.ts'
import type { Tokens } from '../tokens/index.ts'

/** First token that starts at a position or behind it. */
export const tokenFrom = ({ starts, count }: Tokens, position: number): number =>
  firstWhere(count, (token) => starts[token] >= position)

/** By token, the index of the innermost attribution in whose content it lies, or -1. */
export function saidBy({ attributions, tokens }: Pick<Analysed, 'attributions' | 'tokens'>): Int32Array {
  const by = new Int32Array(tokens.count).fill(-1)
  const longest = attributions
    .map((_, i) => i)
    .sort((a, b) => lengthOf(attributions[b].content) - lengthOf(attributions[a].content) || a - b)
  for (const index of longest) for (const span of attributions[index].content) fill(by, tokens, span, index)
  return by
}

function fill(column: Int32Array, tokens: Tokens, { start, end }: Span, value: number): void {
  for (let token = tokenFrom(tokens, start); token < tokens.count && tokens.ends[token] <= end; token++)
    column[token] = value
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)
