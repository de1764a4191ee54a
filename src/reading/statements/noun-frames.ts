import type { Analysed } from '../clauses/index.ts'
import type { Stance } from '../codings/index.ts'
import { listFrame } from './fragments.ts'
import type { Frame } from './frames.ts'
import { LEXICON } from './lexicon.ts'
import { comesUpon, holderBehind } from './noun-holders.ts'

/** Phrases that say of a thing where the speaker stands on it. */
const VERDICT_PHRASES: readonly (readonly [readonly string[], Stance])[] = [
  [['out', 'of', 'the', 'question'], 'rejects'],
  [['off', 'the', 'table'], 'rejects'],
  [['not', 'on', 'the', 'table'], 'rejects'],
  [['not', 'on', 'the', 'agenda'], 'rejects'],
  [['not', 'up', 'for', 'discussion'], 'rejects'],
  [['not', 'up', 'for', 'negotiation'], 'rejects'],
  [['not', 'up', 'for', 'debate'], 'rejects'],
  [['not', 'for', 'negotiation'], 'rejects'],
  [['not', 'for', 'bargaining'], 'rejects'],
  [['not', 'on', 'offer'], 'rejects'],
  [['not', 'an', 'option'], 'rejects'],
  [['no', 'option'], 'rejects'],
  [['not', 'for', 'sale'], 'rejects'],
  [['a', 'red', 'line'], 'rejects'],
  [['no', 'question', 'of'], 'rejects'],
  [['out', 'of', 'proportion'], 'resists'],
  [['out', 'of', 'all', 'proportion'], 'resists'],
  [['up', 'for', 'negotiation'], 'open'],
  [['up', 'for', 'discussion'], 'open'],
  [['open', 'to', 'negotiation'], 'open'],
]

/** What leads from a noun of stance to what the stance is about. */
const GOVERNED = /^(to|for|of|on|that|against|about|over|with|towards?)$/

/** "its refusal to leave", "Kessar's demand for the flow". */
export function nounFrame(text: Analysed, at: number): Frame | null {
  const { lemma, lower, clauses } = text
  const listed = listFrame(text, at)
  if (listed !== null) return listed
  // "left no doubt that it would refuse": that it would is told by itself.
  if (lemma[at] === 'doubt' && lower[at - 1] === 'no') return null
  const entry = LEXICON.nouns.get(lemma[at])?.[0]
  if (entry === undefined || !(GOVERNED.test(lower[at + 1] ?? '') || isOfHolder(text, at))) return null
  const clause = clauses.all[clauses.of[at]]
  if (clause === undefined) return null
  const { stance, act, mental } = entry
  return { kind: 'noun', clause, first: at, end: at + 1, word: lemma[at], stance, act, mental }
}

/** "opposition from Kessar to the levy"; "the levy met with opposition from Kessar". */
function isOfHolder(text: Analysed, at: number): boolean {
  const behind = holderBehind(text, at)
  return behind !== null && (behind.leadsOn || comesUpon(text, at) >= 0)
}

/** What somebody has or sees none of: "has no intention of leaving", "sees no reason to leave", "little appetite for it". */
const WANTING =
  /^(intention|intentions|plan|plans|desire|wish|reason|need|interest|intent|appetite|enthusiasm|time|point|use|justification)$/

const SEEING = /^(have|see|show|express|feel|find)$/

export function lackFrame(text: Analysed, at: number): Frame | null {
  const { lower, clauses } = text
  const none = lower[at] === 'no'
  const little = /^(little|scant)$/.test(lower[at])
  if (!none && !little) return null
  if (!WANTING.test(lower[at + 1] ?? '') || !/^(of|to|in|for)$/.test(lower[at + 2] ?? '')) return null
  const clause = clauses.all[clauses.of[at]]
  if (clause === undefined || !SEEING.test(clause.lemma)) return null
  const word = `no ${lower[at + 1]}`
  const stance = none ? 'rejects' : 'resists'
  return { kind: 'lack', clause, first: at, end: at + 3, word, stance, act: 'REJECT', mental: false }
}

export function phraseFrame(text: Analysed, at: number): Frame | null {
  const { lower, clauses } = text
  for (const [words, stance] of VERDICT_PHRASES) {
    if (!words.every((word, i) => lower[at + i] === word)) continue
    const clause = clauses.all[clauses.of[at]]
    if (clause === undefined) return null
    const act = stance === 'rejects' ? 'REJECT' : 'SAY'
    return {
      kind: 'verdict',
      clause,
      first: at,
      end: at + words.length,
      word: words.join(' '),
      stance,
      act,
      mental: false,
    }
  }
  return null
}

/** "There will be no withdrawal", "there can be no talk of". */
export function absenceFrame(text: Analysed, at: number): Frame | null {
  const { lower, clauses } = text
  if (lower[at] !== 'there' || !/^(will|can|could|would|shall)$/.test(lower[at + 1] ?? '')) return null
  if (lower[at + 2] !== 'be' || lower[at + 3] !== 'no') return null
  const clause = clauses.all[clauses.of[at]]
  if (clause === undefined) return null
  return {
    kind: 'verdict',
    clause,
    first: at,
    end: at + 4,
    word: 'no',
    stance: 'rejects',
    act: 'REJECT',
    mental: false,
  }
}

/** "can go only after the strip is returned": what is behind it is wanted first. */
export function onlyFrame({ lower, clauses }: Analysed, at: number): Frame | null {
  if (lower[at] !== 'only' || !/^(after|once|if|when)$/.test(lower[at + 1] ?? '')) return null
  let clause = clauses.all[clauses.of[at]]
  // "only" may hang on the clause behind it.
  if (clause !== undefined && clause.head > at && clause.parent >= 0) clause = clauses.all[clause.parent]
  if (clause === undefined || clause.head > at) return null
  // "was freed only after"; but "said it was ready to, but only if".
  if (clause.tense === 'past' && !LEXICON.adjectives.has(lower[clause.head])) return null
  const word = `only ${lower[at + 1]}`
  return { kind: 'must', clause, first: at, end: at + 2, word, stance: 'demands', act: 'REQUEST', mental: false }
}
