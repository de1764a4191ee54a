import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { codebookOf, readDossier } from './index.ts'

it('a codebook has every party, person and issue of its dossier, and what marks them', () => {
  const dossier = readDossier(fileURLToPath(new URL('../../examples/sorrel-river', import.meta.url)))
  const { parties, issues } = codebookOf(dossier)
  expect(parties.length).toBeGreaterThan(1)
  expect(parties).toHaveLength(dossier.parties.length)
  for (const [i, { name, aliases, metonyms, people }] of dossier.parties.entries()) {
    const named = people.map((person) => ({ name: person.name, aliases: person.aliases }))
    expect(parties[i]).toEqual({ name, aliases, metonyms, people: named })
  }
  expect(issues).toEqual(dossier.issues.map(({ name, words }) => ({ name, words })))
})
