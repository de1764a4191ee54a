import type { Span } from '../../text/index.ts'
import type { Analysed, Clause } from '../clauses/index.ts'

/** A place as the text names it. */
export interface Place {
  readonly name: string
  /** The reading's entity (`e3`), or null where it is none. */
  readonly entity: string | null
  readonly span: Span
}

const WHERE = new Set(['in', 'at', 'near', 'outside', 'inside', 'over', 'off', 'across', 'around'])
/** Where a going ends. */
const WHERETO = new Set(['to', 'into', 'for', 'in', 'at'])

/** The place at which a clause says that it happened: "in Saint Brandt", "at the Customs House". */
export function placeOf(text: Analysed, clause: Clause): Place | null {
  for (const { preposition, head } of clause.obliques) {
    const place = WHERE.has(preposition) ? placeAt(text, head) : null
    if (place !== null) return place
  }
  // "met the officials in Kyiv": the parser hangs the place on the officials.
  return clause.object < 0 ? null : placeOfNoun(text, clause.object)
}

/** The place to which a clause of going leads. */
export function goalOf(text: Analysed, { obliques, object }: Clause): Place | null {
  const to = obliques.find(({ preposition, head }) => WHERETO.has(preposition) && placeAt(text, head) !== null)
  return to !== undefined ? placeAt(text, to.head) : placeAt(text, object)
}

/** The place of a noun: "talks in Lowenna", "a hall in Maradin" of a meeting there. */
export function placeOfNoun(text: Analysed, noun: number, where: ReadonlySet<string> = WHERE): Place | null {
  const { children, childStart, relation } = text
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const child = children[c]
    if (child < noun || !relation[child].startsWith('nmod') || !where.has(caseOf(text, child))) continue
    const place = placeAt(text, child)
    if (place !== null) return place
  }
  return null
}

/** The place that is named by the noun at a token, or by what it is in: "a hall in Maradin" is Maradin. */
export function placeAt(text: Analysed, head: number): Place | null {
  if (head < 0) return null
  const { entities, upos } = text
  const index = entities.mentionOf[head]
  if (index >= 0) {
    const mention = entities.mentions[index]
    const entity = entities.entities[mention.entity]
    const named = mention.form === 'name' && upos[head] === 'PROPN'
    const isPlace =
      entity.type === 'place' || (entity.type === 'person' && isWhere(text, head, mention.end - mention.first))
    if (named && isPlace) return { name: entity.name, entity: entity.id, span: mention.span }
    if (
      named &&
      entity.type === 'organisation' &&
      /\b(?:House|Hall|Palace|Centre|Center|Hotel|Building|Airport|Square|Castle|Embassy)\b/.test(entity.name)
    )
      return { name: entity.name, entity: entity.id, span: mention.span }
    if (named) return null
  }
  return placeOfNoun(text, head)
}

/** "in Maradin", "to Maradin": a single word that the reader takes for a person's name is a place behind these. */
function isWhere(text: Analysed, head: number, words: number): boolean {
  return (
    words === 1 &&
    /^(?:in|to|into|near|outside)$/.test(caseOf(text, head)) &&
    !/^(?:said|say|tell|give|speak|write)$/.test(text.lemma[text.head[head]] ?? '')
  )
}

export function caseOf({ children, childStart, relation, lower }: Analysed, head: number): string {
  for (let c = childStart[head]; c < childStart[head + 1]; c++) {
    if (relation[children[c]] === 'case' && children[c] < head) return lower[children[c]]
  }
  return ''
}
