import { z } from 'zod'
import { claim } from './claims.ts'
import { article, count, list, moment, revision, span } from './parts.ts'
import { action, ruling } from './rulings.ts'

export const CODING_KINDS = ['statement', 'event', 'meeting', 'proposal', 'term', 'prediction', 'market'] as const
export const codingKind = z.enum(CODING_KINDS).meta({ id: 'CodingKind' })

export const evidenceOrigin = z
  .object({ key: z.string().describe('Equal for what comes from one origin.'), name: z.string(), named: z.boolean() })
  .meta({ id: 'EvidenceOrigin' })

/** The sentence on which a cell of a table rests, with what leads to it. */
export const sentence = z
  .object({
    coding: z.string().describe('3f9a2c81b0:s4'),
    claim: z.string().nullable().describe("Id of the claim in whose content it stands; null: the outlet's own voice."),
    document: z.string(),
    article,
    day: z.string().nullable().describe('Of publication; null: undated.'),
    outlet: z.string().nullable(),
    source: z.string().nullable().describe('Who says it, in the words of the article.'),
    sourceKind: z.string().nullable(),
    sourceParty: z.string().nullable(),
    text: z.string(),
    start: count.describe('Where the sentence begins in the document.'),
    marked: list(span).describe('The words in the sentence that were read so; never none.'),
    words: z.string().describe('The clause or phrase that is the evidence.'),
    origin: evidenceOrigin,
    confidence: z.number().min(0).max(1),
    ruling: z.object({ id: z.string(), action: action.exclude(['withdraw']), who: z.string(), at: moment }).nullable(),
  })
  .meta({ id: 'Sentence' })
export type Sentence = z.infer<typeof sentence>

/** A coding as it was read, or as a ruling has it. */
export const coding = z
  .object({
    id: z.string(),
    kind: codingKind,
    party: z.string().nullable(),
    issue: z.string().nullable(),
    span,
    words: z.string(),
    sentence: z.object({ span, words: z.string() }),
    confidence: z.number().min(0).max(1),
    why: list(z.object({ field: z.string(), span, reading: z.string().nullable() })).describe(
      'The words that led to each part of it.',
    ),
    data: z.unknown().describe('The fields of its kind.'),
    claim: claim.nullable().describe("In whose content it stands; null: the outlet's own voice."),
    article,
    ruling: z
      .object({
        id: z.string(),
        action: action.exclude(['withdraw']),
        set: z.record(z.string(), z.string().nullable()),
        who: z.string(),
        at: moment,
        why: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Coding' })
export type Coding = z.infer<typeof coding>

export const codingPage = z
  .object({
    revision,
    coding,
    appearances: list(coding).describe('The same coding in all appearances of its document.'),
    settable: list(
      z.object({
        field: z.string(),
        about: z.string(),
        values: list(z.string())
          .nullable()
          .describe('What it may be set to; null: words, written as `example` has it.'),
        value: z.string().nullable().describe('What it says now, as it would be set; null: nothing.'),
        example: z.string().nullable(),
      }),
    ).describe('The fields that a ruling may set.'),
    rulings: list(ruling).describe('All on it, by time.'),
  })
  .meta({ id: 'CodingPage' })
export type CodingPage = z.infer<typeof codingPage>

const text = z.string().trim().max(1000)

export const newCodingRuling = z
  .strictObject({
    action,
    set: z
      .record(z.string().max(100), text.nullable())
      .optional()
      .describe(
        'For an edit, and for nothing else: values by field, null to empty one; `codingPage` lists the fields.',
      ),
    who: text.min(1).max(200).optional().describe("Who decides; else the server's analyst."),
    why: z.string().trim().min(1).max(4000).nullable().optional(),
    expects: z
      .string()
      .nullable()
      .optional()
      .describe('As for a ruling on a claim: the id of the ruling that was in force when this was decided, or null.'),
  })
  .meta({ id: 'NewCodingRuling' })
export type NewCodingRuling = z.input<typeof newCodingRuling>

export const ruledCoding = z.object({ revision, ruling, coding }).meta({ id: 'RuledCoding' })
export type RuledCoding = z.infer<typeof ruledCoding>
