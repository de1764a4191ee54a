import { z } from 'zod'
import { count, day, list, revision, sourceKind, span } from './parts.ts'

/** What a line is about; sections come in this order. */
export const briefKind = z
  .enum(['change', 'proposal', 'coming', 'held', 'denied', 'footing', 'market', 'prediction'])
  .meta({ id: 'BriefKind' })

export const briefEvidence = z
  .object({
    coding: z.string().nullable().describe('3f9a2c81b0:s4; null: the evidence is the claim.'),
    claim: z.string().nullable().describe("null: the outlet's own voice."),
    document: z.string(),
    outlet: z.string().nullable(),
    day: z.string().nullable().describe('Of publication; null: undated.'),
    words: z
      .string()
      .describe("The text's, cut where they are long; the sentence around them where `what` has them already."),
    source: z.string().nullable().describe("On whose word, as the text has it; null: the outlet's own."),
    name: z.string().nullable().describe('Who that is, where the article says it elsewhere.'),
    sourceKind: sourceKind.nullable(),
    spans: list(span).describe('Where the words stand in the document.'),
  })
  .meta({ id: 'BriefEvidence' })
export type BriefEvidence = z.infer<typeof briefEvidence>

export const briefLine = z
  .object({
    id: z.string().describe('Unique in the brief, the same whenever it is made of the same record.'),
    kind: briefKind,
    about: z
      .string()
      .describe(
        'Id of the proposal, term, meeting, claim, market report or prediction; of a change its party and issue.',
      ),
    what: z.string().describe('In plain words; days as 2031-03-04.'),
    details: list(z.string()),
    day: z.string().nullable().describe('Since when it is known.'),
    parties: list(z.string()),
    issues: list(z.string()),
    mark: z.enum(['reversal', 'claimed reversal']).nullable(),
    origins: count,
    evidence: briefEvidence.describe('The strongest.'),
    against: briefEvidence.nullable().describe('Of two statements that do not go together, the earlier.'),
    further: count.describe('How many more reports say so.'),
    weight: z.number().min(0).max(1),
  })
  .meta({ id: 'BriefLine' })
export type BriefLine = z.infer<typeof briefLine>

export const briefQuery = z.strictObject({
  since: day.optional().describe('The first day that is new; else six days before the newest day of publication.'),
  now: day.optional().describe('The day on which it is read; what was published later is left out.'),
  lines: z.coerce.number().int().min(1).max(200).default(6).describe('Lines of a section, at most.'),
})

export const briefPage = z
  .object({
    revision: revision.describe('Of the ledger when the tables were worked out.'),
    gathered: z
      .boolean()
      .describe('false: claims of several articles are still being gathered; what they have to tell is not in it yet.'),
    since: z.string().nullable().describe('null: nothing in the record is dated, and no day was given.'),
    now: z.string().nullable(),
    headlines: list(z.string()).describe('Ids of the weightiest lines of all sections.'),
    sections: list(z.object({ kind: briefKind, title: z.string(), lines: list(briefLine), more: count })).describe(
      'Without empty ones; `more` lines were left out for length.',
    ),
  })
  .meta({ id: 'BriefPage' })
export type BriefPage = z.infer<typeof briefPage>
