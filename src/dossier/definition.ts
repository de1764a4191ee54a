import { z } from 'zod'
import { withoutTurns } from '../text/index.ts'
import type { Feed, Issue, Outlet, Party, Person, PriceSeries } from './dossier.ts'

/**
 * The one definition of dossier.yaml: what is checked when it is read, and what editors are told of it (the JSON Schema
 * is made from it). Descriptions are shown by editors; lists may be left out, which is the same as an empty list.
 */

/** A dossier.yaml as it is checked, defaults filled in: what may be left out and has no default is undefined. */
export interface Written {
  readonly name: string
  readonly description?: string | undefined
  readonly parties: readonly (Omit<Party, 'people'> & { readonly people: readonly Optional<Person, 'role'>[] })[]
  readonly issues: readonly Optional<Issue, 'description'>[]
  readonly outlets: readonly Optional<Outlet, 'family'>[]
  readonly feeds: readonly Optional<Feed, 'outlet'>[]
  readonly prices: readonly Optional<PriceSeries, 'unit'>[]
}

type Optional<T, Field extends keyof T> = Omit<T, Field> & { readonly [F in Field]?: string | undefined }

/** For people and for commands: what would turn the line in which it is shown is left out. */
const text = z.string().overwrite(withoutTurns).trim().min(1)

const names = (description: string) => z.array(text).default([]).describe(description)

const person = z
  .strictObject({
    name: text.describe('Full name, as newspapers write it at first mention.'),
    role: text
      .optional()
      .describe(
        'Office or function: "foreign minister". Where a text names the person, the bare office is theirs too.',
      ),
    aliases: names('Other names and spellings: surname alone, transliterations, titles with the name.'),
  })
  .describe('A person who speaks for the party.')

const party = z
  .strictObject({
    name: text.describe('The name to show, and by which commands know the party.'),
    aliases: names('Other names, and the words of nationality or membership: "U.S.", "American", "the union".'),
    metonyms: names('Places and buildings that stand for the party when they speak: "Washington", "the Kremlin".'),
    people: z.array(person).default([]).describe('Who speaks for it.'),
  })
  .describe('One of those who negotiate, mediate or hold a veto.')

const issue = z
  .strictObject({
    name: text.describe('The name to show: a matter on which parties can take a position.'),
    words: z
      .array(text.refine((word) => /[\p{L}\p{N}]/u.test(word), 'a word with a letter or a digit in it'))
      .min(1)
      .describe('Words and phrases that mark it, in their base form; every inflection of them counts.'),
    description: text.optional().describe('What it is about, for people to read.'),
  })
  .describe('A matter that is negotiated.')

const outlet = z
  .strictObject({
    name: text.describe('The name to show: "Reuters".'),
    aliases: names('Other names in bylines, credits and feeds: "Thomson Reuters", "RTRS".'),
    domains: z
      .array(z.string().regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, 'a host name without http:// and www.'))
      .default([])
      .describe('Host names, without www.: "reuters.com".'),
    family: text
      .optional()
      .describe('The owner or editorial network that it shares with other outlets: these count once, not as many.'),
    agency: z.boolean().default(false).describe('Whether others print its copy: a news agency.'),
  })
  .describe('Who publishes.')

const feed = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/, error: 'an address with http:// or https://' })
      .describe('Address of an RSS, Atom, RDF or JSON feed.'),
    outlet: text.optional().describe('Name of an outlet of this file; where it is left out, the feed says it.'),
    everyMinutes: z.int().min(5).max(10_080).default(30).describe('How often it is asked, in minutes.'),
  })
  .describe('A feed that `rapporteur watch` follows.')

const price = z
  .strictObject({
    name: text.describe('The name to show: "Yen per dollar".'),
    file: text.describe('CSV file with a header, relative to this folder.'),
    date: text.default('date').describe('Column of dates.'),
    value: text.default('value').describe('Column of prices; an empty value or "." is a day without one.'),
    unit: text.optional().describe('For people to read: "JPY/USD", "% yield".'),
    issues: names('Names of the issues that are thought to move it.'),
  })
  .describe('A price series, to be set beside the news.')

export const definition: z.ZodType<Written> = z
  .strictObject({
    name: text.describe('What the negotiation is called.'),
    description: text.optional().describe('What it is about, for people to read.'),
    parties: z.array(party).default([]).describe('Who negotiates, mediates or holds a veto.'),
    issues: z.array(issue).default([]).describe('What is negotiated.'),
    outlets: z.array(outlet).default([]).describe('Who reports on it.'),
    feeds: z.array(feed).default([]).describe('What `rapporteur watch` follows.'),
    prices: z.array(price).default([]).describe('Price series, to be set beside the news.'),
  })
  .describe('A dossier: one negotiation that is followed.')

/** The JSON Schema (draft 2020-12) by which editors complete and check dossier.yaml. */
export function dossierJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(definition, {
    io: 'input',
    // A list of which every line is commented out is null in YAML; reading takes that for an empty list.
    override: ({ jsonSchema }) => {
      const open = jsonSchema as { type?: unknown; default?: unknown }
      if (open.type === 'array' && open.default !== undefined) open.type = ['array', 'null']
    },
  }) as Record<string, unknown>
  withShortForms(schema)
  return { ...schema, title: 'dossier.yaml' }
}

/** A list of these takes a name alone for `{name: …}`; see `parseDossier`. */
const NAMED = new Set(['parties', 'people', 'outlets'])

function withShortForms(schema: unknown): void {
  if (typeof schema !== 'object' || schema === null) return
  for (const [name, field] of Object.entries(
    (schema as { properties?: Record<string, { items?: unknown }> }).properties ?? {},
  )) {
    withShortForms(field.items)
    if (NAMED.has(name)) field.items = { anyOf: [{ type: 'string', minLength: 1 }, field.items] }
  }
}
