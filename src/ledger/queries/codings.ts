import { type Expression, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Coding, CodingKind } from '../../reading/codings/index.ts'
import { asRuled } from '../../reading/settable/index.ts'
import type { Span } from '../../text/index.ts'
import { codingIdOf, type LedgerCoding } from '../coding.ts'
import { sinceKeyOf } from '../identity.ts'
import { ATTRIBUTIONS_PER_DOCUMENT, CONFIDENCE_UNITS } from '../rows.ts'
import type { Schema } from '../schema.ts'
import { unpackText } from '../stored-text.ts'
import { appearancesOf, claimKey, claimsByKey } from './claims.ts'
import { type CodingRulingInForce, codingRulings } from './coding-rulings.ts'
import { IS_REPLACED, replacedTexts } from './replaced.ts'

export interface CodingFilter {
  readonly kinds?: readonly CodingKind[]
  /** Name of the party whose statement, act, duty it is. */
  readonly party?: string
  readonly issue?: string
  /** First day, `2031-03-04`; what is undated is left out. */
  readonly since?: string
  /** Last day. */
  readonly until?: string
  /** Only what rests on a source of this kind; what an outlet says in its own voice does not. */
  readonly sourceKind?: string
  /**
   * Only what is right as read with this probability at least, 0 to 1, were it not sure enough to be told otherwise; what a ruling
   * settled is.
   */
  readonly sure?: number
  /** `with`: also what is not sure enough to be told; `only`: that alone, of which nobody has ruled. Default: only where a ruling accepts it. */
  readonly unsure?: 'with' | 'only'
  /** Ids of documents. */
  readonly documents?: readonly string[]
  /** Also what an analyst rejected, or what hangs on a rejected claim. */
  readonly withRejected?: boolean
  /** Also what stands in an older version of an article, in whose place there is a newer one. */
  readonly withReplaced?: boolean
}

/** Appearances whose codings are in memory at a time. */
const PAGE = 500

/** By what codings come first; of one document they always come by date. */
export type CodingOrder = 'date' | 'arrival'

/**
 * Codings in each appearance of their document: by date, undated ones last, then by document, then in text order; in pages,
 * so that a ledger of any size can be gone through. By arrival of the documents a large ledger is gone through as its file
 * lies.
 */
export async function* codingPages(
  db: Kysely<Schema>,
  filter: CodingFilter,
  order: CodingOrder = 'date',
): AsyncGenerator<LedgerCoding[]> {
  const rulings = await codingRulings(db)
  const appearances = await appearancesWith(db, filter, rulings, order)
  const names = new Names()
  for (let at = 0; at < appearances.length; at += PAGE) {
    const page = await codingsIn(db, appearances.slice(at, at + PAGE), filter, rulings, names)
    if (page.length > 0) yield page
  }
}

interface AppearanceKey {
  readonly appearance: number
  readonly document: number
  readonly sort: string
}

type Rulings = ReadonlyMap<number, CodingRulingInForce>

