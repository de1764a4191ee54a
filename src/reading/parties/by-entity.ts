import type { Analysed } from '../clauses/index.ts'
import type { FoundName } from './find-names.ts'
import type { AddMeant, How, Meant } from './meant.ts'
import { OFFICES } from './offices.ts'
import type { PartyBook } from './party-book.ts'
import { OF_ONE, speakerOf } from './speaker-of.ts'
import { folded } from './spelling.ts'

/** The token of a name by which its party is known: the name's head may be another of its words to the reader. */
export function headIn(at: Int32Array, first: number, end: number): number {
  for (let i = end - 1; i >= first; i--) if (at[i] >= 0) return i
  return -1
}

interface EntityParty {
  readonly party: string
  /** How its roles are meant. */
  readonly how: How
  /** It goes by the party's own name: it is no "he" or "she". */
  readonly isBody: boolean
}

/** The party that each entity is or belongs to, by what its mentions mean and by the country that its roles name. */
export function partiesOfEntities(
  { entities, lemma }: Analysed,
  all: readonly Meant[],
  at: Int32Array,
  book: PartyBook,
): (EntityParty | null)[] {
  return entities.entities.map((entity) => {
    let known: EntityParty | null = null
    for (const { first, end, head, form } of entity.mentions) {
      const found = form === 'name' ? headIn(at, first, end) : head
      if (found < 0 || at[found] < 0) continue
      const { party, how } = all[at[found]]
      if (known !== null && known.party !== party) return null
      if (known === null || how === 'person') known = { party, how, isBody: how === 'name' || how === 'alias' }
    }
    if (known !== null) return known.how === 'name' || known.how === 'alias' ? { ...known, how: 'official' } : known
    if (entity.country === null || entity.type !== 'person' || entity.plural) return null
    const holdsOffice = entity.mentions.some(({ form, head }) => form === 'role' && OFFICES.has(lemma[head]))
    const party = holdsOffice ? namedBy(entity.country, book) : null
    return party === null ? null : { party, how: 'person', isBody: false }
  })
}

/** The party that has these words as its name or alias. */
export function namedBy(words: string, book: PartyBook): string | null {
  const list = words.split(/\s+/).map(folded)
  const name = (book.byFirst.get(list[0]) ?? []).find(
    (one) =>
      one.kind !== 'person' &&
      one.kind !== 'metonym' &&
      one.words.length === list.length &&
      one.words.every((word, i) => word === list[i]),
  )
  return name?.party ?? null
}

/** What stands for an entity whose party is known: its other names, its roles and pronouns. */
export function addByEntity(
  text: Analysed,
  entities: readonly (EntityParty | null)[],
  named: readonly (FoundName | undefined)[],
  all: readonly Meant[],
  at: Int32Array,
  add: AddMeant,
): void {
  const { mentions } = text.entities
  for (const { entity, head, first, end, form } of mentions) {
    const known = entities[entity]
    if (known === null || at[head] >= 0 || named[head] !== undefined) continue
    if (form === 'name' && headIn(at, first, end) >= 0) continue
    if (form === 'pronoun') {
      const speaker = speakerOf(text, head, all, at)
      if (speaker !== null) add(speaker.party, 'pronoun', first, end, head)
      // A body is no "she": see `addPersonPronouns`.
      else if (!known.isBody || !OF_ONE.test(text.lower[head])) add(known.party, 'pronoun', first, end, head)
    } else if (known.how !== 'metonym') add(known.party, known.how, first, end, head)
  }
}
