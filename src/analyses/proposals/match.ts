import { ageOf } from '../../reading/index.ts'
import { dayNumberOf, daysBetween } from '../../text/index.ts'
import { wholeDayOf } from '../evidence/index.ts'
import type { Cluster } from './cluster.ts'
import { type Compared, contentOf, isTellingOfOne } from './likeness.ts'
import type { ProposalRow } from './table.ts'

/** Days after which a proposal that nobody speaks of is not the one meant by "the plan". */
export const CURRENT_DAYS = 21
/** Days within which an author's proposal of the same kind is the same one. */
export const AUTHOR_DAYS = 45
/** Nouns and adjectives of any proposal. */
const COMMON = new Set([
  ...contentOf(
    'plan draft framework blueprint offer proposal package scheme initiative formula roadmap compromise text paper document version outline terms agreement pact accord treaty deal settlement demand ultimatum bill amendment resolution measure legislation first second third new latest revised final recent last year month page peace proposed bilateral joint main concrete oral written earlier original four two three so-called supposed reported alleged purported possible rumoured rumored mooted leaked first best full whole entire short long complete present current counter counterproposal counteroffer counterplan memorandum rival competing serious generous fair modest improved better one four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred confidential secret internal private public official unofficial formal informal detailed brief single idea concept notion motion letter memo note',
  ),
])

/** What a report is known by. */
export interface Features {
  readonly authors: ReadonlySet<string>
  readonly marks: ReadonlySet<string>
  readonly papers: ReadonlySet<string>
  readonly called: ReadonlySet<string>
  readonly age: 'new' | 'old' | null
  /** Years in its names: "the 2031 budget plan". */
  readonly years: ReadonlySet<string>
  /** It is called an answer to another: "the counterproposal". */
  readonly counters: boolean
  /** Of publication, with its number as `numberOf`. */
  readonly day: string | null
  readonly number: number
}

/** What a report is looked at with. */
export class Around {
  readonly found: Features
  readonly terms: readonly Compared[]
  readonly #row: ProposalRow
  readonly #clusters: readonly Cluster[]
  #current: Cluster | null | undefined
  #mostSaid: Cluster | null | undefined
  #called: Cluster | null | undefined
  #theirs: Cluster | null | undefined

  /** @param terms those of the report */
  constructor(row: ProposalRow, terms: readonly Compared[], clusters: readonly Cluster[]) {
    this.found = features(row)
    this.terms = terms
    this.#row = row
    this.#clusters = clusters
  }

  /** Of how many of its terms a cluster has one that shows that they are of one proposal. */
  sharedWith({ terms }: Cluster): number {
    let count = 0
    for (const mine of this.terms) if (terms.some((other) => isTellingOfOne(mine, other))) count++
    return count
  }

  /** The only cluster of its form that was spoken of within `CURRENT_DAYS`; null: there is none, or are several. */
  get current(): Cluster | null {
    const { form } = this.#row.data
    if (this.#current === undefined) {
      this.#current = this.#onlyOne((one) => one.form === form && !isOfOtherAge(this.found, one))
    }
    return this.#current
  }

  /** The only paper that is called what it is called. */
  get called(): Cluster | null {
    const { papers } = this.found
    if (this.#called === undefined)
      this.#called = this.#onlyOne((one) => isPaper(one) && firstShared(papers, one.papers) !== undefined)
    return this.#called
  }

  /** The only one by an author of its own that was called anything, of its form and within `CURRENT_DAYS`. */
  get theirs(): Cluster | null {
    const { form } = this.#row.data
    if (this.#theirs === undefined)
      this.#theirs = this.#onlyOne(
        (one) =>
          one.form === form &&
          firstShared(this.found.authors, one.authors) !== undefined &&
          one.rows.some(({ data }) => data.names.length > 0),
      )
    return this.#theirs
  }

  /** The paper that most was said of, in the last 45 days; of equal ones that which was spoken of first. */
  get mostSaid(): Cluster | null {
    if (this.#mostSaid === undefined) {
      let most: Cluster | null = null
      this.#spokenOf(AUTHOR_DAYS, (one) => {
        if (isPaper(one) && one.terms.length > 0 && one.rows.length >= (most?.rows.length ?? 1)) most = one
        return true
      })
      this.#mostSaid = most
    }
    return this.#mostSaid
  }

  #onlyOne(isIt: (one: Cluster) => boolean): Cluster | null {
    const found: Cluster[] = []
    this.#spokenOf(CURRENT_DAYS, (one) => {
      if (isIt(one)) found.push(one)
      return found.length < 2
    })
    return found.length === 1 ? found[0]! : null
  }

  /** Clusters that were spoken of within so many days, 45 at most, before the report; the last first, as long as wanted. */
  #spokenOf(days: number, look: (cluster: Cluster) => boolean): void {
    const { day, number } = this.found
    if (day === null) return
    const clusters = this.#clusters
    const bound = dayBefore(day, AUTHOR_DAYS + 1)
    for (let i = clusters.length - 1; i >= 0; i--) {
      const one = clusters[i]!
      if (one.lastSort < bound) return
      if (Math.abs(one.lastNumber - number) <= days && !look(one)) return
    }
  }
}

