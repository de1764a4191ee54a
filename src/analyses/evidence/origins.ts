import type { Claim, LedgerCoding } from '../../ledger/index.ts'
import {
  type ArticleMap,
  articleWith,
  endOfClaim,
  familyNamingNoSource,
  storyKeyOf,
  storyOf,
} from '../origins/index.ts'

/** Where something comes from: equal keys are one origin (see `analyses/origins`). */
export interface Origin {
  readonly key: string
  readonly name: string
}

export type OriginOf = (coding: LedgerCoding) => Origin

/** Of what is shown without where it comes from: nothing is worked out. */
export const unasked: OriginOf = () => UNASKED
const UNASKED: Origin = { key: '', name: '' }

/**
 * The origin of each coding: that of the claim in which it stands; what an outlet tells in its own voice originates with the
 * outlet from which its article comes: its own reporting is one origin, however many stories it has of a thing.
 */
export function codingOrigins(codings: readonly LedgerCoding[], map: ArticleMap): OriginOf {
  const claims = new Map<string, Map<string, Claim>>()
  for (const { claim, document } of codings) {
    if (claim === null) continue
    const held = claims.get(document)
    if (held === undefined) claims.set(document, new Map([[claim.id, claim]]))
    else held.set(claim.id, claim)
  }
  const known = new Map<string, Origin>()
  return (coding) => {
    const { claim, document } = coding
    if (claim === null) return originOfCoding(coding, [], map)
    const id = `${claim.id} ${claim.appearance}`
    let origin = known.get(id)
    if (origin === undefined) {
      origin = originOfCoding(coding, claims.get(document)!.values(), map)
      known.set(id, origin)
    }
    return origin
  }
}

/** The origin of one coding. @param others the claims of its document in which codings stand */
export function originOfCoding(
  { claim, document, metadata }: Pick<LedgerCoding, 'claim' | 'document' | 'metadata'>,
  others: Iterable<Claim>,
  map: ArticleMap,
): Origin {
  const articles = map.ofDocument.get(document)
  if (articles === undefined || articles.length === 0)
    return { key: `document ${document}`, name: metadata.outlet?.value ?? 'an unknown outlet' }
  if (claim !== null) {
    const { key, name } = endOfClaim(claim, others, map)
    return { key, name }
  }
  const first = storyOf(articleWith(articles, metadata), map)
  const outlet = first.credit?.outlet ?? first.outlet
  return outlet === null
    ? { key: storyKeyOf(first), name: 'an unknown outlet' }
    : { key: `outlet:${outlet.family}`, name: outlet.name }
}

/** A report of something: in whose text, in which claim (null: in the outlet's own voice), and where it comes from. */
export interface Reported {
  readonly document: string
  readonly claim: unknown
  readonly origin: Origin
}

/**
 * From where each report of one thing comes beside the others: what an outlet tells of it itself and, in the same article, on somebody's
 * word, as its headline does, rests on that word, and is no origin beside it, nor is what is printed of that elsewhere. So does what others tell by an
 * outlet that has it from a source of its own.
 */
export function originsBeside(reports: readonly Reported[]): (report: Reported) => Origin {
  // Most things are reported once.
  if (reports.length < 2) return ({ origin }) => origin
  const words = new Map<string, Origin>()
  for (const { document, claim, origin } of reports)
    if (claim !== null && familyNamingNoSource(origin) === null) putLeast(words, document, origin)
  if (words.size === 0) return ({ origin }) => origin
  const restsOn = new Map<string, Origin>()
  for (const { document, claim, origin } of reports) {
    const word = claim === null ? words.get(document) : undefined
    if (word !== undefined) putLeast(restsOn, origin.key, word)
  }
  const families = new Set(reports.flatMap(({ origin }) => familyNamingNoSource(origin) ?? []))
  for (const { origin } of reports)
    for (const family of families) if (origin.key.endsWith(`@${family}`)) putLeast(restsOn, `outlet:${family}`, origin)
  return ({ claim, origin }) =>
    claim === null || familyNamingNoSource(origin) !== null ? (restsOn.get(origin.key) ?? origin) : origin
}

/** Of several the one whose key stands first, in whatever order they come. */
function putLeast(held: Map<string, Origin>, of: string, origin: Origin): void {
  const before = held.get(of)
  if (before === undefined || origin.key < before.key) held.set(of, origin)
}

/** The origins of some reports of one thing, each once, with how many are its. */
export function reportsByOrigin(reports: readonly Reported[]): (Origin & { readonly reports: number })[] {
  const found = new Map<string, Origin & { reports: number }>()
  const originOf = originsBeside(reports)
  for (const report of reports) {
    const origin = originOf(report)
    const held = found.get(origin.key)
    if (held === undefined) found.set(origin.key, { ...origin, reports: 1 })
    else held.reports++
  }
  return [...found.values()]
}
