import { affectedBy } from './affected.ts'
import type { EventText } from './context.ts'
import type { Actor, PloverAct } from './event.ts'
import type { NounClass } from './lexicon.ts'
import { isOfClass } from './nouns.ts'
import { nounObliqueOf, obliqueOf } from './obliques.ts'
import { isDrawn, type Trigger } from './triggers.ts'
import { mentionBehind } from './verbs.ts'

/** To whom something was done, and by which way that was read off the text; `none` where nobody was found. */
export interface Recipient {
  readonly actor: Actor | null
  readonly way: string
}

/**
 * Where the recipient of an act stands, the likeliest first: `object`, `indirect`, the `owner` of the object, the subject of
 * what is asked or told (`child`), who does it together (`joined`), or behind a preposition.
 */
const WRITTEN: Readonly<Record<PloverAct, string>> = {
  AGREE: 'indirect with to joined owner',
  CONSULT: 'object indirect with to',
  SUPPORT: 'object behind for of to with by owner drawer',
  CONCEDE: 'indirect to with on against for from owner',
  COOPERATE: 'indirect to with joined for',
  AID: 'indirect to for object',
  RETREAT: 'from to with against owner',
  REQUEST: 'object indirect behind on to from with of child',
  ACCUSE: 'object indirect behind on at against with to for of child owner drawer',
  REJECT: 'object behind from by of with to owner',
  PROTEST: 'object against at to outside with owner',
  SANCTION: 'on against object from of with to owner',
  MOBILIZE: 'against to on',
  COERCE: 'object at of from on against to owner',
  ASSAULT: 'object behind on at against of owner',
  THREATEN: 'object indirect with against to on of',
}

const PLACES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(WRITTEN).map(([act, places]) => [act, places.split(' ')]),
)

/** To whom a trigger's act was done by an actor. */
export function recipientOf(trigger: Trigger, act: PloverAct, doer: Actor | null, context: EventText): Recipient {
  const { clause, kind } = trigger
  if (kind === 'charge') {
    const actor = otherThan(doer, clause.subject, context)
    return actor === null ? { actor, way: 'none' } : { actor, way: 'subject' }
  }
  for (const place of PLACES.get(act) ?? []) {
    const head = headAt(place, act, trigger, context)
    if (head < 0 || (place === 'to' && isWhatWasOpposed(head, trigger, context))) continue
    const actor = otherThan(doer, head, context, act === 'ASSAULT' && place === 'object')
    if (actor !== null) return { actor, way: place }
  }
  for (const { head, way } of affectedBy(trigger, act, context)) {
    const actor = otherThan(doer, head, context)
    if (actor !== null) return { actor, way }
  }
  return { actor: null, way: 'none' }
}

/** "dropped its opposition *to observers*": what it had been against, and nobody, unless a party is meant. */
function isWhatWasOpposed(head: number, { clause }: Trigger, { text, actors }: EventText): boolean {
  const { object } = clause
  if (object < 0 || head < object || actors.partyOf(head) !== null) return false
  return /^(?:opposition|resistance|objection|hostility|insistence|demand|claim|veto)s?$/.test(text.lemma[object])
}