export const isPaper = ({ form, papers }: Cluster): boolean => form === 'plan' && papers.size > 0

/** The first of one set that is in the other. */
function firstShared(some: ReadonlySet<string>, others: ReadonlySet<string>): string | undefined {
  // Most have none at all, and this is asked for every report and each of forty proposals.
  if (some.size > 0 && others.size > 0) for (const one of some) if (others.has(one)) return one
  return undefined
}

const OWNER = /^.*?\p{L}(?:['’]s|s['’])\s+/u

const featuresOf = new WeakMap<ProposalRow, Features>()

export function features(row: ProposalRow): Features {
  const known = featuresOf.get(row)
  if (known !== undefined) return known
  const { data } = row
  const authors = new Set(data.authors.flatMap(({ party }) => (party === null ? [] : [party])))
  const partyWords = contentOf([...authors].join(' '))
  const marks = new Set<string>()
  for (const { words } of data.names) {
    // "the government's offer": whose it is, its authors tell.
    for (const word of contentOf(authors.size > 0 ? words.replace(OWNER, '') : words))
      if (!COMMON.has(word) && !partyWords.has(word) && !/^\d/.test(word)) marks.add(word)
  }
  const day = wholeDayOf(row)
  const counters = data.names.some(({ words }) => COUNTER.test(words))
  const years = new Set(data.names.flatMap(({ words }) => words.match(YEAR) ?? []))
  const called = new Set(data.names.flatMap(({ words }) => OWN_NAME.exec(words)?.[0].toLowerCase() ?? []))
  const age = ageOf(data.names.flatMap(({ words }) => words.toLowerCase().split(/\s+/)))
  const papers = papersIn(row)
  const found = { authors, marks, papers, called, age, years, counters, day, number: numberOfDay(day) }
  featuresOf.set(row, found)
  return found
}

/** "the new *Sugar Agreement*" */
const OWN_NAME =
  /(?:\p{Lu}[\p{L}-]+ ){1,6}(?:Agreement|Accord|Pact|Treaty|Convention|Protocol|Deal|Settlement)(?![\p{L}-])/u

/** "The new pact" is not "the current pact". */
const isOfOtherAge = ({ age }: Features, { form, ages }: Cluster): boolean =>
  form === 'agreement' && age !== null && ages.size === 1 && !ages.has(age)

/** A year, and neither a sum nor a quantity: not of "a 2000-tonne quota", "$2000". */
const YEAR = /(?<![\p{Sc}\d.,])(?:1[89]|20)\d\d(?![-‑\d]|[.,]\d)/gu

/** "the 2031 budget" is not "the 2032 budget". */
function isOfOtherYear({ years }: Features, { rows }: Cluster): boolean {
  if (years.size === 0) return false
  let isDated = false
  for (const row of rows) {
    for (const year of features(row).years) {
      if (years.has(year)) return false
      isDated = true
    }
  }
  return isDated
}

