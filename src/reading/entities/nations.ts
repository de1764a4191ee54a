import type { Found } from './found.ts'
import { countryOf } from './places.ts'
import { roleNouns } from './role-nouns.ts'
import { Fact, type WordTypes } from './word-facts.ts'

/** Endings that make a people's word of a place: Kessar-i, Varnia-n, Oriel-an, Tavi-an. */
export const peopleEndings: readonly string[] = ['n', 'an', 'ian', 'i', 'ese', 'ish', 'ic', 'ns', 'ans', 'ians', 'is']

/** What is left of a place's name before such an ending: the name, or without its last vowel. */
export function stemsOf(place: string): string[] {
  return /[aeoy]$/.test(place) ? [place, place.slice(0, -1)] : [place]
}

/** What a people's word is made from, by stem ("varnian" of "varni"), or undefined. */
export function fromStem(stems: ReadonlyMap<string, string>, lower: string): string | undefined {
  for (const ending of peopleEndings) {
    const name = lower.endsWith(ending) ? stems.get(lower.slice(0, -ending.length)) : undefined
    if (name !== undefined && name.toLowerCase() !== lower) return name
  }
  return undefined
}

/** Which nation or place each word of a text speaks of. */
export interface Nations {
  /** Names of one word, in lower case, by stem. */
  readonly stems: ReadonlyMap<string, string>
  /** Places and peoples of one word, in lower case, that the text names. */
  readonly named: ReadonlySet<string>
  /** Names of one word, in lower case, whose people the text speaks of ("kessar" where it has "Kessari"): places, whatever the tagger has. */
  readonly peopled: ReadonlySet<string>
}

/** Gathers the nations of a text from its names. */
export function nationsIn(found: readonly Found[], { type, lower, facts }: WordTypes): Nations {
  const stems = new Map<string, string>()
  const named = new Set<string>()
  for (const { form, first, end, type: kind } of found) {
    if (form !== 'name' || end !== first + 1) continue
    const name = lower[type[first]]
    if (kind === 'place' || kind === 'group') named.add(name)
    if (kind === 'group' || name.length < 4) continue
    for (const stem of stemsOf(name)) if (!stems.has(stem)) stems.set(stem, name)
  }
  const peopled = new Set<string>()
  if (stems.size > 0) {
    for (let word = 0; word < lower.length; word++) {
      const name = (facts[word] & Fact.capital) === 0 ? undefined : fromStem(stems, lower[word])
      if (name !== undefined) peopled.add(name)
    }
  }
  return { stems, named, peopled }
}

const PEOPLES = /^\p{L}{3,}(?:i|an|ese|ish)$/u

/** A nation, in lower case, and the words that name it: `first .. end - 1`. */
export interface NamedNation {
  readonly nation: string
  readonly first: number
  readonly end: number
}

/** The first nation or place that the words `first .. end - 1` speak of ("Kessari", "of Kessar"), or null. */
export function nationIn(first: number, end: number, words: WordTypes, nations: Nations): NamedNation | null {
  const { stems, named } = nations
  const { type, lower, facts } = words
  for (let i = first; i < end; i++) {
    if ((facts[type[i]] & Fact.capital) === 0) continue
    const word = lower[type[i]]
    const two = i + 1 < end ? countryOf.get(`${word}_${lower[type[i + 1]]}`) : undefined
    if (two !== undefined) return { nation: two.toLowerCase(), first: i, end: i + 2 }
    const one = countryOf.get(word)?.toLowerCase() ?? fromStem(stems, word) ?? (named.has(word) ? word : undefined)
    if (one !== undefined) return { nation: one, first: i, end: i + 1 }
    // "Kessari Premier": a people's word, though nothing else names the people.
    if (
      i + 1 < end &&
      PEOPLES.test(word) &&
      (facts[type[i]] & (Fact.title | Fact.organisationWord)) === 0 &&
      !roleNouns.has(word)
    )
      return { nation: word, first: i, end: i + 1 }
    // "the president of Kessar": whatever it is, it has a president.
    const isOf = i > first && /^(of|from)$/.test(lower[type[i - 1]])
    if (isOf && (i + 1 >= type.length || (facts[type[i + 1]] & Fact.capital) === 0))
      return { nation: word, first: i, end: i + 1 }
  }
  return null
}
