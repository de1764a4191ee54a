import type { Clause } from '../clauses/index.ts'
import type { MeetingText } from './context.ts'
import { denialIn, isAsked, isInDenial, isLeftOpen, isNegated, isNotUntil, isOnlySupposed } from './denied.ts'
import { droppedBehind, UNDECIDED } from './dropped.ts'
import { CLUES } from './families.ts'
import { BEING, hedgesOf } from './hedges.ts'
import type { MeetingKind, MeetingStatus } from './meeting.ts'
import { isAwayFrom, isMoved, isOff, saidBehind } from './moved.ts'
import { isNotToBe } from './not-to-be.ts'
import { isOfAnother, isOfJoined } from './of-another.ts'
import type { Sign } from './signs.ts'
import { statusOf } from './status.ts'
import { isOver } from './taken-as-known.ts'

/** What may have become of a sign's meeting, and what speaks for it. */
export interface Outcome {
  readonly status: MeetingStatus | null
  readonly features: readonly string[]
  /** The word that says so, or -1. */
  readonly word: number
  /** The text says so in as many words, whatever else they are like. */
  readonly isSaid: boolean
}

interface Clue {
  readonly name: string
  readonly word: string
  /** How it stands to the sign: it heads its clause, hangs on it, is above it, or stands near. */
  readonly where: string
  readonly token: number
}

const NEAR = 12
/** Tokens within which "off" follows "call": "called the planned session off". */
const MOST_TO_OFF = 6

