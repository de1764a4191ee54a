import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDossier, readDossier } from '../src/dossier/index.ts'
import { LISTS, readFinalTables, readTablesKey, TablesKeyError } from './article-key.ts'

const dossier = parseDossier(`
name: Grain
parties:
  - name: Norland
    aliases: [Norlander]
    metonyms: [Port Hale]
    people: [{ name: Una Brand, aliases: [Brand] }]
  - name: Sudland
issues:
  - { name: Tariffs, words: [tariff] }
`)
const text =
  'Port Hale refuses a tariff of 10%, “now or ever”.\n\nBrand met the millers on Monday. A tariff is a tariff.\n'

const read = (...rows: string[]) => readTablesKey(['article: "01"', ...rows].join('\n'), '01.yaml', text, dossier)

/** The messages of a key that is wrong. */
function problems(...rows: string[]): readonly string[] {
  try {
    read(...rows)
  } catch (error) {
    if (error instanceof TablesKeyError) return error.problems
    throw error
  }
  throw new Error('the key was read')
}

const position = (fields: string, words = 'words: refuses a tariff') =>
  `  - {party: Norland, issue: Tariffs, stance: rejects, modality: asserted, how: official, ${fields}${words}}`

describe('the key of an article', () => {
  it('places the words of an entry, and lets one field have several right values', () => {
    const key = read(
      'positions:',
      '  - {party: Norland, issue: Tariffs, stance: [rejects, resists], modality: asserted, how: official,',
      '     words: [refuses a tariff, now or ever], optional: true}',
    )
    const [entry] = key.positions
    expect(entry).toMatchObject({ stance: ['rejects', 'resists'], issue: ['Tariffs'], optional: true, line: 3 })
    expect(entry!.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['refuses a tariff', 'now or ever'])
    expect(key.events).toEqual([])
  })

  it('wants to know which of several places is meant', () => {
    expect(problems('positions:', position('', 'words: tariff'))).toEqual([
      '01.yaml:3: "tariff" stands 3 times (quote more words, or add nth)',
    ])
    expect(read('positions:', position('nth: 3, ', 'words: tariff')).positions[0]!.spans[0]!.start).toBe(
      text.lastIndexOf('tariff'),
    )
    expect(problems('positions:', position('nth: 4, ', 'words: tariff'))).toEqual([
      '01.yaml:3: "tariff" stands only 3 times (lower nth)',
    ])
  })

  it('shows what the article has where words are not verbatim', () => {
    expect(problems('positions:', position('', `words: "'now or ever'"`))).toEqual([
      `01.yaml:3: "'now or ever'" does not stand in the article (quote the article)`,
    ])
    expect(problems('positions:', position('', 'words: port hale refuses'))[0]).toMatch(
      /the article has: Port Hale refuses\)$/,
    )
    expect(problems('positions:', position('', 'words: refuses a tariff of 12%'))[0]).toMatch(
      /the article goes on: refuses a tariff of 10%, “now/,
    )
  })

  it('knows the names of the dossier, and whom the article names', () => {
    expect(
      problems(
        'positions:',
        '  - {party: Port Hale, issue: Tarifs, stance: rejects, modality: asserted,',
        '     how: official, words: refuses a tariff}',
      ),
    ).toEqual([
      '01.yaml:3: "Port Hale" is no party of the dossier (write Norland)',
      '01.yaml:3: "Tarifs" is no issue of the dossier (did you mean Tariffs?)',
    ])
    const meeting = (who: string) =>
      `  - {kind: meeting, participants: [Una Brand, ${who}], place: null, first: 2025-03-03, last: 2025-03-03, status: held, words: met the millers}`
    expect(read('calendar:', meeting('millers')).calendar[0]!.participants).toEqual(['Una Brand', 'millers'])
    expect(problems('calendar:', meeting('bakers'))[0]).toContain('"bakers" is not in the dossier, nor in the article')
    expect(problems('calendar:', meeting('Brand'))).toEqual([
      '01.yaml:3: "Brand" is another name of Una Brand (write Una Brand)',
    ])
  })

  it('takes real days in their order', () => {
    const meeting = (first: string, last: string) =>
      `  - {kind: meeting, participants: [Una Brand], place: null, first: ${first}, last: ${last}, status: held, words: met the millers}`
    expect(problems('calendar:', meeting('2025-02-29', '2025-03-01'))[0]).toMatch(/first: a day, as 2025-03-28$/)
    expect(problems('calendar:', meeting('2025-03-04', '2025-03-03'))[0]).toContain('is before the first')
    expect(problems('calendar:', meeting('null', 'null').replace('held', 'missed'))[0]).toContain('only a deadline')
  })

  it('names field and line of what is missing or unknown', () => {
    expect(problems('positions:', position('firmness: 3, '))[0]).toMatch(/^01\.yaml:3: positions\.0: .*firmness/)
    expect(problems('positions:', position('', 'by: Sudland'))[0]).toMatch(/^01\.yaml:3: positions\.0\.words/)
    expect(problems('positions:', position('').replace('official', 'claimed'))).toEqual([
      '01.yaml:3: claimed by whom? (add by: …)',
    ])
    expect(problems('positions: [')[0]).toMatch(/^01\.yaml:2: it is not YAML/)
  })
})

