import { grouped, type Metadata, type OriginDocument } from '../../ledger/index.ts'
import { Groups } from './groups.ts'
import { COPY_JACCARD, type Likeness } from './likeness.ts'
import type { OutletBook, OutletIdentity } from './outlets.ts'

/**
 * How an article comes from another:
 * - `copy`: the same story in another outlet
 * - `resend`: the same story in the same outlet, again
 * - `update`: another version of the story in the same outlet, or at the same address
 * - `excerpt`: it stands in a longer story, or is made of one
 */
export type Relation = 'copy' | 'resend' | 'update' | 'excerpt'

/** One appearance of a document, with where it comes from. */
export interface Article {
  readonly index: number
  readonly document: string
  readonly no: number
  /** Number of the appearance. */
  readonly appearance: number
  readonly outlet: OutletIdentity | null
  readonly metadata: Metadata
  /** Orders articles by publication; empty: undated. */
  readonly sort: string
  /** Index of the first article of the story. */
  readonly story: number
  readonly from: Derivation | null
  /** The agency that it is credited to, where that is not its own outlet. */
  readonly credit: { readonly outlet: OutletIdentity; readonly reason: string } | null
  /** Index of the first record of this same article: a page and a line of a file may both hold it. Its own, else. */
  readonly record: number
}

export interface Derivation {
  readonly relation: Relation
  /** Index of the article it comes from: an earlier one. */
  readonly of: number
  /** Of an excerpt: the other one stands in it, and it tells more. */
  readonly contains?: true
  /** For people: `92 % of its passages stand in the story of 2031-03-04 in Meridian`. */
  readonly reason: string
}

/** From this share on an article is made of the other. */
const EXCERPT_SHARE = 0.8

interface Draft {
  readonly document: number
  readonly appearance: number
  /** As `Article.record`. */
  readonly record: number
  readonly outlet: OutletIdentity | null
  readonly metadata: Metadata
  readonly sort: string
}

/**
 * The articles of all documents, earliest first, each with the earlier one that it comes from, if any: of several the
 * likest, and of equally like ones the earliest. Undated articles count as the latest, for nothing says that they were
 * there before.
 */
export function relateArticles(
  documents: readonly OriginDocument[],
  likenesses: readonly Likeness[],
  book: OutletBook,
): Article[] {
  const drafts = draftsOf(documents, book)
  const byDocument = grouped(drafts.keys(), (i) => drafts[i]!.document)
  const neighbours = new Map<number, Likeness[]>()
  for (const likeness of likenesses) {
    for (const document of [likeness.a, likeness.b]) {
      const known = neighbours.get(document)
      if (known === undefined) neighbours.set(document, [likeness])
      else known.push(likeness)
    }
  }
  const addresses = new Map<string, number>()
  const stories = new Groups(drafts.length)
  const derivations = drafts.map((draft, i) => {
    const derivation = derivationOf(i, draft, { drafts, byDocument, neighbours, addresses, book })
    const url = draft.metadata.canonicalUrl?.value
    if (url !== undefined && !addresses.has(url)) addresses.set(url, i)
    if (derivation !== null) stories.join(i, derivation.of)
    return derivation
  })
  return drafts.map(({ document, appearance, record, outlet, metadata, sort }, index) => ({
    index,
    document: documents[document]!.id,
    no: documents[document]!.no,
    appearance,
    outlet,
    metadata,
    sort,
    story: stories.find(index),
    from: derivations[index]!,
    credit: creditOf(outlet, metadata, book),
    record,
  }))
}

function draftsOf(documents: readonly OriginDocument[], book: OutletBook): Draft[] {
  const rank = ({ sort }: { readonly sort: string }): string => (sort === '' ? '\uffff' : sort)
  const sorted = documents
    .flatMap(({ appearances }, document) =>
      appearances.map(({ no, metadata, sort }) => ({
        document,
        appearance: no,
        metadata,
        sort,
        outlet: book.identify(metadata.outlet?.value),
      })),
    )
    .map((draft, i) => ({ draft, key: rank(draft), i }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.i - b.i))
    .map(({ draft }) => draft)
  const ofDocument = new Map<number, Held[]>()
  const records = sorted.map(({ document, outlet, metadata, sort }, i) => {
    const url = metadata.canonicalUrl?.value ?? null
    const others = ofDocument.get(document) ?? []
    ofDocument.set(document, others)
    const held = others.find((other) => isSameArticle(other, { outlet, url, sort }, book))
    if (held === undefined) {
      const own: Held = { record: i, outlet, url, sort }
      others.push(own)
      return own
    }
    held.outlet ??= outlet
    held.url ??= url
    if (sort.length > held.sort.length) held.sort = sort
    return held
  })
  return sorted.map((draft, i) => ({ ...draft, record: records[i]!.record, outlet: records[i]!.outlet }))
}

