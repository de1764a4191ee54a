import { type Chains, chainsOf } from './chains.ts'
import { MOST_FEATURES, NameFeatures } from './name-features.ts'
import { allowedSteps, begins, firstLabels, goesOn, LABELS, nameTypes, typeOfLabel } from './name-labels.ts'
import type { NameModel } from './name-model.ts'
import { type Parse, tagNumber } from './parse.ts'
import { Place, placeKinds } from './places.ts'
import { roleNouns } from './role-nouns.ts'
import { isBareTitle } from './titles.ts'
import { Fact, type WordTypes } from './word-facts.ts'

/** Names of a text, in text order, never overlapping, in columns. */
export interface Names {
  readonly count: number
  /** First token, and the token after the last. */
  readonly first: Int32Array
  readonly end: Int32Array
  /** Index of `nameTypes`. */
  readonly type: Uint8Array
}

/** Kind of the step to a token, for the transition weights. */
export function stepKind(facts: number, lower: string): number {
  if (facts & Fact.capital) return facts & Fact.initial ? 1 : 0
  if (facts & Fact.hasDigit) return 2
  if (lower === 'of' || lower === 'for') return 3
  if (lower === 'and' || lower === '&') return 4
  if (lower === 'the') return 5
  return lower.length === 1 ? 6 : 7
}

/** Finds the best labelling of every run (Viterbi) and reads the names off it. */
export function namesOf(parse: Parse, words: WordTypes, model: NameModel): Names {
  const chains: Chains = chainsOf(parse, words)
  let longest = 1
  for (let c = 0; c < chains.count; c++) longest = Math.max(longest, chains.ends[c] - chains.starts[c])
  const rows = new Int32Array(MOST_FEATURES)
  const features = new NameFeatures(parse, words, chains, rows)
  const { unary, pair } = model
  const best = new Int32Array(longest * LABELS)
  const back = new Uint8Array(longest * LABELS)
  const scores = new Int32Array(LABELS)
  const kept = new Int32Array(longest * LABELS)
  const first: number[] = []
  const ends: number[] = []
  const types: number[] = []
  const wanted: number[] = []
  const labels = new Uint8Array(longest)
  for (let c = 0; c < chains.count; c++) {
    const start = chains.starts[c]
    const length = chains.ends[c] - start
    for (let t = 0; t < length; t++) {
      const count = features.fill(start + t, start, start + length, 0)
      scores.fill(0)
      for (let k = 0; k < count; k++) {
        const row = rows[k] * 8
        for (let y = 0; y < 8; y++) scores[y + 1] += unary[row + y]
      }
      kept.set(scores, t * LABELS)
      const type = words.type[start + t]
      const kind = stepKind(words.facts[type], words.lower[type]) * LABELS * LABELS
      for (let y = 0; y < LABELS; y++) {
        let top = -0x40000000
        let from = 0
        if (t === 0) {
          if (firstLabels[y]) top = 0
        } else {
          for (let x = 0; x < LABELS; x++) {
            const step = x * LABELS + y
            if (allowedSteps[step] === 0) continue
            const score = best[(t - 1) * LABELS + x] + pair[kind + step]
            if (score > top) {
              top = score
              from = x
            }
          }
        }
        best[t * LABELS + y] = top + scores[y]
        back[t * LABELS + y] = from
      }
    }
    let label = 0
    for (let y = 1; y < LABELS; y++)
      if (best[(length - 1) * LABELS + y] > best[(length - 1) * LABELS + label]) label = y
    for (let t = length - 1; t >= 0; t--) {
      labels[t] = label
      label = back[t * LABELS + label]
    }
    for (let t = 0; t < length; ) {
      if (labels[t] === 0) {
        t++
        continue
      }
      let to = t + 1
      while (to < length && labels[to] === labels[t] + 1) to++
      first.push(start + t)
      ends.push(start + to)
      types.push(typeOfLabel(labels[t]))
      for (let type = 0; type < 4; type++) {
        let sum = kept[t * LABELS + begins(type)]
        for (let k = t + 1; k < to; k++) sum += kept[k * LABELS + goesOn(type)]
        wanted.push(sum)
      }
      t = to
    }
  }
  agree(parse, first, ends, types, wanted)
  const all = withRepeats(parse, words, chains, first, ends, types)
  corrected(words, all)
  placesNotPersons(words, all)
  return mended(words, all.first, all.ends, all.types)
}

