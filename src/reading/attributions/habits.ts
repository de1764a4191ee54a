import { placeOf } from '../model/index.ts'
import type { CueView } from './argument-features.ts'
import { type TokenRun, topOf } from './arrangement.ts'
import { Class, type Parsed, Role } from './parsed.ts'
import type { Ranked } from './ranker.ts'

/** Kinds of habits that a candidate with an arrangement has. */
export const HABIT_KINDS = 14
/** Kinds of habits that tell whether a word introduces speech and thought: by lemma, and by what is used alike. */
const SPEECH = 14
const SPEECH_ALIKE = 15
/** Kinds of habits that tell whether what a word introduces is a person, likewise. */
const PERSON = 16
const PERSON_ALIKE = 17

/** How often what a candidate is like has been right: keys are hashes in rising order, values log-odds in hundredths. */
export interface CueHabits {
  readonly keys: Int32Array
  readonly values: Int16Array
}

/** Where nothing is known of a kind of habit, this kind says more: what is used alike in place of the word. */
const IN_PLACE: readonly number[] = [1, 2, -1, 4, -1, 6, -1, 6, 9, -1, 9, 3, 13, -1]

/** Log-odds of the habit of a kind, or of what stands in its place; 0 where nothing is known. */
export function habitOf(habits: CueHabits, keys: Int32Array, kind: number): number {
  for (let k = kind; k >= 0; k = IN_PLACE[k]) {
    const value = lookUp(habits, keys[k])
    if (value !== null) return value
  }
  return 0
}

function lookUp({ keys, values }: CueHabits, key: number): number | null {
  const at = placeOf(keys, key)
  return at < 0 ? null : values[at] / 100
}

function keyOf(kind: number, a: number, b: number): number {
  const hash = Math.imul(a ^ Math.imul(kind, 0x9e3779b1), 0x2c1b3c6d) + b
  return Math.imul(hash ^ (hash >>> 15), 0x297a2d39)
}

/**
 * Keys of the habits of a candidate with an arrangement: what its cue, its source and its content are, alone and of each
 * other, by word and by what is used alike. `keys[k]` is of kind `k`.
 */
export function habitKeys(parsed: Parsed, { cue, arrangement }: Ranked, keys: Int32Array): void {
  const { lemma, cluster, wordClass, role, name, tag, quotation, left } = parsed
  const { source, content } = arrangement
  const main = content[0]
  const top = topOf(parsed, main.first, main.last)
  const said = (quotation[main.first] >= 0 ? 1 : 0) + 2 * wordClass[top] + 32 * role[top]
  const whose = source === null ? -1 : topOf(parsed, source.first, source.last)
  const kin = cluster[cue.head]
  keys[0] = keyOf(0, cue.words, 0)
  keys[1] = keyOf(1, cue.lemma, 0)
  keys[2] = keyOf(2, kin, tag[cue.head])
  keys[3] = keyOf(3, cue.lemma, said)
  keys[4] = keyOf(4, kin, said)
  keys[5] = keyOf(5, lemma[top], said & 1)
  keys[6] = keyOf(6, cluster[top], wordClass[top])
  keys[7] = keyOf(7, cue.lemma, cluster[top])
  keys[8] = whose < 0 ? keyOf(8, cue.lemma, 1) : keyOf(8, lemma[whose], 0)
  keys[9] = whose < 0 ? keyOf(9, kin, 1) : keyOf(9, cluster[whose], name[whose])
  keys[10] = whose < 0 ? keyOf(10, cue.words, 1) : keyOf(10, cue.lemma, name[whose] * 16 + wordClass[whose])
  keys[11] = keyOf(11, cue.lemma, lemma[left[top]])
  // Whether it is a person or a thing that something is said of, or done to.
  keys[12] = keyOf(12, cue.lemma, name[top] * 16 + wordClass[top])
  keys[13] = keyOf(13, kin, name[top] * 16 + wordClass[top])
}

