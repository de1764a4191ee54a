import { useEffect, useState } from 'preact/hooks'
import type { BodyOf, Claim, Edit, Ruled, RuledCoding } from '../../contract/index.ts'
import { addressOf } from '../../contract/index.ts'
import { send } from './client.ts'
import { changedHere, onChange } from './live.ts'

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

let turn: Promise<unknown> = Promise.resolve()

/** One ruling or undoing after another, however fast they come: each goes by what the one before it left behind. */
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const done = turn.then(act)
  turn = done.catch(() => {})
  return done
}

/** What is in force on claims that were ruled on here, until lists and articles have it too. */
const known = new Map<string, { readonly ruling: string | null; readonly revision: number }>()

/** An answer of this revision is shown: from now on claims say themselves which ruling is in force. */
export function caughtUp(revision: number): void {
  for (const [claim, { revision: since }] of known) if (revision >= since) known.delete(claim)
}

/** Likewise of codings: a table's answer of an earlier revision does not say what was ruled since. */
const knownCodings = new Map<string, { readonly ruling: string | null; readonly revision: number }>()

function note(ruled: Ruled | RuledCoding): void {
  const { revision } = ruled
  if ('claim' in ruled) known.set(ruled.claim.id, { ruling: ruled.claim.ruling?.id ?? null, revision })
  else knownCodings.set(ruled.coding.id, { ruling: ruled.coding.ruling?.id ?? null, revision })
}

/**
 * Whether a coding was ruled on here since an answer of some revision; who asks is drawn anew when something is. So what a
 * ruling takes out of a list goes at once, and not only when the tables know of it.
 */
export function useRuledHere(): (coding: string, revision: number) => boolean {
  const [, setDrawn] = useState(0)
  useEffect(() => onChange(() => setDrawn((n) => n + 1)), [])
  return (coding, revision) => {
    const known = knownCodings.get(coding)
    return known !== undefined && known.ruling !== null && known.revision > revision
  }
}

/** A coding as an answer of some revision shows it. */
export interface ShownCoding {
  readonly id: string
  /** Id of the ruling that was in force. */
  readonly ruling: string | null
  readonly revision: number
}

/** Records a ruling on a coding as it is shown; as `rule`. */
export function ruleCoding(
  { id, ruling, revision }: ShownCoding,
  action: Action,
  set?: Readonly<Record<string, string | null>>,
  why?: string,
): Promise<RuledCoding> {
  return inTurn(async () => {
    const later = knownCodings.get(id)
    const body: BodyOf<'ruleCoding'> = {
      action,
      ...(set === undefined ? {} : { set }),
      ...(why === undefined || why.trim() === '' ? {} : { why }),
      expects: later !== undefined && later.revision > revision ? later.ruling : ruling,
    }
    const ruled = await send<RuledCoding>(addressOf('ruleCoding', { coding: id }), body)
    remember([...made(), ruled.ruling.id])
    note(ruled)
    changedHere()
    return ruled
  })
}

/** Records a ruling on a claim as it is shown; one that was made in between by somebody else is not passed over. */
export function rule(claim: Claim, action: Action, edit?: Edit, why?: string): Promise<Ruled> {
  return inTurn(async () => {
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
  })
}

/** Restores what was in force before a ruling: the given one, or the latest made here. Null: there is none. */
export function undo(ruling?: string): Promise<Ruled | RuledCoding | null> {
  return inTurn(async () => {
    const undone = ruling ?? made().at(-1)
    if (undone === undefined) return null
    const ruled = await send<Ruled | RuledCoding>(addressOf('undo', { ruling: undone }), {})
    remember(made().filter((id) => id !== undone))
    note(ruled)
    changedHere()
    return ruled
  })
}
