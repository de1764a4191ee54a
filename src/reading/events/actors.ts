import { type Analysed, spanOfTokens, tokenAt } from '../clauses/index.ts'
import { isPrivate } from '../parties/index.ts'
import { isDoubtfulPronoun } from './doubtful-pronouns.ts'
import type { Actor } from './event.ts'
import { calledBy } from './nouns.ts'
import { caseOf } from './places.ts'
import type { Who } from './who.ts'

/** Whose these are, their name does not say. */
const GENERIC =
  /^(?:the )?(?:(?:foreign|defen[cs]e|finance|interior|prime) )?(?:ministry|government|parliament|council|assembly|committee|office|presidency|army|cabinet|minister|ministers|officials|delegation)$/i

const OVERSEEING = /^(?:regulator|supervisor|watchdog|inspector|examiner|auditor|regulation|supervision)$/

/** Tells who is meant by the phrase of a head: the party, or the party's people, forces and things. */
export class Actors {
  readonly #text: Analysed
  readonly #whoAt: ReadonlyMap<number, Who>
  readonly #voices: Int32Array

  /** @param voices index of the attribution that each token stands in, or -1 (see `voicesOf`) */
  constructor(text: Analysed, who: readonly Who[], voices: Int32Array) {
    this.#text = text
    this.#voices = voices
    this.#whoAt = new Map(who.map((one) => [one.head, one]))
  }

