import type { Analysed } from '../clauses/index.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import { kindOfObject, objectOf } from './possible-issues.ts'
import { reachOf } from './reach-of.ts'

/**
 * Words of stance that are not about the issue which their sentence names, or about none: promises, votes, complaints, reasons, facts,
 * and how others should behave.
 */
export function isBesideIssue(frame: Frame, context: Context): boolean {
  const { text } = context
  return (
    promisesNot(frame, context) ||
    isOnVote(frame, context) ||
    complainsOfLack(frame, text) ||
    isForReason(frame, context) ||
    isDefault(frame, text) ||
    isOfConduct(frame, context) ||
    isOfFew(frame, text) ||
    isAtAnEnd(frame, context)
  )
}

/**
 * "pledged *not to* sack anybody": a promise, and whether it yields or refuses, the words do not tell. Who "vows never to" refuses, and
 * so does who promises not to do the very thing that is at issue.
 */
function promisesNot(frame: Frame, { text, marksIn }: Context): boolean {
  const { kind, first, end } = frame
  const { lemma, lower } = text
  if (kind !== 'verb' || !/^(?:pledge|promise|commit|undertake|guarantee)$/.test(lemma[first])) return false
  const not = lower[end - 1] === 'to' ? end - 2 : end
  if (!/^(?:not|never)$/.test(lower[not]) || lower[not + 1] !== 'to') return false
  const { about } = reachOf(frame, text)
  return marksIn(about.first, about.end).length === 0
}

const VOTE =
  /^(?:referendum|vote|ballot|plebiscite|poll|inquiry|enquiry|investigation|probe|study|review|debate|hearing|consultation|examination)$/

/** "accepted *a referendum on* the dam", "called for an inquiry into the tolls": how the dam fares in it is another matter. */
function isOnVote(frame: Frame, { text, marksIn }: Context): boolean {
  if (frame.kind !== 'verb' && frame.kind !== 'noun' && frame.kind !== 'adjective') return false
  const { first, end } = objectOf(frame, text)
  for (let at = first; at < end; at++) {
    if (text.upos[at] !== 'NOUN' || text.upos[at + 1] === 'NOUN') continue
    const behind = text.lower[at + 1] ?? ''
    return (
      VOTE.test(text.lemma[at]) &&
      /^(?:on|about|over|into|of|regarding)$/.test(behind) &&
      marksIn(first, at + 1).length === 0
    )
  }
  return false
}

/** "complained *of a lack of* monitors", "of slow progress": who complains that there is none wants it; "about that" points to what another has. */
function complainsOfLack({ first, end }: Frame, { lemma, lower }: Analysed): boolean {
  if (!/^(?:complain|complaint|grumble)$/.test(lemma[first])) return false
  const behind = lower.slice(end, end + COMPLAINED_REACH).join(' ')
  return /^(?:(?:about|of|over|at) )?(?:(?:the|a|an|its|his|her|their|too) )*(?:lack|absence|failure|refusal|shortage|slow\w*|delays?|want|little|few|being|having|how|that)\b/.test(
    behind,
  )
}

const COMPLAINED_REACH = 5

/** Tokens behind words of stance within which their reason is named. */
const REASON_REACH = 12

/** "opposed the merger *because of* the job cuts": the reason is not what is opposed, and what that is, is no issue. */
function isForReason(frame: Frame, context: Context): boolean {
  const { text, marksIn } = context
  if (frame.kind !== 'verb' || frame.stance === 'accepts' || frame.stance === 'open') return false
  const object = objectOf(frame, text)
  if (kindOfObject(object, text) !== 'thing') return false
  const { about } = reachOf(frame, text)
  if (marksIn(about.first, about.end).length > 0) return false
  const { lower, sentence } = text
  for (let at = object.end; at < object.end + REASON_REACH && sentence[at] === sentence[frame.first]; at++)
    if ((/^(?:because|owing|due)$/.test(lower[at]) && /^(?:of|to)$/.test(lower[at + 1])) || lower[at] === 'citing')
      return marksIn(at + 1, Math.min(text.tokens.count, at + REASON_REACH)).length > 0
  return false
}

/** "stopped paying interest", "suspended payments on its bonds": that it does not pay is so, and no stance on what it should pay. */
const isDefault = ({ clause, first, end }: Frame, { lemma, lower }: Analysed): boolean =>
  (clause.tense === 'past' || clause.tense === 'none') &&
  clause.negations.length === 0 &&
  clause.modals.length === 0 &&
  /^(?:stop|cease|halt|suspend|miss|default|skip)$/.test(lemma[first]) &&
  lower
    .slice(first + 1, Math.max(end, first + PAID_REACH))
    .some((word) => /^(?:paying|servicing|payments?|instal?lments?|repayments?|repaying)$/.test(word))

/** Tokens behind "stopped" within which it is said that it was a payment. */
const PAID_REACH = 5
/** How others should behave, whatever comes of it. */
const CONDUCT =
  /^to (?:see (?:sense|reason)|hurry|wait|act|behave|compromise|think again|step back|stay calm|do more|move|talk|cooperate|reconsider|reflect|listen|be \w+|show \w+|exercise \w+|respond in kind|keep (?:calm|talking)|make haste|find (?:a|an|some) (?:solution|compromise|agreement|way)|reach (?:a|an)? ?(?:agreement|compromise|deal))(?: (?:soon|now|quickly|today|at once|responsibly))?$/

/** "urged both leaders *to see sense*": no side on anything that is at issue. */
function isOfConduct(frame: Frame, { text, marksIn }: Context): boolean {
  if (frame.kind !== 'verb' || frame.stance !== 'demands') return false
  const { about } = reachOf(frame, text)
  const end = text.upos[about.end - 1] === 'PUNCT' ? about.end - 1 : about.end
  if (marksIn(about.first, end).length > 0) return false
  const { lower } = text
  for (let at = frame.end - 1; at < end; at++)
    if (lower[at] === 'to' && text.tag[at + 1] === 'VB') return CONDUCT.test(lower.slice(at, end).join(' '))
  return false
}

/** "*Few in* Kessar accept it", "hardly anybody": whoever they are, most do not. */
function isOfFew({ clause, first }: Frame, { lower, sentence, upos, left }: Analysed): boolean {
  const { subject } = clause
  if (clause.kind !== 'verb' || subject < 0 || subject > first || sentence[subject] !== sentence[first]) return false
  for (let at = left[subject]; at <= subject; at++) {
    if (lower[at] === 'few') return !/^(?:a|the|these|those|its|their)$/.test(lower[at - 1] ?? '')
    if (/^(?:hardly|scarcely)$/.test(lower[at]) && lower[at + 1]?.startsWith('any')) return true
    if (upos[at] === 'VERB') return false
  }
  return false
}

/** "Until Kessar accepts the quota, there will be *no deal*": whose word that is, nobody says. */
function isAtAnEnd({ kind, word, first }: Frame, { text: { lower, tokens, sentence }, voiceAt }: Context): boolean {
  if (kind !== 'verdict' || word !== 'no' || voiceAt(first) !== null) return false
  return /^(?:until|till|unless|if|once|before|without)$/.test(lower[tokens.sentences[sentence[first]]])
}
