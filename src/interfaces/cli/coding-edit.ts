import { nearest } from '../../dossier/index.ts'
import { type CodingEdit, LedgerError } from '../../ledger/index.ts'
import { type CodingKind, SETTABLE_FIELDS } from '../../reading/index.ts'
import type { DossierHere } from './dossier-here.ts'
import { issueNamed, partyNamed } from './in-dossier.ts'

/** `field=value` as typed, in order; an empty value empties the field. */
export type Settings = readonly (readonly [field: string, value: string])[]

/**
 * What a ruling sets in a coding of this kind.
 *
 * @throws LedgerError that names the field or the value, and what it may be
 */
export function codingEditOf(kind: CodingKind, settings: Settings, dossier: DossierHere): CodingEdit {
  const fields = SETTABLE_FIELDS[kind]
  return Object.fromEntries(
    settings.map(([field, value]) => {
      if (field === 'party') return [field, value === '' ? null : partyNamed(value, dossier)]
      if (field === 'issue') return [field, value === '' ? null : issueNamed(value, dossier)]
      if (!Object.hasOwn(fields, field)) {
        const known = ['party', 'issue', ...Object.keys(fields)]
        throw new LedgerError(`a ${kind} has no field "${field}" that can be set (${likely(field, known)})`)
      }
      const { values } = fields[field]!
      if (value !== '' && values !== null && !values.includes(value))
        throw new LedgerError(`${field} can't be "${value}" (${likely(value, values)})`)
      return [field, value === '' ? null : value]
    }),
  )
}

function likely(written: string, known: readonly string[]): string {
  const meant = nearest(written, known)
  return `${meant === null ? '' : `did you mean ${meant}? `}there are ${known.join(', ')}`
}
