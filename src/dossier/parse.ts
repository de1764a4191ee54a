import { type Document, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { definition, type Written } from './definition.ts'
import type { Dossier, Outlet, OutletFamily } from './dossier.ts'
import { nearest } from './nearest.ts'
import { Places } from './places.ts'
import { DossierError, type Problem } from './problem.ts'
import { asWritten, keyOf, keysOfParty, keysOfPerson, keysOfWord, plainKeys } from './same-name.ts'
import { aliasFault, syntaxFaults } from './yaml-faults.ts'

type Path = readonly PropertyKey[]

/** A dossier is written by hand; more than this is some other file. */
const MAX_UNITS = 2_000_000

/**
 * The text of a dossier.yaml as a dossier.
 *
 * @param file its name, for the messages
 * @throws DossierError with every problem: line, column, value and mend
 * @example parseDossier('name: Talks\nparties:\n  - name: Varnia\n').parties[0].name // 'Varnia'
 */
export function parseDossier(source: string, file = 'dossier.yaml'): Dossier {
  if (source.length > MAX_UNITS) {
    const reason = `it is longer than ${MAX_UNITS} characters: no dossier`
    throw new DossierError(file, [{ line: 1, column: 1, value: '', reason, mend: null }])
  }
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  const where = new Places(document, lines, source)
  const faults = syntaxFaults(document, source, where)
  if (faults.length > 0) throw new DossierError(file, faults)
  const read = definition.safeParse(inFull(toData(document, where, file)) ?? {})
  if (!read.success) throw new DossierError(file, problemsIn(read.error.issues as unknown as readonly Fault[], where))
  const problems = crossCheck(read.data, where)
  if (problems.length > 0) throw new DossierError(file, problems)
  return toDossier(read.data)
}

/** @throws DossierError for aliases (`*name`) that can't be expanded */
function toData(document: Document, where: Places, file: string): unknown {
  const fault = aliasFault(document, where)
  if (fault !== null) throw new DossierError(file, [fault])
  return withoutNulls(document.toJS({ maxAliasCount: -1 }))
}

/** A field without a value is left out: a list of which every line is a comment is an empty list. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== null)
      .map(([key, field]) => [key, withoutNulls(field)]),
  )
}

/** `people: [Mira Tolvaj]` is short for `people: [{name: Mira Tolvaj}]`, and so it is for parties and outlets. */
function inFull(data: unknown): unknown {
  if (!isFields(data)) return data
  const parties = named(data.parties)
  const withPeople = (party: unknown): unknown =>
    isFields(party) && 'people' in party ? { ...party, people: named(party.people) } : party
  return {
    ...data,
    ...('parties' in data ? { parties: Array.isArray(parties) ? parties.map(withPeople) : parties } : {}),
    ...('outlets' in data ? { outlets: named(data.outlets) } : {}),
  }
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function named(list: unknown): unknown {
  return Array.isArray(list) ? list.map((one) => (typeof one === 'string' ? { name: one } : one)) : list
}

/** What is used of zod's issues. */
interface Fault {
  readonly code: string
  readonly path: Path
  readonly message: string
  readonly keys?: readonly string[]
  readonly expected?: string
}

/** A field that is missing because its name is misspelt is one problem, not two. */
function problemsIn(faults: readonly Fault[], where: Places): Problem[] {
  const misspelt = new Set(
    faults.flatMap(({ path, keys }) => (keys ?? []).map((key) => [...path, nearest(key, keysAt(path))].join('\n'))),
  )
  return faults
    .filter(({ path }) => where.valueOf(path) !== undefined || !misspelt.has(path.join('\n')))
    .flatMap((fault) => problemsOf(fault, where))
}

function problemsOf({ code, path, message, keys, expected }: Fault, where: Places): Problem[] {
  const value = where.valueOf(path)
  const called = nameOf(path)
  if (code === 'unrecognized_keys') {
    const known = keysAt(path)
    return (keys ?? []).map((key) =>
      where.ofKey(path, key, `"${key}" is not known ${path.length === 0 ? 'here' : `in ${called}`}`, meant(key, known)),
    )
  }
  if (code === 'invalid_type') {
    if (value === undefined)
      return [where.ofValue(path, `${called} is missing`, `write "${String(path.at(-1) ?? 'name')}: …"`)]
    const mend =
      expected === 'array'
        ? 'write it as a list: [one, two]'
        : expected === 'string'
          ? 'put quotation marks around it'
          : expected === 'object' && path.length > 0
            ? `write its fields, as {name: …}`
            : null
    return [where.ofValue(path, `${called} is ${kindOf(value)}, not ${KINDS[expected ?? ''] ?? expected}`, mend)]
  }
  const shown = typeof value === 'string' || typeof value === 'number' ? ` "${String(value).slice(0, 80)}"` : ''
  if (code === 'too_small' && Array.isArray(value))
    return [where.ofValue(path, `${called} is empty`, 'write one at least: [one, two]')]
  if (code === 'too_small' && typeof value === 'string')
    return [where.ofValue(path, `${called} is empty`, 'write something, or leave it out where it may be missing')]
  const bound =
    code === 'too_small' || code === 'too_big'
      ? firstLine(message).replace(/^.*expected \w+ to be /, 'it must be ')
      : null
  return [where.ofValue(path, `${called}${shown} is not valid`, bound ?? `it must be ${firstLine(message)}`)]
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a set of fields',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  return value instanceof Date ? 'a date' : (KINDS[typeof value] ?? typeof value)
}

/** `parties[2].people[0].name`, counted from 1 as people count. */
function nameOf(path: Path): string {
  if (path.length === 0) return 'the dossier'
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : `${index === 0 ? '' : '.'}${String(step)}`))
    .join('')
}

