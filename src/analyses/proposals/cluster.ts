import type { Compared } from './likeness.ts'
import type { ProposalRow } from './table.ts'

/** Reports of one proposal. */
export interface Cluster {
  readonly rows: ProposalRow[]
  readonly terms: Compared[]
  readonly joined: { readonly coding: string; readonly why: string; readonly sure: number }[]
  readonly authors: Set<string>
  readonly titles: Set<string>
  /** Words of its names that tell it from others. */
  readonly marks: Set<string>
  /** Names that it is called by in capitals: `sugar agreement` of "the new Sugar Agreement". */
  readonly called: Set<string>
  /** Whether it is told from another of its kind as the new one or the old one. */
  readonly ages: Set<'new' | 'old'>
  /** What papers its reports call it. */
  readonly papers: Set<string>
  form: ProposalRow['data']['form']
  lastDay: string | null
  /** Of `lastDay`, as `numberOf`; not a number: it is not known. */
  lastNumber: number
  /** Of the last report, its `sort`: clusters stand in the order of it. */
  lastSort: string
}
