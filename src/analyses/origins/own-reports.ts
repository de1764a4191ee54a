import type { Article } from './articles.ts'
import { familyNamingNoSource } from './chains.ts'
import type { Report } from './claim-clusters.ts'

/** A report of a claim, with the article in which it is. */
interface Reported {
  readonly report: Report
  readonly article: Article
}

/**
 * The reports of one claim, where "the Courier reported" leads on: if the Courier's own report of the claim is among them, whoever
 * relays it without its source has it from the same origin as that.
 *
 * @param members by date; of an outlet's own reports the first one counts
 */
export function throughOwnReports<M extends Reported>(members: readonly M[]): M[] {
  const own = new Map<string, Report>()
  for (const { report, article } of members) {
    const family = article.outlet?.family
    if (family === undefined || own.has(family) || familyNamingNoSource(report.origin) === family) continue
    own.set(family, report)
  }
  return members.map((member) => {
    const { report, article } = member
    // What an outlet says in its own voice, beside what it has from others, stays its own.
    if (familyNamingNoSource(report.origin) === article.outlet?.family) return member
    return { ...member, report: { ...report, origin: ledOn(report, own) } }
  })
}

function ledOn({ origin: begun }: Report, own: ReadonlyMap<string, Report>): Report['origin'] {
  let origin = begun
  const seen = new Set<string>()
  for (;;) {
    const family = familyNamingNoSource(origin)
    const report = family === null || seen.has(family) ? undefined : own.get(family)
    if (report === undefined) return origin
    seen.add(family!)
    const [{ who, document }, ...further] = report.origin.chain as [Step, ...Step[]]
    const step: Step = { step: 'copy', who, document, reason: 'its own report of the same claim' }
    origin = { ...report.origin, chain: [...origin.chain, step, ...further] }
  }
}

type Step = Report['origin']['chain'][number]