/** What the text may say became of a sign's meeting. */
export function outcomesOf(context: MeetingText, sign: Sign, kind: MeetingKind): Outcome[] {
  const { text, facts } = context
  const { clause, token, family, form, core } = sign
  const clues = cluesOf(context, sign)
  const names = new Set(clues.map(({ name }) => name))
  const fact = facts.of(clause)
  const parent = clause.parent < 0 ? null : text.clauses.all[clause.parent]
  const isUntil = isNotUntil(context, sign)
  const negated = !isUntil && (clause.negations.length > 0 || isNone(context, token))
  const isPutOff = kind !== 'deadline' && isMoved(context, sign)
  const dropped = kind === 'deadline' ? null : droppedOf(context, sign)
  const isAway = kind !== 'deadline' && isAwayFrom(context, sign)
  const moved = dropped !== null || isPutOff || isAway
  const denial = denialIn(context, sign)
  const isOnStill = denial < 0 && isStillOn(context, clues)
  const isLapsed = kind === 'deadline' && isLetLapse(context, sign)
  // Nobody says that it was, nor that it was not.
  if (denial < 0 && kind !== 'deadline' && (isLeftOpen(context, sign) || isAsked(sign))) return []
  if (denial < 0 && !moved && isNotToBe(context, sign, kind)) return []
  const denied = denial >= 0 || isInDenial(context, sign, names.has('deny'))
  const isNot = kind !== 'deadline' && !isUntil && isNegated(context, sign, isNone(context, token))
  // What is left is what became of a plan.
  const isUnreal = isNot || (kind !== 'deadline' && isOnlySupposed(context, sign))
  // "were to have met on Monday": neither to come nor over.
  const isPast = isOver(context, sign)
  const headline = context.isHeadline(clause)
  const statuses: (MeetingStatus | null)[] = moved || isUnreal ? [] : ['planned']
  if (kind !== 'deadline' && !moved && !isUnreal && !isPast) statuses.push('held')
  // "Monday's session": its day tells whether it is over, unless the clause does.
  const isPlanned = fact === 'coming' || clues.some(({ name, where }) => name === 'plan' && where === 'head')
  if (form === 'noun' && kind !== 'deadline' && !isPlanned && !moved && !isUnreal) statuses.push(null)
  const isExtended = kind === 'deadline' && isProlonged(sign)
  if (kind === 'deadline' && !isExtended && (names.has('miss') || negated || isNegatedBehind(context, token)))
    statuses.push('missed')
  if (names.has('postpone') || isPutOff || dropped === 'postpone') statuses.push('postponed')
  if (names.has('cancel') || dropped === 'cancel') statuses.push('cancelled')
  const isDenied = negated && isSaidNotToBe(context, sign)
  if (kind !== 'deadline' && (isDenied || isAway || names.has('away'))) statuses.push('absent')
  if (isDenied && kind !== 'deadline' && !names.has('cancel') && !isAttended(context, sign)) statuses.push('cancelled')
  if (denied) statuses.push('denied')
  if (isPast && kind !== 'deadline' && !statuses.some((status) => status !== 'planned')) statuses.push('absent')
  const told = [
    `fact=${fact}`,
    `fact=${fact}&${form}${core ? '' : '-'}`,
    `tense=${clause.tense}`,
    `tense=${clause.tense}&${parent === null ? 'root' : `${clause.relation}-${parent.tense}`}`,
    `family=${family.name}`,
    `kind=${kind}`,
    ...(parent === null ? [] : [`above=${parent.lemma}`]),
    ...clause.modals.map((at) => `modal=${text.lower[at]}`),
    ...(negated ? ['not'] : []),
    ...(denied ? ['denied'] : []),
    ...(kind === 'deadline' && isNegatedBehind(context, token) ? ['not behind'] : []),
    ...(headline ? ['headline', `headline&${clause.tense}`] : []),
    ...(clause.opener === '' ? [] : [`opener=${clause.opener}`]),
    ...(form === 'noun' && !core ? [`case=${caseBefore(context, token)}`] : []),
    ...[...new Set(clues.map(({ name, where }) => `clue=${name}&${where}`))],
    ...[...names].map((name) => `clue=${name}`),
    ...clues.filter(({ where }) => where === 'head').map(({ word }) => `head=${word}`),
  ]
  told.push(...wordsBefore(context, sign), ...describedFeatures(context, sign), ...hedgesOf(text, sign))
  if (!['plan', 'postpone', 'cancel', 'miss', 'away', 'deny'].some((name) => names.has(name))) told.push('no clue')
  if (statuses.length === 1) told.push('only')
  const possible = isOnStill
    ? statuses.filter((status) => status === 'planned' || status === null)
    : isLapsed
      ? (['missed'] as const)
      : statuses
  return (denial < 0 ? possible : statuses.filter((status) => status === 'denied')).map((status): Outcome => {
    const wanted = {
      planned: 'plan',
      held: 'hold',
      postponed: 'postpone',
      cancelled: 'cancel',
      missed: 'miss',
      absent: 'away',
      denied: 'deny',
    }[status ?? 'planned']
    const own = clues.filter(({ name }) => name === wanted)
    // Whether the words that tell this status stand where such words stand, whichever they are.
    const special = status !== 'planned' && status !== 'held'
    const matched = special
      ? [
          'special',
          ...own.map(({ where }) => `special=${where}`),
          `special=${own.length > 0}&${negated}`,
          ...own.map(({ where }) => `special=${where}&${fact}`),
        ]
      : [
          'plain',
          `plain&not=${negated}&${core}`,
          ...clues.filter(({ name }) => !/^(?:plan|hold)$/.test(name)).map(({ where }) => `plain-but=${where}`),
        ]
    const rule = statusOf(fact, clause, false) ?? 'none'
    matched.push(`rule=${rule === status ? 'same' : `${rule}-${status}`}`)
    return {
      status,
      features: [`s:${status}`, ...told.map((feature) => `s:${status}&${feature}`), ...new Set(matched)],
      word: status === 'denied' && denial >= 0 ? denial : (clues.find(({ name }) => name === wanted)?.token ?? -1),
      isSaid:
        denial >= 0 ||
        (dropped !== null && dropped === wanted) ||
        (isAway && status === 'absent') ||
        (isOnStill && status === 'planned') ||
        isLapsed ||
        (isNot && status === 'absent' && clause.tense === 'past'),
    }
  })
}

/** "The session has *not been called off*", "was never cancelled": then it is on; not "was not put off until Friday for nothing". */
function isStillOn({ text: { clauses, lower } }: MeetingText, clues: readonly Clue[]): boolean {
  return clues.some(({ name, where, token }) => {
    if (!/^(?:cancel|postpone)$/.test(name) || !/^(?:head|noun|over)$/.test(where)) return false
    const clause = clauses.all[clauses.at[token]]
    if (clause === undefined || clause.asked || clause.conditional || clause.tense === 'none') return false
    return clause.negations.length > 0 && !clause.modals.some((at) => UNDECIDED.has(lower[at]))
  })
}

