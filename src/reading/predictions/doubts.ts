import { formsTable, type Phrases, sentenceEnd, sentenceStart, words } from '../phrases/index.ts'
import type { Foretold } from './foretold.ts'
import type { Outlook } from './outlook.ts'
import { FORETELLING } from './words.ts'

/** Whoever does not do so holds that it will not be. */
const THINKING =
  /^(?:expect|think|believe|foresee|predict|forecast|anticipate|see|imagine|reckon|project|envisage|assume)$/
const FEW = /^(?:few|nobody|none|neither|no|hardly)$/
const LITTLE = /^(?:little|no|scant|slim|slight|faint|few|minimal|remote|zero)$/
const HOPES = /^(?:chances?|hopes?|prospects?|likelihood|possibility|probability|signs?|odds|expectation)$/
const UNSURE = /^(?:sceptical|skeptical|doubtful|dubious|unconvinced|pessimistic)$/

/**
 * The first token of the words before something foretold by which it is said not to be: "*doubt* that it will", "*no longer*
 * expect that", "*few* analysts expect it to", "*little chance* that", "*sceptical* that"; -1 for none. "No doubt that" is none.
 */
export function doubtBefore({ phrases, tellers }: Outlook, { at, subject }: Foretold): number {
  const { items, lower, sentence } = phrases
  const start = sentenceStart(phrases, at)
  const teller = tellers(sentence[items[at].first]).findLast(({ verb }) => verb <= at)
  const told = teller?.verb ?? lastForetelling(phrases, at, start)
  if (told >= 0) {
    const { first, end, verb } = items[told]
    const word = FORETELLING.get(lower[end - 1])
    const few = teller !== undefined && FEW.test(lower[items[teller.noun].first])
    const over = [first, first - 2].find((at) => lower[at] === 'no' && lower[at + 1] === 'longer') ?? -1
    const denied = verb?.negated ?? false
    if (word === 'doubt') return denied || few || over >= 0 ? -1 : first
    if (word !== undefined && THINKING.test(word)) {
      if (few) return teller.first
      // Where it foretells by itself its "not" is told with it.
      if (denied && told === at) return -1
      if (over >= 0) return over
      if (denied) return first
    }
  }
  const clause = subject < 0 ? at : Math.min(at, subject)
  // "no reason why it could not be done": what is denied twice is not.
  if (lower[items[clause - 1]?.first ?? 0] === 'why' && clause - 2 >= start && items[clause - 2].kind === 'noun') {
    const { first, head } = items[clause - 2]
    if (lower[head] === 'reason' && LITTLE.test(lower[first])) return first
  }
  const denial = denialBefore(phrases, clause, start)
  if (denial >= 0) return items[denial].first
  let before = (subject < 0 ? at : subject) - 1
  if (before > start && /^(?:that|whether|of|for)$/.test(lower[items[before].head])) before--
  if (before < start) return -1
  const { first, end, head, kind } = items[before]
  if (kind === 'noun') return HOPES.test(lower[head]) && LITTLE.test(lower[first]) ? first : -1
  return UNSURE.test(lower[end - 1]) ? end - 1 : -1
}

/** Items before something foretold among which the verb that foretells it stands. */
const NEAR = 8

/** The last verb of foretelling in a sentence up to an item, or -1: "Brokers no longer *believe* that". */
function lastForetelling({ items, lower }: Phrases, at: number, start: number): number {
  for (let i = at; i >= Math.max(start, at - NEAR); i--)
    if (items[i].verb !== null && FORETELLING.has(lower[items[i].end - 1])) return i
  return -1
}

/** "little chance of", "see no prospect that", "prospects of a pact are slim": the odds themselves say that it will not be. */
export function areLittle({ phrases }: Outlook, { at, way, doing }: Foretold): boolean {
  const { items, lower } = phrases
  const odds = way === 'odds' ? at : doing
  const { kind, first, head } = items[odds]
  if (kind !== 'noun' || !HOPES.test(lower[head])) return false
  return LITTLE.test(lower[first]) || areSlim(phrases, odds)
}

