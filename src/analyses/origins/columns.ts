import { dayNumberOf } from '../../text/index.ts'
import { MIN_PREFIX, type Wording } from './wording.ts'

/*
 * Claims as they are compared, in columns with one entry a claim. Words, numbers and names are numbers of an alphabet of
 * all of them, in the order of the words, so that what is compared ten million times is compared as whole numbers:
 *
 *     negated   1: the claim says that something is not so
 *     sides     bits of the sides of families of opposites that its words are of
 *     numbers   of the numbers in it, written in a row
 *     names     of its names in a row
 *     roots     of the beginnings of its names, each once: names with other ones are never the same
 *     party     -1 where it is not known
 *     day       days since 1970; UNDATED
 *     starts    where its stems begin in `stems`; they end where the next ones begin, ascending
 *     stemSum   the weight of all its stems
 *
 * and by word of the alphabet its weight.
 */
export interface Columns {
  readonly negated: Uint8Array
  readonly sides: Int32Array
  readonly numbers: Int32Array
  readonly names: Int32Array
  readonly roots: Int32Array
  readonly party: Int32Array
  readonly day: Int32Array
  readonly starts: Int32Array
  readonly stems: Int32Array
  readonly stemSum: Float64Array
  readonly weights: Float64Array
  /** By claim: its names. */
  readonly nameWords: readonly (readonly number[])[]
}

export const UNDATED: number = -(2 ** 31)

/** Days since 1970 of a date as `sortKeyOf` writes it; UNDATED without a day, for columns of whole numbers have no other way to say so. */
export function dayOf(sort: string): number {
  const day = dayNumberOf(sort)
  return Number.isNaN(day) ? UNDATED : day
}

/** @param weights of each stem and name */
export function columnsOf(
  claims: readonly { readonly party: string | null; readonly sort: string }[],
  wordings: readonly Wording[],
  weights: ReadonlyMap<string, number>,
): Columns {
  const { length } = claims
  const alphabet = new Map([...weights.keys()].sort().map((word, i) => [word, i]))
  const rows = new Numbers()
  const total = wordings.reduce((sum, { stems }) => sum + stems.length, 0)
  const columns = {
    negated: new Uint8Array(length),
    sides: new Int32Array(length),
    numbers: new Int32Array(length),
    names: new Int32Array(length),
    roots: new Int32Array(length),
    party: new Int32Array(length),
    day: new Int32Array(length),
    starts: new Int32Array(length + 1),
    stems: new Int32Array(total),
    stemSum: new Float64Array(length),
    weights: Float64Array.from(alphabet.keys(), (word) => weights.get(word)!),
    nameWords: wordings.map(({ names }) => (names.length === 0 ? NONE : names.map((name) => alphabet.get(name)!))),
  }
  let at = 0
  for (let i = 0; i < length; i++) {
    const { stems, names, numbers, negated, sides } = wordings[i]!
    const { party, sort } = claims[i]!
    columns.negated[i] = Number(negated)
    columns.sides[i] = sides
    columns.numbers[i] = rows.of(numbers)
    columns.names[i] = rows.of(names.join(' '))
    columns.roots[i] = rows.of([...new Set(names.map((name) => name.slice(0, MIN_PREFIX)))].join(' '))
    columns.party[i] = party === null ? -1 : rows.of(party)
    columns.day[i] = dayOf(sort)
    columns.starts[i] = at
    for (const stem of stems) {
      const word = alphabet.get(stem)!
      columns.stems[at++] = word
      columns.stemSum[i]! += columns.weights[word]!
    }
  }
  columns.starts[length] = at
  return columns
}

const NONE: readonly number[] = []

/** Numbers words as they come. */
class Numbers {
  readonly #known = new Map<string, number>()

  of(words: string): number {
    const known = this.#known.get(words)
    if (known !== undefined) return known
    this.#known.set(words, this.#known.size)
    return this.#known.size - 1
  }
}

/** The weighted share of the words in common, 0 to 1; the names are the same, and count for both. */
export function closenessOf(a: number, b: number, columns: Columns): number {
  const { starts, stems, weights, stemSum, nameWords } = columns
  let both = 0
  let either = stemSum[a]!
  let i = starts[a]!
  const end = starts[a + 1]!
  for (let j = starts[b]!; j < starts[b + 1]!; j++) {
    const stem = stems[j]!
    while (i < end && stems[i]! < stem) i++
    if (i < end && stems[i] === stem) both += weights[stem]!
    else either += weights[stem]!
  }
  for (const name of nameWords[a]!) {
    both += weights[name]!
    either += weights[name]!
  }
  return either === 0 ? 1 : both / either
}

/** The words of a claim with the most weight, at most so many; of equals the first in the alphabet. */
export function rarestOf(claim: number, most: number, { starts, stems, weights, nameWords }: Columns): number[] {
  const rarest: number[] = []
  const offer = (word: number): void => {
    let place = rarest.length
    while (place > 0 && isRarer(word, rarest[place - 1]!, weights)) place--
    if (place === most) return
    rarest.splice(place, 0, word)
    if (rarest.length > most) rarest.pop()
  }
  for (let at = starts[claim]!; at < starts[claim + 1]!; at++) offer(stems[at]!)
  for (const name of nameWords[claim]!) offer(name)
  return rarest
}

const isRarer = (a: number, b: number, weights: Float64Array): boolean =>
  weights[a]! > weights[b]! || (weights[a] === weights[b] && a < b)
