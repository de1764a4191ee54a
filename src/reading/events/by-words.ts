import type { Clause } from '../clauses/index.ts'
import { ASIDE, verbEntry } from '../statements/index.ts'
import type { EventText } from './context.ts'
import { PLOVER_ACTS, type PloverAct } from './event.ts'
import type { FoundEvent } from './frames.ts'
import { isOfClass, lastNoun } from './nouns.ts'
import { nounObliqueOf, obliqueOf } from './obliques.ts'
import { subjectOf } from './subjects.ts'
import { verbForms } from './verbs.ts'
import { COMPLAINTS, GIVING, HANDING, HARMING, JUDGING, VERBAL_FRAMES, VERDICTS } from './words.ts'

/**
 * The act that somebody does with words in a clause, or null: what they asked for, accused another of, turned down, backed,
 * agreed to, threatened with. The outlet says that they did; what a present tense says ("Oriel urges Kessar") is as good.
 */
export function verbalActOf(context: EventText, clause: Clause): FoundEvent | null {
  if (clause.kind !== 'verb') return null
  const { actors, text } = context
  const meant = withSubject(context, clause)
  if ([clause.subject, meant.subject].some((at) => NO_ACTOR.test(text.lemma[at] ?? ''))) return null
  const found = wouldNotHear(context, meant) ?? (isDone(context, clause) ? doneBy(context, meant) : null)
  if (found === null) return null
  // Whoever is not named has to be of a party: "critics accused Kessar" tells nothing of who did.
  const { actor, recipient } = found
  const told = actor < 0 || actors.partyOf(actor) !== null || actors.isNamed(actor)
  const official =
    actor >= 0 &&
    (actors.isBody(actor) || /^(?:official|diplomat|negotiator|minister|envoy|delegate)$/.test(text.lemma[actor]))
  if (!told && !(official && actors.partyAt(recipient) !== null)) return null
  return recipient < 0 || actors.partyOf(recipient) !== null || actors.isNamed(recipient)
    ? found
    : { ...found, recipient: -1 }
}

function doneBy(context: EventText, clause: Clause): FoundEvent | null {
  return (
    protest(context, clause) ??
    verdict(context, clause) ??
    threat(context, clause) ??
    concession(context, clause) ??
    term(context, clause) ??
    byFrame(context, clause) ??
    byStance(context, clause)
  )
}

/** Papers only say what somebody asks for in them. */
const NO_ACTOR =
  /^(?:draft|plan|proposal|report|letter|text|resolution|accord|agreement|document|treaty|paper|article|law|bill|deal|pact|framework|list|editorial|statement|petition|initiative|program|programme|scheme|strategy)$/

/** Verbs without an object: what looks like their passive is the parser's mistake ("the envoy, …, complained that"). */
const NO_PASSIVE = /^(?:complain|protest|insist|appeal|agree)$/

function withSubject({ text, actors }: EventText, clause: Clause): Clause {
  if (clause.passive && NO_PASSIVE.test(clause.lemma))
    return { ...clause, passive: false, subject: clause.object, object: -1 }
  const subject = subjectOf(text, clause, (head) => actors.isSomebody(head) || actors.partyOf(head) !== null)
  return subject === clause.subject ? clause : { ...clause, subject }
}

function isDone({ facts }: EventText, clause: Clause): boolean {
  const fact = facts.of(clause)
  // "are asked to": by whom, and whether they are, is not told.
  return fact === 'happened' || (fact === 'going on' && !clause.passive)
}

/** "would not hear of it" */
function wouldNotHear({ text }: EventText, clause: Clause): FoundEvent | null {
  const { lemma, modals, negations, obliques, head, subject } = clause
  const not = modals.some((at) => text.lower[at] === 'would') && negations.length > 0
  if (lemma !== 'hear' || !not || !obliques.some(({ preposition }) => preposition === 'of')) return null
  return said('REJECT', subject, -1, [head])
}

/** "handed a note of protest to the ambassador", "filed a complaint against", "took issue with". */
function protest(context: EventText, clause: Clause): FoundEvent | null {
  const { text } = context
  const { object, subject } = clause
  if (object < 0 || clause.passive) return null
  if (clause.lemma === 'take' && text.lemma[object] === 'issue') {
    const target = obliqueOf(context, clause, ['with'])
    return target < 0 ? null : said('ACCUSE', subject, target, [clause.head, object])
  }
  if (!HANDING.has(clause.lemma)) return null
  const complaint = COMPLAINTS.has(text.lemma[object]) ? object : nounObliqueOf(text, object, ['of'])
  if (complaint < 0 || !COMPLAINTS.has(text.lemma[complaint])) return null
  const target = clause.indirect >= 0 ? clause.indirect : obliqueOf(context, clause, ['to', 'with', 'against'])
  return said('ACCUSE', subject, target, [clause.head, complaint])
}

