import { type Analysed, spanOfTokens } from '../clauses/index.ts'
import type { Mention } from '../entities/index.ts'
import { titles } from '../entities/index.ts'
import { type FoundName, findNames } from './find-names.ts'
import type { How, Meant, MeantParties } from './meant.ts'
import { BODIES, HEADS, NOT_ITS, OFFICES, SPOKESPEOPLE } from './offices.ts'
import type { PartyBook } from './party-book.ts'
import { standsForParty } from './place-or-party.ts'
import { folded } from './spelling.ts'

/**
 * Finds every place of a text where a party of the dossier is meant, and how. Linear in the text's length.
 *
 * @example whoIsMeant(analysed, partyBook(codebook)).all.map(({ party, how }) => [party, how])
 */
export function whoIsMeant(text: Analysed, book: PartyBook): MeantParties {
  const known = meantIn.get(text)
  if (known?.book === book) return known.meant
  const meant = findMeant(text, book)
  meantIn.set(text, { book, meant })
  return meant
}

/** What was found in a text last: several finders ask for it. */
const meantIn: WeakMap<Analysed, { readonly book: PartyBook; readonly meant: MeantParties }> = new WeakMap()

function findMeant(text: Analysed, book: PartyBook): MeantParties {
  const { count } = text.tokens
  const found = findNames(text, book)
  const at = new Int32Array(count).fill(-1)
  const all: Meant[] = []
  const unmeant: Meant[] = []
  /** Party of the name whose head each token is, whatever it does there; and whether as an adjective. */
  const named: (FoundName | undefined)[] = new Array(count)
  const add = (party: string, how: How, first: number, end: number, head: number): void => {
    if (at[head] >= 0) return
    at[head] = all.length
    all.push({ party, how, first, end, head, span: spanOfTokens(text, first, end) })
  }
  for (const one of found) {
    const { name, first, end } = one
    const head = headOf(text, first, end)
    const larger = largerName(text, first, end)
    const meant = (how: How): Meant => ({
      party: name.party,
      how,
      first,
      end,
      head,
      span: spanOfTokens(text, first, end),
    })
    if (larger !== null && !isSame(text, one, larger)) {
      const whole = headOf(text, larger.first, larger.end)
      if (isBodyOf(text, larger, end) || isSeatOf(text, larger, first)) {
        add(name.party, 'official', larger.first, larger.end, whole)
        // "U.S. Army officials in Kyiv" are not Kyiv's.
        named[whole] = one
      } else if (name.kind !== 'metonym' && isPortfolioOf(text, one, larger)) named[whole] = one
      continue
    }
    if (name.kind === 'person') {
      if (isOtherPerson(text, one, larger, book)) continue
      add(name.party, 'person', first, end, head)
      continue
    }
    named[head] = one
    if (name.kind === 'metonym') {
      if (standsForParty(text, head, first, end)) add(name.party, 'metonym', first, end, head)
      else unmeant.push(meant('metonym'))
    } else if (isModifier(text, head) || isPeople(text, one, head)) unmeant.push(meant(name.kind))
    else add(name.party, name.kind, first, end, head)
  }
  addRoles(text, named, at, add)
  addStaff(text, all, at, add)
  addKnownOffices(text, all, at, add)
  addByEntity(text, partiesOfEntities(text, all, at, book), named, at, add)
  all.sort((a, b) => a.head - b.head)
  all.forEach(({ head }, i) => {
    at[head] = i
  })
  const unmeantAt = new Int32Array(count).fill(-1)
  unmeant.forEach(({ head }, i) => {
    unmeantAt[head] = i
  })
  return { all, at, unmeant, unmeantAt }
}

/** The token of `first .. end - 1` that hangs on one outside; of several one that is an argument of a verb, or the last. */
function headOf({ head, relation }: Analysed, first: number, end: number): number {
  let found = -1
  for (let i = end - 1; i >= first; i--) {
    if (head[i] >= first && head[i] < end) continue
    if (/^(nsubj|obj|iobj|obl:agent)/.test(relation[i])) return i
    if (found < 0) found = i
  }
  return found < 0 ? end - 1 : found
}