const SLIM = /^(?:slim|slight|remote|faint|small|low|dim|bleak|poor|minimal|negligible|nil|zero)$/

/** "chances of a pact before June are slim": what is said of them behind. */
function areSlim(phrases: Phrases, odds: number): boolean {
  const { items, lower } = phrases
  const stop = Math.min(sentenceEnd(phrases, odds), odds + NEAR)
  let at = odds + 1
  while (at < stop && items[at].kind !== 'verb' && lower[items[at].head] !== ',') at++
  if (
    at >= stop ||
    !/^(?:are|is|were|was|look|looks|looked|remain|remains|remained|seem|seems)$/.test(lower[items[at].head])
  )
    return false
  return items.slice(at + 1, Math.min(stop, at + 4)).some(({ end }) => SLIM.test(lower[end - 1]))
}

const DENYING: ReadonlyMap<string, string> = formsTable(words('deny dismiss reject rebut refute discount contradict'))

/** The verb by which the clause that begins at an item is denied, or -1: "*denied* that", "*dismissed* a forecast by the bank that". */
function denialBefore({ items, lower }: Phrases, clause: number, start: number): number {
  if (lower[items[clause - 1]?.first ?? 0] !== 'that') return -1
  for (let i = clause - 2; i >= Math.max(start, clause - NEAR); i--) {
    const { kind, verb, end } = items[i]
    if (kind === 'word' && /^(?:[,;:]|that)$/.test(lower[end - 1])) return -1
    if (verb === null) continue
    return DENYING.has(lower[end - 1]) && !verb.negated && !verb.passive ? i : -1
  }
  return -1
}

/** Who thought so before, beside what came of it; who warned of it before may still be right. */
const FORMER = /^(?:expect|forecast|predict|project|anticipate|foresee|think|believe|hope|reckon|estimate|assume)$/

/**
 * Whether nobody foretells it now: "*had* expected it to pass", "*had been* forecast to fall", "*denied* predicting that it
 * would", "divided over *whether* it will", "*not everyone* expects it".
 */
export function isForetoldByNobody(outlook: Outlook, foretold: Foretold): boolean {
  const { phrases, tellers } = outlook
  const { items, lower, sentence } = phrases
  const { at, subject } = foretold
  const teller = tellers(sentence[items[at].first]).findLast(({ verb }) => verb <= at)
  if (
    teller !== undefined &&
    (lower[teller.first] === 'not' || (teller.first > 0 && lower[teller.first - 1] === 'not'))
  )
    return true
  const clause = subject < 0 ? at : Math.min(at, subject)
  if (lower[items[clause - 1]?.first ?? 0] === 'whether' && doubtBefore(outlook, foretold) < 0) return true
  return isUnsure(phrases, clause) || isForetoldNoMore(phrases, foretold)
}

/** "no guarantee that it will", "nothing suggests that it will": neither that it will nor that it will not. */
function isUnsure({ items, lower }: Phrases, clause: number): boolean {
  const before = items[clause - 2]
  if (before === undefined || lower[items[clause - 1].first] !== 'that') return false
  if (before.kind === 'noun')
    return (
      LITTLE.test(lower[before.first]) &&
      /^(?:guarantee|assurance|certainty|evidence|proof)s?$/.test(lower[before.head])
    )
  return before.kind === 'verb' && /^(?:nothing|little)$/.test(lower[before.first - 1] ?? '')
}

function isForetoldNoMore(phrases: Phrases, { at }: Foretold): boolean {
  const { items, lower } = phrases
  const told = lastForetelling(phrases, at, sentenceStart(phrases, at))
  if (told < 0 || !FORMER.test(FORETELLING.get(lower[items[told].end - 1])!)) return false
  const { first, verb } = items[told]
  const before = items[told - 1]
  if (verb!.form === 'gerund') return before?.kind === 'verb' && DENYING.has(lower[before.end - 1])
  return lower[first] === 'had' && verb!.modal === null
}
