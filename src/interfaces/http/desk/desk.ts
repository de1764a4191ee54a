import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import { Lists } from '../../../analyses/lists/index.ts'
import { fingerprintOf } from '../../../intake/index.ts'
import { type Ledger, openLedger, type Status } from '../../../ledger/index.ts'
import type { Job } from '../../contract/index.ts'
import { type Names, namesOf } from '../shapes/index.ts'
import { Analyst, Checker, type DeskSetting, Gatherer, Keeper, type KeeperEvent } from '../threads/index.ts'
import { type DossierFile, DossierWatch } from './dossier-file.ts'
import { Events } from './events.ts'
import { PriceFiles } from './price-files.ts'

/** How often the ledger is asked whether another program wrote into it. */
const WATCH_MILLISECONDS = 250

export interface DeskOptions {
  /** Files and folders that are added as soon as it is open. */
  readonly add?: readonly string[]
  /** Told how adding goes on. */
  readonly onJob?: (job: Job) => void
}

type Changed = Parameters<ConstructorParameters<typeof DossierWatch>[1]>[0]

/**
 * What the server has open: the ledger, for reading alone; its lists, kept in step; the threads that write, work origins
 * out and check; and the pages that are to be told. It follows dossier.yaml: what is changed there is taken on while it
 * serves, and what is wrong there leaves it as it was.
 */
export class Desk {
  readonly ledger: Ledger
  readonly keeper: Keeper
  readonly analyst: Analyst
  readonly gatherer: Gatherer
  readonly checker: Checker
  readonly events: Events = new Events()
  readonly prices: PriceFiles
  /** Tells this run of the server from another. */
  readonly server: string = randomUUID()
  readonly #onJob: (job: Job) => void
  readonly #dossier: DossierWatch
  #setting: DeskSetting
  #lists: Lists
  #names: Names
  #coded: string
  #problem: string | null = null
  #generation = 0
  #watch: NodeJS.Timeout | undefined
  #version = -1
  #status: Promise<Status & { readonly uncoded: number }> | null = null
  #looking: Promise<void> | null = null
  #lookNext: Promise<void> | null = null
  #closed = false

