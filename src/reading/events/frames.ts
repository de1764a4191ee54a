import type { Analysed, Clause } from '../clauses/index.ts'
import type { EventText } from './context.ts'
import type { PloverAct } from './event.ts'
import type { Fact } from './facts.ts'
import { EVENT_NOUNS, FRAMES, type Frame } from './frame-table.ts'
import { isOfClass, lastNoun } from './nouns.ts'
import { nounObliqueOf, obliqueOf } from './obliques.ts'
import { subjectOf } from './subjects.ts'
import { verbForms, withObject } from './verbs.ts'

/** An event as the lexicon found it: heads of phrases, -1 for none. */
export interface FoundEvent {
  readonly act: PloverAct
  readonly actor: number
  readonly recipient: number
  /** Heads of what may be counted. */
  readonly counted: readonly number[]
  /** Tokens that led to it. */
  readonly words: readonly number[]
  /** Its object is of a class that leaves no doubt. */
  readonly sure: boolean
}

/** The event that a clause tells by its verb, or null. */
export function frameOf(context: EventText, clause: Clause): FoundEvent | null {
  if (clause.kind !== 'verb' || !happened(context, clause)) return null
  const { text, actors } = context
  const known = (head: number): boolean => actors.isSomebody(head) || actors.partyOf(head) !== null
  const whole = withoutTime(context, gathered(withObject(text, clause)))
  return framed(context, { ...whole, subject: subjectOf(text, clause, known) })
}

/** "several hundred people gathered outside": what looks like a passive of these is none. */
function gathered(clause: Clause): Clause {
  if (!clause.passive || !/^(?:gather|assemble|demonstrate|rally|march|protest)$/.test(clause.lemma)) return clause
  return { ...clause, passive: false, subject: clause.object, object: -1 }
}

/** "assembled on Tuesday evening": a time is no object. */
function withoutTime({ times }: EventText, clause: Clause): Clause {
  const { object, passive, index } = clause
  const isTime = times.ofClause(index).some(({ first, end }) => first <= object && object < end)
  return object >= 0 && !passive && isTime ? { ...clause, object: -1 } : clause
}

function framed(context: EventText, clause: Clause): FoundEvent | null {
  const { text } = context
  const { object, subject } = clause
  if (clause.lemma === 'open' && object >= 0 && text.lemma[object] === 'fire')
    return told(clause, 'ASSAULT', clause.subject, obliqueOf(context, clause, ['on', 'at']), [clause.head, object])
  // "put Kessar under sanctions"
  const measure = /^(?:put|place)$/.test(clause.lemma) ? obliqueOf(context, clause, ['under']) : -1
  if (measure >= 0 && isOfClass(text, measure, 'measure'))
    return told(clause, 'SANCTION', clause.subject, object, [clause.head, measure])
  // "went on strike", "the dockers struck"
  const strikes = clause.lemma === 'go' ? obliqueOf(context, clause, ['on']) : -1
  if (strikes >= 0 && text.lemma[strikes] === 'strike')
    return told(clause, 'PROTEST', subject, -1, [clause.head, strikes])
  if (clause.lemma === 'strike' && object < 0 && !clause.passive && WORKING.test(text.lemma[subject] ?? ''))
    return told(clause, 'PROTEST', subject, -1, [clause.head])
  for (const form of verbForms(text, clause)) {
    for (const frame of FRAMES.get(form) ?? []) {
      const found = fitted(context, clause, frame)
      if (found !== null) return found
    }
  }
  return null
}

const WORKING = /^(?:worker|employee|crew|staff|union|miner|docker|driver|teacher|nurse|pilot|member|farmer|trucker)s?$/

/** Told as over; a participle that counts ("…, killing 25 people") also where its clause goes on. */
function happened({ facts, text }: EventText, clause: Clause): boolean {
  const fact: Fact = facts.of(clause)
  if (fact === 'happened') return true
  return (
    fact === 'going on' &&
    clause.tense === 'none' &&
    clause.relation === 'advcl' &&
    clause.object >= 0 &&
    hasNumber(text, clause.object)
  )
}

function hasNumber({ children, childStart, relation, upos }: Analysed, head: number): boolean {
  if (upos[head] === 'NUM') return true
  for (let c = childStart[head]; c < childStart[head + 1]; c++) if (relation[children[c]] === 'nummod') return true
  return false
}

