import type { Analysed } from '../clauses/index.ts'
import type { IssueMark, LikeIssue } from '../issues/index.ts'
import type { Frame } from './frames.ts'
import type { Surroundings } from './issue-evidence.ts'

/** What speaks for an issue in some words: its own words among them, words like those, words that stand beside those elsewhere. */
interface Signs {
  own: number
  like: number
  beside: number
}

/** What the words of a text say of issues, word by word and sentence by sentence. Made once for a text, in time linear in its length. */
export interface Pulls {
  readonly ofWord: (token: number) => ReadonlyMap<string, Readonly<Signs>>
  readonly ofSentence: (sentence: number) => ReadonlyMap<string, Readonly<Signs>>
}

/** Tokens beside an issue's words that are told together with it; the nearer the more. */
const BESIDE = 8
/** At this distance a word counts half. */
const HALF = 3
/** Words without a sense of their own, which stand beside everything. */
const EMPTY = /^(be|have|say|tell|do|make|take|give|go|get|will|would|could|should|may|might|must|can|not)$/
/** How much likelier an issue is the liker a word is to its own: e to the power of so many times the cosine. */
const SHARPNESS = 8
/** A word whose likeness is not known is taken to be so like. */
const UNLIKE = 0.2
/** From this cosine on it is a word of the issue's words. */
const OWN = 0.99

type Weights = Map<string, number>

/**
 * @param issues how many there are in the dossier
 * @param marks where the text speaks of them by their own words
 */
export function pullsOf(
  text: Analysed,
  issues: number,
  marks: readonly IssueMark[],
  likelyAt: (token: number) => readonly LikeIssue[],
): Pulls {
  const { lemma, tokens } = text
  const { byWord, byToken } = besideMarks(text, marks)
  const partOf = partsOfMarks(text, marks)
  const words = new Map<number, ReadonlyMap<string, Signs>>()
  const ofWord = (at: number): ReadonlyMap<string, Signs> => {
    let signs = words.get(at)
    if (signs === undefined) {
      signs = isTelling(at, text)
        ? signsOf(likelyAt(at), issues, partOf(at), byWord.get(lemma[at]), byToken.get(at))
        : NONE
      words.set(at, signs)
    }
    return signs
  }
  const sentences = new Map<number, ReadonlyMap<string, Signs>>()
  const ofSentence = (s: number): ReadonlyMap<string, Signs> => {
    let sum = sentences.get(s)
    if (sum === undefined) {
      sum = summed(ofWord, tokens.sentences[s] ?? 0, tokens.sentences[s + 1] ?? 0)
      sentences.set(s, sum)
    }
    return sum
  }
  return { ofWord, ofSentence }
}

const NONE: ReadonlyMap<string, Signs> = new Map()

/** How much each word of a text, and each of its tokens, stands beside an issue's words. */
function besideMarks(text: Analysed, marks: readonly IssueMark[]) {
  const { sentence, lemma, tokens } = text
  const byWord = new Map<string, Weights>()
  const byToken = new Map<number, Weights>()
  for (const { issue, first, end } of marks) {
    for (let at = Math.max(0, first - BESIDE); at < Math.min(tokens.count, end + BESIDE); at++) {
      if (sentence[at] !== sentence[first] || (at >= first && at < end) || !isTelling(at, text)) continue
      const weight = 1 / (1 + (at < first ? first - at : at - end + 1) / HALF)
      addTo(byWord, lemma[at], issue, weight)
      addTo(byToken, at, issue, weight)
    }
  }
  return { byWord, byToken }
}

/**
 * How much a word of an issue's words is that issue's where it stands, 0 to 1: wholly within them; alone as often as this text has
 * it within them, for "trade" is not yet the "trade balance", and "the quota" may well be the "quota of herring". Each word is
 * seen within them once more than it is, so that one that is alone once counts half.
 */
function partsOfMarks(text: Analysed, marks: readonly IssueMark[]): (at: number) => (issue: string) => number {
  const { lemma, tokens } = text
  const times = new Map<string, number>()
  for (let at = 0; at < tokens.count; at++) times.set(lemma[at], (times.get(lemma[at]) ?? 0) + 1)
  const within = new Map<string, Weights>()
  const covered = new Map<number, Weights>()
  for (const { issue, first, end } of marks) {
    for (let at = first; at < end; at++) {
      if (covered.get(at)?.has(issue)) continue
      addTo(covered, at, issue, 1)
      addTo(within, lemma[at], issue, 1)
    }
  }
  return (at) => (issue) =>
    covered.get(at)?.get(issue) ?? ((within.get(lemma[at])?.get(issue) ?? 0) + 1) / (times.get(lemma[at])! + 1)
}

function addTo<Key>(all: Map<Key, Weights>, key: Key, issue: string, weight: number): void {
  const held = all.get(key) ?? new Map<string, number>()
  all.set(key, held.set(issue, (held.get(issue) ?? 0) + weight))
}

const isTelling = (at: number, { upos, lemma }: Analysed): boolean =>
  /^(NOUN|PROPN|ADJ|NUM|VERB)$/.test(upos[at]) && lemma[at].length > 1 && !EMPTY.test(lemma[at])

