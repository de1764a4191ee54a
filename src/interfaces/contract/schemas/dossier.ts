import { z } from 'zod'
import { count, list, revision } from './parts.ts'

export const dossier = z
  .object({
    name: z.string(),
    description: z.string().nullable(),
    parties: list(
      z.object({
        name: z.string(),
        aliases: list(z.string()),
        metonyms: list(z.string()),
        people: list(z.object({ name: z.string(), role: z.string().nullable(), aliases: list(z.string()) })),
      }),
    ),
    issues: list(z.object({ name: z.string(), description: z.string().nullable(), words: list(z.string()) })),
    outlets: list(
      z.object({
        name: z.string(),
        aliases: list(z.string()),
        family: z.string(),
        agency: z.boolean(),
        domains: list(z.string()),
      }),
    ),
    feeds: list(z.object({ url: z.string(), outlet: z.string().nullable(), everyMinutes: count })),
    prices: list(z.object({ name: z.string(), unit: z.string().nullable(), issues: list(z.string()) })),
    reader: z.string().describe('Version of the reader that reads new documents.'),
    analyst: z.string().describe('Who rules, where a ruling names nobody.'),
    problem: z
      .string()
      .nullable()
      .describe('Why dossier.yaml as it is now was not taken on: what is shown is what it said before.'),
    revision,
  })
  .meta({ id: 'Dossier' })
export type Dossier = z.infer<typeof dossier>
