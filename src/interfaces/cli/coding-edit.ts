import { nearest } from '../../dossier/index.ts'
import { type CodingEdit, type LedgerCoding, LedgerError } from '../../ledger/index.ts'
import { type NotSettled, SETTABLE_FIELDS, settledValue } from '../../reading/index.ts'
import type { DossierHere } from './dossier-here.ts'
import { issueNamed, partyNamed } from './in-dossier.ts'

/** `field=value` as typed, in order; an empty value empties the field. */
export type Settings = readonly (readonly [field: string, value: string])[]

/**
 * What a ruling sets in a coding.
 *
 * @throws LedgerError that names the field or the value, and what it may be
 */
export function codingEditOf(
  { id, kind, data }: Pick<LedgerCoding, 'id' | 'kind' | 'data'>,
  settings: Settings,
  dossier: DossierHere,
): CodingEdit {
  const fields = SETTABLE_FIELDS[kind]
  return Object.fromEntries(
    settings.map(([field, value]) => {
      if (field === 'party') return [field, value === '' ? null : partyNamed(value, dossier)]
      if (field === 'issue') return [field, value === '' ? null : issueNamed(value, dossier)]
      if (!Object.hasOwn(fields, field)) {
        const known = ['party', 'issue', ...Object.keys(fields)]
        throw new LedgerError(`a ${kind} has no field "${field}" that can be set (${likely(field, known)})`)
      }
      if (value === '') return [field, null]
      const settled = settledValue(kind, field, value, { codebook: dossier.codebook, data })
      if (typeof settled !== 'string') throw new LedgerError(problemOf(field, id, settled))
      return [field, settled]
    }),
  )
}

function problemOf(field: string, id: string, { wrong, reason, known }: NotSettled): string {
  if (known === null) return `${field} of ${id}: "${wrong}" ${reason}`
  return reason === null
    ? `${field} can't be "${wrong}" (${likely(wrong, known)})`
    : `${field} of ${id}: "${wrong}" ${reason} (${likely(wrong, known)})`
}

function likely(written: string, known: readonly string[]): string {
  const meant = nearest(written, known)
  return `${meant === null ? '' : `did you mean ${meant}? `}there are ${known.join(', ')}`
}
