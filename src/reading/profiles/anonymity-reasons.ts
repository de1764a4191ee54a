import { type Article, phraseEnd, sentenceEnd, statedIn, Word } from './article.ts'
import type { Stated } from './profile.ts'
import { thatBehind } from './said-that.ts'

const verbForm = /^(discussing|describing|detailing|disclosing|talking|sharing|citing)$/
/** What goes on with a request after "and": "and asks that". */
const asksAgain = /^(ask|declin|request|refus|wish|prefer|want|insist|demand|speak|spoke|agree)/

/** Behind "as" and "since" these tell a reason from what merely happens meanwhile ("as talks continued in Geneva"). */
const unauthorised = /^(unauthori[sz]ed|barred|forbidden|prohibited)$/
const hushed =
  /^(private|sensitive|secret|confidential|ongoing|continuing|underway|delicate|classified|internal|preliminary|unannounced|unresolved|pending|restricted|personal|unfinished|incomplete|closed-door)$/
const negation = /^(not|n't|never|no|cannot|nobody|yet)$/
/** What is denied where a reason denies something. */
const telling =
  /^(speak|talk|comment|discuss|brief|disclose|public|publicly|announced|published|released|finali[sz]ed|final|concluded|identified|named|spokes(man|woman|person))$/
const dread = /^(fear|fears|feared|risk|risks|risked|lack|lacks|lacked)$/
const isForm = /^(is|are|was|were|be|been|being|'s|'re|remain|remains|remained|still)$/

/** Openings of a reason that stand for "because of", with how many of their words the reason leaves out. */
const openings: readonly (readonly [words: RegExp, skipped: number])[] = [
  [/^in line with /, 0],
  [/^in (keeping|accordance|compliance) with /, 0],
  [/^in (light|view) of /, 3],
  [/^on account of /, 3],
  [/^(over|amid) (\S+ )?(fears?|concerns?|worries) /, 1],
  [/^under (\S+ )?(\S+ )?(rules?|terms|policy|guidelines|protocol|conditions)\b/, 0],
  [/^per (\S+ )?(policy|rules|protocol)\b/, 0],
  [/^as (is|was) (customary|usual|common|standard)\b/, 1],
]
/** Participles of who may speak. */
export const authorised: ReadonlySet<string> = new Set(
  'authorised authorized permitted allowed cleared supposed entitled empowered'.split(' '),
)

/** Whether a reason may begin here behind a comma. */
function mayFollowComma(lower: readonly string[], i: number): boolean {
  return /^(because|citing|due|given|owing|fearing|since|as)$/.test(lower[i] ?? '') || openingAt(lower, i) >= 0
}

/** Tokens between `i` and the reason that one of the openings leads to, or -1. */
function openingAt(lower: readonly string[], i: number): number {
  if (!/^(in|on|over|amid|under|per|as)$/.test(lower[i] ?? '')) return -1
  const words = `${lower.slice(i, i + 5).join(' ')} `
  return openings.find(([opening]) => opening.test(words))?.[1] ?? -1
}

/** Whether what follows "as" or "since" says why nobody is named: something is denied or feared, or is secret or not yet done. */
function isReason(article: Article, first: number, isCue: (token: number) => boolean): boolean {
  const { lower } = article
  if (first >= article.count) return false
  const end = clauseEnd(article, first, isCue)
  const words = lower.slice(first, end)
  if (words.some((word) => negation.test(word)) && words.some((word) => telling.test(word))) return true
  if (/^(he|she|they)$/.test(lower[first]) && words.some((word) => dread.test(word))) return true
  for (let i = first; i < end; i++) {
    if (unauthorised.test(lower[i])) return true
    if (authorised.has(lower[i]) && words.some((word) => negation.test(word))) return true
    if (hushed.test(lower[i]) && lower.slice(Math.max(first, i - 3), i).some((word) => isForm.test(word))) return true
  }
  return false
}

/**
 * The reason that follows a statement of anonymity: "because …", "due to …", "to discuss …", "for fear of …".
 *
 * @param isSaid whether the statement stands behind a verb of saying, whose "that" ends the reason
 */
export function reasonAfter(
  article: Article,
  end: number,
  isSaid: boolean,
  isCue: (token: number) => boolean,
): { stated: Stated | null; end: number } | null {
  const { lower, word } = article
  const stop = sentenceEnd(article, end - 1)
  let i = end
  if (i < stop && word[i] === Word.comma && mayFollowComma(lower, i + 1)) i++
  if (i >= stop) return null
  let first = -1
  const opening = openingAt(lower, i)
  if (opening >= 0) first = i + opening
  else if (lower[i] === 'because') first = lower[i + 1] === 'of' ? i + 2 : i + 1
  else if ((lower[i] === 'due' || lower[i] === 'owing') && lower[i + 1] === 'to') first = i + 2
  else if (lower[i] === 'given' || lower[i] === 'citing' || lower[i] === 'fearing')
    first = lower[i + 1] === 'that' ? i + 2 : i + 1
  else if (lower[i] === 'since' || lower[i] === 'as') first = isReason(article, i + 1, isCue) ? i + 1 : -1
  else if (lower[i] === 'for' && /^(fear|reasons|lack|security|privacy)$/.test(lower[i + 1] ?? '')) first = i + 1
  else if (lower[i] === 'out' && lower[i + 1] === 'of') first = i + 2
  else if (
    lower[i] === 'in' &&
    (lower[i + 1] === 'order' || lower[i + 1] === 'discussing' || lower[i + 1] === 'describing')
  )
    first = i + (lower[i + 1] === 'order' ? 2 : 1)
  else if (lower[i] === 'so' && /^(as|he|she|they)$/.test(lower[i + 1] ?? ''))
    first = lower[i + 1] === 'as' ? i + 2 : i + 1
  else if (lower[i] === 'to' && word[i + 1] === Word.verb) first = i
  else if (
    lower[i] === 'to' &&
    /^(discuss|describe|speak|talk|avoid|share|offer|preserve|protect|give|reveal|disclose)$/.test(lower[i + 1] ?? '')
  )
    first = i
  else if (verbForm.test(lower[i])) first = i
  else if (/^(while|when)$/.test(lower[i]) && verbForm.test(lower[i + 1] ?? '')) first = i + 1
  if (first < 0 || first >= stop) return null
  let last = clauseEnd(article, first, isCue)
  const that = isSaid ? thatBehind(article, first, last) : -1
  if (that > first) last = that
  return { stated: worded(article, first, last), end: last }
}

/** A reason ends at a comma or mark, or where the saying goes on. */
export function clauseEnd(article: Article, from: number, isCue: (token: number) => boolean): number {
  const { lower } = article
  const stop = Math.min(sentenceEnd(article, Math.min(from, article.count - 1)), from + 40)
  let end = phraseEnd(
    article,
    from,
    stop,
    (i) =>
      lower[i] === ';' ||
      lower[i] === ':' ||
      // "not allowed to speak and asks that"
      (i > from + 1 && lower[i] === 'and' && asksAgain.test(lower[i + 1] ?? '')) ||
      (i > from + 1 && (isCue(i) || /^(said|says|told|added|confirmed)$/.test(lower[i]))),
  )
  while (end > from + 1 && /^(and|but|who)$/.test(lower[end - 1])) end--
  return end
}

export function worded(article: Article, first: number, end: number): Stated | null {
  return end > first ? statedIn(article, first, end) : null
}
