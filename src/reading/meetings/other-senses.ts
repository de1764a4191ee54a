import { isInvertedIf, phraseOf } from '../clauses/index.ts'
import { caseOf, isMarketRally } from '../events/index.ts'
import { isGoingHome } from './at-home.ts'
import type { MeetingText } from './context.ts'
import { TELLING_NOUNS, TELLING_VERBS } from './families.ts'
import { isNoMeeting } from './no-meetings.ts'
import { isNoVote } from './no-votes.ts'
import type { Sign } from './signs.ts'

/** Whether a word that may tell of a meeting is used for something else, by the words beside it. */
export const isOtherwiseUsed = (context: MeetingText, sign: Sign): boolean =>
  (sign.form === 'noun' ? OF_NOUNS : OF_VERBS).some((rule) => rule(context, sign)) ||
  isNoMeeting(context, sign) ||
  isNoVote(context, sign)

type Rule = (context: MeetingText, sign: Sign) => boolean

/** What a meeting's noun may stand before without naming another thing: "talks deadline", "election day". */
const OF_MEETING = /^(?:day|date|night|week|weekend|round|process|series|period|phase|leg|link|call|tour|trip)$/

/** "the *conference* centre", "the *talks* table", "*Plenary* Notes": the kind of another thing. */
const isKindOfThing: Rule = ({ text }, { token }) => {
  const { relation, head, lemma, upos, lower, tokens, sentence } = text
  const thing = head[token]
  if (relation[token] !== 'compound' || thing <= token || !/^(?:NOUN|PROPN)$/.test(upos[thing])) return false
  const word = lemma[thing].toLowerCase()
  // "Talks stall", "deadline passes": verbs that a headline makes the tagger take for nouns.
  const isHeadline = lower[tokens.sentences[sentence[token] + 1] - 1] !== '.'
  return !isHeadline && !TELLING_NOUNS.has(word) && !TELLING_VERBS.has(word) && !OF_MEETING.test(word)
}

const TRADED =
  /^(?:share|stock|bond|price|crown|dollar|index|market|currency|cobalt|oil|crude|metal|gold|copper|yield|trade|trading|dealer|gain|loss)s?$/
const MOVING =
  /^(?:rise|fall|gain|lose|climb|drop|slip|ease|jump|sink|surge|slide|close|end|trade|advance|decline|add|shed)$/

/** "fell for a third *session*", "at the close of the *session* the crown stood at 4.12": a day of trading. */
const isOfTrading: Rule = ({ text }, { token, clause }) => {
  const { lemma, lower, tokens, sentence } = text
  if (lemma[token] !== 'session') return isMarketRally(text, token)
  const isCounted =
    lower[token + 1] === 'running' ||
    lower[token + 1] === 'high' ||
    lower[token + 1] === 'low' ||
    lower[token - 1] === 'trading'
  if (isCounted) return true
  const own = sentence[token]
  const subject = clause.subject >= 0 ? clause.subject : clause.object
  // "It traded at this level throughout the session"
  if (clause.lemma === 'trade' && clause.tense === 'past') return true
  if (MOVING.test(clause.lemma) && subject >= 0 && subject !== token && isTraded(text, subject)) return true
  for (let at = tokens.sentences[own]; at < tokens.sentences[own + 1]; at++)
    if (lower[at] === 'close' && lower[at + 1] === 'of' && at < token && token - at < 5) return true
  return false
}

function isTraded({ lemma, left, right }: MeetingText['text'], head: number): boolean {
  for (let at = left[head]; at <= right[head] && at < head + 3; at++) if (TRADED.test(lemma[at])) return true
  return false
}

/** "was recalled for *consultations*", "called its envoy home for *consultations*": with nobody of another side. */
const isCallingHome: Rule = ({ text: { lower, sentence } }, { token }) => {
  if (lower[token] !== 'consultations' || lower[token - 1] !== 'for') return false
  for (let at = token - 2; at > token - 8 && sentence[at] === sentence[token]; at--)
    if (/^(?:home|back|recall|recalls|recalled|recalling|withdrew|withdrawn)$/.test(lower[at])) return true
  return false
}

const OF_BODY =
  /^(?:member|leader|chairman|chairwoman|chair|head|president|speaker|majority|half|rest|approval|consent|backing|session|meeting|sitting|minister)$/

/** "a member *of the cabinet*", "a meeting *of the assembly*", "the *cabinet* was dissolved": the body, not its sitting. */
const isBodyItself: Rule = ({ text }, { token, clause, core }) => {
  const { lemma, head } = text
  if (!/^(?:cabinet|assembly|congress)$/.test(lemma[token].toLowerCase())) return false
  if (caseOf(text, token) === 'of' && head[token] >= 0 && OF_BODY.test(lemma[head[token]])) return true
  // "was arrested", "was dissolved": done to those who sit.
  return (
    core &&
    clause.passive &&
    clause.object === token &&
    /^(?:arrest|dissolve|sack|divide|split|elect|name|shun)$/.test(clause.lemma)
  )
}

