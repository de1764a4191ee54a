import type { Span } from '../../text/index.ts'
import type { TimeExpression } from '../times/index.ts'
import type { Counted } from './counts.ts'
import type { Place } from './places.ts'

/** Event types of PLOVER (Political Language Ontology for Verifiable Event Records). */
export const PLOVER_ACTS = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const

export type PloverAct = (typeof PLOVER_ACTS)[number]

/** Who did something, or to whom it was done: as the text names them, and the dossier's party that is meant, if one is. */
export interface Actor {
  readonly name: string
  readonly party: string | null
  /** A person of the party, by name. */
  readonly person: boolean
  /** By a name; false: by a description ("a unit of the army"). */
  readonly named: boolean
  readonly span: Span
}

/** The data of a coding of kind `event`: something that the text tells as having happened. */
export interface EventData {
  readonly act: PloverAct
  /** Null: the text does not say who ("40 prisoners were exchanged"). */
  readonly actor: Actor | null
  readonly recipient: Actor | null
  readonly place: Place | null
  /** When, unresolved. */
  readonly times: readonly TimeExpression[]
  /** How many of what: "25 people", "at least 40 prisoners". */
  readonly counts: readonly Counted[]
}
