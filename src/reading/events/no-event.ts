import { type Analysed, type Clause, denialOf, denialOfNoun, MAYBE, phraseOf } from '../clauses/index.ts'
import type { EventText } from './context.ts'
import { isMarketMove, isMarketRally } from './market-moves.ts'
import { isOfClass } from './nouns.ts'
import { nounObliqueOf, obliqueOf } from './obliques.ts'
import { isOtherSense } from './other-senses.ts'
import { placeAt } from './places.ts'
import type { Trigger } from './triggers.ts'

/** Whether what a trigger tells is no act of anybody's to another: refuted in the same breath, of nobody, by nature, or in a game. */
export function isNoEvent(trigger: Trigger, context: EventText): boolean {
  const { text } = context
  return (
    isRefuted(trigger, text) ||
    isOfNobody(trigger, text) ||
    isMishap(trigger, text) ||
    isNotMeant(trigger, context) ||
    isOtherSense(trigger, context)
  )
}

/** "it is not true that it struck", "rumours that it had struck proved false", "reports of a strike were invented". */
const isRefuted = ({ kind, word, clause }: Trigger, text: Analysed): boolean =>
  (kind === 'noun' ? denialOfNoun(word, text) : denialOf(clause, text)) >= 0

/** "nobody was hurt", "no shots were fired", "attacked no one". */
function isOfNobody({ kind, clause, word }: Trigger, text: Analysed): boolean {
  if (kind === 'noun') return isNone(text, word)
  const { subject, object, obliques } = clause
  const bare = obliques.filter(({ preposition }) => preposition === '').map(({ head }) => head)
  return [subject, object, ...bare].some((head) => isNone(text, head))
}

function isNone({ lower, children, childStart, relation }: Analysed, head: number): boolean {
  if (head < 0) return false
  if (/^(?:nobody|none|nothing|no-one|neither)$/.test(lower[head])) return true
  if (lower[head] === 'one' && lower[head - 1] === 'no') return true
  for (let c = childStart[head]; c < childStart[head + 1] && children[c] < head; c++)
    if (relation[children[c]] === 'det' && /^(?:no|neither)$/.test(lower[children[c]])) return true
  return false
}

/** What comes upon people without anybody's doing. */
const NATURE =
  /^(?:storm|thunderstorm|flood|floodwater|earthquake|quake|tremor|aftershock|avalanche|landslide|mudslide|rockfall|cyclone|hurricane|typhoon|tornado|tsunami|drought|famine|lightning|wildfire|blizzard|frost|hail|hailstorm|heatwave|accident|crash|collision|derailment|leak|epidemic|pandemic|virus|disease|cholera|influenza|flu|fever|plague|heat|hunger|thirst|starvation|malaria|malfunction|eruption|volcano|stampede|mishap|capsizing|cave-in|wind|gale|rain|rainstorm|snow|snowstorm|wave|cancer|illness)$/

/** "a storm killed six", "died in a road accident". */
function isMishap({ kind, acts, clause, word }: Trigger, { lemma, lower, tag }: Analysed): boolean {
  if (!acts.includes('ASSAULT')) return false
  // "A fire killed six" is no gunfire.
  const isBlaze = (at: number): boolean =>
    lower[at] === 'fire' && /^(?:a|house|forest|brush|hotel|factory)$/.test(lower[at - 1] ?? '')
  if (kind === 'noun') return isBlaze(word)
  const byNature = clause.obliques.some(
    ({ preposition, head }) => /^(?:in|by|from|of)$/.test(preposition) && head > word && NATURE.test(lemma[head]),
  )
  const { subject } = clause
  if (byNature || NATURE.test(lemma[subject] ?? '') || isBlaze(subject)) return true
  // "Cyclone Orla destroyed the port".
  return subject > 0 && tag[subject].startsWith('NNP') && NATURE.test(lower[subject - 1])
}

