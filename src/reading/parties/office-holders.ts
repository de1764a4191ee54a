import type { Analysed } from '../clauses/index.ts'
import { headIn } from './by-entity.ts'
import type { FoundName } from './find-names.ts'
import type { AddMeant, Meant } from './meant.ts'
import { BODIES, HEADS, NOT_ITS, OFFICES, SPOKESPEOPLE } from './offices.ts'
import { partyOfOthers } from './one-of-others.ts'

/** Offices and bodies with a party's name before or behind them: "Kessari officials", "a spokesman for the Citadel". */
export function addRoles(
  text: Analysed,
  named: readonly (FoundName | undefined)[],
  all: readonly Meant[],
  at: Int32Array,
  add: AddMeant,
): void {
  const { lemma, upos, tokens } = text
  for (let i = 0; i < tokens.count; i++) {
    if (at[i] >= 0 || (upos[i] !== 'NOUN' && upos[i] !== 'PROPN')) continue
    const noun = lemma[i].toLowerCase()
    const body = BODIES.has(noun)
    if (!body && !OFFICES.has(noun) && !HEADS.has(noun)) continue
    const nearest = ownerOf(text, i, named, HEADS.has(noun))
    if (nearest === null) continue
    // "League officials were doubtful. One official in Ostrel said": still the League's, wherever they sit.
    const owner = partyOfOthers(text, i, all, at) ?? nearest
    const { first, end } = rangeOf(text, i)
    // "Prime Minister Daro Temesh": the name is what is meant.
    const bearer = bearerOf(text, i)
    if (bearer >= 0) {
      add(owner, 'person', bearer, bearer + 1, bearer)
      continue
    }
    if (body || SPOKESPEOPLE.has(noun)) add(owner, 'official', first, end, i)
    else add(owner, isDefinite(text, i) || isGovernment(text, i) ? 'official' : 'unnamed', first, end, i)
  }
}

/** "Dorvan's office", "Dorvan's ministry", "Temesh's spokesman": they speak for the party of the person. */
export function addStaff(
  { lemma, upos, relation, children, childStart, left, tokens }: Analysed,
  all: readonly Meant[],
  at: Int32Array,
  add: AddMeant,
): void {
  for (let i = 0; i < tokens.count; i++) {
    if (
      at[i] >= 0 ||
      upos[i] !== 'NOUN' ||
      !/^(office|ministry|department|government|administration|delegation|spokesman|spokeswoman|spokesperson|aide|adviser|advisor|deputy)$/.test(
        lemma[i],
      )
    )
      continue
    for (let c = childStart[i]; c < childStart[i + 1] && children[c] < i; c++) {
      const owner = relation[children[c]] === 'nmod:poss' && at[children[c]] >= 0 ? all[at[children[c]]] : null
      if (owner === null || owner.how !== 'person') continue
      add(owner.party, /^(aide|advis[eo]r)$/.test(lemma[i]) ? 'unnamed' : 'official', left[children[c]], i + 1, i)
    }
  }
}

/**
 * "'There is no such plan,' its spokesman said": whose "its" the reader does not know is the spokesman of who acts in the last
 * sentence before what is quoted.
 */
export function addOwnSpokespeople(text: Analysed, all: readonly Meant[], at: Int32Array, add: AddMeant): void {
  const { lemma, lower, children, childStart, relation, entities, tokens } = text
  for (let i = 0; i < tokens.count; i++) {
    if (at[i] >= 0 || !/^spokes(man|woman|person)$/.test(lemma[i])) continue
    for (let c = childStart[i]; c < childStart[i + 1] && children[c] < i; c++) {
      const own = children[c]
      if (relation[own] !== 'nmod:poss' || lower[own] !== 'its' || entities.mentionAt[own] >= 0) continue
      const who = actingBefore(text, own, all, at)
      if (who !== null) add(who.party, 'official', own, i + 1, i)
    }
  }
}

/** Sentences of a quotation that are passed over. */
const MOST_QUOTED = 4

