import type { VerbGroup } from './items.ts'
import type { TaggedText } from './tagged-text.ts'

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'s", "'re", "'m"])
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", "'d"])
const DO = new Set(['do', 'does', 'did'])
const NEGATIONS = new Set(['not', "n't", 'never', 'no'])

/** "no less than" is a bound, and no denial. */
const BOUNDED = new Set(['less', 'fewer', 'more', 'longer', 'later', 'earlier', 'higher', 'lower'])
const QUOTES = new Set(['``', "''"])

interface Found {
  readonly first: number
  readonly end: number
  readonly head: number
  readonly verb: VerbGroup
}

/** The verb group that begins at a token, or null. */
export function verbGroupAt({ lower, tag }: TaggedText, first: number, end: number): Found | null {
  const starts = tag[first] === 'MD' || tag[first].startsWith('VB') || tag[first] === 'TO'
  if (!starts) return null
  let modal: string | null = null
  let negated = isDenied(lower, first)
  let infinitive = false
  let be = false
  let have = false
  let finite = ''
  let head = -1
  let at = first
  for (; at < end; at++) {
    const word = lower[at]
    const kind = tag[at]
    if (kind === 'MD') {
      if (head >= 0) break
      modal = word
    } else if (kind === 'TO') {
      // "is to leave", "has to leave": the second verb is the one that is said; "wants to leave" are two groups.
      if (head >= 0 && !(be && at === head + 1 && BE.has(lower[head]))) break
      if (!verbFollows(tag, at, end)) break
      if (head >= 0) modal = 'be to'
      else infinitive = true
      be = false
    } else if (kind.startsWith('VB')) {
      const auxiliary = BE.has(word) || HAVE.has(word) || DO.has(word)
      if (head >= 0 && !isAuxiliary(lower[head])) break
      const behindTo = modal === 'be to' && (kind === 'VB' || kind === 'VBP') && tag[at - 1] !== 'VB'
      if (head >= 0 && !behindTo && !continues(lower[head], kind, have)) break
      if (finite === '' && !infinitive && modal === null) finite = kind
      if (BE.has(word)) be = true
      else if (HAVE.has(word)) have = true
      if (!auxiliary && !(be || have)) be = false
      head = at
    } else if (word === 'no' && BOUNDED.has(lower[at + 1] ?? '')) {
      // "will no longer pay"
      if (lower[at + 1] !== 'longer' || (head >= 0 && !isAuxiliary(lower[head])) || !tag[at + 2]?.startsWith('VB'))
        break
      negated = true
      at++
    } else if (NEGATIONS.has(word) && (kind === 'RB' || word !== 'no')) {
      negated = true
    } else if (
      QUOTES.has(kind) &&
      at > first &&
      at + 1 < end &&
      tag[at + 1].startsWith('VB') &&
      (head < 0 || isAuxiliary(lower[head]))
    ) {
      // A quotation may begin within the group: asks the Fund to "consider" it.
    } else if (kind === 'RB' || kind === 'RBR') {
      // Adverbs belong to the group only where it goes on behind them.
      if (!goesOn(tag, lower, at, end, head)) break
    } else break
  }
  if (head < 0) return null
  let stop = head + 1
  if (stop < at && NEGATIONS.has(lower[stop])) stop++
  const main = tag[head]
  const passive = main === 'VBN' && be && lower[head] !== 'gone'
  const form: VerbGroup['form'] = infinitive
    ? 'infinitive'
    : modal !== null || (finite !== 'VBG' && finite !== 'VBN')
      ? 'finite'
      : finite === 'VBG'
        ? 'gerund'
        : 'participle'
  return { first, end: stop, head, verb: { modal, negated, passive, form, tense: tenseOf(form, modal, finite, have) } }
}

/** "never agreed", "no longer insists": the denial before a verb that nothing helps. */
function isDenied(lower: readonly string[], first: number): boolean {
  const before = lower[first - 1]
  return before === 'never' || (before === 'longer' && lower[first - 2] === 'no')
}

function tenseOf(form: VerbGroup['form'], modal: string | null, finite: string, have: boolean): VerbGroup['tense'] {
  if (form !== 'finite') return 'none'
  if (modal !== null) return 'coming'
  return finite === 'VBD' || have ? 'past' : 'present'
}

const isAuxiliary = (word: string): boolean => BE.has(word) || HAVE.has(word) || DO.has(word)

/** Whether a verb of this tag goes on with the group whose last verb is an auxiliary. */
function continues(auxiliary: string, kind: string, have: boolean): boolean {
  if (DO.has(auxiliary)) return kind === 'VB' || kind === 'VBP'
  if (BE.has(auxiliary)) return kind === 'VBN' || kind === 'VBG' || kind === 'VBD'
  return have && (kind === 'VBN' || kind === 'VBD')
}

function verbFollows(tag: readonly string[], to: number, end: number): boolean {
  for (let at = to + 1; at < end && at < to + 4; at++) {
    if (tag[at] === 'VB' || tag[at] === 'VBP') return true
    if (tag[at] !== 'RB' && !QUOTES.has(tag[at])) return false
  }
  return false
}

function goesOn(tag: readonly string[], lower: readonly string[], adverb: number, end: number, head: number): boolean {
  for (let at = adverb + 1; at < end && at < adverb + 3; at++) {
    if (tag[at].startsWith('VB')) return head < 0 || isAuxiliary(lower[head])
    if (tag[at] !== 'RB') return false
  }
  return false
}
