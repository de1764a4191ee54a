import { z } from 'zod'
import { sentence } from './codings.ts'
import { count, day, flag, list, part, revision, several } from './parts.ts'
import { stance, tableFilter } from './positions.ts'

const name = z.string()
const wordsOrNone = z.string().nullable()
const dayOrNone = z.string().nullable()

export const proposalStatus = z
  .enum(['floated', 'presented', 'amended', 'accepted', 'rejected', 'withdrawn', 'in force'])
  .meta({ id: 'ProposalStatus' })

const share = z.object({
  party: z.string().nullable(),
  words: z.string(),
  how: wordsOrNone.describe('Of authors: drafted, presented, offered, owned, party.'),
  evidence: list(sentence),
})
const claimedBy = z.string().nullable().describe('Another party, on whose word alone it is told of this one.')
const disputed = z.boolean().describe('The party says itself that it did not.')
const stage = z.object({
  status: proposalStatus,
  party: z.string().nullable(),
  claimedBy,
  disputed,
  day: dayOrNone,
  evidence: sentence,
})

export const term = z
  .object({
    id: z.string().describe('Id of the coding that stands for it.'),
    words: z.string(),
    party: z.string().nullable().describe('Who is to do it.'),
    issues: list(name),
    role: z.enum(['duty', 'exchange', 'condition']),
    negated: z.boolean(),
    condition: wordsOrNone,
    point: z.number().nullable(),
    figures: list(z.object({ value: z.string(), evidence: list(sentence) })).describe(
      'Amounts and periods; where texts differ each with what says so, by day.',
    ),
    since: dayOrNone,
    origins: count,
    evidence: list(sentence).describe('By day.'),
  })
  .meta({ id: 'Term' })
export type Term = z.infer<typeof term>

export const proposal = z
  .object({
    id: z.string().describe('Id of the coding that reported it first.'),
    name,
    names: list(name),
    title: wordsOrNone,
    form: z.string(),
    authors: list(share),
    consulted: list(share),
    leftOut: list(share),
    reported: dayOrNone,
    lastReported: dayOrNone,
    status: stage.nullable(),
    history: list(stage).describe('By day.'),
    reactions: list(
      z.object({
        party: z.string(),
        claimedBy,
        disputed,
        stance,
        day: dayOrNone,
        evidence: sentence,
        except: z
          .object({ words: z.string(), issues: list(name) })
          .optional()
          .describe('What it does not take of what it accepts else.'),
      }),
    ),
    denials: list(
      z.object({
        party: z.string().nullable(),
        of: proposalStatus
          .nullable()
          .describe('What is denied to have been done with it; null: that there is such a thing.'),
        whose: z.string().nullable().describe('Of what is denied to have been done, who would have done it.'),
        day: z.string().nullable(),
        evidence: sentence,
      }),
    ).describe('By day; the status goes by what was done with it, not by these.'),
    terms: list(term),
    drafts: list(
      z.object({ label: wordsOrNone, since: dayOrNone, terms: list(term), documents: list(z.string()) }),
    ).describe('Versions that texts tell apart, oldest first.'),
    changes: list(
      z.object({
        from: wordsOrNone,
        to: wordsOrNone,
        told: list(
          z.object({
            how: z.enum(['dropped', 'added', 'changed']),
            about: z.string().describe('What it has so, in the text’s words.'),
            day: dayOrNone,
            evidence: sentence,
          }),
        ).describe('What texts say of the change themselves.'),
        added: list(term),
        dropped: list(term),
        changed: list(z.object({ before: term, after: term, figures: list(z.string()) })),
      }),
    ).describe('From each draft to the next.'),
    reports: list(sentence).describe('By day.'),
    origins: count,
    sure: z.number().describe('That the reports are of one proposal, 0 to 1.'),
    joined: list(z.object({ coding: z.string(), why: z.string(), sure: z.number() })),
  })
  .meta({ id: 'Proposal' })
export type Proposal = z.infer<typeof proposal>

export const proposalsQuery = tableFilter.extend({
  terms: flag.describe('Only proposals of which terms are known.'),
  ...part,
})

const party = z.object({ party: z.string().nullable(), words: z.string() })

export const proposalRow = proposal
  .pick({ id: true, name: true, form: true, reported: true, lastReported: true, origins: true })
  .extend({
    authors: list(party),
    leftOut: list(party),
    status: proposalStatus.nullable(),
    terms: count.describe('Of those that are asked for.'),
    gist: z
      .object({ party: z.string().nullable(), negated: z.boolean(), words: z.string() })
      .nullable()
      .describe(
        'Of the terms of three words or more the one that most origins tell of, the surest read; null: there is none.',
      ),
    drafts: count,
    reports: count,
  })
  .meta({ id: 'ProposalRow' })
export type ProposalRow = z.infer<typeof proposalRow>

export const proposalsPage = z
  .object({ revision, total: count, offset: count, rows: list(proposalRow).describe('Spoken of last first.') })
  .meta({ id: 'ProposalsPage' })
export type ProposalsPage = z.infer<typeof proposalsPage>

