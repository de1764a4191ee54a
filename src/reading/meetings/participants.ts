import { type Analysed, conjunctsOf, phraseOf, spanOfTokens } from '../clauses/index.ts'
import { isDoubtfulPronoun, type Who } from '../events/index.ts'
import type { MeetingText } from './context.ts'
import { TELLING_NOUNS } from './families.ts'
import type { Participant } from './meeting.ts'

/** Somebody who may take part, and how the text has them: by which ways they were come upon, and at which words. */
export interface Named extends Participant {
  readonly head: number
  /** `subject`, `with`, `near`: the first is the best. */
  readonly ways: string[]
}

/** Who may take part, gathered from heads of phrases; nobody twice. */
export class Participants {
  readonly #text: Analysed
  readonly #whoAt: ReadonlyMap<number, Who>
  readonly #both: MeetingText['sides']
  readonly #found = new Map<string, Named>()

  constructor({ text, whoAt, sides }: Pick<MeetingText, 'text' | 'whoAt' | 'sides'>) {
    this.#text = text
    this.#whoAt = whoAt
    this.#both = sides
  }

  /** Whether a participant is meant at the token: a party, a person or a body. */
  knows(head: number): boolean {
    return head >= 0 && this.#participantAt(head) !== null
  }

  partyAt(head: number): string | null {
    return this.#whoAt.get(head)?.party ?? null
  }

  /** @param way how the head was come upon */
  add(head: number, way: string): void {
    if (head < 0) return
    const { clauses } = this.#text
    for (const one of conjunctsOf(this.#text, head, (token) => clauses.at[token] >= 0)) {
      for (const side of this.#sides(one)) this.#put(side, one, way)
      const participant = this.#participantAt(one) ?? this.#namedAround(one)
      if (participant !== null) this.#put(participant, one, one === head ? way : `${way}+`)
    }
  }

  /** A body without a name of its own, by its noun: "cabinet" of "a cabinet meeting". */
  addBody(head: number, way: string): void {
    const { tokens, text } = this.#text
    const span = { start: tokens.starts[head], end: tokens.ends[head] }
    this.#put({ name: text.slice(span.start, span.end), party: null, person: false, span }, head, way)
  }

  #put(participant: Participant, head: number, way: string): void {
    const held = this.#found.get(participant.name)
    if (held === undefined) this.#found.set(participant.name, { ...participant, head, ways: [way] })
    else if (!held.ways.includes(way)) held.ways.push(way)
  }

  get size(): number {
    return this.#found.size
  }

  all(): Named[] {
    return [...this.#found.values()].sort((a, b) => a.span.start - b.span.start)
  }

  /** "Varnian and Kessari negotiators", "the two governments": both, though the noun is one. */
  #sides(head: number): Participant[] {
    const { children, childStart, relation, upos } = this.#text
    const both = this.#both.get(head)
    if (both !== undefined) return both.parties.map((party) => ({ name: party, party, person: false, span: both.span }))
    if (upos[head] !== 'NOUN') return []
    const of = this.#ofSeveral(head)
    if (of.length > 0) return of
    for (let c = childStart[head]; c < childStart[head + 1] && children[c] < head; c++) {
      const first = children[c]
      if (!/^(?:amod|compound|nmod:desc)$/.test(relation[first]) || !this.#whoAt.has(first)) continue
      const all = conjunctsOf(this.#text, first, () => false).filter((one) => one < head && this.#whoAt.has(one))
      if (all.length < 2) continue
      return all.map((one) => {
        const { party } = this.#whoAt.get(one) as Who
        return { name: party, party, person: false, span: spanOfTokens(this.#text, one, one + 1) }
      })
    }
    return []
  }

  /** "leaders *of Varnia, Kessar and Oriel*": of each of them. */
  #ofSeveral(head: number): Participant[] {
    const { children, childStart, relation, lower, tag } = this.#text
    if (tag[head] !== 'NNS') return []
    for (let c = childStart[head]; c < childStart[head + 1]; c++) {
      const child = children[c]
      if (child < head || !relation[child].startsWith('nmod') || lower[child - 1] !== 'of') continue
      const all = conjunctsOf(this.#text, child, () => false)
      const who = all.flatMap((one) => this.#whoAt.get(one) ?? [])
      if (all.length < 2 || who.length < all.length || who.some(({ person }) => person !== null)) return []
      return who.map(({ party, head: at }) => {
        return { name: party, party, person: false, span: spanOfTokens(this.#text, at, at + 1) }
      })
    }
    return []
  }

  /** "Ms. Solvane" by the title, where the parser hangs the name on it. */
  #namedAround(token: number): Participant | null {
    const { entities } = this.#text
    const index = entities.mentionOf[token]
    if (index < 0 || entities.mentions[index].form !== 'name' || entities.mentions[index].first !== token) return null
    return this.#participantAt(entities.mentions[index].head)
  }

  #participantAt(head: number): Participant | null {
    const { entities } = this.#text
    if (isDoubtfulPronoun(this.#text, head)) return null
    const named = this.#whoAt.get(head) ?? null
    // "Kessari farmers" are not Kessar; of a meeting ("Varnian-Kessari talks") the word names who takes part.
    const who = named?.meant === true || (named !== null && this.#describesMeeting(head)) ? named : null
    const party = who?.party ?? null
    const index = entities.mentionAt[head]
    if (who !== null && who.person !== null)
      return { name: who.person, party, person: true, span: spanOf(this.#text, head, index) }
    if (index < 0) {
      if (party === null) return null
      const { first, end } = phraseOf(this.#text, head)
      const span = spanOfTokens(this.#text, first, end)
      return { name: party, party, person: false, span }
    }
    const mention = entities.mentions[index]
    const entity = entities.entities[mention.entity]
    if (entity.type === 'place' && party === null) return null
    if (mention.form === 'pronoun' && !this.#named(mention.entity)) return null
    const known = who ?? this.#whoOf(mention.entity)
    if (known !== null && known.person !== null) {
      return { name: known.person, party: known.party, person: true, span: mention.span }
    }
    // The name of a party that looks like a person's.
    const isParty =
      known !== null &&
      entities.mentionAt[known.head] >= 0 &&
      entities.mentions[entities.mentionAt[known.head]].form === 'name'
    const person = entity.type === 'person' && !entity.plural && !isParty && this.#named(mention.entity)
    // "the two", "both", "officials" say nobody.
    if (!person && known === null && (entity.plural || mention.form !== 'name' || entity.type === 'group')) return null
    return {
      name: person ? entity.name : (known?.party ?? entity.name),
      party: known?.party ?? null,
      person,
      span: mention.span,
    }
  }

  #describesMeeting(head: number): boolean {
    const { head: heads, lemma } = this.#text
    let at = heads[head]
    if (at >= 0 && this.#whoAt.has(at)) at = heads[at]
    return at >= 0 && TELLING_NOUNS.has(lemma[at])
  }

  #named(entity: number): boolean {
    return this.#text.entities.entities[entity].mentions.some(({ form }) => form === 'name')
  }

  /** Who is meant by another mention of the same entity. */
  #whoOf(entity: number): Who | null {
    for (const { head } of this.#text.entities.entities[entity].mentions) {
      const who = this.#whoAt.get(head)
      if (who?.meant === true) return who
    }
    return null
  }
}

function spanOf(text: Analysed, head: number, mention: number): Participant['span'] {
  if (mention >= 0) return text.entities.mentions[mention].span
  const { first, end } = phraseOf(text, head)
  return spanOfTokens(text, first, end)
}
