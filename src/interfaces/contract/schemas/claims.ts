import { z } from 'zod'
import {
  article,
  count,
  day,
  facet,
  flag,
  list,
  part,
  quotation,
  revision,
  search,
  several,
  sourceKind,
  span,
} from './parts.ts'
import { ruling, rulingInForce } from './rulings.ts'

export const fact = z
  .object({ value: z.string(), span: span.nullable().describe('null: a ruling says it, and no words of the text.') })
  .meta({ id: 'Fact' })

const cited = z
  .object({
    kind: sourceKind,
    entity: z.string().nullable(),
    name: z.string(),
    count: z.object({ least: count, most: count.nullable() }),
    outlet: z.object({ value: z.string(), span }).nullable(),
    span,
  })
  .meta({ id: 'Cited' })

export const profile = z
  .object({
    kind: sourceKind,
    name: z.string().nullable(),
    entityType: z.enum(['person', 'organisation', 'place', 'group']).nullable(),
    count: z.object({ least: count, most: count.nullable() }),
    outlet: fact.nullable(),
    anonymityReason: fact.nullable(),
    affiliation: fact.nullable(),
    knowledge: fact.nullable(),
    cites: list(cited).describe('Of an outlet: whom it cites, each of whom has it from the next.'),
  })
  .meta({ id: 'SourceProfile' })
export type Profile = z.infer<typeof profile>

const spans = list(span)

export const claim = z
  .object({
    key: z.string().describe('Tells rows apart: one claim is a row for each appearance of its document.'),
    id: z.string().describe('3f9a2c81b0:a3'),
    article,
    cue: spans,
    source: spans,
    content: spans,
    words: z.object({ cue: z.string(), source: z.string(), content: z.string() }),
    quotation,
    confidence: z.number().min(0).max(1),
    within: z.string().nullable().describe('Id of the claim whose content holds this one.'),
    profile,
    party: z.string().nullable(),
    ruling: rulingInForce.nullable(),
    found: spans.describe('What a search found, within words.content; empty without one.'),
    foundInSource: spans.describe('Likewise, within words.source.'),
  })
  .meta({ id: 'Claim' })
export type Claim = z.infer<typeof claim>

/** Empty string as a value: none is known. Several values of one filter: any of them. */
export const claimFilter = z.strictObject({
  party: several(),
  kind: several(sourceKind.or(z.literal(''))),
  outlet: several(),
  month: several(z.union([z.string().regex(/^\d{4}-\d{2}$/, 'a month as 2031-04'), z.literal('')])),
  quotation: several(quotation),
  ruling: several(z.enum(['', 'accept', 'reject', 'edit'])),
  since: day.optional().describe('First day; undated claims are left out.'),
  until: day.optional().describe('Last day.'),
  text: z.string().max(1000).optional().describe('Words (in all forms), "a phrase", begin*, -not, OR.'),
  in: z.enum(['claims', 'documents']).default('claims').describe('Where the words must be.'),
  rejected: flag.describe('Also what a ruling has rejected; without it only where the filter `ruling` asks for it.'),
  document: z.string().optional().describe('Id of one document.'),
})

export const CLAIM_SORTS = ['newest', 'oldest', 'best', 'surest', 'unsurest'] as const
export const claimSort = z.enum(CLAIM_SORTS).describe('best: by rank in a search; as newest without one.')

export const claimsQuery = claimFilter.extend({
  sort: claimSort.optional().describe('Default: newest; in a search, best.'),
  ...part,
  after: z
    .string()
    .max(200)
    .optional()
    .describe("A page's `next`: rows behind that one, whatever was added since. Wins over offset."),
  facets: flag.describe('Whether the counts are wanted too.'),
})

export const claimFacets = z
  .object({ party: facet, kind: facet, outlet: facet, month: facet, quotation: facet, ruling: facet })
  .meta({ id: 'ClaimFacets' })
export type ClaimFacets = z.infer<typeof claimFacets>

export const claimsPage = z
  .object({
    revision,
    total: count,
    offset: count,
    rows: list(claim),
    next: z.string().nullable().describe('For `after`; null: that was all.'),
    search: search.nullable(),
    facets: claimFacets.nullable().describe('Of the same revision as the rows and the total.'),
  })
  .meta({ id: 'ClaimsPage' })
export type ClaimsPage = z.infer<typeof claimsPage>

export const claimPage = z
  .object({
    revision,
    claim,
    appearances: list(claim).describe('The same claim in all appearances of its document.'),
    context: z
      .object({ start: count, text: z.string() })
      .describe('The sentences it stands in, and where they begin in the text.'),
    around: list(claim).describe('The claims within whose content it stands, the innermost first.'),
    rulings: list(ruling).describe('All on it, by time.'),
  })
  .meta({ id: 'ClaimPage' })
export type ClaimPage = z.infer<typeof claimPage>

/** What a ruling made of its claim. */
export const ruled = z.object({ revision, ruling, claim }).meta({ id: 'Ruled' })
export type Ruled = z.infer<typeof ruled>
