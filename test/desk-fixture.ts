import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type IncomingHttpHeaders, request } from 'node:http'
import { ROOT } from './cli.ts'

export interface Served {
  /** `http://127.0.0.1:40123` */
  readonly origin: string
  readonly port: number
  readonly pid: number
  /** Ends it as Ctrl-C does. @throws where it had ended by itself */
  stop(): Promise<{ readonly code: number | null; readonly stderr: string }>
}

/** `rapporteur serve`, on any free port. */
export async function served(
  folder: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Served> {
  const command = ['bin/rapporteur.js', 'serve', '--port', '0', '--dossier', folder, ...args]
  return listening(spawn(process.execPath, command, { cwd: ROOT, env: { ...process.env, ...env } }))
}

/** A server that prints its address. */
export async function listening(child: ChildProcess): Promise<Served> {
  let stdout = ''
  let stderr = ''
  child.stderr!.setEncoding('utf8').on('data', (words) => {
    stderr += words
  })
  const address = await new Promise<URL>((resolve, reject) => {
    child.stdout!.setEncoding('utf8').on('data', (words) => {
      stdout += words
      const found = /http:\/\/\S+/.exec(stdout)
      if (found !== null && stdout.endsWith('\n')) resolve(new URL(found[0]))
    })
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${stderr}`)))
  })
  const port = Number(address.port)
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid!,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`the server ended with ${child.exitCode ?? child.signalCode} before it was stopped: ${stderr}`)
      const closed = once(child, 'close')
      child.kill('SIGINT')
      await closed
      return { code: child.exitCode, stderr }
    },
  }
}

export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A request with whatever headers, Host and Origin too, and a path that is sent as it is. */
export function send(
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let words = ''
      response.setEncoding('utf8').on('data', (part) => {
        words += part
      })
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: words }))
      response.on('error', reject)
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** What a page is told, as it comes. */
export interface Listener {
  readonly events: readonly Record<string, unknown>[]
  /** The first event that fits, now or later. */
  until(fits: (event: Record<string, unknown>) => boolean): Promise<Record<string, unknown>>
  close(): void
}

export async function listen(origin: string): Promise<Listener> {
  const controller = new AbortController()
  const response = await fetch(`${origin}/api/events`, { signal: controller.signal })
  const events: Record<string, unknown>[] = []
  const waiting = new Set<() => void>()
  const read = async (): Promise<void> => {
    let rest = ''
    for await (const bytes of response.body!.pipeThrough(new TextDecoderStream())) {
      rest += bytes
      const parts = rest.split('\n\n')
      rest = parts.pop()!
      for (const part of parts) {
        const data = part.split('\n').find((line) => line.startsWith('data: '))
        if (data !== undefined) events.push(JSON.parse(data.slice(6)))
      }
      for (const look of waiting) look()
    }
  }
  read().catch(() => {})
  return {
    events,
    until: (fits) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = events.find(fits)
          if (found === undefined) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    close: () => controller.abort(),
  }
}
