import { type Expression, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Claim, type ClaimProfile, claimIdOf, type Fact } from '../claim.ts'
import { sinceKeyOf } from '../identity.ts'
import type { Metadata } from '../incoming.ts'
import { CONFIDENCE_UNITS, citesOf, spanOf } from '../rows.ts'
import type { Schema } from '../schema.ts'
import { type RulingInForce, rulingsOn } from './claims-table.ts'

export interface ClaimFilter {
  readonly party?: string
  readonly sourceKind?: string
  /** Names of one outlet, folded. */
  readonly outlets?: readonly string[]
  /** First day, `2031-03-04`; undated claims are left out. */
  readonly since?: string
  /** Last day. */
  readonly until?: string
  /** For MATCH, as `searchWords` writes it. */
  readonly match?: string
  /** Where `match` must be: in what is said and by whom, or anywhere in the document. */
  readonly searchIn?: 'claims' | 'documents'
  /** Show what an analyst rejected. */
  readonly withRejected?: boolean
  /** The id of one document. */
  readonly document?: string
}

/** Where a page ended: the next begins behind it. */
export interface Cursor {
  readonly sort: string
  readonly attribution: number
  readonly appearance: number
}

export interface ClaimPage {
  readonly claims: readonly Claim[]
  /** Null: that was all. */
  readonly next: Cursor | null
}

/** The rows of claims that are named by their ids, in that order; what is not there is left out. */
export async function claimKeysOf(
  db: Kysely<Schema>,
  named: readonly { readonly id: string; readonly appearance: string }[],
): Promise<ClaimKey[]> {
  const parts = named.map(({ id, appearance }) => [id.split(':a')[0], Number(id.split(':a')[1]), appearance])
  const { rows } = await sql<ClaimKey>`SELECT a.no AS attribution, p.no AS appearance
    FROM json_each(${JSON.stringify(parts)}) k
    JOIN appearances p ON p.id = k.value ->> 2
    JOIN documents d ON d.no = p.document AND substr(d.id, 1, length(k.value ->> 0)) = k.value ->> 0
    JOIN attributions a ON a.document = d.no AND a.n = k.value ->> 1
    ORDER BY k.key`.execute(db)
  return rows
}

interface Key extends ClaimKey {
  readonly sort: string
}

/** Which row of a list: an attribution in an appearance, by their numbers. */
export interface ClaimKey {
  readonly attribution: number
  readonly appearance: number
}

/** Claims, newest first; a search of claims, best first. */
export async function listClaims(
  db: Kysely<Schema>,
  filter: ClaimFilter,
  limit: number,
  after: Cursor | null,
): Promise<ClaimPage> {
  const ranked = filter.match !== undefined && filter.searchIn !== 'documents'
  const keys = ranked ? await rankedKeys(db, filter, limit) : await sortedKeys(db, filter, limit, after)
  const claims = await claimsOf(db, keys, ranked ? filter.match! : null)
  const last = keys.at(-1)
  return { claims, next: ranked || last === undefined || keys.length < limit ? null : last }
}

/**
 * What a filter asks of a row `c` of claims, but for words.
 *
 * @param asFound the rows are found by their numbers: no index is to be looked up for what else is asked
 */
export function conditions(filter: ClaimFilter, asFound = false): Expression<SqlBool>[] {
  const c = sql.raw(asFound ? '+c' : 'c')
  const { party, sourceKind, outlets, since, until, withRejected, document } = filter
  const found: Expression<SqlBool>[] = []
  if (party !== undefined) found.push(sql<SqlBool>`${c}.party = ${party}`)
  if (sourceKind !== undefined) found.push(sql<SqlBool>`${c}.kind = ${sourceKind}`)
  if (outlets !== undefined) found.push(sql<SqlBool>`${c}.outlet_key IN (${sql.join(outlets)})`)
  if (since !== undefined) found.push(sql<SqlBool>`${c}.sort >= ${sinceKeyOf(since)}`)
  // The day itself is followed by a blank, which is less than '!'.
  if (until !== undefined) found.push(sql<SqlBool>`${c}.sort < ${`${until}!`} AND ${c}.sort != ''`)
  if (withRejected !== true) found.push(sql<SqlBool>`c.ruling IS NOT 'reject'`)
  if (document !== undefined) {
    found.push(sql<SqlBool>`c.attribution IN (SELECT a.no FROM attributions a JOIN documents d ON d.no = a.document
      WHERE d.id = ${document})`)
  }
  return found
}

