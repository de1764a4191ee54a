/** Marks above letters, which wires leave out: "Fernández" is written "Fernandez". */
const MARKS = /\p{Mn}/gu

/**
 * A word as names are compared: without marks above letters, full stops and capitals. A short word all in capitals keeps
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
  return isShortCapitals(bare) ? bare : bare.toLowerCase()
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

/** Fewer letters than these are compared as they are: short names that differ by a letter are other names. */
const MIN_TOLERANT = 6

/**
 * A surname as different transliterations have it in common, or null where it is too short to tell: Zelenskiy, Zelensky
 * and Zelenskyy are one, as are Gorbachev and Gorbachov's kin only where the letters that differ are spellings of a sound.
 *
 * @param surname folded
 * @example soundOf('zelenskyy') === soundOf('zelenskiy')
 */
export function soundOf(surname: string): string | null {
  if (surname.length < MIN_TOLERANT || !/^[a-z'-]+$/.test(surname)) return null
  return surname
    .replace(/['-]/g, '')
    .replace(/(?:iy|yi|ij|yy|ii|ie|y)$/, 'i')
    .replace(/ph/g, 'f')
    .replace(/kh/g, 'h')
    .replace(/tch/g, 'ch')
    .replace(/(?:ts|tz)/g, 'c')
    .replace(/sch/g, 'sh')
    .replace(/(?:dj|dzh)/g, 'j')
    .replace(/ck/g, 'k')
    .replace(/q/g, 'k')
    .replace(/ou/g, 'u')
    .replace(/w/g, 'v')
    .replace(/ks/g, 'x')
    .replace(/[yj]([aeiou])/g, 'i$1')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=[aeiou])i(?=[aeou])/g, '')
}
