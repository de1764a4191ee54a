import { numberText } from '../../words/index.ts'

/** What a unit is in another one, so that a year and twelve months are no difference. */
const IN_SMALLER: Readonly<Record<string, readonly [number, string]>> = {
  year: [12, 'month'],
  week: [7, 'day'],
  fortnight: [14, 'day'],
}

/** `at least 180 cubic metre/second` as its amounts alone: `180 cubic`. */
function amountsIn(value: string): string {
  const amounts = [...value.matchAll(/(\d[\d.,]*)\s*([\p{L}%$€£]*)/gu)].map(([, digits, unit]) => {
    const [times, smaller] = IN_SMALLER[unit!.replace(/s$/, '')] ?? [1, unit!.replace(/s$/, '')]
    return `${Number(digits!.replaceAll(',', '')) * times} ${smaller}`
  })
  return amounts.sort().join('; ')
}

const MILLION = 1_000_000
const LARGE: readonly (readonly [number, string])[] = [
  [MILLION * MILLION, 'trillion'],
  [1000 * MILLION, 'billion'],
  [MILLION, 'million'],
]
const MOST_DECIMALS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 })

/**
 * Amounts as people write them; what would be rounded stays in digits, and years do.
 *
 * @example figureText('8140000000 dollars, from 12500') // '8.14 billion dollars, from 12,500'
 */
export function figureText(value: string): string {
  return value.replaceAll(/(?<![\d.,])\d{5,}(?![\d.,]*\d)/g, (digits) => {
    const n = Number(digits)
    if (!Number.isSafeInteger(n)) return digits
    const large = LARGE.find(([size]) => n >= size && n % (size / 1000) === 0)
    return large === undefined ? numberText(n) : `${MOST_DECIMALS.format(n / large[0])} ${large[1]}`
  })
}

/** Whether texts give other amounts, and not only other words for them. */
export function figuresDiffer(values: readonly string[]): boolean {
  return new Set(values.map(amountsIn)).size > 1
}
