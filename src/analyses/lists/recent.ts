/** The results that were asked for last, at most `limit` of them. */
export class Recent<T> {
  readonly #limit: number
  readonly #results = new Map<string, Promise<T>>()

  constructor(limit: number) {
    this.#limit = limit
  }

  /** The result for a key, worked out where it is not at hand: once, however many ask at a time. */
  get(key: string, workOut: () => Promise<T>): Promise<T> {
    const known = this.#results.get(key)
    this.#results.delete(key)
    const result = known ?? workOut()
    this.#results.set(key, result)
    if (this.#results.size > this.#limit) this.#results.delete(this.#results.keys().next().value!)
    if (known === undefined) {
      result.catch(() => {
        if (this.#results.get(key) === result) this.#results.delete(key)
      })
    }
    return result
  }

  clear(): void {
    this.#results.clear()
  }
}
