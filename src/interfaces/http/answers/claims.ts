import type { ClaimList, ListFilter } from '../../../analyses/lists/index.ts'
import type { FoundClaim, Claim as LedgerClaim } from '../../../ledger/index.ts'
import type { Claim, ClaimFacets, ClaimPage, ClaimsPage, FacetValue } from '../../contract/index.ts'
import type { Desk } from '../desk/index.ts'
import { Refusal } from '../problems/index.ts'
import { claimOf, rulingsOf } from '../shapes/index.ts'
import type { Asked, Handler } from './handler.ts'

/** How a page's end is told, for `after`: the row's two numbers. */
const CURSOR = /^([0-9a-z]{1,11})\.([0-9a-z]{1,7})$/

export const claims: Handler<'claims'> = async (desk, { query }): Promise<ClaimsPage> => {
  const { sort, offset, limit, after, facets, ...filter } = query
  for (let attempt = 0; ; attempt++) {
    const list = await desk.lists.claims(await filterOf(desk, filter), sort)
    const start = after === undefined ? offset : placeBehind(list, after)
    const keys = list.part(start, limit)
    const match = list.search !== null && filter.in === 'claims' ? list.search.match : null
    const found = await desk.ledger.claimsOf(keys, match)
    // The documents may be being read anew: the list is then behind, for a moment.
    if (found.length < keys.length && attempt < MAX_ATTEMPTS) {
      await desk.look()
      continue
    }
    const last = keys.at(-1)
    return {
      revision: list.revision,
      total: list.total,
      offset: start,
      rows: found.map((claim) => claimOf(desk, claim)),
      next:
        last === undefined || start + keys.length >= list.total
          ? null
          : `${last.attribution.toString(36)}.${last.appearance.toString(36)}`,
      search: list.search === null ? null : { understood: list.search.understood, ignored: list.search.ignored },
      facets: facets === true ? facetsOf(list) : null,
    }
  }
}

const MAX_ATTEMPTS = 3

function placeBehind(list: ClaimList, after: string): number {
  const [, attribution, appearance] = CURSOR.exec(after) ?? []
  const key =
    attribution === undefined
      ? null
      : { attribution: Number.parseInt(attribution, 36), appearance: Number.parseInt(appearance!, 36) }
  const place = key === null ? null : list.behind(key)
  if (place === null)
    throw new Refusal(409, `the row of after "${after}" is not in this list any more; begin it anew, without after`)
  return place
}

/** What the contract calls a filter, as lists take it. */
export async function filterOf(
  desk: Desk,
  { document, ...filter }: Omit<Asked<'sources'>['query'], never>,
): Promise<ListFilter> {
  if (document === undefined) return filter
  return { ...filter, document: (await desk.ledger.numbers((await desk.ledger.document(document)).id)).no }
}

const LABELS: Readonly<Record<string, string>> = { accept: 'accepted', reject: 'rejected', edit: 'edited' }

function facetsOf({ facets: { party, kind, outlet, month, quotation, ruling } }: ClaimList): ClaimFacets {
  return {
    party: labelled(party, 'no party'),
    kind: labelled(kind, 'unknown'),
    outlet: labelled(outlet, 'unknown outlet'),
    month: labelled(month, 'undated'),
    quotation: labelled(quotation, 'unknown'),
    ruling: labelled(ruling, 'not ruled on', LABELS),
  }
}

export function labelled(
  values: ClaimList['facets']['party'],
  none: string,
  labels: Readonly<Record<string, string>> = {},
): FacetValue[] {
  return values.map(({ value, count, chosen }) => ({
    value,
    label: value === '' ? none : (labels[value] ?? value),
    count,
    chosen,
  }))
}

export const claim: Handler<'claim'> = async (desk, { path }): Promise<ClaimPage> => {
  const { revision } = desk
  const found = await desk.ledger.claim(path.claim)
  const all = await desk.ledger.claims({ document: found.document.id, withRejected: true }, Number.MAX_SAFE_INTEGER)
  const [first] = found.claims as [LedgerClaim]
  return {
    revision,
    claim: claimOf(desk, first),
    appearances: found.claims.map((one) => claimOf(desk, one)),
    context: contextOf(found),
    around: outerOf(desk, first, all.claims),
    rulings: rulingsOf(found.rulings),
  }
}

/** The sentences that a claim touches. */
function contextOf({ claims: [one], document: { text, sentences } }: FoundClaim): ClaimPage['context'] {
  const spans = [...one!.cue, ...one!.source, ...one!.content]
  const touched = sentences.filter((sentence) =>
    spans.some((span) => span.start < sentence.end && span.end > sentence.start),
  )
  const start = Math.min(...[...touched, ...spans].map((span) => span.start))
  const end = Math.max(...[...touched, ...spans].map((span) => span.end))
  return { start, text: text.slice(start, end) }
}

function outerOf(desk: Desk, from: LedgerClaim, all: readonly LedgerClaim[]): Claim[] {
  const byId = new Map(all.map((one) => [one.id, one]))
  const outer = new Set<LedgerClaim>()
  for (let at = from.within; at !== null; ) {
    const next = byId.get(at)
    if (next === undefined || outer.has(next)) break
    outer.add(next)
    at = next.within
  }
  return [...outer].map((one) => claimOf(desk, one))
}
