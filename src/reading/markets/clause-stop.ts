import { type Phrases, sentenceEnd } from '../phrases/index.ts'

/** Token at which the clause of a verb ends: before another finite verb with a subject of its own. */
export function clauseStop(phrases: Phrases, verb: number): number {
  const { items, lower } = phrases
  const stop = sentenceEnd(phrases, verb)
  let end = items[verb].end
  for (let at = verb + 1; at < stop; at++) {
    const word = lower[items[at].head]
    if (/^[.;?!]$/.test(word)) break
    if (/^(?:and|but|while)$/.test(word)) {
      for (let next = at + 1; next < stop && next < at + 7; next++) {
        if (items[next].kind === 'verb' && items[next].verb!.form === 'finite') return end
        if (/^[,;.]$/.test(lower[items[next].head])) break
      }
    }
    if (word !== ',') end = items[at].end
  }
  return end
}

/** One of several that moved, told behind the others: "bonds fell, *with the 2031 issue losing 2 cents*". */
export interface Singled {
  /** Item of the noun phrase. */
  readonly item: number
  /** Token at which it begins to be told: the comma. */
  readonly from: number
  /** Token behind what is named: a phrase may go on with "up 3 points". */
  readonly end: number
  /** A verb of its own says how it moved. */
  readonly hasVerb: boolean
}

/** What a clause singles out behind ", with"; null: nothing. @param stop token at which the clause ends */
export function singledOut({ items, lower }: Phrases, verb: number, stop: number): Singled | null {
  for (let at = verb + 1; at + 2 < items.length && items[at].first < stop; at++) {
    if (lower[items[at].head] !== ',' || lower[items[at + 1].head] !== 'with') continue
    const noun = items[at + 2]
    if (noun.kind !== 'noun') return null
    const from = items[at].first
    if (items[at + 3]?.verb && items[at + 3].verb!.form !== 'finite')
      return { item: at + 2, from, end: noun.end, hasVerb: true }
    for (let end = noun.first + 1; end <= noun.end; end++)
      if (/^(?:up|down|off|higher|lower)$/.test(lower[end] ?? '')) return { item: at + 2, from, end, hasVerb: false }
    return null
  }
  return null
}
