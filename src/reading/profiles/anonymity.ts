import { type Article, phraseEnd, sentenceEnd, sentenceStart, statedIn, Word } from './article.ts'
import type { Stated } from './profile.ts'

/** A place where the text says that somebody is not to be named. */
export interface Anonymity {
  /** First token of the statement: "spoke", "asking", "declined", "not authorised". */
  readonly at: number
  /** Token after the statement with its reason. */
  readonly end: number
  /** Whether they are said not to be named, rather than not to be allowed to speak. */
  readonly isAsked: boolean
  /** The stated reason, or null. */
  readonly reason: Stated | null
}

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const asked = listed(
  'ask asks asked asking decline declines declined declining request requests requested requesting refuse refused ' +
    'refusing wish wished wishing prefer preferred preferring want wants wanted wanting insist insists insisted ' +
    'insisting demanded demanding condition spoke speaking agreed could cannot can did would willing chose',
)
const beforeAnonymity = listed(
  'on granted given grant requested requesting asked asking sought seeking insisted insisting wanted demanded under promised',
)
const named =
  /^(named|name|identified|identify|quoted|cited|used|published|disclosed|printed|revealed|given|withheld|mentioned)$/
const noted = /^(named|identified|quoted|cited|mentioned|identify)$/
const authorised = listed('authorised authorized permitted allowed cleared supposed entitled empowered')
const discussed =
  /^(speak|discuss|comment|talk|brief|reveal|disclose|publicly|share|release|divulge|describe|give|make|address)$/

/** All statements of anonymity, in text order. Linear in the length of the text. */
export function anonymityIn(article: Article, isCue: (token: number) => boolean): Anonymity[] {
  const { lower, count } = article
  const found: Anonymity[] = []
  let past = 0
  for (let i = 0; i < count; i++) {
    if (i < past) continue
    const end = anonymityEnd(article, i)
    if (end > 0) {
      const reason = reasonAfter(article, end, isCue)
      past = reason?.end ?? end
      found.push({ at: i, end: past, isAsked: true, reason: reason?.stated ?? null })
    } else if (authorised.has(lower[i]) && isUnauthorised(article, i)) {
      const from = notBefore(article, i)
      const last = clauseEnd(article, i + 1, isCue)
      found.push({ at: from, end: last, isAsked: false, reason: worded(article, from, last) })
      past = last
    }
  }
  return found
}

