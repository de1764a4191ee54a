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

/** What somebody has, or takes, *in* somebody else: "shareholders in Lund", "confidence in Lund". */
const HAVING =
  /^(?:shareholder|stakeholder|investor|bondholder|stake|share|shareholding|holding|interest|investment|confidence|trust|faith|belief)$/

/** The place of a noun: "talks in Lowenna", "a hall in Maradin" of a meeting there. */
export function placeOfNoun(text: Analysed, noun: number, where: ReadonlySet<string> = WHERE): Place | null {
  const { children, childStart, relation, lemma } = text
  if (noun >= 0 && HAVING.test(lemma[noun])) return null
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
  return seatNamed(text, head) ?? placeOfNoun(text, head)
}

/** "in Oriel's *capital, Saint Brandt*", "in the port of Lund": a town that is said by what it is. */
function seatNamed(
  { entities, lemma, lower, upos, children, childStart, relation }: Analysed,
  head: number,
): Place | null {
  if (!/^(?:capital|city|town|village|port|resort|suburb|island|province|seat)$/.test(lemma[head])) return null
  for (let c = childStart[head]; c < childStart[head + 1]; c++) {
    const child = children[c]
    if (child < head || upos[child] !== 'PROPN') continue
    const isSame = relation[child] === 'appos' || (relation[child].startsWith('nmod') && lower[child - 1] === 'of')
    const index = isSame ? entities.mentionOf[child] : -1
    if (index < 0 || entities.mentions[index].form !== 'name') continue
    const { id, name } = entities.entities[entities.mentions[index].entity]
    return { name, entity: id, span: entities.mentions[index].span }
  }
  return null
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
