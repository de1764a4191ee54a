/**
 * Marks that turn the writing direction of all that follows them: embeddings, overrides, isolates and their ends. Names and
 * titles have no need of them, and with one of them a name could put the words around it in another order.
 */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * Words without marks that turn the writing direction.
 *
 * @example withoutTurns('Harbour\u202e Ledger') // 'Harbour Ledger'
 */
export function withoutTurns(words: string): string {
  return words.replace(TURNS, '')
}

/**
 * Words with U+FFFD for each mark that turns the writing direction: seen to be there, without effect, and unit for unit, so
 * that offsets hold.
 *
 * @example withTurnsShown('report\u202efdp.exe') // 'report\ufffdfdp.exe'
 */
export function withTurnsShown(words: string): string {
  return words.replace(TURNS, '\ufffd')
}

/** Letters that are written from right to left (Hebrew, Arabic and their kin), and the mark that counts as one. */
const LETTER = '[\\u0590-\\u08ff\\u200f\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]'
const RIGHT_TO_LEFT = new RegExp(LETTER, 'u')
/** From one such letter to the last before other words or the line's end. */
const RUN = new RegExp(`${LETTER}+(?:[^\\p{L}\\p{N}]${LETTER}+)*`, 'gu')

/**
 * A name as it may stand in a line of another script: one that is written from right to left is put between U+2068 and
 * U+2069, so that figures and marks beside it stay where they are.
 *
 * @example isolated('Harbour Ledger') // 'Harbour Ledger'
 * @example isolated('עיתון') // '\u2068עיתון\u2069'
 */
export function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${withoutTurns(name)}\u2069` : name
}

/**
 * Words of which somebody made one phrase with names in it: each run from right to left as `isolated`. A name alone is
 * better given to that, which keeps its figures with it.
 *
 * @example isolatedRuns('עיתון’s offer') // '\u2068עיתון\u2069’s offer'
 */
export function isolatedRuns(words: string): string {
  return RIGHT_TO_LEFT.test(words) ? withoutTurns(words).replace(RUN, '\u2068$&\u2069') : words
}
