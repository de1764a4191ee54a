import { z } from 'zod'
import { list } from './parts.ts'

/** An error as RFC 9457 has it: application/problem+json. */
export const problem = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('For people: the value, and how to mend it.'),
    fields: list(z.object({ field: z.string(), value: z.unknown(), reason: z.string() }))
      .optional()
      .describe('The parts of the request that were wrong.'),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof problem>
