import { type Clause, tokenAt } from '../clauses/index.ts'
import { caseOf, isCounterfactual } from '../events/index.ts'
import { hasItsWords } from './bound-signs.ts'
import type { MeetingText } from './context.ts'
import { type Family, TELLING_ADJECTIVES, TELLING_NOUNS, TELLING_VERBS } from './families.ts'
import { daysOf } from './lasting.ts'
import { isVerbForNoun } from './verb-for-noun.ts'

/** A word that may tell of a meeting. */
export interface Sign {
  readonly token: number
  /** Its lemma, with the particle of a verb. */
  readonly word: string
  readonly family: Family
  readonly form: 'verb' | 'noun' | 'adjective' | 'any'
  /** The clause that it heads, or in which it stands. */
  readonly clause: Clause
  /** What the clause is about: its predicate, its subject or its object. */
  readonly core: boolean
}

/** A verb of no family that has a time; any verb of which it is said by when. */
const ANY: Family = { name: 'any', kinds: ['deadline'] }
const BY: Family = { name: 'by', kinds: ['deadline'] }
const LIMITS: ReadonlySet<string> = new Set(['by', 'until', 'within', 'before'])

/** The words of a text that may tell of a meeting, in text order; a word of several families is several signs. */
export function signsOf(context: MeetingText): Sign[] {
  const interviews = interviewsIn(context)
  return possibleSigns(context).filter((sign) => {
    const { clause, form, word, token, family, core } = sign
    if ((form !== 'noun' || core) && isCounterfactual(context.text, clause)) return false
    if (SPOKEN.has(family.name) && interviews.has(clause.index)) return false
    if (form === 'verb' && family.name === 'attend' && isOfThing(context, clause)) return false
    if (!hasItsWords(context, sign)) return false
    return form === 'noun'
      ? !(
          (family.kinds[0] === 'vote' && speaks(clause, token)) ||
          hasNoDate(context, token) ||
          isOfDays(context, clause, token) ||
          isDevice(context, token) ||
          isBody(context, token) ||
          isRoundOfThings(context, token) ||
          isGerund(context, token) ||
          (family.name === 'call' && isMeans(context, token, clause))
        )
      : !(
          isOpen(context, clause) ||
          isOfNoPlan(context, clause) ||
          (family.name === 'talk' && word === 'speak' && !isSpokenTo(clause)) ||
          (word === 'meet' && !/^(?:before|after)$/.test(clause.opener) && isThing(context, clause.object)) ||
          (word === 'address' && clause.passive) ||
          (word === 'take' && clause.object >= 0 && context.text.lemma[clause.object] === 'place') ||
          (family.name === 'go' && isThing(context, clause.subject) && !clause.inherited)
        )
  })
}

/** Families of what is said to somebody. */
const SPOKEN: ReadonlySet<string> = new Set(['tell', 'phone', 'speak', 'call'])

/** Clauses in which somebody speaks to an outlet: "told the Courier by telephone" is a word to readers, no call. */
function interviewsIn({ text }: MeetingText): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { cue, profile } of text.attributions)
    if (profile.outlet !== null) for (const { start } of cue) found.add(text.clauses.of[tokenAt(text, start)])
  return found
}

/** "Two days of *talks* between them ended in Ostrel": the verb tells of the meeting, and has its place and its day. */
function isOfDays({ text }: MeetingText, clause: Clause, token: number): boolean {
  if (!(TELLING_VERBS.get(clause.lemma) ?? []).some(({ name }) => name === 'phase')) return false
  const days = clause.subject < 0 ? daysOf(text, clause) : clause.subject
  return days >= 0 && text.lemma[days] === 'day' && text.lower[days + 1] === 'of' && days < token && token < clause.head
}

const DEVICES: ReadonlySet<string> = new Set(['telephone', 'phone', 'video', 'call'])

/** "the state telephone company", "a video clip", "call money": what calls are made by, as the kind of another thing; not "a video conference". */
function isDevice({ text: { lemma, upos, sentence } }: MeetingText, token: number): boolean {
  const next = token + 1
  if (!DEVICES.has(lemma[token]) || sentence[next] !== sentence[token] || !/^(?:NOUN|PROPN)$/.test(upos[next]))
    return false
  return !TELLING_NOUNS.has(lemma[next]) && lemma[next] !== 'link'
}

/** "The talks resume by video link": by what a meeting is held is no call besides. */
function isMeans({ text }: MeetingText, token: number, { subject, object, lemma }: Clause): boolean {
  const link = text.relation[token] === 'compound' ? text.head[token] : token
  if (!/^(?:by|via|over|through)$/.test(caseOf(text, link))) return false
  const isMeeting = (at: number): boolean =>
    at >= 0 &&
    at !== token &&
    (TELLING_NOUNS.get(text.lemma[at]) ?? []).some(({ name }) => /^(?:session|talks)$/.test(name))
  return lemma === 'meet' || isMeeting(subject) || isMeeting(object)
}

