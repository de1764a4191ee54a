import type { Span } from '../../text/index.ts'
import { type Amount, amountsIn } from '../amounts/index.ts'
import type { Analysed } from '../clauses/index.ts'
import type { Codebook, Why } from '../codings/index.ts'
import {
  type IssuesOf,
  issueFinder,
  type PartyOf,
  type Phrases,
  partyFinder,
  phrasesOf,
  sentenceEnd,
  sentenceStart,
  spanOf,
  subjectOf,
} from '../phrases/index.ts'
import { instrumentOf, NAMED } from './instruments.ts'
import type { InstrumentKind, MarketCoding, MarketData, MarketWords } from './market.ts'
import { type Direction, directionBehind, isNeutral, MOVE_NOUNS, moveOf } from './moves.ts'
import { comparisonIn, reasonIn, whenIn } from './surroundings.ts'

interface Market {
  readonly analysed: Analysed
  readonly phrases: Phrases
  readonly partyOf: PartyOf
  readonly issuesOf: IssuesOf
}

/**
 * What a text says of prices: bonds, yields, currencies, shares, commodities; one coding a move or level. Prices in shops, and
 * figures of trade or output, are none. Linear in the text's length.
 *
 * @example // "Kessari bonds rose 4.1 points to 65.30 on hopes of a deal." instrument "Kessari bonds", up, 4.1 point, 65.3
 */
export function findMarkets(analysed: Analysed, codebook: Codebook): MarketCoding[] {
  const market: Market = {
    analysed,
    phrases: phrasesOf(analysed),
    partyOf: partyFinder(analysed, codebook),
    issuesOf: issueFinder(analysed, codebook),
  }
  const found: MarketCoding[] = []
  const { items } = market.phrases
  for (let at = 0; at < items.length; at++) {
    if (items[at].kind !== 'verb') continue
    const one = reportAt(market, at)
    if (one !== null) found.push({ ...one, id: `k${found.length + 1}` })
  }
  return found
}

function reportAt(market: Market, verb: number): MarketCoding | null {
  const { phrases } = market
  const { items, lower } = phrases
  const group = items[verb].verb!
  // What may be or would be is no report.
  if (group.modal !== null || group.negated || group.form === 'infinitive') return null
  const instrument = instrumentBefore(phrases, verb)
  if (instrument === null) return null
  const stop = clauseStop(phrases, verb)
  const move = moved(phrases, verb, stop)
  const amounts = amountsIn(phrases.tokens, lower, items[verb].end, stop)
  const data = dataOf(market, instrument, verb, stop, move, amounts)
  if (data === null) return null
  const first = Math.min(items[instrument.item].first, items[verb].first)
  const span = spanOf(phrases, first, stop)
  const issues = market.issuesOf(items[instrument.item].first, items[instrument.item].end)
  const party = market.partyOf(items[instrument.item].first, items[instrument.item].end)
  const source = attributionAt(market.analysed, span)
  const why: Why[] = [
    { field: 'instrument', span: data.instrument.span, reading: data.kind },
    { field: 'direction', span: spanOf(phrases, items[verb].first, items[verb].end), reading: data.direction },
  ]
  return {
    id: '',
    kind: 'market',
    attribution: source,
    party,
    issue: issues[0]?.issue ?? null,
    span,
    confidence: data.size !== null || data.level !== null ? 0.9 : data.direction === null ? 0.6 : 0.8,
    why,
    data,
  }
}

interface Instrument {
  readonly item: number
  readonly kind: InstrumentKind
  /** Tokens of its words. */
  readonly first: number
  readonly end: number
}

/** The instrument of which a verb is said: its subject, or what "the price of" names. */
function instrumentBefore(phrases: Phrases, verb: number): Instrument | null {
  const { items, lower } = phrases
  const before = items[verb - 1]
  // "sent bond prices soaring": the noun right before a participle is what moves.
  const item = items[verb].verb!.form === 'gerund' && before?.kind === 'noun' ? verb - 1 : subjectOf(phrases, verb)
  if (item < 0) return null
  const { first, end, head } = items[item]
  const next = items[item + 1]
  const inner = items[item + 2]
  const kind = instrumentOf(lower, first, head)
  if (kind !== null) return { item, kind, first, end: gapEnd(phrases, item, end) }
  if (lower.slice(first, end).some((word) => NAMED.has(word))) return { item, kind: 'index', first, end }
  if (
    next !== undefined &&
    lower[next.head] === 'of' &&
    inner?.kind === 'noun' &&
    /^(?:price|prices|value|cost)$/.test(lower[head])
  ) {
    const of = instrumentOf(lower, inner.first, inner.head)
    return of === null ? null : { item, kind: of, first, end: inner.end }
  }
  // "the gap between its yield and that of Tavian paper"
  if (
    /^(?:gap|difference)$/.test(lower[head]) &&
    next !== undefined &&
    lower[next.head] === 'between' &&
    inner?.kind === 'noun' &&
    /yield/.test(lower[inner.head])
  ) {
    return { item, kind: 'spread', first, end: items[verb].first }
  }
  return quotedCurrency(phrases, item, verb)
}

/** "the spread between …": with what is compared. */
function gapEnd({ items, lower }: Phrases, item: number, end: number): number {
  const next = items[item + 1]
  return next !== undefined && lower[next.head] === 'on' && items[item + 2]?.kind === 'noun' ? items[item + 2].end : end
}

