import { type Clause, phraseOf, spanOfTokens } from '../clauses/index.ts'
import type { TimeMention } from '../times/index.ts'
import type { MeetingText } from './context.ts'
import type { FoundMeeting } from './found.ts'
import type { MeetingData, MeetingStatus, Participant } from './meeting.ts'
import { Participants } from './participants.ts'

/** Nouns that fall due. */
const DUE =
  /^(?:payment|instalment|installment|debt|bond|loan|answer|reply|response|report|decision|verdict|bill|interest|repayment|tranche|submission|bid|offer|proposal|text|paper|plan)$/

/** The deadline that a clause sets, recalls or says was missed, or null. */
export function deadlineOf(context: MeetingText, clause: Clause): FoundMeeting | null {
  return (
    given(context, clause) ??
    has(context, clause) ??
    due(context, clause) ??
    missed(context, clause) ??
    expires(context, clause) ??
    wanted(context, clause)
  )
}

/** "gave both sides until Friday to initial it", "has until May to answer". */
function given(context: MeetingText, clause: Clause): FoundMeeting | null {
  if (!/^(?:give|have|get|grant|allow)$/.test(clause.lemma) || clause.negations.length > 0) return null
  const times = untilOf(context, clause)
  if (times.length === 0) return null
  const fact = context.facts.of(clause)
  if (fact !== 'happened' && fact !== 'going on' && fact !== 'coming') return null
  const { clauses } = context.text
  const task = clause.children
    .map((index) => clauses.all[index])
    .find(
      ({ opener, relation }) => opener === 'to' && (relation === 'xcomp' || relation === 'advcl' || relation === 'acl'),
    )
  const people = new Participants(context.text, context.who)
  // "gave the envoy until Friday", "has until Friday"
  const gives = /^(?:give|grant|allow)$/.test(clause.lemma)
  for (const head of gives ? [clause.indirect, clause.object] : [clause.subject]) people.add(head)
  const about = task === undefined ? null : wordsOf(context, task)
  return {
    ...found(clause, 'planned', times, people, about, 0.85),
    setBy: gives ? setter(context, clause.subject) : null,
  }
}

/** "has until Friday to answer", where the parser takes the day, or who has it, for what is told. */
function has(context: MeetingText, clause: Clause): FoundMeeting | null {
  const { text, times } = context
  const time = times
    .within(clause.first, clause.end)
    .find(({ first, end }) => (first <= clause.head && clause.head < end) || clause.head === first - 2)
  if (time === undefined || time.expression.relation !== 'until' || text.lemma[time.first - 1] !== 'have') return null
  const task = clause.children.map((index) => text.clauses.all[index]).find(({ opener }) => opener === 'to')
  if (task === undefined || clause.negations.length > 0 || clause.conditional || clause.asked) return null
  const people = new Participants(text, context.who)
  people.add(clause.subject >= 0 && clause.head !== time.first - 2 ? clause.subject : time.first - 2)
  const ahead: TimeMention = { ...time, expression: { ...time.expression, tense: 'coming' } }
  return found(clause, 'planned', [ahead], people, wordsOf(context, task), 0.8)
}

function untilOf({ times }: MeetingText, clause: Clause): readonly TimeMention[] {
  return times.within(clause.first, clause.end).filter(({ expression, governor }) => {
    const day = expression.form.kind !== 'duration' && expression.form.kind !== 'anchored'
    return (
      day && expression.relation === 'until' && (governor === clause.head || governor < 0 || context(governor, clause))
    )
  })
  function context(governor: number, { object, indirect, first, end }: Clause): boolean {
    return governor === object || governor === indirect || (governor >= first && governor < end)
  }
}

