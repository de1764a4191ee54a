import type { Part, TimeForm } from './time.ts'

/** An expression that a rule found: the tokens up to `end - 1`, from where the rule was asked. */
export interface Match {
  readonly form: TimeForm
  readonly end: number
  readonly part?: Part | null
  readonly hour?: string | null
  readonly beside?: TimeForm | null
}

export const date = (
  year: number | null,
  month: number | null,
  day: number | null,
  which: 'last' | 'this' | 'next' | null = null,
): TimeForm => ({ kind: 'date', year, month, day, which })
