import { firstWhere, type Span } from '../../text/index.ts'
import type { Attribution } from '../attributions/index.ts'
import type { Anonymity } from './anonymity.ts'
import { type Article, sentenceEnd, sentenceStart, spanOf, tokenFrom, Word } from './article.ts'
import { phraseStart } from './phrase.ts'
import { BEHIND, saying, thatBehind } from './said-that.ts'

/** Attributions before and behind one that may share its sentence. */
const NEAR = 12
/** Words that begin what is no more than the terms or the background of saying something. */
const aside =
  /^(?:on|as|because|since|while|given|due|citing|to|in|for|under|over|amid|out|so|speaking|asking|requesting)$/
/**
 * Attributions whose content takes in the terms of anonymity that stand before it, without them: of "two envoys said on
 * condition of anonymity, as the bloc met, *that the plan was dead*", what follows the "that"; of "the plan is dead, two envoys
 * said on condition of anonymity because …", what stands before them; of "according to an aide who asked not to be named because
 * …, *the plan is dead*", what stands behind. Others as they are.
 *
 * @param statements in text order, as `anonymityIn` finds them
 */
export function toldApart(
  article: Article,
  attributions: readonly Attribution[],
  statements: readonly Anonymity[],
): Attribution[] {
  const asked = statements.filter(({ isAsked }) => isAsked)
  if (asked.length === 0) return [...attributions]
  return attributions.map((attribution, i) => {
    const { cue, content, source } = attribution
    if (content.length === 0 || source.length === 0) return attribution
    const last = tokenFrom(article.tokens, cue[cue.length - 1].end - 1)
    const first = tokenFrom(article.tokens, cue[0].start)
    const stop = sentenceEnd(article, last)
    if (article.lower[first] === 'according') return behindReason(article, attribution, asked)
    const held = asked[firstFrom(asked, first)]
    if (held === undefined || held.at > last + BEHIND || held.at >= stop) return attribution
    if (saying.test(article.lower[last]))
      return withoutTerms(article, attribution, last, held, attributions.slice(Math.max(0, i - NEAR), i + NEAR))
    return held.at <= last + 1 ? behindAccording(article, attribution, held, last) : attribution
  })
}

/** Index of the first statement that begins at the token or behind it. */
const firstFrom = (statements: readonly Anonymity[], token: number): number =>
  firstWhere(statements.length, (i) => statements[i].at >= token)

function withoutTerms(
  article: Article,
  attribution: Attribution,
  cue: number,
  held: Anonymity,
  near: readonly Attribution[],
): Attribution {
  const { tokens, lower } = article
  const { content } = attribution
  // Part of it is said elsewhere: the rest is the terms, if it is no more.
  const stated = spanOf(article, held.at, held.end)
  const others = content.filter(({ start, end }) => start < stated.start || end > stated.end)
  if (others.length > 0 && others.length < content.length) return { ...attribution, content: others }
  if (content.length > 1) return attribution
  const from = tokenFrom(tokens, content[0].start)
  const to = tokenFrom(tokens, content[0].end - 1)
  if (from <= cue || !aside.test(lower[from]) || to >= sentenceEnd(article, cue)) return attribution
  const that = thatBehind(article, Math.max(from, held.at), to)
  if (that >= 0) return { ...attribution, content: [{ start: tokens.starts[that], end: content[0].end }] }
  // Nothing but the terms and what is told behind them: it was said before.
  if (from < held.at) return attribution
  const before = clauseBefore(article, attribution, cue, near)
  return before === null ? attribution : { ...attribution, content: [before] }
}

