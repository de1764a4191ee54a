import type { Span } from '../../text/index.ts'
import type { Phrases } from './items.ts'

/** The units that the tokens `first .. end - 1` cover. */
export function spanOf({ tokens }: Pick<Phrases, 'tokens'>, first: number, end: number): Span {
  return { start: tokens.starts[first], end: tokens.ends[end - 1] }
}

/** Index of the last item of the sentence of an item, plus one. */
export function sentenceEnd(phrases: Phrases, item: number): number {
  return phrases.firstItems[phrases.sentence[phrases.items[item].first] + 1]
}

/** Index of the first item of the sentence of an item. */
export function sentenceStart(phrases: Phrases, item: number): number {
  return phrases.firstItems[phrases.sentence[phrases.items[item].first]]
}

/** Words `first .. end - 1` in lower case, joined by a blank. */
export function lowerWords({ lower }: Phrases, first: number, end: number): string {
  return lower.slice(first, end).join(' ')
}
