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
  /** Full names of the dossier's people by party, and by every folded name and surname. */
  readonly people: ReadonlyMap<string, string>
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
  return { parties: partyBook(codebook), people }
})

/** Finds where the parties of a codebook are meant in a text, or named. */
export function whoIn(text: Analysed, codebook: Codebook): Who[] {
  const { parties, people } = bookOf(codebook)
  const { all, unmeant } = whoIsMeant(text, parties)
  const personAt = (party: string, head: number, words: string): string => {
    const list = words.split(/\s+/).map(folded)
    // The full name, or the surname behind titles and first names.
    for (let from = 0; from < list.length; from++) {
      const known = people.get(`${party}\n${list.slice(from).join(' ')}`)
      if (known !== undefined) return known
    }
    const mention = text.entities.mentionOf[head]
    return mention < 0 ? words : text.entities.entities[text.entities.mentions[mention].entity].name
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
  return found.sort((a, b) => a.head - b.head)
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
  const list = name.split(/\s+/).map(folded)
  for (let from = 0; from < list.length; from++) {
    const known = people.get(`${party}\n${list.slice(from).join(' ')}`)
    if (known !== undefined) return known
  }
  return null
}
