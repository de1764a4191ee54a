/**
 * What is known of every distinct word, in columns by type id. Hash columns hold any 32-bit number that is equal for
 * equal values (`mixedText` of the text where nothing else is said); the arrays are replaced when they grow, so take
 * them from here after `internWords`.
 */
export interface WordColumns {
  /** Hash of the word as it stands. */
  form: Int32Array
  /** Hash with digits as `0` and straight quotation marks. */
  norm: Int32Array
  /** Hash of that in lower case. */
  lower: Int32Array
  /** Hashes of the last 1 to 4 letters of that, 0 where the word is shorter. */
  suffix1: Int32Array
  suffix2: Int32Array
  suffix3: Int32Array
  suffix4: Int32Array
  /** Hashes of its first 2 and 3 letters, 0 where the word is shorter. */
  prefix2: Int32Array
  prefix3: Int32Array
  /** Hash of the pattern of capitals, small letters, digits and marks; runs count as two. */
  shape: Int32Array
  /** Number of the set of tags the word takes in the treebanks, from 1; 0 where it is too rare to know. */
  ambiguity: Int32Array
  /** The same of the word in lower case. */
  lowerAmbiguity: Int32Array
  /** Cluster of words that are used alike, 1 to 512; 0 for a word without vector. */
  cluster: Int32Array
  /** Cluster of clusters, 1 to 64, or 0. */
  group: Int32Array
  /** Bits of `Flag`, and the kind of mark above `MARK_SHIFT`. */
  flags: Int32Array
}

/** Bits of the column `flags`. */
export const Flag = {
  /** The first letter is a capital. */
  capitalised: 1,
  /** Two letters or more, and all are capitals. */
  allCapitals: 2,
  digit: 4,
  hyphen: 8,
  /** No letter and no digit. */
  mark: 16,
  letter: 32,
} as const

/** `flags >> MARK_SHIFT` is a value of `Mark`. */
export const MARK_SHIFT = 8

/** Kinds of marks: words without letter and digit. */
export const Mark = {
  none: 0,
  comma: 1,
  stop: 2,
  colon: 3,
  doubleQuote: 4,
  singleQuote: 5,
  dash: 6,
  openBracket: 7,
  closeBracket: 8,
  symbol: 9,
} as const

/** Names of the columns, in the order of `WordColumns`. */
export const COLUMN_NAMES: readonly (keyof WordColumns)[] = [
  'form',
  'norm',
  'lower',
  'suffix1',
  'suffix2',
  'suffix3',
  'suffix4',
  'prefix2',
  'prefix3',
  'shape',
  'ambiguity',
  'lowerAmbiguity',
  'cluster',
  'group',
  'flags',
]

/** Empty columns for `capacity` words, or longer copies of `columns`. */
export function columnsFor(capacity: number, columns?: WordColumns): WordColumns {
  const fresh = {} as WordColumns
  for (const name of COLUMN_NAMES) {
    fresh[name] = new Int32Array(capacity)
    if (columns) fresh[name].set(columns[name])
  }
  return fresh
}
