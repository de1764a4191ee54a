import { caseOf } from '../events/index.ts'
import type { MeetingText } from './context.ts'
import { isOtherDeed } from './other-deeds.ts'
import type { Sign } from './signs.ts'

/** Whether a word that may tell of a meeting or a call is one of other senses by what it is done to, or by whom. */
export const isNoMeeting = (context: MeetingText, sign: Sign): boolean =>
  (sign.form === 'noun' ? OF_NOUNS : OF_VERBS).some((rule) => rule(context, sign))

type Rule = (context: MeetingText, sign: Sign) => boolean

/** A common noun that is nobody known to the text: "a draft", "a team". */
function isThing({ text: { upos, entities }, whoAt, sides }: MeetingText, at: number): boolean {
  return at >= 0 && upos[at] === 'NOUN' && entities.mentionOf[at] < 0 && !whoAt.has(at) && !sides.has(at)
}

/** A verb's own object, as it stands behind it. */
const objectBehind = ({ clause: { object, head, passive } }: Sign): number => (!passive && object > head ? object : -1)

/** One by name whom the text or the dossier has for a person. */
export function isPerson({ text: { entities }, whoAt }: MeetingText, at: number): boolean {
  if (at < 0) return false
  const mention = entities.mentionOf[at]
  const isKnown = mention >= 0 && entities.entities[entities.mentions[mention].entity].type === 'person'
  return isKnown || (whoAt.get(at)?.person ?? null) !== null
}

/** What is written, filmed or counted, and says something to whoever looks at it. */
const PAPER =
  /^(?:poll|survey|report|study|figure|letter|statement|document|data|video|footage|tape|recording|ad|advert|chart|map|image|photo|photograph|picture|graphic|email|e-mail|memo|note|record|count|tally|result|return|test|evidence|research|analysis|statistic)$/

/** "a *poll* last week showed Kolm ahead", "the *letter* told them to leave": a paper meets nobody. */
const isToldByPaper: Rule = ({ text: { lemma } }, { family, clause: { subject, passive } }) =>
  /^(?:tell|see|carry)$/.test(family.name) && !passive && subject >= 0 && PAPER.test(lemma[subject])

/** What a writer hands over when the text is done. */
const DRAFT = /^(?:draft|manuscript|script|speech|text|chapter|copy|essay|book|song|film)$/

/** Tokens from a pronoun back to the noun it stands for. */
const TO_ANTECEDENT = 6

/** "wrote a *draft* and delivered *it* to the office": a text that is sent in brings nobody together. */
const isTextSent: Rule = (context, sign) => {
  const { lemma, lower, sentence } = context.text
  const { word, token, clause } = sign
  if (!/^(?:deliver|submit)$/.test(word) || clause.obliques.some(({ head }) => isPerson(context, head))) return false
  const object = objectBehind(sign)
  if (object < 0) return false
  if (lower[object] !== 'it' && lower[object] !== 'them') return /^(?:manuscript|script|chapter)$/.test(lemma[object])
  for (let at = token - 1; at >= Math.max(0, token - TO_ANTECEDENT) && sentence[at] === sentence[token]; at--)
    if (DRAFT.test(lemma[at])) return true
  return false
}

/** "The offer was *handed to* the board on Monday": a paper that is passed on brings nobody together. */
const isHandedOver: Rule = (context, { word, clause: { passive, object } }) =>
  word === 'hand' && passive && isThing(context, object)

const COLLECTING = /^(?:gather|assemble)$/

/** People who are called together, whether or not the text knows them. */
const PEOPLE =
  /^(?:minister|leader|envoy|delegate|official|adviser|advisor|aide|governor|lawmaker|member|staff|ambassador|negotiator|expert|representative|chief|director|supporter|reporter|family|cabinet|council|committee|parliament|assembly|congress)$/

/** What is made by putting people together, and then is there. */
const MADE = /^(?:team|coalition|panel|network|army|force|fleet|majority|slate|alliance|crew|squad)$/

/** "*assembled* an experienced team", "*gathered* signatures": it is made or collected, and nobody sits together. */
const isCollecting: Rule = (context, sign) => {
  const object = objectBehind(sign)
  if (!COLLECTING.test(sign.word) || object < 0) return false
  const { lemma } = context.text
  return MADE.test(lemma[object]) || (isThing(context, object) && !PEOPLE.test(lemma[object]))
}

