import type { MeetingText } from './context.ts'
import { type Family, TELLING_VERBS } from './families.ts'
import type { Sign } from './signs.ts'

/**
 * Whether a noun is the verb of its sentence, or the subject of one, which the tagger has for a noun or a preposition: "The governors
 * *vote* on the offer on Monday.", "*Talks* resume on Tuesday." A sentence that ends with a stop has a verb, and here it is in the
 * present.
 */
export function isVerbForNoun({ text }: MeetingText, { form, token, clause }: Sign): boolean {
  if (form !== 'noun' || clause.kind !== 'noun' || clause.parent >= 0 || clause.tense !== 'none') return false
  const { tokens, sentence, lower } = text
  if (lower[tokens.sentences[sentence[token] + 1] - 1] !== '.') return false
  return isOfSubject(text, token) || isBeforeVerb(text, token)
}

/** "Parliament *votes*", "the governors *vote*": one that agrees with the noun before it, as a verb does and no other noun. */
function isOfSubject({ lower, lemma, tag }: MeetingText['text'], token: number): boolean {
  if (!TELLING_VERBS.has(lemma[token].toLowerCase())) return false
  const isPlural = lower[token] !== lemma[token].toLowerCase()
  return isPlural ? /^NNP?$/.test(tag[token - 1]) : /^NNP?S$/.test(tag[token - 1])
}

/** "Talks *resume*", "the session *opens*". */
function isBeforeVerb({ lower, tag, upos }: MeetingText['text'], token: number): boolean {
  if (lower[token + 1] === undefined || upos[token + 1] === 'VERB') return false
  const isPlural = /^NNP?S$/.test(tag[token])
  const next = lower[token + 1]
  const verb = isPlural ? next : next.replace(/s$/, '')
  if (!isPlural && verb === next) return false
  return (TELLING_VERBS.get(verb) ?? []).some(({ name }: Family) => name === 'phase')
}
