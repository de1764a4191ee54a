import { type Bearers, newBearers } from './bearers.ts'
import { type Bodies, newBodies } from './bodies.ts'
import type { Gender } from './entity.ts'
import type { Found } from './found.ts'
import { type Holders, newHolders } from './holders.ts'
import { joinKnownRoles } from './join-known-roles.ts'
import { joinKnownNames, joinNames, type NameIndex, newNameIndex } from './join-names.ts'
import { joinRole, newRoleIndex, type RoleIndex } from './join-roles.ts'
import { type Nations, nationsIn } from './nations.ts'
import type { Parse } from './parse.ts'
import { newPronounContext, type Placed, type PronounContext, resolvePronoun } from './pronouns.ts'
import { resolveTold, toldOf } from './telling.ts'
import type { WordTypes } from './word-facts.ts'

/** An entity while the text is being read. */
export interface Joined {
  readonly number: number
  readonly mentions: Found[]
  type: Found['type']
  gender: Gender | null
  plural: boolean
  count: number | null
  country: string | null
  /** Role nouns that its titles and descriptions use, in the singular. */
  readonly nouns: Set<string>
}

/** How a mention of each form finds the entity that it means; undefined for a new one, null for none at all. */
export interface JoinRules {
  readonly name: (mention: Found, joining: Joining, partner: Joined | undefined) => Joined | undefined
  readonly role: (mention: Found, joining: Joining) => Joined | undefined
  readonly pronoun: (mention: Found, joining: Joining) => Joined | null
  /** Whether it is kept who bears a name, holds an office and the like. */
  readonly isWide: boolean
}

/** What joining gave: the entities, and all mentions that were joined or stand alone, in the order given. */
export interface JoinedText {
  readonly entities: readonly Joined[]
  readonly placed: readonly Placed[]
}

/** Each mention with what stands before it. */
export const asMet: JoinRules = { name: joinNames, role: joinRole, pronoun: resolvePronoun, isWide: false }

/** Each mention with what the article tells of everybody before it: who bears a name, who holds an office. */
export const overArticle: JoinRules = { name: joinKnownNames, role: joinKnownRoles, pronoun: resolveTold, isWide: true }

/** What joining a text needs at hand. */
export interface Joining {
  readonly parse: Parse
  readonly words: WordTypes
  readonly sentence: Int32Array
  readonly quoted: Int32Array
  /** Number of each sentence among those that are not wholly quoted; a quoted one has that of the one before. */
  readonly told: Int32Array
  readonly entities: Joined[]
  readonly names: NameIndex
  readonly bearers: Bearers
  readonly holders: Holders
  readonly bodies: Bodies
  readonly nations: Nations
  readonly roles: RoleIndex
  readonly pronouns: PronounContext
}

/**
 * Joins mentions into entities in one pass, each mention to at most one entity before it: names by their words, roles by
 * their nouns, pronouns by gender, number and nearness. Where two entities are equally near the mention stands alone; a
 * pronoun that nothing fits is dropped.
 */
export function joinMentions(
  found: readonly Found[],
  parse: Parse,
  words: WordTypes,
  sentence: Int32Array,
  quoted: Int32Array,
  rules: JoinRules,
): JoinedText {
  const joining: Joining = {
    parse,
    words,
    sentence,
    quoted,
    told: rules.isWide ? toldOf(parse, quoted) : NONE,
    entities: [],
    names: newNameIndex(),
    bearers: newBearers(),
    holders: newHolders(),
    bodies: newBodies(),
    nations: nationsIn(rules.isWide ? found : [], words),
    roles: newRoleIndex(),
    pronouns: newPronounContext(),
  }
  // A role stands before its name or after it; both are joined when the first of them comes.
  const placed = new Map<Found, Joined>()
  for (const mention of found) {
    let entity = mention.partner === null ? undefined : placed.get(mention.partner)
    if (mention.form === 'name') entity = rules.name(mention, joining, entity)
    else if (mention.form === 'role') entity ??= rules.role(mention, joining)
    else {
      const meant = rules.pronoun(mention, joining)
      if (meant === null) continue
      entity = meant
    }
    entity ??= newEntity(mention, joining)
    if (mention.partner !== null) placed.set(mention, entity)
    add(mention, entity, joining, rules.isWide)
  }
  return { entities: joining.entities, placed: joining.pronouns.seen }
}

const NONE = new Int32Array(0)

function newEntity(mention: Found, joining: Joining): Joined {
  const entity: Joined = {
    number: joining.entities.length,
    mentions: [],
    type: mention.type,
    gender: mention.gender,
    plural: mention.plural,
    count: mention.count,
    country: mention.country,
    nouns: new Set(),
  }
  joining.entities.push(entity)
  return entity
}

function add(mention: Found, entity: Joined, joining: Joining, isWide: boolean): void {
  entity.mentions.push(mention)
  if (mention.form === 'name' && entity.type !== mention.type) entity.type = mention.type
  if (mention.form !== 'pronoun' || entity.type === 'person') entity.gender ??= mention.gender
  entity.country ??= mention.country
  if (mention.count !== null) entity.count ??= mention.count
  for (const noun of mention.nouns) entity.nouns.add(noun)
  const isBearer = isWide && mention.type === 'person'
  if (mention.form === 'name') (isBearer ? joining.bearers : joining.names).add(mention, entity, joining)
  if (isWide && mention.form !== 'pronoun') {
    joining.holders.add(mention, entity, joining)
    joining.bodies.add(mention, entity, joining)
  }
  joining.roles.add(mention, entity, joining)
  joining.pronouns.add(mention, entity, joining)
}
