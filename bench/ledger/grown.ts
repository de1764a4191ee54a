import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { compareDocuments, findOrigins, mapArticles, sketchOf } from '../../src/analyses/origins/index.ts'
import {
  type ExportedDocument,
  type Ledger,
  type Metadata,
  openLedger,
  type ReadingRows,
  rowsOf,
  type StoredReading,
  withCodings,
} from '../../src/ledger/index.ts'
import type { Coding, CodingKind, Reading } from '../../src/reading/index.ts'
import { latency } from './latency.ts'

export interface Spent {
  readonly seconds: number
  /** Of all threads. */
  readonly cpuSeconds: number
}

export interface Grown {
  readonly documents: number
  readonly claims: number
  readonly codings: number
  readonly stored: Spent
  readonly compared: Spent
  /** Claims in two articles or more, of the whole ledger. */
  readonly origins: Spent
  readonly mapped: Spent
  /** The articles of a hundred documents. */
  readonly mappedSome: Spent
  readonly pages: Spent
  /** Codings of one kind and month. */
  readonly month: Spent
  readonly lists: string
  /** Most memory that the process held. */
  readonly peakMegabytes: number
}

const PAGE = 200
const KIND: CodingKind = 'statement'

/**
 * A ledger as it would be had so many times as much been added: its documents with their readings, each time with other
 * letters and digits in the same places, so that nothing has to be read. What that takes, and what is asked of it.
 *
 * @param base a ledger that was read
 */
export async function grown(base: string, folder: string, times: number): Promise<Grown> {
  const file = join(folder, `grown-${times}.sqlite`)
  for (const old of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(old)) rmSync(old)
  const parties = [
    { id: 'United States', names: ['United States', 'U.S.', 'American', 'Washington'] },
    { id: 'Japan', names: ['Japan', 'Japanese', 'Tokyo'] },
  ]
  const from = await openLedger(base)
  const ledger = await openLedger(file, { create: true, parties })
  const stored = await spent(() => takeOver(from, ledger, times, ({ reading }) => codedOf(reading!)))
  await from.close()
  const compared = await spent(() => compareDocuments(ledger))
  const origins = await spent(() => findOrigins(ledger, {}, [], { articles: 2 }))
  const mapped = await spent(() => mapArticles(ledger, []))
  const { claims } = await ledger.claims({}, 100)
  const some = claims.map(({ document }) => document)
  const mappedSome = await spent(() => mapArticles(ledger, [], some))
  let codings = 0
  const pages = await spent(async () => {
    for await (const page of ledger.codingPages({ kinds: [KIND] })) codings += page.length
  })
  const month = await spent(() => ledger.codings({ kinds: [KIND], since: '1987-03-01', until: '1987-03-31' }))
  const lists = await latency(ledger)
  const status = await ledger.status()
  await ledger.close()
  return {
    documents: status.documents,
    claims: status.attributions,
    codings,
    stored,
    compared,
    origins,
    mapped,
    mappedSome,
    pages,
    month,
    lists,
    peakMegabytes: process.resourceUsage().maxRSS / 1000,
  }
}

/** What the copies of a document are coded as. */
export type CodedOf = (document: ExportedDocument) => Pick<Reading, 'codings' | 'unsure' | 'speakers'>

/** Puts all documents of a ledger with their readings into another so many times, each time with other letters and digits. */
export async function takeOver(from: Ledger, into: Ledger, times: number, coded: CodedOf, by = 'bench'): Promise<void> {
  for (let copy = 0; copy < times; copy++) {
    let page: ExportedDocument[] = []
    for await (const document of from.export()) {
      page.push(document)
      if (page.length < PAGE) continue
      await store(into, page, copy, coded, by)
      page = []
    }
    await store(into, page, copy, coded, by)
  }
}

