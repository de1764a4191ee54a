import { z } from 'zod'
import { sentence } from './codings.ts'
import { count, day, days, list, MAX_ROWS, revision, several, sourceKind, whole } from './parts.ts'

export const STANCES = ['rejects', 'resists', 'open', 'accepts', 'demands'] as const
export const stance = z.enum(STANCES).meta({ id: 'Stance' })

/** What every table is narrowed by: sentences that do not fit are not there for it. */
export const tableFilter = z.strictObject({
  party: z.string().max(300).optional(),
  issue: z.string().max(300).optional(),
  kind: several(sourceKind).describe('Kinds of source; what an outlet says in its own voice has none.'),
  since: day.optional(),
  until: day.optional(),
})

export const positionsQuery = tableFilter.extend({
  since: day.optional().describe('Only what was confirmed or changed on this day or later; it may have begun before.'),
})

export const stated = sentence
  .extend({
    stance: stance.nullable(),
    modality: z.enum(['asserted', 'denied', 'conditional', 'possible', 'asked']),
    how: z
      .enum(['official', 'named', 'unnamed', 'claimed'])
      .describe("Whose word: the party's own, officially, by a name or without; or somebody else's."),
    by: z.string().nullable().describe('The party whose word it is.'),
    about: z.string().nullable().describe('What the stance is about, in the words of the text.'),
    past: z.boolean().describe('It is told as what was so before, without saying when.'),
    said: days.nullable().describe('When it was, where the text says that it was long before publication.'),
    byAgreement: z.boolean().describe('The party took it on with an agreement, of which the words are a term.'),
    byPlan: z
      .object({
        name: z.string(),
        reported: z.string().nullable().describe('Day of the first report of the plan.'),
        term: sentence,
      })
      .nullable()
      .describe(
        'It follows from what the party did with a plan as a whole, as the sentence tells; of which the term is.',
      ),
  })
  .meta({ id: 'Stated' })
export type Stated = z.infer<typeof stated>

export const cell = z
  .object({
    party: z.string(),
    issue: z.string(),
    stance,
    past: z.boolean().describe('All that is known is told as what was so before: it is no present stance.'),
    rests: z
      .enum(['own', 'told', 'claimed'])
      .describe("On the party's word; on what outlets tell in their own voice; or on the word of others alone."),
    about: z.string().nullable(),
    also: stance.nullable().describe('What it asks for beside what it takes, or the other way round.'),
    firmness: z.number().min(0).max(1),
    since: z.string().nullable(),
    confirmed: z.string().nullable().describe('Day of the last statement of it.'),
    history: list(z.object({ day: z.string(), stance })).describe('Each dated statement, oldest first.'),
    reversed: z.string().nullable().describe('Day of the last reversal.'),
    contested: z.boolean(),
    statements: count.describe('Of the present stance.'),
    origins: count.describe('Independent origins of those.'),
  })
  .meta({ id: 'Cell' })
export type Cell = z.infer<typeof cell>

const conflict = z.object({ party: z.string(), issue: z.string(), before: stated, after: stated })

export const positionsPage = z
  .object({
    revision: revision.describe('Of the ledger when the table was worked out.'),
    parties: list(z.string()),
    issues: list(z.string()),
    cells: list(cell).describe('By party and issue, as the dossier has them; without a statement there is no cell.'),
  })
  .meta({ id: 'PositionsPage' })
export type PositionsPage = z.infer<typeof positionsPage>

export const conflictsQuery = positionsQuery.extend({
  limit: whole(MAX_ROWS, 100).describe('How many of each, the newest first.'),
})

const change = z.object({
  party: z.string().nullable().describe('Null: whose position it is, is no party of the dossier.'),
  whose: z.string().nullable().describe('The words for whose it is, where that is no party.'),
  issue: z.string().nullable(),
  predicate: z.string(),
  sentence: stated,
})

const first = <T extends z.ZodType>(of: T) => z.object({ total: count, rows: list(of) })

export const conflictsPage = z
  .object({
    revision,
    reversals: first(conflict).describe('The party took the other side, on another day.'),
    contradictions: first(conflict).describe('Both sides within a day.'),
    changes: first(change).describe('Changes that others tell of: claimed, and not found.'),
  })
  .meta({ id: 'ConflictsPage' })
export type ConflictsPage = z.infer<typeof conflictsPage>

export const evidenceQuery = positionsQuery.extend({
  party: z.string().max(300),
  issue: z.string().max(300),
})

export const evidencePage = z
  .object({
    revision,
    party: z.string(),
    issue: z.string(),
    cell: cell.nullable(),
    sentences: list(stated).describe('All on which the cell and its history rest, newest first, undated ones last.'),
    beside: list(stated).describe(
      'Of the other sort, newest first: demands beside what it takes, or the other way round.',
    ),
    contests: list(z.object({ kind: z.enum(['claimed', 'denied']), sentence: stated })),
  })
  .meta({ id: 'EvidencePage' })
export type EvidencePage = z.infer<typeof evidencePage>

const actor = z.object({
  name: z.string(),
  kind: z.enum(['person', 'body']),
  role: z.string().nullable(),
  aliases: list(z.string()),
  claims: count,
  articles: count,
  example: z.string().describe('Id of one of its claims.'),
})

export const suggestionsQuery = z.strictObject({
  least: z.coerce.number().int().min(1).max(1_000_000).default(3).describe('Only who makes so many claims or more.'),
})

export const suggestionsPage = z
  .object({
    revision,
    suggestions: list(
      z.object({
        name: z.string().nullable().describe('The side; null: for whom its people speak, no article says.'),
        known: z.boolean().describe('The dossier has it; its people are what is new.'),
        body: actor.nullable(),
        people: list(actor),
        claims: count,
      }),
    ),
  })
  .meta({ id: 'SuggestionsPage' })
export type SuggestionsPage = z.infer<typeof suggestionsPage>
