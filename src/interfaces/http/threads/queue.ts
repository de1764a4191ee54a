/** Does one thing after the other. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve()

  /** Does this when all that came before is done, whether it failed or not. */
  add<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => {})
    return done
  }

  /** Waits until nothing is left. */
  async empty(): Promise<void> {
    await this.#last
  }
}
