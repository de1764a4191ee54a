import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressOf, ROUTES, type RouteName } from '../src/interfaces/contract/index.ts'
import { ENDPOINTS, type Endpoint, problem } from '../src/interfaces/contract/schemas/index.ts'
import { ROOT } from './cli.ts'
import { type Reply, type Served, send, served } from './desk-fixture.ts'
import { BARE_ARTICLES, type OwnDossier, ownDossier } from './made-dossiers.ts'

/* Every route of the contract, each with every way to abuse it: a route that is added is tried without a word here. */

const SCRIPT = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
const NAMES = Object.keys(ROUTES) as RouteName[]
const JSON_TYPE = { 'content-type': 'application/json' }

/** Ids that name nothing, or would name something else if they were taken for a path, a query or a program. */
const IDS = [
  '..',
  '../../package.json',
  '..%2f..%2fpackage.json',
  '%2e%2e',
  '/etc/passwd',
  '\\..\\..',
  'a'.repeat(190),
  "' OR 1=1; DROP TABLE documents; --",
  '__proto__',
  'constructor',
  '\u0000',
  '\u202E',
  '😀',
  SCRIPT,
]

let dossier: OwnDossier
let server: Served

beforeAll(async () => {
  dossier = await ownDossier({ source: BARE_ARTICLES })
  server = await served(dossier.folder)
})
afterAll(async () => {
  // No fault of the program was told on the way.
  expect(await server?.stop()).toEqual({ code: 0, stderr: '' })
  dossier?.remove()
})

interface Call {
  readonly path: string
  readonly method: string
  readonly headers: Record<string, string>
  readonly body: string
}

const parametersOf = (route: RouteName): string[] =>
  [...ROUTES[route].path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)

function call(route: RouteName, id = 'x', query: Parameters<typeof addressOf>[2] = {}): Call {
  const parameters = Object.fromEntries(parametersOf(route).map((name) => [name, id]))
  const { body } = ENDPOINTS[route] as Endpoint
  return {
    path: addressOf(route, parameters as never, query),
    method: ROUTES[route].method,
    headers: body === undefined ? {} : JSON_TYPE,
    body: body === undefined ? '' : '{}',
  }
}

const asked = ({ path, ...rest }: Call): Promise<Reply> => send(server.port, path, rest)

/** What no answer may have in it: where the program and the dossier lie, and what its own code said. */
function expectNoLeak({ body }: Reply): void {
  expect(body).not.toContain(ROOT)
  expect(body).not.toContain(dossier.folder)
  expect(body).not.toMatch(/node_modules|\bat \w+ \(|SQLITE|SqliteError|"devDependencies"|root:x:/)
}

function expectProblem(reply: Reply, about: string): void {
  expect(reply.status, `${about}: ${reply.body}`).toBeGreaterThanOrEqual(400)
  expect(reply.status, `${about}: ${reply.body}`).toBeLessThan(500)
  expect(reply.headers['content-type'], about).toBe('application/problem+json')
  const told = problem.parse(JSON.parse(reply.body))
  expect(told.status).toBe(reply.status)
  expect(told.detail.length, about).toBeGreaterThan(10)
  expect(reply.headers['content-security-policy'], about).toContain("default-src 'none'")
  expect(reply.headers['x-content-type-options'], about).toBe('nosniff')
  expectNoLeak(reply)
}

/** A stream never ends: of it only refusals are waited for. */
const ENDING = NAMES.filter((route) => route !== 'events')

describe.each(NAMES)('%s', (route) => {
  it('is not there for another host, or for a page of another site', async () => {
    for (const headers of [{ host: 'evil.example' }, { host: `evil.example:${server.port}` }] as Record<
      string,
      string
    >[]) {
      const one = call(route)
      const reply = await asked({ ...one, headers: { ...one.headers, ...headers } })
      expect(reply.status).toBe(421)
      expectProblem(reply, route)
    }
    const elsewhere: Record<string, string>[] = [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]
    for (const headers of elsewhere) {
      const one = call(route)
      const reply = await asked({ ...one, headers: { ...one.headers, ...headers } })
      expect(reply.status).toBe(403)
      expectProblem(reply, route)
    }
  })

  it('takes no other method, and says which it takes', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const reply = await asked({ ...call(route), method, body: '' })
      expect([method, reply.status]).toEqual([method, 405])
      expect(reply.headers.allow).toContain(ROUTES[route].method)
      expectProblem(reply, route)
    }
  })

  it('has headers that keep a browser in bounds, whatever it answers', async () => {
    if (!(ENDING as readonly string[]).includes(route)) return
    const reply = await asked(call(route))
    expect(reply.headers['content-type']).not.toContain('html')
    expect(reply.headers['x-content-type-options']).toBe('nosniff')
    expect(reply.headers).not.toHaveProperty('access-control-allow-origin')
    expectNoLeak(reply)
  })
})

