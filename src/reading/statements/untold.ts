import type { Analysed } from '../clauses/index.ts'
import type { Stance } from '../codings/index.ts'
import { isBesideIssue } from './beside-issue.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import { LEXICON } from './lexicon.ts'
import { takesNeither } from './no-side.ts'
import { isOtherSense } from './other-senses.ts'
import { objectOf } from './possible-issues.ts'

/** What words of stance may be used for without telling where anybody stands on what is at issue. */
export function isUntold(frame: Frame, context: Context): boolean {
  const { text } = context
  return (
    isForProcedure(frame, context) ||
    isForBody(frame, text) ||
    isBetween(frame, text) ||
    takesNoSide(frame, text) ||
    isOfThreat(frame, context) ||
    isOfSome(frame, text) ||
    isDenialOfFact(frame, text) ||
    takesNeither(frame, context) ||
    isOtherSense(frame, context) ||
    isBesideIssue(frame, context)
  )
}

/** What is asked for on the way, whatever comes of it. */
const PROCEDURE =
  /^(?:time|answer|reply|response|explanation|clarification|apology|patience|calm|restraint|understanding|briefing|word|confidence|adjournment|recess|pause)$/

/** "asked for more time to study the levy", "wants an answer by Friday", "called for calm". */
function isForProcedure(frame: Frame, { text, marksIn }: Context): boolean {
  const { kind, stance } = frame
  if (stance !== 'demands' || (kind !== 'verb' && kind !== 'noun')) return false
  const { first, end } = objectOf(frame, text)
  for (let at = first; at < end; at++) {
    if (text.upos[at] === 'PROPN') return false
    if (text.upos[at] !== 'NOUN' || text.upos[at + 1] === 'NOUN') continue
    // "a pause in the fighting" may be what is at issue.
    return PROCEDURE.test(text.lemma[at]) && marksIn(first, at + 1).length === 0
  }
  return false
}

/** Tokens behind a frame's words within which a body is named that is to look at a thing. */
const BODY_REACH = 9
const FOR_BODY =
  /^(?:to )?(?:set up|setting up|form|forming|create|creating|establish|establishing|join|joining|convene|convening|appoint|appointing) (?:[\w-]+ ){0,4}(?:group|committee|commission|panel|taskforce|force|roundtable|workshop|dialogue) (?:on|about|over|to|for|that)\b/

/** "agreed *to set up a working group on* quotas": where it stands on these, the words do not tell. */
const isForBody = ({ end }: Frame, { lower }: Analysed): boolean =>
  FOR_BODY.test(lower.slice(end, end + BODY_REACH).join(' '))

/** Tokens between "neither" and "nor". */
const NOR_REACH = 5

const sideOf = (stance: Stance | null | undefined): 'for' | 'against' | null =>
  stance === 'accepts' || stance === 'open' ? 'for' : stance === 'rejects' || stance === 'resists' ? 'against' : null

const sideAt = ({ lemma }: Analysed, at: number): 'for' | 'against' | null =>
  sideOf(LEXICON.verbs.get(lemma[at])?.find(({ behind }) => behind === '')?.stance)

/** "neither endorsed nor rejected the draft": on neither side. */
function isBetween({ first, kind }: Frame, text: Analysed): boolean {
  const { lower, sentence } = text
  if (kind !== 'verb') return false
  const own = sideAt(text, first)
  if (own === null) return false
  const isOther = (at: number): boolean => {
    const side = sideAt(text, at)
    return sentence[at] === sentence[first] && side !== null && side !== own
  }
  if (lower[first - 1] === 'nor')
    for (let at = first - 2; at >= Math.max(1, first - NOR_REACH); at--)
      if (lower[at - 1] === 'neither') return isOther(at)
  if (lower[first - 1] === 'neither')
    for (let at = first + 1; at <= first + NOR_REACH; at++) if (lower[at] === 'nor') return isOther(at + 1)
  return false
}

/** Tokens behind "take" within which it is said that no side is taken. */
const SIDE_REACH = 3

/** "takes no side on wages", "refused to take a position on it", "has no view on the levy". */
function takesNoSide({ first, end, clause }: Frame, { lemma, lower, sentence }: Analysed): boolean {
  const isSide = (at: number): boolean => {
    if (!/^(?:take|have)$/.test(lemma[at])) return false
    for (let k = at + 1; k <= at + SIDE_REACH && sentence[k] === sentence[at]; k++)
      if (/^(?:side|sides|position|stand|stance|view|opinion)$/.test(lower[k])) return true
    return false
  }
  const isNone = (at: number): boolean => lower[at + 1] === 'no' || clause.negations.length > 0
  if (isSide(clause.head) && isNone(clause.head)) return true
  // "declined to take a position"
  for (let at = end; at < end + 2; at++)
    if (lower[at] === 'take' && isSide(at) && sentence[at] === sentence[first]) return true
  return false
}

/** "backed away from a threat to raise the levy", "repeated its threat": what is threatened is not what is at issue. */
function isOfThreat(frame: Frame, { text }: Context): boolean {
  if (frame.kind !== 'verb' || sideOf(frame.stance) === null || frame.stance === 'rejects') return false
  const { first, end } = objectOf(frame, text)
  for (let at = first; at < end; at++)
    if (text.upos[at] === 'NOUN' && text.upos[at + 1] !== 'NOUN') return text.lemma[at] === 'threat'
  return false
}

/** "*Lenders who reject* the levy will be paid last": some of them, whoever they are, and nobody is said to have done it. */
function isOfSome({ clause, kind }: Frame, { tag, lower }: Analysed): boolean {
  const { subject, head, inherited, relation } = clause
  if (kind !== 'verb' || !inherited || subject < 0 || subject > head || relation !== 'acl:relcl') return false
  return tag[subject] === 'NNS' && /^(?:who|that|which)$/.test(lower[subject + 1] ?? '')
}

/** "denies that it takes a levy", "denied having met": what is denied is that it is so, and nothing is refused. */
function isDenialOfFact({ kind, clause, first }: Frame, { lemma, lower, tag }: Analysed): boolean {
  if ((kind !== 'cue' && kind !== 'said') || lemma[clause.head] !== 'deny' || first !== clause.head) return false
  const next = clause.head + 1
  return (
    lower[next] === 'that' ||
    tag[next] === 'VBG' ||
    /^(?:report|claim|rumour|rumor|suggestion|allegation)$/.test(lemma[next])
  )
}
