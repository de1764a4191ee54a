import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { handMade, incoming, MARKED, withNewLedger } from '../../test/ledger-fixtures.ts'
import { type ExportedDocument, type Ledger, type ShownRuling, selectorOf } from '../ledger/index.ts'
import { csvLine, dataPackage, documentRows, ftmLines, RULINGS, rulingRow, rulingsInForce, TABLES } from './index.ts'

const NOW = '2031-04-02T09:00:00.000Z'

/** Texts with quotation marks, line ends, lone surrogates and NULs in them, one in two places, and one claim rejected. */
function filled<T>(work: (documents: readonly ExportedDocument[], rulings: readonly ShownRuling[]) => T): Promise<T> {
  return withNewLedger(async (ledger: Ledger) => {
    await ledger.add(
      [
        ...MARKED.map(({ text }, i) => incoming(text, { outlet: 'The "Post"', published: `2031-03-0${i + 1}` })),
        incoming(MARKED[1]!.text, { outlet: 'Herald,\nmorning', title: 'Tax; "denied"' }),
      ],
      NOW,
    )
    await ledger.writeReadings(await handMade().read((await ledger.unread(0, 99)).documents), { replace: false })
    const { claims } = await ledger.claims({ sourceKind: 'anonymous' }, 1)
    const { document } = claims[0]!
    const { text } = await ledger.document(document)
    const selector = selectorOf(text, claims[0]!)
    await ledger.rule({ document, action: 'reject', edit: {}, selector, who: 'ines', at: NOW, why: 'said "no"' })
    const documents: ExportedDocument[] = []
    for await (const one of ledger.export()) documents.push(one)
    return work(documents, await ledger.rulings())
  })
}

const TYPES: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^(?:-?\d+)?$/,
  number: /^(?:-?\d+(?:\.\d+)?)?$/,
  boolean: /^(?:true|false)?$/,
}

describe('the tables of a Data Package', () => {
  it('hold what their schema says: fields, types, one row a key, and keys that lead somewhere', () =>
    filled((documents, rulings) => {
      const inForce = rulingsInForce(rulings)
      const tables = new Map(
        TABLES.map((table) => {
          const rows =
            table === RULINGS
              ? rulings.map(rulingRow)
              : documents.flatMap((document) => documentRows(document, inForce).get(table) ?? [])
          const lines = [table.fields.map(({ name }) => name), ...rows].map(csvLine).join('')
          return [table.name, parse(lines, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]]
        }),
      )
      const { resources } = JSON.parse(dataPackage('The ferry & its toll'))
      expect(resources.map(({ name }: { name: string }) => name)).toEqual([...tables.keys()])
      for (const { name, schema } of resources) {
        const rows = tables.get(name)!
        for (const { name: field, type } of schema.fields)
          for (const row of rows) expect([field, row[field]]).toEqual([field, expect.stringMatching(TYPES[type]!)])
        const keys = rows.map((row) => schema.primaryKey.map((field: string) => row[field]).join(' '))
        expect(new Set(keys).size).toBe(keys.length)
        for (const { fields, reference } of schema.foreignKeys) {
          const known = new Set(tables.get(reference.resource)!.map((row) => row[reference.fields[0]]))
          for (const row of rows) expect(known).toContain(row[fields[0]])
        }
      }
      expect([...tables].map(([name, rows]) => [name, rows.length])).toEqual([
        ['documents', 6],
        ['appearances', 7],
        // Six were read, and one of them was rejected.
        ['attributions', 5],
        ['entities', 0],
        ['rulings', 1],
      ])
      expect(tables.get('appearances')!.map(({ outlet }) => outlet)).toContain('Herald,\nmorning')
      expect(tables.get('rulings')![0]).toMatchObject({ action: 'reject', who: 'ines', why: 'said "no"' })
    }))
})

describe('FollowTheMoney', () => {
  it('has every entity once, and every reference leads to one', () =>
    filled((documents, rulings) => {
      const seen = new Set<string>()
      const lines = documents.map((document) => ftmLines(document, rulingsInForce(rulings), seen)).join('')
      const entities = lines
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> })
      const schemaOf = new Map(entities.map(({ id, schema }) => [id, schema]))
      expect(schemaOf.size).toBe(entities.length)
      const count = (schema: string): number => entities.filter((one) => one.schema === schema).length
      expect(['Article', 'Mention', 'Note'].map(count)).toEqual([7, expect.any(Number), expect.any(Number)])
      expect(count('Note')).toBeGreaterThan(2)
      for (const { schema, properties } of entities) {
        const { document = [], resolved = [], entity = [] } = schema === 'Article' ? {} : properties
        for (const id of document) expect(schemaOf.get(id)).toBe('Article')
        for (const id of [...resolved, ...entity])
          expect(['Person', 'Organization', 'LegalEntity']).toContain(schemaOf.get(id))
      }
    }))

  it('has dates in UTC and languages in three letters, as it takes no others', () =>
    withNewLedger(async (ledger) => {
      const dates = ['2031-03-04T23:30:00-05:00', '2031-03-04T23:30Z', '2031-03-04T23:30', '2031-03-04', '2031-03']
      await ledger.add(
        dates.map((published, i) => incoming(`It rained on quay ${i}.`, { published })),
        NOW,
      )
      const articles = []
      for await (const document of ledger.export()) {
        const language = document.text.includes('4') ? 'eu' : 'en'
        const reading = { reader: '1', language, sentences: [], entities: [], attributions: [] }
        const [article] = ftmLines({ ...document, reading }, rulingsInForce([]), new Set()).split('\n')
        articles.push(JSON.parse(article!).properties)
      }
      articles.sort((a, b) => a.bodyText[0].localeCompare(b.bodyText[0]))
      expect(articles.map(({ publishedAt: [at] }) => at)).toEqual([
        '2031-03-05T04:30:00',
        '2031-03-04T23:30',
        '2031-03-04',
        '2031-03-04',
        '2031-03',
      ])
      expect(articles.map(({ language }) => language)).toEqual([['eng'], ['eng'], ['eng'], ['eng'], undefined])
    }))

  /** The types of its model: a text has 65,000 characters at most, a string 1,024, and a URL begins with http:// or https://. */
  it('has no value that is longer than it takes, and no address that is none', () =>
    withNewLedger(async (ledger) => {
      const line = 'It rained on the 😀 quay.\n'
      const texts = [line.repeat(6000), '😀'.repeat(70_000), 'Short.']
      await ledger.add(
        texts.map((text, i) =>
          incoming(text, { title: `${i}`.repeat(3000), url: i === 0 ? 'https://p.example/' : 'a page' }),
        ),
        NOW,
      )
      const articles = []
      for await (const document of ledger.export()) {
        const [article] = ftmLines(document, rulingsInForce([]), new Set()).split('\n')
        articles.push(JSON.parse(article!).properties)
      }
      expect(articles.map(({ bodyText }) => bodyText.join('')).sort()).toEqual([...texts].sort())
      for (const { bodyText, title } of articles) {
        for (const value of bodyText) expect(value.length).toBeLessThanOrEqual(65_000)
        expect(title[0]).toMatch(/^\d{1023}…$/)
      }
      expect(articles.flatMap(({ bodyText }) => bodyText).every((value: string) => value.isWellFormed())).toBe(true)
      expect(articles.find(({ bodyText }) => bodyText[0].startsWith(line)).bodyText[0]).toMatch(/\.\n$/)
      expect(articles.flatMap(({ sourceUrl }) => sourceUrl ?? [])).toEqual(['https://p.example/'])
    }))
})
