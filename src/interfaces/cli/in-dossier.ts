import { nearest } from '../../dossier/index.ts'
import { folded, LedgerError } from '../../ledger/index.ts'
import type { DossierHere } from './dossier-here.ts'

/** The id of the party that a user means by its id or any of its names. */
export function partyNamed(name: string, { parties }: DossierHere): string {
  const wanted = folded(name)
  const party = parties.find(
    ({ id, names }) => folded(id) === wanted || names.some((other) => folded(other) === wanted),
  )
  if (party !== undefined) return party.id
  throw new LedgerError(
    notInDossier(
      'party',
      name,
      parties.map(({ id }) => id),
    ),
  )
}

/**
 * All folded names of an outlet: of the dossier's where it has it, else the name of one in which documents appeared.
 *
 * @param appeared names of outlets in which the ledger's documents appeared
 * @throws LedgerError for a name that neither has
 */
export function outletNamed(name: string, { outlets }: DossierHere, appeared: readonly string[]): string[] {
  const wanted = folded(name)
  const outlet = outlets.find((one) => [one.name, ...one.aliases].some((other) => folded(other) === wanted))
  if (outlet !== undefined) return [...new Set([outlet.name, ...outlet.aliases].map(folded))]
  if (appeared.some((other) => folded(other) === wanted)) return [wanted]
  const known = [...new Set([...outlets.map((one) => one.name), ...appeared])]
  const meant = nearest(name, [...known, ...outlets.flatMap(({ aliases }) => aliases)])
  const some = known.slice(0, NAMED)
  const more = known.length > NAMED ? ` and ${known.length - NAMED} more, which rapporteur status lists` : ''
  const has = known.length === 0 ? 'there is none yet' : `there are ${some.join(', ')}${more}`
  throw new LedgerError(
    `outlet "${name}" is neither in dossier.yaml nor in the ledger (${meant === null ? '' : `did you mean ${meant}? `}${has})`,
  )
}

/** Outlets that an error names. */
const NAMED = 8

/** What the dossier calls an outlet by any of its names; as it is written, where it has none such. */
export function outletCalled(name: string, { outlets }: DossierHere): string {
  const wanted = folded(name)
  return outlets.find((one) => [one.name, ...one.aliases].some((other) => folded(other) === wanted))?.name ?? name
}

/** The name of the issue that a user means, by its name or one of the words that mark it alone. */
export function issueNamed(name: string, { codebook: { issues } }: DossierHere): string {
  const wanted = folded(name)
  const issue = issues.find((one) => folded(one.name) === wanted)
  if (issue !== undefined) return issue.name
  const marked = issues.filter(({ words }) => words.some((word) => folded(word) === wanted))
  if (marked.length === 1) return marked[0]!.name
  throw new LedgerError(
    notInDossier(
      'issue',
      name,
      issues.map((one) => one.name),
    ),
  )
}

/** `issue "Tols" is not in dossier.yaml (did you mean Tolls? it has Tolls, Water)` */
function notInDossier(what: string, name: string, known: readonly string[]): string {
  if (known.length === 0) return `${what} "${name}" is not in dossier.yaml, which has none yet`
  const meant = nearest(name, known)
  return `${what} "${name}" is not in dossier.yaml (${meant === null ? '' : `did you mean ${meant}? `}it has ${known.join(', ')})`
}
