import type { Found } from './found.ts'
import type { Joined, Joining } from './join.ts'
import { type NamedNation, nationIn } from './nations.ts'
import { Fact, type WordTypes } from './word-facts.ts'

/** Persons who are named and whose office the text tells, and the nations that it goes with. */
export interface Holders {
  readonly byOffice: Map<string, Joined[]>
  readonly nations: Map<Joined, Set<string>>
  /** Words of their offices, in lower case: "former", "foreign", "minister". */
  readonly words: Map<Joined, Set<string>>
  add(mention: Found, entity: Joined, joining: Joining): void
}

/** Holders kept under one office. */
const MOST_KEPT = 8
/** Sentences that a holder who might be meant as well is looked for in. */
const NEAR = 8

export function newHolders(): Holders {
  return { byOffice: new Map(), nations: new Map(), words: new Map(), add }
}

const listed = (words: string): string[] => words.split(' ')

/** Offices by wider words for them: "the leader" may be a president, "the lawmaker" a senator. */
const wider: ReadonlyMap<string, readonly string[]> = new Map([
  ['leader', listed('president premier chancellor king queen emir sultan ruler monarch emperor prime-minister')],
  ['monarch', listed('king queen emperor emir sultan')],
  ['ruler', listed('king queen emperor emir sultan monarch')],
  ['lawmaker', listed('senator representative congressman congresswoman legislator deputy')],
  ['legislator', listed('senator representative congressman congresswoman lawmaker')],
  ['diplomat', listed('ambassador envoy')],
  ['envoy', listed('ambassador')],
  ['officer', listed('general admiral colonel major captain lieutenant commander')],
  ['commander', listed('general admiral colonel')],
  ['cleric', listed('bishop archbishop cardinal priest pastor imam rabbi ayatollah pope')],
  ['lawyer', listed('attorney')],
  ['attorney', listed('lawyer')],
  ['premier', listed('prime-minister')],
  ['prime-minister', listed('premier')],
])
/** Offices that a nation has one holder of at a time. */
const single = new Set(
  listed('president premier chancellor king queen prime-minister leader monarch ruler emir sultan'),
)
/** Other offices that one person holds at a time. */
const heads = new Set(listed('minister governor mayor chairman chairwoman speaker director secretary chief ambassador'))
/** What a country is called again by, before the mark of an owner. */
const OWNERS = /^(country|nation|kingdom|republic|state|government)$/
/** Words of a description that tell nobody apart. */
const SMALL = /^(the|this|that|of|from|its|prime|'s|’s|'|')$/
/** Words that make another office of it. */
const past = listed('former ex late acting deputy vice interim')

/** The office that words with this head name: "prime-minister" of "prime minister". */
function officeOf(noun: string, words: { has(word: string): boolean }): string {
  return noun === 'minister' && words.has('prime') ? 'prime-minister' : noun
}

/**
 * The named person that an office with its nation points back to: "the Kessari president", "the country's premier", "Kessar's
 * leader". Undefined where none fits, or two that are near.
 */
export function holderOf(mention: Found, joining: Joining): Joined | undefined {
  if (!isOffice(mention)) return undefined
  const { holders, words, nations, sentence } = joining
  const nation = nationIn(mention.first, mention.end, words, nations)
  const said = wordsBetween(mention.first, mention.end, words)
  const office = officeOf(mention.nouns[0], said)
  if (nation === null && !(single.has(office) && isOfCountry(mention, words))) return undefined
  const fitting = fittingOf([office, ...(wider.get(office) ?? [])], holders, (entity) =>
    fits(mention, entity, said, nation, joining),
  )
  const isRivalled = fitting.length > 1 && sentence[mention.head] - sentence[lastOf(fitting[1])] <= NEAR
  return isRivalled || (nation === null && fitting.length > 1) ? undefined : fitting[0]
}

/**
 * The one named person near by whose office a wider word means, where nobody else was called by the word: "the lawmaker" Senator
 * Orm. Undefined where none fits, or two.
 */
export function widerHolderOf(mention: Found, joining: Joining): Joined | undefined {
  const { holders, roles, sentence } = joining
  if (!isOffice(mention) || mention.article !== 'the') return undefined
  const offices = wider.get(mention.nouns[0])
  if (offices === undefined || mention.modifiers.length > 0 || mention.end !== mention.head + 1) return undefined
  const here = sentence[mention.head]
  const isNear = (entity: Joined): boolean => here - sentence[lastOf(entity)] <= NEAR
  if (roles.byNoun.get(mention.nouns[0])?.some(isNear)) return undefined
  const said = wordsBetween(mention.first, mention.end, joining.words)
  const fitting = fittingOf(offices, holders, (entity) => isNear(entity) && fits(mention, entity, said, null, joining))
  return fitting.length === 1 ? fitting[0] : undefined
}

function isOffice({ type, plural, narrowed, nouns, article }: Found): boolean {
  return type === 'person' && !plural && !narrowed && nouns.length === 1 && (article === 'the' || article === 'own')
}

const lastOf = ({ mentions }: Joined): number => mentions[mentions.length - 1].head

/** Holders of any of the offices who fit, who was spoken of last first. */
function fittingOf(offices: readonly string[], { byOffice }: Holders, isFit: (entity: Joined) => boolean): Joined[] {
  const fitting: Joined[] = []
  for (const office of offices)
    for (const entity of byOffice.get(office) ?? [])
      if (!fitting.includes(entity) && isFit(entity)) fitting.push(entity)
  return fitting.sort((a, b) => lastOf(b) - lastOf(a))
}

/**
 * Whether an office as it is told of now ("the Kessari president") can't be that of somebody who is called a former one, or was
 * called by it together with "deputy" alone.
 */
export function isPastOnly({ nouns, first, end }: Found, entity: Joined, { holders, words }: Joining): boolean {
  const known = holders.words.get(entity)
  if (known === undefined || nouns.length !== 1 || !(single.has(nouns[0]) || heads.has(nouns[0]))) return false
  const said = wordsBetween(first, end, words)
  return past.some((word) => known.has(word) && !said.has(word))
}

function fits(
  { gender, head, first, end }: Found,
  entity: Joined,
  said: ReadonlySet<string>,
  nation: NamedNation | null,
  { holders, words: { type, lower } }: Joining,
): boolean {
  if (gender !== null && entity.gender !== null && gender !== entity.gender) return false
  const known = holders.words.get(entity)!
  if (past.some((word) => known.has(word) !== said.has(word))) return false
  if (nation !== null && !holders.nations.get(entity)?.has(nation.nation)) return false
  // "the French finance minister" is not one for trade.
  for (let i = first; i < end; i++) {
    const word = lower[type[i]]
    if (i === head || (nation !== null && i >= nation.first && i < nation.end)) continue
    if (!known.has(word) && !SMALL.test(word) && !OWNERS.test(word)) return false
  }
  return true
}

function wordsBetween(first: number, end: number, { type, lower }: WordTypes): Set<string> {
  const said = new Set<string>()
  for (let i = first; i < end; i++) said.add(lower[type[i]])
  return said
}

/** "the country's president", "its leader" */
function isOfCountry({ first, head, article }: Found, { type, lower }: WordTypes): boolean {
  if (article !== 'own') return false
  if (lower[type[first]] === 'its') return true
  for (let i = first; i < head; i++) if (OWNERS.test(lower[type[i]])) return true
  return false
}

function add(mention: Found, entity: Joined, joining: Joining): void {
  if (entity.type !== 'person') return
  const { holders, words, nations } = joining
  const { type, lower, facts } = words
  const spans: (readonly [number, number])[] = []
  if (mention.form === 'name') {
    if (mention.roleFirst >= 0) spans.push([mention.roleFirst, mention.roleEnd])
    // "President Mara Dole of Kessar"
    const of = mention.end
    const isOf = lower[type[of]] === 'of' || lower[type[of]] === 'from'
    if (isOf && of + 1 < type.length && (facts[type[of + 1]] & Fact.capital) !== 0) spans.push([of, of + 3])
  } else if (mention.form === 'role') spans.push([mention.first, mention.end])
  if (spans.length === 0) return
  const known = held(holders.words, entity)
  const own = held(holders.nations, entity)
  for (const [first, end] of spans) {
    for (let i = first; i < Math.min(end, type.length); i++) known.add(lower[type[i]])
    const nation = nationIn(first, Math.min(end, type.length), words, nations)
    if (nation !== null) own.add(nation.nation)
  }
  if (mention.nouns.includes('counterpart')) takeOffice(mention, entity, joining)
  if (!entity.mentions.some(({ form }) => form === 'name')) return
  for (const noun of entity.nouns) {
    const office = officeOf(noun, known)
    const list = holders.byOffice.get(office) ?? []
    if (list.includes(entity)) continue
    list.push(entity)
    if (list.length > MOST_KEPT) list.shift()
    holders.byOffice.set(office, list)
  }
}

/** "Minister Luc Perrin met his German counterpart": who is a counterpart holds the office of the person named before. */
function takeOffice(mention: Found, entity: Joined, { holders, pronouns: { seen }, sentence }: Joining): void {
  for (let k = seen.length - 1; k >= 0 && sentence[seen[k].mention.head] === sentence[mention.head]; k--) {
    const other = seen[k].entity
    if (other === entity || other.type !== 'person' || other.plural || other.nouns.size === 0) continue
    for (const noun of other.nouns) entity.nouns.add(noun)
    const known = held(holders.words, entity)
    for (const word of holders.words.get(other) ?? []) known.add(word)
    return
  }
}

function held(map: Map<Joined, Set<string>>, entity: Joined): Set<string> {
  const set = map.get(entity) ?? new Set()
  map.set(entity, set)
  return set
}