async function sortedKeys(
  db: Kysely<Schema>,
  filter: ClaimFilter,
  limit: number,
  after: Cursor | null,
): Promise<Key[]> {
  const where = conditions(filter)
  if (filter.match !== undefined) {
    where.push(sql<SqlBool>`c.attribution / 1048576 IN (
      SELECT rowid FROM searched_documents WHERE searched_documents MATCH ${filter.match})`)
  }
  if (after !== null) {
    const { sort, attribution, appearance } = after
    where.push(sql<SqlBool>`(c.sort < ${sort} OR (c.sort = ${sort} AND
      (c.attribution, c.appearance) > (${attribution}, ${appearance})))`)
  }
  const { rows } = await sql<Key>`SELECT c.attribution, c.appearance, c.sort FROM claims c
    ${where.length > 0 ? sql`WHERE ${sql.join(where, sql` AND `)}` : sql``}
    ORDER BY c.sort DESC, c.attribution, c.appearance LIMIT ${limit}`.execute(db)
  return rows
}

async function rankedKeys(db: Kysely<Schema>, filter: ClaimFilter, limit: number): Promise<Key[]> {
  const where = [sql<SqlBool>`searched_claims MATCH ${filter.match}`, ...conditions(filter, true)]
  // What was found first, then its claims: the other way round each of a party's claims would be looked for in the search.
  const { rows } = await sql<Key>`SELECT c.attribution, c.appearance, c.sort
    FROM searched_claims CROSS JOIN claims c ON c.attribution = searched_claims.rowid
    WHERE ${sql.join(where, sql` AND `)}
    ORDER BY searched_claims.rank, c.sort DESC, c.attribution, c.appearance LIMIT ${limit}`.execute(db)
  return rows
}

type Pairs = readonly (readonly [number, number])[]

/** A claim as it is fetched: all of them are one JSON text, a third of the time of as many rows of columns. */
type Packed = readonly [
  place: number,
  attribution: number,
  appearance: number,
  document: string,
  n: number,
  within: number | null,
  quotation: Claim['quotation'],
  confidence: number,
  cue: Pairs,
  source: Pairs,
  content: Pairs,
  cueWords: string,
  sourceWords: string,
  contentWords: string,
  kind: ClaimProfile['kind'],
  name: string | null,
  least: number,
  most: number | null,
  outlet: string | null,
  reason: string | null,
  affiliation: string | null,
  knowledge: string | null,
  stated: Readonly<Record<string, readonly [number, number] | undefined>>,
  party: string | null,
  entityType: ClaimProfile['entityType'],
  cites: Parameters<typeof citesOf>[0],
]

const PACKED =
  sql.raw(`json_group_array(json_array(k.key, c.attribution, c.appearance, d.id, a.n, a.within, a.quotation,
  a.confidence, json(a.cue), json(a.source), json(a.content), a.cue_words, a.source_words, a.content_words, a.kind, a.name,
  a.least, a.most, a.outlet, a.reason, a.affiliation, a.knowledge, json(a.stated), c.party, e.type, json(a.cites)))`)

/** An appearance, as its claims tell of it. */
export interface Where {
  readonly id: string
  readonly metadata: Metadata
  /** As `Claim.future`. */
  readonly future: boolean
}

/**
 * The claims of these rows, in their order; one that is not there any more is left out.
 *
 * @param match a search of claims, for what is highlighted; null for none
 */
export async function claimsOf(db: Kysely<Schema>, keys: readonly ClaimKey[], match: string | null): Promise<Claim[]> {
  return (await keyedClaims(db, keys, match)).map(({ claim }) => claim)
}

export const claimKey = (attribution: number, appearance: number): string => `${attribution} ${appearance}`

/** The claims with these keys, by `claimKey`. @param known appearances, theirs among them, as `appearancesOf` gives them */
export async function claimsByKey(
  db: Kysely<Schema>,
  keys: readonly ClaimKey[],
  known?: ReadonlyMap<number, Where>,
): Promise<Map<string, Claim>> {
  return new Map((await keyedClaims(db, keys, null, known)).map(({ key, claim }) => [key, claim]))
}

async function keyedClaims(
  db: Kysely<Schema>,
  keys: readonly ClaimKey[],
  match: string | null,
  known?: ReadonlyMap<number, Where>,
): Promise<{ readonly key: string; readonly claim: Claim }[]> {
  if (keys.length === 0) return []
  const pairs = JSON.stringify(keys.map(({ attribution, appearance }) => [attribution, appearance]))
  const { rows } = await sql<{ json: string }>`SELECT ${PACKED} AS json
    FROM json_each(${pairs}) k
    JOIN claims c ON c.attribution = k.value ->> 0 AND c.appearance = k.value ->> 1
    JOIN attributions a ON a.no = c.attribution
    JOIN documents d ON d.no = a.document
    LEFT JOIN entities e ON e.document = a.document AND e.n = a.entity`.execute(db)
  const found = (JSON.parse(rows[0]!.json) as Packed[]).sort(([a], [b]) => a - b)
  const attributions = keys.map(({ attribution }) => attribution)
  const appearances = known ?? (await appearancesOf(db, new Set(found.map(([, , appearance]) => appearance))))
  const rulings = await rulingsOn(db, attributions)
  const highlights = match === null ? null : await highlightsOf(db, attributions, match)
  return found.map((row) => {
    const [, attribution, appearance] = row
    const [ruling, highlight] = [rulings.get(attribution) ?? null, highlights?.get(attribution) ?? null]
    const claim = claimOf(row, appearances.get(appearance)!, ruling, highlight)
    return { key: claimKey(attribution, appearance), claim }
  })
}

