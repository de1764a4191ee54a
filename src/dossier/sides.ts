import type { Dossier, Party } from './dossier.ts'

/** A party with every name by which its side can be told. */
export interface Side {
  readonly id: string
  readonly names: readonly string[]
}

/** Each party with every name by which its side can be told; a surname tells it where only one party has it. */
export function sidesOf({ parties }: Pick<Dossier, 'parties'>): Side[] {
  const surnames = parties.map(surnamesOf)
  const shared = (name: string): boolean => surnames.filter((names) => names.has(name)).length > 1
  return parties.map((party, i) => ({
    id: party.name,
    names: [
      party.name,
      ...party.aliases,
      ...party.metonyms,
      ...party.people.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...[...surnames[i]!].filter((name) => !shared(name)),
    ],
  }))
}

/** The people of all parties with all their names, the one that is shown first. */
export const peopleOf = ({ parties }: Pick<Dossier, 'parties'>): string[][] =>
  parties.flatMap(({ people }) => people.map(({ name, aliases }) => [name, ...aliases]))

/** Shorter last words are initials or particles more often than names. */
const MIN_SURNAME = 3

function surnamesOf({ people }: Party): Set<string> {
  const last = people.map(({ name }) => name.trim().split(/\s+/)).filter((words) => words.length > 1)
  return new Set(last.map((words) => words.at(-1)!).filter((word) => word.length >= MIN_SURNAME))
}
