import { dayOf, type OriginOf } from '../evidence/index.ts'
import type { Cluster } from './join.ts'
import { type Compared, isSameTerm } from './likeness.ts'
import type { Draft, DraftChange, ProposalRow, Term } from './table.ts'
import { termsOf } from './terms.ts'

/** Terms that texts must report of a draft for what they leave out to be new in the next, or gone. */
const AT_LENGTH = 4

interface Version {
  readonly label: string | null
  readonly number: number | null
  readonly rows: ProposalRow[]
}

/**
 * The versions of a proposal that texts tell apart, oldest first: by number ("second draft"), by the word for it
 * ("revised"), or by its date. What says nothing of versions belongs to the last that was spoken of.
 */
export function draftsOf(cluster: Cluster, originOf: OriginOf, issues: readonly string[]): Draft[] {
  const versions: Version[] = []
  for (const row of cluster.rows) {
    const label = labelOf(row)
    const last = versions.at(-1)
    const same = versions.find((version) => version.label === label)
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
  return inOrder.map(({ label, rows }) => ({
    label,
    since: firstDay(rows),
    terms: termsOf(comparedOf(cluster, rows), originOf, issues),
    documents: [...new Set(rows.map(({ document }) => document))],
  }))
}

const comparedOf = (cluster: Cluster, rows: readonly ProposalRow[]): Compared[] => {
  const keys = new Set(rows.map(({ document, id, sort }) => `${document}:${id.slice(id.indexOf(':') + 1)}:${sort}`))
  return cluster.terms.filter(({ row }) => keys.has(`${row.document}:${row.data.proposal}:${row.sort}`))
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

/** What changed between each two drafts in a row. */
export function changesOf(drafts: readonly Draft[]): DraftChange[] {
  return drafts.slice(1).flatMap((after, i) => {
    const change = changeBetween(drafts[i]!, after)
    return change.added.length + change.dropped.length + change.changed.length > 0 ? [change] : []
  })
}

function changeBetween(before: Draft, after: Draft): DraftChange {
  const pairs = after.terms.map((term) => ({
    term,
    was: before.terms.find((other) => isLike(other, term)) ?? before.terms.find((other) => isFigureOf(other, term)),
  }))
  const kept = new Set(pairs.flatMap(({ was }) => (was === undefined ? [] : [was.id])))
  const atLength = after.terms.length >= AT_LENGTH
  return {
    from: before.label,
    to: after.label,
    added: before.terms.length < AT_LENGTH ? [] : pairs.flatMap(({ term, was }) => (was === undefined ? [term] : [])),
    dropped: atLength ? before.terms.filter(({ id }) => !kept.has(id)) : [],
    changed: pairs.flatMap(({ term, was }) => {
      if (was === undefined) return []
      const figures = [was.figures.at(-1)?.value ?? '', term.figures.at(-1)?.value ?? ''] as const
      return figures[0] !== '' && figures[1] !== '' && figures[0] !== figures[1]
        ? [{ before: was, after: term, figures }]
        : []
    }),
  }
}

/** Two figures for one thing in other words: "raise the flow to 180", "put the flow between 190 and 200". */
function isFigureOf(a: Term, b: Term): boolean {
  if (a.figures.length === 0 || b.figures.length === 0) return false
  if (
    a.issues.length !== 1 ||
    a.issues[0] !== b.issues[0] ||
    (a.party !== null && b.party !== null && a.party !== b.party)
  )
    return false
  const theirs = asCompared(b).content
  return [...asCompared(a).content].some((word) => theirs.has(word) && !UNITS.test(word))
}

const UNITS = /^(?:cubic|metres?|meters?|second|months?|years?|weeks?|million|billion|dollars?|percent|within|between)$/

/** As `isSameTerm`, of terms. */
function isLike(a: Term, b: Term): boolean {
  if (a.party !== null && b.party !== null && a.party !== b.party) return false
  const shared = a.issues.some((issue) => b.issues.includes(issue)) || (a.issues.length === 0 && b.issues.length === 0)
  return shared && isSameTerm(asCompared(a), asCompared(b))
}

function asCompared({ words, negated }: Term): Compared {
  const row = { words, party: null, issue: null, data: { negated, action: '' } } as unknown as Compared['row']
  return { row, content: new Set(words.toLowerCase().match(/\p{L}{4,}/gu) ?? []) }
}
