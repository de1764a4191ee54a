import type { Dossier } from '../src/dossier/index.ts'
import type { Placed } from './article-key.ts'
import type { Event, Evidenced, Interval, Market, Meeting, Position, Prediction, Term } from './entries.ts'
import { Parties } from './parties.ts'
import { shareWord } from './words.ts'

/** What was found in an article, with the place of its evidence in the article's text, in UTF-16 units. */
interface Found {
  /** Number of the article, `24`. */
  readonly article: string
  readonly start: number
  readonly end: number
}

export interface FoundPosition extends Found {
  readonly kind: 'position'
  readonly party: string
  readonly issue: string
  readonly stance: string
}

export interface FoundTerm extends Found {
  readonly kind: 'term'
  readonly issue: string
  readonly party: string | null
}

export interface FoundMeeting extends Found, Interval {
  readonly kind: 'meeting'
  /** meeting, talks, visit, call, deadline or vote */
  readonly meeting: string
  /** Parties and people, by their names in the dossier. */
  readonly participants: readonly string[]
  readonly status: string
  /** Of what was put off to the days told: those it was put off from, open at both ends where they are not told. */
  readonly former?: Interval
}

export interface FoundEvent extends Found, Interval {
  readonly kind: 'event'
  readonly act: string
  readonly actor: string | null
  readonly recipient: string | null
}

export interface FoundPrediction extends Found {
  readonly kind: 'prediction'
  /** Names and words for whose word it is; empty: the outlet's own, or that of nobody who is named. */
  readonly who: readonly string[]
  readonly conditional: boolean
}

export interface FoundMarket extends Found {
  readonly kind: 'market'
  /** As the article has it. */
  readonly instrument: string
  /** Null where only a level is told. */
  readonly direction: 'up' | 'down' | 'flat' | null
}

export type FoundItem = FoundPosition | FoundTerm | FoundMeeting | FoundEvent | FoundPrediction | FoundMarket

export type Table = FoundItem['kind']

export const TABLES: readonly Table[] = ['position', 'term', 'meeting', 'event', 'prediction', 'market']

type Judged<Entry extends Evidenced, Field extends keyof Entry> = readonly Placed<Evidenced & Pick<Entry, Field>>[]

/** What of an article's key is judged; an `ArticleKey` is one. */
export interface JudgedKey {
  readonly article: string
  readonly positions: Judged<Position, 'party' | 'issue' | 'stance'>
  readonly terms: Judged<Term, 'party' | 'issue'>
  readonly calendar: Judged<Meeting, 'kind' | 'participants' | 'first' | 'last' | 'status'>
  readonly events: Judged<Event, 'act' | 'actor' | 'recipient' | 'first' | 'last'>
  readonly predictions: Judged<Prediction, 'who' | 'conditional'>
  readonly markets: Judged<Market, 'instrument' | 'direction'>
}

/** Shares from 0 to 1, null of nothing; what was wrong and what was missed, to be read. */
export interface TableScore {
  /** Found and judged. */
  readonly found: number
  readonly right: number
  /** Entries of the key that must be found. */
  readonly wanted: number
  readonly hit: number
  readonly precision: number | null
  readonly recall: number | null
  readonly wrong: readonly FoundItem[]
  readonly missed: readonly { readonly article: string; readonly line: number; readonly words: string }[]
}

/**
 * Precision and recall of each table.
 *
 * A found item is right where it matches an entry of its article's key; several may match one entry, which a headline and
 * the sentence under it do. An entry is hit where an item matches it; optional ones may be missed. Both must rest on the
 * same words (their places overlap in at least one unit), and agree:
 *
 * - position: party, issue, stance
 * - term: issue; party, where both say one
 * - meeting: kind (talks are a meeting), status, days, and one participant at least where any was found; what was put off to
 *   other days says that it was put off from the old ones and is planned for the new: either is right, and hits its entry
 * - event: act; actor and recipient where they were found (an actor found where the key has none is wrong); days where both
 *   say them
 *
 * Where the key gives several values, each is right. A person counts for the party too. Days agree where the intervals
 * overlap; a meeting's must be found where the key has them, and must not be where it has none.
 *
 * Not judged, for the key does not say the same twice: a CONSULT that rests on the words of a meeting, and a REQUEST,
 * REJECT, AGREE, SUPPORT or CONCEDE of a party that rests on the words of a position of that party, in the sense of its stance:
 * an act that only says again what a position says is not in the key. Nor a price of which only the level is told.
 *
 * @throws RangeError where an item is of an article without a key
 */
export function scoreTables(
  keys: readonly JudgedKey[],
  found: readonly FoundItem[],
  dossier: Dossier,
): Record<Table, TableScore> {
  const parties = new Parties(dossier)
  const byArticle = new Map(keys.map((key) => [key.article, key]))
  const keyOf = (article: string): JudgedKey => {
    const key = byArticle.get(article)
    if (key === undefined) throw new RangeError(`article "${article}" has no key (known are ${[...byArticle.keys()]})`)
    return key
  }
  const tables = TABLES.map((table): [Table, TableScore] => {
    const items = found.filter(({ kind }) => kind === table)
    const matched = new Set<Placed<Evidenced>>()
    const wrong: FoundItem[] = []
    let right = 0
    for (const item of items) {
      const key = keyOf(item.article)
      const entries = entriesOf(key, table).filter((entry) => sameWords(entry, item) && agrees(entry, item, parties))
      for (const entry of entries) matched.add(entry)
      if (entries.length > 0) right++
      else if (!isNotJudged(key, item, parties)) wrong.push(item)
    }
    const wanted = keys.flatMap((key) =>
      entriesOf(key, table)
        .filter(({ optional }) => optional === undefined)
        .map((entry) => ({ article: key.article, entry })),
    )
    const missed = wanted.filter(({ entry }) => !matched.has(entry))
    const [judged, hit] = [right + wrong.length, wanted.length - missed.length]
    return [
      table,
      {
        found: judged,
        right,
        wanted: wanted.length,
        hit,
        precision: judged === 0 ? null : right / judged,
        recall: wanted.length === 0 ? null : hit / wanted.length,
        wrong,
        missed: missed.map(({ article, entry }) => ({ article, line: entry.line, words: entry.words.join(' | ') })),
      },
    ]
  })
  return Object.fromEntries(tables) as Record<Table, TableScore>
}

