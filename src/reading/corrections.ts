import { type Analysed, tokenAt } from './clauses/index.ts'
import type { Coding } from './codings/index.ts'

/** What an outlet calls what it wrote. */
const WRITTEN = /^(?:article|story|report|item|column|piece|dispatch|post|page|headline|analysis)$/
const OLDER = /^(?:earlier|previous|prior|original|first|initial)$/
const TELLING =
  /^(?:say|state|give|misstate|report|describe|name|identify|misidentify|attribute|put|refer|quote|misquote|suggest|imply|contain|claim)$/
/** Tokens from "earlier version" to the noun for what was written. */
const REACH = 4

/**
 * By sentence: whether it tells what an older version of the text had wrong: "An earlier version of this report gave the toll
 * as 40." An older version of a plan, or of another text, is none.
 *
 * @example inCorrections(analyse('A previous version of this story said that Kessar had left.')) // Uint8Array [1]
 */
export function inCorrections({ tokens, lower, lemma }: Analysed): Uint8Array {
  const { sentences } = tokens
  const flags = new Uint8Array(Math.max(0, sentences.length - 1))
  for (let s = 0; s < flags.length; s++) {
    const [first, end] = [sentences[s]!, sentences[s + 1]!]
    let named = false
    for (let at = first; at < end; at++) {
      if (named && TELLING.test(lemma[at]!)) flags[s] = 1
      if (/^(?:versions?|editions?)$/.test(lower[at]!) && OLDER.test(lower[at - 1] ?? ''))
        for (let of = at + 2; of < Math.min(end, at + 2 + REACH); of++)
          if (WRITTEN.test(lower[of]!) && /^(?:this|the|our)$/.test(lower[of - 1]!)) named = true
    }
  }
  return flags
}

/** Those of a text's codings that it does not take back; a proposal stays where a term that stays is of it. */
export function withoutCorrected<Found extends Coding>(text: Analysed, found: readonly Found[]): readonly Found[] {
  const flags = inCorrections(text)
  if (!flags.includes(1)) return found
  const isTakenBack = ({ span }: Coding): boolean => flags[text.sentence[tokenAt(text, span.start)]!] === 1
  const left = found.filter((coding) => coding.kind === 'proposal' || !isTakenBack(coding))
  const meant = new Set(left.map(({ data }) => (data as { proposal?: string }).proposal))
  return left.filter((coding) => coding.kind !== 'proposal' || meant.has(coding.id) || !isTakenBack(coding))
}
