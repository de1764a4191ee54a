import { expect, it } from 'vitest'
import { type ArticleMap, OutletBook, People } from '../origins/index.ts'
import { type StatementRow, statementOrigins } from './index.ts'

const OUTLETS = [
  { name: 'Harbour Post', aliases: [], family: 'Post Group' },
  { name: 'Evening Post', aliases: [], family: 'Post Group' },
  { name: 'Courier', aliases: [], family: 'Courier' },
]
const BOOK = new OutletBook(
  OUTLETS,
  OUTLETS.map(({ name }) => name),
)

/** Articles of so many outlets, each a story of its own. */
function mapOf(...outlets: readonly string[]): ArticleMap {
  const articles = outlets.map((name, index) => ({
    ...{ index, story: index, document: `doc${index}`, metadata: {}, sort: `2031-03-0${index + 1}` },
    ...{ outlet: BOOK.identify(name), from: null, credit: null, record: index },
  }))
  return {
    articles,
    ofDocument: new Map(articles.map((article) => [article.document, [article]])),
    book: BOOK,
    people: new People(['Mira Tolvaj']),
  } as unknown as ArticleMap
}

interface Told {
  /** Who says so, with what profile; nobody: the outlet. */
  readonly source?: string
  readonly kind?: 'named' | 'collective'
  readonly how?: StatementRow['data']['how']
  readonly stance?: StatementRow['data']['stance']
}

let serial = 0

function told(
  article: number,
  { source, kind = 'named', how = 'official', stance = 'rejects' }: Told = {},
): StatementRow {
  const claim =
    source === undefined
      ? null
      : {
          ...{ id: `a${++serial}`, within: null, words: { source, cue: 'said', content: '' }, metadata: {} },
          profile: { kind, name: kind === 'named' ? source : null, entityType: null, outlet: null, cites: [] },
          document: `doc${article}`,
        }
  const data = { stance, how }
  return {
    ...{ id: `s${++serial}`, document: `doc${article}`, sort: `2031-03-0${article + 1}`, party: 'Arland' },
    ...{ issue: 'The islet', metadata: {}, claim, data },
  } as unknown as StatementRow
}

const countOf = (map: ArticleMap, ...rows: readonly StatementRow[]): number =>
  new Set(rows.map(statementOrigins(rows, map)).map(({ key }) => key)).size

it('an outlet that tells a thing on two days is one origin, and so is its family; another outlet is another', () => {
  expect(countOf(mapOf('Courier', 'Courier'), told(0), told(1))).toBe(1)
  expect(countOf(mapOf('Harbour Post', 'Evening Post'), told(0), told(1))).toBe(1)
  expect(countOf(mapOf('Courier', 'Evening Post'), told(0), told(1))).toBe(2)
  // What a body did is told by the outlet, however it is worded.
  const body = { source: 'Arland', kind: 'collective' } as const
  expect(countOf(mapOf('Courier', 'Courier'), told(0, body), told(1))).toBe(1)
})

it('what an outlet tells beside the words of the party in one article rests on these', () => {
  const map = mapOf('Courier', 'Harbour Post')
  const quoted = told(0, { source: 'Mira Tolvaj', how: 'named' })
  expect(countOf(map, told(0), quoted)).toBe(1)
  // Of another stance, in another article, or by a rival they are no ground for it.
  expect(countOf(map, told(0), told(0, { source: 'Mira Tolvaj', how: 'named', stance: 'open' }))).toBe(2)
  expect(countOf(map, told(1), quoted)).toBe(2)
  expect(countOf(map, told(0), told(0, { source: 'Daro Zelensky', how: 'claimed' }))).toBe(2)
})

it('a copy says of which printing it is one, through other copies, and not through what was written anew or tells more', () => {
  const map = mapOf('Harbour Post', 'Courier', 'Evening Post', 'Courier', 'Courier', 'Evening Post')
  const froms = [
    null,
    { relation: 'copy', of: 0 },
    { relation: 'resend', of: 1 },
    { relation: 'update', of: 1 },
    { relation: 'excerpt', of: 0 },
    { relation: 'excerpt', of: 0, contains: true },
  ]
  const articles = map.articles.map((article, i) => ({ ...article, from: froms[i] })) as ArticleMap['articles']
  const ofDocument = new Map(articles.map((article) => [article.document, [article]]))
  const rows = articles.map((_, i) => told(i))
  const originOf = statementOrigins(rows, { ...map, articles, ofDocument })
  const first = `doc0 ${map.articles[0]!.sort}`
  expect(rows.map((row) => originOf(row).copyOf)).toEqual([undefined, first, first, undefined, first, undefined])
})
