import { type Kysely, sql, type Transaction } from 'kysely'
import { grouped } from '../grouped.ts'
import type { Schema } from '../schema.ts'
import type { CodingEdit, CodingSelector } from '../selector.ts'

interface OnCoding {
  readonly no: number
  readonly document: number
  readonly selector: CodingSelector
}

/** Ties rulings to the codings that have their very words. */
export async function attachToCodings(tx: Transaction<Schema>, rulings: readonly OnCoding[]): Promise<void> {
  if (rulings.length === 0) return
  const codings = await tx
    .selectFrom('codings')
    .select(['no', 'document', 'kind', 'start', 'end', 'party', 'issue', 'data', 'unsure'])
    .where('document', 'in', [...new Set(rulings.map(({ document }) => document))])
    .execute()
  // The text of a document never changes: the same place is the same words.
  const byPlace = grouped(codings, ({ document, kind, start, end }) => `${document} ${kind} ${start} ${end}`)
  for (const { no, document, selector } of rulings) {
    const { kind, spans, party, issue, alone, data } = selector
    const there = byPlace.get(`${document} ${kind} ${spans[0]!.join(' ')}`) ?? []
    const same = there.filter((coding) => coding.party === party && coding.issue === issue)
    const alike = same.length > 1 ? same.filter((coding) => coding.data === JSON.stringify(data)) : same
    // With the words read for another party or issue it is the same coding only where there is no doubt which.
    const told = there.filter(({ unsure }) => unsure === 0)
    const only = told.length > 0 ? told : there
    const coding = alike.length === 1 ? alike[0] : alone && only.length === 1 ? only[0] : undefined
    if (coding === undefined) await tx.deleteFrom('coding_attachments').where('ruling', '=', no).execute()
    else await sql`INSERT OR REPLACE INTO coding_attachments (ruling, coding) VALUES (${no}, ${coding.no})`.execute(tx)
  }
}

export interface CodingRulingInForce {
  readonly id: string
  readonly action: 'accept' | 'reject' | 'edit'
  readonly edit: CodingEdit
  /** The fields of its kind, as they were read when it was ruled on. */
  readonly ruledOn: unknown
  readonly who: string
  readonly at: string
  readonly why: string | null
}

/** Every ruling in force on a coding, by the coding's number: the latest; a withdrawal leaves none. They are few. */
export async function codingRulings(db: Kysely<Schema>): Promise<Map<number, CodingRulingInForce>> {
  const rows = await db
    .selectFrom('coding_attachments')
    .innerJoin('rulings', 'rulings.no', 'coding_attachments.ruling')
    .select(['rulings.id', 'coding', 'action', 'edit', 'selector', 'who', 'at', 'why'])
    .orderBy('at')
    .orderBy('rulings.id')
    .execute()
  const latest = new Map<number, CodingRulingInForce>()
  for (const { coding, action, edit, selector, ...rest } of rows) {
    if (action === 'withdraw') latest.delete(coding)
    else {
      const { data: ruledOn } = JSON.parse(selector) as CodingSelector
      latest.set(coding, { ...rest, action, edit: JSON.parse(edit) as CodingEdit, ruledOn })
    }
  }
  return latest
}
