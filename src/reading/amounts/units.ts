/** The words of a unit behind a number. `end` is the token after it; `rate` is "/second" of "a second", with its own end. */
export interface Unit {
  readonly name: string
  readonly end: number
  readonly rate: string
  readonly rateEnd: number
}

const PERCENT = /^(?:pct|percent|%|pc)$/
const DURATIONS = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
  'season',
])
const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'dollar',
  us$: 'dollar',
  '£': 'pound',
  '€': 'euro',
  '¥': 'yen',
  dlr: 'dollar',
  dlrs: 'dollar',
  dollars: 'dollar',
  stg: 'pound',
  marks: 'mark',
  francs: 'franc',
  yen: 'yen',
  won: 'won',
  euros: 'euro',
  pounds: 'pound',
  rubles: 'rouble',
  roubles: 'rouble',
  yuan: 'yuan',
  rupees: 'rupee',
  pesos: 'peso',
  cts: 'cent',
  cents: 'cent',
}
const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  persons: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  feet: 'foot',
  meters: 'metre',
  meter: 'metre',
  metres: 'metre',
  kilometers: 'kilometre',
  km: 'kilometre',
  kms: 'kilometre',
  tons: 'tonne',
  tonnes: 'tonne',
  bps: 'basis point',
  bp: 'basis point',
  liters: 'litre',
  litres: 'litre',
  countries: 'country',
  bpd: 'barrel/day',
}
/** No unit begins with these. */
const NO_UNIT = new Set(
  'a an the of to from for in on at by and or but as with within before after since until than if that which who it its their they he she we is are was were has have had will would could may might should must shall be been not now then per each into over under against during while when where because according said says so such more less other first last next later earlier ago only'.split(
    ' ',
  ),
)
/** Words between a number and its unit that the unit's name goes without. */
const ADJECTIVES = new Set(
  'more additional extra new full whole further other u.s. american current consecutive straight successive calendar working business bonded'.split(
    ' ',
  ),
)

export function unitAt(lower: readonly string[], at: number, end: number): Unit {
  const none: Unit = { name: '', end: at, rate: '', rateEnd: at }
  let next = at
  if (next >= end) return none
  if (PERCENT.test(lower[next])) return { name: 'percent', end: next + 1, rate: '', rateEnd: next + 1 }
  if (lower[next] === 'per' && lower[next + 1] === 'cent')
    return { name: 'percent', end: next + 2, rate: '', rateEnd: next + 2 }
  if (lower[next] === 'percentage' && /^points?$/.test(lower[next + 1] ?? ''))
    return { name: 'percentage point', end: next + 2, rate: '', rateEnd: next + 2 }
  if (lower[next] === 'basis' && /^points?$/.test(lower[next + 1] ?? ''))
    return { name: 'basis point', end: next + 2, rate: '', rateEnd: next + 2 }
  // "12-month", "four-page": the unit of an adjective.
  if (lower[next] === '-' && next + 1 < end) next++
  while (next < end && ADJECTIVES.has(lower[next])) next++
  const cubic = /^(?:cubic|square)$/.test(lower[next] ?? '') ? `${lower[next]} ` : ''
  if (cubic !== '') next++
  const word = lower[next]
  if (next >= end || word === undefined || NO_UNIT.has(word) || !/^[a-z][a-z.]*$/.test(word)) return none
  const currency = CURRENCIES[word]
  const name = currency ?? cubic + (IRREGULAR[word] ?? singular(word))
  const rate = rateAt(lower, next + 1, end)
  return { name: name + rate.name, end: rate.end, rate: rate.name, rateEnd: rate.end }
}

function rateAt(lower: readonly string[], at: number, end: number): { name: string; end: number } {
  // "180 cubic metres of water a second"
  if (lower[at] === 'of' && at + 3 < end && /^(?:an?|per)$/.test(lower[at + 2])) {
    const behind = rateAt(lower, at + 2, end)
    return behind.name === '' ? { name: '', end: at } : behind
  }
  const joint = lower[at] ?? ''
  const unit = lower[at + 1] ?? ''
  if (
    at + 1 < end &&
    /^(?:a|an|per|each|every)$/.test(joint) &&
    (DURATIONS.has(unit) || /^(?:tonne|ton|barrel|share|head|kilometre|km|litre)$/.test(unit))
  )
    return { name: `/${IRREGULAR[unit] ?? unit}`, end: at + 2 }
  return { name: '', end: at }
}

function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|x|z|ss)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

/** The sign of a currency right before a number. */
export function currencyBefore(
  lower: readonly string[],
  at: number,
  first: number,
): { name: string; first: number } | null {
  if (at <= first) return null
  const sign = lower[at - 1]
  const name = /^(?:\$|us\$|£|€|¥)$/.test(sign) ? CURRENCIES[sign] : /^[a-z]{1,2}\$$/.test(sign) ? 'dollar' : undefined
  return name === undefined ? null : { name, first: at - 1 }
}

export const isDuration = (unit: string): boolean => DURATIONS.has(unit)
