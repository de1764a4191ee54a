import { type Kysely, sql } from 'kysely'
import { ATTRIBUTIONS_PER_DOCUMENT } from '../rows.ts'
import type { Schema } from '../schema.ts'
import { type ClaimFilter, type ClaimKey, conditions } from './claims.ts'
import { rulingsOn } from './claims-table.ts'

/** Of a claim in one appearance, what claims are compared by; rulings have been heeded. */
export interface ClaimWords extends ClaimKey {
  /** Number of the document. */
  readonly document: number
  /** Where its cue begins. */
  readonly at: number
  readonly cue: string
  readonly content: string
  readonly party: string | null
  /** Whether its source, an outlet, says whom it has it from. */
  readonly cites: boolean
}

/** Claims that are in memory at a time. */
const PAGE = 5000

type Packed = readonly [number, number, number, string, string, string | null, string | null, number]

/** The words of all claims that fit a filter, in order of arrival, in pages: a tenth of the memory of whole claims. */
export async function* claimWords(db: Kysely<Schema>, filter: ClaimFilter): AsyncGenerator<ClaimWords[]> {
  const where = conditions(filter)
  if (filter.match !== undefined) {
    where.push(
      filter.searchIn === 'documents'
        ? sql`c.attribution / ${sql.lit(ATTRIBUTIONS_PER_DOCUMENT)} IN (
            SELECT rowid FROM searched_documents WHERE searched_documents MATCH ${filter.match})`
        : sql`c.attribution IN (SELECT rowid FROM searched_claims WHERE searched_claims MATCH ${filter.match})`,
    )
  }
  for (let after: ClaimKey = { attribution: 0, appearance: 0 }; ; ) {
    const behind = sql`(c.attribution, c.appearance) > (${after.attribution}, ${after.appearance})`
    const { rows } = await sql<{ json: string | null }>`SELECT json_group_array(json_array(
        k.attribution, k.appearance, a.cue ->> '$[0][0]', a.cue_words, a.content_words, k.party, k.ruling,
        a.cites != '[]')) AS json
      FROM (SELECT c.attribution, c.appearance, c.party, c.ruling FROM claims c
        WHERE ${sql.join([behind, ...where], sql` AND `)}
        ORDER BY c.attribution, c.appearance LIMIT ${PAGE}) k
      JOIN attributions a ON a.no = k.attribution`.execute(db)
    const page = JSON.parse(rows[0]!.json ?? '[]') as Packed[]
    if (page.length === 0) return
    const edits = await rulingsOn(
      db,
      page.filter((row) => row[6] === 'edit').map(([attribution]) => attribution),
    )
    const found = page.map(([attribution, appearance, at, cue, content, party, , cites]) => {
      const edit = edits.get(attribution)?.edit
      return {
        attribution,
        appearance,
        document: Math.floor(attribution / ATTRIBUTIONS_PER_DOCUMENT),
        at: edit?.cue?.spans[0]?.[0] ?? at,
        cue: edit?.cue?.exact ?? cue,
        content: edit?.content?.exact ?? content,
        party,
        cites: cites === 1 && edit?.kind === undefined && edit?.name === undefined,
      }
    })
    yield found
    if (page.length < PAGE) return
    after = found.reduce((a, b) =>
      b.attribution > a.attribution || (b.attribution === a.attribution && b.appearance > a.appearance) ? b : a,
    )
  }
}
