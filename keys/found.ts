import { daysOf, isMoved, statusOn } from '../src/analyses/calendar/index.ts'
import type { EventData } from '../src/reading/events/index.ts'
import type { Coding, CodingKind, ProfiledAttribution, StatementData } from '../src/reading/index.ts'
import type { MarketData } from '../src/reading/markets/index.ts'
import type { MeetingData } from '../src/reading/meetings/index.ts'
import type { PredictionData } from '../src/reading/predictions/index.ts'
import type { TimeExpression } from '../src/reading/times/index.ts'
import type { Interval } from './entries.ts'
import type { FoundItem } from './score.ts'

/** An article of the sample as its codings are turned into what tables hold. */
export interface Published {
  /** Number of the article: `24`. */
  readonly article: string
  /** Day of publication in the outlet's zone, ISO 8601; days in a text are resolved against it. */
  readonly day: string
  readonly text: string
  /** Who says what in it. */
  readonly attributions: readonly Pick<ProfiledAttribution, 'id' | 'source' | 'profile'>[]
}

type Turn = (coding: Coding, published: Published) => FoundItem[]

/** What each kind of coding gives to the tables that are scored; a kind that is not here gives nothing. */
const TURNS: Partial<Readonly<Record<CodingKind, Turn>>> = {
  statement: ({ party, issue, span, data }, { article }) => {
    const { stance, byAgreement } = data as StatementData
    // What follows from an agreement is in the tables; the keys' entries are what is said.
    if (party === null || issue === null || stance === null || byAgreement === true) return []
    return [{ kind: 'position', article, ...span, party, issue, stance }]
  },
  term: ({ party, issue, span }, { article }) =>
    issue === null ? [] : [{ kind: 'term', article, ...span, issue, party }],
  meeting: ({ span, data }, { article, day }) => {
    const { meeting, participants, times, before } = data as MeetingData
    const days = daysOf(times, day)
    return [
      {
        kind: 'meeting',
        article,
        ...span,
        ...intervalOf(times, day),
        meeting,
        participants: participants.map(({ name, party, person }) => (person ? name : (party ?? name))),
        status: statusOn(data as MeetingData, days, day),
        ...(isMoved(data as MeetingData) ? { former: intervalOf(before, day) } : {}),
      },
    ]
  },
  event: ({ span, data }, { article, day }) => {
    const { act, actor, recipient, times } = data as EventData
    return [
      {
        kind: 'event',
        article,
        ...span,
        ...intervalOf(times, day),
        act,
        actor: nameOf(actor),
        recipient: nameOf(recipient),
      },
    ]
  },
  prediction: ({ span, attribution, data }, published) => {
    const { subtype, condition, source } = data as PredictionData
    if (subtype === 'alternative') return []
    const who = [...speakerOf(attribution, published), ...(source === null ? [] : [source.words])]
    return [{ kind: 'prediction', article: published.article, ...span, who, conditional: condition !== null }]
  },
  market: ({ span, data }, { article }) => {
    const { instrument, direction } = data as MarketData
    const to = direction === 'steady' ? 'flat' : direction
    return [{ kind: 'market', article, ...span, instrument: instrument.words, direction: to }]
  },
}

/** The names and words for who says what stands in an attribution. */
function speakerOf(id: string | null, { text, attributions }: Published): string[] {
  const said = attributions.find((one) => one.id === id)
  if (said === undefined) return []
  const { name, affiliation } = said.profile
  const words = said.source.map(({ start, end }) => text.slice(start, end))
  return [...(name === null ? [] : [name]), ...(affiliation === null ? [] : [affiliation.value]), ...words]
}

/** A person of a party by name, anybody else of it by the party; a description ("a unit of the army") names nobody. */
function nameOf(actor: EventData['actor']): string | null {
  if (actor === null || (actor.party === null && !actor.named)) return null
  return actor.party === null || actor.person ? actor.name : actor.party
}

function intervalOf(times: readonly TimeExpression[], day: string): Interval {
  const { first, last } = daysOf(times, day) ?? { first: null, last: null }
  return { first, last }
}

/** What the tables would show of an article, each item at the place of its evidence. */
export function foundItemsOf(codings: readonly Coding[], published: Published): FoundItem[] {
  return codings.flatMap((coding) => TURNS[coding.kind]?.(coding, published) ?? [])
}
