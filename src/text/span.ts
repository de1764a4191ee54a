/** A half-open range `[start, end)` in UTF-16 units of the text as given; `text.slice(start, end)` gives the words back. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * The words that the spans cover, joined by a blank where the spans are apart.
 *
 * @example wordsOf('He said so.', [{ start: 0, end: 2 }, { start: 8, end: 10 }]) // 'He so'
 */
export function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' ')
}
