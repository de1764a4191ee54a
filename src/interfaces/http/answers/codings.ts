import { daysOf, publishedDay } from '../../../analyses/calendar/index.ts'
import {
  type CodingRuling,
  decideCoding,
  type FoundCoding,
  type LedgerCoding,
  undoCoding,
} from '../../../ledger/index.ts'
import { participantsText, SETTABLE_FIELDS, type SettableField, settledValue } from '../../../reading/index.ts'
import type { MeetingData } from '../../../reading/meetings/index.ts'
import type { CodingPage, RuledCoding } from '../../contract/index.ts'
import type { Desk } from '../desk/index.ts'
import { Refusal } from '../problems/index.ts'
import { codingOf, rulingsOf } from '../shapes/index.ts'
import { issueNamed, partyNamed } from './dossier-names.ts'
import type { Handler } from './handler.ts'

export const coding: Handler<'coding'> = async (desk, { path }): Promise<CodingPage> => {
  const { revision } = desk
  const { codings, rulings } = await desk.ledger.coding(path.coding)
  const [first] = codings as [LedgerCoding]
  const fields = Object.entries(SETTABLE_FIELDS[first.kind]).map(([field, settable]) => {
    const { about, values, example = null } = settable
    return { field, about, values, value: valueIn(first, field, settable), example }
  })
  const { parties, codebook } = desk.setting
  return {
    revision,
    coding: codingOf(desk, first),
    appearances: codings.map((one) => codingOf(desk, one)),
    settable: [
      {
        field: 'party',
        about: 'the party that it is of',
        values: parties.map(({ id }) => id),
        value: first.party,
        example: null,
      },
      {
        field: 'issue',
        about: 'the issue that it concerns',
        values: codebook.issues.map(({ name }) => name),
        value: first.issue,
        example: null,
      },
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
    edit: settled(desk, found.codings[0]!, set),
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

/** What is set, with the dossier's own names and days as they are recorded; an empty value empties a field. */
function settled(
  desk: Desk,
  { id, kind, data }: LedgerCoding,
  set: Readonly<Record<string, string | null>>,
): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(set).map(([field, value]) => {
      if (value === null || value === '') return [field, null]
      if (field === 'party') return [field, partyNamed(desk, value)]
      if (field === 'issue') return [field, issueNamed(desk, value)]
      // What is no field at all is refused with those that there are, by `decideCoding`.
      if (SETTABLE_FIELDS[kind][field]?.form === undefined) return [field, value]
      const told = settledValue(kind, field, value, { codebook: desk.setting.codebook, data })
      if (typeof told === 'string') return [field, told]
      const { wrong, reason, known } = told
      const has = known === null ? '' : ` (the dossier has ${known.join(', ')})`
      throw new Refusal(422, `${field} of ${id}: "${wrong}" ${reason}${has}`)
    }),
  )
}

/** What a coding says in a field, as a ruling would set it; null: nothing. */
function valueIn(coding: LedgerCoding, field: string, { form }: SettableField): string | null {
  if (form === undefined) {
    const value = (coding.data as Readonly<Record<string, unknown>>)[field] ?? null
    return value === null ? null : String(value)
  }
  const { times, participants, place } = coding.data as MeetingData
  if (form === 'place') return place?.name ?? null
  if (form === 'participants') return participants.length === 0 ? null : participantsText(participants)
  return daysText(daysOf(times, publishedDay(coding)))
}

function daysText(days: { readonly first: string | null; readonly last: string | null } | null): string | null {
  const { first = null, last = null } = days ?? {}
  if (first === null) return last === null ? null : `until ${last}`
  if (last === null) return `since ${first}`
  return first === last ? first : `${first} to ${last}`
}
