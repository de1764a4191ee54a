import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const ROOT: string = fileURLToPath(new URL('..', import.meta.url))

/** The first article of the sample that ships with the project. */
export const SAMPLE = 'examples/sorrel-river/articles/01-meridian-river-for-land.txt'

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built command in a process of its own in the project's root, as a user does; `stdin` is closed where there is none. */
export function rapporteur(
  args: readonly string[],
  stdin: string | Buffer = '',
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const { NO_COLOR: _no, FORCE_COLOR: _force, ...rest } = process.env
    const child = spawn(process.execPath, ['bin/rapporteur.js', ...args], { cwd: ROOT, env: { ...rest, ...env } })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (chunk) => (stdout += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk) => (stderr += chunk))
    child.stdin.on('error', () => {})
    child.stdin.end(stdin)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

let before: Promise<unknown> = Promise.resolve()

/**
 * Runs the built command in this process, one after the other, with what it writes caught: the same code as `rapporteur`
 * from its words to its exit code, without the start of a process, which takes longer than most commands. It has no standard
 * input, and is not for what two processes do to each other, for signals, or for `serve`. SQLite lets go of a ledger when its
 * process ends: until then part of it is in the log beside it, and a copy is made with `backup`.
 */
export function rapporteurHere(args: readonly string[]): Promise<Outcome> {
  const outcome = before.then(() => caught(args))
  before = outcome.catch(() => {})
  return outcome
}

interface Program {
  commandLine(args: readonly string[]): Promise<void>
}

let program: Promise<Program> | null = null

/** As `bin/rapporteur.js` has it: out of its bundle, from which its threads start too. */
async function bundledProgram(): Promise<Program> {
  const { startedFrom } = await import(pathToFileURL(join(ROOT, 'bin/started.js')).href)
  const built = pathToFileURL(join(ROOT, 'build/src/interfaces/cli/'))
  return startedFrom(new URL('commands.cjs', built))?.program ?? (await import(new URL('command-line.js', built).href))
}

async function caught(args: readonly string[]): Promise<Outcome> {
  program ??= bundledProgram()
  const { commandLine } = await program
  const { stdout, stderr, env, exitCode } = process
  const { NO_COLOR, FORCE_COLOR } = env
  const written = { stdout: '', stderr: '' }
  const restore = [
    capture(stdout, (words) => (written.stdout += words)),
    capture(stderr, (words) => (written.stderr += words)),
  ]
  delete env.NO_COLOR
  delete env.FORCE_COLOR
  process.exitCode = 0
  try {
    await commandLine(args)
    return { code: process.exitCode as number, ...written }
  } finally {
    for (const back of restore) back()
    process.exitCode = exitCode
    if (NO_COLOR !== undefined) env.NO_COLOR = NO_COLOR
    if (FORCE_COLOR !== undefined) env.FORCE_COLOR = FORCE_COLOR
  }
}

/** Has what is written to a stream heard instead. @returns what gives the stream back */
function capture(stream: NodeJS.WriteStream, hear: (words: string) => void): () => void {
  const { write } = stream
  stream.write = ((chunk: string | Uint8Array, ...more: unknown[]): boolean => {
    hear(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'))
    const done = more.at(-1)
    if (typeof done === 'function') process.nextTick(done as () => void)
    return true
  }) as typeof stream.write
  return () => {
    stream.write = write
  }
}