/** Why a report is of a proposal, and how sure that is; null: it is not. See `joinProposals`. */
export function matchOf(cluster: Cluster, row: ProposalRow, around: Around): { why: string; sure: number } | null {
  const { data } = row
  const { authors, marks, day, number } = around.found
  if (data.title !== null && cluster.titles.has(data.title.toLowerCase())) return { why: 'the same title', sure: 0.95 }
  if (cluster.form !== data.form || isOfOtherYear(around.found, cluster)) return null
  if (isOfOtherAge(around.found, cluster)) return null
  const sharedAuthor = firstShared(authors, cluster.authors)
  if (authors.size > 0 && cluster.authors.size > 0 && sharedAuthor === undefined) return null
  if (sharedAuthor === undefined && isAnswerTo(around.found, cluster)) return null
  const mark = firstShared(marks, cluster.marks)
  const shared = around.sharedWith(cluster)
  // "the Paris accord" is not "the chip accord", though both lower tariffs.
  const apart = marks.size > 0 && cluster.marks.size > 0 && mark === undefined
  if (apart && isBeside(row, cluster)) return null
  if (shared > (apart ? 1 : 0)) {
    const share = shared / Math.max(1, Math.min(around.terms.length, cluster.terms.length))
    return {
      why: shared === 1 ? 'a term in common' : `${shared} terms in common`,
      sure: Math.min(0.95, 0.75 + 0.1 * shared + 0.1 * share),
    }
  }
  const isWithin = (days: number): boolean => Math.abs(cluster.lastNumber - number) <= days
  if (data.form === 'agreement') {
    const called = firstShared(around.found.called, cluster.called)
    if (called !== undefined && (authors.size === 0 || cluster.authors.size === 0))
      return { why: `called "${called}"`, sure: called.split(' ').length > 2 ? 0.9 : 0.8 }
    let parties = 0
    for (const author of authors) if (cluster.authors.has(author)) parties++
    if (parties > 1) return { why: 'the same parties', sure: 0.8 }
    if (parties === 1 && mark !== undefined) return { why: `one party, and "${mark}" in its name`, sure: 0.8 }
    if (parties === 1 && marks.size === 0 && isWithin(CURRENT_DAYS)) return { why: 'one party in common', sure: 0.65 }
  } else if (sharedAuthor !== undefined) {
    if (mark !== undefined) return { why: `by ${sharedAuthor}, and "${mark}" in its name`, sure: 0.85 }
    // What somebody offered by word of mouth is not yet their draft, nor their answer to another's offer.
    if (isUnnamed(cluster) && (around.found.papers.size > 0 || isCounter(row))) return null
    if (data.names.length === 0 && (cluster.papers.size > 0 || cluster.rows.some(isCounter))) return null
    if (marks.size === 0 && cluster.marks.size === 0 && data.form !== 'demand' && isWithin(AUTHOR_DAYS))
      return { why: `by ${sharedAuthor}, within ${daysApart(cluster.lastDay, day)} days`, sure: 0.7 }
    // "Kessar's offer" is the only one that Kessar made.
    if (marks.size === 0 && data.form === 'plan' && data.names.length > 0 && around.theirs === cluster)
      return { why: `the only one by ${sharedAuthor} spoken of at the time`, sure: 0.6 }
  } else if (isCounter(row) && cluster.rows.some(isCounter) && isWithin(AUTHOR_DAYS)) {
    return { why: 'an answer to another, as it was', sure: 0.7 }
  } else if (mark !== undefined && authors.size === 0) return { why: `"${mark}" in its name`, sure: 0.7 }
  const paper = data.form === 'plan' && !apart ? versionOf(cluster, row, around) : null
  if (paper !== null) return paper
  if (authors.size > 0 || around.terms.length > 0 || marks.size > 0 || !isWithin(CURRENT_DAYS)) return null
  return around.current !== null ? { why: 'the only one spoken of at the time', sure: 0.6 } : null
}

/** Equal for the reports of one appearance of a text. */
export const textOf = ({ document, sort }: ProposalRow): string => `${document} ${sort}`

/** Whether the report's own text told of it before. */
function isBeside(row: ProposalRow, { rows }: Cluster): boolean {
  for (let i = rows.length - 1; i >= 0 && rows[i]!.sort === row.sort; i--)
    if (rows[i]!.document === row.document) return true
  return false
}

/** Nothing but a verb tells of it: "offered to", "proposed that". */
const isUnnamed = ({ rows }: Cluster): boolean => rows.every(({ data }) => data.names.length === 0)

/** A counter-proposal. */
const isCounter = ({ data: { names } }: ProposalRow): boolean => names.some(({ words }) => COUNTER.test(words))

/** What answers a proposal is another's: "a counter-offer". */
const COUNTER = /\bcounter-?(?:offer|proposal|plan|bid|demand)s?\b/i

/**
 * Whether one is called an answer to another, and that other is not: "35 percent" and "a counterproposal of 18 percent" are alike because
 * they are about the same things.
 */
const isAnswerTo = ({ counters, number }: Features, cluster: Cluster): boolean =>
  counters && cluster.lastNumber < number && !cluster.rows.some((one) => features(one).counters)

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
  return around.called === cluster ? { why: `the only one that is called "${[...papers][0]}"`, sure: 0.6 } : null
}

const DAY = 86_400_000

/** @param day a whole one */
export const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10)

/** How far two days are apart, whichever comes first; infinite where one is not known: such a text is near no other. */
const daysApart = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number.POSITIVE_INFINITY : Math.abs(daysBetween(a, b))

/** Days since 1970; not a number: the day is not known. */
export const numberOfDay = (day: string | null): number => (day === null ? Number.NaN : dayNumberOf(day))