/** Tokens from "join" to "in" and a gerund. */
const TO_IN = 12

/** "eight mayors *joined* Kolm on Monday *in asking* for a delay": they did the same as he did, wherever each of them was. */
const isJoiningIn: Rule = ({ text: { lower, tag, sentence } }, { word, token }) => {
  if (word !== 'join') return false
  for (let at = token + 1; at < token + TO_IN && sentence[at] === sentence[token]; at++)
    if (/^[,;]$/.test(lower[at])) return false
    else if (lower[at] === 'in' && tag[at + 1] === 'VBG') return true
  return false
}

/** What is received without anybody's coming. */
const GIVEN =
  /^(?:endorsement|reception|welcome|letter|email|e-mail|message|note|support|backing|praise|applause|ovation|criticism|money|donation|payment|award|prize|honor|honour|treatment|boost|warning|offer|bill|ballot|report|copy|pardon|sentence|fine|subpoena|threat|complaint|request|reply|answer|response|permission|approval|attention|mandate|medal|degree|dose|vaccine|salary|pension|nomination|news)$/

/** "*received* a warm welcome", "is to *receive* an award on Friday" */
const isReceivingThing: Rule = ({ text: { lemma } }, sign) =>
  /^(?:receive|welcome|see|greet)$/.test(sign.word) && objectBehind(sign) >= 0 && GIVEN.test(lemma[objectBehind(sign)])

/** What is spoken to by being dealt with. */
const MATTER =
  /^(?:concern|issue|question|problem|need|matter|threat|crisis|controversy|claim|allegation|topic|complaint|criticism|subject|challenge|demand|dispute|fear|point|rumor|rumour|charge|accusation|worry|change|inequality|shortage|flaw|weakness|cause|causes)$/

/** "*addressed* the concerns of the growers": dealt with, and no audience. */
const isDealingWith: Rule = ({ text: { lemma } }, sign) =>
  sign.word === 'address' && objectBehind(sign) >= 0 && MATTER.test(lemma[objectBehind(sign)])

/** "*ended* its participation in the talks": the talks have not ended by that. */
const isOfPart: Rule = ({ text: { lemma } }, { clause: { object } }) =>
  object >= 0 && /^(?:participation|involvement|attendance)$/.test(lemma[object])

/** Whom one speaks to without meeting them. */
const PUBLIC =
  /^(?:nation|country|public|people|rally|crowd|supporter|follower|demonstrator|protester|protestor|viewer|listener|audience)$/

/** "would *address* the nation", "an *address* to the nation", "a *speech* to supporters": who hears it takes part in nothing. */
const isToPublic: Rule = ({ text }, sign) => {
  const { lemma, children, childStart } = text
  if (sign.form === 'verb') return sign.word === 'address' && PUBLIC.test(lemma[objectBehind(sign)] ?? '')
  if (!/^(?:speech|address|statement)$/.test(lemma[sign.token])) return false
  for (let c = childStart[sign.token]; c < childStart[sign.token + 1]; c++)
    if (PUBLIC.test(lemma[children[c]]) && caseOf(text, children[c]) === 'to') return true
  return false
}

/** "a story that *will be talked about* today": what people talk about meets nobody. */
const isTalkedAbout: Rule = (_, { word, clause: { passive } }) => passive && /^(?:talk|speak)$/.test(word)

/** "was *met with* chants", "was *met by* silence": how something was answered. */
const isMetWith: Rule = (context, { word, clause: { passive, obliques } }) =>
  word === 'meet' &&
  passive &&
  obliques.some(({ preposition, head }) => /^(?:with|by)$/.test(preposition) && isThing(context, head))

/** "*landed* himself in trouble", "*landed* a job": nobody comes by that. */
const isLandingThing: Rule = (context, sign) => {
  if (!/^(?:land|throw)$/.test(sign.word)) return false
  const { lower, lemma, sentence } = context.text
  const object = objectBehind(sign)
  if (object >= 0 && (/^(?:him|her|my|your|it|our|them)sel(?:f|ves)$/.test(lower[object]) || isThing(context, object)))
    return true
  for (let at = sign.token + 1; at < sign.token + 5 && sentence[at] === sentence[sign.token]; at++)
    if (/^(?:water|trouble|jail|prison|hospital|court|debt|disgrace)$/.test(lemma[at])) return true
  return false
}

