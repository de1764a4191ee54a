import { daysOf, statusByTime } from '../src/analyses/calendar/index.ts'
import type { EventData } from '../src/reading/events/index.ts'
import type { Coding, CodingKind, StatementData } from '../src/reading/index.ts'
import type { MeetingData } from '../src/reading/meetings/index.ts'
import type { FoundItem } from './tables.ts'

/** An article of the sample as its codings are turned into what tables hold. */
export interface Published {
  /** Number of the article: `24`. */
  readonly article: string
  /** ISO 8601 with its zone; days in a text are resolved against it. */
  readonly published: string
}

type Turn = (coding: Coding, published: Published) => FoundItem[]

/** What each kind of coding gives to the tables that are scored; a kind that is not here gives nothing. */
const TURNS: Partial<Readonly<Record<CodingKind, Turn>>> = {
  statement: ({ party, issue, span, data }, { article }) => {
    const { stance } = data as StatementData
    if (party === null || issue === null || stance === null) return []
    return [{ kind: 'position', article, ...span, party, issue, stance }]
  },
  meeting: ({ span, data }, { article, published }) => {
    const { meeting, status, participants, times } = data as MeetingData
    const days = daysOf(times, published.slice(0, 10))
    return [
      {
        kind: 'meeting',
        article,
        ...span,
        meeting,
        participants: participants.map(({ name, party, person }) => (person ? name : (party ?? name))),
        status: status ?? statusByTime(days, published.slice(0, 10)),
        first: days?.first ?? null,
        last: days?.last ?? null,
      },
    ]
  },
  event: ({ span, data }, { article, published }) => {
    const { act, actor, recipient, times } = data as EventData
    const days = daysOf(times, published.slice(0, 10))
    return [
      {
        kind: 'event',
        article,
        ...span,
        act,
        actor: nameOf(actor),
        recipient: nameOf(recipient),
        first: days?.first ?? null,
        last: days?.last ?? null,
      },
    ]
  },
}

/** A person of a party by name, anybody else of it by the party; a description ("a unit of the army") names nobody. */
function nameOf(actor: EventData['actor']): string | null {
  if (actor === null || (actor.party === null && !actor.named)) return null
  return actor.party === null || actor.person ? actor.name : actor.party
}

/** What the tables would show of an article, each item at the place of its evidence. */
export function foundItemsOf(codings: readonly Coding[], published: Published): FoundItem[] {
  return codings.flatMap((coding) => TURNS[coding.kind]?.(coding, published) ?? [])
}

/** The tables for which something is found at all: of the others no figure says anything. */
export const FOUND_TABLES: readonly FoundItem['kind'][] = ['position', 'meeting', 'event']
