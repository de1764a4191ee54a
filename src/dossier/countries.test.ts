import { expect, it } from 'vitest'
import { withCountries } from './countries.ts'

const party = (name: string, aliases: string[] = [], metonyms: string[] = []) => ({
  name,
  aliases,
  metonyms,
  people: [],
})

it('a party that is a country answers to its people, its capital and its seat of government', () => {
  const [peru, france] = withCountries([party('Peru'), party('France')])
  expect(peru!.aliases).toEqual(expect.arrayContaining(['Peruvian', 'Peruvians']))
  expect(peru!.metonyms).toEqual(['Lima'])
  expect(france!.metonyms).toEqual(expect.arrayContaining(['Paris', 'Elysee']))
})

it('knows a country by an alias, and the names that newspapers give it', () => {
  const [states] = withCountries([party('Washington side', ['U.S.'])])
  expect(states!.aliases).toEqual(expect.arrayContaining(['U.S.', 'United States', 'America', 'Americans']))
})

it('leaves to another party what the dossier gives it', () => {
  const [, other] = withCountries([party('Chile', [], []), party('Santiago club', ['Santiago', 'Chileans'])])
  const [chile] = withCountries([party('Chile'), party('Santiago club', ['Santiago', 'Chileans'])])
  expect(chile!.metonyms).not.toContain('Santiago')
  expect(chile!.aliases).not.toContain('Chileans')
  expect(other!.aliases).toEqual(['Santiago', 'Chileans'])
})

it('leaves alone what is no country', () => {
  const union = party("Dockers' Union", ['the union'])
  expect(withCountries([union])).toEqual([union])
})
