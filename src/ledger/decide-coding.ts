import { SETTABLE_FIELDS, settledDays } from '../reading/settable/index.ts'
import { timeAfter } from './decide.ts'
import { LedgerError, OutdatedError } from './errors.ts'
import type { CodingRulingInForce } from './queries/coding-rulings.ts'
import type { FoundCoding } from './queries/find-coding.ts'
import type { CodingRuling } from './queries/rulings.ts'
import type { CodingEdit } from './selector.ts'

export interface CodingDecision {
  readonly action: CodingRuling['action']
  /**
   * For an edit, and for nothing else. Party, issue and participants are the dossier's: whoever decides looks them up there
   * (`settledValue` for what is not party and issue).
   */
  readonly edit: CodingEdit
  readonly who: string
  readonly why: string | null
  /** As in `Decision`. */
  readonly expects?: string | null
}

/**
 * The ruling on a coding that a decision is, ready to be recorded.
 *
 * @param now milliseconds since 1970
 * @throws LedgerError for a decision that makes no sense; OutdatedError where another ruling is in force than expected
 */
export function decideCoding(found: FoundCoding, decision: CodingDecision, now: number): CodingRuling {
  const { codings, document, rulings, selector } = found
  const [{ id, kind, ruling }] = codings as [FoundCoding['codings'][number]]
  const { action, edit, who, why, expects } = decision
  if (expects !== undefined && expects !== (ruling?.id ?? null)) throw new OutdatedError(inForceNow(id, ruling))
  if (action === 'withdraw' && ruling === null)
    throw new LedgerError(`no ruling is in force on ${id}; there is nothing to withdraw`)
  const fields = Object.entries(edit)
  if (action === 'edit' && fields.length === 0) throw new LedgerError(`an edit of ${id} must set something`)
  if (action !== 'edit' && fields.length > 0) throw new LedgerError(`only an edit sets something; ${action} does not`)
  const settable = SETTABLE_FIELDS[kind]
  for (const [field, value] of fields) {
    if (field === 'party' || field === 'issue') continue
    if (!Object.hasOwn(settable, field)) {
      const known = ['party', 'issue', ...Object.keys(settable)].join(', ')
      throw new LedgerError(`a ${kind} has no field "${field}" that can be set; there are ${known}`)
    }
    const { values, form, example } = settable[field]!
    if (value !== null && values !== null && !values.includes(value))
      throw new LedgerError(`${field} can't be "${value}"; it is one of ${values.join(', ')}, or nothing`)
    if (value !== null && form === 'days' && settledDays(value) !== value)
      throw new LedgerError(`days can't be "${value}"; they are written ${example}`)
  }
  return { document: document.id, action, edit, selector, who, at: timeAfter(rulings, now), why }
}

/**
 * The ruling that restores what was in force before another one, whose effect must be in force still.
 *
 * @throws OutdatedError where something else is in force by now
 */
export function undoCoding(
  { codings, document, rulings, selector }: FoundCoding,
  id: string,
  who: string,
  why: string | null,
  now: number,
): CodingRuling {
  const [coding] = codings as [FoundCoding['codings'][number]]
  const place = rulings.findIndex((ruling) => ruling.id === id)
  const undone = rulings[place]
  if (undone === undefined || effect(coding.ruling) !== effect(undone))
    throw new OutdatedError(inForceNow(coding.id, coding.ruling))
  const before = place === 0 ? null : rulings[place - 1]!
  const restored = before === null || before.action === 'withdraw' ? null : before
  if (restored === null && coding.ruling === null)
    throw new OutdatedError(`nothing is in force on ${coding.id}; there is nothing to undo`)
  return {
    document: document.id,
    action: restored?.action ?? 'withdraw',
    edit: restored?.edit ?? {},
    selector,
    who,
    at: timeAfter(rulings, now),
    why,
  }
}

const effect = (ruling: Pick<CodingRuling, 'action' | 'edit'> | null): string =>
  ruling === null || ruling.action === 'withdraw' ? 'none' : JSON.stringify([ruling.action, ruling.edit])

function inForceNow(coding: string, ruling: CodingRulingInForce | null): string {
  const now = ruling === null ? 'no ruling is in force' : `${ruling.who} ruled "${ruling.action}" at ${ruling.at}`
  return `${coding} is not as it was when this was decided: ${now}; look at it again`
}
