import { type Kysely, sql } from 'kysely'
import { wordsOf } from '../../text/index.ts'
import { appearanceIdOf, documentIdOf, rawIdOf } from '../identity.ts'
import type { Metadata } from '../incoming.ts'
import { unpackRaw } from '../raw.ts'
import { clean, spansOf } from '../rows.ts'
import type { Schema } from '../schema.ts'
import { unpackText } from '../stored-text.ts'
import { damagedRulings } from './check-rulings.ts'
import { listRulings } from './rulings.ts'

export interface Finding {
  /** `damage`: something is not as it was written. `notice`: nothing is broken, and somebody should look. */
  readonly level: 'damage' | 'notice'
  readonly what: string
}

const NO_WRITING = 'the ledger may not be written here; check a copy where it may'

const isForbidden = (error: unknown): boolean => /READONLY/.test((error as Error).message)

/** How many documents are in memory at a time. */
const PAGE = 200

/**
 * Verifies the ledger: the engine's own check of its file, foreign keys, hashes of texts, raw bytes and appearances, that
 * every span slices its words back out of its text, that the indexes agree with their tables, that rulings say what was recorded; and tells the orphaned
 * ones. What is no longer of the form in which it was written is damage as any other.
 */
export async function* checkLedger(db: Kysely<Schema>): AsyncGenerator<Finding> {
  const damage = (what: string): Finding => ({ level: 'damage', what })
  const { rows: integrity } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(db)
  for (const { integrity_check: said } of integrity) if (said !== 'ok') yield damage(`the database: ${said}`)
  const { rows: broken } = await sql<{
    table: string
    rowid: number | null
    parent: string
  }>`PRAGMA foreign_key_check`.execute(db)
  for (const { table, rowid, parent } of broken)
    yield damage(`${rowid === null ? `a row of ${table}` : `${table} ${rowid}`} points to ${parent} that is not there`)
  for (const index of ['searched_documents', 'searched_claims']) {
    try {
      await sql`INSERT INTO ${sql.table(index)} (${sql.ref(index)}, rank) VALUES ('integrity-check', 1)`.execute(db)
    } catch (error) {
      // The engine takes this check for writing.
      if (isForbidden(error)) yield { level: 'notice', what: `the index ${index} is not checked: ${NO_WRITING}` }
      else
        yield damage(`the index ${index} differs from its table (${(error as Error).message}); reread --all mends it`)
    }
  }
  for (let after = 0; ; ) {
    const page = await db
      .selectFrom('documents')
      .selectAll()
      .where('no', '>', after)
      .orderBy('no')
      .limit(PAGE)
      .execute()
    if (page.length === 0) break
    after = page.at(-1)!.no
    const texts = new Map(page.map((row) => [row.no, { id: row.id, text: unpackText(row) }]))
    for (const { id, text } of texts.values()) {
      if (documentIdOf(text) !== id) yield damage(`document ${id}: its text has another hash`)
    }
    for (const find of [damagedAppearances, damagedArrivals, damagedRaws, damagedReadings, damagedClaims])
      for (const what of await find(db, texts)) yield damage(what)
  }
  const rulings = await damagedRulings(db)
  for (const what of rulings) yield damage(what)
  // Whether a ruling is an orphan can be told of what can be read.
  if (rulings.length > 0) return
  for (const { id, document, who, at } of await listRulings(db, { orphansOnly: true })) {
    yield {
      level: 'notice',
      what: `ruling ${id.slice(0, 10)} by ${who} of ${at} on document ${document.slice(0, 10)} is an orphan: the present reading has nothing with its words`,
    }
  }
}

type Texts = ReadonlyMap<number, { readonly id: string; readonly text: string }>

async function damagedAppearances(db: Kysely<Schema>, texts: Texts): Promise<string[]> {
  const rows = await db
    .selectFrom('appearances')
    .selectAll()
    .where('document', 'in', [...texts.keys()])
    .execute()
  return rows
    .filter(
      (row) =>
        !holds(() => {
          const { outlet, canonicalUrl } = JSON.parse(row.metadata) as Metadata
          const outletStays = clean(outlet?.value ?? null) === row.outlet
          const addressStays = clean(canonicalUrl?.value ?? null) === row.url
          const id = appearanceIdOf(texts.get(row.document)!.id, row.source_id, row.metadata)
          return outletStays && addressStays && id === row.id
        }),
    )
    .map(({ id }) => `appearance ${id}: its metadata are not what they were`)
}

/** What was received came from somewhere: a document without an appearance, or one of those without an arrival, lost it. */
async function damagedArrivals(db: Kysely<Schema>, texts: Texts): Promise<string[]> {
  const rows = await db
    .selectFrom('documents')
    .leftJoin('appearances', 'appearances.document', 'documents.no')
    .leftJoin('arrivals', 'arrivals.appearance', 'appearances.no')
    .select(['documents.id', 'appearances.id as appearance'])
    .where('documents.no', 'in', [...texts.keys()])
    .where('arrivals.raw', 'is', null)
    .execute()
  return rows.map(({ id, appearance }) =>
    appearance === null ? `document ${id}: it appeared nowhere` : `appearance ${appearance}: it came from nowhere`,
  )
}

