import { phraseOf } from '../clauses/index.ts'
import type { MeetingText } from './context.ts'
import { CLUES } from './families.ts'
import type { MeetingKind, Participant } from './meeting.ts'
import { doubtBefore } from './not-there.ts'
import { type Named, Participants } from './participants.ts'
import type { Sign } from './signs.ts'
import { GIVING } from './taking-part.ts'

/** Verbs by which something is done to whoever stands before them, though they take part. */
const BETWEEN =
  /^(?:be|have|had|has|do|to|not|n't|also|again|then|now|both|each|until|by|on|ready|due|able|willing|bound|scheduled)$/
/** No subject stands further from its verb. */
const REACH = 14
const MOST_JOINED = 4
/** Tokens of a title, of a time. */
const LONGEST_TITLE = 8
const LONGEST_TIME = 8

/**
 * Whom the words beside a verb name where the tree has nobody there, or only one of those whom "and" joins: "*Prime Minister
 * Temesh* is to address", "*Lusk and Vask* met", "Orla, who lands in Ostrel tomorrow". Grammar alone, whatever the parser made of
 * it: between them and the verb stands nothing but what belongs to the verb.
 *
 * @param known those whom the tree has in it, taking part or not
 */
export function namedBeside(
  context: MeetingText,
  { form, token, clause, family }: Sign,
  kind: MeetingKind,
  known: readonly Participant[],
): Participant[] {
  if (form === 'adjective') return []
  const verb = form === 'noun' ? verbOf(context, { token, clause, kind }) : token
  if (verb < 0) return []
  if (kind === 'deadline' && (clause.passive || GIVING.test(clause.lemma) || !KEEPING.test(family.name))) return []
  const { text } = context
  const start = text.tokens.sentences[text.sentence[token]]
  const chain = chainBefore(context, verb, start)
  if (chain.length === 0) return []
  const left = known.filter(
    ({ span }) => span.start >= text.tokens.starts[start] && span.end <= text.tokens.starts[verb],
  )
  // The tree has somebody else for it: then the words beside it may be of anything.
  if (left.length > 0 && !left.some(({ name }) => chain.some((one) => one.name === name))) return []
  return chain.filter(({ name }) => !known.some((one) => one.name === name)).map(participantOf)
}

/** What is done with a meeting by those who take part in it. */
const HOLDING =
  /^(?:hold|have|open|begin|start|resume|attend|chair|lead|conduct|join|pay|make|end|finish|conclude|suspend|adjourn)$/

/** The verb of which a noun is told, by whoever takes part: "are to *hold* talks", "will *telephone*", which the tagger has for a noun. */
function verbOf(
  { text }: MeetingText,
  { token, clause, kind }: { token: number; clause: Sign['clause']; kind: MeetingKind },
): number {
  const { lower, upos } = text
  if (upos[token - 1] === 'AUX' && MODAL.test(lower[token - 1])) return token
  if (kind === 'deadline' || kind === 'vote' || clause.passive || clause.object !== token) return -1
  return HOLDING.test(clause.lemma) && clause.head < token ? clause.head : -1
}

const MODAL = /^(?:will|would|shall|may|might|could|should|must)$/

const KEEPING = /^(?:produce|miss|by|any|until)$/

export const participantOf = ({ name, party, person, span }: Named): Participant => ({ name, party, person, span })

/** Those who are named right before a verb, joined by "and"; nobody where they hang on something else. */
export function chainBefore(context: MeetingText, token: number, start: number): Named[] {
  const { lower, upos } = context.text
  let at = beforeVerb(context, token, start)
  if (at < start) return []
  const isRelative = /^(?:who|which|that)$/.test(lower[at])
  if (isRelative) at = lower[at - 1] === ',' ? at - 2 : at - 1
  const found: Named[] = []
  let first = start
  for (let step = 0; step < MOST_JOINED && at >= start; step++) {
    const one = namedAt(context, at, start, isRelative && step === 0)
    if (one === null) break
    first = one.first
    const doubt = doubtBefore(lower, first)
    if (doubt < 0) found.push(...one.who)
    else first = doubt
    if (isRelative) break
    const joins = lower[first - 1] === 'and' || (step > 0 && lower[first - 1] === ',')
    if (!joins) break
    at = first - 2
    if (lower[at] === ',') at--
  }
  // "an aide of Lusk and Vask met", "told Lusk and Vask": they hang on what stands before them.
  const before = first - 1
  // "ministers from Varnia, Oriel and Kessar met": whose they are takes part.
  if (lower[before] === 'from' && SENT.test(lower[before - 1]))
    return new Set(found.map(({ head }) => head)).size > 1 && found.every(({ person }) => !person) ? found : []
  const hangs = before >= start && (upos[before] === 'ADP' || upos[before] === 'VERB')
  return hangs && (!isRelative || found.length > 1) ? [] : found
}

/** Those who meet for somebody. */
const SENT =
  /^(?:officials|ministers|representatives|delegates|leaders|negotiators|delegations|experts|envoys|teams|diplomats|governors)$/

/** The last token before a verb that is none of its group: its auxiliaries, what plans it, and when it is to be. */
function beforeVerb({ text, times }: MeetingText, token: number, start: number): number {
  const { lower, lemma, upos } = text
  let at = token - 1
  while (at >= start && token - at < REACH) {
    const time = times.within(Math.max(start, at - LONGEST_TIME), at + 1).at(-1)
    if (time?.end === at + 1) at = time.first - 1
    else if (upos[at] === 'AUX' || upos[at] === 'PART' || upos[at] === 'ADV') at--
    else if (BETWEEN.test(lower[at]) || (upos[at] === 'VERB' && CLUES.get(lemma[at]) === 'plan')) at--
    else break
  }
  return at
}

interface NamedAt {
  readonly who: readonly Named[]
  /** First token of the phrase. */
  readonly first: number
}

/** Who is named by the phrase that ends with a token; null: nobody. */
export function namedAt(context: MeetingText, at: number, start: number, apposed: boolean): NamedAt | null {
  const { text } = context
  const { upos, entities, head, lower } = text
  if (!/^(?:NOUN|PROPN|PRON)$/.test(upos[at])) return null
  const mention = entities.mentionOf[at]
  const heads = mention < 0 ? [at, head[at]] : [entities.mentions[mention].head, at]
  for (const one of heads) {
    if (one < start || one > at || at - one > 5) continue
    const people = new Participants(context)
    people.add(one, 'subject')
    const who = people.all().filter(({ span }) => span.end <= text.tokens.ends[at])
    if (who.length === 0) continue
    const begins = mention < 0 ? phraseOf(text, one).first : entities.mentions[mention].first
    return { who, first: titleStart(context, Math.max(start, Math.min(begins, at)), start) }
  }
  // "Joan Orla, the secretary of state, who lands"
  if (!apposed) return null
  for (let back = at; back > start && at - back < 8; back--)
    if (lower[back] === ',') return namedAt(context, back - 1, start, false)
  return null
}

/** The first token of the title before a name: "the Kessari foreign minister", "Foreign Minister", which the tagger may have for a verb. */
function titleStart({ text: { upos, lower, text, tokens } }: MeetingText, first: number, start: number): number {
  let at = first
  const isTitle = (token: number): boolean =>
    /^(?:NOUN|PROPN|ADJ|DET)$/.test(upos[token]) ||
    (upos[token] === 'VERB' && text[tokens.starts[token]] !== lower[token][0] && upos[token + 1] === 'PROPN')
  while (at > start && first - at < LONGEST_TITLE && isTitle(at - 1)) at--
  return at
}

/** "gave *Prime Minister Temesh* until Friday", "gives *Varnia, Kessar* until Friday": whoever stands between who sets a deadline and when it ends. */
export function namedAsGiven(context: MeetingText, { clause }: Sign): Participant[] {
  const { text } = context
  if (clause.passive || !GIVING.test(clause.lemma)) return []
  const people = new Participants(context)
  for (let at = clause.head + 1; at < clause.head + REACH && text.sentence[at] === clause.sentence; at++) {
    if (/^(?:ADP|VERB|AUX|PART|SCONJ)$/.test(text.upos[at])) break
    if (people.knows(at)) people.add(at, 'given')
  }
  return people.all().map(participantOf)
}
