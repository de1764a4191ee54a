import type { LedgerCoding } from '../../ledger/index.ts'
import type { EventData } from '../../reading/events/index.ts'
import type {
  Coding,
  CodingKind,
  MarketData,
  PredictionData,
  ProposalData,
  StatementData,
  TermData,
} from '../../reading/index.ts'
import type { MeetingData } from '../../reading/meetings/index.ts'

type Said = Pick<LedgerCoding, 'kind' | 'party' | 'issue' | 'data'>

/**
 * What a coding says, in one line: what an analyst would write into the table.
 *
 * @example whatItSays({ kind: 'statement', party: 'Kessar', issue: 'Tolls', data: { stance: 'rejects', … } }) // 'Kessar rejects: Tolls'
 * @example whatItSays({ kind: 'meeting', … }) // 'talks held: Kessar, Ana Olm, in Saint Brandt, when: on Friday'
 */
export function whatItSays(coding: Said): string {
  return SAYING[coding.kind](coding as never)
}

type Saying<Kind extends CodingKind, Data> = (coding: Pick<Coding<Kind, Data>, 'party' | 'issue' | 'data'>) => string

const SAYING: {
  readonly statement: Saying<'statement', StatementData>
  readonly event: Saying<'event', EventData>
  readonly meeting: Saying<'meeting', MeetingData>
  readonly proposal: Saying<'proposal', ProposalData>
  readonly term: Saying<'term', TermData>
  readonly prediction: Saying<'prediction', PredictionData>
  readonly market: Saying<'market', MarketData>
} = {
  statement: ({ party, issue, data: { stance, act, modality } }) =>
    `${party ?? 'somebody'} ${stance ?? act}${modality === 'asserted' ? '' : ` (${modality})`}${about(issue)}`,
  event: ({ party, data: { act, actor, recipient } }) =>
    `${act} by ${party ?? nameOf(actor) ?? 'somebody'}${recipient === null ? '' : `, to ${nameOf(recipient)}`}`,
  meeting: ({ data: { meeting, status, participants, place, times } }) => {
    const who = [...new Set(participants.map((one) => nameOf(one)))].join(', ')
    const when = [...new Set(times.map(({ words }) => words))].join(', ')
    const where = place === null ? '' : `, in ${place.name}`
    return `${meeting} ${status ?? 'named'}${who === '' ? '' : `: ${who}`}${where}${when === '' ? '' : `, when: ${when}`}`
  },
  proposal: ({ party, data: { form, names } }) => `${form} of ${party ?? 'somebody'}: ${names[0]?.words ?? ''}`,
  term: ({ party, issue, data: { negated, action } }) =>
    `${party ?? 'somebody'} would ${negated ? 'not ' : ''}${action}${about(issue)}`,
  prediction: ({ issue, data: { subtype, likelihood, negated, event, subject } }) =>
    `${subtype}: ${subject?.words ?? 'it'} ${likelihood}${negated ? ' not' : ''} ${event}${about(issue)}`,
  market: ({ data: { instrument, direction } }) => `${instrument.words} ${direction ?? 'stands'}`,
}

const about = (issue: string | null): string => (issue === null ? '' : `: ${issue}`)

const nameOf = (one: { readonly name: string; readonly party: string | null; readonly person: boolean } | null) =>
  one === null ? null : one.person ? one.name : (one.party ?? one.name)