  /** Who is meant at a token, or by the name that it is part of: the tree may hang "Colonel Petra Imsdal" on the rank. */
  #whoOf(head: number): Who | undefined {
    const own = this.#whoAt.get(head)
    const { mentionAt, mentionOf, mentions } = this.#text.entities
    if (own !== undefined || head < 0 || mentionAt[head] < 0) return own
    const { first, end, form } = mentions[mentionAt[head]]
    if (form !== 'name' || mentionOf[head] < 0) return undefined
    for (let at = first; at < end; at++) {
      const who = this.#whoAt.get(at)
      if (who?.meant === true) return who
    }
    return undefined
  }

  /** "The Miners' *Union* agreed", of which the tree has both nouns for who did: the last is the name's. */
  #wholeOf(head: number): number {
    const { head: heads, relation, lower } = this.#text
    if (head < 0 || !/^['’]s?$/.test(lower[head + 1] ?? '')) return head
    const isOne = heads[head + 2] === heads[head] && relation[head + 2] === relation[head]
    return isOne && this.#whoAt.get(head + 2)?.meant === true ? head + 2 : head
  }

  /** The party that the phrase itself means. */
  partyAt(token: number): string | null {
    const head = this.#wholeOf(token)
    if (head < 0) return null
    const speaker = this.#speaker(head)
    if (speaker !== null) return speaker.party
    const own = this.#whoOf(head)
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

  /** Who says "we" or "I", or of whom "his" in what they are reported to say is meant. */
  #speaker(head: number): Who | null {
    const voice = this.#voices[head]
    if (voice < 0) return null
    const word = this.#text.lower[head]
    if (!/^(?:we|i|us|me|our|my)$/.test(word) && !(/^(?:his|her|its|their)$/.test(word) && this.#isFirst(head, voice)))
      return null
    for (const { start, end } of this.#text.attributions[voice].source) {
      for (let at = tokenAt(this.#text, start); this.#text.tokens.starts[at] < end; at++) {
        const who = this.#whoAt.get(at)
        // "his" is a person's, "its" a party's.
        if (who?.meant === true && (!/^(?:his|her)$/.test(word) || who.person !== null)) return who
      }
    }
    return null
  }

  /** Reported in other words, with nobody named in it before: "his troops" are the speaker's. */
  #isFirst(head: number, voice: number): boolean {
    const { attributions, quotation } = this.#text
    if (quotation[head] >= 0) return false
    const from = tokenAt(this.#text, attributions[voice].content[0].start)
    for (let at = from; at < head; at++) if (this.#whoAt.get(at)?.meant === true) return false
    return head - from < 12
  }

  /** The party to which the phrase belongs: "Kessari forces", "a unit of the Varnian army", not "Kessari banks". */
  partyOf(head: number): string | null {
    const own = this.partyAt(head) ?? this.#whoOf(head)?.party ?? null
    if (own !== null || head < 0) return own
    const { children, childStart, relation, lower, lemma, upos, head: heads, clauses } = this.#text
    if (isPrivate(lemma[head]) || /^(?:colony|dependency|protectorate|exile)$/.test(lemma[head])) return null
    for (let c = childStart[head]; c < childStart[head + 1]; c++) {
      const child = children[c]
      const how = relation[child]
      // "the League, whose deputies …"
      if (lower[child] === 'whose' && clauses.of[head] >= 0) {
        const owner = heads[clauses.all[clauses.of[head]].head]
        if (owner >= 0 && owner < head && this.partyAt(owner) !== null) return this.partyAt(owner)
      }
      if (how === 'nmod:poss' || how === 'amod' || how === 'compound' || how === 'nmod:desc') {
        // "bank regulators" watch over banks.
        if (how === 'compound' && upos[child] === 'NOUN' && OVERSEEING.test(lemma[head])) continue
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
  actor(token: number): Actor | null {
    const head = this.#wholeOf(token)
    if (head < 0 || isDoubtfulPronoun(this.#text, head)) return null
    const { entities, text } = this.#text
    const party = this.partyOf(head)
    if (head !== token && party !== null) {
      const span = spanOfTokens(this.#text, calledBy(this.#text, token).first, head + 1)
      return { name: party, party, person: false, named: true, span }
    }
    const written = (this.#whoOf(head) ?? this.#speaker(head))?.person ?? null
    // "the Prime Minister" is whoever is one elsewhere in the text, or else the party.
    const person = written !== null && GENERIC.test(written) ? this.#personOf(head) : written
    if (person !== null) return { name: person, party, person: true, named: true, span: this.#spanOf(head) }
    const index = entities.mentionAt[head]
    if (index >= 0) {
      const mention = entities.mentions[index]
      const entity = entities.entities[mention.entity]
      if (mention.form === 'pronoun' && party === null && !entity.mentions.some(({ form }) => form !== 'pronoun'))
        return null
      const { first, end } = calledBy(this.#text, head)
      const span =
        mention.form === 'name' || mention.form === 'pronoun' ? mention.span : spanOfTokens(this.#text, first, end)
      return {
        name:
          mention.form === 'role'
            ? text.slice(span.start, span.end)
            : this.#isOfTwo(entity, party)
              ? party
              : entity.name,
        party,
        person: false,
        named: this.isNamed(head),
        span,
      }
    }
    if (this.#text.upos[head] === 'PRON') return null
    const { first, end } = calledBy(this.#text, head)
    const span = spanOfTokens(this.#text, first, end)
    return {
      name: party !== null && this.partyAt(head) !== null ? party : text.slice(span.start, span.end),
      party,
      person: false,
      named: false,
      span,
    }
  }

  /** Whether an entity that the text has for one is of another party too, as a body may bear the name of its state: then its name is not the party's. */
  #isOfTwo({ mentions }: Analysed['entities']['entities'][number], party: string | null): party is string {
    return (
      party !== null &&
      mentions.some(({ head }) => {
        const who = this.#whoAt.get(head)
        return who?.meant === true && who.party !== party
      })
    )
  }

  /** The person whom another mention of the same entity names. */
  #personOf(head: number): string | null {
    const { entities, mentions, mentionAt } = this.#text.entities
    if (mentionAt[head] < 0) return null
    for (const { head: other } of entities[mentions[mentionAt[head]].entity].mentions) {
      const person = this.#whoAt.get(other)?.person ?? null
      if (person !== null && !GENERIC.test(person)) return person
    }
    return null
  }

  #spanOf(head: number): Actor['span'] {
    const { entities } = this.#text
    if (entities.mentionAt[head] >= 0) return entities.mentions[entities.mentionAt[head]].span
    const { first, end } = calledBy(this.#text, head)
    return spanOfTokens(this.#text, first, end)
  }

  /** Whether somebody is meant who has a name, or is a party. */
  isNamed(head: number): boolean {
    if (head < 0) return false
    if (this.partyAt(head) !== null) return true
    const { entities } = this.#text
    const index = entities.mentionAt[head]
    if (index < 0) return false
    const { type, name, mentions } = entities.entities[entities.mentions[index].entity]
    return type !== 'place' && mentions.some(({ form }) => form === 'name') && !GENERIC.test(name)
  }

  /** A body, or one person by their office: "the ministry", not "critics". */
  isBody(head: number): boolean {
    const { entities } = this.#text
    const index = head < 0 ? -1 : entities.mentionAt[head]
    if (index < 0) return false
    const { type, plural } = entities.entities[entities.mentions[index].entity]
    return type === 'organisation' && !plural
  }

  /** Whether a party or somebody is meant at the very token. */
  isMeant(head: number): boolean {
    if (this.#whoAt.get(head)?.meant === true) return true
    const { mentionAt, mentions, entities } = this.#text.entities
    return mentionAt[head] >= 0 && entities[mentions[mentionAt[head]].entity].type !== 'place'
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
