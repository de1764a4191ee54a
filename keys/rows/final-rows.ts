import type { Dossier } from '../../src/dossier/index.ts'
import type { FinalTables } from '../entries.ts'
import { Parties } from '../parties.ts'
import { isDated, meetingClass, overlap } from '../score.ts'
import type { FoundMeeting, FoundPosition, FoundTerm } from './found-rows.ts'
import type { Wanted } from './match.ts'

/** What tables must have that somebody wrote down as they stand after the last article. */
export interface FinalRows {
  readonly position: readonly Wanted<FoundPosition>[]
  readonly term: readonly Wanted<FoundTerm>[]
  readonly meeting: readonly Wanted<FoundMeeting>[]
}

/**
 * The rows of `key/tables.yaml`, which rest on articles, not on words: a term is right by issue, party where both say one, and one
 * of its articles; a meeting by kind, status, days and a participant.
 */
export function finalRowsOf({ positions, proposals, meetings }: FinalTables, dossier: Dossier): FinalRows {
  const parties = new Parties(dossier)
  const once = { required: true, copies: 1 }
  return {
    position: positions.map(({ party, issue, stance }) => ({
      ...once,
      agrees: (found) => found.party === party && found.issue === issue && found.stance === stance,
    })),
    term: proposals
      .flatMap(({ terms }) => terms)
      .map(({ party, issue, articles }) => ({
        ...once,
        agrees: (found) =>
          found.issues.includes(issue) &&
          (party === null || found.party === null || found.party === party) &&
          found.places.some(({ article }) => articles.includes(article)),
      })),
    meeting: meetings.map((row) => ({
      ...once,
      agrees: (found) =>
        meetingClass(found.kind) === meetingClass(row.kind) &&
        found.status === row.status &&
        (isDated(row) ? isDated(found) && overlap(row, found) : !isDated(found)) &&
        found.participants.some((name) => parties.areOne(name, row.participants)),
    })),
  }
}
