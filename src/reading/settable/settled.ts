import type { Codebook, CodingKind } from '../codings/index.ts'
import type { Participant } from '../meetings/index.ts'
import { settledDays } from './days.ts'
import { SETTABLE_FIELDS } from './fields.ts'
import { settledParticipants } from './participants.ts'

/** Why a value can't be set: what is wrong with it, and what it may be instead. */
export interface NotSettled {
  /** The part of it that is wrong. */
  readonly wrong: string
  /** For people: what is wrong with that, and how it is mended; null: it is none of those that are known. */
  readonly reason: string | null
  /** What it may be; null: there is no list. */
  readonly known: readonly string[] | null
}

/**
 * A value of one of the `SETTABLE_FIELDS` as a ruling records it.
 *
 * @param written as the analyst gives it, not empty
 * @param data of the coding that is ruled on
 */
export function settledValue(
  kind: CodingKind,
  field: string,
  written: string,
  { codebook, data }: { readonly codebook: Pick<Codebook, 'parties'>; readonly data: unknown },
): string | NotSettled {
  const { values, form, example } = SETTABLE_FIELDS[kind][field]!
  if (values !== null && !values.includes(written)) return { wrong: written, reason: null, known: values }
  if (form === 'days')
    return settledDays(written) ?? { wrong: written, reason: `is no day; write ${example}`, known: null }
  if (form !== 'participants') return written
  const { participants } = data as { readonly participants: readonly Participant[] }
  const settled = settledParticipants(written, codebook, participants)
  if ('value' in settled) return settled.value
  const known = codebook.parties.map(({ name }) => name)
  const reason = `is no party of dossier.yaml, nobody of one, and nobody whom the text names there; give somebody's party in brackets: ${example}`
  return { wrong: settled.unknown, reason, known }
}
