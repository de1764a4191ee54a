import { firstWhere } from '../../text/index.ts'
import { type Analysed, tokenAt } from '../clauses/index.ts'
import type { Draft } from './draft.ts'
import { answersIn } from './interviews.ts'
import { isQuestion } from './questions.ts'

/** Tokens from a paragraph's first within which the colon of a speaker's label stands. */
const LABEL = 4
/** Clauses upwards from a word of stance to what its sentence asks. */
const STEPS = 4
/** "No.", "It did not.", "That is not so." */
const DENIES =
  /^(?:no|never|nonsense|not (?:so|true|at all)|(?:it|we|they|he|she|i|that|this) (?:did|do|does|has|have|had|is|was|are|were) (?:not|n't)(?: (?:so|true|right|correct|the case))?)$/

/**
 * Statements as those to whom they are put take them: what is asked is asked, whatever its form ("So the union accepted the cuts?"), and
 * what an interviewer says of somebody who answers that it is not so is not told.
 */
export function asPutTo(told: readonly Draft[], text: Analysed): Draft[] {
  let starts: ReadonlySet<number> | null = null
  return told.flatMap((draft) => {
    const { how, modality, stance } = draft.data
    const span = draft.why.find(({ field }) => field === 'stance')?.span
    if (stance === null || span === undefined) return [draft]
    const at = tokenAt(text, span.start)
    const asks = isQuestion(text, text.sentence[at]) || isAskedAloud(at, text)
    // "Who would accept that?"
    if (asks && text.clauses.at[at] >= 0 && text.lower[text.clauses.all[text.clauses.at[at]].subject] === 'who')
      return []
    if (modality === 'asserted' && asks && isAsked(at, text))
      return [{ ...draft, data: { ...draft.data, modality: 'asked' } }]
    if (how !== 'claimed') return [draft]
    starts ??= new Set(answersIn(text).map(({ first }) => first))
    return isDeniedNext(at, text, starts) ? [] : [draft]
  })
}

/** "'Why would we accept that?' she asked": a question within what is said. */
function isAskedAloud(at: number, { lower, sentence, quotation }: Analysed): boolean {
  if (quotation[at] < 0) return false
  for (let i = at + 1; sentence[i] === sentence[at] && quotation[i] === quotation[at]; i++) {
    if (lower[i] === '?') return true
    if (/^[.;!:]$/.test(lower[i])) return false
  }
  return false
}

/** What stands in a clause of its own ("which rejected it") is told even in a question. */
function isAsked(at: number, { clauses }: Analysed): boolean {
  let clause = clauses.all[clauses.of[at]]
  for (let step = 0; step < STEPS && clause !== undefined; step++) {
    if (/^(?:acl|acl:relcl|advcl)$/.test(clause.relation)) return false
    if (clause.parent < 0) return true
    clause = clauses.all[clause.parent]
  }
  return true
}

/** "Is that so?", "Did you?": it asks for no more than whether what was said before is so. */
const isWhether = (words: readonly string[]): boolean =>
  words.length <= MOST_WHETHER &&
  words.at(-1) === '?' &&
  /^(?:is|are|was|were|did|do|does|has|have|had|true|right|correct|yes|no)$/.test(words[0]!)

const MOST_WHETHER = 5
/** Sentences of a turn from what it says on. */
const MOST_BEHIND = 3

/** Whether the paragraph behind answers, and begins by saying that it is not so. @param answers first tokens of answers */
function isDeniedNext(at: number, { tokens, lower, sentence }: Analysed, answers: ReadonlySet<number>): boolean {
  const { paragraphs, sentences } = tokens
  const paragraph = firstWhere(paragraphs.length, (p) => paragraphs[p] > sentence[at]) - 1
  if (paragraph + 2 >= paragraphs.length) return false
  const labelEnd = (p: number): number => {
    const from = sentences[paragraphs[p]]
    for (let i = from + 1; i <= from + LABEL; i++) if (lower[i] === ':' || lower[i] === '.') return i + 1
    return -1
  }
  const next = sentences[paragraphs[paragraph + 1]]
  const behind = labelEnd(paragraph) >= 0 ? labelEnd(paragraph + 1) : -1
  if (behind < 0 && !answers.has(next)) return false
  // "No." may answer another question of the same turn.
  if (paragraphs[paragraph + 1] - sentence[at] > MOST_BEHIND) return false
  for (let s = sentence[at] + 1; s < paragraphs[paragraph + 1]; s++)
    if (!isWhether(lower.slice(sentences[s], sentences[s + 1]))) return false
  let from = behind < 0 ? next : behind
  if (/^["“‘]$/.test(lower[from] ?? '')) from++
  let end = from
  while (end < sentences[paragraphs[paragraph + 2]] && !/^[.,;:!?—–]$/.test(lower[end])) end++
  return DENIES.test(lower.slice(from, end).join(' '))
}
