import { type Phrases, sentenceEnd, words } from '../phrases/index.ts'
import type { InstrumentKind } from './market.ts'

const HEADS: readonly (readonly [InstrumentKind, string])[] = [
  ['bond', 'bond bonds debt gilt gilts treasury treasuries bund bunds eurobond eurobonds debenture debentures'],
  ['yield', 'yield yields'],
  ['spread', 'spread spreads premium premiums'],
  [
    'currency',
    'dollar yen euro sterling pound crown koruna rand dirham naira shilling tenge cedi kwacha greenback franc mark rouble ruble yuan renminbi rupee peso won lira krona krone dinar rial shekel hryvnia zloty forint baht ringgit currency currencies',
  ],
  ['share', 'share shares stock stocks equity equities'],
  ['index', 'index average futures'],
  [
    'commodity',
    'crude oil gold silver copper wheat corn maize soybeans sugar coffee cocoa cotton rubber tin nickel zinc aluminium aluminum platinum brent gas diesel',
  ],
  ['insurance', 'swaps cds'],
]

const KIND: ReadonlyMap<string, InstrumentKind> = new Map(
  HEADS.flatMap(([kind, list]) => words(list).map((word): [string, InstrumentKind] => [word, kind])),
)

/** Plurals that are people's money more than prices: "shareholders' dollars". */
const PLAIN_CURRENCIES = new Set(['dollars', 'marks', 'francs'])

/** Goods whose prices are of a market; by themselves ("the salmon fell") they are no price. */
const GOODS: ReadonlySet<string> = new Set(
  words(
    'timber lumber cod herring salmon tuna fish beef pork cattle hogs butter cheese rice barley oats rapeseed soy soybean ore uranium lithium cobalt coal carbon permit permits allowance allowances electricity wool hides cement fertiliser fertilizer potash phosphate tea pepper vanilla steel lead palladium lng propane gasoline petrol kerosene jute sisal livestock',
  ),
)

/** Words that a price is of: "bond prices", "the price of wheat". */
const PRICE = new Set(['price', 'prices', 'quote', 'quotes'])

const PRICE_OF_GOODS = /^(?:prices?|futures|contract)$/

/** Whether a noun names goods: "the price of *cod*". */
export const isGoods = (word: string): boolean => GOODS.has(word)

/** What kind of instrument the words before and at a head tell; null where they tell none. */
export function instrumentOf(lower: readonly string[], first: number, head: number): InstrumentKind | null {
  const word = lower[head]
  if (PLAIN_CURRENCIES.has(word)) return null
  if (PRICE.has(word) || word === 'futures' || word === 'issue' || word === 'paper' || word === 'contract') {
    for (let at = head - 1; at >= first; at--) {
      const kind = KIND.get(lower[at])
      if (kind !== undefined) return kind === 'currency' ? null : kind
      if (GOODS.has(lower[at]) && PRICE_OF_GOODS.test(word)) return 'commodity'
      if (word === 'issue' && /^(?:benchmark|\d{4})$/.test(lower[at])) return 'bond'
    }
    return word === 'futures' ? 'index' : null
  }
  const kind = KIND.get(word)
  // "borrowing costs" are the rates that a debtor pays.
  if (/^costs?$/.test(word) && lower[head - 1] === 'borrowing' && head > first) return 'rate'
  if (/^rates?$/.test(word)) return RATED.test(lower[head - 1] ?? '') ? 'rate' : null
  if (word === 'debt' && DEBTOR.test(lower[head - 1] ?? '')) return 'bond'
  if (kind === undefined) return null
  // "the stock index", "the share average": what stands before says that it is one of prices.
  if (word === 'average' || word === 'index') return isMarketIndex(lower, first, head) ? 'index' : null
  // "insurance premiums" are an insurer's.
  if (word === 'premiums' && lower[head - 1] === 'insurance' && head > first) return 'insurance'
  if (kind === 'commodity' && word === 'gas' && lower[head - 1] !== 'natural') return null
  // "the yield premium", "the risk premium": paid over what is safe, and no insurer's.
  if (/^premiums?$/.test(word) && /^(?:yield|risk)$/.test(lower[head - 1] ?? '') && head > first) return 'spread'
  if (word === 'debt' || word === 'equity' || word === 'treasury' || word === 'premium') return null
  if (word === 'stocks' && first === head) return 'share'
  if (/^stocks?$/.test(word) && isHeld(lower[head - 1] ?? '')) return null
  return kind
}

