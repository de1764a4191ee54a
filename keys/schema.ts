import { z } from 'zod'
import {
  ACTS,
  type ArticleEntries,
  type FinalTables,
  HOWS,
  MEETING_KINDS,
  MEETING_STATUSES,
  MODALITIES,
  PROPOSAL_KINDS,
  PROPOSAL_STATUSES,
  STANCES,
} from './entries.ts'

/**
 * What a key of the tables may hold: `key/tables/NN.yaml` of a sample in `examples/`, one file an article, and the final state
 * in `key/tables.yaml`. `examples/README.md` says what each field means to a person who reads or corrects them.
 */

const text = z.string().trim().min(1)

/** A list may be written as one value. */
const some = <T extends z.ZodType>(one: T) =>
  z.union([one.transform((value) => [value]), z.array(one).min(1)]).transform((values) => values as z.output<T>[])

const isDay = (written: string): boolean => {
  const time = Date.parse(`${written}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written)
}

/** A day of the calendar, `2025-03-28`. */
const day = z.string().refine((written) => /^\d{4}-\d\d-\d\d$/.test(written) && isDay(written), 'a day, as 2025-03-28')

const articleNumber = z.string().regex(/^\d\d$/, 'the number of an article, as "07"')

const evidence = {
  words: some(text),
  nth: z.int().min(1).optional(),
  optional: z.literal(true).optional(),
}

const interval = { first: day.nullable(), last: day.nullable() }

const position = z.strictObject({
  party: text,
  issue: some(text),
  stance: some(z.enum(STANCES)),
  modality: z.enum(MODALITIES),
  how: z.enum(HOWS),
  by: text.optional(),
  ...evidence,
})

const term = z.strictObject({ proposal: text, issue: some(text), party: text.nullable(), ...evidence })

const proposal = z.strictObject({
  name: text,
  names: z.array(text).min(1),
  kind: z.enum(PROPOSAL_KINDS),
  authors: z.array(text).default([]),
  status: z.enum(PROPOSAL_STATUSES),
  left_out: z.array(text).default([]),
  ...evidence,
})

const meeting = z.strictObject({
  kind: some(z.enum(MEETING_KINDS)),
  participants: z.array(text).min(1),
  place: text.nullable(),
  ...interval,
  status: some(z.enum(MEETING_STATUSES)),
  ...evidence,
})

const event = z.strictObject({
  act: some(z.enum(ACTS)),
  actor: some(text).nullable(),
  recipient: some(text).nullable(),
  ...interval,
  place: text.nullable().default(null),
  counts: z.array(z.strictObject({ of: text, least: z.number(), most: z.number().nullable() })).default([]),
  on_the_word_of: text.nullable(),
  ...evidence,
})

const prediction = z.strictObject({
  who: text,
  by_when: day.nullable(),
  conditional: z.boolean(),
  ...evidence,
})

const market = z.strictObject({
  instrument: text,
  direction: z.enum(['up', 'down', 'flat']),
  size: text.nullable(),
  reason: text.nullable(),
  ...evidence,
})

const reversal = z.strictObject({
  party: text,
  issue: text,
  from: z.enum(STANCES),
  to: z.enum(STANCES),
  claimed_by: text.nullable(),
  before: articleNumber.optional(),
  ...evidence,
})

/** The key of one article; lists that are empty are left out. */
export const articleKey: z.ZodType<ArticleEntries> = z.strictObject({
  article: articleNumber,
  positions: z.array(position).default([]),
  terms: z.array(term).default([]),
  proposals: z.array(proposal).default([]),
  calendar: z.array(meeting).default([]),
  events: z.array(event).default([]),
  predictions: z.array(prediction).default([]),
  markets: z.array(market).default([]),
  reversals: z.array(reversal).default([]),
})

const articles = z.array(articleNumber).min(1)

/** The tables as they stand after the last article. */
export const finalTables: z.ZodType<FinalTables> = z.strictObject({
  after: articleNumber,
  positions: z.array(
    z.strictObject({
      party: text,
      issue: text,
      stance: z.enum(STANCES),
      what: text,
      since: z.strictObject({ article: articleNumber, day }),
      confirmed: articleNumber,
      contested: z.boolean(),
      why: text.optional(),
    }),
  ),
  proposals: z.array(
    z.strictObject({
      name: text,
      names: z.array(text).min(1),
      kind: z.enum(PROPOSAL_KINDS),
      authors: z.array(text),
      first_reported: z.strictObject({ article: articleNumber, day }),
      status: z.enum(PROPOSAL_STATUSES),
      consulted: z.array(text).default([]),
      left_out: z.array(text).default([]),
      revises: text.optional(),
      terms: z.array(
        z.strictObject({
          issue: text,
          party: text.nullable(),
          what: text,
          articles,
          change: z.enum(['added', 'changed', 'kept']).optional(),
        }),
      ),
      dropped: z.array(z.strictObject({ issue: text, what: text, articles })).default([]),
      reactions: z
        .array(z.strictObject({ party: text, issue: text.nullable(), stance: z.enum(STANCES), articles }))
        .default([]),
    }),
  ),
  reversals: z.array(
    z.strictObject({
      party: text,
      issue: text,
      from: z.strictObject({ stance: z.enum(STANCES), article: articleNumber, day }),
      to: z.strictObject({ stance: z.enum(STANCES), article: articleNumber, day }),
      claimed_by: text.nullable(),
    }),
  ),
  meetings: z.array(
    z.strictObject({
      kind: z.enum(MEETING_KINDS),
      participants: z.array(text).min(1),
      place: text.nullable(),
      ...interval,
      status: z.enum(MEETING_STATUSES),
      articles,
    }),
  ),
})
