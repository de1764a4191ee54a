/** Nouns by which things are counted and measured, by their last word; of what else stands behind a number it is not known to be a noun. */
const COUNTED = new Set(
  (
    'metre meter kilometre kilometer mile foot yard inch acre hectare litre liter gallon gram kilogram kilo tonne ton ounce barrel bushel ' +
    'bale bag watt kilowatt megawatt gigawatt degree second minute hour day night week fortnight month quarter season year decade century ' +
    'point dollar pound euro mark franc crown rouble rupee peso lira cent penny person man woman child family household country state nation ' +
    'member delegate party soldier troop officer guard worker employee job post seat vote share unit ship vessel vehicle car truck plane page ' +
    'article clause stage phase round step time village town city district house home school company bank plant site prisoner hostage ' +
    'captive detainee refugee monitor observer inspector'
  ).split(' '),
)
const IRREGULAR: Readonly<Record<string, string>> = {
  person: 'people',
  man: 'men',
  woman: 'women',
  child: 'children',
  foot: 'feet',
  penny: 'pence',
}

/**
 * A unit behind a value, in its plural where there is more than one: `cubic metres a second` of `cubic metre/second`; what is no noun of
 * counting stays as it is.
 *
 * @example unitWords('country', '60') // 'countries'
 */
export function unitWords(unit: string, value: string): string {
  const [counted = unit, per] = unit.split('/')
  const words = counted.split(' ')
  const last = words.pop()!
  const isOne = value === '1' || !COUNTED.has(last)
  return `${[...words, isOne ? last : pluralOf(last)].join(' ')}${per === undefined ? '' : ` a ${per}`}`
}

function pluralOf(noun: string): string {
  if (IRREGULAR[noun] !== undefined) return IRREGULAR[noun]
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}
