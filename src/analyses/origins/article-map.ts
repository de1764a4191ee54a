import { type Claim, grouped, type Ledger, type Metadata } from '../../ledger/index.ts'
import { type Article, relateArticles } from './articles.ts'
import { compareDocuments } from './compare.ts'
import { KnownPeople, type KnownSources, sourcesOf } from './known-people.ts'
import { likenessOf } from './likeness.ts'
import { type KnownOutlet, OutletBook } from './outlets.ts'
import { People } from './people.ts'

/** How a ledger's articles come from each other. */
export interface ArticleMap {
  readonly articles: readonly Article[]
  readonly book: OutletBook
  /** Who speaks by name, anywhere in the ledger. */
  readonly people: Pick<People, 'identify'>
  /** The articles of each document, by its id. */
  readonly ofDocument: ReadonlyMap<string, readonly Article[]>
}

/**
 * Articles, stories and where each comes from. What is dear, how like the texts are, is kept in the ledger; documents that
 * were added since are compared first. The rest follows from that and from the dossier's outlets and people.
 *
 * @param documents ids: their articles, and all of the same stories, just as the whole map has them; the whole ledger
 *   without. Indices are places in this map.
 * @example await mapArticles(ledger, { outlets, people }, claims.map(({ document }) => document))
 */
export async function mapArticles(
  ledger: Ledger,
  known: KnownSources | readonly KnownOutlet[],
  documents?: Iterable<string>,
): Promise<ArticleMap> {
  return mapNumbers(ledger, known, documents && (await ledger.documentNumbers([...new Set(documents)])))
}

/** @param documents their numbers */
export async function mapNumbers(
  ledger: Ledger,
  known: KnownSources | readonly KnownOutlet[],
  documents?: readonly number[],
): Promise<ArticleMap> {
  await compareDocuments(ledger)
  const numbers = documents && (await ledger.storyNumbers(documents))
  const { outlets, people = [] } = sourcesOf(known)
  const book = new OutletBook(outlets, await ledger.namesOfOutlets())
  const named = new People(await ledger.namesOfSources(), new KnownPeople(people))
  return mapStories(ledger, numbers, { book, people: named })
}

/**
 * As `mapArticles`, with outlets and people that are known already, of documents that were compared.
 *
 * @param numbers of whole stories, as `storyNumbers` gives them; the whole ledger without
 */
export async function mapStories(
  ledger: Ledger,
  numbers: readonly number[] | undefined,
  { book, people }: Pick<ArticleMap, 'book' | 'people'>,
): Promise<ArticleMap> {
  const found = await ledger.originDocuments(numbers)
  const places = new Map(found.map(({ no }, i) => [no, i]))
  const likenesses = (await ledger.likenesses(numbers)).map(({ a, b, shared, inA, inB }) =>
    likenessOf(places.get(a)!, places.get(b)!, shared, inA, inB),
  )
  const articles = relateArticles(found, likenesses, book)
  return { articles, book, people, ofDocument: grouped(articles, ({ document }) => document) }
}

/** As `mapArticles`, of one document and those of its story alone. */
export function mapArticlesAround(
  ledger: Ledger,
  known: KnownSources | readonly KnownOutlet[],
  document: string,
): Promise<ArticleMap> {
  return mapArticles(ledger, known, [document])
}

/** The article in which a claim stands: of those of its document, the one that says the same of itself. */
export function articleOf({ document, metadata }: Claim, { ofDocument }: ArticleMap): Article {
  return articleWith(ofDocument.get(document)!, metadata)
}

/** Of a document's articles, one at least, the one of which this is said; the first where none is. */
export function articleWith(articles: readonly Article[], metadata: Metadata): Article {
  if (articles.length === 1) return articles[0]!
  const said = JSON.stringify(metadata)
  return articles.find((article) => JSON.stringify(article.metadata) === said) ?? articles[0]!
}

/** The first article of the story that an article tells. */
export const storyOf = (article: Article, { articles }: ArticleMap): Article => articles[article.story] ?? article

/** Equal for the same first article of a story, whatever else the map holds. */
export const storyKeyOf = ({ document, sort }: Article): string => `story ${document} ${sort}`