/** "was passed to the *delegation*", "the *mission* was shelled": those who came, and no coming of theirs. */
const isGroupItself: Rule = ({ text }, { token, clause, core }) => {
  if (!/^(?:delegation|mission)$/.test(text.lemma[token])) return false
  if (!core) return caseOf(text, token) !== '' && !/^(?:on|during|after|for|before)$/.test(caseOf(text, token))
  return (
    clause.passive &&
    clause.object === token &&
    !/^(?:send|dispatch|expect|plan|invite|receive|lead|head|delay|postpone|cancel|call off|put off|schedule|due)$/.test(
      clause.lemma,
    )
  )
}

/** "the hotel *bill* was paid", "*clocks* go forward": no draft of a law, no time limit. */
const isPaidOrTold: Rule = ({ text: { lemma, lower } }, { token, clause, core }) =>
  lower[token] === 'clocks' ||
  (lemma[token] === 'bill' && core && /^(?:pay|foot|settle|pick up|run up)$/.test(clause.lemma))

/** Tokens between a correction and what it corrects. */
const TO_CORRECTED = 14

/** "An *earlier version* of this story said that the board would meet on 2 April." */
const isCorrected: Rule = ({ text: { lower, sentence } }, { token }) => {
  for (let at = token - 1; at > token - TO_CORRECTED && sentence[at] === sentence[token]; at--)
    if (lower[at] === 'version' && /^(?:earlier|previous)$/.test(lower[at - 1] ?? '')) return true
  return false
}

/** "*Should* the two meet on Friday, the markets would cheer." */
const isInverted: Rule = ({ text }, { clause: { subject, passive, object, head } }) => {
  const of = passive ? object : subject
  return of >= 0 && of < head && isInvertedIf(text, phraseOf(text, of).first)
}

/** Tokens between what turns a clause round and its verb. */
const TO_INVERTED = 12

/**
 * The same where the parser has it otherwise, for want of a comma: "*Should* the union vote on Friday the ports will close", "*Were* the union to
 * vote".
 */
const isTurnedRound: Rule = ({ text }, { token }) => {
  const { lower, upos, sentence, tokens } = text
  const last = tokens.sentences[sentence[token] + 1] - 1
  let at = token - 1
  // Nothing but whose verb it is stands between.
  if (lower[at] === 'to') at--
  while (
    at > token - TO_INVERTED &&
    sentence[at] === sentence[token] &&
    /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|PART|CCONJ)$/.test(upos[at])
  )
    at--
  if (at >= token - 1 || sentence[at] !== sentence[token] || lower[last] === '?') return false
  const isFirst = at === tokens.sentences[sentence[token]] || /^["“'‘(]$/.test(lower[at - 1])
  if (lower[at] === 'were') return isFirst && lower[token - 1] === 'to'
  return (
    lower[at] === 'should' &&
    lower[token - 1] !== 'to' &&
    (isFirst || !ASKING.test(lower[at - 1])) &&
    isSubject(text, at + 1)
  )
}

const ASKING = /^(?:why|how|what|when|where|who|whom|which|whether|nor|neither|so|and|or|but|that)$/

/** What can only be a subject right behind "should". */
const isSubject = ({ lower, upos, tag }: MeetingText['text'], at: number): boolean =>
  /^(?:DET|PROPN)$/.test(upos[at]) || /^(?:he|she|they|it|we|both)$/.test(lower[at]) || /^NNP?S$/.test(tag[at])

/** "on steel and *what he would vote for* in March": what is said of a vote, and no vote. */
const isWhat: Rule = ({ text: { lower } }, { clause: { first, head, object, relation } }) =>
  relation !== 'root' && object >= 0 && object < head && object >= first - 1 && /^what(?:ever)?$/.test(lower[object])

/** "*usually* meets on Thursday", "meets *every* Wednesday", "*twice a year*": no one meeting. */
const isHabit: Rule = ({ text: { lower, sentence } }, { token, clause }) => {
  if (clause.tense !== 'present' || clause.modals.length > 0) return false
  for (let at = token + 1; at < token + 6 && sentence[at] === sentence[token]; at++)
    if (
      lower[at] === 'every' ||
      (/^(?:once|twice|times|daily|weekly|monthly)$/.test(lower[at]) &&
        /^(?:a|an|every|per)$/.test(lower[at + 1] ?? ''))
    )
      return true
  return /^(?:usually|normally|generally|traditionally|always|regularly)$/.test(lower[token - 1] ?? '')
}

const CROWD =
  /^(?:demonstrator|protester|protestor|crowd|mourner|reservist|thousand|hundred|fan|spectator|people|onlooker|resident|pensioner|supporter|marcher)$/

/** "*Demonstrators* gathered outside the hall": a crowd that comes together negotiates nothing. */
const isCrowd: Rule = ({ text: { lemma, lower, sentence } }, { token, word, clause }) => {
  if (!/^(?:gather|assemble|congregate)$/.test(word)) return false
  if (clause.subject >= 0 && CROWD.test(lemma[clause.subject])) return true
  for (let at = token + 1; at < token + 8 && sentence[at] === sentence[token]; at++)
    if (lower[at] === 'outside') return true
  return false
}

