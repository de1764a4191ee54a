import { type Analysed, phraseOf, spanOfTokens } from '../clauses/index.ts'
import type { Actor } from './event.ts'
import { caseOf } from './places.ts'
import type { Who } from './who.ts'

/** Tells who is meant by the phrase of a head: the party, or the party's people, forces and things. */
export class Actors {
  readonly #text: Analysed
  readonly #whoAt: ReadonlyMap<number, Who>

  constructor(text: Analysed, who: readonly Who[]) {
    this.#text = text
    this.#whoAt = new Map(who.map((one) => [one.head, one]))
  }

  /** The party that the phrase itself means. */
  partyAt(head: number): string | null {
    if (head < 0) return null
    const own = this.#whoAt.get(head)
    if (own?.meant === true) return own.party
    const { entities } = this.#text
    const mention = entities.mentionAt[head]
    if (mention < 0 || entities.mentions[mention].form === 'name') return null
    // "it", "the ministry": another mention may say whose it is.
    for (const { head: other } of entities.entities[entities.mentions[mention].entity].mentions) {
      const who = this.#whoAt.get(other)
      if (who?.meant === true) return who.party
    }
    return null
  }

  /** The party to which the phrase belongs: "Kessari forces", "a unit of the Varnian army", "Varnia's drone". */
  partyOf(head: number): string | null {
    const own = this.partyAt(head) ?? this.#whoAt.get(head)?.party ?? null
    if (own !== null || head < 0) return own
    const { children, childStart, relation } = this.#text
    for (let c = childStart[head]; c < childStart[head + 1]; c++) {
      const child = children[c]
      const how = relation[child]
      if (how === 'nmod:poss' || how === 'amod' || how === 'compound' || how === 'nmod:desc') {
        const party = this.partyAt(child) ?? this.#whoAt.get(child)?.party ?? null
        if (party !== null) return party
      }
    }
    for (let c = childStart[head]; c < childStart[head + 1]; c++) {
      const child = children[c]
      if (child > head && relation[child].startsWith('nmod') && /^(?:of|from|by)$/.test(caseOf(this.#text, child))) {
        const party = this.partyOf(child)
        if (party !== null) return party
      }
    }
    return null
  }

  /** Somebody as the text names them: the name of an entity, or the words of the phrase. */
  actor(head: number): Actor | null {
    if (head < 0) return null
    const { entities, text } = this.#text
    const party = this.partyOf(head)
    const person = this.#whoAt.get(head)?.person ?? null
    if (person !== null) return { name: person, party, span: this.#spanOf(head) }
    const index = entities.mentionAt[head]
    if (index >= 0) {
      const mention = entities.mentions[index]
      const entity = entities.entities[mention.entity]
      if (mention.form === 'pronoun' && party === null && !entity.mentions.some(({ form }) => form !== 'pronoun'))
        return null
      const { first, end } = phraseOf(this.#text, head)
      const span =
        mention.form === 'name' || mention.form === 'pronoun' ? mention.span : spanOfTokens(this.#text, first, end)
      return { name: mention.form === 'role' ? text.slice(span.start, span.end) : entity.name, party, span }
    }
    if (this.#text.upos[head] === 'PRON') return null
    const { first, end } = phraseOf(this.#text, head)
    const span = spanOfTokens(this.#text, first, end)
    return {
      name: party !== null && this.partyAt(head) !== null ? party : text.slice(span.start, span.end),
      party,
      span,
    }
  }

  #spanOf(head: number): Actor['span'] {
    const { entities } = this.#text
    if (entities.mentionAt[head] >= 0) return entities.mentions[entities.mentionAt[head]].span
    const { first, end } = phraseOf(this.#text, head)
    return spanOfTokens(this.#text, first, end)
  }

  /** Whether the phrase means somebody: a party, an entity that acts, or people. */
  isSomebody(head: number): boolean {
    if (head < 0) return false
    if (this.partyAt(head) !== null) return true
    const { entities } = this.#text
    const index = entities.mentionAt[head]
    return index >= 0 && entities.entities[entities.mentions[index].entity].type !== 'place'
  }
}
