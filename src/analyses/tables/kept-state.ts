import { createHash } from 'node:crypto'
import { codePrint, type Ledger, type LedgerCoding, type Seen } from '../../ledger/index.ts'
import type { SettledOrigins } from './document-origins.ts'
import type { PackedTables } from './kept-tables.ts'
import { type DocumentIndex, indexOf, packed, textIn, UnpackedDocument } from './packed-documents.ts'

/*
 * How the tables of a ledger are kept in it: a part `state`, JSON of what is small or needed at once, and the codings of the
 * documents, one JSON text after the other, in parts by the beginnings of their ids, so that few are written when few
 * documents change.
 */

/** What is known at once. */
export interface KeptState {
  readonly seen: Seen
  readonly newest: number
  readonly speaking: readonly (readonly [document: number, names: string])[]
  readonly outlets: readonly string[]
  readonly names: readonly string[]
  /** Documents, by their places, that rest on what a name means. */
  readonly named: readonly (readonly [name: string, documents: readonly number[]])[]
  readonly tables: PackedTables
}

interface Stored extends KeptState {
  /** In the order of their places. */
  readonly documents: readonly DocumentIndex[]
}

/** A document as it is now, or as it was kept. */
export type Keepable =
  | { readonly codings: readonly LedgerCoding[]; readonly origins: SettledOrigins }
  | UnpackedDocument

export interface Restored extends KeptState {
  readonly documents: ReadonlyMap<string, UnpackedDocument>
  readonly stamp: string
}

const STATE = 'state'

/** Rooms whose code tells what tables come of a ledger. */
const ROOMS = ['analyses', 'ledger', 'reading', 'text']

/** Some 80 documents share a part where there are 80,000. */
const partOf = (document: string): string => `codings ${(Number.parseInt(document.slice(0, 3), 16) >> 2).toString(16)}`

/** What tables are made by: equal for the same code with the same setting. @param setting JSON is made of it */
export const printOf = (setting: unknown): string =>
  createHash('sha256')
    .update(codePrint(ROOMS))
    .update(JSON.stringify(setting) ?? '')
    .digest('hex')

const stampOf = (by: string, { revision, document }: Seen): string => `${by} ${revision} ${document}`

/** The revision of what is kept of tables that were made by the same; null: nothing is. */
export async function keptAt(ledger: Ledger, by: string): Promise<Seen | null> {
  let seen: Seen | null = null
  await ledger.kept((stamp) => {
    const [maker, revision, document] = stamp.split(' ')
    if (maker === by) seen = { revision: Number(revision), document: Number(document) }
    return false
  })
  return seen
}

/** What is kept of tables that were made by the same; null: nothing is. */
export async function restored(ledger: Ledger, by: string): Promise<Restored | null> {
  const parts = await ledger.kept((stamp) => stamp.startsWith(`${by} `))
  const state = parts?.get(STATE)
  if (parts === null || state === undefined) return null
  const { documents: index, ...rest } = JSON.parse(textIn(state)) as Stored
  const ends = new Map<string, number>()
  const documents = new Map<string, UnpackedDocument>()
  for (const one of index) {
    const [id, , , bytes] = one
    const name = partOf(id)
    const start = ends.get(name) ?? 0
    ends.set(name, start + bytes)
    documents.set(id, new UnpackedDocument(one, parts.get(name)!, start))
  }
  return { ...rest, documents, stamp: stampOf(by, rest.seen) }
}

/**
 * Keeps tables.
 *
 * @param base the stamp of what of it is kept already, and the parts that are others by now; null: nothing is
 * @returns the stamp of it; null: something else is kept by now
 */
export async function keep(
  ledger: Ledger,
  by: string,
  state: KeptState,
  documents: ReadonlyMap<string, Keepable>,
  base: { readonly stamp: string; readonly changed: ReadonlySet<string> } | null,
): Promise<string | null> {
  const changed = base === null ? null : new Set([...base.changed].map(partOf))
  // What is written of a part is all of it: also what was kept of it before beside a document that is in memory since.
  if (changed !== null)
    for (const [id, document] of documents) if (!(document instanceof UnpackedDocument)) changed.add(partOf(id))
  const texts = new Map<string, Buffer[]>([...(changed ?? [])].map((name) => [name, []]))
  const index: DocumentIndex[] = []
  for (const [id, document] of documents) {
    const name = partOf(id)
    if (document instanceof UnpackedDocument && changed?.has(name) === false) {
      index.push(document.index)
      continue
    }
    const text = Buffer.from(
      document instanceof UnpackedDocument ? document.text : packed(document.codings, document.origins),
    )
    index.push(indexOf(id, document.codings, text.length))
    const held = texts.get(name)
    if (held === undefined) texts.set(name, [text])
    else held.push(text)
  }
  const stored: Stored = { ...state, documents: index }
  const parts = new Map<string, Uint8Array>([[STATE, Buffer.from(JSON.stringify(stored))]])
  for (const [name, all] of texts) parts.set(name, Buffer.concat(all))
  const stamp = stampOf(by, state.seen)
  return (await ledger.keep(stamp, parts, base?.stamp ?? null)) ? stamp : null
}
