import { dayOf, type OriginOf } from '../evidence/index.ts'
import type { Cluster } from './cluster.ts'
import { proposalKeyOf, termKeyOf } from './join.ts'
import { type Compared, contentOf, isSameTerm, type Worded } from './likeness.ts'
import type { Draft, DraftChange, ProposalRow, Term, ToldChange } from './table.ts'
import { groupsOf, termsOf } from './terms.ts'

/** Terms that one text must report of a draft for what it leaves out to be new in the next, or gone. */
const AT_LENGTH = 4

interface Version {
  readonly label: string | null
  readonly number: number | null
  readonly rows: ProposalRow[]
}

/**
 * The versions of a proposal that texts tell apart, oldest first: by number ("second draft"), by the word for it
 * ("revised"), or by its date. What says nothing of versions belongs to the last that was spoken of.
 *
 * @param terms of all versions together
 */
export function draftsOf(
  cluster: Cluster,
  terms: readonly Term[],
  originOf: OriginOf,
  issues: readonly string[],
): Draft[] {
  const versions: Version[] = []
  for (const row of cluster.rows) {
    const label = labelOf(row)
    const last = versions.at(-1)
    const same = label === null ? undefined : versions.find((version) => version.label === label)
    if (label === null && last !== undefined) last.rows.push(row)
    else if (same !== undefined) same.rows.push(row)
    // The first version is what was spoken of before anybody told it from a second.
    else if (versions.length === 1 && last!.label === null && isFirst(row))
      versions[0] = { label, number: row.data.draft.number, rows: [...last!.rows, row] }
    else versions.push({ label, number: row.data.draft.number, rows: [row] })
  }
  const isOld = ({ number, label }: Version): boolean => number === 1 || /^(?:earlier|previous)/.test(label ?? '')
  // What is told of an earlier one afterwards stands before all the same.
  const inOrder = [...versions.filter(isOld), ...versions.filter((version) => !isOld(version))]
  const ofReport = new Map<string, Compared[]>()
  for (const term of cluster.terms) {
    const key = termKeyOf(term.row)
    const held = ofReport.get(key)
    if (held === undefined) ofReport.set(key, [term])
    else held.push(term)
  }
  const places = new Map(cluster.terms.map((term, i) => [term, i]))
  const termsOfRows = (rows: readonly ProposalRow[]): Compared[] =>
    [...new Set(rows.map(proposalKeyOf))]
      .flatMap((key) => ofReport.get(key) ?? [])
      .sort((a, b) => places.get(a)! - places.get(b)!)
  return inOrder.map(({ label, rows }) => ({
    label,
    since: firstDay(rows),
    terms: inOrder.length === 1 ? terms : termsOf(groupsOf(termsOfRows(rows)), originOf, issues),
    documents: [...new Set(rows.map(({ document }) => document))],
  }))
}

function firstDay(rows: readonly ProposalRow[]): string | null {
  for (const row of rows) {
    const day = dayOf(row)
    if (day !== null) return day
  }
  return null
}

function labelOf({ data: { draft } }: ProposalRow): string | null {
  if (draft.words !== null) return draft.number === null ? draft.words : `${draft.words} version`
  return draft.date === null ? null : `dated ${draft.date}`
}

const isFirst = ({ data: { draft } }: ProposalRow): boolean =>
  draft.number === 1 || (draft.number === null && draft.words === null)

/**
 * What changed between each two drafts in a row.
 *
 * @param told what texts say of changes themselves, by day
 * @param terms those of all drafts together
 */
export function changesOf(
  drafts: readonly Draft[],
  told: readonly ToldChange[] = [],
  terms: readonly Term[] = [],
): DraftChange[] {
  const of = ({ documents }: Draft): ToldChange[] =>
    told.filter(({ evidence }) => documents.includes(evidence.document))
  // Of the first that is told of, what was before was reported by nobody as another version.
  const [first] = drafts
  const early = first === undefined ? [] : of(first)
  const none: DraftChange = { from: null, to: first?.label ?? null, told: early, added: [], dropped: [], changed: [] }
  const opening = early.length === 0 ? [] : [{ ...none, dropped: droppedBy(early, terms) }]
  const between = drafts.slice(1).flatMap((after, i) => {
    const change = changeBetween(drafts[i]!, after, of(after))
    return change.told.length + change.added.length + change.dropped.length + change.changed.length > 0 ? [change] : []
  })
  return [...opening, ...between]
}

/** Of "the demand that Kessar leave", "the clause on tariffs": the part of a paper, and not what it holds. */
const OF_PAPERS =
  /\b(?:demands?|calls?|clauses?|points?|provisions?|articles?|paragraphs?|requirements?|number|references?)\b/g

/** The terms that were there before a text said that they are gone: those that have all the telling words of it. */
function droppedBy(told: readonly ToldChange[], terms: readonly Term[]): Term[] {
  const gone = told.flatMap(({ how, about, day }) => {
    const content = contentOf(about.toLowerCase().replace(OF_PAPERS, ' '))
    return how === 'dropped' && content.size > 0 ? [{ content, day }] : []
  })
  return terms.filter(({ words, party, since }) => {
    const own = contentOf(`${words} ${party ?? ''}`)
    return gone.some(
      ({ content, day }) =>
        (day === null || since === null || since <= day) && [...content].every((word) => own.has(word)),
    )
  })
}

