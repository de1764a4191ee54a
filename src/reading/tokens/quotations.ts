import { CLASSES, LOWER } from './characters.ts'
import { isApostrophe } from './clitics.ts'
import { CLOSES, EITHER, followsDigit, markKind, markSide, NONE, OPENS, SINGLE } from './quotation-marks.ts'
import type { Tokens } from './tokens.ts'
import { classAt, small } from './units.ts'

/**
 * The quotations of a text, in columns. Quotation `q` holds the tokens `starts[q] .. ends[q] - 1`, its marks among them;
 * quotations ascend by their start, and a nested one comes after the one around it.
 */
export interface Quotations {
  readonly count: number
  /** The token that opens each quotation: its mark. */
  readonly starts: Int32Array
  /**
   * The token after each quotation's closing mark; where it is not closed, after its paragraph, or the opening mark of the
   * next one there.
   */
  readonly ends: Int32Array
  /** 1 where the quotation has a closing mark, 0 where it runs as far as the next or the end of its paragraph. */
  readonly closed: Uint8Array
  /**
   * The quotation of the paragraph before that this one goes on with, or -1: a quotation that is not closed and that the
   * next paragraph opens anew.
   */
  readonly continues: Int32Array
  /** `STRAIGHT`, `CURLY` or `SINGLE`, by the opening mark. */
  readonly marks: Uint8Array
  /** For each token, the outermost quotation it lies in, or -1. */
  readonly outermost: Int32Array
  /** For each token, how many quotations it lies in. */
  readonly depths: Uint16Array
}

const DEEPEST = 0xffff

/**
 * Finds the quotations of a text, in linear time.
 *
 * Marks pair within their paragraph. A double mark that is never closed runs to the end of its paragraph, or to where the
 * next quotation in double marks begins: within them, quotations stand in single ones. A single one
 * that is never closed was an apostrophe. Marks for feet and inches, and the apostrophe of "the sources' claims", are
 * told from closing marks by whether another closing mark follows.
 *
 * @param toParagraph whether one that is not closed runs to the end of its paragraph whatever begins before: so the models of
 *   attributions have learnt it
 * @example
 * const quotations = findQuotations(tokenize('"Yes," she said.'))
 * // starts [0], ends [4], closed [1], outermost [0, 0, 0, 0, -1, -1, -1]
 */
export function findQuotations(
  { text, count, starts, ends, sentences, paragraphs }: Tokens,
  { toParagraph = false }: { readonly toParagraph?: boolean } = {},
): Quotations {
  const from = paragraphs.map((sentence) => sentences[sentence])
  return quotationsIn(text, count, starts, ends, from, toParagraph)
}

/** As `findQuotations`, from the first token of each paragraph, closed by `count`. */
export function quotationsIn(
  text: string,
  count: number,
  starts: Int32Array,
  ends: Int32Array,
  paragraphs: Int32Array,
  toParagraph = false,
): Quotations {
  const marks = marksOf(text, count, starts, ends)
  const found = new Found(marks.count)
  const stack = new Int32Array(marks.count)
  let mark = 0
  let running = -1
  for (let paragraph = 0; paragraph + 1 < paragraphs.length; paragraph++) {
    const first = paragraphs[paragraph]
    const end = paragraphs[paragraph + 1]
    let depth = 0
    let doubles = 0
    for (; mark < marks.count && marks.tokens[mark] < end; mark++) {
      const kind = marks.kinds[mark]
      const token = marks.tokens[mark]
      const top = depth > 0 ? stack[depth - 1] : -1
      if (kind === SINGLE) {
        const open = top >= 0 && found.marks[top] === SINGLE
        if (marks.sides[mark] === OPENS || (marks.sides[mark] === EITHER && !open))
          stack[depth++] = found.open(token, kind)
        else if (open && !isPossessive(text, starts, marks, mark, end)) found.close(stack[--depth], token)
        continue
      }
      const side = marks.sides[mark] === EITHER ? (doubles > 0 ? CLOSES : OPENS) : marks.sides[mark]
      if (side === OPENS) {
        const opened = found.open(token, kind)
        if (token === first) found.continues[opened] = running
        stack[depth++] = opened
        doubles++
      } else if (doubles > 0 && !isInches(text, starts, ends, marks, mark, end)) {
        // Single marks left open within were apostrophes.
        while (found.marks[stack[depth - 1]] === SINGLE) depth--
        found.close(stack[--depth], token)
        doubles--
      }
    }
    running = -1
    for (let open = 0; open < depth; open++) {
      const quotation = stack[open]
      if (found.marks[quotation] === SINGLE) continue
      found.ends[quotation] = toParagraph ? end : Math.min(end, found.nextDouble(quotation))
      if (running < 0 && found.ends[quotation] === end) running = quotation
    }
  }
  return found.columns(count)
}

/** Quotation marks in columns, one row a mark. */
interface Marks {
  readonly count: number
  readonly tokens: Int32Array
  readonly kinds: Uint8Array
  readonly sides: Uint8Array
}

