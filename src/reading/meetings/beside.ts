import { phraseOf, spanOfTokens } from '../clauses/index.ts'
import type { MeetingText } from './context.ts'
import { CLUES } from './families.ts'
import type { MeetingKind, Participant } from './meeting.ts'
import { type Named, Participants } from './participants.ts'
import type { Sign } from './signs.ts'
import { GIVING } from './taking-part.ts'

/** Verbs by which something is done to whoever stands before them, though they take part. */
const BETWEEN = /^(?:be|have|had|has|do|to|not|n't|also|again|then|now|both|each|until|by|on|ready|due|able|willing|bound|scheduled)$/
/** No subject stands further from its verb. */
const REACH = 14
const MOST_JOINED = 4
/** Tokens of a time. */
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
  if (form === 'noun' || form === 'adjective') return []
  if (kind === 'deadline' && (clause.passive || GIVING.test(clause.lemma) || !KEEPING.test(family.name))) return []
  const { text } = context
  const start = text.tokens.sentences[text.sentence[token]]
  const chain = chainBefore(context, token, start)
  if (chain.length === 0) return []
  const left = known.filter(({ span }) => span.start >= text.tokens.starts[start] && span.end <= text.tokens.starts[token])
  // The tree has somebody else for it: then the words beside it may be of anything.
  if (left.length > 0 && !left.some(({ name }) => chain.some((one) => one.name === name))) return []
  return chain.filter(({ name }) => !known.some((one) => one.name === name)).map(participantOf)
}

const KEEPING = /^(?:produce|miss|by|any|until)$/

const participantOf = ({ name, party, person, span }: Named): Participant => ({ name, party, person, span })

/** Those who are named right before a verb, joined by "and"; nobody where they hang on something else. */
function chainBefore(context: MeetingText, token: number, start: number): Named[] {
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
    found.push(...one.who)
    first = one.first
    if (isRelative) break
    const joins = lower[first - 1] === 'and' || (step > 0 && lower[first - 1] === ',')
    if (!joins) break
    at = first - 2
    if (lower[at] === ',') at--
  }
  // "an aide of Lusk and Vask met", "told Lusk and Vask": they hang on what stands before them.
  const before = first - 1
  const hangs = before >= start && (upos[before] === 'ADP' || upos[before] === 'VERB')
  return hangs && (!isRelative || found.length > 1) ? [] : found
}

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
function namedAt(context: MeetingText, at: number, start: number, apposed: boolean): NamedAt | null {
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

/** The first token of the title before a name: "the Kessari foreign minister". */
function titleStart({ text: { upos } }: MeetingText, first: number, start: number): number {
  let at = first
  while (at > start && /^(?:NOUN|PROPN|ADJ|DET)$/.test(upos[at - 1])) at--
  return at
}

/** Tokens between a noun and its "between". */
const NEAR = 4

/** "talks between *Deputy Secretary Orla Pell* and *Kessari officials*", by the words alone. */
export function namedBetween(context: MeetingText, noun: number): Participant[] {
  const { text } = context
  const { lower, upos, sentence } = text
  let at = noun + 1
  while (at < noun + NEAR && sentence[at] === sentence[noun] && lower[at] !== 'between') at++
  if (lower[at] !== 'between' || sentence[at] !== sentence[noun]) return []
  const people = new Participants(context)
  let parts = 0
  for (let i = at + 1, held = 0; i < text.tokens.count && i < at + REACH && sentence[i] === sentence[noun]; i++) {
    if (upos[i] === 'VERB' || upos[i] === 'AUX' || (upos[i] === 'ADP' && lower[i] !== 'of')) break
    if (people.knows(i)) people.add(i, 'noun between')
    if (people.size > held && (lower[i + 1] === 'and' || upos[i] !== 'DET')) [held, parts] = [people.size, parts + 1]
  }
  return parts < 2 ? [] : people.all().map(participantOf)
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

/** Bodies and groups that meet, and are told of without a name of their own. */
const BODY =
  /^(?:committee|commission|council|board|cabinet|parliament|assembly|senate|panel|chamber|college|caucus|working group|group|congress|plenary)$/
const GROUP = /^(?:ministers|deputies|delegates|senators|lawmakers|ambassadors|governors|envoys|councillors|negotiators|experts)$/
/** Nothing without whose they are. */
const OF_SOMEBODY = /^(?:members|officials|leaders|representatives|branches)$/
/** Longer phrases tell a story. */
const MOST_WORDS = 6

/**
 * The body that meets or votes, where it has no name: of "the federation's board" or "its council" whoever has it, of "a technical
 * committee" these words, for that it is not the parties is worth knowing.
 */
export function bodyBeside(context: MeetingText, { form, clause, family }: Sign): Participant[] {
  if (form !== 'verb' || !/^(?:meet|sit|vote|pass)$/.test(family.name)) return []
  const { text } = context
  const { lower, upos, children, childStart, relation } = text
  const noun = clause.passive && family.name !== 'pass' ? -1 : clause.subject
  if (noun < 0 || noun > clause.head || text.sentence[noun] !== clause.sentence) return []
  const word = lower[noun]
  if (!BODY.test(word) && !GROUP.test(word) && !OF_SOMEBODY.test(word)) return []
  const people = new Participants(context)
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const child = children[c]
    if (relation[child] === 'nmod:poss' || (relation[child].startsWith('nmod') && lower[child - 1] === 'of'))
      people.add(child, 'nmod:poss')
  }
  if (people.size > 0) return people.all().map(participantOf)
  if (OF_SOMEBODY.test(word)) return []
  const end = noun + 1
  let { first } = phraseOf(text, noun)
  while (first < noun && /^(?:DET|PRON|NUM|PUNCT|CCONJ|ADV)$/.test(upos[first])) first++
  // "a 14-nation board"
  if (lower[first - 1] === '-') first = noun
  if (end - first > MOST_WORDS) return []
  const span = spanOfTokens(text, first, end)
  const name = text.text.slice(span.start, span.end).replace(/\s+/g, ' ')
  return [{ name, party: null, person: false, span }]
}
