import type { Attribution } from '../attributions/index.ts'
import { type Article, tokenFrom, Word } from './article.ts'
import { outletAt } from './outlets-told.ts'

const hearers = /^(?:me|us|him|her|them|you)$/
const untaken = (): boolean => false

/**
 * Attributions without whom something is told to at the beginning of what is told: of "four sources told *Reuters output would
 * rise*", the output. Only right behind "told" in the active, which always has a hearer, and where a clause is left.
 *
 * @param known names of outlets that the text shows, in lower case
 */
export function withoutHearers(
  article: Article,
  attributions: readonly Attribution[],
  known: ReadonlySet<string>,
): Attribution[] {
  const { tokens, lower, word } = article
  return attributions.map((attribution) => {
    const { cue, content, source } = attribution
    if (content.length === 0 || source.length === 0) return attribution
    const last = tokenFrom(tokens, cue[cue.length - 1].end - 1)
    if (!/^t(?:old|ells?|elling)$/.test(lower[last]) || isPassive(article, last)) return attribution
    const from = tokenFrom(tokens, content[0].start)
    const to = tokenFrom(tokens, content[0].end - 1) + 1
    if (from !== last + 1) return attribution
    const end = hearers.test(lower[from]) ? from + 1 : hearerEnd(article, from, known)
    if (end <= from || end >= to) return attribution
    const tells = word.subarray(end, to).some((kind) => kind === Word.verb || kind === Word.modal)
    // "her officials would go": the hearer is who follows.
    if (!tells || (lower[from] === 'her' && word[from] === Word.possessivePronoun)) return attribution
    const start = word[end] === Word.comma ? end + 1 : end
    // "telling him to leave": who is to leave.
    if (lower[start] === 'to') return attribution
    // Without a subject, that was no hearer, or not all of it.
    if (word[start] === Word.verb || word[start] === Word.modal || word[start] === Word.possessiveMark)
      return attribution
    return { ...attribution, content: [{ start: tokens.starts[start], end: content[0].end }, ...content.slice(1)] }
  })
}

function hearerEnd(article: Article, from: number, known: ReadonlySet<string>): number {
  const outlet = outletAt(article, from, known, true, untaken)
  return outlet === null ? 0 : tokenFrom(article.tokens, outlet.span.end - 1) + 1
}

function isPassive({ lower }: Article, cue: number): boolean {
  return lower.slice(Math.max(0, cue - 3), cue).some((word) => /^(?:is|are|was|were|be|been|being|got)$/.test(word))
}
