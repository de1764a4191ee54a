import type { Found } from './found.ts'
import type { Joined, Joining } from './join.ts'
import { nationIn } from './nations.ts'
import { Place, placeKinds } from './places.ts'
import { Fact } from './word-facts.ts'

/** Bodies and places that are named, by sight, for words that any of their kind is called by: "the bloc", "the country". */
export interface Bodies {
  /** In the order of first mention; each once. */
  readonly named: Joined[]
  readonly kinds: Map<Joined, number>
  add(mention: Found, entity: Joined, joining: Joining): void
}

/** Bits of `Bodies.kinds`. */
const Kind = { league: 1, association: 2, firm: 4, centralBank: 8, country: 16, city: 32 } as const
type Kinds = number

/** Sentences back that a body is looked for in, and in which no other may stand that fits. */
const NEAR = 6
/** As `NEAR`, for places: an article's own country is "the country" too, and need not be named. */
const NEXT = 1
/** Bodies looked at, the last ones named. */
const MOST_LOOKED_AT = 16

const listed = (words: string): string[] => words.split(' ')
const callsFor = new Map<string, Kinds>([
  ...listed('bloc alliance union cartel club grouping coalition confederation').map(
    (noun) => [noun, Kind.league] as const,
  ),
  ...listed('group organisation organization body').map((noun) => [noun, Kind.league | Kind.association] as const),
  ...listed('association society federation charity non-profit nonprofit').map(
    (noun) => [noun, Kind.association] as const,
  ),
  ...listed('company firm corporation').map((noun) => [noun, Kind.firm] as const),
  ...listed('country nation kingdom republic').map((noun) => [noun, Kind.country] as const),
  ...listed('city').map((noun) => [noun, Kind.city] as const),
])

/** Words of names by what kind of body they are names of. */
const kindOfWord = new Map<string, Kinds>([
  ...listed(
    'union alliance league community nations commonwealth bloc cartel coalition treaty pact compact confederation',
  ).map((word) => [word, Kind.league] as const),
  ...listed('organisation organization group club forum council').map(
    (word) => [word, Kind.league | Kind.association] as const,
  ),
  ...listed('association society federation foundation network initiative institute fund trust committee campaign').map(
    (word) => [word, Kind.association] as const,
  ),
  ...listed(
    'inc. inc corp. corp co. co ltd ltd. llc plc ag nv gmbh corporation company industries motors airlines airways ' +
      'holdings technologies systems electronics energy petroleum oil steel foods pharmaceuticals mills mines lines works',
  ).map((word) => [word, Kind.firm] as const),
])

export function newBodies(): Bodies {
  return { named: [], kinds: new Map(), add }
}

/**
 * The named body or country that a word for all of its kind points back to: "the bloc" and "the 12-nation club" the union of
 * states, "the central bank" the Bank of Kessar, "the country" Kessar. Undefined where none near is of that kind, or two are.
 */
export function bodyOf(mention: Found, { bodies, words, sentence, nations }: Joining): Joined | undefined {
  const { type, article, narrowed, plural, nouns, first, head, end } = mention
  if (type === 'person' || type === 'group' || plural || narrowed || article !== 'the' || end !== head + 1)
    return undefined
  let wanted = callsFor.get(nouns[0]) ?? 0
  let nation: string | null = null
  let isCentral = false
  for (let i = first + 1; i < head; i++) {
    const word = words.lower[words.type[i]]
    if (word === 'central' && nouns[0] === 'bank') isCentral = true
    else if (/^(\d+|[a-z]+)$/.test(word) && COUNTED.test(words.lower[words.type[i + 2]] ?? '')) continue
    else if (COUNTED.test(word) || word === '-') continue
    else {
      const held = nationIn(i, head, words, nations)
      if (held === null || held.first !== i) return undefined
      nation = held.nation
      i = held.end - 1
    }
  }
  if (isCentral) wanted = Kind.centralBank
  if (wanted === 0 || (nation !== null && !isCentral)) return undefined
  const here = sentence[head]
  let best: Joined | undefined
  const named = bodies.named
  for (let k = named.length - 1; k >= Math.max(0, named.length - MOST_LOOKED_AT); k--) {
    const entity = named[k]
    if ((bodies.kinds.get(entity)! & wanted) === 0) continue
    const last = sentence[entity.mentions[entity.mentions.length - 1].head]
    if (!isCentral && here - last > (wanted & (Kind.country | Kind.city) ? NEXT : NEAR)) continue
    if (best !== undefined) return undefined
    best = entity
  }
  return best
}

/** What a body is made up of: "12-nation", "27-member". */
const COUNTED = /^(nation|member|country|state|party|strong)$/

function add(mention: Found, entity: Joined, { bodies, words }: Joining): void {
  if (mention.form !== 'name' || (entity.type !== 'organisation' && entity.type !== 'place')) return
  const { type, lower, facts } = words
  const { first, end } = mention
  let kinds = bodies.kinds.get(entity) ?? 0
  if (entity.type === 'place') {
    const name = Array.from({ length: end - first }, (_, i) => lower[type[first + i]]).join('_')
    const place = placeKinds.get(name) ?? 0
    if (place & Place.country) kinds |= Kind.country
    if (place & (Place.city | Place.capital) && !(place & Place.country)) kinds |= Kind.city
  } else {
    for (let i = first; i < end; i++) kinds |= kindOfWord.get(lower[type[i]]) ?? 0
    const isShort = end - first === 1 || (end - first === 2 && lower[type[first + 1]] === '+')
    if (isShort && facts[type[first]] & Fact.allCapitals) kinds |= Kind.league | Kind.association
    if (isCentralBank(first, end, lower, type)) kinds |= Kind.centralBank
  }
  if (kinds === 0) return
  if (!bodies.kinds.has(entity)) bodies.named.push(entity)
  bodies.kinds.set(entity, kinds)
}

/** "Bank of Kessar", "Central Bank of …", "Reserve Bank", "Federal Reserve", "Kessar National Bank" */
function isCentralBank(first: number, end: number, lower: readonly string[], type: Int32Array): boolean {
  for (let i = first; i < end; i++) {
    const word = lower[type[i]]
    if (word === 'reserve') return true
    const before = i > first ? lower[type[i - 1]] : ''
    if (word === 'bank' && (/^(central|national)$/.test(before) || (i === first && lower[type[i + 1]] === 'of')))
      return true
  }
  return false
}
