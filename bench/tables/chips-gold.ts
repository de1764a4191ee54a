import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ACTS, type JudgedKey, MEETING_KINDS, MEETING_STATUSES, STANCES, type Table } from '../../keys/index.ts'
import type { Dossier } from '../../src/dossier/index.ts'
import { documentIdOf } from '../../src/ledger/index.ts'
import { ROOT } from '../corpora.ts'
import type { ChipsStory } from './chips-stories.ts'

/** The tables that the stories are annotated for. */
export const CHIPS_TABLES: readonly Table[] = ['position', 'term', 'meeting', 'event']

type Offsets = [start: number, end: number]

/** A name of the dossier, or where the text has one that the dossier does not know. */
type Names = (string | Offsets)[]

interface Place {
  readonly spans: Offsets[]
  readonly optional?: true | undefined
}

/** Fields as in `keys/schema.ts`. */
type Entry<List extends Exclude<keyof JudgedKey, 'article'>, Naming extends string = never> = Place &
  Omit<JudgedKey[List][number], 'words' | 'nth' | 'optional' | 'spans' | 'line' | Naming>

/**
 * A line of `gold/chips-tables.jsonl`: a story annotated by hand, without a word of it. Spans are in UTF-16 units of its
 * text; days are resolved against its day of publication.
 *
 * Annotated is every tenth story of the file, the 10th to the 150th, whatever it tells, before any program's answer to it was
 * seen. Afterwards further places of the same terms and the texts' own names of participants were added, in all stories.
 */
export interface AnnotatedStory {
  readonly id: string
  /** Of the document in a ledger: the hash of its text. */
  readonly sha: string
  readonly positions: readonly Entry<'positions'>[]
  readonly terms: readonly Entry<'terms'>[]
  readonly calendar: readonly (Entry<'calendar', 'participants'> & { readonly participants: Names })[]
  readonly events: readonly (Entry<'events', 'actor' | 'recipient'> & {
    readonly actor: Names | null
    readonly recipient: Names | null
  })[]
}

const span = z.tuple([z.int().min(0), z.int().min(1)])
const day = z.iso.date().nullable()
const evidence = { spans: z.array(span).min(1), optional: z.literal(true).optional() }

function lineSchema(dossier: Dossier): z.ZodType<AnnotatedStory> {
  const party = z.enum(dossier.parties.map(({ name }) => name))
  const anyone = z.enum(dossier.parties.flatMap(({ name, people }) => [name, ...people.map((person) => person.name)]))
  const issue = z.array(z.enum(dossier.issues.map(({ name }) => name))).min(1)
  const who = z.array(z.union([anyone, span])).min(1)
  return z.strictObject({
    id: z.string(),
    sha: z.string().regex(/^[0-9a-f]{64}$/),
    positions: z.array(z.strictObject({ ...evidence, party, issue, stance: z.array(z.enum(STANCES)).min(1) })),
    terms: z.array(z.strictObject({ ...evidence, issue, party: party.nullable() })),
    calendar: z.array(
      z.strictObject({
        ...evidence,
        kind: z.array(z.enum(MEETING_KINDS)).min(1),
        participants: who,
        first: day,
        last: day,
        status: z.array(z.enum(MEETING_STATUSES)).min(1),
      }),
    ),
    events: z.array(
      z.strictObject({
        ...evidence,
        act: z.array(z.enum(ACTS)).min(1),
        actor: who.nullable(),
        recipient: who.nullable(),
        first: day,
        last: day,
      }),
    ),
  })
}

/**
 * The annotated stories, in the order of the file.
 *
 * @throws Error with the line where it is not as described, or where a party, person or issue is not the dossier's
 */
export function annotatedStories(dossier: Dossier): AnnotatedStory[] {
  const schema = lineSchema(dossier)
  const lines = readFileSync(join(ROOT, 'bench/gold/chips-tables.jsonl'), 'utf8').trim().split('\n')
  return lines.map((line, index) => {
    const read = schema.safeParse(JSON.parse(line))
    if (!read.success) throw new Error(`chips-tables.jsonl:${index + 1}: ${z.prettifyError(read.error)}`)
    return read.data
  })
}

/**
 * A story's annotations as a key that found items are judged by; words and names are taken out of its text.
 *
 * @param line of the annotations, from 1, for messages
 * @throws Error where the text is another one than that which was annotated
 */
export function keyOf(annotated: AnnotatedStory, { text }: ChipsStory, line: number): JudgedKey {
  if (documentIdOf(text) !== annotated.sha) throw new Error(`${annotated.id} is not the text that was annotated`)
  const wordsAt = ([start, end]: Offsets): string => text.slice(start, end)
  const names = (who: Names): string[] => who.map((one) => (typeof one === 'string' ? one : wordsAt(one)))
  const placed = <One extends Place>(entry: One) => ({
    ...entry,
    words: entry.spans.map(wordsAt),
    spans: entry.spans.map(([start, end]) => ({ start, end })),
    line,
  })
  return {
    article: annotated.id,
    positions: annotated.positions.map(placed),
    terms: annotated.terms.map(placed),
    calendar: annotated.calendar.map((entry) => ({ ...placed(entry), participants: names(entry.participants) })),
    events: annotated.events.map((entry) => ({
      ...placed(entry),
      actor: entry.actor && names(entry.actor),
      recipient: entry.recipient && names(entry.recipient),
    })),
    predictions: [],
    markets: [],
  }
}