/** Tokens behind "let" within which it is said what was let happen. */
const TO_LAPSE = 20
/** Clauses above a sign's in which "let" is looked for. */
const TO_LET = 3

/** "*let* the deadline for an answer *lapse* on Monday": it was missed, whatever the tagger makes of "lapse", which has no tense. */
function isLetLapse({ text: { clauses, lower, sentence } }: MeetingText, { clause, token }: Sign): boolean {
  let of: Clause | undefined = clause
  for (let step = 1; step < TO_LET && of !== undefined && of.lemma !== 'let'; step++)
    of = of.parent < 0 ? undefined : clauses.all[of.parent]
  if (of?.lemma !== 'let' || of.head > token || !/^(?:past|none)$/.test(of.tense) || of.subject < 0) return false
  if (of.asked || of.conditional || of.opener === 'to' || of.modals.length + of.negations.length > 0) return false
  for (let at = of.head + 1; at < of.head + TO_LAPSE && sentence[at] === sentence[token]; at++)
    if (/^(?:lapse|pass|expire|slip)$/.test(lower[at]) || /^(?:run out|go by)$/.test(`${lower[at]} ${lower[at + 1]}`))
      return true
  return false
}

/** What the words behind a sign say became of it: that it is off, or what was made of the plan. */
function droppedOf(context: MeetingText, sign: Sign): 'cancel' | 'postpone' | null {
  if (isOff(context, sign) || saidBehind(context, sign) === 'cancel') return 'cancel'
  return droppedBehind(context, sign)
}

/**
 * Whether the "not" of a sign's clause is said of its meeting: "held no talks", "the session will not take place"; of "the talks did
 * not produce an accord" and "said at the session that they would not" it is said of something else.
 */
function isSaidNotToBe(context: MeetingText, sign: Sign): boolean {
  const { form, core, clause, token } = sign
  if (form !== 'noun' || isNone(context, token) || isAttended(context, sign)) return true
  return core && (BEING.has(clause.lemma) || /^(?:hold|plan|cancel|postpone|away)$/.test(CLUES.get(clause.lemma) ?? ''))
}

const PROLONGING: ReadonlySet<string> = new Set('extend prolong renew lengthen'.split(' '))

/** "prolonged the truce until May", whatever was missed before: a day to come. */
const isProlonged = ({ clause }: Sign): boolean => PROLONGING.has(clause.lemma) && clause.negations.length === 0

const ATTENDING: ReadonlySet<string> = new Set(
  'attend join come go travel participate appear turn_up show_up sit_in'
    .split(' ')
    .map((word) => word.replace('_', ' ')),
)

/** "will not attend the session": it may well be held without whoever stays away. */
function isAttended({ text: { lemma } }: MeetingText, { clause, token, form }: Sign): boolean {
  const takesPart = clause.lemma === 'take' && clause.object >= 0 && lemma[clause.object] === 'part'
  const comes = takesPart || ATTENDING.has(clause.lemma)
  return comes && clause.subject >= 0 && !(form === 'noun' && clause.subject === token)
}

/** What the clauses that describe a sign's noun say of it: "Monday's session, at which they spoke alone". */
function describedFeatures({ text, facts }: MeetingText, { token, form, core }: Sign): string[] {
  if (form !== 'noun') return []
  const { children, childStart, relation, clauses } = text
  const found: string[] = []
  for (let c = childStart[token]; c < childStart[token + 1]; c++) {
    const child = children[c]
    if (!relation[child].startsWith('acl') || clauses.at[child] < 0) continue
    const clause = clauses.all[clauses.at[child]]
    found.push(`described=${facts.of(clause)}`, `described=${relation[child]}-${clause.tense}&${core}`)
  }
  return found
}

