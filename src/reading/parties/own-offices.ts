import type { Analysed } from '../clauses/index.ts'
import type { AddMeant, Meant } from './meant.ts'
import { bearerOf } from './office-holders.ts'
import { BODIES, NOT_ITS, OFFICES, SPOKESPEOPLE } from './offices.ts'
import { tellerToken } from './speaker-of.ts'

/**
 * Offices and bodies that a pronoun gives a party: "its foreign ministers", "their delegation". Where the reader does not know
 * whose "its" is, it is theirs who say it: "Kessar said its negotiators would fly to Ostrel".
 */
export function addOwnOffices(text: Analysed, all: readonly Meant[], at: Int32Array, add: AddMeant): void {
  const { lemma, lower, upos, left, children, childStart, relation, tokens } = text
  for (let i = 0; i < tokens.count; i++) {
    if (at[i] >= 0 || (upos[i] !== 'NOUN' && upos[i] !== 'PROPN')) continue
    const noun = lemma[i].toLowerCase()
    if (!BODIES.has(noun) && !OFFICES.has(noun)) continue
    let own = -1
    for (let c = childStart[i]; c < childStart[i + 1] && children[c] < i; c++) {
      const child = children[c]
      if (NOT_ITS.has(lower[child])) own = tokens.count
      else if (own < 0 && relation[child] === 'nmod:poss' && /^(?:its|their|his|her)$/.test(lower[child])) own = child
    }
    if (own < 0 || own === tokens.count) continue
    const party = at[own] >= 0 ? all[at[own]].party : lower[own] === 'its' ? tellerOf(text, i, own, all, at) : null
    if (party === null) continue
    // "its leader Mira Holt": the name is what is meant.
    const bearer = bearerOf(text, i)
    const name = bearer < 0 ? undefined : text.entities.mentions[text.entities.mentionOf[bearer]]
    if (bearer >= 0) add(party, 'person', name?.first ?? bearer, name?.end ?? bearer + 1, bearer)
    else add(party, howOf(text, i, noun), Math.min(left[i], own), i + 1, i)
  }
}

/** The party that tells what its own office does, where the reader joins "its" to nothing. */
function tellerOf(text: Analysed, office: number, own: number, all: readonly Meant[], at: Int32Array): string | null {
  const { entities } = text
  const mention = entities.mentionAt[own]
  if (mention >= 0 && entities.entities[entities.mentions[mention].entity].mentions.length > 1) return null
  const teller = tellerToken(text, office)
  if (teller < 0 || teller > own || at[teller] < 0) return null
  const { how, party } = all[at[teller]]
  return /^(?:name|alias|metonym)$/.test(how) ? party : null
}

/** Several officials, and aides, speak from a side; the minister, and ministers together, for it. */
function howOf({ lower, tag }: Analysed, at: number, noun: string): 'official' | 'unnamed' {
  if (BODIES.has(noun) || SPOKESPEOPLE.has(noun) || /^(?:ministers|leaders)$/.test(lower[at])) return 'official'
  return /S$/.test(tag[at]) || /^(?:aide|advis[eo]r|official|source)$/.test(noun) ? 'unnamed' : 'official'
}

const PEOPLE = /^(?:official|source|person|aide|advis[eo]r|diplomat|lawmaker|figure|insider)$/
/** Tokens behind "close to" within which the one stands to whom they are close. */
const CLOSE_REACH = 8

/** "two officials close to the president", "a person close to the union": they speak from that side. */
export function addThoseClose(text: Analysed, all: readonly Meant[], at: Int32Array, add: AddMeant): void {
  const { lemma, lower, upos, left, head, sentence, tokens } = text
  for (let i = 0; i + 3 < tokens.count; i++) {
    if (lower[i + 1] !== 'close' || lower[i + 2] !== 'to' || !PEOPLE.test(lemma[i]) || at[i] >= 0) continue
    for (let to = i + 3; to < Math.min(tokens.count, i + 3 + CLOSE_REACH) && sentence[to] === sentence[i]; to++) {
      if (upos[to] === 'VERB' || upos[to] === 'AUX' || upos[to] === 'PUNCT') break
      if (at[to] < 0) continue
      // "close to Kessar's border": to something else, which Kessar only owns.
      if (head[to] <= to || upos[head[to]] === 'VERB' || at[head[to]] >= 0) {
        const { party } = all[at[to]]
        add(party, 'unnamed', Math.min(left[i], i), i + 1, i)
      }
      break
    }
  }
}

/** What bodies are that their members are: of a council, a party or a league each may go its own way. */
const OF_MEMBERS = /^(?:union|association|federation|confederation|guild)$/

/** "members of the pilots' union", "the union's members": all of them together are the body; not "two members", "some members of". */
export function addMembers(text: Analysed, all: readonly Meant[], at: Int32Array, add: AddMeant): void {
  const { lower, tag, lemma, children, childStart, relation, tokens, left } = text
  for (let i = 0; i < tokens.count; i++) {
    if (lower[i] !== 'members' || tag[i] !== 'NNS' || at[i] >= 0 || relation[i] === 'compound') continue
    let body = -1
    let isSome = false
    for (let c = childStart[i]; c < childStart[i + 1]; c++) {
      const child = children[c]
      if (/^(?:nmod|nmod:poss)$/.test(relation[child]) && at[child] >= 0 && body < 0) body = child
      else if (/^(?:amod|nummod|compound|acl|conj|nmod)/.test(relation[child])) isSome = true
      else if (relation[child] === 'det' && lower[child] !== 'the') isSome = true
    }
    if (body < 0 || isSome || !OF_MEMBERS.test(lemma[body]) || (body > i && lower[i + 1] !== 'of')) continue
    add(all[at[body]].party, 'official', Math.min(i, left[i]), Math.max(i + 1, body < i ? 0 : body + 1), i)
  }
}