function signsOf(
  likely: readonly LikeIssue[],
  issues: number,
  partOf: (issue: string) => number,
  beside: Weights | undefined,
  here: Weights | undefined,
): ReadonlyMap<string, Signs> {
  const found = new Map<string, Signs>()
  const of = (issue: string): Signs => {
    const held = found.get(issue) ?? { own: 0, like: 0, beside: 0 }
    found.set(issue, held)
    return held
  }
  let all = (issues - likely.length) * Math.exp(SHARPNESS * UNLIKE)
  for (const { like } of likely) all += Math.exp(SHARPNESS * like)
  for (const { issue, like } of likely) {
    if (like > OWN) of(issue).own = partOf(issue)
    else of(issue).like = Math.exp(SHARPNESS * like) / all - 1 / issues
  }
  // The place itself says nothing of others.
  const others = [...(beside ?? [])].map(([issue, weight]) => [issue, weight - (here?.get(issue) ?? 0)] as const)
  const total = others.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [issue, weight] of others) if (weight > 1e-6) of(issue).beside = weight / (total + 0.5)
  return found
}

function summed(ofWord: Pulls['ofWord'], first: number, end: number): Map<string, Signs> {
  const sums = new Map<string, Signs>()
  for (let at = first; at < end; at++) addSigns(sums, ofWord(at))
  return sums
}

function addSigns(sums: Map<string, Signs>, signs: ReadonlyMap<string, Readonly<Signs>>): void {
  for (const [issue, { own, like, beside }] of signs) {
    const sum = sums.get(issue)
    if (sum === undefined) sums.set(issue, { own, like, beside })
    else {
      sum.own += own
      sum.like += like
      sum.beside += beside
    }
  }
}

/** What one word of each kind adds to an issue's odds, by where it stands. */
const WEIGHTS = {
  about: { own: 2.8, like: 1.6, beside: 1.6 },
  clauseBefore: { own: 2, like: 0, beside: 0.8 },
  clauseBehind: { own: 1, like: 0, beside: 0.4 },
  sentenceBefore: { own: 1.8, like: 0, beside: 0.6 },
  sentenceBehind: { own: 1, like: 0, beside: 0.25 },
  headline: { own: 0.3, like: 0, beside: 0.5 },
  next: { own: 0.6, like: 0, beside: 0.5 },
} as const
/** The same of the sentences before, the last first. */
const BACK: readonly Signs[] = [
  { own: 1, like: 0, beside: 0.16 },
  { own: 0.64, like: 0, beside: 0.16 },
  { own: 0.32, like: 0, beside: 0.16 },
]
/** More of a kind than so many words add nothing. */
const MOST = 3.75
/** Tokens around a frame's words within which its sentence is looked through. */
const AROUND = 40

/** Where a word of a frame's own sentence may stand. */
const NEAR = ['about', 'clauseBefore', 'clauseBehind', 'sentenceBefore', 'sentenceBehind'] as const
type Zone = (typeof NEAR)[number]

/**
 * How much all words around a frame, taken together, speak for each issue: odds to the base e, of issues of which nothing
 * speaks 0. Weak signs that agree are strong, which the strongest of them alone does not tell.
 */
export function pulled(
  frame: Frame,
  { object, about }: Pick<Surroundings, 'object' | 'about'>,
  text: Analysed,
  { ofWord, ofSentence }: Pulls,
): (issue: string) => number {
  const { tokens, sentence, clauses } = text
  const own = sentence[frame.first]
  const odds = new Map<string, number>()
  const add = (signs: ReadonlyMap<string, Readonly<Signs>>, weights: Readonly<Signs>): void => {
    for (const [issue, { own, like, beside }] of signs) {
      const by =
        Math.min(MOST, own) * weights.own +
        Math.min(MOST, like) * weights.like +
        Math.min(MOST, beside) * weights.beside
      odds.set(issue, (odds.get(issue) ?? 0) + by)
    }
  }
  const zoneOf = (at: number): Zone | null => {
    if (at >= frame.first && at < frame.end) return null
    if ((at >= object.first && at < object.end) || (at >= about.first && at < about.end)) return 'about'
    const place = clauses.of[at] === frame.clause.index ? 'clause' : 'sentence'
    return `${place}${at < frame.first ? 'Before' : 'Behind'}`
  }
  const first = Math.max(tokens.sentences[own], frame.first - AROUND)
  const end = Math.min(tokens.sentences[own + 1], frame.end + AROUND)
  const zones = new Map<Zone, Map<string, Signs>>(NEAR.map((zone) => [zone, new Map()]))
  for (let at = first; at < end; at++) {
    const zone = zoneOf(at)
    if (zone !== null) addSigns(zones.get(zone)!, ofWord(at))
  }
  for (const [zone, sums] of zones) add(sums, WEIGHTS[zone])
  for (const [back, weights] of BACK.entries()) if (own > back) add(ofSentence(own - 1 - back), weights)
  if (own > BACK.length) add(ofSentence(0), WEIGHTS.headline)
  if (own + 2 < tokens.sentences.length) add(ofSentence(own + 1), WEIGHTS.next)
  return (issue) => odds.get(issue) ?? 0
}

/** Odds beyond these tell nothing more. */
const FARTHEST = 4

/**
 * Names of how much speaks for each of some issues, all its words together, beside the others.
 *
 * @param odds of the issues (see `pulled`)
 * @param places of the issues
 */
export function pullFeatures(odds: readonly number[], places: readonly string[]): string[][] {
  const most = Math.max(...odds)
  const all = odds.reduce((sum, one) => sum + Math.exp(one - most), 0)
  const sorted = [...odds].sort((a, b) => b - a)
  return odds.map((one, i) => {
    const share = Math.exp(one - most) / all
    const step = Math.round(2 * Math.log(share / (1 - share + 1e-9) + 1e-9))
    const name = `i:pull=${Math.max(-2 * FARTHEST, Math.min(2 * FARTHEST, step))}`
    const far = places[i] === 'likely' || places[i] === 'around' ? 'far' : 'near'
    return [name, `${name}&${far}`, `${name}&${places[i]}`, `i:pulled=${sorted.indexOf(one)}&${far}`]
  })
}
