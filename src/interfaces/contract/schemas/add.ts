import { z } from 'zod'
import { count, day, list, moment } from './parts.ts'

export const MAX_UPLOAD_BYTES: number = 64 * 1024 * 1024
export const MAX_JSON_BYTES: number = 16 * 1024 * 1024

const words = z.string().trim().min(1).max(2000)

/** A text that was pasted. */
export const paste = z
  .strictObject({
    text: z
      .string()
      .min(1)
      .max(4 * 1024 * 1024),
    title: words.optional(),
    outlet: words.optional(),
    published: day.optional().describe('Day of publication.'),
    url: z
      .url({ protocol: /^https?$/, error: 'an address with http:// or https://' })
      .max(2000)
      .optional(),
  })
  .meta({ id: 'Paste' })
export type Paste = z.input<typeof paste>

export const job = z
  .object({
    id: z.string(),
    what: list(z.string()).describe('Names of the files, or of the pasted text.'),
    state: z.enum(['storing', 'reading', 'done', 'stopped', 'failed']),
    problem: z.string().nullable().describe('Why all of it failed.'),
    seen: count.describe('Documents found in it so far; the total is known once it is not storing any more.'),
    newDocuments: count,
    newAppearances: count.describe('Known texts in a new place.'),
    refused: list(z.object({ from: z.string(), reason: z.string() })).describe(
      'What could not be added; the first hundred.',
    ),
    refusedCount: count,
    notes: list(z.object({ from: z.string(), note: z.string() })).describe(
      'What should be known of single documents; the first hundred.',
    ),
    read: count,
    unread: count.describe('Still to be read.'),
    documents: list(z.string()).describe('Ids of the documents in it; the first hundred.'),
    began: moment,
    ended: moment.nullable(),
  })
  .meta({ id: 'Job' })
export type Job = z.infer<typeof job>

export const jobs = z
  .object({ jobs: list(job).describe('Of this run of the server, the latest first.') })
  .meta({ id: 'Jobs' })
export type Jobs = z.infer<typeof jobs>