/** The small words before a sign, whatever the parser makes of them: "would telephone", "is to see", "no meeting". */
function wordsBefore({ text: { lower, upos, sentence } }: MeetingText, { token }: Sign): string[] {
  const found: string[] = []
  for (let at = token - 1, step = 0; step < 4 && at >= 0 && sentence[at] === sentence[token]; at--, step++) {
    if (/^(?:VERB|NOUN|PROPN|NUM|PUNCT)$/.test(upos[at])) break
    if (upos[at] === 'ADJ') continue
    found.push(`before=${lower[at]}`)
  }
  return found.length === 0 ? ['before=none'] : found
}

function cluesOf({ text, roles }: MeetingText, sign: Sign): Clue[] {
  const { token, clause, form, core } = sign
  const { clauses, lemma, lower, sentence, children, childStart, tokens, head } = text
  const found: Clue[] = []
  const add = (word: string, where: string, at: number): void => {
    const name = CLUES.get(word)
    // "a one-off payment" calls nothing off, nor does who "calls for" something or is "called" so.
    if (lower[at - 1] === '-' && word === 'off') return
    if (word === 'call' && !lower.slice(at + 1, at + MOST_TO_OFF).includes('off')) return
    if (name !== undefined) found.push({ name, word, where, token: at })
  }
  const addOf = (of: Clause, where: string): void => {
    if (!isOfAnother(text, of, token) && !isOfJoined(text, of, sign)) add(of.lemma, where, of.head)
  }
  // "call *off*"
  const isOfOther = (at: number): boolean => {
    const of = head[at] < 0 ? undefined : clauses.all[clauses.at[head[at]]]
    return of !== undefined && isOfAnother(text, of, token)
  }
  const over = (from: Clause | null, where: string): void => {
    for (let at = from, step = 0; at !== null && step < 3; at = at.parent < 0 ? null : clauses.all[at.parent], step++)
      addOf(at, step === 0 ? where : 'above')
  }
  if (form === 'noun') {
    over(clause, core ? 'head' : 'around')
    for (let c = childStart[token]; c < childStart[token + 1]; c++) {
      const child = children[c]
      if (clauses.at[child] >= 0) add(clauses.all[clauses.at[child]].lemma, 'beside', child)
      else add(lemma[child], 'word', child)
    }
  } else {
    add(clause.lemma, 'self', clause.head)
    // "a session that she was to chair was called off": what became of the noun became of it.
    const noun = clause.relation.startsWith('acl') ? head[clause.head] : -1
    if (noun >= 0) for (const role of roles.get(noun) ?? []) if (role !== clause) add(role.lemma, 'noun', role.head)
    // "was to have chaired a session, cancelled it"
    for (const child of clause.children)
      add(clauses.all[child].lemma, `child-${clauses.all[child].relation}`, clauses.all[child].head)
    over(clause.parent < 0 ? null : clauses.all[clause.parent], 'over')
  }
  const from = Math.max(tokens.sentences[sentence[token]], token - NEAR)
  const to = Math.min(tokens.sentences[sentence[token] + 1], token + NEAR)
  for (let at = from; at < to; at++) {
    if (at === token || found.some((clue) => clue.token === at)) continue
    const index = clauses.at[at]
    if (index >= 0) addOf(clauses.all[index], at < token ? 'near-before' : 'near-after')
    else if (/^(?:off|postponement|cancellation|denial|without)$/.test(lemma[at]) && !isOfOther(at))
      add(lemma[at], 'near', at)
  }
  return found
}

/** "no meeting", "none of the talks" */
function isNone({ text: { children, childStart, lower } }: MeetingText, token: number): boolean {
  for (let c = childStart[token]; c < childStart[token + 1]; c++)
    if (/^(?:no|neither|without|not)$/.test(lower[children[c]])) return true
  return false
}

/** "had until Friday to answer, and no answer came" */
function isNegatedBehind({ text: { lower, sentence, tokens } }: MeetingText, token: number): boolean {
  for (let at = token + 1; at < tokens.count && sentence[at] === sentence[token]; at++)
    if (/^(?:no|not|n't|never|nobody|nothing|none|without|neither)$/.test(lower[at])) return true
  return false
}

function caseBefore({ text: { children, childStart, relation, lower } }: MeetingText, token: number): string {
  for (let c = childStart[token]; c < childStart[token + 1]; c++)
    if (relation[children[c]] === 'case' && children[c] < token) return lower[children[c]]
  return ''
}
