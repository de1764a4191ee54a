import type { Gathered } from './gathered.ts'
import { onceForCoding } from './once.ts'
import type { MeetingReport } from './row.ts'
import { toldAs } from './told-as.ts'

/** Occasions by the word that a report has for one, and what must stand before it. */
const OCCASIONS: readonly { readonly name: string; readonly word: RegExp; readonly before?: RegExp }[] = [
  { name: 'rally', word: /^rall(?:y|ies)$/i },
  { name: 'press', word: /^(?:conferences?|briefings?)$/i, before: /\b(?:news|press|media)[ -]$/i },
  { name: 'town hall', word: /^meetings?$/i, before: /\btown[ -]?hall(?:-style)? $/i },
  { name: 'debate', word: /^debates?$/i },
  { name: 'hearing', word: /^hearings?$/i },
  { name: 'meal', word: /^(?:lunch|dinner|breakfast|banquet|supper)$/i },
  { name: 'speech', word: /^(?:speech|address)$/i },
]

/** Occasions at which one faces a crowd: whoever met somebody that day did so elsewhere. */
const BEFORE_CROWDS: ReadonlySet<string> = new Set(['rally', 'press', 'town hall'])

/** What a report calls the occasion, where its word can be for no other: `rally`, `press`, `debate`; null for "meeting" and the like. */
export const occasionOf: (report: MeetingReport) => string | null = onceForCoding((report) => {
  const told = toldAs(report)
  if (told === null) return null
  const found = OCCASIONS.find(
    ({ word, before }) => word.test(told.word) && (before === undefined || before.test(told.before)),
  )
  return found?.name ?? null
})

/**
 * Whether a row and a report of one day tell of two occasions: a rally and a debate, whoever was at both; a news conference and talks, where
 * one of the two names nobody.
 */
export function isOtherOccasion({ reports }: Gathered, report: MeetingReport, oneIsBare: boolean): boolean {
  const mine = occasionOf(report)
  const theirs = reports.map(occasionOf)
  if (mine !== null && theirs.includes(mine)) return false
  if (mine !== null && !theirs.includes(null)) return true
  if (!oneIsBare) return false
  return mine === null
    ? theirs.every((one) => one !== null && BEFORE_CROWDS.has(one))
    : BEFORE_CROWDS.has(mine) && theirs.every((one) => one === null)
}
