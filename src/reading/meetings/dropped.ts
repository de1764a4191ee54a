import { type Clause, MAYBE } from '../clauses/index.ts'
import type { MeetingText } from './context.ts'
import { CLUES, TELLING_NOUNS } from './families.ts'
import type { Sign } from './signs.ts'

/** Modals that leave it open whether something is dropped; what should be is not yet. */
export const UNDECIDED: ReadonlySet<string> = new Set([...MAYBE, 'should'])

/**
 * What became of a meeting that had been planned, where the text goes on to say it by words that point back: "had been due to see
 * her on Monday, but *that was called off*", "were to meet on Monday, but *the meeting did not take place*", "was due in Ostrel on
 * Thursday. *He put off the trip*".
 */
export function droppedBehind({ text }: MeetingText, sign: Sign): 'cancel' | 'postpone' | null {
  const { token, clause } = sign
  const { sentence, tokens } = text
  if (!wasPlanned(text, sign)) return null
  const own = sentence[token]
  const end = tokens.sentences[own + 1]
  const within = droppedIn(text, sign, Math.max(token, clause.head) + 1, end)
  if (within !== null || own + 2 >= tokens.sentences.length) return within
  return droppedIn(text, sign, end, tokens.sentences[own + 2])
}

/** Whether the tokens `from .. end - 1` say what became of a sign's meeting. */
function droppedIn(text: MeetingText['text'], sign: Sign, from: number, end: number): 'cancel' | 'postpone' | null {
  const { clauses, lower } = text
  for (let at = from; at < end; at++) {
    if (clauses.at[at] < 0) continue
    const clause = clauses.all[clauses.at[at]]
    if (clause.asked || clause.conditional || clause.modals.some((modal) => UNDECIDED.has(lower[modal]))) continue
    const isNot = clause.negations.length > 0
    if (isNot && isTakingPlace(text, clause) && isBack(text, sign, clause.subject)) return 'cancel'
    const name = CLUES.get(clause.lemma)
    if (isNot || (name !== 'cancel' && name !== 'postpone')) continue
    if (clause.object < 0 ? clause.passive && from <= sentenceEnd(text, sign) : isBack(text, sign, clause.object))
      return name
  }
  return null
}

const sentenceEnd = ({ sentence, tokens }: MeetingText['text'], { token }: Sign): number =>
  tokens.sentences[sentence[token] + 1] - 1

function isTakingPlace({ lemma }: MeetingText['text'], { lemma: verb, object }: Clause): boolean {
  return (
    /^(?:take place|happen|go ahead|come off)$/.test(verb) ||
    (verb === 'take' && object >= 0 && lemma[object] === 'place')
  )
}

/** Whether a word points back to a sign's meeting: "that", "the trip". */
function isBack(
  { upos, lower, lemma, children, childStart }: MeetingText['text'],
  { token, clause }: Sign,
  at: number,
): boolean {
  if (at < 0) return false
  if (at === token || at === clause.subject) return true
  if (upos[at] === 'PRON') return /^(?:it|that|this|which|they|these|both)$/.test(lower[at])
  const isSitting = (TELLING_NOUNS.get(lemma[at]) ?? []).some(({ kinds }) =>
    /^(?:meeting|talks|visit|call)$/.test(kinds[0]),
  )
  if (!isSitting && !ARRANGEMENTS.has(lemma[at])) return false
  for (let c = childStart[at]; c < childStart[at + 1]; c++)
    if (/^(?:the|that|this|his|her|their)$/.test(lower[children[c]]) && children[c] < at) return true
  return false
}

/** What a meeting is called where the text has just spoken of it; by itself each of these may be another thing. */
const ARRANGEMENTS: ReadonlySet<string> = new Set(['appointment', 'engagement', 'date', 'plan', 'arrangement'])

/** Tokens between a verb and what says that it was planned once. */
const BEFORE_VERB = 10

/** "had been due to", "was to have", "were to": what was to be once. */
function wasPlanned(text: MeetingText['text'], { token, form, clause }: Sign): boolean {
  const { clauses, lower, sentence, upos } = text
  if (form === 'noun' && clause.tense === 'past' && CLUES.get(clause.lemma) === 'plan' && clause.object === token)
    return true
  for (let at: Clause | undefined = clause, step = 0; at !== undefined && step < 3; step++) {
    if (step > 0 && CLUES.get(at.lemma) === 'plan' && at.tense === 'past') return true
    if (step === 0 && at.opener !== 'to' && at.tense !== 'coming') break
    at = at.parent < 0 ? undefined : clauses.all[at.parent]
  }
  let isPlan = false
  for (let at = token - 1; at > token - BEFORE_VERB && at >= 0 && sentence[at] === sentence[token]; at--) {
    if (/^(?:due|set|scheduled|planned|expected|supposed|meant)$/.test(lower[at])) isPlan = true
    else if (/^(?:was|were|had)$/.test(lower[at])) return isPlan || (lower[at] !== 'had' && lower[at + 1] === 'to')
    else if (
      upos[at] !== 'PROPN' &&
      upos[at] !== 'NUM' &&
      !/^(?:to|in|at|on|be|been|have|also|again|once|originally|first)$/.test(lower[at])
    )
      return false
  }
  return false
}
