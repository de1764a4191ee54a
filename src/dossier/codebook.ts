import type { Codebook } from '../reading/codings/index.ts'
import { withCountries } from './countries.ts'
import type { Dossier } from './dossier.ts'

/** What texts are coded by: the dossier's parties and issues, without what is there for people to read, with what everybody knows of countries. */
export function codebookOf({ parties, issues }: Pick<Dossier, 'parties' | 'issues'>): Codebook {
  return {
    parties: withCountries(
      parties.map(({ name, aliases, metonyms, people }) => ({
        name,
        aliases,
        metonyms,
        people: people.map((person) => ({ name: person.name, aliases: person.aliases })),
      })),
    ),
    issues: issues.map(({ name, words }) => ({ name, words })),
  }
}
