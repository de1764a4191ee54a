import type { Analysed } from '../clauses/index.ts'
import { headlineEnd } from '../tokens/index.ts'
import type { EventDraft } from './choose.ts'

/** Sentences behind the headline in which the story tells what the headline tells. */
const LEAD_SENTENCES = 3

/**
 * The events of a text without those of its headline that the story tells again: one act of one party is one event. What the
 * headline alone knows, to whom it was done, is the story's too.
 *
 * @example "Union rejects Norlan Air offer", then "The union rejected on Monday an offer …": one event, on Monday, to Norlan Air
 */
export function withoutHeadlines(text: Analysed, drafts: readonly EventDraft[]): EventDraft[] {
  const { sentences, ends, starts } = text.tokens
  const headline = headlineEnd(text.tokens)
  if (headline === 0) return [...drafts]
  const end = ends[headline - 1]
  const lead = LEAD_SENTENCES + 1 < sentences.length ? (starts[sentences[LEAD_SENTENCES + 1]] ?? Infinity) : Infinity
  const headlines = drafts.filter(({ span }) => span.start < end)
  const told = new Map<EventDraft, EventDraft>()
  for (const one of headlines) {
    const again = drafts.find((other) => other.span.start >= end && other.span.start < lead && isSame(one, other))
    if (again !== undefined) told.set(again, one)
  }
  const dropped = new Set(told.values())
  return drafts.filter((draft) => !dropped.has(draft)).map((draft) => withRecipient(draft, told.get(draft)))
}

/** One act of one party, to nobody else. */
function isSame({ data: a }: EventDraft, { data: b }: EventDraft): boolean {
  if (a.act !== b.act || a.actor === null || b.actor === null || a.actor.party === null) return false
  const isOne = a.recipient === null || b.recipient === null || a.recipient.party === b.recipient.party
  return a.actor.party === b.actor.party && isOne
}

function withRecipient(draft: EventDraft, headline: EventDraft | undefined): EventDraft {
  const recipient = headline?.data.recipient ?? null
  if (headline === undefined || recipient === null || draft.data.recipient !== null) return draft
  const why = headline.why.filter(({ field }) => field === 'recipient')
  return { ...draft, why: [...draft.why, ...why], data: { ...draft.data, recipient } }
}
