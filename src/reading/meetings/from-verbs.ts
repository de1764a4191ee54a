import type { Clause } from '../clauses/index.ts'
import { type Fact, goalOf, placeAt, placeOf } from '../events/index.ts'
import type { TimeMention } from '../times/index.ts'
import { aboutOf } from './about.ts'
import { isAhead, isDay, isDenied, type MeetingText, subjectOf, timesOf, withs } from './context.ts'
import type { FoundMeeting } from './found.ts'
import type { MeetingKind } from './meeting.ts'
import { Participants } from './participants.ts'
import { statusOf } from './status.ts'
import { CANCELLING, GOING, LEAVING, MEETING_VERBS, POSTPONING } from './words.ts'

/** The meeting that a clause tells by its verb, or null: "met the envoy", "will visit Lowenna", "spoke by telephone". */
export function meetingOfVerb(context: MeetingText, told: Clause): FoundMeeting | null {
  if (told.kind !== 'verb') return null
  const moved = movedBody(context, told)
  if (moved !== null) return moved
  const lost = told.object < 0 || context.text.entities.mentionAt[told.object] < 0
  const behind = told.lemma === 'meet' && lost ? behindVerb(context, told) : -1
  const clause = behind >= 0 ? { ...told, object: behind } : told
  const kind = kindOf(context, clause)
  if (kind === null) return null
  const { text, who, facts } = context
  const times = withBefore(context, clause, timesOf(context, clause))
  if (clause.lemma === 'see' && facts.of(clause) !== 'coming') return null
  const status = isDenied(context, clause) ? 'denied' : statusOf(factOf(context, clause, times), clause, isAhead(times))
  if (status === null) return null
  const people = new Participants(text, who)
  const subject = subjectOf(context, clause)
  people.add(subject)
  if (kind === 'visit') {
    const place = goalOf(text, clause)
    const all = people.all()
    if (place === null || all.length === 0) return null
    return {
      ...found(clause, kind, times, status),
      participants: all,
      setBy: null,
      place,
      about: null,
      confidence: 0.8,
    }
  }
  if (kind !== 'vote') {
    people.add(clause.object)
    for (const head of withs(context, clause)) people.add(head)
    for (const { preposition, head } of clause.obliques) if (preposition === 'to') people.add(head)
  }
  const participants = people.all()
  const plural = subject >= 0 && /^(?:NNS|NNPS)$/.test(text.tag[subject])
  const other = clause.object >= 0 || clause.obliques.some(({ preposition }) => preposition === 'with')
  // "met expectations", "the roads meet here": who meets must be somebody, and somebody else or several.
  const body = subject >= 0 && BODIES.test(text.lemma[subject].toLowerCase())
  const toward = clause.obliques.some(({ preposition }) => preposition === 'to')
  if (kind === 'call' && participants.length < 2 && !other && !toward && withs(context, clause).length === 0)
    return null
  const session = (kind === 'meeting' && !other) || kind === 'vote' || kind === 'talks'
  if (participants.length === 0 && !(body && times.some(isDay) && session)) return null
  if (kind === 'meeting' && participants.length < 2 && !((plural || body) && !other)) {
    if (times.length === 0) return null
    if (clause.object >= 0 && !isPeople(context, clause.object)) return null
    if (!other && !plural && !isBody(context, subject)) return null
  }
  if (kind === 'vote' && times.length === 0 && status !== 'planned') return null
  return {
    ...found(clause, kind, times, status),
    participants,
    setBy: null,
    place: placeOf(text, clause),
    about: aboutOf(text, -1, clause),
    confidence: participants.length > 1 ? 0.85 : 0.7,
  }
}

/** "A working group that was to have met on Monday was put off until Wednesday." */
function movedBody(context: MeetingText, clause: Clause): FoundMeeting | null {
  const { text, facts, times, who } = context
  const { children, childStart, clauses } = text
  const ends = POSTPONING.has(clause.lemma) ? 'postponed' : CANCELLING.has(clause.lemma) ? 'cancelled' : null
  if (ends === null || !clause.passive || clause.object < 0 || facts.of(clause) !== 'happened') return null
  for (let c = childStart[clause.object]; c < childStart[clause.object + 1]; c++) {
    const inner = clauses.at[children[c]] < 0 ? null : clauses.all[clauses.at[children[c]]]
    if (inner === null || MEETING_VERBS.get(inner.lemma) !== 'meeting' || inner.relation !== 'acl:relcl') continue
    const people = new Participants(text, who)
    people.add(clause.object)
    const now = times.ofClause(clause.index)
    return {
      ...found(clause, 'meeting', now.length > 0 || ends === 'postponed' ? now : times.ofClause(inner.index), ends),
      before: ends === 'postponed' ? times.ofClause(inner.index) : [],
      participants: people.all(),
      setBy: null,
      place: placeOf(text, inner),
      about: null,
      confidence: 0.8,
    }
  }
  return null
}

/** Whom the words right behind the verb name, where the parser lost the object: "met Deputy Minister Olm in Ostrel". */
function behindVerb({ text: { entities, sentence, tokens, upos } }: MeetingText, { head }: Clause): number {
  for (let at = head + 1; at < tokens.count && at < head + 6 && sentence[at] === sentence[head]; at++) {
    const index = entities.mentionOf[at]
    const mention = index < 0 ? null : entities.mentions[index]
    if (mention !== null && entities.entities[mention.entity].type === 'person') return mention.head
    if (!/^(?:NOUN|PROPN|ADJ|DET)$/.test(upos[at])) return -1
  }
  return -1
}