/** "sent it to *Congress*": a name without an article is the body's, not that of its sitting. */
function isBody({ text: { upos, lemma, lower } }: MeetingText, token: number): boolean {
  return (
    upos[token] === 'PROPN' &&
    /^(?:congress|cabinet|assembly|forum)$/.test(lemma[token].toLowerCase()) &&
    !/^(?:the|a|an|this|that|its|his|her|their|'s)$/.test(lower[token - 1] ?? '')
  )
}

/** Tokens of what there is a round of. */
const OF_ROUND = 6

/** "another *round* of tariff cuts", "the first *round* of the elections": no talks. */
function isRoundOfThings({ text: { lemma, lower, sentence, upos } }: MeetingText, token: number): boolean {
  if (lemma[token] !== 'round' || lower[token + 1] !== 'of') return false
  for (let at = token + 2; at < token + OF_ROUND && sentence[at] === sentence[token]; at++) {
    const families = [...(TELLING_NOUNS.get(lemma[at]) ?? []), ...(TELLING_VERBS.get(lemma[at]) ?? [])]
    if (families.some(({ name }) => /^(?:talks|talk|session|meet)$/.test(name)) || upos[at] === 'VERB') return false
  }
  return true
}

/** "of *meeting* a deadline": what is done to a thing is no sitting; "at a meeting the ministers held" is one. */
function isGerund({ text: { lower, sentence, upos }, times }: MeetingText, token: number): boolean {
  const next = token + 1
  if (lower[token] !== 'meeting' || sentence[next] !== sentence[token]) return false
  if (
    /^(?:DET|ADJ|NUM)$/.test(upos[token - 1] ?? '') ||
    /^(?:'s|'|’s|’|its|his|her|their|our)$/.test(lower[token - 1] ?? '')
  )
    return false
  if (!/^(?:a|an|the|its|his|her|their|our)$/.test(lower[next])) return false
  return times.within(next, next + TO_DAY).every(({ first }) => first !== next)
}

/** "no plans to meet": that there is none is told of no day. */
function isOfNoPlan({ text: { head, children, childStart, lower } }: MeetingText, clause: Clause): boolean {
  const noun = clause.relation.startsWith('acl') && clause.opener === 'to' ? head[clause.head] : -1
  if (noun < 0) return false
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) if (lower[children[c]] === 'no') return true
  return false
}

/** To or with somebody: who only speaks does not negotiate. */
const isSpokenTo = ({ obliques }: Clause): boolean =>
  obliques.some(({ preposition }) => preposition === 'with' || preposition === 'to')

const SPEAKING: ReadonlySet<string> = new Set(
  'say urge call call_for demand ask state declare condemn criticise criticize request'.split(' '),
)

/** "a motion urged the government": what a paper says is no vote on it. */
const speaks = ({ lemma, subject, passive }: Clause, token: number): boolean =>
  subject === token && !passive && SPEAKING.has(lemma.replace(' ', '_'))

/** Tokens between "no date" or "no plans" and what has none. */
const NO_DATE_REACH = 9

