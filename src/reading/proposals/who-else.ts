import { tokenAt } from '../clauses/index.ts'
import { sentenceEnd, subjectOf } from '../phrases/index.ts'
import { type Context, partyOfItem } from './context.ts'
import { partiesIn } from './mentions.ts'
import type { Dealing } from './standing.ts'
import type { Discourse } from './talked.ts'

/** "Signed by Maurek for Varnia *and by Temesh* for Kessar": the parties of who did it too. */
export function furtherAgents(context: Context, agent: number): string[] {
  const { phrases } = context
  const { items, lower } = phrases
  const stop = Math.min(sentenceEnd(phrases, agent), agent + REACH_OF_BY)
  const found: string[] = []
  for (let at = agent + 1; at + 2 < stop && items[at].kind !== 'verb'; at++) {
    if (lower[items[at].head] !== 'and' || lower[items[at + 1].head] !== 'by') continue
    const party = items[at + 2].kind === 'noun' ? partyOfItem(context, at + 2) : null
    if (party !== null) found.push(party)
  }
  return found
}

/** The end of the words for who did it, where several did: tokens up to the last of these parties. */
export function agentsEnd(context: Context, agent: number, parties: ReadonlySet<string | null>): number {
  const { items, lower } = context.phrases
  const stop = Math.min(sentenceEnd(context.phrases, agent), agent + REACH_OF_BY)
  let end = items[agent].end
  for (let at = agent + 1; at < stop; at++) {
    if (items[at].kind === 'noun') {
      if (parties.has(partyOfItem(context, at))) end = items[at].end
    } else if (!/^(?:and|&|,|by|for|of)$/.test(lower[items[at].head])) break
  }
  return end
}

/** Items behind who did it within which stands who did it too. */
const REACH_OF_BY = 10

/** Of a headline, the item of who does it beside the one before the verb: Kessar in "Kessar, Varnia sign accord"; or -1. */
export function leadBefore(context: Context, { party, first }: Dealing): number {
  const { items, lower, itemOf, sentence, firstItems } = context.phrases
  const at = itemOf[first] - 2
  if (party === null || at !== firstItems[sentence[first]] || items[at].kind !== 'noun') return -1
  return lower[items[at + 1].head] === ',' && partyOfItem(context, at) !== null ? at : -1
}

/** The parties that "and" joins to the one that did it: "Kessar and Varnia signed the accord", "envoys of Kessar and Varnia". */
export function beside(context: Context, { party, first }: Dealing, verb: number): string[] {
  const { items, lower, itemOf } = context.phrases
  let from = party === null || first >= items[verb].first ? -1 : itemOf[first]
  if (from < 0) return []
  const found: string[] = []
  const add = (item: number): void => {
    const other = partyOfItem(context, item)
    if (other !== null && other !== party && !found.includes(other)) found.push(other)
  }
  add(from)
  if (/^(?:of|for|from)$/.test(lower[items[from + 1].head]) && items[from + 2]?.kind === 'noun') from += 2
  for (let at = from; at + 2 < verb && found.length < MOST_BESIDE; at += 2) {
    const [joint, next] = [items[at + 1], items[at + 2]]
    if (joint.kind !== 'word' || !/^(?:and|&|,)$/.test(lower[joint.head]) || next.kind !== 'noun') break
    add(at + 2)
  }
  return found
}

const MOST_BESIDE = 4

/**
 * Who else took an agreement, as it takes two: "Varnia reached a deal with *Kessar*", "Varnia and Kessar said *they* had
 * reached a deal".
 */
export function together(context: Context, { at, proposals }: Discourse, dealing: Dealing, verb: number): string[] {
  const { phrases, analysed, partyOf } = context
  const { items, lower } = phrases
  if (dealing.stance !== 'accepts' || proposals[dealing.proposal].form !== 'agreement') return []
  const subject = items[verb].verb!.passive ? -1 : subjectOf(phrases, verb)
  if (subject < 0) return []
  const found: string[] = []
  if (/^(?:they|we|both)$/.test(lower[items[subject].first])) {
    const { first, end } = items[subject]
    const index = context.attributionOf({ start: phrases.tokens.starts[first], end: phrases.tokens.ends[end - 1] })
    for (const { start, end: stop } of index < 0 ? [] : analysed.attributions[index].source)
      found.push(...partiesIn(context, tokenAt(analysed, start), tokenAt(analysed, stop - 1) + 1))
  }
  // Behind the agreement, past what it is in or about: "a deal in principle on wages with the union".
  const stop = sentenceEnd(phrases, verb)
  for (let i = verb + 1; i + 1 < stop && i < verb + REACH_OF_WITH; i++) {
    const { kind, head } = items[i]
    if (kind === 'verb' || /^[,;:]$/.test(lower[head])) break
    if (kind !== 'word' || lower[head] !== 'with' || items[i + 1].kind !== 'noun') continue
    const other = partyOf(items[i + 1].first, items[i + 1].end) ?? partyOfItem(context, i + 1)
    if (other !== null && items.slice(verb + 1, i).some((_, k) => at[verb + 1 + k] === dealing.proposal))
      found.push(other)
    break
  }
  return [...new Set(found)]
}

/** Items behind a verb within which "with" says who else took what it reached. */
const REACH_OF_WITH = 10
