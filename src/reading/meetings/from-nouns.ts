import { type Clause, phraseOf } from '../clauses/index.ts'
import { caseOf, type Place, placeAt, placeOf, placeOfNoun } from '../events/index.ts'
import type { TimeMention } from '../times/index.ts'
import { aboutOf } from './about.ts'
import { isAhead, isBehind, isDay, isDenied, type MeetingText, subjectOf, timesOf, withs } from './context.ts'
import type { FoundMeeting } from './found.ts'
import type { MeetingKind, MeetingStatus } from './meeting.ts'
import { kindOfNoun } from './noun-kinds.ts'
import { Participants } from './participants.ts'
import { statusOf } from './status.ts'
import { ARRANGING, CANCELLING, HAPPENING, HOLDING, POSTPONING } from './words.ts'

/** The meeting that a noun names, or null: "held talks", "a visit planned for May", "at Thursday's session". */
export function meetingOfNoun(context: MeetingText, noun: number): FoundMeeting | null {
  const kind = kindOfNoun(context.text, noun)
  if (kind === null || kind === 'deadline') return null
  const { text, times: attached } = context
  const told = toldOf(context, noun)
  if (told === null) return null
  const times = distinctTimes([...attached.ofWord(noun).filter((time) => !told.before.includes(time)), ...told.times])
  const participants = participantsOf(context, noun, told, kind)
  const place =
    (kind === 'visit' ? goalOfVisit(context, noun) : (placeOfNoun(text, noun) ?? namedAfter(context, noun))) ??
    (told.core && kind !== 'visit' ? placeOf(text, told.clause) : null)
  const dated = times.some(isDay)
  // What became of "the visit" became of the one that the text has told of.
  const ended = told.core && /^(?:postponed|cancelled|denied)$/.test(told.status ?? '')
  const again =
    participants.length === 0 &&
    isKnown(context, noun) &&
    (!dated || (ended && place === null && besideNoun(context, noun) === null))
  // A bare "meeting" is none that one could tell from others.
  if (!dated && !again && participants.length < 2 && !(participants.length === 1 && (place !== null || told.core)))
    return null
  if (!told.core && !dated) return null
  if (again && !dated && !(told.core && told.status !== null && told.status !== 'held')) return null
  // A meal is one where it says with whom, or that it was put off.
  if (
    /^(?:lunch|dinner|breakfast|stop)$/.test(text.lemma[noun]) &&
    (!told.core || isThere(context, noun, told)) &&
    participants.length < 2
  )
    return null
  const phrase = phraseOf(text, noun)
  const { clause } = told
  const extent = told.core
    ? { first: Math.min(clause.first, phrase.first), end: Math.max(clause.end, phrase.end) }
    : {
        first: phrase.first,
        end: Math.max(phrase.end, ...times.map(({ end }) => end).filter((end) => end <= clause.end)),
      }
  return {
    meeting: kind,
    status: told.status,
    participants,
    setBy: null,
    place,
    times,
    before: told.before,
    about: aboutOf(text, noun, told.core ? clause : null),
    token: noun,
    ...extent,
    why: told.core ? [noun, clause.head] : [noun],
    confidence: (told.core ? 0.75 : 0.65) + (dated ? 0.1 : 0) + (participants.length > 1 ? 0.05 : 0),
    again,
  }
}

function distinctTimes(times: readonly TimeMention[]): TimeMention[] {
  return times.filter((time, i) => times.findIndex(({ first }) => first === time.first) === i)
}

const MEAL = /^(?:lunch|dinner|breakfast|reception|banquet|stop)$/

/** Only where something else was said or done: "told donors at a dinner". */
function isThere({ text }: MeetingText, noun: number, { clause }: Told): boolean {
  return clause.obliques.some(({ head }) => head === noun) && caseOf(text, noun) === 'at'
}

interface Told {
  readonly status: MeetingStatus | null
  /** The clause in which it stands; `core`: as what the clause is about. */
  readonly clause: Clause
  readonly core: boolean
  readonly times: readonly TimeMention[]
  readonly before: readonly TimeMention[]
}

function toldOf(context: MeetingText, noun: number): Told | null {
  const { text } = context
  const planned = besideNoun(context, noun)
  // Of "was due to be held", the last clause says what became of it.
  for (const clause of [...(context.roles.get(noun) ?? [])].reverse()) {
    // "planned for next week" only says when it was to be; the clause around says what became of it.
    if (planned !== null && clause.relation.startsWith('acl') && text.head[clause.head] === noun) continue
    const told = coreOf(context, noun, clause, planned)
    if (told !== null) return told
  }
  return nominal(context, noun, planned)
}

