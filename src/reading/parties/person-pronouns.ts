import type { Analysed } from '../clauses/index.ts'
import type { AddMeant, Meant } from './meant.ts'
import { speakerOf, tellerToken } from './speaker-of.ts'

/**
 * "Tolvaj welcomed it. She said …": where the reader knows nobody whom "she" means, or takes a body for her, it is the person of
 * the dossier who is the subject of the sentence before, if that sentence has no other person; but who says what they do themselves is that one.
 */
export function addPersonPronouns(text: Analysed, all: readonly Meant[], at: Int32Array, add: AddMeant): void {
  const { lower, relation, sentence, tokens, entities, upos } = text
  for (let i = 0; i < tokens.count; i++) {
    if (at[i] >= 0 || (lower[i] !== 'he' && lower[i] !== 'she') || sentence[i] === 0) continue
    if (upos[i] !== 'PRON' || !relation[i].startsWith('nsubj')) continue
    const mention = entities.mentionAt[i]
    if (mention >= 0 && entities.entities[entities.mentions[mention].entity].mentions.length > 1) continue
    // "Brem said he would": Brem, and not whom the sentence before is about.
    const speaker = speakerOf(text, i, all, at)
    if (speaker !== null) add(speaker.party, 'pronoun', i, i + 1, i)
    if (speaker !== null || isTold(text, i)) continue
    const who = soleSubject(text, sentence[i] - 1, all, at)
    if (who !== null) add(who.party, 'pronoun', i, i + 1, i)
  }
}

/** Whether a person with a name, of the dossier or not, tells what a pronoun's clause says. */
function isTold(text: Analysed, pronoun: number): boolean {
  const teller = tellerToken(text, pronoun)
  const mention = teller < 0 ? -1 : text.entities.mentionOf[teller]
  if (mention < 0 || teller > pronoun) return false
  const { form, entity } = text.entities.mentions[mention]
  return form === 'name' && text.entities.entities[entity].type === 'person'
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