function marksOf(text: string, count: number, starts: Int32Array, ends: Int32Array): Marks {
  let found = 0
  for (let token = 0; token < count; token++)
    if (CLASSES[text.charCodeAt(starts[token])] < LOWER && markKind(text, starts[token], ends[token]) !== NONE) found++
  const tokens = new Int32Array(found)
  const kinds = new Uint8Array(found)
  const sides = new Uint8Array(found)
  let mark = 0
  for (let token = 0; token < count; token++) {
    if (CLASSES[text.charCodeAt(starts[token])] >= LOWER) continue
    const kind = markKind(text, starts[token], ends[token])
    if (kind === NONE) continue
    tokens[mark] = token
    kinds[mark] = kind
    sides[mark++] = markSide(text, starts[token], ends[token])
  }
  return { count: found, tokens, kinds, sides }
}

/** Whether the next mark of the same kind, single or double, before the token `end` closes. */
function closesLater(marks: Marks, mark: number, end: number): boolean {
  const single = marks.kinds[mark] === SINGLE
  // The next of its kind is at most one mark's look ahead for each mark, so all looks together stay linear.
  for (let next = mark + 1; next < marks.count && marks.tokens[next] < end; next++)
    if ((marks.kinds[next] === SINGLE) === single) return marks.sides[next] === CLOSES
  return false
}

/** A closing single mark that may be the apostrophe of a possessive or of a clipped ending ("talkin'"). */
function isPossessive(text: string, starts: Int32Array, marks: Marks, mark: number, end: number): boolean {
  const at = starts[marks.tokens[mark]]
  const last = small(text.charCodeAt(at - 1))
  if (at === 0 || (last !== 0x73 && last !== 0x6e)) return followsDigit(text, at) && closesLater(marks, mark, end)
  const next = marks.tokens[mark] + 1
  return next < end && CLASSES[text.charCodeAt(starts[next])] >= LOWER && closesLater(marks, mark, end)
}

/** A double mark that stands for inches: after feet and a number, or after a number with a closing mark still to come. */
function isInches(
  text: string,
  starts: Int32Array,
  ends: Int32Array,
  marks: Marks,
  mark: number,
  end: number,
): boolean {
  const token = marks.tokens[mark]
  if (!followsDigit(text, starts[token])) return false
  const feet = token - 2
  if (feet > 0 && isApostrophe(text.charCodeAt(starts[feet])) && followsDigit(text, starts[feet])) return true
  const next = token + 1
  return (
    next < end && classAt(text, starts[next]) === LOWER && ends[token] < starts[next] && closesLater(marks, mark, end)
  )
}

/** Quotations as they are found; those that never end are dropped at the last. */
class Found {
  private count = 0
  private readonly starts: Int32Array
  readonly ends: Int32Array
  private readonly closed: Uint8Array
  readonly continues: Int32Array
  readonly marks: Uint8Array

  constructor(most: number) {
    this.starts = new Int32Array(most)
    this.ends = new Int32Array(most)
    this.closed = new Uint8Array(most)
    this.continues = new Int32Array(most).fill(-1)
    this.marks = new Uint8Array(most)
  }

  open(token: number, kind: number): number {
    this.starts[this.count] = token
    this.marks[this.count] = kind
    return this.count++
  }

  /**
   * The token that opens the next quotation in double marks, which stand in no others: the mark that would close this one
   * before is missing. Every quotation between is in single marks and met by one look only, so all looks stay linear.
   */
  nextDouble(quotation: number): number {
    for (let next = quotation + 1; next < this.count; next++) if (this.marks[next] !== SINGLE) return this.starts[next]
    return Number.POSITIVE_INFINITY
  }

  close(quotation: number, token: number): void {
    this.ends[quotation] = token + 1
    this.closed[quotation] = 1
  }

  columns(tokens: number): Quotations {
    const renamed = new Int32Array(this.count).fill(-1)
    let kept = 0
    for (let quotation = 0; quotation < this.count; quotation++) {
      if (this.ends[quotation] === 0) continue
      renamed[quotation] = kept
      this.starts[kept] = this.starts[quotation]
      this.ends[kept] = this.ends[quotation]
      this.closed[kept] = this.closed[quotation]
      this.marks[kept] = this.marks[quotation]
      this.continues[kept++] = this.continues[quotation] < 0 ? -1 : renamed[this.continues[quotation]]
    }
    const starts = this.starts.slice(0, kept)
    const ends = this.ends.slice(0, kept)
    const [outermost, depths] = coverage(tokens, starts, ends)
    const closed = this.closed.slice(0, kept)
    return {
      count: kept,
      starts,
      ends,
      closed,
      continues: this.continues.slice(0, kept),
      marks: this.marks.slice(0, kept),
      outermost,
      depths,
    }
  }
}

function coverage(tokens: number, starts: Int32Array, ends: Int32Array): [Int32Array, Uint16Array] {
  const outermost = new Int32Array(tokens).fill(-1)
  const depths = new Uint16Array(tokens)
  const change = new Int32Array(tokens + 1)
  let covered = 0
  for (let quotation = 0; quotation < starts.length; quotation++) {
    change[starts[quotation]]++
    change[ends[quotation]]--
    if (starts[quotation] < covered) continue
    outermost.fill(quotation, starts[quotation], ends[quotation])
    covered = ends[quotation]
  }
  let depth = 0
  for (let token = 0; token < tokens; token++) {
    depth += change[token]
    depths[token] = Math.min(depth, DEEPEST)
  }
  return [outermost, depths]
}
