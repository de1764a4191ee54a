import { once } from '../../text/index.ts'
import type { Analysed } from '../clauses/index.ts'
import { CUE_TABLE } from './cue-table.ts'
import { idioms } from './idioms.ts'
import { STANCE_CUES } from './lexicon.ts'
import { GAP, phraseEnd } from './phrases.ts'
import { type WordRow, wordRows } from './word-table.ts'

/** A word, or some, that says where somebody stands: tokens `first .. end - 1`. */
export interface Cue {
  /** `against`, `want`, `for`, `open` or `firm`. */
  readonly lean: string
  readonly family: string
  readonly first: number
  readonly end: number
  /** Denied by a word before it in its sentence. */
  readonly denied: boolean
}

interface Pattern {
  readonly lean: string
  readonly family: string
  readonly words: readonly string[]
}

const patterns = once(() => patternsOf([...STANCE_CUES, ...wordRows(CUE_TABLE)]))

/** By first word, the longest first. */
function patternsOf(rows: readonly WordRow[]): ReadonlyMap<string, readonly Pattern[]> {
  const found = new Map<string, Pattern[]>()
  const isNew = ({ words, family }: Pattern): boolean =>
    found.get(words[0])?.every((one) => one.family !== family || one.words.join() !== words.join()) ?? true
  const add = (pattern: Pattern): void => {
    // "support" is one cue, as a verb and as a noun.
    if (isNew(pattern)) found.set(pattern.words[0], [...(found.get(pattern.words[0]) ?? []), pattern])
  }
  for (const { heads, phrases } of rows) {
    const [lean, family] = heads
    for (const words of phrases) add({ lean, family, words })
  }
  for (const alike of idioms().values()) alike.forEach(add)
  for (const patterns of found.values()) patterns.sort((a, b) => b.words.length - a.words.length)
  return found
}

/** Tokens that may stand between the words of a cue: "turned *it* down". */
const MOST_BETWEEN = 2

/** All cues of a text, in text order; a word may be of several families. */
export function cuesIn(text: Analysed): Cue[] {
  const found: Cue[] = []
  const byFirst = patterns()
  for (let at = 0; at < text.tokens.count; at++) {
    const here = byFirst.get(text.lemma[at]) ?? byFirst.get(text.lower[at])
    if (here === undefined) continue
    let longest = 0
    for (const { lean, family, words } of here) {
      if (words.length < longest) break
      const end = endOf(text, at, words)
      if (end < 0) continue
      longest = words.length
      found.push({ lean, family, first: at, end, denied: isDenied(text, at) })
    }
  }
  return found
}

function endOf(text: Analysed, at: number, words: readonly string[]): number {
  if (words.includes(GAP)) return phraseEnd(text, at, words)
  const { lemma, lower, sentence, upos } = text
  let token = at + 1
  for (let w = 1; w < words.length; w++) {
    let between = 0
    while (sentence[token] === sentence[at] && lower[token] !== words[w] && lemma[token] !== words[w]) {
      // Only the particle of a verb may stand apart from it.
      if (words.length > 2 || upos[at] !== 'VERB' || upos[token] === 'PUNCT' || between++ >= MOST_BETWEEN) return -1
      token++
    }
    if (sentence[token] !== sentence[at]) return -1
    token++
  }
  return token
}

const NEGATION = /^(not|n't|never|no|nothing|none|nobody|neither|nor|hardly|without|cannot|ca|wo|fail|little)$/
const NEGATION_REACH = 5

function isDenied({ lower, lemma, sentence }: Analysed, at: number): boolean {
  for (let t = at - 1; t >= Math.max(0, at - NEGATION_REACH) && sentence[t] === sentence[at]; t--) {
    if (NEGATION.test(lower[t]) || lemma[t] === 'fail') return true
    if (lower[t] === ',' || lower[t] === 'but' || lower[t] === ';') return false
  }
  return false
}

/** Looks cues up by region: those that begin within tokens `first .. end - 1`. */
export function cuesWithin(cues: readonly Cue[], count: number): (first: number, end: number) => readonly Cue[] {
  const from = new Int32Array(count + 1)
  for (let at = 0, i = 0; at <= count; at++) {
    while (i < cues.length && cues[i].first < at) i++
    from[at] = i
  }
  return (first, end) => cues.slice(from[Math.min(first, count)], from[Math.max(0, Math.min(end, count))])
}
