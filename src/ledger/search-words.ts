/** A user's search as the index understands it, and in words for the user. */
export interface SearchWords {
  /** For FTS5's MATCH; every word is quoted, so that nothing a user types is its syntax. Null: nothing to search for. */
  readonly match: string | null
  /** `all of: bridge, "ferry tax", words that begin with toll; none of: rail` */
  readonly understood: string
  /** Parts that were left out, with the reason. */
  readonly ignored: readonly string[]
}

interface Term {
  readonly words: string
  readonly prefix: boolean
}

const PIECE = /(-?)"([^"]*)"?(\*?)|(\S+)/gu
const SEARCHABLE = /[\p{L}\p{N}]/u

/**
 * What a user may type: words (all must be there), `"a phrase"`, `word*` or `"a phra"*` for beginnings, `-word` for what
 * must not be there, `OR` between two. Anything else is taken as words; nothing is an error.
 *
 * @example searchWords('ferry* "toll bridge" -rail').match // '("ferry" * AND "toll bridge") NOT ("rail")'
 */
export function searchWords(query: string): SearchWords {
  const wanted: Term[][] = []
  const unwanted: Term[] = []
  const ignored: string[] = []
  let joins = false
  for (const [piece, dash, phrase, star, bare] of query.replaceAll('\0', ' ').toWellFormed().matchAll(PIECE)) {
    if (bare === 'OR') {
      if (wanted.length === 0) ignored.push('OR at the beginning')
      joins = wanted.length > 0
      continue
    }
    if (bare === 'AND') continue
    const negative = dash === '-' || (bare !== undefined && bare.length > 1 && bare.startsWith('-'))
    const words = (phrase ?? bare!.replace(/^-/, '').replace(/\*+$/, '')).replaceAll('"', ' ').trim()
    const term = { words, prefix: phrase === undefined ? /.\*+$/.test(bare!) : star === '*' }
    if (!SEARCHABLE.test(words)) ignored.push(`${piece} (no letter or digit)`)
    else if (negative) unwanted.push(term)
    else if (joins) wanted.at(-1)!.push(term)
    else wanted.push([term])
    joins = false
  }
  if (wanted.length === 0) {
    const understood =
      unwanted.length > 0 ? 'nothing to search for: only what must not be there' : 'nothing to search for'
    return { match: null, understood, ignored }
  }
  const all = wanted.map((terms) => (terms.length === 1 ? quoted(terms[0]!) : `(${terms.map(quoted).join(' OR ')})`))
  const none = unwanted.map(quoted)
  const match = none.length === 0 ? all.join(' AND ') : `(${all.join(' AND ')}) NOT (${none.join(' OR ')})`
  const understood = [
    `all of: ${wanted.map((terms) => terms.map(described).join(' or ')).join(', ')}`,
    ...(unwanted.length > 0 ? [`none of: ${unwanted.map(described).join(', ')}`] : []),
  ].join('; ')
  return { match, understood, ignored }
}

const quoted = ({ words, prefix }: Term): string => `"${words}"${prefix ? ' *' : ''}`

function described({ words, prefix }: Term): string {
  const shown = /\s/.test(words) ? `"${words}"` : words
  return prefix ? `words that begin with ${shown}` : shown
}
