import type { Amount } from '../../reading/index.ts'
import { isSince, strongest, unitWords } from '../evidence/index.ts'
import type { MarketReport } from '../markets/index.ts'
import type { BriefLine } from './brief.ts'
import { briefEvidence, footing, lineOf, shortened } from './line.ts'

/** What is said of prices since then: of one instrument the newest day, and of that the report that tells most. */
export function marketLines(markets: readonly MarketReport[], since: string): BriefLine[] {
  const newest = new Map<string, MarketReport>()
  for (const report of markets) {
    if (!isSince(report.day, since) || report.direction === null) continue
    const key = `${report.party ?? ''} ${report.kind}`
    const held = newest.get(key)
    if (held === undefined || report.day > held.day! || (report.day === held.day && tells(report) > tells(held)))
      newest.set(key, report)
  }
  return [...newest.values()].map((report) => {
    const { id, instrument, direction, size, level, from, comparison, reason, party, issue, evidence, origins } = report
    const moved = [
      direction === 'steady' ? 'steady' : direction,
      size === null ? '' : amountWords(size),
      from === null ? '' : `from ${amountWords(from)}`,
      level === null ? '' : `to ${amountWords(level)}`,
    ].filter((part) => part !== '' && part !== null)
    return lineOf('market', {
      key: id,
      what: `${instrument.replace(/^(?:the|its|their) /i, '')}: ${moved.join(' ')}`,
      details: [
        ...(comparison === null ? [] : [shortened(comparison, 100)]),
        ...(reason === null ? [] : [`reason given: ${shortened(reason, 120)}`]),
      ],
      day: report.day,
      parties: party === null ? [] : [party],
      issues: issue === null ? [] : [issue],
      origins,
      evidence: briefEvidence(strongest(evidence)),
      further: evidence.length - 1,
      weight: 0.3 + 0.08 * tells(report) + (party === null && issue === null ? -0.1 : 0) + footing(origins),
    })
  })
}

const tells = ({ size, level, comparison, reason }: MarketReport): number =>
  [size, level, comparison, reason].filter((part) => part !== null).length

/** `4.1 points`, `45 to 50 percent` */
function amountWords({ least, most, unit }: Amount): string {
  const value = least === most || most === null || least === null ? `${least ?? most}` : `${least} to ${most}`
  return unit === '' ? value : `${value} ${unitWords(unit, value)}`
}
