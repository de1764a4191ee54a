import { capital } from './counts.ts'

/** What PLOVER's kinds of events are called where one is told of: a thing, not a command. */
const ACTS: Readonly<Record<string, string>> = {
  AGREE: 'Agreement',
  CONSULT: 'Consultation',
  SUPPORT: 'Support',
  CONCEDE: 'Concession',
  COOPERATE: 'Cooperation',
  AID: 'Aid',
  RETREAT: 'Retreat',
  REQUEST: 'Request',
  ACCUSE: 'Accusation',
  REJECT: 'Rejection',
  THREATEN: 'Threat',
  PROTEST: 'Protest',
  SANCTION: 'Sanction',
  MOBILIZE: 'Mobilisation',
  COERCE: 'Coercion',
  ASSAULT: 'Assault',
}

/**
 * @example actName('AGREE') // 'Agreement'
 */
export function actName(act: string): string {
  return ACTS[act.toUpperCase()] ?? capital(act.toLowerCase())
}
