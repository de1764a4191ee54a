import { type Kysely, sql } from 'kysely'
import { ATTRIBUTIONS_PER_DOCUMENT, CONFIDENCE_UNITS } from '../rows.ts'
import type { Schema } from '../schema.ts'
import { rulingsOn } from './claims-table.ts'

/** Of a claim, what lists are narrowed and ordered by. */
export interface ClaimKeys {
  readonly attribution: number
  readonly appearance: number
  readonly kind: string
  /** Folded; empty for none. */
  readonly outlet: string
  /** As `sortKeyOf`. */
  readonly sort: string
  readonly party: string | null
  readonly ruling: 'accept' | 'reject' | 'edit' | null
  readonly quotation: string
  /** 0 to 1. */
  readonly confidence: number
}

/** The keys of all claims of these documents. They come as one JSON text, a third of the time of as many rows. */
export async function claimKeys(db: Kysely<Schema>, documents: readonly number[]): Promise<ClaimKeys[]> {
  const { rows } = await sql<{ json: string }>`SELECT json_group_array(json_array(
      c.attribution, c.appearance, c.kind, c.outlet_key, c.sort, c.party, c.ruling, a.quotation, a.confidence)) AS json
    FROM json_each(${JSON.stringify(documents)}) d
    JOIN claims c ON c.attribution > d.value * ${ATTRIBUTIONS_PER_DOCUMENT}
      AND c.attribution < (d.value + 1) * ${ATTRIBUTIONS_PER_DOCUMENT}
    JOIN attributions a ON a.no = c.attribution`.execute(db)
  const all = JSON.parse(rows[0]!.json) as [
    number,
    number,
    string,
    string,
    string,
    string | null,
    ClaimKeys['ruling'],
    string,
    number,
  ][]
  const edited = all.filter((row) => row[6] === 'edit').map(([attribution]) => attribution)
  const edits = await rulingsOn(db, [...new Set(edited)])
  return all.map(([attribution, appearance, kind, outlet, sort, party, ruling, quotation, confidence]) => ({
    attribution,
    appearance,
    kind,
    outlet,
    sort,
    party,
    ruling,
    quotation: edits.get(attribution)?.edit.quotation ?? quotation,
    confidence: confidence / CONFIDENCE_UNITS,
  }))
}

/** Of a document in one appearance, what lists are narrowed and ordered by. */
export interface DocumentKeys {
  readonly document: number
  readonly appearance: number
  readonly outlet: string
  readonly sort: string
  readonly state: 'read' | 'unread' | 'failed'
}

export async function documentKeys(db: Kysely<Schema>, documents: readonly number[]): Promise<DocumentKeys[]> {
  const { rows } = await sql<{
    json: string
  }>`SELECT json_group_array(json_array(p.document, p.no, p.outlet_key, p.sort,
      CASE WHEN r.document IS NULL THEN 'unread' WHEN r.problem IS NULL THEN 'read' ELSE 'failed' END)) AS json
    FROM json_each(${JSON.stringify(documents)}) d
    JOIN appearances p ON p.document = d.value
    LEFT JOIN readings r ON r.document = d.value`.execute(db)
  const all = JSON.parse(rows[0]!.json) as [number, number, string, string, DocumentKeys['state']][]
  return all.map(([document, appearance, outlet, sort, state]) => ({ document, appearance, outlet, sort, state }))
}

/** How outlets are written whose folded names these are. */
export async function outletNames(db: Kysely<Schema>, keys: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; name: string }>`SELECT k.value AS key,
      (SELECT outlet FROM appearances WHERE outlet_key = k.value GROUP BY outlet ORDER BY count(*) DESC, outlet LIMIT 1) AS name
    FROM json_each(${JSON.stringify(keys)}) k`.execute(db)
  return new Map(rows.map(({ key, name }) => [key, name ?? key]))
}

/** How finely ranks are told apart. */
const RANK_UNITS = 100_000
/** More than a ledger can have attributions that one search finds. */
const PLACES = 2 ** 24

/**
 * Numbers of the attributions that a search finds; the best first where `ranked`, of equals the earlier one. Ranks are sorted
 * here: for the tens of thousands that a broad search finds SQLite takes three times as long.
 */
export async function searchClaims(db: Kysely<Schema>, match: string, ranked: boolean): Promise<number[]> {
  const { rows } = await sql<{ json: string; ranks: string | null }>`SELECT json_group_array(rowid) AS json,
      ${ranked ? sql`json_group_array(CAST(-rank * ${sql.lit(RANK_UNITS)} AS INTEGER))` : sql`NULL`} AS ranks
    FROM searched_claims WHERE searched_claims MATCH ${match}`.execute(db)
  const [{ json, ranks }] = rows as [(typeof rows)[number]]
  const found = JSON.parse(json) as number[]
  if (ranks === null) return found
  // Negative, so that the best is least; rank and place in one number, so that numbers alone are sorted.
  const keys = Float64Array.from(JSON.parse(ranks) as number[], (rank, place) => place - rank * PLACES).sort()
  return Array.from(keys, (key) => found[((key % PLACES) + PLACES) % PLACES]!)
}

/** Numbers of the documents that a search finds. */
export async function searchDocuments(db: Kysely<Schema>, match: string): Promise<number[]> {
  const { rows } = await sql<{ json: string }>`SELECT json_group_array(rowid) AS json FROM searched_documents
    WHERE searched_documents MATCH ${match}`.execute(db)
  return JSON.parse(rows[0]!.json) as number[]
}
