import type { AnalystQuestions, DerivationAnswer } from './analyst-thread.ts'
import { type Dated, Generations, type Preparing } from './generations.ts'
import type { DeskSetting } from './setting.ts'

/** What can be asked for as a table. */
export type TableName = Exclude<keyof AnalystQuestions, keyof Preparing | 'derivations'>

type Dating<Name extends keyof AnalystQuestions> = Promise<Dated<Awaited<ReturnType<AnalystQuestions[Name]>>>>

/** Tables of the whole ledger, worked out in a thread when they are asked for; see `Generations`. */
export class Analyst {
  readonly #generations: Generations<AnalystQuestions>

  constructor(setting: DeskSetting, onReady: (revision: number) => void) {
    this.#generations = new Generations(new URL('./analyst-thread.js', import.meta.url), setting, onReady)
  }

  /** Tells the tables that answer now from all others; null: none are worked out. */
  get generation(): number | null {
    return this.#generations.serial
  }

  follow(revision: number, now = false): void {
    this.#generations.follow(revision, now)
  }

  change(setting: DeskSetting, revision: number): void {
    this.#generations.change(setting, revision)
  }

  /** A table of the latest state that is worked out. */
  table<Name extends TableName>(name: Name, filter: Parameters<AnalystQuestions[Name]>[0]): Dating<Name> {
    return this.#generations.ask(name, filter)
  }

  /** Where a document comes from; null where it is not there. */
  derivations(document: string): Promise<Dated<readonly DerivationAnswer[] | null>> {
    return this.#generations.ask('derivations', document)
  }

  close(): Promise<void> {
    return this.#generations.close()
  }
}
