/** Why an address could not be fetched, and what to do about it; neither names the address. */
export class FetchError extends Error {
  readonly mend: string | null
  /** HTTP status, where there was an answer. */
  readonly status: number | null
  /** Milliseconds that the server asks to be left alone (`Retry-After`); null if it asks for nothing. */
  readonly retryAfter: number | null

  constructor(
    reason: string,
    mend: string | null = null,
    status: number | null = null,
    retryAfter: number | null = null,
  ) {
    super(reason)
    this.name = 'FetchError'
    this.mend = mend
    this.status = status
    this.retryAfter = retryAfter
  }
}
