import type { CodingKind } from './coding.ts'

/** What an analyst may set in a coding's data, and to what. */
export interface SettableField {
  /** For people: "where the party stands". */
  readonly about: string
  /** The values that it can have; null: any words. */
  readonly values: readonly string[] | null
}

/**
 * The fields of each kind's `data` that a ruling may set: top-level, with a string or null as their value. Party and issue
 * can be set for every kind.
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