/** "a buffer stock", "grain stocks", "the housing stock": goods that are kept, and no shares. */
const HELD =
  /^(?:buffer|reserve|carry-?over|closing|opening|ending|strategic|emergency|safety|surplus|housing|rolling|seed|breeding|spawning|fish|capital|food|grain|wheat|rice|maize|corn|sugar|coffee|cocoa|cotton|rubber|tin|copper|zinc|nickel|butter|fuel|crude|diesel|gas|vaccine|arms|weapons)$/
/** Whether stocks of it are goods that are kept: "grain stocks", "the *cod* stocks". */
export const isHeld = (word: string): boolean => HELD.test(word) || GOODS.has(word)
/** "the spot rate", "freight rates": rates that are paid on a market. */
const RATED = /^(?:spot|freight|charter|exchange|repo|overnight|interbank|lending|swap|forward|tanker|mortgage)$/
/** "government debt", "its dollar debt": debt that is traded. */
const DEBTOR =
  /^(?:government|sovereign|state|public|dollar|foreign|external|corporate|senior|junior|distressed|benchmark)$/

const isMarketIndex = (lower: readonly string[], first: number, head: number): boolean =>
  lower
    .slice(first, head)
    .some((one) =>
      /^(?:stock|share|composite|industrial|dow|jones|nikkei|ftse|market|bond|dollar|commodity|blue-chip|s&p|dax|price)$/.test(
        one,
      ),
    )

/** Indexes and markets by their names: "the Dow Jones", "the Nikkei". */
export const NAMED: ReadonlySet<string> = new Set(words('nikkei ftse footsie dax nasdaq cac topix brent'))

/**
 * "at 4.62 to the dollar", "31.40 per dollar", "13.30 a pound": what is priced so is an instrument, whatever its name; null where
 * nothing behind a verb is.
 */
export function quotedIn(phrases: Phrases, verb: number): InstrumentKind | null {
  const { items, lower } = phrases
  const last = items[sentenceEnd(phrases, verb) - 1].end
  for (let at = items[verb].end + 1; at + 1 < last; at++) {
    if (!/\d/.test(lower[at - 1]) && !CURRENCY.test(lower[at - 1]) && !/^cents?$/.test(lower[at - 1])) continue
    if (!/^(?:to|per|against|a|an)$/.test(lower[at])) continue
    for (let next = at + 1; next < last && next < at + 4; next++) {
      if (CURRENCY.test(lower[next]) && lower[at] !== 'a') return 'currency'
      if (/^(?:tonne|ton|barrel|ounce|bushel|pound|kilo|kilogram|lb)$/.test(lower[next])) return 'commodity'
    }
  }
  return null
}

const CURRENCY =
  /^(?:dollars?|euros?|pounds?|yen|sterling|francs?|crowns?|rupees?|pesos?|roubles?|rubles?|yuan|rand|krona|kroner?|lira|pence|sen)$/

/** What people do with one another, which may collapse or advance and has no price. */
export const DEALINGS: ReadonlySet<string> = new Set(
  words(
    'talk talks negotiation negotiations discussion discussions consultation consultations meeting meetings conference conferences summit session sessions dialogue diplomacy mediation ceasefire truce armistice coalition government campaign strike boycott blockade protest protests',
  ),
)

/** What is counted, earned or paid, and no price: figures of trade, output and people. */
export const FIGURES: ReadonlySet<string> = new Set(
  words(
    'export exports import imports output production sales trade trading demand supply supplies shipments deliveries turnover consumption wage wages pay salary salaries profit profits revenue revenues earnings income takings budget deficit surplus spending growth inflation unemployment employment population people workers jobs membership members support approval turnout vote votes reserves quota quotas capacity tonnage traffic ridership arrivals visitors passengers booking bookings order orders billings shipment backlog emissions temperatures rainfall deaths casualties cases',
  ),
)
