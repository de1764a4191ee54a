import { extentOf, type Phrases, SAYING, sentenceEnd, sentenceStart, subjectOf } from '../phrases/index.ts'
import type { Foretold } from './foretold.ts'
import type { Likelihood } from './prediction.ts'
import { clauseEnd, lastNoun } from './reach.ts'
import { LIKELY } from './words.ts'

/** What foretells by a turn of phrase, neither by a modal, nor by a verb of foretelling, nor by a word of odds; or null. */
export function byTurn(phrases: Phrases, at: number): Foretold | null {
  if (phrases.items[at].kind === 'verb') return bare(phrases, at) ?? byVerb(phrases, at) ?? isExpected(phrases, at)
  return bare(phrases, at) ?? ofThing(phrases, at) ?? byNoun(phrases, at)
}

/** Items before what was expected among which somebody says so. */
const SAID_BEFORE = 12

/** "A deal is expected by Friday", "no cut is forecast": what is expected is the subject. */
function isExpected(phrases: Phrases, at: number): Foretold | null {
  const { items, lower } = phrases
  const { verb, end } = items[at]
  const isOf =
    /^(?:expected|forecast|predicted|projected|foreseen|anticipated)$/.test(lower[end - 1]) ||
    // "is seen at 8,000 by June"
    (lower[end - 1] === 'seen' && lower[end] === 'at' && phrases.tag[end + 1] === 'CD')
  if (!isOf || !verb!.passive || verb!.form !== 'finite' || verb!.modal !== null) return null
  // "half of what was forecast": a forecast of before, but where somebody tells it as past: "said that a deal was expected".
  const start = Math.max(sentenceStart(phrases, at), at - SAID_BEFORE)
  const isPast = verb!.tense === 'past'
  if (isPast && !items.slice(start, at).some((one) => one.kind === 'verb' && SAYING.has(lower[one.end - 1])))
    return null
  const subject = subjectOf(phrases, at)
  // What "it is expected that" tells stands behind.
  if (subject < 0 || /^PRP/.test(phrases.tag[items[subject].head])) return null
  return {
    kind: 'expected',
    way: 'turn',
    at,
    doing: at,
    subject,
    end: clauseEnd(phrases, at, sentenceEnd(phrases, at)),
  }
}

/** "confident of a deal by Friday", "hopeful of a cut": what somebody counts on stands behind. */
function ofThing(phrases: Phrases, at: number): Foretold | null {
  const { items, lower } = phrases
  const stop = sentenceEnd(phrases, at)
  if (!/^(?:confident|hopeful|certain|sure)$/.test(lower[items[at].end - 1]) || at + 2 >= stop) return null
  if (lower[items[at + 1].first] !== 'of' || items[at + 2].kind !== 'noun') return null
  return { kind: 'expected', way: 'turn', at, doing: at + 2, subject: at + 2, end: clauseEnd(phrases, at + 2, stop) }
}

/** "Miners likely to strike", "with coal expected to top 200 crowns", "Norland seen easing": without the verb that headlines leave out. */
function bare(phrases: Phrases, at: number): Foretold | null {
  const { items, lower } = phrases
  const { kind, end, verb } = items[at]
  const word = lower[end - 1]
  if (kind === 'noun' || (verb !== null && verb.form !== 'participle')) return null
  const next = at + 1 < sentenceEnd(phrases, at) ? items[at + 1].verb : null
  const likelihood =
    word === 'seen'
      ? next?.form === 'gerund'
        ? 'expected'
        : undefined
      : next?.form === 'infinitive'
        ? LIKELY.get(word)
        : undefined
  const start = sentenceStart(phrases, at)
  const before =
    items[at - 1]?.kind === 'word' && /^(?:now|still|more|most|less|widely|also)$/.test(lower[items[at - 1].head])
      ? at - 2
      : at - 1
  if (likelihood === undefined || before < start || items[before].kind !== 'noun') return null
  return { kind: likelihood, way: 'turn', at, doing: at + 1, subject: before, end: extentOf(phrases, at + 1).end }
}

