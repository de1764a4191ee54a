import type { Cited, Coding, ProfiledAttribution, Reading } from '../reading/index.ts'
import { type Span, wordsOf } from '../text/index.ts'

/** Attributions of one document are numbered within this many; the number of a document is the rest. */
export const ATTRIBUTIONS_PER_DOCUMENT: number = 2 ** 20

/** Confidence is kept in whole ten-thousandths, which every engine and every export writes alike. */
export const CONFIDENCE_UNITS = 10_000

/**
 * A reading as the ledger takes it in: rows as JSON text, made where the document was read (in a worker) and handed to
 * the engine whole, which takes them apart itself. Some four times as fast as a row at a time.
 */
export interface ReadingRows {
  readonly document: number
  readonly reader: string
  readonly language: string
  readonly sentences: string
  /** Why it was not read, or null. */
  readonly problem: string | null
  /** Rows of ATTRIBUTION_COLUMNS, each a JSON array, joined by commas; empty for none. */
  readonly attributions: string
  /** Rows of ENTITY_COLUMNS, likewise. */
  readonly entities: string
  /** As the analysis of origins makes it; null for none. */
  readonly sketch: Uint8Array | null
  /** Rows of CODING_COLUMNS, likewise. */
  readonly codings: string
  /** Rows of SPEAKER_COLUMNS, likewise. */
  readonly speakers: string
  /** Fingerprint of reader and codebook by which it was coded; null: it was not. */
  readonly coded: string | null
}

export const ATTRIBUTION_COLUMNS = [
  'no',
  'document',
  'n',
  'within',
  'quotation',
  'confidence',
  'cue',
  'source',
  'content',
  'cue_words',
  'source_words',
  'content_words',
  'kind',
  'entity',
  'name',
  'least',
  'most',
  'outlet',
  'reason',
  'affiliation',
  'knowledge',
  'stated',
  'cites',
] as const

export const ENTITY_COLUMNS = [
  'document',
  'n',
  'type',
  'name',
  'gender',
  'plural',
  'count',
  'country',
  'mentions',
] as const

export const CODING_COLUMNS = [
  'no',
  'document',
  'id',
  'kind',
  'attribution',
  'party',
  'issue',
  'start',
  'end',
  'confidence',
  'why',
  'data',
  'unsure',
] as const

export const SPEAKER_COLUMNS = ['attribution', 'document', 'party', 'how'] as const

type Entity = Reading['entities'][number]

/** Of an entity's mention, what is kept. */
export type StoredMention = Pick<Entity['mentions'][number], 'span' | 'form' | 'role'>

export interface StoredEntity extends Omit<Entity, 'mentions'> {
  readonly mentions: readonly StoredMention[]
}

/** A reading as the ledger keeps it and gives it back. */
export interface StoredReading extends Pick<Reading, 'reader' | 'language' | 'sentences' | 'attributions'> {
  readonly entities: readonly StoredEntity[]
}

/** The rows of a reading. Words are kept well-formed: SQLite holds UTF-8. */
export function rowsOf(document: number, text: string, reading: StoredReading, sketch: Uint8Array | null): ReadingRows {
  return {
    document,
    reader: reading.reader,
    language: reading.language,
    sentences: JSON.stringify(reading.sentences.map(pairOf)),
    problem: null,
    attributions: reading.attributions.map((a) => JSON.stringify(attributionRow(document, text, a))).join(','),
    entities: reading.entities
      .map(({ id, type, name, gender, plural, count, country, mentions }) => {
        const places = mentions.map(({ span, form, role }) => [
          ...pairOf(span),
          form,
          ...(role === null ? [] : pairOf(role)),
        ])
        const n = numberOf(id)
        const row = [
          document,
          n,
          type,
          clean(name),
          gender,
          Number(plural),
          count,
          clean(country),
          JSON.stringify(places),
        ]
        return JSON.stringify(row)
      })
      .join(','),
    sketch,
    codings: '',
    speakers: '',
    coded: null,
  }
}

/** What stands for a reading where the document could not be read. */
export function problemRows(document: number, reader: string, language: string, problem: string): ReadingRows {
  return {
    document,
    reader,
    language,
    sentences: '[]',
    problem,
    attributions: '',
    entities: '',
    sketch: null,
    codings: '',
    speakers: '',
    coded: null,
  }
}