/** "called the address a bluff", "described it as reasonable". */
function verdict(context: EventText, clause: Clause): FoundEvent | null {
  const { text } = context
  if (!JUDGING.has(clause.lemma) || clause.object < 0 || clause.passive) return null
  const end = Math.min(clause.end, clause.object + 9)
  for (let at = clause.object + 1; at < end; at++) {
    if (text.lower[at] === 'not' || text.lower[at] === 'no') return null
    const act = VERDICTS.get(text.lemma[at]) ?? VERDICTS.get(text.lower[at])
    if (act !== undefined) return said(act, clause.subject, clause.object, [clause.head, at])
  }
  return null
}

const TELLING = /^(?:say|tell|vow|warn|declare|announce|add|insist|threaten|pledge|promise|swear)$/

/** "warned that it would retaliate", "said it will vote down any accord", "threatened to leave". */
function threat(context: EventText, clause: Clause): FoundEvent | null {
  const { text, actors } = context
  const { lemma, subject, object } = clause
  if (!TELLING.test(lemma) || clause.passive) return null
  const target = clause.indirect >= 0 ? clause.indirect : object
  const told = target >= 0 && actors.isSomebody(target) ? target : -1
  const of = lemma === 'warn' ? obliqueOf(context, clause, ['of', 'against']) : -1
  if (of >= 0 && CONSEQUENCES.test(text.lemma[of])) return said('THREATEN', subject, told, [clause.head, of])
  if (lemma === 'threaten') return said('THREATEN', subject, told, [clause.head])
  for (const child of toldIn(context, clause)) {
    const { relation, modals, negations } = child
    if (relation !== 'conj' && relation !== 'ccomp' && relation !== 'xcomp' && relation !== 'parataxis') continue
    const will = modals.some((at) => /^(?:will|would|shall|'ll|'d)$/.test(text.lower[at])) || child.opener === 'to'
    const harms = HARMING.has(child.lemma) || (!child.passive && HARMING_PHRASES.has(child.lemma))
    if (will && harms && negations.length === 0 && (child.passive || isOwn(context, clause, child)))
      return said('THREATEN', actors.partyOf(subject) === null ? child.subject : subject, told, [
        clause.head,
        child.head,
      ])
  }
  return null
}

const CONSEQUENCES = /^(?:consequences?|retaliation|reprisals?|countermeasures?|sanctions?|punishment)$/

/** What a clause says that, and what "and that" joins to it. */
function toldIn({ text }: EventText, clause: Clause): Clause[] {
  const { all } = text.clauses
  return clause.children.flatMap((index) => {
    const child = all[index]
    const joined = child.relation === 'ccomp' ? child.children.filter((one) => all[one].relation === 'conj') : []
    return child.relation === 'conj' ? [] : [child, ...joined.map((one) => all[one])]
  })
}

const HARMING_PHRASES: ReadonlySet<string> = new Set(['vote down', 'hit back', 'strike back', 'cut off', 'shut off'])

/** What is told of is done by the one who tells it. */
function isOwn({ actors, text }: EventText, clause: Clause, child: Clause): boolean {
  if (child.inherited || child.subject < 0 || child.subject === clause.subject) return true
  if (/^(?:it|he|she|they|we|i)$/.test(text.lower[child.subject])) return true
  const party = actors.partyOf(child.subject)
  return party !== null && party === actors.partyOf(clause.subject)
}

