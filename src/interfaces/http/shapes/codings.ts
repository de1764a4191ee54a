import { type LedgerCoding, sourceOf } from '../../../ledger/index.ts'
import type { Coding, Sentence, Span } from '../../contract/index.ts'
import type { Names } from './names.ts'
import { articleOf, claimOf } from './shapes.ts'

/** Where something comes from: equal keys are one origin. */
export interface CodingOrigin {
  readonly key: string
  readonly name: string
  readonly named: boolean
}

export function codingOf(names: Names, coding: LedgerCoding): Coding {
  const { id, kind, document, party, issue, span, words, sentence, confidence, why, data, claim, metadata } = coding
  const { ruling } = coding
  return {
    id,
    kind,
    party,
    issue,
    span,
    words,
    sentence,
    confidence,
    why,
    data,
    claim: claim === null ? null : claimOf(names, claim),
    article: articleOf(names, document, claim?.appearance ?? '', metadata),
    ruling:
      ruling === null
        ? null
        : {
            id: ruling.id,
            action: ruling.action,
            set: { ...ruling.edit },
            who: ruling.who,
            at: ruling.at,
            why: ruling.why,
          },
  }
}

/** A sentence by itself: without where it comes from, and without what was ruled on it. */
export type Quoted = Omit<Sentence, 'origin' | 'ruling'>

/** @param fields whose words are marked in the sentence; where none of them stands in it, the coding's own are */
export function sentenceOf(
  names: Names,
  coding: LedgerCoding,
  origin: CodingOrigin,
  fields: readonly string[],
): Sentence {
  const { ruling } = coding
  return {
    ...quotedOf(names, coding, fields),
    origin,
    ruling: ruling === null ? null : { id: ruling.id, action: ruling.action, who: ruling.who, at: ruling.at },
  }
}

/** As `sentenceOf`. */
export function quotedOf(names: Names, coding: LedgerCoding, fields: readonly string[]): Quoted {
  const { id, document, claim, metadata, sort, sentence, words, why, span, confidence } = coding
  const article = articleOf(names, document, claim?.appearance ?? '', metadata)
  const led = why.filter(({ field }) => fields.includes(field)).map((one) => one.span)
  const marked = within(led, sentence.span)
  return {
    coding: id,
    claim: claim?.id ?? null,
    document,
    article,
    day: /^\d{4}-\d{2}-\d{2}/.exec(sort)?.[0] ?? null,
    outlet: article.outlet,
    source: claim === null ? null : sourceOf(claim),
    sourceKind: claim?.profile.kind ?? null,
    sourceParty: claim?.party ?? null,
    text: sentence.words,
    start: sentence.span.start,
    marked: marked.length > 0 ? marked : within([span], sentence.span),
    words,
    confidence,
  }
}

/** Spans as they stand in a sentence: in order, apart, each once. */
function within(spans: readonly Span[], { start, end }: Span): Span[] {
  const inside = spans
    .filter((span) => span.start >= start && span.end <= end)
    .map((span) => ({ start: span.start - start, end: span.end - start }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const apart: { start: number; end: number }[] = []
  for (const span of inside) {
    const last = apart.at(-1)
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else apart.push({ ...span })
  }
  return apart
}
