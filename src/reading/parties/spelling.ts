/** Marks above letters, which wires leave out: "Fernández" is written "Fernandez". */
const MARKS = /\p{Mn}/gu

/** "Organisation" and "Organization" are one word. */
const BRITISH = /isation(s?)$/

/**
 * A word as names are compared: without marks above letters, full stops and capitals, and as Americans spell it. A short word all in capitals keeps
 * them ("US", "EC"), since its small letters are another word.
 *
 * @example folded('U.S.') // 'US'
 * @example folded('Temešh') // 'temesh'
 */
export function folded(word: string): string {
  const bare = (isAscii(word) ? word : word.normalize('NFKD').replace(MARKS, '').replaceAll('’', "'")).replaceAll(
    '.',
    '',
  )
  return isShortCapitals(bare) ? bare : bare.toLowerCase().replace(BRITISH, 'ization$1')
}

/** Longest word that counts as an abbreviation when it is all in capitals. */
const MAX_SHORT = 4

function isShortCapitals(word: string): boolean {
  return word.length > 1 && word.length <= MAX_SHORT && /^\p{Lu}[\p{Lu}\p{N}&]*$/u.test(word)
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 126) return false
  return true
}
