import { caseOf } from '../events/index.ts'
import type { TimeMention } from '../times/index.ts'
import type { MeetingText } from './context.ts'
import { nounBefore } from './noun-before.ts'
import type { Sign } from './signs.ts'

/** Tokens between "had been due to" and a verb. */
const TO_DUE = 9

/** "*were to have* met on Monday", "*had been due to* meet on Monday", "*had originally been scheduled to* expire": that it was planned is over. */
export const isOver = ({ text }: MeetingText, { form, token }: Sign): boolean =>
  form !== 'noun' && isOnceDueAt(text, token)

/** Whether the words before a verb say that it was due once. */
export function isOnceDueAt({ lower, sentence }: MeetingText['text'], verb: number): boolean {
  let from = Math.max(0, verb - TO_DUE)
  while (sentence[from] !== sentence[verb]) from++
  return OVER.test(lower.slice(from, verb).join(' '))
}

const OVER =
  /\b(?:was|were) to have(?: \w+)?$|\bhad (?:\w+ )?been (?:due|scheduled|set|expected|supposed|planned|booked|slated) to(?: \w+)?$/

/**
 * "The talks *were to have* ended on Thursday", "a round that *was to have* begun on Tuesday": of what had a time once, neither that it is
 * to come nor that it was.
 */
export function isTimeOver({ text }: MeetingText, { form, token }: Sign, time: TimeMention | null): boolean {
  if (form !== 'noun' || time === null || text.sentence[time.first] !== text.sentence[token]) return false
  const { all, of } = text.clauses
  const clause = all[of[time.governor < 0 ? time.first : time.governor]]
  return clause !== undefined && isOnceDueAt(text, clause.head)
}

/** What there is of a meeting that was: "the *outcome* of the talks". */
const LEFT =
  /^(?:minute|outcome|result|aftermath|transcript|account|failure|collapse|success|breakdown|tape|recording|footage|photo|photograph|picture)$/
/** Parts of a meeting, in which something may have happened. */
const PART = /^(?:start|beginning|middle|end|close|course|half|hour)$/
/** What a meeting is called that was not long ago. */
const RECENT = /^(?:latest|recent|previous)$/
/** What is said of a meeting that was: "is *credited* with breaking the deadlock". */
const JUDGING = /^(?:credit|blame|praise|hail)$/

/** "The announcement *follows* a visit here this week": it was, or has begun. */
export const isFollowed = ({ token, clause: { lemma, object, passive, tense, modals, negations } }: Sign): boolean =>
  lemma === 'follow' &&
  object === token &&
  !passive &&
  /^(?:past|present)$/.test(tense) &&
  modals.length + negations.length === 0

/** "the *minutes* of its March meeting", "people *familiar with* Monday's discussion": it was held, whatever its day. */
export function isPresupposed(context: MeetingText, sign: Sign): boolean {
  const { text, roles } = context
  const { form, token } = sign
  if (form !== 'noun') return false
  const { lemma, lower } = text
  if (isFollowed(sign)) return true
  const noun = nounBefore(text, token, /^of$/)
  if (noun >= 0 && LEFT.test(lemma[noun])) return true
  const around = text.clauses.all[text.clauses.of[token]]
  if (around !== undefined && isToldAsPast(around)) {
    if (noun >= 0 && PART.test(lemma[noun])) return true
    for (let c = text.childStart[token]; c < text.childStart[token + 1]; c++)
      if (RECENT.test(lower[text.children[c]])) return true
  }
  if (isComeFrom(context, sign) || isWhereItHappened(text, token)) return true
  const isJudged = (roles.get(token) ?? []).some(
    ({ passive, object, lemma: verb, tense }) =>
      passive && object === token && JUDGING.test(verb) && tense !== 'coming',
  )
  if (isJudged) return true
  if (caseOf(text, token) !== 'with') return false
  for (let at = token - 1; at > token - 6; at--) if (lower[at] === 'familiar' && lower[at + 1] === 'with') return true
  return false
}

/** "is *coming off* a bad session": it is over, and nobody called it off. */
export const isComeFrom = ({ text: { head } }: MeetingText, { form, token, clause }: Sign): boolean =>
  form === 'noun' && clause.lemma === 'come off' && head[token] === clause.head && token > clause.head

const isToldAsPast = ({ tense, modals, negations }: Sign['clause']): boolean =>
  tense === 'past' && modals.length === 0 && negations.length === 0

/** Tokens from a meeting to "at which". */
const TO_WHICH = 7

/** "his hearing on Tuesday, *at which he laid out* the figures": it was held, whatever is told of it. */
function isWhereItHappened({ lower, sentence, tag, clauses }: MeetingText['text'], token: number): boolean {
  for (let at = token + 1; at < token + TO_WHICH && sentence[at] === sentence[token]; at++) {
    if (clauses.at[at] >= 0) return false
    if (!/^(?:at|in|during)$/.test(lower[at]) || lower[at + 1] !== 'which') continue
    for (let verb = at + 2; verb < at + TO_WHICH && sentence[verb] === sentence[token]; verb++)
      if (tag[verb] === 'MD' || clauses.at[verb] >= 0) return tag[verb] === 'VBD'
  }
  return false
}

/** "A meeting before Easter is *out of the question*" */
export function isOutOfQuestion({ text: { lower, sentence } }: MeetingText, token: number): boolean {
  for (let at = token + 1; at < token + 12 && sentence[at] === sentence[token]; at++)
    if (/^[,;]$/.test(lower[at])) return false
    else if (lower.slice(at, at + 4).join(' ') === 'out of the question') return lower[at - 1] !== 'not'
  return false
}

/** "*filed* its answer on Tuesday", "the duty *took effect* on Monday": done, so that no deadline is to come by that day. */
export const isDoneAlready = ({ form, family, clause }: Sign, time: TimeMention | null): boolean =>
  form === 'verb' &&
  /^(?:produce|force)$/.test(family.name) &&
  time?.expression.relation === 'at' &&
  clause.tense === 'past' &&
  clause.modals.length === 0 &&
  clause.negations.length === 0