/** Keys under which it is kept how often what a cue introduces is worded: for its lemma, and for all words used alike. */
export function speechKeys({ cluster }: Parsed, cue: CueView): readonly [number, number] {
  return [keyOf(SPEECH, cue.lemma, 0), keyOf(SPEECH_ALIKE, cluster[cue.head], 0)]
}

/** Log-odds that what such a cue introduces is worded, as `isWorded` has it. */
export function speechOdds(parsed: Parsed, cue: CueView, habits: CueHabits): number {
  const [word, alike] = speechKeys(parsed, cue)
  return lookUp(habits, word) ?? lookUp(habits, alike) ?? NEVER
}

/** Log-odds that what a verb introduces is worded, by its lemma, or by what is used alike; as `speechOdds`. */
export function speechOddsOf({ lemma, cluster }: Parsed, verb: number, habits: CueHabits): number {
  return lookUp(habits, keyOf(SPEECH, lemma[verb], 0)) ?? lookUp(habits, keyOf(SPEECH_ALIKE, cluster[verb], 0)) ?? NEVER
}

const NEVER = -5

/** Keys under which it is kept how often what a cue introduces is a person: for its lemma, and for all words used alike. */
export function personKeys({ cluster }: Parsed, cue: CueView): readonly [number, number] {
  return [keyOf(PERSON, cue.lemma, 0), keyOf(PERSON_ALIKE, cluster[cue.head], 0)]
}

/**
 * Log-odds that what such a cue introduces is a person where this content is one, and that it is none where it is none:
 * a word that most take to mean words ("dismissed the report") means something else of a person ("dismissed the minister").
 */
export function personFit(parsed: Parsed, cue: CueView, content: readonly TokenRun[], habits: CueHabits): number {
  const [word, alike] = personKeys(parsed, cue)
  const odds = lookUp(habits, word) ?? lookUp(habits, alike) ?? 0
  return isPerson(parsed, content) ? odds : -odds
}

/** Whether a content is a person: a name, a description or a pronoun of one, with what hangs on it. */
export function isPerson(parsed: Parsed, content: readonly TokenRun[]): boolean {
  return PERSONS.includes(parsed.name[topOf(parsed, content[0].first, content[0].last)])
}

/** As `Entities.kinds` numbers mentions of persons. */
const PERSONS: readonly number[] = [1, 5, 9]

/** Whether a content is worded: some of it is quoted, or it is a clause with a subject of its own. */
export function isWorded(parsed: Parsed, content: readonly TokenRun[]): boolean {
  const { quotation, role, childStart, children } = parsed
  if (content.some(({ first, last }) => quotation.subarray(first, last + 1).some((q) => q >= 0))) return true
  const top = topOf(parsed, content[0].first, content[0].last)
  const end = Math.min(childStart[top + 1], childStart[top] + 12)
  for (let k = childStart[top]; k < end; k++) if (role[children[k]] === Role.subject) return true
  return false
}

/** Whether a content says something of a thing without a verb of its own: "the move as a first step". */
function saysOfAThing({ tokens, wordClass }: Parsed, content: readonly TokenRun[]): boolean {
  const { text, starts, ends } = tokens
  return content.some(({ first, last }) => {
    for (let i = first + 1; i < last; i++)
      if (wordClass[i] === Class.adposition && ends[i] - starts[i] === 2 && text.slice(starts[i], ends[i]) === 'as')
        return true
    return false
  })
}

/** Words whose contents are worded less often than not name an act rather than report it ("endorsed", "dismissed"). */
const SELDOM_WORDED = 0

/** Whether a finding tells an act rather than words or thoughts: then it must be surer than others to be told. */
export function isAct(parsed: Parsed, { cue, arrangement }: Ranked, habits: CueHabits): boolean {
  const { content } = arrangement
  return speechOdds(parsed, cue, habits) < SELDOM_WORDED && !isWorded(parsed, content) && !saysOfAThing(parsed, content)
}
