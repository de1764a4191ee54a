const MOST_CHARACTERS = 80

/**
 * The name of a button that stands once for each line of a list, for who hears it without its line: what it does, and to what.
 *
 * @example actOn('Accept', 'Ove Lund said that …') // 'Accept: Ove Lund said that …'
 */
export function actOn(act: string, what: string): string {
  const words = what.replaceAll(/\s+/g, ' ').trim()
  if (words.length <= MOST_CHARACTERS) return `${act}: ${words}`
  return `${act}: ${words.slice(0, MOST_CHARACTERS).replace(/\s\S*$/, '')} …`
}
