import { z } from 'zod'

/** A list that is not changed by whoever gets it. */
export const list = <T extends z.ZodType>(of: T) => z.array(of).readonly()

export const span = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .meta({ id: 'Span', description: 'Half-open, in UTF-16 units into the text of the document.' })
export type Span = z.infer<typeof span>

export const count = z.int().min(0)
export const revision = z
  .int()
  .min(0)
  .describe('Grows with every change of the ledger. Answers of one revision agree with each other.')
export const moment = z.string().describe('ISO 8601, in UTC.')
export const day = z.iso.date().describe('2031-04-02')

export const certainty = z.enum(['stated', 'inferred', 'guessed'])
export const known = z
  .object({
    value: z.string(),
    certainty,
    from: z.string().describe('Where it stood, for people: "dateline", "file name".'),
  })
  .meta({ id: 'Known' })
export const knownDate = z
  .object({
    written: z.string(),
    resolved: z.string().nullable().describe('ISO 8601, no more precise than what is known; null: it cannot be told.'),
    certainty,
    from: z.string(),
    against: z
      .object({ written: z.string(), from: z.string() })
      .optional()
      .describe('Another date that the source gives for the same, days apart.'),
  })
  .meta({ id: 'KnownDate' })
export type KnownDate = z.infer<typeof knownDate>

export const metadata = z
  .object({
    published: knownDate.nullable(),
    modified: knownDate.nullable(),
    outlet: known.nullable(),
    byline: known.nullable(),
    canonicalUrl: known.nullable(),
    title: known.nullable(),
    language: known.nullable(),
    wireCredit: known.nullable(),
  })
  .meta({ id: 'Metadata', description: 'What a document says of itself, and how surely.' })
export type Metadata = z.infer<typeof metadata>

export const SOURCE_KINDS = ['named', 'role', 'anonymous', 'collective', 'document', 'outlet', 'unstated'] as const
export const sourceKind = z.enum(SOURCE_KINDS).meta({ id: 'SourceKind' })
export type SourceKind = z.infer<typeof sourceKind>

export const quotation = z.enum(['direct', 'indirect', 'mixed']).meta({ id: 'Quotation' })

/** An article, as lists name it. */
export const article = z
  .object({
    document: z.string().describe('SHA-256 of the text.'),
    appearance: z.string().describe('Which of the places where the text appeared.'),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: knownDate.nullable(),
    url: z.string().nullable().describe('http or https only.'),
  })
  .meta({ id: 'Article' })
export type Article = z.infer<typeof article>

export const search = z
  .object({
    understood: z.string().describe('For people: all of: tariff (tariffs); none of: rail'),
    ignored: list(z.string()).describe('Parts of the search that were left out, with the reason.'),
  })
  .meta({ id: 'Search' })

/** A query parameter that may be given several times. */
export const several = (of: z.ZodType<string> = z.string()) =>
  z
    .union([of, z.array(of)])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .optional()

export const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional()

export const whole = (most: number, otherwise: number) => z.coerce.number().int().min(0).max(most).default(otherwise)

export const MAX_ROWS = 500

/** Which part of a list is wanted. */
export const part = {
  offset: whole(100_000_000, 0).describe(
    'Place of the first row in the whole list, from 0. Any place is as quick as any other.',
  ),
  limit: whole(MAX_ROWS, 100).describe('How many rows.'),
}

export const facetValue = z
  .object({
    value: z.string().describe('What the filter takes; the empty string: none is known.'),
    label: z.string(),
    count: count.describe(
      'Rows of the list if this value alone were chosen in this facet, all other filters as they are.',
    ),
    chosen: z.boolean(),
  })
  .meta({ id: 'FacetValue' })
export type FacetValue = z.infer<typeof facetValue>
export const facet = list(facetValue)

export const days = z
  .object({
    first: z.string().nullable().describe('null: open.'),
    last: z.string().nullable(),
    granularity: z.string().describe('How exact the words are: hour, day, weekend, week, month, …'),
    certainty,
    words: z.string().describe('As the text says it.'),
  })
  .meta({ id: 'Days' })
export type Days = z.infer<typeof days>
