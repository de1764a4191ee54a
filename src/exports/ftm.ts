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
 * gives the same lines and two exports merge.
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
      title: title?.value,
      author: byline?.value,
      publishedAt: published?.resolved ?? undefined,
      bodyText: document.text,
      sourceUrl: canonicalUrl?.value,
      publisher: outlet?.value,
      language: document.reading?.language,
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
        description: `${wordsOf(document.text, cue)}: ${wordsOf(document.text, content)}`,
        summary: certainty,
        entity: source.id,
      }),
    ]
  })
  return [...articles, ...sources]
}

function entity(schema: string, key: readonly string[], properties: Record<string, string | undefined>): FtmEntity {
  const given = Object.entries(properties).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const id = createHash('sha1')
    .update(JSON.stringify([schema, ...key]))
    .digest('hex')
  return { id, schema, properties: Object.fromEntries(given.map(([name, value]) => [name, [value.toWellFormed()]])) }
}
