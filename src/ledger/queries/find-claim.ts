import { type Kysely, sql } from 'kysely'
import type { Span } from '../../text/index.ts'
import type { Claim } from '../claim.ts'
import { LedgerError, NotInLedgerError } from '../errors.ts'
import { sortKeyOf } from '../identity.ts'
import type { Metadata } from '../incoming.ts'
import { ATTRIBUTIONS_PER_DOCUMENT, spansOf } from '../rows.ts'
import type { Schema } from '../schema.ts'
import { unpackText } from '../stored-text.ts'
import { listClaims } from './claims.ts'
import { replacedBy } from './replaced.ts'
import { listRulings, type ShownClaimRuling } from './rulings.ts'

export interface Appearance {
  readonly id: string
  readonly sourceId: string | null
  readonly metadata: Metadata
  readonly arrivals: readonly {
    readonly from: string
    readonly format: string
    readonly kept: number | null
    readonly received: string
    /** SHA-256 of the bytes. */
    readonly raw: string
  }[]
}

const DAY = 86_400_000

/** Whether an appearance is dated a day or more after it was first received, as only a wrong date is; as `Claim.future`. */
export function isInFuture({ metadata, arrivals }: Pick<Appearance, 'metadata' | 'arrivals'>): boolean {
  const sort = sortKeyOf(metadata.published?.resolved ?? null)
  const moment = sort.length > 10 ? sort.slice(11) : sort
  return moment !== '' && arrivals.every(({ received }) => Date.parse(moment) > Date.parse(received) + DAY)
}

export interface StoredDocument {
  readonly id: string
  readonly text: string
  readonly reader: string | null
  readonly language: string | null
  readonly problem: string | null
  readonly sentences: readonly Span[]
  /** By publication date. */
  readonly appearances: readonly Appearance[]
  /** Ids of other texts at one of its addresses, by date: versions of one story. */
  readonly versions: readonly string[]
  /** Id of the newest version of its article, where tables have that in its place; null: it stands itself. */
  readonly replacedBy: string | null
}

export interface FoundClaim {
  /** The claim in each appearance of its document, at least one. */
  readonly claims: readonly Claim[]
  readonly document: StoredDocument
  /** As the reading has it, whatever was ruled. */
  readonly attribution: Record<'cue' | 'source' | 'content', readonly Span[]>
  /** All rulings on it, by time. */
  readonly rulings: readonly ShownClaimRuling[]
}

const CLAIM_ID = /^([0-9a-f]{4,64}):a([1-9]\d{0,5})$/
const DOCUMENT_ID = /^[0-9a-f]{4,64}$/

/**
 * A claim by its id, of which the document's part may be shortened while it stays the only one that begins so.
 *
 * @throws LedgerError for an id that is none, that nothing has, or that several have
 */
export async function findClaim(db: Kysely<Schema>, id: string): Promise<FoundClaim> {
  const match = CLAIM_ID.exec(id)
  if (match === null)
    throw new LedgerError(`"${id}" is no claim's id; it looks like 3f9a2c81b0:a3 (rapporteur claims lists them)`)
  const document = await findDocument(db, match[1]!)
  const n = Number(match[2])
  const row = await db
    .selectFrom('attributions')
    .innerJoin('documents', 'documents.no', 'attributions.document')
    .select(['attributions.no', 'attributions.document', 'cue', 'source', 'content'])
    .where('documents.id', '=', document.id)
    .where('n', '=', n)
    .executeTakeFirst()
  if (row === undefined) {
    const { many } = await db
      .selectFrom('attributions')
      .innerJoin('documents', 'documents.no', 'attributions.document')
      .select(({ fn }) => fn.countAll<number>().as('many'))
      .where('documents.id', '=', document.id)
      .executeTakeFirstOrThrow()
    throw new NotInLedgerError(
      `document ${match[1]} has no claim a${n}; ${many === 0 ? 'it has none' : `its claims are a1 to a${many}`}`,
    )
  }
  const { claims } = await listClaims(
    db,
    { document: document.id, withRejected: true },
    ATTRIBUTIONS_PER_DOCUMENT,
    null,
  )
  const rulings = await listRulings(db, { attribution: row.no })
  const attribution = { cue: spansOf(row.cue), source: spansOf(row.source), content: spansOf(row.content) }
  return {
    claims: claims.filter((claim) => claim.id.endsWith(`:a${n}`)),
    document,
    attribution,
    rulings: rulings.filter((ruling) => ruling.about === 'claim'),
  }
}

/** @throws LedgerError as `findClaim` */
export async function findDocument(db: Kysely<Schema>, id: string): Promise<StoredDocument> {
  if (!DOCUMENT_ID.test(id)) throw new LedgerError(`"${id}" is no document's id; it is hex digits, at least 4 of them`)
  const rows = await db
    .selectFrom('documents')
    .leftJoin('readings', 'readings.document', 'documents.no')
    .select(['no', 'id', 'text', 'exact', 'reader', 'language', 'problem', 'sentences'])
    .where('id', '>=', id)
    .where('id', '<', `${id}g`)
    .limit(3)
    .execute()
  if (rows.length === 0) throw new NotInLedgerError(`no document's id begins with ${id}`)
  if (rows.length > 1) {
    throw new LedgerError(
      `several documents' ids begin with ${id} (${rows.map((row) => row.id.slice(0, id.length + 6)).join(', ')}); give more digits`,
    )
  }
  const [row] = rows as [(typeof rows)[number]]
  return {
    id: row.id,
    text: unpackText(row),
    reader: row.reader,
    language: row.language,
    problem: row.problem,
    sentences: row.sentences === null ? [] : spansOf(row.sentences),
    appearances: await appearancesOf(db, row.no),
    versions: await versionsOf(db, row.no),
    replacedBy: await replacedBy(db, row.no),
  }
}

async function appearancesOf(db: Kysely<Schema>, document: number): Promise<Appearance[]> {
  const rows = await db
    .selectFrom('appearances')
    .leftJoin('arrivals', 'arrivals.appearance', 'appearances.no')
    .select(['appearances.no', 'appearances.id', 'source_id', 'metadata'])
    .select(['origin', 'format', 'kept', 'received', 'raw'])
    .where('appearances.document', '=', document)
    .orderBy('sort')
    .orderBy('appearances.id')
    .orderBy('origin')
    .execute()
  const found = new Map<number, Appearance & { arrivals: Appearance['arrivals'][number][] }>()
  for (const { no, id, source_id, metadata, origin, format, kept, received, raw } of rows) {
    const appearance = found.get(no) ?? {
      id,
      sourceId: source_id,
      metadata: JSON.parse(metadata) as Metadata,
      arrivals: [],
    }
    found.set(no, appearance)
    if (origin !== null)
      appearance.arrivals.push({ from: origin, format: format!, kept, received: received!, raw: raw! })
  }
  return [...found.values()]
}

async function versionsOf(db: Kysely<Schema>, document: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT d.id FROM appearances mine
    JOIN appearances other ON other.url = mine.url
    JOIN documents d ON d.no = other.document
    WHERE mine.document = ${document}
    GROUP BY d.id ORDER BY min(coalesce(other.metadata ->> '$.modified.resolved', nullif(other.sort, ''))), d.id`.execute(
    db,
  )
  return rows.length > 1 ? rows.map(({ id }) => id) : []
}
