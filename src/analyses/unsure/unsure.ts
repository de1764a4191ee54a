import type { LedgerCoding } from '../../ledger/index.ts'
import type { CodingKind, StatementData } from '../../reading/index.ts'
import { type Evidence, evidenceOf, type OriginOf, oneLine } from '../evidence/index.ts'
import { cellsOf, isNewer, type Stands, standsOf, type ToldCell } from './newer.ts'
import { whatItSays } from './what-it-says.ts'

/** Something that a text might say, and that the reader is not sure enough of to tell: for an analyst to settle. */
export interface Unsure {
  readonly kind: CodingKind
  /** `s14`'s whole id: what a ruling is given. */
  readonly coding: string
  readonly party: string | null
  readonly issue: string | null
  /** What would stand in the table, in one line. */
  readonly says: string
  /** Of a stance: whether nothing is told yet of where this party stands on this issue. */
  readonly fills: boolean
  /** The stance that would stand in its cell, and since when; null: it would be none, as what is denied. */
  readonly stands: Stands | null
  /** Whether that is newer than what the table has in its cell, and another stance. */
  readonly newer: boolean
  /** The surest report, and how many say so in the very same sentence. */
  readonly evidence: Evidence
  readonly copies: number
}

export interface UnsureOptions {
  readonly originOf: OriginOf
  /** Cells of the table of positions of which something is told. */
  readonly told: readonly ToldCell[]
}

/**
 * What is not sure enough to be told, the surest first; what stands in the same words in several documents is one, and so are
 * the appearances of one document.
 *
 * @param codings as `Ledger.codings({ unsure: 'only' })` gives them
 */
export function unsureOf(codings: readonly LedgerCoding[], { originOf, told: cells }: UnsureOptions): Unsure[] {
  const told = cellsOf(cells)
  const bySentence = new Map<string, LedgerCoding[]>()
  for (const coding of codings) {
    const { key } = sayingOf(coding)
    const held = bySentence.get(key)
    if (held === undefined) bySentence.set(key, [coding])
    else held.push(coding)
  }
  return [...bySentence.values()]
    .map((alike): Unsure => {
      const best = alike.reduce((one, other) => (isBefore(other, one) ? other : one))
      const { kind, id, party, issue } = best
      const where = { party, issue, stands: standsOf(best) }
      return {
        kind,
        coding: id,
        ...where,
        says: sayingOf(best).says,
        fills: isStance(best) && told(party!, issue!) === undefined,
        newer: isNewer(where, told),
        evidence: evidenceOf(best, originOf(best)),
        copies: new Set(alike.map(({ document }) => document)).size,
      }
    })
    .sort((a, b) => b.evidence.confidence - a.evidence.confidence || (a.coding < b.coding ? -1 : 1))
}

/** Of reports in the same words the surest stands for all, of several the first by date: in whatever order they are given. */
function isBefore(one: LedgerCoding, other: LedgerCoding): boolean {
  if (one.confidence !== other.confidence) return one.confidence > other.confidence
  if (one.sort !== other.sort) return other.sort === '' || (one.sort !== '' && one.sort < other.sort)
  return one.document < other.document
}

/** What each coding says, and what is equal where several say it in one sentence: they are gone through at every ruling. */
const sayings = new WeakMap<LedgerCoding, { readonly says: string; readonly key: string }>()

function sayingOf(coding: LedgerCoding): { readonly says: string; readonly key: string } {
  let saying = sayings.get(coding)
  if (saying === undefined) {
    const says = whatItSays(coding)
    saying = { says, key: JSON.stringify([coding.kind, says, oneLine(coding.sentence.words)]) }
    sayings.set(coding, saying)
  }
  return saying
}

const isStance = ({ kind, party, issue, data }: LedgerCoding): boolean =>
  kind === 'statement' && party !== null && issue !== null && (data as StatementData).stance !== null
