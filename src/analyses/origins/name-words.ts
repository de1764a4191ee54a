import { folded } from '../../ledger/index.ts'
import { soundOf } from '../../text/index.ts'

/**
 * Words of honour, rank and office that stand before a name, folded, in the singular. A word that tells man from woman
 * leaves more than one bearer of a surname possible (`GENDERED`).
 */
const OFFICES: ReadonlySet<string> = new Set(
  (
    'dr prof professor doctor rev reverend father rabbi imam ayatollah cardinal bishop archbishop pope president ' +
    'vice premier chancellor minister secretary undersecretary sen senator rep representative congressman ' +
    'congresswoman gov governor lt lieutenant gen general maj major col colonel capt captain sgt sergeant adm ' +
    'admiral commander chief judge justice mayor councillor commissioner ambassador envoy delegate negotiator ' +
    'speaker chair chairman chairwoman chairperson director sheriff deputy inspector attorney marshal emir sultan ' +
    'king queen prince princess duke duchess baron baroness count countess sheikh spokesman spokeswoman ' +
    'spokesperson economist analyst dealer trader economics leader head official adviser advisor aide lawmaker ' +
    'treasurer comptroller executive officer'
  ).split(' '),
)
export const GENDERED: ReadonlySet<string> = new Set('mr mrs ms miss mister madam madame lady lord sir dame'.split(' '))
/** Lower-case words that begin a surname. */
const PARTICLES: ReadonlySet<string> = new Set(
  'de da das do dos di du del della la le van von der den ten ter zu al el bin ibn ben abu af av'.split(' '),
)
/** What stands behind a surname. */
const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])
/** Longest office before a name, in words, and longest name. */
export const MOST_WORDS = 12

/** How the last word of a name sounds, but for "Jr.": what all names of one person have in common. */
export function endOf(name: string): string {
  const words = folded(name).split(' ')
  let last = words.length - 1
  while (last > 0 && SUFFIXES.has(words[last]!)) last--
  return soundOf(words[last]!) ?? words[last]!
}

export const wordsOf = (name: string): string[] => name.split(/\s+/).filter((word) => word !== '')

const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word)

const isTitle = (word: string): boolean => {
  const key = folded(word)
  return OFFICES.has(key) || GENDERED.has(key)
}

/** A name without the titles that it begins with. */
export function withoutOffice(words: readonly string[]): string[] {
  let start = 0
  while (start < words.length - 1) {
    const word = words[start]!
    if (!isTitle(word) && !(isSmall(word) && !PARTICLES.has(word))) break
    start++
  }
  return words.slice(start)
}

/** Whether words before a name are no part of it: a title, a small word, or an abbreviation with points is among them. */
export const isOffice = (words: readonly string[]): boolean =>
  words.some((word) => isTitle(word) || (isSmall(word) && !PARTICLES.has(word)) || /^(?:\p{Lu}\.){2,}$/u.test(word))

/** A name as given names, the last word with the particles before it (`van der Meer`), and "Jr.". */
export function partsOf(words: readonly string[]): {
  readonly given: readonly string[]
  readonly surname: readonly string[]
  readonly behind: readonly string[]
} {
  let end = words.length
  while (end > 1 && SUFFIXES.has(folded(words[end - 1]!))) end--
  let start = Math.max(0, end - 1)
  while (start > 0 && isSmall(words[start - 1]!) && PARTICLES.has(words[start - 1]!)) start--
  return { given: words.slice(0, start), surname: words.slice(start, end), behind: words.slice(end) }
}

export const surnameOf = (words: readonly string[]): readonly string[] => partsOf(words).surname
