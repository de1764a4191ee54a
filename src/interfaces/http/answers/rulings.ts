import { type DecidedEdit, decide, type Ruling as LedgerRuling, undo as undoing } from '../../../ledger/index.ts'
import type { Edit, Ruled, RuledCoding } from '../../contract/index.ts'
import type { Desk } from '../desk/index.ts'
import { Refusal } from '../problems/index.ts'
import { claimOf, rulingsOf } from '../shapes/index.ts'
import { undoOnCoding } from './codings.ts'
import { partyNamed } from './dossier-names.ts'
import type { Handler } from './handler.ts'

export const rulings: Handler<'rulings'> = async (desk) => {
  const { revision } = desk
  return { revision, rulings: rulingsOf(await desk.ledger.rulings()) }
}

export const rule: Handler<'rule'> = async (desk, { path, body }): Promise<Ruled> => {
  const { action, edit = {}, who, why = null, expects } = body
  const found = await desk.ledger.claim(path.claim)
  const decision = {
    action,
    edit: edited(desk, edit),
    who: who ?? desk.setting.analyst,
    why,
    ...(expects === undefined ? {} : { expects }),
  }
  return record(desk, found.claims[0]!.id, decide(found, decision, Date.now()))
}

export const undo: Handler<'undo'> = async (desk, { path, body }): Promise<Ruled | RuledCoding> => {
  const all = rulingsOf(await desk.ledger.rulings())
  const ruling = all.find(({ id }) => id === path.ruling)
  if (ruling === undefined) throw new Refusal(404, `there is no ruling "${path.ruling}"; the route rulings lists all`)
  const { who = desk.setting.analyst, why = null } = body
  if (ruling.coding !== null) return undoOnCoding(desk, ruling.coding, ruling.id, who, why)
  if (ruling.claim === null)
    throw new Refusal(
      409,
      `ruling ${ruling.id.slice(0, 10)} is an orphan: nothing has its words, and nothing is to be undone`,
    )
  const found = await desk.ledger.claim(ruling.claim)
  return record(desk, ruling.claim, undoing(found, ruling.id, who, why, Date.now()))
}

async function record(desk: Desk, claim: string, ruling: LedgerRuling): Promise<Ruled> {
  const id = await desk.keeper.rule(ruling)
  await desk.look()
  desk.analyst.follow(desk.revision, true)
  const found = await desk.ledger.claim(claim)
  const { revision } = desk
  const { action, who, document } = ruling
  desk.events.send({ event: 'ruling', revision, claim, coding: null, document, action, who })
  return {
    revision,
    ruling: rulingsOf(found.rulings).find((one) => one.id === id)!,
    claim: claimOf(desk, found.claims[0]!),
  }
}

/** An edit with the party's own name, whatever name of it was given. */
const edited = (desk: Desk, edit: Edit): DecidedEdit =>
  (edit.party === undefined ? edit : { ...edit, party: partyNamed(desk, edit.party) }) as DecidedEdit
