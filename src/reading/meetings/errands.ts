import type { Clause } from '../clauses/index.ts'
import { goalOf, type Place, placeOfNoun, subjectOf } from '../events/index.ts'
import type { TimeMention } from '../times/index.ts'
import { isAhead, isDay, type MeetingText, subjectOf as plannedSubjectOf, timesOf } from './context.ts'
import type { FoundMeeting } from './found.ts'
import type { MeetingKind } from './meeting.ts'
import { Participants } from './participants.ts'
import { statusOf } from './status.ts'
import { GOING } from './words.ts'

const CARRYING = /^(?:carry|take|bring|fly|deliver)$/
const PRESENTING = /^(?:present|put|hand|deliver|submit|outline|unveil|explain)$/
const ADDRESSING = /^(?:address|brief|see|consult|meet)$/
/** Bodies before which somebody speaks. */
const HOUSES =
  /^(?:parliament|assembly|congress|senate|house|council|conference|chamber|committee|rally|nation|session|summit|diet|bundestag|knesset|convention|board)$/

/**
 * Meetings that are told by what somebody does there: "carried the plan to Lowenna last week" is a visit, "put the plan to
 * the envoy on Tuesday" a meeting, "flew in to brief the ministers", "will address parliament on Tuesday". Null: none.
 */
export function errandOf(context: MeetingText, clause: Clause): FoundMeeting | null {
  if (clause.kind !== 'verb') return null
  return (
    carried(context, clause) ?? presented(context, clause) ?? addressed(context, clause) ?? leaving(context, clause)
  )
}

/** Who does it, also where the parser has a dateline or a title for it. */
function doer(context: MeetingText, clause: Clause, people: Participants): void {
  const subject = subjectOf(context.text, clause, (head) => people.knows(head))
  people.add(subject >= 0 ? subject : plannedSubjectOf(context, clause))
}

function carried(context: MeetingText, clause: Clause): FoundMeeting | null {
  const { text, facts, who } = context
  const { object } = clause
  if (!CARRYING.test(clause.lemma) || object < 0 || clause.passive) return null
  const place = goalOf(text, { ...clause, object: -1 }) ?? placeOfNoun(text, object, TO)
  const times = timesOf(context, clause)
  if (place === null || !times.some(isDay)) return null
  const people = new Participants(text, who)
  doer(context, clause, people)
  const participants = people.all()
  if (!participants.some(({ person }) => person)) return null
  const status = statusOf(facts.of(clause), clause, isAhead(times))
  return status === null ? null : told(clause, 'visit', status, participants, place, times, 0.75)
}

const TO = new Set(['to', 'into'])

function presented(context: MeetingText, clause: Clause): FoundMeeting | null {
  const { text, facts, who } = context
  if (!PRESENTING.test(clause.lemma) || clause.object < 0) return null
  const times = timesOf(context, clause)
  if (!times.some(isDay)) return null
  const before = putBefore(context, clause, times)
  if (before !== null) return before
  const by = new Participants(text, who)
  doer(context, clause, by)
  const to = new Participants(text, who)
  for (const { preposition, head } of clause.obliques) if (preposition === 'to') to.add(head)
  // "put the idea to the envoy": the parser may hang her on the idea.
  const { children, childStart, relation, lower } = text
  for (let c = childStart[clause.object]; c < childStart[clause.object + 1]; c++) {
    const child = children[c]
    if (child > clause.object && relation[child].startsWith('nmod') && behind(lower, child, clause.object))
      to.add(child)
  }
  if (clause.indirect >= 0) to.add(clause.indirect)
  const people = [...by.all(), ...to.all()]
  if (!to.all().some(({ person }) => person) || (by.size === 0 && !isPerson(context, clause.subject))) return null
  const fact = facts.of(clause)
  // A bare participle that the parser took for no clause of its own: "Roszny, the negotiator, put the idea to".
  const past = fact === 'wished' && clause.tense === 'none' && clause.relation === 'ccomp'
  const status = statusOf(past ? 'happened' : fact, clause, isAhead(times))
  return status === 'held' || status === 'planned' ? told(clause, 'meeting', status, people, null, times, 0.7) : null
}

function isPerson({ text: { entities } }: MeetingText, head: number): boolean {
  const index = head < 0 ? -1 : entities.mentionAt[head]
  return index >= 0 && entities.entities[entities.mentions[index].entity].type === 'person'
}

/** "a draft to be put before both sides on Wednesday": they are to meet over it. */
function putBefore(context: MeetingText, clause: Clause, times: readonly TimeMention[]): FoundMeeting | null {
  const { text, facts, who } = context
  const people = new Participants(text, who)
  for (const { preposition, head } of clause.obliques) if (preposition === 'before') people.add(head)
  const participants = people.all()
  if (clause.lemma !== 'put' || participants.length < 2) return null
  const coming = clause.opener === 'to' && clause.passive ? 'coming' : facts.of(clause)
  const status = statusOf(coming, clause, isAhead(times))
  return status === null ? null : told(clause, 'talks', status, participants, null, times, 0.7)
}

/** "to" is the preposition of the noun at `child`. */
function behind(lower: readonly string[], child: number, object: number): boolean {
  for (let at = child - 1; at > object && at > child - 6; at--) if (lower[at] === 'to') return true
  return false
}

function addressed(context: MeetingText, clause: Clause): FoundMeeting | null {
  const { text, facts, who } = context
  const { lemma, object, parent } = clause
  if (!ADDRESSING.test(lemma) || object < 0 || clause.passive) return null
  const above = parent < 0 ? null : text.clauses.all[parent]
  const errand =
    above !== null && clause.opener === 'to' && (GOING.has(above.lemma) || /^(?:come|fly in)$/.test(above.lemma))
  const speaks = lemma === 'address' && HOUSES.test(text.lemma[object])
  if (!errand && !speaks) return null
  const times = [...timesOf(context, clause), ...(errand ? context.times.ofClause(above.index) : [])]
  if (!times.some(isDay)) return null
  const people = new Participants(text, who)
  doer(context, clause, people)
  const alone = people.size
  if (errand) people.add(object)
  if (alone === 0) return null
  const status = statusOf(facts.of(errand ? above : clause), clause, isAhead(times))
  return status === 'held' || status === 'planned'
    ? told(clause, 'meeting', status, people.all(), null, times, 0.7)
    : null
}

/** "the delegation leaves on Tuesday": a journey to come, wherever it leads. */
function leaving(context: MeetingText, clause: Clause): FoundMeeting | null {
  const { text, facts, who } = context
  if (!/^(?:leave|depart)$/.test(clause.lemma) || clause.passive || clause.object >= 0) return null
  const times = timesOf(context, clause)
  const fact = facts.of(clause)
  if (!times.some(isDay) || !isAhead(times) || (fact !== 'coming' && fact !== 'going on')) return null
  const people = new Participants(text, who)
  doer(context, clause, people)
  return people.size === 0 ? null : told(clause, 'visit', 'planned', people.all(), null, times, 0.65)
}

function told(
  { head, first, end }: Clause,
  meeting: MeetingKind,
  status: FoundMeeting['status'],
  participants: FoundMeeting['participants'],
  place: Place | null,
  times: readonly TimeMention[],
  confidence: number,
): FoundMeeting {
  return {
    meeting,
    status,
    participants,
    setBy: null,
    place,
    times: times.filter((time, i) => times.indexOf(time) === i),
    before: [],
    about: null,
    token: head,
    first,
    end,
    why: [head],
    confidence,
    again: false,
  }
}
