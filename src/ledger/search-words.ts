import { stemmer } from 'stemmer'

/** A user's search as the index understands it, and in words for the user. */
export interface SearchWords {
  /** For FTS5's MATCH; every word is quoted, so that nothing a user types is its syntax. Null: nothing to search for. */
  readonly match: string | null
  /** `all of: bridge (bridges), "ferry tax", words that begin with toll; none of: rail` */
  readonly understood: string
  /** Parts that were left out, with the reason. */
  readonly ignored: readonly string[]
}

/** A plain word's other forms that are in the index, by the word as the index has it; `plainWords` asks for them. */
export type WordForms = ReadonlyMap<string, readonly string[]>

interface Term {
  readonly words: string
  readonly prefix: boolean
  /** A phrase in quotation marks is exact. */
  readonly exact: boolean
}

const PIECE = /(-?)"([^"]*)"?(\*?)|(\S+)/gu
const SEARCHABLE = /[\p{L}\p{N}]/u
/** What stands around a word and is none of it: "tax," and "(tax)" are the word tax, with its other forms. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu
/** What editors and telephones make of a quotation mark that is typed. */
const QUOTES = /[“”„‟«»＂]/gu

const piecesOf = (query: string): Iterable<RegExpExecArray> => query.replace(QUOTES, '"').matchAll(PIECE)

/**
 * What a user may type: words (all must be there, in any of their forms), `"a phrase"` to the letter, `word*` or `"a phra"*` for beginnings, `-word` or `NOT word`
 * for what must not be there, `OR` between two. Anything else is taken as words; nothing is an error.
 *
 * @example searchWords('ferry* "toll bridge" -rail').match // '("ferry" * AND "toll bridge") NOT ("rail")'
 */
export function searchWords(query: string, forms: WordForms = new Map()): SearchWords {
  const wanted: Term[][] = []
  const unwanted: Term[] = []
  const ignored: string[] = []
  let joins = false
  let denies = false
  for (const [piece, dash, phrase, star, bare] of piecesOf(query.replaceAll('\0', ' ').toWellFormed())) {
    if (bare === 'OR') {
      if (wanted.length === 0) ignored.push('OR at the beginning')
      joins = wanted.length > 0
      continue
    }
    if (bare === 'AND') continue
    if (bare === 'NOT') {
      denies = true
      continue
    }
    const negative = denies || dash === '-' || (bare !== undefined && bare.length > 1 && bare.startsWith('-'))
    const words = (phrase ?? bareWord(bare!)).replaceAll('"', ' ').trim()
    const term = {
      words,
      prefix: phrase === undefined ? /.\*+$/.test(bare!) : star === '*',
      exact: phrase !== undefined,
    }
    if (!SEARCHABLE.test(words)) ignored.push(`${piece} (no letter or digit)`)
    else if (negative) unwanted.push(term)
    else if (joins) wanted.at(-1)!.push(term)
    else wanted.push([term])
    joins = false
    denies = false
  }
  if (wanted.length === 0) {
    const understood =
      unwanted.length > 0 ? 'nothing to search for: only what must not be there' : 'nothing to search for'
    return { match: null, understood, ignored }
  }
  const also = (term: Term): readonly string[] => {
    const word = plainWord(term)
    return (word === null ? undefined : forms.get(word))?.filter((form) => form !== word) ?? []
  }
  const quoted = (term: Term): string[] => [
    `"${term.words}"${term.prefix ? ' *' : ''}`,
    ...also(term).map((form) => `"${form}"`),
  ]
  const described = (term: Term): string => {
    const shown = term.exact || /\s/.test(term.words) ? `"${term.words}"` : term.words
    if (term.prefix) return `words that begin with ${shown}`
    const others = also(term)
    return others.length === 0 ? shown : `${shown} (${others.join(', ')})`
  }
  const all = wanted.map((terms) => {
    const either = terms.flatMap(quoted)
    return either.length === 1 ? either[0]! : `(${either.join(' OR ')})`
  })
  const none = unwanted.flatMap(quoted)
  const match = none.length === 0 ? all.join(' AND ') : `(${all.join(' AND ')}) NOT (${none.join(' OR ')})`
  const understood = [
    `all of: ${wanted.map((terms) => terms.map(described).join(' or ')).join(', ')}`,
    ...(unwanted.length > 0 ? [`none of: ${unwanted.map(described).join(', ')}`] : []),
  ].join('; ')
  return { match, understood, ignored }
}

/** What is typed without quotation marks, without the signs that say how it is searched for. */
const bareWord = (bare: string): string => bare.replace(/^-/, '').replace(/\*+$/, '').replace(AROUND, '')

/** As the index folds words: without capitals and diacritics. Null for what is no single plain word. */
function plainWord({ words, prefix, exact }: Term): string | null {
  if (prefix || exact) return null
  const folded = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return /^\p{L}+$/u.test(folded) ? folded : null
}

/** The plain words of a query, of which other forms may be in the index. */
export function plainWords(query: string): string[] {
  const bare = [...piecesOf(query)].flatMap(([, , , , word]) => word ?? [])
  return bare.flatMap((word) => plainWord({ words: bareWord(word), prefix: false, exact: false }) ?? [])
}

/**
 * The part of the index's vocabulary in which all forms of a word are: stemming changes ends only, and of the stem itself
 * at most the last letter (`tariff`, `tariffs`; `happy`, `happier`).
 */
export function stemStart(word: string): string {
  const stem = stemmer(word)
  return stem.length > 2 ? stem.slice(0, -1) : stem
}

/** Of a part of the vocabulary the words with the same stem (M. F. Porter, 1980, "An algorithm for suffix stripping"). */
export function formsAmong(word: string, vocabulary: readonly string[]): string[] {
  const stem = stemmer(word)
  return vocabulary.filter((other) => stemmer(other) === stem)
}