/** "*It would have been better* to meet in March." */
const isBetter: Rule = ({ text: { clauses, lower } }, { clause }) => {
  const above = clause.opener !== 'to' || clause.parent < 0 ? undefined : clauses.all[clause.parent]
  return above?.kind === 'adjective' && above.tense === 'past' && above.modals.some((at) => lower[at] === 'would')
}

/** "a letter *addressed to* the minister", "*puts the odds* at one in three": to write and to reckon is not to see somebody. */
const isWriting: Rule = ({ text: { lower } }, { token, word, family, clause }) =>
  (word === 'address' && lower[token + 1] === 'to') ||
  (word === 'put' &&
    family.name === 'tell' &&
    !clause.obliques.some(({ preposition }) => /^(?:to|before)$/.test(preposition)))

/** "heard several *numbers*", "had heard the *shots*" */
const isNoise: Rule = ({ text: { lemma } }, { word, family, clause }) =>
  word === 'hear' &&
  family.name === 'sit' &&
  clause.object >= 0 &&
  /^(?:number|shot|noise|news|rumour|rumor|word|explosion|sound|figure|story|nothing|something|anything|that|what)$/.test(
    lemma[clause.object],
  )

const FULFILLED =
  /^(?:target|goal|demand|requirement|condition|criterion|obligation|commitment|need|objective|cost|quota|expectation|pledge|promise|standard|obstacle|schedule|timetable|shortfall|approval|success|resistance|opposition|criticism|scepticism|skepticism)$/
/** Tokens of what is met. */
const TO_FULFILLED = 12

/** "*meet* this year's spending target", "*met* with little success": nobody is met, whatever the parser has for the object. */
const isFulfilling: Rule = (
  { text: { upos, lemma, lower, sentence } },
  { token, word, clause: { passive, object } },
) => {
  if (word !== 'meet') return false
  if (passive && object >= 0 && FULFILLED.test(lemma[object])) return true
  let at = lower[token + 1] === 'with' ? token + 2 : token + 1
  while (at < token + TO_FULFILLED && sentence[at] === sentence[token] && OF_PHRASE.test(upos[at])) at++
  return at - 1 > token && FULFILLED.test(lemma[at - 1])
}

const OF_PHRASE = /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|PRON)$/

/** "Dealers *polled* by the paper", "the paper *polled* dealers": who are asked elect nobody. */
const isSurvey: Rule = ({ text: { lower } }, { token, form, word, clause: { passive, object } }) =>
  form === 'verb' && word === 'poll' && (passive ? lower[token + 1] === 'by' : object >= 0)

/** "*sat* idle", "*sat* tight": no sitting. */
const isIdle: Rule = ({ text: { lower } }, { token, word }) =>
  word === 'sit' &&
  /^(?:idle|tight|still|back|quietly|silent|silently|empty|uneasily|comfortably|atop)$/.test(lower[token + 1])

/** "Should the union *vote*": a verb that the tagger has for a noun. */
const isTurnedVerb: Rule = (context, sign) =>
  context.text.lower[sign.token] === sign.word &&
  TELLING_VERBS.has(sign.word) &&
  /^(?:NOUN|PROPN|PRON)$/.test(context.text.upos[sign.token - 1] ?? '') &&
  isTurnedRound(context, sign)

const OF_NOUNS: readonly Rule[] = [
  isTurnedVerb,
  isKindOfThing,
  isOfTrading,
  isCallingHome,
  isBodyItself,
  isGroupItself,
  isPaidOrTold,
  isCorrected,
]

const OF_VERBS: readonly Rule[] = [
  isInverted,
  isTurnedRound,
  isWhat,
  isHabit,
  isCrowd,
  isBetter,
  isWriting,
  isNoise,
  isFulfilling,
  isSurvey,
  isIdle,
  isCorrected,
  isDayItself,
  isGoingHome,
  isLasting,
]

/** "If they move, *April 1* goes away": a day that goes is nobody's journey. */
function isDayItself({ times }: MeetingText, { family, clause: { subject } }: Sign): boolean {
  if (!/^(?:go|stay|attend)$/.test(family.name) || subject < 0) return false
  return times.within(subject - 4, subject + 4).some(({ first, end }) => first <= subject && subject < end)
}

const LASTS = /^(?:last|stay|remain|keep|lie|live|wait|sit)$/

/** "has enough coal to *last* until May", "will *stay* shut until Monday", "*remains* in hospital": what lasts until a day is not due by it. */
function isLasting({ text: { lower } }: MeetingText, { form, family, clause }: Sign): boolean {
  if (family.kinds[0] !== 'deadline' || !/^(?:by|until)$/.test(family.name) || form === 'noun') return false
  if (LASTS.test(clause.lemma)) return !clause.passive
  if (clause.lemma !== 'have' || clause.object < 0) return false
  return lower[clause.object - 1] === 'enough'
}