/** "offered to lift the embargo", "told the mediator that it would let more through". */
function concession(context: EventText, clause: Clause): FoundEvent | null {
  const { text, actors } = context
  if (clause.passive || (clause.lemma !== 'offer' && clause.lemma !== 'tell')) return null
  if (clause.lemma === 'offer' && isMore(context, clause.object))
    return said('CONCEDE', clause.subject, clause.indirect, [clause.head, clause.object])
  for (const index of clause.children) {
    const child = text.clauses.all[index]
    const { relation, negations, modals } = child
    if (negations.length > 0 || !GIVING.has(child.lemma.split(' ')[0])) {
      const deeper = child.lemma === 'start' || child.lemma === 'begin' ? child.children : []
      if (!deeper.some((one) => GIVING.has(text.clauses.all[one].lemma))) continue
    }
    const offers = clause.lemma === 'offer' && (relation === 'xcomp' || child.opener === 'to')
    const tells =
      clause.lemma === 'tell' &&
      relation === 'ccomp' &&
      modals.some((at) => text.lower[at] === 'would' || text.lower[at] === 'will') &&
      isOwn(context, clause, child)
    if (!offers && !tells) continue
    const target = clause.indirect >= 0 ? clause.indirect : clause.object
    const recipient = tells || actors.isSomebody(target) ? target : -1
    return said('CONCEDE', clause.subject, recipient, [clause.head, child.head])
  }
  return null
}

/** "offered more water" */
function isMore({ text }: EventText, noun: number): boolean {
  if (noun < 0) return false
  const { children, childStart, lower } = text
  for (let c = childStart[noun]; c < childStart[noun + 1] && children[c] < noun; c++)
    if (/^(?:more|further|additional|greater|larger|bigger|extra)$/.test(lower[children[c]])) return true
  return false
}

/** "gave them until Friday to answer", "told the sides that she wanted their initials": asked for by a time, or of somebody. */
function term(context: EventText, clause: Clause): FoundEvent | null {
  const { text, actors, times } = context
  const { lemma, passive, indirect, object, subject } = clause
  const whom = indirect >= 0 ? indirect : object
  if (passive || whom < 0 || actors.partyOf(whom) === null) return null
  if (lemma === 'give') {
    const until = times.within(clause.head, clause.end).find(({ expression }) => expression.relation === 'until')
    return until === undefined ? null : said('REQUEST', subject, whom, [clause.head])
  }
  if (lemma !== 'tell') return null
  const wants = clause.children
    .map((index) => text.clauses.all[index])
    .some(
      (child) =>
        child.relation === 'ccomp' && child.lemma === 'want' && child.object >= 0 && isOwn(context, clause, child),
    )
  return wants ? said('REQUEST', subject, whom, [clause.head]) : null
}

function byFrame(context: EventText, clause: Clause): FoundEvent | null {
  const { text, actors } = context
  const { object, indirect, subject, passive, lemma } = clause
  const bare = clause.obliques.find(({ preposition, head }) => preposition === '' && actors.isSomebody(head))
  const addressed = indirect >= 0 ? indirect : object >= 0 ? object : (bare?.head ?? -1)
  for (const { act, needs, toward } of verbForms(text, clause).flatMap((form) => VERBAL_FRAMES.get(form) ?? [])) {
    const target = toward.length > 0 ? obliqueOf(context, clause, toward) : addressed
    if (needs === 'object') {
      if (actors.partyOf(target) === null && (act === 'CONSULT' || !actors.isSomebody(target))) continue
      return said(act, subject, target, [clause.head])
    }
    if (needs === 'for') {
      if (passive || obliqueOf(context, clause, ['for']) < 0 || !actors.isSomebody(addressed)) continue
      return said(act, subject, addressed, [clause.head])
    }
    if (needs === 'to') {
      const whom = toward.length > 0 ? target : addressed
      if (whom < 0 || (!actors.isSomebody(whom) && actors.partyOf(whom) === null)) continue
      const asked = clause.children.map((index) => text.clauses.all[index]).find((child) => isAskedFor(context, child))
      if (asked === undefined) continue
      return said(act, subject, whom, [clause.head])
    }
    if (lemma === 'tell') continue
    const that = clause.children
      .map((index) => text.clauses.all[index])
      .find(
        ({ relation, opener }) =>
          (relation === 'ccomp' && opener !== 'whether' && opener !== 'if') || opener === 'that',
      )
    const recipient = target >= 0 && actors.isSomebody(target) ? target : (that?.subject ?? -1)
    if (that === undefined && (toward.length === 0 || recipient < 0)) continue
    if (act === 'REQUEST' && (passive || that === undefined || !isWanted(context, that))) continue
    return said(act, subject, actors.partyOf(recipient) === null ? -1 : recipient, [clause.head])
  }
  return null
}

/** "to leave", but not "to say", "to comment". */
function isAskedFor({ text }: EventText, { relation, opener, head, lemma }: Clause): boolean {
  const infinitive = opener === 'to' || text.lower[head - 1] === 'to' || text.lower[head - 2] === 'to'
  return (
    /^(?:xcomp|advcl|ccomp|acl)$/.test(relation) &&
    infinitive &&
    !/^(?:comment|say|confirm|elaborate|answer|respond|name|identify|describe)$/.test(lemma)
  )
}

