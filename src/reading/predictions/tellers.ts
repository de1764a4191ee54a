import { type Phrases, SAYING, sentenceStart } from '../phrases/index.ts'
import { EXPECTING_OF, FORETELLING, ODDS } from './words.ts'

/** Who tells something by a verb, as a sentence names them. */
export interface Teller {
  /** Item of the verb. */
  readonly verb: number
  /** Item of the noun phrase that is its subject's first. */
  readonly noun: number
  /** Tokens that name who tells, with what they are of: "analysts at a bank". */
  readonly first: number
  readonly end: number
  /** The verb foretells by itself. */
  readonly foretells: boolean
}

/** Tellers of one sentence that are kept. */
const MOST = 4

/** Items between the commas that enclose what is said of a teller, and of what it is of. */
const ASIDE = 9

/** Items behind a verb that are looked through for odds, forecasts and the like. */
const NEAR = 6

/** Who tells what in items `from .. stop - 1`, which are a sentence: subjects of verbs of saying and of foretelling, in text order. */
export function tellersIn(phrases: Phrases, from: number, stop: number): Teller[] {
  const found: Teller[] = []
  for (let at = from; at < stop && found.length < MOST; at++) {
    const one = tellerAt(phrases, at, from, stop)
    if (one !== null) found.push(one)
  }
  return found
}

function tellerAt(phrases: Phrases, at: number, from: number, stop: number): Teller | null {
  const { items, lower } = phrases
  const { kind, first, end, verb } = items[at]
  const word = lower[end - 1]
  if (verb !== null) {
    // "exports are forecast to fall", "the pact is said to be dead": of these the subject is spoken.
    if (verb.form === 'infinitive' || verb.form === 'gerund' || (verb.passive && verb.form === 'finite')) return null
    // "coal expected to top 200", "Norland seen easing": of these too.
    const next = at + 1 < stop ? items[at + 1].verb?.form : undefined
    if (verb.form === 'participle' && (next === 'infinitive' || next === 'gerund')) return null
    const foretells = FORETELLING.has(word) || EXPECTING_OF.has(word) || givesOdds(phrases, at, stop)
    return foretells || SAYING.has(word) ? tellerBefore(phrases, at, from, foretells) : null
  }
  // Taggers take "estimates" and "reckons" for nouns where they stand between commas or behind a name, "warn" before "that".
  if (kind !== 'noun' || !(FORETELLING.has(word) || SAYING.has(word))) return null
  const foretells = FORETELLING.has(word)
  if (end - first === 1) return word.endsWith('s') ? tellerBefore(phrases, at, from, foretells) : null
  const told = word.endsWith('s') ? TOLD : /^that$/
  if (at + 1 < stop && !told.test(lower[items[at + 1].first]) && !tellsBehind(phrases, at)) return null
  const noun = chainStart(phrases, at, from)
  return { verb: at, noun, first: items[noun].first, end: end - 1, foretells }
}

function tellerBefore(phrases: Phrases, verb: number, from: number, foretells: boolean): Teller | null {
  const noun = verb > from ? subjectBefore(phrases, verb, from) : -1
  if (noun < 0) return null
  return { verb, noun, first: phrases.items[noun].first, end: withPlace(phrases, noun, verb), foretells }
}

/**
 * ", the ministry forecast.": who foretells what stands before, which taggers take for one noun.
 *
 * @param at item of a noun phrase
 */
export function tellsBehind(phrases: Phrases, at: number): boolean {
  const { items, lower, sentence } = phrases
  const { kind, first, end } = items[at]
  if (kind !== 'noun' || end - first === 1 || !FORETELLING.has(lower[end - 1])) return false
  const [before, behind] = [items[chainStart(phrases, at, sentenceStart(phrases, at)) - 1], items[at + 1]]
  if (before === undefined || lower[before.first] !== ',' || sentence[before.first] !== sentence[first]) return false
  return behind === undefined || sentence[behind.first] !== sentence[first] || /^[.;]$/.test(lower[behind.first])
}

const TOLD = /^(?:[,:;.]|that|they|it|he|she|we|the|an?)$/

/** "puts the odds at", "cut its estimate of", "sees a chance of". */
function givesOdds(phrases: Phrases, at: number, stop: number): boolean {
  const { items, lower } = phrases
  for (let i = at + 1; i < Math.min(stop, at + NEAR); i++) {
    if (items[i].kind === 'verb') return false
    if (items[i].kind === 'noun' && ODDS.has(lower[items[i].head])) return !tellsBehind(phrases, i)
  }
  return false
}

/** "The bank, which lends to both, puts": what is said of it stands between commas; "analysts at the bank put": what it is of does not. */
function subjectBefore(phrases: Phrases, verb: number, from: number): number {
  const { items, lower, tag } = phrases
  let at = verb - 1
  // "Analysts at the bank *now* expect"
  while (at > from && items[at].kind === 'word' && tag[items[at].head].startsWith('RB')) at--
  if (lower[items[at].head] === ',') {
    at--
    while (at > from && at > verb - ASIDE && lower[items[at].head] !== ',') at--
    at--
  }
  if (at < from || items[at]?.kind !== 'noun') return -1
  return chainStart(phrases, at, from)
}

/** "analysts" of "analysts at the bank". */
function chainStart({ items, lower }: Phrases, noun: number, from: number): number {
  let at = noun
  while (at - 2 >= from && at > noun - ASIDE && OF.test(lower[items[at - 1].head]) && items[at - 2].kind === 'noun')
    at -= 2
  return at
}

/** Token after a noun phrase with what it is of; none of it behind the item `stop`. */
export function withPlace({ items, lower }: Phrases, noun: number, stop: number): number {
  let at = noun
  while (at + 2 < stop && at < noun + ASIDE && OF.test(lower[items[at + 1].head]) && items[at + 2].kind === 'noun')
    at += 2
  return items[at].end
}

/**
 * Whether what is foretold at an item is just what a teller of its sentence foretells: "the bank projects that exports will
 * fall", "by June, the bank projects, exports will fall".
 */
export function foretellsAt(phrases: Phrases, { verb, noun, foretells }: Teller, at: number): boolean {
  const { items, lower } = phrases
  if (!foretells || verb >= at) return false
  for (let i = verb + 1; i < at; i++) if (items[i].kind === 'verb') return false
  const next = items[verb + 1]
  const word = lower[next.first]
  if (next.kind === 'noun' || word === 'that' || word === 'whether') return true
  return word === ',' && noun > 0 && lower[items[noun - 1].first] === ','
}

const OF = /^(?:at|of|for|from|with|in|on)$/
