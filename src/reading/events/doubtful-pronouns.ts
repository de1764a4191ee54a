import type { Analysed } from '../clauses/index.ts'

/**
 * Whether the text joins "he" or "she" to somebody whom neither its sentence nor the one before names, while another person is the subject
 * there: "Temesh said the truce would hold. *He* will fly home" is Temesh, whoever else is spoken of more often.
 */
export function isDoubtfulPronoun(text: Analysed, head: number): boolean {
  const { entities, lower, sentence, tokens, quotation } = text
  const index = head < 0 ? -1 : entities.mentionAt[head]
  if (index < 0 || entities.mentions[index].form !== 'pronoun' || !/^(?:he|she)$/.test(lower[head])) return false
  if (quotation[head] >= 0) return false
  const { entity } = entities.mentions[index]
  const start = tokens.sentences[Math.max(0, sentence[head] - 1)]
  let isOther = false
  for (let at = start; at < head; at++) {
    const found = entities.mentionAt[at]
    if (found < 0 || entities.mentions[found].form === 'pronoun') continue
    if (entities.mentions[found].entity === entity) return false
    isOther ||= isPersonAsSubject(text, at, entity)
  }
  return isOther
}

/** Whether somebody with a name, whom the pronoun may mean as well, does something. */
function isPersonAsSubject({ entities, clauses }: Analysed, at: number, pronoun: number): boolean {
  const { form, entity } = entities.mentions[entities.mentionAt[at]]
  const { type, plural, gender } = entities.entities[entity]
  if (form !== 'name' || type !== 'person' || plural) return false
  const other = entities.entities[pronoun].gender
  if (gender !== null && other !== null && gender !== other) return false
  return clauses.all[clauses.of[at]]?.subject === at
}