/** "*refused to rule out* a withdrawal", "declined to exclude it": that is left open, and nothing is refused. */
function isLeavingOpen({ lower }: Analysed, { head }: Clause): boolean {
  if (lower[head + 1] !== 'to') return false
  return (
    /^(?:exclude|reject|dismiss|refuse)$/.test(lower[head + 2]) ||
    (lower[head + 2] === 'rule' && lower[head + 3] === 'out')
  )
}

const GAME =
  /^(?:match|game|final|semi-final|tournament|cup|league|championship|friendly|playoff|set|derby|election|poll|ballot|runoff|race|vote|referendum)$/
const CARE = /^(?:hospital|clinic|care|treatment|quarantine|ward)$/

const COMMENT = /^(?:comment|reaction|remark|clarification|interview)$/

/** "warned against haste", "cautioned that it was late", "warned that jobs could go": who says so threatens nobody with it. */
function isAdvice({ lower, clauses }: Analysed, { lemma, head, children }: Clause): boolean {
  if (lemma === 'caution') return true
  if (lemma !== 'warn') return false
  if (lower[head + 1] === 'against') return true
  const told = children.map((index) => clauses.all[index]).find(({ relation }) => relation === 'ccomp')
  return told !== undefined && told.modals.length > 0 && told.modals.every((at) => MAYBE.has(lower[at]))
}

/** "beat the Greens 3-1", "struck gold", "released from hospital", "recommended the offer". */
function isNotMeant({ kind, family, acts, clause, word, thing }: Trigger, context: EventText): boolean {
  const { text } = context
  if (kind === 'noun') return isMarketRally(text, word)
  if (acts.includes('ACCUSE') && isMarketMove(text, clause.object)) return true
  if (kind !== 'verb') return false
  const { lemma } = text
  const { object, passive, obliques } = clause
  if (isBehindVerb(text, clause)) return true
  const stands = (nouns: RegExp): boolean => obliques.some(({ head }) => nouns.test(lemma[head]))
  if (acts.includes('ASSAULT') && (isScore(text, clause) || stands(GAME))) return true
  if (family === 'free' && stands(CARE)) return true
  if (family === 'threaten' && isAdvice(text, clause)) return true
  if (/^(?:accept|take up)$/.test(lemma[word]) && isTender(text, clause)) return true
  // "slammed into a bus": nobody is blamed.
  if (family === 'blame' && lemma[word] === 'slam' && /^(?:into|against|onto|shut)$/.test(text.lower[word + 1]))
    return true
  // "the ship left Lund under the accord": what is left must be the talks themselves, or the accord.
  if (/^(?:leave|pull out)$/.test(family) && /^(?:leave|quit)$/.test(lemma[word]) && object >= 0) {
    const { first, end } = phraseOf(text, object)
    return thing < first || thing >= end
  }
  // "asked for comment": by a reporter.
  if (
    lemma[word] === 'ask' &&
    obliques.some(({ preposition, head }) => preposition === 'for' && COMMENT.test(lemma[head]))
  )
    return true
  // Whoever strikes something is on no strike.
  if (family === 'march' && lemma[word] === 'strike')
    return passive || object >= 0 || /^(?:DET|NUM|ADJ|NOUN|PRON|PROPN)$/.test(text.upos[word + 1])
  // Workers who are dismissed have lost their work; critics who are dismissed "as" something have not been heard.
  if (family === 'refuse' && isLeavingOpen(text, clause)) return true
  if (family === 'refuse' && lemma[word] === 'dismiss')
    return isOfClass(text, object, 'people') && !obliques.some(({ preposition }) => preposition === 'as')
  if (family === 'demand' && lemma[word] === 'recommend') return isOfClass(text, object, 'offer')
  // "withdrew to his room", "returned to the table": nothing is given up.
  if (family === 'go back' && [object, ...obliques.map(({ head }) => head)].some((head) => isNoRetreat(text, head)))
    return true
  // "returned to Maradin": somebody travels, unless they are troops.
  if (family === 'go back' && lemma[word] === 'return' && isJourney(context, clause)) return true
  // "pulled its envoy out": it is he who leaves.
  if (family === 'go back' && lemma[word] === 'pull' && object >= 0) return true
  // Who summons an envoy protests, and asks for nothing.
  if (family === 'ask' && lemma[word] === 'summon') return isOfClass(text, object, 'envoy')
  // Troops are withdrawn, and demands; who withdraws a licence or their support goes nowhere.
  if (family === 'go back' && lemma[word] === 'withdraw' && !passive)
    return isOfClass(text, object, 'permit') || isOfClass(text, object, 'favour')
  // Shots are fired at somebody; what is only fired is tried.
  if (family === 'launch') return obliqueOf(context, clause, AT) < 0 && nounObliqueOf(text, object, AT) < 0
  // Who pays money owes it, as often as not.
  if (family === 'give' && lemma[word] === 'pay') return MONEY.test(lemma[thing] ?? '')
  return false
}