/** Of an appearance `p`: whether it is dated a day or more after it was first received, as only a wrong date is. */
export const IN_FUTURE: RawBuilder<number> = sql<number>`p.sort != '' AND julianday(
    CASE WHEN length(p.sort) > 10 THEN substr(p.sort, 12) ELSE substr(p.sort || '-01-01', 1, 10) END) >
  1 + (SELECT min(julianday(received)) FROM arrivals WHERE appearance = p.no)`

/** Days beyond its receipt from which on a date of publication is a slip of the pen: some twenty years. */
const FAR_DAYS = 7305

/** Of an appearance `p`: whether it is dated so far beyond its receipt that its date tells nothing of how far the record goes. */
export const IS_FAR_BEYOND: RawBuilder<number> = sql<number>`coalesce(julianday(substr(p.sort || '-01-01', 1, 10)) >
  ${sql.lit(FAR_DAYS)} + (SELECT min(julianday(received)) FROM arrivals WHERE appearance = p.no), 0)`

/** Each once: claims of one appearance share its metadata. */
export async function appearancesOf(db: Kysely<Schema>, numbers: ReadonlySet<number>): Promise<Map<number, Where>> {
  const { rows } = await sql<{
    no: number
    id: string
    metadata: string
    future: number | null
  }>`SELECT no, id, metadata, ${IN_FUTURE} AS future FROM appearances p
    WHERE no IN (SELECT value FROM json_each(${JSON.stringify([...numbers])}))`.execute(db)
  return new Map(
    rows.map(({ no, id, metadata, future }) => [
      no,
      { id, metadata: JSON.parse(metadata) as Metadata, future: future === 1 },
    ]),
  )
}

/** What a search found in a claim, between U+0002 and U+0003. */
interface Highlights {
  readonly source: string
  readonly content: string
}

async function highlightsOf(
  db: Kysely<Schema>,
  attributions: readonly number[],
  match: string,
): Promise<Map<number, Highlights>> {
  // One search for all of them; without the plus it would be one for each.
  const { rows } = await sql<{ rowid: number; source: string; content: string }>`SELECT rowid,
      highlight(searched_claims, 0, char(2), char(3)) AS source,
      highlight(searched_claims, 1, char(2), char(3)) AS content
    FROM searched_claims WHERE searched_claims MATCH ${match}
      AND +rowid IN (SELECT value FROM json_each(${JSON.stringify(attributions)}))`.execute(db)
  return new Map(rows.map(({ rowid, source, content }) => [rowid, { source, content }]))
}

function claimOf(row: Packed, where: Where, ruling: RulingInForce | null, highlights: Highlights | null): Claim {
  const [, , , document, n, within, quotation, confidence, cue, source, content, ...rest] = row
  const [cueWords, sourceWords, contentWords, kind, name, least, most, ...facts] = rest
  const [outlet, reason, affiliation, knowledge, stated, party, entityType, cites] = facts
  const edit = ruling?.edit ?? {}
  const fact = (value: string | null, field: string, ruled?: string): Fact | null => {
    if (ruled !== undefined) return { value: ruled, span: null }
    return value === null ? null : { value, span: spanOf(stated[field]!) }
  }
  return {
    id: claimIdOf(document, n),
    document,
    appearance: where.id,
    cue: (edit.cue?.spans ?? cue).map(spanOf),
    source: (edit.source?.spans ?? source).map(spanOf),
    content: (edit.content?.spans ?? content).map(spanOf),
    words: {
      cue: edit.cue?.exact ?? cueWords,
      source: edit.source?.exact ?? sourceWords,
      content: edit.content?.exact ?? contentWords,
    },
    quotation: (edit.quotation ?? quotation) as Claim['quotation'],
    confidence: confidence / CONFIDENCE_UNITS,
    within: within === null ? null : claimIdOf(document, within),
    profile: {
      kind: (edit.kind ?? kind) as ClaimProfile['kind'],
      name: edit.name ?? name,
      entityType,
      count: { least: edit.least ?? least, most: edit.most === undefined ? most : edit.most },
      outlet: fact(outlet, 'outlet', edit.outlet),
      anonymityReason: fact(reason, 'reason'),
      affiliation: fact(affiliation, 'affiliation', edit.affiliation),
      knowledge: fact(knowledge, 'knowledge'),
      cites: edit.kind === undefined && edit.name === undefined ? citesOf(cites) : [],
    },
    ...(stated.retracted === undefined ? {} : { retracted: spanOf(stated.retracted) }),
    party,
    metadata: where.metadata,
    ...(where.future ? { future: true as const } : {}),
    ruling,
    highlighted: edit.content === undefined ? (highlights?.content ?? null) : null,
    highlightedSource: edit.source === undefined ? (highlights?.source ?? null) : null,
  }
}
