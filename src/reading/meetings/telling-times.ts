import type { TimeMention } from '../times/index.ts'
import type { MeetingText } from './context.ts'
import { CLUES } from './families.ts'
import type { Sign } from './signs.ts'

const SAYING: ReadonlySet<string> = new Set(
  'announce say tell report disclose reveal confirm state note add declare write'.split(' '),
)

const ARRANGING: ReadonlySet<string> = new Set(
  'agree arrange set plan schedule call convene fix organise organize announce disclose reveal propose'.split(' '),
)

/** "a meeting that had been *arranged last week*", "when *announcing* the talks *last week*": when it was, not when it was to be. */
function isOfArranging({ text }: MeetingText, { token, form }: Sign, { governor, expression }: TimeMention): boolean {
  const { clauses, head } = text
  const { form: time, words } = expression
  const isPast = time.kind === 'unit' ? time.most < 0 : 'which' in time && time.which === 'last'
  const clause =
    form !== 'noun' || governor < 0 || !isPast || /^for\b/i.test(words) ? undefined : clauses.all[clauses.of[governor]]
  if (clause === undefined || !ARRANGING.has(clause.lemma.split(' ')[0]!)) return false
  return (
    clause.object === token ||
    clause.subject === token ||
    (clause.relation.startsWith('acl') && head[clause.head] === token)
  )
}

/**
 * Whether a time is when a sign's meeting was told of: "the talks, *announced* on Monday", "Kessar missed the deadline, the
 * envoy *said* on Monday".
 */
export function isOfTelling(context: MeetingText, sign: Sign, time: TimeMention): boolean {
  const { text, voices } = context
  const { token, clause } = sign
  const { first, governor, expression } = time
  const { words } = expression
  if (isOfArranging(context, sign, time)) return true
  const { clauses, head } = text
  const at = clauses.of[governor < 0 ? first : governor]
  // "which the ministry had announced *for Saturday*"
  if (at < 0 || /^for\b/i.test(words)) return false
  const { relation, head: predicate, lemma } = clauses.all[at]
  if (!SAYING.has(lemma)) return false
  if (relation.startsWith('acl') && head[predicate] === token) return true
  if (at === clause.index || voices[token] < 0 || voices[first] === voices[token]) return false
  // "said the two would meet on Friday", where the parser takes the day for that of the saying.
  for (let between = Math.min(predicate, first) + 1; between < Math.max(predicate, first); between++)
    if (clauses.at[between] >= 0) return false
  return true
}

const ONCE: ReadonlySet<string> = new Set(['originally', 'initially', 'previously', 'first'])

const MOST_BETWEEN = 6

/** Whether a time is when something was once to be: "the talks, *originally* scheduled *for Monday*". */
export function isOnce({ text }: MeetingText, { first }: TimeMention): boolean {
  const { lower, lemma, sentence } = text
  let planned = -1
  for (let at = first - 1; at >= Math.max(0, first - MOST_BETWEEN) && sentence[at] === sentence[first]; at--) {
    if (/^[,;:–—.]$/.test(lower[at])) return false
    if (CLUES.get(lemma[at]) === 'plan') planned = at
    // "the first meeting planned for Monday" was not moved.
    if (ONCE.has(lower[at])) return planned >= 0 && (lower[at] !== 'first' || planned === at + 1)
  }
  return false
}
