import type { TimeMention } from '../times/index.ts'
import type { MeetingText } from './context.ts'
import { CLUES, TELLING_VERBS } from './families.ts'
import type { Sign } from './signs.ts'

/** Whether what a sign tells of is due on no day, though one is told beside it. */
export const isNoDeadline = (context: MeetingText, sign: Sign, time: TimeMention | null): boolean =>
  time !== null && RULES.some((rule) => rule(context, sign, time))

type Rule = (context: MeetingText, sign: Sign, time: TimeMention) => boolean

/** "the bill *died* on 12 May 1979": what happened on a day was not due on it. */
const isHappened: Rule = ({ facts }, { form, family, clause }, { expression }) =>
  form === 'any' &&
  family.name === 'any' &&
  expression.relation === 'at' &&
  clause.tense === 'past' &&
  clause.modals.length === 0 &&
  clause.negations.length === 0 &&
  !clause.passive &&
  facts.of(clause) === 'happened'

/** Whether a verb tells when something ends, or what became of it. */
const isEnding = (lemma: string): boolean =>
  CLUES.has(lemma) || (TELLING_VERBS.get(lemma) ?? []).some(({ name }) => /^(?:lapse|phase|due|until)$/.test(name))

/** "the remarks she *made on Tuesday*", "the payment it *sent on Friday*": given already. */
const isGiven: Rule = ({ text: { clauses, head } }, { form, family, token }, { governor, first, expression }) => {
  if (form !== 'noun' || !/^(?:owed|deadline)$/.test(family.name) || /^for\b/i.test(expression.words)) return false
  const of = clauses.all[clauses.of[governor < 0 ? first : governor]]
  return (
    of !== undefined &&
    of.kind === 'verb' &&
    of.relation.startsWith('acl') &&
    head[of.head] === token &&
    of.tense === 'past' &&
    !isEnding(of.lemma) &&
    !of.passive &&
    of.modals.length === 0 &&
    of.negations.length === 0
  )
}

/** "*try* to stop him by March": what somebody tries is no duty. */
const isTried: Rule = ({ text: { clauses } }, { form, clause }) =>
  form === 'any' &&
  clause.opener === 'to' &&
  clause.parent >= 0 &&
  /^(?:try|attempt|struggle|scramble|fight|battle|race|rush)$/.test(clauses.all[clause.parent]!.lemma)

/** "the way *runs through* Ostrel on April 7", "*runs for* mayor": nothing ends. */
const isRunning: Rule = (_, { word, family, clause }) =>
  word === 'run' &&
  family.name === 'lapse' &&
  clause.obliques.some(({ preposition }) => /^(?:through|for|against|past)$/.test(preposition))

/** "the budget *year*, which *ends* on 30 September": the calendar's own end is nobody's. */
const isPeriod: Rule = ({ text: { lemma, lower } }, { form, family, clause }) => {
  if (form !== 'verb' || family.name !== 'lapse' || clause.lemma !== 'end') return false
  const which = clause.head - 1
  const isRelative = /^(?:which|that)$/.test(lower[which] ?? '')
  const of = !isRelative ? clause.subject : lower[which - 1] === ',' ? which - 2 : which - 1
  return of >= 0 && /^(?:year|half|quarter|month|week|season|decade|century)$/.test(lemma[of])
}

/** "the *record date* for the vote was set for May 4": who counts is settled then, and nobody has anything to do by it. */
const isRecordDate: Rule = ({ text: { lemma, lower } }, { form, token, clause: { subject, object } }) =>
  [form === 'noun' ? token : subject, object].some(
    (at) => at >= 0 && lemma[at] === 'date' && /^(?:record|payable|effective|ex-dividend)$/.test(lower[at - 1] ?? ''),
  )

/** "went on strike for an *indefinite period* on Monday": that has no end. */
const isEndless: Rule = ({ text: { lemma, lower } }, { form, token }) =>
  form === 'noun' &&
  lemma[token] === 'period' &&
  /^(?:indefinite|unlimited|unspecified|undetermined|long|short|brief)$/.test(lower[token - 1] ?? '')

/** "signed *shortly before midnight*", "agreed minutes before noon": it was done then, and due by nothing. */
const isJustBefore: Rule = ({ text: { lower, tag } }, { clause }, { first, expression }) =>
  (lower[first] === 'before' || lower[first - 1] === 'before') &&
  JUST.test(lower[lower[first] === 'before' ? first - 1 : first - 2] ?? '') &&
  expression.hour !== null &&
  /^VB[ND]$/.test(tag[clause.head]) &&
  !/^(?:coming|present)$/.test(clause.tense)

/** "will *do so on Friday*": when they do what was told before, and no duty. */
const isDoingSo: Rule = ({ text: { lower } }, { form, clause }, { expression }) =>
  form === 'any' && clause.lemma === 'do' && lower[clause.head + 1] === 'so' && expression.relation === 'at'

const JUST = /^(?:shortly|just|right|soon|immediately|minutes?|hours?|moments?|seconds?|long)$/

const RULES: readonly Rule[] = [
  isHappened,
  isGiven,
  isTried,
  isRunning,
  isPeriod,
  isRecordDate,
  isEndless,
  isJustBefore,
  isDoingSo,
]
