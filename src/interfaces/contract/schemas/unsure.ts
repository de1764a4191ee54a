import { z } from 'zod'
import { codingKind, sentence } from './codings.ts'
import { count, flag, list, part, revision, several } from './parts.ts'
import { tableFilter } from './positions.ts'

export const unsureQuery = tableFilter.extend({
  what: several(codingKind).describe('Kinds of coding: statement, meeting, …'),
  empty: flag.describe('Only stances of which the table of positions has nothing.'),
  gaps: flag.describe('Also how many there are for each empty cell of that table.'),
  ...part,
})

/** Something that a text might say, in its sentence; nobody has ruled on it, or it would not be here. */
export const unsureRow = sentence
  .omit({ origin: true, ruling: true })
  .extend({
    kind: codingKind,
    party: z.string().nullable(),
    issue: z.string().nullable(),
    says: z.string().describe('What would stand in the table, in one line.'),
    fills: z.boolean().describe('It is a stance, and the table of positions has nothing in its cell.'),
    copies: count.describe('Documents that have it in the very same sentence.'),
  })
  .meta({ id: 'UnsureRow' })
export type UnsureRow = z.infer<typeof unsureRow>

export const unsurePage = z
  .object({
    revision,
    total: count,
    offset: count,
    kinds: list(z.object({ kind: codingKind, count })).describe(
      'How many there are of each kind, whichever are asked for; in one order.',
    ),
    filling: count.describe('How many fill an empty cell, whether or not only those are asked for.'),
    rows: list(unsureRow).describe('The surest first.'),
    gaps: list(z.object({ party: z.string(), issue: z.string(), count }))
      .nullable()
      .describe('Empty cells, with how many stances may fill each; null: they were not asked for.'),
  })
  .meta({ id: 'UnsurePage', description: 'What the reader is not sure enough of to put into a table.' })
export type UnsurePage = z.infer<typeof unsurePage>