function changeBetween(before: Draft, after: Draft, told: readonly ToldChange[]): DraftChange {
  const earlier = new Wordings(before.terms)
  const later = new Wordings(after.terms)
  const pairs = after.terms.map((term) => ({ term, was: earlier.earlierOf(term) ?? earlier.contraryOf(term) }))
  const kept = new Set(pairs.flatMap(({ was }) => (was === undefined ? [] : [was.id])))
  const atLength = isToldAtLength(after.terms)
  const gone = droppedBy(told, before.terms)
  return {
    from: before.label,
    to: after.label,
    told,
    added: !isToldAtLength(before.terms) ? [] : pairs.flatMap(({ term, was }) => (was === undefined ? [term] : [])),
    // Of two wordings of one term that was kept, only one is the other's.
    dropped: before.terms.filter(
      (term) => gone.includes(term) || (atLength && !kept.has(term.id) && later.alikeTo(term) === undefined),
    ),
    changed: pairs.flatMap(({ term, was }) => {
      if (was === undefined) return []
      if (was.negated !== term.negated)
        return [{ before: was, after: term, figures: [sideOf(was), sideOf(term)] as const }]
      const figures = [was.figures.at(-1)?.value ?? '', term.figures.at(-1)?.value ?? ''] as const
      return figures[0] !== '' && figures[1] !== '' && figures[0] !== figures[1]
        ? [{ before: was, after: term, figures }]
        : []
    }),
  }
}

/** Of a duty that was turned round. */
const sideOf = ({ negated }: Term): string => (negated ? 'not to be done' : 'to be done')

/** Whether one text goes through the terms: several that name one or two each leave out what they like. */
function isToldAtLength(terms: readonly Term[]): boolean {
  const told = new Map<string, number>()
  for (const { evidence } of terms)
    for (const document of new Set(evidence.map((one) => one.document)))
      told.set(document, (told.get(document) ?? 0) + 1)
  return [...told.values()].some((count) => count >= AT_LENGTH)
}

/** A term with what it is compared by: its words, whoever's duty and whatever issue it is. */
interface WordedTerm extends Worded {
  readonly term: Term
}

const wordings = new WeakMap<Term, WordedTerm>()

function worded(term: Term): WordedTerm {
  const known = wordings.get(term)
  if (known !== undefined) return known
  const { words, negated } = term
  const row = { party: null, issue: null, data: { negated, action: '' } }
  const found = { term, row, content: new Set(words.toLowerCase().match(/\p{L}{4,}/gu) ?? []) }
  wordings.set(term, found)
  return found
}

/** Terms by their words: whichever was before another, or had another figure, has a word in common with it. */
class Wordings {
  readonly #terms: readonly WordedTerm[]
  /** Places of the terms that have a word. */
  readonly #byWord = new Map<string, number[]>()

  constructor(terms: readonly Term[]) {
    this.#terms = terms.map(worded)
    for (const [i, { content }] of this.#terms.entries()) {
      for (const word of content) {
        const held = this.#byWord.get(word)
        if (held === undefined) this.#byWord.set(word, [i])
        else held.push(i)
      }
    }
  }

  /** The first that says the same, or else that gives another figure for it. */
  earlierOf(term: Term): Term | undefined {
    const mine = worded(term)
    const met = this.#metBy(mine)
    return (met.find((other) => isLike(other, mine)) ?? met.find((other) => isFigureOf(other, mine)))?.term
  }

  /** The first that says that the same is not to be done, or is to be done after all. */
  contraryOf(term: Term): Term | undefined {
    const mine = worded(term)
    const turned = { ...mine, row: { ...mine.row, data: { ...mine.row.data, negated: !term.negated } } }
    return this.#metBy(mine).find((other) => isLike(other, turned))?.term
  }

  /** The first that says the same. */
  alikeTo(term: Term): Term | undefined {
    const mine = worded(term)
    return this.#metBy(mine).find((other) => isLike(other, mine))?.term
  }

  /** Those that share a word with it, in their order. */
  #metBy({ content }: WordedTerm): WordedTerm[] {
    const places = new Set([...content].flatMap((word) => this.#byWord.get(word) ?? []))
    return [...places].sort((a, b) => a - b).map((i) => this.#terms[i]!)
  }
}

/** Two figures for one thing in other words: "raise the flow to 180", "put the flow between 190 and 200". */
function isFigureOf(a: WordedTerm, b: WordedTerm): boolean {
  const [one, other] = [a.term, b.term]
  if (one.figures.length === 0 || other.figures.length === 0) return false
  if (
    one.issues.length !== 1 ||
    one.issues[0] !== other.issues[0] ||
    (one.party !== null && other.party !== null && one.party !== other.party)
  )
    return false
  return [...b.content].some((word) => a.content.has(word) && !UNITS.test(word))
}

const UNITS = /^(?:cubic|metres?|meters?|second|months?|years?|weeks?|million|billion|dollars?|percent|within|between)$/

/** As `isSameTerm`, of terms. */
function isLike(a: WordedTerm, b: WordedTerm): boolean {
  const [one, other] = [a.term, b.term]
  if (one.party !== null && other.party !== null && one.party !== other.party) return false
  const shared =
    one.issues.some((issue) => other.issues.includes(issue)) || (one.issues.length === 0 && other.issues.length === 0)
  return shared && isSameTerm(a, b)
}
