import type { LedgerCoding } from '../../ledger/index.ts'
import type { ProposalData } from '../../reading/index.ts'
import type { Span } from '../../text/index.ts'
import { byDay, dayOf, type Evidence, evidenceOf, type OriginOf, originsOf } from '../evidence/index.ts'
import type { Cluster } from './cluster.ts'
import { type Claims, denialsOf, reactionsOf, revisedIn, stagesOf, toldChangesOf } from './dealt.ts'
import { disputedAmong, disputedReactions, ofTheWhole } from './disputed.ts'
import { changesOf, draftsOf } from './drafts.ts'
import { joinProposals } from './join.ts'
import { type PrintedOn, printedOn } from './printed.ts'
import type {
  Denial,
  Draft,
  DraftChange,
  Part,
  Proposal,
  ProposalRow,
  Reaction,
  Stage,
  Term,
  TermRow,
} from './table.ts'
import { groupsOf, termsOf } from './terms.ts'

export interface ProposalOptions {
  readonly originOf: OriginOf
  /** The dossier's issues, in its order. */
  readonly issues: readonly string[]
}

/**
 * What is on the table: each plan, draft, offer and demand across articles, those spoken of last first; undated ones last.
 *
 * @param codings those of the kinds `proposal` and `term`, by date, as the ledger gives them; other kinds are passed over
 * @example proposalsOf(codings, { originOf, issues }).map(({ status }) => status) // ['rejected', 'presented']
 */
export function proposalsOf(codings: readonly LedgerCoding[], { originOf, issues }: ProposalOptions): Proposal[] {
  const rows = codings.filter(({ kind }) => kind === 'proposal') as ProposalRow[]
  const terms = codings.filter(({ kind }) => kind === 'term') as TermRow[]
  const all = new Map(codings.flatMap(({ claim }) => (claim === null ? [] : [[claim.id, claim] as const])))
  return joinProposals(rows, terms)
    .map((cluster) => proposalOf(cluster, { originOf, claims: () => all }, issues))
    .sort(inOrder)
}

/** Orders the table: spoken of last first; of one day, the one with more terms. */
export const inOrder = (a: Proposal, b: Proposal): number =>
  byDay({ day: b.lastReported ?? '0' }, { day: a.lastReported ?? '0' }) ||
  termsIn(b) - termsIn(a) ||
  (a.id < b.id ? -1 : 1)

/** How many terms a proposal has: they are told when somebody looks at them, and it has its place before. */
const counted = new WeakMap<Proposal, number>()
const termsIn = (proposal: Proposal): number => counted.get(proposal) ?? proposal.terms.length

/** Origins and claims of a proposal's documents, which stay as they are. */
export interface Settled {
  readonly originOf: OriginOf
  readonly claims: Claims
}

/** What is told of one proposal; most of it is made when somebody looks at it. @param cluster will not change */
export function proposalOf(cluster: Cluster, { originOf, claims }: Settled, issues: readonly string[]): Proposal {
  const { rows, joined, form } = cluster
  const groups = groupsOf(cluster.terms)
  const days = rows.flatMap((row) => dayOf(row) ?? []).sort()
  let first: PrintedOn | null = null
  const printed: PrintedOn = (row, words) => {
    first ??= printedOn(rows)
    return first(row, words)
  }
  let reports: readonly Evidence[] | null = null
  let history: readonly Stage[] | null = null
  let terms: readonly Term[] | null = null
  let drafts: readonly Draft[] | null = null
  let changes: readonly DraftChange[] | null = null
  const proposal: Proposal = {
    id: rows[0]!.id,
    get name(): string {
      return nameOf(rows, form === 'agreement' ? [] : [...cluster.authors], form)
    },
    get names(): readonly string[] {
      return namesOf(rows)
    },
    title: rows.find(({ data }) => data.title !== null)?.data.title ?? null,
    form,
    get authors(): readonly Part[] {
      return partsOf(rows, ({ authors }) => authors, originOf)
    },
    get consulted(): readonly Part[] {
      return partsOf(rows, ({ consulted }) => consulted.map((part) => ({ ...part, how: null })), originOf)
    },
    get leftOut(): readonly Part[] {
      return partsOf(rows, ({ leftOut }) => leftOut.map((part) => ({ ...part, how: null })), originOf)
    },
    reported: days[0] ?? null,
    lastReported: days.at(-1) ?? null,
    get status(): Stage | null {
      return ruledStatus(rows, originOf) ?? ofTheWhole(this.history, this).at(-1) ?? null
    },
    get history(): readonly Stage[] {
      history ??= disputedAmong(
        rows
          .flatMap((row, i) => [
            ...(i > 0 ? revisedIn(row, originOf) : []),
            ...stagesOf(row, originOf, claims, printed),
          ])
          .sort(byDay),
        this,
      )
      return history
    },
    get reactions(): readonly Reaction[] {
      return disputedReactions(
        rows.flatMap((row) => reactionsOf(row, originOf, claims, printed)).sort(byDay),
        this.denials,
      )
    },
    get denials(): readonly Denial[] {
      return rows.flatMap((row) => denialsOf(row, originOf, claims, printed)).sort(byDay)
    },
    get terms(): readonly Term[] {
      terms ??= termsOf(groups, originOf, issues)
      return terms
    },
    get drafts(): readonly Draft[] {
      drafts ??= draftsOf(cluster, this.terms, originOf, issues)
      return drafts
    },
    get changes(): readonly DraftChange[] {
      const told = rows.flatMap((row) => toldChangesOf(row, originOf, claims)).sort(byDay)
      changes ??= changesOf(this.drafts, told, this.terms)
      return changes
    },
    get reports(): readonly Evidence[] {
      reports ??= rows.map((row) => evidenceOf(row, originOf(row))).sort(byDay)
      return reports
    },
    origins: originsOf(rows.map((row) => ({ document: row.document, claim: row.claim, origin: originOf(row) }))),
    sure: Math.min(...joined.map(({ sure }) => sure)),
    joined,
  }
  counted.set(proposal, groups.length)
  return proposal
}

