import type { Found } from './found.ts'
import type { Joined, Joining } from './join.ts'
import { type Parse, relationNumber, tagNumber } from './parse.ts'
import { isMainSubject, isSpeaking, meantBy } from './pronouns.ts'

const OBJECTS = new Set(['obj', 'iobj'].map(relationNumber))
const SUBJECTS = new Set(['nsubj', 'nsubj:pass'].map(relationNumber))
const MARKS = new Set([',', '.', ':', '``', "''", '"', '-LRB-', '-RRB-'].map(tagNumber))

/** Number of each sentence among those that are not wholly quoted; a quoted one has that of the one before. */
export function toldOf({ tokens: { sentences }, tag }: Parse, quoted: Int32Array): Int32Array {
  const told = new Int32Array(sentences.length)
  let number = 0
  for (let s = 0; s + 1 < sentences.length; s++) {
    let isTold = false
    for (let i = sentences[s]; i < sentences[s + 1] && !isTold; i++) isTold = quoted[i] < 0 && !MARKS.has(tag[i])
    if (isTold) number++
    told[s] = number
  }
  return told
}

/**
 * The entity that a pronoun means, or null. Outside of quotations it goes on with what was told, as if nothing were quoted in
 * between; as the subject of a verb of saying it is nobody whom its own quotation names, and rather who spoke before. Nobody is
 * the object of what he does himself.
 */
export function resolveTold(pronoun: Found, joining: Joining): Joined | null {
  const { parse, quoted, sentence, told } = joining
  const at = pronoun.head
  const here = sentence[at]
  const isOutside = quoted[at] < 0
  const speaks = isOutside && isSpeaking(at, parse)
  const own = speaks ? namedInQuotation(at, joining) : null
  const { tokens } = parse
  const isReflexive = tokens.ends[at] - tokens.starts[at] > MOST_PLAIN
  const verb = OBJECTS.has(parse.relation[at]) && !isReflexive ? parse.head[at] : -1
  const back = (mention: Found): number => {
    const there = sentence[mention.head]
    return (speaks || isMainSubject(at, parse)) && isOutside && quoted[mention.head] < 0
      ? told[here] - told[there]
      : here - there
  }
  const isOut = (mention: Found, entity: Joined): boolean => {
    if (own?.has(entity) || (pronoun.gender !== null && isPlace(entity, joining))) return true
    if (speaks && quoted[mention.head] >= 0) return true
    return (
      verb >= 0 &&
      pronoun.gender !== null &&
      parse.head[mention.head] === verb &&
      SUBJECTS.has(parse.relation[mention.head])
    )
  }
  return meantBy(pronoun, joining, { back, isOut, speaks })
}

/** Whether who was taken for a person is a place: it has one name, no title, and a people. */
function isPlace(entity: Joined, { bearers, nations: { peopled } }: Joining): boolean {
  if (peopled.size === 0 || entity.nouns.size > 0) return false
  const units = bearers.units.get(entity)
  return units?.length === 1 && peopled.has(units[0])
}

/** Those whom the quotation beside a verb of saying speaks of by name or noun: its speaker is none of them. */
function namedInQuotation(
  at: number,
  { parse: { tokens }, quoted, sentence, pronouns: { seen } }: Joining,
): Set<Joined> | null {
  const start = tokens.sentences[sentence[at]]
  let number = -1
  for (let i = at - 1; i >= start && number < 0; i--) number = quoted[i]
  if (number < 0) return null
  const named = new Set<Joined>()
  for (let k = seen.length - 1; k >= 0 && k > seen.length - MOST_IN_QUOTATION; k--) {
    const { mention, entity } = seen[k]
    if (quoted[mention.head] === number && mention.form !== 'pronoun') named.add(entity)
    if (mention.head < start && quoted[mention.head] >= 0 && quoted[mention.head] < number) break
  }
  return named
}

/** Letters of the longest object that is not reflexive: "them". */
const MOST_PLAIN = 4
/** Mentions of a quotation that are looked at. */
const MOST_IN_QUOTATION = 60
