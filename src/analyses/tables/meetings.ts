import {
  begun,
  byDays,
  type Calendar,
  type CalendarRow,
  familyOf,
  type Gathered,
  gather,
  goesByOthers,
  join,
  liesOf,
  type MeetingReport,
  mayFit,
  monthKeys,
  rowFor,
  rowOf,
  scoreOf,
  soughtBy,
} from '../calendar/index.ts'
import { Days } from './days.ts'
import { type Entry, folded, inOrder, type Row } from './meeting-rows.ts'
import { merged } from './merged.ts'
import { type PackedMeetings, packMeetings, unpackMeetings } from './packed-meetings.ts'
import { placeIn } from './places.ts'

/**
 * The calendar, kept while documents come and go. Each report joins the row that it fits best among the earlier ones, as in
 * `gather`: so a report that comes or goes is decided on alone, and after it, in order, those later ones alone that the row
 * which it joined or left might concern: such as fit it as well as their own, or not as well any more.
 */
export class Meetings {
  readonly #ofDocument = new Map<string, readonly Entry[]>()
  /** Entries by their keys, in order. */
  readonly #byKey = new Map<string, Entry[]>()
  readonly #days = new Days()
  #count = 0
  readonly #rows = new Set<Row>()
  readonly #changed = new Set<Row>()
  /** Not decided yet; in order while they are settled, the first last. */
  #pending: Entry[] = []
  #isSettling = false
  readonly #isPending = new Set<Entry>()
  readonly #first = new Map<CalendarRow, Entry>()
  #dated: readonly CalendarRow[] = []
  #undated: readonly CalendarRow[] = []
  #today: string | null = null
  readonly #onChange: (gone: ReadonlySet<CalendarRow>, added: readonly CalendarRow[]) => void

  /** @param onChange told what rows came in the place of what, but for where they lie */
  constructor(onChange: (gone: ReadonlySet<CalendarRow>, added: readonly CalendarRow[]) => void) {
    this.#onChange = onChange
  }

  /** Past is told from coming by this day. @param day null: by the newest report */
  goTo(day: string | null): void {
    this.#days.goTo(day)
  }

