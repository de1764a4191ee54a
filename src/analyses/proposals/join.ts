import { byText } from '../evidence/index.ts'
import type { Cluster } from './cluster.ts'
import { type Compared, comparedBy } from './likeness.ts'
import {
  Around,
  AUTHOR_DAYS,
  CURRENT_DAYS,
  dayBefore,
  type Features,
  features,
  isPaper,
  matchOf,
  numberOfDay,
  textOf,
} from './match.ts'
import type { ProposalRow, TermRow } from './table.ts'

/** Proposals that a report is compared with, the last spoken of first; no others are changed by it. */
export const LOOKED_AT = 40

/**
 * Joins reports of proposals across articles, by day. Two reports are of one proposal where
 *
 * 1. they give the same title;
 * 2. they share a term (the same duty, party and issue in like words, two at least), or two where names tell them apart, and
 *    no author contradicts;
 * 3. they have an author in common and a name that tells it from others ("semiconductor"), or, where neither has one, the
 *    same form within 45 days; or the report has none, and the author made only that one in the last 21 days;
 * 4. an agreement has the same two parties, or one party and a telling name, or a name in capitals where no parties tell it apart,
 *    and the one is not the new and the other the old one;
 * 5. a report that says neither author nor terms ("the plan") is of the only proposal of its form spoken of in the last 21
 *    days;
 * 6. a report says that it is of another version ("a revised paper"), or calls it what one alone is called ("the draft"),
 *    and neither authors nor names that tell contradict: then it is of the last spoken of, or of that one.
 *
 * What one text tells of by two names is never one ("the Elm plan", "the Whit plan"), whatever both have in common; nor is what is
 * called by two years ("the 2031 budget", "the 2032 budget").
 *
 * What is called a counter-offer is another than what was spoken of before, which nobody called so, unless an author made both.
 *
 * A version that says that it is another one ("a second draft") is joined too: drafts are told apart within the proposal.
 */
export function joinProposals(proposals: readonly ProposalRow[], terms: readonly TermRow[]): Cluster[] {
  const ofProposal = new Map<string, TermRow[]>()
  for (const term of terms) {
    const key = termKeyOf(term)
    const held = ofProposal.get(key)
    if (held === undefined) ofProposal.set(key, [term])
    else held.push(term)
  }
  const joining = new Joining()
  for (const row of proposals) joining.add(row, (ofProposal.get(proposalKeyOf(row)) ?? []).map(comparedBy))
  return [...joining.clusters]
}

/** Equal for a proposal and the terms that its text gives of it. */
export const proposalKeyOf = (row: ProposalRow): string => `${row.document}:${localId(row)}:${row.sort}`
/** The same of a term. */
export const termKeyOf = (term: TermRow): string => `${term.document}:${term.data.proposal}:${term.sort}`

/** `p1` of `3f9a2c81b0:p1`. */
const localId = ({ id }: ProposalRow): string => id.slice(id.indexOf(':') + 1)

/**
 * The clusters while reports are joined one by one, in the order of their publication. What there was at `settle` is never
 * changed afterwards, so that joining can be begun again from there.
 */
export class Joining {
  readonly #clusters: Cluster[]
  /** Clusters that nobody else has. */
  readonly #own = new Set<Cluster>()

  /** @param from clusters that were settled */
  constructor(from: readonly Cluster[] = []) {
    this.#clusters = [...from]
  }

  /** The last spoken of last. */
  get clusters(): readonly Cluster[] {
    return this.#clusters
  }

  /** From here on joining goes on with copies. */
  settle(): void {
    this.#own.clear()
  }

  /** @param terms those of this report */
  add(row: ProposalRow, terms: readonly Compared[]): void {
    const clusters = this.#clusters
    const around = new Around(row, terms, clusters)
    let best: { cluster: Cluster; why: string; sure: number } | null = null
    const first = Math.max(0, clusters.length - LOOKED_AT)
    const { form, title } = row.data
    for (let i = clusters.length - 1; i >= first; i--) {
      const cluster = clusters[i]!
      // Only a title joins what is called a plan with what is called a demand.
      if (cluster.form !== form && title === null) continue
      const match = matchOf(cluster, row, around)
      if (match !== null && (best === null || match.sure > best.sure)) best = { cluster, ...match }
    }
    const cluster = best === null ? created(row) : this.#taken(best.cluster)
    if (best !== null && best.sure >= SURE_OF_TWO) {
      // What shares its terms with two others shows that they are one.
      for (const other of clusters.slice(Math.max(0, first)).filter((one) => !areApart(one, cluster))) {
        const match = matchOf(other, row, around)
        if (match !== null && match.sure >= SURE_OF_TWO) {
          clusters.splice(clusters.lastIndexOf(other), 1)
          merge(cluster, other, match)
        }
      }
    }
    cluster.joined.push(joinedBy(row, best?.why ?? 'first report', best?.sure ?? 1))
    cluster.rows.push(row)
    cluster.terms.push(...terms)
    know(cluster, row, around.found)
    if (around.found.day !== null) {
      cluster.lastDay = around.found.day
      cluster.lastNumber = around.found.number
    }
    cluster.lastSort = row.sort
    // The last spoken of stands last.
    clusters.push(cluster)
    this.#own.add(cluster)
  }

  /** Takes a cluster out, to be changed. */
  #taken(cluster: Cluster): Cluster {
    this.#clusters.splice(this.#clusters.lastIndexOf(cluster), 1)
    return this.#own.has(cluster) ? cluster : copied(cluster)
  }
}

/** The first clusters of a list. */
export interface Earlier {
  readonly clusters: readonly Cluster[]
  readonly count: number
}

/**
 * Whether reports from a day on, which may go by clusters without joining them, go by alike ones of two lists; see `Around`.
 *
 * @param sort of the first such report
 */
