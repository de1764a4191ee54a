import { narrowProposals, type Proposal, proposalsOf } from '../../../analyses/proposals/index.ts'
import type { ProposalsPage } from '../../contract/index.ts'
import { given, type TableFilter } from './filter.ts'
import { type Part, partOf, rowNamed } from './part.ts'
import { proposalRow } from './rows.ts'
import type { WithSentences } from './sentences.ts'
import type { Coded, State } from './state.ts'

export type ProposalsFilter = TableFilter & { readonly terms?: boolean | undefined }

/** What is on the table. */
export class ProposalsTable {
  readonly #state: State

  constructor(state: State) {
    this.#state = state
  }

  async page({ offset, limit, ...filter }: ProposalsFilter & Part): Promise<Omit<ProposalsPage, 'revision'>> {
    const { rows, ...place } = partOf(await this.#narrowed(filter), { offset, limit })
    return { ...place, rows: rows.map(proposalRow) }
  }

  /** One proposal with all its evidence; null: there is none. */
  async proposal(id: string): Promise<WithSentences<Proposal> | null> {
    const { sentences } = await this.coded()
    const found = rowNamed(await this.all(), id, ({ reports }) => reports)
    return found === null ? null : sentences.in(found)
  }

  #narrowed({ kind, terms, ...filter }: ProposalsFilter): Promise<readonly Proposal[]> {
    return this.#state.once('proposals', { ...filter, kind, terms }, async () => {
      const all = await this.all()
      const kinds = kind === undefined || kind.length === 0 ? [undefined] : kind
      const found = new Set(
        kinds.flatMap((sourceKind) => narrowProposals(all, given({ ...filter, sourceKind })).map(({ id }) => id)),
      )
      // Of several kinds any will do; terms are narrowed where one alone is asked for.
      const shown = kinds.length === 1 ? narrowProposals(all, given({ ...filter, sourceKind: kinds[0] })) : all
      return shown.filter((one) => found.has(one.id) && (terms !== true || one.terms.length > 0))
    })
  }

  all(): Promise<readonly Proposal[]> {
    return this.#state.once('all proposals', {}, async () => {
      if (this.#state.whole !== null) return this.#state.whole.proposals
      const { codings, originOf } = await this.coded()
      return proposalsOf(codings, { originOf, issues: this.#state.issues })
    })
  }

  coded(): Promise<Coded> {
    return this.#state.codings(['proposal', 'term'])
  }
}
