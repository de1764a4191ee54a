import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

const COOKIE = 'rapporteur'
/** A token that can be guessed is none. */
export const MIN_TOKEN_CHARACTERS = 16
const YEAR_SECONDS = 365 * 24 * 60 * 60

/** How who has the token shows it, as OpenAPI tells of it. */
export const TOKEN_SCHEMES: {
  readonly token: { readonly type: 'http'; readonly scheme: 'bearer'; readonly description: string }
  readonly cookie: {
    readonly type: 'apiKey'
    readonly in: 'cookie'
    readonly name: string
    readonly description: string
  }
} = {
  token: { type: 'http', scheme: 'bearer', description: 'The token that the server was started with.' },
  cookie: {
    type: 'apiKey',
    in: 'cookie',
    name: COOKIE,
    description: 'Set by `?token=TOKEN` in the address of a page, or by the form that asks for it.',
  },
}

/**
 * Lets in who knows the token: by the header `Authorization: Bearer TOKEN`, by `?token=TOKEN` in a page's address, or by
 * the cookie that was set for one of these before. The cookie does not hold the token itself.
 */
export class TokenGuard {
  readonly #token: string
  readonly #cookie: string
  /** Compares two digests of one length, in a time that does not depend on what they hold. */
  readonly compare: (a: Buffer, b: Buffer) => boolean

  /** @param compare another than `timingSafeEqual`, for tests that listen to what is compared */
  constructor(token: string, compare: (a: Buffer, b: Buffer) => boolean = timingSafeEqual) {
    this.#token = token
    this.compare = compare
    this.#cookie = createHmac('sha256', token).update('rapporteur desk').digest('base64url')
  }

  /** Whether a request may come in. */
  admits(headers: Headers): boolean {
    const bearer = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1]
    if (bearer !== undefined && this.#equal(bearer, this.#token)) return true
    const cookies = (headers.get('cookie') ?? '').split(/; */)
    return cookies.some(
      (cookie) => cookie.startsWith(`${COOKIE}=`) && this.#equal(cookie.slice(COOKIE.length + 1), this.#cookie),
    )
  }

  isToken(given: string): boolean {
    return this.#equal(given, this.#token)
  }

  /** The header Set-Cookie for who gave the token. No script can read it, and no other site makes the browser send it. */
  get setCookie(): string {
    return `${COOKIE}=${this.#cookie}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${YEAR_SECONDS}`
  }

  /** In constant time, whatever the lengths: what is compared are digests. */
  #equal(a: string, b: string): boolean {
    return this.compare(digest(a), digest(b))
  }
}

const digest = (words: string): Buffer => createHash('sha256').update(words).digest()
