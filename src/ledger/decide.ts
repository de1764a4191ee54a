import type { Span } from '../text/index.ts'
import { LedgerError, OutdatedError } from './errors.ts'
import type { Edit, RulingInForce } from './queries/claims-table.ts'
import type { FoundClaim } from './queries/find-claim.ts'
import type { ClaimRuling } from './queries/rulings.ts'
import { selectedRole, selectorOf } from './selector.ts'

/** What an analyst decides on a claim. */
export interface Decision {
  readonly action: ClaimRuling['action']
  /** For an edit alone; the spans of a role are given without their words. */
  readonly edit: DecidedEdit
  readonly who: string
  readonly why: string | null
  /** Id of the ruling that was in force when it was decided, null for none; undefined: whatever it was. */
  readonly expects?: string | null
}

/** As `Edit`, with bare spans. */
export interface DecidedEdit extends Omit<Edit, 'cue' | 'source' | 'content'> {
  readonly cue?: readonly Span[]
  readonly source?: readonly Span[]
  readonly content?: readonly Span[]
}

/**
 * The ruling that a decision is, ready to be recorded.
 *
 * @param now milliseconds since 1970
 * @throws LedgerError for a decision that makes no sense; OutdatedError where another ruling is in force than expected
 */
export function decide(
  { claims, document, rulings, attribution }: FoundClaim,
  decision: Decision,
  now: number,
): ClaimRuling {
  const [{ id, ruling }] = claims as [FoundClaim['claims'][number]]
  const { action, edit, who, why, expects } = decision
  if (expects !== undefined && expects !== (ruling?.id ?? null)) throw new OutdatedError(inForceNow(id, ruling))
  if (action === 'withdraw' && ruling === null)
    throw new LedgerError(`no ruling is in force on ${id}; there is nothing to withdraw`)
  const fields = Object.values(edit).filter((value) => value !== undefined).length
  if (action === 'edit' && fields === 0) throw new LedgerError(`an edit of ${id} must set something`)
  if (action !== 'edit' && fields > 0) throw new LedgerError(`only an edit sets something; ${action} does not`)
  if (edit.most !== undefined && edit.most !== null && (edit.least ?? 1) > edit.most)
    throw new LedgerError(`at least ${edit.least} and at most ${edit.most} speak; the second must not be less`)
  return {
    document: document.id,
    action,
    edit: withWords(edit, document.text),
    // What the reading has, not what an earlier edit made of it: by that the ruling finds its claim again.
    selector: selectorOf(document.text, attribution),
    who,
    at: timeAfter(rulings, now),
    why,
  }
}

/**
 * The decision that restores what was in force before a ruling, whose effect must be in force still.
 *
 * @throws OutdatedError where something else is in force by now
 */
function undoing({ claims, rulings }: FoundClaim, id: string): Pick<ClaimRuling, 'action' | 'edit'> {
  const [claim] = claims as [FoundClaim['claims'][number]]
  const place = rulings.findIndex((ruling) => ruling.id === id)
  const undone = rulings[place]!
  if (effect(claim.ruling) !== effect(undone)) throw new OutdatedError(inForceNow(claim.id, claim.ruling))
  const before = place === 0 ? null : rulings[place - 1]!
  if (before === null || before.action === 'withdraw') {
    if (claim.ruling === null) throw new OutdatedError(`nothing is in force on ${claim.id}; there is nothing to undo`)
    return { action: 'withdraw', edit: {} }
  }
  return { action: before.action, edit: before.edit }
}

/** The ruling that restores it, as `decide` makes one. */
export function undo(found: FoundClaim, id: string, who: string, why: string | null, now: number): ClaimRuling {
  const { document, attribution, rulings } = found
  const selector = selectorOf(document.text, attribution)
  return { document: document.id, ...undoing(found, id), selector, who, at: timeAfter(rulings, now), why }
}

/** Never the time of an earlier ruling on the claim, or before it, even where the clock was set back: the latest counts. */
export function timeAfter(rulings: readonly { readonly at: string }[], now: number): string {
  const last = Math.max(0, ...rulings.map(({ at }) => Date.parse(at)))
  return new Date(Math.max(now, last + 1)).toISOString()
}

const effect = (ruling: Pick<ClaimRuling, 'action' | 'edit'> | RulingInForce | null): string =>
  ruling === null || ruling.action === 'withdraw' ? 'none' : JSON.stringify([ruling.action, ruling.edit])

function inForceNow(claim: string, ruling: RulingInForce | null): string {
  const now = ruling === null ? 'no ruling is in force' : `${ruling.who} ruled "${ruling.action}" at ${ruling.at}`
  return `${claim} is not as it was when this was decided: ${now}; look at it again`
}

function withWords(edit: DecidedEdit, text: string): Edit {
  const { cue, source, content, ...rest } = edit
  const role = (name: string, spans: readonly Span[] | undefined): object => {
    if (spans === undefined) return {}
    let last = -1
    for (const { start, end } of spans) {
      if (start < last || end <= start || end > text.length)
        throw new LedgerError(
          `the span ${start} to ${end} of the ${name} is no part of a text of ${text.length} units, behind the ones before; give spans in their order, apart`,
        )
      last = end
    }
    return { [name]: selectedRole(text, spans) }
  }
  return { ...rest, ...role('cue', cue), ...role('source', source), ...role('content', content) }
}
