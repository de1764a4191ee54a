import { type Codebook, perCodebook } from '../codings/index.ts'
import type { Entities } from '../entities/index.ts'
import type { TaggedText } from './tagged-text.ts'

/** The party of the dossier that the words `first .. end - 1` mean, or null. */
export type PartyOf = (first: number, end: number) => string | null

/** Leaves of a noun phrase that tell nothing of whom it means. */
const LONGEST_NAME = 8

/**
 * Tells parties by the dossier's names in a phrase, else by the names of the entity that the phrase means ("the minister",
 * "it"), else by its country. Names that two parties share tell nothing.
 */
export function partyFinder(text: TaggedText, entities: Entities, codebook: Codebook): PartyOf {
  const names = namesIn(codebook)
  const ofEntity = entities.entities.map((entity) => {
    const spoken = [
      entity.name,
      ...entity.mentions
        .filter(({ form }) => form === 'name')
        .map(({ span }) => text.tokens.text.slice(span.start, span.end)),
    ]
    for (const name of spoken) {
      const party = namedIn(wordsIn(name), names)
      if (party !== null) return party
    }
    return entity.country === null ? null : namedIn(wordsIn(entity.country), names)
  })
  return (first, end) => {
    const party = namedIn(text.lower.slice(first, end), names)
    if (party !== null) return party
    for (let at = end - 1; at >= first; at--) {
      const mention = entities.mentionAt[at]
      if (mention === undefined || mention < 0) continue
      const known = ofEntity[entities.mentions[mention].entity]
      if (known !== null) return known
    }
    return null
  }
}

const wordsIn = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}.]+|'s|[^\s]/gu) ?? []

/** Party by name, words joined by a blank; null for a name of several. */
function namesOf({ parties }: Codebook): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>()
  const add = (name: string, party: string): void => {
    const key = wordsIn(name).join(' ')
    if (key === '') return
    const known = names.get(key)
    names.set(key, known === undefined || known === party ? party : null)
  }
  for (const { name, aliases, metonyms, people } of parties) {
    for (const one of [name, ...aliases, ...metonyms]) add(one, name)
    for (const person of people) for (const one of [person.name, ...person.aliases]) add(one, name)
  }
  return names
}

const namesIn: (codebook: Codebook) => ReadonlyMap<string, string | null> = perCodebook(namesOf)

/** The longest name in the words; of equally long ones the last, which stands nearest to the head. */
function namedIn(words: readonly string[], names: ReadonlyMap<string, string | null>): string | null {
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length--) {
    for (let start = words.length - length; start >= 0; start--) {
      const party = names.get(words.slice(start, start + length).join(' '))
      if (party !== undefined) return party
    }
  }
  return null
}
