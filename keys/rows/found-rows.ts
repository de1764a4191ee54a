import type { Calendar, Days } from '../../src/analyses/calendar/index.ts'
import type { EventRow } from '../../src/analyses/events/index.ts'
import type { Position, StatementRow } from '../../src/analyses/positions/index.ts'
import type { Proposal } from '../../src/analyses/proposals/index.ts'
import type { LedgerCoding } from '../../src/ledger/index.ts'
import type { Interval, Stance } from '../entries.ts'

/** Where a row's evidence stands: in the text of an article, in UTF-16 units. */
export interface Place {
  /** Number of the article, `24`. */
  readonly article: string
  readonly start: number
  readonly end: number
}

export interface FoundPosition {
  readonly party: string
  readonly issue: string
  readonly stance: Stance
  /** The statements of that stance. */
  readonly places: readonly Place[]
}

export interface FoundTerm {
  readonly party: string | null
  readonly issues: readonly string[]
  /** The sentences. */
  readonly places: readonly Place[]
}

export interface FoundMeeting extends Interval {
  readonly kind: string
  readonly status: string
  /** Parties and people, by their names in the dossier. */
  readonly participants: readonly string[]
  readonly place: string | null
  /** As in `keys/score.ts`. */
  readonly former?: Interval
  readonly places: readonly Place[]
}

export interface FoundEvent extends Interval {
  readonly act: string
  readonly actor: string | null
  readonly recipient: string | null
  readonly places: readonly Place[]
}

/** The rows that the tables of a dossier show. */
export interface FoundRows {
  /** Where parties stand now. */
  readonly position: readonly FoundPosition[]
  /** Every stance that the histories of positions have, each once. */
  readonly stance: readonly FoundPosition[]
  readonly term: readonly FoundTerm[]
  readonly meeting: readonly FoundMeeting[]
  readonly event: readonly FoundEvent[]
}

/** Tables of a dossier, as the commands work them out. */
export interface DossierTables {
  readonly positions: readonly Position[]
  readonly proposals: readonly Proposal[]
  readonly calendar: Pick<Calendar, 'rows' | 'undated'>
  /** Without the meetings that the calendar tells of. */
  readonly events: readonly EventRow[]
  /** Those of all tables. */
  readonly codings: readonly LedgerCoding[]
}

/** The rows of a dossier's tables, as they are held against a key. @param articleOf the number of a document's article */
export function foundRowsOf(tables: DossierTables, articleOf: (document: string) => string): FoundRows {
  const { positions, proposals, calendar, events, codings } = tables
  const placeOf: PlaceOf = ({ document, span }) => ({
    article: articleOf(document),
    start: span.start,
    end: span.end,
  })
  const byId = new Map(codings.map((coding) => [coding.id, coding]))
  const statements = codings.filter(({ kind }) => kind === 'statement') as StatementRow[]
  // What a party asks for beside what it takes is in no history.
  const isToldOf = (row: StatementRow, { party, issue, stance }: Omit<FoundPosition, 'places'>): boolean =>
    row.party === party && row.issue === issue && row.data.stance === stance
  const placesOf: PlacesOf = (ids, saying) =>
    statements.filter((row) => ids.has(row.id) || (ids.size === 0 && isToldOf(row, saying))).map(placeOf)
  return {
    position: positions.map((position) => stanceOf(position, position.stance, placesOf, placeOf)),
    stance: positions.flatMap((position) => stancesOf(position, placesOf, placeOf)),
    term: proposals.flatMap(({ terms }) =>
      terms.map(({ party, issues, evidence }) => ({
        party,
        issues,
        places: evidence.map(({ coding, document, span }) =>
          placeOf({ document, span: byId.get(coding)?.sentence.span ?? span }),
        ),
      })),
    ),
    meeting: [...calendar.rows, ...calendar.undated].map((row) => ({
      ...intervalOf(row.days),
      kind: row.kind,
      status: row.status,
      participants: row.participants.map(({ name, party, person }) => (person ? name : (party ?? name))),
      place: row.place,
      ...(row.status === 'postponed' && row.putOff !== true ? { former: intervalOf(row.movedFrom?.days ?? null) } : {}),
      places: row.reports.map(({ coding }) => placeOf(coding)),
    })),
    event: events.map((row) => ({
      ...intervalOf(row.days),
      act: row.act,
      actor: nameOf(row.reports.map(({ coding }) => (coding.data as Doer).actor)),
      recipient: nameOf(row.reports.map(({ coding }) => (coding.data as Doer).recipient)),
      places: row.reports.map(({ coding }) => placeOf(coding)),
    })),
  }
}

type PlaceOf = (place: Pick<LedgerCoding, 'document' | 'span'>) => Place
/** The places of statements of a party, issue and stance that are told, by the ids that a position has, and by themselves. */
type PlacesOf = (ids: ReadonlySet<string>, saying: Omit<FoundPosition, 'places'>) => Place[]

function stanceOf(
  { party, issue, history, undated }: Position,
  stance: Stance,
  placesOf: PlacesOf,
  placeOf: PlaceOf,
): FoundPosition {
  const all = [...history.flatMap(({ evidence }) => evidence), ...undated]
  const same = all.filter((one) => one.stance === stance)
  const told = placesOf(new Set(same.map(({ id }) => id)), { party, issue, stance })
  const followed = same.flatMap(({ byPlan }) => (byPlan === undefined ? [] : [byPlan.act, byPlan.term].map(placeOf)))
  return { party, issue, stance, places: [...told, ...followed] }
}

function stancesOf(position: Position, placesOf: PlacesOf, placeOf: PlaceOf): FoundPosition[] {
  const { history, undated, stance, also } = position
  const all = [...history.map((period) => period.stance), ...undated.map((one) => one.stance), stance]
  if (also !== null) all.push(also)
  return [...new Set(all)].map((one) => stanceOf(position, one, placesOf, placeOf))
}

const intervalOf = (days: Days | null): Interval => ({ first: days?.first ?? null, last: days?.last ?? null })

interface Named {
  readonly name: string
  readonly party: string | null
  readonly person: boolean
  readonly named: boolean
}

interface Doer {
  readonly actor: Named | null
  readonly recipient: Named | null
}

/** As in `foundItemsOf`: a person of a party by name, anybody else of it by the party; a description names nobody. */
function nameOf(told: readonly (Named | null)[]): string | null {
  const first = told[0] ?? null
  if (first === null || (first.party === null && !first.named)) return null
  return first.party === null || first.person ? first.name : first.party
}
