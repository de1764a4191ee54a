import type { Analysed } from '../clauses/index.ts'
import { type Codebook, perCodebook } from '../codings/index.ts'
import { partyBook, whoIsMeant } from '../parties/index.ts'
import type { Word } from './statement.ts'
import { voicesIn } from './voice.ts'

/** For which party of a dossier the source of an attribution speaks. */
export interface Speaker {
  /** Id of the attribution: `a3`. */
  readonly attribution: string
  /** Name of the dossier's party. */
  readonly party: string
  /** As what: a body, spokesman or office; a person with a name; somebody without one. */
  readonly how: Exclude<Word, 'claimed'>
}

const bookOf = perCodebook(partyBook)

/** Those attributions of a text whose source speaks for a party, in their order. Linear in the text's length. */
export function speakersOf(text: Analysed, codebook: Codebook): Speaker[] {
  const book = bookOf(codebook)
  const { all } = voicesIn(text, whoIsMeant(text, book), book)
  return all.flatMap(({ attribution, party, word }) =>
    attribution === null || party === null
      ? []
      : [{ attribution: text.attributions[attribution].id, party, how: word }],
  )
}