export function areLookedAtAlike(
  one: Earlier,
  other: Earlier,
  sort: string,
  isAlike: (a: Cluster, b: Cluster) => boolean,
): boolean {
  // Undated reports come last, and look at none.
  if (sort === '') return true
  // Of "1987" and "1987-03" the first day.
  const day = `${sort.slice(0, 10)}-01-01`.slice(0, 10)
  const [bound, current] = [dayBefore(day, AUTHOR_DAYS + 1), dayBefore(day, CURRENT_DAYS + 1)]
  /** The last one before a place that is looked at; null: there is none. */
  const lastBefore = ({ clusters }: Earlier, end: number): number | null => {
    for (let i = end - 1; i >= 0; i--) {
      const cluster = clusters[i]!
      if (cluster.lastSort < bound) return null
      if (cluster.lastSort >= current || isPaper(cluster)) return i
    }
    return null
  }
  for (let [i, j] = [lastBefore(one, one.count), lastBefore(other, other.count)]; ; ) {
    if (i === null || j === null) return i === j
    if (!isAlike(one.clusters[i]!, other.clusters[j]!)) return false
    i = lastBefore(one, i)
    j = lastBefore(other, j)
  }
}

type Joined = Cluster['joined'][number]

/** Of several appearances of a text each is joined, under one id. */
const rows = new WeakMap<Joined, ProposalRow>()

function joinedBy(row: ProposalRow, why: string, sure: number): Joined {
  const joined = { coding: row.id, why, sure }
  rows.set(joined, row)
  return joined
}

/** The report that was joined. */
export const rowJoined = (joined: Joined): ProposalRow => rows.get(joined)!

/** A report as it was joined. */
export interface JoinedReport {
  readonly row: ProposalRow
  readonly terms: readonly Compared[]
  readonly why: string
  readonly sure: number
}

/** The cluster that came of reports, without joining them anew. @param reports in the order of its `joined` */
export function joinedAs(
  reports: readonly JoinedReport[],
  { rows, lastDay, lastSort }: Pick<Cluster, 'rows' | 'lastDay' | 'lastSort'>,
): Cluster {
  const cluster = { ...created(reports[0]!.row), lastDay, lastNumber: numberOfDay(lastDay), lastSort }
  cluster.rows.push(...rows)
  for (const { row, terms, why, sure } of reports) {
    cluster.joined.push(joinedBy(row, why, sure))
    cluster.terms.push(...terms)
    know(cluster, row, features(row))
  }
  return cluster
}

function know(cluster: Cluster, { data: { title } }: ProposalRow, found: Features): void {
  const { authors, marks, papers, called, age } = found
  for (const name of called) cluster.called.add(name)
  if (age !== null) cluster.ages.add(age)
  for (const author of authors) cluster.authors.add(author)
  for (const mark of marks) cluster.marks.add(mark)
  for (const paper of papers) cluster.papers.add(paper)
  if (title !== null) cluster.titles.add(title.toLowerCase())
}

const copied = (cluster: Cluster): Cluster => ({
  ...cluster,
  rows: [...cluster.rows],
  terms: [...cluster.terms],
  joined: [...cluster.joined],
  authors: new Set(cluster.authors),
  titles: new Set(cluster.titles),
  marks: new Set(cluster.marks),
  papers: new Set(cluster.papers),
  called: new Set(cluster.called),
  ages: new Set(cluster.ages),
})

/** From how sure on a report joins two that were told apart before. */
const SURE_OF_TWO = 0.85

const isCounter = ({ rows }: Cluster): boolean => rows.some((row) => features(row).counters)

/** Whether one text tells of both, by names of their own: "the Elm plan" and "the Whit plan". */
function areNamedApart(a: Cluster, b: Cluster): boolean {
  if (a.marks.size === 0 || b.marks.size === 0 || [...a.marks].some((mark) => b.marks.has(mark))) return false
  const texts = new Set(a.rows.map(textOf))
  return b.rows.some((row) => texts.has(textOf(row)))
}

const areApart = (a: Cluster, b: Cluster): boolean =>
  a.form !== b.form ||
  isCounter(a) !== isCounter(b) ||
  areNamedApart(a, b) ||
  (a.authors.size > 0 && b.authors.size > 0 && ![...a.authors].some((one) => b.authors.has(one)))

function merge(into: Cluster, from: Cluster, { why, sure }: { why: string; sure: number }): void {
  into.rows.push(...from.rows)
  into.rows.sort((a, b) => byText(a.sort === '' ? '~' : a.sort, b.sort === '' ? '~' : b.sort) || byText(a.id, b.id))
  into.terms.push(...from.terms)
  into.joined.push(
    ...from.joined.map((one) => (one.why === 'first report' ? joinedBy(rowJoined(one), why, sure) : one)),
  )
  for (const author of from.authors) into.authors.add(author)
  for (const mark of from.marks) into.marks.add(mark)
  for (const paper of from.papers) into.papers.add(paper)
  for (const name of from.called) into.called.add(name)
  for (const age of from.ages) into.ages.add(age)
  for (const title of from.titles) into.titles.add(title)
  if (from.lastDay !== null && (into.lastDay === null || from.lastDay > into.lastDay)) {
    into.lastDay = from.lastDay
    into.lastNumber = from.lastNumber
  }
}

function created({ data, sort }: ProposalRow): Cluster {
  return {
    rows: [],
    terms: [],
    joined: [],
    authors: new Set(),
    titles: new Set(),
    marks: new Set(),
    papers: new Set(),
    called: new Set(),
    ages: new Set(),
    form: data.form,
    lastDay: null,
    lastNumber: Number.NaN,
    lastSort: sort,
  }
}
