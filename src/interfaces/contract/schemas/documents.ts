import { z } from 'zod'
import { claim } from './claims.ts'
import { coding } from './codings.ts'
import { article, count, day, facet, list, metadata, moment, part, revision, search, several, span } from './parts.ts'
import { ruling } from './rulings.ts'

export const documentState = z.enum(['read', 'unread', 'failed']).meta({ id: 'DocumentState' })

export const documentsQuery = z.strictObject({
  outlet: several(),
  month: several(z.union([z.string().regex(/^\d{4}-\d{2}$/, 'a month as 2031-04'), z.literal('')])),
  state: several(documentState),
  since: day.optional(),
  until: day.optional(),
  text: z.string().max(1000).optional().describe('As for claims; in titles and texts.'),
  sort: z.enum(['newest', 'oldest', 'latest']).default('newest').describe('latest: what was added last, first.'),
  ...part,
})

export const documentRow = z
  .object({
    article,
    state: documentState,
    problem: z.string().nullable().describe('Why it could not be read.'),
    characters: count.describe('Length of the text, in UTF-16 units.'),
    claims: count.describe('Attributions in the text.'),
    appearances: count,
    from: z.string().nullable().describe('Where it was received from.'),
    kept: z
      .number()
      .nullable()
      .describe("Share of the source's words that the text keeps; null where nothing was left out."),
  })
  .meta({ id: 'DocumentRow' })
export type DocumentRow = z.infer<typeof documentRow>

export const documentsPage = z
  .object({
    revision,
    total: count,
    offset: count,
    rows: list(documentRow).describe('One for each appearance.'),
    search: search.nullable(),
    facets: z.object({ outlet: facet, month: facet, state: facet }),
  })
  .meta({ id: 'DocumentsPage' })
export type DocumentsPage = z.infer<typeof documentsPage>

export const entity = z
  .object({
    id: z.string(),
    type: z.enum(['person', 'organisation', 'place', 'group']),
    name: z.string(),
    mentions: list(z.object({ span, form: z.enum(['name', 'role', 'pronoun']), role: span.nullable() })),
    gender: z.enum(['male', 'female']).nullable(),
    plural: z.boolean(),
    count: count.nullable(),
    country: z.string().nullable(),
  })
  .meta({ id: 'Entity' })

export const arrival = z
  .object({
    from: z.string(),
    format: z.string(),
    kept: z.number().nullable(),
    received: moment,
    raw: z.string().describe('SHA-256 of the bytes as received; the route `raw` gives them.'),
  })
  .meta({ id: 'Arrival' })

export const appearance = z
  .object({ id: z.string(), sourceId: z.string().nullable(), metadata, arrivals: list(arrival) })
  .meta({ id: 'Appearance' })

export const documentPage = z
  .object({
    revision,
    id: z.string(),
    text: z.string(),
    state: documentState,
    problem: z.string().nullable(),
    reader: z.string().nullable(),
    language: z.string().nullable(),
    sentences: list(span),
    entities: list(entity),
    claims: list(claim).describe('Each attribution once, by cue, rejected ones too.'),
    codings: list(coding).describe(
      'What it says in the terms of the dossier, each once, in text order, rejected ones too; empty until it is coded.',
    ),
    appearances: list(appearance).describe('By date of publication, at least one.'),
    versions: list(article.extend({ modified: z.string().nullable() })).describe(
      'All texts at one of its addresses, itself among them, by date; empty where it is the only one.',
    ),
    rulings: list(ruling).describe('All on its words, orphans too, by time.'),
  })
  .meta({ id: 'DocumentPage' })
export type DocumentPage = z.infer<typeof documentPage>

export const derivation = z
  .object({
    appearance: z.string(),
    relation: z
      .enum(['copy', 'resend', 'update', 'excerpt'])
      .nullable()
      .describe('null: reporting of its own, as far as the dossier tells.'),
    of: article.nullable(),
    reason: z.string().nullable(),
    credit: z.object({ outlet: z.string(), reason: z.string() }).nullable().describe('The agency whose copy it is.'),
    copies: list(article.extend({ relation: z.enum(['copy', 'resend', 'update', 'excerpt']) })).describe(
      'What comes from it.',
    ),
  })
  .meta({ id: 'Derivation' })

export const documentOrigin = z.object({ revision, appearances: list(derivation) }).meta({ id: 'DocumentOrigin' })
export type DocumentOrigin = z.infer<typeof documentOrigin>
