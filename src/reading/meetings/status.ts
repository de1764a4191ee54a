import type { Clause } from '../clauses/index.ts'
import type { Fact } from '../events/index.ts'
import type { MeetingStatus } from './meeting.ts'

/**
 * What a fact says of a meeting that is told by it; null: nothing. What goes on in the present is planned where a time to
 * come is named ("leaves tomorrow").
 */
export function statusOf(fact: Fact, { tense }: Clause, ahead: boolean): MeetingStatus | null {
  switch (fact) {
    case 'happened':
      return 'held'
    case 'going on':
      return ahead ? 'planned' : null
    case 'coming':
      return 'planned'
    case 'possible':
      return ahead ? 'planned' : null
    case 'not':
      return tense === 'past' ? 'absent' : 'cancelled'
    default:
      return null
  }
}
