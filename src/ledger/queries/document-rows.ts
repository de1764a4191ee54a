import { type Kysely, sql } from 'kysely'
import type { Metadata } from '../incoming.ts'
import { ATTRIBUTIONS_PER_DOCUMENT } from '../rows.ts'
import type { Schema } from '../schema.ts'

/** A document in one appearance, as lists show it. */
export interface DocumentSummary {
  readonly id: string
  /** Id of the appearance. */
  readonly appearance: string
  readonly metadata: Metadata
  readonly state: 'read' | 'unread' | 'failed'
  readonly problem: string | null
  /** Length of the text, in UTF-16 units. */
  readonly length: number
  readonly attributions: number
  readonly appearances: number
  /** Where this appearance was received from first. */
  readonly from: string | null
  readonly kept: number | null
}

interface Row {
  readonly id: string
  readonly appearance: string
  readonly metadata: string
  readonly reader: string | null
  readonly problem: string | null
  readonly text: string
  readonly attributions: number
  readonly appearances: number
  readonly from: string | null
  readonly kept: number | null
}

/** Documents by the numbers of their appearances, in that order; one that is not there any more is left out. */
export async function documentSummaries(
  db: Kysely<Schema>,
  appearances: readonly number[],
): Promise<DocumentSummary[]> {
  const { rows } = await sql<Row>`SELECT d.id, p.id AS appearance, p.metadata, d.text, r.reader, r.problem,
      (SELECT count(*) FROM attributions a WHERE a.no > d.no * ${ATTRIBUTIONS_PER_DOCUMENT}
        AND a.no < (d.no + 1) * ${ATTRIBUTIONS_PER_DOCUMENT}) AS attributions,
      (SELECT count(*) FROM appearances WHERE document = d.no) AS appearances,
      (SELECT origin FROM arrivals WHERE appearance = p.no ORDER BY received, origin LIMIT 1) AS "from",
      (SELECT min(kept) FROM arrivals WHERE appearance = p.no) AS kept
    FROM json_each(${JSON.stringify(appearances)}) k
    JOIN appearances p ON p.no = k.value
    JOIN documents d ON d.no = p.document
    LEFT JOIN readings r ON r.document = d.no
    ORDER BY k.key`.execute(db)
  return rows.map(({ metadata, reader, problem, text, ...rest }) => ({
    ...rest,
    metadata: JSON.parse(metadata) as Metadata,
    state: reader === null ? 'unread' : problem === null ? 'read' : 'failed',
    problem,
    length: text.length,
  }))
}

/** An article at an address, by what lists name it by. */
export interface Version {
  readonly id: string
  readonly appearance: string
  readonly metadata: Metadata
}

/** All texts at the addresses of this document, itself among them, by date; empty where it is the only one. */
export async function documentVersions(db: Kysely<Schema>, id: string): Promise<Version[]> {
  const { rows } = await sql<{ id: string; appearance: string; metadata: string }>`SELECT d.id, other.id AS appearance,
      other.metadata
    FROM documents me JOIN appearances mine ON mine.document = me.no
    JOIN appearances other ON other.url = mine.url
    JOIN documents d ON d.no = other.document
    WHERE me.id = ${id}
    ORDER BY coalesce(other.metadata ->> '$.modified.resolved', nullif(other.sort, '')), d.id, other.id`.execute(db)
  const first = new Map<string, Version>()
  for (const row of rows) {
    if (!first.has(row.id)) first.set(row.id, { ...row, metadata: JSON.parse(row.metadata) as Metadata })
  }
  return first.size > 1 ? [...first.values()] : []
}
