import type { Clause } from '../clauses/index.ts'
import { caseOf, isOfOther, placeAt, subjectOf as subjectBeside } from '../events/index.ts'
import { type MeetingText, subjectOf, withs } from './context.ts'
import { TELLING_NOUNS } from './families.ts'
import { isInDescription } from './in-relative.ts'
import type { MeetingKind, Participant } from './meeting.ts'
import { isDoubtful, isSpokenAfter, saidSubject, uttererOf } from './not-there.ts'
import { type Named, Participants } from './participants.ts'
import { type PossibleParticipant, possibleOf } from './possible-participants.ts'
import type { Sign } from './signs.ts'

/** Bodies whose own sessions are meetings of nobody else. */
const BODY =
  /^(?:cabinet|council|board|parliament|committee|commission|assembly|panel|congress|senate|staff|party|union)$/

export interface TakingPart {
  /** Whom grammar has in it. */
  readonly participants: readonly Named[]
  /** Each of them, with what speaks for it that they do. */
  readonly possible: readonly PossibleParticipant[]
  /** Who set a deadline, or null. */
  readonly setBy: Participant | null
  readonly features: readonly string[]
}

/** Who takes part in what a sign tells of, and where that was read. */
export function takingPart(context: MeetingText, sign: Sign, kind: MeetingKind): TakingPart {
  const { text } = context
  const { token, clause, form, core, family } = sign
  const people = new Participants(context)
  const features: string[] = []
  let size = 0
  const note = (name: string): void => {
    if (people.size > size) features.push(`p:${name}`)
    size = people.size
  }
  // Whose bill it is does not vote on it.
  if (form === 'noun' && family.name !== 'bill') {
    ofNoun(context, token, people)
    const paid = paidBy(context, token)
    if (paid !== null) {
      people.add(paid.subject, 'subject')
      for (const head of withs(context, paid)) people.add(head, 'with')
    }
    note('noun')
  }
  const giver = kind === 'deadline' && form !== 'noun' ? givingClause(context, clause) : null
  let setBy: Participant | null = null
  if (giver !== null) {
    const setter = new Participants(context)
    setter.add(giver.subject, 'setter')
    setBy = setter.all()[0] ?? null
    people.add(giver.indirect, 'given')
    people.add(giver.object, 'given')
    note('given')
  } else if (kind === 'deadline' && form === 'noun' && core && clause.object === token && GIVING.test(clause.lemma)) {
    const setter = new Participants(context)
    setter.add(clause.subject, 'setter')
    setBy = setter.all()[0] ?? null
  } else if (core || form !== 'noun') {
    const noun = form === 'noun' ? token : -1
    if (isMeetingItself(context, sign)) ofNoun(context, clause.subject, people)
    // "said the meeting last week had set no target", where the parser takes the meeting for what was said.
    else if (clause.subject !== noun && !(form === 'noun' && SPEAKING.test(clause.lemma))) {
      const isOther = clause.subject >= 0 && isOfOther(text, clause, clause.subject)
      const own = isOther ? -1 : clause.subject
      const subject = form === 'noun' ? own : subjectBeside(text, clause, (head) => people.knows(head))
      const said = form === 'noun' ? -1 : saidSubject(context, clause, subject)
      const isUnsaid = subject < 0 && !isOther
      people.add(
        said >= 0 ? said : isUnsaid ? subjectOf(context, clause) : subject,
        subject < 0 || clause.inherited ? 'heir' : clause.passive ? 'agent' : 'subject',
      )
      note('subject')
    }
    if (kind !== 'deadline' && kind !== 'visit' && kind !== 'vote') {
      if (clause.object !== noun) people.add(clause.object, clause.passive ? 'patient' : 'object')
      people.add(clause.indirect, 'object')
      note('object')
      for (const head of withs(context, clause)) people.add(head, 'with')
      note('with')
      for (const { preposition, head } of clause.obliques)
        if (/^(?:between|to|before|by|among)$/.test(preposition)) people.add(head, preposition)
      note('to')
    } else if (people.size === 0 && kind !== 'vote') {
      people.add(clause.object, 'object')
      note('object')
    }
  } else if (
    clause.obliques.some(({ head }) => head === token || head === measureOf(context, token)) ||
    clause.parent < 0
  ) {
    const preposition = caseOf(text, measureOf(context, token))
    // "pulled out of the talks": who stays away from them.
    const isLeft = /^(?:of|from)$/.test(preposition) && /^(?:pull out|withdraw|stay away)$/.test(clause.lemma)
    if (!isSpokenAfter(context, token, preposition, clause, people) && (isLeft || AROUND.test(preposition))) {
      // "is expected in Ostrel for talks": who is expected.
      const speaker = uttererOf(context, clause, token)
      people.add(
        speaker >= 0 ? speaker : clause.passive && preposition === 'for' ? clause.object : clause.subject,
        'around',
      )
      if (kind === 'call') {
        for (const { preposition, head } of clause.obliques) if (preposition === 'to') people.add(head, 'around to')
        people.add(clause.indirect, 'around to')
      }
      note('around')
    }
  }
  if (kind === 'deadline' && people.size === 0 && form !== 'noun') ofWhatIsDue(context, clause, people)
  // "Kessar has until Friday to answer", where the parser takes the name for what is told.
  if (kind === 'deadline' && people.size === 0 && form !== 'noun' && text.head[token] >= 0)
    people.add(text.head[token], 'head')
  const predicate = form === 'noun' ? clause.head : token
  const participants = people
    .all()
    .filter(({ head }) => !isInDescription(context, head, predicate) && !isDoubtful(context, head))
  features.push(
    `p:${Math.min(3, participants.length)}`,
    `p:${Math.min(2, participants.length)}&${family.name}`,
    `p:parties=${Math.min(2, new Set(participants.flatMap(({ party }) => party ?? [])).size)}`,
    `p:parties=${Math.min(2, new Set(participants.flatMap(({ party }) => party ?? [])).size)}&${family.name}`,
    `p:persons=${Math.min(2, participants.filter(({ person }) => person).length)}`,
    `p:persons=${Math.min(2, participants.filter(({ person }) => person).length)}&${family.name}`,
  )
  if (participants.length > 0 && participants.every(({ party }) => party === null)) features.push('p:unknown')
  return { participants, possible: possibleOf(context, sign, kind, participants, setBy), features, setBy }
}