/** Token after "on condition of anonymity", "not to be named" and their kin if one begins here; else 0. */
function anonymityEnd(article: Article, i: number): number {
  const { lower } = article
  if (lower[i] === 'anonymously') return i + 1
  if (!asked.has(lower[i]) && !beforeAnonymity.has(lower[i]) && lower[i] !== 'not' && lower[i] !== 'off') return 0
  const stop = Math.min(sentenceEnd(article, i), i + 14)
  if (beforeAnonymity.has(lower[i])) {
    for (let k = i + 1; k < Math.min(stop, i + 7); k++) {
      if (lower[k] === 'anonymity') return k + 1
      if (article.word[k] === Word.comma || article.word[k] === Word.stop) break
    }
  }
  if (
    lower[i] === 'on' &&
    lower[i + 1] === 'background' &&
    /^(spoke|speaking|speak|talked|said)$/.test(lower[i - 1] ?? '')
  )
    return i + 2
  if (
    lower[i] === 'off' &&
    lower[i + 1] === 'the' &&
    lower[i + 2] === 'record' &&
    /^(spoke|speaking|speak|talked|talking|said)$/.test(lower[i - 1] ?? '')
  )
    return i + 3
  if (lower[i] === 'not' && lower[i + 1] === 'for' && lower[i + 2] === 'attribution') return i + 3
  if (!asked.has(lower[i])) return 0
  let negated = /^(decline|refus)/.test(lower[i]) || lower[i] === 'cannot'
  for (let k = i + 1; k < stop; k++) {
    if (
      /^(not|n't|neither|without|withheld|no|nor|never)$/.test(lower[k]) ||
      (lower[k] === 'left' && lower[k + 1] === 'out')
    )
      negated = true
    if (negated && lower[k] === 'out' && lower[k - 1] === 'left' && lower.slice(i, k).includes('name')) return k + 1
    if (negated && named.test(lower[k]) && isNaming(lower, i, k)) {
      let end = k + 1
      // "by name", "be identified by name"; "that neither name nor office be given".
      if (lower[end] === 'by' && /^name/.test(lower[end + 1] ?? '')) end += 2
      else if (lower[end] === 'further') end++
      return end
    }
    if (article.word[k] === Word.stop || article.word[k] === Word.quotationMark || article.word[k] === Word.comma) break
  }
  return 0
}

/** Whether the participle speaks of the person's name: "to be named", "that his name be used". */
function isNaming(lower: readonly string[], first: number, at: number): boolean {
  // "would not identify the buyer" keeps somebody else's name.
  if (lower[at] === 'identify') return /^(himself|herself|themselves|itself)$/.test(lower[at + 1] ?? '')
  if (noted.test(lower[at]))
    return lower[at - 1] === 'be' || (lower[at - 2] === 'be' && !/^(decline|refus)/.test(lower[first]))
  if (/^name$/.test(lower[at])) return false
  return lower.slice(first, at).some((word) => /^(name|names|identity|identities)$/.test(word))
}

function isUnauthorised(article: Article, i: number): boolean {
  const { lower } = article
  const before = lower.slice(Math.max(sentenceStart(article, i), i - 4), i)
  if (!before.some((word) => /^(not|n't|never|nor)$/.test(word))) return false
  return lower.slice(i + 1, Math.min(sentenceEnd(article, i), i + 6)).some((word) => discussed.test(word))
}

function notBefore({ lower }: Article, i: number): number {
  for (let k = i - 1; k >= i - 4; k--)
    if (/^(not|n't|never|nor)$/.test(lower[k] ?? '')) return lower[k] === "n't" ? k - 1 : k
  return i
}

const verbForm = /^(discussing|describing|detailing|disclosing|talking|sharing|citing)$/

/** The reason that follows a statement of anonymity: "because …", "due to …", "to discuss …", "for fear of …". */
function reasonAfter(
  article: Article,
  end: number,
  isCue: (token: number) => boolean,
): { stated: Stated | null; end: number } | null {
  const { lower, word } = article
  const stop = sentenceEnd(article, end - 1)
  let i = end
  if (
    i < stop &&
    word[i] === Word.comma &&
    /^(because|citing|due|given|owing|fearing|since|as)$/.test(lower[i + 1] ?? '')
  )
    i++
  if (i >= stop) return null
  let first = -1
  if (lower[i] === 'because') first = lower[i + 1] === 'of' ? i + 2 : i + 1
  else if ((lower[i] === 'due' || lower[i] === 'owing') && lower[i + 1] === 'to') first = i + 2
  else if (lower[i] === 'given' || lower[i] === 'citing' || lower[i] === 'fearing') first = i + 1
  else if (
    (lower[i] === 'since' || lower[i] === 'as') &&
    /^(he|she|they|the|it|his|her|their|talks|negotiations|no|not)$/.test(lower[i + 1] ?? '')
  )
    first = i + 1
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
  const last = clauseEnd(article, first, isCue)
  return { stated: worded(article, first, last), end: last }
}

/** A reason ends at a comma or mark, or where the saying goes on. */
function clauseEnd(article: Article, from: number, isCue: (token: number) => boolean): number {
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
      (i > from + 1 && lower[i] === 'and' && asked.has(lower[i + 1] ?? '')) ||
      (i > from + 1 && (isCue(i) || /^(said|says|told|added|confirmed)$/.test(lower[i]))),
  )
  while (end > from + 1 && /^(and|but|who)$/.test(lower[end - 1])) end--
  return end
}

function worded(article: Article, first: number, end: number): Stated | null {
  return end > first ? statedIn(article, first, end) : null
}
