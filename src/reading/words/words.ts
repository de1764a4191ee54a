import { mixed } from '../model/index.ts'
import type { Tokens } from '../tokens/index.ts'
import { columnsFor, type WordColumns } from './columns.ts'
import { fillColumns } from './letters.ts'
import { clusterOf, type Lexicon, readLexicon, tagSetOf } from './lexicon.ts'

/** Types kept from one text to the next; a text may hold more. */
const KEPT_TYPES = 1 << 17
const FIRST_TYPES = 1 << 12
const FIRST_UNITS = 1 << 15

/**
 * The distinct words met so far (a cache over the lexicon). Type id `i` has its letters at
 * `units[unitStarts[i]] .. units[unitStarts[i + 1] - 1]`; `slots` is an open-addressing table of type ids + 1 by form
 * hash. Nothing that is read from the columns depends on what was met before; only the ids do.
 */
export interface Words {
  readonly lexicon: Lexicon
  columns: WordColumns
  /** How many types are known. */
  count: number
  /** Rises when the types are forgotten: a cache by type id is void then. */
  generation: number
  units: Uint16Array
  unitStarts: Int32Array
  slots: Int32Array
}

/**
 * Loads the model `words`. Throws a `ModelError` where the file can't be used.
 *
 * @example const words = loadWords(readFileSync('models/words.bin'))
 */
export function loadWords(bytes: Uint8Array): Words {
  return wordsOver(readLexicon(bytes))
}

/** An empty cache over a lexicon. */
export function wordsOver(lexicon: Lexicon): Words {
  return {
    lexicon,
    columns: columnsFor(FIRST_TYPES),
    count: 0,
    generation: 0,
    units: new Uint16Array(FIRST_UNITS),
    unitStarts: new Int32Array(FIRST_TYPES + 1),
    slots: new Int32Array(FIRST_TYPES * 4),
  }
}

/**
 * Type id of every token. Ids are good until the next call: the types are forgotten at its beginning once there are
 * more than 131,072, so that many texts stream at constant memory.
 *
 * @example const ids = internWords(tokens, words); words.columns.lower[ids[0]]
 */
export function internWords(tokens: Tokens, words: Words): Int32Array {
  if (words.count > KEPT_TYPES) forget(words)
  const { text, count, starts, ends } = tokens
  const ids = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const start = starts[i]
    const end = ends[i]
    let hash = 0x811c9dc5
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    ids[i] = typeOf(words, text, start, end, mixed(hash))
  }
  return ids
}

function typeOf(words: Words, text: string, start: number, end: number, form: number): number {
  const { slots } = words
  const last = slots.length - 1
  let slot = form & last
  for (; slots[slot] !== 0; slot = (slot + 1) & last) {
    const id = slots[slot] - 1
    if (words.columns.form[id] === form && sameLetters(words, id, text, start, end)) return id
  }
  const id = words.count
  grow(words, end - start)
  // Growing may have moved the table.
  slot = freeSlot(words.slots, form)
  words.slots[slot] = id + 1
  words.count = id + 1
  const { units, unitStarts, columns, lexicon } = words
  const from = unitStarts[id]
  for (let at = start; at < end; at++) units[from + at - start] = text.charCodeAt(at)
  unitStarts[id + 1] = from + end - start
  fillColumns(columns, id, form, units, from, end - start)
  columns.ambiguity[id] = tagSetOf(lexicon, columns.norm[id])
  columns.lowerAmbiguity[id] = tagSetOf(lexicon, columns.lower[id])
  const cluster = clusterOf(lexicon, columns.lower[id])
  columns.cluster[id] = cluster
  columns.group[id] = cluster === 0 ? 0 : lexicon.groups[cluster]
  return id
}

function sameLetters(words: Words, id: number, text: string, start: number, end: number): boolean {
  const { units, unitStarts } = words
  const from = unitStarts[id]
  if (unitStarts[id + 1] - from !== end - start) return false
  for (let at = start; at < end; at++) if (units[from + at - start] !== text.charCodeAt(at)) return false
  return true
}

function freeSlot(slots: Int32Array, form: number): number {
  const last = slots.length - 1
  let slot = form & last
  while (slots[slot] !== 0) slot = (slot + 1) & last
  return slot
}

/** Makes room for one more type of `length` units. */
function grow(words: Words, length: number): void {
  const used = words.unitStarts[words.count]
  if (used + length > words.units.length) {
    const units = new Uint16Array((used + length) * 2)
    units.set(words.units)
    words.units = units
  }
  const capacity = words.columns.form.length
  if (words.count < capacity) return
  words.columns = columnsFor(capacity * 2, words.columns)
  const starts = new Int32Array(capacity * 2 + 1)
  starts.set(words.unitStarts)
  words.unitStarts = starts
  words.slots = new Int32Array(capacity * 8)
  for (let id = 0; id < words.count; id++) words.slots[freeSlot(words.slots, words.columns.form[id])] = id + 1
}

function forget(words: Words): void {
  const fresh = wordsOver(words.lexicon)
  words.columns = fresh.columns
  words.units = fresh.units
  words.unitStarts = fresh.unitStarts
  words.slots = fresh.slots
  words.count = 0
  words.generation++
}

/** As many units as one call may take as arguments on any stack; nearly every word is one piece. */
const UNITS_A_CALL = 4096

/** The word itself: a new string, so not for loops over tokens. */
export function wordOf(words: Words, id: number): string {
  const end = words.unitStarts[id + 1]
  let word = ''
  for (let at = words.unitStarts[id]; at < end; at += UNITS_A_CALL) {
    word += String.fromCharCode(...words.units.subarray(at, Math.min(end, at + UNITS_A_CALL)))
  }
  return word
}