/** What a clause says of which the noun is subject or object. */
function coreOf(context: MeetingText, noun: number, clause: Clause, planned: Beside | null): Told | null {
  const { text, times: attached, facts } = context
  const { lemma } = clause
  const isObject = clause.object === noun
  const times = [...timesOf(context, clause), ...(planned?.times ?? [])]
  const ahead = isAhead([...times, ...attached.ofWord(noun)])
  const fact = context.isHeadline(clause) && facts.of(clause) === 'going on' && !ahead ? 'happened' : facts.of(clause)
  const done = fact === 'happened' || fact === 'going on'
  const core = (status: MeetingStatus | null): Told | null => {
    if (status === null) return null
    const denied = isDenied(context, clause) ? 'denied' : status
    return {
      status: denied,
      clause,
      core: true,
      times: denied === 'absent' ? [...times, ...sinceOf(context, clause)] : times,
      before: [],
    }
  }
  if (isObject) {
    if (POSTPONING.has(lemma))
      return done || fact === 'coming' ? moved(clause, timesOf(context, clause), planned?.times ?? []) : null
    if (CANCELLING.has(lemma)) return core(done ? 'cancelled' : null)
    if (ARRANGING.has(lemma)) {
      if (fact === 'not' && isNoSuch(context, noun)) return core('denied')
      return core(done || fact === 'coming' ? 'planned' : null)
    }
    if (HOLDING.has(lemma) || lemma === 'attend') return core(notHeld(statusOf(fact, clause, ahead), planned))
    return null
  }
  if (/^(?:due|likely|over|set)$/.test(lemma))
    return lemma === 'over' ? core(done ? 'held' : null) : core(ahead || done ? 'planned' : null)
  if (lemma === 'take' && text.lower[clause.object] !== 'place') return null
  return HAPPENING.has(lemma) ? core(notHeld(statusOf(fact, clause, ahead), planned)) : null
}

/** "the plenary that was planned for Thursday did not take place": it was called off. */
function notHeld(status: MeetingStatus | null, planned: Beside | null): MeetingStatus | null {
  return status === 'absent' && planned !== null ? 'cancelled' : status
}

/** "since July meetings", "since the March round": the time of another, from which none was held. */
function sinceOf({ times }: MeetingText, { obliques }: Clause): TimeMention[] {
  return obliques.flatMap(({ preposition, head }) =>
    preposition === 'since'
      ? times.ofWord(head).map((time) => ({ ...time, expression: { ...time.expression, relation: 'since' as const } }))
      : [],
  )
}

const isOld = ({ expression }: TimeMention): boolean => /^from\b/i.test(expression.words)

/** Put off: the times with "from", or for which it was planned, are the old ones, the others the new. */
function moved(clause: Clause, times: readonly TimeMention[], planned: readonly TimeMention[]): Told {
  return {
    status: 'postponed',
    clause,
    core: true,
    times: times.filter((time) => !isOld(time) && !planned.includes(time)),
    before: [...planned, ...times.filter(isOld)],
  }
}

/** "no such visit", "no meeting" */
function isNoSuch({ text: { children, childStart, lower } }: MeetingText, noun: number): boolean {
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) if (lower[children[c]] === 'no') return true
  return false
}

/** "the visit", "that meeting", "no such talks": one that was spoken of. */
function isKnown({ text: { children, childStart, lower } }: MeetingText, noun: number): boolean {
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++)
    if (/^(?:the|that|this|such|its|their|his|her)$/.test(lower[children[c]])) return true
  return false
}

interface Beside {
  readonly status: MeetingStatus
  readonly times: readonly TimeMention[]
  readonly before: readonly TimeMention[]
}

/** What a clause beside the noun says: "a meeting planned for next week", "talks scheduled to open on Monday". */
function besideNoun({ text: { clauses, children, childStart }, times }: MeetingText, noun: number): Beside | null {
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const clause = clauses.at[children[c]] < 0 ? null : clauses.all[clauses.at[children[c]]]
    if (clause === null || !clause.relation.startsWith('acl')) continue
    const inner = clause.children.map((child) => clauses.all[child]).filter(({ relation }) => relation === 'xcomp')
    const own = [clause, ...inner].flatMap(({ index }) => times.ofClause(index))
    const { lemma, tense } = clause
    if (POSTPONING.has(lemma))
      return { status: 'postponed', times: own.filter((time) => !isOld(time)), before: own.filter(isOld) }
    if (CANCELLING.has(lemma)) return { status: 'cancelled', times: own, before: [] }
    if (ARRANGING.has(lemma) || /^(?:due|propose)$/.test(lemma) || tense === 'coming')
      return { status: 'planned', times: own, before: [] }
    if (HOLDING.has(lemma) && tense === 'past') return { status: 'held', times: own, before: [] }
  }
  return null
}

