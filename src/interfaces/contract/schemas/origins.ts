import { z } from 'zod'
import { claim, claimFilter } from './claims.ts'
import { count, list, part, revision, search } from './parts.ts'

export const step = z
  .object({
    step: z.enum(['article', 'copy', 'credit', 'relay', 'source']),
    who: z.string(),
    document: z.string().nullable().describe('Of an article or a copy.'),
    reason: z.string(),
  })
  .meta({ id: 'Step', description: "One step from an article towards the words' origin." })

export const origin = z
  .object({
    key: z.string().describe('Equal for claims of one origin.'),
    name: z.string(),
    named: z.boolean(),
    chain: list(step),
  })
  .meta({ id: 'Origin' })

export const cluster = z
  .object({
    id: z.string().describe('Id of the first report of the claim.'),
    words: z.string().describe('Content of the first report.'),
    articles: count,
    outlets: list(z.string()),
    families: list(z.string()),
    origins: list(z.object({ name: z.string(), named: z.boolean(), reports: count })),
    claims: list(z.string()).describe('Ids of all its reports, by date.'),
  })
  .meta({ id: 'ClaimCluster' })
export type Cluster = z.infer<typeof cluster>

/** A cluster is there whole if any of its reports fits. */
export const clustersQuery = claimFilter.extend({
  articles: z.coerce
    .number()
    .int()
    .min(2)
    .max(1_000_000)
    .default(2)
    .describe('Only claims in so many articles or more.'),
  ...part,
})

export const clustersPage = z
  .object({
    revision: revision.describe(
      'Of the ledger when the clusters were worked out; it may be behind while documents are added.',
    ),
    gathered: z
      .boolean()
      .describe('false: claims are being gathered for the first time; ask again, or wait for the event `origins`.'),
    total: count,
    offset: count,
    rows: list(cluster),
    search: search.nullable(),
  })
  .meta({ id: 'ClustersPage' })
export type ClustersPage = z.infer<typeof clustersPage>

/** Who relays whom: edges run from who has it to whom they have it from. */
export const graphNode = z
  .object({
    id: z.string(),
    kind: z.enum(['article', 'outlet', 'source']),
    label: z.string(),
    named: z.boolean().describe('Of a source: called by name.'),
    outlet: z.string().nullable().describe('Of an article.'),
    day: z.string().nullable().describe('Of an article: day of publication.'),
    document: z.string().nullable(),
    claim: z.string().nullable().describe('Id of the claim in that article.'),
  })
  .meta({ id: 'GraphNode' })
export const graphEdge = z
  .object({
    from: z.string(),
    to: z.string(),
    kind: z.enum(['copy', 'credit', 'relay', 'source']),
    reason: z.string(),
  })
  .meta({ id: 'GraphEdge' })

export const originPage = z
  .object({
    revision,
    origin: origin.describe("The claim's own."),
    cluster: cluster.describe('The claim wherever it is reported: of one report, if nobody else has it.'),
    reports: list(
      z.object({
        claim,
        origin,
        reason: z.string().nullable().describe('Why it is the same claim; null for the first.'),
      }),
    ),
    graph: z.object({ nodes: list(graphNode), edges: list(graphEdge) }),
  })
  .meta({ id: 'OriginPage' })
export type OriginPage = z.infer<typeof originPage>
