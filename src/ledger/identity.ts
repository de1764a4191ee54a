import { createHash } from 'node:crypto'
import type { Incoming, Metadata } from './incoming.ts'

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/**
 * A document's id: the SHA-256 of its text in UTF-8, as `sha256sum` prints it for a file of that text. A text with lone
 * surrogates has no UTF-8; its UTF-16 units (little-endian) are hashed behind the mark `utf-16le:`.
 */
export function documentIdOf(text: string): string {
  if (text.isWellFormed()) return sha256(text)
  return sha256(Buffer.concat([Buffer.from('utf-16le:'), Buffer.from(text, 'utf16le')]))
}

export const rawIdOf = (bytes: Uint8Array): string => sha256(bytes)

/**
 * An appearance's id: the SHA-256 of the document's id and of all that the source says of it, as canonical JSON. Where it
 * was fetched from, and when, are no part of it: the same article taken from two folders is one appearance.
 */
export function appearanceIdOf(document: string, sourceId: string | null, metadata: string): string {
  return sha256(JSON.stringify([document, sourceId, metadata]))
}

/** Metadata as JSON with its fields in one order, and nothing that depends on the day of adding. */
export function canonicalMetadata(metadata: Metadata): string {
  const { published, modified, outlet, byline, canonicalUrl, title, language, wireCredit } = metadata
  const date = (d: Metadata['published']): object | null =>
    d && {
      written: d.written,
      resolved: d.resolved,
      certainty: d.certainty,
      from: d.from,
      ...(d.against === undefined ? {} : { against: { written: d.against.written, from: d.against.from } }),
    }
  const known = (k: Metadata['outlet']): object | null =>
    k && { value: k.value.toWellFormed(), certainty: k.certainty, from: k.from }
  return JSON.stringify({
    published: date(published),
    modified: date(modified),
    outlet: known(outlet),
    byline: known(byline),
    canonicalUrl: known(canonicalUrl),
    title: known(title),
    language: known(language),
    wireCredit: known(wireCredit),
  })
}

/** Names compared: without case, accents, marks, or a leading article. @example folded('The Ostrel Courier') // 'ostrel courier' */
export function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/(?<=\p{L})\.(?=\p{L}|$|\s)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|a|an) (?=.)/, '')
}

/**
 * A date as lists are ordered by it: the day as written, a blank, the moment in UTC. An undated one is the empty string.
 *
 * @example sortKeyOf('2031-03-04T20:15:00-05:00') // '2031-03-04 2031-03-05T01:15:00.000Z'
 * @example sortKeyOf('2031-03') // '2031-03'
 */
export function sortKeyOf(date: string | null): string {
  if (date === null) return ''
  const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(date)?.[0]
  if (day === undefined) return ''
  if (!date.includes('T')) return day
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(date) ? date : `${date}Z`
  const moment = Date.parse(zoned)
  return Number.isNaN(moment) ? day : `${day} ${new Date(moment).toISOString()}`
}

/**
 * What `sortKeyOf` is to be compared with, for a limit: a date of which only the month or the year is known counts as the
 * first day of that.
 *
 * @param day ISO 8601
 * @example sinceKeyOf('2031-03-01') // '2031-03', which is not behind '2031-03'
 */
export const sinceKeyOf = (day: string): string => day.replace(/(?:-01){1,2}$/, '')

/** What the ledger keeps of an incoming document, worked out before any row is written. */
export interface Identified {
  readonly incoming: Incoming
  readonly document: string
  readonly metadata: string
  readonly appearance: string
}

export function identify(incoming: Incoming): Identified {
  const document = documentIdOf(incoming.text)
  const metadata = canonicalMetadata(incoming.metadata)
  return { incoming, document, metadata, appearance: appearanceIdOf(document, incoming.sourceId, metadata) }
}