/** "that the troops leave", "that it be published", "that it should": what should be, not what is. */
function isWanted({ text }: EventText, { head, tense, modals, subject }: Clause): boolean {
  if (modals.some((at) => text.lower[at] === 'should' || text.lower[at] === 'must')) return true
  const bare = text.tag[head] === 'VB' || text.lower[head - 1] === 'be'
  const plural = subject >= 0 && tense === 'present' && text.tag[head] === 'VBP'
  return modals.length === 0 && (bare || plural)
}

const BY_STANCE: ReadonlySet<string> = new Set([
  'REJECT',
  'ACCUSE',
  'PROTEST',
  'AGREE',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
])

/** By the words that also tell where somebody stands: "rejected the charge", "welcomed the offer", "called for a truce". */
function byStance(context: EventText, clause: Clause): FoundEvent | null {
  const { text, actors } = context
  const found = verbEntry(text, clause)
  if (found === null || found.entry.mental || !BY_STANCE.has(found.entry.act)) return null
  const { subject, object, passive } = clause
  const { act, behind } = found.entry
  const preposition = behind.split(' ').at(-1) as string
  const oblique = behind === '' ? -1 : (clause.obliques.find((one) => one.preposition === preposition)?.head ?? -1)
  const thing = object >= 0 ? object : oblique
  const inner = clause.children
    .map((index) => text.clauses.all[index])
    .find(({ relation }) => relation === 'xcomp' || relation === 'ccomp')
  if (thing < 0 && inner === undefined && behind === '') return null
  if (text.lemma[thing] === 'anonymity') return null
  // Somebody who is dismissed has lost an office.
  if (clause.lemma === 'dismiss' && (actors.isSomebody(thing) || isOfClass(text, lastNoun(text, thing), 'officials')))
    return null
  if (clause.lemma === 'decline' && inner?.lemma === 'discuss') return null
  if (inner !== undefined && thing < 0 && ASIDE.has(inner.lemma)) return null
  if (isOther(clause.lemma) && behind === '' && inner === undefined && !isAbout(context, act, thing)) return null
  // To keep an agreement is not to make one; "hard pressed for money", "is committed to" are no acts.
  if (/^(?:comply|abide|live)$/.test(clause.lemma)) return null
  if (passive && (PROMISING.test(clause.lemma) || (act === 'REQUEST' && behind !== ''))) return null
  // What is promised to nobody is a vow.
  if (PROMISING.test(clause.lemma) && !actors.isSomebody(clause.indirect >= 0 ? clause.indirect : object)) return null
  if (act === 'REQUEST' && behind === '' && /^(?:ask|press)$/.test(clause.lemma)) return null
  if (passive && actors.partyOf(subject) === null && actors.partyOf(object) === null) return null
  const recipient = thing >= 0 && actors.partyOf(thing) !== null ? thing : (inner?.subject ?? -1)
  const whom = recipient >= 0 && actors.partyOf(recipient) === actors.partyOf(subject) ? -1 : recipient
  return said(act as PloverAct, subject, actors.partyOf(whom) === null ? -1 : whom, [clause.head])
}

const PROMISING = /^(?:promise|pledge|vow|commit|guarantee|undertake|decide|resolve)$/

/** Verbs that are acts of words only by what they are done to. */
function isOther(lemma: string): boolean {
  return /^(?:support|back|adopt|sign|block|question|drag|decline|hesitate|consider|champion|favou?r)$/.test(lemma)
}

const NEGOTIATED =
  /^(?:plan|proposal|offer|draft|accord|agreement|deal|treaty|pact|text|demand|term|condition|call|resolution|motion|bill|compromise|talk|effort|initiative|request|step|measure|move|sanction|truce|ceasefire|withdrawal|settlement)$/

function isAbout({ text, actors }: EventText, act: string, thing: number): boolean {
  if (thing < 0) return false
  return NEGOTIATED.test(text.lemma[thing]) || (act === 'SUPPORT' && actors.partyAt(thing) !== null)
}

function said(act: PloverAct, actor: number, recipient: number, words: readonly number[]): FoundEvent | null {
  if (!PLOVER_ACTS.includes(act)) return null
  return { act, actor, recipient, counted: [], words, sure: false }
}
