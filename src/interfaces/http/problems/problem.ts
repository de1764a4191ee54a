import { STATUS_CODES } from 'node:http'
import type { Problem } from '../../contract/index.ts'

/** A refusal that the one who asked can mend. */
export class Refusal extends Error {
  readonly status: number
  readonly fields: Problem['fields']
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    detail: string,
    {
      fields,
      headers = {},
    }: { readonly fields?: Problem['fields']; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail)
    this.name = 'Refusal'
    this.status = status
    this.fields = fields
    this.headers = headers
  }
}

/** A refusal as RFC 9457 has it. */
export function problemOf({ status, message, fields }: Pick<Refusal, 'status' | 'message' | 'fields'>): Problem {
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: message,
    ...(fields === undefined ? {} : { fields }),
  }
}

/** The answer that is a refusal; never stored. */
export function problemResponse(refusal: Pick<Refusal, 'status' | 'message' | 'fields'> & Partial<Refusal>): Response {
  return new Response(JSON.stringify(problemOf(refusal)), {
    status: refusal.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...refusal.headers },
  })
}
