import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import type { ZodError } from 'zod'
import { LedgerError, NotInLedgerError, OutdatedError } from '../../ledger/index.ts'
import { READER_VERSION } from '../../reading/index.ts'
import { ROUTES } from '../contract/index.ts'
import { MAX_JSON_BYTES } from '../contract/schemas/index.ts'
import { MAX_UPLOAD_BODY } from './answers/index.ts'
import type { Desk } from './desk/index.ts'
import { apiPage, PLAIN_STYLE, plainPage, StaticFiles, tokenPage } from './pages/index.ts'
import { problemResponse, Refusal } from './problems/index.ts'
import { addRoutes } from './routes.ts'
import { checkOrigin, type HostGuard, SECURITY_HEADERS, TOKEN_SCHEMES, type TokenGuard } from './security/index.ts'

export interface AppSetting {
  readonly hosts: HostGuard
  /** Null: whoever reaches the server may come in; for loopback alone. */
  readonly token: TokenGuard | null
  /** Folder of the built pages. */
  readonly pages: string
  /** Whether answers are packed: worth it on a network, and not within a machine. */
  readonly packed: boolean
  /** Faults of the program, for whoever started it. */
  readonly onFault: (error: Error) => void
}

/**
 * Whether a path may be a page's: its parts name things of the record, a claim say, whose colon browsers write as %3A.
 * What would lead up or elsewhere, once decoded or twice, is nobody's page.
 */
function isPagePath(path: string): boolean {
  const parts = path.split('/').map(decoded)
  return parts.every((part) => part !== null && part !== '..' && part !== '.' && !/[\\/%\p{Cc}]/u.test(part))
}

/** Below one of the pages, as `/article/…` is. */
const IN_A_ROOM = /^\/[a-z]+\/./

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/** Everything that a request passes through, in order. */
export function appOf(desk: Desk, { hosts, token, pages, packed, onFault }: AppSetting): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.target, result.error as ZodError, (result as { data?: unknown }).data)
    },
  })
  const files = new StaticFiles(pages)

  app.onError((error) => problemResponse(refusalOf(error, onFault)))
  app.notFound(async (context) => {
    const { path, method, raw } = context.req
    if (path.startsWith('/api/')) return problemResponse(unknownRoute(method, path))
    if (method !== 'GET' && method !== 'HEAD')
      return problemResponse(new Refusal(405, `${method} is not for pages`, { headers: { allow: 'GET, HEAD' } }))
    const file = await files.respond(path === '/' ? '/index.html' : path, raw.headers)
    if (file !== null) return file
    const wantsPage = (raw.headers.get('accept') ?? '').includes('text/html')
    const isPage = isPagePath(path)
    if (!wantsPage || /\.[a-z0-9]+$/i.test(path) || (!isPage && !IN_A_ROOM.test(path)))
      return problemResponse(new Refusal(404, `there is no "${path}" here`))
    // Somebody's mistyped or cut-off address of an article, say; what it said is not told back in a page.
    if (!isPage)
      return plainPage(
        'There is no such page',
        '<h1>There is no such page</h1><p>The <a href="/claims">list of claims</a> leads to every article.</p>',
        404,
      )
    return (
      (await files.respond('/index.html', raw.headers)) ??
      plainPage(
        'Rapporteur',
        '<h1>The pages are not built</h1><p>Run <code>npm run build</code> in the folder of Rapporteur, and load this again. The <a href="/api">interface for programs</a> works.</p>',
        503,
      )
    )
  })

  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      if (!context.res.headers.has(name)) context.res.headers.set(name, value)
  })
  app.use(async (context, next) => {
    const { raw, method } = context.req
    hosts.check(raw.headers.get('host') ?? undefined)
    // A request may name a host in its first line too.
    hosts.check(new URL(raw.url).host)
    checkOrigin(method, raw.headers)
    await next()
  })
  app.get('/api/plain.css', () => new Response(PLAIN_STYLE, { headers: { 'content-type': 'text/css; charset=utf-8' } }))
  if (token !== null) addToken(app, token)
  const limited = (most: number): ReturnType<typeof bodyLimit> =>
    bodyLimit({
      maxSize: most,
      onError: () => {
        throw new Refusal(413, `the body is longer than ${most} bytes; use \`rapporteur add\` for what is longer`)
      },
    })
  const [small, large] = [limited(MAX_JSON_BYTES), limited(MAX_UPLOAD_BODY)]
  app.use((context, next) => (context.req.path === ROUTES.upload.path ? large : small)(context, next))
  if (packed) app.use('/api/*', compress())

  addRoutes(app, desk)
  const schemes = Object.entries(TOKEN_SCHEMES).map(([name, scheme]) => {
    app.openAPIRegistry.registerComponent('securitySchemes', name, scheme)
    return { [name]: [] }
  })
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Rapporteur',
      version: READER_VERSION,
      description: 'What a dossier holds: who said what, on whose word. Offsets are in UTF-16 units.',
    },
    // A server without a token asks for none.
    security: token === null ? [{}, ...schemes] : schemes,
  })
  app.get('/api/openapi.json', (context) => context.json(document))
  app.get('/api', () => apiPage(document))
  return app
}

