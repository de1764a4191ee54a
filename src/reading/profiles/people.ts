import type { Entity } from '../entities/index.ts'

/** Endings that make a people's word of a place: Kessar-i, Varnia-n, Oriel-an, Tavi-an. */
const endings = ['n', 'an', 'ian', 'i', 'ese', 'ish', 'ic', 'ns', 'ans', 'ians', 'is']
const endingOnly: ReadonlySet<string> = new Set(endings)

/** What is left of a place's name before such an ending: the name, or without its last vowel. */
function stemsOf(place: string): string[] {
  return /[aeoy]$/.test(place) ? [place, place.slice(0, -1)] : [place]
}

/** The place of this text that a people's word is made from ("varnian" where the text has "Varnia"), or null. */
export function peopleOf({ entities }: { readonly entities: readonly Entity[] }, lower: string): string | null {
  for (const { name, type } of entities) {
    if (type === 'group' || name.length < 4 || name.includes(' ')) continue
    const stems = stemsOf(name.toLowerCase())
    if (stems.some((stem) => lower.startsWith(stem) && endingOnly.has(lower.slice(stem.length)))) return name
  }
  return null
}

/**
 * The entities that are persons, 1 by entity. A name of one word whose people the text speaks of ("Varnia" where it has
 * "Varnian") is a place, even if it was taken for a person: no list holds every place.
 */
export function personsAmong(entities: readonly Entity[], lower: readonly string[], capital: Uint8Array): Uint8Array {
  const stems = new Set<string>()
  lower.forEach((word, i) => {
    if (capital[i] === 0 || word.length < 5) return
    for (const ending of endings) if (word.endsWith(ending)) stems.add(word.slice(0, -ending.length))
  })
  return Uint8Array.from(entities, ({ name, type, mentions }) => {
    if (type !== 'person') return 0
    if (name.length < 4 || name.includes(' ') || mentions.some(({ role, form }) => role !== null || form === 'pronoun'))
      return 1
    return stemsOf(name.toLowerCase()).some((stem) => stems.has(stem)) ? 0 : 1
  })
}
