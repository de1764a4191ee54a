import { words } from '../phrases/index.ts'
import type { InstrumentKind } from './market.ts'

const HEADS: readonly (readonly [InstrumentKind, string])[] = [
  ['bond', 'bond bonds debt gilt gilts treasury treasuries bund bunds eurobond eurobonds debenture debentures'],
  ['yield', 'yield yields'],
  ['spread', 'spread spreads premium premiums'],
  [
    'currency',
    'dollar yen euro sterling franc mark rouble ruble yuan renminbi rupee peso won lira krona krone dinar rial shekel hryvnia zloty forint baht ringgit currency currencies',
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

/** Words that a price is of: "bond prices", "the price of wheat". */
const PRICE = new Set(['price', 'prices', 'quote', 'quotes'])

/** What kind of instrument the words before and at a head tell; null where they tell none. */
export function instrumentOf(lower: readonly string[], first: number, head: number): InstrumentKind | null {
  const word = lower[head]
  if (PLAIN_CURRENCIES.has(word)) return null
  if (PRICE.has(word) || word === 'futures' || word === 'issue' || word === 'paper' || word === 'contract') {
    for (let at = head - 1; at >= first; at--) {
      const kind = KIND.get(lower[at])
      if (kind !== undefined) return kind === 'currency' ? null : kind
      if (word === 'issue' && /^(?:benchmark|\d{4})$/.test(lower[at])) return 'bond'
    }
    return word === 'futures' ? 'index' : null
  }
  const kind = KIND.get(word)
  if (kind === undefined) return null
  // "the stock index", "the share average": what stands before says that it is one of prices.
  if (word === 'average' || word === 'index') return isMarketIndex(lower, first, head) ? 'index' : null
  if (kind === 'commodity' && word === 'gas' && lower[head - 1] !== 'natural') return null
  if (word === 'debt' || word === 'equity' || word === 'treasury' || word === 'premium') return null
  if (word === 'stocks' && first === head) return 'share'
  return kind
}

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