interface NameLists {
  first: number[]
  ends: number[]
  types: number[]
}

/**
 * Adds a lone proper noun before a role noun that was read as no name, where the same word is a name of its own elsewhere
 * in the text: "Reuters" of "two Reuters sources" after "told Reuters".
 */
function withRepeats(
  { tag }: Parse,
  { type, lower }: WordTypes,
  chains: Chains,
  first: number[],
  ends: number[],
  types: number[],
): NameLists {
  const known = new Map<number, number>()
  for (let k = 0; k < first.length; k++) if (ends[k] === first[k] + 1) known.set(type[first[k]], types[k])
  const all: NameLists = { first: [], ends: [], types: [] }
  const add = (at: number, end: number, kind: number): void => {
    all.first.push(at)
    all.ends.push(end)
    all.types.push(kind)
  }
  let k = 0
  for (let c = 0; c < chains.count; c++) {
    const start = chains.starts[c]
    const end = chains.ends[c]
    const before = k
    for (; k < first.length && first[k] < end; k++) add(first[k], ends[k], types[k])
    const kind = known.get(type[start])
    if (k !== before || end !== start + 1 || kind === undefined || !PROPER.has(tag[start])) continue
    if (end < type.length && roleNouns.has(lower[type[end]])) add(start, end, kind)
  }
  return all
}

/**
 * What a person's name can't be: a day with the name ("Dole Friday"), a role in the plural that opens a sentence
 * ("Parliamentarians"), a broadcaster ("Radio Dorn"), somebody's staff ("Team Dole"), a house with "the" ("the Elm
 * Palace").
 */
function corrected({ type, lower, facts }: WordTypes, { first, ends, types }: NameLists): void {
  const word = (i: number): string => (i < 0 ? '' : lower[type[i]])
  const isCapital = (i: number): boolean => i >= 0 && (facts[type[i]] & Fact.capital) !== 0
  let kept = 0
  for (let k = 0; k < first.length; k++) {
    if (types[k] === PERSON) {
      while (ends[k] - first[k] > 1 && weekdays.test(word(ends[k] - 1))) ends[k]--
      while (ends[k] - first[k] > 1 && weekdays.test(word(first[k]))) first[k]++
      const one = ends[k] === first[k] + 1
      const role = one ? roleNouns.get(word(first[k])) : undefined
      if (role?.kind === 'person' && role.plural && !roleNouns.has(word(first[k] - 1))) continue
      if (!one && staffs.test(word(first[k]))) types[k] = ORGANISATION
      else if (!one && word(first[k] - 1) === 'the' && houses.test(word(ends[k] - 1))) types[k] = ORGANISATION
    }
    const before = first[k] - 1
    if ((types[k] === PERSON || types[k] === PLACE) && word(before) === 'radio' && isCapital(before)) {
      if (kept === 0 || ends[kept - 1] <= before) {
        first[k] = before
        types[k] = ORGANISATION
      }
    }
    first[kept] = first[k]
    ends[kept] = ends[k]
    types[kept++] = types[k]
  }
  first.length = kept
  ends.length = kept
  types.length = kept
}

const weekdays = /^(mon|tues|wednes|thurs|fri|satur|sun)day$/
const staffs = /^(team|camp|radio)$/
const houses = /^(palace|ministry|department|committee|council|institute|parliament|party|union|association|agency)$/

/**
 * A word that the lists know for a place and not for a first name is no person ("Washington said"), nor is one that the
 * text puts somebody in ("a protest in Dorn,") or calls "itself", unless a title stands before it or someone in the text
 * bears it as a last name.
 */
