import { soundOf } from '../../text/index.ts'
import type { Analysed } from '../clauses/index.ts'
import { type Codebook, perCodebook } from '../codings/index.ts'
import { folded, type PartyBook, partyBook, whoIsMeant } from '../parties/index.ts'

/** A place of the text where a party is meant, or named without being meant. */
export interface Who {
  readonly party: string
  /** The token by which the words hang in the sentence. */
  readonly head: number
  /** Name of the person of the party who is named there, the dossier's where it has them, or null. */
  readonly person: string | null
  /** False: only named, as the adjective or place of something else ("Kessari farmers", "talks in Ostrel"). */
  readonly meant: boolean
  /** One speaks from its side without being the party ("a senior Varnian official"). */
  readonly unnamed: boolean
}

interface Book {
  readonly parties: PartyBook
  /** Full names of the dossier's people by party, and by every folded name and surname; by the sound of a surname that one alone has. */
  readonly people: ReadonlyMap<string, string>
  /** Parties by the common noun that ends the name of one alone: "the council" of "the Users' Council". */
  readonly kinds: ReadonlyMap<string, string>
}

/** Nouns for bodies, by which one is called once it was named in full. */
const BODY =
  /^(?:council|association|committee|federation|league|alliance|forum|coalition|party|union|fund|bank|club|facility|agency|company|bloc|front|compact|society|commission|ministry|group|congress|movement|secretariat|presidency|service|institute|chamber|guild|consortium)$/

function kindsOf({ parties }: Codebook): Map<string, string> {
  const found = new Map<string, string | null>()
  for (const { name, aliases } of parties)
    for (const one of [name, ...aliases]) {
      const last = one.split(/\s+/).at(-1)?.toLowerCase() ?? ''
      if (BODY.test(last)) found.set(last, found.has(last) && found.get(last) !== name ? null : name)
    }
  return new Map([...found].flatMap(([kind, party]) => (party === null ? [] : [[kind, party]])))
}

const bookOf = perCodebook((codebook: Codebook): Book => {
  const people = new Map<string, string>()
  for (const { name: party, people: list } of codebook.parties) {
    for (const { name, aliases } of list) {
      const surname = name.split(/\s+/).at(-1) as string
      for (const one of [name, ...aliases, surname]) {
        const key = `${party}\n${one.split(/\s+/).map(folded).join(' ')}`
        if (!people.has(key)) people.set(key, name)
      }
    }
  }
  for (const [key, name] of spoken(codebook)) if (name !== null && !people.has(key)) people.set(key, name)
  return { parties: partyBook(codebook), people, kinds: kindsOf(codebook) }
})

/** Full names of people by party and by how their surname sounds; null: of two. */
function spoken({ parties }: Codebook): Map<string, string | null> {
  const found = new Map<string, string | null>()
  for (const { name: party, people } of parties) {
    for (const { name } of people) {
      const sound = soundOf(folded(name.split(/\s+/).at(-1) as string))
      if (sound === null) continue
      const key = spokenKey(party, sound)
      found.set(key, found.has(key) && found.get(key) !== name ? null : name)
    }
  }
  return found
}

const spokenKey = (party: string, sound: string): string => `${party}\n~${sound}`

/** The dossier's person of a party whom words end with the name of: the full name, or the surname behind titles and first names. */
function personNamed(party: string, words: string, people: Book['people']): string | null {
  const list = words.split(/\s+/).map(folded)
  for (let from = 0; from < list.length; from++) {
    const known = people.get(`${party}\n${list.slice(from).join(' ')}`)
    if (known !== undefined) return known
  }
  const sound = soundOf(list.at(-1) as string)
  return sound === null ? null : (people.get(spokenKey(party, sound)) ?? null)
}

/** Finds where the parties of a codebook are meant in a text, or named. */
export function whoIn(text: Analysed, codebook: Codebook): Who[] {
  const { parties, people, kinds } = bookOf(codebook)
  const { all, unmeant } = whoIsMeant(text, parties)
  const personAt = (party: string, head: number, words: string): string | null => {
    const known = personNamed(party, words, people)
    if (known !== null) return known
    const mention = text.entities.mentionOf[head]
    const name = mention < 0 ? words : text.entities.entities[text.entities.mentions[mention].entity].name
    // "the prime minister": who that is is known, or nobody is named.
    return /^(?:[Tt]he|[Aa]n?)\s\P{Lu}+$/u.test(name) ? personOfPronoun(text, head, party, people) : name
  }
  const found = [
    ...all.map(({ party, how, head, span }): Who => {
      const words = text.text.slice(span.start, span.end)
      const pronoun = how === 'pronoun' ? personOfPronoun(text, head, party, people) : null
      const person = how === 'person' ? personAt(party, head, words) : pronoun
      return { party, head, person, meant: true, unnamed: how === 'unnamed' }
    }),
    ...unmeant.flatMap(({ party, how, head }): Who[] => {
      if (how !== 'metonym') return [{ party, head, person: null, meant: false, unnamed: false }]
      // "the Foreign Ministry in Maradin" is Kessar's.
      const body = text.head[head]
      return body >= 0 && body < head && isGovernment(text, body) && text.lower[head - 1] === 'in'
        ? [{ party, head: body, person: null, meant: true, unnamed: false }]
        : []
    }),
  ]
  found.push(...byKind(text, kinds, new Set(found.map(({ head }) => head))))
  return found.sort((a, b) => a.head - b.head)
}

/** "the council", where it is no other's: not joined to a name, and nothing says whose it is. */
function byKind(text: Analysed, kinds: ReadonlyMap<string, string>, known: ReadonlySet<number>): Who[] {
  const { lower, upos, entities } = text
  const found: Who[] = []
  for (let at = 1; at < text.tokens.count; at++) {
    if (upos[at] !== 'NOUN' && upos[at] !== 'PROPN') continue
    const party = kinds.get(lower[at])
    if (party === undefined || lower[at - 1] !== 'the' || known.has(at) || /^(?:of|for)$/.test(lower[at + 1] ?? ''))
      continue
    const index = entities.mentionAt[at]
    const joined = index < 0 ? [] : entities.entities[entities.mentions[index].entity].mentions
    if (joined.some(({ head, form }) => known.has(head) || (form === 'name' && !kinds.has(lower[head])))) continue
    found.push({ party, head: at, person: null, meant: true, unnamed: false })
  }
  return found
}

function isGovernment({ lemma }: Analysed, noun: number): boolean {
  return /^(?:ministry|government|administration)$/.test(lemma[noun])
}

/** The person whom a pronoun means, where one mention of the same entity names one of the dossier's people. */
function personOfPronoun(
  text: Analysed,
  head: number,
  party: string,
  people: ReadonlyMap<string, string>,
): string | null {
  const at = text.entities.mentionAt[head]
  if (at < 0) return null
  const { name } = text.entities.entities[text.entities.mentions[at].entity]
  return personNamed(party, name, people)
}
