import type { Draft } from './draft.ts'

/** Of candidates that rest on the same word or tell the same of one party and issue, the likeliest. */
export function chosen(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  const words = new Set<string>()
  for (const draft of [...drafts].sort((a, b) => b.confidence - a.confidence)) {
    const { party, issue, why, span } = draft
    const told = why.find(({ field }) => field === 'stance')?.span.start
    const mark = JSON.stringify([issue, told])
    if (told !== undefined && words.has(mark)) continue
    const twin = kept.some(
      (other) =>
        other.party === party && other.issue === issue && other.span.start < span.end && span.start < other.span.end,
    )
    if (twin) continue
    if (told !== undefined) words.add(mark)
    kept.push(draft)
  }
  return kept
}