/** The fields that are known at a path, read off the definition itself. */
function keysAt(path: Path): string[] {
  let schema: unknown = definition
  for (const step of path) {
    schema = unwrapped(schema)
    schema = typeof step === 'number' ? (schema as z.ZodArray).element : (schema as z.ZodObject).shape[String(step)]
  }
  return Object.keys((unwrapped(schema) as z.ZodObject).shape ?? {})
}

function unwrapped(schema: unknown): unknown {
  let inner = schema as { unwrap?: () => unknown; element?: unknown }
  while (inner.element === undefined && typeof inner.unwrap === 'function') inner = inner.unwrap() as typeof inner
  return inner
}

function meant(written: string, candidates: readonly string[]): string {
  const near = nearest(written, candidates)
  if (near !== null) return `did you mean ${near}?`
  return candidates.length === 0 ? 'define it first' : `known are ${candidates.slice(0, 12).join(', ')}`
}

/** What one entry says of another: names that are used must exist, and no name may stand for two things. */
function crossCheck(written: Written, where: Places): Problem[] {
  const problems: Problem[] = []
  const outlets = written.outlets.map(({ name }) => name)
  const issues = written.issues.map(({ name }) => name)
  written.feeds.forEach(({ outlet }, index) => {
    if (outlet === undefined || outlets.includes(outlet)) return
    problems.push(
      where.ofValue(['feeds', index, 'outlet'], `outlet "${outlet}" is not among the outlets`, meant(outlet, outlets)),
    )
  })
  written.prices.forEach((price, index) => {
    price.issues.forEach((issue, at) => {
      if (!issues.includes(issue))
        problems.push(
          where.ofValue(
            ['prices', index, 'issues', at],
            `issue "${issue}" is not among the issues`,
            meant(issue, issues),
          ),
        )
    })
  })
  const taken = (
    what: string,
    list: 'parties' | 'issues' | 'outlets' | 'prices',
    namesOf: (index: number) => readonly Name[],
    is: 'stands for' | 'marks' = 'stands for',
  ): void => {
    const owners = new Map<string, { readonly index: number; readonly name: string }>()
    written[list].forEach((_, index) => {
      for (const [name, path, keys] of namesOf(index)) {
        const owner = keys.map((key) => owners.get(key)).find((one) => one !== undefined && one.index !== index)
        for (const key of keys) if (!owners.has(key)) owners.set(key, { index, name })
        if (owner === undefined) continue
        const isWritten = asWritten(owner.name) === asWritten(name)
        // The same word may mark two issues; in another number it does not tell them apart.
        if (is === 'marks' && isWritten) continue
        problems.push(
          where.ofValue(
            [list, index, ...path],
            `"${name}" already ${is} the ${what} ${written[list][owner.index]!.name}${isWritten ? '' : `, as "${owner.name}"`}`,
            'leave it out in one of the two',
          ),
        )
      }
    })
  }
  const listed = (values: readonly string[], path: Path, keys = plainKeys): Name[] =>
    values.map((value, index) => [value, [...path, index], keys(value)])
  const familyNamed = familiesOf(written)
  const familyOf = new Map(written.outlets.map(({ name, family }) => [name, family]))
  written.outlets.forEach(({ name, family }, index) => {
    const head = family === undefined ? name : familyNamed(family)
    const above = head === name ? undefined : familyOf.get(head)
    if (above === undefined || familyNamed(above) === head) return
    problems.push(
      where.ofValue(
        ['outlets', index, 'family'],
        `the family "${family}" is an outlet of another family, "${above}"`,
        'write one family for all outlets that belong together',
      ),
    )
  })
  taken('party', 'parties', (index) => {
    const { name, aliases, metonyms, people } = written.parties[index]!
    const ofPeople = people.flatMap((person, at): Name[] => [
      [person.name, ['people', at, 'name'], keysOfPerson(person.name)],
      ...listed(person.aliases, ['people', at, 'aliases'], keysOfPerson),
    ])
    return [
      [name, ['name'], keysOfParty(name)],
      ...listed(aliases, ['aliases'], keysOfParty),
      ...listed(metonyms, ['metonyms'], keysOfParty),
      ...ofPeople,
    ]
  })
  taken('issue', 'issues', (index) => [ownName(written.issues[index]!.name)])
  taken('issue', 'issues', (index) => listed(written.issues[index]!.words, ['words'], keysOfWord), 'marks')
  taken('price series', 'prices', (index) => [ownName(written.prices[index]!.name)])
  taken('outlet', 'outlets', (index) => {
    const { name, aliases, domains } = written.outlets[index]!
    return [ownName(name), ...listed(aliases, ['aliases']), ...listed(domains, ['domains'])]
  })
  return problems
}