/** "no date had been set for another round", "no plans for a meeting", "did not fix a date for talks": no time near by is when it is to be. */
function hasNoDate({ text: { lower, lemma, sentence } }: MeetingText, token: number): boolean {
  let hasFor = false
  for (let at = token - 1; at >= Math.max(0, token - NO_DATE_REACH) && sentence[at] === sentence[token]; at--) {
    if (/^[,;:]$/.test(lower[at])) return false
    if (lower[at] === 'for') hasFor = true
    if (!/^(?:date|plan|need)$/.test(lemma[at]) || !hasFor) continue
    return [1, 2, 3, 4].some(
      (back) => sentence[at - back] === sentence[token] && /^(?:no|not|n't|without)$/.test(lower[at - back]),
    )
  }
  return false
}

/** Tokens of a time on either side of its head. */
const TO_DAY = 4

/** Whether a capital is a name's, not that of a headline in which many words have one. */
function isOneCapital({ text: { text, tokens, sentence } }: MeetingText, at: number): boolean {
  const own = sentence[at]
  let [small, large] = [0, 0]
  for (let i = tokens.sentences[own]; i < tokens.sentences[own + 1]; i++) {
    const word = text.slice(tokens.starts[i], tokens.ends[i])
    if (/^\p{Ll}{4}/u.test(word)) small++
    else if (/^\p{Lu}/u.test(word)) large++
  }
  return small >= large
}

const GROUPS: ReadonlySet<string> = new Set('side party delegation team camp faction bloc counterpart'.split(' '))

/** "met expectations", "two ships landed": nobody is met, nobody comes; "met both sides", "a delegation landed": somebody. */
function isThing(context: MeetingText, of: number): boolean {
  const { text: analysed, sides, whoAt, times } = context
  const { entities, upos, lemma, lower, tokens, text } = analysed
  // "are due to meet tomorrow": the parser takes a bare day for whom they meet.
  if (times.within(of - TO_DAY, of + TO_DAY).some(({ first, end }) => first <= of && of < end)) return false
  let at = of
  // "the first of two ships"
  if (at >= 0 && upos[at] !== 'NOUN' && lower[at + 1] === 'of')
    for (let i = at + 2; i < at + 6 && upos[at] !== 'NOUN'; i++) if (upos[i] === 'NOUN') at = i
  if (at < 0 || upos[at] !== 'NOUN' || entities.mentionOf[at] >= 0) return false
  // A name that is known to nobody: "was to meet Orrel on Monday".
  if (/^\p{Lu}\p{Ll}/u.test(text.slice(tokens.starts[at], tokens.ends[at])) && isOneCapital(context, at)) return false
  return !sides.has(at) && !whoAt.has(at) && !GROUPS.has(lemma[at])
}

/** "will suspend its tariff until May", "opened its market": what is no meeting is opened, closed or suspended. */
function isOfThing({ text: { upos, lemma, entities } }: MeetingText, { lemma: verb, object }: Clause): boolean {
  if (!/^(?:open|close|suspend)$/.test(verb) || object < 0 || upos[object] !== 'NOUN') return false
  return (
    entities.mentionOf[object] < 0 &&
    (TELLING_NOUNS.get(lemma[object]) ?? []).every(({ kinds }) => kinds.includes('deadline'))
  )
}

/** What is asked, or would have to be so for something else to be, tells of nothing. */
function isOpen(
  { text: { tokens, sentence, lower } }: MeetingText,
  { asked, conditional, opener, head }: Clause,
): boolean {
  return (asked && lower[tokens.sentences[sentence[head] + 1] - 1] === '?') || (conditional && opener === 'if')
}

function possibleSigns(context: MeetingText): Sign[] {
  const { text, times } = context
  const { clauses, lemma, upos, tokens } = text
  const found: Sign[] = []
  for (let token = 0; token < tokens.count; token++) {
    const index = clauses.at[token]
    if (index >= 0) {
      const clause = clauses.all[index]
      const form = clause.kind === 'verb' ? 'verb' : 'adjective'
      const known = (form === 'verb' ? TELLING_VERBS : TELLING_ADJECTIVES).get(clause.lemma)
      for (const family of known ?? []) found.push({ token, word: clause.lemma, family, form, clause, core: true })
      if (form === 'verb') {
        const own = times.ofClause(index)
        const limited = own.some(({ expression }) => LIMITS.has(expression.relation))
        if (limited || (known === undefined && own.length > 0))
          found.push({ token, word: clause.lemma, family: limited ? BY : ANY, form: 'any', clause, core: true })
      }
    }
    if (index < 0 && lemma[token] === 'due' && clauses.of[token] >= 0)
      for (const family of TELLING_ADJECTIVES.get('due') ?? [])
        found.push({
          token,
          word: 'due',
          family,
          form: 'adjective',
          clause: clauses.all[clauses.of[token]],
          core: false,
        })
    if (upos[token] !== 'NOUN' && upos[token] !== 'PROPN') continue
    const families = TELLING_NOUNS.get(lemma[token].toLowerCase())
    const role = roleOf(context, token)
    const clause = role ?? clauses.all[clauses.of[token]]
    if (clause === undefined || isName(text, token)) continue
    for (const family of families ?? lapsesAt(context, token, clause))
      found.push({ token, word: wordOf(text, token), family, form: 'noun', clause, core: role !== undefined })
  }
  return found
}

/** "The offer *lapses* on 25 October.": a verb that the tagger has for a noun. */
function lapsesAt(context: MeetingText, token: number, clause: Clause): readonly Family[] {
  const known = TELLING_VERBS.get(context.text.lemma[token].toLowerCase()) ?? []
  const lapses = known.filter(({ name }) => name === 'lapse')
  if (lapses.length === 0) return []
  return isVerbForNoun(context, { token, word: '', family: lapses[0]!, form: 'noun', clause, core: false })
    ? lapses
    : []
}

/** The clause of which a noun is subject or object; of "called off a trip planned for Friday" not the one that only describes it. */
function roleOf({ roles, text: { head } }: MeetingText, token: number): Clause | undefined {
  const all = roles.get(token)
  return all?.findLast((clause) => head[clause.head] !== token) ?? all?.at(-1)
}

/** "talks" are not "talk". */
const wordOf = ({ lemma, lower }: MeetingText['text'], token: number): string =>
  lower[token] === 'talks' ? 'talks' : lemma[token].toLowerCase()

/** Part of the name of a body: "the Trade Forum". */
function isName({ entities, upos }: MeetingText['text'], token: number): boolean {
  const at = entities.mentionOf[token]
  if (at < 0 || upos[token] !== 'PROPN') return false
  const mention = entities.mentions[at]
  return (
    mention.form === 'name' &&
    mention.end - mention.first > 1 &&
    entities.entities[mention.entity].type === 'organisation'
  )
}
