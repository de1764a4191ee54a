import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { codebookOf, parseDossier, readDossier } from './index.ts'

it('a codebook has every party, person and issue of its dossier, and what marks them', () => {
  const dossier = readDossier(fileURLToPath(new URL('../../examples/sorrel-river', import.meta.url)))
  const { parties, issues } = codebookOf(dossier)
  expect(parties.length).toBeGreaterThan(1)
  expect(parties).toHaveLength(dossier.parties.length)
  for (const [i, { name, aliases, metonyms, people }] of dossier.parties.entries()) {
    const named = people.map((person) => ({ name: person.name, aliases: person.aliases }))
    expect({
      ...parties[i],
      people: parties[i]!.people.map((person) => ({ name: person.name, aliases: person.aliases })),
    }).toEqual({ name, aliases, metonyms, people: named })
  }
  expect(issues).toEqual(dossier.issues.map(({ name, words }) => ({ name, words })))
})

it.each([
  ['deputy foreign minister, chief negotiator', ['deputy foreign minister', 'chief negotiator']],
  ['The President of Arland', ['president']],
  ['minister for trade and head of delegation', ['minister', 'head']],
  ['former prime minister', undefined],
  ['president-elect', undefined],
])('of the role "%s" the offices are known by which a text may call somebody', (role, offices) => {
  const dossier = parseDossier(
    `name: Talks\nparties:\n  - name: Arland\n    people: [{ name: Ida Brandt, role: "${role}" }]\nissues: [{ name: Fishing, words: [fish] }]\n`,
  )
  expect(codebookOf(dossier).parties[0]!.people[0]!.offices).toEqual(offices)
})
