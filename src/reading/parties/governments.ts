import type { Analysed } from '../clauses/index.ts'
import type { FoundName } from './find-names.ts'
import type { AddMeant, Meant } from './meant.ts'
import { isBodyNoun, isOffice, kindWordOf, OFFICES, SPOKESPEOPLE } from './offices.ts'
import type { PartyBook } from './party-book.ts'

/** Bodies and offices that only a state has. */
const OF_STATES = /^(?:government|cabinet|ministry|minister|premier|parliament|treasury|army|navy)$/
/** Bodies that are a state's whole government, or of it, where nothing says whose they are. */
const GOVERNMENT = /^(?:government|cabinet|ministry)$/
/** What a ministry is for. */
const PORTFOLIO =
  /^(?:foreign|finance|defen[cs]e|interior|home|justice|trade|economy|energy|treasury|agriculture|labou?r|health|transport|water|environment|education)$/
/** Sentences back in which no other state may be spoken of. */
const SENTENCES_BACK = 2

/**
 * "The government", "the finance ministry", "government officials", without a word of whose: that of the one state that the text
 * speaks of: what it gives a government, ministers or an army, or what has a people or a seat; of several, of the only one that it speaks of there. Where a state
 * that is no party has them too, nobody is meant.
 *
 * @param named by token, the party's name whose head it is, whatever the name does there
 */
export function addGovernments(
  text: Analysed,
  named: readonly (FoundName | undefined)[],
  all: readonly Meant[],
  at: Int32Array,
  { nations, seated }: PartyBook,
  add: AddMeant,
): void {
  const known = statesIn(text, named, all, at)
  if (known === null) return
  const spokenOf = (i: number): string | undefined => {
    const party = at[i] >= 0 ? all[at[i]].party : named[i]?.name.party
    return party === undefined ? undefined : (nations.get(party) ?? party)
  }
  const states = new Set(known)
  for (let i = 0; i < text.tokens.count; i++) {
    const party = spokenOf(i)
    if (party !== undefined && (nations.get(party) === party || (seated.has(party) && !isBody(party))))
      states.add(party)
  }
  if (states.size === 0) return
  const { tokens, lemma, sentence } = text
  const only = states.size === 1 ? [...states][0] : null
  /** The last tokens at which two different states were spoken of. */
  let last: Spoken | null = null
  let other: Spoken | null = null
  for (let i = 0; i < tokens.count; i++) {
    const party = spokenOf(i)
    if (party !== undefined && states.has(party)) {
      if (last !== null && last.party !== party) other = last
      last = { party, token: i }
      continue
    }
    const first = startOf(text, i)
    if (first < 0 || at[i] >= 0) continue
    const isNear = (one: Spoken | null): boolean => one !== null && sentence[i] - sentence[one.token] <= SENTENCES_BACK
    const owner = only ?? (isNear(last) && !isNear(other) ? last!.party : null)
    if (owner === null) continue
    const speaks = !OFFICES.has(lemma[i]) || SPOKESPEOPLE.has(lemma[i])
    add(owner, speaks ? 'official' : 'unnamed', first, i + 1, i)
  }
}

/** "The Highland Front", "the Coastal Union" have a seat, and are no state. */
export function isBody(party: string): boolean {
  const words = party.toLowerCase().split(/\s+/)
  return isBodyNoun(words[kindWordOf(words)]!)
}

interface Spoken {
  readonly party: string
  readonly token: number
}

