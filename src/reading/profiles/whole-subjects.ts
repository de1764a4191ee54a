import type { Attribution } from '../attributions/index.ts'
import { type Article, sentenceStart, tokenFrom, Word } from './article.ts'
import { kindOf } from './kind.ts'
import { listEnd } from './lists.ts'
import { anyoneNouns } from './nouns.ts'
import { readPhrase } from './phrase.ts'

/** Tokens that a subject may be long, so that time stays linear where a sentence never ends. */
const REACH = 40

const NONE: ReadonlySet<string> = new Set()
const governing = /^(of|with|in|on|about|to|by|from|for|at|behind|under|near|against|into|over)$/
/** What stands behind these begins a clause more often than it is their object. */
const clausal =
  /^(sa(y|ys|id|ying)|th(ink|inks|ought|inking)|believ(e|es|ed|ing)|kn(ow|ows|own|owing|ew)|hop(e|es|ed|ing))$/
const relatives = /^(who|that)$/

/**
 * Attributions whose source is the end of a longer subject only, with the whole subject in its place: in "a person involved
 * in drafting *it* said", "it" is what was drafted, and would make whatever "it" stands for the speaker.
 *
 * The words before such a source back to the beginning of the clause are a noun for a person and what describes it; they
 * have no verb of their own and would be left over if the source were the subject.
 */
export function withWholeSubjects(
  article: Article,
  attributions: readonly Attribution[],
  isCue: (token: number) => boolean,
): Attribution[] {
  return attributions.map((attribution) => {
    const { source, cue } = attribution
    // Who is named behind "according to" is no subject.
    if (source.length !== 1 || cue[0].start < source[0].end) return attribution
    const first = tokenFrom(article.tokens, source[0].start)
    // Nor is whoever owns the cue ("his calls"), or what only a participle says something of ("groups backing it").
    const verb = tokenFrom(article.tokens, cue[0].start)
    if (article.word[first] === Word.possessivePronoun || article.lower[verb]?.endsWith('ing')) return attribution
    const end = Math.min(article.count, tokenFrom(article.tokens, source[0].end - 1) + 1)
    const whole = first < article.count ? subjectBefore(article, first, end, isCue) : -1
    if (whole < 0) return attribution
    return { ...attribution, source: [{ start: article.tokens.starts[whole], end: source[0].end }] }
  })
}

/** First token of the subject that ends with what begins at `first`, or -1. */
function subjectBefore(article: Article, first: number, end: number, isCue: (token: number) => boolean): number {
  const { word, lower } = article
  const least = Math.max(sentenceStart(article, first), first - REACH)
  if (first - least < 3) return -1
  const listed = listBefore(article, first, end, least)
  const last = (listed < 0 ? first : listed) - 1
  const isObject =
    governing.test(lower[last]) ||
    ((word[last] === Word.verb || word[last] === Word.participle) && !clausal.test(lower[last]))
  if (!isObject || isCue(last)) return -1
  let start = last + 1
  while (start > least && !isEdge(article, start - 1)) start--
  while (start < last && (word[start] === Word.conjunction || word[start] === Word.adverb)) start++
  // "In Berlin, Paris and Rome said": no subject of theirs.
  const opens = word[start] === Word.preposition || word[start] === Word.participle
  if (listed >= 0 && (opens || start > sentenceStart(article, first))) return -1
  const phrase = readPhrase(article, start, last + 1)
  if (phrase.name >= 0 || phrase.head < 0 || phrase.nounEnd > last || phrase.nounFirst < start) return -1
  const kind = kindOf(article, phrase, NONE)
  const isSomebody = kind === 'role' || kind === 'anonymous' || (kind === 'collective' && anyoneNouns.has(phrase.noun))
  return isSomebody && hasNoVerb(article, phrase.nounEnd, last + 1) ? start : -1
}

/** First token of the list of names that the source ends ("of *France*, Germany and Britain | said"); -1 where it ends none. */
function listBefore(article: Article, first: number, end: number, least: number): number {
  const { word, capital, lower } = article
  if (word[first - 1] !== Word.comma || capital[first] === 0 || lower.slice(first, end).indexOf('and') < 1) return -1
  let i = first
  while (i - 2 > least && word[i - 1] === Word.comma && capital[i - 2] === 1) {
    i--
    while (i > least && capital[i - 1] === 1 && !governing.test(lower[i - 1])) i--
  }
  // "the Department *for Environment*"
  while (i - 2 > least && /^(of|for)$/.test(lower[i - 1]) && capital[i - 2] === 1) {
    i--
    while (i > least && capital[i - 1] === 1) i--
  }
  if (word[i - 1] === Word.determiner) i--
  return listEnd(article, commaFrom(word, i, first), end) === end ? i : -1
}

function commaFrom(word: Uint8Array, from: number, stop: number): number {
  let i = from
  while (i < stop && word[i] !== Word.comma) i++
  return i
}

/** Whether the words describe only: without a finite verb but that of one "who" or "that". */
function hasNoVerb({ word, lower }: Article, from: number, end: number): boolean {
  let verbs = 0
  for (let i = from; i < end; i++) {
    if (word[i] === Word.conjunction) return false
    if (word[i] === Word.relative && !(i === from && relatives.test(lower[i]))) return false
    const tells = word[i] === Word.modal || (word[i] === Word.verb && lower[i - 1] !== 'to')
    const goesOn = i > from && (word[i - 1] === Word.verb || word[i - 1] === Word.modal || word[i - 1] === Word.adverb)
    if (tells && !(goesOn && verbs > 0)) verbs++
  }
  return verbs === (relatives.test(lower[from]) ? 1 : 0)
}

function isEdge({ word, lower }: Article, i: number): boolean {
  return (
    word[i] === Word.comma ||
    word[i] === Word.stop ||
    word[i] === Word.dash ||
    word[i] === Word.bracket ||
    word[i] === Word.quotationMark ||
    lower[i] === ';' ||
    lower[i] === ':' ||
    lower[i] === 'but'
  )
}
