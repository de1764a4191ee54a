export {
  type Condition,
  createFetch,
  type Fetch,
  type FetchLimits,
  type FetchOptions,
  type Response,
  USER_AGENT,
} from './fetch.ts'
export { FetchError } from './fetch-error.ts'
export { politeFetch } from './polite-fetch.ts'
export { type Clock, Politeness, SYSTEM_CLOCK } from './politeness.ts'
export { createRobots, type Robots } from './robots.ts'
