import { type Article, sentenceEnd, singularOf, Word } from './article.ts'
import { kindOf } from './kind.ts'
import { newsTextNouns, outletNouns, pressNouns } from './nouns.ts'
import { mayBeOutlet, namesOutlet } from './outlets.ts'
import { type Phrase, readPhrase } from './phrase.ts'

/** Tokens between a text and the "by" or "in" before its outlet: "a report carried on Monday by". */
const BEFORE_OUTLET = 5
/** Tokens of an outlet's name, with what stands before it. */
const OUTLET = 12
/** Words between an outlet's name and its text: "a Meridian investigative news report". */
const BETWEEN = 3

/**
 * The outlet whose text a phrase is, as the phrase of that outlet: "a report by the Corvane Times", "an article in a local
 * newspaper", "Meridian's own report", "a state television broadcast". What it says the outlet says. Null for other texts
 * ("a report by the ministry", "a Meridian poll"), and where the words do not say whose it is.
 */
export function publisherOf(article: Article, phrase: Phrase, known: ReadonlySet<string>): Phrase | null {
  if (phrase.measure >= 0 || phrase.heads > 1 || !newsTextNouns.has(singularOf(article.lower[phrase.head] ?? '')))
    return null
  return before(article, phrase, known) ?? behind(article, phrase, known)
}

/** "the Post's own report", "a Meridian report", "local media reports" */
function before(article: Article, phrase: Phrase, known: ReadonlySet<string>): Phrase | null {
  const { lower, word, name } = article
  const { head, nounFirst } = phrase
  const least = Math.max(nounFirst, head - BETWEEN)
  for (let end = head; end > least; end--) {
    const last = end - 1
    const own = word[last] === Word.possessiveMark ? last : end
    const at = own - 1
    if (at < nounFirst) return null
    const isName = word[at] === Word.name || name[at] >= 0
    if (isName || outletNouns.has(lower[at]) || pressNouns.has(lower[at])) {
      let first = at
      while (isName && first > nounFirst && (word[first - 1] === Word.name || name[first - 1] >= 0)) first--
      return outletIn(article, isName ? first : nounFirst, own, known)
    }
    if (own !== end || (word[last] !== Word.adjective && word[last] !== Word.noun)) return null
  }
  return null
}

/** "a report by the Corvane Times", "an article in a local paper", "a broadcast on state television" */
function behind(article: Article, phrase: Phrase, known: ReadonlySet<string>): Phrase | null {
  const { lower, word } = article
  const stop = sentenceEnd(article, phrase.head)
  for (let i = phrase.nounEnd; i + 1 < Math.min(stop, phrase.nounEnd + BEFORE_OUTLET); i++) {
    if (word[i] === Word.comma || word[i] === Word.verb || word[i] === Word.stop) return null
    if (!/^(?:by|in|on|from)$/.test(lower[i])) continue
    // "a report on the Corvane Times" may be about it.
    if (lower[i] === 'on' && lower[i + 1] === 'the') continue
    const outlet = outletIn(article, i + 1, Math.min(stop, i + 1 + OUTLET), known)
    if (outlet !== null) return outlet
  }
  return null
}

function outletIn(article: Article, first: number, end: number, known: ReadonlySet<string>): Phrase | null {
  const outlet = readPhrase(article, first, end)
  const { head, nounFirst, noun, heads } = outlet
  if (head < first || head >= end || heads > 1) return null
  const kind = kindOf(article, outlet, known)
  if (kind !== 'outlet' && !(kind === 'collective' && pressNouns.has(noun))) return null
  const words = article.lower.slice(nounFirst, head + 1).join(' ')
  // "the Times Foundation" is called by a word for outlets, and is none.
  if (article.word[head] === Word.name && namesOutlet(words) && !mayBeOutlet(words)) return null
  return outlet
}
