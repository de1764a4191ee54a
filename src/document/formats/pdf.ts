import { type Candidates, NO_CANDIDATES } from '../metadata/index.ts'
import { type Extract, FormatError } from './extract.ts'
import { type Piece, paragraphsOf } from './pdf-lines.ts'

/** A report of a thousand pages is read; longer is no article. */
const MAX_PAGES = 1000

/** What is used of pdf.js: a text item has `str`, or it is a mark without text. */
interface PdfDocument {
  readonly numPages: number
  getPage(number: number): Promise<{ getTextContent(): Promise<{ items: readonly PdfItem[] }>; cleanup(): unknown }>
  getMetadata(): Promise<{ info: Record<string, unknown> }>
  destroy(): Promise<void>
}
interface PdfItem {
  readonly str?: string
  readonly transform?: readonly number[]
  readonly width?: number
  readonly height?: number
  readonly hasEOL?: boolean
}

/**
 * The text layer of a PDF: its lines joined to paragraphs, words parted at a line's end joined again. The file's date of
 * making is no date of publication (a page printed to PDF has the day of printing) and is left out.
 *
 * @throws FormatError for a PDF without a text layer, one with a password, and one that is damaged
 */
export async function readPdf(bytes: Buffer): Promise<Extract> {
  const document = await open(bytes)
  try {
    if (document.numPages > MAX_PAGES) {
      throw new FormatError(`it has ${document.numPages} pages, more than ${MAX_PAGES}`, 'split it into its articles')
    }
    const pages: Piece[][] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      pages.push((await page.getTextContent()).items.flatMap(pieceOf))
      page.cleanup()
    }
    const text = paragraphsOf(pages).join('\n\n')
    if (!/\S/.test(text)) {
      throw new FormatError('it is a PDF without a text layer (a scan?)', 'recognise its text (OCR) first')
    }
    return { text, candidates: candidatesOf((await document.getMetadata()).info), kept: null, warnings: [] }
  } catch (error) {
    throw error instanceof FormatError ? error : new FormatError(`its PDF data is damaged (${messageOf(error)})`)
  } finally {
    await document.destroy()
  }
}

/** pdf.js is loaded on first need: it takes a quarter of a second. It gets a copy, since it empties what it is given. */
async function open(bytes: Buffer): Promise<PdfDocument> {
  const { getDocumentProxy } = await import('unpdf')
  try {
    const options = { isEvalSupported: false, disableFontFace: true, verbosity: 0, maxImageSize: 1, enableXfa: false }
    return (await getDocumentProxy(new Uint8Array(bytes), options)) as unknown as PdfDocument
  } catch (error) {
    if ((error as Error).name === 'PasswordException') {
      throw new FormatError('it is a PDF with a password', 'save it without one')
    }
    throw new FormatError(`its PDF data is damaged (${messageOf(error)})`)
  }
}

function pieceOf({ str, transform, width, height }: PdfItem): Piece[] {
  if (str === undefined || str === '' || transform === undefined) return []
  const size = Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || (height ?? 0)
  return [{ text: str, left: transform[4] ?? 0, baseline: transform[5] ?? 0, width: width ?? 0, size }]
}

function candidatesOf(info: Record<string, unknown>): Candidates {
  const known = (field: string): Candidates['title'] => {
    const value = info[field]
    const text = typeof value === 'string' ? value.trim() : ''
    // Programs put the name of the file or of themselves where nobody set a title.
    if (text === '' || /^(?:untitled|microsoft word\b.*|.*\.(?:docx?|indd|qxd|pdf|tex|pages))$/i.test(text)) return []
    return [{ value: text, certainty: 'inferred', from: `PDF ${field}` }]
  }
  const language = info.Language
  return {
    ...NO_CANDIDATES,
    title: known('Title'),
    byline: known('Author'),
    language:
      typeof language === 'string' && language !== ''
        ? [{ value: language, certainty: 'stated', from: 'PDF Language' }]
        : [],
  }
}

const messageOf = (error: unknown): string =>
  String((error as Error)?.message ?? error)
    .replace(/\s+/g, ' ')
    .slice(0, 100)
