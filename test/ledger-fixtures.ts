import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { documentLine, ledgerLine, rulingLine } from '../src/exports/index.ts'
import type { Readers } from '../src/intake/index.ts'
import {
  type Incoming,
  type Ledger,
  NO_METADATA,
  openLedger,
  problemRows,
  rowsOf,
  withCodings,
} from '../src/ledger/index.ts'
import type { Coding, Reading, Speaker } from '../src/reading/index.ts'
import { type MarkedReading, markedReading } from './marked-reading.ts'

/** Hand-made readings of short texts about a quarrel that never was. */
export const MARKED: readonly MarkedReading[] = [
  markedReading(
    '[Two harbour officials]{source} [told]{cue} the Post, asking not to be named because the vote is near, that ' +
      '[the ferry tax would stay until autumn]{content}.',
    {
      1: {
        confidence: 0.91,
        profile: {
          kind: 'anonymous',
          count: { least: 2, most: 2 },
          outlet: { value: 'the Post', span: { start: 31, end: 39 } },
          anonymityReason: { value: 'the vote is near', span: { start: 75, end: 91 } },
        },
      },
    },
  ),
  markedReading(
    '[“No tax was ever promised,”]{content} [Ove Lund]{source} [said]{cue} on Friday. [Olm’s office]{source 2} [denied]{cue 2} [having asked for one]{content 2}.',
    {
      1: {
        quotation: 'direct',
        profile: { kind: 'named', name: 'Ove Lund', affiliation: { value: 'Kestrel', span: { start: 0, end: 0 } } },
      },
      2: { profile: { kind: 'collective', name: 'Olm’s office' } },
    },
  ),
  markedReading('It rained on the harbour all day, and nobody had anything to say about the tolls of the crossing.'),
  markedReading(
    '[Critics]{source} [warned]{cue} that [the toll would ruin 40 boats]{content}; [they]{source 2} [said]{cue 2} [so twice]{content 2}.',
    {
      1: { profile: { kind: 'collective', count: { least: 2, most: null } } },
      2: { within: 'a1', confidence: 0.3, profile: { kind: 'collective' } },
    },
  ),
  // A lone surrogate and a NUL: nothing may be lost, and nothing may shift.
  markedReading('\ud800 odd \0 text: [Ina Berg]{source} [said]{cue} [the 😀 tolls \udc00 are “fair”]{content}.', {
    1: { profile: { kind: 'named', name: 'Ina Berg' } },
  }),
  markedReading(''),
]

const READINGS: ReadonlyMap<string, Reading> = new Map(MARKED.map(({ text, reading }) => [text, reading]))

/** By what hand-made codings are made. */
export interface HandCoding {
  readonly fingerprint: string
  readonly of: (text: string) => readonly Coding[]
  readonly speakersOf?: (text: string) => readonly Speaker[]
}

/** Reads what is in MARKED; any other text is a problem. */
export function handMade(width = 2, reader = '0.0.0', coding: HandCoding | null = null): Readers {
  return {
    width,
    read: async (batch) => {
      await new Promise(setImmediate)
      return batch.map(({ no, text }) => {
        const reading = READINGS.get(text)
        if (reading === undefined)
          return { ...problemRows(no, reader, 'und', 'not in the fixtures'), coded: coding?.fingerprint ?? null }
        const rows = rowsOf(no, text, { ...reading, reader }, null)
        return coding === null
          ? rows
          : withCodings(
              rows,
              {
                codings: coding.of(text).filter(({ unsure }) => !unsure),
                unsure: coding.of(text).filter(({ unsure }) => unsure),
                speakers: coding.speakersOf?.(text) ?? [],
              },
              coding.fingerprint,
            )
      })
    },
    close: async () => {},
  }
}

export interface Details {
  readonly outlet?: string
  readonly published?: string
  readonly title?: string
  readonly url?: string
  readonly from?: string
  readonly raw?: Uint8Array
  readonly sourceId?: string
  readonly wireCredit?: string
  readonly byline?: string
  readonly receipt?: string
}

/** A document as intake hands it over, with what is stated of it. */
export function incoming(text: string, details: Details = {}): Incoming {
  const known = (value: string | undefined): Incoming['metadata']['title'] =>
    value === undefined ? null : { value, certainty: 'stated', from: 'fixture' }
  const {
    outlet,
    published,
    title,
    url,
    from = 'fixture.txt',
    raw = Buffer.from(text),
    sourceId = null,
    wireCredit,
    byline,
    receipt = null,
  } = details
  return {
    text,
    raw,
    format: 'text',
    from,
    sourceId,
    kept: null,
    receipt,
    metadata: {
      ...NO_METADATA,
      outlet: known(outlet),
      title: known(title),
      canonicalUrl: known(url),
      byline: known(byline),
      wireCredit: known(wireCredit),
      published: published === undefined ? null : { ...known(published)!, written: published, resolved: published },
    },
  }
}

/** A folder of its own for the work, removed afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A new ledger in a folder of its own. */
export function withNewLedger<T>(
  work: (ledger: Ledger, folder: string) => Promise<T>,
  parties?: readonly { id: string; names: string[] }[],
): Promise<T> {
  return inFolder(async (folder) => {
    const ledger = await openLedger(join(folder, 'ledger.sqlite'), {
      create: true,
      ...(parties === undefined ? {} : { parties }),
    })
    try {
      return await work(ledger, folder)
    } finally {
      await ledger.close()
    }
  })
}

/** A new ledger, and a way to write JSON Lines beside it: their path comes back. */
export function withNewLedgerAndFiles<T>(
  work: (ledger: Ledger, write: (name: string, lines: readonly object[]) => string) => Promise<T>,
): Promise<T> {
  return withNewLedger((ledger, folder) =>
    work(ledger, (name, lines) => {
      const path = join(folder, name)
      writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
      return path
    }),
  )
}

/** The whole export, as text. */
export async function exported(ledger: Ledger): Promise<string> {
  let text = ledgerLine()
  for await (const document of ledger.export()) text += documentLine(document)
  for (const ruling of await ledger.rulings()) text += rulingLine(ruling)
  return text
}

export async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield item
}

export async function findings(ledger: Ledger): Promise<string[]> {
  const found: string[] = []
  for await (const { level, what } of ledger.check()) found.push(`${level}: ${what}`)
  return found
}

/** Works in the ledger of a dossier's folder, and closes it. */
export async function inLedgerOf<T>(folder: string, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const ledger = await openLedger(join(folder, 'ledger.sqlite'))
  try {
    return await work(ledger)
  } finally {
    await ledger.close()
  }
}
