import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import { INFLATE_LIMITS, type InflateLimits, inflate, type Packing } from '../formats/index.ts'
import { isPublicAddress } from './addresses.ts'
import { FetchError } from './fetch-error.ts'
import { type AllowAddress, checkedLookup, privateAddress, type Resolve, resolveByDns } from './lookup.ts'

export interface FetchLimits extends InflateLimits {
  /** Of the body as it is read, unpacked. */
  readonly maxBytes: number
  /** For the whole of it: redirects, headers and body. */
  readonly maxMilliseconds: number
  readonly maxRedirects: number
}

export interface FetchOptions {
  /** Lets addresses of this machine and of private networks be fetched. Default false. */
  readonly allowPrivate?: boolean
  /** Which addresses may be connected to. Default: `isPublicAddress`; all with `allowPrivate`. */
  readonly isAllowed?: AllowAddress
  /** Default FETCH_LIMITS; what is left out is taken from it. */
  readonly limits?: Partial<FetchLimits>
  /** How names become addresses. Default: the system's DNS. */
  readonly resolve?: Resolve
  readonly userAgent?: string
  /** Once aborted, what is being fetched breaks off, and nothing more is fetched. */
  readonly signal?: AbortSignal
}

export interface Condition {
  /** As the server gave them with the last answer; null for none. */
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface Response extends Condition {
  /** False for 304: nothing has changed since the condition, and the body is empty. */
  readonly changed: boolean
  /** Behind all redirects. */
  readonly url: string
  /** Media type without parameters, lower case; null if it is not stated. */
  readonly contentType: string | null
  readonly charset: string | null
  /** Unpacked. To be read to its end or returned from: either closes the connection. Throws FetchError past a limit. */
  readonly body: AsyncIterable<Buffer>
}

/**
 * @param mayFollow asked of each address that the server redirects to, before that is asked for anything; what it throws ends it
 * @throws FetchError
 */
export type Fetch = (
  url: string,
  condition?: Condition,
  mayFollow?: (url: string) => Promise<void>,
) => Promise<Response>

const FETCH_LIMITS: FetchLimits = {
  ...INFLATE_LIMITS,
  maxBytes: 256 * 1024 * 1024,
  maxMilliseconds: 60_000,
  maxRedirects: 5,
}

export const USER_AGENT = 'rapporteur'

const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/pdf, text/plain;q=0.9, */*;q=0.5'
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const PACKINGS: Readonly<Record<string, Packing>> = { gzip: 'gzip', 'x-gzip': 'gzip', deflate: 'deflate', br: 'br' }

/**
 * A way to fetch addresses of the public internet and nothing else: http and https only; every hop of a redirect and
 * every address that its host's name resolves to is checked, and the connection goes to the checked address.
 */
export function createFetch(options: FetchOptions = {}): Fetch {
  const isAllowed = options.isAllowed ?? (options.allowPrivate ? () => true : isPublicAddress)
  const limits: FetchLimits = { ...FETCH_LIMITS, ...options.limits }
  const lookup = checkedLookup(options.resolve ?? resolveByDns, isAllowed)
  const userAgent = options.userAgent ?? USER_AGENT

  return async (address, condition = { etag: null, lastModified: null }, mayFollow = async () => {}) => {
    const timeout = AbortSignal.timeout(limits.maxMilliseconds)
    const signal = options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal])
    const late = (): FetchError =>
      options.signal?.aborted === true
        ? new FetchError('it was stopped')
        : new FetchError(`it took longer than ${limits.maxMilliseconds / 1000} s`, 'try again later')
    let url = checkedUrl(address, undefined, isAllowed)
    for (let hop = 0; ; hop++) {
      const headers = {
        accept: ACCEPT,
        'accept-encoding': 'gzip, deflate, br',
        'user-agent': userAgent,
        ...(condition.etag === null ? {} : { 'if-none-match': condition.etag }),
        ...(condition.lastModified === null ? {} : { 'if-modified-since': condition.lastModified }),
      }
      const send = url.protocol === 'https:' ? httpsRequest : httpRequest
      const message = await answerTo(send(url, { agent: false, headers, lookup, signal }), signal, late)
      const status = message.statusCode ?? 0
      const location = message.headers.location
      if (REDIRECTS.has(status) && location !== undefined) {
        message.destroy()
        if (hop === limits.maxRedirects) throw new FetchError(`it redirects more than ${limits.maxRedirects} times`)
        url = checkedUrl(location, url, isAllowed)
        await mayFollow(url.href)
        continue
      }
      if (status !== 200 && status !== 203 && status !== 304) {
        message.destroy()
        throw new FetchError(
          `the server answers ${status}${message.statusMessage ? ` ${message.statusMessage}` : ''}`,
          null,
          status,
          retryAfter(message),
        )
      }
      return responseOf(message, url.href, condition, limits, signal, late)
    }
  }
}

