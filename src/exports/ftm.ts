import { createHash } from 'node:crypto'
import { claimIdOf, type ExportedDocument, folded } from '../ledger/index.ts'
import { wordsOf } from '../text/index.ts'
import { type RulingsInForce, ruledAttributions } from './ruled.ts'

/** An entity of FollowTheMoney: every property is a list of strings. */
interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/**
 * FollowTheMoney, one entity a line: an Article for each appearance; a Person, Organization or LegalEntity for each named
 * source, the same wherever its name is the same; a Mention that ties it to the article; a Note for what it said.
 *
 * What a machine read is said to be so: the Note's `summary` has the confidence. Ids are hashes, so that the same ledger
 * gives the same lines and two exports merge. A text that is longer than a value may be is several, in their order; a title
 * is cut, and an address that is none, or too long, left out.
 */
export function ftmLines(document: ExportedDocument, rulings: RulingsInForce, seen: Set<string>): string {
  return entitiesOf(document, rulings)
    .filter(({ id }) => {
      if (seen.has(id)) return false
      seen.add(id)
      return true
    })
    .map((entity) => `${JSON.stringify(entity)}\n`)
    .join('')
}

function entitiesOf(document: ExportedDocument, rulings: RulingsInForce): FtmEntity[] {
  const articles = document.appearances.map(({ metadata, sourceId }, i) => {
    const { title, byline, published, canonicalUrl, outlet } = metadata
    return entity('Article', [document.id, String(i), sourceId ?? ''], {
      title: label(title?.value),
      author: label(byline?.value),
      publishedAt: inUtc(published?.resolved ?? null),
      bodyText: inPieces(document.text),
      sourceUrl: addressOf(canonicalUrl?.value),
      publisher: label(outlet?.value),
      language: LANGUAGES.get(document.reading?.language ?? ''),
    })
  })
  const typeOf = new Map((document.reading?.entities ?? []).map(({ id, type }) => [id, type]))
  const sources = ruledAttributions(document, rulings).flatMap(({ attribution, ruling }) => {
    const { profile, content, cue, confidence } = attribution
    if (profile.name === null || (profile.kind !== 'named' && profile.kind !== 'collective')) return []
    const type = profile.entity === null ? undefined : typeOf.get(profile.entity)
    const schema = type === 'person' ? 'Person' : type === 'organisation' ? 'Organization' : 'LegalEntity'
    const source = entity(schema, [folded(profile.name)], { name: profile.name })
    const claim = claimIdOf(document.id, Number(attribution.id.slice(1)))
    const certainty =
      ruling === null ? `read by a machine, confidence ${confidence}` : `${ruling.action}ed by ${ruling.who}`
    return [
      source,
      ...articles.map((article) =>
        entity('Mention', [article.id, source.id], { document: article.id, name: profile.name!, resolved: source.id }),
      ),
      entity('Note', [claim], {
        name: claim,
        description: inPieces(`${wordsOf(document.text, cue)}: ${wordsOf(document.text, content)}`),
        summary: certainty,
        entity: source.id,
      }),
    ]
  })
  return [...articles, ...sources]
}

/**
 * A date as FollowTheMoney has them: in UTC, without saying so. Of a time in an unknown zone only the day is told.
 *
 * @example inUtc('2031-03-04T23:30-05:00') // '2031-03-05T04:30'
 */
function inUtc(date: string | null): string | undefined {
  if (date === null) return undefined
  const [day, time] = date.split('T') as [string, string?]
  if (time === undefined || !/Z|[+-]/.test(time)) return day
  const units = /^\d+:\d+:/.test(time) ? 'yyyy-mm-ddThh:mm:ss'.length : 'yyyy-mm-ddThh:mm'.length
  return new Date(date).toISOString().slice(0, units)
}

/** The longest that FollowTheMoney takes of a text, a label and an address, in UTF-16 units, which are never fewer than characters. */
const MAX_TEXT = 65_000
const MAX_LABEL = 1024
const MAX_ADDRESS = 4096

/** A text as values that are not too long, none of which ends within a character; each ends with a line where it has one. */
function inPieces(text: string): string[] {
  const pieces: string[] = []
  for (let start = 0; start < text.length; ) {
    const most = Math.min(text.length, start + MAX_TEXT)
    const line = most === text.length ? most : text.lastIndexOf('\n', most - 1) + 1
    const end = line > start ? line : wholeCharacter(text, most)
    pieces.push(text.slice(start, end))
    start = end
  }
  return pieces
}

function label(words: string | undefined): string | undefined {
  return words === undefined || words.length <= MAX_LABEL
    ? words
    : `${words.slice(0, wholeCharacter(words, MAX_LABEL - 1))}…`
}

const addressOf = (url: string | undefined): string | undefined =>
  url !== undefined && url.length <= MAX_ADDRESS && /^https?:\/\//i.test(url) ? url : undefined

/** The offset, or the one before it where it would cut a surrogate pair. */
const wholeCharacter = (text: string, offset: number): number =>
  /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(offset - 1, offset + 1)) ? offset - 1 : offset

/** FollowTheMoney's languages, in its three letters (ISO 639-3), by BCP 47; it takes no others. */
const LANGUAGES: ReadonlyMap<string, string> = new Map(
  (
    'af afr ar ara az aze be bel bg bul bs bos ca cat cs ces da dan de deu el ell en eng es spa et est fa fas fi fin fr fra ' +
    'he heb hi hin hr hrv hu hun hy hye id ind is isl it ita ja jpn ka kat kk kaz km khm kn kan ko kor ky kir lb ltz lt lit ' +
    'lv lav mk mkd mn mon ms msa mt mlt my mya ne nep nl nld no nor pl pol pt por ro ron ru rus sk slk sl slv sq sqi sr srp ' +
    'sv swe sw swa tg tgk tk tuk tl tgl tr tur uk ukr ur urd uz uzb zh zho'
  )
    .split(/ (?=\w\w )/)
    .map((pair) => pair.split(' ') as [string, string]),
)

function entity(
  schema: string,
  key: readonly string[],
  properties: Readonly<Record<string, string | readonly string[] | undefined>>,
): FtmEntity {
  const id = createHash('sha1')
    .update(JSON.stringify([schema, ...key]))
    .digest('hex')
  const given = Object.entries(properties).flatMap(([name, value]) => {
    const values = value === undefined ? [] : typeof value === 'string' ? [value] : value
    return values.length === 0 ? [] : [[name, values.map((one) => one.toWellFormed())] as const]
  })
  return { id, schema, properties: Object.fromEntries(given) }
}