/** The parties that the text gives what only states have; null: a state that is no party has some too. */
function statesIn(
  text: Analysed,
  named: readonly (FoundName | undefined)[],
  all: readonly Meant[],
  at: Int32Array,
): ReadonlySet<string> | null {
  const { tokens, lemma, upos, entities } = text
  const found = new Set<string>()
  for (let i = 0; i < tokens.count; i++) {
    if ((upos[i] !== 'NOUN' && upos[i] !== 'PROPN') || !OF_STATES.test(lemma[i].toLowerCase())) continue
    const own = at[i] >= 0 ? all[at[i]] : null
    // "Finance Minister Olm Brand of the Coast Party": the government is not his party's, which may share it with others.
    if (own !== null) {
      if ((own.how === 'official' || own.how === 'person') && !isBody(own.party)) found.add(own.party)
      continue
    }
    const bearer = bearerOf(text, i)
    const owner = ownerOf(text, i, named)
    if (bearer >= 0 && at[bearer] >= 0) {
      if (!isBody(all[at[bearer]].party)) found.add(all[at[bearer]].party)
    } else if (owner !== null) found.add(owner)
    else if (bearer >= 0 || isOwned(text, i)) return null
    else if (entities.mentionOf[i] >= 0 && entities.mentions[entities.mentionOf[i]].form === 'name') return null
  }
  return found
}

/** The person named behind an office: "Finance Minister Ida Brandt"; or -1. */
function bearerOf({ relation, head, upos, lemma }: Analysed, office: number): number {
  const above = head[office]
  const isTitle = above > office && /^(?:compound|flat|nmod:desc|appos)$/.test(relation[office])
  return isTitle && upos[above] === 'PROPN' && /^(?:minister|premier)$/.test(lemma[office].toLowerCase()) ? above : -1
}

/** The party by whose name it is called: "Arland's parliament". */
function ownerOf(
  { relation, children, childStart }: Analysed,
  noun: number,
  named: readonly (FoundName | undefined)[],
): string | null {
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++)
    if (/^(?:nmod|compound|amod)/.test(relation[children[c]]) && named[children[c]] !== undefined)
      return named[children[c]]!.name.party
  return null
}

/** "Velk's government", "the Velkan government", "the government of Velk": of somebody with a name. */
function isOwned({ relation, upos, children, childStart, lower }: Analysed, noun: number): boolean {
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const child = children[c]
    if (relation[child] === 'nmod:poss') return upos[child] === 'PROPN'
    if (upos[child] === 'PROPN' && /^(?:nmod|compound|amod)/.test(relation[child])) return !PORTFOLIO.test(lower[child])
    if (upos[child] === 'ADJ' && relation[child] === 'amod' && isOfPeople(lower[child])) return true
  }
  return false
}

/** Words of nationality that end as most do: "Arlandic", "Kessari", "Velkan". */
const isOfPeople = (lower: string): boolean =>
  /(?:an|ish|ese|ic|i)$/.test(lower) && !/^(?:public|civic|basic)$/.test(lower)

/** First token of "the government", "the finance ministry", "a government spokesman" whose noun is at a token; -1: it is another's. */
function startOf(text: Analysed, noun: number): number {
  const { lower, lemma, upos, relation, head, children, childStart, tag } = text
  if (upos[noun] !== 'NOUN' && upos[noun] !== 'PROPN') return -1
  const word = lemma[noun].toLowerCase()
  const isBody = GOVERNMENT.test(word)
  if (!isBody && !(isOffice(word) && lower[noun - 1] === 'government')) return -1
  if (isBody && (tag[noun] === 'NNS' || tag[noun + 1] === 'POS')) return -1
  // "Offered them the foreign ministry": a post, unless it acts.
  if (word === 'ministry' && !/^(?:nsubj|obl:agent)/.test(relation[noun])) return -1
  // "government officials" is told of by the officials.
  if (isBody && head[noun] > noun && /^(?:compound|amod|nmod:desc)/.test(relation[noun])) return -1
  let first = noun
  let definite = !isBody
  let ministry = word !== 'ministry'
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const child = children[c]
    if (relation[child] === 'det') {
      if (isBody && lower[child] !== 'the') return -1
      if (/^(?:no|any|every|another|each)$/.test(lower[child])) return -1
      definite = true
      first = Math.min(first, child)
    } else if (child < noun && PORTFOLIO.test(lower[child])) {
      ministry = true
      first = Math.min(first, child)
    } else if (child < noun && lower[child] === 'government' && !isBody) first = Math.min(first, child)
    else if (/^(?:nmod|amod|compound|appos|flat|acl)/.test(relation[child])) return -1
    else if (relation[child] === 'nummod') first = Math.min(first, child)
  }
  return definite && ministry ? first : -1
}
