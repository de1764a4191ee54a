import { sketchOf } from '../analyses/origins/index.ts'
import {
  documentIdOf,
  type ExportedDocument,
  type Incoming,
  type Ledger,
  problemRows,
  type Ruling,
  rowsOf,
} from '../ledger/index.ts'

/** Documents that are written in one transaction. */
const TOGETHER = 64

export interface ImportCounts {
  readonly documents: number
  readonly newDocuments: number
  readonly rulings: number
}

export type Imported =
  | { readonly record: 'ledger' }
  | { readonly record: 'document'; readonly document: ExportedDocument }
  | { readonly record: 'ruling'; readonly ruling: Ruling }

/**
 * Takes an export in: documents with their readings as they are, and rulings. Into an empty ledger it makes the ledger
 * that was exported; into another it adds what that one has not.
 *
 * @throws Error where a document's text is not what its id says
 */
export async function importAll(
  ledger: Ledger,
  records: AsyncIterable<Imported>,
  clock: () => string,
): Promise<ImportCounts> {
  const counts = { documents: 0, newDocuments: 0, rulings: 0 }
  let batch: ExportedDocument[] = []
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return
    const incoming = batch.map(incomingOf)
    const added = await ledger.add(incoming.flat(), clock())
    counts.newDocuments += added.filter(({ isNew }) => isNew).length
    let at = 0
    const rows = batch.map(({ text, reading, problem }, i) => {
      const { no } = added[at]!
      at += incoming[i]!.length
      if (reading === null) return null
      const sketch = sketchOf(text)
      return problem === null
        ? rowsOf(no, text, reading, sketch)
        : { ...problemRows(no, reading.reader, reading.language, problem), sketch }
    })
    await ledger.writeReadings(
      rows.filter((row) => row !== null),
      { replace: false },
    )
    counts.documents += batch.length
    batch = []
  }
  for await (const record of records) {
    if (record.record === 'document') {
      checkDocument(record.document)
      batch.push(record.document)
      if (batch.length >= TOGETHER) await flush()
    } else if (record.record === 'ruling') {
      await flush()
      await ledger.rule(record.ruling)
      counts.rulings++
    }
  }
  await flush()
  return counts
}

/**
 * What can be told of a document before anything is stored.
 *
 * @throws Error that says what is wrong and how to mend it
 */
export function checkDocument({ id, text, appearances }: ExportedDocument): void {
  const mend = 'the export was changed: make it again with rapporteur export'
  if (documentIdOf(text) !== id)
    throw new Error(`the text of document ${id} has the hash ${documentIdOf(text)}; ${mend}`)
  if (appearances.every(({ arrivals }) => arrivals.length === 0))
    throw new Error(`document ${id} appeared nowhere; ${mend}`)
}

/** One for each arrival of each appearance. */
function incomingOf({ text, appearances }: ExportedDocument): Incoming[] {
  return appearances.flatMap(({ sourceId, metadata, arrivals }) =>
    arrivals.map(({ from, format, kept, raw }) => ({
      text,
      raw,
      format,
      from,
      sourceId,
      kept,
      metadata,
      receipt: null,
    })),
  )
}