/** For people: a row of the results. */
export function grownText(grown: Grown): string {
  const { documents, claims, codings, stored, compared, origins, mapped, mappedSome, pages, month } = grown
  const many = (count: number): string => count.toLocaleString('en')
  const took = ({ seconds, cpuSeconds }: Spent): string => `${cpuSeconds.toFixed(2)} s (${seconds.toFixed(2)})`
  const per = ((stored.cpuSeconds + compared.cpuSeconds + origins.cpuSeconds) / documents) * 1000
  return `${per.toFixed(2)} ms of processor time a document: ${many(documents)} documents with ${many(claims)} claims stored ${took(stored)}, compared ${took(compared)}, origins ${took(origins)}; all articles mapped ${took(mapped)}, those of 100 claims ${took(mappedSome)}; ${many(codings)} codings in pages ${took(pages)}, those of a month ${took(month)}; ${grown.lists}; ${grown.peakMegabytes.toFixed(0)} MB, the mapped file counted`
}

/**
 * Puts documents with their readings and codings into a ledger, changed as the copy of this number is.
 *
 * @param by fingerprint of what coded them
 * @param time as the copy of which number they are dated
 */
export async function store(
  ledger: Ledger,
  page: readonly ExportedDocument[],
  copy: number,
  coded: CodedOf,
  by: string,
  time: number = copy,
): Promise<void> {
  if (page.length === 0) return
  const changed = page.map((document) => ({ ...document, text: varied(document.text, copy) }))
  const incoming = changed.flatMap(({ text, appearances }) =>
    appearances.map(({ sourceId, metadata }) => ({
      text,
      raw: Buffer.from(text),
      format: 'text',
      from: `${sourceId}-${copy}`,
      sourceId,
      kept: null,
      metadata: later(metadata, time),
      receipt: null,
    })),
  )
  const added = await ledger.add(incoming, '2031-01-01T00:00:00.000Z')
  let at = 0
  const rows = changed.flatMap((document): ReadingRows[] => {
    const { text, appearances, reading } = document
    const { no } = added[at]!
    at += appearances.length
    if (reading === null) return []
    return [withCodings(rowsOf(no, text, reading, sketchOf(text)), coded(document), by)]
  })
  await ledger.writeReadings(rows, { replace: false })
}

/** The first four contents of a text as if each were a statement of one of two parties. */
function codedOf({ attributions }: StoredReading): Pick<Reading, 'codings' | 'unsure' | 'speakers'> {
  const told = attributions.filter(({ content }) => content.length > 0).slice(0, 4)
  const partyOf = (i: number): string => (i % 2 === 0 ? 'Japan' : 'United States')
  const codings = told.map(
    ({ id, content, confidence }, i): Coding => ({
      id: `s${i + 1}`,
      kind: KIND,
      attribution: id,
      party: partyOf(i),
      issue: 'Trade',
      span: content[0]!,
      confidence,
      why: [{ field: 'stance', span: content[0]!, reading: null }],
      data: { stance: 'open', modality: 'asserted', recipient: null, act: 'SAY', how: 'said' },
    }),
  )
  return {
    codings,
    unsure: [],
    speakers: told.map(({ id }, i) => ({ attribution: id, party: partyOf(i), how: 'official' })),
  }
}

/** Other letters and digits in the same places: of long words one letter in each, of numbers every digit. */
function varied(text: string, copy: number): string {
  if (copy === 0) return text
  return text
    .replace(/\d/g, (digit) => String((Number(digit) + copy) % 10))
    .replace(/[a-z]{6,}/gi, (word) => {
      const letter = word.toLowerCase().charCodeAt(2) - 97
      return word.slice(0, 2) + String.fromCharCode(97 + ((letter + copy * 3) % 26)) + word.slice(3)
    })
}

const DAYS_APART = 240

function later(metadata: Metadata, copy: number): Metadata {
  const { published } = metadata
  const time = Date.parse(published?.resolved ?? '') + copy * DAYS_APART * 24 * 3600 * 1000
  if (published === null || Number.isNaN(time)) return metadata
  return { ...metadata, published: { ...published, resolved: new Date(time).toISOString() } }
}

export async function spent(work: () => Promise<unknown>): Promise<Spent> {
  const start = performance.now()
  const cpu = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(cpu)
  return { seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 }
}
