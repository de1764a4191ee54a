import { type Amount, amountsIn } from '../amounts/index.ts'
import type { Candidate, Why } from '../codings/index.ts'
import { formsTable, type PhrasedText, sentenceStart, spanOf, words } from '../phrases/index.ts'
import { clauseStop, singledOut } from './clause-stop.ts'
import { type Heading, headingsOf } from './directions.ts'
import { featuresOf, type MarketTalk, marketTalk, type Telling } from './features.ts'
import { DEALINGS, FIGURES, quotedIn } from './instruments.ts'
import type { MarketData, MarketWords } from './market.ts'
import { moveOf } from './moves.ts'
import { isFigure, isNoMove } from './no-price.ts'
import { sharesIn } from './shares.ts'
import { comparisonIn, reasonIn, whenIn } from './surroundings.ts'
import { type Mover, moversOf, moverWithin } from './what-moves.ts'

export type MarketCandidate = Candidate<'market', MarketData>

/** Whatever a text may say of a price: one for each thing that may have moved, and each way that it may have gone. */
export function candidatesIn(text: PhrasedText): MarketCandidate[] {
  const talk = marketTalk(text)
  const found: MarketCandidate[] = []
  const { items } = text.phrases
  for (let at = 0; at < items.length; at++) if (items[at].kind === 'verb') found.push(...reportsAt(text, talk, at))
  return found
}

function reportsAt(text: PhrasedText, talk: MarketTalk, verb: number): MarketCandidate[] {
  const { phrases, analysed } = text
  const { items, lower } = phrases
  const group = items[verb].verb!
  // What may be or would be is no report, and who "added" that something is so has not risen.
  if (group.modal !== null || group.negated || group.form === 'infinitive') return []
  if (talk.cues.has(items[verb].head) || isNoMove(text, verb)) return []
  const move = moveOf(lower[items[verb].head])
  const whole = clauseStop(phrases, verb)
  const one = singledOut(phrases, verb, whole)
  // Its figures are its own, and not those of all.
  const stop = one?.hasVerb ? one.from : whole
  const headings: (Heading | null)[] = headingsOf(phrases, verb, stop, move)
  if (move === null && !headings.some((one) => one?.by[0] === 'verb itself' || one?.by[0] === 'hardly')) return []
  const comparison = comparisonIn(phrases, verb, stop)
  const reason = reasonIn(phrases, verb, stop)
  // The figures of why it moved are not those of the move.
  const until = reason === null ? stop : Math.min(stop, Math.max(reason[0], items[verb].end))
  const amounts = [
    ...sharesIn(phrases.tokens, lower, items[verb].end, until),
    ...amountsIn(phrases.tokens, lower, items[verb].end, until),
  ]
  if (headings.length === 0 && amounts.length > 0) headings.push(null)
  if (headings.length === 0) return []
  const isCause = move !== null && (move.family === 'cause' || move.family === 'send')
  const single = one === null || one.hasVerb ? null : moverWithin(phrases, one.item, one.end)
  const all = single?.sure ? [single] : moversOf(analysed, phrases, verb, isCause)
  const movers = single !== null && !single.sure && isBondOf(phrases, single, all) ? [asBond(single)] : all
  return movers.flatMap((mover) =>
    headings.flatMap((heading): MarketCandidate[] => {
      const figures = figuresOf(amounts, mover, STANDING.has(lower[items[verb].head]))
      if (!mightBe(text, talk, verb, mover, heading, figures.size)) return []
      const telling: Telling = {
        verb,
        move,
        mover,
        heading,
        stop,
        size: figures.size,
        level: figures.level,
        compared: comparison !== null,
        reason: reason !== null,
        others: movers.length - 1,
        ways: headings.length,
      }
      const features = featuresOf(text, talk, telling)
      return [{ ...draftOf(text, telling, { ...figures, comparison, reason }), features }]
    }),
  )
}

/** "Bonds rallied, with *the 2046* up 2 cents": of bonds, a year is that in which one falls due. */
const isBondOf = ({ lower }: PhrasedText['phrases'], { head }: Mover, all: readonly Mover[]): boolean =>
  /^20\d\d$/.test(lower[head]) && lower[head - 1] === 'the' && all.some(({ kind, sure }) => sure && kind === 'bond')

const asBond = (mover: Mover): Mover => ({ ...mover, kind: 'bond', sure: true })

/**
 * Where nothing of the text, the thing or the figures is of markets, nothing is told of a price; nor of somebody who acts. Of
 * what only stands at a figure, its own words must say that it has a price.
 */
function mightBe(
  { phrases, analysed }: PhrasedText,
  talk: MarketTalk,
  verb: number,
  mover: Mover,
  heading: Heading | null,
  size: Amount | null,
): boolean {
  if (isFigure(phrases, mover, verb)) return false
  // Bonds yield so much, and a currency buys so much of another; others give way, and buy.
  const verbForm = phrases.lower[phrases.items[verb].head]
  if (YIELDING.has(verbForm) && !(mover.sure && mover.kind === 'bond')) return false
  if (BUYING.has(verbForm) && !(mover.sure && mover.kind === 'currency')) return false
  if (mover.sure) return true
  const noun = phrases.lower[mover.head]
  if (DEALINGS.has(noun)) return false
  if (heading === null || FIGURES.has(noun) || TIMES.test(noun) || isSomebody(analysed, mover)) return false
  return size !== null || talk.share > 0 || quotedIn(phrases, verb) !== null
}

