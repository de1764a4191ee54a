import type { Analysed, Clause } from '../clauses/index.ts'
import type { EventText } from './context.ts'
import { HARMS } from './families.ts'
import type { NounClass } from './lexicon.ts'
import { isOfClass, lastNoun } from './nouns.ts'
import type { Trigger } from './triggers.ts'

/**
 * Whether a verb that may tell an act has another sense where it stands: "asked how high it would be" wants an answer and nothing
 * else, "accepted donations" agrees to nothing, "beat him by 18 points" hurts nobody.
 */
export function isOtherSense(trigger: Trigger, context: EventText): boolean {
  if (trigger.kind !== 'verb') return false
  const { text } = context
  const base = trigger.clause.lemma.split(' ')[0]
  return SENSES.some(({ verbs, is }) => verbs.test(base) && is(trigger, text, context))
}

interface Sense {
  /** Base forms that have it. */
  readonly verbs: RegExp
  readonly is: (trigger: Trigger, text: Analysed, context: EventText) => boolean
}

const SENSES: readonly Sense[] = [
  // "asked him how high it would be", "asked questions"
  { verbs: /^ask$/, is: ({ clause }, text) => isQuestion(clause, text) },
  // "suggested that he had not meant it": what is said to be so is not asked for.
  {
    verbs: /^(?:suggest|insist|propose)$/,
    is: ({ clause, acts }, text) => acts.includes('REQUEST') && saysWhatIs(clause, text),
  },
  // "accepted donations", "accepted the nomination"
  {
    verbs: /^accept$/,
    is: ({ clause, word }, text) =>
      isAmong(text, clause.object, RECEIVED) || isMoneyFromSomebody(clause, text) || isGift(word, text),
  },
  // "dismissed him *as* a messenger boy", "dismissed critics"
  {
    verbs: /^dismiss$/,
    is: ({ clause, acts }, text) =>
      acts.includes('SANCTION') &&
      (hasOblique(clause, /^as$/) ||
        isAmong(text, clause.object, CRITICS) ||
        isOfClass(text, lastNoun(text, clause.object), 'offer')),
  },
  { verbs: /^(?:suspend|end)$/, is: ({ clause }, text) => isAmong(text, clause.object, CANDIDACY) },
  // "captured 44 percent of the vote", "occupied an elevated position"
  {
    verbs: /^(?:capture|seize|occupy|hold|take|grab)$/,
    is: ({ clause, acts }, text) => acts.some((act) => FORCE.has(act)) && isAmong(text, clause.object, STANDING),
  },
  {
    verbs: /^take$/,
    is: ({ clause, acts, end, word }, text) =>
      acts.some((act) => FORCE.has(act)) && isLightTake(clause, text, end - word),
  },
  // "turned the question back on her"
  {
    verbs: /^turn$/,
    is: ({ end }, { lower }) => lower[end - 1] === 'back' && /^(?:on|onto|to)$/.test(lower[end] ?? ''),
  },
  // "the attacks threaten our way of life": what may come of something is nobody's threat.
  {
    verbs: /^threaten$/,
    is: ({ clause }, { upos }, { actors }) =>
      upos[clause.subject] === 'NOUN' && !actors.isSomebody(clause.subject) && clause.children.length === 0,
  },
  // "executed a contract"
  {
    verbs: /^execute$/,
    is: ({ clause }, text) => isAmong(text, lastNoun(text, clause.object), CARRIED_OUT),
  },
  { verbs: /^(?:beat|crush|defeat|hammer|batter)$/, is: ({ clause }, text) => isByPoints(clause, text) },
  // "prices shot up"
  {
    verbs: /^shoot$/,
    is: ({ clause, word }, text, context) =>
      clause.object < 0 &&
      !clause.passive &&
      /^(?:up|back|past|above|through|ahead)$/.test(text.lower[word + 1] ?? '') &&
      !isWho(clause.subject, context),
  },
  // "shot back that it was not so"
  { verbs: /^shoot$/, is: ({ word, end }, { lower }) => lower[word + 1] === 'back' || lower[end - 1] === 'back' },
  // "demonstrated that it could be done", "rallied its members"
  {
    verbs: /^(?:demonstrate|rally)$/,
    is: ({ clause, word }, { lower }) =>
      clause.object >= 0 || /^(?:that|how|what|why|just|to)$/.test(lower[word + 1] ?? ''),
  },
  // "began a bombing campaign", "launched its campaign"
  {
    verbs: /^(?:stage|hold|organise|organize|call|lead|join|begin|start|mount|announce|launch)$/,
    is: ({ acts, thing }, text) =>
      acts.includes('PROTEST') && isAmong(text, thing, /^campaign$/) && !PROTESTING.test(text.lower[thing - 1] ?? ''),
  },
  // "vowed to do better"
  {
    verbs: /^(?:vow|swear)$/,
    is: ({ acts, clause }, text) => acts.includes('THREATEN') && doesGood(clause, text),
  },
  // "the old minister died last year"
  {
    verbs: /^(?:die|perish)$/,
    is: ({ clause, word }, text) => isOne(clause.object, text) && !tellsOfForce(word, text),
  },
  // "the incident provided ammunition for its critics"
  {
    verbs: /^(?:give|provide|lend|offer|supply)$/,
    is: ({ clause, acts }, { upos }, context) =>
      acts.includes('AID') &&
      upos[clause.subject] === 'NOUN' &&
      !isWho(clause.subject, context) &&
      !isThingThatBrings(clause.subject, context),
  },
  // "his call, denounced as inhumane, …": by others, whatever the parser takes for the subject.
  {
    verbs:
      /^(?:denounce|condemn|criticise|criticize|decry|deride|mock|ridicule|dismiss|reject|hail|praise|attack|blast|slam)$/,
    is: ({ clause, word }, { lower }) => clause.object < 0 && !clause.passive && lower[word + 1] === 'as',
  },
  // "on opposing sides"
  { verbs: /^oppose$/, is: ({ word }, { lower, relation }) => lower[word] === 'opposing' && relation[word] === 'amod' },
]

