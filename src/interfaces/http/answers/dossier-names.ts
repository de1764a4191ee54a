import { folded } from '../../../ledger/index.ts'
import type { Desk } from '../desk/index.ts'
import { Refusal } from '../problems/index.ts'

/** The dossier's own name of a party, whatever name of it was given. @throws Refusal that names those there are */
export function partyNamed({ setting }: Pick<Desk, 'setting'>, name: string): string {
  const wanted = folded(name)
  const party = setting.parties.find(({ id, names }) => [id, ...names].some((other) => folded(other) === wanted))
  if (party !== undefined) return party.id
  throw unknown(
    'party',
    name,
    setting.parties.map(({ id }) => id),
  )
}

/** Likewise of an issue. */
export function issueNamed({ setting }: Pick<Desk, 'setting'>, name: string): string {
  const wanted = folded(name)
  const { issues } = setting.codebook
  const issue = issues.find((one) => folded(one.name) === wanted)
  if (issue !== undefined) return issue.name
  throw unknown(
    'issue',
    name,
    issues.map((one) => one.name),
  )
}

function unknown(what: string, name: string, known: readonly string[]): Refusal {
  const has = known.length > 0 ? ` (it has ${known.join(', ')})` : ', which has none yet'
  return new Refusal(422, `${what} "${name}" is not in dossier.yaml${has}`)
}
