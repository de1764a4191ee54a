import type { Analysed } from '../clauses/index.ts'
import { type Codebook, type Draft, judged, numberedFrom } from '../codings/index.ts'
import { phrasedText } from '../phrases/index.ts'
import { candidatesIn, type MarketCandidate } from './candidates.ts'
import type { MarketCoding, MarketData } from './market.ts'

/**
 * What a text says of prices: bonds, yields, currencies, shares, commodities; one coding a move or level. Prices in shops, and
 * figures of trade or output, are none. Linear in the text's length.
 *
 * @param from see `Finder.find`
 * @example // "Kessari bonds rose 4.1 points to 65.30 on hopes of a deal." instrument "Kessari bonds", up, 4.1 point, 65.3
 */
export function findMarkets(analysed: Analysed, codebook: Codebook, from?: number): MarketCoding[] {
  const likely = judged(marketCandidates(analysed, codebook), analysed.judges, undefined, from)
  const tell = (least: number): MarketDraft[] => chosen(likely.filter(({ confidence }) => confidence >= least))
  return numberedFrom(tell, analysed.judges('market')?.least ?? 0, from)
}

/** All that might be told of prices. */
export const marketCandidates = (analysed: Analysed, codebook: Codebook): MarketCandidate[] =>
  candidatesIn(phrasedText(analysed, codebook))

type MarketDraft = Draft<'market', MarketData>

/** Of one verb the likeliest, what moved and which way; one of several verbs that say the same ("sent bonds soaring"). */
function chosen(drafts: readonly MarketDraft[]): MarketDraft[] {
  const kept: MarketDraft[] = []
  const verbs = new Set<number>()
  const told = new Set<string>()
  for (const draft of [...drafts].sort((a, b) => b.confidence - a.confidence)) {
    const verb = draft.why[1].span.start
    const { span, data } = draft
    const move = `${data.instrument.span.start} ${data.direction} ${span.end}`
    if (verbs.has(verb) || told.has(move)) continue
    verbs.add(verb)
    told.add(move)
    kept.push(draft)
  }
  return kept
}
