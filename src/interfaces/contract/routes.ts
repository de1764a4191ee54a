/** Every address of the server. A part in braces is a parameter. */
export const ROUTES = {
  dossier: { method: 'GET', path: '/api/dossier' },
  brief: { method: 'GET', path: '/api/brief' },
  documents: { method: 'GET', path: '/api/documents' },
  document: { method: 'GET', path: '/api/documents/{document}' },
  documentOrigin: { method: 'GET', path: '/api/documents/{document}/origin' },
  raw: { method: 'GET', path: '/api/documents/{document}/raw/{raw}' },
  claims: { method: 'GET', path: '/api/claims' },
  claim: { method: 'GET', path: '/api/claims/{claim}' },
  claimOrigin: { method: 'GET', path: '/api/claims/{claim}/origin' },
  rule: { method: 'POST', path: '/api/claims/{claim}/rulings' },
  rulings: { method: 'GET', path: '/api/rulings' },
  undo: { method: 'POST', path: '/api/rulings/{ruling}/undo' },
  coding: { method: 'GET', path: '/api/codings/{coding}' },
  ruleCoding: { method: 'POST', path: '/api/codings/{coding}/rulings' },
  positions: { method: 'GET', path: '/api/positions' },
  conflicts: { method: 'GET', path: '/api/positions/conflicts' },
  evidence: { method: 'GET', path: '/api/positions/evidence' },
  suggestions: { method: 'GET', path: '/api/parties/suggestions' },
  calendar: { method: 'GET', path: '/api/calendar' },
  calendarEntry: { method: 'GET', path: '/api/calendar/{entry}' },
  timeline: { method: 'GET', path: '/api/timeline' },
  calendarFile: { method: 'GET', path: '/api/calendar.ics' },
  proposals: { method: 'GET', path: '/api/proposals' },
  proposal: { method: 'GET', path: '/api/proposals/{proposal}' },
  predictions: { method: 'GET', path: '/api/predictions' },
  records: { method: 'GET', path: '/api/records' },
  prediction: { method: 'GET', path: '/api/predictions/{prediction}' },
  markets: { method: 'GET', path: '/api/markets' },
  prices: { method: 'GET', path: '/api/prices' },
  market: { method: 'GET', path: '/api/markets/{market}' },
  unsure: { method: 'GET', path: '/api/unsure' },
  clusters: { method: 'GET', path: '/api/origins' },
  sources: { method: 'GET', path: '/api/sources' },
  status: { method: 'GET', path: '/api/status' },
  integrity: { method: 'GET', path: '/api/integrity' },
  checkIntegrity: { method: 'POST', path: '/api/integrity' },
  paste: { method: 'POST', path: '/api/documents' },
  upload: { method: 'POST', path: '/api/uploads' },
  jobs: { method: 'GET', path: '/api/jobs' },
  stopJob: { method: 'POST', path: '/api/jobs/{job}/stop' },
  events: { method: 'GET', path: '/api/events' },
} as const

export type RouteName = keyof typeof ROUTES

type ParameterOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never

/** The parameters of a route's path: `{ claim: string }`. */
export type PathOf<Route extends RouteName> = { readonly [Name in ParameterOf<(typeof ROUTES)[Route]['path']>]: string }

type QueryValue = string | number | boolean | readonly string[] | undefined

/**
 * A route's address, with its parameters and its query filled in; what is undefined is left out.
 *
 * @example addressOf('claim', { claim: '3f9a2c81b0:a3' }) // '/api/claims/3f9a2c81b0%3Aa3'
 * @example addressOf('claims', {}, { kind: ['named', 'role'], limit: 50 }) // '/api/claims?kind=named&kind=role&limit=50'
 */
export function addressOf<Route extends RouteName>(
  route: Route,
  parameters: PathOf<Route>,
  query: Readonly<Record<string, QueryValue>> = {},
): string {
  const given = parameters as Readonly<Record<string, string>>
  const path = ROUTES[route].path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given[name]!))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  return search.size === 0 ? path : `${path}?${search}`
}
