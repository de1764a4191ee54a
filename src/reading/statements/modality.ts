import { type Analysed, spanOfTokens } from '../clauses/index.ts'
import type { Why } from '../codings/index.ts'
import type { Frame } from './frames.ts'
import type { Reach } from './region.ts'
import type { Modality } from './statement.ts'
import type { Voice } from './voice.ts'

/** How a stance is said: as it is, denied, on a condition, as possible. */
export function modalityOf(
  { clause, kind, first, stance }: Frame,
  { tails }: Reach,
  voice: Voice | null,
  text: Analysed,
): { readonly modality: Modality; readonly why: readonly Why[] } {
  const told = (token: number, reading: string): Why => ({
    field: 'modality',
    span: spanOfTokens(text, token, token + 1),
    reading,
  })
  if (voice !== null && voice.cue === 'denies') return { modality: 'denied', why: [] }
  if (clause.asked || voice?.cue === 'asks') return { modality: 'asked', why: [] }
  const condition = tails.find(({ kind: tail }) => tail === 'if' || tail === 'once')
  if (condition !== undefined)
    return { modality: 'conditional', why: [told(condition.region.first - 1, 'on a condition')] }
  const before = ifBefore(text, first)
  if (before >= 0) return { modality: 'conditional', why: [told(before, 'on a condition')] }
  // "agreed two days before tariffs were due": when it was.
  const isWhen = (at: number): boolean => clause.tense === 'past' && text.lower[at] === 'before'
  const unless = tails.find(({ kind: tail, region }) => tail === 'unless' && !isWhen(region.first - 1))
  if (unless !== undefined && kind !== 'noun' && stance !== 'demands')
    return { modality: 'conditional', why: [told(unless.region.first - 1, 'on a condition')] }
  const modal = clause.modals.find((token) => /^(may|might|could)$/.test(text.lower[token]))
  if (modal !== undefined) return { modality: 'possible', why: [told(modal, 'possible')] }
  const hedge = hedgeBefore(text, first)
  if (hedge >= 0) return { modality: 'possible', why: [told(hedge, 'possible')] }
  if (voice?.cue === 'supposes') return { modality: 'possible', why: [] }
  return { modality: 'asserted', why: [] }
}

/** An "if" that opens the sentence, or its part before the comma: "If sanctions go, Kessar will leave". */
export function ifBefore({ lower, tokens, sentence }: Analysed, at: number): number {
  const from = tokens.sentences[sentence[at]]
  for (let i = from; i < Math.min(from + 3, at); i++) {
    if (lower[i] !== 'if' && lower[i] !== 'unless' && lower[i] !== 'once') continue
    for (let k = i + 1; k < at; k++) if (lower[k] === ',') return i
  }
  return -1
}

function hedgeBefore({ lower, sentence }: Analysed, at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - 4) && sentence[i] === sentence[at]; i--) {
    if (
      /^(probably|perhaps|possibly|reportedly|apparently|likely|appears?|seems?|appeared|seemed|allegedly|maybe)$/.test(
        lower[i],
      )
    )
      return i
  }
  return -1
}
