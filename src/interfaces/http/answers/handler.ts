import type { z } from 'zod'
import type { AnswerOf, PathOf, RouteName } from '../../contract/index.ts'
import type { Endpoints } from '../../contract/schemas/index.ts'
import type { Desk } from '../desk/index.ts'

type Checked<Route extends RouteName, Part extends string> = Endpoints[Route] extends {
  readonly [P in Part]: infer Schema extends z.ZodType
}
  ? z.output<Schema>
  : undefined

/** What a route was asked, checked by its schemas. */
export interface Asked<Route extends RouteName> {
  readonly path: PathOf<Route>
  readonly query: Checked<Route, 'query'>
  readonly body: Checked<Route, 'body'>
  readonly request: Request
}

/** Answers a route with what its schema says, or with a response of its own for what is no JSON. */
export type Handler<Route extends RouteName> = (
  desk: Desk,
  asked: Asked<Route>,
) => Promise<AnswerOf<Route> | Response> | AnswerOf<Route> | Response

export type Handlers = { readonly [Route in RouteName]: Handler<Route> }
