import type { MarketReport } from '../../../analyses/markets/index.ts'
import type { Prediction } from '../../../analyses/predictions/index.ts'
import type { Proposal } from '../../../analyses/proposals/index.ts'
import type { MarketRow, PredictionRow, ProposalRow } from '../../contract/index.ts'
import type { Sentences } from './sentences.ts'

/* What lists show of a row: without its evidence, which is asked for when it is opened. */

export function proposalRow({
  authors,
  leftOut,
  status,
  terms,
  drafts,
  reports,
  id,
  name,
  form,
  reported,
  lastReported,
  origins,
}: Proposal): ProposalRow {
  const part = ({ party, words }: Proposal['authors'][number]): ProposalRow['authors'][number] => ({ party, words })
  return {
    ...{ id, name, form, reported, lastReported, origins },
    authors: authors.map(part),
    leftOut: leftOut.map(part),
    status: status?.status ?? null,
    terms: terms.length,
    gist: gistOf(terms),
    drafts: drafts.length,
    reports: reports.length,
  }
}

/** Of the terms the one that most origins tell of. */
function gistOf(terms: Proposal['terms']): ProposalRow['gist'] {
  const [first, ...others] = terms
  if (first === undefined) return null
  const { party, negated, words } = others.reduce((most, one) => (one.origins > most.origins ? one : most), first)
  return { party, negated, words }
}

export function predictionRow({ evidence, ...prediction }: Prediction, sentences: Sentences): PredictionRow {
  const own = evidence.find(({ coding }) => coding === prediction.id) ?? evidence[0]!
  const { ruling } = sentences.of(own.coding, own.day, own.outlet, [])
  return { ...prediction, reports: evidence.length, ruling }
}

export function marketRow({ evidence, ...report }: MarketReport): MarketRow {
  return { ...report, reports: evidence.length }
}
