import type { Found } from './found.ts'
import type { Joined, Joining } from './join.ts'

/** Entities by the nouns that describe them, in the order of their latest mention. */
export interface RoleIndex {
  readonly byNoun: Map<string, Joined[]>
  /** Groups that were counted, for "the two". */
  readonly counted: Joined[]
  add(mention: Found, entity: Joined, joining: Joining): void
}

const MOST_KEPT = 6

/** Nouns that a later mention may use for a body whose name holds one of the words. */
const wordsForBodies: Readonly<Record<string, readonly string[]>> = {
  company: [
    'inc.',
    'inc',
    'corp.',
    'corp',
    'co.',
    'co',
    'ltd',
    'ltd.',
    'llc',
    'plc',
    'corporation',
    'industries',
    'motors',
    'airlines',
    'group',
    'holdings',
  ],
  firm: ['associates', 'partners', 'llc', 'llp', 'capital', 'securities'],
  newspaper: ['times', 'post', 'journal', 'tribune', 'herald', 'gazette', 'guardian'],
  paper: ['times', 'post', 'journal', 'tribune', 'herald', 'gazette', 'guardian'],
  department: ['department', 'dept.'],
  agency: ['agency', 'administration', 'bureau'],
  airline: ['airlines', 'airways'],
  university: ['university'],
}

/** Words of names by which the body is called afterwards: "the ministry", "the court". */
const plainBodies = new Set(
  (
    'academy administration agency alliance army assembly association authority bank board bureau cabinet campaign ' +
    'coalition college commission committee company congress corporation council court department federation ' +
    'foundation fund government hospital institute institution league ministry museum navy network organisation ' +
    'organization parliament party senate society trust union university'
  ).split(' '),
)

export function newRoleIndex(): RoleIndex {
  return { byNoun: new Map(), counted: [], add }
}

/**
 * The entity that a role points back to, or undefined for a new one. Only a role with "the", "this" or "that" does
 * ("the official"); it must not say more than was said before ("the Norwegian official" is not "a senior official").
 *
 * @param isOut whether somebody can't be meant, whatever was said of them
 */
export function joinRole(
  mention: Found,
  joining: Joining,
  isOut: (entity: Joined) => boolean = () => false,
): Joined | undefined {
  if (mention.article !== 'the' || mention.narrowed) return undefined
  const { roles, sentence } = joining
  if (mention.nouns.length === 0) {
    const fits = roles.counted.filter(({ count }) => count === mention.count)
    return fits.length === 0 ? undefined : fits[fits.length - 1]
  }
  // "The people" are seldom those of before, unless they are counted.
  if (mention.nouns[0] === 'person' && mention.plural && mention.count === null) return undefined
  const candidates = roles.byNoun.get(mention.nouns[0]) ?? []
  let best: Joined | undefined
  let bestAt = -1
  let rival = -1
  for (const entity of candidates) {
    if (!fits(mention, entity, joining) || isOut(entity)) continue
    const at = entity.mentions[entity.mentions.length - 1].head
    if (at > bestAt) {
      rival = bestAt
      best = entity
      bestAt = at
    } else if (at > rival) rival = at
  }
  // Two of a kind in one sentence: which one is meant can't be told.
  if (rival >= 0 && sentence[rival] === sentence[bestAt]) return undefined
  return best
}

function fits(mention: Found, entity: Joined, { words }: Joining): boolean {
  if (entity.plural !== mention.plural) return false
  if (mention.gender !== null && entity.gender !== null && mention.gender !== entity.gender) return false
  if (mention.count !== null && mention.plural && entity.count !== mention.count) return false
  if (mention.country !== null && entity.country !== null && mention.country !== entity.country) return false
  const hasComplement = mention.end > mention.head + 1
  if (mention.modifiers.length === 0 && !hasComplement) return true
  const said = new Set<string>()
  const { mentions } = entity
  for (const { first, end, roleFirst } of mentions.length > 8
    ? [...mentions.slice(0, 4), ...mentions.slice(-4)]
    : mentions) {
    for (let i = roleFirst < 0 ? first : Math.min(roleFirst, first); i < end; i++) said.add(words.lower[words.type[i]])
    if (roleFirst >= end)
      for (let i = end; i < roleFirst + 12 && i < words.type.length; i++) said.add(words.lower[words.type[i]])
  }
  for (const modifier of mention.modifiers) if (!said.has(modifier)) return false
  for (let i = mention.head + 1; i < mention.end; i++) {
    const word = words.lower[words.type[i]]
    if (word.length > 3 && !said.has(word)) return false
  }
  return true
}

function add(mention: Found, entity: Joined, { roles, words }: Joining): void {
  const keep = (noun: string): void => {
    const list = roles.byNoun.get(noun)
    if (list === undefined) roles.byNoun.set(noun, [entity])
    else if (!list.includes(entity)) {
      list.push(entity)
      if (list.length > MOST_KEPT) list.shift()
    }
  }
  for (const noun of mention.nouns) keep(noun)
  if (mention.form !== 'name') {
    if (mention.plural && mention.count !== null && !roles.counted.includes(entity)) {
      roles.counted.push(entity)
      if (roles.counted.length > MOST_KEPT) roles.counted.shift()
    }
    return
  }
  if (entity.type !== 'organisation') return
  for (let i = mention.first; i < mention.end; i++) {
    const word = words.lower[words.type[i]]
    if (plainBodies.has(word)) keep(word)
    for (const [noun, marks] of Object.entries(wordsForBodies)) if (marks.includes(word)) keep(noun)
  }
}