/** What the records of one article say together. */
interface Held {
  readonly record: number
  outlet: OutletIdentity | null
  url: string | null
  sort: string
}

/**
 * Whether two records of the same text are of one article: nothing that both say differs, be it outlet, address or time,
 * and something both say is the same. A story that was sent again has another time.
 */
function isSameArticle(
  a: Pick<Held, 'outlet' | 'url' | 'sort'>,
  b: Pick<Held, 'outlet' | 'url' | 'sort'>,
  book: OutletBook,
): boolean {
  const sameTime = a.sort !== '' && b.sort !== '' && (a.sort.startsWith(b.sort) || b.sort.startsWith(a.sort))
  const sameOutlet = a.outlet !== null && b.outlet !== null && book.same(a.outlet, b.outlet)
  const sameUrl = a.url !== null && a.url === b.url
  if (a.sort !== '' && b.sort !== '' && !sameTime) return false
  if (a.outlet !== null && b.outlet !== null && !sameOutlet) return false
  if (a.url !== null && b.url !== null && !sameUrl) return false
  return sameTime || sameOutlet || sameUrl || (a.sort === '' && a.outlet === null && a.url === null)
}

interface Around {
  readonly drafts: readonly Draft[]
  readonly byDocument: ReadonlyMap<number, readonly number[]>
  readonly neighbours: ReadonlyMap<number, readonly Likeness[]>
  /** The first article at each address so far. */
  readonly addresses: ReadonlyMap<string, number>
  readonly book: OutletBook
}

function derivationOf(i: number, draft: Draft, around: Around): Derivation | null {
  const { drafts, byDocument, neighbours, addresses, book } = around
  const twin = byDocument.get(draft.document)![0]!
  const sameOutlet = (other: number): boolean => {
    const { outlet } = drafts[other]!
    return outlet !== null && draft.outlet !== null && book.same(outlet, draft.outlet)
  }
  if (twin < i) {
    const relation = sameOutlet(twin) ? 'resend' : 'copy'
    return { relation, of: twin, reason: `word for word ${named(drafts[twin]!)}` }
  }
  let best: (Derivation & { likeness: number }) | null = null
  for (const likeness of neighbours.get(draft.document) ?? []) {
    const other = likeness.a === draft.document ? likeness.b : likeness.a
    const of = byDocument.get(other)![0]!
    if (of >= i) continue
    const [mine, theirs] =
      likeness.a === draft.document ? [likeness.aInB, likeness.bInA] : [likeness.bInA, likeness.aInB]
    const relation = relationOf(likeness.jaccard, mine, theirs, sameOutlet(of))
    if (relation === null || (best !== null && (best.likeness > mine || (best.likeness === mine && best.of < of))))
      continue
    const contains: boolean = relation === 'excerpt' && theirs > mine
    const reason: string = contains
      ? `${percent(theirs)} of ${named(drafts[of]!)} stands in it`
      : `${percent(mine)} of its passages stand in ${named(drafts[of]!)}`
    best = { of, relation, likeness: mine, reason, ...(contains ? { contains } : {}) }
  }
  if (best !== null) {
    const { likeness: _, ...derivation } = best
    return derivation
  }
  const url = draft.metadata.canonicalUrl?.value
  const first = url === undefined ? undefined : addresses.get(url)
  return first === undefined
    ? null
    : { relation: 'update', of: first, reason: `at the same address as ${named(drafts[first]!)}` }
}

function relationOf(jaccard: number, mine: number, theirs: number, sameOutlet: boolean): Relation | null {
  if (jaccard >= COPY_JACCARD) return sameOutlet ? 'resend' : 'copy'
  if (sameOutlet) return 'update'
  return mine >= EXCERPT_SHARE || theirs >= EXCERPT_SHARE ? 'excerpt' : null
}

function creditOf(outlet: OutletIdentity | null, { wireCredit }: Metadata, book: OutletBook): Article['credit'] {
  const agency = book.identify(wireCredit?.value)
  if (agency === null || (outlet !== null && book.same(agency, outlet))) return null
  return { outlet: agency, reason: `credited to ${agency.name} (${wireCredit!.from})` }
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** `the story of 2031-03-04 in Meridian` */
function named({ sort, outlet }: Draft): string {
  return `the story ${sort === '' ? 'without a date' : `of ${sort.slice(0, 10)}`} in ${outlet?.name ?? 'an unknown outlet'}`
}
