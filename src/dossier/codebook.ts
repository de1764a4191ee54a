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
        people: people.map((person) => {
          const offices = officesIn(person.role ?? '')
          return { name: person.name, aliases: person.aliases, ...(offices.length === 0 ? {} : { offices }) }
        }),
      })),
    ),
    issues: issues.map(({ name, words }) => ({ name, words })),
  }
}

/** Behind it stands whose office it is, or what it is about: "president of Kessar", "minister for trade". */
const WHOSE = /\s+(?:of|for|at|in|to|on|with)\s.*$/
/** Offices that somebody no longer holds, or not yet. */
const NOT_HELD = /^(?:former|ex|outgoing|late|retired|acting|designate)\b|-(?:elect|designate)$/

/** The offices of a role as a dossier has it: "deputy foreign minister, chief negotiator" are two. */
function officesIn(role: string): string[] {
  return role
    .toLowerCase()
    .split(/\s*(?:[,;/]|\band\b)\s*/)
    .map((office) =>
      office
        .replace(/^the\s+/, '')
        .replace(WHOSE, '')
        .trim(),
    )
    .filter((office) => office !== '' && !NOT_HELD.test(office))
}
