import type { Clause } from '../clauses/index.ts'
import type { TimeMention } from '../times/index.ts'
import type { EventText } from './context.ts'
import type { PloverAct } from './event.ts'
import { isOfClass } from './nouns.ts'
import type { Trigger } from './triggers.ts'

/** When what a trigger tells was done, by the words of its clause, or by what stands beside it where these have no day. */
export function timesOfDeed(
  { kind, word, clause }: Pick<Trigger, 'kind' | 'word' | 'clause'>,
  act: PloverAct,
  isNoun: boolean,
  text: EventText['text'],
  times: EventText['times'],
): readonly TimeMention[] {
  // What somebody says that they will do they have said: its day is not that of the deed.
  const told = kind === 'will' ? (clause.relation === 'ccomp' ? clause.parent : -1) : clause.index
  const ofClause = isNoun ? times.ofWord(word) : told < 0 ? [] : times.ofClause(told)
  const own = (
    isNoun ? ofClause : ofClause.filter((time) => !isTerm(time, clause, text) && !isToCome(time, clause))
  ).filter((time) => !isCompared(time, text))
  const isDated = ofClause.some(({ expression }) => expression.form.kind !== 'duration')
  if (isDated || isNoun || kind === 'will') return own
  const ofLeft = timesOfLeft(clause, text, times)
  if (ofLeft.length > 0) return ofLeft
  const ofAttack = act === 'ASSAULT' ? timesOfAttack(clause, text, times) : []
  return ofAttack.length > 0 ? ofAttack : timesBeside(clause, text, times)
}

/**
 * "asked for an answer *by 12 March*", "*within* a week": by when it is wanted, and not when that was asked; "called a strike *for
 * Thursday*": when it is to be.
 */
const isTerm = ({ first, expression }: TimeMention, { head, lemma }: Clause, { lower }: EventText['text']): boolean =>
  first > head &&
  (/^(?:by|within|before)\b/i.test(expression.words) ||
    (CALLING.test(lemma) &&
      expression.form.kind !== 'duration' &&
      (/^for\b/i.test(expression.words) || lower[first - 1] === 'for')))

/** "a quarter less *than in 2030*", "as many *as on Monday*": what something else is compared with. */
function isCompared({ first }: TimeMention, { lower }: EventText['text']): boolean {
  const at = /^(?:in|on|at|of|during)$/.test(lower[first - 1] ?? '') ? first - 2 : first - 1
  // "as recently as last month": then it was.
  return lower[at] === 'than' || (lower[at] === 'as' && /^(?:many|much|few|little)$/.test(lower[at - 1] ?? ''))
}

/** What is called, planned or announced for a day is to be on that day. */
const CALLING = /^(?:call|announce|plan|schedule|set|arrange|declare|propose|threaten|order|organise|organize)$/

/** "*Tomorrow* it must pay, but its officials *have suggested* a delay": what is done has no day to come. */
const isToCome = ({ expression: { form } }: TimeMention, { tense }: Clause): boolean =>
  tense === 'past' &&
  ((form.kind === 'unit' && form.least > 0) ||
    ((form.kind === 'weekday' || form.kind === 'date') && form.which === 'next'))

/**
 * "A strike *in 1978* closed the port", "raised its offer and began talks *in April 2014*", "the wave began in 1978 *when* Kessar lifted the
 * ban": what is told of a year that is named is told of it throughout.
 */
function timesBeside(clause: Clause, text: EventText['text'], times: EventText['times']): readonly TimeMention[] {
  const { clauses, upos, lower } = text
  const { head, subject, object, passive, tense, parent, opener, relation, children } = clause
  if (tense !== 'past') return []
  const whose = passive ? object : subject
  const ofSubject = whose >= 0 && upos[whose] === 'NOUN' ? times.ofWord(whose).filter(hasYear) : []
  if (ofSubject.length > 0) return ofSubject
  if (opener === 'when' && relation.startsWith('advcl') && parent >= 0 && clauses.all[parent].tense === 'past')
    return times.ofClause(parent).filter(hasYear)
  // "urged it to cut its debts, *which* hit a record in 2031": what is told of these, whatever the parser joins it to.
  const isOfNoun = (one: Clause): boolean =>
    lower.slice(head + 1, one.head).some((word) => /^(?:which|who|whose|that|where)$/.test(word))
  const joined = children
    .map((index) => clauses.all[index]!)
    .filter((one) => one.relation === 'conj' && one.inherited && !isOfNoun(one))
  return joined.flatMap((one) => (one.tense === 'past' ? times.ofClause(one.index).filter(hasYear) : []))
}

const hasYear = ({ expression: { form } }: TimeMention): boolean => form.kind === 'date' && form.year !== null

/** "walked out of talks *on Monday*", "stormed out of *Monday's* session": it was on that day that they were left. */
function timesOfLeft(
  { lemma, tense, obliques }: Clause,
  { lower }: EventText['text'],
  times: EventText['times'],
): readonly TimeMention[] {
  if (tense !== 'past' || !/^(?:walk|storm|march|stalk)(?: out)?$/.test(lemma)) return []
  const left = obliques.find(({ preposition }) => /(?:^|\b)of$|^from$/.test(preposition))
  if (left === undefined) return []
  return times.ofWord(left.head).filter(({ first }) => lower[first - 1] !== 'for')
}

/** Tokens between an attack and what it did: "*Shelling* of the port on Monday *killed* six". */
const FROM_ATTACK = 10

/** "An attack *on Monday* killed six", "shelling *on Monday* killed six", of which the parser may make a verb: then they were killed. */
function timesOfAttack(clause: Clause, text: EventText['text'], times: EventText['times']): readonly TimeMention[] {
  const { clauses, lower, sentence, tag, upos } = text
  if (clause.passive) return []
  if (isOfClass(text, clause.subject, 'attack')) return times.ofWord(clause.subject)
  for (let at = clause.head - 1; at > clause.head - FROM_ATTACK && sentence[at] === sentence[clause.head]; at--) {
    const index = clauses.at[at]
    if (index >= 0 && tag[at] === 'VBG') return times.ofClause(index)
    if (upos[at] === 'VERB' || upos[at] === 'PUNCT' || /^(?:and|but|or|who|which|that)$/.test(lower[at])) return []
  }
  return []
}