/** "the chief *sat* in the dark": one who sits with nobody. */
const isSittingAlone: Rule = (context, sign) => {
  const { upos, lower, lemma, relation, children, childStart, sentence } = context.text
  const { token, clause } = sign
  if (!/^(?:sit|sit down)$/.test(sign.word)) return false
  // "Kolm, the chief envoy, sat in the hall": the parser takes the title for what was seated.
  const subject = clause.subject < 0 && clause.passive ? clause.object : clause.subject
  if (!isPerson(context, subject)) return false
  if (!/^(?:PROPN|PRON|NOUN)$/.test(upos[subject]) || /^(?:they|we)$/.test(lower[subject])) return false
  if (upos[subject] === 'NOUN' && lower[subject] !== lemma[subject]) return false
  for (let c = childStart[subject]; c < childStart[subject + 1]; c++) if (relation[children[c]] === 'conj') return false
  for (let i = token + 1; i < clause.end && sentence[i] === sentence[token]; i++)
    if (/^(?:with|for|together|opposite|alongside|beside|between|through|across)$/.test(lower[i])) return false
  // "sat down to talk": for what is said.
  return !/^(?:to|and)$/.test(lower[token + (sign.word === 'sit down' ? 2 : 1)] ?? '')
}

/** Tokens of a name that a verb may be part of. */
const TO_QUOTE = 5

