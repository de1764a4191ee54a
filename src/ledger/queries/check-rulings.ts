import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { type CodingSelector, isCodingSelector, type Selector, selectorKey } from '../selector.ts'
import { type Ruling, rulingIdOf } from './rulings.ts'

/** Rulings that do not say what they said when they were recorded, or that are tied to other words than theirs. */
export async function damagedRulings(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db
    .selectFrom('rulings')
    .innerJoin('documents', 'documents.no', 'rulings.document')
    .leftJoin('attachments', 'attachments.ruling', 'rulings.no')
    .leftJoin('attributions', 'attributions.no', 'attachments.attribution')
    .leftJoin('coding_attachments', 'coding_attachments.ruling', 'rulings.no')
    .leftJoin('codings', 'codings.no', 'coding_attachments.coding')
    .select(['rulings.id', 'rulings.document', 'documents.id as documentId'])
    .select(['action', 'edit', 'selector', 'who', 'at', 'rulings.why'])
    .select(['attributions.document as in', 'cue', 'source', 'content', 'cue_words', 'source_words', 'content_words'])
    .select(['codings.document as codedIn', 'codings.kind', 'codings.start', 'codings.end'])
    .orderBy('rulings.id')
    .execute()
  return rows.flatMap((row): string[] => {
    const named = `ruling ${row.id.slice(0, 10)}`
    const ruling = rulingOf(row)
    if (ruling === null || rulingIdOf(ruling) !== row.id) return [`${named}: it is not what was recorded`]
    const other = `${named}: it is tied to other words than its own`
    const { selector } = ruling
    if (isCodingSelector(selector)) {
      if (row.in !== null) return [other]
      if (row.codedIn === null) return []
      const place = JSON.stringify([row.codedIn, row.kind, [[row.start, row.end]]])
      return place === JSON.stringify([row.document, selector.kind, selector.spans]) ? [] : [other]
    }
    if (row.codedIn !== null) return [other]
    if (row.in === null) return []
    const words = `[[${row.cue},${JSON.stringify(row.cue_words)}],[${row.source},${JSON.stringify(row.source_words)}],[${row.content},${JSON.stringify(row.content_words)}]]`
    return row.in === row.document && words === selectorKey(selector) ? [] : [other]
  })
}

interface Recorded {
  readonly documentId: string
  readonly action: Ruling['action']
  readonly edit: string
  readonly selector: string
  readonly who: string
  readonly at: string
  readonly why: string | null
}

/** Null where its words are no JSON any more. */
function rulingOf({ documentId: document, action, edit, selector, who, at, why }: Recorded): Ruling | null {
  try {
    const words = JSON.parse(selector) as Selector | CodingSelector
    return { document, action, edit: JSON.parse(edit), selector: words, who, at, why } as Ruling
  } catch {
    return null
  }
}
