import {
  type CodingRuling,
  decideCoding,
  type FoundCoding,
  type LedgerCoding,
  undoCoding,
} from '../../../ledger/index.ts'
import { SETTABLE_FIELDS } from '../../../reading/index.ts'
import type { CodingPage, RuledCoding } from '../../contract/index.ts'
import type { Desk } from '../desk/index.ts'
import { codingOf, rulingsOf } from '../shapes/index.ts'
import { issueNamed, partyNamed } from './dossier-names.ts'
import type { Handler } from './handler.ts'

export const coding: Handler<'coding'> = async (desk, { path }): Promise<CodingPage> => {
  const { revision } = desk
  const { codings, rulings } = await desk.ledger.coding(path.coding)
  const [first] = codings as [LedgerCoding]
  const fields = Object.entries(SETTABLE_FIELDS[first.kind]).map(([field, { about, values }]) => ({
    field,
    about,
    values,
  }))
  const { parties, codebook } = desk.setting
  return {
    revision,
    coding: codingOf(desk, first),
    appearances: codings.map((one) => codingOf(desk, one)),
    settable: [
      { field: 'party', about: 'the party that it is of', values: parties.map(({ id }) => id) },
      { field: 'issue', about: 'the issue that it concerns', values: codebook.issues.map(({ name }) => name) },
      ...fields,
    ],
    rulings: rulingsOf(rulings),
  }
}

export const ruleCoding: Handler<'ruleCoding'> = async (desk, { path, body }): Promise<RuledCoding> => {
  const { action, set = {}, who, why = null, expects } = body
  const found = await desk.ledger.coding(path.coding)
  const decision = {
    action,
    edit: settled(desk, set),
    who: who ?? desk.setting.analyst,
    why,
    ...(expects === undefined ? {} : { expects }),
  }
  return recordOnCoding(desk, found, decideCoding(found, decision, Date.now()))
}

/** Restores what was in force on a coding before a ruling on it. */
export async function undoOnCoding(
  desk: Desk,
  coding: string,
  ruling: string,
  who: string,
  why: string | null,
): Promise<RuledCoding> {
  const found = await desk.ledger.coding(coding)
  return recordOnCoding(desk, found, undoCoding(found, ruling, who, why, Date.now()))
}

async function recordOnCoding(desk: Desk, { codings }: FoundCoding, ruling: CodingRuling): Promise<RuledCoding> {
  const { id } = codings[0]!
  const recorded = await desk.keeper.rule(ruling)
  await desk.look()
  desk.analyst.follow(desk.revision, true)
  const found = await desk.ledger.coding(id)
  const { revision } = desk
  const { action, who, document } = ruling
  desk.events.send({ event: 'ruling', revision, claim: null, coding: id, document, action, who })
  return {
    revision,
    ruling: rulingsOf(found.rulings).find((one) => one.id === recorded)!,
    coding: codingOf(desk, found.codings[0]!),
  }
}

/** What is set, with the dossier's own names; an empty value empties a field. */
function settled(desk: Desk, set: Readonly<Record<string, string | null>>): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(set).map(([field, value]) => {
      if (value === null || value === '') return [field, null]
      if (field === 'party') return [field, partyNamed(desk, value)]
      return [field, field === 'issue' ? issueNamed(desk, value) : value]
    }),
  )
}