/** As `rows`, with what was made by the codebook of this fingerprint: the codings, and for whom the sources speak. */
export function withCodings(
  rows: ReadingRows,
  { codings, unsure, speakers }: Pick<Reading, 'codings' | 'unsure' | 'speakers'>,
  coded: string,
): ReadingRows {
  const { document } = rows
  return {
    ...rows,
    codings: [...codings, ...unsure].map((coding, i) => codingRow(document, coding, i + 1)).join(','),
    speakers: speakers
      .map(({ attribution, party, how }) =>
        JSON.stringify([document * ATTRIBUTIONS_PER_DOCUMENT + numberOf(attribution), document, party, how]),
      )
      .join(','),
    coded,
  }
}

function codingRow(document: number, coding: Coding, place: number): string {
  const { id, kind, attribution, party, issue, span, confidence, why, data } = coding
  return JSON.stringify([
    document * ATTRIBUTIONS_PER_DOCUMENT + place,
    document,
    id,
    kind,
    attribution === null ? null : numberOf(attribution),
    party,
    issue,
    span.start,
    span.end,
    Math.round(confidence * CONFIDENCE_UNITS),
    JSON.stringify(why.map(({ field, span: words, reading }) => [field, words.start, words.end, reading])),
    JSON.stringify(data),
    coding.unsure === true ? 1 : 0,
  ])
}

function attributionRow(document: number, text: string, attribution: ProfiledAttribution): unknown[] {
  const { id, within, quotation, confidence, cue, source, content, profile } = attribution
  const { outlet, anonymityReason, affiliation, knowledge, cites } = profile
  const n = numberOf(id)
  const stated = Object.fromEntries(
    Object.entries({ outlet, reason: anonymityReason, affiliation, knowledge })
      .filter(([, fact]) => fact !== null)
      .map(([field, fact]) => [field, pairOf(fact!.span)]),
  )
  if (attribution.retracted !== undefined) stated.retracted = pairOf(attribution.retracted)
  return [
    document * ATTRIBUTIONS_PER_DOCUMENT + n,
    document,
    n,
    within === null ? null : numberOf(within),
    quotation,
    Math.round(confidence * CONFIDENCE_UNITS),
    JSON.stringify(cue.map(pairOf)),
    JSON.stringify(source.map(pairOf)),
    JSON.stringify(content.map(pairOf)),
    clean(wordsOf(text, cue)),
    clean(wordsOf(text, source)),
    clean(wordsOf(text, content)),
    profile.kind,
    profile.entity === null ? null : numberOf(profile.entity),
    clean(profile.name),
    profile.count.least,
    profile.count.most,
    clean(outlet?.value ?? null),
    clean(anonymityReason?.value ?? null),
    clean(affiliation?.value ?? null),
    clean(knowledge?.value ?? null),
    JSON.stringify(stated),
    JSON.stringify(cites.map(citedRow)),
  ]
}

type CitedRow = readonly [
  kind: Cited['kind'],
  entity: number | null,
  name: string,
  least: number,
  most: number | null,
  start: number,
  end: number,
  outlet?: string,
  outletStart?: number,
  outletEnd?: number,
]

function citedRow({ kind, entity, name, count, span, outlet }: Cited): CitedRow {
  const told = outlet === null ? ([] as const) : ([clean(outlet.value), ...pairOf(outlet.span)] as const)
  const of = entity === null ? null : numberOf(entity)
  return [kind, of, clean(name), count.least, count.most, span.start, span.end, ...told]
}

/** Of the column `cites`. */
export function citesOf(rows: readonly CitedRow[]): Cited[] {
  return rows.map(([kind, entity, name, least, most, start, end, outlet, outletStart, outletEnd]) => ({
    kind,
    entity: entity === null ? null : `e${entity}`,
    name,
    count: { least, most },
    outlet: outlet === undefined ? null : { value: outlet, span: { start: outletStart!, end: outletEnd! } },
    span: { start, end },
  }))
}

export const pairOf = ({ start, end }: Span): [number, number] => [start, end]

export const spanOf = ([start, end]: readonly [number, number]): Span => ({ start, end })

export const spansOf = (json: string): Span[] => (JSON.parse(json) as [number, number][]).map(spanOf)

/** The 3 of `a3` or `e3`. */
const numberOf = (id: string): number => Number(id.slice(1))

/** Words as UTF-8 columns hold them: no lone surrogate, no NUL; unit for unit. */
export function clean(words: string): string
export function clean(words: string | null): string | null
export function clean(words: string | null): string | null {
  return words === null ? null : words.toWellFormed().replaceAll('\0', '\ufffd')
}