/** "The talks, in Ostrel, the seat of the fund, will go on": what resumes or goes on is no one who takes part, nor who stands beside it. */
function isMeetingItself({ text: { lemma } }: MeetingText, { family, form, clause: { subject } }: Sign): boolean {
  if (form !== 'verb' || family.name !== 'phase' || subject < 0) return false
  const known = TELLING_NOUNS.get(lemma[subject]) ?? []
  return (
    known.some(({ name }) => /^(?:session|talks|visit|call)$/.test(name)) &&
    !/^(?:cabinet|plenary|congress|assembly|delegation|mission)$/.test(lemma[subject])
  )
}

const MEASURE = /^(?:hour|day|night|week|month|round|series|session|set|bout|end|start|beginning)$/

/** The noun by whose length or number a meeting is told: "hours" of "after four hours of talks"; else the meeting's own. */
function measureOf({ text: { head, lemma, relation } }: MeetingText, noun: number): number {
  let at = noun
  for (let step = 0; step < 2; step++) {
    const over = head[at]
    if (over < 0 || over > at || !relation[at].startsWith('nmod') || !MEASURE.test(lemma[over])) break
    at = over
  }
  return at
}

const PAYING = /^(?:pay|make|hold|have|undertake|conduct)$/

/** The clause that tells whose a noun's meeting is: "a visit that *she was to pay to Lowenna*", "talks he held with Maurek". */
export function paidBy({ text }: MeetingText, noun: number): Clause | null {
  const { children, childStart, relation, clauses } = text
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const child = children[c]
    if (child < noun || !relation[child].startsWith('acl') || clauses.at[child] < 0) continue
    const clause = clauses.all[clauses.at[child]]
    if (PAYING.test(clause.lemma) && clause.subject >= 0 && clause.subject !== noun) return clause
  }
  return null
}

const AROUND = /^(?:at|in|on|during|after|following|for)$/

/** Verbs whose object is no meeting: who "tells a meeting" is at it. */
const SPEAKING = /^(?:say|add|argue|claim|note|think|believe)$/

/** What sets a deadline for others: who does it need not keep it. */
export const GIVING: RegExp =
  /^(?:give|grant|allow|set|want|demand|require|expect|ask|seek|get|await|fix|impose|name|order|tell|extend|urge)$/

/** The clause itself, or that of which it is the task: "gave them until Friday to answer". */
function givingClause({ text: { clauses } }: MeetingText, clause: Clause): Clause | null {
  if (GIVING.test(clause.lemma)) return clause
  const parent = clause.parent < 0 || clause.opener !== 'to' ? null : clauses.all[clause.parent]
  return parent !== null && GIVING.test(parent.lemma) ? parent : null
}

/** "*Kessar's* next payment is due", "a review *by the ministry* will be finished": whose it is, or who does it, must keep the deadline. */
function ofWhatIsDue({ text }: MeetingText, { passive, subject, object }: Clause, people: Participants): void {
  const { children, childStart, relation } = text
  const thing = passive ? object : subject
  if (thing < 0) return
  for (let c = childStart[thing]; c < childStart[thing + 1]; c++) {
    const child = children[c]
    if (relation[child] === 'nmod:poss') people.add(child, 'nmod:poss')
    else if (relation[child].startsWith('nmod') && caseOf(text, child) === 'by') people.add(child, 'noun by')
  }
}

function ofNoun({ text }: MeetingText, noun: number, people: Participants): void {
  const { children, childStart, relation, lower } = text
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const child = children[c]
    if (/^(?:nmod:poss|amod|compound)$/.test(relation[child])) {
      const before = people.size
      if (placeAt(text, child) === null || people.partyAt(child) !== null) people.add(child, relation[child])
      if (people.size === before && relation[child] === 'compound' && BODY.test(lower[child]))
        people.addBody(child, 'body')
      for (let d = childStart[child]; d < childStart[child + 1]; d++)
        if (people.partyAt(children[d]) !== null) people.add(children[d], `${relation[child]} below`)
    } else if (relation[child].startsWith('nmod')) {
      const preposition = caseOf(text, child)
      if (/^(?:between|with|of|by|among)$/.test(preposition)) people.add(child, `noun ${preposition}`)
    }
  }
}
