import type { TimeMention } from '../times/index.ts'
import type { MeetingText } from './context.ts'
import type { Sign } from './signs.ts'

type Rule = (context: MeetingText, sign: Sign, time: TimeMention) => boolean

/** The clause in which a time stands, by what it hangs on. */
const clauseOf = ({ text: { clauses } }: MeetingText, { governor, first }: TimeMention): Sign['clause'] | undefined =>
  clauses.all[clauses.of[governor < 0 ? first : governor]]

const LEAVING = /^(?:leave|depart|set off)$/

/** "*leaves on April 7* to attend the session", "will *depart* for the summit *on Monday*": when somebody sets out is not when they meet. */
const isOfLeaving: Rule = (context, { token, form, family }, time) => {
  const clause = clauseOf(context, time)
  if (clause === undefined || clause.head === token || time.governor === token || !LEAVING.test(clause.lemma))
    return false
  // "left the meeting on Monday"
  if (clause.object === token) return false
  // "will leave on Sunday for talks on Monday"
  if (time.first > token && context.times.within(clause.head, token).length > 0) return false
  return clause.head < token && (form === 'noun' ? family.kinds[0] !== 'visit' : true)
}

/** Tokens between a day and the verb behind it. */
const TO_VERB = 3

/** "met the owners *and on Friday signed* a pact": a day right behind "and" is that of the verb that follows. */
const isOfNext: Rule = ({ text }, { token, clause }, { first, end }) => {
  const { lower, clauses, sentence } = text
  const and = lower[first] === 'on' || lower[first - 1] !== 'on' ? first - 1 : first - 2
  if (token > and || !/^(?:and|but)$/.test(lower[and] ?? '')) return false
  for (let at = end; at < end + TO_VERB && sentence[at] === sentence[token]; at++) {
    const next = clauses.all[clauses.at[at]]
    if (next !== undefined) return next.kind === 'verb' && next.tense !== 'none' && next.index !== clause.index
  }
  return false
}

const ANNOUNCED = /^(?:announced|reported|stated|disclosed|published)$/

/** "As *announced on February 26*, the meeting will be held in May." */
const isAsAnnounced: Rule = ({ text: { lower } }, _, { first }) => {
  let at = lower[first - 1] === 'on' ? first - 2 : first - 1
  if (!ANNOUNCED.test(lower[at] ?? '')) return false
  at--
  if (/^(?:previously|earlier|first|originally|already)$/.test(lower[at] ?? '')) at--
  return lower[at] === 'as'
}

const EDGE = /^(?:start|beginning|opening|end|close|expiry|launch|onset|eve)$/
/** Tokens between an edge and the day on which it is. */
const TO_EDGE = 7

/** "failed to agree before *the start of the crop year on April 1*": when something else begins or ends. */
const isOfEdge: Rule = ({ text: { lower, upos, lemma } }, { token }, { first }) => {
  let at = lower[first] === 'on' ? first - 1 : lower[first - 1] === 'on' ? first - 2 : first
  if (at === first) return false
  const last = at
  while (at > 0 && last - at < TO_EDGE && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART|PRON)$/.test(upos[at])) at--
  if (at === last || lower[at] !== 'of' || !EDGE.test(lemma[at - 1])) return false
  const before = /^(?:the|its|their)$/.test(lower[at - 2]) ? lower[at - 3] : lower[at - 2]
  return /^(?:before|after|until|till|since|by|from|at)$/.test(before ?? '') && (token < at - 1 || token > first)
}

const SAYING = /^(?:say|tell|announce|report|state|declare|add|write|claim|argue|note|disclose|reveal|warn)$/

/** "said at a session of the board *that in 1986* it had approved the levy": a day within what is said there. */
const isWithinSaid: Rule = ({ text }, { token, form, clause }, { first }) => {
  const { lower, upos } = text
  if (form !== 'noun' || first < token || !SAYING.test(clause.lemma) || clause.head > token) return false
  // "a meeting that began on Monday"
  for (let at = token + 1; at < first; at++)
    if (lower[at] === 'that' && !/^(?:VERB|AUX|ADV)$/.test(upos[at + 1])) return true
  return false
}

/** "if no progress has been made in the talks *by March 30*": by when something is asked of them. */
const isOfCondition: Rule = (context, { form, token, clause }, time) =>
  form === 'noun' &&
  !clause.passive &&
  /^(?:if|unless)$/.test(clause.opener) &&
  time.first > token &&
  time.governor !== token &&
  /^(?:by|before|until|till)\b/i.test(wordsFrom(context, time))

/** What an expression says with the preposition that stands before it, and with what it is an end of: "by the close of business on Friday". */
function wordsFrom({ text: { lower } }: MeetingText, { first, expression }: TimeMention): string {
  let at = first - 1
  if (/^(?:on|of)$/.test(lower[at])) at--
  while (at > first - TO_EDGE && /^(?:the|close|end|of|business|work|trading|midnight|noon)$/.test(lower[at])) at--
  return /^(?:by|before|until|till)$/.test(lower[at]) ? lower[at] : expression.words
}

const FINISHING = /^(?:conclude|complete|finish|finalise|finalize|wrap up|round off|negotiate)$/
const WITHIN = /^(?:by|before|within|in|inside)\b/i

/**
 * "hoped to *conclude* the talks *by May*", "a pact is to be *negotiated within six weeks*": by when something is to be brought to an end,
 * which is no day of a meeting.
 */
const isOfFinishing: Rule = (context, { form, token, clause, family }, time) => {
  if (family.kinds.includes('deadline')) return false
  const of = form === 'noun' ? (clauseOf(context, time) ?? clause) : clause
  if (!FINISHING.test(of.lemma) || of.tense === 'past') return false
  if (form === 'noun' && of.object !== token && of.subject !== token) return false
  const { lower } = context.text
  const { first, expression } = time
  return WITHIN.test(
    /^(?:by|before|within|in|inside)$/.test(lower[first - 1] ?? '') ? lower[first - 1] : expression.words,
  )
}

const RULES: readonly Rule[] = [
  isOfLeaving,
  isOfNext,
  isAsAnnounced,
  isOfEdge,
  isWithinSaid,
  isOfCondition,
  isOfFinishing,
]

/** Whether a time is by grammar that of what is done beside a meeting: of the leaving for it, of what is to come of it. */
export const isOfWhatIsBeside: Rule = (context, sign, time) => RULES.some((rule) => rule(context, sign, time))

/** Tokens behind a sign in which its own time may be left open. */
const TO_OPEN = 16
const OPEN = /^(?:soon|shortly|eventually|sometime)$/
const OPEN_PHRASE = /^(?:at|in) (?:an early|a later|a suitable|due|the near|the not|the coming)$/

/** "also plans to hold talks *fairly soon*", "*at an early date*": when is left open, so no day told before is meant. */
export function isLeftOpen({ text: { lower, sentence } }: MeetingText, { token, clause }: Sign): boolean {
  for (let at = Math.min(token, clause.head) + 1; at < token + TO_OPEN && sentence[at] === sentence[token]; at++) {
    if (/^[;:]$/.test(lower[at])) return false
    if (OPEN.test(lower[at]) && !/^(?:as|after|too|very)$/.test(lower[at - 1]) && lower[at + 1] !== 'after') return true
    if (
      OPEN_PHRASE.test(
        [at, at + 1, at + 2]
          .map((i) => lower[i] ?? '')
          .join(' ')
          .replace(/ (?:future|course|date)$/, ''),
      )
    )
      return true
  }
  return false
}
