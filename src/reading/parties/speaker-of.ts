import type { Analysed } from '../clauses/index.ts'
import type { AddMeant, Meant } from './meant.ts'

/** Words for one person. */
export const OF_ONE: RegExp = /^(he|she|him|her|his|hers)$/

/** Verbs of saying what one does oneself. */
const TELLING =
  /^(say|add|announce|state|declare|insist|repeat|warn|argue|confirm|promise|pledge|claim|maintain|stress|signal|write|admit|acknowledge|concede|indicate|hint|note|explain)$/
/** Clauses that "and" joins to the first that is told. */
const MOST_JOINED = 3

/**
 * The token of who says that the subject pronoun of a clause does something, whoever that is: "Temesh" of "Temesh said he would
 * sign and she would not"; -1 where nobody does.
 */
export function tellerToken({ clauses }: Analysed, pronoun: number): number {
  let clause = clauses.all[clauses.of[pronoun]]
  if (clause === undefined || clause.subject !== pronoun || clause.kind !== 'verb') return -1
  for (let joined = 0; clause.relation === 'conj' && clause.parent >= 0 && joined < MOST_JOINED; joined++)
    clause = clauses.all[clause.parent]
  if (clause.relation !== 'ccomp' || clause.parent < 0) return -1
  const { subject, lemma, passive } = clauses.all[clause.parent]
  return passive || !TELLING.test(lemma) ? -1 : subject
}

/**
 * Who says that "it" or "he" does something: in "Kessar said it would sign" it is Kessar, in "Temesh said he would sign" Temesh,
 * whoever the sentence before was about.
 *
 * @returns null where nobody of the dossier says it, or one that the pronoun is not for: a person is no "it", a body no "he"
 */
export function speakerOf(text: Analysed, pronoun: number, all: readonly Meant[], at: Int32Array): Meant | null {
  const word = text.lower[pronoun]
  if (!/^(it|they|he|she)$/.test(word)) return null
  const teller = tellerToken(text, pronoun)
  if (teller < 0 || at[teller] < 0) return null
  const speaker = all[at[teller]]
  if (!OF_ONE.test(word)) return /^(name|alias|metonym)$/.test(speaker.how) ? speaker : null
  return speaker.how === 'person' && teller < pronoun && mayBe(word, teller, text) ? speaker : null
}

const WISHING = /^(want|need|seek|demand|fear|hope|expect|believe|intend|oppose|insist|refuse|prefer|object)$/

/**
 * "An envoy said Kessar was holding up the letter because *it* wanted the port": who wants something is who does something for
 * that, whoever says so.
 */
export function addWishers({ clauses, lower }: Analysed, all: readonly Meant[], at: Int32Array, add: AddMeant): void {
  for (const { subject: pronoun, relation, parent, passive, lemma } of clauses.all) {
    if (pronoun < 0 || parent < 0 || relation !== 'advcl' || passive || !WISHING.test(lemma)) continue
    if (!/^(it|they)$/.test(lower[pronoun]) || at[pronoun] >= 0) continue
    const { subject, passive: isDone } = clauses.all[parent]
    const wisher = subject < 0 || subject > pronoun || isDone || at[subject] < 0 ? null : all[at[subject]]
    if (wisher !== null && /^(name|alias|metonym)$/.test(wisher.how))
      add(wisher.party, 'pronoun', pronoun, pronoun + 1, pronoun)
  }
}

/** Whether a person may be "he", or "she", by what the text tells of them. */
function mayBe(word: string, person: number, { entities }: Analysed): boolean {
  const mention = entities.mentionOf[person]
  const gender = mention < 0 ? null : entities.entities[entities.mentions[mention].entity].gender
  return gender === null || gender === (word === 'he' ? 'male' : 'female')
}
