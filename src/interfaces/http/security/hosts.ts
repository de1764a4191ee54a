import { isIP } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import { Refusal } from '../problems/index.ts'

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])
const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::'])

/** Whether a host to listen on is this machine alone. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host) || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

/** As it stands in an address: IPv6 in brackets. */
export const inAddress = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host.toLowerCase())

/**
 * Refuses requests for hosts that this server is not: a page from elsewhere may have its own name point to this machine
 * (DNS rebinding), and the browser then takes the server for a part of that page. On loopback the port must agree too; on
 * another host a proxy may stand before it.
 *
 * @param host to which the server listens
 */
export class HostGuard {
  readonly #names: ReadonlySet<string>
  readonly #port: number | null

  constructor(host: string, port: number) {
    const own = isLoopback(host)
      ? [inAddress(host)]
      : [inAddress(host), ...(EVERYWHERE.has(host) ? machineNames() : [])]
    this.#names = new Set([...LOOPBACK, ...own])
    this.#port = isLoopback(host) ? port : null
  }

  /** @throws Refusal */
  check(header: string | undefined): void {
    const url = header === undefined || /[\s/@?#\\]/.test(header) ? null : parsed(`http://${header}`)
    if (url === null)
      throw new Refusal(
        400,
        `the header Host is ${header === undefined ? 'missing' : `"${header}"`}; it must be a host, and a port if there is one`,
      )
    const port = Number(url.port === '' ? 80 : url.port)
    if (this.#names.has(url.hostname) && (this.#port === null || this.#port === port)) return
    const [first] = this.#names
    throw new Refusal(
      421,
      `this server is not "${header}"; open it as ${first}${this.#port === null ? '' : `:${this.#port}`}, or name the host with --host`,
    )
  }
}

function machineNames(): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap(
    (all) => all?.map(({ address }) => inAddress(address)) ?? [],
  )
  const name = hostname().toLowerCase()
  return [...addresses, name, `${name}.local`]
}

function parsed(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
