import { type Analysed, type Clause, tokenAt } from '../clauses/index.ts'
import type { Actors } from './actors.ts'
import type { EventText } from './context.ts'
import type { Actor, PloverAct } from './event.ts'
import { isOfClass } from './nouns.ts'
import { nounObliqueOf, obliqueOf } from './obliques.ts'
import { joinedSubject, subjectOf } from './subjects.ts'
import { isDrawn, type Trigger } from './triggers.ts'
import { mentionBehind } from './verbs.ts'

/** Somebody who may have done what a trigger tells, and by which ways that may be read off the text. */
export interface Doer {
  /** Null: the text does not say who, or not so that one could be sure. */
  readonly actor: Actor | null
  /** Token that means them, or -1. */
  readonly head: number
  readonly ways: readonly string[]
}

/** So many are judged of one trigger. */
const MOST = 5
/** Sentences back in which the one who spoke last is looked for. */
const SENTENCES_BACK = 3

/** Acts that are done, and not said. */
const DEEDS: ReadonlySet<PloverAct> = new Set(['AID', 'RETREAT', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'])

const NOBODY: Doer = { actor: null, head: -1, ways: ['none'] }

/** Who may have done it, the likeliest ways first; last of all nobody who is named. */
export function doersOf(trigger: Trigger, context: EventText): Doer[] {
  const { actors } = context
  const found = new Map<string, { actor: Actor; head: number; ways: string[] }>()
  const speaker = context.speakerOf(trigger.word)
  const isDeed = trigger.acts.every((act) => DEEDS.has(act))
  // "Fourteen people were injured": not by themselves, nor by "no word" of it.
  const done = trigger.kind === 'verb' && trigger.clause.passive ? trigger.clause.object : -1
  const add = (head: number, way: string): void => {
    if (head < 0 || head === trigger.word || (head === done && way !== 'owner')) return
    if (isDeed && done >= 0 && way.startsWith('above') && !actors.isSomebody(head) && actors.partyOf(head) === null)
      return
    // Who only tells of a deed has not done it, be it a source or an agency; a party's own speaker may tell what it did.
    if (isDeed && (head === speaker || way.startsWith('last')) && actors.partyOf(head) === null) return
    const actor = actors.actor(head)
    if (actor === null) return
    const name = actor.party === null || actor.person ? actor.name : actor.party
    const held = found.get(name)
    if (held !== undefined) held.ways.push(way)
    else if (found.size < MOST) found.set(name, { actor, head, ways: [way] })
  }
  const { clause, kind } = trigger
  // "land seized by Kessar": the words say who it was, whoever tells of it.
  if (clause.passive && kind === 'verb') add(clause.subject >= 0 ? clause.subject : agentOf(trigger, context), 'agent')
  const isSaid = found.size > 0
  if (kind === 'charge') add(speaker, 'speaker')
  else if (isSaid) return [...found.values(), NOBODY]
  else {
    if (kind === 'noun') addOwners(trigger, context, add)
    else addSubjects(trigger, context, add)
    add(speaker, 'speaker')
    if (clause.subject >= 0 && kind !== 'noun') addMeant(clause.subject, context, add)
    if (kind !== 'noun' || !isDrawn(trigger.word, clause)) addNear(trigger, context, add)
  }
  return [...found.values(), found.size === 0 ? { ...NOBODY, ways: ['none', 'alone'] } : NOBODY]
}

/** Tokens behind a passive verb within which "by" is looked for where the parser hangs it elsewhere: "signed in Hollin on Monday by …". */
const AGENT_REACH = 10

/** Who a passive says did it. */
function agentOf({ clause, word }: Trigger, context: EventText): number {
  const own = obliqueOf(context, clause, ['by'])
  if (own >= 0) return own
  const { text, actors } = context
  const stop = Math.min(text.tokens.sentences[text.sentence[word] + 1], word + AGENT_REACH)
  for (let at = word + 1; at < stop - 1 && !/^V|^[,;:]$/.test(text.tag[at]); at++) {
    if (text.lower[at] !== 'by') continue
    const mentioned = mentionBehind(text, at + 1)
    const head = mentioned >= 0 ? mentioned : at + 1
    return actors.isSomebody(head) || actors.partyOf(head) !== null ? head : -1
  }
  return -1
}

type Add = (head: number, way: string) => void

function addSubjects({ clause, family }: Trigger, { text, actors }: EventText, add: Add): void {
  const known = (head: number): boolean => actors.isSomebody(head) || actors.partyOf(head) !== null
  const { all } = text.clauses
  const joined = joinedSubject(text, clause)
  if (joined >= 0) {
    add(joined, 'subject')
    return
  }
  const subject = subjectOf(text, clause, known)
  // "Kessari troops were pulled back": by those whose they are.
  if (clause.passive && clause.subject < 0 && /^(?:pull|deploy)$/.test(family)) add(clause.object, 'owner')
  if (!clause.passive) add(subject, clause.inherited ? 'heir' : 'subject')
  if (subject !== clause.subject && !clause.passive) add(clause.subject, 'written')
  // "a bloc of 14 states said ...; its ministers agreed": who stands in apposition is the same.
  let above = clause.parent < 0 ? undefined : all[clause.parent]
  for (let step = 0; above !== undefined && step < 2; step++) {
    if (above.subject >= 0 && !above.passive) add(above.subject, `above${step}-${clause.relation}`)
    above = above.parent < 0 ? undefined : all[above.parent]
  }
}

function addOwners({ word, clause }: Trigger, context: EventText, add: Add): void {
  const { text, actors } = context
  const { children, childStart, relation } = text
  for (let c = childStart[word]; c < childStart[word + 1] && children[c] < word; c++) {
    const child = children[c]
    if (/^(?:nmod:poss|amod|compound)$/.test(relation[child]) && actors.partyOf(child) !== null) add(child, 'owner')
  }
  add(nounObliqueOf(text, word, ['by']), 'by')
  add(nounObliqueOf(text, word, ['from']), 'from')
  // "drew criticism from the union"
  if (isDrawn(word, clause)) add(obliqueOf(context, clause, ['from']), 'from')
  add(nounObliqueOf(text, word, ['of']), 'of')
  if (clause.kind !== 'verb' || isDrawn(word, clause)) return
  if (clause.object === word && !clause.passive) add(clause.subject, 'support')
  else if (clause.object === word) add(clause.subject, 'agent')
  else if (clause.subject !== word && !clause.passive) add(clause.subject, 'oblique')
}

/** Whom "he" or "it" may mean beside what the reader joined it to: who spoke last, or was spoken of last. */
function addMeant(subject: number, { text, speakerOf }: EventText, add: Add): void {
  if (!/^(?:he|she|it|they)$/.test(text.lower[subject])) return
  const { sentences } = text.tokens
  const own = text.sentence[subject]
  for (let s = own - 1; s >= Math.max(0, own - SENTENCES_BACK); s--) {
    for (let at = sentences[s + 1] - 1; at >= sentences[s]; at--) {
      const spoke = speakerOf(at)
      if (spoke < 0) continue
      add(spoke, `last${own - s}`)
      return
    }
  }
}

/** "rebels backed *by Kessar* seized the town": who did one thing has not for that done another. */
function isOfOther({ relation, head, clauses, lower }: EventText['text'], at: number, { index }: Clause): boolean {
  const verb = head[at]
  return (
    /^obl(?::agent)?$/.test(relation[at]) &&
    lower[at - 1] === 'by' &&
    verb >= 0 &&
    verb < at &&
    clauses.of[verb] !== index
  )
}

/** "a bomb went off *at the union's offices*", "*outside the Kessari embassy*": whose the place is did not do it. */
function isWhere({ relation, head, lemma, lower, children, childStart }: EventText['text'], at: number): boolean {
  const place = head[at] > at && /^(?:nmod:poss|amod|compound)$/.test(relation[at]) ? head[at] : at
  const where = PREMISES.test(lemma[place]) ? AT_PREMISES : BESIDE
  for (let c = childStart[place]; c < childStart[place + 1]; c++)
    if (relation[children[c]] === 'case' && where.test(lower[children[c]])) return true
  return false
}

const BESIDE = /^(?:outside|near|beside|opposite|behind|inside|around)$/
const AT_PREMISES = /^(?:at|in|of|on|outside|near|beside|opposite|behind|inside|around)$/
const PREMISES =
  /^(?:headquarters?|office|embassy|consulate|building|home|house|base|camp|residence|palace|depot|port|gate|compound|mission|hall|plant|factory|yard)$/

/** The nearest who are named before the word in its sentence. */
function addNear({ word, clause }: Trigger, { text, actors }: EventText, add: Add): void {
  const from = text.tokens.sentences[text.sentence[word]]
  let rank = 0
  for (let at = word - 1; at >= Math.max(from, word - 30) && rank < 2; at--) {
    if (!actors.isMeant(at) || isOfOther(text, at, clause) || isWhere(text, at)) continue
    add(at, `near${rank}`)
    rank++
  }
}

/** By token, who says what stands there: the head of the innermost attribution's source, or -1. */
export function speakersIn(text: Analysed, actors: Actors, voices: Int32Array): (token: number) => number {
  const heads = new Map<number, number>()
  return (token) => {
    const voice = voices[token] ?? -1
    if (voice < 0) return -1
    const known = heads.get(voice)
    if (known !== undefined) return known
    const head = sourceHead(text, actors, voice)
    heads.set(voice, head)
    return head
  }
}

function sourceHead(text: Analysed, actors: Actors, voice: number): number {
  const { entities, tokens } = text
  let first = -1
  for (const { start, end } of text.attributions[voice].source) {
    for (let at = tokenAt(text, start); at < tokens.count && tokens.starts[at] < end; at++) {
      if (actors.partyAt(at) !== null) return at
      if (first < 0 && (entities.mentionAt[at] >= 0 || isOfClass(text, at, 'officials'))) first = at
    }
  }
  return first
}