const FORCE: ReadonlySet<string> = new Set(['COERCE', 'ASSAULT'])

const RECEIVED =
  /^(?:donation|contribution|gift|money|bribe|cash|interview|nomination|award|prize|medal|honour|honor|delivery|congratulation|condolence|applause|fee|applicant|student)$/
const CRITICS = /^(?:critic|criticism|sceptic|skeptic|detractor|opponent|rival|doubter)$/
const CARRIED_OUT =
  /^(?:plan|campaign|order|strategy|contract|deal|agreement|accord|trade|programme|program|policy|will|deed|warrant|transaction|manoeuvre|maneuver|move|duty|document|project|task|reform|search)$/
const CANDIDACY = /^(?:campaign|candidacy|bid)$/
const STANDING =
  /^(?:position|place|role|rank|seat|niche|headline|attention|imagination|mood|vote|percent|percentage|share|delegate|stage|centre|center|moment|limelight|spotlight|initiative|opportunity|chance)$/
const LIGHT =
  /^(?:stage|side|part|place|note|time|look|issue|step|action|office|seat|heart|turn|shape|effect|cover|refuge|shelter|exception|aim|stock|vote|oath|lead|day|hour|minute|month|week|year|decade|while|moment|risk|care|break|responsibility|blame|credit|pain|pride|comfort)$/
const CAPTIVE = /^(?:prisoner|hostage|captive)$/

const PROTESTING = /^(?:strike|protest|boycott|disobedience|picket|resistance|defiance|pressure)$/

/** "*to do* better": what is vowed harms nobody. */
function doesGood({ children }: Clause, { clauses }: Analysed): boolean {
  const told = children.map((index) => clauses.all[index]!).find(({ relation }) => /^(?:xcomp|ccomp)$/.test(relation))
  return told !== undefined && told.negations.length === 0 && !HARMS.has(told.lemma.split(' ')[0]!)
}

/** "asked him how …", "asked whether …", "asked questions about": no "to", "for" or "that" says what shall be done. */
function isQuestion({ head, object, obliques, children, end }: Clause, text: Analysed): boolean {
  if (isAmong(text, object, /^question$/)) return true
  if (obliques.some(({ preposition }) => preposition === 'for')) return false
  if (children.some((index) => isToDo(text.clauses.all[index]!, text))) return false
  const stop = Math.min(end, head + TO_QUESTION)
  for (let at = head + 1; at < stop; at++) {
    if (/^(?:how|what|why|where|when|whether|if)$/.test(text.lower[at])) return true
    if (/^(?:who|whom|whose|which)$/.test(text.lower[at])) return !isRelative(at, text)
  }
  return false
}

/** "officials *who had signed*": behind a noun, with its verb; "asked her *who was coming*", "asked the man *who he was*" are questions. */
const isRelative = (at: number, { upos }: Analysed): boolean =>
  upos[at - 1] === 'NOUN' && /^(?:AUX|VERB|ADV)$/.test(upos[at + 1] ?? '')

/** Tokens between "asked" and the word that opens what is asked: "asked the visiting minister of finance *how*". */
const TO_QUESTION = 9

const isToDo = ({ relation, opener, head }: Clause, { lower, tag }: Analysed): boolean =>
  /^(?:xcomp|ccomp|advcl)$/.test(relation) && (opener === 'to' || (tag[head] === 'VB' && lower[head - 1] === 'to'))

