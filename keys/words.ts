/** Words that tell nothing of what is meant. */
const PLAIN = new Set(
  'the a an of in on at to for by from with and or as its their his her it he she they two three four five six one some several who that which this'.split(
    ' ',
  ),
)

/**
 * Whether two descriptions have a word in common that says what is meant; a plural is as its singular.
 *
 * @example shareWord("Kessar's 2031 dollar bond", 'Kessari bonds') // true
 */
export function shareWord(a: string, b: string): boolean {
  const known = new Set(wordsOf(a))
  return wordsOf(b).some((word) => known.has(word))
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => word.length > 1 && !PLAIN.has(word)).map((word) => word.replace(/(?<=\w\w)s$/, ''))
}
