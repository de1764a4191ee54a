import { createRequire } from 'node:module'
import type { Codebook } from '../reading/codings/index.ts'
import { SEATS } from './seats.ts'

type CodebookParty = Codebook['parties'][number]

/** What is used of the package's rows. */
interface Country {
  readonly cca3: string
  readonly name: { readonly common: string; readonly official: string }
  readonly altSpellings: readonly string[]
  readonly capital: readonly string[]
  readonly demonyms: { readonly eng?: { readonly m: string; readonly f: string } }
}

/** Names by which newspapers call countries, beside the package's. */
const NEWSPAPER_NAMES: Readonly<Record<string, readonly string[]>> = {
  USA: ['U.S.', 'U.S.A.', 'America'],
  GBR: ['Britain', 'Great Britain', 'U.K.'],
  NLD: ['Holland', 'the Netherlands'],
  MMR: ['Burma'],
  CIV: ['Ivory Coast'],
  ARE: ['UAE', 'U.A.E.'],
  CZE: ['Czech Republic'],
  TUR: ['Turkey'],
  SWZ: ['Swaziland'],
  MKD: ['Macedonia'],
  CPV: ['Cape Verde'],
  VAT: ['the Vatican', 'Holy See'],
}

/** People's words that the package lacks or words otherwise. */
const NEWSPAPER_PEOPLES: Readonly<Record<string, readonly string[]>> = {
  GBR: ['British', 'Briton'],
  KAZ: ['Kazakh'],
  UZB: ['Uzbek'],
  KGZ: ['Kyrgyz'],
  TJK: ['Tajik'],
  BGD: ['Bangladeshi'],
  SAU: ['Saudi'],
  ISL: ['Icelandic'],
  ESP: ['Spaniard'],
  SWE: ['Swede'],
  DNK: ['Dane'],
  FIN: ['Finn'],
  TUR: ['Turk'],
  POL: ['Pole'],
  SRB: ['Serb'],
  HRV: ['Croat'],
  PHL: ['Philippine'],
  NZL: ['New Zealand'],
  ECU: ['Ecuadorian'],
}

/** Other spellings and names of capitals. */
const NEWSPAPER_CAPITALS: Readonly<Record<string, readonly string[]>> = {
  CHN: ['Peking'],
  IND: ['Delhi'],
  KAZ: ['Nur-Sultan'],
  MMR: ['Yangon', 'Rangoon'],
  NLD: ['the Hague'],
  UKR: ['Kiev'],
  VAT: ['Vatican'],
}

/**
 * The parties of a codebook with what everybody knows of those that are countries: a party that is called by a country's
 * name also answers to its people's words, and its capital and seat of government stand for it. Countries come from the
 * package `world-countries`. A name that the dossier gives to any party stays that party's.
 *
 * @example withCountries([{ name: 'Peru', aliases: [], metonyms: [], people: [] }])[0].metonyms // ['Lima']
 */
export function withCountries(parties: readonly CodebookParty[]): CodebookParty[] {
  const taken = new Set(
    parties
      .flatMap(({ name, aliases, metonyms, people }) => [
        name,
        ...aliases,
        ...metonyms,
        ...people.flatMap((person) => [person.name, ...person.aliases]),
      ])
      .map(key),
  )
  const free = (names: readonly string[]): string[] => {
    const added: string[] = []
    for (const name of names) {
      if (name === '' || taken.has(key(name))) continue
      taken.add(key(name))
      added.push(name)
    }
    return added
  }
  const known = countriesByName()
  return parties.map((party) => {
    const country = [party.name, ...party.aliases].map((name) => known.get(key(name))).find((one) => one !== undefined)
    if (country === undefined) return party
    return {
      ...party,
      aliases: [...party.aliases, ...free([...namesOf(country), ...peoplesOf(country)])],
      metonyms: [...party.metonyms, ...free([...capitalsOf(country), ...(SEATS[country.cca3] ?? [])])],
    }
  })
}

/** "U.S." and "US" are one. */
const key = (name: string): string => name.replaceAll('.', '').replace(/^the /i, '').toLowerCase()

let byName: ReadonlyMap<string, Country> | null = null

/** Read once, when it is first asked for: `read` goes without it. */
function countriesByName(): ReadonlyMap<string, Country> {
  if (byName !== null) return byName
  const all = createRequire(import.meta.url)('world-countries/countries.json') as readonly Country[]
  const found = new Map<string, Country>()
  for (const country of all) {
    for (const name of namesOf(country)) if (!found.has(key(name))) found.set(key(name), country)
  }
  byName = found
  return found
}

/** Codes of two letters are words of their own ("IN", "IT"). */
const MIN_CODE = 3

function namesOf({ cca3, name, altSpellings }: Country): string[] {
  const spellings = altSpellings.filter((one) => one.length >= MIN_CODE || one === 'US' || one === 'UK')
  return [name.common, name.official, ...spellings, ...(NEWSPAPER_NAMES[cca3] ?? [])]
}

function peoplesOf({ cca3, demonyms }: Country): string[] {
  const words = [
    ...(demonyms.eng === undefined ? [] : [demonyms.eng.m, demonyms.eng.f]),
    ...(NEWSPAPER_PEOPLES[cca3] ?? []),
  ]
    .flatMap((word) => word.split(/,\s*/))
    .filter((word) => word !== '')
  return words.flatMap((word) => [word, pluralOf(word)])
}

/** "Peruvians"; words that are their own plural stay: "Japanese", "Swiss", "French". */
function pluralOf(word: string): string {
  return /(?:[sz]|ese|sh|ch)$/.test(word) ? word : `${word}s`
}

/** "Washington D.C." is called Washington. */
function capitalsOf({ capital, cca3 }: Country): string[] {
  return [...capital.map((city) => city.replace(/,? D\.C\.$/, '')), ...(NEWSPAPER_CAPITALS[cca3] ?? [])]
}