async function damagedRaws(db: Kysely<Schema>, texts: Texts): Promise<string[]> {
  const rows = await db
    .selectFrom('raws')
    .selectAll()
    .where('document', 'in', [...texts.keys()])
    .execute()
  return rows
    .filter((row) => !holds(() => rawIdOf(unpackRaw(row, texts.get(row.document)!.text)) === row.id))
    .map(({ id }) => `raw bytes ${id}: damaged`)
}

async function damagedReadings(db: Kysely<Schema>, texts: Texts): Promise<string[]> {
  const found: string[] = []
  const readings = await db
    .selectFrom('readings')
    .select(['document', 'sentences'])
    .where('document', 'in', [...texts.keys()])
    .execute()
  for (const { document, sentences } of readings) {
    const { id, text } = texts.get(document)!
    if (!holds(() => (JSON.parse(sentences) as Pair[]).every((span) => isInside(span, text))))
      found.push(`the reading of document ${id.slice(0, 10)}: a sentence lies outside the text`)
  }
  const rows = await db
    .selectFrom('attributions')
    .select(['document', 'n', 'cue', 'source', 'content', 'cue_words', 'source_words', 'content_words', 'stated'])
    .where('document', 'in', [...texts.keys()])
    .execute()
  for (const row of rows) {
    const { id, text } = texts.get(row.document)!
    for (const role of ['cue', 'source', 'content'] as const) {
      const slices = holds(() => {
        const spans = spansOf(row[role])
        const within = spans.every(({ start, end }) => isInside([start, end], text))
        return within && clean(wordsOf(text, spans)) === row[`${role}_words`]
      })
      if (!slices) found.push(`claim ${id.slice(0, 10)}:a${row.n}: its ${role} doesn't slice back out of the text`)
    }
    const stated = (): Pair[] => Object.values(JSON.parse(row.stated) as Record<string, Pair>)
    if (!holds(() => stated().every((span) => isInside(span, text))))
      found.push(`claim ${id.slice(0, 10)}:a${row.n}: a span of its profile lies outside the text`)
  }
  const entities = await db
    .selectFrom('entities')
    .select(['document', 'n', 'mentions'])
    .where('document', 'in', [...texts.keys()])
    .execute()
  for (const { document, n, mentions } of entities) {
    const { id, text } = texts.get(document)!
    if (!holds(() => (JSON.parse(mentions) as Pair[]).every((span) => isInside(span, text))))
      found.push(`entity e${n} of document ${id.slice(0, 10)}: a mention lies outside the text`)
  }
  const codings = await db
    .selectFrom('codings')
    .select(['document', 'id', 'start', 'end', 'why'])
    .where('document', 'in', [...texts.keys()])
    .execute()
  for (const { document, id: coding, start, end, why } of codings) {
    const { id, text } = texts.get(document)!
    const reasons = (): Pair[] => (JSON.parse(why) as [string, number, number][]).map(([, from, to]) => [from, to])
    if (!holds(() => [[start, end] as const, ...reasons()].every((span) => isInside(span, text))))
      found.push(`coding ${id.slice(0, 10)}:${coding}: a span of it lies outside the text`)
  }
  return found
}

type Pair = readonly [start: number, end: number]

const isInside = ([start, end]: Pair, text: string): boolean => 0 <= start && start <= end && end <= text.length

/** What can't even be looked at doesn't hold. */
function holds(looksRight: () => boolean): boolean {
  try {
    return looksRight()
  } catch {
    return false
  }
}

/** Lists are drawn from claims: one for each attribution in each appearance, with what that and rulings say of it. */
async function damagedClaims(db: Kysely<Schema>, texts: Texts): Promise<string[]> {
  const { rows } = await sql<{ id: string; n: number }>`SELECT d.id, a.n
    FROM attributions a JOIN documents d ON d.no = a.document JOIN appearances p ON p.document = a.document
    LEFT JOIN claims c ON c.attribution = a.no AND c.appearance = p.no
    WHERE a.document IN (${sql.join([...texts.keys()])}) AND (c.attribution IS NULL
      OR c.outlet_key != p.outlet_key OR c.sort != p.sort OR (c.ruling IS NULL AND c.kind != a.kind)
      OR c.ruling IS NOT (SELECT nullif(r.action, 'withdraw') FROM attachments t JOIN rulings r ON r.no = t.ruling
        WHERE t.attribution = a.no ORDER BY r.at DESC, r.id DESC LIMIT 1))`.execute(db)
  return rows.map(({ id, n }) => `claim ${id.slice(0, 10)}:a${n}: what lists are drawn from differs from its reading`)
}
