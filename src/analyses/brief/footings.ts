import { sourceOf } from '../../ledger/index.ts'
import { type Evidence, isSince, originsBeside, originsOf, strongest } from '../evidence/index.ts'
import { type EarlierCluster, type Report, standingOf } from '../origins/index.ts'
import { evidenceTold, type Proposal } from '../proposals/index.ts'
import type { BriefEvidence, BriefLine } from './brief.ts'
import { briefEvidence, lineOf, shortened } from './line.ts'
import type { BriefTables } from './tables.ts'

/**
 * What rests on more independent origins than before `since`, or on fewer: terms of proposals, and claims that say the same.
 * A claim loses an origin where it turns out since that two who reported it had it from one.
 */
export function footingLines({ proposals, origins }: BriefTables, since: string): BriefLine[] {
  const terms = proposals.flatMap((proposal) => termLines(proposal, since))
  if (origins === undefined) return terms
  const told = new Set(terms.map(({ evidence }) => evidence.claim))
  return [...terms, ...claimLines(origins.now, origins.before).filter(({ evidence }) => !told.has(evidence.claim))]
}

function termLines({ name, title, terms }: Proposal, since: string): BriefLine[] {
  return terms.flatMap((term) => {
    const { id, words, party, issues } = term
    // Who told of another figure before is no footing of the one that is told now.
    const evidence = evidenceTold(term)
    const before = evidence.filter(({ day }) => day !== null && !isSince(day, since))
    const [was, now] = [originsOf(before), originsOf(evidence)]
    const originOf = originsBeside(evidence)
    const known = new Set(before.map((one) => originOf(one).key))
    const gained = evidence.filter((one) => isSince(one.day, since) && !known.has(originOf(one).key))
    if (before.length === 0 || now <= was || gained.length === 0) return []
    return [
      lineOf('footing', {
        key: id,
        what: `${was} → ${now} independent origins: ${party === null ? '' : `${party}: `}${shortened(words, 110)}`,
        details: [`term of ${shortened(title ?? name, 80)}`],
        parties: party === null ? [] : [party],
        issues,
        origins: now,
        evidence: briefEvidence(strongest(gained as Evidence[])),
        further: evidence.length - 1,
        weight: 0.4 + 0.1 * (now - was),
      }),
    ]
  })
}

function claimLines(now: readonly EarlierCluster[], before: readonly EarlierCluster[]): BriefLine[] {
  const clusterOf = new Map<string, EarlierCluster>()
  const originOf = new Map<string, string>()
  for (const cluster of now) {
    for (const { claim, origin } of cluster.reports) {
      clusterOf.set(keyOf({ claim }), cluster)
      originOf.set(keyOf({ claim }), origin.key)
    }
  }
  const seen = new Set<EarlierCluster>()
  return before.flatMap((old) => {
    const cluster = clusterOf.get(keyOf(old.reports[0]!))
    if (cluster === undefined || seen.has(cluster)) return []
    seen.add(cluster)
    const was = old.origins.length
    const stands = new Set(standingOf(cluster.reports).map(keyOf))
    const still = standingOf(old.reports).filter((report) => !clusterOf.has(keyOf(report)) || stands.has(keyOf(report)))
    const left = new Set(still.map((report) => originOf.get(keyOf(report)) ?? report.origin.key)).size
    const is = cluster.origins.length
    if (left < was) return [claimLine(cluster, was, left, cluster.reports[0]!)]
    const known = new Set(old.reports.map(keyOf))
    const gained = standingOf(cluster.reports).find((report) => !known.has(keyOf(report)))
    return is > was && gained !== undefined ? [claimLine(cluster, was, is, gained)] : []
  })
}

const keyOf = ({ claim }: Pick<Report, 'claim'>): string => `${claim.id} ${claim.appearance}`

function claimLine({ reports }: EarlierCluster, was: number, is: number, newest: Report): BriefLine {
  const { claim } = reports[0]!
  return lineOf('footing', {
    key: claim.id,
    what: `${was} → ${is} independent origins: “${shortened(claim.words.content, 120)}”`,
    parties: claim.party === null ? [] : [claim.party],
    origins: is,
    evidence: evidenceOf(newest),
    further: reports.length - 1,
    weight: is < was ? 0.62 : 0.3 + 0.1 * (is - was),
  })
}

function evidenceOf({ claim }: Report): BriefEvidence {
  const { id, document, metadata, words, profile } = claim
  const day = metadata.published?.resolved ?? null
  return {
    coding: null,
    claim: id,
    document,
    outlet: metadata.outlet?.value ?? null,
    day: day !== null && /^\d{4}-\d{2}-\d{2}/.test(day) ? day.slice(0, 10) : null,
    words: shortened(words.content),
    span: null,
    source: sourceOf(claim),
    sourceKind: profile.kind,
  }
}
