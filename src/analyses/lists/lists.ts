import {
  type ClaimKey,
  folded,
  type Ledger,
  LedgerError,
  NOTHING_SEEN,
  type Party,
  type SearchWords,
  type Seen,
} from '../../ledger/index.ts'
import { ClaimCodes, changedClaims, documentOf, NO_CLAIMS } from './claim-table.ts'
import { within } from './days.ts'
import { changedDocuments, NO_DOCUMENTS, STATES } from './document-table.ts'
import { type FacetValue, facetOf } from './facets.ts'
import { type ClaimSort, oldestFirst, ordered } from './order.ts'
import { Recent } from './recent.ts'
import { type Selection, select, wantedAmong } from './select.ts'
import { overviewOf, type SourceOverview } from './sources.ts'

/** By what a list of claims is narrowed. Of one field any of its values; the empty string: none is known. */
export interface ListFilter {
  readonly party?: readonly string[] | undefined
  readonly kind?: readonly string[] | undefined
  readonly outlet?: readonly string[] | undefined
  /** `2031-03` */
  readonly month?: readonly string[] | undefined
  readonly quotation?: readonly string[] | undefined
  readonly ruling?: readonly string[] | undefined
  /** First and last day, `2031-03-04`; undated claims are left out. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly text?: string | undefined
  readonly in?: 'claims' | 'documents'
  /** Also what a ruling has rejected. */
  readonly rejected?: boolean | undefined
  /** Number of one document. */
  readonly document?: number | undefined
}

export type ClaimFacet = 'party' | 'kind' | 'outlet' | 'month' | 'quotation' | 'ruling'

export interface ClaimList {
  readonly revision: number
  readonly total: number
  /** The rows of any part of it. */
  part(offset: number, limit: number): ClaimKey[]
  /** The place behind a row; null where it is not in the list. */
  behind(key: ClaimKey): number | null
  readonly facets: Readonly<Record<ClaimFacet, readonly FacetValue[]>>
  readonly overview: () => SourceOverview
  readonly search: SearchWords | null
}

export interface DocumentFilter {
  readonly outlet?: readonly string[] | undefined
  readonly month?: readonly string[] | undefined
  readonly state?: readonly string[] | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly text?: string | undefined
}

export interface DocumentList {
  readonly revision: number
  readonly total: number
  /** Numbers of the appearances in any part of it. */
  part(offset: number, limit: number): number[]
  readonly facets: Readonly<Record<'outlet' | 'month' | 'state', readonly FacetValue[]>>
  readonly search: SearchWords | null
}

export interface ListSetting {
  readonly parties: readonly Party[]
  readonly outlets: readonly { readonly name: string; readonly aliases: readonly string[] }[]
}

/** Documents that are taken in between two looks at what else is to be done. */
const CHUNK = 1000
/** Lists that are kept: a reader pages through one, and changes a filter and back. */
const KEPT = 16

interface Picture {
  readonly revision: number
  readonly claims: typeof NO_CLAIMS
  readonly documents: typeof NO_DOCUMENTS
}

/**
 * The lists of claims and documents, any part of them and all their counts, out of columns that are kept in memory and in
 * step with the ledger: asking costs one pass over the columns, whatever is asked. Rows and counts of one answer are of one
 * revision.
 *
 * @example
 * const lists = new Lists(ledger, { parties: [], outlets: [] })
 * await lists.refresh()
 * const { total, facets, part } = await lists.claims({ kind: ['anonymous'] }, 'newest')
 * const rows = await ledger.claimsOf(part(1000, 50))
 */
export class Lists {
  readonly #ledger: Ledger
  readonly #codes: ClaimCodes
  readonly #parties: ReadonlyMap<string, string>
  /** Outlets of the dossier by their folded names. */
  readonly #known: ReadonlyMap<string, string>
  /** Outlets as shown, by their folded names. */
  readonly #outlets = new Map<string, string>([['', '']])
  readonly #claimLists = new Recent<ClaimList>(KEPT)
  readonly #documentLists = new Recent<DocumentList>(KEPT)
  #picture: Picture = { revision: 0, claims: NO_CLAIMS, documents: NO_DOCUMENTS }
  #seen: Seen = NOTHING_SEEN
  #refreshing: Promise<boolean> | null = null

