import type { ExportedArrival, ExportedDocument, Ruling, ShownRuling } from '../ledger/index.ts'

/*
 * The whole ledger as JSON Lines, from which it can be made again:
 *
 *     {"record":"ledger","format":1}
 *     {"record":"document","id":…,"text":…,"appearances":[…],"problem":null,"reading":{…}}     by id
 *     {"record":"ruling","document":…,"action":…,"edit":{},"selector":{…},"who":…,"at":…,"why":null}     by time
 *
 * An arrival's `raw` is null where the bytes are the text in UTF-8, else `{"utf8":…}` or `{"base64":…}`.
 */
export const FORMAT_VERSION = 1

export const ledgerLine = (): string => `${JSON.stringify({ record: 'ledger', format: FORMAT_VERSION })}\n`

export function documentLine({ id, text, appearances, reading, problem }: ExportedDocument): string {
  const packed = appearances.map(({ sourceId, metadata, arrivals }) => ({
    sourceId,
    metadata,
    arrivals: arrivals.map(({ from, format, kept, raw }) => ({ from, format, kept, raw: packRaw(raw, text) })),
  }))
  return `${JSON.stringify({ record: 'document', id, text, appearances: packed, problem, reading })}\n`
}

export function rulingLine({ document, action, edit, selector, who, at, why }: ShownRuling): string {
  return `${JSON.stringify({ record: 'ruling', document, action, edit, selector, who, at, why })}\n`
}

type PackedRaw = { readonly utf8: string } | { readonly base64: string } | null

function packRaw(raw: Uint8Array, text: string): PackedRaw {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  if (text.isWellFormed() && bytes.equals(Buffer.from(text))) return null
  const utf8 = bytes.toString('utf8')
  return Buffer.from(utf8).equals(bytes) ? { utf8 } : { base64: bytes.toString('base64') }
}

function unpackRaw(raw: PackedRaw, text: string): Uint8Array {
  if (raw === null) return Buffer.from(text)
  return 'utf8' in raw ? Buffer.from(raw.utf8) : Buffer.from(raw.base64, 'base64')
}

export type ImportedRecord =
  | { readonly record: 'ledger' }
  | { readonly record: 'document'; readonly document: ExportedDocument }
  | { readonly record: 'ruling'; readonly ruling: Ruling }

/**
 * One line of an export.
 *
 * @throws Error that says why, for a line that is none
 */
export function parseRecord(line: string): ImportedRecord {
  const value = parsed(line)
  switch (value.record) {
    case 'ledger':
      if (value.format === FORMAT_VERSION) return { record: 'ledger' }
      throw new Error(`it is an export of format ${value.format}, and this program reads format ${FORMAT_VERSION}`)
    case 'document':
      return { record: 'document', document: documentOf(value) }
    case 'ruling': {
      const { document, action, edit, selector, who, at, why } = value as unknown as Ruling
      if (![document, action, who, at].every((field) => typeof field === 'string') || !selector || !edit)
        throw new Error('it is a ruling without one of document, action, edit, selector, who, at')
      return { record: 'ruling', ruling: { document, action, edit, selector, who, at, why } as Ruling }
    }
    default:
      throw new Error('it is no record of a ledger (no "record": "document" or "ruling")')
  }
}

function parsed(line: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new Error('it is not JSON')
  }
  if (typeof value !== 'object' || value === null) throw new Error('it is not a JSON object')
  return value as Record<string, unknown>
}

function documentOf(value: Record<string, unknown>): ExportedDocument {
  const { id, text, appearances, reading, problem } = value as unknown as ExportedDocument
  if (typeof id !== 'string' || typeof text !== 'string' || !Array.isArray(appearances))
    throw new Error('it is a document without one of id, text, appearances')
  return {
    id,
    text,
    reading,
    problem,
    appearances: appearances.map(({ sourceId, metadata, arrivals }: ExportedDocument['appearances'][number]) => ({
      sourceId,
      metadata,
      arrivals: arrivals.map((arrival: ExportedArrival) => ({
        ...arrival,
        raw: unpackRaw(arrival.raw as unknown as PackedRaw, text),
      })),
    })),
  }
}
