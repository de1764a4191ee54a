import { phraseOf, spanOfTokens } from '../clauses/index.ts'
import { caseOf } from '../events/index.ts'
import { classOf } from './choose.ts'
import type { MeetingText } from './context.ts'
import { TELLING_NOUNS } from './families.ts'
import type { MeetingData, Participant } from './meeting.ts'
import { type MeetingReading, withParticipants } from './readings.ts'

/**
 * Readings, those that name nobody with the participants of the meeting that they go back to:
 *
 * - "the visit", "that meeting": of the last of its kind that was told of;
 * - "the talks will resume", "a second round", "Thursday's session", "they are to meet again", "the delegations met": the two
 *   parties that the text is about, where it is plain which these are; else those of the last talks that were told of.
 *
 * @param told in text order
 */
export function withCarried(context: MeetingText, told: readonly MeetingReading[]): MeetingReading[] {
  const sides = sidesOf(context)
  const done: MeetingReading[] = []
  for (const reading of told) {
    const { data } = reading.draft
    const isSitting = classOf(data.meeting) === 'meeting'
    if (data.participants.length > 0) done.push(reading)
    else if (isSitting && goesOn(context, reading)) {
      const those = sides.length > 0 ? sides : ofTalksBefore(done.filter((one) => isNearEnough(context, one, reading)))
      const carried = those.length > 0 ? withParticipants(reading, those) : again(context, reading, done)
      done.push(isOfOthers(context, carried) ? reading : carried)
    } else {
      const carried = again(context, reading, done)
      done.push(isOfOthers(context, carried) ? reading : carried)
    }
  }
  return done
}

/**
 * "*Kessar* pulled out of talks set for Friday", "the talks will go ahead without *Kessar*": whoever that is said of has to do with them, so
 * that they are not of others alone who were told of before.
 */
function isOfOthers(context: MeetingText, { sign, draft }: MeetingReading): boolean {
  const { whoAt, text } = context
  const { clause, form, token } = sign
  const parties = new Set(draft.data.participants.flatMap(({ party }) => party ?? []))
  if (parties.size === 0) return false
  // "talks set for Friday" is a clause of its own, within that of the verb.
  const over = text.clauses.all[text.clauses.of[token]]
  const around =
    form === 'noun' ? [clause, over ?? clause].flatMap(({ subject }) => (subject === token ? [] : [subject])) : []
  const apart = clause.obliques.flatMap(({ preposition, head }) => (preposition === 'without' ? [head] : []))
  return [...around, ...apart].some((head) => {
    const who = head < 0 ? undefined : whoAt.get(head)
    return who?.meant === true && !parties.has(who.party)
  })
}

/** Sentences between talks and what "the two sides" do next, at most: further on they may be those of anything. */
const MOST_APART = 3

/** Whether those who took part in a meeting may be meant by what is told behind it: by "the talks" anywhere, by "they" or "the sides" near by. */
function isNearEnough({ text: { sentence } }: MeetingText, before: MeetingReading, { sign }: MeetingReading): boolean {
  return sign.form === 'noun' || sentence[sign.token] - sentence[before.sign.token] <= MOST_APART
}

/** Who took part in the last talks that were told of: two parties or more, for one alone may meet anybody. */
function ofTalksBefore(told: readonly MeetingReading[]): readonly Participant[] {
  const last = told.findLast(({ draft: { data } }) => {
    if (classOf(data.meeting) !== 'meeting' || data.status === 'absent' || data.status === 'denied') return false
    return new Set(data.participants.flatMap(({ party }) => party ?? [])).size > 1
  })
  return last?.draft.data.participants ?? []
}

/** "the visit", "that meeting": with who takes part in the last of its kind that was told of, and where. */
function again({ text }: MeetingText, reading: MeetingReading, told: readonly MeetingReading[]): MeetingReading {
  const { data, why } = reading.draft
  // "a working group that met"
  if (reading.sign.form !== 'noun') return reading
  const start = why[0]!.span.start
  if (!/\b(?:the|that|this|such)\s+$/i.test(text.text.slice(Math.max(0, start - 8), start))) return reading
  const known = told.findLast(({ draft }) => classOf(draft.data.meeting) === classOf(data.meeting))?.draft
  if (known === undefined) return reading
  const { draft } = reading
  const { participants } = known.data
  // On another day it may be elsewhere.
  const place = data.place ?? (isOfAnotherDay(data, known.data) ? null : known.data.place)
  return { ...reading, draft: { ...draft, party: known.party, data: { ...data, participants, place } } }
}

