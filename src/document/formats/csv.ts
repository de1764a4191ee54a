import { Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'
import { FormatError } from './extract.ts'
import { FIELD_NAMES, type FieldMap } from './records.ts'

/** A row as a record by the names of the header, and the line on which it ends, from 1. */
export interface Row {
  readonly line: number
  readonly record: Readonly<Record<string, string>>
}

export interface BadRow {
  readonly line: number
  readonly error: FormatError
}

const DELIMITERS: readonly string[] = [',', ';', '\t', '|']

/** The mark that parts the fields of a header: the most frequent one outside of quotation marks; a comma if there is none. */
function delimiterOf(header: string): string {
  const counts = DELIMITERS.map(() => 0)
  let quoted = false
  for (const unit of header) {
    if (unit === '"') quoted = !quoted
    const mark = quoted ? -1 : DELIMITERS.indexOf(unit)
    if (mark !== -1) counts[mark]!++
  }
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!
}

/** Whether a text's first line is the header of a table of documents: it names a text, and something else besides. */
export function isCsvHeader(line: string, map: FieldMap = {}): boolean {
  const names = line.split(delimiterOf(line)).map((name) => name.trim().replace(/^\uFEFF?"|"$/g, ''))
  const fold = (name: string): string => name.toLowerCase().replace(/[_\s-]/g, '')
  const texts = new Set([...FIELD_NAMES.text, ...(map.text === undefined ? [] : [map.text])].map(fold))
  return names.length > 1 && names.every((name) => name.length < 60) && names.some((name) => texts.has(fold(name)))
}

/**
 * The rows of a CSV file with a header, as they are read. A row with too many or too few fields is yielded as an error,
 * and the next one follows.
 *
 * @param chunks UTF-8
 * @throws FormatError where the file can't be read on, as for a quotation mark that is never closed
 */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>, maxRowBytes: number): AsyncGenerator<Row | BadRow> {
  const { header, rest } = await headOf(chunks)
  const bad: BadRow[] = []
  const parser = parse({
    bom: true,
    columns: (names: string[]) =>
      names.map((name, index) => (name.trim() === '' ? `column ${index + 1}` : name.trim())),
    delimiter: delimiterOf(header),
    info: true,
    max_record_size: maxRowBytes,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error !== undefined)
        bad.push({ line: (error as CsvError & { lines?: number }).lines ?? 0, error: reasonOf(error) })
      return undefined
    },
  })
  const source = Readable.from(rest, { objectMode: false })
  source.on('error', (error) => parser.destroy(error))
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<{
      record: Record<string, string>
      info: { lines: number }
    }>) {
      // The parser is ahead of this loop: it may have met bad rows behind this one already.
      while (bad.length > 0 && bad[0]!.line < info.lines) yield bad.shift()!
      yield { line: info.lines, record }
    }
    while (bad.length > 0) yield bad.shift()!
  } catch (error) {
    while (bad.length > 0) yield bad.shift()!
    throw 'code' in (error as object) && String((error as CsvError).code).startsWith('CSV_')
      ? reasonOf(error as CsvError)
      : error
  } finally {
    source.destroy()
  }
}

/** A header longer than this is none. */
const MAX_HEADER_BYTES = 65_536

async function headOf(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ header: string; rest: AsyncGenerator<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const read: Buffer[] = []
  let head = ''
  while (!/[\r\n]/.test(head) && head.length < MAX_HEADER_BYTES) {
    const next = await iterator.next()
    if (next.done) break
    read.push(Buffer.from(next.value))
    head = Buffer.concat(read).toString('utf8')
  }
  async function* rest(): AsyncGenerator<Uint8Array> {
    try {
      yield* read
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  return { header: head.split(/\r\n|\r|\n/, 1)[0]!, rest: rest() }
}

function reasonOf(error: CsvError): FormatError {
  const { code, message } = error
  const counts = /(?:expect|columns length is) (\d+),? got (\d+)/.exec(message)
  if (counts !== null)
    return new FormatError(
      `the row has ${counts[2]} fields, the header ${counts[1]}`,
      'put quotation marks around fields that hold the delimiter',
    )
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return new FormatError('a quotation mark is never closed', 'double the quotation marks inside of fields')
  if (code === 'CSV_MAX_RECORD_SIZE')
    return new FormatError('a row is too long', 'look for a quotation mark that is never closed')
  return new FormatError(`the row is damaged (${message.replace(/\s+/g, ' ').slice(0, 100)})`)
}
