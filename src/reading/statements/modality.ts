import { type Analysed, type Clause, denialOf, isDayOf, isProviso, spanOfTokens } from '../clauses/index.ts'
import type { Why } from '../codings/index.ts'
import type { Frame } from './frames.ts'
import { isWeekday } from './phrases.ts'
import type { Reach, Tail } from './region.ts'
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
  const denied = denialOf(clause, text)
  if (denied >= 0) return { modality: 'denied', why: [told(denied, 'a report that is denied')] }
  const unsaid = deniedDoing(clause, text)
  if (unsaid !== null) return { modality: 'denied', why: [told(unsaid.head, 'denied')] }
  if (clause.asked || voice?.cue === 'asks') return { modality: 'asked', why: [] }
  const condition = tails.find((tail) => tail.kind === 'if' || (tail.kind === 'once' && !isDated(tail, text)))
  if (condition !== undefined)
    return { modality: 'conditional', why: [told(condition.region.first - 1, 'on a condition')] }
  const before = ifBefore(text, first)
  if (before >= 0) return { modality: 'conditional', why: [told(before, 'on a condition')] }
  // "agreed two days before tariffs were due": when it was.
  const isWhen = (at: number): boolean => clause.tense === 'past' && text.lower[at] === 'before'
  // "rejected it without reading it": how they did.
  const isHow = (at: number): boolean =>
    text.lower[at] === 'without' &&
    text.tag[at + 1] === 'VBG' &&
    clause.tense === 'past' &&
    clause.negations.length === 0 &&
    clause.modals.length === 0
  const unless = tails.find(
    ({ kind: tail, region }) => tail === 'unless' && !isWhen(region.first - 1) && !isHow(region.first - 1),
  )
  if (unless !== undefined && kind !== 'noun' && stance !== 'demands')
    return { modality: 'conditional', why: [told(unless.region.first - 1, 'on a condition')] }
  const modal = clause.modals.find((token) => /^(may|might|could)$/.test(text.lower[token]))
  if (modal !== undefined) return { modality: 'possible', why: [told(modal, 'possible')] }
  const hedge = hedgeBefore(text, first)
  if (hedge >= 0) return { modality: 'possible', why: [told(hedge, 'possible')] }
  if (voice?.cue === 'supposes') return { modality: 'possible', why: [] }
  return { modality: 'asserted', why: [] }
}

/** "will not support it when ministers meet on Thursday": by then, whatever comes. */
function isDated({ region }: Tail, { lower, lemma }: Analysed): boolean {
  if (lower[region.first - 1] !== 'when') return false
  for (let at = region.first; at < region.end; at++)
    if (
      isWeekday(lower[at]) ||
      /^(?:tomorrow|tonight)$/.test(lower[at]) ||
      (lower[at] === 'next' && PERIOD.test(lemma[at + 1] ?? ''))
    )
      return true
  return false
}

const PERIOD = /^(?:week|month|year|spring|summer|autumn|winter)$/

/** The clause of who "denies having agreed": what they did not do, by their own word; null where a clause is none such. */
export function deniedDoing(clause: Clause, { clauses, tag }: Analysed): Clause | null {
  let at = clause
  for (let step = 0; step < 2; step++) {
    if (!/^(?:xcomp|ccomp|advcl)$/.test(at.relation) || at.parent < 0) return null
    const parent = clauses.all[at.parent]
    if (parent.lemma === 'deny')
      return at !== clause || tag[clause.head] === 'VBG' || tag[clause.head] === 'VBN' ? parent : null
    if (parent.lemma !== 'have' || tag[parent.head] !== 'VBG') return null
    at = parent
  }
  return null
}

/** An "if" or "provided" that opens the sentence, or its part before the comma: "If sanctions go, Kessar will leave". */
export function ifBefore(text: Analysed, at: number): number {
  const { lower, tokens, sentence } = text
  const from = tokens.sentences[sentence[at]]
  for (let i = from; i < Math.min(from + 3, at); i++) {
    if (!/^(?:if|unless|once)$/.test(lower[i]) && !isDayOf(text, i) && !isProviso(text, i)) continue
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
