import { byText } from '../evidence/index.ts'
import {
  areLookedAtAlike,
  type Cluster,
  type Compared,
  comparedBy,
  inOrder,
  Joining,
  joinedAs,
  numberOfDay,
  type Proposal,
  type ProposalRow,
  proposalKeyOf,
  proposalOf,
  rowJoined,
  type Settled,
  type TermRow,
  termKeyOf,
} from '../proposals/index.ts'
import { lazily } from './lazily.ts'
import { merged } from './merged.ts'
import { bySort, placeIn } from './places.ts'
import { clustersAt, type Stand, Stands } from './stands.ts'

/** A report of a proposal with the terms that its text gives. */
interface Report {
  readonly row: ProposalRow
  /** Its place among those of its document. */
  readonly place: number
  readonly terms: readonly Compared[]
}

/** The table as it is kept. */
export interface PackedPlans {
  /** All reports in order: where each stands. */
  readonly reports: readonly (readonly [document: string, place: number, coding: number])[]
  readonly whys: readonly string[]
  /** Those of the table in their order, then others that stands have. */
  readonly clusters: readonly {
    readonly rows: readonly number[]
    /** Whose terms and names it has, in this order. */
    readonly joined: readonly (readonly [coding: number, why: number, sure: number])[]
    readonly lastDay: string | null
    readonly lastSort: string
    readonly form: Cluster['form']
    readonly papers: readonly string[]
    readonly called: readonly string[]
    readonly ages: readonly ('new' | 'old')[]
  }[]
  /** Some, by places of reports and clusters. */
  readonly stands: readonly (readonly [after: number, first: number, recent: readonly number[]])[]
  /** Of which cluster each proposal of the table is told. */
  readonly order: readonly number[]
}

interface Told {
  cluster: Cluster
  readonly proposal: Proposal
}

const APART = 64
/** Of so many stands one is kept in the ledger. */
const STANDS = 4

export interface PlanOptions {
  readonly issues: readonly string[]
  /** What is known by now of the documents of these rows, whatever is known of them later. */
  readonly settled: (rows: readonly ProposalRow[]) => Settled
  /** A stand is kept every so many reports. */
  readonly apart?: number
}

/**
 * The table of proposals, kept while documents come and go. Reports are joined in the order of their publication, as in
 * `joinProposals`; what comes or goes is joined from the last stand before it on, until the clusters that a later report
 * may look at are what they were.
 */
export class Plans {
  readonly #options: PlanOptions
  readonly #ofDocument = new Map<string, readonly Report[]>()
  #reports: readonly Report[] = []
  readonly #added = new Set<Report>()
  readonly #removed = new Set<Report>()
  /** Documents whose origins are others. */
  readonly #renewed = new Set<string>()
  readonly #stands = new Stands<Report>()
  #joining = new Joining()
  /** Of which it is told. */
  #clusters: readonly Cluster[] = []
  /** By the first report of a cluster. */
  readonly #told = new Map<ProposalRow, Told>()
  #all: readonly Proposal[] = []

  constructor(options: PlanOptions) {
    this.#options = options
  }

