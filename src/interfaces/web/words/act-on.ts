const MOST_CHARACTERS = 80

/**
 * The name of a button that stands once for each line of a list, for who hears it without its line: what it does, and to what.
 *
 * @param where the same may stand elsewhere too
 * @example actOn('Accept', 'Ove Lund said that …') // 'Accept: Ove Lund said that …'
 */
export function actOn(act: string, what: string, where = ''): string {
  const words = what.replaceAll(/\s+/g, ' ').trim()
  const short = words.length <= MOST_CHARACTERS ? words : `${words.slice(0, MOST_CHARACTERS).replace(/\s\S*$/, '')} …`
  return `${act}: ${short}${where === '' ? '' : ` (${where})`}`
}
