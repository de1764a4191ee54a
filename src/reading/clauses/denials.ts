import type { Analysed } from './analysed.ts'
import type { Clause } from './clause.ts'

/** Nouns with a content of their own that somebody may deny: "a report that it had agreed", "suggestions that". */
export const ALLEGATIONS: ReadonlySet<string> = new Set(
  `report charge claim allegation accusation suggestion assertion notion criticism rumour rumor story complaint account
  speculation contention argument view statement remark comment fear concern doubt idea`.split(/\s+/),
)

/** Tokens between a report and its "that": "a report in the Sunday papers that". */
const REPORT_REACH = 5
/** Tokens between a denial and the report: "denied as baseless a fresh report". */
const DENIAL_REACH = 5
/** Tokens behind what is reported within which it is called false: "reports that … were, he said, quite untrue". */
const FALSE_REACH = 8

const DENYING = /^(?:deny|dismiss|rebut|refute|repudiate|dispute|reject)$/
const NOT = /^(?:not|n't|never|neither|nor)$/
const FALSE =
  /^(?:false|untrue|wrong|incorrect|inaccurate|baseless|unfounded|groundless|fabricated|invented|fictitious|fake|bogus|nonsense|rubbish|fiction|invention|fabrication|lie|myth)$/
const TRUE = /^(?:true|correct|accurate|so)$/
const TRUTH = /^(?:truth|substance|foundation|basis|word)$/
const BEING = /^(?:is|are|was|were|be|been|as|being)$/

/**
 * The token by which the text denies what a clause tells, where it is the content of a report: "*denied* a report that it had
 * agreed", "reports that it had agreed were *false*", "there is *no* truth in reports that …", "it is *not* true that …".
 *
 * @returns -1 where nothing there denies it
 */
export function denialOf(clause: Clause, text: Analysed): number {
  const { clauses, lower } = text
  for (let at: Clause | null = clause, step = 0; at !== null && step < 3; step++) {
    const that = lower[at.first] === 'that' ? at.first : lower[at.first - 1] === 'that' ? at.first - 1 : -1
    if (that >= 0) return deniedBefore(that, clause, text)
    at = at.parent < 0 || at.relation === 'root' ? null : clauses.all[at.parent]
  }
  return -1
}

function deniedBefore(that: number, clause: Clause, text: Analysed): number {
  const { lemma, lower, upos, sentence, tokens } = text
  // "Reports that …" at the head of a sentence may be taken for a verb.
  const isNoun = (i: number): boolean => upos[i] === 'NOUN' || i === tokens.sentences[sentence[i]]
  const noun = back(text, that - 1, REPORT_REACH, (i) => ALLEGATIONS.has(lemma[i]) && isNoun(i))
  if (noun < 0) return untrueThat(that, text)
  const verb = back(text, noun - 1, DENIAL_REACH, (i) => DENYING.test(lemma[i]) && upos[i] === 'VERB')
  if (verb >= 0) return NOT.test(lower[verb - 1] ?? '') ? -1 : verb
  const truth = back(text, noun - 1, DENIAL_REACH, (i) => TRUTH.test(lemma[i]))
  if (truth >= 0) return back(text, truth - 1, 3, (i) => lower[i] === 'no')
  return calledFalse(clause, text)
}

/** "it is not true that", "it was wrong to say that". */
function untrueThat(that: number, text: Analysed): number {
  const { lower, lemma } = text
  const says = /^(?:say|suggest|claim|think|assert)$/.test(lemma[that - 1] ?? '') && lower[that - 2] === 'to'
  const word = says ? that - 3 : that - 1
  const isOfIt = back(text, word - 1, 5, (i) => lower[i] === 'it') >= 0
  if (!isOfIt) return -1
  const not = back(text, word - 1, 3, (i) => NOT.test(lower[i]))
  if (TRUE.test(lower[word])) return not
  return FALSE.test(lower[word]) && not < 0 ? word : -1
}

/** Behind a clause, in its sentence: "were false", "was dismissed as nonsense". */
function calledFalse({ head }: Clause, { lower, lemma, sentence, tokens, tag }: Analysed): number {
  const stop = tokens.sentences[sentence[head] + 1]
  let being = -1
  for (let i = head + 1; i < stop; i++) {
    if (BEING.test(lower[i])) being = i
    if (being < 0 || i - being > FALSE_REACH) continue
    if (NOT.test(lower[i])) return -1
    if (FALSE.test(lower[i])) return i
    if (DENYING.test(lemma[i]) && tag[i] === 'VBN') return i
  }
  return -1
}

/** The nearest token from `from` backwards, of its sentence and at most so many, that is one; or -1. */
function back({ sentence, lower }: Analysed, from: number, reach: number, isOne: (token: number) => boolean): number {
  for (let i = from; i >= 0 && i > from - reach && sentence[i] === sentence[from] && lower[i] !== ','; i--)
    if (isOne(i)) return i
  return -1
}
