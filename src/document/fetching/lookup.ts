import { lookup as dnsLookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { FetchError } from './fetch-error.ts'

export interface Resolved {
  readonly address: string
  readonly family: 4 | 6
}

/** All addresses of a host's name. */
export type Resolve = (hostname: string) => Promise<readonly Resolved[]>

/** Whether a connection to an IP address may be made; `hostname` is the name that it was asked for by. */
export type AllowAddress = (address: string, hostname: string) => boolean

export const resolveByDns: Resolve = async (hostname) =>
  (await dnsLookup(hostname, { all: true, verbatim: true })) as unknown as readonly Resolved[]

/**
 * A lookup for `net.connect`: the addresses that it hands over are those it checked, so that a name which resolves to a
 * public address once and to a private one the next time has no second time. One address that is not allowed refuses all.
 */
export function checkedLookup(resolve: Resolve, isAllowed: AllowAddress): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const refused = addresses.find(({ address }) => !isAllowed(address, hostname))
        if (refused !== undefined)
          return callback(privateAddress(hostname, refused.address) as NodeJS.ErrnoException, '')
        const usable = addresses.filter(({ family }) => !options.family || options.family === family)
        if (usable.length === 0)
          return callback(new FetchError(`the host ${hostname} has no address`) as NodeJS.ErrnoException, '')
        if (options.all)
          return callback(
            null,
            usable.map(({ address, family }) => ({ address, family })),
          )
        return callback(null, usable[0]!.address, usable[0]!.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    )
  }
}

export function privateAddress(hostname: string, address: string): FetchError {
  const which = hostname === address ? address : `${hostname} (${address})`
  return new FetchError(
    `${which} is an address of this machine or of a private network`,
    'allow it with --allow-private if you mean it',
  )
}
