import { caseOf } from '../events/index.ts'
import type { TimeMention } from '../times/index.ts'
import type { MeetingText } from './context.ts'
import { wholeOf } from './moved.ts'
import type { Sign } from './signs.ts'

/** What is promised, asked for or bidden to is not held by that. */
const PROMISING: ReadonlySet<string> = new Set(
  'promise pledge offer invite summon request demand propose want'.split(' '),
)
/** Who is invited is so *to* a meeting, or *for* one. */
const BIDDING: ReadonlySet<string> = new Set(['invite', 'summon'])

/** "*agreed to* mediation": then it is to come. */
const AGREEING = /^(?:agree|consent|assent|submit)$/

/** "*promised* parliament a vote", "*invited* them to a session on Monday"; not "invited them *at* the session". */
export function isOnlyPromised(context: MeetingText, sign: Sign): boolean {
  const { form, token, clause } = sign
  if (form !== 'noun') return biddenTo(sign) >= 0
  if (clause.passive || token <= clause.head) return false
  const { text } = context
  if (AGREEING.test(clause.lemma)) return caseOf(text, wholeOf(text, token)) === 'to'
  if (!PROMISING.has(clause.lemma)) return false
  const preposition = caseOf(text, wholeOf(text, token))
  return preposition === '' || (BIDDING.has(clause.lemma) && /^(?:to|for)$/.test(preposition))
}

/** To what, by the verb itself: "*invited* the union *to talks*"; -1: to nothing. */
function biddenTo({ form, token, word, clause }: Sign): number {
  if (form !== 'verb' || word !== 'invite' || clause.passive) return -1
  return clause.obliques.find(({ preposition, head }) => /^(?:to|for)$/.test(preposition) && head > token)?.head ?? -1
}

/** "*On Monday* invited the union *to talks*": the day before what they are invited to is that of the invitation. */
export function isDayOfInviting({ text }: MeetingText, sign: Sign, time: TimeMention | null): boolean {
  const { form, token, clause } = sign
  // "agreed on Tuesday to mediation"
  if (
    form === 'noun' &&
    AGREEING.test(clause.lemma) &&
    token > clause.head &&
    caseOf(text, wholeOf(text, token)) === 'to'
  )
    return time !== null && time.first > clause.head && time.end <= token && text.lower[time.end] === 'to'
  const to = time === null ? -1 : biddenTo(sign)
  return to >= 0 && time!.first < to
}
