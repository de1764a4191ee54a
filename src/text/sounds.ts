/** Fewer letters than these are compared as they are: short names that differ by a letter are other names. */
const MIN_TOLERANT = 6
/** As `MIN_TOLERANT`, of names that are given. */
const MIN_TOLERANT_GIVEN = 4

/**
 * A surname as different transliterations have it in common, or null where it is too short to tell: Zelenskiy, Zelensky
 * and Zelenskyy are one, as are Gorbachev and Gorbachov's kin only where the letters that differ are spellings of a sound.
 *
 * @param surname in small letters, without marks above letters
 * @example soundOf('zelenskyy') === soundOf('zelenskiy')
 */
export function soundOf(surname: string): string | null {
  if (surname.length < MIN_TOLERANT || !/^[a-z'-]+$/.test(surname)) return null
  return spoken(surname.replace(/['-]/g, '').replace(/(?:iy|yi|ij|yy|ii|ie|y)$/, 'i'))
}

/**
 * The same for a given name; one that is too short, or an initial, is compared as it is. Names that are kin in other languages
 * ("Vladimir", "Volodymyr") are others, and so are those of a man and a woman.
 *
 * @example soundOfGiven('victor') === soundOfGiven('viktor')
 */
export function soundOfGiven(name: string): string {
  if (name.length < MIN_TOLERANT_GIVEN || !/^[a-z'-]+$/.test(name)) return name
  return spoken(
    name
      .replace(/['-]/g, '')
      .replace(/(?:iy|yi|ij|yy|ii|ey|ei|y)$/, (end) => (end.startsWith('e') ? 'ei' : 'i'))
      .replace(/c(?![hkeiyz])/g, 'k'),
  )
}

const spoken = (letters: string): string =>
  letters
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
