import type { Dossier } from '../../src/dossier/index.ts'
import type { ArticleKey } from '../article-key.ts'
import { Parties } from '../parties.ts'
import { isNotJudged } from '../score.ts'
import type { FoundEvent, FoundMeeting, FoundPosition, FoundRows, FoundTerm } from './found-rows.ts'
import { type KeyEvent, keyEvents } from './key-events.ts'
import { type KeyMeeting, keyMeetings } from './key-meetings.ts'
import { type KeyPosition, keyPositions, keyStances } from './key-positions.ts'
import { type KeyTerm, keyTerms } from './key-terms.ts'
import { matchRows, type RowScore } from './match.ts'

/** The rows that the keys of some articles want. */
export interface KeyRows {
  readonly position: readonly KeyPosition[]
  readonly stance: readonly KeyPosition[]
  readonly term: readonly KeyTerm[]
  readonly meeting: readonly KeyMeeting[]
  readonly event: readonly KeyEvent[]
}

export interface RowScores {
  readonly position: RowScore<FoundPosition, KeyPosition>
  readonly stance: RowScore<FoundPosition, KeyPosition>
  readonly term: RowScore<FoundTerm, KeyTerm>
  readonly meeting: RowScore<FoundMeeting, KeyMeeting>
  readonly event: RowScore<FoundEvent, KeyEvent>
}

export type RowTable = keyof RowScores

/** `position`: where parties stand now; `stance`: all that their histories have. */
export const ROW_TABLES: readonly RowTable[] = ['position', 'stance', 'term', 'meeting', 'event']

/** The rows that tables must have after all of some articles: the entries of their keys, joined. In any order. */
export function keyRowsOf(keys: readonly ArticleKey[], dossier: Dossier): KeyRows {
  const parties = new Parties(dossier)
  const sorted = [...keys].sort((a, b) => (a.article < b.article ? -1 : 1))
  return {
    position: keyPositions(sorted),
    stance: keyStances(sorted),
    term: keyTerms(sorted),
    meeting: keyMeetings(
      sorted.flatMap(({ article, calendar }) => calendar.map((entry) => ({ article, entry }))),
      parties,
    ),
    event: keyEvents(
      sorted.flatMap(({ article, events }) => events.map((entry) => ({ article, entry }))),
      parties,
    ),
  }
}

/**
 * Holds the rows of a dossier's tables against those that its keys want, one to one: see `matchRows`, and for what is the same
 * row `keyPositions`, `keyStances`, `keyTerms`, `keyMeetings` and `keyEvents`. Of events those are not judged of which no report
 * is (see `scoreTables`).
 */
export function scoreRows(found: FoundRows, keys: readonly ArticleKey[], dossier: Dossier): RowScores {
  const rows = keyRowsOf(keys, dossier)
  const parties = new Parties(dossier)
  const byArticle = new Map(keys.map((key) => [key.article, key]))
  const isJudged = ({ places, ...event }: FoundEvent): boolean =>
    !places.every((place) => isNotJudged(byArticle.get(place.article)!, { kind: 'event', ...event, ...place }, parties))
  return {
    position: matchRows(found.position, rows.position),
    stance: matchRows(found.stance, rows.stance),
    term: matchRows(found.term, rows.term),
    meeting: matchRows(found.meeting, rows.meeting),
    event: matchRows(found.event, rows.event, isJudged),
  }
}
