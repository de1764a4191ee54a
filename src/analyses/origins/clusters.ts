import { daysBetween } from '../../text/index.ts'
import { type Columns, closenessOf, columnsOf, rarestOf, UNDATED } from './columns.ts'
import { familyName, opposed } from './opposites.ts'
import { changePlaces, isAmong, sameNames, surelyNames, type Wording, wordingOf, wordsOfStems } from './wording.ts'

/** A claim as it is compared. */
export interface ComparedClaim {
  readonly cue: string
  readonly content: string
  readonly party: string | null
  /** Orders by publication; empty: undated. */
  readonly sort: string
  /** Equal for articles of one story. */
  readonly story: number
}

export interface Membership {
  /** Index of the first claim of the cluster. */
  readonly leader: number
  /** Why it is the same claim; null for the first. */
  readonly reason: string | null
}

/** Weighted share of words in common from which two contents are close. */
const MIN_CLOSENESS = 0.5
/** Closeness of contents with all words in common, as far as sums are exact. */
const ALL_WORDS = 0.999
/** A content with fewer words than this ("it", "the account") says the same only where one story repeats it. */
const MIN_WORDS = 3
/** Claims further apart than this are two claims, though they say the same. */
const WINDOW_DAYS = 14
/** By how many of its rarest words a claim looks for like ones. */
const PROBES = 5
/** A word with more claims than this in its window leads nowhere: the time stays linear. */
const MAX_POSTINGS = 64

/**
 * Which claims are one and the same, said in several articles: the same party behind them (as far as it is known), the
 * same numbers, the same names, both denied or both not, no opposites ("rise", "fall"), within two weeks, and close in words: the share of words in
 * common, rare ones counting more. Contents of one or two words count as one only within one story. Each claim joins the
 * first cluster whose first claim is close enough, so that a chain of small differences never joins two that differ.
 *
 * @param claims ordered by `sort`; undated ones last
 */
export function clusterClaims(claims: readonly ComparedClaim[]): Membership[] {
  const names = new Set(claims.flatMap(({ content }) => [...surelyNames(content)]))
  const known = new Map<string, string>()
  const wordings = claims.map(({ cue, content }) => wordingOf(cue, content, (word) => isAmong(names, word), known))
  const weights = weightsOf(wordings)
  const columns = columnsOf(claims, wordings, weights)
  const leaders = new Leaders()
  const stories = new Map<string, number>()
  /** By claim: the last one that looked at it. */
  const seen = new Int32Array(claims.length).fill(-1)
  return claims.map(({ story, content }, i) => {
    const wording = wordings[i]!
    const thin = wordsIn(wording) < MIN_WORDS
    const probes = thin ? [probeOfStory(`${story} ${content.toLowerCase()}`, stories)] : probesOf(i, columns)
    const window = windowOf(columns.day[i]!)
    let best = -1
    let closest = 0
    const look = (leader: number): void => {
      if (seen[leader] === i) return
      seen[leader] = i
      if (!mayBeOne(i, leader, columns) || !areNamesOne(i, leader, columns, wordings)) return
      const closeness = closenessOf(i, leader, columns)
      if (closeness < MIN_CLOSENESS || closeness <= closest) return
      if (!(closeness > ALL_WORDS && changePlaces(content, claims[leader]!.content, wording.names))) {
        best = leader
        closest = closeness
      }
    }
    for (const probe of probes) leaders.near(probe, window, look)
    if (best !== -1) return { leader: best, reason: reasonOf(closest, content, wording, wordings[best]!) }
    for (const probe of probes) leaders.add(probe, window, i)
    return { leader: i, reason: null }
  })
}

/** Whether nothing but their names speaks against two claims being one; as `differs`, on columns. */
function mayBeOne(a: number, b: number, { negated, sides, numbers, roots, party, day }: Columns): boolean {
  if (numbers[a] !== numbers[b] || roots[a] !== roots[b] || negated[a] !== negated[b]) return false
  if (opposed(sides[a]!, sides[b]!) !== 0) return false
  if (party[a] !== -1 && party[b] !== -1 && party[a] !== party[b]) return false
  return day[a] === UNDATED || day[b] === UNDATED || Math.abs(day[a]! - day[b]!) <= WINDOW_DAYS
}

const areNamesOne = (a: number, b: number, { names }: Columns, wordings: readonly Wording[]): boolean =>
  names[a] === names[b] || sameNames(wordings[a]!.names, wordings[b]!.names)

