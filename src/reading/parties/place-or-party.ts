import type { ParsedWords } from '../clauses/index.ts'

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Prepositions that say where something is, goes or comes from. */
const WHERE = listed(`
in at near outside inside around throughout across through into onto above below beneath beyond off past
along within via en
`)
/** Verbs of going and being, and of what is done to towns: their object or "to …" is the place. */
const TO_PLACES = listed(`
visit leave reach enter tour arrive travel fly go return drive come head move sail walk march sit stay live land depart
rush race hurry flee escape fly transfer relocate deploy bring carry take ship transport evacuate
shell bomb bombard strike hit attack capture seize occupy besiege surround pound rock flood cross storm shake destroy
encircle retake liberate fall lie stand burn invade raid shuttle journey commute bus ferry send invite summon recall
summon accompany escort follow win secure
`)
/** Subjects of these are towns that lie or suffer, when nothing else is said of them. */
const OF_TOWNS = listed('lie fall burn flood sit awake boast')

/** Nouns for going and being somewhere: "a visit to …", "the road to …", "his arrival in …". */
const TRIPS = listed(`
visit trip journey flight road train way route return arrival departure tour travel bus ferry drive mission highway
pipeline bridge railway line voyage pilgrimage walk march stop stopover airlift
`)

/** Of "for …" behind these the place is where somebody goes. */
const LEAVINGS = listed(`
leave depart head embark bind sail set start make flight train ticket bus route bid race run candidate candidacy campaign
unqualified ineligible nominee contest battle qualified unfit fit vie compete
`)

/** What a town has, and no government: of "…'s streets" or "… streets" the place is meant. */
const TOWN_THINGS = listed(`
street square suburb district airport station park river port harbour harbor university hotel restaurant bar cafe theatre
theater museum cathedral church mosque bridge road avenue skyline night weather winter summer spring autumn population
resident inhabitant citizen mayor crowd neighbourhood neighborhood outskirts centre center downtown subway metro
underground tram bus taxi train apartment house home building embassy newspaper bureau correspondent reporter office
headquarters bourse stock exchange market trader trading dealer broker session close opening court prison jail hospital
school zoo garden festival olympics game marathon fair conference summit meeting talk round ceremony club gallery tower
wall gate gates hall steps palace kremlin area region landmark historian shop shopper
`)
/** Of "the … government", "… officials", a place that stands for its government. */
const SPEAKS = listed(`
government administration regime authority official secretary aide adviser advisor staff side delegation negotiator diplomat spokesman spokeswoman envoy
leadership policymaker policy position stance demand proposal offer response reaction
`)

/** Of names that "and" joins the first tells for all; a longer list is no sentence. */
const MAX_JOINED = 6

/**
 * Whether the name of a place stands for those who govern from it ("Ostrel rejected", "pressure on Ostrel") and not for the
 * place ("talks in Ostrel", "Ostrel's streets"), by its grammar. `head` is the name's head; the name is tokens
 * `first .. end - 1`.
 */
export function standsForParty(
  words: ParsedWords,
  head: number,
  first: number,
  end: number,
  steps: number = MAX_JOINED,
): boolean {
  const { lower, lemma, relation, upos, head: above } = words
  if (isDateline(words, first, end)) return false
  // "Ostrel, Varnia": an address; "Brandt-based".
  if (
    isAddress(words, first, end) ||
    (lower[end] === '-' && /^(based|born|area|wide|style)$/.test(lower[end + 1] ?? ''))
  )
    return false
  const governor = above[head]
  const how = relation[head]
  const preposition = prepositionOf(words, head, first)
  const on = governor < 0 ? '' : lemma[governor]
  // "Ostrel's Institute" has its own name; "a united Ostrel", "downtown Ostrel" is the town.
  if (how === 'nmod:poss') return !TOWN_THINGS.has(on) && words.upos[governor] !== 'PROPN'
  if (isDescribed(words, head, first)) return false
  if (how === 'compound' || how === 'amod' || how === 'nmod:desc') return preposition === '' && SPEAKS.has(on)
  // "from Ostrel to Maradin"
  if (preposition === 'to' && words.lower.slice(Math.max(0, first - 6), first).includes('from')) return false
  if (preposition !== '') return byPreposition(words, preposition, governor, on)
  if (how === 'conj' && governor >= 0)
    return steps > 0 && standsForParty(words, governor, governor, governor + 1, steps - 1)
  if (how === 'appos' || how === 'flat' || how === 'list') return false
  if (governor < 0) return false
  if (how === 'nsubj') return !(OF_TOWNS.has(on) || isTown(words, governor))
  if (how === 'nsubj:pass') return !TO_PLACES.has(on)
  if (how === 'obj' || how === 'iobj') return !TO_PLACES.has(on)
  if (isOpening(words, first, governor)) return true
  // A predicate ("the capital is Ostrel"), a vocative, whatever the parser did not know.
  return how === 'obl:agent' || (upos[governor] === 'VERB' && how === 'obl' && head < governor && preposition === '')
}

