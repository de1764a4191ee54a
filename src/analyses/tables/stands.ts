import { type Cluster, LOOKED_AT } from '../proposals/index.ts'

/** How the clusters stood behind a report: all before `first` are what they are at the end, and at the same places. */
export interface Stand<Report> {
  readonly after: Report
  readonly first: number
  readonly recent: readonly Cluster[]
}

/**
 * Stands at which joining can be begun again. Joining changes none but the last clusters of its list, so a stand holds these
 * alone, and more of them where what came after it looked further back, for some had become one.
 */
export class Stands<Report> {
  /** In order, and so are the places of their first. */
  readonly #all: Stand<Report>[] = []

  get last(): Stand<Report> | undefined {
    return this.#all.at(-1)
  }

  /** To be told before the next report is joined. @param clusters as they stand */
  beforeNext(clusters: readonly Cluster[]): void {
    this.#reachTo(clusters.length - LOOKED_AT, clusters)
  }

  keep(after: Report, clusters: readonly Cluster[]): void {
    const first = Math.max(0, clusters.length - LOOKED_AT)
    this.#reachTo(first, clusters)
    this.#all.push({ after, first, recent: clusters.slice(first) })
  }

  /** One of so many; each is a stand without the others. */
  some(of: number): Stand<Report>[] {
    return this.#all.filter((_, i) => i % of === of - 1)
  }

  /** Puts one behind all others. */
  put(stand: Stand<Report>): void {
    this.#all.push(stand)
  }

  /** Takes away those that are not before a report, and gives them. */
  cutFrom(isBefore: (after: Report) => boolean): Stand<Report>[] {
    const begun = this.#all.findIndex(({ after }) => !isBefore(after))
    return begun < 0 ? [] : this.#all.splice(begun)
  }

  /** Takes over stands from before, one at least, with so many clusters more before them. @param clusters as they stand */
  goOn(stands: readonly Stand<Report>[], more: number, clusters: readonly Cluster[]): void {
    this.#reachTo(stands[0]!.first + more, clusters)
    for (const stand of stands) this.#all.push({ ...stand, first: stand.first + more })
  }

  #reachTo(wanted: number, clusters: readonly Cluster[]): void {
    const first = Math.max(0, wanted)
    for (let i = this.#all.length - 1; i >= 0 && this.#all[i]!.first > first; i--) {
      const stand = this.#all[i]!
      this.#all[i] = { ...stand, first, recent: [...clusters.slice(first, stand.first), ...stand.recent] }
    }
  }
}

/** The clusters at a stand. @param end all of them as they are at the end of what it belongs to */
export const clustersAt = <Report>({ first, recent }: Stand<Report>, end: readonly Cluster[]): Cluster[] => [
  ...end.slice(0, first),
  ...recent,
]
