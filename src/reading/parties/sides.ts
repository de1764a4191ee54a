import { type Analysed, spanOfTokens } from '../clauses/index.ts'
import type { Meant } from './meant.ts'

/** Words by which two parties are spoken of as one: "both sides". */
export interface Sides {
  /** The one that is spoken of more comes first. */
  readonly parties: readonly [string, string]
  readonly first: number
  readonly end: number
  readonly head: number
  readonly span: Meant['span']
}

const SIDE = /^(?:side|government|party|country|nation|delegation|camp|capital|neighbou?r|foe|rival|adversary)$/
/** Kinds of body: "both unions" are the two whose names say that they are unions. */
const BODY =
  /^(?:union|association|federation|confederation|company|bank|airline|agency|ministry|league|council|firm|guild|alliance|board|committee|chamber)$/
/** What the sides may be of: "both sides of the dispute", not "of the river". */
const QUARREL = /^(?:dispute|conflict|war|quarrel|argument|talks|negotiation|issue|divide)$/

/**
 * "Both sides", "the two governments": the two parties that the text speaks of most, where it is plain which these are. A
 * third that is spoken of as often leaves it open. "Both unions": the two that the text calls so, where there are no more.
 */
export function sidesIn(text: Analysed, all: readonly Meant[]): ReadonlyMap<number, Sides> {
  const found = new Map<number, Sides>()
  const most = spokenOfMost(all)
  const bodies = new Map<string, readonly [string, string] | null>()
  const { tokens, tag, lemma, lower, children, childStart, relation } = text
  for (let head = 0; head < tokens.count; head++) {
    if (tag[head] !== 'NNS' || !(SIDE.test(lemma[head]) || BODY.test(lemma[head]))) continue
    let first = -1
    let isOther = false
    for (let c = childStart[head]; c < childStart[head + 1]; c++) {
      const child = children[c]
      if (child < head && /^(?:both|two)$/.test(lower[child])) first = first < 0 ? child : Math.min(first, child)
      else if (/^nmod:poss|^amod|^compound|^acl/.test(relation[child]) && child < head) isOther = true
      else if (/^nmod/.test(relation[child]) && child > head && !QUARREL.test(lemma[child])) isOther = true
    }
    if (first < 0 || isOther || head - first > 3) continue
    const kind = lemma[head]
    // "Two banks failed" may be any two.
    if (BODY.test(kind) && lower[first] !== 'both' && lower[first - 1] !== 'the') continue
    if (BODY.test(kind) && !bodies.has(kind)) bodies.set(kind, calledSo(kind, all, text))
    const parties = BODY.test(kind) ? bodies.get(kind)! : most
    if (parties === null) continue
    if (lower[first - 1] === 'the') first--
    found.set(head, { parties, first, end: head + 1, head, span: spanOfTokens(text, first, head + 1) })
  }
  return found
}

/** The two parties that the text calls by a noun ("the nurses' *union*"), the one that it speaks of more first; null for more or fewer. */
function calledSo(kind: string, all: readonly Meant[], { lemma, lower }: Analysed): readonly [string, string] | null {
  const isSo = ({ first, end }: Meant): boolean =>
    lemma.slice(first, end).includes(kind) || lower.slice(first, end).includes(kind)
  const called = new Set(all.filter(isSo).map(({ party }) => party))
  return called.size === 2 ? spokenOfMost(all.filter(({ party }) => called.has(party))) : null
}

/** The two parties with the most mentions; null where there are no two that have more than any other. */
function spokenOfMost(all: readonly Meant[]): readonly [string, string] | null {
  const counts = new Map<string, number>()
  for (const { party, how } of all) if (how !== 'pronoun') counts.set(party, (counts.get(party) ?? 0) + 1)
  const [one, two, three] = [...counts].sort((a, b) => b[1] - a[1])
  if (one === undefined || two === undefined || (three !== undefined && three[1] >= two[1])) return null
  return [one[0], two[0]]
}
