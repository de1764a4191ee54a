import { decodeModel, mixedText, placeOf } from '../model/index.ts'

/** Changes whenever the layout of the model's sections does. */
export const MEANING_FEATURES: number = 0x4d450001

/**
 * How alike words are in use: "loan" and "debt" are, "loan" and "patrol" are not. By the directions of word vectors that
 * come with the package; what they know is how the words are used in general, nothing of a dossier.
 */
export interface Meaning {
  /** Directions have so many numbers. */
  readonly dimensions: number
  /** The direction of a word in lower case, of length 127 or so; null for one that is not known. A view: don't write. */
  vectorOf(lower: string): Int8Array | null
  /** Cosine of two words' directions, -1 to 1; 1 for the same word, null where one of two is not known. */
  likeness(a: string, b: string): number | null
  /**
   * Words made ready to be asked for often: how alike a word is to the one of them that it is most like (see `likeness`), 0 to
   * 1; 0 where it is like none of them.
   *
   * @example meaning.likest(['debt', 'creditor'])('loan') // about 0.6
   */
  likest(words: readonly string[]): (word: string) => number
}

/**
 * Reads the model file `meaning`: `keys`, hashes of words in rising order; `vectors`, the direction of each beside them.
 *
 * @throws ModelError where it can't be used
 * @example loadMeaning(bytes).likeness('loan', 'debt') // about 0.6
 */
export function loadMeaning(bytes: Uint8Array): Meaning {
  const model = decodeModel(bytes, { name: 'meaning', featureSet: MEANING_FEATURES })
  const keys = model.section('i32', 'keys')
  const vectors = model.section('i8', 'vectors')
  const dimensions = vectors.length / keys.length
  const known = new Map<string, Int8Array | null>()
  const vectorOf = (lower: string): Int8Array | null => {
    let vector = known.get(lower)
    if (vector !== undefined) return vector
    const at = placeOf(keys, mixedText(lower))
    vector = at < 0 ? null : vectors.subarray(at * dimensions, (at + 1) * dimensions)
    // Words of a text without end: what is known of them is not kept for ever.
    if (known.size >= MOST_KEPT) known.clear()
    known.set(lower, vector)
    return vector
  }
  return {
    dimensions,
    vectorOf,
    likeness(a, b) {
      if (a === b) return 1
      const [one, other] = [vectorOf(a), vectorOf(b)]
      if (one === null || other === null) return null
      return cosine(product(one, other), product(one, one), product(other, other))
    },
    likest(words) {
      const same = new Set(words)
      const others = words.map(vectorOf).filter((vector) => vector !== null)
      const squares = others.map((other) => product(other, other))
      return (word) => {
        let best = same.has(word) ? 1 : 0
        const one = vectorOf(word)
        if (one === null) return best
        const square = product(one, one)
        for (let i = 0; i < others.length; i++)
          best = Math.max(best, cosine(product(one, others[i]), square, squares[i]))
        return best
      }
    },
  }
}

const MOST_KEPT = 50_000

function product(a: Int8Array, b: Int8Array): number {
  let sum = 0
  for (let d = 0; d < a.length; d++) sum += a[d] * b[d]
  return sum
}

/** By the product of two directions, and that of each with itself. */
function cosine(both: number, squareA: number, squareB: number): number {
  return squareA === 0 || squareB === 0 ? 0 : both / Math.sqrt(squareA * squareB)
}
