import { amountsIn } from '../amounts/index.ts'
import type { Draft, Why } from '../codings/index.ts'
import { spanOf } from '../phrases/index.ts'
import { worded } from './context.ts'
import { isOfNone } from './denied.ts'
import type { FoundTerm } from './find-terms.ts'
import { headOf } from './pieces.ts'
import type { TermData } from './proposal.ts'
import type { TermReader } from './term-reader.ts'
import { shownOf } from './term-shown.ts'
import { PREVENTING } from './verbs.ts'

/** A term as a coding of the proposal with the index `proposal`. */
export function codeTerm(term: FoundTerm, proposal: number, reader: TermReader): Draft<'term', TermData> {
  const { context } = reader
  const { phrases, analysed } = context
  const { piece, first, end, issue, bearer, confidence } = term
  const span = spanOf(phrases, first, end)
  const attribution = context.attributionOf(span)
  const why: Why[] = [{ field: 'issue', span: spanOf(phrases, issue.first, issue.end), reading: issue.issue }]
  if (piece.governor >= 0) {
    const { first: from, end: to } = phrases.items[piece.governor]
    why.push({ field: 'term', span: spanOf(phrases, from, to), reading: null })
  }
  if (bearer !== null)
    why.push({ field: 'party', span: spanOf(phrases, bearer.first, bearer.end), reading: bearer.party })
  return {
    kind: 'term',
    attribution: attribution < 0 ? null : analysed.attributions[attribution].id,
    party: bearer?.party ?? null,
    issue: issue.issue,
    span,
    confidence,
    why,
    data: {
      proposal: `${proposal}`,
      role: piece.opening === 'return' ? 'exchange' : piece.opening === 'if' ? 'condition' : 'duty',
      action: phrases.lemma[headOf(piece, phrases)],
      negated: isNegated(term, reader),
      bearer: bearer === null ? null : worded(context, bearer.first, bearer.end),
      amounts: amountsIn(phrases.tokens, phrases.lower, first, end),
      condition: conditionOf(term, reader),
      point: pointOf(term, reader),
    },
  }
}

/** "would not …", "that it not …", "bars Kessar from …". */
function isNegated({ piece }: FoundTerm, { context }: TermReader): boolean {
  const { items, lower } = context.phrases
  // "not more than" is a bound.
  const bound =
    piece.verb >= 0 && /^(?:more|less|fewer|later|longer|before|until)$/.test(lower[items[piece.verb].end] ?? '')
  const negated =
    piece.verb >= 0 &&
    (items[piece.verb].verb!.negated ||
      isOfNone(context.phrases, piece.verb) ||
      (piece.wanted && /^(?:not|never)$/.test(lower[items[piece.verb].first - 1])))
  const own = negated && !bound
  const governor = piece.governor < 0 ? '' : lower[items[piece.governor].head]
  return own !== PREVENTING.has(governor)
}

/** The condition right behind it, in its sentence: "if the strip is empty". */
function conditionOf({ piece }: FoundTerm, reader: TermReader): TermData['condition'] {
  const next = reader.pieces[piece.index + 1]
  if (piece.opening === 'if' || next?.opening !== 'if' || next.sentence !== piece.sentence) return null
  const { end } = shownOf(next, reader)
  return next.first < end ? worded(reader.context, next.first, end) : null
}

const POINTS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
}

/** "The third would …", "Under the fourth point, …". */
function pointOf({ piece }: FoundTerm, { context, discourse }: TermReader): number | null {
  const { firstItems, items, lower } = context.phrases
  for (let at = firstItems[piece.sentence]; at < piece.stop; at++) {
    if (discourse.at[at] < 0 || items[at].kind !== 'noun') continue
    const { first, end, head } = items[at]
    if (lower[head] !== 'point' && !(end - first === 2 && POINTS[lower[head]] !== undefined)) continue
    for (let token = first; token < end; token++) if (POINTS[lower[token]] !== undefined) return POINTS[lower[token]]
  }
  return null
}