  constructor(ledger: Ledger, { parties, outlets }: ListSetting) {
    this.#ledger = ledger
    this.#codes = new ClaimCodes(parties.map(({ id }) => id))
    this.#parties = new Map(
      parties.flatMap(({ id, names }) => [id, ...names].map((name) => [folded(name), id] as const)).reverse(),
    )
    this.#known = new Map(
      outlets.flatMap(({ name, aliases }) => [name, ...aliases].map((other) => [folded(other), name] as const)),
    )
  }

  get revision(): number {
    return this.#picture.revision
  }

  get counts(): { readonly documents: number; readonly claims: number } {
    const { claims, documents } = this.#picture
    return { documents: new Set(documents.document).size, claims: claims.length }
  }

  /** Takes in what changed in the ledger; whether anything did. What is asked meanwhile is answered as things were. */
  refresh(): Promise<boolean> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = null
    })
    return this.#refreshing
  }

  async #refresh(): Promise<boolean> {
    let { claims, documents } = this.#picture
    let changed = false
    for (;;) {
      const changes = await this.#ledger.changesSince(this.#seen, CHUNK)
      if (changes.documents.length > 0) {
        changed = true
        const numbers = new Set(changes.documents)
        const claimKeys = await this.#ledger.claimKeys(changes.documents)
        const documentKeys = await this.#ledger.documentKeys(changes.documents)
        await this.#nameOutlets(documentKeys.map(({ outlet }) => outlet))
        const outletName = (key: string): string => this.#outlets.get(key) ?? key
        claims = changedClaims(claims, this.#codes, numbers, claimKeys, outletName)
        documents = changedDocuments(documents, this.#codes, numbers, documentKeys, outletName)
      }
      this.#seen = changes.seen
      if (changes.whole) break
      await new Promise(setImmediate)
    }
    if (!changed) return false
    this.#picture = { revision: this.#seen.revision, claims, documents }
    this.#claimLists.clear()
    this.#documentLists.clear()
    return true
  }

  async #nameOutlets(keys: readonly string[]): Promise<void> {
    const fresh = [...new Set(keys)].filter((key) => !this.#outlets.has(key))
    if (fresh.length === 0) return
    for (const [key, name] of await this.#ledger.outletNames(fresh))
      this.#outlets.set(key, this.#known.get(key) ?? name)
  }

  /**
   * The claims that fit.
   *
   * @throws LedgerError for a search without a word
   */
  claims(filter: ListFilter, sort: ClaimSort | undefined): Promise<ClaimList> {
    const picture = this.#picture
    return this.#claimLists.get(JSON.stringify([picture.revision, filter, sort]), () =>
      this.#claims(picture, filter, sort),
    )
  }

  async #claims(
    { revision, claims: table }: Picture,
    filter: ListFilter,
    sort: ClaimSort | undefined,
  ): Promise<ClaimList> {
    const codes = this.#codes
    const search = await this.#search(filter.text, filter.in ?? 'claims')
    const order = sort ?? (search === null || filter.in === 'documents' ? 'newest' : 'best')
    const found =
      search === null ? null : await this.#ledger.found(search.match!, filter.in ?? 'claims', order === 'best')
    const outlet = filter.outlet?.map((name) => this.#outletNamed(name))
    const party = filter.party?.map((name) => this.#parties.get(folded(name)) ?? name)
    const { kind, month, quotation, ruling } = filter
    const hidden = filter.rejected === true ? undefined : ['', 'accept', 'edit']
    const dimensions = [
      { codes: table.party, size: codes.party.values.length, wanted: wantedAmong(codes.party, party) },
      { codes: table.kind, size: codes.kind.values.length, wanted: wantedAmong(codes.kind, kind) },
      { codes: table.outlet, size: codes.outlet.values.length, wanted: wantedAmong(codes.outlet, outlet) },
      { codes: table.month, size: codes.month.values.length, wanted: wantedAmong(codes.month, month) },
      { codes: table.quotation, size: codes.quotation.values.length, wanted: wantedAmong(codes.quotation, quotation) },
      { codes: table.ruling, size: codes.ruling.values.length, wanted: wantedAmong(codes.ruling, ruling ?? hidden) },
    ]
    const selection = select(table.length, dimensions, this.#accepts(table, filter, found))
    const rank = order === 'best' && found !== null ? new Map(found.map((attribution, i) => [attribution, i])) : null
    const rows = ordered(selection.rows, table, order, rank)
    const [byParty, byKind, byOutlet, byMonth, byQuotation, byRuling] = selection.counts as FacetCounts
    const keyOf = (row: number): ClaimKey => ({
      attribution: table.attribution[row]!,
      appearance: table.appearance[row]!,
    })
    return {
      revision,
      total: rows.length,
      part: (offset, limit) => Array.from(rows.subarray(offset, offset + limit), keyOf),
      behind: ({ attribution, appearance }) => {
        const place = rows.findIndex(
          (row) => table.attribution[row] === attribution && table.appearance[row] === appearance,
        )
        return place === -1 ? null : place + 1
      },
      facets: {
        party: facetOf(codes.party, byParty, party, 'given'),
        kind: facetOf(codes.kind, byKind, kind, 'given'),
        outlet: facetOf(codes.outlet, byOutlet, outlet, 'most'),
        month: facetOf(codes.month, byMonth, month, 'value'),
        quotation: facetOf(codes.quotation, byQuotation, quotation, 'given'),
        ruling: facetOf(codes.ruling, byRuling, ruling, 'given'),
      },
      overview: () => overviewOf(selection.rows, table, codes),
      search,
    }
  }

  #accepts(
    table: typeof NO_CLAIMS,
    { since, until, document, in: searchIn }: ListFilter,
    found: readonly number[] | null,
  ): ((row: number) => boolean) | null {
    const inTime = within(since, until)
    const sought = found === null ? null : new Set(found)
    const inDocuments = searchIn === 'documents'
    if (inTime === null && sought === null && document === undefined) return null
    return (row) => {
      if (inTime !== null && !inTime(table.day[row]!)) return false
      const attribution = table.attribution[row]!
      if (document !== undefined && documentOf(attribution) !== document) return false
      return sought === null || sought.has(inDocuments ? documentOf(attribution) : attribution)
    }
  }

  /** The documents that fit, one for each appearance. */
  documents(filter: DocumentFilter, sort: 'newest' | 'oldest' | 'latest'): Promise<DocumentList> {
    const picture = this.#picture
    return this.#documentLists.get(JSON.stringify([picture.revision, filter, sort]), () =>
      this.#documents(picture, filter, sort),
    )
  }

  async #documents(
    { revision, documents: table }: Picture,
    filter: DocumentFilter,
    sort: 'newest' | 'oldest' | 'latest',
  ): Promise<DocumentList> {
    const codes = this.#codes
    const search = await this.#search(filter.text, 'documents')
    const sought = search === null ? null : new Set(await this.#ledger.found(search.match!, 'documents'))
    const outlet = filter.outlet?.map((name) => this.#outletNamed(name))
    const { month, state } = filter
    const inTime = within(filter.since, filter.until)
    const selection: Selection = select(
      table.length,
      [
        { codes: table.outlet, size: codes.outlet.values.length, wanted: wantedAmong(codes.outlet, outlet) },
        { codes: table.month, size: codes.month.values.length, wanted: wantedAmong(codes.month, month) },
        { codes: table.state, size: STATES.values.length, wanted: wantedAmong(STATES, state) },
      ],
      inTime === null && sought === null
        ? null
        : (row) =>
            (inTime === null || inTime(table.day[row]!)) && (sought === null || sought.has(table.document[row]!)),
    )
    const rows =
      sort === 'newest'
        ? selection.rows
        : sort === 'oldest'
          ? oldestFirst(selection.rows, table)
          : selection.rows.slice().sort((a, b) => table.appearance[b]! - table.appearance[a]!)
    const [byOutlet, byMonth, byState] = selection.counts as [Uint32Array, Uint32Array, Uint32Array]
    return {
      revision,
      total: rows.length,
      part: (offset, limit) => Array.from(rows.subarray(offset, offset + limit), (row) => table.appearance[row]!),
      facets: {
        outlet: facetOf(codes.outlet, byOutlet, outlet, 'most'),
        month: facetOf(codes.month, byMonth, month, 'value'),
        state: facetOf(STATES, byState, state, 'given'),
      },
      search,
    }
  }

  /** The name under which an outlet is shown that a user calls so. */
  #outletNamed(name: string): string {
    const key = folded(name)
    return this.#known.get(key) ?? this.#outlets.get(key) ?? name
  }

  async #search(text: string | undefined, searchIn: 'claims' | 'documents'): Promise<SearchWords | null> {
    if (text === undefined || text.trim() === '') return null
    const search = await this.#ledger.search(text, searchIn)
    if (search.match === null)
      throw new LedgerError(`"${text}": ${search.understood}; give a word with a letter or digit`)
    return search
  }
}

type FacetCounts = [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array]
