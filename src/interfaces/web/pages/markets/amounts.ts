import type { MarketRow } from '../../../contract/index.ts'

type Amount = NonNullable<MarketRow['size']>

/** Words that take no plural, or have theirs. */
const UNCHANGED = /(?:per cent|percent|%|s)$/

/** An amount as people write it: `about 2 points`, `14 to 16`, `5 or more points`. */
export function amountText({ least, most, unit, about }: Amount): string {
  const number = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 6 })
  const figure =
    least === null
      ? most === null
        ? ''
        : `up to ${number(most)}`
      : most === null
        ? `${number(least)} or more`
        : least === most
          ? number(least)
          : `${number(least)} to ${number(most)}`
  const plural = unit !== '' && !(least === 1 && most === 1) && !UNCHANGED.test(unit) && /^[a-z ]+$/.test(unit)
  return [about ? 'about' : '', figure, plural ? `${unit}s` : unit].filter(Boolean).join(' ')
}
