import { caseOf } from '../events/index.ts'
import type { TimeMention } from '../times/index.ts'
import { isAfterCollapse, isCountedOn } from './after-talks.ts'
import type { MeetingText } from './context.ts'
import { CLUES, TELLING_NOUNS, TELLING_VERBS } from './families.ts'
import { BEING } from './hedges.ts'
import { isAfterMany, isAsideBefore, isBehindOther, isInJoined, isOfTopic } from './neighbouring-times.ts'
import { aheadOf, nounBefore } from './noun-before.ts'
import { isOfNounBeside } from './nouns-beside.ts'
import type { Sign } from './signs.ts'
import { isOfWhatIsBeside } from './times-beside.ts'

/** Whether a time near a sign is by grammar that of something else, whatever else it is like. */
export function isOfSomethingElse(context: MeetingText, sign: Sign, time: TimeMention): boolean {
  if (context.text.sentence[time.first] !== context.text.sentence[sign.token]) return isAsideBefore(context, time)
  return RULES.some((rule) => rule(context, sign, time)) || isOfNounBeside(context, sign, time)
}

type Rule = (context: MeetingText, sign: Sign, time: TimeMention) => boolean

/** Steps up from the clause of a time to that of a sign. */
const MOST_STEPS = 4

/** Clauses in which a time stands and the sign does not, from the innermost outwards. */
function clausesBetween({ text }: MeetingText, { token, clause }: Sign, time: TimeMention): Sign['clause'][] {
  const found: Sign['clause'][] = []
  const { all, of } = text.clauses
  // "who arrived on Sunday and met her": what "and" joins to a clause stands in it too.
  let joined: Sign['clause'] | undefined = clause
  const own = new Set([clause.index])
  while (joined?.relation === 'conj' && joined.parent >= 0 && own.size <= MOST_STEPS) {
    joined = all[joined.parent]
    own.add(joined.index)
  }
  let at: Sign['clause'] | undefined = all[of[time.governor < 0 ? time.first : time.governor]]
  for (let step = 0; step < MOST_STEPS && at !== undefined && !own.has(at.index); step++) {
    if (at.first <= token && token < at.end) break
    found.push(at)
    at = at.parent < 0 ? undefined : all[at.parent]
  }
  return found
}

/** Verbs of a clause that describes a meeting though the parser hangs it on another noun: "talks between ministers that *begin* on Monday". */
const isOfMeetings = (lemma: string): boolean =>
  BEING.has(lemma) ||
  /^(?:plan|hold|postpone|cancel)$/.test(CLUES.get(lemma) ?? '') ||
  (TELLING_VERBS.get(lemma) ?? []).some(({ name }) => name === 'phase')

/** A noun that is told of a meeting by, and no paper or payment. */
const isMeetingNoun = (lemma: string): boolean =>
  (TELLING_NOUNS.get(lemma.toLowerCase()) ?? []).some(({ name }) =>
    /^(?:session|talks|visit|call|meal|rally)$/.test(name),
  )

/** "will meet to discuss the plan, *which parliament rejected on Monday*", "talks on a contract *that expires on Friday*". */
const isInRelative: Rule = (context, sign, time) => {
  const { head, lemma, lower } = context.text
  return clausesBetween(context, sign, time).some(({ relation, head: predicate, tense, lemma: verb }) => {
    if (relation !== 'acl:relcl' || tense === 'none' || (isOfMeetings(verb) && lower[predicate + 1] !== 'out'))
      return false
    const noun = head[predicate]
    return noun >= 0 && noun !== sign.token && !isMeetingNoun(lemma[noun])
  })
}

/** Tokens from "which" to the verb of its clause. */
const TO_VERB = 8

/**
 * The same by the words alone, where the tree has it otherwise: "Kolm, *who spoke to bankers on Thursday*, wants a meeting", "the meeting
 * ended with a toast to the mill, *which stays shut until May*".
 */
const isInCommas: Rule = ({ text }, { token }, { first }) => {
  const { lower, lemma, upos, sentence } = text
  let which = first
  while (which > 0 && sentence[which] === sentence[first] && !/^[,;]$/.test(lower[which])) which--
  if (lower[which] !== ',' || !/^(?:who|which|whose|where)$/.test(lower[which + 1]) || (token > which && token < first))
    return false
  // "a meeting of Olm and Renn, which had been pencilled in for Friday": the meeting had.
  const isOfNames = lower[which + 1] === 'which' && upos[which - 1] === 'PROPN'
  if (token < which ? which - token < 3 || isOfNames : !isClosed(lower, first, token)) return false
  for (let at = which + 2; at < Math.min(first, which + TO_VERB); at++)
    if (
      upos[at] === 'VERB' &&
      (isOfMeetings(lemma[at]) || lower[at + 1] === 'off') &&
      !isGoingTo(lemma[at], lower[at + 1])
    )
      return false
  return true
}

/** "go to the polls", unlike "go ahead" */
const isGoingTo = (verb: string, next: string | undefined): boolean => verb === 'go' && next === 'to'