  /** @throws LedgerError, and what reading dossier.yaml throws */
  static async open(file: DossierFile, options: DeskOptions = {}): Promise<Desk> {
    let change: (changed: Changed) => Promise<void> = async () => {}
    const dossier = new DossierWatch(file, (changed) => change(changed))
    const setting = await dossier.begin()
    const ledger = await openLedger(setting.ledger, { create: true, parties: setting.parties })
    const desk = new Desk(setting, ledger, dossier, options.onJob ?? (() => {}))
    change = (changed) => desk.#change(changed)
    try {
      await desk.#lists.refresh()
      if (options.add !== undefined) await desk.keeper.addPaths(options.add)
      else if ((await ledger.countUnread()) > 0) await desk.keeper.addPaths([], ['what was stored and not read'])
    } catch (error) {
      await desk.close()
      throw error
    }
    await desk.keeper.code()
    desk.follow()
    desk.#watch = setInterval(() => {
      if (desk.#looking === null) desk.look().catch(() => {})
    }, WATCH_MILLISECONDS).unref()
    return desk
  }

  private constructor(setting: DeskSetting, ledger: Ledger, dossier: DossierWatch, onJob: (job: Job) => void) {
    this.ledger = ledger
    this.#dossier = dossier
    this.#onJob = onJob
    this.#setting = setting
    this.#lists = new Lists(ledger, setting)
    this.#names = namesOf(setting.outlets)
    this.#coded = fingerprintOf(setting.codebook)
    this.prices = new PriceFiles(dirname(setting.ledger))
    this.keeper = new Keeper(setting, (event) => this.#hear(event))
    this.analyst = new Analyst(setting, (revision) => this.events.send({ event: 'tables', revision }))
    this.gatherer = new Gatherer(setting, (revision) => this.events.send({ event: 'origins', revision }))
    this.checker = new Checker(setting, (integrity) => this.events.send({ event: 'integrity', integrity }))
  }

  get setting(): DeskSetting {
    return this.#setting
  }

  get lists(): Lists {
    return this.#lists
  }

  get revision(): number {
    return this.#lists.revision
  }

  /** Why the present dossier.yaml was not taken on; null: it was. */
  get dossierProblem(): string | null {
    return this.#problem
  }

  /** Another one whenever an answer out of the ledger may be another. */
  get state(): string {
    return `${this.server.slice(0, 8)}-${this.#generation}-${this.revision}`
  }

  /** Another one whenever an answer out of the tables may be another; null while there are none. */
  get tablesState(): string | null {
    const { generation } = this.analyst
    return generation === null ? null : `${this.server.slice(0, 8)}-${this.#generation}-t${generation}`
  }

  /** The dossier's name of an outlet, where it has it. */
  outletName(name: string): string {
    return this.#names.outletName(name)
  }

  /** Has tables and origins worked out anew; at once, where somebody waits to see what came of a ruling. */
  follow(now = false): void {
    this.analyst.follow(this.revision, now)
    this.gatherer.follow(this.revision, now)
  }

  /** As the ledger tells it: once for each of its states, since it counts everything. */
  status(): Promise<Status & { readonly uncoded: number }> {
    this.#status ??= Promise.all([this.ledger.status(), this.ledger.countUncoded(this.#coded)]).then(
      ([status, uncoded]) => ({ ...status, uncoded }),
    )
    return this.#status
  }

  /** Takes in what any program wrote into the ledger, and tells the pages. */
  look(): Promise<void> {
    // One that has begun may have passed by what was written since.
    if (this.#looking !== null) {
      this.#lookNext ??= this.#looking.catch(() => {}).then(() => this.#begin())
      return this.#lookNext
    }
    return this.#begin()
  }

  #begin(): Promise<void> {
    this.#lookNext = null
    const looking = this.#look().finally(() => {
      if (this.#looking === looking) this.#looking = null
    })
    this.#looking = looking
    return looking
  }

  async #look(): Promise<void> {
    if (this.#closed) return
    const version = await this.ledger.dataVersion()
    if (version === this.#version) return
    this.#version = version
    this.#status = null
    if (!(await this.#lists.refresh())) return
    const { revision } = this
    this.events.send({ event: 'changed', revision, ...this.#lists.counts })
    this.follow()
    await this.keeper.code()
  }

  #hear(event: KeeperEvent): void {
    if (event.event === 'coding') {
      this.events.send(event)
      return
    }
    const { job } = event
    const tell = (): void => {
      this.events.send(event)
      this.#onJob(job)
    }
    if (job.ended === null) tell()
    // What was added is in the lists before pages hear that it is done.
    else void this.look().then(tell, tell)
  }

  async #change(changed: Changed): Promise<void> {
    if ('problem' in changed) this.#problem = changed.problem
    else {
      const { setting } = changed
      await this.keeper.change(setting)
      const lists = new Lists(this.ledger, setting)
      await lists.refresh()
      this.#setting = setting
      this.#lists = lists
      this.#names = namesOf(setting.outlets)
      this.#coded = fingerprintOf(setting.codebook)
      this.#status = null
      this.#problem = null
      this.analyst.change(setting, this.revision)
      this.gatherer.change(setting, this.revision)
    }
    this.#generation++
    this.events.send({ event: 'dossier', revision: this.revision, problem: this.#problem })
  }

  async close(): Promise<void> {
    this.#closed = true
    clearInterval(this.#watch)
    this.events.close()
    await this.#dossier.close()
    const keeper = this.keeper.close()
    // One that waits for the other sees that this is closed.
    await Promise.allSettled([this.#looking, this.#lookNext])
    await Promise.all([keeper, this.analyst.close(), this.gatherer.close(), this.checker.close()])
    await this.ledger.close()
  }
}
