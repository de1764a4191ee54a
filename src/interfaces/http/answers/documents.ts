import type { Claim as LedgerClaim, LedgerCoding, Metadata } from '../../../ledger/index.ts'
import type { DocumentOrigin, DocumentPage, DocumentsPage } from '../../contract/index.ts'
import type { Desk } from '../desk/index.ts'
import { Refusal } from '../problems/index.ts'
import { articleOf, claimOf, codingOf, rulingsOf } from '../shapes/index.ts'
import type { NamedArticle } from '../threads/index.ts'
import { labelled } from './claims.ts'
import type { Handler } from './handler.ts'

export const documents: Handler<'documents'> = async (desk, { query }): Promise<DocumentsPage> => {
  const { sort, offset, limit, ...filter } = query
  const list = await desk.lists.documents(filter, sort)
  const rows = await desk.ledger.documentSummaries(list.part(offset, limit))
  return {
    revision: list.revision,
    total: list.total,
    offset,
    rows: rows.map(({ id, appearance, metadata, length, attributions, ...rest }) => ({
      article: articleOf(desk, id, appearance, metadata),
      characters: length,
      claims: attributions,
      ...rest,
    })),
    search: list.search === null ? null : { understood: list.search.understood, ignored: list.search.ignored },
    facets: {
      outlet: labelled(list.facets.outlet, 'unknown outlet'),
      month: labelled(list.facets.month, 'undated'),
      state: labelled(list.facets.state, 'unknown'),
    },
  }
}

export const document: Handler<'document'> = async (desk, { path }): Promise<DocumentPage> => {
  const { revision } = desk
  const { id, text, reader, language, problem, sentences, appearances } = await desk.ledger.document(path.document)
  const { no } = await desk.ledger.numbers(id)
  const { claims } = await desk.ledger.claims({ document: id, withRejected: true }, Number.MAX_SAFE_INTEGER)
  const codings = await desk.ledger.codings({ documents: [id], withRejected: true, withReplaced: true })
  return {
    revision,
    id,
    text,
    state: reader === null ? 'unread' : problem === null ? 'read' : 'failed',
    problem,
    reader,
    language,
    sentences,
    entities: await desk.ledger.entities(no),
    claims: eachOnce(claims).map((claim) => claimOf(desk, claim)),
    codings: firstOfEach(codings).map((coding) => codingOf(desk, coding)),
    appearances,
    versions: (await desk.ledger.versions(id)).map((version) => ({
      ...articleOf(desk, version.id, version.appearance, version.metadata),
      modified: version.metadata.modified?.resolved ?? null,
    })),
    rulings: rulingsOf(await desk.ledger.rulings({ document: id })),
  }
}

/** Each attribution in the first appearance of its document, in the order of the cues. */
function eachOnce(claims: readonly LedgerClaim[]): LedgerClaim[] {
  const first = new Map<string, LedgerClaim>()
  for (const claim of [...claims].reverse()) first.set(claim.id, claim)
  const number = ({ id }: LedgerClaim): number => Number(id.split(':a')[1])
  return [...first.values()].sort((a, b) => number(a) - number(b))
}

/** Each coding in the first appearance of its document, in text order. */
function firstOfEach(codings: readonly LedgerCoding[]): LedgerCoding[] {
  const first = new Map<string, LedgerCoding>()
  for (const coding of codings) if (!first.has(coding.id)) first.set(coding.id, coding)
  return [...first.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

export const documentOrigin: Handler<'documentOrigin'> = async (desk, { path }): Promise<DocumentOrigin> => {
  const { id, appearances } = await desk.ledger.document(path.document)
  const { revision, answer } = await desk.analyst.derivations(id)
  if (answer === null) throw new Refusal(404, `document ${id} is not read yet; ask again when it is`)
  const appearanceOf = (metadata: Metadata): string => {
    const said = JSON.stringify(metadata)
    return (appearances.find((one) => JSON.stringify(one.metadata) === said) ?? appearances[0]!).id
  }
  return {
    revision,
    appearances: answer.map(({ metadata, relation, of, reason, credit, copies }) => ({
      appearance: appearanceOf(metadata),
      relation,
      of: of === null ? null : named(desk, of),
      reason,
      credit,
      copies: copies.map((copy) => ({ ...named(desk, copy), relation: copy.relation })),
    })),
  }
}

const named = (desk: Desk, { document: id, metadata }: NamedArticle): ReturnType<typeof articleOf> =>
  articleOf(desk, id, '', metadata)

/** Bytes as received are for saving: a browser must never show them as a page of this server. */
export const raw: Handler<'raw'> = async (desk, { path }) => {
  const { id } = await desk.ledger.document(path.document)
  const { bytes, format } = await desk.ledger.raw(id, path.raw)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${path.raw.slice(0, 10)}.${SUFFIXES[format] ?? 'bin'}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=31536000, immutable',
    },
  })
}

const SUFFIXES: Readonly<Record<string, string>> = {
  text: 'txt',
  markdown: 'md',
  html: 'html',
  pdf: 'pdf',
  feed: 'xml',
  json: 'json',
  jsonl: 'jsonl',
  csv: 'json',
}
