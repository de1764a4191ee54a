import { dayOf } from '../evidence/index.ts'
import { type Compared, contentOf } from './likeness.ts'
import type { ProposalRow, TermRow } from './table.ts'
import { TermBook } from './term-book.ts'

/** Reports of one proposal. */
export interface Cluster {
  /** The same in all copies of a cluster, and of no other's. */
  readonly self: object
  readonly rows: ProposalRow[]
  readonly terms: Compared[]
  readonly joined: { readonly coding: string; readonly why: string; readonly sure: number }[]
  readonly authors: Set<string>
  readonly titles: Set<string>
  /** Words of its names that tell it from others. */
  readonly marks: Set<string>
  /** What papers its reports call it. */
  readonly papers: Set<string>
  form: ProposalRow['data']['form']
  lastDay: string | null
  /** Of the last report, its `sort`: clusters stand in the order of it. */
  lastSort: string
}

/** Days after which a proposal that nobody speaks of is not the one meant by "the plan". */
const CURRENT_DAYS = 21
/** Days within which an author's proposal of the same kind is the same one. */
const AUTHOR_DAYS = 45
/** Proposals that a report is compared with, the last spoken of first. */
const CANDIDATES = 40

/** Nouns and adjectives of any proposal. */
const COMMON = new Set([
  ...contentOf(
    'plan draft framework blueprint offer proposal package scheme initiative formula roadmap compromise text paper document version outline terms agreement pact accord treaty deal settlement demand ultimatum bill amendment resolution measure legislation first second third new latest revised final recent last year month page peace proposed bilateral joint main concrete oral written earlier original four two three so-called supposed reported alleged purported possible rumoured rumored mooted leaked first best full whole entire short long complete present current',
  ),
])

/**
 * Joins reports of proposals across articles, by day. Two reports are of one proposal where
 *
 * 1. they give the same title;
 * 2. they share a term (the same duty, party and issue in like words), or two where names tell them apart, and no author
 *    contradicts;
 * 3. they have an author in common and a name that tells it from others ("semiconductor"), or, where neither has one, the
 *    same form within 45 days;
 * 4. an agreement has the same two parties, or one party and a telling name;
 * 5. a report that says neither author nor terms ("the plan") is of the only proposal of its form spoken of in the last 21
 *    days;
 * 6. a report says that it is of another version ("a revised paper"), or calls it what one alone is called ("the draft"),
 *    and neither authors nor names that tell contradict: then it is of the last spoken of, or of that one.
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
  const book = new TermBook()
  const reports = proposals.map((row) => ({
    row,
    own: (ofProposal.get(proposalKeyOf(row)) ?? []).map((term) => book.add(term)),
  }))
  for (const { row, own } of reports) joining.add(row, own)
  return [...joining.clusters]
}

/** Equal for a proposal and the terms that its text gives of it. */
export const proposalKeyOf = (row: ProposalRow): string => `${row.document}:${localId(row)}:${row.sort}`
export const termKeyOf = (term: TermRow): string => `${term.document}:${term.data.proposal}:${term.sort}`

/** `p1` of `3f9a2c81b0:p1`. */
const localId = ({ id }: ProposalRow): string => id.slice(id.indexOf(':') + 1)

/**
 * The clusters while reports are joined one by one, in the order of their publication. What `held` has given is never
 * changed afterwards, so that joining can be begun again from there.
 */
export class Joining {
  readonly #clusters: Cluster[]
  /** Clusters that nobody else has. */
  readonly #own = new Set<Cluster>()

  /** @param from what `held` gave */
  constructor(from: readonly Cluster[] = []) {
    this.#clusters = [...from]
    for (const { self, terms } of from) for (const term of terms) this.#note(term, self)
  }

  /** The last spoken of last. */
  get clusters(): readonly Cluster[] {
    return this.#clusters
  }