/** To a place by name, of anybody but forces. */
const isJourney = ({ text }: EventText, { subject, obliques }: Clause): boolean =>
  !isOfClass(text, subject, 'forces') &&
  obliques.some(({ preposition, head }) => preposition === 'to' && placeAt(text, head) !== null)

/** What is done in headlines to offers, bids and plans, in the present. */
const BACKING =
  /^(?:backs|rejects|accepts|welcomes|spurns|rebuffs|approves|refuses|weighs|mulls|seeks|wants|eyes|gets|wins|faces|studies|signs|supports|opposes|considers|awaits|submits|tables)$/

/** "Maurek Steel *backs* sweetened offer": of a headline's verb the tagger makes a noun, and of what describes the offer a verb. */
function isBehindVerb(text: Analysed, { subject, head, object, passive }: Clause): boolean {
  const { lower, upos, sentence, tokens, tag } = text
  if (passive || subject !== head - 1 || subject === tokens.sentences[sentence[head]]) return false
  const isHeadline = lower[tokens.sentences[sentence[head] + 1] - 1] !== '.'
  return (
    isHeadline &&
    object > head &&
    upos[head + 1] === 'NOUN' &&
    /^VB[DN]$/.test(tag[head]) &&
    BACKING.test(lower[subject])
  )
}

/** "accepted bids for six billion at the tender": what is sold to many is sold by no accord. */
function isTender({ lemma, lower }: Analysed, { object, obliques }: Clause): boolean {
  if (object < 0 || !/^(?:bid|subscription|order|tender)$/.test(lemma[object])) return false
  if (lower[object] !== lemma[object] && lower[object + 1] === 'for') return true
  return obliques.some(({ head }) => /^(?:tender|auction)$/.test(lemma[head]))
}

const LODGING = /^(?:hotel|room|office|home|house|villa|study|chamber|suite|quarters?|residence|farm|table)$/

const isNoRetreat = (text: Analysed, head: number): boolean =>
  head >= 0 &&
  (LODGING.test(text.lemma[head]) ||
    (text.lower[head - 1] !== 'from' &&
      /^(?:talks?|negotiations?)$/.test(text.lemma[head]) &&
      isReturnedTo(text, head)))

/** "returned *to the talks*" */
function isReturnedTo({ lower }: Analysed, head: number): boolean {
  return lower[head - 1] === 'to' || lower[head - 2] === 'to'
}

const AT = ['at', 'on', 'onto', 'into', 'against', 'toward', 'towards']
const MONEY = /^(?:dollar|euro|pound|crown|yen|franc|rupee|peso|rouble|lira|krona|money|installment|instalment)$/

/** "beat them 3-1" */
function isScore({ upos, lower, sentence }: Analysed, { head, object }: Clause): boolean {
  for (let at = Math.max(head, object) + 1; at < Math.max(head, object) + 4; at++)
    if (
      sentence[at] === sentence[head] &&
      upos[at] === 'NUM' &&
      /^[-–]$/.test(lower[at + 1] ?? '') &&
      upos[at + 2] === 'NUM'
    )
      return true
  return false
}