/** "An instalment falls due on 31 March", "a reply is due on Friday". */
function due(context: MeetingText, clause: Clause): FoundMeeting | null {
  const { text, times } = context
  const { clauses } = text
  const owed = clause.lemma === 'owe' ? dueWithin(context, clause) : -1
  if (owed >= 0) {
    const at = times.ofClause(clause.index).filter(({ expression }) => expression.form.kind === 'date')
    const debtor = new Participants(text, context.who)
    debtor.add(clause.subject)
    return at.length === 0 || clause.negations.length > 0
      ? null
      : found(clause, 'planned', at, debtor, phraseWords(context, owed), 0.8)
  }
  const falls = clause.lemma === 'fall' && clause.children.some((index) => clauses.all[index].lemma === 'due')
  const fallsDue = clause.lemma === 'fall' && text.lower[clause.head + 1] === 'due'
  if (clause.lemma !== 'due' && !falls && !fallsDue) return null
  // "That payment, of 140 million, is due": the parser may take it for the whole.
  const above = clause.parent < 0 ? -1 : clauses.all[clause.parent].head
  const thing = clause.subject >= 0 || above > clause.head ? clause.subject : above
  if (thing < 0 || !DUE.test(text.lemma[thing]) || clause.negations.length > 0) return null
  const own = [
    ...times.ofClause(clause.index),
    ...clause.children.filter((index) => clauses.all[index].lemma === 'due').flatMap((index) => times.ofClause(index)),
  ]
  if (own.length === 0) return null
  const people = new Participants(text, context.who)
  const { children, childStart, relation } = text
  for (let c = childStart[thing]; c < childStart[thing + 1]; c++)
    if (relation[children[c]] === 'nmod:poss') people.add(children[c])
  return found(clause, 'planned', own, people, phraseWords(context, thing), 0.8)
}

/** What is owed, wherever the parser hangs it: the first noun that falls due. */
function dueWithin({ text }: MeetingText, { head, end }: Clause): number {
  for (let at = head + 1; at < end; at++) if (text.upos[at] === 'NOUN' && DUE.test(text.lemma[at])) return at
  return -1
}

/** "missed the deadline", "missed an instalment", "the deadline passed". */
function missed(context: MeetingText, clause: Clause): FoundMeeting | null {
  const { text, facts, times } = context
  const fact = facts.of(clause)
  const isDeadline = (head: number): boolean => head >= 0 && /^(?:deadline|ultimatum)$/.test(text.lemma[head])
  const passes = /^(?:pass|expire|lapse|run out|end)$/.test(clause.lemma) && isDeadline(clause.subject)
  const misses =
    clause.lemma === 'miss' && clause.object >= 0 && (isDeadline(clause.object) || DUE.test(text.lemma[clause.object]))
  if ((!passes && !misses) || (fact !== 'happened' && !(fact === 'going on' && misses))) return null
  const noun = passes ? clause.subject : clause.object
  const people = new Participants(text, context.who)
  if (misses) people.add(clause.subject)
  return found(
    clause,
    'missed',
    [...times.ofClause(clause.index), ...times.ofWord(noun)],
    people,
    isDeadline(noun) ? null : phraseWords(context, noun),
    0.85,
  )
}

/** "The truce expires on Sunday", "the deadline runs out at midnight". */
function expires(context: MeetingText, clause: Clause): FoundMeeting | null {
  const { text, facts, times } = context
  const { subject } = clause
  if (!/^(?:expire|lapse|run out)$/.test(clause.lemma) || subject < 0 || clause.negations.length > 0) return null
  const fact = facts.of(clause)
  const at = times.ofClause(clause.index).filter(({ expression }) => expression.form.kind !== 'duration')
  if (!RUNNING.test(text.lemma[subject]) || (fact !== 'coming' && fact !== 'going on') || at.length === 0) return null
  const { children, childStart, relation } = text
  const people = new Participants(text, context.who)
  for (let c = childStart[subject]; c < childStart[subject + 1]; c++)
    if (/^(?:nmod|amod|compound)/.test(relation[children[c]])) people.add(children[c])
  return found(clause, 'planned', at, people, phraseWords(context, subject), 0.8)
}

const RUNNING =
  /^(?:deadline|ultimatum|truce|ceasefire|armistice|contract|agreement|accord|pact|treaty|offer|mandate|moratorium|waiver|exemption|licen[cs]e|extension|option)$/

