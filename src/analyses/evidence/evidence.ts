import { type LedgerCoding, sinceKeyOf, sourceOf } from '../../ledger/index.ts'
import type { SourceKind } from '../../reading/index.ts'
import type { Span } from '../../text/index.ts'
import { type Origin, originsBeside, type Reported } from './origins.ts'

/** What a cell of a table leads back to. */
export interface Evidence {
  /** Id of the coding: `3f9a2c81b0:t4`. */
  readonly coding: string
  /** Id of the claim in which it stands, or null: the outlet's own voice. */
  readonly claim: string | null
  readonly document: string
  readonly outlet: string | null
  /** Day of publication as far as it is known, `2031-03-04` or `2031-03`; null: undated. */
  readonly day: string | null
  /** The document gives two dates of publication, days apart. */
  readonly datesContradict?: true
  readonly words: string
  /** Where the words stand in the document. */
  readonly span: Span
  readonly sentence: string
  /** On whose word, as the text has it; null: the outlet's. */
  readonly source: string | null
  readonly sourceKind: SourceKind | null
  /** The dossier's party that the source speaks for. */
  readonly sourceParty: string | null
  readonly origin: Origin
  /** 0 to 1. */
  readonly confidence: number
}

/** By the words in question: those of a coding, or some that belong to it. */
const known = new WeakMap<object, { readonly coding: LedgerCoding; readonly evidence: Evidence }>()

/** Evidence of a coding, or of some words that belong to it, wherever they stand in the document. */
export function evidenceOf(
  coding: LedgerCoding,
  origin: Origin,
  place: { readonly words: string; readonly span: Span } = coding,
): Evidence {
  // It is asked for again whenever something beside it changes.
  const before = known.get(place)
  if (before?.coding === coding && isSameOrigin(before.evidence.origin, origin)) return before.evidence
  const evidence = made(coding, origin, place)
  known.set(place, { coding, evidence })
  return evidence
}

/** Whether two origins are one, under one name. */
export const isSameOrigin = (a: Origin, b: Origin): boolean => a.key === b.key && a.name === b.name

function made(
  coding: LedgerCoding,
  origin: Origin,
  { words, span }: { readonly words: string; readonly span: Span },
): Evidence {
  const { id, document, claim, metadata, sentence, confidence } = coding
  return {
    coding: id,
    claim: claim?.id ?? null,
    document,
    outlet: metadata.outlet?.value ?? null,
    day: dayOf(coding),
    ...(metadata.published?.against === undefined ? {} : { datesContradict: true as const }),
    words: oneLine(words),
    span: { start: span.start, end: span.end },
    sentence: oneLine(sentence.words),
    source: claim === null ? null : sourceOf(claim),
    sourceKind: claim?.profile.kind ?? null,
    sourceParty: claim?.party ?? null,
    origin,
    confidence,
  }
}

/**
 * The day on which a coding's appearance was published, or null; where no more is known, its month or its year. Among days
 * these are ordered as their first day, as the ledger has them; a limit is what `isSince` is for.
 */
export function dayOf({ sort }: Pick<LedgerCoding, 'sort'>): string | null {
  return /^\d{4}(?:-\d{2}){0,2}/.exec(sort)?.[0] ?? null
}

/** The same for what is counted in days: a month or year without a day is none. */
export function wholeDayOf({ sort }: Pick<LedgerCoding, 'sort'>): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(sort)?.[0] ?? null
}

/** The first whole day of some evidence; null: of none the day is known. @param all by day */
export function firstWholeDay(all: readonly Evidence[]): string | null {
  for (const { day } of all) if (day !== null && wholeDayOf({ sort: day }) !== null) return day
  return null
}

/**
 * Whether something is of a day or later; a month counts as its first day, as in every list.
 *
 * @example isSince('2031-03', '2031-03-01') // true
 * @example isSince('2031-03', '2031-03-02') // false
 */
export function isSince(day: string | null, since: string): day is string {
  return day !== null && day >= sinceKeyOf(since)
}

const RANKS: Readonly<Record<SourceKind, number>> = {
  named: 0,
  document: 1,
  collective: 2,
  role: 3,
  anonymous: 4,
  outlet: 5,
  unstated: 6,
}
/** An outlet's own voice stands between what has a name and what has none. */
const OWN_VOICE = 3.5

/**
 * The strongest of some evidence: a source with a name before one without, then what is read with more confidence, then the
 * earlier. At least one must be given.
 */
export function strongest(all: readonly Evidence[]): Evidence {
  const rank = ({ sourceKind }: Evidence): number => (sourceKind === null ? OWN_VOICE : RANKS[sourceKind])
  return [...all].sort(
    (a, b) => rank(a) - rank(b) || b.confidence - a.confidence || byDay(a, b) || byText(a.coding, b.coding),
  )[0]!
}

/** Orders by day, undated last. */
export function byDay(a: Pick<Evidence, 'day'>, b: Pick<Evidence, 'day'>): number {
  return byText(a.day ?? '~', b.day ?? '~')
}

/** How many independent origins some evidence of one thing has. */
export function originsOf(all: readonly Reported[]): number {
  const originOf = originsBeside(all)
  return new Set(all.map((one) => originOf(one).key)).size
}

/** Orders words by their UTF-16 units. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Words of a text without its line ends, and with single blanks. */
export const oneLine = (words: string): string =>
  /\s\s|[^\S ]|^\s|\s$/.test(words) ? words.replace(/\s+/g, ' ').trim() : words
