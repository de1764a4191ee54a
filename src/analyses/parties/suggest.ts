import type { Claim } from '../../ledger/index.ts'

/** An actor that speaks in the coverage and that the dossier does not know. */
export interface SuggestedActor {
  readonly name: string
  readonly kind: 'person' | 'body'
  /** Office or function, as the articles word it most often; null where they give none. */
  readonly role: string | null
  /** Other names by which the articles call it. */
  readonly aliases: readonly string[]
  /** How many claims it makes, in how many articles. */
  readonly claims: number
  readonly articles: number
  /** Id of one of them. */
  readonly example: string
}

/** Actors by the side that they speak for. */
export interface SuggestedParty {
  /** The dossier's party, or a name that the articles give for the side; null: none is given. */
  readonly name: string | null
  /** The dossier has it already: its people are what is new. */
  readonly known: boolean
  /** The side itself speaks, as a body; null: only people of it do. */
  readonly body: SuggestedActor | null
  readonly people: readonly SuggestedActor[]
  readonly claims: number
}

export interface SuggestOptions {
  /** The dossier's party that has this name, by any of its names; or null. */
  readonly partyNamed: (name: string) => string | null
  /** Actors that make fewer claims are left out. */
  readonly leastClaims: number
}

interface Draft {
  readonly kind: 'person' | 'body'
  readonly names: Map<string, number>
  readonly roles: Map<string, number>
  readonly sides: Map<string, number>
  readonly articles: Set<string>
  claims: number
  readonly example: string
}

/**
 * Who speaks often and is not in the dossier: people under the side that they speak for, bodies and countries as parties of
 * their own. The most frequent first; a pure function of the claims.
 *
 * @example suggestParties(claims, { partyNamed: () => null, leastClaims: 3 })[0].people[0].name
 */
export function suggestParties(
  claims: readonly Claim[],
  { partyNamed, leastClaims }: SuggestOptions,
): SuggestedParty[] {
  const drafts = draftsOf(claims, partyNamed)
  const parties = new Map<
    string,
    { known: boolean; body: SuggestedActor | null; people: SuggestedActor[]; claims: number }
  >()
  const held = (name: string, known: boolean) => {
    const party = parties.get(name) ?? { known, body: null, people: [], claims: 0 }
    parties.set(name, party)
    return party
  }
  const bodies = new Set([...drafts.values()].flatMap(({ kind, names }) => (kind === 'body' ? [...names.keys()] : [])))
  for (const draft of drafts.values()) {
    if (draft.claims < leastClaims) continue
    const actor = actorOf(draft)
    const said = draft.kind === 'person' ? most(draft.sides) : null
    const known = said === null ? null : partyNamed(said)
    // "Republican", "Florida": with what articles connect somebody is a side only where it speaks itself, or has a name like one.
    const side = said !== null && known === null && !isSide(said, bodies) ? null : said
    const party = held(draft.kind === 'body' ? actor.name : (known ?? side ?? ''), known !== null)
    party.claims += actor.claims
    if (draft.kind === 'body') party.body = actor
    else party.people.push(actor)
  }
  const byClaims = (a: { claims: number }, b: { claims: number }): number => b.claims - a.claims
  return [...parties]
    .map(([name, { known, body, people, claims: total }]) => ({
      name: name === '' ? null : name,
      known,
      body,
      people: people.sort((a, b) => byClaims(a, b) || compare(a.name, b.name)),
      claims: total,
    }))
    .sort((a, b) => Number(b.known) - Number(a.known) || byClaims(a, b) || compare(a.name ?? '', b.name ?? ''))
}

/** Whether people may stand under a name: it speaks itself, or has two words at least. */
const isSide = (name: string, bodies: ReadonlySet<string>): boolean => bodies.has(name) || /\S\s+\S/.test(name)