/** "arrived on Sunday and met the envoy", "will travel to Lowenna, where she is to see him on Saturday". */
function withBefore(
  { text: { clauses, tokens, lower, sentence }, times }: MeetingText,
  clause: Clause,
  own: readonly TimeMention[],
): readonly TimeMention[] {
  if (own.some(isDay)) return own
  const before = clause.parent < 0 ? null : clauses.all[clause.parent]
  if (before !== null && clause.relation === 'conj' && (GOING.has(before.lemma) || before.lemma === 'come'))
    return [...own, ...times.ofClause(before.index)]
  if (!GOING.has(clause.lemma)) return own
  const { sentences } = tokens
  const end = sentences[sentence[clause.head] + 1] ?? tokens.count
  for (let at = clause.head + 1; at < end; at++) if (lower[at] === 'where') return [...own, ...times.within(at, end)]
  return own
}

/** What meets without saying of whom it is. */
const BODIES =
  /^(?:group|member|lawmaker|deputy|senate|congress|house|voter|delegation|minister|negotiator|team|side|committee|council|cabinet|panel|commission|delegate|envoy|leader|expert|board|parliament|assembly)$/

/** "voted on Sunday to accept", "will vote on the accord": a vote of which the clause tells, not how somebody voted. */
function isVote({ text }: MeetingText, clause: Clause): boolean {
  const on = clause.obliques.some(({ preposition }) => preposition === 'on')
  const to = clause.children.some((index) => text.clauses.all[index].opener === 'to')
  return on || to || clause.tense === 'coming'
}

function isTable({ text }: MeetingText, head: number): boolean {
  return text.lemma[head] === 'table' && /^(?:the|negotiating|bargaining|conference)$/.test(text.lower[head - 1] ?? '')
}

function isKnownPerson({ text: { entities }, whoAt }: MeetingText, head: number): boolean {
  if (head < 0) return false
  const index = entities.mentionAt[head]
  return (
    index >= 0 &&
    entities.entities[entities.mentions[index].entity].type === 'person' &&
    whoAt.get(head)?.meant === true
  )
}

/** As told; the present tense of a headline tells what is over. */
function factOf({ facts, isHeadline, text }: MeetingText, clause: Clause, times: readonly TimeMention[]): Fact {
  const fact = facts.of(clause)
  if (fact === 'asked' && asPlanned(text, clause)) return 'coming'
  return fact === 'going on' && isHeadline(clause) && !isAhead(times) ? 'happened' : fact
}

/** "Whether they will meet on Thursday, as planned, is not known." */
function asPlanned({ lower }: MeetingText['text'], { head }: Clause): boolean {
  for (let at = head; at + 1 < lower.length && at < head + 10; at++)
    if (lower[at] === 'as' && /^(?:planned|scheduled|agreed|expected)$/.test(lower[at + 1])) return true
  return false
}

function found(
  clause: Clause,
  meeting: MeetingKind,
  times: readonly TimeMention[],
  status: FoundMeeting['status'],
): Pick<FoundMeeting, 'meeting' | 'again' | 'times' | 'before' | 'status' | 'token' | 'first' | 'end' | 'why'> {
  const { head, first, end } = clause
  return { meeting, again: false, times, before: [], status, token: head, first, end, why: [head] }
}

function kindOf(context: MeetingText, clause: Clause): MeetingKind | null {
  const { text } = context
  const { lemma, obliques, object } = clause
  const kind = MEETING_VERBS.get(lemma)
  if (kind === 'meeting' && clause.passive) return null
  if (kind === 'vote') return isVote(context, clause) ? 'vote' : null
  // "returned to the table"
  if (/^(?:return|come back|go back|get back)$/.test(lemma) && obliques.some((one) => isTable(context, one.head)))
    return 'talks'
  // "received the envoy", "will host the minister"
  if (/^(?:receive|host|greet|summon)$/.test(lemma) && !clause.passive && isKnownPerson(context, object))
    return 'meeting'
  // "is to see the envoy on Friday"
  if (lemma === 'see' && object >= 0 && (text.entities.mentionAt[object] >= 0 || context.whoAt.has(object)))
    return 'meeting'
  if (kind === 'visit') return object >= 0 && placeAt(text, object) !== null ? 'visit' : null
  if (kind === 'talks') return obliques.some(({ preposition }) => preposition === 'with') ? 'talks' : null
  if (kind !== undefined) return kind
  const byPhone = obliques.some(
    ({ preposition, head }) => /^(?:by|over|on)$/.test(preposition) && /^(?:telephone|phone)$/.test(text.lower[head]),
  )
  if (/^(?:speak|talk|confer)$/.test(lemma) && byPhone) return 'call'
  // "sit down together"
  if (lemma.startsWith('sit') && /^(?:down|together)$/.test(text.lower[clause.head + 1] ?? '')) return 'meeting'
  if (/^(?:telephone?|phone)$/.test(lemma) && object >= 0) return 'call'
  if (GOING.has(lemma) && !clause.passive && goalOf(text, clause) !== null) return 'visit'
  if (
    LEAVING.has(lemma) &&
    !clause.passive &&
    obliques.some(({ preposition, head }) => preposition === 'for' && placeAt(text, head) !== null)
  )
    return 'visit'
  return null
}

function isPeople({ text: { entities, tag } }: MeetingText, head: number): boolean {
  const m = entities.mentionAt[head]
  return m >= 0 ? entities.entities[entities.mentions[m].entity].type !== 'place' : tag[head].startsWith('PRP')
}

function isBody({ text: { entities } }: MeetingText, head: number): boolean {
  const m = entities.mentionAt[head]
  return (
    m >= 0 &&
    (entities.entities[entities.mentions[m].entity].type === 'organisation' ||
      entities.entities[entities.mentions[m].entity].plural)
  )
}
