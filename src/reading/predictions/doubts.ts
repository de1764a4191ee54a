import { type Phrases, sentenceStart } from '../phrases/index.ts'
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
      if (over >= 0) return over
      // Where it foretells by itself its "not" is told with it.
      if (denied && told !== at) return first
    }
  }
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

/** "little chance of", "see no prospect that": the odds themselves say that it will not be. */
export function areLittle({ phrases: { items, lower } }: Outlook, { at, way, doing }: Foretold): boolean {
  const { kind, first, head } = items[way === 'odds' ? at : doing]
  return kind === 'noun' && HOPES.test(lower[head]) && LITTLE.test(lower[first])
}