describe.each(NAMES.filter((route) => parametersOf(route).length > 0))('%s, by its path', (route) => {
  it.each(IDS)('finds nothing under %j, and says so', async (id) => {
    expectProblem(await asked(call(route, id)), `${route} ${id}`)
  })

  it('takes no id that is endless', async () => {
    expectProblem(await asked(call(route, 'a'.repeat(4000))), route)
  })
})

describe.each(NAMES.filter((route) => (ENDPOINTS[route] as Endpoint).query !== undefined))(
  '%s, by its query',
  (route) => {
    it('refuses what it does not know, and tells it back as data', async () => {
      const reply = await asked(call(route, 'x', { [SCRIPT]: SCRIPT }))
      expectProblem(reply, route)
      expect(reply.status).toBe(400)
    })

    it('refuses what no field can be', async () => {
      const shape = Object.keys(((ENDPOINTS[route] as Endpoint).query as unknown as { shape: object }).shape)
      for (const field of shape) {
        for (const value of [SCRIPT, '-1', '2031-02-31', 'x'.repeat(3000), '\u0000']) {
          const reply = await asked(call(route, 'x', { [field]: value }))
          // Some fields take any words; then the answer is one of data, or that nothing fits.
          if (reply.status < 400) expect(() => JSON.parse(reply.body)).not.toThrow()
          else expectProblem(reply, `${route}?${field}=${value.slice(0, 40)}`)
          expectNoLeak(reply)
        }
      }
    })

    it('refuses a field that is there a hundred times, or takes it as data', async () => {
      const reply = await asked(call(route, 'x', { since: Array.from({ length: 100 }, () => SCRIPT) }))
      expectProblem(reply, route)
    })
  },
)

describe.each(NAMES.filter((route) => (ENDPOINTS[route] as Endpoint).body !== undefined))(
  '%s, by its body',
  (route) => {
    it.each([
      ['no JSON', '{"text":'],
      ['nothing', ''],
      ['null', 'null'],
      ['a list', '[]'],
      ['a number', '1'],
      ['what it does not know', JSON.stringify({ [SCRIPT]: SCRIPT })],
      ['a prototype', '{"__proto__":{"action":"accept","text":"x"}}'],
      ['bytes that are no text', '\u00ff\u00fe{}'],
      ['brackets without end', '['.repeat(100_000)],
    ])('refuses %s', async (_, body) => {
      const reply = await asked({ ...call(route), body })
      if (body === '{}') return
      expectProblem(reply, route)
    })

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'text/html', ''])(
      'takes no "%s", as a form of another site could send it',
      async (type) => {
        const headers: Record<string, string> = type === '' ? {} : { 'content-type': type }
        const reply = await asked({ ...call(route), headers, body: '{"action":"accept"}' })
        expectProblem(reply, route)
      },
    )

    it('takes no more than it can hold, and does not wait for it', async () => {
      const one = call(route)
      const reply = await asked({
        ...one,
        headers: { ...one.headers, 'content-length': '1000000000000', connection: 'close' },
      })
      expect(reply.status).toBe(413)
      expectProblem(reply, route)
    })
  },
)

describe('after all of it', () => {
  it('the record is as it was, and the server answers', async () => {
    const { documents, rulings } = JSON.parse((await send(server.port, '/api/status')).body)
    expect([documents > 5, rulings]).toEqual([true, 0])
    const { jobs } = JSON.parse((await send(server.port, '/api/jobs')).body) as { jobs: { refusedCount: number }[] }
    expect(jobs.length).toBeLessThanOrEqual(1)
    expect(({} as Record<string, unknown>).action).toBeUndefined()
  })
})
