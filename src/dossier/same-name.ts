/**
 * By what names are told apart: however their letters are written, in capitals or not, with whatever apostrophe, and with or without
 * the points of an abbreviation: "U.S." is "US".
 */
export const keyOf = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (points) => points.replaceAll('.', ''))
    .replace(/\s+/g, ' ')
    .trim()

/** A name but for its capitals: what nobody need be told is the same. */
export const asWritten = (name: string): string => name.normalize('NFC').toLowerCase()

/** The same for names of which texts have any article. */
const keyWithoutArticle = (name: string): string => keyOf(name).replace(/^(?:the|an?) (?=\S)/, '')

/** The same for words of which every number counts: "the farmers" is "farmer". */
const keyOfWord = (word: string): string => singular(keyWithoutArticle(word))

/** Keys of a name: with another that has one of them it is one name. */
export const plainKeys = (name: string): string[] => [keyOf(name)]
export const keysOfPerson = (name: string): string[] => [keyWithoutArticle(name)]
/** In whatever number, which a person's name has not. */
export const keysOfParty = (name: string): string[] => [keyWithoutArticle(name), `${keyOfWord(name)} …`]
export const keysOfWord = (word: string): string[] => [keyOfWord(word)]

function singular(words: string): string {
  const last = words.slice(words.lastIndexOf(' ') + 1)
  if (last.length < 4 || /(?:ss|us|is|'s)$/.test(last)) return words
  if (last.endsWith('ies')) return `${words.slice(0, -3)}y`
  if (/(?:ch|sh|x|ss)es$/.test(last)) return words.slice(0, -2)
  return last.endsWith('s') ? words.slice(0, -1) : words
}
