import type { FoundCoding, LedgerCoding } from '../../ledger/index.ts'
import { profileLine } from './claim-view.ts'
import type { Palette } from './colours.ts'
import { printable, wrap } from './layout.ts'

const LABEL = 9

/**
 * A coding for eyes, in its sentence, with what it says:
 *
 *     3f9a2c81b0:s4  statement, 86 % sure
 *
 *     Kessar [refused to lower the toll] on Friday.
 *
 *     party    Kessar
 *     issue    Tolls
 *     stance   rejects
 */
export function codingRows(coding: LedgerCoding, text: string, width: number, colours: Palette): string[] {
  const { id, kind, confidence, span, sentence, party, issue, data, claim, ruling } = coding
  const { start, end } = sentence.span
  const marked = `${text.slice(start, span.start)}[${coding.words}]${text.slice(span.end, end)}`
  const sure =
    ruling !== null && ruling.action !== 'reject'
      ? 'settled by a ruling'
      : `${percent(confidence)} sure${coding.unsure ? ': not told, unless you accept it' : ''}`
  const rest = Object.entries(data as object).flatMap(([field, value]) => {
    const words = valueWords(value, text)
    return words === '' ? [] : [labelled(field, words, width)]
  })
  return [
    `${colours.bold(id)}  ${kind}, ${sure}`,
    '',
    ...wrap(printable(marked), width),
    '',
    ...(party === null ? [] : [labelled('party', party, width)]),
    ...(issue === null ? [] : [labelled('issue', issue, width)]),
    ...rest,
    labelled(
      'said by',
      claim === null ? 'the outlet itself' : `${claim.id} ${claim.words.source || 'nobody named'}`,
      width,
    ),
    ...(claim === null ? [] : [labelled('', profileLine(claim), width)]),
  ].flat()
}

/** Which words led to which part of a coding, and what was read into them. */
export function whyRows({ why }: LedgerCoding, text: string, width: number): string[] {
  if (why.length === 0) return labelled('why', 'no word of its own led to it', width)
  return why.flatMap(({ field, span, reading }, i) =>
    labelled(
      i === 0 ? 'why' : '',
      `${field}: "${text.slice(span.start, span.end)}"${reading === null ? '' : ` (${reading})`}`,
      width,
    ),
  )
}

export function codingRulingRow({ ruling }: LedgerCoding): string | null {
  if (ruling === null) return null
  const { action, edit, who, at, why } = ruling
  const what = editWords(edit)
  return printable(
    `${{ accept: 'accepted', reject: 'rejected', edit: 'edited' }[action]}${what} by ${who} on ${at.slice(0, 10)}${why === null ? '' : `: ${why}`}`,
  )
}

/** ` (stance rejects, party none)`, or nothing. */
export function editWords(edit: FoundCoding['rulings'][number]['edit']): string {
  const edits = Object.entries(edit).map(([field, value]) => `${field} ${value ?? 'none'}`)
  return edits.length > 0 ? ` (${edits.join(', ')})` : ''
}

/** A label, and words that go on below themselves. */
export function labelled(label: string, words: string, width: number): string[] {
  // A label as wide as the column still has a blank behind it.
  const head = label.padEnd(LABEL - 1)
  return wrap(printable(words), Math.max(20, width - LABEL)).map((row, i) =>
    i === 0 ? `${head} ${row}` : ' '.repeat(LABEL) + row,
  )
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** A value of a coding's data in words; empty for what says nothing. A span is shown by its words. */
function valueWords(value: unknown, text: string): string {
  if (value === null || value === undefined || value === false) return ''
  if (value === true) return 'yes'
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) {
    return value
      .map((one) => valueWords(one, text))
      .filter((words) => words !== '')
      .join(', ')
  }
  const { start, end } = value as { start?: unknown; end?: unknown }
  if (typeof start === 'number' && typeof end === 'number' && Object.keys(value).length === 2)
    return `"${text.slice(start, end)}"`
  return Object.entries(value)
    .map(([field, inner]) => [field, valueWords(inner, text)] as const)
    .filter(([, words]) => words !== '')
    .map(([field, words]) => `${field} ${words}`)
    .join('; ')
}
