import type { ServerEvent } from '../../contract/index.ts'

const HEARTBEAT_MILLISECONDS = 15_000
/** A page that takes nothing in any more is let go when so many events wait for it; it comes back by itself. */
const MAX_WAITING = 1000
const MAX_CLIENTS = 1000

type Client = ReadableStreamDefaultController<Uint8Array>

/** Tells open pages what happens: server-sent events, as the HTML standard has them. */
export class Events {
  readonly #clients = new Set<Client>()
  readonly #heart: NodeJS.Timeout
  readonly #encoder = new TextEncoder()

  constructor() {
    // A comment: proxies keep the connection, and a page that is gone is noticed.
    this.#heart = setInterval(() => this.#write(': still here\n\n'), HEARTBEAT_MILLISECONDS).unref()
  }

  get clients(): number {
    return this.#clients.size
  }

  get full(): boolean {
    return this.#clients.size >= MAX_CLIENTS
  }

  send(event: ServerEvent): void {
    if (this.#clients.size > 0) this.#write(written(event))
  }

  /** A stream for one page, that begins with `hello`. */
  stream(hello: ServerEvent): ReadableStream<Uint8Array> {
    let own: Client
    return new ReadableStream<Uint8Array>({
      start: (client) => {
        own = client
        this.#clients.add(client)
        client.enqueue(this.#encoder.encode(`retry: 2000\n${written(hello)}`))
      },
      cancel: () => {
        this.#clients.delete(own)
      },
    })
  }

  #write(words: string): void {
    const bytes = this.#encoder.encode(words)
    for (const client of this.#clients) {
      if ((client.desiredSize ?? 0) < -MAX_WAITING) {
        this.#clients.delete(client)
        client.error(new Error('this page takes in nothing any more'))
      } else client.enqueue(bytes)
    }
  }

  close(): void {
    clearInterval(this.#heart)
    this.send({ event: 'bye' })
    for (const client of this.#clients) client.close()
    this.#clients.clear()
  }
}

/** JSON has no line ends, so that the data are one line. */
const written = (event: ServerEvent): string => `event: ${event.event}\ndata: ${JSON.stringify(event)}\n\n`
