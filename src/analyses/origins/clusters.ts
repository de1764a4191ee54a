import { isAmong, sameNames, surelyNames, type Wording, wordingOf } from './wording.ts'

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
/** A content with fewer words than this ("it", "the account") says the same only where one story repeats it. */
const MIN_WORDS = 3
/** Claims further apart than this are two claims, though they say the same. */
const WINDOW_DAYS = 14
/** By how many of its rarest words a claim looks for like ones. */
const PROBES = 5
/** A word with more claims than this in its window leads nowhere: the time stays linear. */
const MAX_POSTINGS = 64

const DAY = 24 * 60 * 60 * 1000

/**
 * Which claims are one and the same, said in several articles: the same party behind them (as far as it is known), the
 * same numbers, the same names, both denied or both not, within two weeks, and close in words: the share of words in
 * common, rare ones counting more. Contents of one or two words count as one only within one story. Each claim joins the first cluster whose first claim is close enough, so that a chain
 * of small differences never joins two that differ.
 *
 * @param claims ordered by `sort`; undated ones last
 */
export function clusterClaims(claims: readonly ComparedClaim[]): Membership[] {
  const names = new Set(claims.flatMap(({ content }) => [...surelyNames(content)]))
  const known = new Map<string, string>()
  const wordings = claims.map(({ cue, content }) => wordingOf(cue, content, (word) => isAmong(names, word), known))
  const weights = weightsOf(wordings)
  const leaders = new Map<string, number[]>()
  return claims.map((claim, i) => {
    const wording = wordings[i]!
    const thin = wordsIn(wording) < MIN_WORDS
    const probes = thin ? [`${claim.story} ${claim.content.toLowerCase()}`] : probesOf(wording, weights)
    const windows = windowsOf(claim.sort)
    let best: { leader: number; closeness: number } | null = null
    const seen = new Set<number>()
    for (const probe of probes) {
      for (const window of windows.look) {
        for (const leader of leaders.get(`${probe}@${window}`) ?? []) {
          if (seen.has(leader)) continue
          seen.add(leader)
          if (differs(claim, wording, claims[leader]!, wordings[leader]!)) continue
          const closeness = closenessOf(wording, wordings[leader]!, weights)
          if (closeness >= MIN_CLOSENESS && (best === null || closeness > best.closeness)) best = { leader, closeness }
        }
      }
    }
    if (best !== null) return { leader: best.leader, reason: reasonOf(best.closeness, wording, wordings[best.leader]!) }
    for (const probe of probes) {
      const key = `${probe}@${windows.own}`
      const posting = leaders.get(key)
      if (posting === undefined) leaders.set(key, [i])
      else if (posting.length < MAX_POSTINGS) posting.push(i)
    }
    return { leader: i, reason: null }
  })
}

/** Why two claims can't be one, however close their words; null: nothing speaks against it. */
export function difference(a: ComparedClaim, b: ComparedClaim): string | null {
  const names = new Set([...surelyNames(a.content), ...surelyNames(b.content)])
  const wording = ({ cue, content }: ComparedClaim): Wording => wordingOf(cue, content, (word) => isAmong(names, word))
  return differs(a, wording(a), b, wording(b))
}

function differs(a: ComparedClaim, inA: Wording, b: ComparedClaim, inB: Wording): string | null {
  if (inA.negated !== inB.negated) return 'one says that it is not so'
  if (inA.numbers !== inB.numbers) return `other numbers (${inA.numbers || 'none'}; ${inB.numbers || 'none'})`
  if (!sameNames(inA.names, inB.names))
    return `other names (${inA.names.join(', ') || 'none'}; ${inB.names.join(', ') || 'none'})`
  if (a.party !== null && b.party !== null && a.party !== b.party) return `said for ${a.party} and for ${b.party}`
  const days = daysBetween(a.sort, b.sort)
  if (days !== null && days > WINDOW_DAYS) return `${days} days apart`
  return null
}

/** The inverse document frequency of each stem and name, as natural logarithm. */
function weightsOf(wordings: readonly Wording[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>()
  for (const { stems, names } of wordings)
    for (const word of [...stems, ...names]) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  return new Map([...frequency].map(([word, count]) => [word, Math.log(1 + wordings.length / count)]))
}

function probesOf({ stems, names, numbers }: Wording, weights: ReadonlyMap<string, number>): string[] {
  const rarest = [...stems, ...names]
    .sort((a, b) => weights.get(b)! - weights.get(a)! || (a < b ? -1 : 1))
    .slice(0, PROBES)
  // Claims with other numbers are never one: the numbers narrow every posting, and find what has no words beside them.
  return (rarest.length > 0 ? rarest : ['']).map((word) => `${word}#${numbers}`)
}

function closenessOf(a: Wording, b: Wording, weights: ReadonlyMap<string, number>): number {
  const inB = new Set(b.stems)
  let both = 0
  let either = 0
  for (const stem of a.stems) {
    const weight = weights.get(stem)!
    either += weight
    if (inB.has(stem)) both += weight
    inB.delete(stem)
  }
  for (const stem of inB) either += weights.get(stem)!
  // The names are the same, or the two were not compared: they count for both.
  for (const name of a.names) {
    both += weights.get(name)!
    either += weights.get(name)!
  }
  return either === 0 ? 1 : both / either
}

const wordsIn = ({ stems, names, numbers }: Wording): number =>
  stems.length + names.length + (numbers === '' ? 0 : numbers.split(' ').length)

function reasonOf(closeness: number, a: Wording, b: Wording): string {
  if (wordsIn(a) < MIN_WORDS) return 'the same words in the same story'
  const shared = a.stems.filter((stem) => b.stems.includes(stem))
  const same = [...a.names, ...(a.numbers === '' ? [] : a.numbers.split(' '))]
  return `${Math.round(closeness * 100)} % of the weight of its words (${[...shared, ...same].slice(0, 8).join(', ')})`
}

interface Windows {
  readonly own: string
  /** The windows in which a like claim may be. */
  readonly look: readonly string[]
}

/** Undated claims come last, and are compared with each other alone. */
function windowsOf(sort: string): Windows {
  const day = dayOf(sort)
  if (day === null) return { own: 'undated', look: ['undated'] }
  const window = Math.floor(day / WINDOW_DAYS)
  return { own: String(window), look: [String(window), String(window - 1)] }
}

function dayOf(sort: string): number | null {
  const time = sort.length < 10 ? Number.NaN : Date.parse(sort.slice(0, 10))
  return Number.isNaN(time) ? null : Math.round(time / DAY)
}

function daysBetween(a: string, b: string): number | null {
  const [x, y] = [dayOf(a), dayOf(b)]
  return x === null || y === null ? null : Math.abs(x - y)
}
