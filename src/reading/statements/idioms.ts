import { once } from '../../text/index.ts'
import type { Analysed, Clause } from '../clauses/index.ts'
import type { Stance } from '../codings/index.ts'
import { IDIOM_TABLE } from './idiom-table.ts'
import { GAP, isWeekday, phraseEnd, WIDE_GAP } from './phrases.ts'
import type { Act } from './statement.ts'
import { wordRows } from './word-table.ts'

/** A verb or an idiom that tells where its subject stands. */
export interface Idiom {
  readonly stance: Stance
  readonly act: Act
  readonly lean: string
  readonly family: string
  /** In their base form, the first a verb. */
  readonly words: readonly string[]
}

/** An idiom as it stands in a text. */
export interface FoundIdiom {
  readonly idiom: Idiom
  /** Token behind the last of its words that stand together. */
  readonly end: number
}

/** All idioms by their first word, the longest first. */
export const idioms: () => ReadonlyMap<string, readonly Idiom[]> = once(() => idiomsOf(IDIOM_TABLE))

function idiomsOf(table: string): ReadonlyMap<string, readonly Idiom[]> {
  const found = new Map<string, Idiom[]>()
  for (const { heads, phrases } of wordRows(table)) {
    const [stance, act, lean, family] = heads as [Stance, Act, string, string]
    for (const phrase of phrases) {
      const held = found.get(phrase[0]) ?? []
      found.set(phrase[0], held)
      // A text's tokens may have the parts of "go-ahead" together or apart.
      for (const words of new Set([phrase, apart(phrase)])) held.push({ stance, act, lean, family, words })
    }
  }
  for (const held of found.values()) held.sort((a, b) => weightOf(b) - weightOf(a))
  return found
}

/** A phrase with the parts of its hyphenated words apart, but for those of its verb; the phrase itself where it has none. */
function apart(phrase: readonly string[]): readonly string[] {
  const words = phrase.flatMap((word, i) => (i === 0 ? [word] : word.split(/(?<=.)(-)(?=.)/)))
  return words.length === phrase.length ? phrase : words
}

/** A longer one says more, and a word more than a gap: "have no objection" is not "have an objection". */
function weightOf({ words }: Idiom): number {
  return 2 * words.length - words.filter((word) => word === GAP || word === WIDE_GAP).length
}

/**
 * The longest idiom that a clause's verb begins, or null.
 *
 * @example idiomOf(text, clause)?.idiom.words // ['give', '..', 'blessing'] of "gave the draft its blessing"
 */
export function idiomOf(text: Analysed, { kind, lemma, head }: Clause): FoundIdiom | null {
  if (kind !== 'verb') return null
  const [verb, particle] = lemma.split(' ')
  for (const idiom of idioms().get(verb) ?? []) {
    const { words } = idiom
    if (words.length === 1) {
      // "sinks in" is not "sinks".
      if (particle === undefined) return { idiom, end: head + 1 }
      continue
    }
    const end = phraseEnd(text, head, words)
    if (end >= 0 && !(words.at(-1) === 'on' && isWeekday(text.lower[end]))) return { idiom, end }
    // "turned the offer down": what is between is what it is about.
    if (words.length === 2 && words[1] === particle) return { idiom, end: head + 1 }
  }
  return null
}
