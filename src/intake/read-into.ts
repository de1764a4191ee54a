import { sketchOf } from '../analyses/origins/index.ts'
import { detectLanguage } from '../document/index.ts'
import { problemRows, type ReadingRows, rowsOf, type Unread, withCodings } from '../ledger/index.ts'
import { type Codebook, READER_VERSION, type Reading } from '../reading/index.ts'

/**
 * One document's reading as rows. The date of publication is no part of it: a text may have appeared more than once, and
 * its reading must not depend on which appearance came first.
 *
 * @param coding by what it is coded; null: it is not
 */
export function readInto(
  { no, text }: Unread,
  read: (text: string, options: { language: string; codebook?: Codebook | undefined }) => Reading,
  coding: { readonly codebook: Codebook; readonly fingerprint: string } | null,
): ReadingRows {
  const language = detectLanguage(text)
  const sketch = sketchOf(text)
  try {
    const reading = read(text, { language, codebook: coding?.codebook })
    const rows = rowsOf(no, text, reading, sketch)
    return coding === null ? rows : withCodings(rows, reading, coding.fingerprint)
  } catch (error) {
    const problem = (error as Error).message.replace(/\s+/g, ' ')
    return { ...problemRows(no, READER_VERSION, language, problem), sketch, coded: coding?.fingerprint ?? null }
  }
}
