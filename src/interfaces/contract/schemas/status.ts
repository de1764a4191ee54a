import { z } from 'zod'
import { codingKind } from './codings.ts'
import { count, day, list, moment, revision } from './parts.ts'

export const status = z
  .object({
    revision,
    documents: count,
    appearances: count,
    firstDay: z.string().nullable(),
    lastDay: z.string().nullable(),
    undated: count,
    unread: count,
    uncoded: count.describe('Read, and still to be coded in the terms of the present dossier.yaml.'),
    attributions: count,
    kinds: list(z.object({ kind: z.string(), attributions: count })),
    codings: list(
      z.object({
        kind: codingKind,
        codings: count.describe('Sure enough to be told.'),
        unsure: count.describe('Not sure enough.'),
        settled: count.describe('Of those, with a ruling in force: no more to be settled.'),
      }),
    ).describe('What was coded in the terms of the dossier.'),
    outlets: list(z.object({ outlet: z.string().nullable(), appearances: count })),
    reader: z.string().describe('Version of the reader that reads new documents.'),
    readers: list(z.object({ reader: z.string(), readings: count })).describe(
      'Which readers read what is there; `rapporteur reread` makes older ones new.',
    ),
    problems: list(z.object({ problem: z.string(), documents: count })).describe('Why documents could not be read.'),
    rulings: count,
    orphans: count,
    failures: list(z.object({ from: z.string(), reason: z.string(), at: moment })).describe('What could not be added.'),
    lowShares: list(z.object({ from: z.string(), kept: z.number() })),
    future: list(z.object({ from: z.string(), day })).describe('Dated in the future when it was received.'),
    ledgerBytes: count,
  })
  .meta({ id: 'Status' })
export type Status = z.infer<typeof status>

export const integrity = z
  .object({
    state: z.enum(['never', 'checking', 'done', 'failed']),
    findings: list(z.object({ level: z.enum(['damage', 'notice']), what: z.string() })).describe(
      'Of the last check that ended; none: all is as it was written.',
    ),
    ended: moment.nullable(),
    problem: z.string().nullable(),
    change: count.describe(
      'Rises with every change of state: an answer may come later than an event of a later state.',
    ),
  })
  .meta({ id: 'Integrity' })
export type Integrity = z.infer<typeof integrity>
