import type { ExportedArrival, ExportedDocument, Ruling, ShownRuling } from '../ledger/index.ts'
import type { SourceKind } from '../reading/index.ts'

/*
 * The whole ledger as JSON Lines, from which it can be made again:
 *
 *     {"record":"ledger","format":1}
 *     {"record":"document","id":…,"text":…,"appearances":[…],"problem":null,"reading":{…}}     by id
 *     {"record":"ruling","document":…,"action":…,"edit":{},"selector":{…},"who":…,"at":…,"why":null}     by time
 *
 * An arrival's `raw` is null where the bytes are the text in UTF-8, else `{"utf8":…}` or `{"base64":…}`.
 */
const FORMAT_VERSION = 1

/** The first line of an export. */
export const ledgerLine = (): string => `${JSON.stringify({ record: 'ledger', format: FORMAT_VERSION })}\n`

/** The line of a document. */
export function documentLine({ id, text, appearances, reading, problem }: ExportedDocument): string {
  const packed = appearances.map(({ sourceId, metadata, arrivals }) => ({
    sourceId,
    metadata,
    arrivals: arrivals.map(({ from, format, kept, raw }) => ({ from, format, kept, raw: packRaw(raw, text) })),
  }))
  return `${JSON.stringify({ record: 'document', id, text, appearances: packed, problem, reading })}\n`
}

/** The line of a ruling. */
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
  checkReading(reading, text.length)
  return {
    id,
    text,
    reading: reading && withCites(reading),
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

/** An export of before citations were read says nothing of them. */
function withCites(reading: NonNullable<ExportedDocument['reading']>): NonNullable<ExportedDocument['reading']> {
  const attributions = reading.attributions.map((attribution) =>
    attribution.profile.cites === undefined
      ? { ...attribution, profile: { ...attribution.profile, cites: [] } }
      : attribution,
  )
  return { ...reading, attributions }
}

const MEND = 'the export was changed: make it again with rapporteur export'

/** Whether a reading fits the text it is of: what stands anywhere in it as a span, a confidence or a cue is one. */
function checkReading(reading: unknown, length: number): void {
  // A stack of its own: a damaged line may be nested deeper than calls may be.
  const left: { readonly at: string; readonly value: unknown }[] = [{ at: 'reading', value: reading }]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { at, value } = next
    if (typeof value !== 'object' || value === null) continue
    const { start, end } = value as Record<string, unknown>
    if ('start' in value && !(isPlace(start) && isPlace(end) && start <= end && end <= length))
      throw new Error(`${at} is the span ${start}-${end}, and its text has ${length} units; ${MEND}`)
    for (const [key, inner] of Object.entries(value)) {
      const here = `${at}.${key}`
      if (key === 'confidence' && inner !== null && typeof inner !== 'object' && !isShare(inner))
        throw new Error(`${here} is ${JSON.stringify(inner)}, and not a number from 0 to 1; ${MEND}`)
      if (key === 'cue' && ATTRIBUTION.test(at) && !Array.isArray(inner))
        throw new Error(`${here} is ${JSON.stringify(inner).slice(0, 60)}, and not spans; ${MEND}`)
      if (key === 'kind' && at.endsWith('.profile') && !KINDS.has(inner))
        throw new Error(
          `${here} is ${JSON.stringify(inner).slice(0, 60)}, and not one of ${[...KINDS].join(', ')}; ${MEND}`,
        )
      left.push({ at: here, value: inner })
    }
  }
}

const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1
const isPlace = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0
const ATTRIBUTION = /^reading\.attributions\.\d+$/
const EVERY_KIND: Record<SourceKind, true> = {
  named: true,
  role: true,
  anonymous: true,
  collective: true,
  document: true,
  outlet: true,
  unstated: true,
}
const KINDS: ReadonlySet<unknown> = new Set(Object.keys(EVERY_KIND))
