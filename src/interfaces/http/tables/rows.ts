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

/** A term of fewer words says nothing by itself: "water". */
const TELLING_WORDS = 3

/** Of the terms that say something by themselves the one that most origins tell of, of several the surest read. */
function gistOf(terms: Proposal['terms']): ProposalRow['gist'] {
  const sure = ({ evidence }: Proposal['terms'][number]): number =>
    Math.max(...evidence.map(({ confidence }) => confidence))
  const [best] = terms
    .filter(({ words }) => words.split(/\s+/).length >= TELLING_WORDS)
    .sort((a, b) => b.origins - a.origins || sure(b) - sure(a))
  return best === undefined ? null : { party: best.party, negated: best.negated, words: best.words }
}

export function predictionRow({ evidence, ...prediction }: Prediction, sentences: Sentences): PredictionRow {
  const own = evidence.find(({ coding }) => coding === prediction.id) ?? evidence[0]!
  const { ruling } = sentences.of(own.coding, own.day, own.outlet, [])
  return { ...prediction, reports: evidence.length, ruling }
}

export function marketRow({ evidence, ...report }: MarketReport): MarketRow {
  return { ...report, reports: evidence.length }
}