/** "that there was no crisis", and not "that the troops be withdrawn", "that they should leave". */
function saysWhatIs({ children }: Clause, text: Analysed): boolean {
  const { clauses, lower, tag } = text
  const told = children.map((index) => clauses.all[index]!).find(({ relation }) => relation === 'ccomp')
  if (told === undefined || told.opener === 'to') return false
  const modals = told.modals.map((at) => lower[at])
  if (modals.length > 0) return modals.every((one) => /^(?:would|'d|will|'ll|could|can|may|might)$/.test(one))
  for (let at = told.head; at >= Math.max(told.first, told.head - TO_AUXILIARY); at--)
    if (/^(?:is|are|was|were|has|had|'s|did|does|been)$/.test(lower[at])) return true
  return /^VB[DZ]$/.test(tag[told.head])
}

/** Tokens between an auxiliary and its verb: "had never really meant". */
const TO_AUXILIARY = 4

/** "$200,000 in donations", "millions from shipowners"; but "accepted 4 percent". */
function isMoneyFromSomebody({ object, obliques }: Clause, text: Analysed): boolean {
  if (object < 0) return false
  const sum =
    /^(?:NUM|SYM)$/.test(text.upos[object]) ||
    /^(?:million|billion|thousand|dollar|euro|pound|crown|franc|yen)$/.test(text.lemma[object])
  return (
    sum &&
    obliques.some(
      ({ preposition, head }) => preposition === 'from' || (preposition === 'in' && isAmong(text, head, RECEIVED)),
    )
  )
}

/** Tokens behind "accepted" within which it is said of what sort a sum is: "accepted millions of crowns *in donations*". */
const TO_GIFT = 8

function isGift(word: number, { lemma, lower, upos, sentence }: Analysed): boolean {
  for (let at = word + 1; at < word + TO_GIFT && sentence[at] === sentence[word] && upos[at] !== 'VERB'; at++)
    if (/^(?:donation|contribution|gift|bribe|fee)$/.test(lemma[at]))
      return /^(?:in|campaign|foreign|corporate|illegal|of)$/.test(lower[at - 1])
  return false
}

/** "took on the minister", "it took him a day", "took part"; who is taken by force is taken captive, or away. */
function isLightTake({ subject, object, head }: Clause, text: Analysed, words: number): boolean {
  const { lower } = text
  if (lower[head + 1] === 'on' || lower[head - 1] === 'it' || lower[subject] === 'it' || isAmong(text, object, LIGHT))
    return true
  return words === 1 && object >= 0 && isOfClass(text, object, 'people') && !isAmong(text, object, CAPTIVE)
}

/** "by 18 points", "by 200 votes", "in the caucuses" */
const isByPoints = ({ obliques }: Clause, text: Analysed): boolean =>
  obliques.some(
    ({ preposition, head }) =>
      (preposition === 'by' &&
        isAmong(text, head, /^(?:point|vote|percent|percentage|goal|run|length|seat|margin)$/)) ||
      isAmong(text, head, /^(?:caucus|primary|contest|debate|poll|survey)$/),
  )

/** One person by name, or one who is called by an office. */
const isOne = (head: number, { upos, tag }: Analysed): boolean => upos[head] === 'PROPN' && tag[head] !== 'NNPS'

const VIOLENT: readonly NounClass[] = ['attack', 'munition', 'weapons', 'arms', 'riot', 'captives']
const VIOLENCE =
  /^(?:battle|war|fighting|clash|shooting|gun|gunfire|bullet|gunshot|wound|custody|detention|prison|jail|cell|ambush|crossfire|siege|explosion|blast|assassin|assassination|murder|violence|crash|cliff|poison|poisoning|fire|shot|shoot|kill|bomb|shell|stab|beat|torture|wounded|injury)$/

/** Whether a sentence tells of force by any of its words. */
function tellsOfForce(word: number, text: Analysed): boolean {
  const { tokens, sentence, lemma, upos } = text
  for (let at = tokens.sentences[sentence[word]]; at < tokens.sentences[sentence[word] + 1]; at++) {
    if (VIOLENCE.test(lemma[at])) return true
    if (upos[at] === 'NOUN' && VIOLENT.some((one) => isOfClass(text, at, one))) return true
  }
  return false
}

const isThingThatBrings = (head: number, { text }: EventText): boolean =>
  (['craft', 'convoy', 'relief', 'body', 'officials'] as const).some((one) => isOfClass(text, head, one))

const isWho = (head: number, { actors, text }: EventText): boolean =>
  head >= 0 &&
  (actors.isSomebody(head) ||
    actors.partyOf(head) !== null ||
    isOfClass(text, head, 'people') ||
    isOfClass(text, head, 'forces') ||
    isOfClass(text, head, 'officials') ||
    isOfClass(text, head, 'captives'))

const isAmong = ({ lemma }: Analysed, head: number, nouns: RegExp): boolean => head >= 0 && nouns.test(lemma[head])

const hasOblique = ({ obliques }: Clause, preposition: RegExp): boolean =>
  obliques.some((one) => preposition.test(one.preposition))