/** The name that tells most: a title, else the wording used by most texts, longer ones before shorter. */
function nameOf(rows: readonly ProposalRow[], authors: readonly string[], form: ProposalData['form']): string {
  const title = rows.find(({ data }) => data.title !== null)?.data.title
  if (title !== undefined && title !== null) return title
  const counts = new Map<string, number>()
  for (const { data } of rows) for (const name of distinctNames(data)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const worths = [...counts].map(([name, count]) => [name, count + Math.min(4, name.split(/[\s-]+/).length)] as const)
  const best = worths.reduce<readonly [name: string, worth: number] | undefined>((most, one) => {
    if (most === undefined) return one
    const order = one[1] - most[1] || one[0].length - most[0].length || (one[0] < most[0] ? 1 : -1)
    return order > 0 ? one : most
  }, undefined)
  const name = best?.[0] ?? (form === 'plan' ? 'offer' : form)
  // "offer" says little: whose?
  const [author] = authors
  return author !== undefined && !/[\s-]/.test(name) ? `${author}${author.endsWith('s') ? '’' : '’s'} ${name}` : name
}

const namesKnown = new WeakMap<ProposalData, ReadonlySet<string>>()

function distinctNames(data: ProposalData): ReadonlySet<string> {
  // A proposal that much is said of is told anew whenever a report of it comes.
  let names = namesKnown.get(data)
  if (names === undefined) {
    names = new Set(data.names.map(({ words }) => withoutArticle(words)))
    namesKnown.set(data, names)
  }
  return names
}

const withoutArticle = (words: string): string =>
  words.replace(/\s+/g, ' ').replace(/^(?:the|a|an|this|that|(?:its|their|his|her)(?: own)?) /i, '')

function namesOf(rows: readonly ProposalRow[]): string[] {
  const names = new Map<string, string>()
  for (const { data } of rows)
    for (const name of distinctNames(data)) if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name)
  return [...names.values()]
}

type WordedPart = {
  readonly party: string | null
  readonly words: string
  readonly span: Span
  readonly how: string | null
}

function partsOf(
  rows: readonly ProposalRow[],
  pick: (data: ProposalData) => readonly WordedPart[],
  originOf: OriginOf,
): Part[] {
  const parts = new Map<string, { part: WordedPart; evidence: Evidence[] }>()
  for (const row of rows) {
    for (const part of pick(row.data)) {
      const key = `${part.party ?? part.words.toLowerCase()}|${part.how ?? ''}`
      const held = parts.get(key) ?? { part, evidence: [] }
      parts.set(key, held)
      held.evidence.push(evidenceOf(row, originOf(row), part))
    }
  }
  return [...parts.values()].map(({ part: { party, words, how }, evidence }) => ({
    party,
    words: words.replace(/\s+/g, ' '),
    how,
    evidence: evidence.sort(byDay),
  }))
}

/** The status that an analyst's ruling sets. */
function ruledStatus(rows: readonly ProposalRow[], originOf: OriginOf): Stage | null {
  const ruled = rows.findLast(({ ruling }) => ruling !== null && 'status' in ruling.edit)
  if (ruled === undefined || ruled.data.status === null) return null
  return {
    status: ruled.data.status,
    party: null,
    claimedBy: null,
    disputed: false,
    day: dayOf(ruled),
    evidence: evidenceOf(ruled, originOf(ruled)),
  }
}
