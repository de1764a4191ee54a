import { firstWhere } from '../text/index.ts'
import type { Analysed } from './clauses/index.ts'
import type { Coding } from './codings/index.ts'
import type { StatementData } from './statements/index.ts'

/** What might come, as writers call it. */
const SCENARIO = /^(?:scenario|outcome|eventuality|possibility)$/
/** "In the worst case": other cases are before a court. */
const EXTREME = /^(?:best|worst|likeliest|extreme)$/
/** Which of some that were announced, without its noun: "In the second, …". */
const WHICH = /^(?:first|second|third|fourth|fifth|sixth|other|last|latter|former|likeliest|best|worst)$/
/** Tokens from the preposition to its noun, and sentences back to where they were announced. */
const NOUN_REACH = 6
const ANNOUNCED_REACH = 6

/**
 * By sentence: whether it lays out what may come of it, as one of several ways: "In the second scenario Kessar leaves". What
 * stands in the past was: "In that scenario the bank had failed".
 *
 * @example inScenarios(analyse('She sees three outcomes. In the first, Kessar leaves.')) // Uint8Array [0, 1]
 */
export function inScenarios(text: Analysed): Uint8Array {
  const { sentences } = text.tokens
  const flags = new Uint8Array(Math.max(0, sentences.length - 1))
  const past = new Uint8Array(flags.length)
  for (const { sentence, relation, tense } of text.clauses.all)
    if (relation === 'root' && tense === 'past') past[sentence] = 1
  let announced = Number.NEGATIVE_INFINITY
  for (let s = 0; s < flags.length; s++) {
    const [first, end] = [sentences[s]!, sentences[s + 1]!]
    if (past[s] === 0 && isOpened(text, first, end, s - announced <= ANNOUNCED_REACH)) flags[s] = 1
    // One after the other is told of in as many sentences as it takes.
    if (flags[s] === 1 || announces(text, first, end)) announced = s
  }
  return flags
}

/** All but what is foretold, and where a party stands by its own word, is no record where it stands in a scenario. */
export function isRecord({ kind, span, attribution, data }: Coding, text: Analysed, scenarios: Uint8Array): boolean {
  if (kind === 'prediction') return true
  if (kind === 'statement' && attribution !== null && (data as StatementData).how !== 'claimed') return true
  const { starts, count } = text.tokens
  // The last token that begins at the coding's first unit or before.
  const token = Math.max(0, firstWhere(count, (i) => starts[i]! > span.start) - 1)
  return scenarios[text.sentence[token]!] !== 1
}

/** Whether a sentence is opened by one: "Under the third scenario", "In the second" where some were announced. */
function isOpened({ lower, lemma, upos }: Analysed, first: number, end: number, areAnnounced: boolean): boolean {
  if (!/^(?:in|under)$/.test(lower[first] ?? '')) return false
  if (areAnnounced && lower[first + 1] === 'the' && WHICH.test(lower[first + 2] ?? ''))
    if (!/^(?:NOUN|PROPN|ADJ|NUM)$/.test(upos[first + 3] ?? '')) return true
  for (let at = first + 1; at < Math.min(end, first + NOUN_REACH); at++) {
    if (SCENARIO.test(lemma[at]!)) return true
    if (lemma[at] === 'case' && EXTREME.test(lower[at - 1]!)) return true
    if (!/^(?:DET|ADJ|NUM|ADV|PRON)$/.test(upos[at]!)) return false
  }
  return false
}

/** "Its author sketches three outcomes". */
function announces({ lemma, tag }: Analysed, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (tag[at] === 'NNS' && SCENARIO.test(lemma[at]!)) return true
  return false
}
