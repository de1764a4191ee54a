import type { Analysed } from '../clauses/index.ts'
import type { FoundName } from './find-names.ts'
import { isModifier } from './names-in-text.ts'

/** Words before a common noun that say that it is any of its kind, or one of many. */
const ANY =
  /^(?:an?|another|any|each|every|one|some|no|other|either|neither|both|several|few|many|most|certain|various|which|what|such)$/
/** Adjectives that tell one of a kind from another. */
const TELLING_APART =
  /^(?:central|rival|other|local|regional|national|federal|provincial|municipal|foreign|private|parent|sister|fellow|previous|former|next|second|third|smaller|individual|competing|opposing|neighbou?ring|international|global|commercial|independent)$/
/** Tokens before a name that are looked through. */
const MOST = 6

/**
 * Whether a party's name of common words means another of its kind here: where the dossier has "the union", "a union", "every union",
 * "the transport union" and "Kessar's union" are others; "the union" and "the embattled union" are it, and so are those of whom
 * "a union official" is one.
 *
 * @param isOf whether a token is part of a name of that party
 */
export function isAnother(text: Analysed, found: FoundName, isOf: (token: number, party: string) => boolean): boolean {
  const { lower, upos, tag, tokens, sentence } = text
  const { name, first, end } = found
  if ((name.kind !== 'name' && name.kind !== 'alias') || name.capitals.some(Boolean)) return false
  const start = tokens.sentences[sentence[first]]
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(tokens.text.slice(tokens.starts[at], tokens.ends[at]))
  // "the Union" and "Union leaders" are written as names are.
  if (first > start && isCapital(first)) return false
  const modifies = isModifier(text, end - 1)
  // Of several words, or of many people, the words say well enough who they are: "Kessar's dockers", "its largest nurses' union".
  const isPlain = end - first === 1 && tag[end - 1] !== 'NNS'
  const isOwnWord = (word: string): boolean => name.party.toLowerCase().split(/\W+/).includes(word)
  for (let at = first - 1, step = 0; step < MOST && at >= start; at--, step++) {
    const word = lower[at]
    if (word === 'the' || ANY.test(word)) return word !== 'the' && !modifies
    if (isOf(at, name.party)) return false
    // "debt-laden"
    if (lower[at - 1] === '-' && at - 2 >= start) {
      at -= 2
      continue
    }
    if (/^(?:'s|’s|'|’)$/.test(word)) return isPlain && !modifies && !isOf(at - 1, name.party)
    if (upos[at] === 'NUM') return !modifies
    if (upos[at] === 'PROPN' || upos[at] === 'NOUN') return isPlain && !isOwnWord(word)
    if (upos[at] !== 'ADJ') return false
    if ((isCapital(at) && at > start) || (TELLING_APART.test(word) && !isOwnWord(word))) return true
  }
  return false
}
