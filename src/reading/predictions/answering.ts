import { type Analysed, tokenAt } from '../clauses/index.ts'
import type { Codebook } from '../codings/index.ts'
import { type MeantParties, partyBook, whoIsMeant } from '../parties/index.ts'
import { isNameless, type Turn, turnsOf } from '../statements/index.ts'

/**
 * By token, whoever speaks there in a conversation that is printed as one, by the tokens that name them: those of the label, or of
 * the person whom the text names before it; null elsewhere.
 *
 * @example answering(analysed, codebook)(analysed.tokens.count - 1) // [12, 14], of "A: It will rain." behind "Anil Merridew spoke"
 */
export function answering(
  analysed: Analysed,
  codebook: Codebook,
): (token: number) => readonly [first: number, end: number] | null {
  let turns: readonly SpokenTurn[] | null = null
  return (token) => {
    // Most texts foretell nothing.
    turns ??= spokenTurns(analysed, codebook)
    return turns.find(({ first, end }) => first <= token && token < end)?.words ?? null
  }
}

interface SpokenTurn extends Turn {
  /** Tokens that name who speaks. */
  readonly words: readonly [first: number, end: number]
}

function spokenTurns(analysed: Analysed, codebook: Codebook): SpokenTurn[] {
  const meant = whoIsMeant(analysed, partyBook(codebook))
  return turnsOf(analysed, meant).flatMap((turn) => {
    const words = speakerOf(analysed, turn, meant)
    return words === null ? [] : [{ ...turn, words }]
  })
}

function speakerOf(
  analysed: Analysed,
  { first, voice }: Turn,
  { all }: MeantParties,
): readonly [number, number] | null {
  const { party, source } = voice
  if (party === null) return null
  // The tokens of a label end at its colon; where none is printed, its words are the first of what is said.
  const from = source === null ? first : tokenAt(analysed, source.start)
  if (from < first && source !== null) {
    const label = analysed.text.slice(source.start, source.end)
    if (!isNameless(label)) return [from, first - 1]
  }
  const person = all.find((one) => one.how === 'person' && one.party === party && one.head < first)
  if (person === undefined) return null
  return [tokenAt(analysed, person.span.start), tokenAt(analysed, person.span.end - 1) + 1]
}