function headAt(
  place: string,
  act: PloverAct,
  { clause, kind, family, word, end }: Trigger,
  context: EventText,
): number {
  const { text, actors } = context
  const { all } = text.clauses
  // "on Kessari goods" is against Kessar; "at the call of the union" is to nobody.
  const known = (head: number): number =>
    isSomebody(head, context) ||
    ((act === 'ASSAULT' ? /^(?:on|against|from|at)$/ : /^(?:on|against|from)$/).test(place) &&
      actors.partyOf(head) !== null)
      ? head
      : -1
  const somebody = (head: number): number => (isSomebody(head, context) ? head : -1)
  if (kind === 'noun') {
    if (place === 'object') return clause.object === word || clause.object < 0 ? -1 : somebody(clause.object)
    if (place === 'indirect') return somebody(clause.indirect)
    // "the choice drew criticism": whose choice it was.
    if (place === 'drawer')
      return isDrawn(word, clause) && actors.partyOf(clause.subject) !== null ? clause.subject : -1
    const own = nounObliqueOf(text, word, [place])
    return known(own >= 0 ? own : clause.object === word ? obliqueOf(context, clause, [place]) : -1)
  }
  switch (place) {
    case 'object':
      // "opened fire": the words of the act are nobody.
      if (clause.object > word && clause.object < end) return -1
      // "fired shells at", "ruled out a coalition", "suspended the exchange": what is fired, refused or stopped is nobody.
      if (isOfAny(clause.object, NOBODIES, context)) return -1
      if (act === 'ASSAULT') return clause.object
      return isOnlyWanted(act, word, clause.object, context) ? -1 : somebody(clause.object)
    case 'indirect':
      return somebody(clause.indirect)
    case 'behind':
      return end > word + 1 ? somebodyBehind(end, context) : -1
    case 'owner':
      // Whoever takes their support back has given it.
      if (family === 'take back') return -1
      // "The council's resolution was approved": by them, as like as not.
      if (act === 'AGREE' && clause.passive) return -1
      return actors.partyOf(clause.object) === null ? -1 : clause.object
    case 'child': {
      const told = clause.children.map((index) => all[index]).find(({ relation }) => /^(?:ccomp|xcomp)$/.test(relation))
      return told === undefined || told.inherited ? -1 : somebody(told.subject)
    }
    case 'joined': {
      const other = joinedTo(text, clause.subject)
      if (other >= 0) return somebody(other)
      // "the ministers of Kessar and Varnia"
      const own = joinedTo(text, nounObliqueOf(text, clause.subject, ['of', 'from']))
      return own >= 0 && actors.partyOf(own) !== null ? own : -1
    }
    default: {
      const found = obliqueOf(context, clause, [place])
      if (found >= 0) return known(found)
      const own = nounObliqueOf(text, clause.object, [place])
      // "a tranche of aid *to Kessar*", "the exchange of data *with Kessar*"
      return known(own >= 0 ? own : nounObliqueOf(text, nounObliqueOf(text, clause.object, ['of']), [place]))
    }
  }
}

const NOBODIES: readonly NounClass[] = [
  'attack',
  'munition',
  'alliance',
  'ties',
  'talks',
  'permit',
  'favour',
  'accord',
  'measure',
  'mission',
]

/** Who is named right behind the words of an act: "ruled out *Kessar*", but not "ruled out *a coalition*". */
function somebodyBehind(end: number, context: EventText): number {
  const head = mentionBehind(context.text, end)
  return isSomebody(head, context) && !isOfAny(head, NOBODIES, context) ? head : -1
}

const isOfAny = (head: number, classes: readonly NounClass[], { text, actors }: EventText): boolean =>
  head >= 0 && actors.partyAt(head) === null && classes.some((one) => isOfClass(text, head, one))

/** The first that "and" joins to a noun, or -1. */
function joinedTo({ children, childStart, relation }: EventText['text'], noun: number): number {
  if (noun < 0) return -1
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) if (relation[children[c]] === 'conj') return children[c]
  return -1
}

const DEMANDING = /^(?:demand|seek|want|require|request)$/

/** "rejected armed guards", "demanded an exchange of all": what is refused or wanted, and nobody who is told so. */
function isOnlyWanted(act: PloverAct, word: number, object: number, { text, actors }: EventText): boolean {
  if (object < 0 || actors.partyOf(object) !== null || actors.isNamed(object)) return false
  if (act === 'REQUEST') return DEMANDING.test(text.lemma[word])
  if (act !== 'REJECT' && act !== 'COERCE') return false
  const { children, childStart, relation, lower } = text
  for (let c = childStart[object]; c < childStart[object + 1] && children[c] < object; c++)
    if (/^(?:det|nmod:poss|nummod)/.test(relation[children[c]])) return /^an?$/.test(lower[children[c]])
  return true
}

function isSomebody(head: number, { text, actors }: EventText): boolean {
  return head >= 0 && (actors.isSomebody(head) || isPeople(text, head) || actors.partyAt(head) !== null)
}

function isPeople(text: EventText['text'], head: number): boolean {
  return isOfClass(text, head, 'people') || isOfClass(text, head, 'forces') || isOfClass(text, head, 'envoy')
}

/** Whom a phrase means, if not the actor themselves; of a thing, whose it is: "took issue with her itinerary". */
function otherThan(doer: Actor | null, head: number, context: EventText, things = false): Actor | null {
  const { actors, text } = context
  const found = actors.actor(head)
  if (found === null) return null
  if (found.party === null) return things || (isSomebody(head, context) && found.name !== doer?.name) ? found : null
  if (found.party === doer?.party && !(found.person && doer.person && found.name !== doer.name)) return null
  return actors.isSomebody(head) || isPeople(text, head) ? found : { ...found, name: found.party }
}
