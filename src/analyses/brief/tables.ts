import type { Calendar } from '../calendar/index.ts'
import type { MarketReport } from '../markets/index.ts'
import type { EarlierCluster } from '../origins/index.ts'
import type { Positions } from '../positions/index.ts'
import type { Predictions } from '../predictions/index.ts'
import type { Proposal } from '../proposals/index.ts'

/** The tables that a brief is made of, all of the same ledger, not narrowed: what was before `since` is looked at too. */
export interface BriefTables {
  readonly positions: Positions
  readonly proposals: readonly Proposal[]
  readonly calendar: Calendar
  readonly predictions: Predictions
  readonly markets: readonly MarketReport[]
  /**
   * Clusters of claims, of which those in two articles or more are enough, and what they were before `since`; without them
   * the brief tells of origins only what its tables hold.
   */
  readonly origins?: { readonly now: readonly EarlierCluster[]; readonly before: readonly EarlierCluster[] }
}

export interface BriefOptions {
  /** The first day that is new, `2031-03-04`. */
  readonly since: string
  /** The day on which the brief is read; else the newest day of publication in the tables. Never the clock's. */
  readonly now?: string
  /** An outlet's name as people write it, by what documents have: `(written) => book.identify(written)?.name ?? written`. */
  readonly outletName?: (written: string) => string
  /** Only what this party has a part in, by its id. */
  readonly party?: string
  /** Only what is under this issue, by its name. A claim that several articles have is under none. */
  readonly issue?: string
  /** Only what rests, by its strongest evidence, on a source of this kind. */
  readonly sourceKind?: string
  /** Lines of a section, at most; 1 or more. Default: 6. */
  readonly linesPerSection?: number
}
