import { createServer, type Server, type ServerOptions, STATUS_CODES } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { getRequestListener, RequestError } from '@hono/node-server'
import { appOf } from './app.ts'
import { Desk, type DeskOptions, type DossierFile } from './desk/index.ts'
import { problemOf, problemResponse } from './problems/index.ts'
import {
  HostGuard,
  inAddress,
  isLoopback,
  MIN_TOKEN_CHARACTERS,
  SECURITY_HEADERS,
  TokenGuard,
} from './security/index.ts'

export interface ServeOptions extends DeskOptions {
  /** 0: any that is free. */
  readonly port: number
  readonly host: string
  readonly token: string | null
  readonly onFault: (error: Error) => void
  /** Folder of the built pages; default: `build/web`. */
  readonly pages?: string
  /** Milliseconds that a whole request may take to come in, and its headers. */
  readonly requestTimeout?: number
  readonly headersTimeout?: number
}

export interface Serving {
  /** `http://127.0.0.1:4310/` */
  readonly address: string
  readonly port: number
  /** Tells the pages, lets what is being written be written, and ends. */
  close(): Promise<void>
}

/** What can be said to a user who asks for a server that must not be. */
export class ServeError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ServeError'
  }
}

type Handle = ReturnType<typeof appOf>['fetch']

const WEB = fileURLToPath(new URL('../../../web/', import.meta.url))
/** Connections that stay open behind the end are cut after this. */
const LAST_MILLISECONDS = 2000

/**
 * Serves a dossier: its pages, and the interface by which they and other programs ask it.
 *
 * @param dossier what is served; changes of its file are taken on
 * @throws ServeError for a host that is not loopback and has no token, and where the port is taken
 */
export async function serve(dossier: DossierFile, options: ServeOptions): Promise<Serving> {
  const { host, token } = options
  const local = isLoopback(host)
  if (token !== null && token.length < MIN_TOKEN_CHARACTERS)
    throw new ServeError(
      `the token has ${token.length} characters; give at least ${MIN_TOKEN_CHARACTERS}, so that nobody guesses it`,
    )
  if (!local && token === null)
    throw new ServeError(
      `whoever reaches ${host} could read and change the dossier; give a --token of at least ${MIN_TOKEN_CHARACTERS} characters, or listen on 127.0.0.1`,
    )
  let open: (handle: Handle) => void = () => {}
  const opened = new Promise<Handle>((resolve) => {
    open = resolve
  })
  const limits: ServerOptions = {
    requestTimeout: options.requestTimeout ?? 300_000,
    headersTimeout: options.headersTimeout ?? 15_000,
    keepAliveTimeout: 10_000,
    connectionsCheckingInterval: 1000,
    maxHeaderSize: 16 * 1024,
  }
  // Who asks before the desk is open waits for it.
  const answer = async (request: Request): Promise<Response> => (await opened)(request)
  const server = createServer(
    limits,
    getRequestListener(answer, { errorHandler: (error) => notAnswered(error, options.onFault) }),
  )
  server.on('clientError', refuseMalformed)
  server.on('connect', (_, socket: Socket) => refuse(socket, 405, 'this server is no proxy; ask it for what it has'))
  server.on('checkExpectation', ({ headers, socket }) =>
    refuse(socket, 417, `the header Expect is "${headers.expect}"; leave it out, or give 100-continue`),
  )
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  const cut = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  // The port first: a desk that is open reads and writes, and one without a port would do so for nobody.
  await listening(server, options.port, host)
  const { port } = server.address() as AddressInfo
  let desk: Desk
  try {
    desk = await Desk.open(dossier, options)
  } catch (error) {
    server.close()
    cut()
    throw error
  }
  const app = appOf(desk, {
    hosts: new HostGuard(host, port),
    token: token === null ? null : new TokenGuard(token),
    pages: options.pages ?? WEB,
    packed: !local,
    onFault: options.onFault,
  })
  open(app.fetch)
  return {
    address: `http://${inAddress(host)}:${port}/`,
    port,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      desk.events.close()
      server.closeIdleConnections()
      const last = setTimeout(cut, LAST_MILLISECONDS)
      await closed
      clearTimeout(last)
      await desk.close()
    },
  }
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken =
        error.code === 'EADDRINUSE' ? `port ${port} of ${host} is taken; name another with --port, or 0 for any` : null
      const strange =
        error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' ? `${host} is no address of this machine` : null
      const refused =
        error.code === 'EACCES' ? `this user may not open port ${port}; name one above 1023 with --port` : null
      reject(new ServeError(taken ?? strange ?? refused ?? error.message))
    })
    server.listen(port, host, resolve)
  })
}

const CODES: Readonly<Record<string, readonly [status: number, detail: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'the headers are too long'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'the request took too long to come in; send it again'],
}

/** What is no HTTP, or does not come to its end, is told so and let go. */
function refuseMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [status, message] = CODES[error.code ?? ''] ?? [400, 'this is no request of HTTP/1.1']
  refuse(socket, status, message)
}

/** Of what is HTTP and yet asks for nothing that could be answered (`OPTIONS *`, say), or where the program is at fault. */
function notAnswered(error: unknown, onFault: ServeOptions['onFault']): Response {
  const asked = !(error instanceof RequestError)
  if (asked) onFault(error instanceof Error ? error : new Error(String(error)))
  const message = asked
    ? 'a fault of the program; whoever started the server sees more of it'
    : 'a path must begin with "/" and have no "\\" in it, and the header Host must be a host'
  const { status, headers, body } = problemResponse({ status: asked ? 500 : 400, message, fields: undefined })
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) headers.set(name, value)
  return new Response(body, { status, headers })
}

/** Says what is wrong where no request is to be answered, and lets go. */
function refuse(socket: Socket, status: number, message: string): void {
  const body = JSON.stringify(problemOf({ status, message, fields: undefined }))
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': 'application/problem+json',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
}
