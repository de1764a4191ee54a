import type { ChangedClusters, ClusterAnswer, GathererQuestions, OriginAnswer } from './gatherer-thread.ts'
import { type Dated, Generations } from './generations.ts'
import type { DeskSetting } from './setting.ts'

/** The claims of a dossier are gathered within this; those of an archive take seconds, and nobody waits for them. */
const MOMENT_MILLISECONDS = 300
const LONG_MILLISECONDS = 10_000

/** Claims that say the same, gathered over the whole ledger, with where each comes from; see `Generations`. */
export class Gatherer {
  readonly #generations: Generations<GathererQuestions>

  constructor(setting: DeskSetting, onReady: (revision: number) => void) {
    this.#generations = new Generations(new URL('./gatherer-thread.js', import.meta.url), setting, onReady)
  }

  follow(revision: number, now = false): void {
    this.#generations.follow(revision, now)
  }

  change(setting: DeskSetting, revision: number): void {
    this.#generations.change(setting, revision)
  }

  /** Waits until the claims are gathered for the first time. */
  async ready(): Promise<void> {
    while (!(await this.#generations.isReadyWithin(LONG_MILLISECONDS)));
  }

  /** Null, after a moment, while nothing is gathered yet. */
  async clusters(asked: Parameters<GathererQuestions['clusters']>[0]): Promise<Dated<ClusterAnswer> | null> {
    return (await this.#isReady()) ? this.#generations.ask('clusters', asked) : null
  }

  origin(claim: Parameters<GathererQuestions['origin']>[0]): Promise<Dated<OriginAnswer | null>> {
    return this.#generations.askOrLater('origin', claim)
  }

  /** Null, after a moment, while nothing is gathered yet. */
  async changed(days: Parameters<GathererQuestions['changed']>[0]): Promise<Dated<ChangedClusters> | null> {
    return (await this.#isReady()) ? this.#generations.ask('changed', days) : null
  }

  #isReady(): Promise<boolean> {
    return this.#generations.isReadyWithin(MOMENT_MILLISECONDS)
  }

  close(): Promise<void> {
    return this.#generations.close()
  }
}