function addToken(app: OpenAPIHono, token: TokenGuard): void {
  app.post('/token', bodyLimit({ maxSize: 4096 }), async (context) => {
    const given = (await context.req.parseBody()).token
    if (typeof given !== 'string' || !token.isToken(given)) return tokenPage(true)
    return new Response(null, { status: 303, headers: { location: '/', 'set-cookie': token.setCookie } })
  })
  app.use(async (context, next) => {
    const url = new URL(context.req.url)
    const given = url.searchParams.get('token')
    if (given !== null && token.isToken(given)) {
      // The token leaves the address, the history and the referrer.
      url.searchParams.delete('token')
      const location = url.pathname.replace(/^\/+/, '/') + url.search
      return new Response(null, { status: 303, headers: { location, 'set-cookie': token.setCookie } })
    }
    if (token.admits(context.req.raw.headers)) {
      await next()
      return
    }
    if ((context.req.header('accept') ?? '').includes('text/html') && !context.req.path.startsWith('/api/'))
      return tokenPage(given !== null)
    throw new Refusal(401, 'this server asks for its token: in the header "Authorization: Bearer TOKEN"', {
      headers: { 'www-authenticate': 'Bearer realm="Rapporteur"' },
    })
  })
}

const PARTS: Readonly<Record<string, string>> = { json: 'the body', query: 'the query', param: 'the path' }

type Issue = ZodError['issues'][number]

function invalid(target: string, { issues }: ZodError, data: unknown): Refusal {
  const fields = issues.map((issue) => ({
    field: issue.path.map(String).join('.'),
    value: shortened(
      issue.path.reduce((at: unknown, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], data),
    ),
    reason: reasonOf(issue),
  }))
  const told = fields.map(({ field, reason }) => (field === '' ? reason : `${field}: ${reason}`))
  return new Refusal(400, `${PARTS[target] ?? target} is not as it must be: ${told.join('; ')}`, { fields })
}

/** Of a value that may be this or that, what the first of them asks for. */
function reasonOf(issue: Issue): string {
  if (issue.code !== 'invalid_union') return issue.message
  const first = issue.errors.flat()[0] as Issue | undefined
  return first === undefined ? issue.message : reasonOf(first)
}

const MAX_SHOWN = 200

function shortened(input: unknown): unknown {
  if (input === undefined) return null
  const json = JSON.stringify(input) ?? 'null'
  return json.length <= MAX_SHOWN ? input : `${json.slice(0, MAX_SHOWN)}…`
}

function refusalOf(error: Error, onFault: (error: Error) => void): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof NotInLedgerError) return new Refusal(404, error.message)
  if (error instanceof OutdatedError) return new Refusal(409, error.message)
  if (error instanceof LedgerError) return new Refusal(422, error.message)
  if (error instanceof HTTPException) {
    const { status, message } = error
    if (status === 415)
      return new Refusal(415, 'the body comes as JSON, with the header "Content-Type: application/json"')
    return new Refusal(status, message === '' ? 'the request could not be read' : message)
  }
  onFault(error)
  return new Refusal(500, 'a fault of the program; whoever started the server sees more of it')
}

function unknownRoute(method: string, path: string): Refusal {
  const fitting = Object.values(ROUTES).filter((route) =>
    new RegExp(`^${route.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  )
  if (fitting.length === 0) return new Refusal(404, `there is no route "${path}"; /api lists all`)
  const allow = fitting.map((route) => route.method).join(', ')
  return new Refusal(405, `${method} is not for "${path}"; it takes ${allow}`, { headers: { allow } })
}
