import type { BodyOf, Claim, Edit, Ruled } from '../../contract/index.ts'
import { addressOf } from '../../contract/index.ts'
import { send } from './client.ts'
import { changedHere } from './live.ts'

type Action = 'accept' | 'reject' | 'edit' | 'withdraw'

/** Rulings made here, the latest last: what undo goes back through. Kept for as long as the tab is. */
const STORED = 'rulings-made'

function made(): string[] {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? '[]') as string[]
  } catch {
    return []
  }
}

function remember(ids: readonly string[]): void {
  try {
    sessionStorage.setItem(STORED, JSON.stringify(ids))
  } catch {
    // Storage is refused: undo works by the notice alone.
  }
}

/** What is in force on claims that were ruled on here, until lists and articles have it too. */
const known = new Map<string, { readonly ruling: string | null; readonly revision: number }>()

/** An answer of this revision is shown: from now on claims say themselves which ruling is in force. */
export function caughtUp(revision: number): void {
  for (const [claim, { revision: since }] of known) if (revision >= since) known.delete(claim)
}

function note({ claim, revision }: Ruled): void {
  known.set(claim.id, { ruling: claim.ruling?.id ?? null, revision })
}

/** Records a ruling on a claim as it is shown; one that was made in between by somebody else is not passed over. */
export async function rule(claim: Claim, action: Action, edit?: Edit, why?: string): Promise<Ruled> {
  const body: BodyOf<'rule'> = {
    action,
    ...(edit === undefined ? {} : { edit }),
    ...(why === undefined || why.trim() === '' ? {} : { why }),
    expects: known.has(claim.id) ? known.get(claim.id)!.ruling : (claim.ruling?.id ?? null),
  }
  const ruled = await send<Ruled>(addressOf('rule', { claim: claim.id }), body)
  remember([...made(), ruled.ruling.id])
  note(ruled)
  changedHere()
  return ruled
}

/** Restores what was in force before a ruling: the given one, or the latest made here. Null: there is none. */
export async function undo(ruling: string | null = made().at(-1) ?? null): Promise<Ruled | null> {
  if (ruling === null) return null
  const ruled = await send<Ruled>(addressOf('undo', { ruling }), {})
  remember(made().filter((id) => id !== ruling))
  note(ruled)
  changedHere()
  return ruled
}
