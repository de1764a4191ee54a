import {
  CLASSES,
  EN_DASH,
  GREATER,
  HYPHEN,
  LESS,
  LOWER,
  MARK,
  NEWLINE,
  PERIOD,
  SLASH,
  SURROGATE,
  UNDERSCORE,
  UPPER,
} from './characters.ts'
import { classAt, unitAt } from './units.ts'

const LONGEST_NAME_END = 5

/** Last parts of host and file names that hold an inner period together. */
const NAME_ENDS: ReadonlySet<string> = new Set(
  `com org net gov edu mil int co uk us ca de fr jp cn ru ua eu au nz in it es nl ch info biz tv io fm ly me gl be
  htm html php asp aspx jsp pdf doc docx xls xlsx ppt txt jpg jpeg png gif zip csv xml exe
  DOC XLS PDF COM ORG`.split(/\s+/),
)

/**
 * The end of an address that has reached `at`: up to a blank, an angle bracket or a double quotation mark, less the
 * marks that close a sentence or a bracket around it.
 */
export function addressEnd(text: string, at: number): number {
  let end = at
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end)
    if (CLASSES[unit] <= NEWLINE || CLASSES[unit] === SURROGATE || unit === 0x22 || unit === LESS || unit === GREATER)
      break
    if (unit >= EN_DASH && unit <= 0x201e) break
  }
  while (end > at && CLASSES[text.charCodeAt(end - 1)] === MARK && !'/#=_&+-%'.includes(text.charAt(end - 1))) end--
  return end
}

/** Whether a scheme ("http") that ends at `at` is followed by "://". */
export function opensAddress(text: string, at: number): boolean {
  return unitAt(text, at + 1) === SLASH && unitAt(text, at + 2) === SLASH && classAt(text, at + 3) >= LOWER
}

/** Longest local part of a mail address, in UTF-16 units (RFC 5321, 4.5.3.1.1). */
const LONGEST_LOCAL_PART = 64

/**
 * Finds mail addresses and host and file names over their inner marks ("j.doe@example.org", "example.org/a", "plan.pdf").
 * It remembers how far it has looked, so that a text of nothing but labels and periods is looked at once.
 */
export class Addresses {
  private looked = 0
  /** The next "@" that the search has reached; the text's length where there is none. */
  private mailSign = -1

  /** Whether the word that begins at `start` runs over the mark at `end` into the local part of a mail address. */
  holds(text: string, start: number, end: number): boolean {
    if (this.mailSign < end) {
      const found = text.indexOf('@', end)
      this.mailSign = found < 0 ? text.length : found
    }
    if (this.mailSign - start > LONGEST_LOCAL_PART || classAt(text, this.mailSign + 1) < LOWER) return false
    for (let at = end; at < this.mailSign; at++) {
      const unit = text.charCodeAt(at)
      if (CLASSES[unit] < LOWER && unit !== PERIOD && unit !== HYPHEN && unit !== UNDERSCORE) return false
    }
    return true
  }

  /** The end of the mail address that `holds` has just found. */
  mailEnd(text: string): number {
    return addressEnd(text, this.mailSign + 1)
  }

  /** The end of the name whose next label begins at `at`, or 0 where no name runs on there. */
  nameEnd(text: string, at: number): number {
    if (at < this.looked) return 0
    let label = at
    let end = at
    let labels = 1
    for (;;) {
      end = label
      while (classAt(text, end) >= LOWER || unitAt(text, end) === HYPHEN || unitAt(text, end) === UNDERSCORE) end++
      labels++
      if (unitAt(text, end) !== PERIOD || classAt(text, end + 1) < LOWER) break
      label = end + 1
    }
    this.looked = end
    const last = end - label <= LONGEST_NAME_END ? text.slice(label, end) : ''
    if (NAME_ENDS.has(last)) return unitAt(text, end) === SLASH ? addressEnd(text, end) : end
    return labels > 2 && isPlain(text, at, end) ? end : 0
  }
}

/** Three or more labels in lower case, as in names of newsgroups, hold together. */
function isPlain(text: string, at: number, end: number): boolean {
  for (let unit = at; unit < end; unit++) if (classAt(text, unit) === UPPER) return false
  return classAt(text, at) === LOWER && classAt(text, at + 1) === LOWER
}
