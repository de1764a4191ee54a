import type { Compared, Comparing, Comparison, Ledger, SharedPassages, Uncompared } from '../../ledger/index.ts'
import { CROWD, commonOf, commonWith, isCandidate, keysOf } from './candidates.ts'
import { MIN_SHARE } from './likeness.ts'
import { sharedShingles, shinglesOf } from './shingles.ts'
import { readSketch, SKETCH_VERSION } from './sketch.ts'

export interface CompareOptions {
  readonly signal?: { readonly aborted: boolean }
  /** After each step, with how many were compared in this run. */
  readonly onCompared?: (done: number) => void
  /** As `CROWD`. */
  readonly crowd?: number
  /** Documents that are compared in one transaction. */
  readonly together?: number
}

/**
 * Many, since keys are as good as random: those of a transaction are written to pages all over their table, and the more
 * come together, the fewer times each page is written.
 */
const TOGETHER = 4000
/** More would not be told apart in one number with a key. */
const MAX_TOGETHER = 2 ** 16
/** Of so many at a time what they have in common with others is kept in memory. */
const LOOKED_AT = 500
/** Shingles of so many documents are kept in memory at a time. */
const MAX_SHINGLED = 400

/** The name of this way of comparing: what was compared another way is compared again. */
export const methodOf = (crowd: number = CROWD): string => `sketch ${SKETCH_VERSION}, crowd ${crowd}`

/**
 * Brings what the ledger knows of likenesses up to date with its documents: those that were added since are compared with
 * all others, by the keys of their sketches, so that the time is that of the new ones, however many there are. What comes
 * out depends on the documents alone: it is what `findLikenesses` finds in all of them at once, in whatever order they
 * came and in however many steps they were compared.
 *
 * Where one of the new ones pushes another out of the crowd of a key, pairs of that other one that nothing else speaks for
 * are forgotten. As ranks are as good as random, that is as rare as it is dear.
 */
export async function compareDocuments(ledger: Ledger, options: CompareOptions = {}): Promise<void> {
  const { crowd = CROWD, together = TOGETHER, signal, onCompared } = options
  let done = 0
  while (signal?.aborted !== true) {
    const compared = await ledger.compareNext(
      methodOf(crowd),
      Math.min(together, MAX_TOGETHER),
      (documents, comparing) => compare(documents, comparing, crowd),
    )
    if (compared === 0) return
    done += compared
    onCompared?.(done)
  }
}

interface Keyed extends Compared {
  readonly keys: readonly number[]
}

function keyed({ no, rank, sketch }: Uncompared): Keyed {
  const read = readSketch(sketch)
  return { no, rank, shingles: read.shingles, fingerprints: read.fingerprints.length, keys: keysOf(read) }
}

async function compare(fresh: readonly Uncompared[], comparing: Comparing, crowd: number): Promise<Comparison> {
  const documents = fresh.map(keyed)
  const keys = keysInOrder(documents)
  const postings = await Crowds.of(keys, comparing, crowd)
  const others = new Others(documents, comparing)
  const pairs = await candidatesOf(documents, postings, others)
  const found = await measured(pairs, comparing)
  const gone = await forgotten(postings, others, comparing)
  return { compared: documents.map(({ keys: _, ...compared }) => compared), keys, found, gone }
}

/**
 * All keys of some documents with the rank of who has them, by key, then by rank. Each is sorted as one whole number, the
 * key times a power of two and the document's place in the order of ranks.
 */
function keysInOrder(documents: readonly Keyed[]): Comparison['keys'] {
  const ranks = documents.map(({ rank }) => rank).sort((a, b) => a - b)
  const byRank = [...documents].sort((a, b) => a.rank - b.rank)
  const places = 2 ** Math.ceil(Math.log2(Math.max(2, documents.length)))
  const sorted = new Float64Array(documents.reduce((sum, { keys }) => sum + keys.length, 0))
  let count = 0
  byRank.forEach(({ keys }, place) => {
    for (const key of keys) sorted[count++] = key * places + place
  })
  sorted.sort()
  const rankColumn = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const key = Math.floor(sorted[i]! / places)
    rankColumn[i] = ranks[sorted[i]! - key * places]!
    sorted[i] = key
  }
  return { keys: sorted, ranks: rankColumn }
}

/** Who has which of the keys of some new documents, themselves among them; keys that only one has are left out. */
class Crowds {
  /** Ranks of those who were pushed out of a crowd. */
  readonly pushedOut = new Set<number>()
  readonly #crowd: number
  readonly #first = new Map<number, readonly number[]>()
  /** Where the first are not all. */
  readonly #all = new Map<number, readonly number[]>()

  private constructor(crowd: number) {
    this.#crowd = crowd
  }

  static async of({ keys, ranks }: Comparison['keys'], comparing: Comparing, crowd: number): Promise<Crowds> {
    const crowds = new Crowds(crowd)
    const before = await comparing.firstRanks(keys, crowd + 1)
    for (let at = 0, end = 0; at < keys.length; at = end) {
      const key = keys[at]!
      end = at + 1
      while (end < keys.length && keys[end] === key) end++
      const stored = before.get(key)
      if (stored === undefined && end === at + 1) continue
      const own = [...ranks.subarray(at, end)]
      const merged = mergedRanks(stored ?? [], own)
      const first = merged.length > crowd ? merged.slice(0, crowd) : merged
      crowds.#first.set(key, first)
      if (merged.length <= crowd) continue
      for (const rank of (stored ?? []).slice(0, crowd)) if (!first.includes(rank)) crowds.pushedOut.add(rank)
      if (!own.some((rank) => first.includes(rank))) continue
      const all = (stored ?? []).length > crowd ? mergedRanks(await comparing.allRanks(key), own) : merged
      crowds.#all.set(key, all)
    }
    return crowds
  }

