/** A line of a table of words: what it says of them all, and each of them as the words that follow one another. */
export interface WordRow {
  /** What stands before the bar: `['rejects', 'REJECT', 'against', 'refuse']`. */
  readonly heads: readonly string[]
  /** `[['reject'], ['rule', 'out']]` */
  readonly phrases: readonly (readonly string[])[]
}

/**
 * Reads a table of words: one row a line, `heads | words`, `+` between words that follow one another. A line that begins with a
 * space goes on with the row before it.
 *
 * @example wordRows('against refuse | reject\n  rule+out') // [{ heads: ['against', 'refuse'], phrases: [['reject'], ['rule', 'out']] }]
 */
export function wordRows(table: string): WordRow[] {
  const lines = table.trim().replace(/\n +/g, ' ').split('\n')
  return lines.map((line) => {
    const [heads, words] = line.split('|').map((part) => part.trim().split(/\s+/)) as [string[], string[]]
    return { heads, phrases: words.map((written) => written.split('+')) }
  })
}