const amongst = (values: readonly (number | string)[]) => sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`

/** Kind, party and issue as read, or as a ruling has them: those are looked at again when the ruling was heeded. */
function conditions({ kinds, party, issue, sure, unsure }: CodingFilter, rulings: Rulings): Expression<SqlBool>[] {
  const found: Expression<SqlBool>[] = []
  const edited = [...rulings].filter(([, { edit }]) => 'party' in edit || 'issue' in edit).map(([no]) => no)
  const orEdited = edited.length > 0 ? sql` OR c.no IN ${amongst(edited)}` : sql``
  if (unsure === 'only') found.push(sql<SqlBool>`c.unsure = 1`)
  else if (unsure === undefined && sure === undefined) {
    const settled = [...rulings].filter(([, { action }]) => action !== 'reject').map(([no]) => no)
    const orSettled = settled.length > 0 ? sql` OR c.no IN ${amongst(settled)}` : sql``
    found.push(sql<SqlBool>`(c.unsure = 0${orSettled})`)
  }
  if (kinds !== undefined) found.push(sql<SqlBool>`c.kind IN (${sql.join(kinds)})`)
  if (party !== undefined) found.push(sql<SqlBool>`(c.party = ${party}${orEdited})`)
  if (issue !== undefined) found.push(sql<SqlBool>`(c.issue = ${issue}${orEdited})`)
  return found
}

const ORDERS: Readonly<Record<CodingOrder, RawBuilder<unknown>>> = {
  date: sql`p.sort = '', p.sort, d.id, p.id`,
  arrival: sql`p.document, p.sort = '', p.sort, p.id`,
}

async function appearancesWith(
  db: Kysely<Schema>,
  filter: CodingFilter,
  rulings: Rulings,
  order: CodingOrder,
): Promise<AppearanceKey[]> {
  const { since, until, documents } = filter
  const where: Expression<SqlBool>[] = []
  if (since !== undefined) where.push(sql<SqlBool>`p.sort >= ${sinceKeyOf(since)}`)
  // The day itself is followed by a blank, which is less than '!'.
  if (until !== undefined) where.push(sql<SqlBool>`p.sort < ${`${until}!`} AND p.sort != ''`)
  if (filter.withReplaced !== true) where.push(sql<SqlBool>`NOT ${IS_REPLACED}`)
  if (documents !== undefined) where.push(sql<SqlBool>`d.id IN ${amongst(documents)}`)
  // Of documents that are named, what they have is looked at by itself: all codings of a large ledger are not gone through for it.
  else {
    const with_ = conditions(filter, rulings)
    const which = with_.length > 0 ? sql`WHERE ${sql.join(with_, sql` AND `)}` : sql``
    where.push(sql<SqlBool>`p.document IN (SELECT c.document FROM codings c ${which})`)
  }
  const { rows } = await sql<AppearanceKey>`SELECT p.no AS appearance, p.document, p.sort
    FROM appearances p JOIN documents d ON d.no = p.document
    ${where.length > 0 ? sql`WHERE ${sql.join(where, sql` AND `)}` : sql``}
    ORDER BY ${ORDERS[order]}`.execute(db)
  return [...rows]
}

/** A coding as it is fetched: a document's are one JSON text, five times as quick to hand over as rows of columns. */
type Packed = readonly [
  no: number,
  id: string,
  kind: CodingKind,
  attribution: number | null,
  party: string | null,
  issue: string | null,
  start: number,
  end: number,
  confidence: number,
  why: readonly (readonly [field: string, start: number, end: number, reading: string | null])[],
  data: unknown,
  unsure: number,
]

const PACKED = sql.raw(`'[' || group_concat('[' || c.no || ',"' || c.id || '","' || c.kind || '",'
  || coalesce(c.attribution, 'null') || ',' || json_quote(c.party) || ',' || json_quote(c.issue) || ','
  || c.start || ',' || c."end" || ',' || c.confidence || ',' || c.why || ',' || c.data || ',' || c.unsure || ']') || ']'`)

interface ReadCoding extends Pick<Coding, 'id' | 'kind' | 'party' | 'issue' | 'span' | 'confidence' | 'why' | 'data'> {
  readonly no: number
  readonly isUnsure: boolean
  /** Number of the attribution row that it hangs on. */
  readonly attribution: number | null
}

/** Names that come again and again, each as one string. */
class Names {
  readonly #known = new Map<string, string>()

  one(name: string | null): string | null {
    if (name === null) return null
    const known = this.#known.get(name)
    if (known === undefined) this.#known.set(name, name)
    return known ?? name
  }
}

function unpacked(document: number, json: string, names: Names): ReadCoding[] {
  return (JSON.parse(json) as Packed[])
    .map(([no, id, kind, n, party, issue, start, end, confidence, why, data, unsure]) => ({
      no,
      isUnsure: unsure === 1,
      id,
      kind,
      attribution: n === null ? null : document * ATTRIBUTIONS_PER_DOCUMENT + n,
      party: names.one(party),
      issue: names.one(issue),
      span: { start, end },
      confidence: confidence / CONFIDENCE_UNITS,
      why: why.map(([field, from, to, reading]) => ({ field, span: { start: from, end: to }, reading })),
      data,
    }))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.no - b.no)
}

async function codingsIn(
  db: Kysely<Schema>,
  appearances: readonly AppearanceKey[],
  filter: CodingFilter,
  rulings: Rulings,
  names: Names,
): Promise<LedgerCoding[]> {
  const numbers = [...new Set(appearances.map(({ document }) => document))]
  const where = [sql<SqlBool>`c.document IN ${amongst(numbers)}`, ...conditions(filter, rulings)]
  const { rows } = await sql<{
    document: number
    packed: string
  }>`SELECT c.document, ${PACKED} AS packed
    FROM codings c WHERE ${sql.join(where, sql` AND `)} GROUP BY c.document`.execute(db)
  if (rows.length === 0) return []
  const byDocument = new Map(rows.map(({ document, packed }) => [document, unpacked(document, packed, names)]))
  const texts = await textsWithSentences(db, [...byDocument.keys()])
  const present = appearances.filter(({ document }) => byDocument.has(document))
  const metadata = await appearancesOf(db, new Set(present.map(({ appearance }) => appearance)))
  const claims = await claimsByKey(
    db,
    present.flatMap(({ appearance, document, sort }) =>
      [...new Set(byDocument.get(document)!.flatMap(({ attribution }) => attribution ?? []))].map((attribution) => ({
        attribution,
        appearance,
        sort,
      })),
    ),
    metadata,
  )
  const older = await replacedTexts(
    db,
    present.map(({ appearance }) => appearance),
  )
  return present.flatMap(({ appearance, document, sort }) =>
    byDocument.get(document)!.flatMap((coding) => {
      const { attribution } = coding
      const claim = attribution === null ? null : (claims.get(claimKey(attribution, appearance)) ?? null)
      const around = {
        ...{ claim, sort, metadata: metadata.get(appearance)!.metadata, older: older.get(appearance) ?? NONE },
        ...texts.get(document)!,
      }
      const found = codingOf(coding, around, rulings.get(coding.no) ?? null)
      return fits(found, filter) ? [found] : []
    }),
  )
}

function fits({ party, issue, claim, ruling, confidence }: LedgerCoding, filter: CodingFilter): boolean {
  if (filter.withRejected !== true && (ruling?.action === 'reject' || claim?.ruling?.action === 'reject')) return false
  if (filter.party !== undefined && party !== filter.party) return false
  if (filter.issue !== undefined && issue !== filter.issue) return false
  if (filter.sure !== undefined && ruling === null && confidence < filter.sure) return false
  if (filter.unsure === 'only' && ruling !== null) return false
  return filter.sourceKind === undefined || claim?.profile.kind === filter.sourceKind
}

interface Around extends Pick<LedgerCoding, 'claim' | 'metadata' | 'sort'> {
  /** The document's id. */
  readonly id: string
  readonly text: string
  readonly sentences: readonly Pair[]
  /** Texts of the older versions of the article. */
  readonly older: readonly string[]
}

const NONE: readonly string[] = []

/** Where something begins and ends. */
type Pair = readonly [start: number, end: number]

function codingOf(coding: ReadCoding, around: Around, ruling: CodingRulingInForce | null): LedgerCoding {
  const { kind, span, why, data } = coding
  const { claim, metadata, sort, text, older } = around
  const sentence = sentenceAround(span, around.sentences)
  const sure = ruling !== null && ruling.action !== 'reject'
  const { party = coding.party, issue = coding.issue, ...fields } = sure ? ruling.edit : {}
  return {
    id: codingIdOf(around.id, coding.id),
    document: around.id,
    kind,
    party,
    issue,
    span,
    words: text.slice(span.start, span.end),
    ...changedOn(metadata, sort, older, text.slice(sentence.start, sentence.end)),
    sentence: { span: sentence, words: text.slice(sentence.start, sentence.end) },
    confidence: sure ? 1 : coding.confidence,
    ...(coding.isUnsure && !sure ? { unsure: true as const } : {}),
    why,
    data: sure ? asRuled(kind, data, ruling.ruledOn, fields, span) : data,
    claim,
    metadata,
    sort,
    ruling,
  }
}

/** The day of the change with which a sentence came into an article that was published on an earlier one. */
function changedOn(
  { modified }: LedgerCoding['metadata'],
  sort: string,
  older: readonly string[],
  sentence: string,
): Pick<LedgerCoding, 'changed'> {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(modified?.resolved ?? '')?.[0]
  if (older.length === 0 || day === undefined || sort === '' || day <= sort.slice(0, 10)) return {}
  return older.some((text) => text.includes(sentence)) ? {} : { changed: day }
}

/** From the first to the last sentence that the span touches; the span itself where it touches none. */
function sentenceAround(span: Span, sentences: readonly Pair[]): Span {
  let low = 0
  let high = sentences.length
  // The first sentence that ends behind the span's start.
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]![1] > span.start) high = middle
    else low = middle + 1
  }
  let { start, end } = span
  for (let i = low; i < sentences.length && sentences[i]![0] < span.end; i++) {
    start = Math.min(start, sentences[i]![0])
    end = Math.max(end, sentences[i]![1])
  }
  return { start, end }
}

async function textsWithSentences(
  db: Kysely<Schema>,
  documents: readonly number[],
): Promise<Map<number, Pick<Around, 'id' | 'text' | 'sentences'>>> {
  const { rows } = await sql<{ no: number; id: string; text: string; exact: Uint8Array | null; sentences: string }>`
    SELECT d.no, d.id, d.text, d.exact, r.sentences FROM documents d JOIN readings r ON r.document = d.no
    WHERE d.no IN ${amongst(documents)}`.execute(db)
  return new Map(
    rows.map((row) => [
      row.no,
      { id: row.id, text: unpackText(row), sentences: JSON.parse(row.sentences) as readonly Pair[] },
    ]),
  )
}