/** "said on the programme *Meet the Growers*": a verb that has a capital within a sentence is part of a title. */
const isInTitle: Rule = ({ text: { text, tokens, sentence, lower } }, { token }) => {
  if (!/^\p{Lu}\p{Ll}/u.test(text.slice(tokens.starts[token], tokens.ends[token]))) return false
  const first = tokens.sentences[sentence[token]]
  let opener = token
  while (opener > first && token - opener < TO_QUOTE && /^["'“”‘’`([*•–—-]+$/.test(lower[opener - 1])) opener--
  // A headline has capitals all through; a quotation has one at its first word; a title at each that is no small one.
  return (
    opener > first &&
    /^(?:on|of|'s|’s|in|for|from|programme|program|show)$/.test(lower[opener - 1]) &&
    isName(text, tokens, token)
  )
}

/** Whether the next word that a title would have a capital for has one. */
function isName(text: string, { starts, ends, count }: MeetingText['text']['tokens'], token: number): boolean {
  for (let at = token + 1; at < Math.min(count, token + 4); at++) {
    const word = text.slice(starts[at], ends[at])
    if (!/^(?:the|a|an|of|in|on|to|for|and|with)$/i.test(word)) return /^\p{Lu}/u.test(word)
  }
  return false
}

/** "told *me* this week", outside of quotations: a word to whoever writes. */
const isToldToWriter: Rule = ({ text: { lower, quotation } }, { family, token, clause: { object, indirect } }) =>
  /^(?:tell|speak|see)$/.test(family.name) &&
  quotation[token] < 0 &&
  [object, indirect].some((at) => at >= 0 && lower[at] === 'me')

const OF_VERBS: readonly Rule[] = [
  isOtherDeed,
  isToldByPaper,
  isTextSent,
  isHandedOver,
  isCollecting,
  isJoiningIn,
  isReceivingThing,
  isDealingWith,
  isToPublic,
  isOfPart,
  isTalkedAbout,
  isMetWith,
  isLandingThing,
  isSittingAlone,
  isInTitle,
  isToldToWriter,
]

/** "received an enthusiastic *reception*": how somebody was met. */
const isWelcome: Rule = ({ text: { lemma } }, { token, clause: { object, lemma: verb, passive } }) =>
  lemma[token] === 'reception' &&
  object === token &&
  !passive &&
  /^(?:receive|get|win|meet|draw|enjoy|earn|find|face)$/.test(verb)

/** "won another *round*", "made the *rounds*": a bout, and going about. */
const isBout: Rule = ({ text: { lemma, lower } }, { token, clause: { object, lemma: verb } }) =>
  lemma[token] === 'round' &&
  object === token &&
  (/^(?:win|lose|fight|fire)$/.test(verb) || (/^(?:make|do)$/.test(verb) && lower[token] === 'rounds'))

/** Tokens from "half" to what it is half of. */
const TO_HALF = 2

/** "means to pick half her *cabinet* from the guilds", "formed a *cabinet*": those who are to sit in it. */
const isCabinetMade: Rule = ({ text: { lemma } }, { token, clause: { object, lemma: verb, passive } }) =>
  lemma[token].toLowerCase() === 'cabinet' &&
  object >= 0 &&
  token - object >= 0 &&
  token - object <= TO_HALF &&
  !passive &&
  /^(?:fill|form|pick|choose|assemble|build|reshuffle|shuffle|name|appoint|join|staff|complete|unveil)$/.test(verb)

/** "a *talk*-show host": a broadcast. */
const isTalkShow: Rule = ({ text: { lemma, lower } }, { token }) =>
  lemma[token] === 'talk' &&
  (/^(?:show|radio|host)$/.test(lemma[token + 1] ?? '') ||
    (/^[-–]$/.test(lower[token + 1] ?? '') && /^(?:show|radio)$/.test(lemma[token + 2] ?? '')))

/** "a close *call*", "the roll *call*", "a wake-up *call*" */
const isOtherCall: Rule = ({ text: { lemma, lower } }, { token }) =>
  lemma[token] === 'call' &&
  /^(?:close|roll|roll-|curtain|wake-up|up|judgment|judgement|clarion|rallying|margin|tough|bugle)$/.test(
    lower[token - 1] === '-' ? lower[token - 2] : lower[token - 1],
  )

/** What is told by film: "the release of the *video*", "the *video* was made public". */
const SHOWING = /^(?:release|publication|airing|broadcast|showing|posting|copy|part|clip|maker)$/

/** "would publish the *video* next week", "the *video*'s release": a film, by which nobody is called. */
const isFilm: Rule = (
  { text: { lemma, head, relation, lower } },
  { token, clause: { object, subject, lemma: verb } },
) => {
  if (lemma[token] !== 'video') return false
  if (relation[token] === 'nmod:poss' && SHOWING.test(lemma[head[token]] ?? '')) return true
  if (lower[token - 1] !== 'the' && lower[token - 1] !== 'a' && lower[token - 1] !== 'its') return false
  return (
    (object === token || subject === token) &&
    /^(?:release|show|publish|post|air|broadcast|watch|see|view|film|make|obtain|record|share|surface|emerge)$/.test(
      verb,
    )
  )
}

/** "the telephone *poll*", "the *poll* was taken by telephone": who is asked one by one is in no talks. */
const isSurveyed: Rule = ({ text: { lemma, head, relation } }, { token, clause: { object, subject, lemma: verb } }) => {
  if (!/^(?:telephone|phone)$/.test(lemma[token])) return false
  const noun = relation[token] === 'compound' ? head[token] : token
  if (noun >= 0 && noun !== token && ASKING.test(lemma[noun])) return true
  return ASKING.test(verb) || [object, subject].some((at) => at >= 0 && ASKING.test(lemma[at]))
}

const ASKING = /^(?:poll|survey|respondent|questionnaire|interviewer)$/

/** Tokens from an argument to what becomes of it. */
const TO_HEAD = 14

/** "a *debate* that may come to a head this week": an argument that goes on, and no sitting. */
const isArgument: Rule = ({ text: { lemma, lower, sentence } }, { token }) => {
  if (!/^(?:debate|dialogue|discussion)$/.test(lemma[token])) return false
  for (let at = token + 1; at < token + TO_HEAD && sentence[at] === sentence[token]; at++)
    if (/^(?:to a (?:head|boil)|rages? on)$/.test(lower.slice(at, at + (lower[at] === 'to' ? 3 : 2)).join(' ')))
      return true
  return false
}

/** "*reached by phone* on Monday, she said": a word to whoever writes. */
const isReached: Rule = ({ text }, { token, clause: { lemma, head } }) =>
  /^(?:tele)?phone$/.test(text.lemma[token]) &&
  text.tag[head] === 'VBN' &&
  /^(?:reach|contact|interview)$/.test(lemma) &&
  caseOf(text, token) === 'by'

const OF_NOUNS: readonly Rule[] = [
  isWelcome,
  isToPublic,
  isBout,
  isCabinetMade,
  isTalkShow,
  isOtherCall,
  isFilm,
  isSurveyed,
  isReached,
  isArgument,
]
