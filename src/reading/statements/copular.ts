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
  const { lower, lemma, clauses, upos } = text
  const clause = clauses.all[clauses.of[at]]
  if (clause === undefined) return null
  const verb = verbBefore(text, at)
  if (verb < 0) return null
  const side = SIDES.find(([words]) => words.every((word, i) => lower[at + i] === word))
  if (side !== undefined) {
    const [words, stance, act] = side
    const behind = at + words.length
    if (RULES.test(lemma[upos[behind] === 'DET' ? behind + 1 : behind] ?? '')) return null
    const end = words.length > 1 && lower[behind] === 'of' ? behind + 1 : behind
    return { kind: 'adjective', clause, first: at, end, word: words.at(-1)!, stance, act, mental: true }
  }
  if (!STAYING.test(lemma[verb])) return null
  const entry = LEXICON.adjectives.get(lower[at])?.find(({ behind }) => behind === '')
  if (entry === undefined) return null
  const { stance, act, mental } = entry
  return { kind: 'adjective', clause, first: at, end: at + 1, word: lower[at], stance, act, mental }
}

/** The verb right before, past adverbs and "out"; or -1. */
function verbBefore({ lemma, lower, upos, sentence }: Analysed, at: number): number {
  for (let t = at - 1; t >= Math.max(0, at - 1 - MOST_BETWEEN) && sentence[t] === sentence[at]; t--) {
    if (BEING.test(lemma[t])) return lemma[t] === 'come' && lower[t + 1] !== 'out' ? -1 : t
    if (upos[t] !== 'ADV' && upos[t] !== 'PART' && lower[t] !== 'out' && lower[t] !== 'all') return -1
  }
  return -1
}
