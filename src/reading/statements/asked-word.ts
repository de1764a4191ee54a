import type { Analysed, Clause } from '../clauses/index.ts'
import type { Frame } from './frames.ts'
import { LEXICON } from './lexicon.ts'

/** What somebody gives when they give their word, in its base form. */
export const WORD_GIVEN: RegExp = /^(undertaking|promise|assurance|reassurance|guarantee|pledge|commitment|vow)$/
/** What leads from such a noun to what is promised. */
const PROMISING = /^(that|to|not|of|on|against|about|over)$/
/** Words that may stand between a verb of asking and its object, so many at most. */
const BEFORE_NOUN = /^(DET|ADJ|ADV|ADP|NUM|PROPN|PRON|PART)$/
const NOUN_REACH = 6

/** Also the participle of "a *written* undertaking". */
const maySeparate = ({ upos, relation }: Analysed, at: number): boolean =>
  BEFORE_NOUN.test(upos[at]) || relation[at] === 'amod'
/** Clauses up, from a word to the one that is promised. */
const CLAUSES_UP = 4

/** "demands a written *undertaking* that", "called for *assurances* on": a word asked for right behind a frame's words. */
export function asksForWord({ end, first }: Frame, text: Analysed): boolean {
  const { upos, sentence, lemma, lower } = text
  for (let at = end; at < end + NOUN_REACH && sentence[at] === sentence[first]; at++) {
    if (upos[at] === 'NOUN') return WORD_GIVEN.test(lemma[at]) && PROMISING.test(lower[at + 1] ?? '')
    if (!maySeparate(text, at)) return false
  }
  return false
}

/**
 * Whether a frame tells only what another is asked to promise: of "Kessar demands an undertaking that no ship will be searched"
 * neither the undertaking nor what will not be is anybody's stance.
 */
export function isAskedToPromise({ clause, kind, first }: Frame, text: Analysed): boolean {
  if (kind === 'noun' && WORD_GIVEN.test(text.lemma[first])) return isAskedFor(first, text)
  let at: Clause | undefined = clause
  for (let step = 0; step < CLAUSES_UP && at !== undefined; step++) {
    const noun = promiseBefore(at, text)
    // Of the verb of asking, which stands before the noun, it says nothing.
    if (noun >= 0 && noun < first && isAskedFor(noun, text)) return true
    at = at.parent < 0 ? undefined : text.clauses.all[at.parent]
  }
  return false
}

/** The noun of a word given that stands right before a clause: "*undertaking* that no ship will be searched"; or -1. */
function promiseBefore({ first, head }: Clause, { lemma, lower, upos, sentence }: Analysed): number {
  for (let at = first; at >= Math.max(1, first - 2); at--) {
    if (sentence[at] !== sentence[head]) return -1
    if (PROMISING.test(lower[at]) && upos[at - 1] === 'NOUN') return WORD_GIVEN.test(lemma[at - 1]) ? at - 1 : -1
  }
  return -1
}

/** It is the object of a verb or noun of asking: "wants assurances", "its demand for a guarantee". */
function isAskedFor(noun: number, text: Analysed): boolean {
  const { upos, relation, lemma, lower, sentence } = text
  for (let at = noun - 1; at >= Math.max(0, noun - NOUN_REACH) && sentence[at] === sentence[noun]; at--) {
    if ((upos[at] === 'VERB' && relation[at] !== 'amod') || upos[at] === 'NOUN') return asks(at, lemma, lower)
    if (!maySeparate(text, at)) return false
  }
  return false
}

function asks(at: number, lemma: readonly string[], lower: readonly string[]): boolean {
  const entries = [...(LEXICON.verbs.get(lemma[at]) ?? []), ...(LEXICON.nouns.get(lemma[at]) ?? [])]
  return entries.some(
    ({ stance, behind }) =>
      stance === 'demands' && behind.split(' ').every((word, i) => word === '' || lower[at + 1 + i] === word),
  )
}
