import { firstWhere, type Span } from '../../text/index.ts'
import { type Analysed, tokenAt } from '../clauses/index.ts'
import type { Codebook } from '../codings/index.ts'
import {
  type IssuesOf,
  issueFinder,
  nationFinder,
  type PartyOf,
  type Phrases,
  partyFinder,
  phrasesOf,
  spanOf,
} from '../phrases/index.ts'
import type { Dealt, Worded } from './proposal.ts'

/** A text as the rules for proposals read it. */
export interface Context {
  readonly analysed: Analysed
  readonly phrases: Phrases
  readonly partyOf: PartyOf
  /** As `partyOf`, by names and words of nationality alone: "the Geneva accord" is not Switzerland's. */
  readonly nationOf: PartyOf
  readonly issuesOf: IssuesOf
  /** Index of the innermost attribution in whose content a span lies, or -1. */
  attributionOf(span: Span): number
}

export function contextOf(analysed: Analysed, codebook: Codebook): Context {
  return {
    analysed,
    phrases: phrasesOf(analysed),
    partyOf: partyFinder(analysed, codebook),
    nationOf: nationFinder(analysed, codebook),
    issuesOf: issueFinder(analysed, codebook),
    attributionOf: attributionFinder(analysed),
  }
}

function attributionFinder({ attributions }: Analysed): Context['attributionOf'] {
  // Contents by their start: a look-up goes through those that begin before the span, nearest first.
  const contents = attributions
    .flatMap(({ content }, index) => content.map(({ start, end }) => ({ start, end, index })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return ({ start, end }) => {
    const behind = firstWhere(contents.length, (i) => contents[i].start > start)
    let best = -1
    let length = Number.POSITIVE_INFINITY
    for (let i = behind - 1; i >= 0 && i > behind - LOOK_BACK; i--) {
      const one = contents[i]
      // The end of a content and of a clause may differ by a closing mark.
      if (one.end + 1 >= end && one.end - one.start < length) {
        best = one.index
        length = one.end - one.start
      }
    }
    return best
  }
}

/** The words of tokens `first .. end - 1`, where they stand. */
export function worded({ phrases, analysed }: Context, first: number, end: number): Worded {
  const span = spanOf(phrases, first, end)
  return { words: analysed.text.slice(span.start, span.end), span }
}

/** Tokens `first .. end - 1` as words that say what was done, with the attribution in which they stand. */
export function evidence(context: Context, first: number, end: number): Dealt {
  const one = worded(context, first, end)
  const attribution = context.attributionOf(one.span)
  return { ...one, attribution: attribution < 0 ? null : context.analysed.attributions[attribution].id }
}

/** Contents that are looked through for a span; they nest a few deep. */
const LOOK_BACK = 12

/**
 * The party of a subject; of a pronoun that nothing stands behind, the party of who speaks: "Kessar said it would accept".
 */
export function partyOfSubject(context: Context, item: number): string | null {
  const { phrases, analysed, partyOf } = context
  const own = partyOfItem(context, item)
  const { first, end } = phrases.items[item]
  if (own !== null || !/^(?:it|we|he|she|they|i)$/.test(phrases.lower[first]) || end - first > 1) return own
  const index = context.attributionOf({ start: phrases.tokens.starts[first], end: phrases.tokens.ends[first] })
  if (index < 0) return null
  for (const { start, end: stop } of analysed.attributions[index].source) {
    const party = partyOf(tokenAt(analysed, start), tokenAt(analysed, stop - 1) + 1)
    if (party !== null) return party
  }
  return null
}

const SHARE = /^(?:percent|pct|cent|%|share|half|third|quarter|tenth|majority|minority|most|many|number|proportion)$/

/** The party of a noun phrase, or of what "of" or "for" joins to it: "foreign ministers of the Compact". */
export function partyOfItem({ phrases, partyOf }: Context, item: number): string | null {
  const { items, lower } = phrases
  const own = partyOf(items[item].first, items[item].end)
  if (own !== null) return own
  const next = items[item + 1]
  const joined = items[item + 2]
  // "58 per cent of Kessaris", "a majority of Kessaris": people, and not Kessar.
  if (SHARE.test(lower[items[item].head])) return null
  if (next === undefined || joined?.kind !== 'noun' || !/^(?:of|for|from)$/.test(lower[next.head])) return null
  return partyOf(joined.first, joined.end)
}

/** So many others are looked for beside one. */
const MOST_JOINED = 4

/** The parties of the noun phrases that "and" and commas join to one: of "Kessar, Varnia and Oriel" behind the first. */
export function partiesJoined(context: Context, item: number): string[] {
  const { items, lower } = context.phrases
  const found: string[] = []
  for (let at = item; found.length < MOST_JOINED; at += 2) {
    const [joint, next] = [items[at + 1], items[at + 2]]
    if (joint?.kind !== 'word' || !/^(?:and|&|,)$/.test(lower[joint.head]) || next?.kind !== 'noun') break
    const party = partyOfItem(context, at + 2)
    // Behind a comma alone stands who somebody is: only where "and" closes the list are they several.
    if (party === null) break
    found.push(party)
    if (lower[joint.head] !== ',') return found
  }
  return []
}
