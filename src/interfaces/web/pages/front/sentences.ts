import { isolated, isolatedRuns } from '../../../../text/index.ts'
import type { BriefEvidence, BriefLine } from '../../../contract/index.ts'
import { isPointer, isTold } from '../../parts/index.ts'
import { capital, counted, daysText, dayText, kindName } from '../../words/index.ts'

const DAY = /\b\d{4}-\d{2}-\d{2}\b/g
const SPAN = /\b(\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2})\b/g

/** Days within words as people write them, without the year where it is that of the brief. */
export function withDays(words: string, now: string | null): string {
  const ofThisYear = new RegExp(` ${now?.slice(0, 4) ?? 'no year'}$`)
  return isolatedRuns(capital(words))
    .replace(SPAN, (_, first, last) => daysText({ first, last }).replace(ofThisYear, ''))
    .replace(DAY, (day) => dayText(day).replace(ofThisYear, ''))
}

/** Longer words for a source whose name is among them tell more than who it is: the name alone is shown. */
const LONGEST_SOURCE = 60

/** `Meridian News, 4 Mar 2031, on the word of two officials (anonymous)` */
export function evidenceText({ outlet, day, source, name, sourceKind }: BriefEvidence): string {
  const who =
    source === null
      ? (name ?? 'nobody named')
      : isPointer(source)
        ? (name ?? `“${source}”`)
        : isTold(source, name)
          ? name !== null && source.length > LONGEST_SOURCE
            ? name
            : source
          : `${source}, ${name}`
  const word =
    sourceKind === null
      ? 'in its own voice'
      : sourceKind === 'unstated'
        ? 'on nobody’s stated word'
        : `on the word of ${isolated(who)} (${kindName(sourceKind).toLowerCase()})`
  return [isolated(outlet ?? 'Outlet unknown'), day === null ? 'undated' : dayText(day), word].join(', ')
}

/** `2 more reports, 3 independent origins`; null where there is nothing to add. */
export function footingText({ further, origins }: BriefLine): string | null {
  const parts = [
    ...(further > 0 ? [counted(further, 'more report', 'more reports')] : []),
    ...(origins > 1 ? [counted(origins, 'independent origin')] : further > 0 ? ['one origin'] : []),
  ]
  return parts.length === 0 ? null : parts.join(', ')
}

/** The article, open at the words. */
export function evidenceHref({ document, claim, spans }: BriefEvidence): string {
  const query = new URLSearchParams()
  if (claim !== null) query.set('claim', claim.slice(claim.indexOf(':') + 1))
  if (spans.length > 0) query.set('words', spans.map(({ start, end }) => `${start}-${end}`).join(','))
  return query.size === 0 ? `/article/${document}` : `/article/${document}?${query}`
}

/** Where the desk has the whole of what a line tells; null where that is the evidence itself. */
export function placeOf({ kind, about, parties, issues }: BriefLine): { href: string; name: string } | null {
  const at = (path: string, query: Readonly<Record<string, string>>, name: string) => ({
    href: `${path}?${new URLSearchParams(query)}`,
    name,
  })
  // Ids tell what they are of: `3f9a2c81b0:m2` is a meeting's.
  const letter = /^[0-9a-f]+:([a-z])\d+$/.exec(about)?.[1]
  if (letter === 'p') return { href: `/proposals/${about}`, name: 'The proposal' }
  if (letter === 'm') return at('/calendar', { entry: about }, 'In the calendar')
  if (letter === 'k') return at('/markets', { report: about }, 'All reports of it')
  if (letter === 'f') return at('/predictions', { prediction: about }, 'The prediction')
  if (letter === 'a') return at('/sources', { claim: about }, 'Who relays whom')
  if ((kind === 'change' || kind === 'denied') && parties.length > 0 && issues.length > 0)
    return at('/table', { party: parties[0]!, issue: issues[0]! }, 'All that is said of it')
  return null
}