/** The URL parser writes IPv4 addresses in decimal, octal and hex out as four numbers, so that one check covers them. */
function checkedUrl(address: string, base: URL | undefined, isAllowed: AllowAddress): URL {
  if (!URL.canParse(address, base?.href)) throw new FetchError(`"${address.slice(0, 200)}" is no address`)
  const url = new URL(address, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchError(
      `${url.protocol}// is not fetched, only http:// and https://${base === undefined ? '' : ' (it redirects there)'}`,
    )
  }
  if (url.username !== '' || url.password !== '')
    throw new FetchError('its address holds a user name or password', 'leave it out')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !isAllowed(host, host)) throw privateAddress(host, host)
  url.hash = ''
  return url
}

function answerTo(request: ClientRequest, signal: AbortSignal, late: () => FetchError): Promise<IncomingMessage> {
  return new Promise((done, failed) => {
    request.on('response', done)
    request.on('error', (error) => failed(signal.aborted ? late() : networkError(error)))
    request.end()
  })
}

const NETWORK_ERRORS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNREFUSED: 'the host refuses the connection',
  ECONNRESET: 'the host broke the connection off',
  EHOSTUNREACH: 'the host can not be reached',
  ENETUNREACH: 'the network can not be reached',
  ETIMEDOUT: 'the host does not answer',
  EPROTO: 'the host does not speak TLS there',
}

function networkError(error: unknown): FetchError {
  if (error instanceof FetchError) return error
  const { code, message, errors } = error as NodeJS.ErrnoException & { errors?: readonly NodeJS.ErrnoException[] }
  const first = errors?.find((one) => one instanceof FetchError)
  if (first !== undefined) return first as unknown as FetchError
  return new FetchError(NETWORK_ERRORS[code ?? ''] ?? message.replace(/\s+/g, ' ').slice(0, 120), null)
}

function responseOf(
  message: IncomingMessage,
  url: string,
  condition: Condition,
  limits: FetchLimits,
  signal: AbortSignal,
  late: () => FetchError,
): Response {
  const changed = message.statusCode !== 304
  const [type, ...parameters] = (message.headers['content-type'] ?? '').split(';').map((part) => part.trim())
  const charset = parameters.map((part) => /^charset=["']?([\w:.-]+)/i.exec(part)?.[1]).find((one) => one !== undefined)
  if (!changed) message.resume()
  return {
    changed,
    url,
    etag: message.headers.etag ?? (changed ? null : condition.etag),
    lastModified: message.headers['last-modified'] ?? (changed ? null : condition.lastModified),
    contentType: type === undefined || type === '' ? null : type.toLowerCase(),
    charset: charset ?? null,
    body: changed ? bodyOf(message, limits, signal, late) : emptyBody(),
  }
}

async function* emptyBody(): AsyncGenerator<Buffer> {}

async function* bodyOf(
  message: IncomingMessage,
  limits: FetchLimits,
  signal: AbortSignal,
  late: () => FetchError,
): AsyncGenerator<Buffer> {
  const tooLong = (): FetchError =>
    new FetchError(`it is longer than ${limits.maxBytes} bytes`, 'download it yourself and add the file')
  try {
    if (Number(message.headers['content-length'] ?? 0) > limits.maxBytes) throw tooLong()
    let unpacked: AsyncIterable<Buffer> = message
    const codings = (message.headers['content-encoding'] ?? '').split(',').map((one) => one.trim().toLowerCase())
    for (const coding of codings.filter((one) => one !== '' && one !== 'identity').reverse()) {
      const packing = PACKINGS[coding]
      if (packing === undefined) throw new FetchError(`its content encoding "${coding.slice(0, 20)}" is not known`)
      unpacked = inflate(unpacked, packing, limits)
    }
    let bytes = 0
    for await (const chunk of unpacked) {
      bytes += chunk.length
      if (bytes > limits.maxBytes) throw tooLong()
      yield chunk
    }
  } catch (error) {
    if (signal.aborted) throw late()
    throw (error as Error).name === 'FormatError' ? error : networkError(error)
  } finally {
    message.destroy()
  }
}

/** `Retry-After` in seconds or as a date, in milliseconds from now. */
function retryAfter(message: IncomingMessage): number | null {
  const value = message.headers['retry-after']
  if (value === undefined) return null
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return milliseconds > 0 ? milliseconds : null
}