function fitted(context: EventText, clause: Clause, frame: Frame): FoundEvent | null {
  const { text, actors } = context
  const { object, subject, passive } = clause
  const { act, recipient: prepositions, onSomebody } = frame
  const ofClass = frame.object.some(
    (one) => isOfClass(text, object, one) || isOfClass(text, lastNoun(text, object), one),
  )
  if (
    frame.object.length > 0 &&
    !ofClass &&
    !(onSomebody && prepositions.includes('object') && actors.isSomebody(object))
  )
    return null
  if (frame.object.length === 0 && onSomebody) {
    const target = prepositions.includes('object') ? object : obliqueOf(context, clause, prepositions)
    if (actors.partyOf(target) === null) return null
    return told(clause, act, subject, target, [clause.head], [])
  }
  if (frame.object.length === 0 && (object >= 0 || passive)) return null
  const toward = prepositions.includes('object') ? object : obliqueOf(context, clause, prepositions)
  if (frame.object.length === 0) {
    if (act === 'RETREAT' && toward >= 0 && NO_PLACE.test(text.lemma[toward])) return null
    // "gathered outside the palace": elsewhere people only meet.
    if (/^(?:gather|assemble|rally)$/.test(clause.lemma) && toward < 0) return null
  }
  let recipient = toward >= 0 ? toward : nounObliqueOf(text, object, prepositions)
  if (recipient >= 0 && recipient !== object && actors.partyOf(recipient) === null && !actors.isSomebody(recipient))
    recipient = -1
  // Without somebody to whom it is done, it is done to whoever the object belongs to: "tariffs on Japanese goods".
  const owner = actors.partyOf(object)
  // "Kessari troops were pulled back": by those whose they are.
  const moves = act === 'RETREAT' || act === 'MOBILIZE'
  if (moves && recipient < 0 && isOfClass(text, object, 'forces'))
    return told(clause, act, subject >= 0 ? subject : object, -1, [clause.head, object], [object], ofClass)
  if (recipient < 0 && owner !== null && owner !== actors.partyOf(subject)) recipient = object
  if (frame.object.length > 0 && onSomebody && !prepositions.includes('object') && actors.partyOf(recipient) === null)
    return null
  const words = object >= 0 && ofClass ? [clause.head, object] : [clause.head]
  return told(clause, act, subject, recipient, words, [object, subject], ofClass)
}

/** What is left without going anywhere: "withdrew from the talks". */
const NO_PLACE =
  /^(?:talk|negotiation|race|contest|meeting|accord|agreement|treaty|pact|deal|consideration|bid|competition|campaign)$/

function told(
  clause: Clause,
  act: PloverAct,
  actor: number,
  recipient: number,
  words: readonly number[],
  counted: readonly number[] = [clause.object, clause.subject],
  sure = false,
): FoundEvent {
  return { act, actor, recipient, counted, words, sure }
}

const TAKING_PLACE =
  /^(?:take|happen|occur|begin|start|break out|resume|continue|hit|kill|wound|injure|destroy|strike|damage|target)$/

/** The event that a noun names which the clause says took place, or did something: "the attack killed 25 people". */
export function nounEventOf(context: EventText, clause: Clause): FoundEvent | null {
  const { text, actors } = context
  const noun = clause.passive ? clause.object : clause.subject
  if (clause.kind !== 'verb' || noun < 0 || !happened(context, clause)) return null
  const act = EVENT_NOUNS.get(text.lemma[noun]) ?? crowdOrExchange(text, noun)
  if (act === null) return null
  const held = clause.passive && /^(?:hold|stage|launch|carry out|mount)$/.test(clause.lemma)
  if (!held && (clause.passive || !TAKING_PLACE.test(clause.lemma))) return null
  if (clause.lemma === 'take' && text.lower[clause.object] !== 'place') return null
  const actor = actors.partyOf(noun) === null ? (held ? clause.subject : -1) : noun
  const recipient =
    clause.object >= 0 && clause.object !== noun && clause.lemma !== 'take'
      ? clause.object
      : nounObliqueOf(text, noun, ['on', 'against'])
  const of = nounObliqueOf(text, noun, ['of'])
  return told(clause, act, actor, recipient, [noun, clause.head], [clause.object, of], true)
}

function crowdOrExchange(text: Analysed, noun: number): PloverAct | null {
  const { lemma } = text
  if (/^(?:demonstration|protest|rally|march|walkout)$/.test(lemma[noun])) return 'PROTEST'
  if (/^(?:exchange|release|handover|swap)$/.test(lemma[noun])) {
    const of = nounObliqueOf(text, noun, ['of'])
    return of >= 0 && isOfClass(text, of, 'captives') ? 'RETREAT' : null
  }
  return null
}
