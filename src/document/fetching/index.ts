export { isPublicAddress } from './addresses.ts'
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
export type { Resolve, Resolved } from './lookup.ts'
export { politeFetch } from './polite-fetch.ts'
export { type Clock, Politeness, type PolitenessOptions, SYSTEM_CLOCK } from './politeness.ts'
export { createRobots, type Robots, type RobotsRule } from './robots.ts'
