import type { Claim, LedgerCoding } from '../../ledger/index.ts'
import { type ArticleMap, articleWith, endOfClaim, storyKeyOf, storyOf } from '../origins/index.ts'

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

/** The origins of some reports, each once, with how many are its. */
export function reportsByOrigin(
  reports: readonly { readonly origin: Origin }[],
): (Origin & { readonly reports: number })[] {
  const found = new Map<string, Origin & { reports: number }>()
  for (const { origin } of reports) {
    const held = found.get(origin.key)
    if (held === undefined) found.set(origin.key, { ...origin, reports: 1 })
    else held.reports++
  }
  return [...found.values()]
}