function entriesOf(key: JudgedKey, table: Table): readonly Placed<Evidenced>[] {
  if (table === 'position') return key.positions
  if (table === 'term') return key.terms
  if (table === 'meeting') return key.calendar
  if (table === 'event') return key.events
  return table === 'prediction' ? key.predictions : key.markets
}

export const sameWords = ({ spans }: Placed<Evidenced>, { start, end }: Pick<Found, 'start' | 'end'>): boolean =>
  spans.some((span) => span.start < end && start < span.end)

function agrees(entry: Evidenced, item: FoundItem, parties: Parties): boolean {
  if (item.kind === 'position') return agreesOnPosition(entry as Position, item)
  if (item.kind === 'term') return agreesOnTerm(entry as Term, item)
  if (item.kind === 'meeting') return agreesOnMeeting(entry as Meeting, item, parties)
  if (item.kind === 'event') return agreesOnEvent(entry as Event, item, parties)
  if (item.kind === 'prediction') return agreesOnPrediction(entry as Prediction, item, parties)
  return agreesOnMarket(entry as Market, item)
}

const agreesOnPosition = (entry: Position, item: FoundPosition): boolean =>
  entry.party === item.party && entry.issue.includes(item.issue) && within(entry.stance, item.stance)

const agreesOnTerm = (entry: Term, item: FoundTerm): boolean =>
  entry.issue.includes(item.issue) && (entry.party === null || item.party === null || entry.party === item.party)

const agreesOnMeeting = (entry: Meeting, item: FoundMeeting, parties: Parties): boolean =>
  within(entry.kind.map(meetingClass), meetingClass(item.meeting)) &&
  (item.participants.length === 0 || item.participants.some((name) => parties.areOne(name, entry.participants))) &&
  saidOf(item).some(
    (one) => within(entry.status, one.status) && (isDated(entry) ? isDated(one) && overlap(entry, one) : !isDated(one)),
  )

type OnDays = Interval & Pick<FoundMeeting, 'status'>

/** What a meeting's status and days say: of one that was moved, what became of it on the old days and on the new. */
export function saidOf({ status, first, last, former }: OnDays & Pick<FoundMeeting, 'former'>): OnDays[] {
  const said = { status, first, last }
  if (former === undefined) return [said]
  return [said, { ...said, status: 'planned' }, ...(isDated(former) ? [{ status, ...former }] : [])]
}

const agreesOnEvent = (entry: Event, item: FoundEvent, parties: Parties): boolean =>
  within(entry.act, item.act) &&
  (item.actor === null || (entry.actor !== null && parties.areOne(item.actor, entry.actor))) &&
  (item.recipient === null || entry.recipient === null || parties.areOne(item.recipient, entry.recipient)) &&
  (!isDated(entry) || !isDated(item) || overlap(entry, item))

/** How a key names the outlet's own voice. */
const OUTLET = 'outlet'

const agreesOnPrediction = (entry: Prediction, { who, conditional }: FoundPrediction, parties: Parties): boolean =>
  entry.conditional === conditional &&
  (entry.who === OUTLET
    ? who.length === 0
    : who.some((name) => parties.areOne(name, [entry.who]) || shareWord(name, entry.who)))

const agreesOnMarket = ({ direction, instrument, words }: Market, item: FoundMarket): boolean =>
  direction === item.direction && [instrument, ...words].some((one) => shareWord(one, item.instrument))

export const within = (values: readonly string[], value: string): boolean => values.includes(value)

export const meetingClass = (kind: string): string => (kind === 'talks' ? 'meeting' : kind)

export const isDated = ({ first, last }: Interval): boolean => first !== null || last !== null

/** Days compare as text; an end that is not known is open. */
export const overlap = (a: Interval, b: Interval): boolean =>
  (a.first === null || b.last === null || a.first <= b.last) &&
  (b.first === null || a.last === null || b.first <= a.last)

/** The acts by which a stance is taken. */
const TAKEN_BY: Readonly<Record<string, readonly string[]>> = {
  REQUEST: ['demands'],
  REJECT: ['rejects', 'resists'],
  AGREE: ['accepts'],
  SUPPORT: ['accepts'],
  CONCEDE: ['accepts', 'open'],
}

/** Whether what no entry bears out is neither right nor wrong; see `scoreTables`. */
export function isNotJudged(key: JudgedKey, item: FoundItem, parties: Parties): boolean {
  if (item.kind === 'market') return item.direction === null
  if (item.kind !== 'event') return false
  if (item.act === 'CONSULT') return key.calendar.some((entry) => sameWords(entry, item))
  const stances = TAKEN_BY[item.act] ?? []
  return key.positions.some(
    (entry) =>
      sameWords(entry, item) &&
      entry.stance.some((stance) => stances.includes(stance)) &&
      (item.actor === null || parties.areOne(item.actor, [entry.party])),
  )
}