/** "wants their initials by Friday", "must leave by May": who wants, or who must. */
function wanted(context: MeetingText, clause: Clause): FoundMeeting | null {
  const { text, times, facts } = context
  const wants = /^(?:want|demand|require)$/.test(clause.lemma) && clause.kind === 'verb' && clause.object >= 0
  const must = clause.modals.some((at) => text.lower[at] === 'must') && clause.negations.length === 0
  if ((!wants && !must) || clause.negations.length > 0 || clause.conditional || clause.asked) return null
  const fact = facts.of(clause)
  if (wants && fact !== 'happened' && fact !== 'going on') return null
  const by = [...times.ofClause(clause.index), ...(clause.object >= 0 ? times.ofWord(clause.object) : [])].filter(
    ({ expression }) => expression.relation === 'by' && expression.form.kind !== 'duration',
  )
  if (by.length === 0) return null
  const people = new Participants(text, context.who)
  if (must) people.add(clause.subject < 0 ? clause.object : clause.subject)
  const told = found(clause, 'planned', by, people, wordsOf(context, clause), 0.75)
  return { ...told, setBy: wants ? setter(context, clause.subject) : null }
}

/** A deadline that a noun names: "the deadline of 17 April", "an April 1 deadline", "Friday's deadline". */
export function deadlineOfNoun(context: MeetingText, noun: number): FoundMeeting | null {
  const { text, times, facts } = context
  const { clauses, lemma, children, childStart, relation } = text
  if (lemma[noun] !== 'deadline' && lemma[noun] !== 'ultimatum') return null
  const clause = clauses.all[clauses.of[noun]]
  const own = [...times.ofWord(noun)]
  const sets =
    (/^(?:set|fix|impose|extend|announce|face|have|give)$/.test(clause.lemma) && clause.object === noun) ||
    clause.head === noun ||
    (clause.subject === noun && /^(?:be|fall|expire|run out)$/.test(clause.lemma))
  if (sets && facts.of(clause) !== 'wished' && facts.of(clause) !== 'conditional')
    own.push(...times.ofClause(clause.index).filter((time) => !own.includes(time) && clause.head === noun))
  if (own.length === 0) return null
  const people = new Participants(text, context.who)
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++)
    if (relation[children[c]] === 'nmod:poss') people.add(children[c])
  // "Kessar faces a deadline"; who sets one need not keep it.
  const keeps = clause.object === noun && /^(?:face|have|meet|miss)$/.test(clause.lemma)
  if (keeps) people.add(clause.subject)
  const setBy = clause.object === noun && !keeps ? setter(context, clause.subject) : null
  const { first, end } = phraseOf(text, noun)
  return {
    ...found(clause, 'planned', own, people, aim(context, noun), 0.85),
    setBy,
    token: noun,
    first: Math.min(first, ...own.map((time) => time.first)),
    end: Math.max(end, ...own.map((time) => time.end)),
  }
}

/** What a deadline is for: "a deadline for the withdrawal", "a deadline to answer". */
function aim(context: MeetingText, noun: number): MeetingData['about'] {
  const { children, childStart, relation, clauses, lower, left } = context.text
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const child = children[c]
    if (relation[child].startsWith('nmod') && lower[left[child]] === 'for') return phraseWords(context, child)
    if (relation[child].startsWith('acl') && clauses.at[child] >= 0)
      return wordsOf(context, clauses.all[clauses.at[child]])
  }
  return null
}

function found(
  clause: Clause,
  status: MeetingStatus,
  times: readonly TimeMention[],
  people: Participants,
  about: MeetingData['about'],
  confidence: number,
): FoundMeeting {
  const { head, first, end } = clause
  return {
    meeting: 'deadline',
    status,
    participants: people.all(),
    setBy: null,
    place: null,
    times,
    before: [],
    about,
    token: head,
    first,
    end,
    why: [head],
    confidence,
    again: false,
  }
}

/** Who set a deadline. */
function setter({ text, who }: MeetingText, head: number): Participant | null {
  const people = new Participants(text, who)
  people.add(head)
  return people.all()[0] ?? null
}

const MAX_TOKENS = 20

function wordsOf({ text }: MeetingText, { first, end }: Clause): MeetingData['about'] {
  if (end - first > MAX_TOKENS) return null
  const span = spanOfTokens(text, first, end)
  return { words: text.text.slice(span.start, span.end), span }
}

function phraseWords({ text }: MeetingText, head: number): MeetingData['about'] {
  const { first, end } = phraseOf(text, head)
  if (end - first > MAX_TOKENS) return null
  const span = spanOfTokens(text, first, end)
  return { words: text.text.slice(span.start, span.end), span }
}
