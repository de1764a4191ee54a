import {
  type Cluster,
  type Compared,
  comparedBy,
  inOrder,
  Joining,
  type Proposal,
  type ProposalRow,
  proposalKeyOf,
  proposalOf,
  type Settled,
  stillOpen,
  type TermRow,
  termKeyOf,
} from '../proposals/index.ts'
import { merged } from './merged.ts'
import { bySort, byText, placeIn } from './places.ts'

/** A report of a proposal with the terms that its text gives. */
interface Report {
  readonly row: ProposalRow
  /** Its place among those of its document. */
  readonly place: number
  readonly terms: readonly Compared[]
}

/** How the clusters stood behind a report. */
interface Stand {
  readonly after: Report
  readonly clusters: readonly Cluster[]
}

interface Told {
  cluster: Cluster
  readonly proposal: Proposal
}

const APART = 512

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
  #stands: Stand[] = []
  #joining = new Joining()
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
    const reports = rows.map((row, place): Report => {
      const key = proposalKeyOf(row)
      return { row, place, terms: terms.filter((term) => termKeyOf(term) === key).map(comparedBy) }
    })
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
    const { issues, settled } = this.#options
    const gone = new Set<Proposal>()
    const added: Proposal[] = []
    const told = this.#told
    const clusters = this.#joining.clusters
    for (const cluster of clusters) {
      const first = cluster.rows[0]!
      const before = told.get(first)
      if (before !== undefined && isSame(before.cluster, cluster) && !this.#isRenewed(cluster)) {
        before.cluster = cluster
        continue
      }
      if (before !== undefined) gone.add(before.proposal)
      const proposal = proposalOf(cluster, settled(cluster.rows), issues)
      added.push(proposal)
      told.set(first, { cluster, proposal })
    }
    if (told.size > clusters.length) {
      const firsts = new Set(clusters.map(({ rows }) => rows[0]!))
      for (const [first, { proposal }] of told) {
        if (firsts.has(first)) continue
        gone.add(proposal)
        told.delete(first)
      }
    }
    this.#renewed.clear()
    // What is told rests on these clusters: joining goes on with copies of them.
    this.#joining.held()
    this.#all = merged(this.#all, gone, added, inOrder)
    return this.#all
  }

  #isRenewed({ rows }: Cluster): boolean {
    return this.#renewed.size > 0 && rows.some(({ document }) => this.#renewed.has(document))
  }

  #join(): void {
    const changed = [...this.#added, ...this.#removed].sort(inLedgerOrder)
    const [first, last] = [changed[0]!, changed.at(-1)!]
    const isAtEnd = this.#removed.size === 0 && this.#isLast(first)
    this.#reports = merged(this.#reports, this.#removed, [...this.#added], inLedgerOrder)
    const before = this.#joining.clusters
    const begun = this.#stands.findIndex(({ after }) => inLedgerOrder(after, first) >= 0)
    const old = begun < 0 ? [] : this.#stands.slice(begun).filter(({ after }) => !this.#removed.has(after))
    if (begun >= 0) this.#stands.length = begun
    this.#added.clear()
    this.#removed.clear()
    const stand = this.#stands.at(-1)
    const behind = stand === undefined ? 0 : placeIn(this.#reports, stand.after, inLedgerOrder) + 1
    if (!isAtEnd) this.#joining = new Joining(stand?.clusters)
    let next = 0
    let apart = 0
    for (let i = behind; i < this.#reports.length; i++) {
      const report = this.#reports[i]!
      apart++
      // What was joined already stands.
      if (isAtEnd && inLedgerOrder(report, first) < 0) continue
      this.#joining.add(report.row, report.terms)
      const isOld = old[next]?.after === report
      if (!isOld && apart < (this.#options.apart ?? APART)) continue
      const clusters = this.#joining.held()
      if (isOld && inLedgerOrder(report, last) >= 0 && this.#goesOn(clusters, old.slice(next), before)) return
      this.#stands.push({ after: report, clusters })
      apart = 0
      if (isOld) next++
    }
  }

  #isLast(report: Report): boolean {
    const newest = this.#reports.at(-1)
    return newest === undefined || inLedgerOrder(newest, report) < 0
  }

  /** Whether all goes on as it did from the first of these stands; then it is taken over, to what was at the end. */
  #goesOn(clusters: readonly Cluster[], stands: readonly Stand[], end: readonly Cluster[]): boolean {
    const [was] = stands as [Stand]
    const { sort } = was.after.row
    const open = stillOpen(clusters, sort)
    if (open !== stillOpen(was.clusters, sort)) return false
    for (let i = 1; i <= open; i++) if (!isSame(clusters.at(-i)!, was.clusters.at(-i)!)) return false
    const closed = clusters.slice(0, clusters.length - open)
    const closedWas = was.clusters.length - open
    const goingOn = (all: readonly Cluster[]): Cluster[] => [...closed, ...all.slice(closedWas)]
    this.#stands.push(...stands.map((stand) => ({ ...stand, clusters: goingOn(stand.clusters) })))
    this.#joining = new Joining(goingOn(end))
    return true
  }
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