/** "risks a default", "stands to lose the strip", "is heading for defeat" */
function byVerb(phrases: Phrases, at: number): Foretold | null {
  const { items, lower, tag } = phrases
  const stop = sentenceEnd(phrases, at)
  const { passive, form, modal } = items[at].verb!
  const next = items[at + 1]
  if (passive || form !== 'finite' || modal !== null || at + 1 >= stop) return null
  const subject = subjectOf(phrases, at)
  if (subject < 0) return null
  const found = (kind: Likelihood, doing: number): Foretold => {
    const end = items[doing].kind === 'verb' ? extentOf(phrases, doing).end : clauseEnd(phrases, doing, stop)
    return { kind, way: 'turn', at, doing, subject, end }
  }
  const word = lower[items[at].head]
  if (/^risk(?:s|ed|ing)?$/.test(word) && (next.kind === 'noun' || next.verb?.form === 'gerund'))
    return found('may', at + 1)
  if (/^(?:stands|stand|stood)$/.test(word) && next.verb?.form === 'infinitive') return found('likely', at + 1)
  if (/^head(?:ing|ed)$/.test(word) && /^(?:for|towards?)$/.test(lower[next.head])) {
    const noun = at + 2 < stop ? items[at + 2] : undefined
    // "heading for Ostrel" travels.
    if (noun?.kind === 'noun' && !/^(?:NNP|PRP)/.test(tag[noun.head])) return found('expected', at + 2)
  }
  return null
}

/** How likely something is that is "within reach", "on the cards", by its last words; "out of the question" is what somebody will not have. */
const PLACES: ReadonlyMap<string, Likelihood> = new Map([
  ['within reach', 'may'],
  ['in sight', 'may'],
  ['on the cards', 'likely'],
])

/** Items before such words among which the verb is that says of what they are said. */
const NEAR = 6

/** "a matter of time before", "on course to", "on the brink of", "is within reach", "is weeks away" */
function byNoun(phrases: Phrases, at: number): Foretold | null {
  const { items, lower } = phrases
  const stop = sentenceEnd(phrases, at)
  const word = lower[items[at].head]
  const found = (kind: Likelihood, doing: number, subject: number): Foretold => {
    const end = items[doing].kind === 'verb' ? extentOf(phrases, doing).end : clauseEnd(phrases, doing, stop)
    return { kind, way: 'turn', at, doing, subject, end }
  }
  const follows = (...words: readonly string[]): boolean =>
    words.every((one, k) => at + 1 + k < stop && lower[items[at + 1 + k].first] === one)
  if (word === 'matter' && (follows('of', 'time', 'before') || follows('of', 'time', 'until'))) {
    const verb = at + 5
    const isClause = verb < stop && items[at + 4].kind === 'noun' && items[verb].verb?.form === 'finite'
    return isClause ? found('likely', verb, at + 4) : null
  }
  const before = at > sentenceStart(phrases, at) ? lower[items[at - 1].first] : ''
  if (/^(?:course|track)$/.test(word) && before === 'on') {
    const doing =
      at + 1 < stop && items[at + 1].verb?.form === 'infinitive'
        ? at + 1
        : follows('for') && at + 2 < stop
          ? at + 2
          : -1
    return doing < 0 ? null : found('expected', doing, lastNoun(phrases, at - 1))
  }
  if (/^(?:brink|verge)$/.test(word) && before === 'on' && follows('of') && at + 2 < stop)
    return found('may', at + 2, lastNoun(phrases, at - 1))
  return isSaidOf(phrases, at)
}

/** What is said, by a form of "be", to be somewhere near or far: "a pact is within reach", "a truce is days away". */
function isSaidOf(phrases: Phrases, at: number): Foretold | null {
  const { items, lower } = phrases
  const { end } = items[at]
  const start = sentenceStart(phrases, at)
  const three = lower.slice(Math.max(items[start].first, end - 4), end).join(' ')
  const place = [...PLACES].find(([words]) => three.endsWith(words))
  const away =
    lower[items[at].first] === 'away' && /^(?:hours|days|weeks|months|years)$/.test(lower[items[at].first - 1])
  if (place === undefined && !away) return null
  for (let verb = at - 1; verb > start && verb > at - NEAR; verb--) {
    if (items[verb].kind !== 'verb') continue
    if (!/^(?:be|is|are|was|were|been|looks?|seems?|looked|seemed)$/.test(lower[items[verb].head])) return null
    const subject = subjectOf(phrases, verb)
    const kind = place === undefined ? 'expected' : place[1]
    return subject < 0 ? null : { kind, way: 'turn', at: verb, doing: at, subject, end }
  }
  return null
}
