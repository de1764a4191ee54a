import { withTurnsShown } from '../../../text/index.ts'
import { ownSource } from './source.ts'

/** What the server says of a request that it could not fulfil (RFC 9457, problem+json). */
export interface Problem {
  readonly title: string
  readonly detail?: string
  readonly status: number
}

export class RequestFailed extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.problem = problem
  }
}

const UNREACHABLE: Problem = {
  title: 'The server does not answer',
  detail: 'The server does not answer. Is rapporteur serve still running? The page tries again by itself.',
  status: 0,
}

/** What went wrong, of whatever a request may end with. */
export function problemIn(error: unknown): Problem {
  if (error instanceof RequestFailed) return error.problem
  return {
    title: 'The answer can’t be read',
    detail: `What the server sent is not as this page expects it (${String(error)}). Load the page anew; if that does not help, start rapporteur serve anew.`,
    status: -1,
  }
}

/** The entity tags that answers came with: the same tag, the same answer. */
const tags = new WeakMap<object, string>()

/**
 * @param had an earlier answer to the same question; it is given back where it still holds, and nothing is unpacked or
 *   drawn anew
 * @throws RequestFailed
 */
export async function ask<T>(path: string, options: RequestInit = {}, had?: T): Promise<T> {
  const source = ownSource()
  if (source !== null) return (await source(path, options)) as T
  let response: Response
  try {
    response = await fetch(path, { ...options, headers: { accept: 'application/json', ...options.headers } })
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error
    throw new RequestFailed(UNREACHABLE)
  }
  if (response.ok) {
    const tag = response.headers.get('etag')
    if (isObject(had) && tag !== null && tags.get(had) === tag) {
      void response.body?.cancel()
      return had
    }
    const answer = (response.status === 204 ? null : answerIn(await response.text())) as T
    if (isObject(answer) && tag !== null) tags.set(answer, tag)
    return answer
  }
  throw new RequestFailed(await problemOf(response))
}

/**
 * Asks, and waits: for the printer alone, to which goes what is on the page when it has been told of.
 *
 * @returns null where there is no answer, or no server
 */
export function askNow<T>(path: string): T | null {
  if (ownSource() !== null) return null
  const request = new XMLHttpRequest()
  request.open('GET', path, false)
  try {
    request.send()
  } catch {
    return null
  }
  return request.status === 200 ? (answerIn(request.responseText) as T) : null
}

/** What JSON holds, harmless to the pages that show it: an article, a file's name or a title may try to turn their lines. */
export const answerIn = (json: string): unknown => JSON.parse(withTurnsShown(json))

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

async function problemOf(response: Response): Promise<Problem> {
  const nothing = { title: `The server answered ${response.status}`, status: response.status }
  try {
    const said = answerIn(await response.text()) as Partial<Problem>
    return { ...nothing, ...said }
  } catch {
    return nothing
  }
}

export function send<T>(path: string, body: unknown, method = 'POST'): Promise<T> {
  return ask<T>(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}
