import { randomUUID } from 'node:crypto'
import { Lists } from '../../../analyses/lists/index.ts'
import { folded, type Ledger, openLedger, type Status } from '../../../ledger/index.ts'
import { Analyst, Checker, type DeskSetting, Keeper } from '../threads/index.ts'
import { Events } from './events.ts'

/** How often the ledger is asked whether another program wrote into it. */
const WATCH_MILLISECONDS = 250

/**
 * What the server has open: the ledger, for reading alone; its lists, kept in step; the threads that write, work origins
 * out and check; and the pages that are to be told.
 */
export class Desk {
  readonly setting: DeskSetting
  readonly ledger: Ledger
  readonly lists: Lists
  readonly keeper: Keeper
  readonly analyst: Analyst
  readonly checker: Checker
  readonly events: Events = new Events()
  /** Tells this run of the server from another. */
  readonly server: string = randomUUID()
  readonly #outlets: ReadonlyMap<string, string>
  #watch: NodeJS.Timeout | undefined
  #version = -1
  #status: Promise<Status> | null = null
  #looking: Promise<void> | null = null

  static async open(setting: DeskSetting): Promise<Desk> {
    const ledger = await openLedger(setting.ledger, { create: true, parties: setting.parties })
    const desk = new Desk(setting, ledger)
    try {
      await desk.lists.refresh()
    } catch (error) {
      await desk.close()
      throw error
    }
    desk.keeper.warm()
    desk.analyst.follow(desk.revision)
    desk.#watch = setInterval(() => desk.look().catch(() => {}), WATCH_MILLISECONDS).unref()
    return desk
  }

  private constructor(setting: DeskSetting, ledger: Ledger) {
    this.setting = setting
    this.ledger = ledger
    this.lists = new Lists(ledger, setting)
    this.keeper = new Keeper(setting, (job) => {
      if (job.ended === null) this.events.send({ event: 'job', job })
      // What was added is in the lists before pages hear that it is done.
      else this.look().finally(() => this.events.send({ event: 'job', job }))
    })
    this.analyst = new Analyst(setting, (revision) => this.events.send({ event: 'origins', revision }))
    this.checker = new Checker(setting, (integrity) => this.events.send({ event: 'integrity', integrity }))
    this.#outlets = new Map(
      setting.outlets.flatMap(({ name, aliases }) => [name, ...aliases].map((other) => [folded(other), name] as const)),
    )
  }

  get revision(): number {
    return this.lists.revision
  }

  /** The dossier's name of an outlet, where it has it. */
  outletName(name: string): string {
    return this.#outlets.get(folded(name)) ?? name
  }

  /** As the ledger tells it: once for each of its states, since it counts everything. */
  status(): Promise<Status> {
    this.#status ??= this.ledger.status()
    return this.#status
  }

  /** Takes in what any program wrote into the ledger, and tells the pages. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null
    })
    return this.#looking
  }

  async #look(): Promise<void> {
    const version = await this.ledger.dataVersion()
    if (version === this.#version) return
    this.#version = version
    this.#status = null
    if (!(await this.lists.refresh())) return
    const { revision } = this
    this.events.send({ event: 'changed', revision, ...this.lists.counts })
    this.analyst.follow(revision)
  }

  async close(): Promise<void> {
    clearInterval(this.#watch)
    this.events.close()
    await this.#looking?.catch(() => {})
    await Promise.all([this.keeper.close(), this.analyst.close(), this.checker.close()])
    await this.ledger.close()
  }
}
