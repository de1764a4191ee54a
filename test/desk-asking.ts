import { expect } from 'vitest'
import { type AnswerOf, addressOf, type PathOf, ROUTES, type RouteName } from '../src/interfaces/contract/index.ts'
import { ENDPOINTS, type Endpoint, problem } from '../src/interfaces/contract/schemas/index.ts'

export interface Asking {
  /** Asks a route, and holds its answer to its schema: nothing missing, nothing but what the schema says. */
  ask<Route extends RouteName>(
    route: Route,
    path: PathOf<Route>,
    asked?: { query?: Parameters<typeof addressOf>[2]; body?: unknown },
  ): Promise<AnswerOf<Route>>
  /** Asks for what must be refused, and holds the problem to its schema. */
  refused(path: string, init?: RequestInit): Promise<ReturnType<typeof problem.parse>>
}

/** @param origin of the server, once it is there */
export function asking(origin: () => string): Asking {
  return {
    ask: async (route, path, { query, body } = {}) => {
      const { method } = ROUTES[route]
      const endpoint: Endpoint = ENDPOINTS[route]
      const response = await fetch(`${origin()}${addressOf(route, path, query)}`, {
        method,
        ...(body === undefined ? {} : post(body)),
      })
      const answer = await response.json()
      expect(response.ok, JSON.stringify(answer)).toBe(true)
      expect(response.status).toBe(endpoint.status ?? 200)
      expect(endpoint.answer.parse(answer)).toEqual(answer)
      return answer
    },
    refused: async (path, init = {}) => {
      const response = await fetch(`${origin()}${path}`, init)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      const told = problem.parse(await response.json())
      expect(told.status).toBe(response.status)
      return told
    },
  }
}

export const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
