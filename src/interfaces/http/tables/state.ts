import type { Series } from '../../../analyses/markets/index.ts'
import { mapArticles } from '../../../analyses/origins/index.ts'
import type { LedgerTables, Tables } from '../../../analyses/tables/index.ts'
import type { Ledger, LedgerCoding } from '../../../ledger/index.ts'
import type { CodingKind } from '../../../reading/index.ts'
import { type Names, namesOf } from '../shapes/index.ts'
import { type OriginOf, originsOf } from './origins.ts'
import { codingBook, Sentences } from './sentences.ts'

/** What tables must know of the dossier. */
export interface TableSetting {
  readonly parties: readonly { readonly id: string; readonly names: readonly string[] }[]
  readonly codebook: { readonly issues: readonly { readonly name: string }[] }
  readonly outlets: readonly { readonly name: string; readonly aliases: readonly string[]; readonly family: string }[]
  readonly people?: readonly (readonly string[])[]
  readonly dossier: { readonly name: string; readonly prices: readonly Series[] }
}

/** Codings of some kinds, each in each appearance, by date. */
export interface Coded {
  readonly codings: readonly LedgerCoding[]
  readonly originOf: OriginOf
  readonly sentences: Sentences
}

/** Answers that are held, so that many pages that ask the same cost one. */
const HELD = 50

/**
 * One state of the ledger: its codings, and what is worked out of them; both are held. Codings come out of tables that are
 * kept in step with the ledger, where there are such; else out of the ledger, those of one table when it is asked for.
 */
export class State {
  readonly ledger: Ledger
  readonly setting: TableSetting
  readonly names: Names
  /** The tables of all codings; null: they are not kept. */
  readonly whole: Tables | null
  readonly #kept: LedgerTables | null
  readonly #coded = new Map<string, Promise<Coded>>()
  readonly #held = new Map<string, Promise<unknown>>()
  #lastDay: Promise<string | null> | null = null

  /** @param kept of the same ledger and setting, as they are now; null: none */
  constructor(ledger: Ledger, setting: TableSetting, kept: LedgerTables | null) {
    this.ledger = ledger
    this.setting = setting
    this.names = namesOf(setting.outlets)
    this.whole = kept?.all() ?? null
    this.#kept = kept
  }

  get issues(): string[] {
    return this.setting.codebook.issues.map(({ name }) => name)
  }

  /** What the record goes to, and past is told from coming by: not of some kind of report, but of all articles. */
  async today(): Promise<string | undefined> {
    if (this.whole !== null) return this.whole.calendar.today ?? undefined
    this.#lastDay ??= this.ledger.lastDay()
    return (await this.#lastDay) ?? undefined
  }

  codings(kinds: readonly CodingKind[]): Promise<Coded> {
    const key = kinds.join(' ')
    let coded = this.#coded.get(key)
    if (coded === undefined) {
      coded = this.#kept === null ? this.#outOfLedger(kinds) : Promise.resolve(this.#outOf(this.#kept, kinds))
      this.#coded.set(key, coded)
    }
    return coded
  }

  /** A coding in the last appearance of its document, out of kept tables. */
  codingNamed(id: string): LedgerCoding | undefined {
    return this.#kept?.codingsNamed(id).at(-1)
  }

  async #outOfLedger(kinds: readonly CodingKind[]): Promise<Coded> {
    const codings = await this.ledger.codings({ kinds })
    const documents = codings.map(({ document }) => document)
    const map = await mapArticles(this.ledger, this.setting, documents)
    const originOf = originsOf(codings, map)
    return { codings, originOf, sentences: new Sentences(this.names, codings, originOf, codingBook(codings)) }
  }

  #outOf(kept: LedgerTables, kinds: readonly CodingKind[]): Coded {
    const codings = kept.codings(kinds)
    const originOf: OriginOf = (coding) => kept.originOf(coding)
    return { codings, originOf, sentences: new Sentences(this.names, codings, originOf, (id) => kept.codingsNamed(id)) }
  }

  /** Works something out of this state, unless that is held. */
  once<T>(table: string, filter: unknown, workOut: () => Promise<T>): Promise<T> {
    const key = JSON.stringify([table, filter])
    const known = this.#held.get(key) as Promise<T> | undefined
    if (known !== undefined) {
      // The one that was asked for last is let go last.
      this.#held.delete(key)
      this.#held.set(key, known)
      return known
    }
    const answer = workOut()
    this.#held.set(key, answer)
    answer.catch(() => this.#held.delete(key))
    if (this.#held.size > HELD) this.#held.delete(this.#held.keys().next().value!)
    return answer
  }
}
