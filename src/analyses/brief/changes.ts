import { isSince } from '../evidence/index.ts'
import { type Evidence, newsDayOf, type Position, type Positions } from '../positions/index.ts'
import type { BriefEvidence, BriefLine } from './brief.ts'
import { footing, lineOf, shortened } from './line.ts'

/**
 * Parties that took another stance, or took one for the first time; reversals and contradictions with both statements. Of
 * one party and issue there is one line.
 */
export function changeLines(
  { positions, reversals, contradictions, claimedChanges }: Positions,
  since: string,
  outletName: (written: string) => string,
): BriefLine[] {
  const lines = new Map<string, BriefLine>()
  const put = (key: string, line: BriefLine): void => {
    if (!lines.has(key)) lines.set(key, line)
  }
  const cells = new Map(positions.map((position) => [cellOf(position), position]))
  for (const [conflicts, kind] of [
    [reversals, 'reversal'],
    [contradictions, 'contradiction'],
  ] as const) {
    for (const { party, issue, before, after } of conflicts) {
      if (!isSince(newsDayOf(after), since)) continue
      const key = cellOf({ party, issue })
      const origins = cells.get(key)?.origins ?? 1
      put(
        key,
        lineOf('change', {
          key,
          what:
            kind === 'reversal'
              ? `${party} reversed itself on ${issue}: ${after.stance}, after ${before.stance} ${before.past === true ? 'earlier, as told ' : ''}on ${before.date}`
              : `${party} contradicts itself on ${issue}: ${before.stance} and ${after.stance} within a day`,
          mark: kind === 'reversal' ? 'reversal' : null,
          parties: [party],
          issues: [issue],
          origins,
          evidence: evidenceOf(after),
          against: evidenceOf(before),
          weight: (kind === 'reversal' ? 0.92 : 0.72) + footing(origins),
        }),
      )
    }
  }
  for (const position of positions) {
    const line = positionLine(position, since)
    if (line !== null) put(cellOf(position), line)
  }
  for (const { party, whose, issue, evidence, predicate } of claimedChanges) {
    if (!isSince(newsDayOf(evidence), since)) continue
    const outlet = evidence.outlet === null ? 'an unknown outlet' : outletName(evidence.outlet)
    const who = evidence.source ?? outlet
    const name = party ?? `“${whose}”`
    const key = `${cellOf({ party: name, issue: issue ?? '' })} claimed`
    put(
      key,
      lineOf('change', {
        key,
        what: `${name} is said to have changed course${issue === null ? '' : ` on ${issue}`} (“${predicate}”), by ${shortened(who, 60)}`,
        mark: 'claimed reversal',
        parties: party === null ? [] : [party],
        issues: issue === null ? [] : [issue],
        evidence: evidenceOf(evidence),
        weight: 0.55,
      }),
    )
  }
  return [...lines.values()]
}

const cellOf = ({ party, issue }: { readonly party: string; readonly issue: string }): string => `${party} ${issue}`

/** A stance that was taken since then, and was another before or not known. */
function positionLine(position: Position, since: string): BriefLine | null {
  const { party, issue, stance, rests, history, evidence, firmness, origins, contested } = position
  // What was done on Monday is news of the Friday on which it is told.
  const isNew = (one: Evidence): boolean => isSince(newsDayOf(one), since)
  const before = history.slice(0, -1).findLast((period) => !period.evidence.every(isNew))
  const now = history.at(-1)
  // What was so before is no news.
  if (position.past === true) return null
  if (now === undefined || !now.evidence.every(isNew) || before?.stance === stance) return null
  const strongest = strongestOf(evidence.filter(isNew))
  if (strongest === undefined) return null
  const told = rests === 'own' ? '' : rests === 'told' ? ', as outlets tell it' : ', as others tell it'
  const known = before === undefined ? '' : `; before: ${before.stance} (${before.to})`
  const details = [
    ...(strongest.about === null ? [] : [`about: ${shortened(strongest.about, 120)}`]),
    ...(contested.length > 0 ? ['contested by what others say, or by its own denial'] : []),
  ]
  const weight = (before === undefined ? 0.3 : 0.6) + 0.3 * firmness - (rests === 'own' ? 0 : 0.12)
  return lineOf('change', {
    key: cellOf(position),
    what: `${party} on ${issue}: ${stance}${told}${known === '' ? ', first known' : known}`,
    details,
    parties: [party],
    issues: [issue],
    origins,
    evidence: evidenceOf(strongest),
    further: evidence.length - 1,
    weight: weight + footing(origins),
  })
}

const RANK: Readonly<Record<Evidence['how'], number>> = { official: 0, named: 1, unnamed: 2, claimed: 3 }

/** By whose word it is, then by how sure the reading is, then the newest. */
function strongestOf(evidence: readonly Evidence[]): Evidence | undefined {
  return [...evidence].sort(
    (a, b) =>
      RANK[a.how] - RANK[b.how] ||
      b.confidence - a.confidence ||
      ((a.date ?? '') < (b.date ?? '') ? 1 : -1) ||
      (a.id < b.id ? -1 : 1),
  )[0]
}

export function evidenceOf({
  id,
  claim,
  document,
  outlet,
  published,
  words,
  source,
  sourceKind,
}: Omit<Evidence, 'stance'>): BriefEvidence {
  return {
    coding: id,
    claim,
    document,
    outlet,
    day: published,
    words: shortened(words),
    span: null,
    source,
    sourceKind,
  }
}
