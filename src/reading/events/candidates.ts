import { phraseOf, spanOfTokens } from '../clauses/index.ts'
import type { Candidate, Decision, Why } from '../codings/index.ts'
import type { EventText } from './context.ts'
import { type Counted, countOf } from './counts.ts'
import { deniedBehind, denyingVerbOver, isJoinedToDenied } from './denied.ts'
import { type Doer, doersOf } from './doers.ts'
import type { EventData, PloverAct } from './event.ts'
import { actFeatures, factOf, innerOf, isAsWanted, partsFeatures, triggerFeatures } from './features.ts'
import type { NounClass } from './lexicon.ts'
import { isNoEvent } from './no-event.ts'
import { isOfClass } from './nouns.ts'
import { placeOf, placeOfNoun } from './places.ts'
import { type Recipient, recipientOf } from './recipients.ts'
import { ruledWords } from './rules.ts'
import { timesOfDeed } from './times-of-deeds.ts'
import { DRAWING, type Trigger, triggersIn } from './triggers.ts'
import { isCounterfactual, isInCase, isOfAny, isOfDayToCome, isYetToCome } from './unreal.ts'
import { isDenial } from './voices.ts'

/** Names of the judges of events: whether an act is told, and whether it is somebody's. */
const EVENT_JUDGES = { whether: 'event', who: 'event who' } as const

export type EventCandidate = Candidate<'event', EventData>

/** Whatever a text may tell as having happened: one candidate for each act that its words may be, and each who may have done it, nobody among them. */
export function candidatesIn(context: EventText): EventCandidate[] {
  const found: EventCandidate[] = []
  const ruled = ruledWords(context)
  for (const trigger of triggersIn(context.text, (head) => context.actors.isSomebody(head))) {
    if (isDenied(trigger, context) || isUnreal(trigger, context) || isNoEvent(trigger, context)) continue
    const common = triggerFeatures(trigger, context)
    const doers = doersOf(trigger, context)
    for (const act of trigger.acts) {
      const rule = ruled.get(trigger.word)
      const byRule = rule?.act === act ? ['rule'] : []
      const [first] = doers
      const isTold = [...common, ...actFeatures(trigger, act, context), ...byRule]
      for (const doer of doers) {
        // A charge is somebody's.
        if (trigger.kind === 'charge' && doer.actor === null) continue
        // "it presses the union": somebody or something does, and the text does not show which.
        if (doer.actor === null && isByIt(trigger, context)) continue
        const recipient = recipientOf(trigger, act, doer.actor, context)
        if (!isLikeable(trigger, recipient, context)) continue
        const parts = partsFeatures(trigger, act, doer, recipient, doers.length - 1, context)
        // Whether it is told at all is asked once, with what is known of the likeliest who may have done it.
        if (doer === first) isTold.push(...parts)
        const of = `${trigger.word} ${trigger.kind} ${trigger.family} ${act}`
        const whether: Decision = { judge: EVENT_JUDGES.whether, of, features: isTold }
        if (doer.actor === null) {
          found.push({ ...draftOf(trigger, act, doer, recipient, context), features: [], decisions: [whether] })
          continue
        }
        if (rule?.act === act) parts.push(rule.party === doer.actor.party ? 'rule same' : 'rule other')
        const who: Decision = { judge: EVENT_JUDGES.who, of: `${of} ${doer.actor.name}`, features: parts }
        found.push({ ...draftOf(trigger, act, doer, recipient, context), features: [], decisions: [whether, who] })
      }
    }
  }
  return found
}

/** The one who does it is called "it" alone. */
const isByIt = ({ kind, clause }: Trigger, { text }: EventText): boolean =>
  kind === 'verb' && !clause.passive && clause.subject >= 0 && text.lower[clause.subject] === 'it'

/** "asked whether", "refused to comment", "asked" behind a question are no acts; whoever only warns of a thing threatens nobody. */
function isLikeable(trigger: Trigger, recipient: Recipient, context: EventText): boolean {
  if (trigger.kind !== 'verb') return true
  const inner = innerOf(trigger, context)
  if (inner === 'asks' && trigger.family === 'ask') return false
  if (trigger.family === 'ask' && !isAsWanted(trigger, recipient, context)) return false
  return !isWarningOfFate(trigger, recipient, context) && !isAgreeingInTalk(trigger, context)
}

/** What somebody can do to another: whoever warns of anything else ("a harsh winter", "higher prices") threatens nobody. */
const DOABLE: readonly NounClass[] = ['attack', 'measure', 'protest', 'complaint', 'weapons']
const ILL_DEEDS =
  /^(?:retaliation|reprisal|consequence|response|answer|action|war|step|countermeasure|punishment|repercussion|veto|resignation|default|withdrawal|intervention|force|invasion|closure|lawsuit|litigation|escalation|revenge|retribution|stoppage|ultimatum)s?$/