/** Longer phrases and names are lists, or no language: time must stay linear. */
const MAX_PHRASE = 30

/** The name of something that the words are only a part of. */
function largerName({ entities }: Analysed, first: number, end: number): Mention | null {
  const m = entities.mentionOf[first]
  if (m < 0) return null
  const mention = entities.mentions[m]
  return mention.end - mention.first <= MAX_PHRASE &&
    mention.form === 'name' &&
    mention.first <= first &&
    mention.end >= end &&
    mention.end - mention.first > end - first
    ? mention
    : null
}

/** Whether the larger name only adds titles, articles and marks to the words: "President Dorvan", "the Citadel". */
function isSame({ lower, upos }: Analysed, { name, first, end }: FoundName, larger: Mention): boolean {
  if (name.kind === 'person') return larger.end === end
  for (let i = larger.first; i < larger.end; i++) {
    if (i >= first && i < end) continue
    if (upos[i] === 'DET' || upos[i] === 'PUNCT' || lower[i] === "'s" || titles.has(lower[i])) continue
    if (i < end || !FIRM.test(lower[i])) return false
  }
  return true
}

const FIRM = /^(inc|corp|co|ltd|llc|plc|ag|sa|nv|gmbh|corporation|company|limited)\.?$/

/** "U.S. Trade" of "U.S. Trade officials": what the party's officials deal with. */
function isPortfolioOf({ lower }: Analysed, { end }: FoundName, larger: Mention): boolean {
  for (let i = end; i < larger.end; i++) if (!PORTFOLIOS.test(lower[i])) return false
  return larger.end > end
}

/** "Kessari Water Ministry", "U.S. Department of Commerce": a body of the party that the name begins with. */
function isBodyOf({ lower, lemma }: Analysed, larger: Mention, end: number): boolean {
  for (let i = end; i < larger.end; i++) if (BODIES.has(lower[i]) || BODIES.has(lemma[i])) return true
  return false
}

/** "Foreign Ministry in Maradin": the government that sits there. */
function isSeatOf({ lower, lemma }: Analysed, larger: Mention, first: number): boolean {
  if (lower[first - 1] !== 'in' && lower[first - 1] !== 'of') return false
  return first - 2 >= larger.first && /^(ministry|government|administration)$/.test(lemma[first - 2].toLowerCase())
}

/** A surname that somebody else has: another first name stands before it, here or where the person is named in full. */
function isOtherPerson(
  text: Analysed,
  { name, first, end }: FoundName,
  larger: Mention | null,
  book: PartyBook,
): boolean {
  if (name.words.length > 1) return false
  const { lower, entities, tokens } = text
  const firsts = (from: number, to: number): string[] => {
    const words: string[] = []
    for (let i = from; i < to; i++) {
      const word = tokens.text.slice(tokens.starts[i], tokens.ends[i])
      if (word.length > 2 && !titles.has(lower[i]) && word !== word.toLowerCase()) words.push(folded(word))
    }
    return words
  }
  const m = entities.mentionOf[first]
  const entity = m < 0 ? null : entities.entities[entities.mentions[m].entity]
  const spoken = larger !== null ? firsts(larger.first, first) : []
  if (entity !== null && entity.type === 'person') {
    // A person is named in full at first.
    for (const mention of entity.mentions.slice(0, MAX_PHRASE)) {
      if (mention.form !== 'name' || spoken.length > 0 || mention.end - mention.first > MAX_PHRASE) continue
      if (mention.end - mention.first > 1) spoken.push(...firsts(mention.first, mention.end - 1))
    }
  }
  if (spoken.length === 0) return end > first && isPlainWord(text, first)
  const own = (book.byFirst.get(spoken[0]) ?? []).some(
    ({ party, kind, words }) =>
      party === name.party && kind === 'person' && words.length > 1 && words.at(-1) === name.words[0],
  )
  const initials = spoken.every((word) => word.length < 3)
  return !own && !initials && !isRoleWord(spoken)
}

