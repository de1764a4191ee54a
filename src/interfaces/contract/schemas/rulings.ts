import { z } from 'zod'
import { list, moment, quotation, revision, sourceKind, span } from './parts.ts'

export const action = z.enum(['accept', 'reject', 'edit', 'withdraw']).meta({ id: 'RulingAction' })

const words = z.string().trim().min(1).max(1000)
const spans = z.array(span).min(1).max(50)

/** What an analyst sets; a field that is left out is left to the reading. */
export const edit = z
  .strictObject({
    kind: sourceKind.optional(),
    name: words.optional(),
    affiliation: words.optional(),
    outlet: words.optional().describe('The outlet that the source spoke to.'),
    party: words.optional().describe('Name of a party of the dossier.'),
    quotation: quotation.optional(),
    least: z.int().min(1).max(1_000_000).optional(),
    most: z.int().min(1).max(1_000_000).nullable().optional().describe('null: no upper bound is known.'),
    cue: spans.optional().describe('In text order and apart.'),
    source: spans.optional().describe('As cue.'),
    content: spans.optional().describe('As cue.'),
  })
  .meta({ id: 'Edit' })
export type Edit = z.infer<typeof edit>

export const rulingInForce = z
  .object({
    id: z.string(),
    action: action.exclude(['withdraw']),
    edit,
    who: z.string(),
    at: moment,
    why: z.string().nullable(),
  })
  .meta({ id: 'RulingInForce' })

export const ruling = z
  .object({
    id: z.string(),
    document: z.string(),
    about: z.enum(['claim', 'coding']).describe('coding: a statement, event, meeting, … read out of the text.'),
    claim: z
      .string()
      .nullable()
      .describe(
        'Id of the claim it is about; null for a coding, and for an orphan, whose words no present reading has.',
      ),
    coding: z.string().nullable().describe('Likewise of the coding: 3f9a2c81b0:s4'),
    words: z
      .object({ cue: z.string(), source: z.string(), content: z.string() })
      .describe('Of a coding, content alone.'),
    action,
    edit: edit.nullable().describe('null for a coding.'),
    set: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('What an edit of a coding sets, by field; null for a claim.'),
    who: z.string(),
    at: moment,
    why: z.string().nullable(),
    inForce: z.boolean().describe('Whether no later ruling took its place.'),
  })
  .meta({ id: 'Ruling' })
export type Ruling = z.infer<typeof ruling>

export const rulings = z.object({ rulings: list(ruling), revision }).meta({ id: 'Rulings' })
export type Rulings = z.infer<typeof rulings>

const who = z.string().trim().min(1).max(200).optional().describe("Who decides; else the server's analyst.")
const why = z.string().trim().min(1).max(4000).nullable().optional()

export const newRuling = z
  .strictObject({
    action,
    edit: edit.optional().describe('For an edit, and for nothing else: at least one field.'),
    who,
    why,
    expects: z
      .string()
      .nullable()
      .optional()
      .describe(
        'Id of the ruling that was in force when this was decided, or null for none: another since then is refused (409).',
      ),
  })
  .meta({ id: 'NewRuling' })
export type NewRuling = z.input<typeof newRuling>

export const undo = z.strictObject({ who, why }).meta({ id: 'Undo' })
export type Undo = z.input<typeof undo>
