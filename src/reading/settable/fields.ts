import type { CodingKind } from '../codings/index.ts'

/** What an analyst may set in a coding's data, and to what. */
export interface SettableField {
  /** For people: "where the party stands". */
  readonly about: string
  /** The values that it can have; null: words, of the form that it has. */
  readonly values: readonly string[] | null
  /**
   * - `days`: `2031-04-04`, `2031-04-04 to 2031-04-06`, `until 2031-04-04`, `since 2031-04-04`; see `settledDays`
   * - `participants`: names apart by semicolons; see `settledParticipants`
   * - `place`: any name
   *
   * Without it the value stands in the data as it is, under the field's name.
   */
  readonly form?: 'days' | 'participants' | 'place'
  /** For people: how it is written. */
  readonly example?: string
  /** The fields of the data in which it is said; else the one of its name. */
  readonly in?: readonly string[]
}

/**
 * What a ruling may set in each kind's `data`: given and recorded as a string, or null to empty it. Party and issue can be set
 * for every kind.
 */
export const SETTABLE_FIELDS: Readonly<Record<CodingKind, Readonly<Record<string, SettableField>>>> = {
  statement: {
    stance: {
      about: 'where the party stands on the issue',
      values: ['rejects', 'resists', 'open', 'accepts', 'demands'],
    },
    modality: {
      about: 'how it is said',
      values: ['asserted', 'denied', 'conditional', 'possible', 'asked'],
    },
  },
  event: {},
  meeting: {
    status: {
      about: 'what became of it',
      values: ['held', 'planned', 'postponed', 'cancelled', 'denied', 'absent', 'missed'],
    },
    days: {
      about: 'when it is or was; of what was put off, to when',
      values: null,
      form: 'days',
      example: '2031-04-04, or 2031-04-04 to 2031-04-06',
      in: ['times', 'lasting', 'before'],
    },
    participants: {
      about: 'who takes part; of a deadline, who must keep it',
      values: null,
      form: 'participants',
      example: 'Party; Full Name (Party)',
    },
    place: { about: 'where', values: null, form: 'place' },
  },
  proposal: {
    status: {
      about: 'how far it has come',
      values: ['floated', 'presented', 'amended', 'accepted', 'rejected', 'withdrawn', 'in force'],
    },
  },
  term: {},
  prediction: {
    outcome: {
      about: 'what became of it',
      values: ['came true', 'partly', 'did not', 'void'],
    },
  },
  market: {},
}