/** Whether a comma stands between a time and what follows. */
function isClosed(lower: readonly string[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (lower[at] === ',') return true
  return false
}

/** "talks on a contract *that runs out on Friday*", whatever the parser hangs the day on. */
const isWhenThatLapses: Rule = ({ text: { lower, sentence } }, { form, token, family }, { first }) => {
  if (form !== 'noun' || family.kinds.includes('deadline') || first < token) return false
  for (let at = token + 2; at < first - 1 && sentence[at] === sentence[token]; at++)
    if (/^(?:that|which)$/.test(lower[at]) && LAPSING.test(`${lower[at + 1]} ${lower[at + 2]}`)) return true
  return false
}

const LAPSING = /^(?:expires?|expired|lapses?|lapsed|matures?|matured|(?:runs?|ran) out|(?:falls?|fell) due)\b/

/** Openers of clauses whose time is none of what is told beside them. */
const BESIDE = /^(?:before|until|till|unless|if|because|although|though|since|whether|while)$/

/** Those that open nothing that is said or asked, whatever the parser hangs it on: "asked for talks *before* the levy takes effect on Friday". */
const CLOSING = /^(?:before|until|till|unless)$/

/** "will ballot its members *if the talks on Friday bring nothing*", "comes days *before Kessar votes on April 20*". */
const isInBeside: Rule = (context, sign, time) =>
  !sign.family.kinds.includes('deadline') &&
  clausesBetween(context, sign, time).some(
    ({ relation, opener, tense }) =>
      (/^(?:advcl|acl)/.test(relation) || (relation === 'ccomp' && CLOSING.test(opener))) &&
      (tense !== 'none' || opener === 'if') &&
      BESIDE.test(opener),
  )

/** "*Friday* marks a year since the two met", "*April 1* goes away": a day that something is said of. */
const isWhatIsToldOf: Rule = ({ text }, { token, clause, form }, time) => {
  const at = text.clauses.all.find(
    ({ subject, sentence, passive }) =>
      !passive && sentence === clause.sentence && subject >= time.first && subject < time.end,
  )
  if (at === undefined || at.kind !== 'verb' || /^(?:be|see|bring|become|remain)$/.test(at.lemma)) return false
  return at.index === clause.index ? form !== 'noun' : at.first <= token && token < at.end
}

/** "The talks have failed; the mill will close *on Friday*." */
const isAcross: Rule = ({ text: { lower } }, { token }, { first }) => {
  for (let at = Math.min(token, first) + 1; at < Math.max(token, first); at++) if (lower[at] === ';') return true
  return false
}

/** Tokens before a length of time in which "first" stands. */
const TO_FIRST = 9

/** "their first meeting *in nine months*", "*since June*": how long there was none. */
const isSinceLast: Rule = ({ text: { lower, sentence } }, { form, token }, { first, expression }) => {
  const isAhead = expression.form.kind === 'unit' && expression.form.least > 0
  const isSince = expression.relation === 'since' && token < first
  if (form !== 'noun' || !(isAhead || isSince || expression.form.kind === 'duration')) return false
  if (!isSince && !/^(?:in|for)$/.test(lower[first]) && !/^(?:in|for)$/.test(lower[first - 1] ?? '')) return false
  for (let at = first - 1; at > first - TO_FIRST && sentence[at] === sentence[first]; at--)
    if (/^(?:first|only|second|third)$/.test(lower[at])) return true
  return false
}

/** Nouns of what there is of a meeting before or after it, with a day of its own. */
const BESIDE_MEETING = new Set(
  'paper agenda minute seat ticket invitation preparation hope doubt fear prospect outcome result record transcript date venue demand call appeal request condition anniversary announcement word news'.split(
    ' ',
  ),
)

/** "The *agenda* of the summit was leaked on Tuesday", "*hopes* for the talks faded on Tuesday". */
const isOfWhatBelongsToIt: Rule = ({ text }, { form, token, clause }, { first, governor }) => {
  const { lemma, left, right, lower } = text
  if (form !== 'noun') return false
  const noun = nounBefore(text, token, /^(?:of|for|about|on|over)$/)
  if (noun < 0 || !BESIDE_MEETING.has(lemma[noun])) return false
  const isWithin = governor >= left[token] && governor <= right[token]
  if (!isWithin) return first < left[token] || first > right[token]
  if (first < token) return false
  for (let at = token + 1; at < first; at++) if (text.clauses.at[at] >= 0) return true
  return token > clause.head && (lower[first] === 'on' || lower[first - 1] === 'on')
}

/** "was sent to ministers on Friday *ahead of the meeting*": before it. */
const isAheadOf: Rule = ({ text }, { form, token }, { first }) => form === 'noun' && first < aheadOf(text, token)

/** "was briefed *on the talks* on Tuesday": when she was told of them. */
const isOfBriefing: Rule = ({ text }, { form, token, clause, core }, { first }) =>
  form === 'noun' &&
  !core &&
  first > token &&
  (text.lower[first] === 'on' || text.lower[first - 1] === 'on') &&
  /^(?:on|about)$/.test(caseOf(text, token)) &&
  /^(?:brief|inform|comment|report|testify|speak|tell|question|reflect)$/.test(clause.lemma)

/** "the minutes of the meeting, *released on Wednesday*" */
const isOfPublishing: Rule = ({ text: { lower } }, { form, token }, { first }) => {
  if (form !== 'noun' || first < token) return false
  for (let at = token + 1; at < first; at++)
    if (/^(?:released|published|issued|leaked|circulated|printed|posted)$/.test(lower[at]))
      return !/^(?:was|were|be|been|is|are|has|had|have|and)$/.test(lower[at - 1])
  return false
}

/** Families of papers and payments: what they are *of* is their date. */
const isPaper = (name: string): boolean => name === 'bill' || name === 'owed'

/** What a day has parts of, or is one of: "the small hours *of Sunday*", "the week *of March 3*". */
const LENGTH =
  /^(?:minute|hour|day|night|morning|afternoon|evening|week|weekend|month|quarter|year|end|start|beginning|middle|close|rest|course|eve|first|last)$/

/** "the bill *of last Thursday*", "the accident *of Saturday*". */
const isDateOf: Rule = ({ text: { lower, upos, lemma } }, { token, family }, { first, governor }) => {
  if (lower[first] !== 'of' && lower[first - 1] !== 'of') return false
  if (governor === token) return isPaper(family.name)
  return governor >= 0 && governor < first && upos[governor] === 'NOUN' && !LENGTH.test(lemma[governor])
}

/** "until the dispute over the *February* bill is settled": a day as the name of something else. */
const isInName: Rule = ({ text: { upos, lemma } }, { token }, { first, end, governor, expression }) => {
  if (governor < end || governor === token || !/^(?:NOUN|PROPN)$/.test(upos[governor])) return false
  if (/^(?:on|in|by|for|from|until|at|after|before)\b/i.test(expression.words)) return false
  const known = TELLING_NOUNS.get(lemma[governor].toLowerCase())
  if (known !== undefined && !known.some(({ name }) => isPaper(name))) return false
  for (let at = end; at < governor; at++) if (!/^(?:ADJ|NOUN|PROPN|PART)$/.test(upos[at])) return false
  return first < end
}

const STOPPING = /^(?:strike|walkout|stoppage|walk-out|industrial action|boycott)$/

/** Tokens between a vote and the strike that it was on: "voted by nine to one, on a turnout of two thirds, *to strike*". */
const TO_STRIKE = 20

/** "voted for a strike *on April 20*": when that is to be. */
const isOfStrike: Rule = ({ text: { lemma } }, { token, family, clause }, { first }) => {
  if (family.name !== 'vote' || first < token) return false
  for (let at = token + 1; at < Math.min(first, token + TO_STRIKE); at++)
    if (STOPPING.test(lemma[at]) || /^(?:stop|cease|down)$/.test(lemma[at])) return clause.head <= at
  return false
}

/** "Three weeks *after the election* there was still none on Tuesday": a day counted from it is not its own. */
const isCountedFrom: Rule = ({ text }, { form, token }, { governor }) => {
  const { left, right, lower } = text
  if (form !== 'noun' || !/^(?:after|before)$/.test(caseOf(text, token))) return false
  if (governor >= left[token] && governor <= right[token]) return false
  let at = token - 1
  while (at > 0 && at > token - 6 && !/^(?:after|before)$/.test(lower[at])) at--
  return /^(?:day|week|month|year|hour)s?$/.test(lower[at - 1] ?? '')
}

/** "the round, *postponed this week*, on May 19", "the visit, called off on Monday,": when that was done, whatever the parser makes of it. */
const isOfPuttingOff: Rule = ({ text: { lemma, lower, upos, tag } }, { form, token }, { first, expression }) => {
  const verb = upos[first - 1] === 'ADP' && lower[first - 1] !== 'off' ? first - 2 : first - 1
  const isOff = lower[verb] === 'off' && lower[verb - 1] === 'called'
  const at = isOff ? verb - 1 : verb
  if (form !== 'noun' || at <= token || lower[at - 1] !== ',' || !/^VB[ND]$/.test(tag[at])) return false
  if (/^(?:until|till|to|for|from)\b/i.test(expression.words) || /^(?:until|to|for|from)$/.test(lower[first - 1]))
    return false
  return isOff || /^(?:cancel|postpone)$/.test(CLUES.get(lemma[at]) ?? '')
}

const RULES: readonly Rule[] = [
  isInRelative,
  isInCommas,
  isWhenThatLapses,
  isInBeside,
  isWhatIsToldOf,
  isAcross,
  isSinceLast,
  isOfWhatBelongsToIt,
  isAheadOf,
  isOfBriefing,
  isOfPublishing,
  isDateOf,
  isInName,
  isOfStrike,
  isCountedFrom,
  isInJoined,
  isBehindOther,
  isAfterMany,
  isAfterCollapse,
  isCountedOn,
  isOfTopic,
  isOfWhatIsBeside,
  isOfPuttingOff,
]
