import { expect, it } from 'vitest'
import { parseDossier } from './parse.ts'
import { type AddedPerson, withParties } from './with-parties.ts'

const person = (name: string, more: Partial<AddedPerson> = {}): AddedPerson => ({
  name,
  role: null,
  aliases: [],
  remark: '4 claims',
  ...more,
})

const SOURCE = `name: Talks
# Who talks.
parties:
  # the host
  - name: Varnia
    aliases: [Varnian]
    people:
      - Mira Tolvaj # spokeswoman
  - Kessar
  - {name: Oriel, people: [{name: Ada Lindt}]}
issues:
  - name: Water
    words: [dam]
`

const ADDED = [
  {
    name: 'varnia',
    aliases: [],
    remark: null,
    people: [person('Ivo Brandt', { role: 'envoy', aliases: ['I. Brandt'] })],
  },
  { name: 'Kessar', aliases: [], remark: null, people: [person('Zora Prim')] },
  { name: 'Oriel', aliases: [], remark: null, people: [person('Tom Ray: "T"')] },
  { name: 'League of Ports', aliases: ['the League'], remark: '9 claims', people: [] },
]

it('stands in the place of the parties that there are, which stay as they are with their remarks', () => {
  const pasted = withParties(SOURCE, ADDED, [person('Karel Husk', { role: 'miller' })])
  expect(pasted).toContain('# the host')
  expect(pasted).toContain('- Mira Tolvaj # spokeswoman')
  expect(pasted).toContain('# 9 claims\n  - name: League of Ports\n    aliases: [the League]')
  const rest = SOURCE.slice(SOURCE.indexOf('issues:'))
  const { parties } = parseDossier(`name: Talks\n${pasted}${rest}`)
  expect(parties.map(({ name, people }) => [name, ...people.map((one) => one.name)])).toEqual([
    ['Varnia', 'Mira Tolvaj', 'Ivo Brandt'],
    ['Kessar', 'Zora Prim'],
    ['Oriel', 'Ada Lindt', 'Tom Ray: "T"'],
    ['League of Ports'],
  ])
})

it('keeps whoever speaks for none that is known as a remark, which becomes people without its marks', () => {
  const pasted = withParties(SOURCE, [], [person('Karel Husk', { role: 'miller' })])
  expect(pasted).toMatch(/^ {2}# {5}- name: Karel Husk\n {2}# {7}role: miller$/m)
})

it('takes a dossier without parties, and one whose parties refer to what stands elsewhere', () => {
  expect(parseDossier(`name: Talks\n${withParties('name: Talks\n', ADDED.slice(3), [])}`).parties).toHaveLength(1)
  const referring = 'name: Talks\ndescription: &who Varnia\nparties: [*who]\n'
  const pasted = withParties(referring, [ADDED[0]!], [])
  expect(parseDossier(`name: Talks\n${pasted}`).parties.map(({ people }) => people.length)).toEqual([1])
})