/** "warned of a harsh winter" */
function isWarningOfFate(trigger: Trigger, recipient: Recipient, context: EventText): boolean {
  const { family, clause, end } = trigger
  const { text } = context
  if (family !== 'threaten' || !/^(?:warn|caution)$/.test(clause.lemma) || text.lower[end] !== 'of') return false
  if (recipient.actor !== null) return false
  const of = clause.obliques.find(({ preposition }) => preposition === 'of')?.head ?? -1
  if (of < 0) return false
  return !ILL_DEEDS.test(text.lemma[of]) && !DOABLE.some((one) => isOfClass(text, of, one))
}

/** `agreed, "Things are moving."`: they are of one mind, and come to no terms. */
function isAgreeingInTalk({ clause, end }: Trigger, { text }: EventText): boolean {
  const { lower, quotation } = text
  return clause.lemma === 'agree' && lower[end] === ',' && (quotation[end + 1] ?? -1) >= 0 && quotation[end] < 0
}

/** In the content of a denial: "denied that it had attacked"; or denied behind: "attacked the port, a charge that it denied". */
function isDenied({ word, kind, clause, acts }: Trigger, { text, voices }: EventText): boolean {
  if (isDenial(text, voices[word])) return true
  if (kind === 'will' || (kind === 'noun' && clause.subject !== word && clause.object !== word)) return false
  if (denyingVerbOver(text, clause) !== null || isJoinedToDenied(text, clause)) return true
  // Whoever is accused may deny that: they were accused.
  return kind !== 'noun' && !acts.includes('ACCUSE') && deniedBehind(text, clause.head) >= 0
}

/** Not told as over or going on; what somebody says that they will do has been said. */
function isUnreal(trigger: Trigger, context: EventText): boolean {
  const { kind, clause, word } = trigger
  const { text } = context
  if (kind === 'will') return clause.asked
  if (kind !== 'noun' && (isYetToCome(text, clause) || isOfAny(text, clause))) return true
  if (kind !== 'noun' && (isOfDayToCome(text, clause) || isInCase(text, clause))) return true
  if ((kind !== 'noun' || clause.subject === word || clause.object === word) && isCounterfactual(text, clause))
    return true
  const fact = factOf(trigger, context)
  if (kind === 'noun') return fact === 'asked' || isOnlyThought(trigger)
  return (
    fact === 'asked' || fact === 'not' || (fact === 'coming' && text.sentence[clause.head] > 0) || fact === 'possible'
  )
}

const THOUGHT =
  /^(?:possible|impossible|likely|unlikely|probable|conceivable|imminent|inevitable|avoidable|unavoidable|unnecessary)$/

/** "a strike was possible" */
const isOnlyThought = ({ word, clause }: Trigger): boolean => clause.subject === word && THOUGHT.test(clause.lemma)

function draftOf(
  { kind, word, thing, clause, end }: Trigger,
  act: PloverAct,
  { actor }: Doer,
  { actor: recipient }: Recipient,
  { text, voices, times }: EventText,
): Omit<EventCandidate, 'features' | 'decisions'> {
  const noun = kind === 'noun' ? phraseOf(text, word) : null
  const heads = [clause.object, clause.subject, ...(noun === null ? [] : objectsOf(text, word))]
  // "killed as many as 30 people": the tree has no object.
  if (clause.object < 0 && text.lower[end] === 'as' && text.lower[end + 1] === 'many') heads.push(end + 1)
  const counts = countsOf(text, heads)
  // "the raid set off protests in Maradin": there they were.
  const isElsewhere = noun !== null && clause.subject === word && DRAWING.test(clause.lemma)
  const around = isElsewhere ? null : placeOf(text, clause)
  const place = noun === null ? around : (placeOfNoun(text, word) ?? around)
  const mentions = timesOfDeed({ kind, word, clause }, act, noun !== null, text, times)
  const voice = voices[word]
  const words = [word, ...(end - 1 > word ? [end - 1] : []), ...(thing < 0 ? [] : [thing])]
  return {
    kind: 'event',
    attribution: voice < 0 ? null : text.attributions[voice].id,
    party: actor?.party ?? null,
    issue: null,
    span: noun === null ? spanOfTokens(text, clause.first, clause.end) : spanOfTokens(text, noun.first, noun.end),
    confidence: 0.5,
    why: [...new Set(words)].map(
      (token): Why => ({ field: 'act', span: spanOfTokens(text, token, token + 1), reading: null }),
    ),
    data: {
      act,
      actor,
      recipient,
      place,
      times: mentions
        .filter(({ expression }) => expression.form.kind !== 'duration')
        .map(({ expression }) => expression),
      counts,
    },
  }
}

/** What hangs on a noun by "of": "an exchange of 40 prisoners". */
function objectsOf({ children, childStart, relation }: EventText['text'], noun: number): number[] {
  const found: number[] = []
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++)
    if (children[c] > noun && relation[children[c]].startsWith('nmod')) found.push(children[c])
  return found
}

/** How many there were of whom or what it was done by and to; "two sides" says only who. */
function countsOf(text: EventText['text'], heads: readonly number[]): Counted[] {
  const found = new Map<number, Counted>()
  for (const head of heads) {
    const count = head < 0 ? null : countOf(text, head)
    if (count !== null && !/^(?:side|party)$/.test(count.of)) found.set(count.span.start, count)
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start)
}
