import type { Span } from '../../text/index.ts'
import { type Analysed, tokenAt } from '../clauses/index.ts'
import { spanOf } from '../phrases/index.ts'
import { type Context, evidence } from './context.ts'
import { isDenied } from './denied.ts'
import { distinct } from './distinct.ts'
import type { ProposalData } from './proposal.ts'
import type { Dealing } from './standing.ts'
import type { Talked } from './talked.ts'

/** Who says that there is no such proposal: "denied that it had offered", "there was no offer". */
export function denialsOf(context: Context, talked: Talked): ProposalData['denials'] {
  const { phrases, analysed } = context
  const { items, sentence, firstItems } = phrases
  const found: ProposalData['denials'][number][] = []
  const places = [...(talked.verb < 0 ? [] : [talked.verb]), ...talked.mentions.map(({ item }) => item)]
  for (const item of places.sort((a, b) => a - b)) {
    const mention = talked.mentions.find((one) => one.item === item)
    const span = spanOf(phrases, items[item].first, items[item].end)
    const index = context.attributionOf(span)
    const cue = index < 0 ? '' : wordsOf(analysed, analysed.attributions[index].cue)
    if (mention?.denied === true) {
      const s = sentence[items[item].first]
      const end = Math.min(items[item].first + MOST_WORDS, items[firstItems[s + 1] - 1].first)
      found.push({
        party: partyAt(context, index),
        ...evidence(context, items[item].first, Math.max(items[item].end, end)),
      })
    } else if (
      (/\b(?:den(?:y|ies|ied|ying))\b/i.test(cue) || isDenied(items[item].head, analysed)) &&
      (mention === undefined || (mention.determiner === 'indefinite' && talked.form === 'plan'))
    ) {
      // "Reports that it had made an offer were false" may be the outlet's own word.
      const by = index < 0 ? null : analysed.attributions[index]
      const own = by?.content.find(({ start, end }) => start <= span.start && span.end <= end) ?? span
      found.push({
        party: partyAt(context, index),
        words: analysed.text.slice(own.start, own.end),
        span: own,
        attribution: by?.id ?? null,
      })
    }
  }
  return distinct(found, ({ words }) => words)
}

/** The party of the source of an attribution. */
export function partyAt({ analysed, partyOf }: Context, index: number): string | null {
  if (index < 0) return null
  const [source] = analysed.attributions[index].source
  return source === undefined ? null : partyOf(tokenAt(analysed, source.start), tokenAt(analysed, source.end - 1) + 1)
}

/** What is denied to have been done with it: "denied that it had accepted the offer". */
export function undone(context: Context, dealings: readonly Dealing[]): ProposalData['denials'] {
  return dealings.flatMap(({ denied, deniedBy, party: whose, first, end }) => {
    if (denied === undefined) return []
    const party = deniedBy ?? partyAt(context, context.attributionOf(spanOf(context.phrases, first, end)))
    return [{ party, of: denied, whose, ...evidence(context, first, end) }]
  })
}

/** Tokens of a denial that are told. */
const MOST_WORDS = 24

const wordsOf = (analysed: Analysed, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => analysed.text.slice(start, end)).join(' ')
