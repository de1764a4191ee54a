import { type Analysed, spanOfTokens, tokenAt } from '../clauses/index.ts'
import type { Why } from '../codings/index.ts'
import type { Draft } from './draft.ts'

/** What ends what is done: "stopped backing". */
const ENDING = /^(?:stop|cease|quit|halt)$/
/** What is done to a consent that is taken back: "rescinded its approval of". */
const TAKING_BACK = /^(?:withdraw|rescind|revoke|retract|cancel|renounce|take back)$/
/** What a consent does while it is one. */
const STANDING = /^(?:stand|hold|apply|count)$/
/** It did not come about, or hardly. */
const NEARLY = /^(?:nearly|almost|practically|virtually)$/
/** Tokens before a word of stance within which such an adverb is its own. */
const ADVERB_REACH = 2
/** It stands for what was told before: "no longer does", "does so no longer". */
const DOES = /^(?:do|does|did|is|are|was|were)$/

/**
 * Statements of what is accepted as it is now: who "stopped backing" a thing, "rescinded its approval" or "had agreed but no longer
 * does" is against it; who "nearly accepted" it has not. For judges weigh the word of stance by itself.
 */
export function withoutEnded(told: readonly Draft[], text: Analysed): Draft[] {
  return told.flatMap((draft) => {
    const { stance } = draft.data
    const span = stance === 'accepts' ? draft.why.find(({ field }) => field === 'stance')?.span : undefined
    if (span === undefined) return [draft]
    const at = tokenAt(text, span.start)
    if (isNearly(at, text)) return []
    const short = shortOf(at, text)
    if (short >= 0) return [against(draft, stanceWhy(short, short + 2, 'short of', text))]
    const why = endedBy(at, text)
    return why === null ? [draft] : [against(draft, why)]
  })
}

function isNearly(at: number, { lower, sentence }: Analysed): boolean {
  for (let i = at - 1; i >= at - ADVERB_REACH && i >= 0 && sentence[i] === sentence[at]; i--) {
    if (NEARLY.test(lower[i])) return true
    if (lower[i] === 'but' && lower[i - 1] === 'all') return true
  }
  return false
}

const stanceWhy = (first: number, end: number, reading: string, text: Analysed): Why => ({
  field: 'stance',
  span: spanOfTokens(text, first, end),
  reading,
})

/** "fell *short of* accepting": the token of "short", or -1. */
function shortOf(at: number, { lower, sentence }: Analysed): number {
  for (let i = at - 1; i > at - ADVERB_REACH - 1 && i > 0 && sentence[i] === sentence[at]; i--)
    if (lower[i] === 'of') return lower[i - 1] === 'short' ? i - 1 : -1
  return -1
}

/** The words by which what a word of stance tells is over; null: it is not. */
function endedBy(at: number, text: Analysed): Why | null {
  const { clauses, upos } = text
  const clause = clauses.at[at] >= 0 ? clauses.all[clauses.at[at]] : null
  const why = (first: number, end: number): Why => stanceWhy(first, end, 'no longer', text)
  const outer = clause === null ? clauses.all[clauses.of[at]] : clauses.all[clause.parent]
  const isTold = outer !== undefined && outer.negations.length === 0 && outer.modals.length === 0
  if (clause !== null && isTold && /^(?:xcomp|ccomp|advcl)$/.test(clause.relation) && ENDING.test(outer.lemma))
    return why(outer.head, outer.head + 1)
  if (clause === null && isTold && upos[at] === 'NOUN' && outer.object === at && TAKING_BACK.test(outer.lemma))
    return why(outer.head, outer.head + 1)
  // "Its acceptance of the levy no longer stood": the tree may have the noun, or what stands before it, for the subject.
  if (
    clause === null &&
    upos[at] === 'NOUN' &&
    outer !== undefined &&
    outer.subject === at &&
    STANDING.test(outer.lemma)
  )
    return outer.negations.length === 0 ? null : why(outer.negations[0], outer.head + 1)
  return noLonger(at, text, why)
}

/** Tokens behind a word of stance within which it is said that it is no longer so. */
const NO_LONGER_REACH = 40

/** "Accepted it *no longer*", "had agreed but *no longer does*", "which no longer did". */
function noLonger(at: number, text: Analysed, why: (first: number, end: number) => Why): Why | null {
  const { lower, sentence, tokens } = text
  const stop = Math.min(tokens.sentences[sentence[at] + 1], at + NO_LONGER_REACH)
  for (let i = at + 1; i + 1 < stop; i++) {
    if (lower[i] !== 'no' || lower[i + 1] !== 'longer') continue
    const isLast = i + 2 >= stop || /^[.,;:!?"”]$/.test(lower[i + 2])
    const [next, before] = [lower[i + 2] ?? '', lower[i - 1] === 'so' ? lower[i - 2] : lower[i - 1]]
    if (DOES.test(next) && (i + 3 >= stop || /^[.,;:!?"”]|so$/.test(lower[i + 3]))) return why(i, i + 3)
    if (isLast && (DOES.test(before) || text.clauses.of[i] === text.clauses.of[at])) return why(i, i + 2)
  }
  return null
}

function against(draft: Draft, why: Why): Draft {
  const { past: _, ...data } = draft.data
  return {
    ...draft,
    why: [...draft.why, why].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    data: { ...data, act: 'REJECT', stance: 'resists' },
  }
}