  first(key: number): readonly number[] {
    return this.#first.get(key) ?? []
  }

  all(key: number): readonly number[] {
    return this.#all.get(key) ?? this.first(key)
  }

  /** Also of keys that no new document has. */
  async firstOf(keys: readonly number[], comparing: Comparing): Promise<(key: number) => readonly number[]> {
    const stored = await comparing.firstRanks(
      Float64Array.from(keys.filter((key) => !this.#first.has(key))).sort(),
      this.#crowd,
    )
    return (key) => this.#first.get(key) ?? stored.get(key) ?? []
  }
}

const mergedRanks = (a: readonly number[], b: readonly number[]): number[] =>
  [...new Set([...a, ...b])].sort((x, y) => x - y)

/** Documents by rank; those that were compared before are looked up. */
class Others {
  readonly #known = new Map<number, Compared[]>()
  readonly #comparing: Comparing

  constructor(documents: readonly Compared[], comparing: Comparing) {
    this.#comparing = comparing
    for (const document of documents) this.#add(document)
  }

  #add(document: Compared): void {
    const same = this.#known.get(document.rank)
    if (same === undefined) this.#known.set(document.rank, [document])
    else if (!same.some(({ no }) => no === document.no)) same.push(document)
  }

  async load(ranks: Iterable<number>): Promise<void> {
    for (const document of await this.#comparing.compared([...ranks])) this.#add(document)
  }

  of(rank: number): readonly Compared[] {
    return this.#known.get(rank) ?? []
  }
}

/** Pairs of numbers, the lower first, each once. */
async function candidatesOf(
  documents: readonly Keyed[],
  postings: Crowds,
  others: Others,
): Promise<(readonly [number, number])[]> {
  const pairs = new Map<string, readonly [number, number]>()
  for (let at = 0; at < documents.length; at += LOOKED_AT) {
    const some = documents.slice(at, at + LOOKED_AT)
    const commons = some.map((document) => commonWith(document.rank, document.keys, postings))
    await others.load(new Set(commons.flatMap((common) => [...common.keys()])))
    for (const [i, { no, fingerprints }] of some.entries()) {
      for (const [rank, common] of commons[i]!) {
        for (const other of others.of(rank)) {
          if (other.no === no || !isCandidate(common, fingerprints, other.fingerprints)) continue
          const pair = no < other.no ? ([no, other.no] as const) : ([other.no, no] as const)
          pairs.set(pair.join(' '), pair)
        }
      }
    }
  }
  return [...pairs.values()].sort(([a, x], [b, y]) => a - b || x - y)
}

/** The pairs of which at least half of one stands in the other. */
async function measured(
  pairs: readonly (readonly [number, number])[],
  comparing: Comparing,
): Promise<SharedPassages[]> {
  const found: SharedPassages[] = []
  let shingles = new Map<number, ReadonlySet<number>>()
  for (let at = 0; at < pairs.length; at += MAX_SHINGLED / 2) {
    const page = pairs.slice(at, at + MAX_SHINGLED / 2)
    const needed = new Set(page.flat())
    shingles = new Map([...shingles].filter(([no]) => needed.has(no)))
    const texts = await comparing.texts([...needed].filter((no) => !shingles.has(no)))
    for (const [no, text] of texts) shingles.set(no, shinglesOf(text))
    for (const [a, b] of page) {
      const [inA, inB] = [shingles.get(a)!, shingles.get(b)!]
      const shared = sharedShingles(inA, inB)
      if (shared > 0 && shared >= MIN_SHARE * Math.min(inA.size, inB.size)) found.push({ a, b, shared })
    }
  }
  return found
}

/** Stored pairs of those who were pushed out of a crowd that nothing speaks for any more. */
async function forgotten(crowds: Crowds, others: Others, comparing: Comparing): Promise<Comparison['gone']> {
  if (crowds.pushedOut.size === 0) return []
  await others.load(crowds.pushedOut)
  const numbers = [...crowds.pushedOut].flatMap((rank) => others.of(rank).map(({ no }) => no))
  const stored = await comparing.likenessesOf(numbers)
  const sketches = await comparing.sketches([...new Set(stored.flatMap(({ a, b }) => [a, b]))])
  const read = new Map([...sketches].map(([no, bytes]) => [no, readSketch(bytes)]))
  const keys = new Map([...read].map(([no, sketch]) => [no, keysOf(sketch)]))
  const inBoth = stored.flatMap(({ a, b }) => {
    const own = new Set(keys.get(a) ?? [])
    return (keys.get(b) ?? []).filter((key) => own.has(key))
  })
  const first = await crowds.firstOf([...new Set(inBoth)], comparing)
  return stored.filter(({ a, b, rankOfA, rankOfB }) => {
    const [inA, inB] = [read.get(a), read.get(b)]
    if (inA === undefined || inB === undefined) return true
    const common = commonOf({ rank: rankOfA, keys: keys.get(a)! }, { rank: rankOfB, keys: keys.get(b)! }, first)
    return !isCandidate(common, inA.fingerprints.length, inB.fingerprints.length)
  })
}
