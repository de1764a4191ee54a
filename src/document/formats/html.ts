import { Readability } from '@mozilla/readability'
import { type Candidates, joined, NO_CANDIDATES } from '../metadata/index.ts'
import { type Block, blocksOf, isProse, isSeen, joinBlocks } from './blocks.ts'
import { decodeMarkup } from './charset.ts'
import { type DomDocument, type DomElement, parseDom, parseFragment } from './dom.ts'
import { type Extract, FormatError, type Kept } from './extract.ts'
import { pageMetadata } from './html-metadata.ts'
import { paidArticle } from './json-ld.ts'

export interface HtmlOptions {
  /** Where the page is from, for its relative addresses; null if that is not known. */
  readonly url: string | null
  /** Of the HTTP header; null if there is none. */
  readonly charset: string | null
}

/** Below these shares a person should look at the page beside the text. */
const MIN_PROSE_KEPT = 0.75
const MIN_TEXT_KEPT = 0.05
/** Less than this from Readability is no article: its own threshold for a first try. */
const MIN_ARTICLE_UNITS = 140
const MAX_ELEMENTS = 60_000

/**
 * The article of a page as text, its paragraphs parted by blank lines, as Firefox's reader view finds it; where that
 * finds none, all running text of the page, with a warning. The title is not repeated in the text.
 *
 * @throws FormatError for a page without running text, and one that is too large or nested too deeply
 */
export function readHtml(bytes: Buffer, { url, charset }: HtmlOptions): Extract {
  const document = parseDom(decodeMarkup(bytes, charset))
  const stated = pageMetadata(document, url)
  const paid = paidArticle(document)
  const page = blocksOf(document.body)
  const main = blocksOf(document.body, (element) => isSeen(element) && !isAside(element))
  const article = articleOf(document)
  const warnings: string[] = []
  let kept = article.blocks
  if (lengthOf(kept) < MIN_ARTICLE_UNITS) {
    const prose = main.filter(isProse)
    if (lengthOf(prose) > lengthOf(kept)) {
      kept = prose
      warnings.push('no article was recognised on the page; all its running text was taken')
    }
  }
  if (kept.length === 0)
    throw new FormatError('it is a page without running text', 'save the page from a browser that shows it')
  const shares = sharesOf(kept, page, main)
  if (shares.ofProse < MIN_PROSE_KEPT || shares.ofText < MIN_TEXT_KEPT) {
    const [share, of] =
      shares.ofProse < MIN_PROSE_KEPT
        ? [shares.ofProse, 'running text']
        : [shares.ofText, 'text, menus and teasers counted,']
    warnings.push(`only ${Math.floor(100 * share)} % of the page's ${of} was kept: compare the page`)
  }
  const text = joinBlocks(kept)
  const teaser = teaserWarning(text, paid, page)
  if (teaser !== null) warnings.push(teaser)
  return { text, candidates: joined(stated, article.candidates), kept: shares, warnings }
}

/** A page that has so much of the article's words, has it whole: what is counted as a word differs. */
const WHOLE_SHARE = 0.8
/** A text longer than this is more than a teaser, unless the page says how long its article is. */
const MAX_TEASER_UNITS = 2500
const MAX_OFFER_UNITS = 300
/** "Subscribe to continue reading", "Log in to read the full story". */
const OFFER =
  /\b(?:subscrib(?:e|ers)|sign (?:in|up)|log ?in|register|become a (?:member|subscriber))\b.{0,80}\b(?:continue|keep|go on) reading\b|\b(?:subscribe|sign (?:in|up)|log ?in|register|become a (?:member|subscriber))\b.{0,80}\bread (?:on\b|the (?:full|whole|rest)|this (?:article|story))|\bto (?:continue|keep) reading\b.{0,80}\b(?:subscribe|sign (?:in|up)|log ?in|register)\b|\b(?:article|story) is (?:only )?(?:for|available to) (?:paying )?(?:subscribers|members)(?: only)?\b/i

/** What is to be said of a page that has the beginning of an article and sells the rest; null: nothing speaks for that. */
function teaserWarning(
  text: string,
  paid: { readonly words: number | null } | null,
  page: readonly Block[],
): string | null {
  const words = text.split(/\s+/).length
  if (paid !== null && paid.words !== null) {
    if (words >= WHOLE_SHARE * paid.words) return null
    return `the page has ${words} of its article's ${paid.words} words, the rest is for subscribers: add the whole article`
  }
  if (text.length > MAX_TEASER_UNITS) return null
  const isOffered = page.some((block) => block.text.length <= MAX_OFFER_UNITS && OFFER.test(block.text))
  if (paid === null && !isOffered) return null
  return `the page is for subscribers and may have no more than the article's beginning, ${words} words: compare the page`
}

/** What a feed or a record carries as HTML: all of it is the article. */
export function textOfFragment(html: string): string {
  return joinBlocks(blocksOf(parseFragment(html)))
}

/** Readability changes the document that it is given: nothing may be read from it afterwards. */
function articleOf(document: DomDocument): { blocks: Block[]; candidates: Candidates } {
  let found: ReturnType<Readability<unknown>['parse']>
  try {
    const options = { serializer: (node: unknown): unknown => node, maxElemsToParse: MAX_ELEMENTS }
    found = new Readability(document as never, options).parse()
  } catch (error) {
    const { message } = error as Error
    throw new FormatError(
      /too many|Aborting/i.test(message)
        ? `it has more than ${MAX_ELEMENTS} elements`
        : `its article can't be found (${message.slice(0, 80)})`,
    )
  }
  if (found === null) return { blocks: [], candidates: NO_CANDIDATES }
  const known = (value: string | null | undefined): Candidates['title'] =>
    value === null || value === undefined || value.trim() === ''
      ? []
      : [{ value: value.replace(/\s+/g, ' ').trim(), certainty: 'inferred', from: 'page layout' }]
  return {
    blocks: blocksOf(found.content as DomElement),
    candidates: { ...NO_CANDIDATES, byline: known(found.byline), title: known(found.title) },
  }
}

const ASIDE: ReadonlySet<string> = new Set(['NAV', 'FOOTER', 'ASIDE', 'FORM', 'DIALOG'])
const ASIDE_ROLES: ReadonlySet<string> = new Set(['navigation', 'contentinfo', 'complementary', 'search', 'dialog'])

function isAside(element: DomElement): boolean {
  return ASIDE.has(element.tagName.toUpperCase()) || ASIDE_ROLES.has(element.getAttribute('role') ?? '')
}

function sharesOf(kept: readonly Block[], page: readonly Block[], main: readonly Block[]): Kept {
  return {
    ofText: share(lengthOf(kept), lengthOf(page)),
    ofProse: share(lengthOf(kept.filter(isProse)), lengthOf(main.filter(isProse))),
  }
}

/** Rounded, so that it is the same wherever it is printed. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round(1000 * Math.min(1, part / whole)) / 1000
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}
