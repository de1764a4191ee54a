/** Time as this room needs it: tests put their own in its place. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((done) => {
      if (signal?.aborted || milliseconds <= 0) return done()
      const finish = (): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', finish)
        done()
      }
      const timer = setTimeout(finish, milliseconds)
      signal?.addEventListener('abort', finish)
    }),
}

export interface PolitenessOptions {
  /** Least time between two requests to one host. Default 2 s. */
  readonly interval?: number
  /** A host's first failure keeps it alone for this long, every further one twice as long. Default 1 min. */
  readonly firstBackOff?: number
  /** Default 6 h. */
  readonly maxBackOff?: number
}

interface Host {
  nextAt: number
  failures: number
  turn: Promise<void>
}

/** Who may be asked when: one request at a time to a host, with a pause between, and longer pauses while it fails. */
export class Politeness {
  readonly #clock: Clock
  readonly #options: Required<PolitenessOptions>
  readonly #hosts = new Map<string, Host>()

  constructor(
    clock: Clock,
    { interval = 2000, firstBackOff = 60_000, maxBackOff = 6 * 3_600_000 }: PolitenessOptions = {},
  ) {
    this.#clock = clock
    this.#options = { interval, firstBackOff, maxBackOff }
  }

  /** Waits for the host's turn. Hosts do not wait for each other. An aborted signal ends the wait. */
  async turn(url: string, signal?: AbortSignal): Promise<void> {
    const host = this.#host(url)
    const turn = host.turn.then(async () => {
      await this.#clock.sleep(host.nextAt - this.#clock.now(), signal)
      host.nextAt = Math.max(host.nextAt, this.#clock.now() + this.#options.interval)
    })
    host.turn = turn
    await turn
  }

  /** Asks for a longer pause than usual, as `Crawl-delay` does. */
  slowDown(url: string, milliseconds: number): void {
    const host = this.#host(url)
    host.nextAt = Math.max(host.nextAt, this.#clock.now() + Math.min(milliseconds, this.#options.maxBackOff))
  }

  succeeded(url: string): void {
    this.#host(url).failures = 0
  }

  /** @param retryAfter what the server asks for, in milliseconds; the longer pause counts, up to the longest. */
  failed(url: string, retryAfter: number | null): void {
    const host = this.#host(url)
    const { firstBackOff, maxBackOff } = this.#options
    const backOff = Math.max(firstBackOff * 2 ** Math.min(host.failures++, 30), retryAfter ?? 0)
    host.nextAt = this.#clock.now() + Math.min(backOff, maxBackOff)
  }

  /** Milliseconds from now until the host may be asked again; 0 or less if at once. */
  waitFor(url: string): number {
    return this.#host(url).nextAt - this.#clock.now()
  }

  /** When the host may be asked again, in milliseconds since 1970; in the past if at once. */
  nextAt(url: string): number {
    return this.#host(url).nextAt
  }

  #host(url: string): Host {
    const name = new URL(url).host
    const host = this.#hosts.get(name) ?? { nextAt: 0, failures: 0, turn: Promise.resolve() }
    this.#hosts.set(name, host)
    return host
  }
}
