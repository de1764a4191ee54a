import { type Analysed, tokenAt } from '../clauses/index.ts'
import { LEXICON } from './lexicon.ts'

/**
 * Whether an attribution only takes up what stands before it, to say what somebody thinks of it: "the skippers want cameras, *an idea
 * Kessar has rejected*". What is taken up is nobody's words.
 */
export function takesUp(text: Analysed, attribution: number): boolean {
  const { source, cue, content } = text.attributions[attribution]
  if (source.length === 0 || content.length === 0 || content.at(-1)!.end > source[0].start) return false
  const { lower, upos, lemma } = text
  let at = tokenAt(text, source[0].start) - 1
  if (/^(?:that|which)$/.test(lower[at] ?? '')) at--
  while (at > 0 && upos[at] === 'DET' && !/^(?:a|an)$/.test(lower[at])) at--
  const first = tokenAt(text, source[0].start)
  // The reader may take the noun itself for who speaks: "an idea Kessar".
  const noun = upos[at] === 'NOUN' ? at : upos[first] === 'DET' && upos[first + 1] === 'NOUN' ? first + 1 : -1
  if (noun < 2) return false
  let before = noun - 1
  while (before > 0 && /^(?:ADJ|ADV)$/.test(upos[before])) before--
  if (!/^(?:an?|something)$/.test(lower[before]) || !/^(?:,|-|--|–|—)$/.test(lower[before - 1] ?? '')) return false
  for (let t = tokenAt(text, cue[0].start); t < text.tokens.count && text.tokens.starts[t] < cue.at(-1)!.end; t++)
    if (LEXICON.verbs.get(lemma[t])?.some(({ stance }) => stance !== null)) return true
  return false
}
