import { type Entity, fromStem, Place, peopleEndings, placeKinds, stemsOf } from '../entities/index.ts'

/** Names of one word, not of groups, by what is left of them before the ending of a people's word. */
export function stemsIn(entities: readonly Entity[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { name, type } of entities) {
    if (type === 'group' || name.length < 4 || name.includes(' ')) continue
    for (const stem of stemsOf(name.toLowerCase())) if (!names.has(stem)) names.set(stem, name)
  }
  return names
}

/** The place of this text that a people's word is made from ("varnian" where the text has "Varnia"), or null. */
export function peopleOf({ stems }: { readonly stems: ReadonlyMap<string, string> }, lower: string): string | null {
  return fromStem(stems, lower) ?? null
}

/**
 * The entities that are persons, 1 by entity. A name of one word, without title or pronoun, that is a country or capital,
 * or whose people the text speaks of ("Varnia" where it has "Varnian"), is a place even if it was taken for a person.
 */
export function personsAmong(entities: readonly Entity[], lower: readonly string[], capital: Uint8Array): Uint8Array {
  const stems = new Set<string>()
  lower.forEach((word, i) => {
    if (capital[i] === 0 || word.length < 5) return
    for (const ending of peopleEndings) if (word.endsWith(ending)) stems.add(word.slice(0, -ending.length))
  })
  return Uint8Array.from(entities, ({ name, type, mentions }) => {
    if (type !== 'person') return 0
    if (name.length < 4 || name.includes(' ') || mentions.some(({ role, form }) => role !== null || form === 'pronoun'))
      return 1
    const place = name.toLowerCase()
    if (((placeKinds.get(place) ?? 0) & (Place.country | Place.capital)) !== 0) return 0
    return stemsOf(place).some((stem) => stems.has(stem)) ? 0 : 1
  })
}

/**
 * Number of the one person that a last name tells in this text, by last name in lower case; -1 where several persons of
 * several words end with it. A first name tells somebody too, and may be the family's ("Li Wenhao"), where it is nobody's last.
 */
export function lastNamesIn(entities: readonly Entity[], person: Uint8Array): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  entities.forEach(({ name }, entity) => {
    if (person[entity] === 0) return
    const last = name.slice(name.lastIndexOf(' ') + 1).toLowerCase()
    const held = found.get(last)
    if (held === undefined) found.set(last, entity)
    else if (held >= 0 && name.includes(' ')) found.set(last, entities[held].name.includes(' ') ? -1 : entity)
  })
  const firsts = new Map<string, number>()
  entities.forEach(({ name }, entity) => {
    const space = name.indexOf(' ')
    const first = name.slice(0, Math.max(0, space)).toLowerCase()
    if (person[entity] === 1 && space > 1 && !found.has(first)) firsts.set(first, firsts.has(first) ? -1 : entity)
  })
  for (const [first, entity] of firsts) found.set(first, entity)
  return found
}