/** A meeting that is only mentioned: as its time says, or because something was said or done there. */
function nominal(context: MeetingText, noun: number, beside: Beside | null): Told | null {
  const { text, times: attached, facts } = context
  const { clauses } = text
  const clause = clauses.all[clauses.of[noun]]
  if (beside !== null) return { ...beside, clause, core: false }
  if (isNoSuch(context, noun)) return null
  const told = (status: MeetingStatus | null): Told => ({ status, clause, core: false, times: [], before: [] })
  const own = attached.ofWord(noun)
  const preposition = caseOf(text, noun)
  const there = /^(?:at|during|in|after|following)$/.test(preposition)
  if (own.length === 0) {
    if (!there || !clause.obliques.some(({ head }) => head === noun)) return null
    const due = /^(?:due|expect|schedule|set|plan)$/.test(clause.lemma)
    const fact = due ? 'coming' : facts.of(clause)
    const inner = due ? clause.children.flatMap((index) => attached.ofClause(index)) : []
    const times = [...attached.ofClause(clause.index), ...inner]
    if (times.length === 0 || (fact !== 'happened' && fact !== 'coming')) return null
    // "told reporters on Friday after talks with the envoy", "will review it on 28 April, at their next meeting"
    return { status: fact === 'happened' ? 'held' : 'planned', clause, core: true, times, before: [] }
  }
  const undecided = own.every(({ expression: { form } }) => form.kind === 'duration' || form.kind === 'anchored')
  if (undecided) return null
  if (isBehind(own)) return told('held')
  // "Today's meeting was part of the round."
  if (clause.subject === noun && facts.of(clause) === 'happened') return told('held')
  // "At today's meeting the minister told …": it was held when that was said.
  if (there && clause.obliques.some(({ head }) => head === noun) && facts.of(clause) === 'happened') return told('held')
  if (
    own.some(
      ({ expression: { form } }) =>
        (form.kind === 'unit' && form.least > 0) || ('which' in form && form.which === 'next'),
    )
  )
    return told('planned')
  const since = /^(?:since|after|following)$/.test(preposition)
  if (since) return told('held')
  return told(preposition === 'before' || preposition === 'ahead' ? 'planned' : null)
}

function participantsOf(
  context: MeetingText,
  noun: number,
  { clause, core }: Told,
  kind: MeetingKind,
): FoundMeeting['participants'] {
  const { text, who } = context
  const people = new Participants(text, who)
  const { children, childStart, relation } = text
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const child = children[c]
    if (/^(?:nmod:poss|amod|compound)$/.test(relation[child])) {
      const before = people.size
      if (placeAt(text, child) === null || people.partyAt(child) !== null) people.add(child)
      if (people.size === before && relation[child] === 'compound' && BODY.test(text.lower[child]))
        people.addBody(child)
      // "U.S.-Japan talks"
      for (let d = childStart[child]; d < childStart[child + 1]; d++)
        if (people.partyAt(children[d]) !== null) people.add(children[d])
    } else if (
      relation[child].startsWith('nmod') &&
      (/^(?:between|with|of|by|among)$/.test(caseOf(text, child)) ||
        (MEAL.test(text.lemma[noun]) && caseOf(text, child) === 'for'))
    )
      people.add(child)
  }
  const isObject = clause.object === noun
  if (isObject || clause.subject === noun) {
    if (isObject && (TAKING_PART.test(clause.lemma) || kind === 'visit')) people.add(subjectOf(context, clause))
    for (const head of withs(context, clause)) people.add(head)
    for (const { preposition, head } of clause.obliques) if (preposition === 'between') people.add(head)
  } else if (core || kind === 'call') {
    // "said at a meeting with ministers", "told her in a telephone call": who said so was there.
    const isThere = clause.obliques.some(({ head }) => head === noun)
    if (isThere && /^(?:at|in|during|after|following)$/.test(caseOf(text, noun))) {
      people.add(clause.subject)
      if (kind === 'call')
        for (const { preposition, head } of clause.obliques) if (preposition === 'to') people.add(head)
      if (kind === 'call') people.add(clause.indirect)
    }
  }
  return people.all()
}

/** Bodies whose own sessions are meetings of nobody else. */
const BODY =
  /^(?:cabinet|council|board|parliament|committee|commission|assembly|panel|congress|senate|staff|party|union|opec|g-?\d+|nato|eu|ec|gatt|imf)$/

const TAKING_PART =
  /^(?:hold|have|attend|open|begin|start|resume|conduct|end|conclude|finish|host|address|lead|join|make|pay|schedule|plan|cancel|postpone|put off|call off)$/

/** The place that a meeting is called by: "the Venice summit". */
function namedAfter({ text, whoAt }: MeetingText, noun: number): Place | null {
  const { children, childStart, relation, entities } = text
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const child = children[c]
    const mention = entities.mentionAt[child]
    if (relation[child] !== 'compound' || mention < 0 || whoAt.has(child)) continue
    if (entities.entities[entities.mentions[mention].entity].type === 'place') return placeAt(text, child)
  }
  return null
}

function goalOfVisit({ text }: MeetingText, noun: number): Place | null {
  const { children, childStart, relation } = text
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const child = children[c]
    if (child > noun && relation[child].startsWith('nmod') && /^(?:to|in)$/.test(caseOf(text, child))) {
      const place = placeAt(text, child)
      if (place !== null) return place
    }
  }
  return null
}