/** What governments send, ask and do: behind these "from" and "of" lead to who does it. */
const DOINGS = listed(`
pressure message demand signal concession answer word support help aid criticism letter reply response offer proposal
request assurance guarantee call promise opposition resistance threat condemnation statement protest complaint backing
approval reaction commitment pledge note warning deadline ultimatum permission failure refusal rejection decision wish
will policy intention interest attitude patience view position accusation benefit consent insistence readiness
willingness reluctance desire effort attempt objection
`)
/** Those who stand by or against a government: "an ally of Ostrel". */
const SIDES = listed(
  'critic ally part behalf rival friend enemy foe hand envoy representative side opponent backer supporter',
)
/** Behind these "on" and "toward" lead to whom something is aimed at. */
const AIMS = listed(`
pressure sanction attack war reliance dependence demand tariff embargo restriction leverage ultimatum limit condition call
attitude policy stance gesture hostility approach tone move
`)
const TAKING_FROM = listed('hear demand seek win get receive obtain want extract expect wrest secure buy borrow')
const AIMING_ON = listed('call press depend rely impose lean count put prevail force urge pin blame wait')

function byPreposition(words: ParsedWords, preposition: string, governor: number, on: string): boolean {
  const noun = governor >= 0 && words.upos[governor] === 'NOUN'
  switch (preposition) {
    case 'toward':
    case 'towards':
      return noun && AIMS.has(on)
    case 'to':
      return governor >= 0 && !TO_PLACES.has(on) && !TRIPS.has(on)
    case 'from':
      return noun ? DOINGS.has(on) : TAKING_FROM.has(on)
    case 'of':
      return noun && (DOINGS.has(on) || SIDES.has(on))
    case 'for':
      return !LEAVINGS.has(on)
    case 'on':
      return noun ? AIMS.has(on) : AIMING_ON.has(on)
    case 'over':
    case 'after':
      return false
    default:
      return !WHERE.has(preposition)
  }
}

/** It opens its sentence, with a verb behind it: "Ostrel, for its part, remains opposed". */
function isOpening({ tokens, sentence, upos }: ParsedWords, first: number, governor: number): boolean {
  const start = tokens.sentences[sentence[first]]
  for (let i = start; i < first; i++) if (upos[i] !== 'DET' && upos[i] !== 'PUNCT') return false
  return governor > first && (upos[governor] === 'VERB' || upos[governor] === 'ADJ')
}

/** "a united Ostrel", "eastern Ostrel": with an adjective it is a town. */
function isDescribed({ children, childStart, relation, lower }: ParsedWords, head: number, first: number): boolean {
  for (let c = childStart[head]; c < childStart[head + 1]; c++) {
    const child = children[c]
    if (child < first && relation[child] === 'amod') return true
    if (child < first && relation[child] === 'det' && (lower[child] === 'a' || lower[child] === 'an')) return true
  }
  return false
}

/** "Ostrel is a city", "Ostrel is cold": said of the town. */
function isTown({ lemma, upos }: ParsedWords, predicate: number): boolean {
  return (
    (upos[predicate] === 'NOUN' &&
      /^(city|town|capital|place|village|port|home|site|venue|centre|center)$/.test(lemma[predicate])) ||
    (upos[predicate] === 'ADJ' &&
      /^(cold|hot|quiet|dark|busy|beautiful|far|empty|crowded|calm|tense)$/.test(lemma[predicate]))
  )
}

/** Lemma of the preposition of a phrase, by its head, or of the word right before the name; empty for none. */
function prepositionOf(
  { children, childStart, relation, lower, upos }: ParsedWords,
  head: number,
  first: number,
): string {
  for (let c = childStart[head]; c < childStart[head + 1]; c++) {
    const child = children[c]
    if (relation[child] === 'case' && child < head && lower[child] !== "'s" && lower[child] !== "'") return lower[child]
  }
  return upos[first - 1] === 'ADP' && relation[head] !== 'conj' ? lower[first - 1] : ''
}

/** "OSTREL, March 4 (Agency) -", "OSTREL/MARADIN, …", "Ostrel —" at the beginning of a paragraph. */
function isDateline({ tokens, lower }: ParsedWords, first: number, end: number): boolean {
  const { text, starts, ends, sentences } = tokens
  const before = text.slice(Math.max(0, starts[first] - 40), starts[first])
  const line = before.slice(before.lastIndexOf('\n') + 1)
  if (starts[first] - line.length > 0 && !before.includes('\n')) return false
  if (/[^\p{Lu}\s/.,'-]/u.test(line)) return false
  const word = text.slice(starts[first], ends[end - 1])
  const behind = text.slice(ends[end - 1], ends[end - 1] + 60)
  if (word === word.toUpperCase() && word.length > 3 && /^(?:[/,]|\s*[—–-]|\s+\()/.test(behind)) return true
  return (
    /^(?:,\s+\p{Lu}[\p{L}.]+\s+\d{1,2})?(?:\s+\([\p{L} .]+\))?\s+(?:—|–|--?)\s/u.test(behind) &&
    sentences.length > 0 &&
    lower[first] !== ''
  )
}

/** "Ostrel, Varnia," or "Maradin, the Kessari capital": followed by what the place is or lies in. */
function isAddress({ tokens, lower, relation, head, upos }: ParsedWords, first: number, end: number): boolean {
  if (lower[end] !== ',') return false
  let i = end + 1
  if (lower[i] === 'the' || lower[i] === 'a') i++
  for (let k = i; k < Math.min(i + 4, tokens.count); k++) {
    if (/^(capital|city|town|port|suburb|village)$/.test(lower[k])) return true
    if (upos[k] !== 'ADJ' && upos[k] !== 'PROPN' && upos[k] !== 'NOUN') break
  }
  return (
    upos[end + 1] === 'PROPN' &&
    relation[end + 1] === 'appos' &&
    head[end + 1] >= first &&
    head[end + 1] < end &&
    lower[end + 2] === ','
  )
}
