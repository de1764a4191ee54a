import type { Analysed } from '../clauses/index.ts'
import type { Stance } from '../codings/index.ts'
import type { Frame } from './frames.ts'
import { LEXICON } from './lexicon.ts'
import type { Act } from './statement.ts'

/** Sides that one is on: not predicates of their own, so that what they are for or against is taken for the predicate. */
const SIDES: readonly (readonly [words: readonly string[], stance: Stance, act: Act])[] = [
  [['against'], 'rejects', 'REJECT'],
  [['in', 'favour'], 'accepts', 'SUPPORT'],
  [['in', 'favor'], 'accepts', 'SUPPORT'],
]
/** Verbs that say no more than on which side, or how, somebody is; "be" itself is no predicate. */
const STAYING = /^(remain|stay|seem|appear|sound|look|become)$/
const BEING = /^(be|remain|stay|stand|seem|appear|sound|come)$/
/** Words between the verb and the side: "is still firmly against", "came out in favour". */
const MOST_BETWEEN = 3
/** What nobody chooses to be against. */
const RULES = /^(law|rule|odds|clock)s?$/

/**
 * "is firmly against a levy", "came out in favour", "remained willing to": on which side somebody is, where the parser takes what
 * they are against for what they are, or the verb for all that is said; or null.
 */
export function copularFrame(text: Analysed, at: number): Frame | null {
  const { lower, lemma, clauses } = text
  const clause = clauses.all[clauses.of[at]]
  if (clause === undefined) return null
  const verb = verbBefore(text, at)
  if (verb < 0) return otherSide(text, at)
  const side = sideAt(text, at, SIDES)
  if (side !== null) return { ...side, clause }
  if (!STAYING.test(lemma[verb])) return null
  const entry = LEXICON.adjectives.get(lower[at])?.find(({ behind }) => behind === '')
  if (entry === undefined) return null
  const { stance, act, mental } = entry
  return { kind: 'adjective', clause, first: at, end: at + 1, word: lower[at], stance, act, mental }
}

type Side = Omit<Frame, 'clause'>

/** On which side the words at a token put somebody, or null. */
function sideAt({ lower, lemma, upos }: Analysed, at: number, sides: typeof SIDES): Side | null {
  const side = sides.find(([words]) => words.every((word, i) => lower[at + i] === word))
  if (side === undefined) return null
  const [words, stance, act] = side
  const behind = at + words.length
  if (RULES.test(lemma[upos[behind] === 'DET' ? behind + 1 : behind] ?? '')) return null
  const end = words.length > 1 && lower[behind] === 'of' ? behind + 1 : behind
  return { kind: 'adjective', first: at, end, word: words.at(-1)!, stance, act, mental: true }
}

/** Where one side has been told, "for" is the other. */
const OTHER_SIDES: typeof SIDES = [...SIDES, [['for'], 'accepts', 'SUPPORT']]
/** Tokens between two sides. */
const TO_OTHER_SIDE = 20

/** "came out in favour of a levy *and against* a cap", "is against a cap *but for* a levy": the second of two sides, or null. */
function otherSide(text: Analysed, at: number): Frame | null {
  if (!isJoinedSide(text, at)) return null
  const side = sideAt(text, at, OTHER_SIDES)
  if (side === null) return null
  for (let t = at - 2; t > at - TO_OTHER_SIDE && t > 0 && text.sentence[t] === text.sentence[at]; t--) {
    if (/^[;:]$/.test(text.lower[t]) || text.clauses.of[t] < 0) return null
    const first = sideAt(text, t, SIDES)
    // "for" and "against" are told apart by what was said before: "against a cap and against a levy" needs no other side.
    if (first !== null && verbBefore(text, t) >= 0) return { ...side, clause: text.clauses.all[text.clauses.of[t]]! }
  }
  return null
}

/** Whether words for a side are joined to what stands before them: "*and against*", "*but for*". */
export function isJoinedSide({ lower, sentence }: Analysed, at: number): boolean {
  if (at < 1 || sentence[at - 1] !== sentence[at] || !/^(?:and|but|or|not)$/.test(lower[at - 1])) return false
  return lower[at] === 'against' || lower[at] === 'for' || (lower[at] === 'in' && /^favou?r$/.test(lower[at + 1] ?? ''))
}

/** The verb right before, past adverbs and "out"; or -1. */
function verbBefore({ lemma, lower, upos, sentence }: Analysed, at: number): number {
  for (let t = at - 1; t >= Math.max(0, at - 1 - MOST_BETWEEN) && sentence[t] === sentence[at]; t--) {
    if (BEING.test(lemma[t])) return lemma[t] === 'come' && lower[t + 1] !== 'out' ? -1 : t
    if (upos[t] !== 'ADV' && upos[t] !== 'PART' && lower[t] !== 'out' && lower[t] !== 'all') return -1
  }
  return -1
}