  held(): readonly Cluster[] {
    this.#own.clear()
    return [...this.#clusters]
  }

  /** @param terms those of this report */
  add(row: ProposalRow, terms: readonly Compared[]): void {
    const clusters = this.#clusters
    const around = new Around(row, this.#sharedWith(terms), terms.length, clusters)
    let best: { cluster: Cluster; why: string; sure: number } | null = null
    const first = Math.max(0, clusters.length - CANDIDATES)
    for (let i = clusters.length - 1; i >= first; i--) {
      const cluster = clusters[i]!
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
          for (const term of other.terms) this.#note(term, cluster.self)
        }
      }
    }
    cluster.joined.push({ coding: row.id, why: best?.why ?? 'first report', sure: best?.sure ?? 1 })
    cluster.rows.push(row)
    for (const term of terms) {
      cluster.terms.push(term)
      this.#note(term, cluster.self)
    }
    for (const author of around.found.authors) cluster.authors.add(author)
    for (const mark of around.found.marks) cluster.marks.add(mark)
    for (const paper of around.found.papers) cluster.papers.add(paper)
    if (row.data.title !== null) cluster.titles.add(row.data.title.toLowerCase())
    cluster.lastDay = around.found.day ?? cluster.lastDay
    cluster.lastSort = row.sort
    // The last spoken of stands last.
    clusters.push(cluster)
    this.#own.add(cluster)
  }

  #note(term: Compared, cluster: object): void {
    term.joining = this
    term.cluster = cluster
  }

  /** How many of these terms each cluster, by its `self`, has one like. */
  #sharedWith(terms: readonly Compared[]): ReadonlyMap<object, number> {
    const counts = new Map<object, number>()
    for (const { like } of terms) {
      const met: object[] = []
      for (const { joining, cluster } of like) {
        if (joining !== this || cluster === null || met.includes(cluster)) continue
        met.push(cluster)
        counts.set(cluster, (counts.get(cluster) ?? 0) + 1)
      }
    }
    return counts
  }

  /** Takes a cluster out, to be changed. */
  #taken(cluster: Cluster): Cluster {
    this.#clusters.splice(this.#clusters.lastIndexOf(cluster), 1)
    return this.#own.has(cluster) ? cluster : copied(cluster)
  }
}

/** How many of the last clusters the reports from a day on may still look at; see `Joining.add`. */
export function stillOpen(clusters: readonly Cluster[], sort: string): number {
  // Of "1987" and "1987-03" the first day; undated reports come last, and look at the last spoken of alone.
  const day = sort === '' ? null : `${sort.slice(0, 10)}-01-01`.slice(0, 10)
  let open = Math.min(CANDIDATES, clusters.length)
  if (day === null) return open
  const bound = dayBefore(day, AUTHOR_DAYS + 1)
  while (open < clusters.length && clusters[clusters.length - 1 - open]!.lastSort >= bound) open++
  return open
}

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10)

const copied = (cluster: Cluster): Cluster => ({
  ...cluster,
  rows: [...cluster.rows],
  terms: [...cluster.terms],
  joined: [...cluster.joined],
  authors: new Set(cluster.authors),
  titles: new Set(cluster.titles),
  marks: new Set(cluster.marks),
  papers: new Set(cluster.papers),
})

/** From how sure on a report joins two that were told apart before. */
const SURE_OF_TWO = 0.85

const areApart = (a: Cluster, b: Cluster): boolean =>
  a.form !== b.form || (a.authors.size > 0 && b.authors.size > 0 && ![...a.authors].some((one) => b.authors.has(one)))