function placesNotPersons({ type, lower, facts }: WordTypes, { first, ends, types }: NameLists): void {
  const lastNames = new Set<string>()
  for (let k = 0; k < first.length; k++) {
    if (types[k] !== PERSON) continue
    const titled = first[k] > 0 && (facts[type[first[k] - 1]] & Fact.title) !== 0
    if (titled || ends[k] > first[k] + 1) lastNames.add(lower[type[ends[k] - 1]])
  }
  const inside = new Set<number>()
  for (let k = 0; k < first.length; k++) {
    if (types[k] !== PERSON || ends[k] > first[k] + 1 || first[k] === 0 || ends[k] >= type.length) continue
    const after = lower[type[ends[k]]]
    const isInside = lower[type[first[k] - 1]] === 'in' && /^[.,;]$/.test(after)
    if (isInside || after === 'itself') inside.add(type[first[k]])
  }
  for (let k = 0; k < first.length; k++) {
    if (types[k] !== PERSON || ends[k] > first[k] + 1) continue
    const bits = facts[type[first[k]]]
    const isPlace = (bits & LISTED_PLACES) !== 0 || inside.has(type[first[k]])
    if (!isPlace || bits & Fact.firstName || lastNames.has(lower[type[first[k]]])) continue
    types[k] = PLACE
  }
}

const LISTED_PLACES = Place.country | Place.capital | Place.state | Place.city
const PROPER = new Set(['NNP', 'NNPS'].map(tagNumber))

/**
 * Gives all names of one spelling the type that their scores add up to most for: what one place leaves open, another
 * often settles.
 */
function agree({ tokens }: Parse, first: number[], ends: number[], types: number[], wanted: number[]): void {
  const sums = new Map<string, number[]>()
  const spelling = (k: number): string =>
    tokens.text.slice(tokens.starts[first[k]], tokens.ends[ends[k] - 1]).toLowerCase()
  for (let k = 0; k < first.length; k++) {
    const name = spelling(k)
    const sum = sums.get(name) ?? [0, 0, 0, 0]
    for (let type = 0; type < 4; type++) sum[type] += wanted[k * 4 + type]
    sums.set(name, sum)
  }
  for (let k = 0; k < first.length; k++) {
    const sum = sums.get(spelling(k))!
    let best = types[k]
    for (let type = 0; type < 4; type++) if (sum[type] > sum[best]) best = type
    types[k] = best
  }
}

/**
 * Last corrections: a title alone is no name ("Vice President"); two organisations around an "and" of which only the
 * second says what it is are one ("the Trade and Industry Ministry").
 */
function mended({ type, lower, facts }: WordTypes, first: number[], ends: number[], types: number[]): Names {
  const kept: number[] = []
  for (let k = 0; k < first.length; k++) {
    const words = Array.from({ length: ends[k] - first[k] }, (_, i) => lower[type[first[k] + i]])
    if (nameTypes[types[k]] === 'person' && isBareTitle(words)) continue
    // A country is a place, also where it acts.
    if (types[k] === ORGANISATION && (placeKinds.get(words.join('_')) ?? 0) & Place.country) types[k] = PLACE
    const before = kept[kept.length - 1]
    const joined =
      before !== undefined &&
      ends[before] + 1 === first[k] &&
      lower[type[ends[before]]] === 'and' &&
      first[before] > 0 &&
      lower[type[first[before] - 1]] === 'the' &&
      lower[type[first[before]]] !== 'the' &&
      types[before] !== PERSON &&
      nameTypes[types[k]] === 'organisation' &&
      shared.has(words[words.length - 1]) &&
      (facts[type[ends[before] - 1]] & (Fact.organisationWord | Fact.allCapitals)) === 0
    if (joined) {
      ends[before] = ends[k]
      types[before] = types[k]
    } else kept.push(k)
    // "the Ministry of Trade and Industry": the second thing belongs to it too.
    const next = ends[k]
    const goesOver =
      types[k] === ORGANISATION &&
      shared.has(words[0]) &&
      words[1] === 'of' &&
      next + 1 < type.length &&
      lower[type[next]] === 'and' &&
      (facts[type[next + 1]] & Fact.capital) !== 0 &&
      (k + 1 === first.length || first[k + 1] > next + 1)
    if (goesOver) ends[k] = next + 2
  }
  const picked = (list: number[]): number[] => kept.map((k) => list[k])
  return {
    count: kept.length,
    first: Int32Array.from(picked(first)),
    end: Int32Array.from(picked(ends)),
    type: Uint8Array.from(picked(types)),
  }
}

const PERSON = nameTypes.indexOf('person')
const ORGANISATION = nameTypes.indexOf('organisation')
const PLACE = nameTypes.indexOf('place')
/** Last words of bodies that are named after two things. */
const shared = new Set(
  'ministry department committee commission agency board council bureau institute association'.split(' '),
)
