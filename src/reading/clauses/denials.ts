import type { Analysed } from './analysed.ts'
import type { Clause } from './clause.ts'

/** Nouns with a content of their own that somebody may deny: "a report that it had agreed", "suggestions that". */
export const ALLEGATIONS: ReadonlySet<string> = new Set(
  `report charge claim allegation accusation suggestion assertion notion criticism rumour rumor story complaint account
  speculation contention argument view statement remark comment fear concern doubt idea`.split(/\s+/),
)

/** What denials are of, beside those: what is heard and may be false, though nobody is charged with it. */
const HEARD = /^(?:news|talk|word)$/

/** Tokens between a report and its "that": "a report in the Sunday papers that". */
const REPORT_REACH = 5
/** Tokens between a denial and the report: "denied as baseless a fresh report". */
const DENIAL_REACH = 5
/** Tokens behind what is reported within which it is called false: "reports that … were, he said, quite untrue". */
const FALSE_REACH = 8
/** Clauses upwards in which the words of a report may be called false. */
const STEPS = 4

const DENYING = /^(?:deny|dismiss|rebut|refute|repudiate|dispute|reject|contradict|debunk|disavow)$/
/** By whom reports are called false. */
const CALLING = /^(?:call|brand|label|describe|denounce|decry)$/
const NOT = /^(?:not|n't|never|neither|nor)$/
const FALSE =
  /^(?:false|untrue|wrong|incorrect|inaccurate|mistaken|baseless|unfounded|groundless|fabricated|invented|fictitious|fake|bogus|nonsense|rubbish|fiction|invention|fabrication|lie|myth|hoax|exaggerated)$/
const TRUE = /^(?:true|correct|accurate|factual|right|so|case)$/
const TRUTH = /^(?:truth|substance|foundation|basis|word)$/
const BEING = /^(?:is|are|was|were|be|been|as|being|proves?|proved|proven)$/

/**
 * The token by which the text denies what a clause tells, where it is the content of a report: "*denied* a report that it had
 * agreed", "reports that it had agreed were *false*", "there is *no* truth in reports that …", "it is *not* true that …".
 *
 * @returns -1 where nothing there denies it
 */
export function denialOf(clause: Clause, text: Analysed): number {
  const { clauses, lower } = text
  for (let at: Clause | null = clause, step = 0; at !== null && step < STEPS; step++) {
    const that = lower[at.first - 1] === 'that' ? at.first - 1 : openingThat(at, text)
    if (that >= 0) return deniedBefore(that, clause, text)
    // "Reports that it struck proved false, and Kessar shelled the port": what stands by itself is in no report.
    if (at.relation === 'conj' && at.opener === '' && at.subject >= 0 && !at.inherited) return -1
    at = at.parent < 0 || at.relation === 'root' ? null : clauses.all[at.parent]
  }
  return -1
}

/** The "that" of a clause: its first word, or behind the words of a report that the tree takes for a part of it. */
function openingThat({ first, head }: Clause, { lower, relation, head: heads }: Analysed): number {
  if (lower[first] === 'that') return first
  for (let i = first + 1; i < head && i <= first + REPORT_REACH; i++)
    if (lower[i] === 'that' && relation[i] === 'mark' && heads[i] === head) return i
  return -1
}

/**
 * The same of what a noun tells that a report is of: "reports of a *strike* were invented", "denied rumours of a secret *pact*".
 *
 * @returns -1 where nothing there denies it
 */
export function denialOfNoun(noun: number, text: Analysed): number {
  const of = back(text, noun - 1, REPORT_REACH, (i) => text.lower[i] === 'of')
  return of > 0 && isReport(of - 1, text) ? deniedReport(of - 1, noun, text) : -1
}

function deniedBefore(that: number, { head }: Clause, text: Analysed): number {
  const report = back(text, that - 1, REPORT_REACH, (i) => isReport(i, text))
  return report < 0 ? untrueThat(that, text) : deniedReport(report, head, text)
}

/** "Reports that …" at the head of a sentence may be taken for a verb. */
function isReport(at: number, { lemma, upos, sentence, tokens }: Analysed): boolean {
  const isNoun = upos[at] === 'NOUN' || at === tokens.sentences[sentence[at]]
  return isNoun && (ALLEGATIONS.has(lemma[at]) || HEARD.test(lemma[at]))
}

/** "laughed off", "scoffed at", "poured cold water on" a report */
const WAVING = /^(?:laugh|brush|wave|shrug|bat|swat|shoot|knock|scoff|sneer|jeer|pour)$/
const AWAY = /^(?:off|away|aside|down|at|cold)$/

const isDenying = (at: number, { lemma, lower, upos }: Analysed): boolean =>
  upos[at] === 'VERB' && (DENYING.test(lemma[at]) || (WAVING.test(lemma[at]) && AWAY.test(lower[at + 1] ?? '')))

/** What denies a report, of which the content stands at a token. */
function deniedReport(report: number, content: number, text: Analysed): number {
  const { lemma, lower, upos } = text
  const verb = back(text, report - 1, DENIAL_REACH, (i) => isDenying(i, text))
  if (verb >= 0) return NOT.test(lower[verb - 1] ?? '') ? -1 : verb
  // "called reports that it had agreed a lie"
  if (back(text, report - 1, 2, (i) => CALLING.test(lemma[i]) && upos[i] === 'VERB') >= 0) {
    const stop = text.tokens.sentences[text.sentence[content] + 1]
    for (let i = content + 1; i < stop; i++)
      if (FALSE.test(lower[i]) && /^(?:a|an|as|pure|plain|utterly|entirely)$/.test(lower[i - 1])) return i
  }
  const truth = back(text, report - 1, DENIAL_REACH, (i) => TRUTH.test(lemma[i]))
  if (truth >= 0) return back(text, truth - 1, 3, (i) => lower[i] === 'no')
  return calledFalse(content, text)
}

/** "it is not true that", "it was wrong to say that", "the company was wrong to claim that". */
function untrueThat(that: number, text: Analysed): number {
  const { lower, lemma } = text
  const says =
    /^(?:say|suggest|claim|think|assert)$/.test(lemma[that - 1] ?? '') && /^(?:to|in)$/.test(lower[that - 2] ?? '')
  const word = says ? that - 3 : that - 1
  if (says && /^(?:wrong|mistaken|lying|incorrect)$/.test(lower[word]) && BEING.test(lower[word - 1] ?? '')) return word
  const isOfIt = back(text, word - 1, 5, (i) => lower[i] === 'it') >= 0
  if (!isOfIt) return -1
  const not = back(text, word - 1, 3, (i) => NOT.test(lower[i]))
  if (TRUE.test(lower[word])) return not
  return FALSE.test(lower[word]) && not < 0 ? word : -1
}

/** Behind a token, in its sentence: "were false", "was dismissed as nonsense", "proved not to be true". */
function calledFalse(content: number, { lower, lemma, sentence, tokens, tag }: Analysed): number {
  const stop = tokens.sentences[sentence[content] + 1]
  let being = -1
  let not = -1
  for (let i = content + 1; i < stop; i++) {
    if (BEING.test(lower[i])) being = i
    if (being < 0 || i - being > FALSE_REACH) continue
    if (NOT.test(lower[i])) not = i
    if (not >= 0 && i - not > NOT_REACH) return -1
    if (TRUE.test(lower[i]) && not >= 0) return not
    if (FALSE.test(lower[i]) || (DENYING.test(lemma[i]) && tag[i] === 'VBN')) return not >= 0 ? -1 : i
  }
  return -1
}

/** Tokens behind a "not" within which stands what is denied: "were not, he said, true". */
const NOT_REACH = 5

/** The nearest token from `from` backwards, of its sentence and at most so many, that is one; or -1. */
function back({ sentence, lower }: Analysed, from: number, reach: number, isOne: (token: number) => boolean): number {
  for (let i = from; i >= 0 && i > from - reach && sentence[i] === sentence[from] && lower[i] !== ','; i--)
    if (isOne(i)) return i
  return -1
}