/** "the koren lost 1.1 per cent to 4.69 to the dollar": what is priced in a currency is one, whatever its name. */
function quotedCurrency(phrases: Phrases, item: number, verb: number): Instrument | null {
  const { items, lower, tag } = phrases
  const { first, end, head } = items[item]
  if (!/^NN/.test(tag[head]) || tag[head] === 'NNS') return null
  const words = lower.slice(items[verb].end, items[sentenceEnd(phrases, verb) - 1].end).join(' ')
  return /\d (?:to|per|against) (?:the|a|one) (?:u\.s\. )?(?:dollar|euro|pound|yen)\b/.test(words)
    ? { item, kind: 'currency', first, end }
    : null
}

/** Token at which the clause of a verb ends: before another finite verb with a subject of its own. */
function clauseStop(phrases: Phrases, verb: number): number {
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

/** Where the words say that the price went; undefined where they say nothing of a price. */
function moved(phrases: Phrases, verb: number, stop: number): Direction | null | undefined {
  const { items, lower } = phrases
  const word = lower[items[verb].head]
  const behind = behindVerb(phrases, verb, stop)
  if (/^edg/.test(word)) return behind ?? undefined
  const move = moveOf(word)
  if (move !== null && !(items[verb].verb!.passive && word !== 'eased')) return behind ?? move
  if (word === 'changed' && /^(?:little|barely|hardly)$/.test(lower[items[verb].head - 1])) return 'steady'
  if (!isNeutral(word)) return undefined
  if (behind !== null) return behind
  // "capped their strongest week", "had its worst day", "posted gains"
  return nounMove(phrases, verb, stop) ?? null
}

function behindVerb({ items, lower }: Phrases, verb: number, stop: number): Direction | null {
  for (let at = verb + 1; at < verb + 5 && at < items.length && items[at].first < stop; at++) {
    const word = lower[items[at].head]
    const direction = word === 'little' && lower[items[at].end] === 'changed' ? 'steady' : directionBehind(word)
    if (direction !== null && items[at].kind === 'word') return direction
    if (items[at].kind === 'verb') return null
  }
  // ", up 4.1 points since …"
  for (let at = verb + 1; at + 1 < items.length && items[at].first < stop; at++) {
    if (lower[items[at].head] === ',' && /^(?:up|down)$/.test(lower[items[at + 1].head]))
      return lower[items[at + 1].head] as Direction
  }
  return null
}

function nounMove({ items, lower }: Phrases, verb: number, stop: number): Direction | null {
  for (let at = verb + 1; at < verb + 4 && at < items.length && items[at].first < stop; at++) {
    if (items[at].kind !== 'noun') continue
    const { first, end, head } = items[at]
    const move = MOVE_NOUNS.get(lower[head])
    if (move !== undefined) return move
    const words = lower.slice(first, end)
    if (/^(?:day|week|month|close|level|session|quarter|year)$/.test(lower[head])) {
      if (words.some((one) => /^(?:best|strongest|highest)$/.test(one))) return 'up'
      if (words.some((one) => /^(?:worst|weakest|lowest)$/.test(one))) return 'down'
    }
    return null
  }
  return null
}

function dataOf(
  { analysed, phrases }: Market,
  instrument: Instrument,
  verb: number,
  stop: number,
  move: Direction | null | undefined,
  amounts: readonly Amount[],
): MarketData | null {
  if (move === undefined) return null
  const priced = amounts.filter(
    ({ period, unit }) => !period && !/^(?:analyst|trader|dealer|person|session|year)$/.test(unit),
  )
  const level = priced.find(({ relation, unit }) => (relation === 'to' || relation === 'at') && isPrice(unit)) ?? null
  const from = priced.find(({ relation, unit }) => relation === 'from' && isPrice(unit)) ?? null
  const size = priced.find((one) => one !== level && one !== from && isSize(one, instrument.kind)) ?? null
  const comparison = comparisonIn(phrases, verb, stop)
  // "the dollar was a problem": neither a direction nor a price.
  if (move === null && level === null && comparison === null) return null
  // What rises without a figure, a comparison or a market's word may be anything: "debts rose", but not "bonds rallied".
  const words = ([first, end]: readonly [number, number]): MarketWords => {
    const span = spanOf(phrases, first, end)
    return { words: analysed.text.slice(span.start, span.end), span }
  }
  const reason = reasonIn(phrases, verb, stop)
  const when = whenIn(phrases, sentenceStart(phrases, verb), verb, stop)
  return {
    instrument: words([instrument.first, instrument.end]),
    kind: instrument.kind,
    direction: move,
    size,
    level,
    from,
    comparison: comparison === null ? null : words(comparison),
    reason: reason === null ? null : words(reason),
    when: when === null ? null : words(when),
  }
}

const isPrice = (unit: string): boolean =>
  unit === '' || /^(?:dollar|cent|yen|euro|pound|pence|penny|basis point|percent|franc|mark|won)/.test(unit)

function isSize({ unit, relation }: Amount, kind: InstrumentKind): boolean {
  if (/^(?:percent|point|basis point|percentage point|cent|tick)/.test(unit)) return true
  return /^(?:dollar|yen|euro|pound|pence)/.test(unit) && (relation === 'by' || relation === '') && kind !== 'bond'
}

function attributionAt({ attributions }: Analysed, span: Span): string | null {
  let best: string | null = null
  let length = Number.POSITIVE_INFINITY
  for (const { id, content } of attributions) {
    for (const { start, end } of content) {
      if (start <= span.start && span.start < end && end - start < length) {
        best = id
        length = end - start
      }
    }
  }
  return best
}
