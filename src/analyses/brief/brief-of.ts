import { byText } from '../evidence/index.ts'
import type { Brief, BriefEvidence, BriefKind, BriefLine, BriefSection } from './brief.ts'
import { changeLines } from './changes.ts'
import { deniedPositions, deniedProposals } from './denied.ts'
import { footingLines } from './footings.ts'
import { predictionLines } from './foretold.ts'
import { comingLines, deniedMeetings, heldLines } from './meetings.ts'
import { proposalLines } from './on-the-table.ts'
import { marketLines } from './prices.ts'
import type { BriefOptions, BriefTables } from './tables.ts'

const TITLES: Readonly<Record<BriefKind, string>> = {
  change: 'Positions that changed',
  proposal: 'On the table',
  coming: 'Coming',
  held: 'What took place, and what did not',
  denied: 'Now denied',
  footing: 'Better founded, or less well',
  market: 'Markets',
  prediction: 'Predictions due, or due soon',
}

const LINES = 6
const HEADLINES = 5
/** Headlines of one section, at most: five reversals would hide the deadline. */
const HEADLINES_OF_ONE = 2
/** Lighter lines are no headlines. */
const LEAST_HEADLINE = 0.5

/**
 * What is new since a day, for a reader with two minutes. A pure function of tables that were made of everything, earlier
 * things too; what is told in one section is not told again in another.
 *
 * @throws RangeError for days that are none, or fewer than one line a section
 * @example briefOf(tables, { since: '2031-03-14', now: '2031-03-17' }).sections[0].lines[0].what
 */
export function briefOf(
  tables: BriefTables,
  { since, now: asked, linesPerSection = LINES, outletName = (written): string => written, ...filter }: BriefOptions,
): Brief {
  for (const day of [since, asked ?? since])
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`"${day}" is no day: write it as 2031-03-04`)
  if (!(linesPerSection >= 1)) throw new RangeError(`${linesPerSection} lines a section: at least 1`)
  const { positions, proposals, calendar, predictions, markets } = tables
  const now = asked ?? newest([calendar.today, predictions.today])
  const denied = [
    ...deniedProposals(proposals, since),
    ...deniedMeetings(calendar, since),
    ...deniedPositions(positions, since),
  ]
  const lines: Readonly<Record<BriefKind, readonly BriefLine[]>> = {
    change: changeLines(positions, since, outletName),
    proposal: proposalLines(proposals, since),
    coming: comingLines(calendar, since, now),
    held: heldLines(calendar, since, now),
    denied,
    footing: footingLines(tables, since),
    market: marketLines(markets, since),
    prediction: predictionLines(predictions, since, now),
  }
  const sections = (Object.keys(TITLES) as BriefKind[])
    .map((kind) =>
      sectionOf(
        kind,
        lines[kind].filter((line) => isWanted(line, filter)).map((line) => withOutlets(line, outletName)),
        linesPerSection,
      ),
    )
    .filter((section) => section.lines.length > 0)
  return { since, now, headlines: headlinesOf(sections), sections }
}

function isWanted(
  { parties, issues, evidence }: BriefLine,
  { party, issue, sourceKind }: Pick<BriefOptions, 'party' | 'issue' | 'sourceKind'>,
): boolean {
  if (party !== undefined && !parties.includes(party)) return false
  if (issue !== undefined && !issues.includes(issue)) return false
  return sourceKind === undefined || evidence.sourceKind === sourceKind
}

function withOutlets(line: BriefLine, nameOf: (written: string) => string): BriefLine {
  const named = <One extends BriefEvidence | null>(one: One): One =>
    one?.outlet == null ? one : { ...one, outlet: nameOf(one.outlet) }
  return { ...line, evidence: named(line.evidence), against: named(line.against) }
}

function newest(days: readonly (string | null)[]): string | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null)
}

/** The weightiest lines; of the calendar's these by day. */
function sectionOf(kind: BriefKind, all: readonly BriefLine[], most: number): BriefSection {
  const ranked = withoutTwins([...all].sort(byWeight))
  const lines = ranked.slice(0, most)
  if (kind === 'coming' || kind === 'held') lines.sort((a, b) => byText(firstDay(a), firstDay(b)) || byText(a.id, b.id))
  return { kind, title: TITLES[kind], lines, more: ranked.length - lines.length }
}

/** The day with which a line of the calendar begins. */
const firstDay = ({ what }: BriefLine): string => /\d{4}-\d{2}-\d{2}/.exec(what)?.[0] ?? '~'

/** Lines that say the same, or rest on the same words, once. */
function withoutTwins(lines: readonly BriefLine[]): BriefLine[] {
  const told = new Set<string>()
  return lines.filter(({ what, evidence, kind }) => {
    const keys = [what.toLowerCase(), `${evidence.coding ?? evidence.claim}`]
    // One sentence may change two positions; it does not make two meetings.
    const twin = kind === 'change' ? told.has(keys[0]!) : keys.some((key) => told.has(key))
    for (const key of keys) told.add(key)
    return !twin
  })
}

function headlinesOf(sections: readonly BriefSection[]): string[] {
  const ranked = sections.flatMap(({ lines }) => lines).sort(byWeight)
  const counts = new Map<BriefKind, number>()
  const chosen = ranked.filter(({ kind, weight }) => {
    const count = counts.get(kind) ?? 0
    if (weight < LEAST_HEADLINE || count >= HEADLINES_OF_ONE) return false
    counts.set(kind, count + 1)
    return true
  })
  return chosen.slice(0, HEADLINES).map(({ id }) => id)
}

/** The weightiest first, then the newest, then by id. */
function byWeight(a: BriefLine, b: BriefLine): number {
  return b.weight - a.weight || byText(b.day ?? '', a.day ?? '') || byText(a.id, b.id)
}