/** The clause that a sentence begins with, up to the comma before the source, if it has a verb and is nobody else's. */
function clauseBefore(
  article: Article,
  { id, source }: Attribution,
  cue: number,
  near: readonly Attribution[],
): Span | null {
  const { tokens, word } = article
  const first = sentenceStart(article, cue)
  const comma = tokenFrom(tokens, source[0].start) - 1
  if (comma <= first || word[comma] !== Word.comma || article.sentence[comma] !== article.sentence[cue]) return null
  const tells = word.subarray(first, comma).some((kind) => kind === Word.verb || kind === Word.modal)
  if (!tells || word[first] === Word.preposition) return null
  const span = spanOf(article, first, comma)
  const isTaken = near.some(
    (other) =>
      other.id !== id &&
      [...other.cue, ...other.source, ...other.content].some(({ start, end }) => start < span.end && end > span.start),
  )
  return isTaken ? null : span
}

/** "According to an aide who asked not to be named *because …, the plan is dead*": the reason is the aide's. */
function behindReason(article: Article, attribution: Attribution, asked: readonly Anonymity[]): Attribution {
  const { tokens, word } = article
  const { content, source } = attribution
  const from = tokenFrom(tokens, content[0].start)
  const to = tokenFrom(tokens, content[0].end - 1)
  const held = asked[firstFrom(asked, from + 1) - 1]
  if (held === undefined || held.end <= from || source.length > 1 || word[held.end] !== Word.comma || to <= held.end)
    return attribution
  if (tokenFrom(tokens, source[0].start) >= held.at || source[0].end > tokens.starts[from]) return attribution
  return {
    ...attribution,
    source: [{ start: source[0].start, end: tokens.ends[held.end - 1] }],
    content: [{ start: tokens.starts[held.end + 1], end: content[0].end }, ...content.slice(1)],
  }
}

/** "According to an aide who asked not to be named because …, the plan is dead": what stands behind is what the aide says. */
function behindAccording(article: Article, attribution: Attribution, held: Anonymity, cue: number): Attribution {
  const { tokens, lower, word } = article
  const { content } = attribution
  const to = tokenFrom(tokens, content[content.length - 1].end - 1)
  if (word[held.end] !== Word.comma || to <= held.end || article.sentence[to] !== article.sentence[cue])
    return attribution
  const first = sentenceStart(article, cue)
  if (lower[first] !== 'according' || lower[first + 1] !== 'to') return attribution
  let who = tokenFrom(tokens, attribution.cue[0].start)
  while (who > first + 2 && (word[who - 1] === Word.comma || word[who - 1] === Word.relative)) who--
  // Whoever is asked for in between would make it somebody else's.
  const noun = phraseStart(article, who, first + 2)
  const tells = word.subarray(first + 2, who).some((kind) => kind === Word.verb || kind === Word.modal)
  if (noun === who || tells || word[held.end] !== Word.comma) return attribution
  return {
    ...attribution,
    cue: [spanOf(article, first, first + 2)],
    source: [spanOf(article, first + 2, held.end)],
    content: [{ start: tokens.starts[held.end + 1], end: content[content.length - 1].end }],
  }
}

/**
 * What an unnamed source says indirectly, without the terms that stand at its end ("the ship sailed, *speaking on condition of
 * anonymity*"). Whoever speaks so is the source: the caller knows that it is not named.
 */
export function withoutTermsBehind(
  article: Article,
  attribution: Attribution,
  statements: readonly Anonymity[],
): Attribution {
  const { content, quotation } = attribution
  if (content.length === 0 || quotation !== 'indirect') return attribution
  const { tokens, word, lower } = article
  const span = content[content.length - 1]
  const to = tokenFrom(tokens, span.end - 1)
  const from = tokenFrom(tokens, span.start)
  const held = statements[firstFrom(statements, to + 1) - 1]
  if (held === undefined || !held.isAsked || held.at <= from || to >= held.end) return attribution
  let start = held.at
  if (/^(?:speaking|talking)$/.test(lower[start - 1])) start--
  if (start - 2 <= from || word[start - 1] !== Word.comma) return attribution
  if (word[start] !== Word.participle && lower[start] !== 'on') return attribution
  const end = tokens.ends[start - 2]
  return { ...attribution, content: [...content.slice(0, -1), { start: span.start, end }] }
}
