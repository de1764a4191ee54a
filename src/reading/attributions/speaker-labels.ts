import { isMark, type TokenRun } from './arrangement.ts'
import { Class, isVerbAt, type Parsed } from './parsed.ts'

/** Words of a label: "Former Trade Minister Dara Holm". */
const MOST_WORDS = 8

/** Kinds of `Parsed.name`. */
const PERSON = 1
const PLACE = 3
const PERSON_DESCRIBED = 5

/** Nouns for whoever is quoted in a headline without article: "No deal before May: minister". */
const SPEAKERS: ReadonlySet<string> = new Set(
  (
    'minister ministers ministry official officials source sources spokesman spokeswoman spokesperson aide aides analyst ' +
    'analysts expert experts economist economists trader traders diplomat diplomats lawyer lawyers police prosecutor ' +
    'prosecutors president premier governor mayor envoy adviser advisers negotiator negotiators mediator mediators ' +
    'witness witnesses researchers scientists insiders historians pollsters union watchdog regulator newspaper report ' +
    'reports study survey poll memo document documents'
  ).split(' '),
)

/**
 * Who speaks in a text, by the last word of the name, as a hash in lower case: persons by their names and whoever has been
 * told to say something.
 */
export interface Voices {
  readonly persons: ReadonlySet<number>
  readonly told: ReadonlySet<number>
}

/** @param sources of what is told, outside of labels */
export function voicesOf({ name, lower, wordClass }: Parsed, sources: readonly (TokenRun | null)[]): Voices {
  const persons = new Set<number>()
  for (let i = 0; i < name.length; i++) if (name[i] === PERSON && name[i + 1] !== PERSON) persons.add(lower[i])
  const told = new Set<number>()
  for (const source of sources) {
    if (source !== null && wordClass[source.last] === Class.properNoun) told.add(lower[source.last])
  }
  return { persons, told }
}

/** How surely a run of words names who speaks. */
export const Label = {
  none: 0,
  /** A name of nobody known, with capitals: enough before a quotation. */
  name: 1,
  /** A person's name. */
  person: 2,
  /** A noun for somebody who speaks, or a name by which the text tells of somebody who does. */
  speaker: 3,
} as const

/**
 * Whether the words `first .. last` name who speaks: a person ("Dara Holm", "HOLM", "Trade Minister Dara Holm"), or a noun
 * for whoever is quoted ("minister", "two officials", "poll"). Words with a verb, a number or a mark among them are none.
 */
export function labelAt(parsed: Parsed, { first, last }: TokenRun, voices: Voices): number {
  const { wordClass, name, lower, tokens, sentence } = parsed
  if (first > last || last - first >= MOST_WORDS || sentence[first] !== sentence[last]) return Label.none
  for (let i = first; i <= last; i++) {
    const kind = wordClass[i]
    if (kind === Class.verb || kind === Class.auxiliary || kind === Class.adposition || kind === Class.adverb)
      return Label.none
    if (isMark(parsed, i) || /\d/.test(tokens.text.slice(tokens.starts[i], tokens.ends[i]))) return Label.none
  }
  const word = tokens.text.slice(tokens.starts[last], tokens.ends[last])
  const hasCapital = /^\p{Lu}/u.test(word)
  if (name[last] === PERSON_DESCRIBED || SPEAKERS.has(word.toLowerCase())) return Label.speaker
  if (hasCapital && voices.told.has(lower[last])) return Label.speaker
  if (name[last] === PERSON) return Label.person
  if (!hasCapital || word.length < 2) return Label.none
  if (voices.persons.has(lower[last])) return Label.person
  for (let i = first; i <= last; i++) {
    if (wordClass[i] !== Class.properNoun || name[i] === PLACE || !startsUpper(parsed, i)) return Label.none
  }
  return Label.name
}

function startsUpper({ tokens: { text, starts } }: Parsed, i: number): boolean {
  return /^\p{Lu}/u.test(text.charAt(starts[i]))
}

/** Whether the tokens of a run hold a verb: a clause, or what a headline makes of one ("Orland to close port"). */
export function holdsVerb(parsed: Parsed, { first, last }: TokenRun): boolean {
  for (let i = first; i <= last; i++) if (isVerbAt(parsed, i)) return true
  return false
}

export function countWords(parsed: Parsed, { first, last }: TokenRun): number {
  let words = 0
  for (let i = first; i <= last; i++) if (!isMark(parsed, i)) words++
  return words
}
