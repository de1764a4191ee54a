import { z } from 'zod'
import { job } from './add.ts'
import { count, revision } from './parts.ts'
import { action } from './rulings.ts'
import { integrity } from './status.ts'

/**
 * What open pages are told; `event` is also the name of the server-sent event, whose data is this as JSON. Whatever a page
 * missed while it was away, `hello` tells it by the revision.
 */
export const serverEvent = z
  .discriminatedUnion('event', [
    z.object({
      event: z.literal('hello'),
      revision,
      server: z.string().describe('Changes when the server was started anew.'),
    }),
    z
      .object({ event: z.literal('changed'), revision, documents: count, claims: count })
      .describe('The ledger changed, by whatever program: so many documents and claims are in it now.'),
    z
      .object({
        event: z.literal('ruling'),
        revision,
        claim: z.string().nullable(),
        coding: z.string().nullable().describe('Of a ruling on a coding; `claim` is null then.'),
        document: z.string(),
        action,
        who: z.string(),
      })
      .describe('A ruling was recorded.'),
    z.object({ event: z.literal('job'), job }).describe('Adding goes on, or ended.'),
    z
      .object({ event: z.literal('coding'), done: count, total: count })
      .describe('What is out of date is coded anew; it ended where done is total.'),
    z
      .object({ event: z.literal('dossier'), revision, problem: z.string().nullable() })
      .describe('dossier.yaml was changed: taken on, or not, for this reason. Every answer may be another.'),
    z.object({ event: z.literal('tables'), revision }).describe('Tables were worked out anew.'),
    z
      .object({ event: z.literal('origins'), revision })
      .describe('Claims were gathered anew, with where each comes from.'),
    z.object({ event: z.literal('integrity'), integrity }),
    z.object({ event: z.literal('bye') }).describe('The server stops.'),
  ])
  .meta({ id: 'ServerEvent' })
export type ServerEvent = z.infer<typeof serverEvent>