/** Words before a surname that are no first names: "Defence Secretary Smith". */
function isRoleWord(words: readonly string[]): boolean {
  return words.every(
    (word) => titles.has(word) || BODIES.has(word) || OFFICES.has(word) || HEADS.has(word) || PORTFOLIOS.test(word),
  )
}

const PORTFOLIOS =
  /^(foreign|defen[cs]e|finance|trade|commerce|treasury|state|interior|justice|prime|vice|deputy|chief|energy|water|labou?r|special|house|senate|majority|minority|general|home|economy|economic|agriculture|health|union|party|senior)$/

/** A surname that is a word ("Baker", "Field") where it begins a sentence and is no name to the reader. */
function isPlainWord({ upos }: Analysed, at: number): boolean {
  return upos[at] !== 'PROPN' && upos[at] !== 'NOUN' && upos[at] !== 'ADJ' && upos[at] !== 'X'
}

/** The word stands before a noun: "Kessari farmers", "Varnia talks". */
function isModifier({ relation, head, upos }: Analysed, at: number): boolean {
  if (head[at] <= at || head[at] - at > MAX_PHRASE || !/^(compound|amod|nmod:desc|nummod|det)$/.test(relation[at]))
    return false
  for (let i = at + 1; i < head[at]; i++) if (upos[i] === 'VERB' || upos[i] === 'AUX') return false
  return upos[head[at]] !== 'VERB' && upos[head[at]] !== 'AUX'
}

/** "a Kessari", "two Varnians", "most Americans": people of the party, who are not it. */
function isPeople(
  { tag, lower, children, childStart, relation }: Analysed,
  { name, first, end }: FoundName,
  at: number,
): boolean {
  // "dockers" are the party as they are; "Americans" are everybody.
  if (name.kind !== 'alias' || end - first > 1 || !name.capitals[0]) return false
  for (let c = childStart[at]; c < childStart[at + 1]; c++) {
    const child = children[c]
    if (
      relation[child] === 'nummod' ||
      (relation[child] === 'det' && /^(a|an|some|many|most|few|all)$/.test(lower[child]))
    )
      return true
    if (relation[child] === 'amod' && child < at && tag[at] === 'NNPS') return true
  }
  // Without "the" the plural of a people's word is everybody: "Kessaris want peace".
  if (tag[at] !== 'NNPS' && tag[at] !== 'NNS') return false
  return lower[at].endsWith('s') && lower[at - 1] !== 'the' && /(ns|is|ers|cks|tes|ks|ds|es)$/.test(lower[at])
}

/** The token of a name by which its party is known: the name's head may be another of its words to the reader. */
function headIn(at: Int32Array, first: number, end: number): number {
  for (let i = end - 1; i >= first; i--) if (at[i] >= 0) return i
  return -1
}

interface EntityParty {
  readonly party: string
  /** How its roles are meant. */
  readonly how: How
}

/** The party that each entity is or belongs to, by what its mentions mean and by the country that its roles name. */
function partiesOfEntities(
  { entities, lemma }: Analysed,
  all: readonly Meant[],
  at: Int32Array,
  book: PartyBook,
): (EntityParty | null)[] {
  return entities.entities.map((entity) => {
    let known: EntityParty | null = null
    for (const { first, end, head, form } of entity.mentions) {
      const found = form === 'name' ? headIn(at, first, end) : head
      if (found < 0 || at[found] < 0) continue
      const { party, how } = all[at[found]]
      if (known !== null && known.party !== party) return null
      if (known === null || how === 'person') known = { party, how }
    }
    if (known !== null) return known.how === 'name' || known.how === 'alias' ? { ...known, how: 'official' } : known
    if (entity.country === null || entity.type !== 'person' || entity.plural) return null
    const holdsOffice = entity.mentions.some(({ form, head }) => form === 'role' && OFFICES.has(lemma[head]))
    const party = holdsOffice ? namedBy(entity.country, book) : null
    return party === null ? null : { party, how: 'person' }
  })
}

