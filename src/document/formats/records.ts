import {
  type Candidates,
  type Known,
  type Metadata,
  NO_CANDIDATES,
  resolveDate,
  resolveEpoch,
} from '../metadata/index.ts'
import { type Extract, FormatError } from './extract.ts'
import { textOfFragment } from './html.ts'

/** What a record (a JSON object, a row of CSV) can state of a document. */
export type RecordField = 'id' | 'text' | 'url' | Exclude<keyof Metadata, 'canonicalUrl' | 'wireCredit'> | 'dateline'

/**
 * Names under which each field is found, best first; matched without regard to case, `_` and `-`. They are those of the
 * common exports: news APIs, crawlers, press archives, CSV files of media studies.
 */
export const FIELD_NAMES: Readonly<Record<RecordField, readonly string[]>> = {
  id: ['id', 'guid', 'uuid', 'uri', 'doc_id', 'article_id'],
  url: ['url', 'link', 'canonical_url', 'source_url', 'article_url'],
  outlet: ['outlet', 'source', 'publisher', 'publication', 'newspaper', 'site_name', 'source_domain'],
  published: [
    'published',
    'date',
    'publishedAt',
    'date_published',
    'date_publish',
    'publish_date',
    'pub_date',
    'publication_date',
  ],
  modified: ['modified', 'updated', 'updatedAt', 'date_modified', 'date_modify'],
  title: ['title', 'headline'],
  text: ['text', 'body', 'maintext', 'content', 'body_text', 'article_text', 'full_text'],
  byline: ['byline', 'author', 'authors', 'creator'],
  language: ['language', 'lang'],
  dateline: ['dateline'],
}

/**
 * Names given by the user for fields whose names are not among the common ones: `{ text: 'Artikeltext' }`. They go before
 * the common names, which stay for records without a field of that name.
 */
export type FieldMap = Readonly<Partial<Record<RecordField, string>>>

/** A field's name and value, with the name as the record has it. */
interface Found {
  readonly name: string
  readonly value: unknown
}

/** Records of one file have the same names: they are folded once. Bounded, for records whose names are data. */
const FOLDED = new Map<string, string>()
const MAX_FOLDED = 1000

function fold(name: string): string {
  let folded = FOLDED.get(name)
  if (folded === undefined) {
    folded = name.toLowerCase().replace(/[_\s\uFEFF-]/g, '')
    if (FOLDED.size < MAX_FOLDED) FOLDED.set(name, folded)
  }
  return folded
}

const FOLDED_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(FIELD_NAMES).map(([field, names]) => [field, names.map(fold)]),
)

/**
 * The fields of one record by folded name; the first of equal names counts. A name that the user gave wins where the
 * record has it, even if it is blank there: another field is no substitute for the one that was named.
 */
export function findField(record: Readonly<Record<string, unknown>>, field: RecordField, map: FieldMap): Found | null {
  return findFields(record, field, map).next().value ?? null
}

/** All that a record has under the names of a field, best first; of a field that the user named that one alone. */
function* findFields(
  record: Readonly<Record<string, unknown>>,
  field: RecordField,
  map: FieldMap,
): Generator<Found, undefined> {
  const given = map[field]
  if (given !== undefined && Object.hasOwn(record, given)) {
    yield { name: given, value: record[given] }
    return
  }
  const names = Object.keys(record)
  for (const known of FOLDED_NAMES.get(field)!) {
    const name = names.find((one) => fold(one) === known && !isBlank(record[one]))
    if (name !== undefined) yield { name, value: record[name] }
  }
}

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === ''

/** What a record states besides its text; `where` is put before the name: `field "outlet"`, `front matter "date"`. */
export function candidatesOf(record: Readonly<Record<string, unknown>>, map: FieldMap, where: string): Candidates {
  const stated = (found: Found, read: (value: unknown) => string | null): Known<string>[] => {
    const value = read(found.value)
    if (value === null || value.trim() === '') return []
    return [{ value: value.trim(), certainty: 'stated', from: `${where} "${found.name}"` }]
  }
  const known = (field: RecordField, read: (value: unknown) => string | null = name): Known<string>[] => {
    const found = findField(record, field, map)
    return found === null ? [] : stated(found, read)
  }
  // Of dates all, for they may contradict each other.
  const dates = [...findFields(record, 'published', map)].flatMap((found) => stated(found, date))
  return {
    ...NO_CANDIDATES,
    published: [...dates, ...known('dateline', datelineDate)],
    modified: known('modified', date),
    outlet: known('outlet'),
    byline: known('byline', (value) => name(value)?.replace(/^by:?\s+/i, '') ?? null),
    canonicalUrl: known('url').filter(({ value }) => /^https?:\/\//i.test(value)),
    title: known('title'),
    language: known('language').filter(({ value }) => /^[a-z]{2,3}(?:[-_]\w+)*$/i.test(value)),
  }
}

export interface RecordExtract extends Extract {
  readonly id: string | null
  readonly url: string | null
}

/**
 * A record as a document. A text that is HTML is read as HTML. A field of the wrong kind is an error, not a blank.
 *
 * @throws FormatError for a record without a text
 */
export function readRecord(record: Readonly<Record<string, unknown>>, map: FieldMap = {}): RecordExtract {
  const found = findField(record, 'text', map)
  if (found === null || isBlank(found.value)) {
    const names = Object.keys(record)
      .slice(0, 12)
      .map((one) => `"${one.slice(0, 30)}"`)
    throw new FormatError(
      `it has no text (${names.length === 0 ? 'it has no fields' : `its fields are ${names.join(', ')}`})`,
      map.text === undefined ? 'name the field that holds it with --map text=FIELD' : null,
    )
  }
  if (typeof found.value !== 'string') throw new FormatError(`its "${found.name}" is not a string`)
  const id = findField(record, 'id', map)?.value ?? null
  const url = name(findField(record, 'url', map)?.value)
  const text = /^\s*<(?:!doctype|html|p|div|article|section|h[1-6])\b[^>]*>/i.test(found.value)
    ? textOfFragment(found.value)
    : found.value
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : null,
    url: url !== null && /^https?:\/\//i.test(url) ? url : null,
    text,
    candidates: candidatesOf(record, map, 'field'),
    kept: null,
    warnings: [],
  }
}

/** A string, the `name` or `title` of an object, or a list of these joined by commas. */
function name(value: unknown): string | null {
  if (!Array.isArray(value)) return oneName(value)
  const names = value
    .slice(0, 50)
    .map(oneName)
    .filter((one) => one !== null && one !== '')
  return names.length === 0 ? null : names.join(', ')
}

function oneName(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return null
  const { name: own, title } = value as Record<string, unknown>
  return typeof own === 'string' ? own : typeof title === 'string' ? title : null
}

/** Counts of seconds or milliseconds since 1970 become ISO 8601; everything else stays as written. */
function date(value: unknown): string | null {
  const written = typeof value === 'string' ? value : null
  const count = typeof value === 'number' ? value : /^\d{9,13}$/.test(written ?? '') ? Number(written) : null
  if (count === null) return written
  // A number may be a day, 20311120.
  return resolveDate(String(count)) ?? resolveEpoch(count) ?? String(count)
}

/** The date of `OSTREL, March 4`: what follows the last comma but one, if that has a year, or the last. */
function datelineDate(value: unknown): string | null {
  return (
    /,\s*([^,]*\d[^,]*(?:,\s*\d{4})?)\s*(?:\([^)]*\))?\s*[-–—]*\s*$/.exec(
      typeof value === 'string' ? value : '',
    )?.[1] ?? null
  )
}