/** A name with where it stands in its entry, and by what names are known that are one with it. */
type Name = readonly [name: string, path: Path, keys: readonly string[]]

const ownName = (name: string): Name => [name, ['name'], plainKeys(name)]

/** What the family is called that is written so: an outlet that heads it by its name, whatever name of it is written. */
function familiesOf({ outlets }: Written): (family: string) => string {
  const heads = new Map<string, string>()
  for (const { family } of outlets)
    if (family !== undefined && !heads.has(keyOf(family))) heads.set(keyOf(family), family)
  for (const { name, aliases } of outlets) for (const one of [name, ...aliases]) heads.set(keyOf(one), name)
  return (family) => heads.get(keyOf(family)) ?? family
}

function toDossier(written: Written): Dossier {
  const familyNamed = familiesOf(written)
  const outlets: Outlet[] = written.outlets.map((outlet) => ({
    ...outlet,
    family: outlet.family === undefined ? outlet.name : familyNamed(outlet.family),
  }))
  const families = new Map<string, string[]>()
  for (const { name, family } of outlets) families.set(family, [...(families.get(family) ?? []), name])
  return {
    name: written.name,
    description: written.description ?? null,
    parties: written.parties.map((party) => ({
      ...party,
      people: party.people.map((person) => ({ ...person, role: person.role ?? null })),
    })),
    issues: written.issues.map((issue) => ({ ...issue, description: issue.description ?? null })),
    outlets,
    families: [...families].map(([name, members]): OutletFamily => ({ name, outlets: members })),
    feeds: written.feeds.map((feed) => ({ ...feed, outlet: feed.outlet ?? null })),
    prices: written.prices.map((price) => ({ ...price, unit: price.unit ?? null })),
  }
}

const firstLine = (message: string): string => message.split('\n', 1)[0]!.trim()
