import type { Claim } from '../../ledger/index.ts'
import type { TimeExpression } from '../../reading/times/index.ts'
import { daysOf } from '../calendar/index.ts'
import { type Evidence, evidenceOf, isSameOrigin, type OriginOf } from '../evidence/index.ts'
import type { PrintedOn } from './printed.ts'
import type { Denial, ProposalRow, Reaction, Stage, ToldChange } from './table.ts'

/** Claims of a document by id: what was done with a proposal may rest on another claim than its mention. */
export type Claims = (document: string) => ReadonlyMap<string, Claim>

const known = new WeakMap<
  object,
  { readonly row: ProposalRow; readonly claim: Claim | null; readonly evidence: Evidence }
>()

type Dealt = ProposalRow['data']['stages'][number] | ProposalRow['data']['denials'][number]

function dealtEvidence(
  row: ProposalRow,
  dealt: Pick<Dealt, 'words' | 'span' | 'attribution' | 'by'>,
  originOf: OriginOf,
  claims: Claims,
): Evidence {
  const id = dealt.attribution === null ? null : `${row.id.slice(0, row.id.indexOf(':'))}:${dealt.attribution}`
  const claim = id === null ? null : (claims(row.document).get(id) ?? null)
  const own = { ...row, claim }
  const origin = originOf(own)
  const before = known.get(dealt)
  if (before?.row === row && before.claim === claim && isSameOrigin(before.evidence.origin, origin))
    return before.evidence
  const { by = null } = dealt
  const evidence = {
    ...evidenceOf(own, origin, dealt),
    sentence: dealt.words.replace(/\s+/g, ' '),
    claim: id,
    // Of a claim in which nothing else stands, the reading tells whose it is.
    ...(claim === null && by !== null ? { source: by, sourceParty: by } : {}),
  }
  known.set(dealt, { row, claim, evidence })
  return evidence
}

export function stagesOf(row: ProposalRow, originOf: OriginOf, claims: Claims, printed: PrintedOn): Stage[] {
  return eachOnce(row.data.stages, ({ value, party, attribution }) => `${value}|${party}|${attribution}`).map(
    (stage) => {
      const evidence = dealtEvidence(row, stage, originOf, claims)
      const { value: status, party } = stage
      return {
        status,
        party,
        claimedBy: claimerOf(party, evidence),
        disputed: false,
        day: doneOn(stage.times, printed(row, stage.words)),
        evidence,
      }
    },
  )
}

/** The day on which something was done, where the text names it, else that on which it was published. */
function doneOn(times: readonly TimeExpression[] | undefined, published: string | null): string | null {
  if (times === undefined || published === null || published.length < 'yyyy-mm-dd'.length) return published
  const days = daysOf(times, published)
  return days === null || days.last === null || days.first !== days.last || days.last > published
    ? published
    : days.last
}

/** The party on whose word it is told that another did something. */
const claimerOf = (party: string | null, { sourceParty }: Evidence): string | null =>
  party === null || sourceParty === party ? null : sourceParty

/** What a text tells in its headline and again below it, on the same word, is one thing. */
function eachOnce<One>(all: readonly One[], keyOf: (one: One) => string): One[] {
  const seen = new Set<string>()
  return all.filter((one) => seen.size < seen.add(keyOf(one)).size)
}

/** "A revised offer" of what was reported before has been amended, whatever became of it as it was. */
export function revisedIn(row: ProposalRow, originOf: OriginOf): Stage[] {
  if (!/^(?:revised|amended|updated)$/.test(row.data.draft.words ?? '')) return []
  const evidence = evidenceOf(row, originOf(row))
  return [{ status: 'amended', party: row.party, claimedBy: null, disputed: false, day: evidence.day, evidence }]
}

export function reactionsOf(row: ProposalRow, originOf: OriginOf, claims: Claims, printed: PrintedOn): Reaction[] {
  const once = eachOnce(
    row.data.reactions,
    ({ stance, party, attribution, except }) => `${stance}|${party}|${attribution}|${except?.words}`,
  )
  return once.map((reaction) => {
    const evidence = dealtEvidence(row, reaction, originOf, claims)
    const { party, stance, except } = reaction
    const out = except === undefined ? {} : { except: { words: except.words, issues: except.issues } }
    const claimedBy = claimerOf(party, evidence)
    return { party, claimedBy, disputed: false, stance, day: printed(row, reaction.words), evidence, ...out }
  })
}

export function denialsOf(row: ProposalRow, originOf: OriginOf, claims: Claims, printed: PrintedOn): Denial[] {
  return row.data.denials.map((denial) => {
    const evidence = dealtEvidence(row, denial, originOf, claims)
    const { party, of = null, whose = null } = denial
    return { party, of, whose, day: printed(row, denial.words), evidence }
  })
}

export function toldChangesOf(row: ProposalRow, originOf: OriginOf, claims: Claims): ToldChange[] {
  return (row.data.revisions ?? []).map((revision) => {
    const { how, about } = revision
    const evidence = dealtEvidence(row, revision, originOf, claims)
    return { how, about: about.replace(/\s+/g, ' '), day: evidence.day, evidence }
  })
}
