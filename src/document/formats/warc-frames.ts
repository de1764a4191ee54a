import type { WARCParser, WARCRecord } from 'warcio'

/** A record with what is wrong with the bytes that it says are its own; null where nothing is. */
export interface Framed {
  readonly record: WARCRecord
  /** Number of the record in the archive, from 1. */
  readonly number: number
  /** Moves to the next record, and tells what was met on the way: the text of this one may be another's, or half its own. */
  readonly end: () => Promise<FrameDamage | null>
}

export type FrameDamage = 'cut off' | 'wrong length'

/** A line that begins a record is short; what is longer is passed over in pieces. */
const MAX_LINE = 65_536

/**
 * The records of an archive, one behind the other. Where the length of a record is not that of what follows, or what stands
 * there is no record, the next line that begins with `WARC/` is the next record: damage costs the records that it is in.
 * (Left to itself the parser writes such things to standard error, takes what it meets for a header, and waits for ever for the
 * rest of a record that is cut off.)
 *
 * `end` of one must be awaited before the next is asked for.
 */
export async function* framed(parser: WARCParser): AsyncGenerator<Framed> {
  let damage: FrameDamage | null = null
  let number = 0
  parser.readToNextRecord = async () => {
    if (parser._record === null) return new Uint8Array(0)
    if (!(await skipRest(parser, parser._record))) {
      damage = 'cut off'
      return null
    }
    for (let line = await lineOf(parser); line !== null; line = await lineOf(parser)) {
      if (line.startsWith('WARC/')) return Buffer.from(line, 'latin1')
      if (line.trim() !== '') damage = 'wrong length'
    }
    return null
  }
  let record = await parser.parse()
  while (record !== null) {
    number++
    let next: Promise<WARCRecord | null> | null = null
    if (!/^\d+$/.test(record.warcHeader('content-length') ?? '')) bodyReader(record)?.setLimitSkip(0)
    const end = async (): Promise<FrameDamage | null> => {
      damage = null
      next = parser.parse()
      await next
      return damage
    }
    yield { record, number, end }
    record = await (next ?? parser.parse())
  }
}

/** Passes over what was not read of a record. @returns whether the archive goes on to its end */
async function skipRest(parser: WARCParser, record: WARCRecord): Promise<boolean> {
  const reader = bodyReader(record)
  while (reader !== null && reader.limit > 0) {
    const skipped = await parser._reader.skipSize(reader.limit)
    if (skipped === 0) return false
    reader.limit -= skipped
  }
  return true
}

async function lineOf(parser: WARCParser): Promise<string | null> {
  const line = await parser._reader.readlineRaw(MAX_LINE)
  return line === null || line.length === 0 ? null : Buffer.from(line).toString('latin1')
}

interface BodyReader {
  /** Bytes of the record that were not read yet. */
  limit: number
  setLimitSkip(limit: number): void
}

function bodyReader(record: WARCRecord): BodyReader | null {
  const reader = record._reader as Partial<BodyReader>
  return typeof reader.limit === 'number' ? (reader as BodyReader) : null
}
