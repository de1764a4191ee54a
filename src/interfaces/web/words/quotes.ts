const PAIRS = [
  ['“', '”'],
  ['‘', '’'],
] as const

/**
 * Words cut out of a text, with the quotation mark put back that stood behind them: of what is opened and not closed.
 *
 * @example closedText('it was “a review') // 'it was “a review”'
 */
export function closedText(words: string): string {
  if (
    (words.match(/(?<![\p{L}\p{N}])"|"(?![\p{L}\p{N}])/gu)?.length ?? 0) % 2 === 1 &&
    /(?<![\p{L}\p{N}])"(?=[\p{L}\p{N}])[^"]*$/u.test(words)
  )
    return `${words}"`
  for (const [open, close] of PAIRS) {
    const last = words.lastIndexOf(open)
    // An apostrophe within a word closes nothing.
    if (last !== -1 && !new RegExp(`${close}(?!\\p{L})`, 'u').test(words.slice(last))) return words + close
  }
  return words
}