export const proposalPage = z
  .object({ revision, proposal: proposal.nullable().describe('Null: what told it was ruled out.') })
  .meta({ id: 'ProposalPage' })
export type ProposalPage = z.infer<typeof proposalPage>

export const predictionState = z.enum(['open', 'due', 'settled'])
const outcome = z.enum(['came true', 'partly', 'did not', 'void'])

export const prediction = z
  .object({
    id: z.string().describe('Id of the coding that a ruling on its outcome is given on.'),
    subtype: z.enum(['prediction', 'scenario', 'alternative']),
    words: z.string(),
    likelihood: z.enum(['will', 'would', 'may', 'likely', 'unlikely', 'expected']),
    negated: z.boolean(),
    party: z.string().nullable(),
    issues: list(name),
    condition: wordsOrNone,
    options: list(z.string()),
    by: wordsOrNone.describe('When, as written.'),
    dueDay: dayOrNone.describe('Its last day, as resolved.'),
    state: predictionState,
    outcome: outcome.nullable(),
    source: z.string(),
    known: z.boolean().describe('Whether the source is somebody in particular: a name, or the outlet.'),
    sourceParty: z.string().nullable(),
    madeOn: dayOrNone,
    origins: count,
    evidence: list(sentence),
  })
  .meta({ id: 'Prediction' })
export type Prediction = z.infer<typeof prediction>

export const predictionRow = prediction
  .omit({ evidence: true })
  .extend({
    reports: count,
    ruling: sentence.shape.ruling.describe('On the coding that its outcome is ruled on.'),
  })
  .meta({ id: 'PredictionRow' })
export type PredictionRow = z.infer<typeof predictionRow>

export const predictionPage = z
  .object({ revision, prediction: prediction.nullable().describe('Null: what told it was ruled out.') })
  .meta({ id: 'PredictionPage' })
export type PredictionPage = z.infer<typeof predictionPage>

/** A row of a table is asked for as the table is narrowed; where it is not in it, whole. */
export const rowQuery = tableFilter

export const predictionsQuery = tableFilter.extend({
  state: several(predictionState),
  today: day.optional().describe('By which it is told what is due; else the newest day of publication.'),
  ...part,
})

export const recordsQuery = tableFilter.extend({ today: predictionsQuery.shape.today, ...part })

const trackRecord = z
  .object({
    source: z.string(),
    made: count,
    open: count,
    due: count,
    cameTrue: count,
    partly: count,
    didNot: count,
    void: count,
  })
  .meta({ id: 'TrackRecord', description: 'How the predictions of one source turned out.' })

export const recordsPage = z
  .object({
    revision,
    today: dayOrNone,
    total: count,
    offset: count,
    rows: list(trackRecord).describe('Of sources with more than one: those with most that was settled first.'),
  })
  .meta({ id: 'RecordsPage' })
export type RecordsPage = z.infer<typeof recordsPage>

export const predictionsPage = z
  .object({
    revision,
    today: dayOrNone,
    total: count,
    offset: count,
    states: z.object({ open: count, due: count, settled: count }).describe('With all filters but that of the state.'),
    rows: list(predictionRow).describe('Due ones first, then open ones by their day, then settled ones.'),
    records: list(trackRecord).describe('The first of those that `records` lists: never more than twelve.'),
    sources: count.describe('How many `records` lists.'),
  })
  .meta({ id: 'PredictionsPage' })
export type PredictionsPage = z.infer<typeof predictionsPage>

const amount = z.object({
  span: z.object({ start: count, end: count }),
  least: z.number().nullable(),
  most: z.number().nullable(),
  unit: z.string(),
  about: z.boolean(),
  period: z.boolean(),
  relation: z.string(),
})

export const market = z
  .object({
    id: z.string(),
    instrument: z.string(),
    kind: z.string(),
    direction: z.enum(['up', 'down', 'steady']).nullable(),
    size: amount.nullable(),
    level: amount.nullable(),
    from: amount.nullable(),
    comparison: wordsOrNone,
    reason: wordsOrNone.describe('That the text gives.'),
    when: wordsOrNone,
    day: dayOrNone,
    party: z.string().nullable(),
    issue: z.string().nullable(),
    series: list(z.string()).describe('Price series of the dossier that it may be set beside.'),
    origins: count,
    evidence: list(sentence),
  })
  .meta({ id: 'MarketReport' })
export type MarketReport = z.infer<typeof market>

export const marketRow = market.omit({ evidence: true }).extend({ reports: count }).meta({ id: 'MarketRow' })
export type MarketRow = z.infer<typeof marketRow>

export const marketPage = z
  .object({ revision, report: market.nullable().describe('Null: what told it was ruled out.') })
  .meta({ id: 'MarketPage' })
export type MarketPage = z.infer<typeof marketPage>

export const marketsQuery = tableFilter.extend(part)

export const marketsPage = z
  .object({ revision, total: count, offset: count, rows: list(marketRow).describe('Newest first, undated last.') })
  .meta({ id: 'MarketsPage' })
export type MarketsPage = z.infer<typeof marketsPage>
