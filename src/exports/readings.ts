import { FORMATS, type Format } from '../interfaces/formats/index.ts'
import type { ExportedDocument } from '../ledger/index.ts'
import { type RulingsInForce, ruledAttributions } from './ruled.ts'

/** `brat` or `annotations`, as the command `read` writes them, with the rulings heeded. */
export function readingWriter(
  format: 'brat' | 'annotations',
  rulings: RulingsInForce,
  many: boolean,
): (document: ExportedDocument) => string {
  const { write }: Format = FORMATS[format]!(many)
  return (document) => {
    const { id, text, appearances, reading } = document
    if (reading === null) return ''
    const [first] = appearances
    const published = first?.metadata.published?.resolved ?? null
    const title = first?.metadata.title?.value ?? null
    // As the file is called in an export of brat: a relative address, so that a base may be put before it.
    const from = `${id}.txt`
    const attributions = ruledAttributions(document, rulings).map(({ attribution }) => attribution)
    const { reader, language, sentences } = reading
    return write(
      { id, from, title, text, published },
      { reader, language, published, sentences, entities: [], attributions, codings: [], unsure: [], speakers: [] },
    )
  }
}