  put(document: string, rows: readonly ProposalRow[], terms: readonly TermRow[]): void {
    for (const report of this.#ofDocument.get(document) ?? [])
      if (!this.#added.delete(report)) this.#removed.add(report)
    if (rows.length === 0) {
      this.#ofDocument.delete(document)
      return
    }
    const reports = rows.map((row, place): Report => ({ row, place, terms: comparedIn(row, terms) }))
    this.#ofDocument.set(document, reports)
    for (const report of reports) this.#added.add(report)
  }

  /** The codings of a document are what they were; where they come from is not. */
  renew(document: string): void {
    if (this.#ofDocument.has(document)) this.#renewed.add(document)
  }

  /** As `proposalsOf`. */
  all(): readonly Proposal[] {
    const isChanged = this.#added.size + this.#removed.size > 0
    if (!isChanged && this.#renewed.size === 0) return this.#all
    if (isChanged) this.#join()
    const before = this.#clusters
    // What is told rests on these clusters: joining goes on with copies of them.
    this.#joining.settle()
    const clusters = [...this.#joining.clusters]
    this.#clusters = clusters
    const [first, behind] = sameAround(before, clusters)
    const gone = new Set<Proposal>()
    const added: Proposal[] = []
    const firsts = new Set<ProposalRow>()
    for (let i = first; i < clusters.length - behind; i++) {
      firsts.add(clusters[i]!.rows[0]!)
      this.#tell(clusters[i]!, gone, added)
    }
    for (let i = first; i < before.length - behind; i++) {
      const row = before[i]!.rows[0]!
      if (firsts.has(row)) continue
      gone.add(this.#told.get(row)!.proposal)
      this.#told.delete(row)
    }
    if (this.#renewed.size > 0)
      for (const cluster of clusters) if (!firsts.has(cluster.rows[0]!)) this.#tell(cluster, gone, added)
    this.#renewed.clear()
    this.#all = merged(this.#all, gone, added, inOrder)
    return this.#all
  }

  /** What `unpack` makes the same of. Nothing may have changed since `all`. */
  pack(numberOf: (row: ProposalRow) => number): PackedPlans {
    const whys = new Map<string, number>()
    const whyNumber = (why: string): number => {
      if (!whys.has(why)) whys.set(why, whys.size)
      return whys.get(why)!
    }
    const places = new Map(this.#clusters.map((cluster, i) => [this.#told.get(cluster.rows[0]!)!.proposal, i]))
    const packedOf = ({
      rows,
      joined,
      lastDay,
      lastSort,
      form,
      papers,
      called,
      ages,
    }: Cluster): PackedPlans['clusters'][number] => ({
      rows: rows.map(numberOf),
      joined: joined.map((one) => [numberOf(rowJoined(one)), whyNumber(one.why), one.sure]),
      lastDay,
      lastSort,
      form,
      papers: [...papers],
      called: [...called],
      ages: [...ages],
    })
    const reports = new Map(this.#reports.map((report, i) => [report, i]))
    const clusters = new Map(this.#clusters.map((cluster, i) => [cluster, i]))
    const stands = this.#stands.some(STANDS).map(({ after, first, recent }) => {
      for (const cluster of recent) if (!clusters.has(cluster)) clusters.set(cluster, clusters.size)
      return [reports.get(after)!, first, recent.map((cluster) => clusters.get(cluster)!)] as const
    })
    return {
      reports: this.#reports.map(({ row, place }) => [row.document, place, numberOf(row)]),
      clusters: [...clusters.keys()].map(packedOf),
      stands,
      whys: [...whys.keys()],
      order: this.#all.map((proposal) => places.get(proposal)!),
    }
  }

  /**
   * Takes over what was packed.
   *
   * @param termsIn all terms of a document, as for `put`; asked for when somebody looks at them. @param settled as it was
   *   when it was packed, whatever is known later
   */
  unpack(
    { reports, clusters, whys, order, stands }: PackedPlans,
    rowAt: (number: number) => ProposalRow,
    termsIn: (document: string) => readonly TermRow[],
    settled: PlanOptions['settled'],
  ): void {
    const byRow = new Map<ProposalRow, Report>()
    const ofDocument = new Map<string, Report[]>()
    this.#reports = reports.map(([document, place, coding]): Report => {
      const row = rowAt(coding)
      let terms: readonly Compared[] | null = null
      const report: Report = {
        row,
        place,
        get terms(): readonly Compared[] {
          terms ??= comparedIn(row, termsIn(document))
          return terms
        },
      }
      byRow.set(row, report)
      const held = ofDocument.get(document) ?? []
      ofDocument.set(document, held)
      held[place] = report
      return report
    })
    for (const [document, held] of ofDocument) this.#ofDocument.set(document, held)
    const all = clusters.map(({ rows: numbers, joined, papers, called, ages, ...last }): Cluster => {
      const rows = numbers.map(rowAt)
      // What a report is held against any cluster by, however few it is like.
      const known = {
        ...last,
        rows,
        lastNumber: numberOfDay(last.lastDay),
        papers: new Set(papers),
        called: new Set(called),
        ages: new Set(ages),
      }
      const cluster = lazily<Cluster>(known, () =>
        joinedAs(
          joined.map(([coding, why, sure]) => ({ ...byRow.get(rowAt(coding))!, why: whys[why]!, sure })),
          { ...last, rows },
        ),
      )
      return cluster
    })
    this.#clusters = all.slice(0, order.length)
    const proposals = this.#clusters.map((cluster) => {
      const { rows } = cluster
      const proposal = lazily<Proposal>(null, () => proposalOf(cluster, settled(rows), this.#options.issues))
      this.#told.set(rows[0]!, { cluster, proposal })
      return proposal
    })
    for (const [after, first, recent] of stands)
      this.#stands.put({ after: this.#reports[after]!, first, recent: recent.map((place) => all[place]!) })
    this.#joining = new Joining(this.#clusters)
    this.#all = order.map((number) => proposals[number]!)
  }

  #tell(cluster: Cluster, gone: Set<Proposal>, added: Proposal[]): void {
    const { issues, settled } = this.#options
    const [first] = cluster.rows
    const before = this.#told.get(first!)
    if (before !== undefined && isSame(before.cluster, cluster) && !this.#isRenewed(cluster)) {
      before.cluster = cluster
      return
    }
    if (before !== undefined) gone.add(before.proposal)
    const proposal = proposalOf(cluster, settled(cluster.rows), issues)
    added.push(proposal)
    this.#told.set(first!, { cluster, proposal })
  }

  #isRenewed({ rows }: Cluster): boolean {
    return this.#renewed.size > 0 && rows.some(({ document }) => this.#renewed.has(document))
  }

  #join(): void {
    const changed = [...this.#added, ...this.#removed].sort(inLedgerOrder)
    const [first, last] = [changed[0]!, changed.at(-1)!]
    const isAtEnd = this.#removed.size === 0 && this.#isLast(first)
    this.#reports = merged(this.#reports, this.#removed, [...this.#added], inLedgerOrder)
    const end = [...this.#joining.clusters]
    const old = this.#stands
      .cutFrom((after) => inLedgerOrder(after, first) < 0)
      .filter(({ after }) => !this.#removed.has(after))
    this.#added.clear()
    this.#removed.clear()
    const stand = this.#stands.last
    const behind = stand === undefined ? 0 : placeIn(this.#reports, stand.after, inLedgerOrder) + 1
    if (!isAtEnd) this.#joining = new Joining(stand && clustersAt(stand, end))
    let next = 0
    let apart = 0
    for (let i = behind; i < this.#reports.length; i++) {
      const report = this.#reports[i]!
      apart++
      // What was joined already stands.
      if (isAtEnd && inLedgerOrder(report, first) < 0) continue
      const { clusters } = this.#joining
      this.#stands.beforeNext(clusters)
      this.#joining.add(report.row, report.terms)
      const isOld = old[next]?.after === report
      if (!isOld && apart < (this.#options.apart ?? APART)) continue
      this.#joining.settle()
      if (isOld && inLedgerOrder(report, last) >= 0 && this.#goesOn(old.slice(next), end)) return
      this.#stands.keep(report, clusters)
      apart = 0
      if (isOld) next++
    }
  }

  #isLast(report: Report): boolean {
    const newest = this.#reports.at(-1)
    return newest === undefined || inLedgerOrder(newest, report) < 0
  }

  /** Whether all goes on as it did from the first of these stands; then it is taken over, to what was at the end. */
  #goesOn(stands: readonly Stand<Report>[], end: readonly Cluster[]): boolean {
    const { clusters } = this.#joining
    const [was] = stands as [Stand<Report>]
    // What came after it changed these alone, and goes on from the same ones.
    const first = clusters.length - was.recent.length
    if (first < 0 || !was.recent.every((one, i) => isSame(one, clusters[first + i]!))) return false
    const [now, then] = [
      { clusters, count: first },
      { clusters: end, count: was.first },
    ]
    if (!areLookedAtAlike(now, then, was.after.row.sort, isSame)) return false
    this.#stands.goOn(stands, first - was.first, clusters)
    this.#joining = new Joining([...clusters.slice(0, first), ...end.slice(was.first)])
    return true
  }
}

/** The terms that a text gives of a proposal. */
function comparedIn(row: ProposalRow, terms: readonly TermRow[]): Compared[] {
  const key = proposalKeyOf(row)
  return terms.filter((term) => termKeyOf(term) === key).map(comparedBy)
}

/** How many are the very same at the beginning of two lists, and how many behind these at the end. */
function sameAround(a: readonly Cluster[], b: readonly Cluster[]): readonly [first: number, behind: number] {
  const least = Math.min(a.length, b.length)
  let first = 0
  while (first < least && a[first] === b[first]) first++
  let behind = 0
  while (behind < least - first && a[a.length - 1 - behind] === b[b.length - 1 - behind]) behind++
  return [first, behind]
}

/** As the ledger orders codings. */
const inLedgerOrder = (a: Report, b: Report): number =>
  bySort(a.row.sort, b.row.sort) || byText(a.row.document, b.row.document) || a.place - b.place

/** Whether two clusters are of the same reports, joined in the same way. */
function isSame(a: Cluster, b: Cluster): boolean {
  if (a === b) return true
  const same = <T>(x: readonly T[], y: readonly T[], equal: (one: T, other: T) => boolean): boolean =>
    x.length === y.length && x.every((one, i) => equal(one, y[i]!))
  return (
    a.form === b.form &&
    a.lastDay === b.lastDay &&
    a.lastSort === b.lastSort &&
    a.terms.length === b.terms.length &&
    same(a.rows, b.rows, Object.is) &&
    same(a.terms, b.terms, Object.is) &&
    same(a.joined, b.joined, (x, y) => x.coding === y.coding && x.why === y.why && x.sure === y.sure)
  )
}
