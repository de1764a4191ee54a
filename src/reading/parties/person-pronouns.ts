import type { Analysed } from '../clauses/index.ts'
import type { AddMeant, Meant } from './meant.ts'
import { OF_ONE, speakerOf, tellerToken } from './speaker-of.ts'

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
    if (speaker !== null) add(speaker.party, 'pronoun', i, i + 1, i, true)
    if (speaker !== null || isTold(text, i)) continue
    const who = soleSubject(text, sentenceBefore(text, sentence[i]), all, at, lower[i])
    if (who !== null) add(who.party, 'pronoun', i, i + 1, i, true)
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

/** Sentences of a quotation that are passed by. */
const MOST_QUOTED = 3

/** The sentence before one, past what the same quotation says: 'Brem left. "A tax, yes. A toll, no," he said.' */
function sentenceBefore({ tokens: { sentences }, quotation }: Analysed, sentence: number): number {
  const own = quotation[sentences[sentence]]
  let before = sentence - 1
  for (let step = 0; own >= 0 && step < MOST_QUOTED && before > 0; step++, before--)
    if (quotation[sentences[before]] !== own) break
  return before
}

/**
 * The person of the dossier who is the subject of a sentence in which no other person is spoken of, or null; by name, or by the
 * same pronoun.
 */
function soleSubject(
  { tokens, relation, entities, lower }: Analysed,
  sentence: number,
  all: readonly Meant[],
  at: Int32Array,
  pronoun: string,
): Meant | null {
  let subject: Meant | null = null
  for (let i = tokens.sentences[sentence]; i < tokens.sentences[sentence + 1]; i++) {
    const who = at[i] < 0 ? null : all[at[i]]
    if (who !== null && (who.how === 'person' || lower[i] === pronoun)) {
      if (who.party === subject?.party && lower[i] === pronoun) continue
      if (subject !== null || !relation[i].startsWith('nsubj')) return null
      subject = who
      continue
    }
    // "They" and "its" are of a body.
    const isPronoun = who !== null && who.how === 'pronoun' && OF_ONE.test(lower[i])
    if (who !== null && who.how !== 'unnamed' && !isPronoun) continue
    const mention = entities.mentionAt[i] < 0 ? null : entities.mentions[entities.mentionAt[i]]
    if (who !== null || (mention !== null && entities.entities[mention.entity].type === 'person')) return null
  }
  return subject
}