function merge(into: Cluster, from: Cluster, { why, sure }: { why: string; sure: number }): void {
  into.rows.push(...from.rows)
  into.rows.sort((a, b) => compare(a.sort === '' ? '~' : a.sort, b.sort === '' ? '~' : b.sort) || compare(a.id, b.id))
  into.terms.push(...from.terms)
  into.joined.push(...from.joined.map((one) => (one.why === 'first report' ? { ...one, why, sure } : one)))
  for (const author of from.authors) into.authors.add(author)
  for (const mark of from.marks) into.marks.add(mark)
  for (const paper of from.papers) into.papers.add(paper)
  for (const title of from.titles) into.titles.add(title)
  if (from.lastDay !== null && (into.lastDay === null || from.lastDay > into.lastDay)) into.lastDay = from.lastDay
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function created({ data, sort }: ProposalRow): Cluster {
  return {
    self: {},
    rows: [],
    terms: [],
    joined: [],
    authors: new Set(),
    titles: new Set(),
    marks: new Set(),
    papers: new Set(),
    form: data.form,
    lastDay: null,
    lastSort: sort,
  }
}

/** What a report is known by. */
interface Features {
  readonly authors: ReadonlySet<string>
  readonly marks: ReadonlySet<string>
  readonly papers: ReadonlySet<string>
  /** Of publication. */
  readonly day: string | null
}

/** What a report is looked at with. */
class Around {
  readonly found: Features
  /** How many of its terms each cluster, by its `self`, has one like. */
  readonly shared: ReadonlyMap<object, number>
  readonly terms: number
  readonly #row: ProposalRow
  readonly #clusters: readonly Cluster[]
  #recent: readonly Cluster[] | null = null
  #current: readonly Cluster[] | null = null
  #mostSaid: Cluster | null | undefined
  #called: readonly Cluster[] | null = null

  constructor(row: ProposalRow, shared: ReadonlyMap<object, number>, terms: number, clusters: readonly Cluster[]) {
    this.found = features(row)
    this.shared = shared
    this.terms = terms
    this.#row = row
    this.#clusters = clusters
  }

  /** Clusters of its form that were spoken of within `CURRENT_DAYS`. */
  get current(): readonly Cluster[] {
    const { form } = this.#row.data
    this.#current ??= this.#spokenOf(CURRENT_DAYS).filter((one) => one.form === form)
    return this.#current
  }

  /** The paper that most was said of. */
  get mostSaid(): Cluster | null {
    if (this.#mostSaid === undefined) {
      this.#mostSaid = null
      for (const one of this.#spokenOf(AUTHOR_DAYS))
        if (isPaper(one) && one.terms.length > 0 && one.rows.length > (this.#mostSaid?.rows.length ?? 0))
          this.#mostSaid = one
    }
    return this.#mostSaid
  }

  /** Papers that are called what it is called. */
  get called(): readonly Cluster[] {
    const { papers } = this.found
    this.#called ??= this.#spokenOf(CURRENT_DAYS).filter(
      (one) => isPaper(one) && first(papers, (paper) => one.papers.has(paper)) !== undefined,
    )
    return this.#called
  }

  /** Clusters that were spoken of within so many days, 45 at most, before the report. */
  #spokenOf(days: number): readonly Cluster[] {
    const { day } = this.found
    if (day === null) return []
    if (this.#recent === null) {
      const clusters = this.#clusters
      const bound = dayBefore(day, AUTHOR_DAYS + 1)
      const found: Cluster[] = []
      for (let i = clusters.length - 1; i >= 0 && clusters[i]!.lastSort >= bound; i--)
        if (daysBetween(clusters[i]!.lastDay, day) <= AUTHOR_DAYS) found.push(clusters[i]!)
      this.#recent = found.reverse()
    }
    return this.#recent.filter(({ lastDay }) => daysBetween(lastDay, day) <= days)
  }
}

const isPaper = ({ form, papers }: Cluster): boolean => form === 'plan' && papers.size > 0

function first<T>(all: Iterable<T>, isIt: (one: T) => boolean): T | undefined {
  for (const one of all) if (isIt(one)) return one
  return undefined
}

const featuresOf = new WeakMap<ProposalRow, Features>()

function features(row: ProposalRow): Features {
  const known = featuresOf.get(row)
  if (known !== undefined) return known
  const { data } = row
  const authors = new Set(data.authors.flatMap(({ party }) => (party === null ? [] : [party])))
  const partyWords = contentOf([...authors].join(' '))
  const marks = new Set<string>()
  for (const { words } of data.names) {
    for (const word of contentOf(words))
      if (!COMMON.has(word) && !partyWords.has(word) && !/^\d/.test(word)) marks.add(word)
  }
  const found = { authors, marks, papers: papersIn(row), day: dayOf(row) }
  featuresOf.set(row, found)
  return found
}

function matchOf(cluster: Cluster, row: ProposalRow, around: Around): { why: string; sure: number } | null {
  const { data } = row
  const { authors, marks, day } = around.found
  if (data.title !== null && cluster.titles.has(data.title.toLowerCase())) return { why: 'the same title', sure: 0.95 }
  if (cluster.form !== data.form) return null
  const sharedAuthor = first(authors, (author) => cluster.authors.has(author))
  if (authors.size > 0 && cluster.authors.size > 0 && sharedAuthor === undefined) return null
  const mark = first(marks, (word) => cluster.marks.has(word))
  const shared = around.shared.get(cluster.self) ?? 0
  // "the Paris accord" is not "the chip accord", though both lower tariffs.
  const apart = marks.size > 0 && cluster.marks.size > 0 && mark === undefined
  if (shared > (apart ? 1 : 0)) {
    const share = shared / Math.max(1, Math.min(around.terms, cluster.terms.length))
    return {
      why: shared === 1 ? 'a term in common' : `${shared} terms in common`,
      sure: Math.min(0.95, 0.75 + 0.1 * shared + 0.1 * share),
    }
  }
  const isWithin = (days: number): boolean => daysBetween(cluster.lastDay, day) <= days
  if (data.form === 'agreement') {
    let parties = 0
    for (const author of authors) if (cluster.authors.has(author)) parties++
    if (parties > 1) return { why: 'the same parties', sure: 0.8 }
    if (parties === 1 && mark !== undefined) return { why: `one party, and "${mark}" in its name`, sure: 0.8 }
    if (parties === 1 && marks.size === 0 && isWithin(CURRENT_DAYS)) return { why: 'one party in common', sure: 0.65 }
  } else if (sharedAuthor !== undefined) {
    if (mark !== undefined) return { why: `by ${sharedAuthor}, and "${mark}" in its name`, sure: 0.85 }
    if (marks.size === 0 && cluster.marks.size === 0 && data.form !== 'demand' && isWithin(AUTHOR_DAYS))
      return { why: `by ${sharedAuthor}, within ${daysBetween(cluster.lastDay, day)} days`, sure: 0.7 }
  } else if (mark !== undefined && authors.size === 0) return { why: `"${mark}" in its name`, sure: 0.7 }
  const paper = data.form === 'plan' && !apart ? versionOf(cluster, row, around) : null
  if (paper !== null) return paper
  if (authors.size > 0 || around.terms > 0 || marks.size > 0 || !isWithin(CURRENT_DAYS)) return null
  return around.current.length === 1 ? { why: 'the only one spoken of at the time', sure: 0.6 } : null
}

/** Nouns that papers are called by; an offer by word of mouth is none. */
const PAPERS = /\b(draft|framework|blueprint|roadmap|text|paper|document|outline)\b/i

function papersIn({ data: { title, names } }: ProposalRow): ReadonlySet<string> {
  return new Set(
    [title ?? '', ...names.map(({ words }) => words)].flatMap((words) => PAPERS.exec(words)?.[1]?.toLowerCase() ?? []),
  )
}

/** Another version of what was spoken of, or what one paper alone is called. */
function versionOf(cluster: Cluster, row: ProposalRow, around: Around): { why: string; sure: number } | null {
  const { draft } = row.data
  const { papers, marks } = around.found
  if (papers.size === 0) return null
  // The paper that most was said of: "a revised text" is one of it.
  if (draft.words !== null && draft.number !== 1)
    return around.mostSaid === cluster ? { why: `another version of it: "${draft.words}"`, sure: 0.6 } : null
  if (marks.size > 0) return null
  const { called } = around
  return called.length === 1 && called[0] === cluster
    ? { why: `the only one that is called "${[...papers][0]}"`, sure: 0.6 }
    : null
}

const DAY = 86_400_000

/** Whole days between two days; infinite where one is not known. */
export function daysBetween(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number.POSITIVE_INFINITY
  return a === b ? 0 : Math.abs(numberOf(a) - numberOf(b))
}

/** Days since 1970 of `2031-03-04`. */
const numberOf = (day: string): number =>
  Math.round(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY)