function draftsOf(claims: readonly Claim[], partyNamed: SuggestOptions['partyNamed']): Map<string, Draft> {
  const speakers = claims.flatMap((claim) => {
    const name = nameOf(claim)
    return name === null || partyNamed(name) !== null ? [] : [{ claim, name, person: isPerson(claim) }]
  })
  const fullNames = new Map<string, Set<string>>()
  for (const { name, person } of speakers) {
    if (!person || !name.includes(' ')) continue
    const names = fullNames.get(surnameOf(name)) ?? new Set()
    fullNames.set(surnameOf(name), names.add(shortOf(name)))
  }
  const drafts = new Map<string, Draft>()
  for (const { claim, name, person } of speakers) {
    const full = person && !name.includes(' ') ? fullNames.get(surnameOf(name)) : undefined
    // A surname is whose it can only be.
    if (full !== undefined && full.size > 1) continue
    const key = `${person ? 'person' : 'body'} ${([...(full ?? [])][0] ?? shortOf(name)).toLowerCase()}`
    const draft = drafts.get(key) ?? newDraft(person ? 'person' : 'body', claim.id)
    drafts.set(key, draft)
    draft.claims++
    draft.articles.add(claim.document)
    count(draft.names, name)
    const role = person ? roleIn(claim.words.source, name) : null
    if (role !== null) count(draft.roles, role)
    const side = claim.profile.affiliation?.value ?? null
    const party = claim.party ?? (side === null ? null : (partyNamed(side) ?? side))
    if (person && party !== null) count(draft.sides, party)
  }
  return drafts
}

const newDraft = (kind: Draft['kind'], example: string): Draft => ({
  kind,
  names: new Map(),
  roles: new Map(),
  sides: new Map(),
  articles: new Set(),
  claims: 0,
  example,
})

const isPerson = ({ profile }: Claim): boolean => profile.kind === 'named' && profile.entityType === 'person'

/** The name of a person or body that speaks; null where none is told. What speaks for a party is no party of its own. */
function nameOf(claim: Claim): string | null {
  const { name, kind, entityType } = claim.profile
  if (name === null || (kind !== 'named' && kind !== 'collective')) return null
  const plain = name.replace(/^the /i, '').replace(/['’]s$/, '')
  if (!isName(plain)) return null
  if (isPerson(claim)) return plain
  const isBody = entityType === 'organisation' || entityType === 'place'
  return isBody && claim.party === null ? plain : null
}

function actorOf({ kind, names, roles, articles, claims, example }: Draft): SuggestedActor {
  const fullest = [...names.keys()].sort((a, b) => b.length - a.length || compare(a, b))[0]!
  return {
    name: fullest,
    kind,
    role: most(roles),
    aliases: [...names.keys()].filter((name) => name !== fullest).sort(compare),
    claims,
    articles: articles.size,
    example,
  }
}

/** A name begins with a capital, and not with an article. */
function isName(name: string): boolean {
  return (
    /^\p{Lu}/u.test(name) && !/^(?:An?|Some|Many|Most|Two|Three|Several|They|He|She|It|One|Both|Others)\b/.test(name)
  )
}

/** First and last name: "Vladimir V. Putin" is Vladimir Putin. */
const shortOf = (name: string): string => name.replace(/\s.*\s/, ' ')

const surnameOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase()

/** "Foreign Minister" of "Foreign Minister Ada Lindt", "director of research" of "Ada Lindt, director of research,". */
function roleIn(source: string, name: string): string | null {
  const at = source.indexOf(name)
  if (at < 0) return null
  const before = source
    .slice(0, at)
    .replace(/\b(?:Mr|Mrs|Ms|Dr)\.?\s*$/, '')
    .replace(/^(?:the|a|an)\s+/i, '')
    .trim()
  const behind = /^,\s*(?:the|an|a)?\s*([\p{L}][^,;]{2,100})/u.exec(source.slice(at + name.length))?.[1] ?? ''
  const role = (before.length > 3 && !before.includes(',') ? before : behind).replace(
    /\s(?:who|whose|which|that)\b.*$/u,
    '',
  )
  // "his wife", "who mediated", "speaking for growers": no office.
  const isNone =
    role === '' || role.length > 80 || /^(?:(?:his|her|its|their|who|whose|which)\b|\p{Ll}+ing )/u.test(role)
  return isNone ? null : role.replace(/^(?:an)?other\s+/i, '').trim()
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function most(counts: ReadonlyMap<string, number>): string | null {
  let best: string | null = null
  for (const [key, times] of counts) {
    const held = best === null ? 0 : counts.get(best)!
    if (times > held || (times === held && best !== null && key < best)) best = key
  }
  return best
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