/** Whether both have days, and not the same as written. */
function isOfAnotherDay(one: MeetingData, other: MeetingData): boolean {
  if (one.times.length === 0 || other.times.length === 0) return false
  const days = (data: MeetingData): Set<string> => new Set(data.times.map(({ form }) => JSON.stringify(form)))
  const known = days(other)
  return [...days(one)].every((day) => !known.has(day))
}

/** How much more the two sides of talks are spoken of than anybody else, at least. */
const MORE_THAN_OTHERS = 2
/** How often each of them is, at least. */
const LEAST_SPOKEN = 5

/** The two parties that a text speaks of far more than of any other; none where it is not plain which these are. */
function sidesOf({ who, text }: MeetingText): Participant[] {
  const spoken = new Map<string, { count: number; head: number }>()
  for (const { party, head, meant } of who) {
    if (!meant || text.upos[head] === 'PRON') continue
    const held = spoken.get(party)
    if (held === undefined) spoken.set(party, { count: 1, head })
    else held.count++
  }
  const [one, two, three] = [...spoken].sort(([, a], [, b]) => b.count - a.count)
  if (one === undefined || two === undefined || two[1].count < LEAST_SPOKEN) return []
  if (three !== undefined && two[1].count < three[1].count * MORE_THAN_OTHERS) return []
  return [one, two].map(([party, { head }]) => ({ name: party, party, person: false, span: spanOf(text, head) }))
}

function spanOf(text: MeetingText['text'], head: number): Participant['span'] {
  const { first, end } = phraseOf(text, head)
  return spanOfTokens(text, first, end)
}

const TALKS = /^(?:talk|talks|negotiation|round)$/
const SITTING = /^(?:session|meeting|talk|talks|negotiation|round)$/
/** What says that it is one of several of the same. */
const ANOTHER =
  /^(?:second|third|fourth|fifth|next|another|new|further|fresh|last|final|joint|plenary|full|latest|more)$/
const SIDES = /^(?:they|both|sides|parties|delegations|negotiators|teams)$/

/** Whether a sign tells of a meeting as one more of those that the text is about. */
function goesOn({ text }: MeetingText, { sign: { token, form, clause, core, family } }: MeetingReading): boolean {
  const { lemma, lower, upos, children, childStart, relation } = text
  if (form === 'noun') return SITTING.test(lemma[token]) && isOneMore(text, token, core)
  if (clause.subject < 0) return false
  const subject = clause.passive ? clause.object : clause.subject
  if (subject < 0) return false
  if (SITTING.test(lemma[subject]) && TELLING_NOUNS.has(lemma[subject])) return isOneMore(text, subject, true)
  if (!/^(?:meet|sit|talk|talks|sitting)$/.test(family.name) || !SIDES.test(lower[subject])) return false
  for (let c = childStart[subject]; c < childStart[subject + 1]; c++) {
    const child = children[c]
    if (/^(?:nmod|amod|compound|acl)/.test(relation[child]) && upos[child] !== 'NUM') return false
  }
  return true
}

/** Whose words are bare, or say that it is one of several: whose it is, whom it is with or of what is not said. */
function isOneMore(text: MeetingText['text'], noun: number, core: boolean): boolean {
  const { lemma, lower, upos, children, childStart, relation, entities } = text
  let marked = core && TALKS.test(lemma[noun])
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const child = children[c]
    const isTime = /^(?:\w+day|tomorrow|yesterday|today|week|weekend|month)$/.test(lower[child])
    if (relation[child].startsWith('det')) marked ||= /^(?:the|that|this|these|those)$/.test(lower[child])
    else if (child < noun && isTime) marked = true
    else if (child < noun && upos[child] === 'ADJ') {
      if (!ANOTHER.test(lower[child])) return false
      marked = true
    } else if (child < noun && /^(?:compound|nmod|amod)/.test(relation[child])) return false
    else if (child > noun && relation[child].startsWith('nmod')) {
      const preposition = caseOf(text, child)
      if (/^(?:with|of|between|among|by|for)$/.test(preposition) && !(preposition === 'of' && TALKS.test(lemma[child])))
        return false
    } else if (entities.mentionAt[child] >= 0 && child < noun) return false
  }
  return marked
}
