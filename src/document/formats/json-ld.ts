import { type Candidates, type Known, NO_CANDIDATES } from '../metadata/index.ts'
import type { DomDocument } from './dom.ts'

type Json = Record<string, unknown>

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|NewsItem)$/
/** Bounds for hostile pages: a page's own block is some kilobytes and three levels deep. */
const MAX_UNITS = 1_000_000
const MAX_DEPTH = 8
const MAX_OBJECTS = 2000

/** What the first article described in a page's JSON-LD says of it. */
export function jsonLdMetadata(document: DomDocument): Candidates {
  const article = articleIn(document)
  if (article === null) return NO_CANDIDATES
  const known = (field: string, values: readonly string[]): Known<string>[] =>
    values.filter((value) => value !== '').map((value) => ({ value, certainty: 'stated', from: `JSON-LD ${field}` }))
  const authors = namesOf(article.author)
  return {
    ...NO_CANDIDATES,
    published: known('datePublished', strings(article.datePublished)),
    modified: known('dateModified', strings(article.dateModified)),
    outlet: known('publisher', namesOf(article.publisher).slice(0, 1)),
    byline: known('author', authors.length === 0 ? [] : [authors.join(', ')]),
    canonicalUrl: known('url', [...strings(article.url), ...addressesOf(article.mainEntityOfPage)].filter(isAddress)),
    title: known('headline', [...strings(article.headline), ...strings(article.name)].slice(0, 1)),
    language: known('inLanguage', [...strings(article.inLanguage), ...namesOf(article.inLanguage)].slice(0, 1)),
  }
}

/**
 * Whether a page says that its article is for subscribers alone, and in how many words it has it.
 *
 * @returns null: it says nothing of the kind; `words` is null where it does not count them
 */
export function paidArticle(document: DomDocument): { readonly words: number | null } | null {
  const article = articleIn(document)
  const free = article?.isAccessibleForFree
  if (article === null || !(free === false || (typeof free === 'string' && /^(?:.*[/])?false$/i.test(free.trim()))))
    return null
  const words = Number(article.wordCount)
  return { words: Number.isSafeInteger(words) && words > 0 ? words : null }
}

function articleIn(document: DomDocument): Json | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? ''
    if (source.length > MAX_UNITS) continue
    let value: unknown
    try {
      value = JSON.parse(
        source.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?:\/\/\s*)?\]\]>)\s*$/g, ''),
      )
    } catch {
      continue
    }
    const found = objectsIn(value).find((object) => strings(object['@type']).some((type) => ARTICLE.test(type)))
    if (found !== undefined) return found
  }
  return null
}

/** All objects, outer ones first. */
function objectsIn(value: unknown): Json[] {
  const found: Json[] = []
  let level: unknown[] = [value]
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    const next: unknown[] = []
    for (const one of level) {
      if (typeof one !== 'object' || one === null || found.length >= MAX_OBJECTS) continue
      if (!Array.isArray(one)) found.push(one as Json)
      for (const child of Object.values(one)) next.push(child)
    }
    level = next.slice(0, MAX_OBJECTS)
  }
  return found
}

function strings(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string').map((one) => one.trim())
}

/** Of `"Ann Bell"`, `{"name": "Ann Bell"}` or a list of either. */
function namesOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one) =>
    typeof one === 'string' ? [one.trim()] : typeof one === 'object' && one !== null ? strings((one as Json).name) : [],
  )
}

function addressesOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? strings((value as Json)['@id']) : strings(value)
}

const isAddress = (value: string): boolean => /^https?:\/\//i.test(value)
