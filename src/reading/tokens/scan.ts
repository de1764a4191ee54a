import { Addresses } from './addresses.ts'
import { CLASSES, DIGIT, LOWER, NEWLINE } from './characters.ts'
import { CONTRACTIONS, LONGEST_CONTRACTION, LONGEST_UNIT, SHORTEST_CONTRACTION, UNITS } from './contractions.ts'
import { markEnd } from './marks.ts'
import { wordEnd } from './words.ts'

/** Columns of token offsets that grow as a text is scanned. */
export interface Scan {
  count: number
  starts: Int32Array
  ends: Int32Array
}

/**
 * Cuts a text into tokens, left to right. A step looks ahead no further than the word it stands on, so time is linear.
 * Nothing is allocated per token.
 */
export function scan(text: string): Scan {
  const addresses = new Addresses()
  const capacity = (text.length >> 2) + 16
  const tokens: Scan = { count: 0, starts: new Int32Array(capacity), ends: new Int32Array(capacity) }
  let before = 0
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    const cls = CLASSES[unit]
    if (cls <= NEWLINE) {
      at++
      continue
    }
    const end = cls >= LOWER ? wordEnd(text, at, before, addresses) : markEnd(text, at)
    const cut = cls >= LOWER ? cutOf(text, at, end, cls) : end
    if (cut < end) push(tokens, at, cut)
    push(tokens, cut < end ? cut : at, end)
    before = unit
    at = end
  }
  return tokens
}

function push(tokens: Scan, start: number, end: number): void {
  if (tokens.count === tokens.starts.length) {
    tokens.starts = widened(tokens.starts)
    tokens.ends = widened(tokens.ends)
  }
  tokens.starts[tokens.count] = start
  tokens.ends[tokens.count++] = end
}

function widened(column: Int32Array): Int32Array {
  const wider = new Int32Array(column.length * 2)
  wider.set(column)
  return wider
}

/** Where a word falls into two ("can|not", "10|am"), or its end. `cls` is the class of its first unit. */
function cutOf(text: string, start: number, end: number, cls: number): number {
  if (cls === DIGIT) return CLASSES[text.charCodeAt(end - 1)] === DIGIT ? end : unitCut(text, start, end)
  const length = end - start
  if (length < SHORTEST_CONTRACTION || length > LONGEST_CONTRACTION) return end
  // Contractions end in t, a, e or m: "cannot", "gonna", "gimme", "im".
  const last = text.charCodeAt(end - 1) | 0x20
  if (last !== 0x74 && last !== 0x61 && last !== 0x65 && last !== 0x6d) return end
  const first = text.charCodeAt(start) | 0x20
  if (first === 0x69 ? length > 5 : length < 4) return end
  const word = text.slice(start, end)
  const cut = CONTRACTIONS.get(word) ?? CONTRACTIONS.get(word.toLowerCase())
  return cut === undefined || word === 'IM' ? end : start + cut
}

function unitCut(text: string, start: number, end: number): number {
  let cut = end
  while (cut > start && end - cut <= LONGEST_UNIT && CLASSES[text.charCodeAt(cut - 1)] !== DIGIT) cut--
  if (end - cut > LONGEST_UNIT || cut === start) return end
  const period = text.charCodeAt(end - 1) === 0x2e ? 1 : 0
  return UNITS.has(text.slice(cut, end - period).toLowerCase()) ? cut : end
}
