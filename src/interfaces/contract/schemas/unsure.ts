import { z } from 'zod'
import { codingKind, sentence } from './codings.ts'
import { count, flag, list, part, revision, several } from './parts.ts'
import { stance, tableFilter } from './positions.ts'

export const unsureQuery = tableFilter.extend({
  what: several(codingKind).describe('Kinds of coding: statement, meeting, …'),
  empty: flag.describe('Only stances of which the table of positions has nothing.'),
  newer: flag.describe(
    'Only stances that are newer than what that table, narrowed likewise, tells in their cell, and others.',
  ),
  gaps: flag.describe('Also how many there are for each empty cell of that table, and what is newer in the others.'),
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
    newer: z
      .boolean()
      .describe('It is a newer stance than the one that the table of positions has in its cell, and another.'),
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
    newer: count.describe('How many are newer than their cell, likewise.'),
    rows: list(unsureRow).describe('The surest first.'),
    gaps: list(z.object({ party: z.string(), issue: z.string(), count }))
      .nullable()
      .describe('Empty cells, with how many stances may fill each; null: they were not asked for.'),
    cells: list(
      z.object({
        party: z.string(),
        issue: z.string(),
        newer: list(z.object({ coding: z.string(), stance, day: z.string(), confidence: z.number().min(0).max(1) })),
      }),
    )
      .nullable()
      .describe(
        'Cells of which something is told, and what is newer, unsure and another stance, the newest first; null as for gaps.',
      ),
  })
  .meta({ id: 'UnsurePage', description: 'What the reader is not sure enough of to put into a table.' })
export type UnsurePage = z.infer<typeof unsurePage>
