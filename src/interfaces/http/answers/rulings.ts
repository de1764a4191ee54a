import {
  type DecidedEdit,
  decide,
  folded,
  type Ruling as LedgerRuling,
  undo as undoing,
} from '../../../ledger/index.ts'
import type { Edit, Ruled } from '../../contract/index.ts'
import type { Desk } from '../desk/index.ts'
import { Refusal } from '../problems/index.ts'
import type { Handler } from './handler.ts'
import { claimOf, rulingsOf } from './shapes.ts'

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

export const undo: Handler<'undo'> = async (desk, { path, body }): Promise<Ruled> => {
  const all = rulingsOf(await desk.ledger.rulings())
  const ruling = all.find(({ id }) => id === path.ruling)
  if (ruling === undefined) throw new Refusal(404, `there is no ruling "${path.ruling}"; the route rulings lists all`)
  if (ruling.about === 'coding')
    throw new Refusal(422, `ruling ${ruling.id.slice(0, 10)} is on a coding; \`rapporteur rule\` withdraws it`)
  if (ruling.claim === null)
    throw new Refusal(
      409,
      `ruling ${ruling.id.slice(0, 10)} is an orphan: no claim has its words, and nothing is to be undone`,
    )
  const found = await desk.ledger.claim(ruling.claim)
  const { who = desk.setting.analyst, why = null } = body
  return record(desk, ruling.claim, undoing(found, ruling.id, who, why, Date.now()))
}

async function record(desk: Desk, claim: string, ruling: LedgerRuling): Promise<Ruled> {
  const id = await desk.keeper.rule(ruling)
  await desk.look()
  desk.analyst.follow(desk.revision, true)
  const found = await desk.ledger.claim(claim)
  const { revision } = desk
  const { action, who, document } = ruling
  desk.events.send({ event: 'ruling', revision, claim, document, action, who })
  return {
    revision,
    ruling: rulingsOf(found.rulings).find((one) => one.id === id)!,
    claim: claimOf(desk, found.claims[0]!),
  }
}

/** An edit with the party's own name, whatever name of it was given. */
function edited({ setting }: Desk, edit: Edit): DecidedEdit {
  if (edit.party === undefined) return edit as DecidedEdit
  const wanted = folded(edit.party)
  const party = setting.parties.find(({ id, names }) => [id, ...names].some((name) => folded(name) === wanted))
  if (party !== undefined) return { ...edit, party: party.id } as DecidedEdit
  const known = setting.parties.map(({ id }) => id)
  throw new Refusal(
    422,
    `party "${edit.party}" is not in dossier.yaml${known.length > 0 ? ` (it has ${known.join(', ')})` : ', which has no parties yet'}`,
  )
}