/** Times, which the parser takes for what moved: "the dollar today fell". */
const TIMES =
  /^(?:today|yesterday|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|day|week|month|quarter|half|year|decade|period|session)s?$/

/** People and their bodies without a name, and persons with one; a company with a name may stand for its shares. */
function isSomebody({ entities, lower }: PhrasedText['analysed'], { head, first, end }: Mover): boolean {
  if (/^(?:i|we|you|he|she|who)$/.test(lower[head])) return true
  const at = entities.mentionAt[head]
  if (at < 0) return false
  const { form, entity, first: from, end: to } = entities.mentions[at]
  if (to <= first || from >= end) return false
  const { type } = entities.entities[entity]
  return form !== 'name' || type === 'person'
}

/** Prepositions before what a price came to, or passed. */
const AT = /^(?:to|at|below|above)$/
/** Verbs behind which stands what a price is. */
const STANDING: ReadonlySet<string> = new Set(formsTable(words('hit reach touch fetch buy yield stand cost')).keys())

interface Figures {
  readonly size: Amount | null
  readonly level: Amount | null
  readonly from: Amount | null
}

function figuresOf(amounts: readonly Amount[], { kind }: Mover, stands: boolean): Figures {
  const priced = amounts.filter(
    ({ period, unit }) => !period && !/^(?:analyst|trader|dealer|person|session|year)$/.test(unit),
  )
  // "hit $2,450", "yielded 8 percent": the first figure behind such verbs is what it came to.
  const stood = stands && priced[0]?.relation === '' && isPrice(priced[0]) ? priced[0] : null
  const isLevel = (one: Amount): boolean => one === stood || (AT.test(one.relation) && isPrice(one))
  const level = priced.find(isLevel) ?? null
  const from = priced.find((one) => one.relation === 'from' && isPrice(one)) ?? null
  const size = priced.find((one) => one !== level && one !== from && !isLevel(one) && isSize(one, kind)) ?? null
  return { size, level, from }
}

const MONEY =
  /^(?:dollar|cent|yen|euro|pound|pence|penny|franc|mark|won|crown|rupee|peso|rouble|yuan|rand|krona|lira|sen)(?:$|[/s])/
/** From so much money on it is a sum that is paid, owed or traded, and no price. */
const SUM = 1_000_000

const isSum = ({ unit, least }: Amount): boolean => MONEY.test(unit) && (least ?? 0) >= SUM

/** Whether something can stand at it in a market. */
const isPrice = (amount: Amount): boolean =>
  amount.unit === '' || /^(?:basis point|percent)/.test(amount.unit) || (MONEY.test(amount.unit) && !isSum(amount))

function isSize(amount: Amount, kind: Mover['kind']): boolean {
  const { unit, relation } = amount
  if (/^(?:percent|point|basis point|percentage point|cent|tick)/.test(unit)) return true
  return (
    /^(?:dollar|yen|euro|pound|pence)/.test(unit) &&
    !isSum(amount) &&
    (relation === 'by' || relation === '') &&
    kind !== 'bond'
  )
}

const YIELDING: ReadonlySet<string> = new Set(formsTable(['yield']).keys())
const BUYING: ReadonlySet<string> = new Set(formsTable(['buy']).keys())

type Tokens = readonly [first: number, end: number]

function draftOf(
  { analysed, phrases, partyOf, issuesOf, saidBy }: PhrasedText,
  { verb, mover, heading, stop }: Telling,
  found: Figures & { readonly comparison: Tokens | null; readonly reason: Tokens | null },
): Omit<MarketCandidate, 'features'> {
  const { items } = phrases
  const wordsOf = (tokens: Tokens | null): MarketWords | null => {
    if (tokens === null) return null
    const span = spanOf(phrases, ...tokens)
    return { words: analysed.text.slice(span.start, span.end), span }
  }
  const first = Math.min(items[mover.item].first, items[verb].first)
  const end = Math.max(stop, items[verb].end)
  const instrument = wordsOf([mover.first, mover.end])!
  const direction = heading?.direction ?? null
  const own = mover.sure ? mover.kind : (quotedIn(phrases, verb) ?? mover.kind)
  // "the bonds yielded 8 percent, down 30 basis points": the yield is down.
  const kind = own === 'bond' && YIELDING.has(phrases.lower[items[verb].head]) ? 'yield' : own
  const source = saidBy[items[verb].head]
  const why: Why[] = [
    { field: 'instrument', span: instrument.span, reading: kind },
    { field: 'direction', span: spanOf(phrases, items[verb].first, items[verb].end), reading: direction },
  ]
  return {
    kind: 'market',
    attribution: source < 0 ? null : analysed.attributions[source].id,
    party: partyOf(mover.first, mover.end),
    issue: issuesOf(mover.first, mover.end)[0]?.issue ?? null,
    span: spanOf(phrases, first, end),
    confidence: 0.5,
    why,
    data: {
      instrument,
      kind,
      direction,
      size: found.size,
      level: found.level,
      from: found.from,
      comparison: wordsOf(found.comparison),
      reason: wordsOf(found.reason),
      when: wordsOf(whenIn(phrases, sentenceStart(phrases, verb), verb, stop)),
    },
  }
}
