import { expect, it } from 'vitest'
import { soundOf, soundOfGiven } from '../../text/index.ts'
import { folded } from './spelling.ts'

it.each([
  ['zelenskiy', 'zelenskyy'],
  ['zelensky', 'zelenskiy'],
  ['yushchenko', 'iushchenko'],
  ['khomenei', 'homenei'],
  ['tsvetkov', 'tzvetkov'],
  ['gorbachoff', 'gorbachof'],
  ['mohammed', 'mohamed'],
])('%s and %s sound alike', (a, b) => {
  expect(soundOf(a)).not.toBeNull()
  expect(soundOf(a)).toBe(soundOf(b))
})

it.each([
  ['petrov', 'petrova'],
  ['johnson', 'jonsson'],
  ['tolvaj', 'tolval'],
])('%s and %s do not', (a, b) => {
  expect(soundOf(a)).not.toBe(soundOf(b))
})

it.each([
  ['victor', 'viktor'],
  ['sergey', 'sergei'],
  ['dmitry', 'dmitriy'],
  ['eric', 'erik'],
])('%s and %s are one given name', (a, b) => expect(soundOfGiven(a)).toBe(soundOfGiven(b)))

it.each([
  ['karl', 'karla'],
  ['vladimir', 'volodymyr'],
  ['mary', 'marie'],
  ['ida', 'idah'],
])('%s and %s are two', (a, b) => expect(soundOfGiven(a)).not.toBe(soundOfGiven(b)))

it('short names are compared as they are', () => {
  expect(soundOf('orsk')).toBeNull()
})

it('small letters and short capitals are two words', () => {
  expect(folded('U.S.')).toBe('US')
  expect(folded('us')).toBe('us')
  expect(folded('MARADIN')).toBe('maradin')
  expect(folded('Organisations')).toBe(folded('organizations'))
  expect(folded('Fernández')).toBe('fernandez')
})
