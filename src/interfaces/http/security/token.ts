import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

const COOKIE = 'rapporteur'
/** A token that can be guessed is none. */
export const MIN_TOKEN_CHARACTERS = 16
const YEAR_SECONDS = 365 * 24 * 60 * 60

/**
 * Lets in who knows the token: by the header `Authorization: Bearer TOKEN`, by `?token=TOKEN` in a page's address, or by
 * the cookie that was set for one of these before. The cookie does not hold the token itself.
 */
export class TokenGuard {
  readonly #token: string
  readonly #cookie: string

  constructor(token: string) {
    this.#token = token
    this.#cookie = createHmac('sha256', token).update('rapporteur desk').digest('base64url')
  }

  /** Whether a request may come in. */
  admits(headers: Headers): boolean {
    const bearer = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1]
    if (bearer !== undefined && equal(bearer, this.#token)) return true
    const cookies = (headers.get('cookie') ?? '').split(/; */)
    return cookies.some(
      (cookie) => cookie.startsWith(`${COOKIE}=`) && equal(cookie.slice(COOKIE.length + 1), this.#cookie),
    )
  }

  isToken(given: string): boolean {
    return equal(given, this.#token)
  }

  /** The header Set-Cookie for who gave the token. No script can read it, and no other site makes the browser send it. */
  get setCookie(): string {
    return `${COOKIE}=${this.#cookie}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${YEAR_SECONDS}`
  }
}

/** Compares in constant time, whatever the lengths. */
function equal(a: string, b: string): boolean {
  const hash = (words: string): Buffer => createHash('sha256').update(words).digest()
  return timingSafeEqual(hash(a), hash(b))
}