/** The party that has these words as its name or alias. */
export function namedBy(words: string, book: PartyBook): string | null {
  const list = words.split(/\s+/).map(folded)
  const name = (book.byFirst.get(list[0]) ?? []).find(
    (one) =>
      one.kind !== 'person' &&
      one.kind !== 'metonym' &&
      one.words.length === list.length &&
      one.words.every((word, i) => word === list[i]),
  )
  return name?.party ?? null
}

type Add = (party: string, how: How, first: number, end: number, head: number) => void

/** Offices and bodies with a party's name before or behind them: "Kessari officials", "a spokesman for the Citadel". */
function addRoles(text: Analysed, named: readonly (FoundName | undefined)[], at: Int32Array, add: Add): void {
  const { lemma, upos, tokens } = text
  for (let i = 0; i < tokens.count; i++) {
    if (at[i] >= 0 || (upos[i] !== 'NOUN' && upos[i] !== 'PROPN')) continue
    const noun = lemma[i].toLowerCase()
    const body = BODIES.has(noun)
    if (!body && !OFFICES.has(noun) && !HEADS.has(noun)) continue
    const owner = ownerOf(text, i, named, HEADS.has(noun))
    if (owner === null) continue
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

/** "Dorvan's office", "Temesh's spokesman": they speak for the party of the person. */
function addStaff(
  { lemma, upos, relation, children, childStart, left, tokens }: Analysed,
  all: readonly Meant[],
  at: Int32Array,
  add: Add,
): void {
  for (let i = 0; i < tokens.count; i++) {
    if (
      at[i] >= 0 ||
      upos[i] !== 'NOUN' ||
      !/^(office|spokesman|spokeswoman|spokesperson|aide|adviser|advisor)$/.test(lemma[i])
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
 * "the prime minister", without a word of whose, where the text calls somebody so by name: "the Prime Minister, Mira
 * Tolvaj". Not where two are called so, or it is somebody whom no party has.
 */
function addKnownOffices(text: Analysed, all: readonly Meant[], at: Int32Array, add: Add): void {
  const { lemma, upos, tokens } = text
  const holders = new Map<string, string | null>()
  const places: { readonly token: number; readonly office: string }[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (upos[i] !== 'NOUN' && upos[i] !== 'PROPN') continue
    if (!OFFICES.has(lemma[i].toLowerCase())) continue
    const office = officeAt(text, i)
    const bearer = bearerOf(text, i)
    if (bearer < 0) {
      if (isBareOffice(text, i)) places.push({ token: i, office })
      // "A European ambassador": there is another.
      else if (isAnother(text, i)) holders.set(office, null)
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
    const party = holders.get(office)
    if (party === undefined || party === null || at[token] >= 0) continue
    const { first, end } = rangeOf(text, token)
    add(party, 'person', first, end, token)
  }
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
function bearerOf({ head, relation, upos, lower, children, childStart, entities }: Analysed, office: number): number {
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

/** What stands for an entity whose party is known: its other names, its roles and pronouns. */
function addByEntity(
  text: Analysed,
  entities: readonly (EntityParty | null)[],
  named: readonly (FoundName | undefined)[],
  at: Int32Array,
  add: Add,
): void {
  const { mentions } = text.entities
  for (const { entity, head, first, end, form } of mentions) {
    const known = entities[entity]
    if (known === null || at[head] >= 0 || named[head] !== undefined) continue
    if (form === 'name' && headIn(at, first, end) >= 0) continue
    if (form === 'pronoun') add(known.party, 'pronoun', first, end, head)
    else if (known.how !== 'metonym') add(known.party, known.how, first, end, head)
  }
}
