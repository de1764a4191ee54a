import { type Article, phraseEnd, sentenceEnd, statedIn, Word } from './article.ts'
import { isAnotherPerson } from './others.ts'
import type { Stated } from './profile.ts'

/** How a phrase on somebody's knowledge begins; words joined by a blank, alternatives by `|`, `*` up to three more words. */
const openings: readonly (readonly string[])[] = `
familiar with
close to
privy to
aware of
knowledgeable about|on
briefed on|about|by|in
involved in|with
informed about|of|on
apprised of
in attendance
part of the|those|these
working on the|this|that
tracking|following the|this
directly|closely|deeply|personally involved|familiar|briefed
with direct|first-hand|firsthand|intimate|detailed|personal|inside|close|some|specific|extensive|deep knowledge|understanding|information|insight|access
with first|inside - hand|track knowledge
with knowledge|access|insight
in the room
on the call
in a position
present at|during|in|when
inside the
who attended|saw|heard|read|reviewed|witnessed|participated|received|viewed|examined|handled|listened|observed|follows|tracks|knows|knew|met|sat
who took part
who has|have|had taken part
who worked|works|work on|with|in|closely
who follow|track|know
who has|have|had seen|read|heard|reviewed|attended|sat|knowledge|direct|met|worked|spoken|talked|followed|studied|examined|viewed|advised|been
who was|were|is|are briefed|present|involved|familiar|close|privy|aware|in|there|at|directly|inside|on|part|knowledgeable
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '))

/** After "who was", "who has been": only this says that they know. */
const afterBe = /^(briefed|present|involved|familiar|close|privy|aware|there|directly|inside|knowledgeable)$/
const places =
  /^(room|meeting|talks|call|negotiations|session|table|scene|deliberations|briefing|discussions|hall|loop)$/

const dealt =
  /^(deal|deals|transaction|sale|merger|takeover|offer|bid|listing|agreement|draft|text|accord|proposal|talks|negotiations|mission|operation)$/

/** Whether the token is the first of a word on how somebody knows that the tagger takes for a noun: "a person | privy to". */
export function isKnowing({ lower }: Article, i: number): boolean {
  const next = lower[i + 1] ?? ''
  if (lower[i] === 'privy' || lower[i] === 'close') return next === 'to'
  if (lower[i] === 'present') return /^(at|during|in|for)$/.test(next)
  return lower[i] === 'part' && next === 'of' && /^(the|those|these)$/.test(lower[i + 2] ?? '')
}

/**
 * How somebody knows, as the words behind the noun phrase say it ("familiar with the matter", "who attended the talks").
 * The value leaves "who" and "was" out.
 *
 * @param from token behind the noun phrase
 * @param end token where the search ends: the cue, or the end of the source
 */
export function knowledgeIn(article: Article, from: number, end: number): Stated | null {
  const { lower, word } = article
  const stop = from < article.count ? Math.min(end, sentenceEnd(article, from)) : from
  for (let i = from; i < stop; i++) {
    if (word[i] === Word.quotationMark || word[i] === Word.stop) return null
    const length = openingAt(lower, i, stop)
    if (length === 0) continue
    // Behind a comma, "involved in a scuffle" tells what happened to them.
    if (lower[i].startsWith('involved') && word[i - 1] === Word.comma) continue
    const last = knowledgeEnd(article, i + length, stop)
    const first = plainStart(lower, i, last)
    if (first < 0 || first >= last) continue
    return statedIn(article, first, last)
  }
  return null
}

function openingAt(lower: readonly string[], at: number, stop: number): number {
  for (const words of openings) {
    if (at + words.length > stop) continue
    if (words.every((alternatives, k) => alternatives.split('|').includes(lower[at + k]))) return words.length
  }
  return 0
}

/** Leaves out "who", and "was" or "has been" behind it; -1 where what is left says nothing about knowing. */
function plainStart(lower: readonly string[], at: number, end: number): number {
  if (lower[at] === 'in' && lower[at + 1] === 'a') return lower[at + 3] === 'to' && lower[at + 4] === 'know' ? at : -1
  if (lower[at] === 'inside') return lower.slice(at, end).some((word) => places.test(word)) ? at : -1
  if (lower[at] === 'part') return lower.slice(at, end).some((word) => places.test(word)) ? at : -1
  // "a lawyer working on the case" is called by the work; who works on a deal knows of it.
  if (/^(working|tracking|following)$/.test(lower[at]))
    return lower.slice(at, end).some((word) => dealt.test(word)) ? at : -1
  if (lower[at] !== 'who') return at
  let i = at + 1
  if (/^(has|have|had)$/.test(lower[i]) && lower[i + 1] === 'been') i += 2
  else if (/^(was|were|is|are)$/.test(lower[i])) i++
  else return i
  if (afterBe.test(lower[i])) return i
  return /^(in|at|on|part)$/.test(lower[i]) && lower.slice(i, Math.min(end, i + 5)).some((word) => places.test(word))
    ? i
    : -1
}

/**
 * Whether the verb at `i` is not the phrase's own but that of the sentence: "close to the minister | went further". Own is what
 * follows "that", "what", "he", "and", or a noun phrase behind another ("the deal the firm signed").
 */
function isMainVerb({ lower, word, name, pluralVerb }: Article, i: number, from: number): boolean {
  if ((word[i] !== Word.verb && word[i] !== Word.modal) || pluralVerb[i] === 1 || name[i] >= 0) return false
  if (word[i - 1] === Word.conjunction) return false
  let determiners = 0
  for (let k = from; k < i; k++) {
    const kind = word[k]
    if (kind === Word.relative || kind === Word.pronoun || lower[k] === 'that') return false
    if (kind === Word.preposition) determiners = 0
    else if (kind === Word.determiner || kind === Word.possessivePronoun) determiners++
  }
  return determiners < 2
}

/** The phrase ends at a comma, a mark, a verb of its own clause or the next "who". */
function knowledgeEnd(article: Article, from: number, stop: number): number {
  const { lower } = article
  const end = phraseEnd(
    article,
    from,
    stop,
    (i) =>
      (i > from && /^(who|but|said|says|say|told|added|speaking|asking|requesting|spoke)$/.test(lower[i])) ||
      (i > from && isMainVerb(article, i, from)) ||
      (i > from && lower[i] === 'and' && isAnotherPerson(article, i + 1)) ||
      (lower[i] === 'and' && /^(who|spoke|asked|declined|requested|speaking|asking)$/.test(lower[i + 1] ?? '')),
  )
  return end > from && lower[end - 1] === 'and' ? end - 1 : end
}