/** Undated claims come last, and are compared with each other alone. */
const UNDATED_WINDOW = UNDATED

const windowOf = (day: number): number => (day === UNDATED ? UNDATED_WINDOW : Math.floor(day / WINDOW_DAYS))

/** The first claims of clusters, by what a claim probes for and the two weeks in which they were published. */
class Leaders {
  readonly #byProbe = new Map<number, Map<number, number[]>>()

  add(probe: number, window: number, claim: number): void {
    let windows = this.#byProbe.get(probe)
    if (windows === undefined) {
      windows = new Map()
      this.#byProbe.set(probe, windows)
    }
    const posting = windows.get(window)
    if (posting === undefined) windows.set(window, [claim])
    else if (posting.length < MAX_POSTINGS) posting.push(claim)
  }

  /** Those of this window, and then of the one before. */
  near(probe: number, window: number, look: (leader: number) => void): void {
    const windows = this.#byProbe.get(probe)
    if (windows === undefined) return
    for (const leader of windows.get(window) ?? []) look(leader)
    if (window !== UNDATED_WINDOW) for (const leader of windows.get(window - 1) ?? []) look(leader)
  }
}

/** Why two claims can't be one, however close their words; null: nothing speaks against it. */
export function difference(a: ComparedClaim, b: ComparedClaim): string | null {
  const names = new Set([...surelyNames(a.content), ...surelyNames(b.content)])
  const wording = ({ cue, content }: ComparedClaim): Wording => wordingOf(cue, content, (word) => isAmong(names, word))
  return differs(a, wording(a), b, wording(b))
}

function differs(a: ComparedClaim, inA: Wording, b: ComparedClaim, inB: Wording): string | null {
  if (inA.negated !== inB.negated) return 'one says that it is not so'
  const opposites = opposed(inA.sides, inB.sides)
  if (opposites !== 0) return `one says the opposite (${familyName(opposites)})`
  if (inA.numbers !== inB.numbers) return `other numbers (${inA.numbers || 'none'}; ${inB.numbers || 'none'})`
  if (!sameNames(inA.names, inB.names))
    return `other names (${inA.names.join(', ') || 'none'}; ${inB.names.join(', ') || 'none'})`
  if (changePlaces(a.content, b.content, inA.names)) return 'names or numbers in each other’s places'
  if (a.party !== null && b.party !== null && a.party !== b.party) return `said for ${a.party} and for ${b.party}`
  // Whichever comes first; where one has no day it is not a number, and nothing speaks against.
  const days = Math.abs(daysBetween(a.sort, b.sort))
  if (days > WINDOW_DAYS) return `${days} days apart`
  return null
}

/** The inverse document frequency of each stem and name, as natural logarithm. */
function weightsOf(wordings: readonly Wording[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>()
  for (const { stems, names } of wordings)
    for (const word of [...stems, ...names]) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  return new Map([...frequency].map(([word, count]) => [word, Math.log(1 + wordings.length / count)]))
}

/** No ledger has so many different rows of numbers. */
const MOST_NUMBERS = 2 ** 26

/** Claims with other numbers are never one: the numbers narrow every posting, and find what has no words beside them. */
function probesOf(claim: number, columns: Columns): number[] {
  const rarest = rarestOf(claim, PROBES, columns)
  const words = rarest.length > 0 ? rarest : [columns.weights.length]
  return words.map((word) => word * MOST_NUMBERS + columns.numbers[claim]!)
}

/** The probe of a content that counts within one story alone: below all others. */
function probeOfStory(content: string, known: Map<string, number>): number {
  let probe = known.get(content)
  if (probe === undefined) {
    probe = -1 - known.size
    known.set(content, probe)
  }
  return probe
}

const wordsIn = ({ stems, names, numbers }: Wording): number =>
  stems.length + names.length + (numbers === '' ? 0 : numbers.split(' ').length)

/** @param content whose wording `a` is */
function reasonOf(closeness: number, content: string, a: Wording, b: Wording): string {
  if (wordsIn(a) < MIN_WORDS) return 'the same words in the same story'
  const shared = wordsOfStems(content, new Set(a.stems.filter((stem) => b.stems.includes(stem))))
  const same = [...a.names, ...(a.numbers === '' ? [] : a.numbers.split(' '))]
  return `${Math.round(closeness * 100)} % of its words shared, rare ones counting more (${[...shared, ...same].slice(0, 8).join(', ')})`
}
