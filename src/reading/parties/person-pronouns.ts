import type { Analysed } from '../clauses/index.ts'
import type { AddMeant, Meant } from './meant.ts'

/** Words for one person. */
export const OF_ONE: RegExp = /^(he|she|him|her|his|hers)$/

/**
 * "Tolvaj welcomed it. She said …": where the reader knows nobody whom "she" means, or takes a body for her, it is the person of
 * the dossier who is the subject of the sentence before, if that sentence has no other person.
 */
export function addPersonPronouns(text: Analysed, all: readonly Meant[], at: Int32Array, add: AddMeant): void {
  const { lower, relation, sentence, tokens, entities, upos } = text
  for (let i = 0; i < tokens.count; i++) {
    if (at[i] >= 0 || (lower[i] !== 'he' && lower[i] !== 'she') || sentence[i] === 0) continue
    if (upos[i] !== 'PRON' || !relation[i].startsWith('nsubj')) continue
    const mention = entities.mentionAt[i]
    if (mention >= 0 && entities.entities[entities.mentions[mention].entity].mentions.length > 1) continue
    const who = soleSubject(text, sentence[i] - 1, all, at)
    if (who !== null) add(who.party, 'pronoun', i, i + 1, i)
  }
}

/** The person of the dossier who is the subject of a sentence in which no other person is spoken of, or null. */
function soleSubject(
  { tokens, relation, entities }: Analysed,
  sentence: number,
  all: readonly Meant[],
  at: Int32Array,
): Meant | null {
  let subject: Meant | null = null
  for (let i = tokens.sentences[sentence]; i < tokens.sentences[sentence + 1]; i++) {
    const who = at[i] < 0 ? null : all[at[i]]
    if (who !== null && who.how === 'person') {
      if (subject !== null || !relation[i].startsWith('nsubj')) return null
      subject = who
      continue
    }
    if (who !== null && who.how !== 'unnamed' && who.how !== 'pronoun') continue
    const mention = entities.mentionAt[i] < 0 ? null : entities.mentions[entities.mentionAt[i]]
    if (who !== null || (mention !== null && entities.entities[mention.entity].type === 'person')) return null
  }
  return subject
}