  /** @param reports of `reportsOf`, for the document alone */
  put(document: string, reports: readonly MeetingReport[]): void {
    for (const entry of this.#ofDocument.get(document) ?? []) this.#remove(entry)
    if (reports.length === 0) {
      this.#ofDocument.delete(document)
      return
    }
    const entries = reports.map(
      (report, place): Entry => ({ report, place, keys: monthKeys(familyOf(report), report), row: null, score: null }),
    )
    this.#ofDocument.set(document, entries)
    this.#count += entries.length
    for (const entry of entries) {
      this.#days.add(entry.report.published)
      this.#wait(entry)
    }
  }

  /** The codings of a document are what they were; where they come from is not. @param reports as for `put` */
  renew(document: string, reports: readonly MeetingReport[]): void {
    this.#ofDocument.get(document)?.forEach((entry, i) => {
      entry.report = reports[i]!
      if (entry.row === null) return
      entry.row.state = null
      this.#changed.add(entry.row)
    })
  }

  #remove(entry: Entry): void {
    this.#count--
    this.#days.remove(entry.report.published)
    if (this.#isPending.delete(entry)) this.#pending = this.#pending.filter((one) => one !== entry)
    const { row } = entry
    if (row === null) return
    this.#leave(entry, row)
    for (const key of entry.keys) {
      const posting = this.#byKey.get(key)!
      posting.splice(placeIn(posting, entry, inOrder), 1)
    }
  }

  /** As `calendarOf` without options. */
  calendar(): Calendar {
    this.#settle()
    const today = this.#days.today
    const gone = new Set<CalendarRow>()
    const dated: CalendarRow[] = []
    const undated: CalendarRow[] = []
    const tell = (cell: CalendarRow, first: Entry): CalendarRow => {
      this.#first.set(cell, first)
      return cell
    }
    for (const row of this.#changed) {
      if (row.cell !== null) gone.add(row.cell)
      const [first] = row.entries
      if (first === undefined) continue
      row.cell = tell(rowOf(this.#stateOf(row), today), first)
      if (row.cell.days === null) undated.push(row.cell)
      else dated.push(row.cell)
    }
    this.#changed.clear()
    this.#dated = merged(this.#dated, gone, dated, byDays)
    this.#undated = merged(this.#undated, gone, undated, (a, b) => inOrder(this.#first.get(a)!, this.#first.get(b)!))
    for (const cell of gone) this.#first.delete(cell)
    if (gone.size + dated.length + undated.length > 0) this.#onChange(gone, [...dated, ...undated])
    if (today !== this.#today) {
      this.#today = today
      this.#dated = this.#dated.map((cell) => {
        const lies = liesOf(cell, today)
        if (lies === cell.lies) return cell
        const first = this.#first.get(cell)!
        this.#first.delete(cell)
        first.row!.cell = tell({ ...cell, lies }, first)
        return first.row!.cell
      })
    }
    return { rows: this.#dated, undated: this.#undated, today }
  }

  /** What `unpack` makes the same of. Nothing may have changed since `calendar`. */
  pack(numberOf: (coding: MeetingReport['coding']) => number): {
    readonly packed: PackedMeetings
    /** Number of a row by its id. */
    readonly rowNumber: (id: string) => number
  } {
    const rows = [...this.#rows]
    const byId = new Map(rows.map(({ cell }, i) => [cell!.id, i]))
    const packed = packMeetings(
      {
        entries: [...this.#ofDocument.values()].flat().sort(inOrder),
        rows,
        dated: this.#dated,
        undated: this.#undated,
        days: this.#days.pack(),
        today: this.#today,
        stateOf: (row) => this.#stateOf(row),
      },
      numberOf,
    )
    return { packed, rowNumber: (id) => byId.get(id)! }
  }

  /**
   * Takes over what was packed; nothing is told of it.
   *
   * @param reportsIn as for `put`; asked for when somebody looks at them. @returns rows by their numbers
   */
  unpack(
    packed: PackedMeetings,
    codingAt: (number: number) => MeetingReport['coding'],
    reportsIn: (document: string) => readonly MeetingReport[],
  ): CalendarRow[] {
    const { entries, ofDocument, rows } = unpackMeetings(packed, codingAt, reportsIn)
    for (const [document, held] of ofDocument) this.#ofDocument.set(document, held)
    this.#count = entries.length
    for (const row of rows) {
      this.#rows.add(row)
      this.#first.set(row.cell, row.entries[0]!)
    }
    this.#post(entries)
    const cells = rows.map(({ cell }) => cell)
    this.#dated = packed.dated.map((number) => cells[number]!)
    this.#undated = packed.undated.map((number) => cells[number]!)
    this.#days.unpack(packed.days)
    this.#today = packed.today
    return cells
  }

  #settle(): void {
    // Where most is new it is quicker to gather everything once.
    if (this.#pending.length > this.#count / 2) this.#gatherAll()
    this.#pending.sort((a, b) => inOrder(b, a))
    this.#isSettling = true
    for (let entry = this.#pending.pop(); entry !== undefined; entry = this.#pending.pop()) {
      this.#isPending.delete(entry)
      this.#decide(entry)
    }
    this.#isSettling = false
  }

  #gatherAll(): void {
    const entries = [...this.#ofDocument.values()].flat().sort(inOrder)
    this.#pending = []
    this.#isPending.clear()
    this.#byKey.clear()
    for (const row of this.#rows) {
      row.entries.length = 0
      this.#changed.add(row)
    }
    this.#rows.clear()
    const entryOf = new Map(entries.map((entry) => [entry.report, entry]))
    for (const state of gather(entries.map(({ report }) => report))) {
      const row: Row = { entries: state.reports.map((report) => entryOf.get(report)!), state, cell: null }
      for (const entry of row.entries) {
        entry.row = row
        entry.score = null
      }
      this.#rows.add(row)
      this.#changed.add(row)
    }
    this.#post(entries)
  }

  /** @param entries in order, and all there are */
  #post(entries: readonly Entry[]): void {
    for (const entry of entries) {
      for (const key of entry.keys) {
        const posting = this.#byKey.get(key)
        if (posting === undefined) this.#byKey.set(key, [entry])
        else posting.push(entry)
      }
    }
  }

  #decide(entry: Entry): void {
    const found = this.#before(entry)
    const states = found.map((row) => this.#stateBefore(row, entry))
    const fitting = rowFor(entry.report, states)
    const isNew = entry.row === null
    const target =
      fitting !== null
        ? found[states.indexOf(fitting)]!
        : entry.row?.entries[0] === entry
          ? entry.row
          : { entries: [], state: null, cell: null }
    if (isNew) {
      for (const key of entry.keys) {
        const posting = this.#byKey.get(key)
        if (posting === undefined) this.#byKey.set(key, [entry])
        else posting.splice(placeIn(posting, entry, inOrder), 0, entry)
      }
    }
    entry.score = fitting === null ? 0 : scoreOf(fitting, entry.report)
    if (target === entry.row) return
    if (entry.row !== null) this.#leave(entry, entry.row)
    entry.row = target
    target.entries.splice(placeIn(target.entries, entry, inOrder), 0, entry)
    target.state = null
    this.#rows.add(target)
    this.#changed.add(target)
    this.#concern(target, entry)
  }

  #leave(entry: Entry, row: Row): void {
    row.entries.splice(placeIn(row.entries, entry, inOrder), 1)
    row.state = null
    this.#changed.add(row)
    if (row.entries.length === 0) this.#rows.delete(row)
    this.#concern(row, entry)
  }

  /** Later reports that the row, of which this one is no more or newly, may concern are to be decided on again. */
  #concern(row: Row, changed: Entry): void {
    const keys = new Set(row.entries.flatMap((entry) => entry.keys))
    for (const key of changed.keys) keys.add(key)
    const later = new Set<Entry>()
    for (const key of keys) {
      const posting = this.#byKey.get(key) ?? []
      for (let i = posting.length - 1; i >= 0 && inOrder(posting[i]!, changed) > 0; i--)
        if (!this.#isPending.has(posting[i]!)) later.add(posting[i]!)
    }
    const [first] = row.entries
    const isLaterNow = first === undefined || inOrder(changed, first) < 0
    // The row as each of them meets it.
    const state = begun(familyOf(changed.report))
    for (const entry of [...later].sort(inOrder)) {
      for (let next = row.entries[state.reports.length]; next !== undefined && inOrder(next, entry) < 0; ) {
        join(state, next.report)
        next = row.entries[state.reports.length]
      }
      const score = state.reports.length === 0 ? 0 : scoreOf(state, entry.report)
      if (entry.row === row ? isLaterNow || !this.#stays(entry, score) : this.#mayLeave(entry, score)) this.#wait(entry)
    }
  }

  /** Whether a report stays in its row, that it fits so well by now. */
  #stays(entry: Entry, score: number): boolean {
    if (entry.score === null || entry.score === 0 || score < entry.score) return false
    entry.score = score
    return true
  }

  /** Whether a report may leave its row for another that it fits so well. */
  #mayLeave(entry: Entry, score: number): boolean {
    const row = entry.row!
    entry.score ??= row.entries[0] === entry ? 0 : scoreOf(this.#stateBefore(row, entry), entry.report)
    return entry.score === 0 ? score > 0 || goesByOthers(entry.report) : score >= entry.score
  }

  #wait(entry: Entry): void {
    if (this.#isPending.has(entry)) return
    this.#isPending.add(entry)
    if (!this.#isSettling) {
      this.#pending.push(entry)
      return
    }
    this.#pending.splice(
      placeIn(this.#pending, entry, (a, b) => inOrder(b, a)),
      0,
      entry,
    )
  }

  /** Rows that a report may join, in the order of their first reports. */
  #before(entry: Entry): Row[] {
    const met = new Set<Row>()
    for (const key of entry.keys) {
      const posting = this.#byKey.get(key) ?? []
      const end = placeIn(posting, entry, inOrder)
      for (let i = 0; i < end; i++) {
        const { row } = posting[i]!
        if (row !== null) met.add(row)
      }
    }
    // Its days are among those that the row has in the end; without days it depends on what the row has by then.
    const sought = soughtBy(entry.report)
    const found = [...met].filter((row) => sought.days === null || mayFit(this.#stateOf(row), sought))
    return found.sort((a, b) => inOrder(a.entries[0]!, b.entries[0]!))
  }

  /** A row as it was when a report came. */
  #stateBefore(row: Row, entry: Entry): Gathered {
    if (inOrder(row.entries.at(-1)!, entry) < 0) return this.#stateOf(row)
    return folded(row.entries.slice(0, placeIn(row.entries, entry, inOrder)))
  }

  #stateOf(row: Row): Gathered {
    row.state ??= folded(row.entries)
    return row.state
  }
}
