import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { ROUTES, type RouteName } from '../contract/index.ts'
import { ENDPOINTS, type Endpoint, problem } from '../contract/schemas/index.ts'
import { HANDLERS, type Handler } from './answers/index.ts'
import type { Desk } from './desk/index.ts'
import { Held } from './held.ts'

/** Routes whose answers are the same as long as the ledger is: a page that has one is told that it still holds. */
const STABLE: ReadonlySet<RouteName> = new Set([
  'dossier',
  'documents',
  'document',
  'claims',
  'claim',
  'coding',
  'rulings',
  'sources',
])

/** Routes whose answers are the same as long as the tables are that were worked out last. */
const TABLES: ReadonlySet<RouteName> = new Set([
  'positions',
  'conflicts',
  'evidence',
  'suggestions',
  'calendar',
  'calendarEntry',
  'timeline',
  'proposals',
  'proposal',
  'predictions',
  'records',
  'prediction',
  'markets',
  'market',
  'unsure',
])

const NOT_CHANGED = {
  description: 'Nothing has changed since the answer whose ETag the request names in If-None-Match; without a body',
}

/** Gives every route of the contract to the application, with its schemas. */
export function addRoutes(app: OpenAPIHono, desk: Desk): void {
  const [held, heldTables] = [new Held(), new Held()]
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    const { method, path } = ROUTES[name]
    const endpoint: Endpoint = ENDPOINTS[name]
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => [parameter!, z.string().max(200)])
    const route = createRoute({
      method: method === 'GET' ? 'get' : 'post',
      path,
      operationId: name,
      summary: endpoint.about,
      request: {
        ...(parameters.length === 0 ? {} : { params: z.object(Object.fromEntries(parameters)) }),
        ...(endpoint.query === undefined ? {} : { query: endpoint.query as z.ZodObject }),
        ...(endpoint.body === undefined
          ? {}
          : { body: { required: true, content: { 'application/json': { schema: endpoint.body } } } }),
      },
      responses: {
        [endpoint.status ?? 200]: {
          description: endpoint.about,
          content: { [endpoint.type ?? 'application/json']: { schema: endpoint.answer } },
        },
        ...(STABLE.has(name) || TABLES.has(name) ? { 304: NOT_CHANGED } : {}),
        default: { description: 'What was wrong', content: { 'application/problem+json': { schema: problem } } },
      },
    })
    const answer = async (context: Context): Promise<Response> => {
      const valid = (part: 'param' | 'query' | 'json'): unknown => context.req.valid(part as never)
      const asked = {
        path: parameters.length === 0 ? {} : valid('param'),
        query: endpoint.query === undefined ? undefined : valid('query'),
        body: endpoint.body === undefined ? undefined : valid('json'),
        request: context.req.raw,
      }
      const handler = HANDLERS[name] as Handler<RouteName>
      const work = async (): Promise<Response | string> => {
        const answered = await handler(desk, asked as Parameters<typeof handler>[1])
        return answered instanceof Response ? answered : JSON.stringify(answered)
      }
      if (STABLE.has(name)) return held.respond(context.req.raw, desk.state, work)
      const { tablesState } = desk
      if (TABLES.has(name) && tablesState !== null) return heldTables.respond(context.req.raw, tablesState, work)
      const body = await work()
      if (body instanceof Response) return body
      return new Response(body, {
        status: endpoint.status ?? 200,
        headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
      })
    }
    app.openapi(route, answer as never)
    if (endpoint.upload !== undefined) describeUpload(app, path, endpoint)
  }
}

/** Uploads are taken apart by their handler; the document tells of them all the same. */
function describeUpload(app: OpenAPIHono, path: string, { upload }: Endpoint): void {
  const definition = app.openAPIRegistry.definitions.findLast(
    (one) => one.type === 'route' && one.route.path === path,
  ) as { route: { request?: object } } | undefined
  if (definition !== undefined)
    definition.route.request = { body: { required: true, content: { 'multipart/form-data': { schema: upload } } } }
}