const isMark = (word: string): boolean => /^["“”]$/.test(word)

/** The party, and no person of it, that is the subject of the last sentence before a token's that is not quoted. */
function actingBefore(
  { tokens, sentence, relation, head, lower }: Analysed,
  token: number,
  all: readonly Meant[],
  at: Int32Array,
): Meant | null {
  const { sentences } = tokens
  const marksIn = (first: number, end: number): number => lower.slice(first, end).filter(isMark).length
  let inside = marksIn(sentences[sentence[token]], token) % 2 === 1
  for (let s = sentence[token] - 1; s >= Math.max(0, sentence[token] - MOST_QUOTED); s--) {
    const quotes = marksIn(sentences[s], sentences[s + 1])
    if (inside || quotes > 0) {
      if (quotes % 2 === 1) inside = !inside
      continue
    }
    for (let i = sentences[s]; i < sentences[s + 1]; i++)
      if (at[i] >= 0 && relation[i].startsWith('nsubj') && relation[head[i]] === 'root')
        return all[at[i]].how === 'person' || all[at[i]].how === 'unnamed' ? null : all[at[i]]
    return null
  }
  return null
}

/**
 * "the prime minister", without a word of whose, where the text calls somebody so by name: "the Prime Minister, Mira
 * Tolvaj"; or where it names a person to whom the dossier gives the office. Not where two are called so, or it is somebody
 * whom no party has.
 */
export function addKnownOffices(
  text: Analysed,
  found: readonly FoundName[],
  all: readonly Meant[],
  at: Int32Array,
  add: AddMeant,
): void {
  const { lemma, upos, tokens } = text
  const ofDossier = dossierOffices(found, all, at)
  const holders = new Map<string, string | null>()
  const places: { readonly token: number; readonly office: string }[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (upos[i] !== 'NOUN' && upos[i] !== 'PROPN') continue
    const noun = lemma[i].toLowerCase()
    if (!OFFICES.has(noun) && !HEADS.has(noun)) continue
    const office = officeAt(text, i)
    if (!OFFICES.has(noun) && !ofDossier.has(office)) continue
    const bearer = bearerOf(text, i)
    if (bearer < 0) {
      if (isBareOffice(text, i)) places.push({ token: i, office })
      // "A European ambassador": there is another.
      else if (isAnother(text, i)) holders.set(office, null)
      // "Kessar's prime minister": there is that one too.
      else if (at[i] >= 0 && ofDossier.has(office) && all[at[i]].party !== ofDossier.get(office))
        ofDossier.set(office, null)
      continue
    }
    // To the reader the name's head may be another of its words than the bearer.
    const mention = text.entities.mentions[text.entities.mentionOf[bearer]]
    const known = mention === undefined ? bearer : headIn(at, mention.first, mention.end)
    const party = known >= 0 && at[known] >= 0 ? all[at[known]].party : null
    const held = holders.get(office)
    holders.set(office, held === undefined || held === party ? party : null)
  }
  for (const { token, office } of places) {
    const party = holders.get(office) === undefined ? ofDossier.get(office) : holders.get(office)
    if (party === undefined || party === null || at[token] >= 0) continue
    const { first, end } = rangeOf(text, token)
    add(party, 'person', first, end, token)
  }
}

/** The offices of the persons whom a text names, as the dossier has them, with their party; null: two parties have one. */
function dossierOffices(
  found: readonly FoundName[],
  all: readonly Meant[],
  at: Int32Array,
): Map<string, string | null> {
  const offices = new Map<string, string | null>()
  for (const { name, first, end } of found) {
    if (name.offices.length === 0) continue
    const head = headIn(at, first, end)
    if (head < 0 || all[at[head]].how !== 'person') continue
    for (const office of name.offices) {
      const held = offices.get(office)
      offices.set(office, held === undefined || held === name.party ? name.party : null)
    }
  }
  return offices
}

/** "prime minister", "foreign minister", "president": the office's words without whose it is. */
function officeAt({ lemma, lower, relation, children, childStart }: Analysed, at: number): string {
  const words: string[] = []
  for (let c = childStart[at]; c < childStart[at + 1] && children[c] < at; c++) {
    if (/^(compound|amod)$/.test(relation[children[c]]) && OFFICE_WORDS.test(lower[children[c]]))
      words.push(lower[children[c]])
  }
  return [...words, lemma[at].toLowerCase()].join(' ')
}

const OFFICE_WORDS =
  /^(prime|foreign|finance|defen[cs]e|interior|deputy|vice|trade|energy|water|justice|special|general|chief)$/

/** "a European ambassador", "two ministers", not "the party's minister". */
function isAnother({ tag, lower, relation, children, childStart }: Analysed, at: number): boolean {
  if (tag[at] === 'NNS' || tag[at] === 'NNPS') return false
  for (let c = childStart[at]; c < childStart[at + 1]; c++) {
    if (relation[children[c]] === 'det') return /^(a|an|another|one)$/.test(lower[children[c]])
  }
  return false
}

/** "the president": nothing says whose, or which of several. */
function isBareOffice({ tag, lower, relation, children, childStart }: Analysed, at: number): boolean {
  if (tag[at] === 'NNS' || tag[at] === 'NNPS') return false
  let definite = false
  for (let c = childStart[at]; c < childStart[at + 1]; c++) {
    const child = children[c]
    if (relation[child] === 'det') definite = lower[child] === 'the'
    else if (relation[child] === 'nmod' || relation[child] === 'nmod:poss' || relation[child] === 'appos') return false
    else if (
      child < at &&
      !OFFICE_WORDS.test(lower[child]) &&
      relation[child] !== 'case' &&
      relation[child] !== 'punct'
    )
      return false
  }
  return definite
}

/** The person whose title or apposition this office is, or -1. */
export function bearerOf(
  { head, relation, upos, lower, children, childStart, entities }: Analysed,
  office: number,
): number {
  const above = head[office]
  const isName = (token: number): boolean => {
    const m = entities.mentionAt[token]
    return m >= 0
      ? entities.mentions[m].form === 'name' && entities.entities[entities.mentions[m].entity].type === 'person'
      : false
  }
  if (
    above >= 0 &&
    /^(compound|appos|flat|nmod:desc)$/.test(relation[office]) &&
    upos[above] === 'PROPN' &&
    isName(above)
  )
    return above
  for (let c = childStart[office]; c < childStart[office + 1]; c++) {
    const child = children[c]
    if (/^(appos|flat)$/.test(relation[child]) && upos[child] === 'PROPN' && isName(child)) return child
  }
  // "the Prime Minister, Mira Tolvaj", whatever the parser makes of it.
  const next = entities.mentionOf[office + 2] ?? -1
  if (lower[office + 1] === ',' && next >= 0) {
    const { first, head: named, end } = entities.mentions[next]
    if (first === office + 2 && isName(named) && !/^(who|whose)$/.test(lower[end + 1] ?? '') && upos[end] === 'PUNCT')
      return named
  }
  return -1
}

/** Party whose office or body this is: by the words before it, or behind "of", "for", "at", "from" or "in". */
function ownerOf(
  text: Analysed,
  at: number,
  named: readonly (FoundName | undefined)[],
  isHead: boolean,
): string | null {
  const { children, childStart, relation, lemma, lower } = text
  let owner: string | null = null
  for (let c = childStart[at]; c < childStart[at + 1]; c++) {
    const child = children[c]
    if (child < at && (NOT_ITS.has(lower[child]) || NOT_ITS.has(lemma[child]))) return null
    const name = named[child]
    if (name !== undefined && owner === null) {
      const how = relation[child]
      const before = child < at
      if (before && isHead && how !== 'nmod:poss' && name.name.kind !== 'name') continue
      const preposition = caseOf(text, child)
      // "an ambassador in Ostrel" is another country's.
      const abroad =
        preposition === 'in' && /^(ambassador|diplomat|envoy|emissary|delegate|negotiator)$/.test(lemma[at])
      if (before || (!abroad && /^(of|for|at|from|in|with|within)$/.test(preposition))) owner = name.name.party
    } else if (
      owner === null &&
      child > at &&
      relation[child] === 'nmod' &&
      /^(of|for|at|from|in)$/.test(caseOf(text, child))
    ) {
      // "a spokesman for the Kessari delegation"
      owner = bodyOwner(text, child, named)
    } else if (owner === null && child < at && (relation[child] === 'compound' || relation[child] === 'nmod:poss')) {
      // "Kessari Foreign Ministry officials"
      owner = BODIES.has(lemma[child].toLowerCase()) ? bodyOwner(text, child, named) : null
    }
  }
  return owner
}

function bodyOwner(
  { children, childStart, lemma, relation }: Analysed,
  at: number,
  named: readonly (FoundName | undefined)[],
): string | null {
  if (!BODIES.has(lemma[at].toLowerCase())) return null
  for (let c = childStart[at]; c < childStart[at + 1]; c++) {
    const child = children[c]
    const name = named[child]
    if (name !== undefined && (child < at || relation[child] === 'nmod')) return name.name.party
  }
  return null
}

function caseOf({ children, childStart, relation, lower }: Analysed, at: number): string {
  for (let c = childStart[at]; c < childStart[at + 1]; c++)
    if (relation[children[c]] === 'case') return lower[children[c]]
  return ''
}

/** "the foreign minister", "Kessar's minister", "Foreign Minister": one that everybody can tell. */
function isDefinite({ tag, children, childStart, relation, lower }: Analysed, at: number): boolean {
  if (tag[at] === 'NNS' || tag[at] === 'NNPS') return false
  for (let c = childStart[at]; c < childStart[at + 1]; c++) {
    const child = children[c]
    if (relation[child] === 'det') return lower[child] === 'the'
    if (relation[child] === 'nmod:poss') return true
  }
  return tag[at] === 'NNP'
}

/** "the League's foreign ministers": together they are the government. */
function isGovernment({ lower, children, childStart, relation }: Analysed, at: number): boolean {
  if (lower[at] !== 'ministers' && lower[at] !== 'leaders') return false
  for (let c = childStart[at]; c < childStart[at + 1]; c++) if (relation[children[c]] === 'nummod') return false
  return true
}

/** The office with what stands before it. */
function rangeOf({ left, relation, children, childStart }: Analysed, at: number): { first: number; end: number } {
  let first = at
  for (let c = childStart[at]; c < childStart[at + 1]; c++) {
    const child = children[c]
    if (child < at && /^(det|amod|compound|nmod:poss|nummod|nmod:desc)$/.test(relation[child]))
      first = Math.min(first, left[child])
  }
  return { first, end: at + 1 }
}
