import { authorised, clauseEnd, reasonAfter, worded } from './anonymity-reasons.ts'
import { type Article, sentenceEnd, sentenceStart, Word } from './article.ts'
import type { Stated } from './profile.ts'
import { isBehindSaying } from './said-that.ts'

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
const giving = /^(give|giving|provide|providing|state|reveal|revealing|disclose|disclosing|share|use|tell)$/
const noted = /^(named|identified|quoted|cited|mentioned|identify)$/
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
      const reason = reasonAfter(article, end, isBehindSaying(article, i), isCue)
      past = reason?.end ?? end
      found.push({ at: i, end: past, isAsked: true, reason: reason?.stated ?? null })
    } else if (lacksLeave(article, i)) {
      const last = clauseEnd(article, i + 1, isCue)
      found.push({ at: i, end: last, isAsked: false, reason: worded(article, i, last) })
      past = last
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
  if (lower[i] === 'whose') return nameKept(article, i)
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
    lower[lower[i + 1] === 'deep' ? i + 2 : i + 1] === 'background' &&
    /^(spoke|speaking|speak|talked|said)$/.test(lower[i - 1] ?? '')
  )
    return lower[i + 1] === 'deep' ? i + 3 : i + 2
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
    if (lower[k] === 'anonymous' && /^(remain|stay|be|remaining|staying|kept)$/.test(lower[k - 1])) return k + 1
    if (negated && giving.test(lower[k])) {
      const end = ownNameEnd(article, k + 1)
      if (end > 0) return end
    }
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

/** Token after "his full name" if it begins at `i`; else 0. */
function ownNameEnd({ lower }: Article, i: number): number {
  if (!/^(his|her|their|its)$/.test(lower[i] ?? '')) return 0
  const end = /^(full|last|first|real|own)$/.test(lower[i + 1] ?? '') ? i + 2 : i + 1
  return /^(names?|surnames?|identity|identities)$/.test(lower[end] ?? '') ? end + 1 : 0
}

/** Token after "whose name was withheld"; 0 where none begins here. */
function nameKept({ lower }: Article, i: number): number {
  if (!/^(name|names|identity|identities)$/.test(lower[i + 1] ?? '')) return 0
  for (let k = i + 2; k < i + 6; k++) if (lower[k] === 'withheld' && isBe.test(lower[i + 2])) return k + 1
  return 0
}

const isBe = /^(is|are|was|were|has|have|had)$/

/** "lacked authorization to speak" */
function lacksLeave({ lower }: Article, i: number): boolean {
  if (!/^(lack|lacks|lacked|lacking|without)$/.test(lower[i])) return false
  const at = /^(the|official|formal|proper)$/.test(lower[i + 1] ?? '') ? i + 2 : i + 1
  return leave.test(lower[at] ?? '') && lower[at + 1] === 'to' && discussed.test(lower[at + 2] ?? '')
}

const leave = /^(authori[sz]ation|permission|clearance|authority)$/

/** Whether the participle speaks of the person's name: "to be named", "that his name be used". */
function isNaming(lower: readonly string[], first: number, at: number): boolean {
  // "would not identify the buyer" keeps somebody else's name.
  if (lower[at] === 'identify') return /^(himself|herself|themselves|itself)$/.test(lower[at + 1] ?? '')
  if (noted.test(lower[at]))
    return /^(be|being)$/.test(lower[at - 1]) || (lower[at - 2] === 'be' && !/^(decline|refus)/.test(lower[first]))
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