describe('the final tables', () => {
  const tables = (...rows: string[]) =>
    readFinalTables(
      ['after: "02"', 'positions: []', 'reversals: []', 'meetings: []', ...rows].join('\n'),
      'tables.yaml',
      dossier,
    )

  it('are checked as the keys of articles are', () => {
    const row = (extra: string) =>
      `  - {name: Mill plan, names: [the plan], kind: plan, authors: [Sudland], first_reported: {article: "01", day: 2025-03-03}, status: floated, terms: []${extra}}`
    expect(tables('proposals:', row('')).proposals[0]!.name).toBe('Mill plan')
    expect(() => tables('proposals:', row(', revises: Mil plan'))).toThrow(/"Mil plan" is no proposal of this file/)
    expect(() => tables('proposals:', row(', consulted: [Brand]'))).toThrow('write Una Brand')
    expect(() => tables('proposals:', row(', consulted: [bakers]'))).toThrow(
      '"bakers" is not in the dossier (known are',
    )
  })
})

const examples = join(import.meta.dirname, '../examples')
const samples = readdirSync(examples).filter((name) => existsSync(join(examples, name, 'key/tables')))

it('finds the samples with a key', () => {
  expect(samples.length).toBeGreaterThan(1)
})

describe.each(samples)('the key of %s', (name) => {
  const folder = join(examples, name)
  const sample = readDossier(folder)
  const articles = readdirSync(join(folder, 'articles'))
  const keys = readdirSync(join(folder, 'key/tables'))
  const textOf = (article: string) => readFileSync(join(folder, 'articles', article), 'utf8')

  it('has a file an article', () => {
    expect(keys.map((file) => file.slice(0, 2)).sort()).toEqual(articles.map((file) => file.slice(0, 2)).sort())
  })

  it('has its articles listed, with the titles they bear', () => {
    const lines = readFileSync(join(folder, 'articles.jsonl'), 'utf8').trim().split('\n')
    const listed = lines.map((line) => JSON.parse(line) as { id: string; path: string; title: string })
    expect(listed.map(({ path }) => path)).toEqual(articles.map((file) => `articles/${file}`).sort())
    for (const { id, path, title } of listed) {
      expect(path).toContain(`articles/${id}-`)
      expect(readFileSync(join(folder, path), 'utf8').split('\n', 1)[0]).toBe(title)
    }
  })

  it.each(keys)('%s stands in its article', (file) => {
    const article = articles.find((name) => name.startsWith(file.slice(0, 2)))!
    const key = readTablesKey(readFileSync(join(folder, 'key/tables', file), 'utf8'), file, textOf(article), sample)
    expect(`${key.article}.yaml`).toBe(file)
    for (const list of LISTS) for (const { words, spans } of key[list]) expect(spans).toHaveLength(words.length)
  })

  it.runIf(existsSync(join(folder, 'key/tables.yaml')))('ends in tables that read', () => {
    const yaml = readFileSync(join(folder, 'key/tables.yaml'), 'utf8')
    expect(readFinalTables(yaml, 'tables.yaml', sample).after).toBe(String(articles.length))
  })
})
