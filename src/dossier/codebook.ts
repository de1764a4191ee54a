import type { Codebook } from '../reading/codings/index.ts'
import type { Dossier } from './dossier.ts'

/** What texts are coded by: the dossier's parties and issues, without what is there for people to read. */
export function codebookOf({ parties, issues }: Pick<Dossier, 'parties' | 'issues'>): Codebook {
  return {
    parties: parties.map(({ name, aliases, metonyms, people }) => ({
      name,
      aliases,
      metonyms,
      people: people.map((person) => ({ name: person.name, aliases: person.aliases })),
    })),
    issues: issues.map(({ name, words }) => ({ name, words })),
  }
}
