import type { Kysely } from 'kysely'
import type { ProfiledAttribution, Stated } from '../../reading/index.ts'
import { grouped } from '../grouped.ts'
import type { Metadata } from '../incoming.ts'
import { unpackRaw } from '../raw.ts'
import {
  CONFIDENCE_UNITS,
  citesOf,
  type StoredEntity,
  type StoredMention,
  type StoredReading,
  spanOf,
  spansOf,
} from '../rows.ts'
import type { AttributionsTable, EntitiesTable, Schema } from '../schema.ts'
import { unpackText } from '../stored-text.ts'

/** An arrival as exports have it: without the time, which the order of adding would change. */
export interface ExportedArrival {
  readonly from: string
  readonly format: string
  readonly kept: number | null
  readonly raw: Uint8Array
}

export interface ExportedDocument {
  readonly id: string
  readonly text: string
  readonly appearances: readonly {
    readonly sourceId: string | null
    readonly metadata: Metadata
    readonly arrivals: readonly ExportedArrival[]
  }[]
  /** Null: not read yet. */
  readonly reading: StoredReading | null
  /** Why it could not be read, or null. */
  readonly problem: string | null
}

/** How many documents are in memory at a time. */
const PAGE = 200

/** Every document with all that is kept of it, by id; one order, whatever order they came in. */
export async function* exportDocuments(db: Kysely<Schema>): AsyncGenerator<ExportedDocument> {
  for (let after = ''; ; ) {
    const page = await db
      .selectFrom('documents')
      .leftJoin('readings', 'readings.document', 'documents.no')
      .select(['no', 'id', 'text', 'exact', 'reader', 'language', 'sentences', 'problem'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute()
    if (page.length === 0) return
    after = page.at(-1)!.id
    const numbers = page.map(({ no }) => no)
    const texts = new Map(page.map((row) => [row.no, unpackText(row)]))
    const appearances = await appearancesIn(db, numbers, texts)
    const attributions = grouped(await attributionsIn(db, numbers), ({ document }) => document)
    const entities = await entitiesIn(db, numbers)
    for (const { no, id, reader, language, sentences, problem } of page) {
      const reading =
        reader === null
          ? null
          : {
              reader,
              language: language!,
              sentences: spansOf(sentences!),
              entities: entities.get(no) ?? [],
              attributions: (attributions.get(no) ?? []).map((row) => attributionOf(row)),
            }
      yield { id, text: texts.get(no)!, appearances: appearances.get(no) ?? [], reading, problem }
    }
  }
}

function attributionsIn(db: Kysely<Schema>, documents: readonly number[]): Promise<AttributionsTable[]> {
  return db.selectFrom('attributions').selectAll().where('document', 'in', documents).orderBy('no').execute()
}

async function appearancesIn(
  db: Kysely<Schema>,
  documents: readonly number[],
  texts: ReadonlyMap<number, string>,
): Promise<Map<number, ExportedDocument['appearances'][number][]>> {
  const rows = await db
    .selectFrom('appearances')
    .innerJoin('arrivals', 'arrivals.appearance', 'appearances.no')
    .innerJoin('raws', 'raws.id', 'arrivals.raw')
    .select(['appearances.no', 'appearances.document', 'source_id', 'metadata', 'origin', 'format', 'kept'])
    .select(['coding', 'bytes', 'raws.document as of'])
    .where('appearances.document', 'in', documents)
    .orderBy('sort')
    .orderBy('appearances.id')
    .orderBy('origin')
    .orderBy('raw')
    .execute()
  const found = new Map<
    number,
    { document: number; sourceId: string | null; metadata: Metadata; arrivals: ExportedArrival[] }
  >()
  for (const { no, document, source_id, metadata, origin, format, kept, coding, bytes, of } of rows) {
    const appearance = found.get(no) ?? {
      document,
      sourceId: source_id,
      metadata: JSON.parse(metadata) as Metadata,
      arrivals: [],
    }
    found.set(no, appearance)
    const text = texts.get(of) ?? (await textOf(db, of))
    appearance.arrivals.push({ from: origin, format, kept, raw: unpackRaw({ coding, bytes }, text) })
  }
  const byDocument = grouped(found.values(), ({ document }) => document)
  return new Map(
    [...byDocument].map(([document, list]) => [document, list.map(({ document: _, ...appearance }) => appearance)]),
  )
}

/** One file's bytes may have been received with another document, where an extraction changed in between. */
async function textOf(db: Kysely<Schema>, no: number): Promise<string> {
  return unpackText(
    await db.selectFrom('documents').select(['text', 'exact']).where('no', '=', no).executeTakeFirstOrThrow(),
  )
}

function attributionOf(row: AttributionsTable): ProfiledAttribution {
  const stated = JSON.parse(row.stated) as Record<string, [number, number] | undefined>
  const fact = (value: string | null, field: string): Stated | null =>
    value === null ? null : { value, span: spanOf(stated[field]!) }
  return {
    id: `a${row.n}`,
    cue: spansOf(row.cue),
    source: spansOf(row.source),
    content: spansOf(row.content),
    quotation: row.quotation,
    confidence: row.confidence / CONFIDENCE_UNITS,
    within: row.within === null ? null : `a${row.within}`,
    ...(stated.retracted === undefined ? {} : { retracted: spanOf(stated.retracted) }),
    profile: {
      kind: row.kind as ProfiledAttribution['profile']['kind'],
      entity: row.entity === null ? null : `e${row.entity}`,
      name: row.name,
      count: { least: row.least, most: row.most },
      outlet: fact(row.outlet, 'outlet'),
      anonymityReason: fact(row.reason, 'reason'),
      affiliation: fact(row.affiliation, 'affiliation'),
      knowledge: fact(row.knowledge, 'knowledge'),
      cites: citesOf(JSON.parse(row.cites)),
    },
  }
}

/** The entities of these documents, in the order of their first mention. */
export async function entitiesIn(
  db: Kysely<Schema>,
  documents: readonly number[],
): Promise<Map<number, StoredEntity[]>> {
  const rows = await db
    .selectFrom('entities')
    .selectAll()
    .where('document', 'in', documents)
    .orderBy('document')
    .orderBy('n')
    .execute()
  return new Map([...grouped(rows, ({ document }) => document)].map(([no, list]) => [no, list.map(entityOf)]))
}

function entityOf(row: EntitiesTable): StoredEntity {
  const places = JSON.parse(row.mentions) as [number, number, StoredMention['form'], number?, number?][]
  return {
    id: `e${row.n}`,
    type: row.type as StoredEntity['type'],
    name: row.name,
    mentions: places.map(([start, end, form, roleStart, roleEnd]) => ({
      span: { start, end },
      form,
      role: roleStart === undefined ? null : { start: roleStart, end: roleEnd! },
    })),
    gender: row.gender as StoredEntity['gender'],
    plural: row.plural === 1,
    count: row.count,
    country: row.country,
  }
}
