import { sketchOf } from '../analyses/origins/index.ts'
import { detectLanguage } from '../document/index.ts'
import { problemRows, type ReadingRows, rowsOf, type Unread } from '../ledger/index.ts'
import { READER_VERSION, type Reading } from '../reading/index.ts'

/**
 * One document's reading as rows. The date of publication is no part of it: a text may have appeared more than once, and
 * its reading must not depend on which appearance came first.
 */
export function readInto(
  { no, text }: Unread,
  read: (text: string, options: { language: string }) => Reading,
): ReadingRows {
  const language = detectLanguage(text)
  const sketch = sketchOf(text)
  try {
    return rowsOf(no, text, read(text, { language }), sketch)
  } catch (error) {
    return { ...problemRows(no, READER_VERSION, language, (error as Error).message.replace(/\s+/g, ' ')), sketch }
  }
}
