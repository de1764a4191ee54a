import type { Analysed } from '../clauses/index.ts'
import type { MeantParties } from '../parties/index.ts'
import { isQuestion } from './questions.ts'

/** Sentences of one answer in a conversation without speakers' names: tokens `first .. end - 1`. */
export interface Answer {
  readonly first: number
  readonly end: number
}

/** Paragraphs that end with a question, at least, before a text is taken for an interview. */
const LEAST_QUESTIONS = 3
/** Of the paragraphs from the first question on so many end with one, at least. */
const LEAST_SHARE = 0.25
/** The same where all of these stand in turn: whoever asks may put it as a statement ("Only a handful in ten weeks."). */
const LEAST_IN_TURN = 4
const LEAST_SHARE_IN_TURN = 0.15

/**
 * The answers of an interview that names its speakers only before the first question: the paragraphs between the questions.
 * Whoever asks may say something instead of asking, but takes turns; where the questions do not, only what stands right behind
 * one is an answer. None where a text is no interview.
 */
export function answersIn(text: Analysed): Answer[] {
  const { paragraphs, sentences } = text.tokens
  const count = paragraphs.length - 1
  const asks = Array.from({ length: count }, (_, p) => isQuestion(text, paragraphs[p + 1] - 1) && !isQuoted(text, p))
  // A headline may ask, too.
  const first = asks.indexOf(true, 1)
  const questions = asks.flatMap((is, p) => (is && p >= first ? [p] : []))
  if (first < 0) return []
  const inTurn = questions.every((p) => (p - first) % 2 === 0)
  const isTurns = inTurn && questions.length >= LEAST_IN_TURN
  const share = isTurns ? LEAST_SHARE_IN_TURN : LEAST_SHARE
  if (questions.length < LEAST_QUESTIONS || questions.length < share * (count - first)) return []
  const found: Answer[] = []
  for (let p = first + 1; p < count; p++) {
    const answers = inTurn ? (p - first) % 2 === 1 : asks[p - 1] && !asks[p]
    if (answers) found.push({ first: sentences[paragraphs[p]], end: sentences[paragraphs[p + 1]] })
  }
  return found
}

/** A question within quotation marks is told, not asked. */
function isQuoted({ tokens, quotation }: Analysed, paragraph: number): boolean {
  return quotation[tokens.sentences[tokens.paragraphs[paragraph]]] >= 0
}

/** The party of the first person of the dossier whom a text names before a token: who is asked; null where there is none. */
export function interviewedBefore(before: number, { all }: MeantParties): string | null {
  return all.find(({ how, head }) => how === 'person' && head < before)?.party ?? null
}

/** Letters of a speaker's initials. */
export const INITIALS: RegExp = /^[A-Z]{2,3}$/

/** The party of the person whose initials a label is: "AM" of Anil Merridew; null for none, or for two of two parties. */
export function partyOfInitials(label: string, before: number, { all }: MeantParties, text: string): string | null {
  if (!INITIALS.test(label)) return null
  const parties = new Set(
    all
      .filter(({ how, head }) => how === 'person' && head < before)
      .filter(({ span }) => initialsOf(text.slice(span.start, span.end)).endsWith(label))
      .map(({ party }) => party),
  )
  const [party] = parties
  return parties.size === 1 ? party! : null
}

const initialsOf = (name: string): string => (name.match(/\p{Lu}(?=\p{Ll})/gu) ?? []).join('')
